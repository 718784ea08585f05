"""Where the keys go while cards lie over the window, and after one has gone. The cards themselves are in `card`."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid


def open_cards(window: QWidget) -> list[QDialog]:
    """The dialogs that lie over a window, the uppermost last."""
    kinds = Qt.FindChildOption.FindDirectChildrenOnly
    return [dialog for dialog in window.findChildren(QDialog, options=kinds) if dialog.isVisible()]


class DialogFocus(QObject):
    """Keeps the focus in a dialog while it is the uppermost, whatever the page beneath does, and gives it back."""

    def __init__(self, dialog: QDialog, window: QWidget) -> None:
        super().__init__(dialog)
        self._dialog = dialog
        self._window = window
        self._before = window.focusWidget()
        self._inside: QWidget | None = None
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def take(self, widget: QWidget) -> None:
        """Put the focus on a widget of the dialog."""
        self._inside = widget
        widget.setFocus(Qt.FocusReason.OtherFocusReason)

    def give_back(self) -> None:
        """The dialog has closed: to the card beneath it, else to what had the focus before, if that is still there."""
        beneath = open_cards(self._window)
        if beneath:
            (beneath[-1].focusWidget() or beneath[-1]).setFocus(Qt.FocusReason.OtherFocusReason)
            return
        before = self._before
        # The page may have been filled anew meanwhile: what had the focus can be gone.
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is None or not isValid(self._dialog) or now.window() is not self._window.window():
            return
        if now is self._dialog or self._dialog.isAncestorOf(now):
            self._inside = now
        elif open_cards(self._window)[-1:] == [self._dialog]:
            inside = self._inside
            (inside if inside is not None and isValid(inside) else self._dialog).setFocus(
                Qt.FocusReason.OtherFocusReason
            )
