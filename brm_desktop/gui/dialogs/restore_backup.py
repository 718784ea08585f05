"""Putting a backup back in the place of the data: what happens is said before, and the former file is kept."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from brm_desktop.gui.desk import Desk
from brm_desktop.gui.views.settings.data import when_words
from brm_desktop.gui.widgets.card import Dialog
from brm_desktop.gui.widgets.label import Label

if TYPE_CHECKING:
    from brm_desktop.services.store import Backup


class RestoreDialog(Dialog):
    """Asks once, because what was written since then is not shown any more."""

    def __init__(self, desk: Desk, window: QWidget, backup: "Backup") -> None:
        super().__init__(window, title="Put this backup back?", width=480)
        self._desk = desk
        self._backup = backup
        column = QVBoxLayout(self.content)
        column.setContentsMargins(0, 0, 0, 0)
        words = (
            f"You will see your data as it was: {when_words(backup, desk.clock)}. What you wrote since then is not "
            "thrown away: the present file is kept beside it in the data folder."
        )
        column.addWidget(Label(self.content, text=words, wrap=True, colour="ink2"))
        self.add_cancel()
        self.button = self.add_action("Put it back", kind="primary", key="Ctrl+Enter")
        self.button.clicked.connect(self._put_back)

    def _put_back(self) -> None:
        desk, path = self._desk, self._backup.path
        folder = desk.store.folder

        def put_back() -> None:
            from brm_desktop.services.store import restore

            desk.store.close()
            restore(folder, path)

        def open_again() -> None:
            desk.changes.settings.emit()
            desk.changes.everything.emit()

        def opened() -> None:
            open_again()
            desk.notices.toast("The backup is back")

        def done(_: None) -> None:
            desk.begin(folder, opened, desk.notices.report)

        def failed(error: BaseException) -> None:
            desk.begin(folder, open_again, desk.notices.report)
            desk.notices.report(error)

        self.accept()
        desk.tasks.run(put_back, then=done, failed=failed)
