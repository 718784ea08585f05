"""The sidebar: search, places, her partners. Narrow windows make it a rail of pictures. It knows no store."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from brm_desktop.gui.forms.sidebar import Ui_Sidebar
from brm_desktop.gui.navigation import Place, Step
from brm_desktop.gui.theme import lines
from brm_desktop.gui.theme.style_sheet import quiet_scroll_bars
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.theme.tokens import RAIL_WIDTH, SIDEBAR_WIDTH
from brm_desktop.gui.widgets.sidebar_rows import NavRow, PartnerRow

if TYPE_CHECKING:
    from brm_desktop.domain.partners import Partner
    from brm_desktop.services.today import SidebarPage, SidebarPartner


class Sidebar(QWidget):
    """Qt Designer: promote a QWidget. `chosen` is a place with its argument."""

    chosen = Signal(Place, object)
    search_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_Sidebar()
        self.form.setupUi(self)
        self.places: dict[Place, NavRow] = {
            Place.TODAY: self.form.today_row,
            Place.PARTNERS: self.form.partners_row,
            Place.MEETINGS: self.form.meetings_row,
            Place.COMMITMENTS: self.form.commitments_row,
            Place.COMPETENCIES: self.form.competencies_row,
            Place.SYNC: self.form.sync_row,
            Place.SETTINGS: self.form.settings_row,
        }
        self.partner_rows: list[PartnerRow] = []
        self._partner_ids: list[str] = []
        self._present: Step | None = None
        quiet_scroll_bars(self.form.partners_area)
        for widget in (self.form.partners_area.viewport(), self.form.partners_list):
            widget.setAutoFillBackground(False)
        for row in self.places.values():
            row.clicked.connect(self._choose_place)
        self.form.search_button.clicked.connect(self.search_wanted)
        self.form.partners_label.setContentsMargins(8, 0, 0, 0)
        self.form.partners_label.hide()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        self.setAccessibleName("Places")
        self.use_rail(False)

    def use_rail(self, narrow: bool) -> None:
        """Show pictures only, or pictures and words."""
        self.setFixedWidth(px(RAIL_WIDTH if narrow else SIDEBAR_WIDTH))
        margins = self.form.rows.contentsMargins()
        across = px(8) if narrow else px(12)
        self.form.rows.setContentsMargins(across, margins.top(), across + 1, margins.bottom())
        self.form.partners_label.setVisible(bool(self.partner_rows) and not narrow)

    @property
    def is_rail(self) -> bool:
        """Whether only pictures are shown."""
        return self.width() < px(SIDEBAR_WIDTH)

    def show_page(self, page: "SidebarPage") -> None:
        """Her partners in her order, and how many promises are late: the only alarm of the sidebar."""
        self.form.commitments_row.set_note(f"{page.late} late" if page.late else "", alarm=True)
        self._make_rows(len(page.partners))
        self._partner_ids = [entry.partner.id for entry in page.partners]
        for partner_row, entry in zip(self.partner_rows, page.partners, strict=True):
            _fill(partner_row, entry)
        self.form.partners_label.setVisible(bool(self.partner_rows) and not self.is_rail)
        self.show_step(self._present)

    def show_to_send(self, count: int) -> None:
        """How many changes the other devices have not got."""
        self.form.sync_row.set_note(f"{count:,} to send" if count else "")

    def show_step(self, step: Step | None) -> None:
        """Mark where she is. Pages that belong to a partner mark the partner."""
        self._present = step
        shown = Place.MEETINGS if step is not None and step.place is Place.CAPTURE else step and step.place
        for place, row in self.places.items():
            row.setChecked(place is shown)
        partner_id = _partner_of(step)
        for partner_row, row_id in zip(self.partner_rows, self._partner_ids, strict=True):
            partner_row.setChecked(row_id == partner_id)
            if row_id == partner_id:
                self.form.partners_area.ensureWidgetVisible(partner_row, 0, partner_row.height())

    def show_keys(self, shown: bool) -> None:
        """While Ctrl is held, the keys of the places stand in place of the counts."""
        for row in self.places.values():
            row.show_key(shown)

    def set_open(self, usable: bool) -> None:
        """Whether there is a store to go to; before there is one, nothing here can be pressed."""
        self.setEnabled(usable)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("desk"))
        lines.vertical(painter, 0, self.height(), x=QRectF(self.rect()).right() - 1, colour=colour("line"))
        painter.end()

    def _choose_place(self) -> None:
        pressed = self.sender()
        for place, row in self.places.items():
            if row is pressed:
                self._choose(Step(place))
                return

    def _choose(self, step: Step) -> None:
        self.show_step(self._present)  # the mark moves when the page does, not with the click
        self.chosen.emit(step.place, step.argument)

    def _make_rows(self, count: int) -> None:
        while len(self.partner_rows) > count:
            self.partner_rows.pop().deleteLater()
        while len(self.partner_rows) < count:
            row = PartnerRow(self.form.partners_list)
            number = len(self.partner_rows)
            row.clicked.connect(self._choose_partner)
            self.form.partner_rows.insertWidget(number, row)
            row.show()  # left to the layout, it would come one paint later
            self.partner_rows.append(row)

    def _choose_partner(self) -> None:
        pressed = self.sender()
        for row, partner_id in zip(self.partner_rows, self._partner_ids, strict=True):
            if row is pressed:
                self._choose(Step(Place.PARTNER, partner_id))
                return


def _fill(row: PartnerRow, entry: "SidebarPartner") -> None:
    partner = entry.partner
    row.show_partner(
        partner.name,
        now=int(partner.level or 0),
        target=int(partner.target_level or 0),
        quiet=entry.quiet,
        words=level_words(partner),
    )


def level_words(partner: "Partner") -> str:
    """The relationship level read aloud: "Order Taker, target Advisor by June 2027"."""
    from brm_desktop.domain.dates.words import MONTH_NAMES

    now = partner.level.word if partner.level else "no level yet"
    if partner.target_level is None:
        return now
    by = partner.target_on
    until = f" by {MONTH_NAMES[by.month - 1]} {by.year}" if by else ""
    return f"{now}, target {partner.target_level.word}{until}"


def _partner_of(step: Step | None) -> str | None:
    if step is None or step.place is not Place.PARTNER:
        return getattr(step.argument, "partner_id", None) if step is not None else None
    return step.argument if isinstance(step.argument, str) else None
