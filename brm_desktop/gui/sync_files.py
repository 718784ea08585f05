"""Which files go to the page of sync instead of the import dialog, from wherever they come."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from brm_desktop.gui.navigation import Place

if TYPE_CHECKING:
    from brm_desktop.gui.main_window import MainWindow

SUFFIX: Final = ".brmsync"
SUFFIXES: Final = (SUFFIX, ".brmseg")


def is_sync_file(path: Path) -> bool:
    """Whether a file goes to the page of sync, by its name."""
    return path.suffix.lower() in SUFFIXES


def open_on_page(window: "MainWindow", paths: tuple[Path, ...]) -> tuple[Path, ...] | None:
    """Show the sync files among `paths` on their page. What is left for the import dialog; None if that is not needed.

    Without paths the page of sync, when it is in front, asks for a file itself.
    """
    ours = tuple(path for path in paths if is_sync_file(path))
    here = window.view is not None and window.view.place is Place.SYNC
    if not ours and not (here and not paths):
        return paths
    from brm_desktop.gui.views.sync.view import SyncView

    if not here:
        window.go(Place.SYNC)
    page = window.view
    assert isinstance(page, SyncView)
    if not ours:
        page.choose_file()
        return None
    page.look_at(*ours)
    others = tuple(path for path in paths if path not in ours)
    return others or None
