"""A point for the next meeting, and whether a point asks for a decision."""

from datetime import date

import pytest

from brm_desktop.domain.errors import InvalidInput, NotFound
from brm_desktop.domain.identifiers import AgendaPointId, MeetingId, PartnerId
from brm_desktop.domain.meetings import AgendaPoint
from brm_desktop.services.planning import MeetingPlan
from brm_desktop.services.workspace import Workspace
from brm_desktop.storage import meetings as meeting_store


@pytest.fixture
def partner(workspace: Workspace) -> PartnerId:
    return workspace.partners.add("Supply Chain", sponsor="Marcus Oyelaran").id


def _waiting(workspace: Workspace, partner: PartnerId) -> list[str]:
    with workspace.database.read() as work:
        return [point.text for point in meeting_store.waiting_points(work, partner)]


def _agenda(workspace: Workspace, meeting_id: MeetingId) -> tuple[AgendaPoint, ...]:
    with workspace.database.read() as work:
        return meeting_store.agenda(work, meeting_id)


def test_a_point_asks_for_a_decision_and_no_longer_as_one_step_each(workspace: Workspace, partner: PartnerId) -> None:
    plan = MeetingPlan("Pilot", date(2026, 11, 27), partner_id=partner, points=("Slotting",))
    point = _agenda(workspace, workspace.planning.arrange(plan).id)[0]
    assert workspace.agenda_points.ask_decision(point.id, asks=True).asks_decision
    step = workspace.undo.take_back()
    assert step is not None
    assert step.words == "Asks for a decision: Slotting"
    assert point.meeting_id is not None
    assert not _agenda(workspace, point.meeting_id)[0].asks_decision


def test_a_point_for_the_next_meeting_waits_and_stands_in_the_brief(workspace: Workspace, partner: PartnerId) -> None:
    first = workspace.agenda_points.add_point(partner, "decide: extend the pilot")
    second = workspace.agenda_points.add_point(partner, "the budget", asks_decision=True)
    assert (first.asks_decision, second.asks_decision, second.position) == (True, True, 1)
    assert _waiting(workspace, partner) == ["Extend the pilot", "the budget"]
    with pytest.raises(InvalidInput, match="waits already"):
        workspace.agenda_points.add_point(partner, "Extend the PILOT")
    with pytest.raises(InvalidInput, match="words"):
        workspace.agenda_points.add_point(partner, " %% ")
    with pytest.raises(NotFound):
        workspace.agenda_points.add_point(PartnerId("9" * 32), "something")
    workspace.undo.take_back()
    assert _waiting(workspace, partner) == ["Extend the pilot"]


def test_a_point_that_has_gone_is_said(workspace: Workspace) -> None:
    with pytest.raises(NotFound):
        workspace.agenda_points.ask_decision(AgendaPointId("9" * 32), asks=True)
