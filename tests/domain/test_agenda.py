"""Agenda points are carried forward until they are discussed or dropped."""

from dataclasses import replace

import pytest

from brm_desktop.domain.agenda import (
    Written,
    carried_forward,
    decided_under,
    reached_in_note,
    read_point,
    settled,
    write_point,
    written_headings,
    written_points,
)
from brm_desktop.domain.identifiers import AgendaPointId, MeetingId, PartnerId
from brm_desktop.domain.meetings import AgendaPoint, AgendaState

FINANCE = PartnerId("f" * 32)
HERE, THERE = MeetingId("a" * 32), MeetingId("b" * 32)


def _point(text: str, **cells: object) -> AgendaPoint:
    point = AgendaPoint(AgendaPointId(text), text, partner_id=FINANCE, meeting_id=HERE)
    return replace(point, **cells)  # type: ignore[arg-type]


def test_open_points_wait_for_the_next_meeting_and_settled_ones_stay_where_they_were() -> None:
    points = (_point("open"), _point("done", state=AgendaState.DISCUSSED), _point("gone", state=AgendaState.DROPPED))
    assert carried_forward(points) == (_point("open", meeting_id=None),)


def test_a_point_that_waits_already_is_left_alone() -> None:
    assert carried_forward([_point("waits", meeting_id=None)]) == ()


def test_what_was_carried_over_belongs_to_the_meeting_in_which_it_was_discussed() -> None:
    waits = _point("waits", meeting_id=None)
    assert settled(waits, AgendaState.DISCUSSED, in_meeting=THERE).meeting_id == THERE
    assert settled(waits, AgendaState.OPEN, in_meeting=THERE) == waits


def test_a_heading_of_the_note_says_that_a_point_was_reached() -> None:
    points = (_point("Demand for 2027"), _point("Year-end freeze"))
    assert reached_in_note(points, ["demand for 2027 ", "Other"]) == points[:1]


def test_points_are_written_a_line_each_and_keep_what_they_were() -> None:
    before = (_point("Price list", detail="why"), _point("Old"))
    first, second, dropped = written_points(
        ["", "%%  The money ", "price  LIST", "Price list"], before=before, meeting_id=HERE, partner_id=FINANCE
    )
    assert (first.text, first.private, first.position) == ("The money", True, 0)
    assert (second.id, second.detail, second.position) == (before[0].id, "why", 1)
    assert (dropped.text, dropped.state) == ("Old", AgendaState.DROPPED)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("Price list", Written("Price list")),
        (" decide:  freeze the  chart ", Written("Freeze the chart", asks_decision=True)),
        ("%% DECIDE: the money", Written("The money", private=True, asks_decision=True)),
        ("decide:", Written("decide:")),
        ("Decide on the chart", Written("Decide on the chart")),
        ("Decision: no changes", Written("Decision: no changes")),
        ("%%", Written("", private=True)),
    ],
)
def test_a_point_says_by_a_mark_that_it_asks_for_a_decision(typed: str, read: Written) -> None:
    assert read_point(typed) == read


def test_a_point_is_written_as_it_would_be_typed() -> None:
    point = _point("Freeze the chart", private=True, asks_decision=True)
    assert write_point(point) == "%% decide: Freeze the chart"
    assert read_point(write_point(point)) == Written("Freeze the chart", private=True, asks_decision=True)


def test_the_mark_makes_a_known_point_ask_and_its_absence_takes_that_back() -> None:
    before = (_point("Freeze the chart", detail="why"), _point("Close service", asks_decision=True))
    asks, plain = written_points(
        ["decide: freeze the chart", "Close service"], before=before, meeting_id=HERE, partner_id=FINANCE
    )
    assert (asks.id, asks.text, asks.detail, asks.asks_decision) == (before[0].id, "Freeze the chart", "why", True)
    assert (plain.id, plain.asks_decision) == (before[1].id, False)


def test_what_asks_for_a_decision_is_reached_only_where_one_was_made() -> None:
    points = (_point("Freeze the chart", asks_decision=True), _point("Close service", asks_decision=True))
    headings = ["decide: freeze the chart", "Close service"]
    assert reached_in_note(points, headings) == ()
    assert reached_in_note(points, headings, decided=headings[:1]) == points[:1]


def test_a_decision_belongs_to_the_heading_above_it() -> None:
    note = "\n## First\n! yes\n## Second\n### a part\n! and this\n## Misc\n! elsewhere\n## Third"
    headings = [(1, "First"), (3, "Second"), (8, "Third")]
    assert decided_under(headings, [2, 5, 7], note=note) == {"First", "Second"}
    assert decided_under(headings, [0], note=note) == frozenset()


def test_headings_of_a_note_are_points_each_once() -> None:
    first, second = written_headings(["Demand", "decide: freeze", "Decide: Freeze", ""])
    assert (first.text, first.asks_decision) == ("Demand", False)
    assert (second.text, second.asks_decision) == ("Freeze", True)


def test_a_point_of_another_note_leaves_its_line_behind_when_it_is_settled() -> None:
    waits = _point("waits", meeting_id=None, line=7)
    assert settled(waits, AgendaState.DISCUSSED, in_meeting=HERE).line is None
    assert settled(replace(waits, meeting_id=HERE), AgendaState.DISCUSSED, in_meeting=HERE).line == 7
