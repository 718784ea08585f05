"""The statements of one competency, one beneath the other; one of them is the present one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from brm_desktop.domain.models.competencies import Competency
from brm_desktop.gui.views.assessment.round import Round
from brm_desktop.gui.views.assessment.statement import StatementBlock

_AT_EASE = 5
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Statements(QWidget):
    """`rated` brings statement and answer, `present_changed` the place of the present one.

    Qt Designer: promote a QWidget.
    """

    rated = Signal(str, int)
    present_changed = Signal(int)
    pressed = Signal()
    evidence_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.blocks: list[StatementBlock] = []
        self.present = 0
        self._count = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    @property
    def shown(self) -> list[StatementBlock]:
        """The blocks that hold a statement."""
        return self.blocks[: self._count]

    @property
    def present_block(self) -> StatementBlock | None:
        """The block that digits rate."""
        return self.blocks[self.present] if self.present < self._count else None

    def show_competency(self, competency: Competency, answers: Round, *, present: int) -> None:
        """Other statements; blocks are used again, since a model may have many."""
        while len(self.blocks) < len(competency.statements):
            self._add_block()
        self._count = len(competency.statements)
        for block, statement in zip(self.blocks, competency.statements, strict=False):
            block.show_statement(statement.key, statement.text)
            block.set_read_only(answers.is_finished)
            block.set_tight(self._count > _AT_EASE)
        for place, block in enumerate(self.blocks):
            block.setVisible(place < self._count)
        self.show_answers(answers)
        self._mark(present)

    def show_answers(self, answers: Round) -> None:
        """The answers and the evidence as they stand now."""
        for block in self.shown:
            evidence = len(answers.evidence.get(block.key, ()))
            block.show_answer(answers.ratings.get(block.key), answers.last_answer(block.key), evidence)

    def choose(self, place: int) -> None:
        """Make a statement the present one, and give it the focus."""
        if not self._count:
            return
        self._mark(min(max(place, 0), self._count - 1))
        self.take_focus()

    def take_focus(self) -> None:
        """Keys go to the present statement."""
        block = self.present_block
        if block is not None:
            # No ring: it would look as if the first answer were about to be chosen.
            block.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # What the answers leave over: without modifiers, so that Alt Left stays the way back.
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        key = Qt.Key(event.key())
        if plain and key in _STEPS:
            self.choose(self.present + _STEPS[key])
        elif plain and key == Qt.Key.Key_Home:
            self.choose(0)
        elif plain and key == Qt.Key.Key_End:
            self.choose(self._count - 1)
        else:
            super().keyPressEvent(event)

    def _mark(self, place: int) -> None:
        self.present = place
        for number, block in enumerate(self.blocks):
            block.set_present(number == place)
        self.present_changed.emit(place)

    def _add_block(self) -> None:
        block = StatementBlock(self)
        block.rated.connect(self._rated)
        block.chosen.connect(self._chosen)
        block.pressed.connect(self.pressed)
        block.evidence_wanted.connect(self._want_evidence)
        self._column.addWidget(block)
        self.blocks.append(block)

    def _place_of_sender(self) -> int:
        sender = self.sender()
        return next((place for place, block in enumerate(self.blocks) if block is sender), self.present)

    def _rated(self, answer: int) -> None:
        place = self._place_of_sender()
        if place != self.present:
            self._mark(place)
        self.rated.emit(self.blocks[place].key, answer)

    def _chosen(self) -> None:
        place = self._place_of_sender()
        if place != self.present:
            self._mark(place)

    def _want_evidence(self) -> None:
        self._chosen()
        self.evidence_wanted.emit()
