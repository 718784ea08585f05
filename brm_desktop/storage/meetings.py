"""Meetings with their links, and what belongs to them: agenda points, decisions, observations."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, func, literal_column, or_, select

from brm_desktop.domain.identifiers import MeetingId, PartnerId, PersonId, stable_id
from brm_desktop.domain.meetings import (
    AgendaPoint,
    AgendaState,
    Attendance,
    Channel,
    Decision,
    Meeting,
    Observation,
    Presence,
)
from brm_desktop.storage import rows, tables
from brm_desktop.storage.rows import Work
from brm_desktop.storage.values import Mapper, by_key, time_to_text

_MEETINGS = Mapper(Meeting, tables.meeting, apart=frozenset({"partner_ids", "attendance"}))
_AGENDA = Mapper(AgendaPoint, tables.agenda_point)
_DECISIONS = Mapper(Decision, tables.decision)
_OBSERVATIONS = Mapper(Observation, tables.observation)

_meeting = tables.meeting.c
_link = tables.meeting_partner.c
_attendance = tables.attendance.c


def _complete(work: Work, found: Iterable[Any]) -> tuple[Meeting, ...]:
    """Meetings from their rows, with partners and attendance."""
    cells = list(found)
    partners: dict[str, tuple[PartnerId, ...]] = {}
    attendance: dict[str, tuple[Attendance, ...]] = {}
    for group in rows.in_groups(row.id for row in cells):
        partners |= by_key(work.execute(_partners_of(group)), lambda row: PartnerId(row[1]))
        attendance |= by_key(
            work.execute(_attendance_of(group)), lambda row: Attendance(PersonId(row[1]), Presence(row[2]))
        )
    return tuple(
        _MEETINGS.value(row, partner_ids=partners.get(row.id, ()), attendance=attendance.get(row.id, ()))
        for row in cells
    )


def _partners_of(ids: list[str]) -> Any:
    live = _link.deleted_at.is_(None)
    return (
        select(_link.meeting_id, _link.partner_id)
        .where(_link.meeting_id.in_(ids), live)
        .order_by(literal_column("meeting_partner.rowid"))
    )


def _attendance_of(ids: list[str]) -> Any:
    return (
        select(_attendance.meeting_id, _attendance.person_id, _attendance.presence)
        .where(_attendance.meeting_id.in_(ids), _attendance.deleted_at.is_(None))
        .order_by(literal_column("attendance.rowid"))
    )


def _select(*where: ColumnElement[bool], order: Iterable[Any], limit: int | None = None) -> Any:
    live = _meeting.deleted_at.is_(None)
    return select(*_MEETINGS.columns).where(live, *where).order_by(*order).limit(limit)


def get(work: Work, meeting_id: MeetingId) -> Meeting | None:
    """The meeting of this id, or None."""
    found = _complete(work, work.execute(_select(_meeting.id == meeting_id, order=())))
    return found[0] if found else None


def by_id(work: Work, ids: Iterable[str]) -> dict[str, Meeting]:
    """The meetings of `ids`, in the bin or not."""
    found: dict[str, Meeting] = {}
    for group in rows.in_groups(ids):
        query = select(*_MEETINGS.columns).where(_meeting.id.in_(group))
        found |= {meeting.id: meeting for meeting in _complete(work, work.execute(query))}
    return found


def of_source(work: Work, beginning: str) -> tuple[Meeting, ...]:
    """The meetings whose source begins with `beginning`."""
    end = beginning[:-1] + chr(ord(beginning[-1]) + 1)
    return _complete(work, work.execute(_select(_meeting.source >= beginning, _meeting.source < end, order=())))


def between(
    work: Work, *, since: date | None = None, until: date | None = None, partner_id: PartnerId | None = None,
    newest_first: bool = True, limit: int | None = None,
) -> tuple[Meeting, ...]:  # fmt: skip
    """Meetings by day, both ends included; of one partner if it is given."""
    day = _meeting.day if partner_id is None else _link.day
    where = [] if since is None else [day >= since]
    where += [] if until is None else [day <= until]
    order = (day.desc(), _meeting.start.desc()) if newest_first else (day, _meeting.start)
    query = _select(*where, order=(*order, _meeting.id), limit=limit)
    if partner_id is not None:
        query = query.join(tables.meeting_partner, _link.meeting_id == _meeting.id).where(
            _link.partner_id == partner_id, _link.deleted_at.is_(None)
        )
    return _complete(work, work.execute(query))


def not_wrapped_up(work: Work, *, since: date, until: date, limit: int) -> tuple[Meeting, ...]:
    """Meetings between two days that have notes and were not wrapped up, newest first."""
    where = (_meeting.wrapped_up_at.is_(None), _meeting.note != "", _meeting.day.between(since, until))
    return _complete(work, work.execute(_select(*where, order=(_meeting.day.desc(), _meeting.start), limit=limit)))


def last_contacts(work: Work, person_ids: Iterable[PersonId], *, until: date, now: datetime) -> dict[PersonId, date]:
    """Of each of `person_ids` the last day up to `until` on which they came to a meeting that has begun by `now`."""
    last = (
        select(_attendance.day)
        .join(tables.meeting, _meeting.id == _attendance.meeting_id)
        .where(
            _attendance.person_id == tables.person.c.id,
            _attendance.presence == Presence.PRESENT,
            _attendance.deleted_at.is_(None),
            _attendance.day <= until,
            or_(_meeting.start.is_(None), _meeting.start <= time_to_text(now)),
            _meeting.deleted_at.is_(None),
            _meeting.cancelled.is_(False),
            _meeting.channel != Channel.NOTE,
        )
        .order_by(_attendance.day.desc())
        .limit(1)
        .scalar_subquery()
    )
    found: dict[PersonId, date] = {}
    for group in rows.in_groups(person_ids):
        days = work.execute(select(tables.person.c.id, last).where(tables.person.c.id.in_(group)))
        found |= {PersonId(person_id): day for person_id, day in days if day is not None}
    return found


def count_of_partner(work: Work, partner_id: PartnerId) -> int:
    """How many meetings a partner has."""
    live = (_link.partner_id == partner_id, _link.deleted_at.is_(None))
    return work.execute(select(func.count()).select_from(tables.meeting_partner).where(*live)).scalar_one()


def save(work: Work, meetings: Iterable[Meeting]) -> None:
    """Store new or changed meetings with their partners and attendance."""
    every = list(meetings)
    rows.save(work, tables.meeting, [_MEETINGS.row(meeting) for meeting in every])
    links = [_partner_link(meeting, partner_id) for meeting in every for partner_id in meeting.partner_ids]
    seats = [_seat(meeting, attendance) for meeting in every for attendance in meeting.attendance]
    ids = [meeting.id for meeting in every]
    rows.replace_links(work, tables.meeting_partner, owner="meeting_id", owners=ids, wanted=links)
    rows.replace_links(work, tables.attendance, owner="meeting_id", owners=ids, wanted=seats)


def _partner_link(meeting: Meeting, partner_id: PartnerId) -> dict[str, Any]:
    link_id = stable_id("meeting_partner", meeting.id, partner_id)
    return {"id": link_id, "meeting_id": meeting.id, "partner_id": partner_id, "day": meeting.day}


def _seat(meeting: Meeting, attendance: Attendance) -> dict[str, Any]:
    return {
        "id": stable_id("attendance", meeting.id, attendance.person_id),
        "meeting_id": meeting.id,
        "person_id": attendance.person_id,
        "presence": attendance.presence.value,
        "day": meeting.day,
    }


def agenda(work: Work, meeting_id: MeetingId) -> tuple[AgendaPoint, ...]:
    """The agenda points of a meeting, in order."""
    column = tables.agenda_point.c
    return rows.values(work, _AGENDA, column.meeting_id == meeting_id, order=(column.position, column.id))


def agenda_point(work: Work, point_id: str) -> AgendaPoint | None:
    """The agenda point of this id, or None."""
    found = rows.values(work, _AGENDA, tables.agenda_point.c.id == point_id)
    return found[0] if found else None


def waiting_points(work: Work, partner_id: PartnerId) -> tuple[AgendaPoint, ...]:
    """Agenda points that wait for the next meeting with a partner."""
    column = tables.agenda_point.c
    where = (column.partner_id == partner_id, column.meeting_id.is_(None), column.state == AgendaState.OPEN)
    return rows.values(work, _AGENDA, *where, order=(column.position, column.id))


def undecided_points(work: Work, *, before: date, limit: int) -> tuple[AgendaPoint, ...]:
    """Open points that ask for a decision and were to be spoken about before a day, or wait for the next meeting."""
    column = tables.agenda_point.c
    to_come = select(tables.meeting.c.id).where(
        tables.meeting.c.id == column.meeting_id, tables.meeting.c.day >= before
    )
    where = (column.asks_decision.is_(True), column.state == AgendaState.OPEN, ~to_come.exists())
    return rows.values(work, _AGENDA, *where, order=(column.position, column.id))[:limit]


def points_by_id(work: Work, ids: Iterable[str]) -> dict[str, AgendaPoint]:
    """The agenda points of `ids`, wherever they wait."""
    column = tables.agenda_point.c
    return {p.id: p for group in rows.in_groups(ids) for p in rows.values(work, _AGENDA, column.id.in_(group))}


def bin_points(work: Work, ids: Iterable[str]) -> None:
    """Put agenda points into the bin."""
    for group in rows.in_groups(ids):
        rows.bin_rows(work, tables.agenda_point, tables.agenda_point.c.id.in_(group))


def save_agenda(work: Work, points: Iterable[AgendaPoint]) -> None:
    """Store new or changed agenda points."""
    rows.save(work, tables.agenda_point, [_AGENDA.row(point) for point in points])


def decisions(
    work: Work, *, meeting_id: MeetingId | None = None, partner_id: PartnerId | None = None, since: date | None = None,
    limit: int | None = None,
) -> tuple[Decision, ...]:  # fmt: skip
    """Decisions of a meeting in the order of its note, or of a partner, newest first; since a day if it is given."""
    column = tables.decision.c
    where: list[ColumnElement[bool]] = [column.deleted_at.is_(None)]
    where += [] if meeting_id is None else [column.meeting_id == meeting_id]
    where += [] if partner_id is None else [column.partner_id == partner_id]
    where += [] if since is None else [column.decided_on >= since]
    query = select(*_DECISIONS.columns).where(*where).order_by(column.decided_on.desc(), column.line).limit(limit)
    return tuple(_DECISIONS.value(row) for row in work.execute(query))


def save_decisions(work: Work, decisions: Iterable[Decision]) -> None:
    """Store new or changed decisions."""
    rows.save(work, tables.decision, [_DECISIONS.row(decision) for decision in decisions])


def observations(
    work: Work, *, partner_id: PartnerId, limit: int | None = None, meeting_id: MeetingId | None = None
) -> tuple[Observation, ...]:
    """What was noted about a partner and is not closed, newest first."""
    column = tables.observation.c
    where = [column.partner_id == partner_id, column.closed_on.is_(None), column.deleted_at.is_(None)]
    where += [] if meeting_id is None else [column.meeting_id == meeting_id]
    query = select(*_OBSERVATIONS.columns).where(*where).order_by(column.noted_on.desc(), column.line).limit(limit)
    return tuple(_OBSERVATIONS.value(row) for row in work.execute(query))


def save_observations(work: Work, observations: Iterable[Observation]) -> None:
    """Store new or changed observations."""
    rows.save(work, tables.observation, [_OBSERVATIONS.row(observation) for observation in observations])


def clear_findings(work: Work, meeting_ids: Iterable[str], keep: Mapping[str, Iterable[str]]) -> None:
    """Put into the bin what a former reading of the notes found and this one did not; `keep` is ids by table name."""
    for name in ("agenda_point", "decision", "observation", "commitment"):
        table = tables.METADATA.tables[name]
        kept = set(keep.get(name, ()))
        for group in rows.in_groups(meeting_ids):
            here = work.execute(select(table.c.id).where(table.c.meeting_id.in_(group), table.c.deleted_at.is_(None)))
            for part in rows.in_groups(set(here.scalars()) - kept):
                rows.bin_rows(work, table, table.c.id.in_(part))
