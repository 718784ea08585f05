import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QImage, QPainter

from brm_desktop import resources
from brm_desktop.gui.theme import icons
from brm_desktop.gui.theme.theme import Theme

NAMES = sorted(file.stem for file in resources.path("icons").glob("*.svg"))


def colours_of(image: QImage) -> set[str]:
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


def test_an_icon_takes_the_colour_it_is_asked_for(dressed: Theme) -> None:
    drawn = icons.pixmap("plus", QColor("#24507f"), size=16, ratio=2)
    assert drawn.width() == 32
    assert drawn.devicePixelRatio() == 2
    assert colours_of(drawn.toImage()) == {"#24507f"}


@pytest.mark.parametrize("name", NAMES)
def test_every_bundled_icon_draws_something(dressed: Theme, name: str) -> None:
    image = icons.pixmap(name, QColor("#000000"), size=16, ratio=2).toImage()
    assert any(image.pixelColor(x, y).alpha() > 100 for x in range(32) for y in range(32))


def test_the_licence_of_the_icons_is_bundled() -> None:
    assert "ISC License" in resources.path("icons", "LICENSE").read_text(encoding="utf-8")


def test_an_unknown_icon_is_an_error(dressed: Theme) -> None:
    with pytest.raises(FileNotFoundError):
        icons.pixmap("no-such-icon", QColor("#000000"))


def test_an_icon_is_rendered_once_until_the_theme_changes(dressed: Theme) -> None:
    icons.forget()
    for _ in range(3):
        icons.pixmap("sun", QColor("#123456"), size=16, ratio=1)
    assert icons._rendered.cache_info().misses == 1
    dressed.use("dark")
    assert icons._rendered.cache_info().currsize == 0


def test_an_icon_is_sharp_in_a_picture_of_another_ratio(dressed: Theme) -> None:
    image = QImage(40, 40, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(2)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    icons.paint(painter, "plus", QPointF(10, 10), colour=QColor("#000000"), size=16)
    painter.end()
    # The upright stroke of the plus is 1.75 / 24 of 32 device pixels wide: darkest at its middle, gone beside it.
    assert image.pixelColor(20, 14).lightness() < 90
    assert image.pixelColor(17, 14).lightness() == 255


def test_a_qicon_has_a_rendering_for_sharp_screens(dressed: Theme) -> None:
    sizes = icons.icon("sun", QColor("#000000")).availableSizes()
    assert len(sizes) >= 1
