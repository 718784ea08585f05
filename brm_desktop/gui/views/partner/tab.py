"""What every tab of a partner's page is: it belongs to one partner, reads what it shows, and knows its keys."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QScrollBar, QVBoxLayout, QWidget
from shiboken6 import isValid

from brm_desktop.domain.identifiers import PartnerId
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.tasks import Task
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.widgets.empty_state import EmptyState
from brm_desktop.gui.widgets.hint_line import Hint

if TYPE_CHECKING:
    from brm_desktop.services.partners import PartnerPage
    from brm_desktop.services.workspace import Workspace

T = TypeVar("T")
_MARGINS = (14, 12, 14, 0)
_BAR_ROOM = 10


class PartnerTab(QWidget):
    """A tab. `keys` are letters of the page that mean something here; `page` is the partner as it was read last.

    `empty` says what is missing, where there are no rows. `relationship_wanted` comes when the tab of the relationship
    has more about what was opened.
    """

    hints_changed = Signal()
    relationship_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.desk = desk
        self.page: PartnerPage | None = None
        self.keys: dict[str, Callable[[], None]] = {}
        self._asked: Task[Any] | None = None
        self._is_reading = False
        self._had_focus = False
        self._waits_for_rows = False
        self._bar: QScrollBar | None = None
        self._table_row = QHBoxLayout()
        self.empty = EmptyState(self)
        self.empty.hide()
        self.column = QVBoxLayout(self)
        left, top, right, bottom = _MARGINS
        self.column.setContentsMargins(left, px(top), right, px(bottom))
        self.column.setSpacing(px(8))

    @property
    def partner_id(self) -> PartnerId | None:
        """Whose tab it is, None before the first answer."""
        return self.page.partner.id if self.page is not None else None

    @property
    def read_only(self) -> bool:
        """Whether nothing may be changed, because the partner is archived."""
        return self.page is not None and self.page.partner.archived

    def show_partner(self, page: "PartnerPage") -> None:
        """The partner was read, or read again."""
        another = self.page is None or self.page.partner.id != page.partner.id
        self.page = page
        self.reload(another=another)

    def reload(self, *, another: bool) -> None:
        """Read what is shown; `another` says that it is another partner than before."""

    def hints(self) -> tuple[Hint, ...]:
        """The keys that work here, without those of the page."""
        return ()

    def first_focus(self) -> QWidget:
        """Where the focus lands when the tab opens."""
        return self

    def take_focus(self) -> None:
        """The focus lands on what there is now, and on the rows once they have come."""
        self._waits_for_rows = self._is_reading
        self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def keep_focus(self) -> None:
        """To be called before what is shown changes: rows that have the focus may go."""
        self._had_focus = self._has_focus()

    def rows_came(self) -> None:
        """To be called once what is shown has changed: the focus is where it was meant to land, or where it was."""
        lost = self._had_focus and not self._has_focus()
        self.setAccessibleName(self.empty.accessibleName())
        if lost or self.hasFocus() or (self._waits_for_rows and self._has_focus()):
            self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)
        self._waits_for_rows = self._is_reading = self._had_focus = False
        self.hints_changed.emit()

    def _has_focus(self) -> bool:
        inside = self.window().focusWidget()
        return inside is not None and (inside is self or self.isAncestorOf(inside))

    def close_layer(self) -> bool:
        """Esc: close what lies on top. False when nothing does."""
        return False

    def ask(self, call: "Callable[[Workspace], T]", then: Callable[[T], None]) -> None:
        """Read; an answer to an older question is dropped."""
        if self._asked is not None:
            self._asked.cancel()
        self._is_reading = True
        self._asked = self.desk.run(call, then, owner=self)

    def hold(self, table: QAbstractItemView) -> None:
        """Put in the rows; their scroll bar takes its room from the margin, so that nothing moves when it comes."""
        self._table_row.addWidget(table)
        self.column.addLayout(self._table_row, 1)
        self.column.addStretch(0)
        self._bar = table.verticalScrollBar()
        self._bar.rangeChanged.connect(self._make_room_for_bar)

    def _make_room_for_bar(self, *_range: int) -> None:
        bar = self._bar
        # The range changes a last time while the window goes, when the bar is gone already.
        taken = min(px(_BAR_ROOM), bar.sizeHint().width()) if bar is not None and isValid(bar) and bar.maximum() else 0
        self._table_row.setContentsMargins(0, 0, -taken, 0)

    def watch_focus(self, *widgets: QWidget) -> None:
        """The hints depend on which of these has the focus."""
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.hints_changed.emit()
        return False
