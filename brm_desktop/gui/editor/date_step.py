"""Setting a date that was not sure, in the margin: the arrows change it by a day, Enter writes it into the line."""

from datetime import date, timedelta

from brm_desktop.domain.commitments import Due
from brm_desktop.domain.dates.parsing import write_due
from brm_desktop.domain.notes.grammar import NoteLine, Span
from brm_desktop.gui.editor.margin_words import due_words

_DAY = timedelta(days=1)


class DateStep:
    """The date under way; `day` is None while none is."""

    def __init__(self) -> None:
        self.day: date | None = None
        self._span: Span | None = None

    @property
    def words(self) -> str:
        """The date as it stands now."""
        return due_words(Due.on(self.day)) if self.day is not None else ""

    def begin(self, line: NoteLine | None) -> bool:
        """Start with the date of a line; False when it has none or is sure."""
        if line is None or line.due is None or line.due_span is None or line.due_sure:
            return False
        self.day, self._span = line.due.last, line.due_span
        return True

    def move(self, days: int) -> None:
        """Some days later, or earlier."""
        if self.day is not None:
            self.day += days * _DAY

    def end(self) -> None:
        """Leave the margin."""
        self.day = self._span = None

    def written(self, today: date) -> tuple[Span, str] | None:
        """The characters of the line to replace, and the words to put there."""
        if self.day is None or self._span is None:
            return None
        return self._span, f"by {write_due(Due.on(self.day), today)}"
