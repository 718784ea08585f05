"""Her own records that may bear a statement out: found by words in the full-text index, or by what holds for them.

Whether one is good enough to be offered is judged in `domain.evidence_matching`.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, func, or_, select, text

from brm_desktop.domain.commitments import Commitment
from brm_desktop.domain.meetings import Channel, Decision, Observation, Presence
from brm_desktop.storage import commitments as commitment_store
from brm_desktop.storage import rows, search, tables
from brm_desktop.storage.rows import Work
from brm_desktop.storage.snapshot_records import HERSELF
from brm_desktop.storage.values import Mapper, time_to_text

_DECISIONS = Mapper(Decision, tables.decision)
_OBSERVATIONS = Mapper(Observation, tables.observation)
MOST = 40
"""How many records of a kind are looked at, the best answers to the words first."""

# The index knows when a promise was asked for, which may be long before it was kept or moved.
_ASKED_BEFORE = timedelta(days=366)
_NUMBERS_A_DAY = 1_000_000
# The number of 1 January of the year 1 in the index counts from here.
_JULIAN = 1_721_424.5

_meeting = tables.meeting.c
_link = tables.meeting_partner.c
_promise = tables.commitment.c
_move = tables.renegotiation.c
_decision = tables.decision.c
_observation = tables.observation.c
_seat = tables.attendance.c

_A_LIST_OF_THOSE_PRESENT = 3
"""So many names in imported minutes are the list of those present; fewer may be whom her own note was about."""


@dataclass(frozen=True, slots=True)
class Period:
    """From `since` to `until`, both included. What begins after the moment `now` has not happened yet."""

    since: date
    until: date
    now: datetime


@dataclass(frozen=True, slots=True)
class MeetingText:
    """The words of a meeting that took place."""

    id: str
    title: str
    day: date
    channel: Channel
    purpose: str
    note: str


Worths = Mapping[str, float]
"""How well each record answers the words, by id; lower is better."""

_HITS = text(
    """
    WITH hit AS MATERIALIZED (
        SELECT rowid AS number, rank AS worth FROM search_index
        WHERE search_index MATCH :words AND rowid BETWEEN :low AND :high
    )
    SELECT d.table_name, d.row_id, hit.worth FROM hit JOIN search_document AS d ON d.number = hit.number
    ORDER BY hit.worth
    """
)


def any_of(words: Iterable[str]) -> str:
    """The FTS5 query for any of these words, phrases and beginnings ("negotiat*"); "" if there is none."""
    terms = [_term(word) for word in words if any(c.isalnum() for c in word)]
    return " OR ".join(dict.fromkeys(terms))


def _term(word: str) -> str:
    begins = word.endswith("*")
    quoted = "".join(c if c.isprintable() and c != '"' else " " for c in word.rstrip("*"))
    return f'"{quoted}"*' if begins else f'"{quoted}"'


def hits(work: Work, expression: str, period: Period, *, promises: bool) -> dict[str, dict[str, float]]:
    """What the index finds for a query about a period: by table the worth of each record, the best first.

    With `promises` also what was asked for up to a year before.
    """
    if not expression:
        return {}
    low = _number(period.since - _ASKED_BEFORE if promises else period.since)
    found: dict[str, dict[str, float]] = {}
    bounds = {"words": expression, "low": low, "high": _number(period.until + timedelta(days=1))}
    for table_name, row_id, worth in work.execute(_HITS, bounds):
        found.setdefault(table_name, {})[row_id] = worth
    return found


def _number(day: date) -> int:
    return int(day.toordinal() + _JULIAN) * _NUMBERS_A_DAY


def hits_of_search(work: Work, typed: str) -> dict[str, dict[str, float]]:
    """What a search of her own finds, among the newest records."""
    found: dict[str, dict[str, float]] = {}
    for place, hit in enumerate(search.search(work, typed, limit=60)):
        found.setdefault(hit.kind, {})[hit.record_id] = float(place)
    return found


def decisions(
    work: Work, period: Period, *, ids: Iterable[str] | None = None, decider_named: bool = False, limit: int = MOST
) -> tuple[Decision, ...]:
    """Decisions of a period, the newest first: those of `ids`, or all that say who decided."""
    where: list[ColumnElement[bool]] = [_decision.decided_on.between(period.since, period.until)]
    where += [_decision.decided_by != ""] if decider_named else []
    found = _of_ids(work, _DECISIONS, _decision.id, ids, where, newest=_decision.decided_on, limit=limit)
    return tuple(sorted(found, key=lambda decision: decision.decided_on, reverse=True))


def observations(
    work: Work,
    period: Period,
    kinds: Sequence[str],
    *,
    ids: Iterable[str] | None = None,
    settled: bool = False,
    limit: int = MOST,
) -> tuple[Observation, ...]:
    """What was noted in a period, the newest first: those of `ids`, or all that are closed."""
    where: list[ColumnElement[bool]] = [_observation.noted_on.between(period.since, period.until)]
    where += [_observation.kind.in_(kinds)]
    where += [_observation.closed_on.is_not(None)] if settled else []
    found = _of_ids(work, _OBSERVATIONS, _observation.id, ids, where, newest=_observation.noted_on, limit=limit)
    return tuple(sorted(found, key=lambda observation: observation.noted_on, reverse=True))


def _of_ids(
    work: Work, mapper: Mapper[Any], column: Any, ids: Iterable[str] | None, where: list[ColumnElement[bool]],
    *, newest: Any, limit: int,
) -> list[Any]:  # fmt: skip
    """The rows of `ids`, taken in their order until there are enough; without `ids` the newest ones."""
    live = [mapper.table.c.deleted_at.is_(None), *where]
    if ids is None:
        query = select(*mapper.columns).where(*live).order_by(newest.desc(), column.desc()).limit(limit)
        return [mapper.value(row) for row in work.execute(query)]
    found: list[Any] = []
    for group in rows.in_groups(ids):
        by_id = {row.id: row for row in work.execute(select(*mapper.columns).where(column.in_(group), *live))}
        found += [mapper.value(by_id[row_id]) for row_id in group if row_id in by_id]
        if len(found) >= limit:
            break
    return found[:limit]


def commitments(
    work: Work, period: Period, *, ids: Iterable[str] | None = None, moves: Iterable[str] = (), limit: int = MOST
) -> tuple[Commitment, ...]:
    """Promises kept or moved in a period, or still open at its end: those of `ids` and of the renegotiations `moves`.

    Without `ids` those kept or moved in the period, the newest first.
    """
    if ids is None:
        wanted = [*_newest_kept(work, period, limit), *_newest_moved(work, period, limit)]
    else:
        wanted = [row_id for group in rows.in_groups(ids) for row_id in _of_period(work, period, group)]
        for group in rows.in_groups(moves):
            inside = (_move.id.in_(group), _move.made_on.between(period.since, period.until))
            wanted += work.execute(select(_move.commitment_id).where(*inside, _move.deleted_at.is_(None))).scalars()
    chosen = list(dict.fromkeys(wanted))[:limit]
    found = commitment_store.by_id(work, _live(work, chosen))
    return tuple(found[row_id] for row_id in chosen if row_id in found)


def _of_period(work: Work, period: Period, ids: list[str]) -> list[str]:
    moved = select(_move.commitment_id).where(_move.made_on.between(period.since, period.until))
    still_open = _promise.kept_on.is_(None) & (_promise.asked_on >= period.since)
    where = or_(_promise.kept_on.between(period.since, period.until), still_open, _promise.id.in_(moved))
    inside = set(work.execute(select(_promise.id).where(_promise.id.in_(ids), where)).scalars())
    return [row_id for row_id in ids if row_id in inside]


def _newest_kept(work: Work, period: Period, limit: int) -> list[str]:
    kept = _promise.kept_on.between(period.since, period.until) & _promise.deleted_at.is_(None)
    query = select(_promise.id).where(kept, _promise.direction == "i_owe").order_by(_promise.kept_on.desc())
    return list(work.execute(query.limit(limit)).scalars())


def _newest_moved(work: Work, period: Period, limit: int) -> list[str]:
    moved = _move.made_on.between(period.since, period.until) & _move.deleted_at.is_(None)
    query = select(_move.commitment_id).where(moved).order_by(_move.made_on.desc()).limit(limit)
    return list(work.execute(query).scalars())


def _live(work: Work, ids: list[str]) -> list[str]:
    live = select(_promise.id).where(_promise.id.in_(ids), _promise.deleted_at.is_(None))
    return list(work.execute(live.where(_promise.withdrawn_on.is_(None))).scalars())


def meetings(work: Work, period: Period, ids: Iterable[str], *, limit: int = MOST) -> tuple[MeetingText, ...]:
    """The meetings of `ids` that took place in a period, in their order, as many as are wanted."""
    wanted: list[str] = []
    for group in rows.in_groups(ids):
        inside = set(work.execute(select(_meeting.id).where(_meeting.id.in_(group), *_took_place(period))).scalars())
        wanted += [row_id for row_id in group if row_id in inside]
        if len(wanted) >= limit:
            break
    cells = (_meeting.id, _meeting.title, _meeting.day, _meeting.channel, _meeting.purpose, _meeting.note)
    by_id = {row.id: row for row in work.execute(select(*cells).where(_meeting.id.in_(wanted[:limit])))}
    return tuple(_meeting_text(by_id[row_id]) for row_id in wanted[:limit])


def _took_place(period: Period) -> tuple[ColumnElement[bool], ...]:
    begun = or_(_meeting.start.is_(None), _meeting.start <= time_to_text(period.now))
    # Of a meeting of the last day without a note nobody can say yet what came of it.
    told = or_(_meeting.day < period.until, _meeting.note != "")
    real = (_meeting.cancelled.is_(False), _meeting.channel != Channel.NOTE, _meeting.deleted_at.is_(None))
    return (_meeting.day.between(period.since, period.until), begun, told, *real)


def _meeting_text(row: Any) -> MeetingText:
    return MeetingText(row.id, row.title, row.day, Channel(row.channel), row.purpose, row.note)


def meetings_of_several_partners(work: Work, period: Period, *, limit: int = 12) -> tuple[str, ...]:
    """The newest meetings of a period that were held with more than one partner."""
    live = (_link.meeting_id == _meeting.id, _link.deleted_at.is_(None))
    partners = select(func.count()).select_from(tables.meeting_partner).where(*live).scalar_subquery()
    query = select(_meeting.id).where(*_took_place(period), partners > 1).order_by(_meeting.day.desc(), _meeting.id)
    return tuple(work.execute(query.limit(limit)).scalars())


def partners_of(work: Work, meeting_ids: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The partners of each meeting, by id, the first one first."""
    found: dict[str, tuple[str, ...]] = {}
    for group in rows.in_groups(meeting_ids):
        query = select(_link.meeting_id, _link.partner_id).where(
            _link.meeting_id.in_(group), _link.deleted_at.is_(None)
        )
        for meeting_id, partner_id in work.execute(query.order_by(text("meeting_partner.rowid"))):
            found[meeting_id] = (*found.get(meeting_id, ()), partner_id)
    return found


