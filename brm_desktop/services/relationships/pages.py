"""Everything about one relationship, read at once for its page."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from brm_desktop.domain.clock import Clock
from brm_desktop.domain.errors import InvalidInput, NotFound
from brm_desktop.domain.identifiers import PartnerId, PersonId
from brm_desktop.domain.maturity import MaturityRating
from brm_desktop.domain.models.addressing import addressed
from brm_desktop.domain.models.levels import RelationshipModel
from brm_desktop.domain.partners import Level, Partner
from brm_desktop.domain.people import Person
from brm_desktop.domain.posture import PostureWords
from brm_desktop.domain.pulses import Pulse, Whose
from brm_desktop.domain.relationship import LevelEntry, RelationshipEvent, Side, WhoForWhat
from brm_desktop.services.relationships.measures import MeasureRow, measure_rows
from brm_desktop.services.relationships.posture import PostureCheck, check_posture
from brm_desktop.storage import partners as partner_store
from brm_desktop.storage import people as person_store
from brm_desktop.storage import relationships as rows
from brm_desktop.storage.rows import Work


@dataclass(frozen=True, slots=True)
class RelationshipPage:
    """One relationship. Everything dated is oldest first; `measures` are those of the level in force.

    `last_asked` is the day of the partner's newest answer, `ask_days` how often it is asked. `people` are the
    partner's, `named` everybody whom one of the records names.
    """

    day: date
    partner: Partner
    sponsor: Person | None
    entries: tuple[LevelEntry, ...]
    events: tuple[RelationshipEvent, ...]
    ratings: tuple[MaturityRating, ...]
    pulses: tuple[Pulse, ...]
    own_pulses: tuple[Pulse, ...]
    who_for_what: tuple[WhoForWhat, ...]
    last_asked: date | None
    agendas: PostureCheck
    measures: tuple[MeasureRow, ...]
    step_up: str
    ask_days: int
    people: tuple[Person, ...]
    named: Mapping[PersonId, Person]

    @property
    def answers(self) -> tuple[LevelEntry, ...]:
        """The partner's answers."""
        return tuple(entry for entry in self.entries if entry.side is Side.PARTNER)

    @property
    def level(self) -> Level | None:
        """The level whose measures count: the partner's answer, else her own view."""
        return self.partner.level or self.partner.own_level


def read_page(
    work: Work, partner_id: PartnerId, clock: Clock, *, model: RelationshipModel, words: PostureWords
) -> RelationshipPage:
    """Everything about one relationship.

    Raises:
        NotFound: there is no such partner.
    """
    partner = one_partner(work, partner_id)
    entries = rows.level_entries(work, partner_id)
    pulses = partner_store.pulses(work, [partner_id]).get(partner_id, ())
    own_pulses = partner_store.pulses(work, [partner_id], whose=Whose.OWN).get(partner_id, ())
    who = rows.who_for_what(work, partner_id)
    wanted = (
        partner.sponsor_id, partner.why_agreed_with, *(entry.given_by for entry in entries),
        *(entry.person_id for entry in who), *(pulse.given_by for pulse in pulses),
    )  # fmt: skip
    named = person_store.by_id(work, {one for one in wanted if one is not None})
    asked = [entry.given_on for entry in entries if entry.side is Side.PARTNER]
    sponsor = named.get(partner.sponsor_id) if partner.sponsor_id is not None else None
    level = partner.level or partner.own_level
    about = model.level(level) if level is not None else None
    return RelationshipPage(
        day=clock.today(),
        partner=partner,
        sponsor=sponsor,
        entries=entries,
        events=rows.events(work, partner_id),
        ratings=rows.ratings(work, partner_id),
        pulses=pulses,
        own_pulses=own_pulses,
        who_for_what=who,
        last_asked=max(asked, default=None),
        agendas=check_posture(work, partner_id, clock, words),
        measures=measure_rows(work, partner_id, about.measures, clock) if about is not None else (),
        step_up=_step_up(model, level, partner.name, sponsor),
        ask_days=model.ask_days,
        people=person_store.of_partner(work, partner_id),
        named=named,
    )


def _step_up(model: RelationshipModel, level: Level | None, partner: str, sponsor: Person | None) -> str:
    if level is None:
        return ""
    return addressed(model.step_up(level).text, partner=partner, sponsor=sponsor.name if sponsor is not None else "")


def one_partner(work: Work, partner_id: PartnerId) -> Partner:
    """The partner of this id.

    Raises:
        NotFound: there is none.
    """
    partner = partner_store.get(work, partner_id)
    if partner is None:
        raise NotFound("There is no such partner", "It was removed meanwhile.")
    return partner


def active_partner(work: Work, partner_id: PartnerId) -> Partner:
    """The partner of this id, which something is to be noted of.

    Raises:
        NotFound: there is none.
        InvalidInput: it is archived.
    """
    partner = one_partner(work, partner_id)
    if partner.archived:
        raise InvalidInput(
            f"{partner.name} is archived", "Its history stays as it is. Bring it back first; nothing was changed."
        )
    return partner
