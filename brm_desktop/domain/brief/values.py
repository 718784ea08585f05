"""The brief as a value: what stands on the page, in order, ready to be painted or written out.

Here is only what a brief is. `brief_building` makes one from facts, `brief_shortening` makes it shorter; where things
stand on paper is the painter's matter.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class SectionKind(StrEnum):
    """What a section speaks about. One kind may fill two sections side by side (promises of both sides)."""

    PURPOSE = "purpose"
    PROMISES = "promises"
    NEEDS = "needs"
    DECISIONS = "decisions"
    DECIDED = "decided"
    HAPPENING = "happening"
    VALUE_AND_ISSUES = "value and issues"
    CHANGES = "changes"
    AGENDA = "agenda"
    GOALS = "goals"
    QUESTIONS = "questions"
    ONLY_ME = "only me"


class Width(StrEnum):
    """How much of the page a section takes. Two halves in a row stand side by side."""

    HALF = "half"
    FULL = "full"
    COLUMNS = "columns"
    """The whole width, its rows in two columns."""


class Tone(StrEnum):
    """How the word at the right of a row is meant."""

    NORMAL = "normal"
    LATE = "late"
    KEPT = "kept"
    MISSING = "missing"
    """Something is not known yet ("no date yet")."""
    QUIET = "quiet"
    """Said in passing: nothing is there, or something was decided against."""


class Emphasis(StrEnum):
    """Which part of a section's rows is set in bold."""

    NONE = "none"
    TEXT = "text"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a section: its text, a second line, a word at the right ("kept, 10 Nov") and a number before it."""

    text: str
    second: str = ""
    right: str = ""
    tone: Tone = Tone.NORMAL
    number: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with rows. `more` rows were left out; `closing` is a line below, over the whole width of the page."""

    kind: SectionKind
    heading: str
    rows: tuple[Row, ...] = ()
    width: Width = Width.HALF
    emphasis: Emphasis = Emphasis.NONE
    more: int = 0
    closing: str = ""

    @property
    def more_line(self) -> str:
        """What stands below a list that was shortened, "" when it is whole."""
        return f"and {self.more} more" if self.more else ""


@dataclass(frozen=True, slots=True)
class Sender:
    """Who hands the brief over: the provider's name, the organisation, the user and her role; any may be ""."""

    provider: str = "IT"
    organisation: str = ""
    user: str = ""
    role: str = "Business Relationship Manager"

    @property
    def line(self) -> str:
        """The footer's left side."""
        return ", ".join(part for part in (self.user, self.role) if part)

    @property
    def heading(self) -> str:
        """The header's left side."""
        return " · ".join(part for part in (self.organisation, self.provider) if part)


@dataclass(frozen=True, slots=True)
class Brief:
    """One page for a partner, and for the user alone a second page with what is private.

    `only_me` is empty in every brief that is meant for others. `left_out` says in words what was shortened.
    """

    sender: Sender
    partner: str
    for_whom: str
    day: date
    title: str
    when: str
    who: str = ""
    purpose: str = ""
    sections: tuple[Section, ...] = ()
    only_me: tuple[Section, ...] = ()
    left_out: tuple[str, ...] = ()

    @property
    def private(self) -> bool:
        """Whether a private page goes with it."""
        return bool(self.only_me)

    @property
    def page_count(self) -> int:
        """One, or two with the private page."""
        return 2 if self.only_me else 1
