"""The fourth way: which file or folder, its passphrase, and what Esc does meanwhile. The page shows how it goes."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from brm_desktop.gui.dialogs.sync.files import ask_for_folder, ask_for_import
from brm_desktop.gui.views.first_run.continuing import Continuing
from brm_desktop.gui.widgets.hint_line import Hint

if TYPE_CHECKING:
    from brm_desktop.gui.views.first_run.view import FirstRunView


class OtherDevice(QObject):
    """Stands between the question of the form and the reading on the worker."""

    def __init__(self, view: "FirstRunView") -> None:
        super().__init__(view)
        self._view = view
        self._part = view.form.continue_part
        self.continuing = Continuing(view.desk, self)
        self._part.file_wanted.connect(self._choose_file)
        self._part.folder_wanted.connect(self._choose_folder)
        self._part.passphrase_given.connect(self._open_sealed)
        self._part.left.connect(view.close_layer)
        self.continuing.asked.connect(view.ask_passphrase)
        self.continuing.failed.connect(view.failed)
        self.continuing.ready.connect(view.open_taken_over)
        self.continuing.progressed.connect(view.show_progress)

    def hints(self, *, busy: bool) -> tuple[Hint, ...]:
        """The keys that work now."""
        if busy:
            return (Hint("Esc", "stop"),)
        if self._part.asks:
            return (Hint("Enter", "open"), Hint("Esc", "back"))
        return (Hint("Tab", "next"), Hint("Enter", "choose"), Hint("Esc", "back"))

    def close_layer(self, *, busy: bool) -> None:
        """Esc: stop reading, else back from the passphrase, else back to the ways."""
        if busy:
            self.continuing.stop()
        elif self._part.asks:
            self._part.show_choices()
        else:
            self._view.show_other_device(False)

    def _choose_file(self) -> None:
        path = ask_for_import(self._view)
        if path is not None:
            self._view.continue_from(path)

    def _choose_folder(self) -> None:
        path = ask_for_folder(self._view)
        if path is not None:
            self._view.continue_from(path)

    def _open_sealed(self, passphrase: str) -> None:
        if self.continuing.source is not None:
            self._view.continue_from(self.continuing.source, passphrase)
