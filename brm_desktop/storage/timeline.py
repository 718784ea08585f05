"""Events of a partner by day, counted by month and read in pages, without the notes themselves.

Each kind of event is one part of a union. All parts are bounded by days, so that a page reads one month and not
everything the partner ever had.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from sqlalchemy import select, text

from brm_desktop.domain.identifiers import PartnerId
from brm_desktop.domain.meetings import Decision
from brm_desktop.domain.pulses import Pulse
from brm_desktop.domain.timeline import EventKind, Month, MonthCount
from brm_desktop.storage import rows, tables
from brm_desktop.storage.rows import Work
from brm_desktop.storage.values import Mapper, time_to_text

_DECISIONS = Mapper(Decision, tables.decision)
_PULSES = Mapper(Pulse, tables.pulse)

_PEOPLE = (
    "SELECT id FROM person WHERE me = 0 AND (partner_id = :partner OR merged_into IN "
    "(SELECT id FROM person WHERE partner_id = :partner))"
)
_HELD = "m.deleted_at IS NULL AND m.cancelled = 0 AND m.channel <> 'note' AND (m.start IS NULL OR m.start <= :now)"
_MEETINGS = (
    "SELECT m.day AS day, 'meeting' AS kind, m.id AS id, coalesce(m.start, '') AS moment FROM meeting AS m "
    "WHERE m.id IN (SELECT meeting_id FROM meeting_partner WHERE partner_id = :partner AND deleted_at IS NULL "
    "AND day >= :since AND day < :until "
    f"UNION SELECT meeting_id FROM attendance WHERE person_id IN ({_PEOPLE}) AND presence = 'present' "
    f"AND deleted_at IS NULL AND day >= :since AND day < :until) AND {_HELD}"
)


def _promise(kind: EventKind, day: str, *, where: str = "1", indexed: bool = False) -> str:
    # The plus keeps SQLite from reading everything the partner ever promised where an index knows the days.
    partner = "+c.partner_id" if indexed else "c.partner_id"
    return (
        f"SELECT {day} AS day, '{kind}' AS kind, c.id AS id, '' AS moment FROM commitment AS c "
        f"WHERE {partner} = :partner AND c.deleted_at IS NULL AND {where} AND {day} >= :since AND {day} < :until"
    )


def _late(kind: EventKind) -> tuple[str, str]:
    """Late from the day after a date passed without a word, the last date or one that was moved too late."""
    bounds = "{day} >= :since_before AND {day} < :until_before"
    due, before = bounds.format(day="c.due_last"), bounds.format(day="r.before_last")
    return (
        f"SELECT date(c.due_last, '+1 day') AS day, '{kind}' AS kind, c.id AS id, '' AS moment FROM commitment AS c "
        f"WHERE c.partner_id = :partner AND {due} AND c.due_last < coalesce(c.kept_on, :today) "
        "AND c.withdrawn_on IS NULL AND c.deleted_at IS NULL",
        _moves(
            kind, "date(r.before_last, '+1 day')", f"c.withdrawn_on IS NULL AND r.made_on > r.before_last AND {before}"
        ),
    )


def _moves(kind: EventKind, day: str, where: str) -> str:
    # CROSS JOIN: dates are moved seldom, so they are read first and their promises looked up.
    return (
        f"SELECT {day} AS day, '{kind}' AS kind, r.id AS id, '' AS moment FROM renegotiation AS r "
        "CROSS JOIN commitment AS c ON c.id = r.commitment_id "
        f"WHERE c.partner_id = :partner AND c.deleted_at IS NULL AND r.deleted_at IS NULL AND {where}"
    )


def _dated(kind: EventKind, table: str, day: str, *, where: str = "1") -> str:
    return (
        f"SELECT {day} AS day, '{kind}' AS kind, id, '' AS moment FROM {table} "
        f"WHERE partner_id = :partner AND deleted_at IS NULL AND {where} AND {day} >= :since AND {day} < :until"
    )


# What was withdrawn counts for nobody, so that it is not late either (DESIGN section 6).
_PARTS: dict[EventKind, tuple[str, ...]] = {
    EventKind.MEETING: (_MEETINGS,),
    EventKind.MADE: (_promise(EventKind.MADE, "c.asked_on"),),
    EventKind.KEPT: (_promise(EventKind.KEPT, "c.kept_on", where="c.kept_on IS NOT NULL", indexed=True),),
    EventKind.LATE: _late(EventKind.LATE),
    EventKind.MOVED: (_moves(EventKind.MOVED, "r.made_on", "r.made_on >= :since AND r.made_on < :until"),),
    EventKind.WITHDRAWN: (_promise(EventKind.WITHDRAWN, "c.withdrawn_on", where="c.withdrawn_on IS NOT NULL"),),
    EventKind.DECISION: (_dated(EventKind.DECISION, "decision", "decided_on"),),
    # Her own guess is kept beside what the partner says, and is nothing that happened.
    EventKind.PULSE: (_dated(EventKind.PULSE, "pulse", "given_on", where="whose = 'partner'"),),
    EventKind.LEVEL: (_dated(EventKind.LEVEL, "level_entry", "given_on"),),
    EventKind.MATURITY: (_dated(EventKind.MATURITY, "maturity_rating", "rated_on"),),
    EventKind.EVENT: (_dated(EventKind.EVENT, "relationship_event", "happened_on"),),
}
_FIRST, _LAST = date(2, 1, 1), date(9999, 12, 31)


@dataclass(frozen=True, slots=True)
class EventKey:
    """Which event stands at a place of the timeline. `row_id` is of the record of its kind, or of a move."""

    day: date
    kind: EventKind
    row_id: str


@dataclass(frozen=True, slots=True)
class MeetingHead:
    """A meeting without its note; `people` are those who came."""

    id: str
    title: str
    channel: str
    people: tuple[str, ...]


def _union(kinds: Iterable[EventKind]) -> str:
    wanted = set(kinds)
    return " UNION ALL ".join(part for kind in EventKind if kind in wanted for part in _PARTS[kind])


def _bounds(
    partner_id: PartnerId, now: datetime, today: date, *, since: date = _FIRST, until: date = _LAST
) -> dict[str, str]:
    a_day = timedelta(days=1)
    return {
        "partner": partner_id, "now": time_to_text(now), "today": today.isoformat(),
        "since": since.isoformat(), "until": until.isoformat(),
        "since_before": (since - a_day).isoformat(), "until_before": (until - a_day).isoformat(),
    }  # fmt: skip


def months(
    work: Work, partner_id: PartnerId, kinds: Iterable[EventKind], *, now: datetime, today: date
) -> tuple[MonthCount, ...]:
    """How many events each month has, the newest month first."""
    query = f"SELECT substr(day, 1, 7) AS month, count(*) FROM ({_union(kinds)}) GROUP BY month ORDER BY month DESC"
    found = work.execute(text(query), _bounds(partner_id, now, today))
    return tuple(MonthCount(Month(int(month[:4]), int(month[5:7])), count) for month, count in found)


def page(
    work: Work, partner_id: PartnerId, kinds: Iterable[EventKind], month: Month, *, now: datetime, today: date,
    start: int, limit: int,
) -> tuple[EventKey, ...]:  # fmt: skip
    """The events of a month from place `start`, newest first."""
    query = f"{_union(kinds)} ORDER BY day DESC, moment DESC, kind, id LIMIT :limit OFFSET :start"
    bounds = _bounds(partner_id, now, today, since=month.first, until=month.after)
    found = work.execute(text(query), bounds | {"limit": limit, "start": start})
    return tuple(EventKey(date.fromisoformat(day), EventKind(kind), row_id) for day, kind, row_id, _ in found)


def meeting_heads(work: Work, ids: Iterable[str]) -> dict[str, MeetingHead]:
    """The meetings of `ids` with who came."""
    meeting, seat = tables.meeting.c, tables.attendance.c
    found: dict[str, MeetingHead] = {}
    for group in rows.in_groups(ids):
        came: dict[str, list[str]] = {}
        live = (seat.meeting_id.in_(group), seat.presence == "present", seat.deleted_at.is_(None))
        for meeting_id, person_id in work.execute(select(seat.meeting_id, seat.person_id).where(*live)):
            came.setdefault(meeting_id, []).append(person_id)
        heads = work.execute(select(meeting.id, meeting.title, meeting.channel).where(meeting.id.in_(group)))
        found |= {row.id: MeetingHead(row.id, row.title, row.channel, tuple(came.get(row.id, ()))) for row in heads}
    return found


def promises_of_moves(work: Work, ids: Iterable[str]) -> dict[str, tuple[str, int]]:
    """Of each move the promise it belongs to, and which of its moves it is."""
    move = tables.renegotiation.c
    found: dict[str, tuple[str, int]] = {}
    for group in rows.in_groups(ids):
        query = select(move.id, move.commitment_id, move.position).where(move.id.in_(group))
        found |= {row.id: (row.commitment_id, row.position) for row in work.execute(query)}
    return found


def decisions(work: Work, ids: Iterable[str]) -> dict[str, Decision]:
    """The decisions of `ids`."""
    column = tables.decision.c
    groups = rows.in_groups(ids)
    return {d.id: d for group in groups for d in rows.values(work, _DECISIONS, column.id.in_(group))}


def pulses(work: Work, ids: Iterable[str]) -> dict[str, Pulse]:
    """The pulses of `ids`."""
    column = tables.pulse.c
    return {p.id: p for group in rows.in_groups(ids) for p in rows.values(work, _PULSES, column.id.in_(group))}
