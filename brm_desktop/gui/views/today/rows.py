"""How Today's rows are painted: meetings, promises, meetings to wrap up, partners gone quiet (picture 01)."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView

from brm_desktop.domain.clock import Clock
from brm_desktop.gui.models.row_values import VALUE_ROLE, Index
from brm_desktop.gui.theme import fonts
from brm_desktop.gui.theme.text import Run, draw_runs, draw_text, is_elided
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.theme.tokens import BUTTON_HEIGHT
from brm_desktop.gui.views.today import words
from brm_desktop.gui.widgets.button_painting import ButtonLook, paint_button
from brm_desktop.gui.widgets.contact_bar import paint_contact
from brm_desktop.gui.widgets.row_list import RowDelegate
from brm_desktop.gui.widgets.rows import RowState, draw_two_lines, paint_commitment_circle

_WHEN_WIDTH = 76
_BUTTON_WIDTH = 92
_STATE_GAP = 12
_STATE_WIDTH = 96
_CIRCLE = 16
_TEXT_AFTER_CIRCLE = 26
_BAR_WIDTH = 64
CIRCLE = "circle"
BUTTON = "button"


class TimedDelegate(RowDelegate):
    """Time over day at the left, title over people, one button at the right."""

    row_height = 46

    def __init__(self, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self.clock = clock

    def button_area(self, area: QRectF) -> QRectF:
        """Where the button of a row stands."""
        width, height = px(_BUTTON_WIDTH), px(BUTTON_HEIGHT)
        return QRectF(area.right() - width, round(area.center().y() - height / 2), width, height)

    def words_area(self, area: QRectF) -> QRectF:
        """Where title and people stand."""
        left = area.left() + px(_WHEN_WIDTH)
        return QRectF(left, area.top(), self.words_end(area) - left, area.height())

    def words_end(self, area: QRectF) -> float:
        """Where the text must end."""
        return self.button_area(area).left() - px(_STATE_GAP)

    def is_hovered(self, index: Index, place: QRectF) -> bool:
        """Whether the pointer is over the button of this row."""
        view = self.parent()
        if not isinstance(view, QListView) or not view.underMouse():
            return False
        return place.contains(QPointF(view.viewport().mapFromGlobal(view.cursor().pos())))

    def elided(self, area: QRectF, title: str, below: str) -> str:
        """Both lines, when one of them does not fit."""
        width = self.words_area(area).width()
        cut = is_elided(title, "name", width) or is_elided(below, "second", width)
        return f"{title}\n{below}" if cut else ""

    def paint_when(self, painter: QPainter, area: QRectF, *, first: str, second: str) -> None:
        """The column of time and day."""
        room = QRectF(area.left(), area.top(), px(_WHEN_WIDTH) - px(4), area.height())
        draw_two_lines(painter, room, first=first or second, second=second if first else "", figures=True)


class MeetingDelegate(TimedDelegate):
    """A coming meeting with the state of its brief. The button of the selected row shows its key."""

    def paint_row(self, painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
        row = index.data(VALUE_ROLE)
        meeting = row.meeting
        day = words.day_words(meeting.day, self.clock.today())
        self.paint_when(painter, area, first=words.time_words(meeting, self.clock), second=day)
        draw_two_lines(painter, self.words_area(area), first=meeting.title, second=words.meeting_people(row))
        if not meeting.partner_ids:
            return
        place = self.button_area(area)
        room = QRectF(area.left(), area.top(), place.left() - px(_STATE_GAP) - area.left(), area.height())
        said = "Brief ready" if row.brief_ready else "No brief yet"
        draw_text(painter, room, said, role="second", colour="ink2" if row.brief_ready else "ink3", align="right")
        look = ButtonLook(
            text="Open brief" if row.brief_ready else "Prepare",
            kind="primary" if state.selected and not row.brief_ready else "plain",
            key="P" if state.selected and not row.brief_ready else "",
            hovered=self.is_hovered(index, place),
        )
        paint_button(painter, place, look)

    def words_end(self, area: QRectF) -> float:
        return super().words_end(area) - px(_STATE_WIDTH)

    def button_areas(self, area: QRectF, index: Index) -> Sequence[tuple[str, QRectF]]:
        row = index.data(VALUE_ROLE)
        return ((BUTTON, self.button_area(area)),) if row.meeting.partner_ids else ()

    def full_text(self, area: QRectF, index: Index, point: QPointF) -> str:
        row = index.data(VALUE_ROLE)
        return self.elided(area, row.meeting.title, words.meeting_people(row))


class WrapUpDelegate(TimedDelegate):
    """A meeting that was held and not wrapped up."""

    def paint_row(self, painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
        row = index.data(VALUE_ROLE)
        meeting = row.row.meeting
        day = words.day_words(meeting.day, self.clock.today())
        self.paint_when(painter, area, first=day, second=words.time_words(meeting, self.clock))
        draw_two_lines(painter, self.words_area(area), first=meeting.title, second=words.wrap_up_line(row))
        place = self.button_area(area)
        paint_button(painter, place, ButtonLook(text="Wrap up", key="W", hovered=self.is_hovered(index, place)))

    def button_areas(self, area: QRectF, index: Index) -> Sequence[tuple[str, QRectF]]:
        return ((BUTTON, self.button_area(area)),)

    def full_text(self, area: QRectF, index: Index, point: QPointF) -> str:
        row = index.data(VALUE_ROLE)
        return self.elided(area, row.row.meeting.title, words.wrap_up_line(row))


class CommitmentDelegate(RowDelegate):
    """A circle that marks kept, the promise, whom it concerns and when it is due."""

    row_height = 50

    def __init__(self, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        self.kept: set[str] = set()

    def paint_row(self, painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
        row = index.data(VALUE_ROLE)
        done = row.commitment.id in self.kept
        said, urgency = words.due_words(row, self._clock.today())
        circle = self._circle(area)
        paint_commitment_circle(painter, circle.center(), due="kept" if done else urgency, state=state)
        room = area.adjusted(px(_TEXT_AFTER_CIRCLE), 0, 0, 0)
        first = QRectF(room.left(), circle.center().y() - px(10), room.width(), px(20))
        draw_text(painter, first, row.commitment.text, colour="ink2" if done else "ink", struck=done)
        second = QRectF(room.left(), first.bottom(), room.width(), px(18))
        whom = words.commitment_whom(row)
        lead = Run(f"{whom} · " if whom else "", "ink2")
        urgent = urgency != "open" and not done
        last = Run(said, urgency if urgency != "open" and not done else "ink2", 500 if urgent else 400)
        draw_runs(painter, second, (lead, last), role="second")

    def button_areas(self, area: QRectF, index: Index) -> Sequence[tuple[str, QRectF]]:
        grown = px(4)
        return ((CIRCLE, self._circle(area).adjusted(-grown, -grown, grown, grown)),)

    def full_text(self, area: QRectF, index: Index, point: QPointF) -> str:
        text = str(index.data(VALUE_ROLE).commitment.text)
        return text if is_elided(text, "body", area.width() - px(_TEXT_AFTER_CIRCLE)) else ""

    def _circle(self, area: QRectF) -> QRectF:
        return QRectF(area.left(), area.top() + px(8), px(_CIRCLE), px(_CIRCLE))


class QuietDelegate(RowDelegate):
    """A partner whose sponsor was not met within the cadence, with the days against it."""

    row_height = 49

    def __init__(self, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock

    def paint_row(self, painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
        row, today = index.data(VALUE_ROLE), self._clock.today()
        days, cadence = row.contact.days(today) or 0, row.contact.cadence_days
        counted = (Run(f"{days} days", "soon", 500), Run(f" of {cadence}", "ink2"))
        upper = QRectF(area.left(), area.top() + px(8), area.width(), px(22))
        draw_runs(painter, upper, counted, role="body", align="right")
        taken = sum(fonts.width(run.text, "body", weight=run.weight) for run in counted)
        room = QRectF(area.left(), area.top(), area.width() - taken - px(12), area.height())
        draw_two_lines(painter, room, first=row.partner.name, second=words.quiet_since(row, today))
        bar = QRectF(area.right() - px(_BAR_WIDTH), area.top() + px(31), px(_BAR_WIDTH), px(8))
        paint_contact(painter, bar, days=days, cadence=cadence, quiet=True)

    def full_text(self, area: QRectF, index: Index, point: QPointF) -> str:
        row = index.data(VALUE_ROLE)
        return str(row.partner.name) if is_elided(row.partner.name, "name", area.width() - px(120)) else ""
