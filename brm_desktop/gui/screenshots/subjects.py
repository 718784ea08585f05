"""What a picture shows: which page, with which record, and what is opened over it."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from brm_desktop.domain.clock import Clock
from brm_desktop.domain.errors import InvalidInput
from brm_desktop.gui.main_window import MainWindow
from brm_desktop.gui.navigation import BriefFor, Place
from brm_desktop.gui.screenshots.staging import devices_with_a_file, file_beside

if TYPE_CHECKING:
    from brm_desktop.domain.identifiers import MeetingId
    from brm_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Subject:
    """A page, the record it is for (asked of the worker), and what opens over it once it is there.

    A `stage` puts up a data folder of its own, made from the one that is given.
    """

    place: Place
    argument: "Callable[[Workspace], object] | None" = None
    over: Callable[[MainWindow], None] | None = None
    stage: "Callable[[Path, Clock], AbstractContextManager[Path]] | None" = None


def _next_meeting(workspace: "Workspace") -> BriefFor:
    """The partner of the next meeting, else the first one."""
    page = workspace.today.page()
    for row in page.next_meetings:
        if row.meeting.partner_ids:
            return BriefFor(row.meeting.partner_ids[0], row.meeting.id)
    partners = workspace.partners.every()
    if not partners:
        raise InvalidInput("There is no partner to show", "Bring something in first, or use `brm sample`.")
    return BriefFor(partners[0].id)


def _partner(workspace: "Workspace") -> object:
    return _next_meeting(workspace).partner_id


def _sponsor(workspace: "Workspace") -> object:
    page = workspace.partners.profile(workspace.partners.called(str(_partner(workspace))).id)
    if page.sponsor is None:
        raise InvalidInput("There is nobody to show", "The partner of the next meeting has no sponsor.")
    return page.sponsor.id


def _written(workspace: "Workspace") -> "MeetingId":
    """A meeting with a note: one that is not wrapped up, else the last one that has a note."""
    waiting = workspace.today.page().not_wrapped_up
    if waiting:
        return waiting[0].row.meeting.id
    held = workspace.meetings.every(until=workspace.clock.today(), limit=40)
    for row in held:
        if row.meeting.note:
            return row.meeting.id
    raise InvalidInput("There is no note to show", "Write one first, or use `brm sample`.")


def _open_wrap_up(window: MainWindow) -> None:
    from brm_desktop.gui.dialogs.wrap_up import open_wrap_up

    desk = window.desk
    desk.run(_written, lambda meeting_id: open_wrap_up(desk, window, meeting_id), owner=window)


def _open_relationship(window: MainWindow) -> None:
    from brm_desktop.gui.views.partner.tabs import RELATIONSHIP
    from brm_desktop.gui.views.partner.view import PartnerView

    if isinstance(window.view, PartnerView):
        window.view.tabs.open(RELATIONSHIP)


def _open_import(window: MainWindow) -> None:
    window.open_import()


def _open_palette(window: MainWindow) -> None:
    """With the letters of DESIGN 7.11."""
    from brm_desktop.gui.palette.opening import open_palette

    open_palette(window).type("fin")


def _open_third_step(window: MainWindow) -> None:
    """As DESIGN 7.8 shows it."""
    from brm_desktop.gui.views.assessment.view import AssessmentView

    view = window.view
    if isinstance(view, AssessmentView):
        view.open_step(2)


def _choose_theirs(window: MainWindow) -> None:
    """As DESIGN 7.10 shows it."""
    from brm_desktop.gui.views.sync.view import SyncView

    view = window.view
    if isinstance(view, SyncView):
        view.incoming.conflicts.choose(1)


SUBJECTS = {
    "today": Subject(Place.TODAY),
    "partners": Subject(Place.PARTNERS),
    "partner": Subject(Place.PARTNER, _partner),
    "relationship": Subject(Place.PARTNER, _partner, _open_relationship),
    "meetings": Subject(Place.MEETINGS, _written),
    "commitments": Subject(Place.COMMITMENTS),
    "capture": Subject(Place.CAPTURE, _written),
    "wrap-up": Subject(Place.CAPTURE, _written, _open_wrap_up),
    "people": Subject(Place.PEOPLE),
    "person": Subject(Place.PERSON, _sponsor),
    "brief": Subject(Place.BRIEF, _next_meeting),
    "palette": Subject(Place.TODAY, over=_open_palette),
    "keys": Subject(Place.TODAY, over=lambda window: window.show_keys()),
    "import": Subject(Place.TODAY, over=_open_import),
    "competencies": Subject(Place.COMPETENCIES),
    "assessment": Subject(Place.ASSESSMENT, over=_open_third_step),
    "settings": Subject(Place.SETTINGS),
    "bin": Subject(Place.BIN),
    "sync": Subject(Place.SYNC, file_beside, _choose_theirs, stage=devices_with_a_file),
    "weekly-review": Subject(Place.REVIEW),
    "first-run": Subject(Place.FIRST_RUN),
}
