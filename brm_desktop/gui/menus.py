"""The menu bar and its actions: the one list of the window's commands, which the palette and the page of keys share."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from brm_desktop.gui.commands import Command

GO = "&Go"


class CommandAction(QAction):
    """An entry that does `act`. It keeps it itself: a lambda on its signal would keep the window alive unseen."""

    def __init__(self, words: str, act: Callable[[], object], parent: QMainWindow) -> None:
        super().__init__(words, parent)
        self._act = act
        self.triggered.connect(self._do)

    def _do(self) -> None:
        self._act()


class MenuBar(QObject):
    """Fills the window's menu bar. Where it is part of the window it is shown with Alt or F10 and goes after use."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._bar = window.menuBar()
        self._alt_alone = False
        self.actions: dict[str, QAction] = {}
        self._commands: list[tuple[QAction, Command]] = []
        self.menus = {name: self._menu(name) for name in ("&File", "&Edit", GO, "&Help")}
        if not self._bar.isNativeMenuBar():
            self._bar.hide()
            window.installEventFilter(self)
            for menu in self.menus.values():
                menu.aboutToHide.connect(self._hide_after_use)
            self._add_hidden("F10", self.toggle)

    def add(
        self, menu: str, words: str, act: Callable[[], object], *, key: str = "", name: str = "", icon: str = ""
    ) -> QAction:
        """A command with its key, which works while the menu is hidden too. `name` finds it in `actions`."""
        action = CommandAction(words, act, self._window)
        if key:
            action.setShortcut(QKeySequence(key))
        self.menus[menu].addAction(action)
        self._window.addAction(action)
        self.actions[name or words] = action
        plain = words.replace("&", "").rstrip("…")
        self._commands.append((action, Command(plain, key, act, icon, leads=menu == GO)))
        return action

    def commands(self) -> tuple[Command, ...]:
        """What can be done now from anywhere."""
        return tuple(command for action, command in self._commands if action.isEnabled())

    def toggle(self) -> None:
        """Show the bar with its first menu marked, or hide it."""
        shown = not self._bar.isVisible()
        self._bar.setVisible(shown)
        if shown:
            self._bar.setActiveAction(self._bar.actions()[0])
            self._bar.setFocus(Qt.FocusReason.MenuBarFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            self._alt_alone = event.key() == Qt.Key.Key_Alt
        elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyRelease:
            if self._alt_alone and event.key() == Qt.Key.Key_Alt:
                self.toggle()
            self._alt_alone = False
        return False

    def _menu(self, name: str) -> QMenu:
        return self._bar.addMenu(name)

    def _add_hidden(self, key: str, act: Callable[[], object]) -> None:
        action = CommandAction("", act, self._window)
        action.setShortcut(QKeySequence(key))
        self._window.addAction(action)

    def _hide_after_use(self) -> None:
        if not self._bar.activeAction():
            self._bar.hide()
