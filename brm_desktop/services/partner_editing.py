"""A partner edited where it is read: each change is stored at once, as one step that can be taken back."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any, TypeVar

from brm_desktop.domain.clock import Clock
from brm_desktop.domain.commitments import Direction
from brm_desktop.domain.errors import InvalidInput, NotFound
from brm_desktop.domain.identifiers import CommitmentId, GoalId, NeedId, PartnerId, PersonId, PulseId, new_id
from brm_desktop.domain.partners import Goal, Need, Partner
from brm_desktop.domain.people import Person
from brm_desktop.domain.pulses import Pulse
from brm_desktop.services.commitments import CommitmentRow, commitment_rows
from brm_desktop.storage import commitments as commitment_store
from brm_desktop.storage import partners as rows
from brm_desktop.storage import people as person_store
from brm_desktop.storage.database import Database
from brm_desktop.storage.rows import Work

_MOST_OFFERED = 200


P = TypeVar("P", Goal, Need)


class PartnerEditing:
    """What can be edited of a partner."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def change(self, partner_id: PartnerId, **cells: Any) -> Partner:
        """Store other cells of a partner, such as `name`, `posture` or `why_i_am_here`.

        Raises:
            NotFound: there is no such partner.
            InvalidInput: the name is empty or taken, or the cadence is out of range.
        """
        with self._database.write(step=f"Changed: {self._name(partner_id)}") as work:
            partner = _one(work, partner_id)
            changed = _checked(work, replace(partner, **cells))
            if changed != partner:
                rows.save(work, [changed])
        return changed

    def set_sponsor(self, partner_id: PartnerId, name: str) -> Partner:
        """Make somebody the sponsor: one of the partner's people, else whoever has the name, else a new person.

        An empty name leaves the partner without a sponsor.
        """
        wanted = " ".join(name.split())
        with self._database.write(step=f"Changed: {self._name(partner_id)}") as work:
            partner = _one(work, partner_id)
            sponsor = _sponsor(work, partner_id, wanted) if wanted else None
            changed = replace(partner, sponsor_id=sponsor.id if sponsor else None)
            rows.save(work, [changed])
        return changed

    def archive(self, partner_id: PartnerId, archived: bool = True) -> Partner:
        """Put a partner out of the lists, or bring it back. All that belongs to it stays."""
        words = "Archived" if archived else "Brought back"
        with self._database.write(step=f"{words}: {self._name(partner_id)}") as work:
            changed = replace(_one(work, partner_id), archived=archived)
            rows.save(work, [changed])
        return changed

    def change_goal(self, goal_id: GoalId, **cells: Any) -> Goal:
        """Store other cells of a goal: `text`, `measure`, `by`.

        Raises:
            NotFound: there is no such goal.
            InvalidInput: it would have no words.
        """
        with self._database.read() as work:
            words = _goal(work, goal_id).text
        with self._database.write(step=f"Changed: {words}") as work:
            goal = _goal(work, goal_id)
            changed = replace(goal, **cells)
            _require_words(changed.text, "A goal needs words", "Say what they want to achieve.")
            if changed != goal:
                rows.save_goals(work, [changed])
        return changed

    def move_goal(self, goal_id: GoalId, step: int) -> None:
        """Move a goal up (-1) or down (1) among the goals of its partner."""
        with self._database.write(step="Changed the order") as work:
            goal = _goal(work, goal_id)
            rows.save_goals(work, _moved(rows.goals(work, goal.partner_id), goal, step))

    def change_need(self, need_id: NeedId, **cells: Any) -> Need:
        """Store other cells of a need: `text`, `state`, `commitment_id`.

        Raises:
            NotFound: there is no such need.
            InvalidInput: it would have no words.
        """
        with self._database.read() as work:
            words = _need(work, need_id).text
        with self._database.write(step=f"Changed: {words}") as work:
            need = _need(work, need_id)
            changed = replace(need, **cells)
            _require_words(changed.text, "A need needs words", "Say what they need from you.")
            if changed != need:
                rows.save_needs(work, [changed])
        return changed

    def move_need(self, need_id: NeedId, step: int) -> None:
        """Move a need up (-1) or down (1) among the needs of its partner."""
        with self._database.write(step="Changed the order") as work:
            need = _need(work, need_id)
            rows.save_needs(work, _moved(rows.needs(work, need.partner_id), need, step))

    def promises_for_needs(self, partner_id: PartnerId) -> tuple[CommitmentRow, ...]:
        """Her open promises to the partner, and those that answer a need already: what a need can be linked to."""
        with self._database.read() as work:
            linked = {need.commitment_id for need in rows.needs(work, partner_id) if need.commitment_id}
            found = commitment_store.select_by(
                work, direction=Direction.I_OWE, partner_id=partner_id, only_open=True, limit=_MOST_OFFERED
            )
            missing = linked - {CommitmentId(c.id) for c in found}
            every = (*found, *commitment_store.by_id(work, missing).values())
            return commitment_rows(work, every, self._clock.today())

    def add_pulse(
        self, partner_id: PartnerId, satisfaction: str, *, given_by: PersonId | None = None, note: str = "",
        on: date | None = None,
    ) -> Pulse:  # fmt: skip
        """Note how satisfied the partner says it is, from 1 to 5.

        Raises:
            InvalidInput: it is no number from 1 to 5.
        """
        pulse = Pulse(
            id=PulseId(new_id()),
            partner_id=partner_id,
            given_on=on or self._clock.today(),
            satisfaction=_rating(satisfaction),
            given_by=given_by,
            note=note.strip(),
        )
        with self._database.write(step=f"Satisfaction of {self._name(partner_id)}: {pulse.satisfaction}") as work:
            rows.save_pulses(work, [pulse])
        return pulse

    def _name(self, partner_id: PartnerId) -> str:
        with self._database.read() as work:
            return _one(work, partner_id).name


