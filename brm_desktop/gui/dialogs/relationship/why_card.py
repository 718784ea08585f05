"""The card "why I am here": day job, commercial benefit, measure, and with whom of the partner's it was agreed."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from brm_desktop.domain.errors import InvalidInput
from brm_desktop.domain.identifiers import PartnerId
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.dialogs.relationship.fields import Givers, RelationshipDialog, past_day
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.widgets.line_edit import LineEdit
from brm_desktop.gui.widgets.words_edit import WordsEdit

if TYPE_CHECKING:
    from brm_desktop.services.relationships import RelationshipPage
    from brm_desktop.services.workspace import Workspace

_LONGEST = 300


def read(workspace: "Workspace", partner_id: PartnerId) -> "RelationshipPage":
    """Worker only: what the card starts from."""
    return workspace.relationships.page(partner_id)


class WhyCardDialog(RelationshipDialog):
    """Four short lines, and whether they are agreed."""

    def __init__(self, desk: Desk, window: QWidget, page: "RelationshipPage") -> None:
        super().__init__(desk, window, title=f"Why I am here: {page.partner.name}")
        self._page = page
        partner = page.partner
        self.why_edit = WordsEdit(self.content)
        self.why_edit.set_words(partner.why_i_am_here)
        self.day_job_edit = self._line(partner.why_day_job, "What you do for them every day")
        self.benefit_edit = self._line(partner.why_benefit, "What they gain by it, in money, time or risk")
        self.measure_edit = self._line(partner.why_measure, "How both of you will see it")
        self.giver = Givers(self.content, page.people, partner.sponsor_id, nobody="not agreed yet")
        self.giver.choose(partner.why_agreed_with)
        self.day_edit = self.day_field(partner.why_agreed_on)
        self.add_field("In one sentence", self.why_edit)
        self.why_edit.set_name("In one sentence")
        self.add_field("Day job", self.day_job_edit)
        self.add_field("Commercial benefit", self.benefit_edit)
        self.add_field("Measure", self.measure_edit)
        row = QHBoxLayout()
        row.setSpacing(px(16))
        self.column.addLayout(row)
        self.add_field("Agreed with", self.giver, self.new_column(row))
        self.add_field("On", self.day_edit, self.new_column(row))
        row.addStretch(1)
        self.add_words("It counts once somebody of theirs has agreed to it.")
        self.finish_with("Keep the card")

    def _line(self, words: str, placeholder: str) -> LineEdit:
        edit = LineEdit(self.content, placeholder=placeholder)
        edit.setMaxLength(_LONGEST)
        edit.setText(words)
        edit.setCursorPosition(0)
        edit.returnPressed.connect(self.store)
        return edit

    def store(self) -> None:
        giver = self.giver.person_id
        try:
            on = past_day(self.day_edit, self._page.day) if giver is not None else None
        except InvalidInput as error:
            self.say_wrong(f"{error.title}. {error.detail}", self.day_edit)
            return
        agreed_on = (on or self._page.day) if giver is not None else None
        partner_id = self._page.partner.id
        why, day_job = self.why_edit.words, self.day_job_edit.text()
        benefit, measure = self.benefit_edit.text(), self.measure_edit.text()
        self.do(
            lambda workspace: workspace.relationships.set_card(
                partner_id, why=why, day_job=day_job, benefit=benefit, measure=measure, agreed_with=giver,
                agreed_on=agreed_on,
            ),
            "The card is kept",
        )  # fmt: skip
