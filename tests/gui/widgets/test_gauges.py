"""Painted gauges say their value in words, and paint now, wanted and past as the grammar has it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from pytestqt.qtbot import QtBot

from brm_desktop.gui.theme.theme import Theme, colour
from brm_desktop.gui.widgets.competency_line import CompetencyLine
from brm_desktop.gui.widgets.contact_bar import ContactBar, paint_contact
from brm_desktop.gui.widgets.gauge import Gauge
from brm_desktop.gui.widgets.influence_dots import InfluenceDots, paint_influence
from brm_desktop.gui.widgets.level_steps import LevelSteps, Mark, paint_level_steps
from brm_desktop.gui.widgets.maturity_scale import MaturityScale, paint_maturity
from brm_desktop.gui.widgets.promise_strip import PromiseStrip, paint_promises
from brm_desktop.gui.widgets.sparkline import Sparkline, paint_sparkline
from brm_desktop.gui.widgets.stage_dashes import StageDashes
from brm_desktop.gui.widgets.stance_dots import StanceDots, paint_stance
from tests.gui.conftest import Spoken

Paint = Callable[[QPainter, QRectF], None]


def drawn(width: int, height: int, paint: Paint) -> QImage:
    image = QImage(2 * width, 2 * height, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(2)
    image.fill(colour("paper"))
    painter = QPainter(image)
    paint(painter, QRectF(0, 0, width, height))
    painter.end()
    return image


def has(image: QImage, wanted: QColor) -> bool:
    return any(image.pixelColor(x, y) == wanted for x in range(image.width()) for y in range(image.height()))


def test_steps_are_filled_up_to_now_outlined_to_the_target_and_grey_beyond(dressed: Theme) -> None:
    image = drawn(22, 14, lambda painter, area: paint_level_steps(painter, area, now=2, target=3))
    low = 2 * 12
    assert image.pixelColor(2 * 2, low) == colour("ink")
    assert image.pixelColor(2 * 8, low) == colour("ink")
    assert image.pixelColor(2 * 14, low) == colour("paper")
    assert has(image, colour("accent"))
    assert image.pixelColor(2 * 20, low) == colour("line2")


def test_no_outline_when_the_target_is_reached(dressed: Theme) -> None:
    image = drawn(22, 14, lambda painter, area: paint_level_steps(painter, area, now=3, target=3))
    assert not has(image, colour("accent"))


def test_stance_now_is_a_dot_and_wanted_a_ring(dressed: Theme) -> None:
    image = drawn(46, 12, lambda painter, area: paint_stance(painter, area, now=2, wanted=4))
    assert image.pixelColor(2 * 13, 12) == colour("ink")
    assert image.pixelColor(2 * 33, 12) == colour("paper")
    assert has(image, colour("accent"))


def test_an_unknown_stance_has_no_dot(dressed: Theme) -> None:
    image = drawn(46, 12, lambda painter, area: paint_stance(painter, area, now=0, wanted=0))
    assert not has(image, colour("ink"))


def test_influence_fills_as_many_dots_as_its_level(dressed: Theme) -> None:
    image = drawn(24, 12, lambda painter, area: paint_influence(painter, area, level=2))
    assert [image.pixelColor(2 * x, 12) for x in (3, 12, 21)] == [colour("ink2"), colour("ink2"), colour("line2")]


def test_late_promises_are_taller_as_well_as_red(dressed: Theme) -> None:
    image = drawn(20, 14, lambda painter, area: paint_promises(painter, area, kept_on_time=[True, False]))
    assert image.pixelColor(2 * 6, 1) == colour("late")
    assert image.pixelColor(2 * 1, 1) == colour("paper")


def test_the_newest_promises_stay_when_there_is_no_room_for_all(dressed: Theme) -> None:
    kept = [True] * 50 + [False]
    image = drawn(20, 14, lambda painter, area: paint_promises(painter, area, kept_on_time=kept))
    assert image.pixelColor(2 * 16, 4) == colour("late")


def test_days_beyond_the_cadence_are_in_the_colour_of_soon(dressed: Theme) -> None:
    late = drawn(64, 8, lambda painter, area: paint_contact(painter, area, days=41, cadence=21))
    fine = drawn(64, 8, lambda painter, area: paint_contact(painter, area, days=11, cadence=14))
    assert late.pixelColor(2 * 55, 8) == colour("soon")
    assert late.pixelColor(2 * 10, 8) == colour("ink2")
    assert fine.pixelColor(2 * 10, 8) == colour("ink2")
    assert fine.pixelColor(2 * 60, 8) == colour("line2")


@pytest.mark.parametrize(("days", "cadence"), [(0, 14), (5, 0), (-3, 14), (14, 14), (10_000, 1)])
def test_odd_contacts_are_painted_inside_the_bar(dressed: Theme, days: int, cadence: int) -> None:
    image = drawn(64, 8, lambda painter, area: paint_contact(painter, area, days=days, cadence=cadence))
    assert image.pixelColor(10, 0) == colour("paper")


def test_demand_and_supply_are_circle_and_square_on_one_scale(dressed: Theme) -> None:
    image = drawn(84, 12, lambda painter, area: paint_maturity(painter, area, demand=2.1, supply=1.5))
    supply, demand = 5 + 74 * 0.5 / 2.4, 5 + 74 * 1.1 / 2.4
    assert image.pixelColor(round(2 * supply), 12) == colour("ink")
    assert image.pixelColor(round(2 * demand), 12) == colour("paper")


def test_what_is_not_rated_is_not_painted(dressed: Theme) -> None:
    image = drawn(84, 12, lambda painter, area: paint_maturity(painter, area, demand=None, supply=None))
    assert not has(image, colour("ink"))


@pytest.mark.parametrize("values", [(), (3.0,), (3.1, 4.0, 2.0), (0.0, 99.0)])
def test_a_sparkline_takes_any_number_of_values(dressed: Theme, values: tuple[float, ...]) -> None:
    image = drawn(52, 20, lambda painter, area: paint_sparkline(painter, area, values=values))
    assert has(image, colour("ink2")) is bool(values)


def test_every_gauge_is_read_in_words(dressed: Theme, qtbot: QtBot, spoken: Spoken) -> None:
    level, stance, influence, stage = LevelSteps(), StanceDots(), InfluenceDots(), StageDashes()
    level.show_level(2, 3, words="Order Taker, target Advisor by June 2027")
    stance.show_stance(2, 4, words="Sceptic, wanted Supporter")
    influence.show_influence(2, words="Medium influence")
    stage.show_stage(4, words="Delivering, stage 4 of 5")
    strip, scale, line = PromiseStrip(), MaturityScale(), CompetencyLine()
    strip.show_promises([True, False], words="1 of 2 kept on time")
    scale.show_maturity(2.1, 1.5, words="Demand 2.1, supply 1.5")
    line.show_competency(before=2.0, now=2.4, target=3.2, words="2.4 now, 2.0 before, target 3.2")
    curve, bar, mark = Sparkline(), ContactBar(), Mark()
    curve.show_values([3.6, 3.1], words="3.1 of 5, down 0.5 since May")
    bar.show_contact(41, 21, words="41 days since the sponsor was met, every 21 agreed")
    gauges: list[Gauge] = [level, stance, influence, stage, strip, scale, line, curve, bar, mark]
    for gauge in gauges:
        qtbot.addWidget(gauge)
        assert spoken.name(gauge)
        gauge.resize(gauge.sizeHint())
        assert not gauge.grab().isNull()
    assert spoken.name(level) == "Order Taker, target Advisor by June 2027"


def test_gauges_grow_with_the_text_size(dressed: Theme, qtbot: QtBot) -> None:
    steps = LevelSteps()
    qtbot.addWidget(steps)
    dressed.use_scale(1.4)
    assert (steps.sizeHint().width(), steps.sizeHint().height()) == (31, 20)
