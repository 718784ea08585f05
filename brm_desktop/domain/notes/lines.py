"""What a line of a note can be, and what is known where it stands. How lines are read is in `note_grammar`."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from brm_desktop.domain.commitments import Due
from brm_desktop.domain.dates.parsing import DateOrder
from brm_desktop.domain.notes.owners import OwnerName


class LineKind(StrEnum):
    """What a line of a note becomes."""

    I_OWE = "i_owe"
    THEY_OWE = "they_owe"
    ACTION = "action"
    DECISION = "decision"
    NEXT_TIME = "next_time"
    AGENDA = "agenda"
    DEMAND = "demand"
    VALUE = "value"
    ISSUE = "issue"
    CHANGE = "change"
    PRIVATE = "private"


@dataclass(frozen=True, slots=True)
class NoteContext:
    """What is known where a line stands: the day it was written, how dates are read, and who may be meant.

    `attendees` are asked before `people` (the partner's). `aliases` are pairs of another spelling and a name of these.
    """

    day: date
    order: DateOrder = DateOrder.DAY_FIRST
    me: tuple[str, ...] = ()
    attendees: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    sponsor: str = ""
    partners: tuple[str, ...] = ()
    aliases: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Span:
    """Characters of the line from `start` to before `end`, counted from the line's own beginning."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class NoteLine:
    """A recognised line.

    `line` is its zero-based number. `text` is what it says without marker, owner and date. `owners` are who is to do
    it, or who decided; `to` is to whom a promise of one's own was made. `doubts` are short questions: "who?",
    "which date? November has 30 days."
    """

    kind: LineKind
    line: int
    text: str
    marker: Span
    body: Span
    owners: tuple[OwnerName, ...] = ()
    owner_span: Span | None = None
    to: OwnerName | None = None
    due: Due | None = None
    due_sure: bool = True
    due_span: Span | None = None
    done: bool = False
    private: bool = False
    doubts: tuple[str, ...] = ()
