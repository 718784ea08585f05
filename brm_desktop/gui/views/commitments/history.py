"""How the date moved: a line of days with what happened on each, the passed ones marked in words and colour."""

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from brm_desktop.gui.models.commitment_story import Step
from brm_desktop.gui.theme import lines
from brm_desktop.gui.theme.text import Paragraph, draw_text
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.theme.tokens import ColourRole
from brm_desktop.gui.widgets.gauge import dot, ring

_DOT = 70
_TEXT = 88
_TITLE = 20
_GAP = 10
_MOST_LINES = 6


class MoveHistory(QWidget):
    """Qt Designer: promote a QWidget. It is as high as its words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: tuple[Step, ...] = ()
        self._paragraphs: list[tuple[Paragraph, Paragraph | None]] = []
        self._measured = -1
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_steps(self, steps: tuple[Step, ...]) -> None:
        """Replaces what happened, oldest first."""
        self._steps, self._measured = steps, -1
        said = "; ".join(" ".join(part for part in (f"{s.day}:", f"{s.title}.", s.detail) if part) for s in steps)
        self.setAccessibleName("How the date moved")
        self.setAccessibleDescription(said)
        self.updateGeometry()
        self.update()

    @property
    def steps(self) -> tuple[Step, ...]:
        """What is shown."""
        return self._steps

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        self._measure(width)
        return max(1, sum(self._height(pair) for pair in self._paragraphs))

    def sizeHint(self) -> QSize:
        return QSize(px(240), self.heightForWidth(max(px(240), self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(160), 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure(self.width())

    def paintEvent(self, event: QPaintEvent) -> None:
        self._measure(self.width())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        top, middle = 0, px(_DOT)
        for place, (step, pair) in enumerate(zip(self._steps, self._paragraphs, strict=True)):
            height = self._height(pair)
            centre = QPointF(middle, top + px(_TITLE) / 2)
            if place + 1 < len(self._steps):
                end = top + height + px(_TITLE) / 2 - px(5)
                lines.vertical(painter, centre.y() + px(5), end, x=middle, colour=colour("line2"))
            self._paint_step(painter, step, pair, centre)
            top += height
        painter.end()

    def _paint_step(
        self, painter: QPainter, step: Step, pair: tuple[Paragraph, Paragraph | None], centre: QPointF
    ) -> None:
        top = centre.y() - px(_TITLE) / 2
        draw_text(
            painter, QRectF(0, top, px(_DOT - 8), px(_TITLE)), step.day, role="second", colour="ink2", figures=True
        )
        shade: ColourRole = "late" if step.tone == "late" else "kept" if step.tone == "kept" else "ink"
        if step.tone == "past":
            ring(painter, centre, outer=px(5), width=1.8, edge=colour("ink2"), hole=colour("paper"))
        else:
            dot(painter, centre, px(5), colour(shade))
        title, detail = pair
        title.paint(painter, QPointF(px(_TEXT), top), colour(shade))
        if detail is not None:
            detail.paint(painter, QPointF(px(_TEXT), top + title.height), colour("ink2"))

    def _measure(self, width: int) -> None:
        key = width * 1000 + px(100)
        if key == self._measured:
            return
        self._measured = key
        room = max(1, width - px(_TEXT))
        self._paragraphs = [
            (
                Paragraph(step.title, width=room, role="name", most_lines=2),
                Paragraph(step.detail, width=room, role="second_text", most_lines=_MOST_LINES) if step.detail else None,
            )
            for step in self._steps
        ]

    def _height(self, pair: tuple[Paragraph, Paragraph | None]) -> int:
        title, detail = pair
        return title.height + (detail.height if detail is not None else 0) + px(_GAP)
