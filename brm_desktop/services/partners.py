"""Partners: all in one table, and one at a glance."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from brm_desktop.domain.cadence import Contact
from brm_desktop.domain.clock import Clock
from brm_desktop.domain.commitments import Direction
from brm_desktop.domain.errors import InvalidInput, NotFound
from brm_desktop.domain.identifiers import GoalId, NeedId, PartnerId, PersonId, new_id
from brm_desktop.domain.meetings import Meeting
from brm_desktop.domain.partners import Goal, Misfit, Need, Partner, posture_misfit
from brm_desktop.domain.people import Person
from brm_desktop.domain.pulses import Pulse
from brm_desktop.domain.reliability import RELIABILITY_WINDOW, Reliability, reliability
from brm_desktop.domain.sentences import Sentence, partners_sentence
from brm_desktop.services.commitments import CommitmentRow, commitment_rows
from brm_desktop.services.contacts import last_met
from brm_desktop.services.meetings import next_meeting
from brm_desktop.services.naming import partner_called
from brm_desktop.services.today import sponsor_contacts
from brm_desktop.settings import Tier
from brm_desktop.storage import commitments as commitment_store
from brm_desktop.storage import meetings as meeting_store
from brm_desktop.storage import partners as rows
from brm_desktop.storage import people as person_store
from brm_desktop.storage.database import Database
from brm_desktop.storage.rows import Work


@dataclass(frozen=True, slots=True)
class PartnerRow:
    """A partner in the table of all. `pulses` are satisfactions, oldest first; the two counts are of open promises."""

    partner: Partner
    sponsor: str
    contact: Contact
    pulses: tuple[Decimal, ...]
    i_owe: int
    they_owe: int
    next_meeting: Meeting | None
    misfit: Misfit | None


@dataclass(frozen=True, slots=True)
class PartnersPage:
    """All partners, in her own order."""

    day: date
    sentence: Sentence
    rows: tuple[PartnerRow, ...]


@dataclass(frozen=True, slots=True)
class NeedRow:
    """What the partner needs, with the promise that answers it if there is one."""

    need: Need
    promise: CommitmentRow | None


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A person of the partner with the day of the last contact."""

    person: Person
    last_contact: date | None


@dataclass(frozen=True, slots=True)
class PartnerPage:
    """One partner at a glance."""

    day: date
    partner: Partner
    sponsor: Person | None
    contact: Contact
    pulses: tuple[Pulse, ...]
    next_meeting: Meeting | None
    mine: Reliability
    theirs: Reliability
    goals: tuple[Goal, ...]
    needs: tuple[NeedRow, ...]
    they_owe: tuple[CommitmentRow, ...]
    people: tuple[PersonRow, ...]
    meeting_count: int
    commitment_count: int


