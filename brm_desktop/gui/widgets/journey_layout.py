"""Where everything of the journey stands: bands, lines, rings, and labels that never collide. No painting is here."""

from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from brm_desktop.gui.theme import fonts
from brm_desktop.gui.theme.text import columns_of_figures
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.theme.tokens import ColourRole
from brm_desktop.gui.widgets.journey_course import Journey, JourneyPoint, Moment, first_difference, settled, spell_month
from brm_desktop.gui.widgets.journey_line import RISER, StepLine
from brm_desktop.gui.widgets.label_places import LabelPlaces
from brm_desktop.gui.widgets.strokes import add_riser, fine
from brm_desktop.gui.widgets.time_axis import TimeAxis, axis_over

LEVELS = 4
NAMES_WIDTH = 140
FOOT = 30
DOT = 5.6
EVENT_RING = 3.85
TARGET_RING = 6.4
_AFTER_LAST = 45
_WITHOUT_DATE = 22
_LONGEST_LABEL = 150
# The three lines stand a little apart, so that they are told apart on one level.
_ANSWERS_DROP = 2.2
_OWN_RISE = 3.8
_LEAD_IN = 3


@dataclass(frozen=True, slots=True)
class PlacedLabel:
    """A label with its place; the text is elided by the painter if its area is too small."""

    area: QRectF
    text: str
    colour: ColourRole
    weight: int = 400


@dataclass(slots=True)
class JourneyLayout:
    """The picture in places of its own area. `spots` has one place for every moment of the journey."""

    area: QRectF
    band_height: float
    axis: TimeAxis
    now: float
    answers: StepLine | None = None
    own: StepLine | None = None
    way: QPainterPath | None = None
    target: QPointF | None = None
    events: list[QPointF] = field(default_factory=list)
    labels: list[PlacedLabel] = field(default_factory=list)
    spots: tuple[QPointF, ...] = ()

    @property
    def foot(self) -> float:
        """The height of the time axis."""
        return self.area.top() + LEVELS * self.band_height

    def band(self, level: int) -> QRectF:
        """The band of a level from 1 to 4, lowest at the bottom."""
        top = self.area.top() + (LEVELS - level) * self.band_height
        return QRectF(self.area.left(), top, self.area.width(), self.band_height)

    def middle(self, level: int) -> float:
        """The height at which a target on this level stands."""
        return self.band(min(max(level, 1), LEVELS)).center().y()


def lay_out(journey: Journey, area: QRectF) -> JourneyLayout:
    """Places the whole journey in `area`, at the present text size."""
    left, right = area.left() + px(NAMES_WIDTH), area.right()
    axis = axis_over(_days(journey), left=left, last_at=right - px(_AFTER_LAST), right=right)
    layout = JourneyLayout(
        area=area, band_height=(area.height() - px(FOOT)) / LEVELS, axis=axis, now=axis.place(journey.today)
    )
    layout.answers = _line(layout, journey.answers, shift=fine(_ANSWERS_DROP), today=journey.today)
    layout.own = _own_line(layout, journey)
    _add_target(layout, journey)
    layout.events = [_on_line(layout, event.day, journey.today) for event in journey.events]
    layout.labels = _Labels(layout, journey).placed()
    layout.spots = tuple(_spot(layout, moment, journey) for moment in journey.moments())
    return layout


def _days(journey: Journey) -> list[date]:
    days = [point.day for point in (*journey.answers, *journey.own)]
    days += [event.day for event in journey.events]
    if journey.target_level is not None and journey.target_on is not None:
        days.append(journey.target_on)
    return [*days, journey.today]


def _line(layout: JourneyLayout, points: tuple[JourneyPoint, ...], *, shift: float, today: date) -> StepLine | None:
    corners = _corners(layout, _known(points, today), shift=shift)
    return StepLine(corners, end=layout.now) if corners else None


