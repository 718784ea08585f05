"""Demand and supply on the curve: marks where their level is, words beside them, nothing on nothing."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from brm_desktop.gui.screenshots.grab import grab
from brm_desktop.gui.theme.theme import Theme, colour
from brm_desktop.gui.widgets.label_places import LabelPlaces
from brm_desktop.gui.widgets.learning_curve import LearningCurve, Maturity
from brm_desktop.gui.widgets.maturity_curve import Curve
from tests.gui.conftest import Spoken

CURVE = Curve(QRectF(0, 0, 496, 228))


@pytest.fixture
def picture(dressed: Theme, qtbot: QtBot) -> LearningCurve:
    made = LearningCurve()
    qtbot.addWidget(made)
    return made


def drawn(picture: LearningCurve, maturity: Maturity) -> QImage:
    picture.show_maturity(maturity)
    return grab(picture, QSize(496, 258), "light")


def at(image: QImage, point: QPointF) -> QColor:
    return image.pixelColor(round(2 * point.x()), round(2 * point.y()))


def test_the_curve_lies_level_at_the_sticking_point_and_always_rises() -> None:
    places = [CURVE.place(1 + step / 50) for step in range(151)]
    assert all(first.x() <= second.x() and first.y() >= second.y() for first, second in pairwise(places))
    middle = CURVE.place(2.5)
    assert (middle.x(), middle.y()) == (302, 114)
    assert CURVE.place(2.55).x() - middle.x() > 4 * (middle.y() - CURVE.place(2.55).y())


def test_demand_is_hollow_supply_filled_and_the_piece_between_thick(picture: LearningCurve) -> None:
    image = drawn(picture, Maturity(2.1, 1.5))
    assert at(image, CURVE.place(2.1)) == colour("paper")
    assert at(image, CURVE.place(1.5)) == colour("ink")
    assert at(image, CURVE.place(1.8)) == colour("ink")


def test_the_tactical_space_is_shaded_below_the_sticking_point(picture: LearningCurve) -> None:
    image = drawn(picture, Maturity())
    assert image.pixelColor(400, 2 * 112) == colour("paper")
    assert image.pixelColor(400, 2 * 120) == colour("hover")


def test_without_a_rating_there_are_no_marks(picture: LearningCurve, spoken: Spoken) -> None:
    image = drawn(picture, Maturity())
    shades = {image.pixelColor(x, y).name() for x in range(280, 980) for y in range(0, 450, 2)}
    assert colour("ink").name() not in shades
    assert spoken.description(picture).startswith("Not rated yet.")


def test_equal_values_stand_beside_one_another(picture: LearningCurve) -> None:
    image = drawn(picture, Maturity(2.0, 2.0))
    place = CURVE.place(2.0)
    assert at(image, place - QPointF(5, 5.2)) == colour("paper")
    assert at(image, place + QPointF(5, 5.2)) == colour("ink")


@pytest.mark.parametrize(
    ("maturity", "said"),
    [
        (Maturity(2.1, 1.5), "gap 0.6"),
        (Maturity(1.4, 2.3), "supply ahead 0.9"),
        (Maturity(2.0, 2.0), "no gap"),
        (Maturity(None, 1.8), ""),
    ],
)
def test_the_gap_in_words(maturity: Maturity, said: str) -> None:
    assert maturity.gap_words == said


def test_everything_is_read_aloud(picture: LearningCurve, spoken: Spoken) -> None:
    picture.show_maturity(Maturity(2.6, 1.5, former=((1.8, 1.2), (None, 1.4))))
    assert spoken.name(picture) == "Demand and supply"
    assert spoken.description(picture) == (
        "Demand 2.6, in the strategic space; supply 1.5, in the tactical space; gap 1.1. Sticking point at 2.5."
        " Before, oldest first: 1.8 and 1.2; not rated and 1.4."
    )


@pytest.mark.parametrize("demand", [None, 1.0, 1.1, 2.4, 2.5, 2.6, 3.9])
@pytest.mark.parametrize("supply", [None, 1.0, 1.1, 2.4, 2.5, 2.6, 3.9])
def test_marks_stay_inside_the_picture_at_every_value(
    picture: LearningCurve, demand: float | None, supply: float | None
) -> None:
    image = drawn(picture, Maturity(demand, supply))
    below = {image.pixelColor(x, y).name() for x in range(300, 700) for y in (2 * 229 + 2, 2 * 231)}
    assert below == {colour("paper").name()}


def test_a_label_takes_the_first_free_place_and_gives_way_to_what_stands_there() -> None:
    places = LabelPlaces(QRectF(0, 0, 100, 100))
    places.take(QRectF(0, 0, 50, 50))
    places.avoid(QRectF(0, 60, 100, 1))
    taken, faint, free = QRectF(10, 10, 20, 10), QRectF(10, 55, 20, 10), QRectF(10, 80, 20, 10)
    assert places.place([taken, faint, free]) == free
    assert places.place([taken, faint]) == faint
    assert places.place([taken, faint, QRectF(95, 80, 20, 10)]) is None


def test_it_grows_with_the_text_size(picture: LearningCurve, dressed: Theme) -> None:
    dressed.use_scale(1.4)
    assert (picture.sizeHint().width(), picture.sizeHint().height()) == (694, 361)
    assert not drawn(picture, Maturity(2.1, 1.5)).isNull()