class Partners:
    """What the user can do with partners."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def every(self) -> tuple[Partner, ...]:
        """All partners, in her own order."""
        with self._database.read() as work:
            return rows.every(work)

    def called(self, name: str) -> Partner:
        """The partner of this name, beginning of a name, or id.

        Raises:
            NotFound, Ambiguous: none, or several.
        """
        with self._database.read() as work:
            return partner_called(work, name)

    def page(self) -> PartnersPage:
        """The table of all partners."""
        today = self._clock.today()
        with self._database.read() as work:
            found = self._rows(work, today)
        sentence = partners_sentence(
            partners=len(found),
            misfits=sum(row.misfit is not None for row in found),
            quiet=sum(row.contact.gone_quiet(today) for row in found),
        )
        return PartnersPage(day=today, sentence=sentence, rows=found)

    def _rows(self, work: Work, today: date) -> tuple[PartnerRow, ...]:
        contacts = sponsor_contacts(work, self._clock)
        pulses = rows.pulses(work, [row.partner.id for row in contacts])
        owed: dict[tuple[PartnerId | None, Direction], int] = {}
        for count in commitment_store.count_open(work, today=today, until=today):
            owed[count.partner_id, count.direction] = count.every
        return tuple(
            PartnerRow(
                partner=row.partner,
                sponsor=row.sponsor,
                contact=row.contact,
                pulses=tuple(pulse.satisfaction for pulse in pulses.get(row.partner.id, ())),
                i_owe=owed.get((row.partner.id, Direction.I_OWE), 0),
                they_owe=owed.get((row.partner.id, Direction.THEY_OWE), 0),
                next_meeting=next_meeting(work, row.partner.id, self._clock),
                misfit=posture_misfit(row.partner),
            )
            for row in contacts
        )

    def profile(self, partner_id: PartnerId) -> PartnerPage:
        """One partner.

        Raises:
            NotFound: there is none of this id.
        """
        today = self._clock.today()
        with self._database.read() as work:
            partner = rows.get(work, partner_id)
            if partner is None:
                raise NotFound("There is no such partner", f"No partner has the id {partner_id}.")
            people = self._people(work, partner_id)
            sponsor = person_store.by_id(work, [partner.sponsor_id]) if partner.sponsor_id else {}
            contact = next(row.contact for row in sponsor_contacts(work, self._clock, only=partner))
            settled = commitment_store.settled_between(
                work, since=today - RELIABILITY_WINDOW, until=today, partner_id=partner_id
            )
            return PartnerPage(
                day=today,
                partner=partner,
                sponsor=next(iter(sponsor.values()), None),
                contact=contact,
                pulses=rows.pulses(work, [partner_id]).get(partner_id, ()),
                next_meeting=next_meeting(work, partner_id, self._clock),
                mine=reliability(settled, today, side=Direction.I_OWE),
                theirs=reliability(settled, today, side=Direction.THEY_OWE),
                goals=rows.goals(work, partner_id),
                needs=self._needs(work, partner_id, today),
                they_owe=self._they_owe(work, partner_id, today),
                people=people,
                meeting_count=meeting_store.count_of_partner(work, partner_id),
                commitment_count=commitment_store.count_of_partner(work, partner_id),
            )

    def _people(self, work: Work, partner_id: PartnerId) -> tuple[PersonRow, ...]:
        people = person_store.of_partner(work, partner_id)
        met = last_met(work, (person.id for person in people), self._clock)
        return tuple(PersonRow(person=person, last_contact=met.get(person.id)) for person in people)

    def _needs(self, work: Work, partner_id: PartnerId, today: date) -> tuple[NeedRow, ...]:
        needs = rows.needs(work, partner_id)
        promises = commitment_store.by_id(work, [need.commitment_id for need in needs if need.commitment_id])
        shown = {row.commitment.id: row for row in commitment_rows(work, tuple(promises.values()), today)}
        return tuple(
            NeedRow(need=need, promise=shown.get(need.commitment_id) if need.commitment_id else None) for need in needs
        )

    def _they_owe(self, work: Work, partner_id: PartnerId, today: date) -> tuple[CommitmentRow, ...]:
        found = commitment_store.select_by(
            work, direction=Direction.THEY_OWE, partner_id=partner_id, only_open=True, limit=8
        )
        return commitment_rows(work, found, today)

    def add(self, name: str, *, sponsor: str = "") -> Partner:
        """A new partner, with its sponsor if one is named.

        Raises:
            InvalidInput: the name is empty, or a partner has it already.
        """
        wanted = name.strip()
        if not wanted:
            raise InvalidInput("A partner needs a name", "Type the name of the business unit.")
        with self._database.write(step=f"New partner: {wanted}") as work:
            every = rows.every(work, archived=True)
            if any(partner.name.casefold() == wanted.casefold() for partner in every):
                raise InvalidInput(f"{wanted} is there already", "Open it from the list, or type another name.")
            partner = Partner(
                id=PartnerId(new_id()), name=wanted, position=len(every), covered_since=self._clock.today()
            )
            if sponsor.strip():
                person = Person(id=PersonId(new_id()), name=sponsor.strip(), partner_id=partner.id)
                person_store.save(work, [person])
                partner = replace(partner, sponsor_id=person.id)
            rows.save(work, [partner])
        return partner

    def store(self, partner: Partner) -> Partner:
        """Store a changed partner."""
        with self._database.write(step=f"Changed: {partner.name}") as work:
            rows.save(work, [partner])
        return partner

    def add_goal(self, partner_id: PartnerId, text: str) -> Goal:
        """A new goal of the partner's, after the others.

        Raises:
            InvalidInput: it has no words.
        """
        words = _worded(text, "A goal needs words", "Say what they want to achieve.")
        with self._database.write(step=f"New goal: {words}") as work:
            goal = Goal(
                id=GoalId(new_id()), partner_id=partner_id, text=words, position=len(rows.goals(work, partner_id))
            )
            rows.save_goals(work, [goal])
        return goal

    def add_need(self, partner_id: PartnerId, text: str) -> Need:
        """A new need of the partner's, after the others.

        Raises:
            InvalidInput: it has no words.
        """
        words = _worded(text, "A need needs words", "Say what they need from you.")
        with self._database.write(step=f"New need: {words}") as work:
            need = Need(
                id=NeedId(new_id()), partner_id=partner_id, text=words, position=len(rows.needs(work, partner_id))
            )
            rows.save_needs(work, [need])
        return need

    def use_tiers(self, before: Sequence[Tier], now: Sequence[Tier]) -> int:
        """Give the partners of each tier its cadence; a tier that was renamed in its place keeps its partners.

        Partners of a tier that is gone keep the cadence they have, as their own. Returns how many changed.
        """
        renamed = {old.name: new for old, new in zip(before, now, strict=False)} if len(before) == len(now) else {}
        named = {tier.name: tier for tier in now}
        with self._database.write(step="Changed the tiers") as work:
            changed = []
            for partner in rows.every(work, archived=True):
                tier = named.get(partner.tier) or renamed.get(partner.tier)
                cadence = partner.cadence_days if tier is None else tier.days
                after = replace(partner, tier=tier.name if tier is not None else "", cadence_days=cadence)
                changed += [after] if after != partner else []
            rows.save(work, changed)
        return len(changed)

    def reorder(self, ids: tuple[PartnerId, ...]) -> None:
        """Make this her own order."""
        place = {partner_id: position for position, partner_id in enumerate(ids)}
        with self._database.write(step="Changed the order") as work:
            every = rows.every(work, archived=True)
            rows.save(work, [replace(p, position=place.get(p.id, len(place) + p.position)) for p in every])


def _worded(text: str, title: str, detail: str) -> str:
    if not text.strip():
        raise InvalidInput(title, detail)
    return text.strip()