def _own_line(layout: JourneyLayout, journey: Journey) -> StepLine | None:
    """Her own view, from shortly before it first differs: until then it would only double the answers' line."""
    answers, own = _known(journey.answers, journey.today), _known(journey.own, journey.today)
    corners = _corners(layout, own, shift=-fine(_OWN_RISE))
    differs = first_difference(answers, own)
    if differs is None:
        return StepLine(corners, end=layout.now) if corners else None
    start = layout.axis.place(differs) - fine(RISER + _LEAD_IN)
    before = [corner for corner in corners if corner.x() <= start]
    if before:
        corners = [QPointF(start, before[-1].y()), *corners[len(before) :]]
    return StepLine(corners, end=layout.now)


def _known(points: tuple[JourneyPoint, ...], today: date) -> tuple[JourneyPoint, ...]:
    return tuple(point for point in settled(points) if point.day <= today)


def _corners(layout: JourneyLayout, points: tuple[JourneyPoint, ...], *, shift: float) -> list[QPointF]:
    return [QPointF(layout.axis.place(point.day), layout.middle(point.level) + shift) for point in points]


def _add_target(layout: JourneyLayout, journey: Journey) -> None:
    if journey.target_level is None:
        return
    place = layout.axis.right - px(_WITHOUT_DATE)
    if journey.target_on is not None:
        place = layout.axis.place(journey.target_on)
    layout.target = QPointF(place, layout.middle(journey.target_level))
    line = layout.answers or layout.own
    # A target whose day has passed is a ring alone: a way back in time would say nothing.
    if line is not None and place > line.end.x():
        layout.way = QPainterPath(line.end)
        add_riser(layout.way, layout.target)


def _on_line(layout: JourneyLayout, day: date, today: date) -> QPointF:
    place = layout.axis.place(min(day, today)) if day <= today else layout.axis.place(day)
    line = layout.answers or layout.own
    # Before anything was said there is no line; an event then stands on the axis of time.
    begun = line is not None and place >= line.path.elementAt(0).x
    return QPointF(place, line.height_at(place) if line is not None and begun else layout.foot)


def _spot(layout: JourneyLayout, moment: Moment, journey: Journey) -> QPointF:
    if moment.kind == "target" and layout.target is not None:
        return layout.target
    if moment.kind == "event":
        return _on_line(layout, moment.day, journey.today)
    shift = fine(_ANSWERS_DROP) if moment.kind == "answer" else -fine(_OWN_RISE)
    return QPointF(layout.axis.place(moment.day), layout.middle(moment.level) + shift)


