"""The radar takes any number of axes, missing values and a second view, on the screen and on paper."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from brm_desktop.gui.screenshots.grab import grab
from brm_desktop.gui.theme.theme import Theme, colour
from brm_desktop.gui.widgets.radar import LegendEntry, Radar, RadarLegend, Shape, paint_radar, print_inks
from brm_desktop.gui.widgets.radar_geometry import RadarGeometry, measure
from tests.gui.conftest import Spoken

EIGHT = (
    "Value\nRealization", "Business\nEnvironment", "Aligns IT with\nthe Business", "Relationships",
    "Organizational\nChange", "Projects and\nPrograms", "Effective\nCommunication", "Financial\nSavvy",
)  # fmt: skip
NOW = (2.4, 2.9, 2.6, 3.3, 2.1, 3.1, 3.2, 1.9)
AREA = QRectF(0, 0, 400, 306)


def drawn(shape: Shape) -> tuple[QImage, RadarGeometry]:
    image = QImage(800, 612, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(2)
    image.fill(colour("paper"))
    painter = QPainter(image)
    geometry = paint_radar(painter, AREA, shape)
    painter.end()
    return image, geometry


def at(image: QImage, point: QPointF) -> QColor:
    return image.pixelColor(round(2 * point.x()), round(2 * point.y()))


def shades(image: QImage) -> set[str]:
    pixels = image.convertToFormat(QImage.Format.Format_ARGB32)
    return {QColor(shade).name() for shade in set(memoryview(pixels.constBits()).cast("I"))}


def collisions(geometry: RadarGeometry) -> list[tuple[int, int]]:
    areas = [name.area.adjusted(1, 0.5, -1, -0.5) for name in geometry.names]
    return [
        (first, second)
        for first in range(len(areas))
        for second in range(first + 1, len(areas))
        if areas[first].intersects(areas[second])
    ]


def test_the_outline_of_the_design_has_a_radius_of_110(dressed: Theme) -> None:
    geometry = measure(EIGHT, AREA)
    assert geometry.radius == 110
    assert geometry.place(0, 4) == QPointF(200, 43)
    assert [name.align for name in geometry.names[:3]] == ["centre", "left", "left"]
    assert geometry.names[0].lines == ("Value", "Realization")


def test_now_has_dots_and_a_soft_area_and_a_claimed_level_is_hollow(dressed: Theme) -> None:
    image, geometry = drawn(Shape(EIGHT, NOW, claimed=frozenset({0})))
    assert at(image, geometry.place(2, 2.6)) == colour("ink")
    assert at(image, geometry.place(0, 2.4)) == colour("paper")
    soft = at(image, geometry.centre + QPointF(20, 4))
    assert soft != colour("paper")
    assert soft.lightness() > 200


def test_only_axes_and_names_are_drawn_before_anything_is_rated(dressed: Theme) -> None:
    image, _ = drawn(Shape(EIGHT))
    assert colour("ink").name() not in shades(image)
    assert colour("accent").name() not in shades(image)
    assert colour("line2").name() in shades(image)


def test_a_missing_value_breaks_the_line_and_leaves_no_area(dressed: Theme) -> None:
    broken = (2.4, None, *NOW[2:])
    image, geometry = drawn(Shape(EIGHT, broken))
    middle = (geometry.place(0, 2.4) + geometry.place(1, 2.9)) / 2
    assert at(image, middle).lightness() > 200
    assert at(image, geometry.centre + QPointF(20, 4)) == colour("paper")


def test_others_have_a_mark_of_their_own(dressed: Theme) -> None:
    image, geometry = drawn(Shape(EIGHT, NOW, others=(4.0,) * 8))
    assert at(image, geometry.place(2, 4.0)) == colour("paper")
    assert at(image, geometry.place(2, 4.0) + QPointF(-3, 0)) != colour("paper")


def test_fewer_than_three_axes_draw_nothing(dressed: Theme) -> None:
    image, _ = drawn(Shape(("One", "Two"), (1.0, 2.0)))
    assert shades(image) == {colour("paper").name()}


def test_paper_is_black_on_white_in_the_dark_theme_too(dressed: Theme) -> None:
    dressed.use("dark")
    inks = print_inks()
    assert (inks.paper.name(), inks.ink.name()) == ("#ffffff", "#1e1d1b")


@given(
    names=st.lists(st.text(max_size=70), min_size=3, max_size=40),
    wide=st.integers(380, 700),
)
def test_names_never_collide_nor_leave_the_picture(names: list[str], wide: int) -> None:
    area = QRectF(0, 0, wide, wide + 200)
    geometry = measure(tuple(names), area)
    assert collisions(geometry) == []
    assert all(area.adjusted(-2, -2, 2, 2).contains(name.area) for name in geometry.names)


def test_forty_axes_have_their_names_in_two_columns(dressed: Theme) -> None:
    geometry = measure(tuple(f"Axis {number}" for number in range(40)), QRectF(0, 0, 400, 400))
    assert collisions(geometry) == []
    assert [name.align for name in geometry.names].count("left") == 20
    assert all(name.leader is not None for name in geometry.names)


def test_every_axis_is_read_aloud(dressed: Theme, qtbot: QtBot, spoken: Spoken) -> None:
    radar = Radar()
    qtbot.addWidget(radar)
    radar.show_shape(Shape(EIGHT, NOW, (2.0,) * 8, (3.2,) * 8, claimed=frozenset({0})), words="Shape, May 2026")
    assert spoken.name(radar) == "Shape, May 2026"
    assert spoken.description(radar).startswith("Value Realization: 2.4, before 2.0, target 3.2, without evidence.")
    radar.show_shape(Shape(EIGHT))
    assert spoken.description(radar).startswith("Nothing rated yet. 8 axes: Value Realization")


def test_a_shortened_name_is_whole_in_the_tooltip(dressed: Theme, qtbot: QtBot) -> None:
    radar = Radar()
    qtbot.addWidget(radar)
    long = "Understands the business environment of the whole enterprise and its competitors"
    radar.show_shape(Shape((long, "Two", "Three")))
    grab(radar, QSize(400, 306), "light")
    assert radar.name_at(measure((long, "Two", "Three"), AREA).names[0].area.center()) == long
    assert radar.name_at(QPointF(200, 150)) == ""


@pytest.mark.parametrize("scale", [0.9, 1.0, 1.4])
def test_the_design_fits_at_every_text_size(dressed: Theme, qtbot: QtBot, scale: float) -> None:
    dressed.use_scale(scale)
    radar = Radar()
    qtbot.addWidget(radar)
    geometry = measure(EIGHT, QRectF(0, 0, radar.sizeHint().width(), radar.sizeHint().height()))
    assert collisions(geometry) == []
    assert all(name.leader is None and not name.elided for name in geometry.names)


def test_a_legend_goes_on_in_the_next_line(dressed: Theme, qtbot: QtBot, spoken: Spoken) -> None:
    legend = RadarLegend()
    qtbot.addWidget(legend)
    legend.show_series(
        LegendEntry("now", "now, May 2026"), LegendEntry("previous", "Nov 2025"),
        LegendEntry("target", "target, as an Advisor"), LegendEntry("others", "five others"),
    )  # fmt: skip
    assert legend.heightForWidth(600) == 20
    assert legend.heightForWidth(300) == 40
    assert spoken.name(legend) == "now, May 2026; Nov 2025; target, as an Advisor; five others"
    assert colour("accent").name() in shades(grab(legend, QSize(600, 20), "light"))
