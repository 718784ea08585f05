"""The journey is laid out without collisions, read in order of time, and says everything in words."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from brm_desktop.gui.screenshots.grab import grab
from brm_desktop.gui.theme.theme import Theme, colour, theme
from brm_desktop.gui.widgets.journey import Journey, JourneyEvent, JourneyPicture, JourneyPoint
from brm_desktop.gui.widgets.journey_course import settled
from brm_desktop.gui.widgets.journey_layout import JourneyLayout, lay_out
from tests.gui.conftest import Spoken

TODAY = date(2026, 11, 23)
AREA = QRectF(0, 0, 496, 258)
FINANCE = Journey(
    answers=(
        JourneyPoint(date(2025, 3, 14), 1),
        JourneyPoint(date(2025, 10, 1), 2, "You run it well."),
        JourneyPoint(date(2026, 10, 6), 2),
    ),
    own=(JourneyPoint(date(2026, 6, 8), 2), JourneyPoint(date(2026, 7, 25), 3)),
    target_level=3,
    target_on=date(2027, 6, 15),
    events=(JourneyEvent(date(2025, 10, 1), "Role agreed"), JourneyEvent(date(2026, 7, 31), "Close outage")),
    today=TODAY,
    sponsor_first_name="Helena",
)


def journey(**changes: object) -> Journey:
    empty: dict[str, object] = {
        "answers": (), "own": (), "target_level": None, "target_on": None, "events": (), "today": TODAY,
        "sponsor_first_name": "Helena",
    }  # fmt: skip
    return Journey(**(empty | changes))  # type: ignore[arg-type]


def texts(layout: JourneyLayout) -> list[str]:
    return [label.text for label in layout.labels]


def point_at(picture: JourneyPicture, point: QPointF) -> None:
    none = Qt.MouseButton.NoButton
    where = QPointF(picture.mapToGlobal(point))
    QApplication.sendEvent(
        picture, QMouseEvent(QEvent.Type.MouseMove, point, where, none, none, Qt.KeyboardModifier.NoModifier)
    )


def overlapping(layout: JourneyLayout) -> list[tuple[str, str]]:
    labels = layout.labels
    return [
        (first.text, second.text)
        for place, first in enumerate(labels)
        for second in labels[place + 1 :]
        if first.area.intersects(second.area)
    ]


@pytest.fixture
def picture(dressed: Theme, qtbot: QtBot) -> JourneyPicture:
    made = JourneyPicture()
    qtbot.addWidget(made)
    made.show_journey(FINANCE)
    made.resize(496, 258)
    made.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    made.show()
    return made


def test_every_label_of_the_designed_journey_is_shown(dressed: Theme) -> None:
    layout = lay_out(FINANCE, AREA)
    assert set(texts(layout)) == {"June 2027", "Helena’s view", "your own view", "Role agreed", "Close outage"}
    assert overlapping(layout) == []


def test_places_are_those_of_the_design(dressed: Theme) -> None:
    layout = lay_out(FINANCE, AREA)
    assert layout.now == pytest.approx(379.75, abs=1)
    assert layout.target is not None
    assert (layout.target.x(), layout.target.y()) == pytest.approx((451, 85.5), abs=1)
    assert layout.foot == 228


def test_a_target_whose_day_has_passed_is_a_ring_without_a_way_to_it(dressed: Theme) -> None:
    layout = lay_out(journey(answers=FINANCE.answers, target_level=3, target_on=date(2026, 3, 1)), AREA)
    assert layout.way is None
    assert layout.target is not None
    assert layout.target.x() < layout.now
    assert "March 2026, passed" in texts(layout)


def test_without_an_answer_the_way_to_the_target_begins_at_the_own_view(dressed: Theme) -> None:
    asked_never = journey(own=FINANCE.own, target_level=4, target_on=date(2027, 6, 15))
    layout = lay_out(asked_never, AREA)
    assert layout.answers is None
    assert layout.own is not None
    assert layout.way is not None
    assert layout.way.elementAt(0).y == layout.own.end.y()
    assert asked_never.title == "The journey, as you see it"


def test_a_target_without_a_date_says_so(dressed: Theme) -> None:
    assert "no date yet" in texts(lay_out(journey(answers=FINANCE.answers, target_level=4), AREA))


def test_an_event_before_anything_was_said_stands_on_the_axis(dressed: Theme) -> None:
    early = JourneyEvent(date(2024, 5, 1), "First talk")
    layout = lay_out(journey(answers=FINANCE.answers, events=(early,)), AREA)
    assert layout.events[0].y() == layout.foot


def test_of_two_answers_on_one_day_the_later_counts() -> None:
    points = (JourneyPoint(TODAY, 1), JourneyPoint(TODAY - timedelta(days=9), 2), JourneyPoint(TODAY, 3))
    assert [point.level for point in settled(points)] == [2, 3]


def test_the_line_is_level_at_its_answers_and_soft_between_them(dressed: Theme) -> None:
    line = lay_out(FINANCE, AREA).answers
    assert line is not None
    first, last = line.flats[0], line.flats[-1]
    assert len(line.flats) == 2
    assert line.height_at(first.left) == first.y
    assert line.height_at(last.right) == last.y
    assert last.y < line.height_at((first.right + last.left) / 2) < first.y


levels = st.integers(1, 4)
days = st.dates(date(2016, 1, 1), TODAY)
words = st.text(max_size=60)


@given(
    answers=st.lists(st.builds(JourneyPoint, days, levels, words), max_size=12),
    own=st.lists(st.builds(JourneyPoint, days, levels, words), max_size=5),
    events=st.lists(st.builds(JourneyEvent, days, words), max_size=8),
    target=st.none() | st.tuples(levels, st.none() | st.dates(date(2024, 1, 1), date(2030, 1, 1))),
    name=st.text(max_size=40),
    wide=st.integers(380, 900),
)
def test_labels_never_collide_nor_leave_the_picture(
    answers: list[JourneyPoint],
    own: list[JourneyPoint],
    events: list[JourneyEvent],
    target: tuple[int, date | None] | None,
    name: str,
    wide: int,
) -> None:
    level, on = target or (None, None)
    shown = journey(
        answers=tuple(answers), own=tuple(own), events=tuple(events), target_level=level, target_on=on,
        sponsor_first_name=name,
    )  # fmt: skip
    area = QRectF(0, 0, wide, 258)
    layout = lay_out(shown, area)
    assert overlapping(layout) == []
    assert all(area.contains(label.area) for label in layout.labels)
    assert len(layout.spots) == len(shown.moments())
    assert all(0 <= spot.x() <= wide and 0 <= spot.y() <= 258 for spot in layout.spots)


def test_moments_are_in_order_of_time(dressed: Theme) -> None:
    kinds = [moment.kind for moment in FINANCE.moments()]
    assert kinds == ["answer", "answer", "event", "own", "own", "event", "answer", "target"]
    assert FINANCE.moments()[1].words == "1 Oct 2025, Helena: Order Taker. You run it well."


def test_arrows_walk_the_moments_and_stop_at_the_ends(picture: JourneyPicture, qtbot: QtBot) -> None:
    read: list[int] = []
    picture.point_read.connect(read.append)
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_End, Qt.Key.Key_Right):
        QTest.keyClick(picture, key)
    assert read == [0, 0, 1, 0, 7, 7]


def test_the_first_arrow_reads_the_last_moment(picture: JourneyPicture) -> None:
    QTest.keyClick(picture, Qt.Key.Key_Left)
    assert picture.read_place == len(picture.moments()) - 1


def test_what_is_read_is_written_beside_its_point(picture: JourneyPicture) -> None:
    before = picture.grab().toImage()
    picture.read(1)
    after = picture.grab().toImage()
    card = [after.pixelColor(x, y) == colour("toast") for x in range(496) for y in range(258)]
    assert before != after
    assert any(card)


def test_the_pointer_shows_what_is_near_it(picture: JourneyPicture) -> None:
    spot = lay_out(FINANCE, AREA).spots[-1]
    before = picture.grab().toImage()
    point_at(picture, QPointF(spot.x() + 3, spot.y()))
    assert picture.grab().toImage() != before
    point_at(picture, QPointF(10, 250))
    assert picture.grab().toImage() == before


def test_the_whole_journey_is_read_in_words(picture: JourneyPicture, spoken: Spoken) -> None:
    assert spoken.name(picture) == "The journey, as Helena sees it"
    said = spoken.description(picture)
    assert said.startswith("Order Taker now.")
    assert "15 Jun 2027: target, Advisor." in said
    assert "31 Jul 2026: Close outage." in said


def test_an_empty_journey_can_be_read_and_walked(dressed: Theme, qtbot: QtBot, spoken: Spoken) -> None:
    made = JourneyPicture()
    qtbot.addWidget(made)
    made.show_journey(journey())
    QTest.keyClick(made, Qt.Key.Key_Right)
    assert made.read_place == -1
    assert spoken.description(made) == "The sponsor was never asked."
    assert not grab(made, QSize(496, 258), "dark").isNull()


@pytest.mark.parametrize("scale", [0.9, 1.4])
def test_it_grows_with_the_text_size_without_collisions(dressed: Theme, qtbot: QtBot, scale: float) -> None:
    theme().use_scale(scale)
    made = JourneyPicture()
    qtbot.addWidget(made)
    hint = made.sizeHint()
    assert hint.width() == round(496 * scale)
    layout = lay_out(FINANCE, QRectF(0, 0, hint.width(), hint.height()))
    assert overlapping(layout) == []
    assert "Helena’s view" in texts(layout)


def test_the_own_view_is_drawn_from_shortly_before_it_differs(dressed: Theme) -> None:
    own = (JourneyPoint(date(2025, 3, 14), 1), JourneyPoint(date(2025, 10, 1), 2), JourneyPoint(date(2026, 7, 25), 3))
    layout = lay_out(journey(answers=FINANCE.answers, own=own), AREA)
    assert layout.own is not None
    start = layout.own.path.elementAt(0)
    assert 0 < layout.axis.place(date(2026, 7, 25)) - start.x < 20
    assert start.y == pytest.approx(layout.middle(2) - 3.8)


def test_an_own_view_that_never_differs_is_drawn_whole(dressed: Theme) -> None:
    layout = lay_out(journey(answers=FINANCE.answers, own=FINANCE.answers), AREA)
    assert layout.own is not None
    assert layout.answers is not None
    assert layout.own.path.elementAt(0).x == layout.answers.path.elementAt(0).x


def test_an_own_view_older_than_the_first_answer_is_drawn_whole(dressed: Theme) -> None:
    own = (JourneyPoint(date(2025, 1, 5), 1),)
    layout = lay_out(journey(answers=FINANCE.answers, own=own), AREA)
    assert layout.own is not None
    assert layout.own.path.elementAt(0).x == layout.axis.place(date(2025, 1, 5))


def test_her_own_view_is_never_the_level_in_force() -> None:
    assert FINANCE.present_level == 2
    assert journey(own=FINANCE.own).present_level == 0
