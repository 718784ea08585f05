"""A day with a time typed in words ("fri 10:30"); what it means shows at once."""

from datetime import date, time

from PySide6.QtWidgets import QWidget

from brm_desktop.domain.dates.parsing import DateOrder
from brm_desktop.domain.errors import InvalidInput
from brm_desktop.domain.moments import Moment, parse_moment
from brm_desktop.gui.widgets.date_field import DateField


class MomentField(DateField):
    """Qt Designer: promote a QLineEdit; call `use` before the first moment is shown."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._at: time | None = None
        self._today = date.min
        self._order = DateOrder.DAY_FIRST

    def use(self, today: date, order: DateOrder) -> None:
        """The day on which words are read, and how figures are."""
        self._today, self._order = today, order
        self.read_with(self._read_moment, spell=self._spelled)

    @property
    def moment(self) -> Moment | None:
        """What the text means; None while it is empty or not understood."""
        return Moment(self.day, self._at) if self.day is not None else None

    def show_moment(self, moment: Moment | None) -> None:
        """Sets the moment and its text."""
        self._at = moment.at if moment is not None else None
        self.show_day(moment.day if moment is not None else None)

    def _read_moment(self, text: str) -> date | None:
        try:
            moment = parse_moment(text, today=self._today, order=self._order)
        except InvalidInput as error:
            raise ValueError(error.title) from error
        self._at = moment.at if moment is not None else None
        return moment.day if moment is not None else None

    def _spelled(self, day: date) -> str:
        return Moment(day, self._at).words(self._today)
