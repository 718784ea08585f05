"""Pulses: how satisfied a partner says it is, what value it feels, and how it sees the provider and itself."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from brm_desktop.domain.errors import InvalidInput
from brm_desktop.domain.identifiers import PartnerId, PersonId, PulseId


class Whose(StrEnum):
    """Whose answers a pulse holds: the partner's, or her own guess beside them."""

    PARTNER = "partner"
    OWN = "own"


class Area(StrEnum):
    """The areas of the perception grid: four of the provider, two of the partner itself (DOMAIN section 4)."""

    SERVICE = "it_service"
    DELIVERY = "it_delivery"
    ADVICE = "it_advice"
    PRICE = "it_price"
    DIRECTION = "own_direction"
    PART = "own_part"

    @property
    def words(self) -> str:
        """What is rated."""
        return {
            "it_service": "Daily service",
            "it_delivery": "Projects delivered",
            "it_advice": "Advice and ideas",
            "it_price": "Price made plain",
            "own_direction": "Our own direction",
            "own_part": "Our own part in it",
        }[self.value]

    @property
    def of_itself(self) -> bool:
        """Whether the partner rates itself here."""
        return self in (Area.DIRECTION, Area.PART)


@dataclass(frozen=True, slots=True)
class Pulse:
    """Satisfaction from 1 to 5 in steps of 0.1, as somebody at the partner gave it on a day.

    `value_felt` and the areas are rated on the same scale, None where nobody answered. With `whose` OWN it is her own
    guess of the same, kept beside the partner's; it is never shown as the partner's.

    Raises:
        InvalidInput: an answer is outside of the scale.
    """

    id: PulseId
    partner_id: PartnerId
    given_on: date
    satisfaction: Decimal
    given_by: PersonId | None = None
    note: str = ""
    whose: Whose = Whose.PARTNER
    value_felt: Decimal | None = None
    it_service: int | None = None
    it_delivery: int | None = None
    it_advice: int | None = None
    it_price: int | None = None
    own_direction: int | None = None
    own_part: int | None = None

    def __post_init__(self) -> None:
        given = (self.satisfaction, self.value_felt, *self.areas.values())
        if not all(answer is None or 1 <= answer <= 5 for answer in given):
            raise InvalidInput("The rating is out of range", "Every question is rated from 1 to 5.")

    @property
    def areas(self) -> dict[Area, int | None]:
        """The answers of the perception grid, in its order."""
        return {area: getattr(self, area.value) for area in Area}
