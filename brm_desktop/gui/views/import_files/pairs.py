"""People who may be the same, one pair a row, with what can be done about it: merge, keep apart, take back."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from brm_desktop.gui.models.row_values import VALUE_ROLE
from brm_desktop.gui.theme.text import is_elided
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.widgets.button_painting import ButtonLook, button_size, paint_button
from brm_desktop.gui.widgets.row_list import RowDelegate
from brm_desktop.gui.widgets.rows import Index, RowState, draw_two_lines

if TYPE_CHECKING:
    from brm_desktop.domain.people import Person
    from brm_desktop.services.imports import PossiblePair

MERGE, APART, UNDO = "merge", "apart", "undo"
_GAP = 8


class Settled(StrEnum):
    """What became of a pair."""

    OPEN = "open"
    MERGED = "merged"
    APART = "kept apart"


@dataclass(frozen=True, slots=True)
class PairRow:
    """A pair as the list shows it."""

    pair: "PossiblePair"
    settled: Settled = Settled.OPEN

    @property
    def names(self) -> str:
        """Both names."""
        return f"{self.pair.first.name} and {self.pair.second.name}"

    @property
    def detail(self) -> str:
        """Why they may be one, or what became of it."""
        if self.settled is Settled.MERGED:
            return f"merged; {self.pair.first.name} stands for both"
        if self.settled is Settled.APART:
            return "kept apart; you will not be asked again"
        known = " · ".join(part for part in (_known_by(self.pair.first), _known_by(self.pair.second)) if part)
        return f"{self.pair.reason} · {known}" if known else self.pair.reason

    @property
    def spoken(self) -> str:
        """As it is read aloud."""
        return f"{self.names}, {self.detail}"


def _known_by(person: "Person") -> str:
    return person.emails[0] if person.emails else person.role


class PairDelegate(RowDelegate):
    """48 px: names over the reason, buttons at the right; those of the selected row show their keys."""

    row_height = 48

    def button_areas(self, area: QRectF, index: Index) -> Sequence[tuple[str, QRectF]]:
        right = area.right()
        areas = []
        for name, look in reversed(self._looks(index)):
            size = button_size(look)
            place = QRectF(
                right - size.width(), round(area.center().y() - size.height() / 2), size.width(), size.height()
            )
            areas.append((name, place))
            right = place.left() - px(_GAP)
        return tuple(reversed(areas))

    def _looks(self, index: Index) -> tuple[tuple[str, ButtonLook], ...]:
        row: PairRow = index.data(VALUE_ROLE)
        if row.settled is Settled.MERGED:
            return ((UNDO, ButtonLook("Undo", kind="text", key="U", size="inline")),)
        if row.settled is Settled.APART:
            return ()
        merge = ButtonLook("Merge", key="M", size="inline")
        return ((APART, ButtonLook("Keep apart", kind="text", key="A", size="inline")), (MERGE, merge))

    def paint_row(self, painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
        row: PairRow = index.data(VALUE_ROLE)
        areas = self.button_areas(area, index)
        for (_, look), (_, place) in zip(self._looks(index), areas, strict=True):
            paint_button(painter, place, look)
        open_still = row.settled is Settled.OPEN
        draw_two_lines(
            painter, self._words_area(area, areas), first=row.names, second=row.detail,
            first_colour="ink" if open_still else "ink2", second_colour="ink2" if open_still else "ink3",
        )  # fmt: skip

    def _words_area(self, area: QRectF, areas: Sequence[tuple[str, QRectF]]) -> QRectF:
        right = areas[0][1].left() - px(12) if areas else area.right()
        return QRectF(area.left(), area.top(), max(0.0, right - area.left()), area.height())

    def full_text(self, area: QRectF, index: Index, point: QPointF) -> str:
        row: PairRow = index.data(VALUE_ROLE)
        room = self._words_area(area, self.button_areas(area, index)).width()
        hidden = is_elided(row.names, "name", room) or is_elided(row.detail, "second", room)
        return f"{row.names}\n{row.detail}" if hidden else ""
