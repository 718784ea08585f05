"""The first question of a meeting that was not planned: with whom. Three letters and Enter are enough."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget

from brm_desktop.domain.names.book import fold_name
from brm_desktop.gui.models.row_values import VALUE_ROLE, RowValues
from brm_desktop.gui.theme.text import draw_text
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.line_edit import LineEdit
from brm_desktop.gui.widgets.row_list import RowDelegate, RowList
from brm_desktop.gui.widgets.rows import Index, RowState

if TYPE_CHECKING:
    from brm_desktop.domain.partners import Partner

_WIDEST = 420


class _PartnerDelegate(RowDelegate):
    row_height = 30

    def paint_row(self, painter: QPainter, area: QRectF, index: Index, state: RowState) -> None:
        draw_text(painter, area, index.data(VALUE_ROLE).name, role="body")


class PartnerQuestion(QWidget):
    """A field and the partners it may mean; `answered` comes with the one she chose."""

    answered = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._partners: tuple[Partner, ...] = ()
        self.edit = LineEdit(self, placeholder="The first letters of a partner")
        self.edit.setAccessibleName("With whom")
        self.edit.textChanged.connect(self._narrow)
        self.edit.returnPressed.connect(self._answer)
        self.edit.installEventFilter(self)
        self.model = RowValues["Partner"](lambda partner: partner.name, self)
        self.rows = RowList(self, lined=False)
        self.rows.setModel(self.model)
        self.rows.setItemDelegate(_PartnerDelegate(self.rows))
        self.rows.setAccessibleName("Partners")
        self.rows.opened.connect(self._choose)
        self.rows.clicked.connect(self._choose)
        self.nobody = Label(self, role="body", colour="ink2", text="No partner begins like this. Esc goes back.")
        self._lay_out()

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(14, 20, 14, 16)
        rows.setSpacing(px(8))
        head = QVBoxLayout()
        head.setContentsMargins(10, 0, 10, 0)
        head.setSpacing(px(10))
        head.addWidget(Label(self, text="Who are you meeting?", role="page_title"))
        head.addWidget(Label(self, role="second", colour="ink2", text="The people of your last meeting come along."))
        head.addWidget(self.edit)
        head.addWidget(self.nobody)
        rows.addLayout(head)
        rows.addWidget(self.rows)
        for part in (self.edit, self.rows):
            part.setMaximumWidth(px(_WIDEST))

    def show_partners(self, partners: "tuple[Partner, ...]") -> None:
        """Whom she may choose."""
        self._partners = partners
        self.edit.clear()
        self._narrow("")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step is not None:
                self.rows.select_row(self.rows.currentIndex().row() + step)
                return True
        return False

    def _narrow(self, typed: str) -> None:
        wanted = fold_name(typed)
        first = [p for p in self._partners if fold_name(p.name).startswith(wanted)]
        later = [p for p in self._partners if p not in first and f" {wanted}" in f" {fold_name(p.name)}"]
        self.model.show_values((*first, *later))
        self.rows.select_row(0)
        self.nobody.setVisible(not self.model.values)

    def _answer(self) -> None:
        self._choose(self.rows.currentIndex())

    def _choose(self, index: Index) -> None:
        partner = self.model.value(index)
        if partner is not None:
            self.answered.emit(partner)
