"""Paints the journey as it was laid out: bands, axis, lines, rings and labels."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter

from brm_desktop.gui.theme import fonts, lines
from brm_desktop.gui.theme.text import Paragraph, columns_of_figures, draw_text
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.theme.tokens import RADIUS
from brm_desktop.gui.widgets.gauge import dot, ring
from brm_desktop.gui.widgets.journey_course import Journey
from brm_desktop.gui.widgets.journey_layout import (
    DOT,
    EVENT_RING,
    LEVELS,
    NAMES_WIDTH,
    TARGET_RING,
    JourneyLayout,
)
from brm_desktop.gui.widgets.strokes import dashed_pen, fine, solid_pen

_NAME_AT = 18.2
_MEASURE_AT = 34.4
_TICK = 5
_YEARS_AT = 13
_NOTE_WIDTH = 260
_NOTE_LINES = 6


def paint_journey(painter: QPainter, journey: Journey, layout: JourneyLayout) -> None:
    """The whole picture, without what is read at the moment."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for level in range(1, LEVELS + 1):
        _paint_band(painter, journey, layout, level)
    _paint_axis(painter, layout)
    _paint_now(painter, layout)
    _paint_lines(painter, layout)
    for label in layout.labels:
        draw_text(
            painter, label.area, label.text, role="hint", colour=label.colour, weight=label.weight, figures=True
        )  # fmt: skip


def paint_reading(painter: QPainter, layout: JourneyLayout, *, spot: QPointF, words: str) -> None:
    """The ring around the point that is read, and its words on a dark card beside it."""
    ring(painter, spot, outer=fine(10), width=2, edge=colour("accent"), hole=None)
    inset = px(8)
    text = Paragraph(words, width=px(_NOTE_WIDTH), role="second_text", most_lines=_NOTE_LINES)
    wide, high = text.natural_width + 2 * inset, text.height + 2 * px(5)
    card = _card_beside(layout, spot, wide, high)
    lines.box(painter, card, radius=px(RADIUS), fill=colour("toast"))
    text.paint(painter, QPointF(card.left() + inset, card.top() + px(5)), colour("toast_text"))


def _card_beside(layout: JourneyLayout, spot: QPointF, wide: float, high: float) -> QRectF:
    """Above or below the point, rather where no label is cut by it, and always whole within the picture."""
    area = layout.area
    left = min(max(spot.x() - wide / 2, area.left()), area.right() - wide)
    tops = [spot.y() + away for step in (16, 30) for away in (-fine(step) - high, fine(step))]
    cards = [QRectF(left, top, wide, high) for top in tops]
    inside = [card for card in cards if area.contains(card)]
    free = [card for card in inside if not any(card.intersects(label.area) for label in layout.labels)]
    return next(iter(free or inside), QRectF(left, area.top(), wide, high))


def _paint_band(painter: QPainter, journey: Journey, layout: JourneyLayout, level: int) -> None:
    band = layout.band(level)
    lines.horizontal(painter, band.left(), band.right(), y=band.top(), colour=colour("line"))
    room = px(NAMES_WIDTH) - px(10)
    high = fonts.line_height("body")
    present, wanted = level == journey.present_level, level == journey.target_level
    name = QRectF(band.left(), band.top() + fine(_NAME_AT) - high / 2, room, high)
    draw_text(
        painter, name, journey.name_of(level), colour="ink" if present or wanted else "ink2",
        weight=600 if present else 400,
    )  # fmt: skip
    measure = QRectF(band.left(), band.top() + fine(_MEASURE_AT) - high / 2, room, high)
    draw_text(painter, measure, journey.measures[level - 1], role="hint", colour="ink3")


def _paint_axis(painter: QPainter, layout: JourneyLayout) -> None:
    foot = layout.foot
    lines.horizontal(painter, layout.area.left(), layout.area.right(), y=foot, colour=colour("line2"))
    now = _place_of_now(layout)
    draw_text(painter, now, "now", role="hint", colour="ink", weight=500)
    for tick in layout.axis.ticks(apart=px(44)):
        x = layout.axis.place(tick.day)
        lines.vertical(painter, foot, foot + px(_TICK), x=x, colour=colour("line2"))
        word = _axis_word(layout, x + px(4), tick.words, weight=400)
        if word.right() <= layout.area.right() and not word.adjusted(-4, 0, 4, 0).intersects(now):
            draw_text(painter, word, tick.words, role="hint", colour="ink3", figures=True)


def _place_of_now(layout: JourneyLayout) -> QRectF:
    """Before its line, or after it where a year would be hidden by it."""
    before = _axis_word(layout, 0, "now", weight=500)
    before.moveRight(layout.now - px(4))
    after = before.translated(px(8) + before.width(), 0)
    for tick in layout.axis.ticks(apart=px(44)):
        word = _axis_word(layout, layout.axis.place(tick.day) + px(4), tick.words, weight=400)
        if word.adjusted(-4, 0, 4, 0).intersects(before):
            return after if after.right() <= layout.area.right() else before
    return before


def _axis_word(layout: JourneyLayout, left: float, words: str, *, weight: int) -> QRectF:
    wide, high = fonts.width(words, "hint", weight=weight, figures=columns_of_figures(words)), fonts.line_height("hint")
    return QRectF(left, layout.foot + fine(_YEARS_AT) - high / 2, wide, high)


def _paint_now(painter: QPainter, layout: JourneyLayout) -> None:
    ratio = abs(painter.deviceTransform().m11()) or 1.0
    width = lines.device_pixels(ratio) / ratio
    x = round(layout.now * ratio) / ratio + (width / 2 if lines.device_pixels(ratio) % 2 else 0)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(dashed_pen(colour("line2"), width, dash=5, gap=1))
    start = layout.area.top()
    for label in sorted(layout.labels, key=lambda label: label.area.top()):
        if label.area.left() - 2 < x < label.area.right() + 2:
            painter.drawLine(QPointF(x, start), QPointF(x, label.area.top()))
            start = label.area.bottom()
    painter.drawLine(QPointF(x, start), QPointF(x, layout.foot - 1))
    painter.restore()


def _paint_lines(painter: QPainter, layout: JourneyLayout) -> None:
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if layout.own is not None:
        painter.setPen(dashed_pen(colour("control"), fine(1.5), dash=fine(2.8), gap=fine(1.7)))
        painter.drawPath(layout.own.path)
    if layout.way is not None:
        painter.setPen(dashed_pen(colour("accent"), fine(1.6), dash=fine(7.8), gap=fine(1.8)))
        painter.drawPath(layout.way)
    if layout.answers is not None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(solid_pen(colour("ink"), fine(2.2)))
        painter.drawPath(layout.answers.path)
    paper = colour("paper")
    for event in layout.events:
        ring(painter, event, outer=fine(EVENT_RING), width=fine(1.8), edge=colour("ink"), hole=paper)
    if layout.target is not None:
        ring(painter, layout.target, outer=fine(TARGET_RING), width=fine(2), edge=colour("accent"), hole=paper)
    if layout.answers is not None:
        dot(painter, layout.answers.end, fine(DOT), colour("ink"))
