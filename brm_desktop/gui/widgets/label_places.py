"""Finds room for the labels of a picture, so that no two of them, and no line, stand on one another."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainterPath

_STEP = 3.0
_APART = 6.0


class LabelPlaces:
    """The room of one picture. Marks and lines take theirs first, labels follow in the order of their weight."""

    def __init__(self, room: QRectF) -> None:
        self._room = room
        self._taken: list[QRectF] = []
        self._quiet: list[QRectF] = []

    def take(self, area: QRectF) -> None:
        """Nothing may stand here any more."""
        self._taken.append(area)

    def take_line(self, path: QPainterPath, *, around: float) -> None:
        """Keeps a drawn line free, `around` pixels to each side."""
        length = path.length()
        steps = max(1, round(length / _STEP))
        for step in range(steps + 1):
            point = path.pointAtPercent(step / steps)
            self.take(QRectF(point.x() - around, point.y() - around, 2 * around, 2 * around))

    def avoid(self, area: QRectF) -> None:
        """A label stands here only if it has no better place, as on a faint line."""
        self._quiet.append(area)

    def forgive(self, area: QRectF) -> None:
        """Labels that follow may stand on what was to be avoided so far."""
        self._quiet.remove(area)

    def place(self, candidates: Sequence[QRectF]) -> QRectF | None:
        """The first candidate that is free, which is taken from now on; None if all of them collide."""
        free = [candidate for candidate in candidates if self._is_free(candidate)]
        best = next((area for area in free if not _meets(area, self._quiet)), free[0] if free else None)
        if best is not None:
            self.take(best.adjusted(-_APART, -1, _APART, 1))
        return best

    def _is_free(self, area: QRectF) -> bool:
        return self._room.contains(area) and not _meets(area, self._taken)


def _meets(area: QRectF, others: list[QRectF]) -> bool:
    return any(area.intersects(other) for other in others)
