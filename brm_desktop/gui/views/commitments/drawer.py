"""The selected promise beside the list, or in a narrow window as a drawer over it (DESIGN section 5)."""

from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QWidget

from brm_desktop.gui.theme.theme import px

NARROW_BELOW: Final = 1180


class PaneDrawer:
    """Moves the pane between its place in the layout and the drawer."""

    def __init__(self, layout: QHBoxLayout, pane: QWidget, page: QWidget) -> None:
        self._layout = layout
        self._pane = pane
        self._page = page
        self.narrow = False

    @property
    def is_open(self) -> bool:
        """Whether the pane lies over the list now."""
        return self.narrow and self._pane.isVisibleTo(self._page)

    def arrange(self, *, has_rows: bool) -> bool:
        """Take the form that suits the window; tells whether that is another one."""
        narrow = self._page.window().width() < px(NARROW_BELOW)
        changed = narrow != self.narrow
        if changed:
            self.narrow = narrow
            if narrow:
                self._layout.removeWidget(self._pane)
            else:
                self._layout.addWidget(self._pane)
            self._pane.setVisible(not narrow and has_rows)
        self._place()
        return changed

    def show(self, shown: bool) -> None:
        """Open or close the drawer; in a wide window the pane stays."""
        if self.narrow:
            self._pane.setVisible(shown)
            self._place()

    def _place(self) -> None:
        if self.narrow:
            width = self._pane.width()
            self._pane.setGeometry(self._page.width() - width, 0, width, self._page.height())
            self._pane.raise_()
