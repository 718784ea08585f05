"""A new partner: the name of the business unit and who its sponsor is. The same two fields stand on the first run."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from brm_desktop.domain.errors import InvalidInput
from brm_desktop.domain.identifiers import PartnerId
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.forms.new_partner import Ui_NewPartner
from brm_desktop.gui.widgets.card import Dialog

if TYPE_CHECKING:
    from brm_desktop.domain.partners import Partner


class PartnerFields(QWidget):
    """Name and sponsor with what is wrong beneath. `submitted` comes with Enter in either field."""

    submitted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_NewPartner()
        self.form.setupUi(self)
        for edit in (self.form.name_edit, self.form.sponsor_edit):
            edit.returnPressed.connect(self.submitted)
            edit.textEdited.connect(self._take_error_away)
        self.show_error(None)

    @property
    def name(self) -> str:
        """What was typed as the name."""
        return self.form.name_edit.text().strip()

    @property
    def sponsor(self) -> str:
        """What was typed as the sponsor, "" if that waits."""
        return self.form.sponsor_edit.text().strip()

    def _take_error_away(self) -> None:
        self.show_error(None)

    def show_error(self, error: InvalidInput | None) -> None:
        """Say beneath the name what is wrong with it; None takes it away."""
        words = f"{error.title}. {error.detail}" if error is not None else ""
        self.form.name_edit.set_error(words)
        self.form.name_error.setText(words)
        self.form.name_error.setVisible(bool(words))
        self.form.sponsor_error.hide()
        if error is not None:
            self.form.name_edit.setFocus(Qt.FocusReason.OtherFocusReason)
            self.form.name_edit.selectAll()


class PartnerAdding(QObject):
    """Stores what stands in the fields, once, and says beside them why it could not be."""

    added = Signal(str)

    def __init__(self, desk: Desk, fields: PartnerFields) -> None:
        super().__init__(fields)
        self._desk = desk
        self._fields = fields
        self._under_way = False

    def store(self) -> None:
        """Store the partner; `added` brings its id."""
        if self._under_way:
            return
        self._under_way = True
        name, sponsor = self._fields.name, self._fields.sponsor
        self._desk.run(
            lambda workspace: workspace.partners.add(name, sponsor=sponsor),
            self._stored,
            failed=self._refused,
            owner=self,
        )

    def _stored(self, partner: "Partner") -> None:
        self._under_way = False
        self.added.emit(PartnerId(partner.id))
        self._desk.changes.partners.emit()

    def _refused(self, error: BaseException) -> None:
        self._under_way = False
        if isinstance(error, InvalidInput):
            self._fields.show_error(error)
        else:
            self._desk.notices.report(error)


class NewPartnerDialog(Dialog):
    """Asks for a partner over the window; `added` brings the id of the one that was stored."""

    added = Signal(str)

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window, title="New partner")
        self.fields = PartnerFields(self.content)
        column = QVBoxLayout(self.content)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.fields)
        self._adding = PartnerAdding(desk, self.fields)
        self._adding.added.connect(self._close_with)
        self.fields.submitted.connect(self._adding.store)
        self.add_cancel()
        self.add_action("Add partner", kind="primary", key="Enter").clicked.connect(self._adding.store)

    def _close_with(self, partner_id: str) -> None:
        self.added.emit(partner_id)
        self.accept()
