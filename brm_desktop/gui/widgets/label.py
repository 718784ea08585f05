"""Text on a page, by role and colour. It is always plain text, whatever a name or a note contains."""

from typing import cast

from PySide6.QtCore import Property, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from brm_desktop.gui.theme import fonts
from brm_desktop.gui.theme.text import Align, Paragraph, Run, draw_runs, draw_text, one_line, plain_tooltip
from brm_desktop.gui.theme.theme import colour as themed
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.theme.tokens import ColourRole, TypeRole


class Label(QLabel):
    """One line that elides at its end, or running text (`wordWrap`) with the line height of its role.

    Qt Designer: promote a QLabel; dynamic properties `role`, `colour`, `literal`, `mostLines`, `figures`.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        text: str = "",
        role: TypeRole = "body",
        colour: ColourRole = "ink",
        wrap: bool = False,
        weight: int = 0,
    ) -> None:
        super().__init__(parent)
        self._role: TypeRole = role
        self._colour: ColourRole = colour
        self._weight = weight
        self._literal = False
        self._figures = False
        self._most_lines = 0
        self._runs: tuple[Run, ...] = ()
        self._paragraph: tuple[tuple[object, ...], Paragraph] | None = None
        self._own_tooltip = False
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        self.setText(text)

    def set_role(self, role: str) -> None:
        """A role of DESIGN 2.2, such as "pane_title"."""
        self._role = cast(TypeRole, role)
        self.updateGeometry()
        self.update()

    def set_colour(self, colour: str) -> None:
        """A role of DESIGN 2.1, such as "ink3"."""
        self._colour = cast(ColourRole, colour)
        self.update()

    def set_literal(self, literal: bool) -> None:
        """Keeps ``->`` as two characters where the interface tells her what to type."""
        self._literal = literal
        self.update()

    def set_figures(self, figures: bool) -> None:
        """Digits of one width, for figures that stand in columns."""
        self._figures = figures
        self.update()

    def set_most_lines(self, lines: int) -> None:
        """At most so many lines of running text; 0 is no limit. The tooltip then has the whole text."""
        self._most_lines = lines
        self.updateGeometry()

    def set_weight(self, weight: int) -> None:
        """400, 500 or 600 in place of the role's own weight; 0 goes back to it."""
        self._weight = weight
        self.updateGeometry()
        self.update()

    def set_runs(self, *runs: Run) -> None:
        """One line of pieces in several colours; what is read aloud is their text."""
        self._runs = runs
        self.setText("".join(run.text for run in runs))

    role = Property(str, lambda self: self._role, set_role)
    colour = Property(str, lambda self: self._colour, set_colour)
    literal = Property(bool, lambda self: self._literal, set_literal)
    figures = Property(bool, lambda self: self._figures, set_figures)
    mostLines = Property(int, lambda self: self._most_lines, set_most_lines)  # noqa: N815
    weight = Property(int, lambda self: self._weight, set_weight)

    def sizeHint(self) -> QSize:
        if self.wordWrap():
            width = min(self._natural_width(), px(760))
            return QSize(width, self.heightForWidth(width))
        return QSize(self._natural_width(), fonts.line_height(self._role))

    def minimumSizeHint(self) -> QSize:
        return QSize(0 if not self.wordWrap() else px(40), fonts.line_height(self._role))

    def hasHeightForWidth(self) -> bool:
        return self.wordWrap()

    def heightForWidth(self, width: int) -> int:
        return self._paragraph_for(width).height if self.wordWrap() else -1

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tell_what_is_hidden()

    def setText(self, text: str) -> None:
        if self._runs and text != "".join(run.text for run in self._runs):
            self._runs = ()
        super().setText(text)
        self._tell_what_is_hidden()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        area = QRectF(self.contentsRect())
        shade = themed(self._colour if self.isEnabled() else "ink3")
        if self._runs:
            draw_runs(painter, area, self._runs, role=self._role, align=self._align())
        elif self.wordWrap():
            self._paragraph_for(self.width()).paint(painter, QPointF(0, 0), shade, align=self._align())
        else:
            draw_text(
                painter, area, self.text(), role=self._role, colour=shade, weight=self._weight,
                align=self._align(), figures=self._figures, literal=self._literal,
            )  # fmt: skip
        painter.end()

    def _align(self) -> Align:
        alignment = self.alignment()
        if alignment & Qt.AlignmentFlag.AlignRight:
            return "right"
        return "centre" if alignment & Qt.AlignmentFlag.AlignHCenter else "left"

    def _natural_width(self) -> int:
        if self._runs:
            wide = sum(fonts.width(run.text, self._role, weight=run.weight) for run in self._runs)
        elif self.wordWrap():
            parts = [part[:1000] for part in self.text().splitlines()[:20]]
            wide = max((fonts.width(part, self._role, weight=self._weight) for part in parts), default=0.0)
        else:
            wide = fonts.width(
                one_line(self.text()), self._role, weight=self._weight, literal=self._literal,
                figures=self._figures and "-" not in self.text(),
            )  # fmt: skip
        return int(wide) + 1

    def _paragraph_for(self, width: int) -> Paragraph:
        key = (self.text(), width, self._role, self._weight, self._literal, self._most_lines, px(1000))
        if self._paragraph is None or self._paragraph[0] != key:
            made = Paragraph(
                self.text(), width=max(1, width), role=self._role, weight=self._weight,
                literal=self._literal, most_lines=self._most_lines,
            )  # fmt: skip
            self._paragraph = (key, made)
        return self._paragraph[1]

    def _tell_what_is_hidden(self) -> None:
        """Puts the whole text into the tooltip while part of it is elided, and takes only our own away again."""
        if self.wordWrap():
            hidden = bool(self._most_lines) and self._paragraph_for(self.width()).elided
        else:
            hidden = self._natural_width() > self.width() + 1
        if hidden:
            self.setToolTip(plain_tooltip(self.text()))
            self._own_tooltip = True
        elif self._own_tooltip:
            self.setToolTip("")
            self._own_tooltip = False
