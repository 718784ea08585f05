"""Promises in both directions: list them, keep, move, withdraw, remind."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from brm_desktop.domain.clock import Clock
from brm_desktop.domain.commitments import WHOSE, Commitment, Direction, Due, Origin, Status
from brm_desktop.domain.errors import InvalidInput, NotFound
from brm_desktop.domain.identifiers import CommitmentId, PartnerId, PersonId
from brm_desktop.services.marking import Marks, marked
from brm_desktop.services.naming import Names
from brm_desktop.storage import commitments as rows
from brm_desktop.storage import people as person_rows
from brm_desktop.storage.database import Database
from brm_desktop.storage.rows import Work


@dataclass(frozen=True, slots=True)
class CommitmentRow:
    """A commitment with the names that are shown beside it. `owner` is "" when nobody was named."""

    commitment: Commitment
    partner: str
    owner: str
    owner_short: str
    status: Status
    days_late: int


def commitment_rows(work: Work, found: tuple[Commitment, ...], today: date) -> tuple[CommitmentRow, ...]:
    """`found` with names."""
    names = Names(work)
    names.look_up_for(commitments=found)
    return tuple(_row(names, commitment, today) for commitment in found)


def _row(names: Names, commitment: Commitment, today: date) -> CommitmentRow:
    owner = names.person(commitment.owner_id)
    return CommitmentRow(
        commitment=commitment,
        partner=names.partner(commitment.partner_id),
        owner=owner.name if owner else "",
        owner_short=owner.short_name if owner else "",
        status=commitment.status(today),
        days_late=commitment.days_late(today),
    )


class Commitments:
    """What the user can do with promises."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def every(
        self, *, direction: Direction | None = None, late: bool = False, partner_id: PartnerId | None = None,
        only_open: bool = False,
    ) -> tuple[CommitmentRow, ...]:  # fmt: skip
        """Commitments by date due, undated ones last; narrowed by what is given."""
        today = self._clock.today()
        with self._database.read() as work:
            found = rows.select_by(
                work,
                direction=direction,
                partner_id=partner_id,
                only_open=only_open,
                overdue_on=today if late else None,
            )
            return commitment_rows(work, found, today)

    def get(self, commitment_id: CommitmentId) -> CommitmentRow:
        """One commitment.

        Raises:
            NotFound: there is none of this id.
        """
        with self._database.read() as work:
            return commitment_rows(work, (self._one(work, commitment_id),), self._clock.today())[0]

    def rows_of(self, found: tuple[Commitment, ...]) -> tuple[CommitmentRow, ...]:
        """Commitments with the names that are shown beside them."""
        with self._database.read() as work:
            return commitment_rows(work, found, self._clock.today())

    def keep(self, commitment_id: CommitmentId, *, on: date | None = None) -> Commitment:
        """Mark as kept, today unless another day is given."""
        return self._change("Kept", commitment_id, lambda c: c.kept(on or self._clock.today()))

    def reopen(self, commitment_id: CommitmentId) -> Commitment:
        """Take back that it was kept or withdrawn."""
        return self._change("Opened again", commitment_id, lambda c: c.reopened())

    def move(self, commitment_id: CommitmentId, *, to: Due, agreed_with: str, why: str) -> Commitment:
        """Give it a new date.

        Raises:
            InvalidInput: no reason is given, it is closed, or the date is the same.
        """
        if not why.strip():
            raise InvalidInput("Why was the date moved?", "Say it in a few words; it stays with the record.")
        today = self._clock.today()
        reason = why.strip()
        return self._change(
            "Moved", commitment_id, lambda c: c.moved(to=to, on=today, agreed_with=agreed_with, why=reason)
        )

    def withdraw(self, commitment_id: CommitmentId, *, why: str) -> Commitment:
        """Take it out of what counts."""
        return self._change("Withdrawn", commitment_id, lambda c: c.withdrawn(on=self._clock.today(), why=why))

    def nudge(self, commitment_id: CommitmentId, *, words: str = "") -> Commitment:
        """Note that its owner was reminded."""
        return self._change("Reminded", commitment_id, lambda c: c.nudged(on=self._clock.today(), words=words))

    def store(self, commitment: Commitment) -> Commitment:
        """Store a new or changed commitment."""
        text = commitment.text.strip()
        if not text:
            raise InvalidInput("A promise needs words", "Say what is owed.")
        stored = replace(commitment, text=text)
        with self._database.write(step=f"Changed: {text}") as work:
            rows.save(work, [stored])
        return stored

    def change(self, commitment_id: CommitmentId, *, mine: bool = False, **cells: Any) -> Commitment:
        """Correct what it says: `text`, `owner_id`, `partner_id`, `due`, `good`, `waits_for`, `goal_id`, `origin`,
        `supply_confirmed`.

        `mine` makes the user its owner. A date that is corrected here was written down wrongly; a promise that gets
        another date is moved. With `origin` ROUTED the owner is who has it now.

        Raises:
            InvalidInput: the text is empty, or it would wait for itself.
        """
        if "text" in cells:
            cells["text"] = cells["text"].strip()
            if not cells["text"]:
                raise InvalidInput("A promise needs words", "Say what is owed.")
        if cells.get("waits_for") == commitment_id:
            raise InvalidInput("A promise cannot wait for itself", "Choose another one.")
        with self._database.read() as work:
            me = person_rows.me(work)
            before = self._one(work, commitment_id)
        if mine:
            cells["owner_id"] = me.id if me else None
        owner_id, origin = cells.get("owner_id", before.owner_id), cells.get("origin", before.origin)
        if (owner_id, origin) != (before.owner_id, before.origin) or mine:
            hers = mine or (me is not None and owner_id == me.id)
            cells |= _owed_by(
                before, owner_id, me=me.id if me else None, hers=hers, origin=origin, on=self._clock.today()
            )
        return self._change("Changed", commitment_id, lambda c: replace(c, **cells))

    def mark(self, commitment_id: CommitmentId, marks: Marks) -> Commitment:
        """Say whose it is, or whether the supply it depends on is confirmed, as one step.

        Raises:
            InvalidInput: nothing is said; it is to be passed on to the user or to nobody; or it is closed.
        """
        with self._database.read() as work:
            text = self._one(work, commitment_id).text
        with self._database.write(step=f"{marks.step}: {text}") as work:
            changed = marked(work, self._one(work, commitment_id), marks, on=self._clock.today())
            rows.save(work, [changed])
        return changed

    def keep_all(self, ids: Sequence[CommitmentId]) -> int:
        """Mark the open ones of these as kept today, as one step. Returns how many."""
        return self._change_all("Kept", ids, lambda c: c.kept(self._clock.today()))

    def move_all(self, ids: Sequence[CommitmentId], *, to: Due, agreed_with: str, why: str) -> int:
        """Give the open ones of these a new date, as one step; one that has that date already stays. Returns how many.

        Raises:
            InvalidInput: no date would change.
        """
        today = self._clock.today()
        moved = self._change_all(
            "Moved",
            ids,
            lambda c: c if c.due == to else c.moved(to=to, on=today, agreed_with=agreed_with.strip(), why=why.strip()),
        )
        if not moved:
            raise InvalidInput("The date is the same as before", "Choose another date.")
        return moved

    def withdraw_all(self, ids: Sequence[CommitmentId], *, why: str) -> int:
        """Take the open ones of these out of what counts, as one step. Returns how many.

        Raises:
            InvalidInput: no reason is given.
        """
        if not why.strip():
            raise InvalidInput("Why is it withdrawn?", "Say it in a few words; it stays with the record.")
        return self._change_all("Withdrawn", ids, lambda c: c.withdrawn(on=self._clock.today(), why=why.strip()))

    def reopen_all(self, ids: Sequence[CommitmentId]) -> int:
        """Open the closed ones of these again, as one step. Returns how many."""
        return self._change_all("Opened again", ids, lambda c: c.reopened(), closed=True)

    def _change(
        self, words: str, commitment_id: CommitmentId, change: Callable[[Commitment], Commitment]
    ) -> Commitment:
        with self._database.read() as work:
            text = self._one(work, commitment_id).text
        with self._database.write(step=f"{words}: {text}") as work:
            changed = change(self._one(work, commitment_id))
            rows.save(work, [changed])
        return changed

    def _change_all(
        self,
        words: str,
        ids: Sequence[CommitmentId],
        change: Callable[[Commitment], Commitment],
        *,
        closed: bool = False,
    ) -> int:
        """Change those of `ids` that are open (or `closed`), all or none of them. Returns how many changed."""
        with self._database.read() as work:
            found = [c for c in rows.by_id(work, ids).values() if c.closed is closed]
        if not found:
            return 0
        what = found[0].text if len(found) == 1 else f"{len(found)} promises"
        with self._database.write(step=f"{words}: {what}") as work:
            before = {c.id: c for c in rows.by_id(work, [c.id for c in found]).values() if c.closed is closed}
            changed = [after for c in before.values() if (after := change(c)) != c]
            rows.save(work, changed)
        return len(changed)

    def _one(self, work: Work, commitment_id: CommitmentId) -> Commitment:
        found = rows.get(work, commitment_id)
        if found is None:
            raise NotFound("There is no such promise", f"No commitment has the id {commitment_id}.")
        return found


def _owed_by(
    before: Commitment, owner_id: PersonId | None, *, me: PersonId | None, hers: bool, origin: Origin, on: date
) -> dict[str, Any]:
    """What else changes with who owes it: the direction, to whom it is owed, and that somebody owns it now."""
    if hers:
        after = before.hers(me)
    elif owner_id is None:
        after = before.nobodys(on=on)
    elif origin is Origin.ROUTED:
        after = before.routed(to=owner_id, me=me, on=on)
    else:
        to_id = me if before.direction is Direction.I_OWE else before.to_id
        whose = replace(before, owner_id=owner_id, to_id=to_id, origin=Origin.OWNED, doubt="", passed_on_on=None)
        after = replace(whose, direction=Direction.THEY_OWE)
    return {name: getattr(after, name) for name in WHOSE}
