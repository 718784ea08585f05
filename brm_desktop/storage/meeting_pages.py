"""The list of all meetings in pages: counted by group, read by place, without the notes themselves."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import ColumnElement, and_, false, func, literal_column, or_, select, text

from brm_desktop.domain.identifiers import MeetingId, PartnerId, PersonId
from brm_desktop.storage import rows, tables
from brm_desktop.storage.rows import Work
from brm_desktop.storage.search import match_expression
from brm_desktop.storage.values import text_to_time, time_to_text

_meeting = tables.meeting.c
_link = tables.meeting_partner.c
_seat = tables.attendance.c
_WITHOUT_END = timedelta(hours=1)
LAST_WEEK = timedelta(days=7)


class Group(StrEnum):
    """Where a meeting stands in the list: still to come, over within the last seven days, or before."""

    NEXT = "next"
    LAST_WEEK = "last week"
    EARLIER = "earlier"


@dataclass(frozen=True, slots=True)
class Narrowing:
    """Which meetings are listed: of a partner, with a person, with all of these words. Nothing given is all."""

    partner_id: PartnerId | None = None
    person_id: PersonId | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Glance:
    """A meeting as a list shows it. `promises` and `decisions` count what came out of it."""

    id: MeetingId
    title: str
    day: date
    start: datetime | None
    cancelled: bool
    wrapped_up: bool
    brief_ready: bool
    has_note: bool
    promises: int = 0
    decisions: int = 0
    partner_ids: tuple[PartnerId, ...] = ()


def count(work: Work, group: Group, narrowing: Narrowing, *, now: datetime, today: date) -> int:
    """How many meetings a group has."""
    where = _where(group, narrowing, now=now, today=today)
    return int(
        work.execute(_params(select(func.count()).select_from(tables.meeting).where(*where), narrowing)).scalar_one()
    )


def page(
    work: Work, group: Group, narrowing: Narrowing, *, now: datetime, today: date, start: int, limit: int
) -> tuple[Glance, ...]:
    """`limit` meetings of a group from place `start`: those to come by date, the others newest first."""
    cells = (
        _meeting.id, _meeting.title, _meeting.day, _meeting.start, _meeting.cancelled,
        _meeting.wrapped_up_at.is_not(None), _meeting.brief_made_at.is_not(None), _meeting.note != "",
    )  # fmt: skip
    query = select(*cells).where(*_where(group, narrowing, now=now, today=today))
    query = query.order_by(*_order(group)).offset(start).limit(limit)
    found = [tuple(row) for row in work.execute(_params(query, narrowing))]
    return _complete(work, found)


def place_of(
    work: Work, meeting_id: MeetingId, group: Group, narrowing: Narrowing, *, now: datetime, today: date
) -> int:
    """The place of a meeting in its group, counted from 0; -1 when it is not in it."""
    where = _where(group, narrowing, now=now, today=today)
    query = select(_meeting.day, _meeting.start).where(*where, _meeting.id == meeting_id)
    found = work.execute(_params(query, narrowing)).first()
    if found is None:
        return -1
    before = _before(group, meeting_id, day=found[0], start=found[1])
    counted = select(func.count()).select_from(tables.meeting).where(*where, before)
    return int(work.execute(_params(counted, narrowing)).scalar_one())


def _before(group: Group, meeting_id: MeetingId, *, day: date, start: str | None) -> ColumnElement[bool]:
    """What stands before a meeting in the order of its group. SQLite sorts what has no time below any time."""
    same = _meeting.start.is_(None) if start is None else _meeting.start == start
    tied = and_(same, _meeting.id < meeting_id)
    if group is Group.NEXT:
        earlier = false() if start is None else or_(_meeting.start.is_(None), _meeting.start < start)
        return or_(_meeting.day < day, and_(_meeting.day == day, or_(earlier, tied)))
    later = _meeting.start.is_not(None) if start is None else _meeting.start > start
    return or_(_meeting.day > day, and_(_meeting.day == day, or_(later, tied)))


def people_met(work: Work, *, limit: int = 60) -> tuple[PersonId, ...]:
    """Whom she met most often, for filtering by person."""
    query = (
        select(_seat.person_id)
        .join(tables.person, tables.person.c.id == _seat.person_id)
        .where(_seat.deleted_at.is_(None), tables.person.c.me.is_(False), tables.person.c.deleted_at.is_(None))
        .group_by(_seat.person_id)
        .order_by(func.count().desc())
        .limit(limit)
    )
    return tuple(PersonId(row[0]) for row in work.execute(query))


def _order(group: Group) -> tuple[Any, ...]:
    if group is Group.NEXT:
        return (_meeting.day, _meeting.start, _meeting.id)
    return (_meeting.day.desc(), _meeting.start.desc(), _meeting.id)


def _where(group: Group, narrowing: Narrowing, *, now: datetime, today: date) -> list[ColumnElement[bool]]:
    where: list[ColumnElement[bool]] = [_meeting.deleted_at.is_(None), *_narrowed(narrowing)]
    over = or_(
        and_(_meeting.end.is_not(None), _meeting.end <= time_to_text(now)),
        and_(_meeting.end.is_(None), _meeting.start <= time_to_text(now - _WITHOUT_END)),
    )
    is_over = and_(_meeting.start.is_not(None), over)
    if group is Group.NEXT:
        return [*where, _meeting.day >= today, or_(_meeting.day > today, ~func.coalesce(is_over, False))]
    if group is Group.EARLIER:
        return [*where, _meeting.day < today - LAST_WEEK]
    return [
        *where,
        _meeting.day.between(today - LAST_WEEK, today),
        or_(_meeting.day < today, func.coalesce(is_over, False)),
    ]


def _narrowed(narrowing: Narrowing) -> list[ColumnElement[bool]]:
    where: list[ColumnElement[bool]] = []
    if narrowing.partner_id is not None:
        links = select(_link.meeting_id).where(_link.partner_id == narrowing.partner_id, _link.deleted_at.is_(None))
        where.append(_meeting.id.in_(links))
    if narrowing.person_id is not None:
        person = tables.person.c
        known = select(person.id).where(
            or_(person.id == narrowing.person_id, person.merged_into == narrowing.person_id)
        )
        seats = select(_seat.meeting_id).where(_seat.person_id.in_(known), _seat.deleted_at.is_(None))
        where.append(_meeting.id.in_(seats))
    if match_expression(narrowing.words):
        where.append(_meeting.id.in_(_found().columns(literal_column("row_id"))))
    return where


def _found() -> Any:
    return text(
        "SELECT d.row_id AS row_id FROM search_index JOIN search_document AS d ON d.number = search_index.rowid "
        "WHERE search_index MATCH :found_words AND d.table_name = 'meeting'"
    )


def _params(query: Any, narrowing: Narrowing) -> Any:
    words = match_expression(narrowing.words)
    return query.params(found_words=words) if words else query


def _complete(work: Work, found: list[tuple[Any, ...]]) -> tuple[Glance, ...]:
    ids = [row[0] for row in found]
    partners: dict[str, list[PartnerId]] = {}
    for group in rows.in_groups(ids):
        links = select(_link.meeting_id, _link.partner_id).where(
            _link.meeting_id.in_(group), _link.deleted_at.is_(None)
        )
        for meeting_id, partner_id in work.execute(links.order_by(literal_column("meeting_partner.rowid"))):
            partners.setdefault(meeting_id, []).append(PartnerId(partner_id))
    promises = _counted(work, tables.commitment, ids)
    decisions = _counted(work, tables.decision, ids)
    return tuple(
        Glance(
            id=MeetingId(meeting_id),
            title=title,
            day=day,
            start=None if start is None else text_to_time(start),
            cancelled=bool(cancelled),
            wrapped_up=bool(wrapped_up),
            brief_ready=bool(brief),
            has_note=bool(note),
            promises=promises.get(meeting_id, 0),
            decisions=decisions.get(meeting_id, 0),
            partner_ids=tuple(partners.get(meeting_id, ())),
        )
        for meeting_id, title, day, start, cancelled, wrapped_up, brief, note in found
    )


def _counted(work: Work, table: Any, ids: list[str]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for group in rows.in_groups(ids):
        where = (table.c.meeting_id.in_(group), table.c.deleted_at.is_(None))
        query = select(table.c.meeting_id, func.count()).where(*where).group_by(table.c.meeting_id)
        counts |= dict(map(tuple, work.execute(query)))
    return counts
