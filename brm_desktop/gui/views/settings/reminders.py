"""The settings about reminders: whether, when and with which words she is reminded."""

import re
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QGridLayout, QWidget

from brm_desktop.gui.views.settings.keeping import Keeper
from brm_desktop.gui.views.settings.rows import Rows, TextSetting
from brm_desktop.gui.widgets.ticks import CheckBox
from brm_desktop.settings import Settings

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_SPOKEN = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_TIME = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)")


def reminders(keeper: Keeper) -> Rows:
    """Whether, when and with which words she is reminded."""
    rows = Rows()
    rows.add_heading(
        "Reminders",
        "A notification before the next meeting that has no brief, and one in the morning for what is late. They come "
        "while BRM Desktop is open; nothing is sent anywhere.",
    )
    for name, words, hint in (
        ("on", "Remind me", ""),
        ("names", "Name partners and titles", "Others may see your screen: without this, a reminder only counts."),
    ):
        box = rows.add_switch(words, hint=hint)
        _Switch(keeper, box, name)
        keeper.follow(partial(_show_switch, box, name))
    minutes = rows.add_text("Before a meeting", hint="Minutes", check=_wrong_minutes, width=90)
    minutes.changed.connect(lambda text: keeper.put_reminders(minutes_before=int(text)))
    keeper.follow(lambda settings: minutes.show(str(settings.reminders.minutes_before)))
    rows.add_heading("When")
    for name, words in (("morning", "Morning reminder at"), ("quiet_from", "Quiet from"), ("quiet_until", "until")):
        field = rows.add_text(words, check=wrong_time, width=90)
        field.changed.connect(partial(_put_time, keeper, name))
        keeper.follow(partial(_show_reminder, field, name))
    days = WorkingDays(keeper, rows)
    rows.add_row("Working days", days)
    return rows


class WorkingDays(QWidget):
    """Seven boxes; a week without any is a week without reminders."""

    def __init__(self, keeper: Keeper, parent: QWidget) -> None:
        super().__init__(parent)
        self._keeper = keeper
        line = QGridLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setHorizontalSpacing(12)
        self.boxes = [CheckBox(day.capitalize(), self) for day in DAYS]
        for place, (box, spoken) in enumerate(zip(self.boxes, _SPOKEN, strict=True)):
            box.setAccessibleName(spoken)
            box.clicked.connect(self._store)
            line.addWidget(box, 0, place)
        keeper.follow(self._show)

    def _show(self, settings: Settings) -> None:
        chosen = settings.working_days.split()
        for box, day in zip(self.boxes, DAYS, strict=True):
            box.setChecked(day in chosen)

    def _store(self) -> None:
        chosen = [day for box, day in zip(self.boxes, DAYS, strict=True) if box.isChecked()]
        self._keeper.put(working_days=" ".join(chosen))


def wrong_time(text: str) -> str:
    """What is wrong with a time of the day, "" if nothing is."""
    return "" if _TIME.fullmatch(text) else "Give a time such as 08:30."


def _wrong_minutes(text: str) -> str:
    return "" if text.isdecimal() and 1 <= int(text) <= 240 else "Give a number of minutes from 1 to 240."


class _Switch(QObject):
    """Belongs to a box and keeps what it says under `name`."""

    def __init__(self, keeper: Keeper, box: CheckBox, name: str) -> None:
        super().__init__(box)
        self._keeper = keeper
        self._name = name
        box.clicked.connect(self._put)

    def _put(self, checked: bool) -> None:
        self._keeper.put_reminders(**{self._name: checked})


def _show_switch(box: CheckBox, name: str, settings: Settings) -> None:
    box.setChecked(getattr(settings.reminders, name))


def _put_time(keeper: Keeper, name: str, text: str) -> None:
    hour, _, minute = text.replace(".", ":").partition(":")
    keeper.put_reminders(**{name: f"{int(hour):02}:{minute}"})


def _show_reminder(field: TextSetting, name: str, settings: Settings) -> None:
    field.show(getattr(settings.reminders, name))
