"""The layout is finished before the next paint, so that a page that was filled is painted once.

Left alone, Qt paints between two steps of a layout: a list tells its section, the section its column, the column the
scroll area, and each step waits for the next turn of the loop, behind the painting of the one before.
"""

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QListView

_STEPS = 12  # a list on Today stands seven layouts deep, and the scroll bar that comes or goes begins anew


def settle_layout(*lists: QListView) -> None:
    """Lay out whatever waits for it, then the rows of `lists`. A step that has nothing to do costs microseconds."""
    for _ in range(_STEPS):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    for rows in lists:
        if rows.isVisible():
            rows.doItemsLayout()  # Qt would do it within the paint, and paint again
