"""What every page is: where it stands, its keys and hints, how it loads, fails and is found again as it was left."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from brm_desktop.gui.commands import Command
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.navigation import Place
from brm_desktop.gui.notices import in_words
from brm_desktop.gui.settled_layout import settle_layout
from brm_desktop.gui.tasks import Task
from brm_desktop.gui.theme.theme import colour
from brm_desktop.gui.widgets.hint_line import Hint
from brm_desktop.gui.widgets.keys import pressed_key

if TYPE_CHECKING:
    from brm_desktop.services.workspace import Workspace

T = TypeVar("T")
LOADING_AFTER_MS = 200


@dataclass(frozen=True, slots=True)
class StateHint:
    """What stands at the right of the hint line: "13 of 41", or "all keys" with its key."""

    words: str = "all keys"
    key: str = "?"


class View(QWidget):
    """A page of the window. Subclasses set `place`, build themselves in `__init__` and override what they need.

    `ask` is the way to load: it drops stale answers, shows bars after 200 ms and errors in place of the page.
    """

    place: Place = Place.TODAY
    has_own_hints = False
    hints_changed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.argument: object = None
        self.is_filled = False
        self._stale = True
        self._focus: QWidget | None = None
        self._asked: Task[Any] | None = None
        self._cover: QWidget | None = None
        self._keys: dict[str, QShortcut] = {}
        self._loading = QTimer(self, singleShot=True, interval=LOADING_AFTER_MS)
        self._loading.timeout.connect(self._show_bars)
        self._again = QTimer(self, singleShot=True, interval=0)
        self._again.timeout.connect(self._reload_if_shown)
        self.reload_on(desk.changes.everything)

    def reload(self) -> None:
        """Ask for what is shown, again. Called when the page comes to the front and when something it shows changed."""

    def hints(self) -> tuple[Hint, ...]:
        """The keys that work with the present focus, for the hint line; emit `hints_changed` when they change."""
        return ()

    def commands(self) -> tuple[Command, ...]:
        """What its hints say can be done with the present focus: for the palette, which teaches the keys."""
        return tuple(
            Command(hint.words[:1].upper() + hint.words[1:], hint.key, self._keys[hint.key].activated.emit)
            for hint in self.hints()
            if hint.key in self._keys
        )

    def state_hint(self) -> StateHint:
        """What stands at the right of the hint line."""
        return StateHint()

    def first_focus(self) -> QWidget:
        """Where the focus lands when the page opens."""
        return self

    def words_of_place(self) -> str:
        """The name of the page, read aloud when it opens. It goes into no window title: titles are seen by others."""
        return self.place.value.replace("-", " ").capitalize()

    def show_for(self, argument: object) -> None:
        """The page comes to the front, for `argument` (a partner's id, a `BriefFor`, words). It loads when it must."""
        if argument != self.argument:
            self.argument = argument
            self._stale, self.is_filled, self._focus = True, False, None
        if self._stale:
            self._stale = False
            self.reload()

    def reload_on(self, *signals: SignalInstance) -> None:
        """Load again after any of these signals of `desk.changes`: at once when the page is seen, else when it is."""
        for signal in signals:
            signal.connect(self.mark_stale)

    def mark_stale(self) -> None:
        """What is shown is not true any more."""
        self._stale = True
        self._again.start()

    def ask(
        self,
        call: "Callable[[Workspace], T]",
        then: Callable[[T], None],
        *,
        failed: Callable[[BaseException], None] | None = None,
    ) -> None:
        """Load the page: `then` gets the answer, unless the page asked again meanwhile or is gone."""
        if self._asked is not None:
            self._asked.cancel()
        if not self.is_filled:
            self._loading.start()

        def arrived(answer: T) -> None:
            self._uncover()
            self.is_filled = True
            then(answer)
            self.hints_changed.emit()
            settle_layout()

        self._asked = self.desk.run(call, arrived, failed=failed or self.show_error, owner=self)

    def show_error(self, error: BaseException) -> None:
        """Say in place of the page what went wrong, with a button to try again."""
        from brm_desktop.gui.trouble import trouble_page

        self.is_filled = False
        self.cover(trouble_page(in_words(error), again=self._try_again, parent=self))

    def cover(self, widget: QWidget) -> None:
        """Put a widget over the whole page: bars, an error. It goes when the page is filled."""
        self._uncover()
        self._cover = widget
        widget.setParent(self)
        widget.setGeometry(self.rect())
        widget.show()
        widget.raise_()

    def add_key(self, key: str, act: Callable[[], None]) -> QShortcut:
        """A key of this page. A single letter works while the focus is in the page, and never in a text field."""
        shortcut = QShortcut(QKeySequence(pressed_key(key)), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)
        self._keys[key] = shortcut
        return shortcut

    def spell_keys_again(self) -> None:
        """Single letters are pressed in another way from now on."""
        for key, shortcut in self._keys.items():
            shortcut.setKey(QKeySequence(pressed_key(key)))

    def watch_focus(self, *widgets: QWidget) -> None:
        """The hints depend on which of these has the focus."""
        for widget in widgets:
            widget.installEventFilter(self)

    def take_focus(self, *, by_keyboard: bool) -> None:
        """Focus goes to where it was when the page was left, else to its first place."""
        left = self._focus
        # A row that was being edited is gone once the page was filled anew.
        still_there = left is not None and isValid(left) and left.isVisibleTo(self)
        wanted = left if left is not None and still_there else self.first_focus()
        reason = Qt.FocusReason.TabFocusReason if by_keyboard else Qt.FocusReason.OtherFocusReason
        wanted.setFocus(reason)

    def has_focus_at(self, widget: QWidget) -> bool:
        """Whether keys go to `widget`, now or as soon as the window is in front (`hasFocus` is False until then)."""
        return self.window().focusWidget() is widget

    def close_layer(self) -> bool:
        """Esc: close what lies on top of the page, a drawer or an open search. False when nothing does."""
        return False

    def jot(self) -> None:
        """Put the caret into the line for jotting, on the page that has one."""

    def leave(self) -> None:
        """The page goes to the back: remember where the focus was."""
        inside = self.focusWidget()
        self._focus = inside if inside is not None and self.isAncestorOf(inside) else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.hints_changed.emit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._cover is not None:
            self._cover.setGeometry(self.rect())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), colour("paper"))
        painter.end()

    def _reload_if_shown(self) -> None:
        if self._stale and self.isVisible():
            self._stale = False
            self.reload()

    def _try_again(self) -> None:
        self._uncover()
        self.reload()

    def _show_bars(self) -> None:
        if self.is_filled or self._cover is not None:
            return
        from brm_desktop.gui.trouble import loading_page

        self.cover(loading_page(self))

    def _uncover(self) -> None:
        self._loading.stop()
        if self._cover is not None:
            self._cover.hide()
            self._cover.deleteLater()
            self._cover = None
