"""Which class shows which place. A page's module is imported when it is first visited: a start needs Today only."""

from importlib import import_module
from typing import cast

from brm_desktop.gui.desk import Desk
from brm_desktop.gui.navigation import Place
from brm_desktop.gui.views.view import View

_VIEWS = {
    Place.TODAY: ("today.view", "TodayView"),
    Place.PARTNERS: ("partners.view", "PartnersView"),
    Place.MEETINGS: ("meetings.view", "MeetingsView"),
    Place.CAPTURE: ("capture.view", "CaptureView"),
    Place.COMMITMENTS: ("commitments.view", "CommitmentsView"),
    Place.PARTNER: ("partner.view", "PartnerView"),
    Place.PEOPLE: ("people", "PeopleView"),
    Place.PERSON: ("person", "PersonView"),
    Place.BRIEF: ("brief.place", "BriefPlaceView"),
    Place.COMPETENCIES: ("competencies.view", "CompetenciesView"),
    Place.ASSESSMENT: ("assessment.view", "AssessmentView"),
    Place.SYNC: ("sync.view", "SyncView"),
    Place.SETTINGS: ("settings.view", "SettingsView"),
    Place.BIN: ("bin", "BinView"),
    Place.REVIEW: ("weekly_review.view", "WeeklyReviewView"),
    Place.FIRST_RUN: ("first_run.view", "FirstRunView"),
}


def make_view(place: Place, desk: Desk) -> View:
    """A new page for `place`."""
    module, name = _VIEWS[place]
    return cast(View, getattr(import_module(_named(module)), name)(desk))


def module_names() -> tuple[str, ...]:
    """The modules of all pages, those first that are visited most."""
    return tuple(_named(module) for module, _ in _VIEWS.values())


def _named(module: str) -> str:
    return f"brm_desktop.gui.views.{module}"
