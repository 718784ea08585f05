"""What happened with a partner, in order, by month and by kind."""

from datetime import date
from decimal import Decimal

import pytest

from brm_desktop.domain.commitments import Commitment, Direction, Due, Renegotiation
from brm_desktop.domain.identifiers import CommitmentId, DecisionId, MeetingId, PartnerId, PersonId, PulseId
from brm_desktop.domain.meetings import Attendance, Channel, Decision, Meeting, Presence
from brm_desktop.domain.partners import Partner
from brm_desktop.domain.people import Person
from brm_desktop.domain.pulses import Pulse
from brm_desktop.domain.timeline import EventKind, Month, TimelineEvent, TimelineFilter
from brm_desktop.services.workspace import Workspace
from brm_desktop.storage import commitments as commitment_store
from brm_desktop.storage import meetings as meeting_store
from brm_desktop.storage import partners as partner_store
from brm_desktop.storage import people as person_store

FINANCE, SALES = PartnerId("f" * 32), PartnerId("5" * 32)
OWEN, ME = PersonId("a" * 32), PersonId("b" * 32)
NOVEMBER = Month(2026, 11)


@pytest.fixture(autouse=True)
def _partners(workspace: Workspace) -> None:
    with workspace.database.write() as work:
        partner_store.save(work, [Partner(FINANCE, "Finance"), Partner(SALES, "Sales")])
        person_store.save(
            work, [Person(OWEN, "Owen Clarke", partner_id=FINANCE), Person(ME, "Nora", me=True, partner_id=FINANCE)]
        )


def _meet(workspace: Workspace, number: int, day: date, **cells: object) -> MeetingId:
    meeting_id = MeetingId(f"{number:032x}")
    meeting = Meeting(id=meeting_id, title=f"Meeting {number}", day=day, **cells)  # type: ignore[arg-type]
    with workspace.database.write() as work:
        meeting_store.save(work, [meeting])
    return meeting_id


def _promise(workspace: Workspace, **cells: object) -> CommitmentId:
    values = {"direction": Direction.THEY_OWE, "text": "Data owner", "asked_on": date(2026, 11, 2)} | cells
    promise = Commitment(id=CommitmentId("c" * 32), partner_id=FINANCE, owner_id=OWEN, **values)  # type: ignore[arg-type]
    with workspace.database.write() as work:
        commitment_store.save(work, [promise])
    return promise.id


def _events(
    workspace: Workspace, shown: TimelineFilter = TimelineFilter.EVERYTHING, month: Month = NOVEMBER
) -> list[TimelineEvent]:
    return list(workspace.timeline.page(FINANCE, shown, month))


def test_a_meeting_with_the_partner_counts_once_though_its_people_came(workspace: Workspace) -> None:
    _meet(workspace, 1, date(2026, 11, 5), partner_ids=(FINANCE,), attendance=(Attendance(OWEN), Attendance(ME)))
    assert [(event.text, event.detail) for event in _events(workspace)] == [("Meeting 1", "Owen Clarke")]


def test_what_its_people_attended_elsewhere_is_rolled_up(workspace: Workspace) -> None:
    _meet(workspace, 1, date(2026, 11, 5), partner_ids=(SALES,), attendance=(Attendance(OWEN),), channel=Channel.CALL)
    assert [(event.text, event.detail) for event in _events(workspace)] == [("Meeting 1", "Call · Owen Clarke")]


@pytest.mark.parametrize(
    "cells",
    [
        {"cancelled": True, "partner_ids": (FINANCE,)},
        {"channel": Channel.NOTE, "partner_ids": (FINANCE,)},
        {"attendance": (Attendance(OWEN, Presence.ABSENT),)},
        {"attendance": (Attendance(ME),)},
    ],
)
def test_what_did_not_take_place_is_no_event(workspace: Workspace, cells: dict[str, object]) -> None:
    _meet(workspace, 1, date(2026, 11, 5), **cells)
    assert _events(workspace) == []


def test_a_meeting_that_is_still_to_come_is_no_event(workspace: Workspace) -> None:
    _meet(workspace, 1, date(2026, 11, 24), partner_ids=(FINANCE,), start=workspace.clock.now().replace(day=24))
    assert _events(workspace) == []


