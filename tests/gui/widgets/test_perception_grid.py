"""Two views side by side: filled is the partner's, hollow her own, and the gap has words."""

import pytest
from PySide6.QtCore import QPoint, QRectF, QSize
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from brm_desktop.gui.screenshots.grab import grab
from brm_desktop.gui.theme.theme import Theme, colour
from brm_desktop.gui.widgets.perception_grid import PerceivedArea, PerceptionGrid, paint_two_views
from tests.gui.conftest import Spoken

GROUPS = (
    ("IT", (PerceivedArea("Steady operations", 2, 4), PerceivedArea("Ideas that pay", None, 4))),
    ("Themselves", (PerceivedArea("Decide in time", 5, 5),)),
)


def drawn(partner: int | None, own: int | None) -> QImage:
    image = QImage(400, 56, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(2)
    image.fill(colour("paper"))
    painter = QPainter(image)
    paint_two_views(painter, QRectF(0, 0, 200, 28), partner=partner, own=own)
    painter.end()
    return image


def mark(value: int) -> int:
    return round(2 * (8.1 + (value - 1) / 4 * (200 - 16.2)))


def test_the_partner_is_filled_her_own_view_hollow_and_the_gap_thick() -> None:
    image = drawn(2, 4)
    assert image.pixelColor(mark(2), 28) == colour("ink")
    assert image.pixelColor(mark(4), 28) == colour("paper")
    assert image.pixelColor(mark(3) + 6, 28) == colour("ink")
    assert image.pixelColor(mark(1) + 20, 24) == colour("paper")


def test_where_both_agree_the_ring_lies_around_the_dot() -> None:
    image = drawn(3, 3)
    assert image.pixelColor(mark(3), 28) == colour("ink")
    assert image.pixelColor(mark(3), 28 + 10) == colour("paper")
    assert image.pixelColor(mark(3), 28 + 12) == colour("ink")


@pytest.mark.parametrize(
    ("area", "words"),
    [
        (PerceivedArea("x", 2, 4), "you see it 2 higher"),
        (PerceivedArea("x", 4, 3), "you see it 1 lower"),
        (PerceivedArea("x", 4, 4), "same"),
        (PerceivedArea("x", None, 4), "one view only"),
        (PerceivedArea("x"), "not rated"),
        (PerceivedArea("x", 1, 2, "watch this"), "watch this"),
    ],
)
def test_the_gap_in_words(area: PerceivedArea, words: str) -> None:
    assert area.shown_words == words


def test_all_areas_are_read_aloud(dressed: Theme, qtbot: QtBot, spoken: Spoken) -> None:
    grid = PerceptionGrid()
    qtbot.addWidget(grid)
    grid.show_areas(GROUPS, partner="Helena")
    assert spoken.name(grid) == "Two views of 3 areas, 1 to 5"
    assert spoken.description(grid).startswith("IT, Steady operations: Helena 2, you 4, you see it 2 higher.")
    assert "Ideas that pay: Helena not rated, you 4, one view only." in spoken.description(grid)


def test_its_height_is_that_of_its_rows(dressed: Theme, qtbot: QtBot) -> None:
    grid = PerceptionGrid()
    qtbot.addWidget(grid)
    grid.show_areas(GROUPS)
    assert grid.sizeHint().height() == 2 * 24 + 3 * 28
    assert not grab(grid, QSize(460, 132), "dark").isNull()


def test_a_shortened_name_is_whole_in_the_tooltip(dressed: Theme, qtbot: QtBot) -> None:
    grid = PerceptionGrid()
    qtbot.addWidget(grid)
    long = "Understands what the business unit earns its money with, and what it fears"
    grid.show_areas((("IT", (PerceivedArea(long, 1, 1),)),))
    grid.resize(400, 52)
    assert grid.full_text(QPoint(20, 40)) == long
    assert grid.full_text(QPoint(390, 40)) == ""
