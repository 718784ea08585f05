"""Reminders while the window is open: through the system's tray where there is one, else as a quiet line in the window.

Every half minute the time of day is compared anew, so that a computer that slept is not ahead of it or behind.
"""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSettings, QTimer
from PySide6.QtWidgets import QSystemTrayIcon

from brm_desktop.gui.navigation import CommitmentsFor, Place
from brm_desktop.gui.theme.icons import icon
from brm_desktop.gui.theme.theme import colour
from brm_desktop.gui.window_state import FILE_NAME

if TYPE_CHECKING:
    from brm_desktop.gui.main_window import MainWindow
    from brm_desktop.services.reminders import Notification

ASK_EVERY_MS = 30_000
LINE_STAYS_MS = 20 * 60_000
_SHOWN_MS = 12_000
_REMEMBERED = 40
_SAID = "reminded"


class Reminding(QObject):
    """Asks what is due and shows it once. What was shown is kept with the state of the window, without any words."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._desk = window.desk
        self._asking = False
        self._last: Notification | None = None
        self._line = ""
        self.tray: QSystemTrayIcon | None = None
        self._timer = QTimer(self, interval=ASK_EVERY_MS)
        self._timer.timeout.connect(self.ask)
        self._line_timer = QTimer(self, singleShot=True, interval=LINE_STAYS_MS)
        self._line_timer.timeout.connect(self._take_line_away)
        self._desk.changes.settings.connect(self._use_settings)
        window.came_to_front.connect(self.ask)
        self._use_settings()
        self.ask()

    def ask(self) -> None:
        """Ask what is due now; nothing is asked while reminders are off or an answer is still to come."""
        if self._asking or not self._desk.settings.reminders.on:
            return
        self._asking = True
        said = self._said()
        self._desk.run(
            lambda workspace: workspace.reminders.due(frozenset(said)), self._show, failed=self._failed, owner=self
        )

    def switch_off(self) -> None:
        """No reminders from now on, with one click."""
        settings = self._desk.settings
        self._desk.change_settings(replace(settings, reminders=replace(settings.reminders, on=False)))
        self._desk.notices.toast("No more reminders. Settings brings them back")

    def _show(self, due: "Sequence[Notification]") -> None:
        self._asking = False
        if not due:
            return
        self._remember([notification.key for notification in due])
        self._last = due[-1]
        for notification in due:
            if self.tray is not None:
                picture = QSystemTrayIcon.MessageIcon.NoIcon
                self.tray.showMessage(notification.title, notification.words, picture, _SHOWN_MS)
            else:
                self._show_line(notification.words)

    def _failed(self, _error: BaseException) -> None:
        # Whatever is wrong with the store, its page says so; a reminder is not worth a message of its own.
        self._asking = False

    def _show_line(self, words: str) -> None:
        banner = self._window.form.banner
        if banner.isVisible() and banner.text() != self._line:
            return
        self._line = words
        self._window.show_banner(words)
        self._line_timer.start()

    def _take_line_away(self) -> None:
        if self._window.form.banner.text() == self._line:
            self._window.show_banner("")
        self._line = ""

    def _use_settings(self) -> None:
        """The icon stands in the tray as long as reminders are on."""
        wanted = self._desk.settings.reminders.on and QSystemTrayIcon.isSystemTrayAvailable()
        if wanted and self.tray is None:
            self.tray = self._make_tray()
        elif not wanted and self.tray is not None:
            self.tray.hide()
            self.tray.deleteLater()
            self.tray = None
        if not self._desk.settings.reminders.on:
            self._take_line_away()
            self._timer.stop()
        else:
            self._timer.start()

    def _make_tray(self) -> QSystemTrayIcon:
        from brm_desktop.gui.widgets.menu import Menu

        tray = QSystemTrayIcon(icon("brm-desktop", colour("accent")), self)
        menu = Menu(self._window)
        menu.add("Open BRM Desktop").triggered.connect(self._window.bring_to_front)
        menu.add("No reminders").triggered.connect(self.switch_off)
        tray.setContextMenu(menu)
        tray.setToolTip("BRM Desktop")
        tray.messageClicked.connect(self._follow)
        tray.activated.connect(self._window.bring_to_front)
        tray.show()
        return tray

    def _follow(self) -> None:
        """A click on a notification leads to what it is about."""
        self._window.bring_to_front()
        if self._last is not None and self._last.meeting_id is not None:
            self._window.go(Place.MEETINGS, self._last.meeting_id)
        else:
            self._window.go(Place.COMMITMENTS, CommitmentsFor())

    def _settings(self) -> QSettings:
        return QSettings(str(self._desk.store.folder / FILE_NAME), QSettings.Format.IniFormat)

    def _said(self) -> list[str]:
        written = self._settings().value(_SAID)
        return [line for line in written.split("\n") if line] if isinstance(written, str) else []

    def _remember(self, keys: list[str]) -> None:
        self._settings().setValue(_SAID, "\n".join([*self._said(), *keys][-_REMEMBERED:]))
