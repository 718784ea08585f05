"""Today's columns: two beside each other, or one under the other in a narrow window."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QBoxLayout, QWidget

from brm_desktop.gui.theme.theme import px

if TYPE_CHECKING:
    from brm_desktop.gui.forms.today import Ui_Today

RIGHT_WIDTH = 356
LEFT_WIDEST = 780
RAIL_BELOW = 1180
_BETWEEN = 12
_MARGINS = 28
_WIDEST = 16777215


def arrange(page: QWidget, form: "Ui_Today", *, right_is_empty: bool) -> None:
    """Give the columns their places for the present width; of two columns the text ends at 760."""
    one = page.window().width() < px(RAIL_BELOW)
    bar = form.scroll_area.verticalScrollBar()
    # The bar takes its room from the margin, so that nothing moves when it comes.
    form.content_rows.setContentsMargins(14, 20, 14 - (bar.width() if bar.maximum() else 0), 16)
    form.columns_row.setDirection(QBoxLayout.Direction.TopToBottom if one else QBoxLayout.Direction.LeftToRight)
    form.columns_row.setSpacing(px(20 if one else _BETWEEN))
    form.left.setMaximumWidth(_WIDEST if one else px(LEFT_WIDEST))
    form.right.setMinimumWidth(0 if one else px(RIGHT_WIDTH))
    # What is left once the left column has all it takes.
    spare = page.width() - px(LEFT_WIDEST) - px(_BETWEEN) - _MARGINS
    form.right.setMaximumWidth(_WIDEST if one else max(px(RIGHT_WIDTH), spare))
    # Beside the left column its place stays empty: without it that one would move to the middle of the page.
    form.right.setVisible(not one or not right_is_empty)
