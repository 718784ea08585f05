"""Agenda points are carried forward until they are discussed or dropped."""

from dataclasses import replace

from brm_desktop.domain.agenda import carried_forward, reached_in_note, settled, written_points
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
