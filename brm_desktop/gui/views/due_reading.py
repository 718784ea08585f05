"""Reading a date that is typed in words, for a `DateField`: the last day counts, the range is kept beside it."""

from collections.abc import Callable
from datetime import date

from brm_desktop.domain.commitments import Due
from brm_desktop.domain.dates.calendar import DateOrder
from brm_desktop.domain.dates.format import format_day_long
from brm_desktop.domain.dates.words import MONTH_NAMES, WEEKDAY_NAMES


class DueReading:
    """`due` is what was read last, None for an empty or wrong field; `problem` says what is wrong with it."""

    def __init__(self, today: Callable[[], date], order: Callable[[], DateOrder]) -> None:
        self._today = today
        self._order = order
        self.due: Due | None = None
        self.problem = ""
        self.sure = True

    def parse(self, text: str) -> date | None:
        """The last day of what the words say, None for an empty field.

        Raises:
            ValueError: the words are no date; the sentence says what to do.
        """
        from brm_desktop.domain.dates.parsing import explain, parse_due

        self.due, self.problem, self.sure = None, "", True
        if not text.strip():
            return None
        found = parse_due(text, today=self._today(), order=self._order())
        if found is None:
            self.problem = explain(text) or "Not a date yet. Try “fri”, “30 nov” or “in 2 weeks”."
            raise ValueError(self.problem)
        self.due, self.sure = found.due, found.sure
        return found.due.last

    def spell(self, day: date) -> str:
        """The day as a field shows it: "Mon 30 Nov", with the year when it is another one."""
        if self.due is None or self.due.last != day:
            self.due, self.problem = Due.on(day), ""
        year = f" {day.year}" if day.year != self._today().year else ""
        return f"{WEEKDAY_NAMES[day.weekday()][:3]} {day.day} {MONTH_NAMES[day.month - 1][:3]}{year}"

    def meaning(self) -> str:
        """What was read, in full: "Monday 30 November 2026"; "" when there is nothing."""
        if self.due is None:
            return ""
        if self.due.first == self.due.last:
            return format_day_long(self.due.last)
        return f"{format_day_long(self.due.first)} to {format_day_long(self.due.last)}; the last day counts"
