"""One statement to rate: its sentence, the answers, and how much evidence there is for it."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from brm_desktop.domain.assessments import NO_CHANCE
from brm_desktop.gui.models.assessment_words import evidence_words
from brm_desktop.gui.theme import fonts, lines
from brm_desktop.gui.theme.theme import colour, px, theme
from brm_desktop.gui.theme.tokens import FOCUS_WIDTH, RADIUS_CARD
from brm_desktop.gui.widgets.focus_ring import by_keyboard
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.rating_buttons import RatingButtons

BLEED = 14
_ABOVE, _BELOW, _TO_ANSWERS, _BESIDE = 10, 8, 8, 16
_TIGHTER = 3


class CountLabel(Label):
    """How much evidence there is; a click asks to see it."""

    pressed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, role="second", colour="ink2")
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.pressed.emit()


class StatementBlock(QWidget):
    """`rated` brings the answer, `chosen` comes when it is clicked or reached, `pressed` when it is
    clicked beside its answers, `evidence_wanted` from its count.

    The present one lies on `selected`, and its sentence is a little heavier.
    """

    rated = Signal(int)
    chosen = Signal()
    pressed = Signal()
    evidence_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = ""
        self._present = False
        self._ringed = False
        self._tight = False
        self._evidence = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.sentence = Label(self, wrap=True)
        self.answers = RatingButtons(self)
        self.count = CountLabel(self)
        self.answers.rated.connect(self.rated)
        for button in self.answers.answers():
            button.installEventFilter(self)
        self.count.pressed.connect(self.evidence_wanted)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(0)
        self._row.addWidget(self.answers)
        self._row.addStretch(1)
        self._row.addWidget(self.count)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self.sentence)
        self._column.addLayout(self._row)
        self._measure()
        theme().changed.connect(self._measure)

    def show_statement(self, key: str, text: str) -> None:
        """Another statement."""
        self.key = key
        self.sentence.setText(text)
        self.answers.set_statement(text)

    def show_answer(self, rating: int | None, last: int | None, evidence: int) -> None:
        """What was answered, what was answered last time (once it may be seen), and how much bears it out."""
        self.answers.show_rating(rating, last)
        self._evidence = evidence
        words = evidence_words(evidence)
        self.count.setText(words)
        self.count.set_colour("ink2" if evidence else "ink3")
        answer = "not answered" if rating is None else self._spoken_answer(rating)
        self.setAccessibleName(self.sentence.text())
        self.setAccessibleDescription(f"{answer}, {words}")
        self._arrange()

    def set_present(self, present: bool) -> None:
        """Whether it is the one that digits rate. Only that one is a stop for Tab."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if present else Qt.FocusPolicy.ClickFocus)
        if present != self._present:
            self._present = present
            self.sentence.set_weight(500 if present else 0)
            self.update()

    def set_tight(self, tight: bool) -> None:
        """A little closer, where there are more statements than the page of the design has."""
        if tight != self._tight:
            self._tight = tight
            self._measure()

    def set_read_only(self, read_only: bool) -> None:
        """A finished round is only read."""
        self.answers.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, read_only)
        for button in self.answers.answers():
            button.setEnabled(not read_only)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.chosen.emit()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.pressed.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._ringed = by_keyboard(event)
        self.chosen.emit()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._ringed = False
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._present:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0, 0, 0, -1)
        edge = colour("accent") if self._ringed else None
        lines.box(painter, area, radius=px(RADIUS_CARD), fill=colour("selected"), edge=edge, width=FOCUS_WIDTH)
        painter.end()

    def _spoken_answer(self, rating: int) -> str:
        found = next((button for button in self.answers.answers() if button.number == rating), None)
        return found.accessibleName() if found is not None else str(rating)

    def _measure(self) -> None:
        less = _TIGHTER if self._tight else 0
        self._column.setContentsMargins(BLEED, px(_ABOVE - less), BLEED, px(_BELOW - less))
        self._row.setContentsMargins(0, px(_TO_ANSWERS), 0, 0)
        self._arrange()

    def _arrange(self) -> None:
        """The count beside the answers, beneath them where there is no room for both.

        What she had no chance to show needs no evidence: there the count makes way instead.
        """
        count = round(fonts.width(self.count.text(), "second")) + px(_BESIDE)
        beside = self.width() - 2 * BLEED >= self.answers.sizeHint().width() + count
        self.count.setVisible(beside or self._evidence > 0 or self.answers.rating() != NO_CHANCE)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._row.direction() != way:
            self._row.setDirection(way)
            self.count.setAlignment(Qt.AlignmentFlag.AlignRight if beside else Qt.AlignmentFlag.AlignLeft)
            self.updateGeometry()
