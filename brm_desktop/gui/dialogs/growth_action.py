"""Something she will do to grow a competency: what, which one, by when, and what evidence she expects of it."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from brm_desktop.domain.commitments import Due
from brm_desktop.domain.models.competencies import CompetencyModel
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.dialogs.relationship.fields import RelationshipDialog
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.views.due_reading import DueReading
from brm_desktop.gui.widgets.combo_box import ComboBox
from brm_desktop.gui.widgets.date_field import DateField
from brm_desktop.gui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from brm_desktop.services.assessments.values import GrowthRow

_LONGEST = 300
_BY_WIDTH = 180


class GrowthActionDialog(RelationshipDialog):
    """A new action, or with `row` a correction of one. It becomes a promise to herself."""

    def __init__(
        self, desk: Desk, window: QWidget, model: CompetencyModel, *, competency: str, row: "GrowthRow | None" = None
    ) -> None:
        super().__init__(desk, window, title="What will you do?" if row is None else "Change the growth plan")
        self._row = row
        self._keys = [found.key for found in model.competencies]
        self.reading = DueReading(desk.clock.today, self.date_order)
        self.text_edit = LineEdit(self.content, placeholder="Sit with Mei-Lin for one forecast cycle")
        self.grows_box = ComboBox(self.content)
        self.grows_box.addItems([found.name for found in model.competencies])
        self.grows_box.setCurrentIndex(self._keys.index(competency) if competency in self._keys else 0)
        self.by_edit = DateField(self.content)
        self.by_edit.setPlaceholderText("end of March")
        self.by_edit.read_with(self.reading.parse, spell=self.reading.spell)
        self.expected_edit = LineEdit(self.content, placeholder="What will show that it worked")
        for edit in (self.text_edit, self.expected_edit):
            edit.setMaxLength(_LONGEST)
        self._build()
        if row is not None:
            self._fill(row)
        self.first = self.text_edit
        self.finish_with("Add to the plan" if row is None else "Change it")
        for edit in (self.text_edit, self.by_edit, self.expected_edit):
            edit.returnPressed.connect(self.store)

    def _build(self) -> None:
        self.add_field("What you will do", self.text_edit)
        across = QHBoxLayout()
        across.setSpacing(px(12))
        left, right = self.new_column(across), self.new_column(across)
        across.setStretch(0, 1)
        self.add_field("It grows", self.grows_box, left)
        self.add_field("By when", self.by_edit, right)
        self.by_edit.setFixedWidth(px(_BY_WIDTH))
        self.column.addLayout(across)
        self.add_field("Evidence you expect", self.expected_edit)
        self.add_words(
            "It is a promise to yourself: it stands on Today and among your commitments, and on no page for others."
        )

    def _fill(self, row: "GrowthRow") -> None:
        commitment = row.row.commitment
        self.text_edit.setText(commitment.text)
        self.expected_edit.setText(row.action.expected)
        if commitment.due is not None:
            self.reading.due = commitment.due
            self.by_edit.show_day(commitment.due.last)

    def store(self) -> None:
        text = " ".join(self.text_edit.text().split())
        expected = " ".join(self.expected_edit.text().split())
        key = self._keys[self.grows_box.currentIndex()]
        due, problem = self._due()
        if not text:
            self.say_wrong("Say what you will do: it becomes a promise to yourself.", self.text_edit)
        elif problem:
            self.say_wrong(problem, self.by_edit)
        elif self._row is None:
            self.do(
                lambda workspace: workspace.assessments.add_to_plan(key, text, due, expected),
                f"In your growth plan: {text}",
            )
        else:
            self._change(self._row, key=key, text=text, due=due, expected=expected)

    def _due(self) -> tuple[Due | None, str]:
        """The date, and what is wrong with it. Without one nothing would ever remind her."""
        if not self.by_edit.text().strip():
            return None, "Say by when. Try “end of March” or “in 3 weeks”."
        if self.by_edit.day is None:
            return None, self.reading.problem or "Not a date yet. Try “end of March” or “in 3 weeks”."
        return self.reading.due or Due.on(self.by_edit.day), ""

    def _change(self, row: "GrowthRow", *, key: str, text: str, due: Due | None, expected: str) -> None:
        action_id = row.action.id
        self.do(
            lambda workspace: workspace.assessments.change_action(
                action_id, competency=key, text=text, due=due, expected=expected
            ),
            f"Changed: {text}",
        )
