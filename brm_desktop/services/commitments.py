"""Promises in both directions: list them, keep, move, withdraw, remind."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from brm_desktop.domain.clock import Clock
from brm_desktop.domain.commitments import Commitment, Direction, Due, Status
from brm_desktop.domain.errors import InvalidInput, NotFound
from brm_desktop.domain.identifiers import CommitmentId, PartnerId
from brm_desktop.services.naming import Names
from brm_desktop.storage import commitments as rows
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

    def _change(
        self, words: str, commitment_id: CommitmentId, change: Callable[[Commitment], Commitment]
    ) -> Commitment:
        with self._database.read() as work:
            text = self._one(work, commitment_id).text
        with self._database.write(step=f"{words}: {text}") as work:
            changed = change(self._one(work, commitment_id))
            rows.save(work, [changed])
        return changed

    def _one(self, work: Work, commitment_id: CommitmentId) -> Commitment:
        found = rows.get(work, commitment_id)
        if found is None:
            raise NotFound("There is no such promise", f"No commitment has the id {commitment_id}.")
        return found
