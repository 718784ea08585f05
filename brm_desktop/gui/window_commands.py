"""The commands of the window with their keys: the one list behind its menus, the palette and the page of keys."""

from functools import partial
from typing import TYPE_CHECKING

from brm_desktop.gui.navigation import Place

if TYPE_CHECKING:
    from PySide6.QtGui import QAction

    from brm_desktop.gui.main_window import MainWindow


def add_commands(window: "MainWindow") -> "list[QAction]":
    """Fill the menus; returns the commands that need an open data folder."""
    add, go = window.menus.add, window.go
    need_a_store = [
        add("&File", "&New meeting…", window.new_meeting, key="Ctrl+N", icon="notebook-pen"),
        add("&File", "&Import…", window.open_import, key="Ctrl+I", icon="import"),
        add("&File", "&Remove sample data", partial(remove_sample, window), name="remove sample"),
        add("&Go", "&Today", partial(go, Place.TODAY), key="Ctrl+1", icon="sun"),
        add("&Go", "&Partners", partial(go, Place.PARTNERS), key="Ctrl+2", icon="users"),
        add("&Go", "&Meetings", partial(go, Place.MEETINGS), key="Ctrl+3", icon="calendar"),
        add("&Go", "&Commitments", partial(go, Place.COMMITMENTS), key="Ctrl+4", icon="handshake"),
        add("&Go", "Co&mpetencies", partial(go, Place.COMPETENCIES), key="Ctrl+6", icon="radar"),
        add("&Go", "P&eople", partial(go, Place.PEOPLE), icon="users-round"),
        add("&Go", "&Weekly review", partial(go, Place.REVIEW), icon="binoculars"),
        add("&Go", "&Assess yourself", partial(go, Place.ASSESSMENT), icon="radar"),
        add("&Go", "S&ync", partial(go, Place.SYNC), icon="refresh-cw"),
        add("&Go", "&Settings", partial(go, Place.SETTINGS), key="Ctrl+,", icon="settings"),
        add("&Go", "&Bin", partial(go, Place.BIN), icon="trash-2"),
        add("&Go", "&Search and commands…", window.open_palette, key="Ctrl+K", name="palette"),
        add("&Go", "&Jot a line", window.jot, key="Ctrl+J", icon="plus"),
        add("&Go", "&Back", window.go_back, key="Alt+Left"),
        add("&Edit", "&Undo", window.undo, key="Ctrl+Z", icon="undo-2"),
        add("&Edit", "&Redo", window.redo, key="Ctrl+Shift+Z", icon="redo-2"),
    ]
    add("&File", "&Quit", window.close, key="Ctrl+Q")
    add("&Help", "&Keys of this page", window.show_keys, key="?", name="keys")
    return need_a_store


def remove_sample(window: "MainWindow") -> None:
    """Take the sample company out; what she wrote herself stays."""
    desk = window.desk

    def removed(_: object) -> None:
        desk.changes.everything.emit()
        desk.notices.toast("The sample data is removed")

    desk.run(lambda workspace: workspace.sample.remove(), removed, owner=window)