def test_people_who_were_merged_count_for_the_partner_of_the_one_who_stays(workspace: Workspace) -> None:
    other = Person(PersonId("d" * 32), "Owen C", merged_into=OWEN)
    with workspace.database.write() as work:
        person_store.save(work, [other])
    _meet(workspace, 1, date(2026, 11, 5), attendance=(Attendance(other.id),))
    assert [event.detail for event in _events(workspace)] == ["Owen Clarke"]


def test_a_promise_tells_when_it_was_made_moved_late_and_kept(workspace: Workspace) -> None:
    move = Renegotiation(
        made_on=date(2026, 11, 12),
        before=Due.on(date(2026, 11, 10)),
        after=Due.on(date(2026, 11, 16)),
        why="Close week",
    )
    promised = _promise(
        workspace, due=Due.on(date(2026, 11, 16)), renegotiations=(move,), kept_on=date(2026, 11, 18), private=True
    )
    found = [(event.kind, event.day.day, event.detail) for event in _events(workspace)]
    assert found == [
        (EventKind.KEPT, 18, "Owen Clarke"),
        (EventKind.LATE, 17, "Owen Clarke · was due 16 Nov"),
        (EventKind.MOVED, 12, "Owen Clarke · from 10 Nov to 16 Nov, Close week"),
        (EventKind.LATE, 11, "Owen Clarke · was due 10 Nov"),
        (EventKind.MADE, 2, "Owen Clarke · by 10 Nov"),
    ]
    assert all(event.record_id == promised and event.private for event in _events(workspace))


def test_a_promise_that_was_kept_on_its_day_was_never_late(workspace: Workspace) -> None:
    _promise(workspace, due=Due.on(date(2026, 11, 16)), kept_on=date(2026, 11, 16))
    assert [event.kind for event in _events(workspace)] == [EventKind.KEPT, EventKind.MADE]


def test_a_promise_that_was_withdrawn_counts_for_nobody(workspace: Workspace) -> None:
    _promise(workspace, due=Due.on(date(2026, 11, 9)), withdrawn_on=date(2026, 11, 20), withdrawn_why="Not needed")
    assert [(event.kind, event.detail) for event in _events(workspace)] == [
        (EventKind.WITHDRAWN, "Owen Clarke · Not needed"),
        (EventKind.MADE, "Owen Clarke · by 9 Nov"),
    ]


def test_decisions_and_satisfaction_are_events(workspace: Workspace) -> None:
    with workspace.database.write() as work:
        decision = Decision(DecisionId("e" * 32), "Freeze", date(2026, 11, 3), partner_id=FINANCE, decided_by="Helena")
        meeting_store.save_decisions(work, [decision])
        pulse = Pulse(PulseId("9" * 32), FINANCE, date(2026, 11, 4), Decimal("3.5"), given_by=OWEN, note="Better")
        partner_store.save_pulses(work, [pulse])
    assert [(event.kind, event.text, event.detail) for event in _events(workspace)] == [
        (EventKind.PULSE, "3.5 of 5", "Owen Clarke · Better"),
        (EventKind.DECISION, "Freeze", "Helena"),
    ]


def test_months_count_what_the_filter_lets_through_newest_first(workspace: Workspace) -> None:
    _promise(workspace)
    for number, day in enumerate((date(2026, 11, 5), date(2026, 9, 5), date(2026, 9, 7))):
        _meet(workspace, number + 1, day, partner_ids=(FINANCE,))
    counted = [(m.month.year, m.month.month, m.count) for m in workspace.timeline.months(FINANCE)]
    assert counted == [(2026, 11, 2), (2026, 9, 2)]
    met = workspace.timeline.months(FINANCE, TimelineFilter.MEETINGS)
    assert [(m.month.month, m.count) for m in met] == [(11, 1), (9, 2)]
    assert workspace.timeline.months(SALES) == ()


def test_pages_of_a_month_follow_one_another_without_a_gap(workspace: Workspace) -> None:
    for number in range(1, 8):
        _meet(workspace, number, date(2026, 9, number), partner_ids=(FINANCE,))
    month = Month(2026, 9)
    pages = [
        workspace.timeline.page(FINANCE, TimelineFilter.EVERYTHING, month, start=start, limit=3) for start in (0, 3, 6)
    ]
    assert [event.day.day for page in pages for event in page] == [7, 6, 5, 4, 3, 2, 1]
