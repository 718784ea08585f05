"""What the user chose for a brief: which kinds of section, in which order, how long their lists, and her wording."""

from dataclasses import dataclass, replace
from typing import Final

from brm_desktop.domain.brief.values import SectionKind

DEFAULT_LENGTH: Final = 12
"""Rows a list has at most before anything is shortened to fit."""

DEFAULT_ORDER: Final = (
    SectionKind.PURPOSE,
    SectionKind.PROMISES,
    SectionKind.NEEDS,
    SectionKind.DECISIONS,
    SectionKind.HAPPENING,
    SectionKind.VALUE_AND_ISSUES,
    SectionKind.CHANGES,
    SectionKind.AGENDA,
    SectionKind.DECIDED,
    SectionKind.QUESTIONS,
    SectionKind.GOALS,
)
"""DOMAIN section 5; the reasons are in docs/decisions/0005-order-of-the-brief.md."""

TITLES: Final = {
    SectionKind.PURPOSE: "Purpose",
    SectionKind.PROMISES: "Promises both ways",
    SectionKind.NEEDS: "What we need, and when",
    SectionKind.DECISIONS: "Decisions asked for",
    SectionKind.HAPPENING: "Happening, and not",
    SectionKind.VALUE_AND_ISSUES: "Value and issues",
    SectionKind.CHANGES: "Changes not yet in step",
    SectionKind.AGENDA: "Agenda",
    SectionKind.DECIDED: "Decided since last time",
    SectionKind.QUESTIONS: "Questions to ask",
    SectionKind.GOALS: "Their goals",
    SectionKind.ONLY_ME: "Only me",
}
"""What the kinds are called where they are ticked."""


@dataclass(frozen=True, slots=True)
class SectionChoice:
    """Whether a kind of section is on the page, and how many rows each of its lists has at most."""

    kind: SectionKind
    shown: bool = True
    length: int = DEFAULT_LENGTH


def _default_choices() -> tuple[SectionChoice, ...]:
    return tuple(SectionChoice(kind, shown=kind is not SectionKind.GOALS) for kind in DEFAULT_ORDER)


@dataclass(frozen=True, slots=True)
class BriefOptions:
    """The user's choices. Kinds that are not named in `choices` are not on the page.

    `wording` replaces the purpose, "" keeps the one that was written or drawn from the facts.
    """

    choices: tuple[SectionChoice, ...] = _default_choices()
    wording: str = ""

    @property
    def shown(self) -> tuple[SectionChoice, ...]:
        """What is ticked, in order."""
        return tuple(choice for choice in self.choices if choice.shown)

    def shows(self, kind: SectionKind) -> bool:
        """Whether a kind is ticked."""
        return any(choice.kind is kind for choice in self.shown)

    def ticked(self, kind: SectionKind, *, shown: bool) -> "BriefOptions":
        """These options with a kind on the page, or off it."""
        return replace(self, choices=tuple(replace(c, shown=shown) if c.kind is kind else c for c in self.choices))

    def moved(self, kind: SectionKind, steps: int) -> "BriefOptions":
        """These options with a kind moved down (or up, when `steps` is negative); at the end it stays."""
        order = list(self.choices)
        at = next((index for index, choice in enumerate(order) if choice.kind is kind), None)
        if at is None:
            return self
        choice = order.pop(at)
        order.insert(max(0, min(len(order), at + steps)), choice)
        return replace(self, choices=tuple(order))

    def worded(self, wording: str) -> "BriefOptions":
        """These options with the user's own purpose."""
        return replace(self, wording=" ".join(wording.split()))
