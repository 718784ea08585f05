"""How the page of competencies shares its room: what stands beside what, and how wide (DESIGN section 5)."""

from PySide6.QtWidgets import QBoxLayout

from brm_desktop.gui.forms.competencies import Ui_Competencies
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.theme.tokens import ROW_BLEED
from brm_desktop.gui.views.competencies.table import COMPACT_WIDTH, TABLE_WIDTH, columns, line_width

_RADAR_WIDTH, _RADAR_LEAST, _RADAR_HEIGHT = 400, 284, 306
_MARGIN = 14
_GAP = 12
_NO_LIMIT = 16777215


class PageRoom:
    """The radar beside the table where both have room, else beneath it; what is left over is the table's."""

    def __init__(self, form: Ui_Competencies) -> None:
        self._form = form
        self._line = 0

    def share(self, width: int) -> None:
        """Arrange a page of so many logical pixels."""
        form = self._form
        bar = form.scroll_area.verticalScrollBar()
        # The bar takes its room from the margin, so that nothing moves when it comes.
        form.content_rows.setContentsMargins(_MARGIN, 20, _MARGIN - (bar.width() if bar.maximum() else 0), 16)
        both = width - 2 * _MARGIN - 3 * ROW_BLEED - _GAP
        beside = both - px(COMPACT_WIDTH) >= px(_RADAR_LEAST) and not form.shape_column.isHidden()
        alone = width - 2 * (_MARGIN + ROW_BLEED)
        radar = self._radar_beside(both) if beside else alone
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.BottomToTop
        form.columns_row.setDirection(way)
        form.columns_row.setSpacing(_GAP if beside else px(20))
        form.shape_column.setMinimumWidth(radar + ROW_BLEED if beside else 0)
        form.shape_column.setMaximumWidth(radar + ROW_BLEED if beside else _NO_LIMIT)
        form.radar.setFixedHeight(px(_RADAR_HEIGHT))
        form.legend.setFixedHeight(form.legend.heightForWidth(radar))
        self._share_table(both - radar if beside else alone)
        form.plan_table.share_columns()

    def _radar_beside(self, both: int) -> int:
        """As wide as in the picture; where that is too much, the table gives way first."""
        compact = both < px(_RADAR_WIDTH + TABLE_WIDTH)
        return min(px(_RADAR_WIDTH), both - px(COMPACT_WIDTH if compact else TABLE_WIDTH))

    def _share_table(self, room: int) -> None:
        line = line_width(room * 100 / px(100))
        if line != self._line:
            self._line = line
            self._form.competency_table.set_columns(columns(line))
