"""Hairlines are whole device pixels of the exact colour at every scale factor (DESIGN 9.6)."""

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from brm_desktop.gui.theme import lines

INK = QColor("#e5e2da")
PAPER = QColor("#fcfbf8")


def canvas(ratio: float, width: int = 120, height: int = 90) -> QImage:
    image = QImage(round(width * ratio), round(height * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(PAPER)
    return image


def rows_of(image: QImage, colour: QColor, x: int) -> list[int]:
    return [y for y in range(image.height()) if image.pixelColor(x, y) == colour]


@pytest.mark.parametrize(("ratio", "thickness"), [(1.0, 1), (1.25, 1), (1.5, 2), (2.0, 2), (2.5, 2), (3.0, 3)])
@pytest.mark.parametrize("top", [7.0, 11.3, 20.5, 33.0, 41.8])
def test_a_hairline_is_whole_device_pixels_of_the_exact_colour(ratio: float, thickness: int, top: float) -> None:
    image = canvas(ratio)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    lines.horizontal(painter, 5, 100, y=top, colour=INK)
    painter.end()
    middle = round(50 * ratio)
    drawn = rows_of(image, INK, middle)
    assert len(drawn) == thickness
    assert drawn == list(range(drawn[0], drawn[0] + thickness))
    others = {image.pixelColor(middle, y).name() for y in range(image.height())}
    assert others == {INK.name(), PAPER.name()}


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_hairlines_of_a_column_of_rows_are_all_of_one_thickness(ratio: float) -> None:
    image = canvas(ratio, height=340)
    painter = QPainter(image)
    for row in range(1, 10):
        painter.save()
        painter.translate(0, row * 33)
        lines.horizontal(painter, 0, 100, y=0, colour=INK)
        painter.restore()
    painter.end()
    assert len(rows_of(image, INK, 20)) == 9 * lines.device_pixels(ratio)


def test_an_upright_hairline_is_exact_too() -> None:
    image = canvas(1.25)
    painter = QPainter(image)
    lines.vertical(painter, 3, 70, x=41.3, colour=INK)
    painter.end()
    drawn = [x for x in range(image.width()) if image.pixelColor(x, 40) == INK]
    assert len(drawn) == 1


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0])
def test_the_edge_of_a_box_is_exact(ratio: float) -> None:
    image = canvas(ratio)
    painter = QPainter(image)
    lines.box(painter, QRectF(3.3, 4.7, 80, 28), radius=6, fill=QColor("#ffffff"), edge=INK)
    painter.end()
    column = [image.pixelColor(round(40 * ratio), y).name() for y in range(image.height())]
    assert column.count(INK.name()) == 2 * lines.device_pixels(ratio)
    assert set(column) == {INK.name(), PAPER.name(), "#ffffff"}


@pytest.mark.parametrize("ratio", [1.0, 1.25, 1.5, 2.0, 3.0])
def test_round_marks_stand_in_the_middle_of_their_axis(ratio: float) -> None:
    image = canvas(ratio)
    painter = QPainter(image)
    middle = lines.centred(painter, 20.0)
    lines.axis(painter, 0, 100, middle=middle, colour=INK)
    on_device = painter.deviceTransform().map(QPointF(0, middle)).y()
    painter.end()
    drawn = rows_of(image, INK, 10)
    assert drawn[0] + len(drawn) / 2 == pytest.approx(on_device)
    assert abs(middle - 20.0) <= 1 / ratio
