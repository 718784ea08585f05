"""The settings about rules: tiers of partners with their cadence, and from when on a promise is due soon."""

from dataclasses import replace

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.views.settings.keeping import Keeper
from brm_desktop.gui.views.settings.rows import Rows, TextSetting
from brm_desktop.gui.widgets.button import Button
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.line_edit import LineEdit
from brm_desktop.settings import Settings, Tier

_MOST_TIERS = 8


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
        row = TierRow(self, number)
        line = 2 * number + 1
        for column, edit in enumerate((row.name.edit, row.days.edit)):
            self._grid.addWidget(edit, line, column)
        self._grid.addWidget(row.message, line + 1, 0, 1, 4)
        row.remove.setVisible(removable)
        self._grid.addWidget(row.remove, line, 2)
        self.names.append(row.name)
        self.days.append(row.days)

    def wrong_name(self, number: int, text: str) -> str:
        """What is wrong with a name, "" if nothing is."""
        others = [tier.name for place, tier in enumerate(self._keeper.settings.tiers) if place != number]
        if not text:
            return "A tier needs a name."
        return "Another tier has this name." if text in others else ""

    def change(self, number: int, **cells: object) -> None:
        """Store another name or number of days."""
        tiers = list(self._keeper.settings.tiers)
        tiers[number] = replace(tiers[number], **cells)  # type: ignore[arg-type]
        self._store(tuple(tiers))

    def drop(self, number: int) -> None:
        """Store the tiers without this one."""
        tiers = self._keeper.settings.tiers
        self._store(tiers[:number] + tiers[number + 1 :])

    def _store(self, tiers: tuple[Tier, ...]) -> None:
        before = self._keeper.settings.tiers
        self._keeper.put(tiers=tiers)
        desk = self._keeper.desk
        desk.run(lambda workspace: workspace.partners.use_tiers(before, tiers), lambda _: desk.changes.partners.emit())
        self._show(self._keeper.settings)


class TierRow(QObject):
    """The controls of one tier; what they say is handed to the table with the tier's number."""

    def __init__(self, table: TierTable, number: int) -> None:
        super().__init__(table)
        self._table = table
        self._number = number
        name, days = LineEdit(table), LineEdit(table)
        name.setAccessibleName(f"Name of tier {number + 1}")
        days.setAccessibleName(f"Days between contacts of tier {number + 1}")
        name.setFixedWidth(px(190))
        days.setFixedWidth(px(140))
        self.message = Label(table, role="second_text", colour="late", wrap=True)
        self.message.hide()
        self.remove = Button(table, text="Remove", kind="text")
        self.remove.setAccessibleName(f"Remove tier {number + 1}")
        self.remove.clicked.connect(self._drop)
        self.name = TextSetting(name, self.message, self._wrong_name)
        self.days = TextSetting(days, self.message, _wrong_days)
        self.name.changed.connect(self._rename)
        self.days.changed.connect(self._change_days)

    def _wrong_name(self, text: str) -> str:
        return self._table.wrong_name(self._number, text)

    def _rename(self, text: str) -> None:
        self._table.change(self._number, name=text)

    def _change_days(self, text: str) -> None:
        self._table.change(self._number, days=int(text))

    def _drop(self) -> None:
        self._table.drop(self._number)


def _wrong_days(text: str) -> str:
    return "" if text.isdecimal() and 1 <= int(text) <= 365 else "Give a number of days from 1 to 365."


def _wrong_days_before(text: str) -> str:
    return "" if text.isdecimal() and int(text) <= 14 else "Give a number of days from 0 to 14."
