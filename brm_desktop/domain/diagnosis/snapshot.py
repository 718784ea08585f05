"""What the rules look at: how many records of each kind a partner has in the window. Counted by the store, not here."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from brm_desktop.domain.identifiers import PartnerId
from brm_desktop.domain.partners import Partner
from brm_desktop.domain.sentences import counted


class Behind(StrEnum):
    """Records that may stand behind a finding. What each one is, is written down in decision 0011."""

    ALONE = "contacts through her alone"
    AS_ORDER = "meetings as a taker of orders"
    NOT_HERS = "requests that are not hers"
    TAKEN = "requests to her"
    OURS = "promises on our side"
    THEIRS = "promises on their side"
    OPEN = "open promises"
    UNCONFIRMED = "promises on supply nobody has confirmed"
    KEPT = "promises she kept"
    SILENT = "promises of hers past their date without a word"
    MOVED = "promises of hers that were moved"
    HER_DECISIONS = "decisions she took"
    DODGED = "decisions that were not taken"
    ISSUES = "issues"
    IDEAS = "ideas that lie open"
    WORK = "contacts and promises kept"

    def words(self, count: int) -> str:
        """So many of them, where a reason names what else is known; "" for those that no reason names."""
        one, many = {
            Behind.ISSUES: ("issue", "issues"),
            Behind.SILENT: ("promise late without a word", "promises late without a word"),
            Behind.MOVED: ("promise moved", "promises moved"),
            Behind.IDEAS: ("idea lying open", "ideas lying open"),
            Behind.KEPT: ("promise kept", "promises kept"),
        }.get(self, ("", ""))
        return counted(count, one, many) if one else ""


@dataclass(frozen=True, slots=True)
class PartnerRecords:
    """One partner with what was recorded of it in the window; every number counts live records only.

    `contacts` were held; of these `alone` had nobody of the provider but her, `tagged` say what she was, `as_order` a
    taker of orders. `requests` were made to her or have no owner; of these `not_hers` are routed or unowned. `taken`
    are promises of hers that were asked for, `shaped` those of them that were withdrawn or moved in time. `ours` and
    `theirs` are promises made by each side, `promises` those of hers that are open or new, `still_open` the open ones
    of both sides, `unconfirmed` hers that are due soon on supply that nobody has confirmed. `settled` promises of hers
    were kept or passed their date, `kept` were kept, `silent` passed it without a word. `deciders` says who decided
    how often, `asked` counts points that asked for a decision at a meeting that was held, `undecided` those left open.
    `pulses` are the last two, `supply_ratings` all, both oldest first.
    """

    partner: Partner
    sponsor: str = ""
    contacts: int = 0
    alone: int = 0
    tagged: int = 0
    as_order: int = 0
    requests: int = 0
    not_hers: int = 0
    taken: int = 0
    shaped: int = 0
    ours: int = 0
    theirs: int = 0
    promises: int = 0
    still_open: int = 0
    unconfirmed: int = 0
    settled: int = 0
    kept: int = 0
    silent: int = 0
    decisions: int = 0
    deciders: tuple[tuple[str, int], ...] = ()
    asked: int = 0
    undecided: int = 0
    value_items: int = 0
    issues_told: int = 0
    owners_named: int = 0
    pulses: tuple[tuple[date, Decimal], ...] = ()
    supply_ratings: tuple[tuple[date, Decimal], ...] = ()

    @property
    def id(self) -> PartnerId:
        """Of the partner."""
        return self.partner.id

    @property
    def work(self) -> int:
        """Records of work done with the partner, of any kind."""
        return self.contacts + self.ours + self.theirs + self.decisions


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All partners that are not archived, in her own order, as of `day`. `me` are the user's names, folded."""

    day: date
    partners: tuple[PartnerRecords, ...]
    me: frozenset[str] = field(default_factory=frozenset)
