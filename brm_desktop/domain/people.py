"""People: who they are, where they stand, and what she keeps to herself about them."""

from dataclasses import dataclass
from enum import IntEnum, StrEnum

from brm_desktop.domain.identifiers import PartnerId, PersonId


class Stance(IntEnum):
    """Where a person stands towards the work, from against it to carrying it. Private."""

    BLOCKER = 1
    SCEPTIC = 2
    NEUTRAL = 3
    SUPPORTER = 4
    CHAMPION = 5

    @property
    def word(self) -> str:
        """The word shown beside the five points."""
        return self.name.capitalize()


class Influence(IntEnum):
    """How much a person's word weighs. Private."""

    LOW = 1
    MEDIUM = 2
    HIGH = 3

    @property
    def word(self) -> str:
        """The word shown beside the three points."""
        return self.name.capitalize()


class DecisionRole(StrEnum):
    """What a person does when something is decided. Private."""

    DECIDES = "decides"
    RECOMMENDS = "recommends"
    CONSULTED = "consulted"
    INFORMED = "informed"


ERASED_NAME = "Erased person"
"""What stands in place of the name of somebody who was erased, so that counts stay."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody at a partner, at the provider or at a vendor.

    `aliases` are other spellings under which notes name the person ("Kate", "@kate-goldenring").
    `me` marks the user herself. `cadence_days` overrules the cadence of the partner. Stance, influence, decision role,
    literacy (1 to 5), what the person cares about and the private note are private: they never reach a page meant for
    others. `merged_into` is who stands for this person; the person itself when it was erased.
    """

    id: PersonId
    name: str
    partner_id: PartnerId | None = None
    role: str = ""
    organisation: str = ""
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    me: bool = False
    stance: Stance | None = None
    stance_wanted: Stance | None = None
    influence: Influence | None = None
    decision_role: DecisionRole | None = None
    it_literacy: int | None = None
    cares_about: str = ""
    private_note: str = ""
    merged_into: PersonId | None = None
    cadence_days: int | None = None

    @property
    def erased(self) -> bool:
        """Whether this is the stub of somebody who was erased: it is in no list, and nothing brings it back."""
        return self.merged_into == self.id

    @property
    def short_name(self) -> str:
        """First initial and last name ("O. Clarke"), or the whole name when it is one word."""
        first, _, last = self.name.rpartition(" ")
        return f"{first[0]}. {last}" if first else self.name