def titles_of(work: Work, meeting_ids: Iterable[str]) -> dict[str, str]:
    """The titles of meetings, by id."""
    found: dict[str, str] = {}
    for group in rows.in_groups(meeting_ids):
        query = select(_meeting.id, _meeting.title).where(_meeting.id.in_(group))
        found |= {row.id: row.title for row in work.execute(query)}
    return found


def herself(work: Work) -> tuple[str, ...]:
    """The ids under which the user is on record, merged spellings included; none as long as nobody is marked as her."""
    return tuple(work.execute(select(HERSELF.c.id)).scalars())


def held_without_her(work: Work, meeting_ids: Iterable[str], *, her_ids: Iterable[str]) -> frozenset[str]:
    """Those of the meetings at which she was not: marked as absent, or missing in the list of imported minutes."""
    live = (_seat.meeting_id == _meeting.id, _seat.deleted_at.is_(None))
    hers = (*live, _seat.person_id.in_(tuple(her_ids)))
    came = select(_seat.id).where(*hers, _seat.presence == Presence.PRESENT).exists()
    stayed_away = select(_seat.id).where(*hers, _seat.presence == Presence.ABSENT).exists()
    present = select(func.count()).select_from(tables.attendance).where(*live, _seat.presence == Presence.PRESENT)
    listed = (_meeting.source != "") & (present.scalar_subquery() >= _A_LIST_OF_THOSE_PRESENT)
    found: set[str] = set()
    for group in rows.in_groups(meeting_ids):
        query = select(_meeting.id).where(_meeting.id.in_(group), ~came, or_(stayed_away, listed))
        found |= set(work.execute(query).scalars())
    return frozenset(found)
