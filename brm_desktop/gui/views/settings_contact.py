"""The settings about rules: tiers of partners with their cadence, what is due soon, and when she is reminded."""

import re
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.views.settings_keeping import Keeper
from brm_desktop.gui.views.settings_rows import Rows, TextSetting
from brm_desktop.gui.widgets.button import Button
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.line_edit import LineEdit
from brm_desktop.gui.widgets.ticks import CheckBox
from brm_desktop.settings import Settings, Tier

DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_SPOKEN = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MOST_TIERS = 8
_TIME = re.compile(r"([01]?\d|2[0-3])[:.]([0-5]\d)")


def rules(keeper: Keeper) -> Rows:
    """How often the sponsors of each tier are to be met, and from when on a promise is due soon."""
    rows = Rows()
    rows.add_heading(
        "Tiers",
        "Partners of a tier share a cadence: after so many days without contact a partner has gone quiet. A partner's "
        "tier is chosen on its page; a partner without one keeps a cadence of its own.",
    )
    table = TierTable(keeper, rows)
    rows.add_widget(table)
    add = Button(rows, text="Add a tier", icon_name="plus")
    add.clicked.connect(table.add)
    rows.add_buttons(add)
    rows.add_heading("Due soon", "From so many days before its date on, a promise stands out; 0 is the day itself.")
    soon = rows.add_text("Days before", check=_wrong_days_before, width=90)
    soon.changed.connect(lambda text: keeper.put(due_soon_days=int(text)))
    keeper.follow(lambda settings: soon.show(str(settings.due_soon_days)))
    return rows


class TierTable(QWidget):
    """A name and a number of days for each tier. The last one cannot be removed."""

    def __init__(self, keeper: Keeper, parent: QWidget) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(3, 1)
        self.names: list[TextSetting] = []
        self.days: list[TextSetting] = []
        keeper.follow(self._show)

    def add(self) -> None:
        """One more tier, to be named."""
        tiers = self._keeper.settings.tiers
        if len(tiers) < _MOST_TIERS:
            self._store((*tiers, Tier(f"Tier {len(tiers) + 1}", 30)))
            self.names[-1].edit.setFocus(Qt.FocusReason.OtherFocusReason)
            self.names[-1].edit.selectAll()

    def _show(self, settings: Settings) -> None:
        if len(settings.tiers) != len(self.names):
            self._build(len(settings.tiers))
        for tier, name, days in zip(settings.tiers, self.names, self.days, strict=True):
            name.show(tier.name)
            days.show(str(tier.days))

    def _build(self, count: int) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.names, self.days = [], []
        for column, words in enumerate(("Tier", "Days between contacts")):
            self._grid.addWidget(Label(self, text=words, role="hint", colour="ink3"), 0, column)
        for number in range(count):
            self._add_row(number, removable=count > 1)

    def _add_row(self, number: int, *, removable: bool) -> None:
        line = 2 * number + 1
        name, days = LineEdit(self), LineEdit(self)
        name.setAccessibleName(f"Name of tier {number + 1}")
        days.setAccessibleName(f"Days between contacts of tier {number + 1}")
        name.setFixedWidth(px(190))
        days.setFixedWidth(px(140))
        message = Label(self, role="second_text", colour="late", wrap=True)
        message.hide()
        for column, edit in enumerate((name, days)):
            self._grid.addWidget(edit, line, column)
        self._grid.addWidget(message, line + 1, 0, 1, 4)
        if removable:
            remove = Button(self, text="Remove", kind="text")
            remove.setAccessibleName(f"Remove tier {number + 1}")
            remove.clicked.connect(partial(self._remove, number))
            self._grid.addWidget(remove, line, 2)
        self.names.append(TextSetting(name, message, partial(self._wrong_name, number)))
        self.days.append(TextSetting(days, message, _wrong_days))
        self.names[-1].changed.connect(partial(self._rename, number))
        self.days[-1].changed.connect(partial(self._change_days, number))

    def _wrong_name(self, number: int, text: str) -> str:
        others = [tier.name for place, tier in enumerate(self._keeper.settings.tiers) if place != number]
        if not text:
            return "A tier needs a name."
        return "Another tier has this name." if text in others else ""

    def _rename(self, number: int, text: str) -> None:
        self._change(number, name=text)

    def _change_days(self, number: int, text: str) -> None:
        self._change(number, days=int(text))

    def _change(self, number: int, **cells: object) -> None:
        tiers = list(self._keeper.settings.tiers)
        tiers[number] = replace(tiers[number], **cells)  # type: ignore[arg-type]
        self._store(tuple(tiers))

    def _remove(self, number: int, _checked: bool = False) -> None:
        tiers = self._keeper.settings.tiers
        self._store(tiers[:number] + tiers[number + 1 :])

    def _store(self, tiers: tuple[Tier, ...]) -> None:
        before = self._keeper.settings.tiers
        self._keeper.put(tiers=tiers)
        desk = self._keeper.desk
        desk.run(lambda workspace: workspace.partners.use_tiers(before, tiers), lambda _: desk.changes.partners.emit())
        self._show(self._keeper.settings)


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
        box.clicked.connect(partial(_put_switch, keeper, name))
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


def _wrong_days(text: str) -> str:
    return "" if text.isdecimal() and 1 <= int(text) <= 365 else "Give a number of days from 1 to 365."


def _wrong_days_before(text: str) -> str:
    return "" if text.isdecimal() and int(text) <= 14 else "Give a number of days from 0 to 14."


def _wrong_minutes(text: str) -> str:
    return "" if text.isdecimal() and 1 <= int(text) <= 240 else "Give a number of minutes from 1 to 240."


def _put_switch(keeper: Keeper, name: str, checked: bool) -> None:
    keeper.put_reminders(**{name: checked})


def _show_switch(box: CheckBox, name: str, settings: Settings) -> None:
    box.setChecked(getattr(settings.reminders, name))


def _put_time(keeper: Keeper, name: str, text: str) -> None:
    hour, _, minute = text.replace(".", ":").partition(":")
    keeper.put_reminders(**{name: f"{int(hour):02}:{minute}"})


def _show_reminder(field: TextSetting, name: str, settings: Settings) -> None:
    field.show(getattr(settings.reminders, name))
