"""The settings about insights: the numbers of each rule, with what is recommended, and how far back it is looked."""

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from brm_desktop.domain.diagnosis.tuning import (
    LEAST_DAYS,
    MOST_DAYS,
    WINDOW_DAYS,
    numbers_of,
    read_number,
    what_does_not_fit,
    what_is_wrong,
)
from brm_desktop.domain.models.failure_modes import FailureMode, Threshold
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.views.settings.keeping import Keeper
from brm_desktop.gui.views.settings.rows import Rows, TextSetting
from brm_desktop.gui.widgets.button import Button
from brm_desktop.settings import RuleNumber, Settings

if TYPE_CHECKING:
    from brm_desktop.services.workspace import Workspace

_NARROW = 90
_LABEL_WIDTH = 340


class InsightRows(Rows):
    """Asks for the rules when it is made; their fields come a moment later."""

    def __init__(self, keeper: Keeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self.numbers: list[NumberSetting] = []
        self.add_heading(
            "Insights",
            "What your records show: failure modes and signals. Each rule counts records; below its least number it "
            "says nothing. Findings are yours alone: they are on no page that a partner sees.",
        )
        window = self.add_text(
            "Look back", hint=f"Days; recommended: {WINDOW_DAYS}", check=_wrong_window, width=_NARROW
        )
        window.changed.connect(self._put_window)
        keeper.follow(lambda settings: window.show(str(settings.insight_days)))
        self.recommended_button = Button(self, text="All as recommended")
        self.recommended_button.clicked.connect(self._use_recommended)
        self.add_buttons(self.recommended_button)
        keeper.follow(self._show_whether_changed)
        keeper.desk.run(_rules, self._add_rules, owner=self)

    def _add_rules(self, rules: tuple[FailureMode, ...]) -> None:
        for rule in rules:
            self.add_heading(f"{rule.number}  {rule.name}" if rule.number else rule.name, rule.about)
            for number in numbers_of(rule):
                self.numbers.append(NumberSetting(self._keeper, self, rule=rule, number=number))

    def _measure(self) -> None:
        super()._measure()
        for grid in self._grids:
            grid.setColumnMinimumWidth(0, px(_LABEL_WIDTH))

    def _put_window(self, text: str) -> None:
        self._keeper.put(insight_days=int(text))

    def _use_recommended(self) -> None:
        self._keeper.put(insight_days=WINDOW_DAYS, rule_numbers=())
        self._keeper.read_here()

    def _show_whether_changed(self, settings: Settings) -> None:
        self.recommended_button.setEnabled(bool(settings.rule_numbers) or settings.insight_days != WINDOW_DAYS)


class NumberSetting(QObject):
    """One number of a rule; what is as recommended is not stored."""

    def __init__(self, keeper: Keeper, rows: InsightRows, *, rule: FailureMode, number: Threshold) -> None:
        super().__init__(rows)
        self._keeper = keeper
        self._rule = rule
        self._number = number
        hint = f"Recommended: {number.words()}"
        self.field: TextSetting = rows.add_text(number.name, hint=hint, check=self._wrong, width=_NARROW)
        self.field.changed.connect(self._put)
        keeper.follow(self._show)

    def _show(self, settings: Settings) -> None:
        mine = (one.value for one in settings.rule_numbers if self._is_this(one))
        self.field.show(next(mine, _spelled(self._number.value)))

    def _put(self, text: str) -> None:
        others = tuple(one for one in self._keeper.settings.rule_numbers if not self._is_this(one))
        value = _number(text)
        changed = value is not None and value != self._number.value
        mine = (RuleNumber(self._rule.key, self._number.key, _spelled(value)),) if changed and value is not None else ()
        self._keeper.put(rule_numbers=(*others, *mine))
        self._keeper.read_here()

    def _is_this(self, one: RuleNumber) -> bool:
        return (one.rule, one.number) == (self._rule.key, self._number.key)

    def _wrong(self, text: str) -> str:
        value = _number(text)
        wrong = what_is_wrong(self._number, value)
        if wrong or value is None:
            return wrong
        written = {
            one.number: _number(one.value) for one in self._keeper.settings.rule_numbers if self._is_of_rule(one)
        }
        others = {key: number for key, number in written.items() if number is not None}
        return what_does_not_fit(self._rule, self._number, value, others)

    def _is_of_rule(self, one: RuleNumber) -> bool:
        return one.rule == self._rule.key


def _number(text: str) -> Decimal | None:
    return read_number(text.replace(",", "."))


def _spelled(number: Decimal) -> str:
    return f"{number.normalize():f}"


def _wrong_window(text: str) -> str:
    right = text.isdecimal() and LEAST_DAYS <= int(text) <= MOST_DAYS
    return "" if right else f"Give a number of days from {LEAST_DAYS} to {MOST_DAYS}."


def _rules(workspace: "Workspace") -> tuple[FailureMode, ...]:
    return workspace.insights.recommended()
