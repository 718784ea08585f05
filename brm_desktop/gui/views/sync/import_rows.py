"""What a file would do, in rows: a group of new records and one of changed ones, which open (picture 10)."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from brm_desktop.gui.models import sync_words as words
from brm_desktop.gui.models.row_values import VALUE_ROLE, Index, RowValues
from brm_desktop.gui.theme import fonts, icons
from brm_desktop.gui.theme.text import draw_text, is_elided
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.widgets.row_list import RowDelegate, RowList
from brm_desktop.gui.widgets.rows import RowState, paint_row_background, row_state

if TYPE_CHECKING:
    from brm_desktop.services.sync.values import Incoming

NEW = "new"
CHANGED = "changed"
_OPEN_UP_TO = 12
_GROUP_HEIGHT = 34
_LINE_HEIGHT = 24
_TEXT_LEFT = 26
_DETAIL_SHARE = 0.485


@dataclass(frozen=True, slots=True)
class ImportRow:
    """A group (`group` is its name), or a line of an open one: a title, and what changed."""

    title: str
    detail: str = ""
    before: str = ""
    after: str = ""
    group: str = ""
    open: bool = False
    partner: str = ""

    @property
    def whole_title(self) -> str:
        """The title with the partner it belongs to."""
        return f"{self.title}, {self.partner}" if self.partner and self.partner not in self.title else self.title

    @property
    def spoken(self) -> str:
        """The row read aloud."""
        if self.group:
            return f"{self.title}: {self.detail}, {'open' if self.open else 'closed'}"
        change = f"{self.before} becomes {self.after}" if self.before else self.after
        return ". ".join(part for part in (self.whole_title, " ".join(p for p in (self.detail, change) if p)) if part)


class ImportRows(RowList):
    """Enter, Space and a click open a group; → opens, ← closes."""

    toggled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = RowValues[ImportRow](lambda row: row.spoken, self)
        self._found: Incoming | None = None
        self._open: set[str] = set()
        self.setUniformItemSizes(False)
        self.setModel(self.rows)
        self.setItemDelegate(ImportRowDelegate(self))
        self.fit_to_rows()
        self.setAccessibleName("What the file would add and change")
        self.opened.connect(self._toggle)
        self.ticked.connect(self._toggle)

    def show_incoming(self, found: "Incoming") -> None:
        """Another file; a short list of changes is open from the start."""
        self._found = found
        self._open = {CHANGED} if 0 < len(found.changed) <= _OPEN_UP_TO else set()
        self._fill()
        self.select_row(0)
        self.clearSelection()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.rows.value(self.currentIndex())
        wanted = {Qt.Key.Key_Right: True, Qt.Key.Key_Left: False}.get(Qt.Key(event.key()))
        if wanted is not None and row is not None and row.group and row.open is not wanted:
            self._toggle(self.currentIndex())
            event.accept()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._toggle(self.indexAt(event.position().toPoint()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click is two clicks: what it would open is toggled by each."""
        event.accept()

    def _toggle(self, index: Index) -> None:
        row = self.rows.value(index)
        if row is None or not row.group:
            return
        self._open ^= {row.group}
        place = index.row()
        self._fill()
        self.select_row(next((n for n, one in enumerate(self.rows.values) if one.group == row.group), place))
        self.toggled.emit()

    def _fill(self) -> None:
        if self._found is not None:
            self.rows.show_values(_rows(self._found, self._open))


def _rows(found: "Incoming", opened: set[str]) -> list[ImportRow]:
    rows = []
    new, count = words.new_count(found), words.changed_count(found)
    if new:
        rows.append(ImportRow(f"{new:,} new", words.new_line(found.new), group=NEW, open=NEW in opened))
        if NEW in opened:
            rows += _new_rows(found)
    if count:
        changes = words.plain_changes(found)
        detail = words.changed_line(changes)
        rows.append(ImportRow(f"{count:,} changed", detail, group=CHANGED, open=CHANGED in opened))
        if CHANGED in opened:
            rows += [ImportRow(one.title, one.words, one.before, one.after, partner=one.partner) for one in changes]
    return rows


def _new_rows(found: "Incoming") -> list[ImportRow]:
    rows = []
    for group in found.new:
        rows += [ImportRow(title or "Without a title", group.kind) for title in group.titles]
        if len(group.titles) < group.count:
            rest = group.count - len(group.titles)
            rows.append(ImportRow(f"and {rest:,} more", group.kind if rest == 1 else group.kinds))
    return rows


class ImportRowDelegate(RowDelegate):
    """Groups are 34 px with a chevron; the lines beneath are 24 px, old struck through, an arrow, new."""

    def height_of(self, index: Index) -> int:
        row = index.data(VALUE_ROLE)
        return px(_GROUP_HEIGHT if row is not None and row.group else _LINE_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = option.widget
        row: ImportRow = index.data(VALUE_ROLE)
        assert isinstance(view, ImportRows)
        state = row_state(view, index.row())
        lined = state.lined and bool(row.group) and not row.open
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_row_background(painter, QRectF(option.rect), replace(state, lined=lined), bleed=self.bleed)
        self.paint_row(painter, self.area_of(option), index, state)
        painter.restore()

    def paint_row(self, painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
        row: ImportRow = index.data(VALUE_ROLE)
        if row.group:
            self._paint_group(painter, area, row)
        else:
            self._paint_line(painter, area, row)

    def _paint_group(self, painter: QPainter, area: QRectF, row: ImportRow) -> None:
        centre = QPointF(area.right() - px(7), area.center().y())
        name = "chevron-down" if row.open else "chevron-right"
        icons.paint(painter, name, centre, colour=colour("ink2"), size=px(14))
        room = area.adjusted(0, 0, -px(24), 0)
        wide = draw_text(painter, room, row.title, role="name")
        left = max(px(94), wide + px(16))
        draw_text(painter, room.adjusted(left, 0, 0, 0), row.detail, colour="ink2")

    def _paint_line(self, painter: QPainter, area: QRectF, row: ImportRow) -> None:
        title, detail = self._places(area)
        draw_text(painter, title, row.title, role="second", colour="ink2")
        runs = ((f"{row.detail} ", False), (row.before, True), (" → " if row.before else "", False), (row.after, False))
        for text, struck in runs:
            if text.strip() and detail.width() > 1:
                detail.setLeft(
                    detail.left()
                    + max(
                        draw_text(painter, detail, text, role="second", colour="ink2", struck=struck),
                        fonts.width(text, "second"),
                    )
                )

    def _places(self, area: QRectF) -> tuple[QRectF, QRectF]:
        left, middle = area.left() + px(_TEXT_LEFT), area.left() + area.width() * _DETAIL_SHARE
        return (
            QRectF(left, area.top(), middle - left - px(12), area.height()),
            QRectF(middle, area.top(), area.right() - middle, area.height()),
        )

    def full_text(self, area: QRectF, index: Index, point: QPointF) -> str:
        row: ImportRow = index.data(VALUE_ROLE)
        if row.group:
            return f"{row.title}: {row.detail}" if is_elided(row.detail, "body", area.width() - px(118)) else ""
        title, detail = self._places(area)
        shown = " ".join((row.detail, row.before, row.after))
        cut = is_elided(row.title, "second", title.width()) or is_elided(shown, "second", detail.width() - px(20))
        return f"{row.whole_title}\n{shown}" if cut or row.partner else ""
