"""What tests of the window need: the theme in a known state, and pictures at any scale factor."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QWidget

from brm_desktop.gui.theme.theme import Theme, theme


@pytest.fixture
def dressed(qapp: QApplication) -> Iterator[Theme]:
    """The light theme at 100 %, installed once; whatever a test changes is taken back."""
    current = theme()
    current.install(qapp)
    current.use("light")
    yield current
    current.use_scale(1.0)
    current.use_stronger_lines(False)
    current.use("light")


@pytest.fixture
def spoken() -> "Spoken":
    """What a screen reader gets from a widget."""
    return Spoken()


class Spoken:
    """Reads names, roles and descriptions through Qt's accessibility, not from the widget."""

    def of(self, widget: QWidget) -> QAccessibleInterface:
        """The accessible interface of a widget."""
        interface = QAccessible.queryAccessibleInterface(widget)
        assert interface is not None
        return interface

    def name(self, widget: QWidget) -> str:
        """The name read aloud."""
        return self.of(widget).text(QAccessible.Text.Name)

    def description(self, widget: QWidget) -> str:
        """What is added to the name."""
        return self.of(widget).text(QAccessible.Text.Description)

    def role(self, widget: QWidget) -> QAccessible.Role:
        """What kind of thing it is."""
        return self.of(widget).role()
