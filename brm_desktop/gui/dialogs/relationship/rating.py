"""Demand and supply rated from six questions each: a digit answers and goes on; the figure forms as she answers."""

from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from brm_desktop.domain.identifiers import PartnerId
from brm_desktop.domain.maturity import MaturitySide
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.dialogs.relationship.choices import Choices
from brm_desktop.gui.dialogs.relationship.fields import RelationshipDialog
from brm_desktop.gui.models.commitment_story import day_month
from brm_desktop.gui.theme.text import Run
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.widgets.button import Button
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.segmented_control import SegmentedControl
from brm_desktop.gui.widgets.words_edit import WordsEdit

if TYPE_CHECKING:
    from brm_desktop.domain.maturity import MaturityRating
    from brm_desktop.domain.models.maturity import MaturityModel, Question
    from brm_desktop.services.relationships import RelationshipPage
    from brm_desktop.services.workspace import Workspace

_SIDES = (MaturitySide.DEMAND, MaturitySide.SUPPLY)
_NAMES = {MaturitySide.DEMAND: "What the business asks for", MaturitySide.SUPPLY: "What IT delivers"}
_FORMER_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Questions:
    """What the dialog starts from."""

    page: "RelationshipPage"
    model: "MaturityModel"


def read(workspace: "Workspace", partner_id: PartnerId) -> Questions:
    """Worker only: what the dialog starts from."""
    return Questions(page=workspace.relationships.page(partner_id), model=workspace.models.maturity())


class RatingDialog(RelationshipDialog):
    """One question at a time. Alt Left goes back; the note is for both sides."""

    def __init__(self, desk: Desk, window: QWidget, questions: Questions) -> None:
        super().__init__(desk, window, title=f"Demand and supply: {questions.page.partner.name}", width=760)
        self._questions = questions
        self._given: dict[MaturitySide, dict[str, int]] = {side: {} for side in _SIDES}
        self._place = 0
        self.side = SegmentedControl(self.content, labels=[_NAMES[side] for side in _SIDES])
        self.side.chosen.connect(self._open_side)
        self.count_label = Label(self.content, role="second", colour="ink3")
        self.question_label = Label(self.content, role="name", wrap=True)
        self.choices = Choices(self.content)
        self.choices.chosen.connect(self._answered)
        self.back_button = Button(self.content, text="Back", kind="text", key="Alt+Left", size="inline")
        self.back_button.clicked.connect(self._back)
        self.skip_button = Button(self.content, text="Leave this one out", kind="text", size="inline")
        self.skip_button.clicked.connect(self._skip)
        self.figures_label = Label(self.content)
        self.words_edit = WordsEdit(self.content)
        self._build()
        self.first = self.choices
        self.finish_with("Keep the rating")
        self._show_question()

    def _build(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.side)
        top.addStretch(1)
        top.addWidget(self.count_label)
        self.column.addLayout(top)
        self.column.addSpacing(px(10))
        self.column.addWidget(self.question_label)
        self.column.addSpacing(px(4))
        self.column.addWidget(self.choices)
        moves = QHBoxLayout()
        moves.addWidget(self.back_button)
        moves.addWidget(self.skip_button)
        moves.addStretch(1)
        moves.addWidget(self.figures_label)
        self.column.addLayout(moves)
        self.column.addSpacing(px(8))
        self.add_field("Note", self.words_edit)
        self.words_edit.set_name("Note")
        former = _former_words(self._questions.page)
        if former:
            self.add_words(former)

    @property
    def present_side(self) -> MaturitySide:
        """The side that is rated now."""
        return _SIDES[self.side.place()]

    def _all(self) -> "tuple[Question, ...]":
        return self._questions.model.questions(self.present_side)

    def figure(self, side: MaturitySide) -> Decimal | None:
        """What a side comes to so far; None while too few are answered."""
        questions = {question.key: question for question in self._questions.model.questions(side)}
        worth = [questions[key].answers[place - 1].value for key, place in self._given[side].items()]
        return self._questions.model.value_of(worth)

    def _show_question(self) -> None:
        questions = self._all()
        question = questions[self._place]
        self.count_label.setText(f"{self._place + 1} of {len(questions)}")
        self.question_label.setText(question.text)
        chosen = self._given[self.present_side].get(question.key, 0)
        self.choices.show_answers([(answer.text, "") for answer in question.answers], chosen=chosen)
        self.back_button.setEnabled(self._place > 0 or self.side.place() > 0)
        self._show_figures()

    def _show_figures(self) -> None:
        runs: list[Run] = []
        for side in _SIDES:
            figure = self.figure(side)
            gap = "    " if runs else ""
            runs += [Run(f"{gap}{side.value.capitalize()} ", "ink2"), Run(str(figure or "–"), "ink", 600)]
        self.figures_label.set_runs(*runs)

    def _open_side(self, _place: int) -> None:
        self._place = 0
        self._show_question()

    def _answered(self, number: int) -> None:
        self._given[self.present_side][self._all()[self._place].key] = number
        self._go_on()

    def _skip(self) -> None:
        self._given[self.present_side].pop(self._all()[self._place].key, None)
        self._go_on()

    def _go_on(self) -> None:
        """To the next question; behind the last one of demand comes supply, behind the last of all the note."""
        if self._place + 1 < len(self._all()):
            self._place += 1
        elif self.side.place() + 1 < len(_SIDES):
            self.side.choose(self.side.place() + 1)
            self._place = 0
        else:
            self._show_figures()
            self.words_edit.setFocus(Qt.FocusReason.TabFocusReason)
            return
        self._show_question()
        self.choices.setFocus(Qt.FocusReason.OtherFocusReason)

    def _back(self) -> None:
        if self._place > 0:
            self._place -= 1
        elif self.side.place() > 0:
            self.side.choose(self.side.place() - 1)
            self._place = len(self._all()) - 1
        self._show_question()
        self.choices.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Left and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._back()
            return
        super().keyPressEvent(event)

    def store(self) -> None:
        figures = {side: self.figure(side) for side in _SIDES}
        begun = [side for side in _SIDES if self._given[side] and figures[side] is None]
        if begun or not any(figures.values()):
            least = self._questions.model.least_answers
            side = (begun or [MaturitySide.DEMAND])[0]
            self.say_wrong(f"Answer {least} of the six questions on {side.value} at least.", self.choices)
            return
        answers = {
            side: tuple(f"{key}={place}" for key, place in self._given[side].items())
            for side in _SIDES
            if figures[side] is not None
        }
        partner_id, note = self._questions.page.partner.id, self.words_edit.words
        said = ", ".join(f"{side.value} {figures[side]}" for side in answers)
        self.do(
            lambda workspace: workspace.relationships.rate_sides(partner_id, answers, note=note),
            f"Rated: {said}",
        )


def _former_words(page: "RelationshipPage") -> str:
    """What was rated before, the newest first, in one sentence."""
    by_day: dict[str, list[MaturityRating]] = {}
    for rating in reversed(page.ratings):
        by_day.setdefault(day_month(rating.rated_on, page.day), []).append(rating)
    said = [
        f"{day}: " + ", ".join(f"{rating.side.value} {rating.value}" for rating in sorted(found, key=_by_side))
        for day, found in list(by_day.items())[:_FORMER_SHOWN]
    ]
    return f"Before: {'; '.join(said)}." if said else ""


def _by_side(rating: "MaturityRating") -> int:
    return _SIDES.index(rating.side)
