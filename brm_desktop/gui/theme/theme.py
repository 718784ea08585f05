"""The theme in force: which column of the table, at which text size. Painted widgets ask it while they paint.

A change of theme sets the application's palette and font; Qt then repaints and lays out every widget,
so a widget that reads its colours in ``paintEvent`` and its sizes in ``sizeHint`` needs no code for it.
"""

from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QApplication, QStyleFactory, QToolTip

from brm_desktop.gui.theme import fonts, icons
from brm_desktop.gui.theme.palette import make_palette
from brm_desktop.gui.theme.tokens import ColourRole, ThemeName, colours

Preference = Literal["system", "light", "dark"]

SMALLEST_SCALE = 0.9
LARGEST_SCALE = 1.4


class Theme(QObject):
    """Colours and sizes in force; `changed` comes after the application has been dressed anew."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.preference: Preference = "system"
        self.stronger_lines = False
        self.scale = 1.0
        self._application: QApplication | None = None
        self._colours: dict[ColourRole, QColor] = {}
        self._read_table()

    @property
    def name(self) -> ThemeName:
        """Light or dark; the system's wish where she has none, light where the system does not say."""
        if self.preference != "system":
            return self.preference
        scheme = QGuiApplication.styleHints().colorScheme()
        return "dark" if scheme == Qt.ColorScheme.Dark else "light"

    def colour(self, role: ColourRole) -> QColor:
        """The colour of a role. It is shared: copy it before changing its alpha."""
        return self._colours[role]

    def px(self, length: float) -> int:
        """A length of DESIGN in logical pixels at the present text size."""
        return round(length * self.scale)

    def install(self, application: QApplication) -> None:
        """Dresses the application (Fusion, bundled fonts, palette) and follows the system from now on.

        It is done once: again, every change of the system would be followed twice.
        """
        if self._application is application:
            return
        self._application = application
        application.setStyle(QStyleFactory.create("Fusion"))
        fonts.load_bundled()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)
        self._dress()

    def use(self, preference: Preference) -> None:
        """Her choice in Settings; "system" follows the desktop."""
        before = self.name
        self.preference = preference
        if self.name != before or not self._colours:
            self._dress()

    def use_scale(self, scale: float) -> None:
        """Text size, 0.9 to 1.4; type, rows and controls grow together."""
        wanted = min(max(scale, SMALLEST_SCALE), LARGEST_SCALE)
        if wanted != self.scale:
            self.scale = wanted
            self._dress()

    def use_stronger_lines(self, wanted: bool) -> None:
        """The setting "Stronger lines" of DESIGN 2.1."""
        if wanted != self.stronger_lines:
            self.stronger_lines = wanted
            self._dress()

    def _follow_system(self) -> None:
        if self.preference == "system":
            self._dress()

    def _read_table(self) -> None:
        table = colours(self.name, stronger_lines=self.stronger_lines)
        self._colours = {role: QColor(value) for role, value in table.items()}

    def _dress(self) -> None:
        self._read_table()
        fonts.use_scale(self.scale)
        icons.forget()
        if self._application is not None:
            palette = make_palette(self._colours)
            self._application.setPalette(palette)
            self._application.setFont(fonts.font("body"))
            QToolTip.setPalette(palette)
            QToolTip.setFont(fonts.font("second"))
        self.changed.emit()


_current: Theme | None = None


def theme() -> Theme:
    """The one theme of this process; made at the first call, dressed by `Theme.install`."""
    global _current
    if _current is None:
        _current = Theme()
    return _current


def colour(role: ColourRole) -> QColor:
    """Short for ``theme().colour(role)``."""
    return theme().colour(role)


def px(length: float) -> int:
    """Short for ``theme().px(length)``, without the calls: it is asked a thousand times for each page."""
    return round(length * _current.scale) if _current is not None else theme().px(length)
