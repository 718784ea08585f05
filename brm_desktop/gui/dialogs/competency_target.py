"""The level she wants of a competency: one of her own, or the one that follows from the level aimed for."""

from decimal import Decimal, InvalidOperation

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from brm_desktop.domain.assessment_levels import CompetencyRow
from brm_desktop.domain.models.competencies import TENTH, target_for
from brm_desktop.domain.partners import Level
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.dialogs.relationship.fields import RelationshipDialog
from brm_desktop.gui.models.competency_words import as_level
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.views.competencies.table import number
from brm_desktop.gui.widgets.competency_line import CompetencyLine
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.line_edit import LineEdit

LOWEST, HIGHEST = Decimal("1.0"), Decimal("4.0")
_STEPS = {
    Qt.Key.Key_Up: TENTH,
    Qt.Key.Key_Down: -TENTH,
    Qt.Key.Key_PageUp: 5 * TENTH,
    Qt.Key.Key_PageDown: -5 * TENTH,
}
_FIELD_WIDTH = 76
_WRONG = "A target is a level from 1.0 to 4.0, such as 3.2."


class LevelEdit(LineEdit):
    """A level in tenths; arrows change it by one, Page keys by five."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        level = read_level(self.text())
        if step is None or level is None:
            super().keyPressEvent(event)
            return
        self.setText(f"{min(HIGHEST, max(LOWEST, level + step)):.1f}")


class CompetencyTargetDialog(RelationshipDialog):
    """Arrows or figures set the target; the plain button lets it follow the level aimed for again."""

    def __init__(self, desk: Desk, window: QWidget, row: CompetencyRow, *, level_aimed: Level | None) -> None:
        super().__init__(desk, window, title=f"Target: {row.competency.name}")
        self.row = row
        self.follows = target_for(row.competency, level_aimed)
        start = row.target or self.follows or Decimal("3.0")
        self.level_edit = LevelEdit(self.content)
        self.level_edit.setText(f"{start:.1f}")
        self.level_edit.setFixedWidth(px(_FIELD_WIDTH))
        self.level_edit.selectAll()
        self.line = CompetencyLine(self.content, width=220)
        self._build(level_aimed)
        self.first = self.level_edit
        self._finish()
        self._show()

    def _build(self, level_aimed: Level | None) -> None:
        label = Label(self.content, text="Level you want, 1.0 to 4.0", role="second", weight=500)
        label.setBuddy(self.level_edit)
        self.level_edit.setAccessibleName("Level you want, 1.0 to 4.0")
        self.column.addWidget(label)
        across = QHBoxLayout()
        across.setSpacing(px(16))
        across.addWidget(self.level_edit)
        across.addWidget(self.line)
        across.addStretch(1)
        self.column.addLayout(across)
        self.gap_label = self.add_words("")
        self.follows_label = self.add_words(_follow_words(self.follows, level_aimed))

    def _finish(self) -> None:
        self.column.addWidget(self.error_label)
        follow = "Follow the level" if self.follows is not None else "No target of your own"
        self.follow_button = self.add_action(follow)
        self.follow_button.setEnabled(self.row.own_target)
        self.follow_button.clicked.connect(self._follow)
        self.add_cancel()
        self.save_button = self.add_action("Set the target", kind="primary", key="Ctrl+Enter")
        self.save_button.clicked.connect(self.store)
        self.level_edit.returnPressed.connect(self.store)
        self.level_edit.textChanged.connect(self._show)

    def _show(self, _text: str = "") -> None:
        """The line and the gap, as they would be."""
        level = read_level(self.level_edit.text())
        row = self.row
        self.line.show_competency(
            before=number(row.previous), now=number(row.now), target=number(level), words=f"Target {level or 'not set'}"
        )
        self.error_label.hide()
        if row.now is None:
            self.gap_label.setText("Not rated yet.")
        elif level is not None:
            missing = level - row.now
            self.gap_label.setText(f"{row.now:.1f} now; {f'{missing:.1f} to go' if missing > 0 else 'that is met'}.")

    def store(self) -> None:
        level = read_level(self.level_edit.text())
        if level is None:
            self.say_wrong(_WRONG, self.level_edit)
            return
        key, name = self.row.competency.key, self.row.competency.name
        self.do(lambda workspace: workspace.assessments.set_target(key, level), f"Target of {name}: {level:.1f}")

    def _follow(self) -> None:
        key, name = self.row.competency.key, self.row.competency.name
        words = f"Target of {name}: {self.follows:.1f}, as aimed for" if self.follows else f"{name}: no target any more"
        self.do(lambda workspace: workspace.assessments.set_target(key, None), words)


def read_level(text: str) -> Decimal | None:
    """A level as it is typed, with a point or a comma; None for anything else."""
    try:
        level = Decimal(text.strip().replace(",", ".")).quantize(TENTH)
    except InvalidOperation:
        return None
    return level if LOWEST <= level <= HIGHEST else None


def _follow_words(follows: Decimal | None, level_aimed: Level | None) -> str:
    if level_aimed is None:
        return "It follows nothing yet: you aim for no level with any partner."
    if follows is None:
        return f"The model names no level for {as_level(level_aimed)}."
    return f"As {as_level(level_aimed)}, which you aim to be with most of your partners, it would be {follows:.1f}."
