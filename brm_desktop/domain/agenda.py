"""Agenda points are carried forward until they are discussed or dropped, whatever becomes of their meeting.

A point that waits belongs to a partner and to no meeting; the next meeting with the partner shows it.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from brm_desktop.domain.identifiers import AgendaPointId, MeetingId, PartnerId, new_id
from brm_desktop.domain.meetings import AgendaPoint, AgendaState
from brm_desktop.domain.names.book import fold_name

PRIVATE_MARK = "%%"
DECISION_MARK = "decide:"
_DECIDE = re.compile(r"decide\s*:\s*(?=\S)", re.IGNORECASE)

_SECTION = re.compile(r"#{1,2}\s")


@dataclass(frozen=True, slots=True)
class Written:
    """A point as it was typed: its words without the marks, and what the marks say."""

    words: str
    private: bool = False
    asks_decision: bool = False


def read_point(typed: str) -> Written:
    """`%%` before a point keeps it private, "decide:" says that it asks for a decision; in this order."""
    words = " ".join(typed.split())
    private = words.startswith(PRIVATE_MARK)
    words = words.removeprefix(PRIVATE_MARK).strip()
    mark = _DECIDE.match(words)
    if mark is None:
        return Written(words, private)
    asked = words[mark.end() :]
    return Written(f"{asked[0].upper()}{asked[1:]}", private, asks_decision=True)


def written_headings(headings: Iterable[str]) -> tuple[AgendaPoint, ...]:
    """Headings of a note as points without an identifier, each once."""
    read = {fold_name(written.words): written for heading in headings if (written := read_point(heading)).words}
    return tuple(
        AgendaPoint(AgendaPointId(""), w.words, private=w.private, asks_decision=w.asks_decision) for w in read.values()
    )


def write_point(point: AgendaPoint) -> str:
    """The point as it would be typed."""
    marks = ((PRIVATE_MARK, point.private), (DECISION_MARK, point.asks_decision))
    return " ".join((*(mark for mark, stands in marks if stands), point.text))


def left_open(points: Iterable[AgendaPoint], *, at: MeetingId) -> tuple[AgendaPoint, ...]:
    """The open ones of `points`, whether they waited or not: they were on the table at a meeting, and wait again."""
    return tuple(
        replace(point, meeting_id=None, left_open_at=(*(m for m in point.left_open_at if m != at), at))
        for point in points
        if point.state is AgendaState.OPEN
    )


def carried_forward(points: Iterable[AgendaPoint]) -> tuple[AgendaPoint, ...]:
    """The open ones of `points`, waiting for the next meeting with their partner.

    For a meeting that is cancelled or deleted. A postponed meeting keeps its points: they come along with it.
    """
    return tuple(
        replace(point, meeting_id=None)
        for point in points
        if point.state is AgendaState.OPEN and point.meeting_id is not None
    )


def settled(point: AgendaPoint, state: AgendaState, *, in_meeting: MeetingId | None) -> AgendaPoint:
    """The point with what became of it. What was discussed or dropped belongs to the meeting in which that was."""
    if state is AgendaState.OPEN:
        return replace(point, state=state)
    # A point that waited stood in another note: its line means nothing in this one.
    line = None if point.meeting_id is None and in_meeting is not None else point.line
    return replace(point, state=state, meeting_id=in_meeting or point.meeting_id, line=line)


def reached_in_note(
    points: Iterable[AgendaPoint], headings: Iterable[str], *, decided: Iterable[str] = ()
) -> tuple[AgendaPoint, ...]:
    """The open points whose words are a heading of the note: they were spoken about.

    One that asks for a decision is reached only where something was decided: under one of the headings `decided`.
    """
    said = {fold_name(read_point(heading).words) for heading in headings}
    settled_there = {fold_name(read_point(heading).words) for heading in decided}
    return tuple(
        p
        for p in points
        if p.state is AgendaState.OPEN and fold_name(p.text) in (settled_there if p.asks_decision else said)
    )


def decided_under(headings: Iterable[tuple[int, str]], decisions: Iterable[int], *, note: str) -> frozenset[str]:
    """The headings, given with their lines, beneath which one of the lines of `decisions` stands.

    A section goes on to the next heading of its own depth, whether that is a point of the agenda or not.
    """
    points = dict(headings)
    ends = [place for place, line in enumerate(note.split("\n")) if _SECTION.match(line)]
    found = set()
    for decision in decisions:
        above = max((place for place in {*ends, *points} if place < decision), default=-1)
        if above in points:
            found.add(points[above])
    return frozenset(found)


def written_points(
    texts: Sequence[str], *, before: Sequence[AgendaPoint], meeting_id: MeetingId, partner_id: PartnerId | None
) -> tuple[AgendaPoint, ...]:
    """The agenda as it was typed, a point a line, with the marks that `read_point` knows.

    Points of `before` with the same words stay what they are, in their new order. Those that were taken out are
    dropped, so that they are not carried forward.
    """
    known = {fold_name(point.text): point for point in before}
    points = []
    for position, typed in enumerate(_lines(texts)):
        point = known.pop(fold_name(typed.words), None)
        if point is None:
            point = AgendaPoint(AgendaPointId(new_id()), typed.words, partner_id=partner_id, meeting_id=meeting_id)
        marks = replace(point, private=typed.private, asks_decision=typed.asks_decision)
        points.append(replace(marks, position=position, partner_id=partner_id))
    gone = (point for point in known.values() if point.state is AgendaState.OPEN)
    return (*points, *(replace(point, state=AgendaState.DROPPED) for point in gone))


def _lines(texts: Sequence[str]) -> list[Written]:
    """Each point once, without empty lines."""
    found: dict[str, Written] = {}
    for text in texts:
        typed = read_point(text)
        if typed.words:
            found.setdefault(fold_name(typed.words), typed)
    return list(found.values())