def _one(work: Work, partner_id: PartnerId) -> Partner:
    partner = rows.get(work, partner_id)
    if partner is None:
        raise NotFound("There is no such partner", "It was removed meanwhile.")
    return partner


def _goal(work: Work, goal_id: GoalId) -> Goal:
    goal = rows.goal(work, goal_id)
    if goal is None:
        raise NotFound("This goal is not here any more", "It was deleted meanwhile.")
    return goal


def _need(work: Work, need_id: NeedId) -> Need:
    need = rows.need(work, need_id)
    if need is None:
        raise NotFound("This need is not here any more", "It was deleted meanwhile.")
    return need


def _checked(work: Work, partner: Partner) -> Partner:
    name = " ".join(partner.name.split())
    _require_words(name, "A partner needs a name", "Type the name of the business unit.")
    others = (other for other in rows.every(work, archived=True) if other.id != partner.id)
    if any(other.name.casefold() == name.casefold() for other in others):
        raise InvalidInput(f"{name} is there already", "Type another name.")
    if not 1 <= partner.cadence_days <= 3650:
        raise InvalidInput("The cadence is out of range", "Give it in days, from 1 to 3650.")
    return replace(partner, name=name)


def _require_words(text: str, title: str, detail: str) -> None:
    if not text.strip():
        raise InvalidInput(title, detail)


def _sponsor(work: Work, partner_id: PartnerId, name: str) -> Person:
    same = [person for person in person_store.every(work) if person.name.casefold() == name.casefold()]
    own = [person for person in same if person.partner_id == partner_id]
    if own or len(same) == 1:
        return (own or same)[0]
    person = Person(id=PersonId(new_id()), name=name, partner_id=partner_id)
    person_store.save(work, [person])
    return person


def _moved(every: Sequence[P], one: P, step: int) -> list[P]:
    """`every` with new positions, `one` moved by `step` places and never beyond an end."""
    order = [other.id for other in every]
    place = order.index(one.id)
    order.insert(max(0, min(len(order) - 1, place + step)), order.pop(place))
    return [replace(other, position=order.index(other.id)) for other in every]


def _rating(written: str) -> Decimal:
    try:
        rating = Decimal(written.strip().replace(",", ".")).quantize(Decimal("0.1"))
    except InvalidOperation:
        rating = Decimal("NaN")
    if rating.is_nan():
        raise InvalidInput(f"“{written}” is no rating", "Give a number from 1 to 5, such as 3.5.")
    return rating
