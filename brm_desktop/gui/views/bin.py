"""The bin: what was deleted in the last thirty days, and the way back."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from brm_desktop.domain.clock import Clock
from brm_desktop.domain.commitments import Due
from brm_desktop.domain.dates.format import format_due
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.forms.bin import Ui_Bin
from brm_desktop.gui.models.row_values import VALUE_ROLE, Index, RowValues
from brm_desktop.gui.navigation import Place
from brm_desktop.gui.palette.words import ICONS, KINDS
from brm_desktop.gui.theme import icons
from brm_desktop.gui.theme.text import draw_text
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.theme.tokens import ICON
from brm_desktop.gui.undoing import do_step
from brm_desktop.gui.views.view import StateHint, View
from brm_desktop.gui.widgets.hint_line import Hint
from brm_desktop.gui.widgets.row_list import RowDelegate
from brm_desktop.gui.widgets.rows import RowState

if TYPE_CHECKING:
    from brm_desktop.services.bin import Binned


class BinView(View):
    """What was deleted, the last one first; Enter brings it back with all that went with it."""

    place = Place.BIN

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.form = Ui_Bin()
        self.form.setupUi(self)
        clock = desk.clock
        self.rows = RowValues[Any](lambda binned: spoken(binned, clock), self)
        form = self.form
        form.binned_list.setModel(self.rows)
        form.binned_list.setItemDelegate(BinnedDelegate(clock, form.binned_list))
        form.binned_list.opened.connect(self._bring_back)
        form.empty_state.hide()
        changes = desk.changes
        self.reload_on(changes.partners, changes.people, changes.meetings, changes.commitments)

    def reload(self) -> None:
        self.ask(lambda workspace: workspace.bin.every(), self._show)

    def hints(self) -> tuple[Hint, ...]:
        back = Hint("Esc", "back")
        return (Hint("↑ ↓", "move"), Hint("Enter", "bring back"), back) if self.rows.values else (back,)

    def state_hint(self) -> StateHint:
        count = len(self.rows.values)
        return StateHint(f"{count} deleted", "") if count else StateHint()

    def first_focus(self) -> QWidget:
        return self.form.binned_list if self.rows.values else self

    def _show(self, found: "tuple[Binned, ...]") -> None:
        row = self.form.binned_list.currentIndex().row()
        self.rows.show_values(found)
        self.form.binned_list.setVisible(bool(found))
        self.form.empty_state.setVisible(not found)
        self.form.binned_list.select_row(max(0, row))
        if self.isVisible() and self.window().focusWidget() in (None, self):
            self.take_focus(by_keyboard=True)

    def _bring_back(self, index: QModelIndex) -> None:
        binned = self.rows.value(index)
        if binned is not None:
            do_step(self.desk, lambda workspace: workspace.bin.bring_back(binned), f"Restored: {binned.words}")


class BinnedDelegate(RowDelegate):
    """What it was, its words, and at the right when it was deleted."""

    row_height = 34

    def __init__(self, clock: Clock, parent: QWidget) -> None:
        super().__init__(parent)
        self._clock = clock

    def paint_row(self, painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
        binned = index.data(VALUE_ROLE)
        centre = QRectF(area.left(), area.top(), px(ICON), area.height()).center()
        icons.paint(painter, ICONS.get(binned.kind, "file-text"), centre, colour=colour("ink2"), size=px(ICON))
        day = deleted_words(binned, self._clock)
        right = draw_text(painter, area, day, role="second", colour="ink2", align="right", figures=True)
        room = area.adjusted(px(28), 0, -right - px(12), 0)
        wide = draw_text(painter, room, binned.words, role="name")
        kind = room.adjusted(wide + px(10), 0, 0, 0)
        if kind.width() > px(40):
            draw_text(painter, kind, KINDS.get(binned.kind, binned.kind), role="second", colour="ink3")


def deleted_words(binned: "Binned", clock: Clock) -> str:
    """When it was deleted: "deleted today"."""
    day = format_due(Due.on(clock.local(binned.deleted_at).date()), clock.today())
    return f"deleted {day.lower() if day == 'Today' else day}"


def spoken(binned: "Binned", clock: Clock) -> str:
    """A row read aloud."""
    return ", ".join((binned.words, KINDS.get(binned.kind, binned.kind), deleted_words(binned, clock)))
