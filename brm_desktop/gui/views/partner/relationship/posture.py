"""What she works as with the partner, and what the ratings ask for."""

from PySide6.QtCore import QObject

from brm_desktop.domain.identifiers import PartnerId
from brm_desktop.domain.partners import Posture
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.forms.relationship import Ui_Relationship
from brm_desktop.gui.models import relationship_words as words
from brm_desktop.gui.undoing import do_step
from brm_desktop.gui.views.partner.relationship.values import Answer

_POSTURES: tuple[Posture | None, ...] = (Posture.TACTICAL, Posture.STRATEGIC, None)
_LABELS = ("Tactical", "Strategic", "Not set")


class PosturePart(QObject):
    """The first of the three columns."""

    def __init__(self, desk: Desk, form: Ui_Relationship, tab: QObject) -> None:
        super().__init__(tab)
        self._desk = desk
        self._form = form
        self._partner_id: PartnerId | None = None
        self._shown: tuple[str, ...] = ()
        form.posture_control.chosen.connect(self._choose)

    def show_answer(self, answer: Answer) -> None:
        """Everything anew."""
        page, form = answer.page, self._form
        posture = page.partner.posture
        self._partner_id = page.partner.id
        # Unset is no choice: it is offered only as long as it is so.
        labels = _LABELS if posture is None else _LABELS[:2]
        if labels != self._shown:
            form.posture_control.set_labels(labels)
            self._shown = labels
        form.posture_control.choose(_POSTURES.index(posture))
        form.posture_control.setEnabled(not page.partner.archived)
        form.posture_label.setText(words.posture_words(page.agendas))
        form.context_label.setText(
            words.context_words(page, supply_below=answer.supply_below, demand_from=answer.demand_from)
        )
        step = words.step_words(page)
        form.step_label.setText(step)
        form.step_label.setVisible(bool(step))

    def _choose(self, place: int) -> None:
        partner_id, posture = self._partner_id, _POSTURES[place]
        if partner_id is not None and posture is not None:
            do_step(
                self._desk,
                lambda workspace: workspace.relationships.set_posture(partner_id, posture),
                f"Posture: {posture.value}",
            )
