"""How the rows of a meeting's reading page are painted: what came out of it, and what is to be spoken about."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPointF, QRectF
from PySide6.QtGui import QPainter

from brm_desktop.domain.commitments import Direction
from brm_desktop.domain.meetings import AgendaPoint, AgendaState
from brm_desktop.gui.models import meeting_words as words
from brm_desktop.gui.models.row_values import VALUE_ROLE, Index
from brm_desktop.gui.theme import fonts, icons
from brm_desktop.gui.theme.text import draw_text, is_elided
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.theme.tokens import ICON_SECOND, ColourRole
from brm_desktop.gui.widgets.row_list import RowDelegate
from brm_desktop.gui.widgets.rows import RowState

if TYPE_CHECKING:
    from brm_desktop.domain.meetings import Decision
    from brm_desktop.services.commitments import CommitmentRow

_STATE_WIDTH = 94
_OWNER_WIDTH = 132
_TEXT_AFTER_ICON = 24


@dataclass(frozen=True, slots=True)
class Outcome:
    """A promise or a decision as one row: exactly one of the two is given."""

    promise: "CommitmentRow | None" = None
    decision: "Decision | None" = None

    @property
    def text(self) -> str:
        """What was promised or decided."""
        if self.promise is not None:
            return self.promise.commitment.text
        return self.decision.text if self.decision is not None else ""

    @property
    def private(self) -> bool:
        """Whether it stays with her."""
        return self.promise is not None and self.promise.commitment.private

    def person(self) -> str:
        """Who owes, or who decided."""
        if self.promise is not None:
            return words.outcome_owner(self.promise)
        return self.decision.decided_by if self.decision is not None else ""

    def state(self, today: date) -> tuple[str, ColourRole]:
        """What became of it."""
        return words.outcome_state(self.promise, today) if self.promise is not None else ("decided", "ink2")

    def icon(self) -> str:
        """↗ I owe, ↙ they owe, a flag for a decision."""
        if self.promise is None:
            return "flag"
        return "arrow-up-right" if self.promise.commitment.direction is Direction.I_OWE else "arrow-down-left"

    def spoken(self, today: date) -> str:
        """The row read aloud."""
        kind = self.promise.commitment.direction.words if self.promise is not None else "Decision"
        kind = f"Private, {kind}" if self.private else kind
        return ", ".join(part for part in (kind, self.text, self.person(), self.state(today)[0]) if part)


class OutcomeDelegate(RowDelegate):
    """Direction, words, who, and the present state."""

    row_height = 30

    def __init__(self, today: date, parent: QObject) -> None:
        super().__init__(parent)
        self._today = today

    def paint_row(self, painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
        outcome: Outcome = index.data(VALUE_ROLE)
        centre = QPointF(area.left() + px(ICON_SECOND) / 2, area.center().y())
        icons.paint(painter, outcome.icon(), centre, colour=colour("ink2"), size=px(ICON_SECOND))
        said, shade = outcome.state(self._today)
        draw_text(painter, area, said, role="second", colour=shade, weight=500 if shade != "ink2" else 0, align="right")
        owner = QRectF(area.right() - px(_STATE_WIDTH) - px(_OWNER_WIDTH), area.top(), px(_OWNER_WIDTH), area.height())
        draw_text(painter, owner, outcome.person(), role="second", colour="ink2", align="right")
        done = outcome.promise is not None and outcome.promise.commitment.kept_on is not None
        room = self._room(area)
        if outcome.private:
            lock = QPointF(room.left() + px(ICON_SECOND) / 2, area.center().y())
            icons.paint(painter, "lock", lock, colour=colour("ink2"), size=px(ICON_SECOND))
            room.setLeft(room.left() + px(20))
        draw_text(painter, room, outcome.text, colour="ink2" if done else "ink")

    def full_text(self, area: QRectF, index: Index, point: QPointF) -> str:
        text = index.data(VALUE_ROLE).text
        return str(text) if is_elided(text, "body", self._room(area).width()) else ""

    def _room(self, area: QRectF) -> QRectF:
        right = area.right() - px(_STATE_WIDTH) - px(_OWNER_WIDTH) - px(12)
        return QRectF(
            area.left() + px(_TEXT_AFTER_ICON), area.top(), right - area.left() - px(_TEXT_AFTER_ICON), area.height()
        )


@dataclass(frozen=True, slots=True)
class PointRow:
    """A point to speak about; `here` says whether it stands on this meeting's own agenda."""

    point: AgendaPoint
    here: bool

    def spoken(self) -> str:
        """The row read aloud."""
        lead = "Private, " if self.point.private else ""
        return ", ".join(
            part for part in (f"{lead}{self.point.text}", words.point_state(self.point, here=self.here)) if part
        )


class PointDelegate(RowDelegate):
    """A number, or a flag where a decision is asked for, or a check; the words, and what became of it."""

    row_height = 30

    def paint_row(self, painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
        row: PointRow = index.data(VALUE_ROLE)
        point = row.point
        is_open = point.state is AgendaState.OPEN
        centre = QPointF(area.left() + px(ICON_SECOND) / 2, area.center().y())
        name = _picture(point)
        if name:
            icons.paint(painter, name, centre, colour=colour("ink2"), size=px(ICON_SECOND))
        else:
            draw_text(painter, area, str(index.row() + 1), colour="ink3", figures=True)
        said = words.point_state(point, here=row.here)
        taken = fonts.width(said, "second") + px(12) if said else 0.0
        draw_text(painter, area, said, role="second", colour="ink2", align="right")
        left = px(_TEXT_AFTER_ICON)
        room = QRectF(area.left() + left, area.top(), area.width() - left - taken, area.height())
        draw_text(painter, room, point.text, colour="ink" if is_open else "ink2")

    def full_text(self, area: QRectF, index: Index, point: QPointF) -> str:
        row: PointRow = index.data(VALUE_ROLE)
        detail = f"\n{row.point.detail}" if row.point.detail else ""
        cut = is_elided(row.point.text, "body", area.width() - px(160))
        return f"{row.point.text}{detail}" if cut or detail else ""


def _picture(point: AgendaPoint) -> str:
    """A lock, a check, a cross, a flag; "" where the number stands."""
    if point.private:
        return "lock"
    if point.state is not AgendaState.OPEN:
        return "check" if point.state is AgendaState.DISCUSSED else "x"
    return "flag" if point.asks_decision else ""


def outcomes_of(reading: Any) -> tuple[Outcome, ...]:
    """Promises and decisions of a meeting in the order of its note."""
    rows = [(row.commitment.line, Outcome(promise=row)) for row in reading.commitments]
    rows += [(decision.line, Outcome(decision=decision)) for decision in reading.decisions]
    promises_first = sorted(
        rows, key=lambda pair: (pair[1].promise is None, pair[0] if pair[0] is not None else 1 << 30)
    )
    return tuple(outcome for _, outcome in promises_first)
