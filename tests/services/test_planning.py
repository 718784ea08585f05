"""Meetings to come: arranged, postponed, called off, deleted; points to speak about are never lost on the way."""

from datetime import UTC, date, datetime, time

import pytest

from brm_desktop.domain.errors import InvalidInput, NotFound
from brm_desktop.domain.identifiers import MeetingId, PartnerId
from brm_desktop.domain.meetings import AgendaPoint, AgendaState
from brm_desktop.services.planning import MeetingPlan
from brm_desktop.services.workspace import Workspace
from brm_desktop.storage import meetings as meeting_store

PLAN = MeetingPlan(
    title="  Slotting  pilot ",
    day=date(2026, 11, 27),
    at=time(14),
    minutes=30,
    people=("Marcus Oyelaran", "marcus oyelaran", "", "Ada New"),
    place="bridge room",
    points=("Slotting", "%% the money", ""),
)


@pytest.fixture
def partner(workspace: Workspace) -> PartnerId:
    return workspace.partners.add("Supply Chain", sponsor="Marcus Oyelaran").id


def _plan(partner: PartnerId, **changes: object) -> MeetingPlan:
    from dataclasses import replace

    return replace(PLAN, partner_id=partner, **changes)  # type: ignore[arg-type]


def _waiting(workspace: Workspace, partner: PartnerId) -> list[str]:
    with workspace.database.read() as work:
        return sorted(point.text for point in meeting_store.waiting_points(work, partner))


def _agenda(workspace: Workspace, meeting_id: MeetingId) -> tuple[AgendaPoint, ...]:
    with workspace.database.read() as work:
        return meeting_store.agenda(work, meeting_id)


def test_a_meeting_is_arranged_with_people_place_and_agenda(workspace: Workspace, partner: PartnerId) -> None:
    meeting = workspace.planning.arrange(_plan(partner))
    assert meeting.title == "Slotting pilot"
    assert (meeting.start, meeting.end) == (
        datetime(2026, 11, 27, 13, 0, tzinfo=UTC), datetime(2026, 11, 27, 13, 30, tzinfo=UTC),
    )  # fmt: skip
    detail = workspace.meetings.get(meeting.id)
    assert detail.row.present == ("Marcus Oyelaran", "Ada New")
    assert [(point.text, point.private) for point in detail.agenda] == [("Slotting", False), ("the money", True)]
    step = workspace.undo.take_back()
    assert step is not None
    assert step.words == "New meeting: Slotting pilot"
    assert workspace.meetings.every() == ()


def test_a_postponed_meeting_takes_its_agenda_along(workspace: Workspace, partner: PartnerId) -> None:
    meeting = workspace.planning.arrange(_plan(partner))
    plan = workspace.planning.get(meeting.id).plan
    assert (plan.at, plan.points) == (time(14), ("Slotting", "%% the money"))
    from dataclasses import replace

    workspace.planning.change(meeting.id, replace(plan, day=date(2026, 12, 4)))
    assert workspace.meetings.get(meeting.id).row.meeting.day == date(2026, 12, 4)
    assert [point.state for point in _agenda(workspace, meeting.id)] == [AgendaState.OPEN, AgendaState.OPEN]
    assert _waiting(workspace, partner) == []


def test_a_point_taken_out_of_the_agenda_is_dropped(workspace: Workspace, partner: PartnerId) -> None:
    meeting = workspace.planning.arrange(_plan(partner))
    workspace.planning.change(meeting.id, _plan(partner, points=("Slotting",)))
    states = {point.text: point.state for point in _agenda(workspace, meeting.id)}
    assert states == {"Slotting": AgendaState.OPEN, "the money": AgendaState.DROPPED}


@pytest.mark.parametrize("end", ["cancel", "delete"])
def test_points_of_a_meeting_that_is_not_held_wait_for_the_next(
    workspace: Workspace, partner: PartnerId, end: str
) -> None:
    meeting = workspace.planning.arrange(_plan(partner))
    discussed = _agenda(workspace, meeting.id)[0]
    workspace.planning.settle_point(discussed.id, AgendaState.DISCUSSED)
    getattr(workspace.planning, end)(meeting.id)
    assert _waiting(workspace, partner) == ["the money"]
    workspace.undo.take_back()
    assert _waiting(workspace, partner) == []
    assert len(_agenda(workspace, meeting.id)) == 2
    assert not workspace.meetings.get(meeting.id).row.meeting.cancelled


def test_a_waiting_point_that_was_discussed_belongs_to_that_meeting(workspace: Workspace, partner: PartnerId) -> None:
    first = workspace.planning.arrange(_plan(partner))
    point = _agenda(workspace, first.id)[0]
    workspace.planning.cancel(first.id)
    second = workspace.planning.arrange(_plan(partner, points=()))
    workspace.planning.settle_point(point.id, AgendaState.DISCUSSED, in_meeting=second.id)
    assert [p.text for p in _agenda(workspace, second.id)] == ["Slotting"]
    assert _waiting(workspace, partner) == ["the money"]


def test_a_meeting_that_begins_now_has_those_of_the_last_time(workspace: Workspace, partner: PartnerId) -> None:
    assert workspace.planning.last_time(partner).people == ("Marcus Oyelaran",)
    held = workspace.planning.arrange(_plan(partner, day=date(2026, 11, 20)))
    meeting = workspace.planning.begin_now(partner)
    assert meeting.title == "Talk with Supply Chain"
    assert meeting.day == date(2026, 11, 23)
    assert {seat.person_id for seat in meeting.attendance} == {seat.person_id for seat in held.attendance}


def test_nobody_is_asked_for_a_meeting_without_a_partner(workspace: Workspace) -> None:
    meeting = workspace.planning.begin_now(None)
    assert (meeting.title, meeting.partner_ids) == ("Unplanned meeting", ())


def test_a_title_has_an_end(workspace: Workspace) -> None:
    with pytest.raises(InvalidInput, match="too long"):
        workspace.planning.arrange(MeetingPlan("x" * 301, date(2026, 11, 27)))
    with pytest.raises(NotFound):
        workspace.planning.cancel(MeetingId("0" * 32))


def test_a_point_that_asks_for_a_decision_is_typed_and_shown_as_typed(workspace: Workspace, partner: PartnerId) -> None:
    meeting = workspace.planning.arrange(_plan(partner, points=("decide: extend the pilot", "%% the money")))
    assert [(p.text, p.asks_decision) for p in _agenda(workspace, meeting.id)] == [
        ("Extend the pilot", True), ("the money", False),
    ]  # fmt: skip
    plan = workspace.planning.get(meeting.id).plan
    assert plan.points == ("decide: Extend the pilot", "%% the money")
    workspace.planning.change(meeting.id, plan)
    assert [p.asks_decision for p in _agenda(workspace, meeting.id)] == [True, False]
