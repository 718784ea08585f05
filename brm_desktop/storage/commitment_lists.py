"""Long lists of commitments: the numbers of their rows in order, and the rows of one page (DESIGN 7.6).

A list of a hundred thousand is held as numbers; only the rows that are looked at are read. Numbers are SQLite's own and
hold as long as the store is open.
"""

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Date, Integer, Text, and_, func, literal_column, or_, select

from brm_desktop.domain.commitment_lists import ListFilter, ListGroup, ListOrder, ListState, end_of_week
from brm_desktop.domain.commitments import Direction, Due
from brm_desktop.domain.identifiers import CommitmentId, PartnerId, PersonId
from brm_desktop.storage import tables
from brm_desktop.storage.rows import Work

_column = tables.commitment.c
_move = tables.renegotiation.c
_NUMBER = literal_column("commitment.rowid", Integer)
_OPEN = _column.kept_on.is_(None) & _column.withdrawn_on.is_(None) & _column.deleted_at.is_(None)
_CLOSED = _column.deleted_at.is_(None) & or_(_column.kept_on.is_not(None), _column.withdrawn_on.is_not(None))
_CELLS = (
    _NUMBER, _column.id, _column.direction, _column.text, _column.partner_id, _column.owner_id, _column.due_first,
    _column.due_last, _column.kept_on, _column.withdrawn_on, _column.private,
)  # fmt: skip
_MOST_AT_ONCE = 500
_READ_AT_ONCE = 4_000


@dataclass(frozen=True, slots=True)
class ListedCommitment:
    """What a list shows of a commitment. `number` is its place in the store."""

    number: int
    id: CommitmentId
    direction: Direction
    text: str
    partner_id: PartnerId | None
    owner_id: PersonId | None
    due: Due | None
    kept_on: date | None
    withdrawn_on: date | None
    private: bool
    moved: int


def numbers_of_group(
    work: Work, wanted: ListFilter, group: ListGroup, *, today: date, limit: int | None = None
) -> "array[int]":
    """The commitments under one head: what is due by its distance from today, what is closed newest first."""
    where, order = _group(group, today, scanned=bool(wanted.words))
    query = select(_NUMBER.label("number")).where(*where, *_narrowed(work, wanted)).order_by(*order).limit(limit)
    return _numbers(work, query, whole=limit is None)


def numbers_in_order(
    work: Work, wanted: ListFilter, order: ListOrder, *, down: bool = False, limit: int | None = None
) -> "array[int]":
    """The commitments as one flat list; those without what it is sorted by come last."""
    key = _sort_key(order)
    directed = key.desc() if down else key.asc()
    query = select(_NUMBER.label("number")).where(_of_state(wanted.state), *_narrowed(work, wanted))
    ordered = query.order_by(key.is_(None), directed, _column.due_last.is_(None), _column.due_last, _NUMBER)
    return _numbers(work, ordered.limit(limit), whole=limit is None)


def listed(work: Work, numbers: Iterable[int]) -> dict[int, ListedCommitment]:
    """The commitments of these numbers; those that have gone meanwhile are missing."""
    wanted = list(numbers)
    found: dict[int, ListedCommitment] = {}
    for start in range(0, len(wanted), _MOST_AT_ONCE):
        cells = work.execute(select(*_CELLS).where(_NUMBER.in_(wanted[start : start + _MOST_AT_ONCE]))).all()
        moved = _times_moved(work, [row.id for row in cells])
        found |= {row[0]: _listed(row, moved.get(row.id, 0)) for row in cells}
    return found


def number_of(work: Work, commitment_id: CommitmentId) -> int | None:
    """The number of a commitment that is not in the bin."""
    where = (_column.id == commitment_id, _column.deleted_at.is_(None))
    found: int | None = work.execute(select(_NUMBER).where(*where)).scalar()
    return found


def count(work: Work, state: ListState) -> int:
    """How many commitments are in a state."""
    return work.execute(select(func.count()).select_from(tables.commitment).where(_of_state(state))).scalar_one()


def owners(work: Work, *, partner_id: PartnerId | None, limit: int) -> tuple[PersonId, ...]:
    """Who owes most of what is open, of one partner or of all."""
    where: list[ColumnElement[bool]] = [_OPEN, _column.owner_id.is_not(None)]
    where += [] if partner_id is None else [_column.partner_id == partner_id]
    # The plus keeps SQLite from walking through everything ever owed in the order of its owners.
    owner = literal_column("+commitment.owner_id", Text)
    query = select(owner).where(*where).group_by(owner).order_by(func.count().desc()).limit(limit)
    return tuple(PersonId(found) for found in work.execute(query).scalars() if found is not None)


def last_kept(work: Work) -> date | None:
    """The day on which something was kept last."""
    live = (_column.kept_on.is_not(None), _column.deleted_at.is_(None))
    day: date | None = work.execute(select(func.max(_column.kept_on)).where(*live)).scalar()
    return day


def _of_state(state: ListState) -> ColumnElement[bool]:
    if state is ListState.ALL:
        return _column.deleted_at.is_(None)
    return _OPEN if state is ListState.OPEN else _CLOSED


