"""The bundled fonts and the roles of type. Fonts and metrics are made once and kept: making them per call doubles
the time of a table's repaint (DESIGN 9.5).
"""

from functools import lru_cache
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from brm_desktop import resources
from brm_desktop.gui.theme.tokens import TYPE, TypeRole

INTERFACE_FAMILY: Final = "Inter"
BRIEF_FAMILY: Final = "Source Serif 4"

_scale = 1.0


@lru_cache(maxsize=1)
def load_bundled() -> tuple[str, ...]:
    """Makes the bundled fonts known to Qt, once; the file names that could not be read come back (normally none)."""
    files = sorted(resources.path("fonts").glob("*.ttf"))
    return tuple(file.name for file in files if QFontDatabase.addApplicationFont(str(file)) < 0)


def use_scale(scale: float) -> None:
    """Sets the text size (1.0 is 100 %) for all roles; every kept font is dropped."""
    global _scale
    _scale = scale
    font.cache_clear()
    metrics.cache_clear()
    width.cache_clear()
    elided.cache_clear()


def scale() -> float:
    """The text size in force."""
    return _scale


@lru_cache(maxsize=256)
def font(role: TypeRole, *, weight: int = 0, figures: bool = False, literal: bool = False) -> QFont:
    """The font of a role.

    `weight` replaces the role's own (400, 500, 600). `figures` asks for digits of one width; `literal` switches
    contextual alternates off, so that ``->`` stays two characters (DESIGN 9.10).
    """
    load_bundled()
    style = TYPE[role]
    made = QFont(INTERFACE_FAMILY)
    made.setPixelSize(max(1, round(style.size * _scale)))
    made.setWeight(QFont.Weight(weight or style.weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    if style.tracking:
        made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, style.tracking * _scale)
    if figures:
        made.setFeature(QFont.Tag("tnum"), 1)
    if literal:
        made.setFeature(QFont.Tag("calt"), 0)
    return made


@lru_cache(maxsize=256)
def metrics(role: TypeRole, *, weight: int = 0, figures: bool = False, literal: bool = False) -> QFontMetricsF:
    """Metrics of `font` with the same arguments, in logical pixels."""
    return QFontMetricsF(font(role, weight=weight, figures=figures, literal=literal))


@lru_cache(maxsize=8192)
def width(text: str, role: TypeRole, *, weight: int = 0, figures: bool = False, literal: bool = False) -> float:
    """The advance of one line of text, remembered, because rows are painted far more often than they change."""
    return metrics(role, weight=weight, figures=figures, literal=literal).horizontalAdvance(text)


@lru_cache(maxsize=4096)
def elided(
    text: str, role: TypeRole, room: int, *, weight: int = 0, figures: bool = False, literal: bool = False
) -> tuple[str, float]:
    """What is left of a line in `room` pixels, with its width; remembered for the same reason as `width`."""
    measure = metrics(role, weight=weight, figures=figures, literal=literal)
    shown = measure.elidedText(text, Qt.TextElideMode.ElideRight, room)
    return shown, measure.horizontalAdvance(shown)


def line_height(role: TypeRole) -> int:
    """The distance from line to line of a role, at the present text size."""
    return round(TYPE[role].line * _scale)
