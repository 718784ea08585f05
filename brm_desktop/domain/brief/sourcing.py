"""Where the content of each section of a brief comes from, in a few words for the list in which it is ticked."""

from typing import Final

from brm_desktop.domain.brief.facts import PartnerFacts
from brm_desktop.domain.brief.values import SectionKind
from brm_desktop.domain.brief.words import short_date
from brm_desktop.domain.commitments import Status
from brm_desktop.domain.meetings import ObservationKind

NEVER_SHARED: Final = (
    "Stance and influence",
    "Diagnosis and posture",
    "Private lines in notes",
    "Satisfaction and insights",
)
"""What is never on a page for others, as the user is told."""

_NOTHING: Final = "nothing to show yet"


def source_words(kind: SectionKind, facts: PartnerFacts) -> str:
    """How much there is for a section and where it comes from."""
    match kind:
        case SectionKind.PURPOSE:
            return "Edit with Enter, it is yours to word"
        case SectionKind.PROMISES:
            return f"since {short_date(facts.since, facts.today)}" if facts.ours or facts.theirs else _NOTHING
        case SectionKind.NEEDS:
            return _counted(sum(promise.status is Status.OPEN for promise in facts.theirs), "open")
        case SectionKind.DECISIONS:
            return _counted(sum(point.asks_decision for point in facts.agenda), "from the agenda")
        case SectionKind.DECIDED:
            return _counted(len(facts.decided), f"since {short_date(facts.since, facts.today)}")
        case SectionKind.HAPPENING:
            return _counted(len(facts.needs) + _noted(facts, ObservationKind.DEMAND), "needs and demands")
        case SectionKind.VALUE_AND_ISSUES:
            return _counted(_noted(facts, ObservationKind.VALUE, ObservationKind.ISSUE), "noted")
        case SectionKind.CHANGES:
            return _counted(_noted(facts, ObservationKind.CHANGE), "noted")
        case SectionKind.AGENDA:
            return _counted(sum(not point.asks_decision for point in facts.agenda), "open points")
        case SectionKind.GOALS:
            return _counted(len(facts.goals), "of their own")
        case SectionKind.QUESTIONS:
            return "from the agenda and what is open"
        case SectionKind.ONLY_ME:
            return ""


def _counted(number: int, words: str) -> str:
    return f"{number} {words}" if number else _NOTHING


def _noted(facts: PartnerFacts, *kinds: ObservationKind) -> int:
    return sum(observation.kind in kinds for observation in facts.observations)
