"""Where the window was and what it showed: an INI file in the data folder, for geometry and the last page only."""

from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QMainWindow

from brm_desktop.gui.navigation import BriefFor, Place, Step

FILE_NAME = "window.ini"
_RESTORED = (Place.TODAY, Place.PARTNERS, Place.PARTNER)
_LONGEST = 200


def restore_geometry(window: QMainWindow, folder: Path) -> None:
    """Size and position as they were left, on a screen that is still there; nothing happens without them."""
    written = _settings(folder).value("geometry")
    if isinstance(written, QByteArray):
        window.restoreGeometry(written)


def last_step(folder: Path) -> Step:
    """The page that was shown last; Today when it is not known."""
    settings = _settings(folder)
    place, argument = settings.value("place"), settings.value("argument")
    known = next((found for found in _RESTORED if found.value == place), Place.TODAY)
    usable = known is Place.PARTNER and isinstance(argument, str) and 0 < len(argument) <= _LONGEST
    if known is Place.PARTNER and not usable:
        return Step(Place.TODAY)
    return Step(known, argument if usable else None)


def save(window: QMainWindow, step: Step | None, folder: Path) -> None:
    """Keep geometry and page. A folder that does not allow writing keeps nothing, and nothing is said."""
    settings = _settings(folder)
    settings.setValue("geometry", window.saveGeometry())
    present = _worth_keeping(step)
    settings.setValue("place", present.place.value)
    settings.setValue("argument", present.argument or "")
    settings.sync()


def _worth_keeping(step: Step | None) -> Step:
    if step is None:
        return Step(Place.TODAY)
    if isinstance(step.argument, BriefFor):
        return Step(Place.PARTNER, step.argument.partner_id)
    return step if step.place in _RESTORED else Step(Place.TODAY)


def _settings(folder: Path) -> QSettings:
    return QSettings(str(folder / FILE_NAME), QSettings.Format.IniFormat)
