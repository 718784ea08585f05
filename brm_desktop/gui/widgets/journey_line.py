"""One line of the journey: level pieces with soft risers between them, and where it is at any place."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath

from brm_desktop.gui.widgets.strokes import add_riser, fine

RISER = 13.3
_SHARE = 0.85
_HALVINGS = 24


@dataclass(frozen=True, slots=True)
class Flat:
    """A level piece of the line."""

    left: float
    right: float
    y: float


class StepLine:
    """Steps through `corners` (place and height, in order) and goes on level to `end`."""

    def __init__(self, corners: Sequence[QPointF], *, end: float) -> None:
        self.path = QPainterPath(corners[0])
        self.flats: list[Flat] = []
        self._risers: list[tuple[QPointF, QPointF]] = []
        for before, after in pairwise(corners):
            self._step(before, after)
        last = corners[-1]
        self.end = QPointF(max(end, last.x()), last.y())
        self.path.lineTo(self.end)
        self._add_flat(Flat(last.x(), self.end.x(), last.y()))

    def height_at(self, x: float) -> float:
        """The height of the line at a place, also within a riser; before its start that of the start."""
        for start, end in self._risers:
            if start.x() <= x < end.x():
                return _height_in_riser(start, end, x)
        return next((flat.y for flat in self.flats if x < flat.right), self.end.y())

    def _add_flat(self, flat: Flat) -> None:
        """Answers that repeat a level make one piece."""
        if self.flats and self.flats[-1].right == flat.left and self.flats[-1].y == flat.y:
            flat = Flat(self.flats.pop().left, flat.right, flat.y)
        self.flats.append(flat)

    def _step(self, before: QPointF, after: QPointF) -> None:
        if before.y() == after.y():
            self.path.lineTo(after)
            self._add_flat(Flat(before.x(), after.x(), before.y()))
            return
        wide = min(fine(RISER), (after.x() - before.x()) * _SHARE)
        foot = QPointF(after.x() - wide, before.y())
        self.path.lineTo(foot)
        self._add_flat(Flat(before.x(), foot.x(), before.y()))
        add_riser(self.path, after)
        self._risers.append((foot, after))


def _height_in_riser(start: QPointF, end: QPointF, x: float) -> float:
    share = (x - start.x()) / (end.x() - start.x())
    low, high = 0.0, 1.0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        along = 1.5 * middle * (1 - middle) + middle**3
        low, high = (middle, high) if along < share else (low, middle)
    return start.y() + (end.y() - start.y()) * (3 * low**2 - 2 * low**3)
