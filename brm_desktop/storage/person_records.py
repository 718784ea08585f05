"""What is stored about one person, under whatever names and ids the records know them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, or_, select

from brm_desktop.domain.identifiers import PersonId
from brm_desktop.domain.meetings import Presence
from brm_desktop.domain.pulses import Pulse
from brm_desktop.storage import rows, tables
from brm_desktop.storage.rows import Work
from brm_desktop.storage.values import Mapper

_PULSES = Mapper(Pulse, tables.pulse)


@dataclass(frozen=True, slots=True)
class Seat:
    """A meeting somebody was at, or was meant to be at."""

    meeting_id: str
    title: str
    day: date
    channel: str
    present: bool
    cancelled: bool


def ids_of(work: Work, person_id: PersonId) -> tuple[PersonId, ...]:
    """The person and everybody who was merged into them, over any number of steps."""
    column = tables.person.c
    found = [person_id]
    for one in found:
        into = select(column.id).where(column.merged_into == one, column.id.not_in(found))
        found += [PersonId(other) for other in work.execute(into).scalars()]
    return tuple(found)


def seats(work: Work, ids: Sequence[PersonId], *, limit: int | None = None) -> tuple[Seat, ...]:
    """Meetings with the person, newest first; a meeting in which two of the ids sat counts once."""
    seat, meeting = tables.attendance.c, tables.meeting.c
    query = (
        select(meeting.id, meeting.title, meeting.day, meeting.channel, func.max(seat.presence), meeting.cancelled)
        .join(tables.meeting, meeting.id == seat.meeting_id)
        .where(seat.person_id.in_(ids), seat.deleted_at.is_(None), meeting.deleted_at.is_(None))
        .group_by(meeting.id)
        .order_by(meeting.day.desc(), meeting.start.desc(), meeting.id)
        .limit(limit)
    )
    # "present" sorts after "absent": who came under one of the ids was there.
    return tuple(
        Seat(one, title, day, channel, presence == Presence.PRESENT, cancelled)
        for one, title, day, channel, presence, cancelled in work.execute(query)
    )


def count_seats(work: Work, ids: Sequence[PersonId]) -> int:
    """How many meetings the person was invited to."""
    seat, meeting = tables.attendance.c, tables.meeting.c
    query = (
        select(func.count(func.distinct(seat.meeting_id)))
        .join(tables.meeting, meeting.id == seat.meeting_id)
        .where(seat.person_id.in_(ids), seat.deleted_at.is_(None), meeting.deleted_at.is_(None))
    )
    return work.execute(query).scalar_one()


def promises(work: Work, ids: Sequence[PersonId], *, limit: int | None = None) -> tuple[str, ...]:
    """The ids of promises the person owes or is owed: open ones first, by date due, then closed ones, newest first."""
    column = tables.commitment.c
    closed = func.coalesce(column.kept_on, column.withdrawn_on)
    query = (
        select(column.id)
        .where(or_(column.owner_id.in_(ids), column.to_id.in_(ids)), column.deleted_at.is_(None))
        .order_by(closed.is_not(None), closed.desc(), column.due_last.is_(None), column.due_last, column.id)
        .limit(limit)
    )
    return tuple(work.execute(query).scalars())


def pulses_given(work: Work, ids: Sequence[PersonId]) -> tuple[Pulse, ...]:
    """What the person said about satisfaction, newest first."""
    column = tables.pulse.c
    return rows.values(work, _PULSES, column.given_by.in_(ids), order=(column.given_on.desc(), column.id))
