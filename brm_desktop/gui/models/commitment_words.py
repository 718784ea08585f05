"""What the rows of the list of commitments say, on the screen and aloud. Pure functions of what the store answered."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from brm_desktop.domain.commitment_lists import ListGroup
from brm_desktop.domain.commitments import Direction, Due, Status
from brm_desktop.domain.dates.format import format_due, lateness_words
from brm_desktop.gui.models.due_soon import is_due_soon
from brm_desktop.gui.widgets.rows import Due as Urgency

if TYPE_CHECKING:
    from brm_desktop.services.commitment_pages import CommitmentLine

YOU = "you"
NOBODY = "nobody yet"


@dataclass(frozen=True, slots=True)
class ShownLine:
    """A row as it is painted: everything is words already."""

    line: "CommitmentLine"
    owner: str
    moved: str
    due: str
    urgency: Urgency
    closed: bool

    @property
    def mine(self) -> bool:
        """Whether she owes it."""
        return self.line.direction is Direction.I_OWE


def shown(line: "CommitmentLine", today: date) -> ShownLine:
    """The words of a row on `today`."""
    due, urgency = due_words(line, today)
    return ShownLine(
        line=line,
        owner=YOU if line.mine else line.owner or NOBODY,
        moved=f"{line.moved}×" if line.moved else "",
        due=due,
        urgency=urgency,
        closed=line.closed_on is not None,
    )


def due_words(line: "CommitmentLine", today: date) -> tuple[str, Urgency]:
    """When it is due, or when it was closed, and how urgent that is; the words say the same as the colour."""
    if line.closed_on is not None:
        kept = line.status is Status.KEPT
        return closed_day(line.closed_on, today), "kept" if kept else "open"
    if line.days_late:
        return lateness_words(line.days_late), "late"
    if line.due is None:
        return "no date", "open"
    return format_due(line.due, today), "soon" if is_due_soon(line.due.last, today) else "open"


def closed_day(day: date, today: date) -> str:
    """The day something was closed, short."""
    return "today" if day == today else format_due(Due.on(day), today)


def spoken_line(shown_line: ShownLine) -> str:
    """A row as one sentence: "I owe Finance: Licence forecast, 3 days late, moved 2 times"."""
    line = shown_line.line
    if shown_line.mine:
        lead = f"I owe {line.partner}" if line.partner else "I owe"
    else:
        who = shown_line.owner[:1].upper() + shown_line.owner[1:]
        lead = f"{who}, {line.partner}, owes" if line.partner else f"{who} owes"
    times = {0: "", 1: "moved once", 2: "moved twice"}.get(line.moved, f"moved {line.moved} times")
    parts = (line.text, _spoken_due(shown_line), times, "private" if line.private else "")
    return f"{lead}: {', '.join(part for part in parts if part)}"


def _spoken_due(shown_line: ShownLine) -> str:
    if shown_line.closed:
        word = "withdrawn" if shown_line.line.status is Status.WITHDRAWN else "kept"
        return f"{word} {shown_line.due}"
    plain = shown_line.line.due is None or shown_line.line.days_late
    return shown_line.due if plain else f"due {shown_line.due}"


def spoken_head(group: ListGroup, count: int) -> str:
    """A group head read aloud."""
    return f"{group.value}, {count} {'promise' if count == 1 else 'promises'}"
