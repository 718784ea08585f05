"""What was chosen for a brief is kept with its meeting, and used whenever that brief is made again."""

from datetime import date, time

import pytest

from brm_desktop.domain.brief.options import BriefOptions
from brm_desktop.domain.brief.values import SectionKind
from brm_desktop.domain.identifiers import MeetingId, PartnerId
from brm_desktop.services.planning import MeetingPlan
from brm_desktop.services.workspace import Workspace


@pytest.fixture
def partner(workspace: Workspace) -> PartnerId:
    return workspace.partners.add("Supply Chain", sponsor="Marcus Oyelaran").id


@pytest.fixture
def meeting(workspace: Workspace, partner: PartnerId) -> MeetingId:
    plan = MeetingPlan(title="Slotting pilot", day=date(2026, 11, 27), at=time(14), partner_id=partner)
    return workspace.planning.arrange(plan).id


def test_options_are_kept_with_the_meeting(workspace: Workspace, partner: PartnerId, meeting: MeetingId) -> None:
    chosen = BriefOptions().ticked(SectionKind.GOALS, shown=True).moved(SectionKind.GOALS, -9).worded("Agree on it")
    workspace.briefs.keep_options(meeting, chosen)
    material = workspace.briefs.prepare(partner, meeting_id=meeting)
    assert material.options == chosen
    assert [section.kind for section in material.for_partner().sections][:1] == [
        section.kind for section in material.for_partner(chosen).sections
    ][:1]


def test_another_meeting_begins_with_the_usual_page(
    workspace: Workspace, partner: PartnerId, meeting: MeetingId
) -> None:
    workspace.briefs.keep_options(meeting, BriefOptions().worded("Agree on it"))
    other = workspace.planning.arrange(MeetingPlan(title="Retrospect", day=date(2026, 12, 4), partner_id=partner))
    assert workspace.briefs.prepare(partner, meeting_id=other.id).options is None


def test_a_meeting_that_is_gone_keeps_nothing(workspace: Workspace, meeting: MeetingId) -> None:
    workspace.planning.delete(meeting)
    workspace.briefs.keep_options(meeting, BriefOptions())
