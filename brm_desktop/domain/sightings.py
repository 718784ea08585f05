"""Where she sees a failure mode of her own. The modes themselves are in `domain.models.own_modes`."""

from dataclasses import dataclass
from datetime import date

from brm_desktop.domain.identifiers import OwnModeId, PartnerId


@dataclass(frozen=True, slots=True)
class OwnModeSighting:
    """A failure mode of her own, seen with a partner since a day; `words` say in what."""

    id: str
    own_mode_id: OwnModeId
    partner_id: PartnerId
    seen_on: date
    words: str = ""
