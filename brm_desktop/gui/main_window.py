"""The window: sidebar, pages in a stack, hint line, toast. It shows what the desk says and knows no store.

It comes in two steps, because a start is judged by its first paint: the empty window draws the outline of the page, and
`furnish` brings in everything else, whose imports cost more than Qt itself.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from brm_desktop.gui.navigation import WHOLE_WINDOW, History, Place, Step
from brm_desktop.gui.outline import Outline

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QDialog

    from brm_desktop.gui.desk import Desk
    from brm_desktop.gui.forms.main_window import Ui_MainWindow
    from brm_desktop.gui.menus import MenuBar
    from brm_desktop.gui.notices import Toast, Trouble
    from brm_desktop.gui.page_stack import PageStack
    from brm_desktop.gui.views.view import View
    from brm_desktop.gui.widgets.toast import Toast as ToastWidget

SMALLEST = (1024, 640)
USUAL = (1280, 800)
RAIL_BELOW = 1180
_KEYS_AFTER_MS = 350
_COUNT_AFTER_MS = 2000


class MainWindow(QMainWindow):
    """One window of the application. `closed` comes once it is gone for good, `came_to_front` when it is used again.

    `painted` comes once, after the first paint. Before `furnish` there is nothing in the window but its outline.
    """

    closed = Signal()
    came_to_front = Signal()
    painted = Signal()

    desk: "Desk"
    form: "Ui_MainWindow"
    menus: "MenuBar"
    pages: "PageStack"
    store_commands: "list[QAction]"

    def __init__(self, outline: Outline | None = None) -> None:
        super().__init__()
        self.history = History()
        self.is_furnished = False
        self._outline = outline or Outline(dark=False)
        self._toast: ToastWidget | None = None
        self._was_painted = False
        self.setWindowTitle("BRM Desktop")
        self.setMinimumSize(*SMALLEST)
        self.resize(*USUAL)

    def furnish(self, desk: "Desk") -> None:
        """Bring in what the window is made of; pages follow with `begin_at`."""
        from brm_desktop.gui.arrivals import Arrivals
        from brm_desktop.gui.forms.main_window import Ui_MainWindow
        from brm_desktop.gui.menus import MenuBar
        from brm_desktop.gui.page_stack import PageStack
        from brm_desktop.gui.window_commands import add_commands

        size = self.size()
        self.desk = desk
        self.form = Ui_MainWindow()
        self.form.setupUi(self)
        self.resize(size)
        self.menus = MenuBar(self)
        self.pages = PageStack(self.form.stack, desk)
        self.pages.hints_changed.connect(self._show_hints)
        self.pages.sidebar_read.connect(self.form.sidebar.show_page)
        self._held = QTimer(self, singleShot=True, interval=_KEYS_AFTER_MS)
        self._held.timeout.connect(self._show_held_keys)
        self._counting = QTimer(self, singleShot=True, interval=_COUNT_AFTER_MS)
        self._counting.timeout.connect(self.count_to_send)
        self.show_banner("")
        self.form.banner.setContentsMargins(24, 10, 24, 6)
        self._connect()
        self.store_commands = add_commands(self)
        self.arrivals = Arrivals(desk, self, is_open=self.form.sidebar.isEnabled)
        self.is_furnished = True
        self._fit()

    def _connect(self) -> None:
        desk = self.desk
        desk.navigate = self.go
        desk.go_back = self.go_back
        desk.open_import = self.open_import
        desk.show_keys = self.show_keys
        desk.notices.toasted.connect(self.show_toast)
        desk.notices.troubled.connect(self.show_trouble)
        desk.changes.settings.connect(self.use_settings)
        sidebar = self.form.sidebar
        sidebar.chosen.connect(self.go)
        sidebar.search_wanted.connect(self.open_palette)
        for changed in (desk.changes.partners, desk.changes.people, desk.changes.meetings, desk.changes.commitments,
                        desk.changes.everything):  # fmt: skip
            changed.connect(self.refresh_sidebar)
            changed.connect(self._counting.start)
        desk.changes.sync.connect(self._counting.start)

    # Places

    @property
    def view(self) -> "View | None":
        """The page in front."""
        return self.pages.front

    @property
    def views(self) -> "dict[Place, View]":
        """The pages that were visited."""
        return self.pages.views

    def go(self, place: Place, argument: object = None) -> None:
        """Show a place, and remember the way back."""
        self.history.go(Step(place, argument))
        self._show_present(by_keyboard=True)

    def go_back(self) -> None:
        """One step back; nowhere to go is no error."""
        if self.history.back() is not None:
            self._show_present(by_keyboard=True)

    def begin_at(self, step: Step) -> None:
        """Forget where she was and show `step`: at the start, and for another data folder."""
        self.history.forget()
        self.history.go(step)
        self._show_present(by_keyboard=False)

    def leave_layer(self) -> None:
        """Esc: what lies on top first (the page knows), then one step back."""
        view = self.view
        if view is not None and view.close_layer():
            return
        self.go_back()

    def next_pane(self) -> None:
        """F6: from the sidebar into the page and back."""
        from PySide6.QtWidgets import QApplication

        focus, view = QApplication.focusWidget(), self.view
        if view is not None and focus is not None and self.form.sidebar.isAncestorOf(focus):
            view.take_focus(by_keyboard=True)
        else:
            self.form.sidebar.form.today_row.setFocus(QtCore.Qt.FocusReason.TabFocusReason)

    def jot(self) -> None:
        """Ctrl J: the capture line of Today, from anywhere."""
        if self.history.present != Step(Place.TODAY):
            self.go(Place.TODAY)
        view = self.view
        if view is not None:
            view.jot()

    def _show_present(self, *, by_keyboard: bool) -> None:
        from brm_desktop.gui.settled_layout import settle_layout

        step = self.history.present
        if step is None:
            return
        before, view = self.view, self.pages.view_of(step.place)
        if before is not None and before is not view:
            before.leave()
        # Before a way to begin is chosen, no other place is there to go to; a self-assessment wants no distraction.
        self.form.sidebar.setVisible(step.place not in WHOLE_WINDOW)
        self.pages.bring_forward(view)
        self._raise_toast()
        view.show_for(step.argument)
        view.take_focus(by_keyboard=by_keyboard)
        self.form.sidebar.show_step(step)
        self._show_hints()
        settle_layout()

    def show_instead(self, page: QWidget) -> None:
        """Something that is no page, in front of all pages: the store cannot be opened."""
        self.pages.show_instead(page)
        self._raise_toast()
        page.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
        self.form.sidebar.show_step(None)
        self.form.hint_line.set_hints()
        self.form.hint_line.set_state("")

    def show_banner(self, words: str) -> None:
        """A quiet line above all pages, for as long as it is true; "" takes it away."""
        self.form.banner.setText(words)
        self.form.banner.setVisible(bool(words))

    # What stands around the page

    def use_store(self, usable: bool) -> None:
        """Whether a data folder is open: without one, sidebar and commands rest."""
        self.form.sidebar.set_open(usable)
        for action in self.store_commands:
            action.setEnabled(usable)

    def use_settings(self) -> None:
        """Theme, text size and hint line as she set them."""
        from brm_desktop.gui.dressing import dress, spell_keys

        dress(self.desk.settings)
        spell_keys(self, self.desk.settings)
        self._show_hints()
        self._fit()

    def refresh_sidebar(self) -> None:
        """Ask for partners and late promises again. Today brings them along, so it is left to ask itself."""
        view = self.view
        if view is not None and view.place is Place.TODAY and view.isVisible():
            return
        self.desk.run(lambda workspace: workspace.today.sidebar(), self.form.sidebar.show_page, owner=self)

    def count_to_send(self) -> None:
        """Note what changed for the other devices, and how much they lack: once, when nothing changed for a while."""
        from brm_desktop.gui.exchanging import note_and_count

        if self.form.sidebar.isEnabled():
            notices = self.desk.notices
            self.desk.run(note_and_count, self.form.sidebar.show_to_send, failed=notices.note, owner=self)

    def _show_hints(self) -> None:
        view = self.view
        wanted = self.desk.settings.hint_line and not (view is not None and view.has_own_hints)
        self.form.hint_line.setVisible(wanted)
        if view is None or not wanted:
            return
        self.form.hint_line.set_hints(*view.hints())
        state = view.state_hint()
        self.form.hint_line.set_state(state.words, key=state.key)

    def show_keys(self) -> None:
        """All keys of the page in front, and those that work everywhere."""
        from brm_desktop.gui.dialogs.keys import KeysDialog

        view = self.view
        here = view.hints() if view is not None else ()
        KeysDialog(self, here=here, commands=self.menus.commands()).open()

    def open_palette(self) -> None:
        """Ctrl K: go anywhere, do anything, find any sentence."""
        from brm_desktop.gui.palette.opening import open_palette

        open_palette(self)

    def open_import(self, paths: tuple[Path, ...] = ()) -> None:
        """The import dialog, with files that are already chosen or without. Sync files have a page of their own."""
        from brm_desktop.gui.sync_files import open_on_page

        others = open_on_page(self, paths)
        if others is None:
            return
        from brm_desktop.gui.dialogs.import_files import ImportDialog

        ImportDialog(self.desk, self, paths=others).open()

    def new_meeting(self) -> None:
        """Ask for a new meeting, planned or beginning now."""
        from brm_desktop.gui.dialogs.new_meeting import NewMeetingDialog

        NewMeetingDialog(self.desk, self).open()

    # What is said

    def show_toast(self, message: "Toast") -> None:
        """One line at the foot of the page for five seconds."""
        self._toast_widget().show_message(
            message.words,
            on_undo=message.undo,
            undo=message.action if message.undo is not None else "",
            key=message.key,
        )
        self._raise_toast()

    def undo(self) -> None:
        """Ctrl Z: take back what was done last, wherever it was done."""
        from brm_desktop.gui import undoing

        undoing.undo(self.desk)

    def redo(self) -> None:
        """Ctrl Shift Z: do again what was taken back last."""
        from brm_desktop.gui import undoing

        undoing.redo(self.desk)

    def show_trouble(self, trouble: "Trouble") -> None:
        """An error that belongs to no page: in a card over the window; the page behind it stays as it is."""
        from brm_desktop.gui.dialogs.trouble import TroubleDialog

        TroubleDialog(self, trouble).open()

    def _raise_toast(self) -> None:
        # The stack puts its page on top of everything, also of what floats over pages.
        if self._toast is not None:
            own_line = self.view is not None and self.view.has_own_hints and self.desk.settings.hint_line
            self._toast.rest_above(self.form.hint_line.sizeHint().height() if own_line else 0)
            self._toast.raise_()

    def _toast_widget(self) -> "ToastWidget":
        from brm_desktop.gui.widgets.toast import Toast as ToastWidget

        if self._toast is None:
            self._toast = ToastWidget(self.form.stack)
        return self._toast

    # Qt

    def bring_to_front(self) -> None:
        """A second start asked for this window."""
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()

    def event(self, event: "QEvent") -> bool:
        # While a dialog lies on the page, no key may reach a command beneath it: claimed here, it goes to the dialog.
        if event.type() == QtCore.QEvent.Type.ShortcutOverride and self.open_dialog() is not None:
            event.accept()
            return True
        return super().event(event)

    def open_dialog(self) -> "QDialog | None":
        """The dialog that lies over the page, or None."""
        from PySide6.QtWidgets import QDialog

        return next((dialog for dialog in self.findChildren(QDialog) if dialog.isVisible()), None)

    def changeEvent(self, event: "QEvent") -> None:
        super().changeEvent(event)
        if event.type() != QtCore.QEvent.Type.ActivationChange:
            return
        if self.isActiveWindow():
            self.came_to_front.emit()
        elif self.is_furnished:
            self._let_go_of_keys()  # a key that is released elsewhere never says so here

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Keys that pages and fields may use for themselves: only what they left over arrives here.
        if event.key() == QtCore.Qt.Key.Key_Control:
            self._held.start()
        elif event.key() == QtCore.Qt.Key.Key_Escape:
            self.leave_layer()
        elif event.key() == QtCore.Qt.Key.Key_F6:
            self.next_pane()
        else:
            super().keyPressEvent(event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.key() == QtCore.Qt.Key.Key_Control:
            self._let_go_of_keys()
        super().keyReleaseEvent(event)

    def _show_held_keys(self) -> None:
        self.form.sidebar.show_keys(True)

    def _let_go_of_keys(self) -> None:
        self._held.stop()
        self.form.sidebar.show_keys(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.is_furnished:
            return  # the pages and the sidebar cover all of it
        painter = QPainter(self)
        self._outline.paint(painter, self.rect(), narrow=self.width() < round(RAIL_BELOW * self._outline.scale))
        painter.end()
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.accept()
        if self.is_furnished:
            self._keep_state()
        self.closed.emit()

    def _keep_state(self) -> None:
        """An exception in a close event would end the program without a word; what cannot be kept is logged."""
        from brm_desktop.gui import window_state

        try:
            if self.view is not None:
                self.view.leave()
            window_state.save(self, self.history.present, self.desk.store.folder)
        except Exception as error:  # noqa: BLE001 whatever it is, the window is to close
            self.desk.notices.note(error)

    def _fit(self) -> None:
        if self.is_furnished:
            from brm_desktop.gui.theme.theme import px

            self.form.sidebar.use_rail(self.width() < px(RAIL_BELOW))
