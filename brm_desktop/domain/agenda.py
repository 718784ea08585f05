"""Agenda points are carried forward until they are discussed or dropped, whatever becomes of their meeting.

A point that waits belongs to a partner and to no meeting; the next meeting with the partner shows it.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from brm_desktop.domain.identifiers import AgendaPointId, MeetingId, PartnerId, new_id
from brm_desktop.domain.meetings import AgendaPoint, AgendaState
from brm_desktop.domain.names.book import fold_name

PRIVATE_MARK = "%%"


def carried_forward(points: Iterable[AgendaPoint]) -> tuple[AgendaPoint, ...]:
    """The open ones of `points`, waiting for the next meeting with their partner.

    For a meeting that is over, cancelled or deleted. A postponed meeting keeps its points: they come along with it.
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
    return replace(point, state=state, meeting_id=in_meeting or point.meeting_id)


def reached_in_note(points: Iterable[AgendaPoint], headings: Iterable[str]) -> tuple[AgendaPoint, ...]:
    """The open points whose words are a heading of the note: they were spoken about."""
    said = {fold_name(heading) for heading in headings}
    return tuple(p for p in points if p.state is AgendaState.OPEN and fold_name(p.text) in said)


def written_points(
    texts: Sequence[str], *, before: Sequence[AgendaPoint], meeting_id: MeetingId, partner_id: PartnerId | None
) -> tuple[AgendaPoint, ...]:
    """The agenda as it was typed, a point a line; `%%` before one keeps it private.

    Points of `before` with the same words stay what they are, in their new order. Those that were taken out are
    dropped, so that they are not carried forward.
    """
    known = {fold_name(point.text): point for point in before}
    points = []
    for position, typed in enumerate(_lines(texts)):
        private = typed.startswith(PRIVATE_MARK)
        words = typed.removeprefix(PRIVATE_MARK).strip()
        point = known.pop(fold_name(words), None)
        if point is None:
            point = AgendaPoint(AgendaPointId(new_id()), words, partner_id=partner_id, meeting_id=meeting_id)
        points.append(replace(point, position=position, private=private, partner_id=partner_id))
    gone = (point for point in known.values() if point.state is AgendaState.OPEN)
    return (*points, *(replace(point, state=AgendaState.DROPPED) for point in gone))


def _lines(texts: Sequence[str]) -> list[str]:
    """Each point once, without empty lines."""
    found: dict[str, str] = {}
    for text in texts:
        words = " ".join(text.split())
        if words.removeprefix(PRIVATE_MARK).strip():
            found.setdefault(fold_name(words.removeprefix(PRIVATE_MARK)), words)
    return list(found.values())
