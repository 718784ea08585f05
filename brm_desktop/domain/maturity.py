"""Business-IT maturity of a partner: demand and supply, each rated from six questions (DOMAIN section 3.2)."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from brm_desktop.domain.errors import InvalidInput
from brm_desktop.domain.identifiers import MaturityRatingId, PartnerId

LOWEST = Decimal("1.0")
HIGHEST = Decimal("3.9")
STICKING_POINT = Decimal("2.5")
FAR_APART = Decimal("1.0")


class MaturitySide(StrEnum):
    """What the business asks for, and what the provider can deliver."""

    DEMAND = "demand"
    SUPPLY = "supply"


@dataclass(frozen=True, slots=True)
class MaturityRating:
    """A side of a partner's maturity on a day, from 1.0 to 3.9 in steps of 0.1.

    `answers` are the keys of the questions and the places of the answers chosen, as "key=2"; empty if the value was set
    as such.

    Raises:
        InvalidInput: the value is outside of the scale.
    """

    id: MaturityRatingId
    partner_id: PartnerId
    rated_on: date
    side: MaturitySide
    value: Decimal
    answers: tuple[str, ...] = ()
    note: str = ""

    def __post_init__(self) -> None:
        if not LOWEST <= self.value <= HIGHEST:
            raise InvalidInput(
                "The rating is out of range", f"Maturity is rated from {LOWEST} to {HIGHEST}; this is {self.value}."
            )
