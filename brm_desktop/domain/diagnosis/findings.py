"""What a rule says about a partner: a verdict from counts alone, then a finding with the records behind it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from brm_desktop.domain.diagnosis.snapshot import Behind
from brm_desktop.domain.diagnosis.taken_up import TakenUp
from brm_desktop.domain.identifiers import PartnerId
from brm_desktop.domain.models.failure_modes import Advice
from brm_desktop.domain.partners import Partner


class State(StrEnum):
    """Where a rule stands: `NOT_SET` means that it needs a posture or a rating which nobody has given."""

    FOUND = "found"
    FINE = "fine"
    TOO_FEW = "too_few"
    NOT_SET = "not_set"
    ANSWERED = "answered"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a rule makes of the counts.

    `figure` is "12 of 30 via you", without what it means. `title` and `reason` are filled for findings. `behind` are
    the records that make the finding and `values` what is no record ("supply=1.5"): once one of them is new, a finding
    that was answered speaks again. `context` are records that are shown as well; those of `spoken` are counted in the
    reason.
    """

    state: State
    figure: str = ""
    count: int = 0
    of: int = 0
    title: str = ""
    reason: str = ""
    behind: tuple[Behind, ...] = ()
    values: tuple[str, ...] = ()
    context: tuple[Behind, ...] = ()
    spoken: tuple[Behind, ...] = ()


@dataclass(frozen=True, slots=True)
class RecordRef:
    """A record as a finding names it: its table, its id, what it is called and when it was."""

    table: str
    id: str
    title: str
    day: date


@dataclass(frozen=True, slots=True)
class Answer:
    """Her "not so, because ...": in her `words`, about the `facts` that were behind the finding that day."""

    partner_id: PartnerId
    rule: str
    words: str
    answered_on: date
    facts: tuple[str, ...] = ()

    def covers(self, facts: frozenset[str]) -> bool:
        """Whether nothing stands behind the finding that she had not seen when she answered."""
        return facts <= frozenset(self.facts)


@dataclass(frozen=True, slots=True)
class Finding:
    """A failure mode or a signal that was found.

    `mode` is the number of a failure mode, None for a signal; `name` what it is called, `title` this case in a few
    words, `reason` one or two sentences with figures. `rule_words` is the rule with its numbers, `lesson` why it
    matters. `records` are behind it, the newest first; `facts` are what an answer is about. `said` is what she said to
    it before the facts changed, "" if nothing. `rank` 1 is the most useful to know. `taken_up` is what she took up of
    its advice, the last one first; while some of it `is_at_work`, Today says nothing.
    """

    partner_id: PartnerId
    partner: str
    rule: str
    mode: int | None
    name: str
    title: str
    reason: str
    advice: tuple[Advice, ...]
    records: tuple[RecordRef, ...]
    count: int
    of: int
    rule_words: str
    lesson: str = ""
    rank: int = 0
    facts: frozenset[str] = frozenset()
    said: str = ""
    said_on: date | None = None
    sponsor: str = ""
    taken_up: tuple[TakenUp, ...] = ()
    is_at_work: bool = False

    @property
    def newest(self) -> date:
        """The day of its newest record; the beginning of time for one that rests on values alone."""
        return max((record.day for record in self.records), default=date.min)

    @property
    def advice_words(self) -> tuple[str, ...]:
        """The lines of advice with the names in their places."""
        return tuple(advice.words(partner=self.partner, sponsor=self.sponsor) for advice in self.advice)


_MEANS = {
    State.FOUND: "found",
    State.FINE: "fine",
    State.TOO_FEW: "too few to tell",
    State.NOT_SET: "",
    State.ANSWERED: "answered",
}


@dataclass(frozen=True, slots=True)
class Check:
    """A rule with what it found at a partner, "not found" included. `answer` is what she said, "" if nothing."""

    rule: str
    number: int | None
    name: str
    state: State
    figure: str
    answer: str = ""


def figure_words(verdict: Verdict, *, answered: bool = False) -> str:
    """The figure with what it means: "12 of 30 via you, fine"; "no" where a rule has no figure and finds nothing."""
    state = State.ANSWERED if answered else verdict.state
    if not verdict.figure and state is State.FINE:
        return "no"
    return ", ".join(part for part in (verdict.figure, _MEANS[state]) if part)


@dataclass(frozen=True, slots=True)
class PartnerDiagnosis:
    """All that was looked for at a partner: what was found, the most useful first, and every rule in its order."""

    partner: Partner
    findings: tuple[Finding, ...]
    checks: tuple[Check, ...]
