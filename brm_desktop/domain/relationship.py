"""Where a relationship stands and how that came about: dated views of its level, events, and who is asked for what."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from brm_desktop.domain.errors import InvalidInput
from brm_desktop.domain.identifiers import LevelEntryId, PartnerId, PersonId, RelationshipEventId, WhoForWhatId
from brm_desktop.domain.partners import Level


class Side(StrEnum):
    """Whose view of a relationship it is, or what is aimed for."""

    PARTNER = "partner"
    OWN = "own"
    TARGET = "target"

    @property
    def words(self) -> str:
        """As it is shown after a level."""
        return {"partner": "as the partner sees it", "own": "as you see it", "target": "aimed for"}[self.value]


class Proof(StrEnum):
    """What shows that a partner sees a level: words, an invitation to its strategy table, a rating."""

    QUOTE = "quote"
    INVITATION = "invitation"
    RATING = "rating"


@dataclass(frozen=True, slots=True)
class LevelEntry:
    """A level as the partner sees it, as she sees it, or as she aims for it (then `wanted_on` is by when).

    `given_by` is the person who answered; `words` is what was said, `proof` of what kind it is.

    Raises:
        InvalidInput: level 4 in the partner's view without a person and words of the partner's (DOMAIN section 3.1).
    """

    id: LevelEntryId
    partner_id: PartnerId
    given_on: date
    side: Side
    level: Level
    wanted_on: date | None = None
    given_by: PersonId | None = None
    proof: Proof | None = None
    words: str = ""

    def __post_init__(self) -> None:
        top = self.side is Side.PARTNER and self.level is Level.STRATEGIC_PARTNER
        if top and not (self.given_by and self.proof and self.words.strip()):
            raise InvalidInput(
                "Only the partner can say that you are a strategic partner",
                "Name who said so and note the quote, the invitation to the strategy table, or the rating.",
            )


@dataclass(frozen=True, slots=True)
class RelationshipEvent:
    """Something that explains a turn of the journey: a role agreed, an outage."""

    id: RelationshipEventId
    partner_id: PartnerId
    happened_on: date
    words: str


@dataclass(frozen=True, slots=True)
class WhoForWhat:
    """Who is asked for a matter: a person she knows, or a name or a team in words."""

    id: WhoForWhatId
    partner_id: PartnerId
    matter: str
    person_id: PersonId | None = None
    owner: str = ""
    position: int = 0
