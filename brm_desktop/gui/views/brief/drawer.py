"""The options of the brief beside the page, or in a narrow window as a drawer over it (DESIGN section 5)."""

from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QWidget

from brm_desktop.gui.theme.theme import px

NARROW_BELOW: Final = 1180
"""Width of the window, in pixels at 100 % text size, from which on the options have a place of their own."""


class OptionsDrawer:
    """Moves the options pane between its place in the layout and the drawer."""

    def __init__(self, layout: QHBoxLayout, pane: QWidget, body: QWidget) -> None:
        self._layout = layout
        self._pane = pane
        self._body = body
        self.narrow = False

    def arrange(self) -> bool:
        """Takes the form that suits the window; tells whether that changed."""
        narrow = self._body.window().width() < px(NARROW_BELOW)
        changed = narrow != self.narrow
        if changed:
            self.narrow = narrow
            if narrow:
                self._layout.removeWidget(self._pane)
            else:
                self._layout.addWidget(self._pane)
            self._pane.setVisible(not narrow)
        self._place()
        return changed

    @property
    def open(self) -> bool:
        """Whether the pane lies over the page now."""
        return self.narrow and self._pane.isVisible()

    def show(self, shown: bool) -> None:
        """Opens or closes the drawer; in a wide window the pane stays."""
        if self.narrow:
            self._pane.setVisible(shown)
            self._place()

    def _place(self) -> None:
        if self.narrow:
            width = self._pane.width()
            self._pane.setGeometry(self._body.width() - width, 0, width, self._body.height())
            self._pane.raise_()
