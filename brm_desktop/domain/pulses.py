"""Pulses: how satisfied a partner says it is, and how the last answers changed."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from brm_desktop.domain.errors import InvalidInput
from brm_desktop.domain.identifiers import PartnerId, PersonId, PulseId


@dataclass(frozen=True, slots=True)
class Pulse:
    """Satisfaction from 1 to 5 in steps of 0.1, as somebody at the partner gave it on a day."""

    id: PulseId
    partner_id: PartnerId
    given_on: date
    satisfaction: Decimal
    given_by: PersonId | None = None
    note: str = ""

    def __post_init__(self) -> None:
        if not Decimal(1) <= self.satisfaction <= Decimal(5):
            raise InvalidInput("The rating is out of range", "Satisfaction is rated from 1 to 5.")
