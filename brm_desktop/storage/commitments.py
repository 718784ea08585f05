"""Commitments with how their dates moved and the reminders given."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Integer, Text, and_, func, literal_column, not_, or_, select, union

from brm_desktop.domain.commitments import Commitment, Direction, Due, Nudge, Renegotiation
from brm_desktop.domain.identifiers import CommitmentId, MeetingId, PartnerId, stable_id
from brm_desktop.storage import rows, tables
from brm_desktop.storage.rows import Work
from brm_desktop.storage.values import Mapper, by_key

_COMMITMENTS = Mapper(Commitment, tables.commitment, apart=frozenset({"due", "renegotiations", "nudges"}))

_column = tables.commitment.c
_move = tables.renegotiation.c
_nudge = tables.nudge.c
_OPEN = _column.kept_on.is_(None) & _column.withdrawn_on.is_(None) & _column.deleted_at.is_(None)
_CELLS = (*_COMMITMENTS.columns, _column.due_first, _column.due_last)


def _due(first: date | None, last: date | None) -> Due | None:
    return Due(first=first, last=last) if first is not None and last is not None else None


def _complete(work: Work, found: Iterable[Any]) -> tuple[Commitment, ...]:
    cells = list(found)
    moves: dict[str, tuple[Renegotiation, ...]] = {}
    nudges: dict[str, tuple[Nudge, ...]] = {}
    for group in rows.in_groups(row.id for row in cells):
        moves |= by_key(work.execute(_moves_of(group)), _renegotiation)
        nudges |= by_key(work.execute(_nudges_of(group)), lambda row: Nudge(made_on=row[1], words=row[2]))
    return tuple(
        _COMMITMENTS.value(
            row,
            due=_due(row.due_first, row.due_last),
            renegotiations=moves.get(row.id, ()),
            nudges=nudges.get(row.id, ()),
        )
        for row in cells
    )


def _moves_of(ids: list[str]) -> Any:
    cells = (
        _move.commitment_id, _move.made_on, _move.before_first, _move.before_last,
        _move.after_first, _move.after_last, _move.agreed_with, _move.why,
    )  # fmt: skip
    live = (_move.commitment_id.in_(ids), _move.deleted_at.is_(None))
    return select(*cells).where(*live).order_by(_move.position)


def _nudges_of(ids: list[str]) -> Any:
    live = (_nudge.commitment_id.in_(ids), _nudge.deleted_at.is_(None))
    return select(_nudge.commitment_id, _nudge.made_on, _nudge.words).where(*live).order_by(_nudge.made_on, _nudge.id)


def _renegotiation(row: Any) -> Renegotiation:
    return Renegotiation(
        made_on=row.made_on,
        before=_due(row.before_first, row.before_last),
        after=_due(row.after_first, row.after_last),
        agreed_with=row.agreed_with,
        why=row.why,
    )


def _select(work: Work, *where: ColumnElement[bool], order: Iterable[Any] = (), limit: int | None = None) -> Any:
    query = select(*_CELLS).where(_column.deleted_at.is_(None), *where).order_by(*order).limit(limit)
    return _complete(work, work.execute(query))


def get(work: Work, commitment_id: CommitmentId) -> Commitment | None:
    """The commitment of this id, or None."""
    found = _select(work, _column.id == commitment_id)
    return found[0] if found else None


def by_id(work: Work, ids: Iterable[str]) -> dict[str, Commitment]:
    """The commitments of `ids`, in the bin or not."""
    found: dict[str, Commitment] = {}
    for group in rows.in_groups(ids):
        cells = work.execute(select(*_CELLS).where(_column.id.in_(group)))
        found |= {commitment.id: commitment for commitment in _complete(work, cells)}
    return found


def waiting_for(work: Work, commitment_id: CommitmentId) -> Commitment | None:
    """The open commitment due next of those that wait for this one, or None."""
    order = (_column.due_last.is_(None), _column.due_last, _column.id)
    found = _select(work, _OPEN, _column.waits_for == commitment_id, order=order, limit=1)
    return found[0] if found else None


def of_meeting(work: Work, meeting_id: MeetingId) -> tuple[Commitment, ...]:
    """What was promised in a meeting, in the order of its note."""
    return tuple(_select(work, _column.meeting_id == meeting_id, order=(_column.line, _column.id)))


def select_by(
    work: Work, *, direction: Direction | None = None, partner_id: PartnerId | None = None, only_open: bool = False,
    due_by: date | None = None, overdue_on: date | None = None, limit: int | None = None,
) -> tuple[Commitment, ...]:  # fmt: skip
    """Commitments by date due (undated ones last), narrowed by what is given.

    `due_by` keeps those due until that day, `overdue_on` open ones whose date had passed on that day.
    """
    where: list[ColumnElement[bool]] = [_OPEN] if only_open or overdue_on is not None else []
    where += [] if direction is None else [_column.direction == direction]
    where += [] if partner_id is None else [_column.partner_id == partner_id]
    where += [] if due_by is None else [_column.due_last <= due_by]
    where += [] if overdue_on is None else [_column.due_last < overdue_on]
    undated = [] if due_by is not None or overdue_on is not None else [_column.due_last.is_(None)]
    order = (*undated, _column.due_last, _column.asked_on, _column.id)
    return tuple(_select(work, *where, order=order, limit=limit))


def unclear(work: Work, *, today: date, limit: int) -> tuple[Commitment, ...]:
    """Open promises that are not late and leave something open: no date, nobody who owes them, or a doubt."""
    open_ends = or_(_column.due_last.is_(None), _column.owner_id.is_(None), _column.doubt != "")
    not_late = or_(_column.due_last.is_(None), _column.due_last >= today)
    return tuple(_select(work, _OPEN, open_ends, not_late, order=(_column.asked_on.desc(), _column.id), limit=limit))


@dataclass(frozen=True, slots=True)
class OpenCount:
    """How many open promises of one direction a partner has, all and late ones."""

    partner_id: PartnerId | None
    direction: Direction
    every: int
    late: int
    due_by: int


def count_open(work: Work, *, today: date, until: date) -> tuple[OpenCount, ...]:
    """Open promises by partner and direction; `due_by` counts those due from today up to `until`."""
    late = func.sum((_column.due_last < today).cast(Integer))
    soon = func.sum(((_column.due_last >= today) & (_column.due_last <= until)).cast(Integer))
    keys = (_column.partner_id, _column.direction)
    query = select(*keys, func.count(), late, soon).where(_OPEN).group_by(*keys)
    return tuple(
        OpenCount(partner_id=partner, direction=Direction(direction), every=every, late=late or 0, due_by=soon or 0)
        for partner, direction, every, late, soon in work.execute(query)
    )


def settled_between(
    work: Work, *, since: date, until: date, partner_id: PartnerId | None = None
) -> tuple[Commitment, ...]:
    """Commitments that may count for "kept on time" between two days: kept or passed on, or their date passed.

    What somebody promised to herself is no promise between two sides and is left out.
    """
    kept = select(_column.id).where(_column.kept_on.between(since, until))
    passed = select(_column.id).where(_column.due_last.between(since, until), _OPEN)
    moved = select(_move.commitment_id).where(_move.before_last.between(since, until), _move.deleted_at.is_(None))
    given = select(_column.id).where(_column.passed_on_on >= since)
    where: list[ColumnElement[bool]] = [_column.id.in_(union(kept, passed, moved, given)), _between_two()]
    # The plus keeps SQLite from reading everything the partner ever had instead of what happened in these days.
    where += [] if partner_id is None else [literal_column("+commitment.partner_id", Text) == partner_id]
    return tuple(_select(work, *where, order=(_column.id,)))


def _between_two() -> ColumnElement[bool]:
    """Not a promise to oneself: owner and receiver are the same, and no partner is concerned."""
    known = (_column.partner_id.is_(None), _column.owner_id.is_not(None), _column.to_id.is_not(None))
    return not_(and_(*known, _column.owner_id == _column.to_id))


def count_of_partner(work: Work, partner_id: PartnerId) -> int:
    """How many open promises a partner has, both ways."""
    query = select(func.count()).select_from(tables.commitment).where(_OPEN, _column.partner_id == partner_id)
    return work.execute(query).scalar_one()


def save(work: Work, commitments: Iterable[Commitment]) -> None:
    """Store new or changed commitments with their moves and reminders."""
    every = list(commitments)
    ids = [commitment.id for commitment in every]
    rows.save(work, tables.commitment, [_row(commitment) for commitment in every])
    moves = [row for commitment in every for row in _move_rows(commitment)]
    nudges = [row for commitment in every for row in _nudge_rows(commitment)]
    rows.replace_links(work, tables.renegotiation, owner="commitment_id", owners=ids, wanted=moves)
    rows.replace_links(work, tables.nudge, owner="commitment_id", owners=ids, wanted=nudges)


def _row(commitment: Commitment) -> dict[str, Any]:
    due = commitment.due
    return _COMMITMENTS.row(commitment, due_first=due.first if due else None, due_last=due.last if due else None)


def _move_rows(commitment: Commitment) -> list[dict[str, Any]]:
    return [
        {
            "id": stable_id("renegotiation", commitment.id, str(position), move.made_on.isoformat(), str(move.after)),
            "commitment_id": commitment.id,
            "position": position,
            "made_on": move.made_on,
            "before_first": move.before.first if move.before else None,
            "before_last": move.before.last if move.before else None,
            "after_first": move.after.first if move.after else None,
            "after_last": move.after.last if move.after else None,
            "agreed_with": move.agreed_with,
            "why": move.why,
        }
        for position, move in enumerate(commitment.renegotiations)
    ]


def _nudge_rows(commitment: Commitment) -> list[dict[str, Any]]:
    return [
        {
            "id": stable_id("nudge", commitment.id, nudge.made_on.isoformat(), nudge.words),
            "commitment_id": commitment.id,
            "made_on": nudge.made_on,
            "words": nudge.words,
        }
        for nudge in commitment.nudges
    ]
