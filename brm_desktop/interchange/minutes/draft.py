"""What one file of minutes holds before names are matched: entries, and lines that may become records."""

from dataclasses import dataclass, field
from enum import Enum, auto

from brm_desktop.interchange.records import AgendaRecord, AttendeeRecord


class Source(Enum):
    """Why a line may become a record: a mark, its part, a sentence there, a sentence in the notes, a decision."""

    MARKED = auto()
    ACTION = auto()
    SENTENCE = auto()
    SPOKEN = auto()
    DECISION = auto()


@dataclass(frozen=True, slots=True)
class Candidate:
    """A line that may become a commitment, a decision or an observation once the names of its folder are known.

    `start` is where the text begins behind a label. `owners` and `due` come from a table's cells or a group's heading.
    """

    source: Source
    number: int
    text: str
    start: int = 0
    owners: str = ""
    due: str = ""
    done: bool = False
    carried: bool = False


@dataclass(slots=True)
class Draft:
    """What was found in one file."""

    title: str = ""
    cancelled: bool = False
    attendees: list[AttendeeRecord] = field(default_factory=list)
    agenda: list[AgendaRecord] = field(default_factory=list)
    candidates: list[Candidate] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    has_sections: bool = False
