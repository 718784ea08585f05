"""The store cannot be opened: what happened, what is safe, and the ways on, in place of all pages (DESIGN 7.16)."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QWidget

from brm_desktop.domain.errors import StoreDamaged
from brm_desktop.gui.notices import Trouble, in_words
from brm_desktop.gui.trouble import Sheet, trouble_panel

if TYPE_CHECKING:
    from brm_desktop.gui.desk import Desk
    from brm_desktop.gui.main_window import MainWindow

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class WaysOn:
    """What she can do about it. `restore` is None where a copy in its place would not help."""

    look_again: Callable[[], None]
    choose: Callable[[], None]
    quit: Callable[[], object]
    restore: Callable[[], object] | None = None


class StoreTrouble(Sheet):
    """One error with its ways on; the first button has the focus, so Enter looks again."""

    def __init__(self, trouble: Trouble, ways: WaysOn, parent: QWidget) -> None:
        super().__init__(parent, top=140)
        self.setAccessibleName(trouble.title)
        self.panel = trouble_panel(trouble, parent=self, icon_name="hard-drive")
        self.look_again_button = self.panel.add_action("Look again", kind="primary", key="Enter")
        self.look_again_button.clicked.connect(ways.look_again)
        self.look_again_button.setAutoDefault(True)
        if ways.restore is not None:
            self.restore_button = self.panel.add_action("Restore the newest backup")
            self.restore_button.clicked.connect(ways.restore)
        self.choose_button = self.panel.add_action("Choose another folder", kind="text")
        self.choose_button.clicked.connect(ways.choose)
        self.quit_button = self.panel.add_action("Quit", kind="text")
        self.quit_button.clicked.connect(ways.quit)
        self.add(self.panel)
        self.setFocusProxy(self.look_again_button)


def show_store_trouble(
    error: BaseException,
    window: "MainWindow",
    desk: "Desk",
    *,
    look_again: Callable[[], None],
    begin: Callable[[Path], None],
) -> None:
    """Put the error in front of all pages. `begin` starts with another folder."""
    log.error("The store could not be opened: %s", type(error).__name__)
    folder = desk.store.folder

    def put_back() -> None:
        from brm_desktop.services import store

        store.restore(folder)

    def failed(again: BaseException) -> None:
        show_store_trouble(again, window, desk, look_again=look_again, begin=begin)

    def restore() -> None:
        desk.tasks.run(put_back, then=lambda _: look_again(), failed=failed)

    restorable = isinstance(error, StoreDamaged)
    ways = WaysOn(
        look_again=look_again,
        choose=lambda: _choose_folder(window, folder, begin),
        quit=window.close,
        restore=restore if restorable else None,
    )
    window.use_store(False)
    window.show_instead(StoreTrouble(in_words(error), ways, window))


def _choose_folder(window: "MainWindow", present: Path, begin: Callable[[Path], None]) -> None:
    dialog = QFileDialog(window, "Choose the data folder", str(present.parent))
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.fileSelected.connect(lambda name: begin(Path(name)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
