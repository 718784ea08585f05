"""The three columns of a partner's overview: their questions while they are empty, and the line that adds to each."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from brm_desktop.domain.identifiers import PartnerId
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.forms.partner import Ui_Partner
from brm_desktop.gui.models import profile_words as words
from brm_desktop.gui.views.partner.section import Section

if TYPE_CHECKING:
    from collections.abc import Callable

    from brm_desktop.services.partners import PartnerPage
    from brm_desktop.services.workspace import Workspace


class PartnerColumns(QObject):
    """Goals, needs, and what is awaited. `changed` comes when a line opens or closes."""

    changed = Signal()

    def __init__(self, desk: Desk, form: Ui_Partner, page: QObject) -> None:
        super().__init__(page)
        self._desk = desk
        self._form = form
        self._partner_id = PartnerId("")
        self.sections = (
            Section(form.goals_question, form.goals_list, form.goals_edit, form.goals_entry_layout, self._add_goal),
            Section(form.needs_question, form.needs_list, form.needs_edit, form.needs_entry_layout, self._add_need),
            Section(
                form.awaited_question,
                form.awaited_list,
                form.awaited_edit,
                form.awaited_entry_layout,
                self._add_awaited,
            ),
        )
        for section in self.sections:
            section.changed.connect(self.changed)

    @property
    def focused(self) -> Section | None:
        """The column that has the focus."""
        return next((section for section in self.sections if section.has_focus), None)

    def show_page(self, page: "PartnerPage") -> None:
        """The partner was read, or read again."""
        self._partner_id = page.partner.id
        for section in self.sections:
            section.edit.setEnabled(not page.partner.archived)
        name, provider = page.partner.name, self._desk.settings.provider
        goals, needs, awaited = self.sections
        agreed = words.goals_note(page.partner.goals_agreed_on, page.day) if page.goals else ""
        self._form.goals_heading.set_note(agreed)
        goals.ask(f"What does {name} want to achieve this year?", example="Close the month in five working days")
        needs.ask(f"What does {name} need from {provider}?", example="A plain price for each service")
        awaited.ask(f"What do you need from {name}, and by when?", example="A data owner for cost centres by Fri")

    def _add_goal(self, text: str) -> None:
        partner_id = self._partner_id
        self._store(lambda workspace: workspace.partners.add_goal(partner_id, text), self.sections[0])

    def _add_need(self, text: str) -> None:
        partner_id = self._partner_id
        self._store(lambda workspace: workspace.partners.add_need(partner_id, text), self.sections[1])

    def _add_awaited(self, text: str) -> None:
        partner_id = self._partner_id
        self._store(lambda workspace: workspace.jot.log(f"<- {text}", partner=partner_id), self.sections[2])

    def _store(self, call: "Callable[[Workspace], object]", section: Section) -> None:
        def stored(_: object) -> None:
            section.take_entry()
            self._desk.changes.partners.emit()
            self._desk.changes.commitments.emit()

        self._desk.run(call, stored, owner=self)