class _Labels:
    """Places the labels in the order of their weight: target, whose view, own view, events from the newest back."""

    def __init__(self, layout: JourneyLayout, journey: Journey) -> None:
        self._layout = layout
        self._journey = journey
        left = layout.axis.left - px(6)
        room = QRectF(left, layout.area.top() + 1, layout.area.right() - left, layout.foot - layout.area.top() - 2)
        self._places = LabelPlaces(room)
        self._now_line = QRectF(layout.now - 1, layout.area.top(), 2, layout.foot - layout.area.top())
        self._places.avoid(self._now_line)
        self._done: list[PlacedLabel] = []

    def placed(self) -> list[PlacedLabel]:
        """All labels that found room."""
        self._keep_free()
        self._name_target()
        self._name_answers()
        self._name_own()
        # What happened of late stands close to now; its label may cross that line, the names need not.
        self._places.forgive(self._now_line)
        pairs = zip(self._journey.events, self._layout.events, strict=True)
        for event, ring in sorted(pairs, key=lambda pair: pair[0].day, reverse=True):
            self._add(event.words, "ink2", 400, _beside_event(ring, *_size(event.words, 400)))
        return self._done

    def _keep_free(self) -> None:
        layout = self._layout
        for line in (layout.answers, layout.own):
            if line is not None:
                self._places.take_line(line.path, around=1.5)
        if layout.way is not None:
            self._places.take_line(layout.way, around=1.5)
        if layout.answers is not None:
            self._places.take(_around(layout.answers.end, fine(DOT) + 1))
        if layout.target is not None:
            self._places.take(_around(layout.target, fine(TARGET_RING) + 1))
        for ring in layout.events:
            self._places.take(_around(ring, fine(EVENT_RING)))
        for level in range(1, LEVELS + 1):
            self._places.avoid(QRectF(layout.area.left(), layout.band(level).top() - 1, layout.area.width(), 2))

    def _name_target(self) -> None:
        ring, day = self._layout.target, self._journey.target_on
        if ring is None:
            return
        text = spell_month(day) if day is not None else "no date yet"
        if day is not None and day < self._journey.today:
            text = f"{text}, passed"
        wide, high = _size(text, 500)
        above, below = ring.y() - fine(18), ring.y() + fine(18)
        lefts = (ring.x() - fine(45), ring.x() - wide / 2, ring.x() + fine(12) - wide, ring.x() - fine(4))
        beside = QRectF(ring.x() - fine(12) - wide, ring.y() - high / 2, wide, high)
        spots = [_line_of_text(left, y, wide, high) for y in (above, below) for left in lefts]
        self._add(text, "accent", 500, [*spots, beside])

    def _name_answers(self) -> None:
        line = self._layout.answers
        if line is not None:
            self._name_line(line, self._journey.whose, "ink", 500, rise=12.5, from_left=True)

    def _name_own(self) -> None:
        line = self._layout.own
        if line is not None:
            self._name_line(line, "your own view", "ink3", 400, rise=11.7, from_left=False)

    def _name_line(
        self, line: StepLine, text: str, colour: ColourRole, weight: int, *, rise: float, from_left: bool
    ) -> None:
        wide, high = _size(text, weight)
        spots: list[QRectF] = []
        wider: list[QRectF] = []
        for flat in reversed(line.flats):
            start, end = flat.left + fine(8), flat.right - fine(5.3) - wide
            middle = (flat.left + flat.right - wide) / 2
            closer = (flat.left, flat.left - fine(4))
            lefts = (start, *closer, middle, end) if from_left else (end, middle, start)
            # Rather a piece as long as the label than one that the label outgrows.
            found = spots if flat.left <= start <= end else wider
            for y in (flat.y - fine(rise), flat.y + fine(rise), flat.y - fine(rise + 8)):
                found += [_line_of_text(left, y, wide, high) for left in lefts]
        spots += wider
        last = line.end
        spots.append(_line_of_text(last.x() - fine(10) - wide, last.y(), wide, high))
        spots.append(_line_of_text(last.x() + fine(10), last.y() - fine(rise), wide, high))
        self._add(text, colour, weight, spots)

    def _add(self, text: str, colour: ColourRole, weight: int, spots: list[QRectF]) -> None:
        area = self._places.place(spots)
        if area is not None:
            self._done.append(PlacedLabel(area, text, colour, weight))


def _beside_event(ring: QPointF, wide: float, high: float) -> list[QRectF]:
    lefts = (ring.x() - fine(4), ring.x() + fine(2), ring.x() - wide / 2, ring.x() + fine(4) - wide)
    rises = (16.5, -14, 30, -28)
    return [_line_of_text(left, ring.y() + fine(rise), wide, high) for rise in rises for left in lefts]


def _line_of_text(left: float, middle: float, wide: float, high: float) -> QRectF:
    return QRectF(left, middle - high / 2, wide, high)


def _size(text: str, weight: int) -> tuple[float, float]:
    wide = min(fonts.width(text, "hint", weight=weight, figures=columns_of_figures(text)) + 1, px(_LONGEST_LABEL))
    return wide, float(fonts.line_height("hint"))


def _around(centre: QPointF, radius: float) -> QRectF:
    return QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