def _group(group: ListGroup, today: date, *, scanned: bool) -> tuple[tuple[ColumnElement[bool], ...], tuple[Any, ...]]:
    """Which commitments stand under a head, and their order.

    `scanned`: most of what is kept will be left out, so reading all of it as it lies beats the index.
    """
    live, due, week_end = _column.deleted_at.is_(None), _column.due_last, end_of_week(today)
    kept: ColumnElement[Any] = literal_column("+commitment.kept_on", Date) if scanned else _column.kept_on
    withdrawn = _column.withdrawn_on
    later = (due, _column.direction, _NUMBER)
    return {
        ListGroup.LATE: ((_OPEN, due < today), (due.desc(), _column.direction, _NUMBER)),
        ListGroup.THIS_WEEK: ((_OPEN, due >= today, due <= week_end), later),
        ListGroup.LATER: ((_OPEN, due > week_end), later),
        ListGroup.NO_DATE: ((_OPEN, due.is_(None)), (_column.asked_on.desc(), _NUMBER)),
        ListGroup.KEPT: ((live, kept.is_not(None), withdrawn.is_(None)), (kept.desc(), _NUMBER.desc())),
        ListGroup.WITHDRAWN: ((live, withdrawn.is_not(None)), (withdrawn.desc(), _NUMBER.desc())),
    }[group]


def _narrowed(work: Work, wanted: ListFilter) -> list[ColumnElement[bool]]:
    where: list[ColumnElement[bool]] = []
    if wanted.direction is not None:
        where.append(_column.direction == wanted.direction)
    if wanted.partner_id is not None:
        where.append(_column.partner_id == wanted.partner_id)
    if wanted.owner_id is not None:
        same = or_(tables.person.c.id == wanted.owner_id, tables.person.c.merged_into == wanted.owner_id)
        where.append(_column.owner_id.in_(select(tables.person.c.id).where(same)))
    if wanted.due_until is not None:
        where.append(_column.due_last <= wanted.due_until)
    if wanted.undated:
        where.append(_column.due_last.is_(None))
    return where + [_has_word(work, word) for word in wanted.words if word]


def _has_word(work: Work, word: str) -> ColumnElement[bool]:
    found: list[ColumnElement[bool]] = [_like(_column.text, word)]
    for table, cell in ((tables.partner, _column.partner_id), (tables.person, _column.owner_id)):
        named = list(work.execute(select(table.c.id).where(_like(table.c.name, word))).scalars())
        found += [cell.in_(named)] if named else []
    return or_(*found)


def _like(cell: Any, word: str) -> ColumnElement[bool]:
    """Whether the word is in a cell. SQLite folds the case of ASCII only; other letters are asked for both ways."""
    spellings = {word} if word.isascii() else {word, word.lower(), word.upper(), word.capitalize()}
    return or_(*(cell.contains(spelling, autoescape=True) for spelling in sorted(spellings)))


def _sort_key(order: ListOrder) -> ColumnElement[Any]:
    if order is ListOrder.TEXT:
        return _column.text.collate("NOCASE")
    if order is ListOrder.PARTNER:
        name = select(tables.partner.c.name).where(tables.partner.c.id == _column.partner_id)
        return name.scalar_subquery().collate("NOCASE")
    if order is ListOrder.OWNER:
        name = select(tables.person.c.name).where(tables.person.c.id == _column.owner_id)
        return name.scalar_subquery().collate("NOCASE")
    if order is ListOrder.MOVED:
        live = and_(_move.commitment_id == _column.id, _move.deleted_at.is_(None))
        return select(func.count()).select_from(tables.renegotiation).where(live).scalar_subquery()
    return _column.due_last


def _numbers(work: Work, query: Any, *, whole: bool) -> "array[int]":
    """The numbers a query finds. All at once they come as one text: a hundred thousand rows cost five times as much."""
    if not whole:
        return array("q", work.execute(query).scalars())
    ordered = query.subquery()
    text: str | None = work.execute(select(func.group_concat(ordered.c.number))).scalar()
    found, words = array("q"), text.split(",") if text else []
    # In parts: the window must not wait for the whole of a long list to be read.
    for start in range(0, len(words), _READ_AT_ONCE):
        found.extend(map(int, words[start : start + _READ_AT_ONCE]))
    return found


def _times_moved(work: Work, ids: Sequence[str]) -> dict[str, int]:
    live = (_move.commitment_id.in_(ids), _move.deleted_at.is_(None))
    query = select(_move.commitment_id, func.count()).where(*live).group_by(_move.commitment_id)
    return {commitment_id: moved for commitment_id, moved in work.execute(query) if commitment_id is not None}


def _listed(row: Any, moved: int) -> ListedCommitment:
    number, commitment_id, direction, text, partner_id, owner_id, first, last, kept_on, withdrawn_on, private = row
    return ListedCommitment(
        number=number,
        id=CommitmentId(commitment_id),
        direction=Direction(direction),
        text=text,
        partner_id=partner_id,
        owner_id=owner_id,
        due=Due(first=first, last=last) if first is not None and last is not None else None,
        kept_on=kept_on,
        withdrawn_on=withdrawn_on,
        private=private,
        moved=moved,
    )
