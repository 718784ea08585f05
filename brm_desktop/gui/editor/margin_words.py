"""What the right margin says beside a line, as words: "I owe, Wed 25 Nov", "They owe, who?", "moved, Mon 30"."""

from dataclasses import dataclass
from datetime import date

from brm_desktop.domain.commitments import Due
from brm_desktop.domain.dates.words import MONTH_NAMES, WEEKDAY_NAMES
from brm_desktop.domain.notes.grammar import LineKind, NoteContext, NoteLine
from brm_desktop.domain.notes.renewals import direction_of
from brm_desktop.gui.editor.reading import LineReading

_LEADS = {
    LineKind.DECISION: "Decision",
    LineKind.NEXT_TIME: "For next time",
    LineKind.DEMAND: "Demand",
    LineKind.VALUE: "Value",
    LineKind.ISSUE: "Issue",
    LineKind.CHANGE: "Change",
}
_PROMISES = frozenset({LineKind.I_OWE, LineKind.THEY_OWE, LineKind.ACTION})


@dataclass(frozen=True, slots=True)
class MarginWords:
    """`lead` in accent, `rest` in ink2. `private` puts a padlock before them, `unsure` says the date is a guess."""

    lead: str = ""
    rest: str = ""
    private: bool = False
    unsure: bool = False

    @property
    def spoken(self) -> str:
        """As it is read aloud."""
        return ", ".join(part for part in ("Private" if self.private else "", self.lead, self.rest) if part)


def margin_words(reading: LineReading, context: NoteContext) -> MarginWords | None:
    """The words beside a recognised line; None where the margin stays empty."""
    line = reading.line
    if line is None or line.kind is LineKind.AGENDA:
        return None
    if line.kind is LineKind.PRIVATE:
        return MarginWords(private=True)
    if line.kind not in _PROMISES:
        return MarginWords(_LEADS[line.kind], private=line.private)
    direction = direction_of(line, me=context.me)
    unowned = line.kind is LineKind.ACTION and not line.owners
    lead = "Action" if unowned else direction.words if direction is not None else ""
    return MarginWords(lead, _rest(reading, line), private=line.private, unsure=not line.due_sure)


def has_bar(line: NoteLine | None) -> bool:
    """Whether the left margin has a bar: the line becomes a record."""
    return line is not None and line.kind not in (LineKind.AGENDA, LineKind.PRIVATE)


def _rest(reading: LineReading, line: NoteLine) -> str:
    if line.done:
        return "kept"
    if line.due is not None and not line.due_sure:
        return f"{due_words(line.due)}?"
    if reading.renewal is not None and line.due_sure:
        after = reading.renewal.after
        if reading.renewal.moves and after is not None:
            return f"moved, {weekday_and_day(after)}"
        return due_words(line.due) if line.due is not None else "open already"
    doubt = line.doubts[0] if line.doubts else ""
    if doubt:
        return doubt[: doubt.index("?") + 1]
    return due_words(line.due) if line.due is not None else ""


def due_words(due: Due) -> str:
    """A date as the margin shows it: "Wed 25 Nov", "7–11 Dec"."""
    if due.first != due.last:
        first = str(due.first.day) if due.first.month == due.last.month else f"{due.first.day} {_month(due.first)}"
        return f"{first}–{due.last.day} {_month(due.last)}"
    return f"{_weekday(due.last)} {due.last.day} {_month(due.last)}"


def weekday_and_day(due: Due | None) -> str:
    """A date in as few letters as tell it within a month: "Wed 25"; "" for none."""
    if due is None:
        return ""
    return due_words(due) if due.first != due.last else f"{_weekday(due.last)} {due.last.day}"


def moved_words(before: Due | None, after: Due) -> str:
    """How a date moved: "20 → 30", with the month where it changes."""
    if before is None:
        return weekday_and_day(after)
    if (before.last.year, before.last.month) == (after.last.year, after.last.month):
        return f"{before.last.day} → {after.last.day}"
    return f"{before.last.day} {_month(before.last)} → {after.last.day} {_month(after.last)}"


def _weekday(day: date) -> str:
    return WEEKDAY_NAMES[day.weekday()][:3]


def _month(day: date) -> str:
    return MONTH_NAMES[day.month - 1][:3]
