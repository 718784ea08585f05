"""One of the two texts of a conflict: whose it is, when, and the words that the other has not, marked (picture 10)."""

from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QEnterEvent,
    QFocusEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
)
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from brm_desktop.domain.clock import Clock
from brm_desktop.domain.notes.versions import Change, ComparedLine, Part, around_changes, compare
from brm_desktop.gui.models import sync_words as words
from brm_desktop.gui.theme import fonts, lines
from brm_desktop.gui.theme.text import draw_text
from brm_desktop.gui.theme.theme import colour, px, theme
from brm_desktop.gui.theme.tokens import RADIUS_CARD
from brm_desktop.gui.widgets.focus_ring import hide_ring, show_ring
from brm_desktop.gui.widgets.gauge import dot, ring

if TYPE_CHECKING:
    from brm_desktop.services.sync.values import Version

_PADDING = 14
_HEAD = 36
_NAME_AT = 38
_KEY_ROOM = 20
_SECOND_LINE = 18
_LINE = 21
_BETWEEN = 4
_LEAST = 144
_LEAST_VALUE = 74
_SHORT = 40
_WHOLE_UP_TO = 14
_MOST_LINES = 60
_MOSTLY = 0.6
_MOST_OF_LINE = 2_000

Lines = tuple[ComparedLine | None, ...]


class VersionCard(QRadioButton):
    """A card to choose. It is a ring of one-of-many for keyboard and screen reader; nothing is chosen at first."""

    def __init__(self, parent: QWidget, version: "Version", *, clock: Clock, key: str, against: str) -> None:
        super().__init__(parent)
        self.version = version
        self._clock = clock
        self._key = key
        self._lines = marked_lines(version.text, against)
        self._least = _LEAST if len(self._lines) > 1 or "\n" in against else _LEAST_VALUE
        self._document = QTextDocument(self)
        self._document.setDocumentMargin(0)
        self.setAutoExclusive(False)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(words.version_spoken(version, clock))
        self.setAccessibleDescription(f"Key {key}")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme().changed.connect(self._fill)
        self._fill()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        self._document.setTextWidth(max(40, width - 2 * px(_PADDING)))
        text = round(self._document.size().height())
        return max(px(self._least), self._head_height(width) + text + px(_PADDING + 2))

    def sizeHint(self) -> QSize:
        return QSize(px(300), self.heightForWidth(px(300)))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(140), px(self._least))

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def nextCheckState(self) -> None:
        self.setChecked(True)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        show_ring(self, event, radius=RADIUS_CARD)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        hide_ring()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_frame(painter)
        self._paint_head(painter)
        self._document.setTextWidth(max(40, self.width() - 2 * px(_PADDING)))
        painter.translate(px(_PADDING), self._head_height(self.width()))
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, colour("ink"))
        self._document.documentLayout().draw(painter, context)
        painter.end()

    def _paint_frame(self, painter: QPainter) -> None:
        area = QRectF(self.rect())
        if self.isChecked():
            lines.box(painter, area, radius=px(RADIUS_CARD), fill=colour("raised"), edge=colour("accent"), width=1.6)
            return
        edge = colour("control" if self.underMouse() else "line2")
        lines.box(painter, area, radius=px(RADIUS_CARD), fill=colour("raised"), edge=edge)

    def _paint_head(self, painter: QPainter) -> None:
        centre = QPointF(px(_PADDING + 8), px(21))
        if self.isChecked():
            dot(painter, centre, px(15) / 2, colour("accent"))
            dot(painter, centre, px(3), colour("on_accent"))
        else:
            ring(painter, centre, outer=px(15) / 2, width=1.5, edge=colour("control"), hole=colour("raised"))
        head = QRectF(px(_NAME_AT), px(11), self.width() - px(_NAME_AT + _PADDING), px(20))
        room = head.adjusted(0, 0, -px(_KEY_ROOM), 0)
        wide = draw_text(painter, room, words.version_name(self.version), role="heading")
        behind = (
            head.translated(0, px(_SECOND_LINE))
            if self._is_tall(self.width())
            else room.adjusted(wide + px(8), 0, 0, 0)
        )
        draw_text(painter, behind, words.short_moment(self.version.at, self._clock), role="second", colour="ink3")
        draw_text(painter, head, self._key, role="key", colour="ink3", align="right")

    def _is_tall(self, width: int) -> bool:
        """Whether the moment needs a line of its own, because name and moment do not fit side by side."""
        name = fonts.width(words.version_name(self.version), "heading")
        moment = fonts.width(words.short_moment(self.version.at, self._clock), "second")
        return name + px(8) + moment > width - px(_NAME_AT + _PADDING + _KEY_ROOM)

    def _head_height(self, width: int) -> int:
        return px(_HEAD + (_SECOND_LINE if self._is_tall(width) else 0))

    def _fill(self) -> None:
        self._document.clear()
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._document.setDefaultTextOption(option)
        cursor = QTextCursor(self._document)
        layout = QTextBlockFormat()
        layout.setLineHeight(px(_LINE), QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        layout.setBottomMargin(px(_BETWEEN))
        for place, line in enumerate(self._lines):
            if place:
                cursor.insertBlock(layout)
            else:
                cursor.setBlockFormat(layout)
            _insert(cursor, line)
        self.updateGeometry()
        self.update()


def marked_lines(text: str, against: str) -> Lines:
    """The lines of a text; what `against` has not is marked. Of a long one what is around the differences."""
    if not text:
        return (ComparedLine(Change.SAME, (Part("Empty"),)),)
    if len(text) <= _SHORT and "\n" not in text + against:
        return (ComparedLine(Change.GONE, (Part(text, differs=text != against),)),)
    found: Lines = compare(text, against)
    if len(found) > _WHOLE_UP_TO:
        found = around_changes(tuple(line for line in found if line is not None), near=2)
    kept = (line for line in found if line is None or line.change is not Change.NEW)
    return tuple(_joined(line) for line in kept)[:_MOST_LINES]


def _joined(line: ComparedLine | None) -> ComparedLine | None:
    """Marked words that stand together are marked as one; a line of which most differs is marked as a whole."""
    if line is None or line.change is not Change.GONE:
        return line
    different = sum(len(part.text) for part in line.parts if part.differs)
    if different > len(line.text) * _MOSTLY:
        return ComparedLine(line.change, (Part(line.text, differs=True),))
    parts = list(line.parts)
    for place in range(1, len(parts) - 1):
        between = parts[place - 1].differs and parts[place + 1].differs
        if between and not parts[place].text.strip():
            parts[place] = Part(parts[place].text, differs=True)
    joined = [
        Part("".join(part.text for part in group), differs=differs)
        for differs, group in groupby(parts, key=lambda part: part.differs)
    ]
    return ComparedLine(line.change, tuple(joined))


def _insert(cursor: QTextCursor, line: ComparedLine | None) -> None:
    if line is None:
        cursor.insertText("…", _look(marked=False))
        return
    for part in line.parts:
        text = part.text[:_MOST_OF_LINE]
        differs = part.differs and line.change is Change.GONE
        bare = text.rstrip(" ") if differs else text
        cursor.insertText(bare, _look(marked=differs))
        cursor.insertText(text[len(bare) :], _look(marked=False))


def _look(*, marked: bool) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setFont(fonts.font("body"))
    look.setForeground(colour("ink"))
    if marked:
        look.setBackground(colour("mark"))
    return look
