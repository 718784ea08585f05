"""The lower half of the tab: success at this level, how the partner feels it, and what was agreed with it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication

from brm_desktop.domain.identifiers import PersonId
from brm_desktop.domain.names.book import fold_name
from brm_desktop.domain.relationship import WhoForWhat
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.dialogs.records import open_records
from brm_desktop.gui.forms.relationship import Ui_Relationship
from brm_desktop.gui.models import relationship_words as words
from brm_desktop.gui.models.partner_words import long_month
from brm_desktop.gui.models.row_values import RowValues
from brm_desktop.gui.undoing import do_step
from brm_desktop.gui.views.partner.relationship.prose import Prose
from brm_desktop.gui.views.partner.relationship.rows import PairDelegate
from brm_desktop.gui.widgets.section_heading import SectionHeading

if TYPE_CHECKING:
    from brm_desktop.gui.views.partner.relationship.tab import RelationshipTab
    from brm_desktop.services.relationships import MeasureRow, RelationshipPage
    from brm_desktop.services.workspace import Workspace

_NO_LEVEL = "What counts as success depends on the level. Ask for the partner’s view, or note your own."


class SuccessPart(QObject):
    """Measures of the present level with the records behind them, and the newest pulse with its grid."""

    def __init__(self, desk: Desk, form: Ui_Relationship, tab: "RelationshipTab") -> None:
        super().__init__(tab)
        self._desk = desk
        self._form = form
        self._tab = tab
        self.measures: RowValues[MeasureRow] = RowValues(lambda row: f"{row.words}: {row.figure}", self)
        rows = form.measures_list
        rows.setItemDelegate(PairDelegate(rows, left=lambda row: row.words, right=lambda row: row.figure))
        rows.setModel(self.measures)
        rows.fit_to_rows()
        rows.opened.connect(self._open)

    def show_page(self, page: "RelationshipPage") -> None:
        """Everything anew."""
        form = self._form
        self.measures.show_values(page.measures)
        level = words.measures_note(page)
        form.measures_heading.setText(f"Success as {_article(level)} {level}" if level else "Success at this level")
        form.measures_label.setText(_NO_LEVEL)
        form.measures_label.setVisible(not page.measures)
        form.measures_list.setVisible(bool(page.measures))
        form.pulse_heading.setText(f"How {page.partner.name} feels it")
        form.pulse_heading.set_note(words.pulse_note(page))
        form.pulse_label.setText(words.pulse_words(page))
        form.pulse_label.set_colour("ink" if page.pulses else "ink2")
        areas = words.perceived(page)
        form.grid.show_areas(areas, partner=words.first_name(page))
        form.grid.setVisible(bool(areas))
        form.pulse_button.setEnabled(not page.partner.archived)

    def _open(self, index: QModelIndex) -> None:
        row = self.measures.value(index)
        if row is not None:
            open_records(self._desk, self._tab.window(), title=row.words, words=row.figure, records=row.records)


class AgreedPart(QObject):
    """The card, who is asked for what, and three texts: baseline, rules of engagement, vision."""

    changed = Signal()

    def __init__(self, desk: Desk, form: Ui_Relationship, tab: "RelationshipTab") -> None:
        super().__init__(tab)
        self._desk = desk
        self._form = form
        self._tab = tab
        self._page: RelationshipPage | None = None
        self._changing: WhoForWhat | None = None
        self.who: RowValues[WhoForWhat] = RowValues(self._who_spoken, self)
        rows = form.who_list
        rows.setItemDelegate(PairDelegate(rows, left=lambda who: who.matter, right=self._owner))
        rows.setModel(self.who)
        rows.fit_to_rows()
        rows.opened.connect(self._change_who)
        form.who_edit.returnPressed.connect(self._store_who)
        form.who_edit.setMaxLength(200)
        form.who_copy_button.clicked.connect(self._copy_who)
        form.baseline.committed.connect(self._store_baseline)
        form.rules.committed.connect(self._store_rules)
        form.vision.committed.connect(self._store_vision)
        for heading, prose in self._texts:
            heading.activated.connect(prose.open)

    @property
    def _texts(self) -> tuple[tuple[SectionHeading, Prose], ...]:
        form = self._form
        return (
            (form.baseline_heading, form.baseline),
            (form.rules_heading, form.rules),
            (form.vision_heading, form.vision),
        )

    def show_page(self, page: "RelationshipPage") -> None:
        """Everything anew; what is being written stays."""
        self._page = page
        self._show_card(page)
        self._show_who(page)
        partner, form = page.partner, self._form
        since = f" of {long_month(partner.baseline_on)}" if partner.baseline_on is not None else ""
        form.baseline_heading.setText(f"Baseline{since}")
        form.baseline.set_question(f"What did you find when you began with {partner.name}?")
        form.rules.set_question(f"How do {partner.name} and IT work together, and what is not done?")
        form.vision.set_question("Where is this to lead, even if it is too early now?")
        for prose, text in (
            (form.baseline, partner.baseline), (form.rules, partner.rules_of_engagement), (form.vision, partner.vision),
        ):  # fmt: skip
            prose.show_words(text)
        for heading, prose in self._texts:
            prose.set_editable(not partner.archived)
            heading.set_action("" if partner.archived else "Edit" if prose.has_words else "Write")

    def _show_card(self, page: "RelationshipPage") -> None:
        form, partner, written = self._form, page.partner, words.has_card(page)
        form.card_question.setText(f"What does {partner.name} get from you, and by what will it know?")
        form.card_question.setVisible(not written)
        for label, caption, text in (
            (form.card_why_label, "", partner.why_i_am_here),
            (form.card_day_job_label, "Day job: ", partner.why_day_job),
            (form.card_benefit_label, "Benefit: ", partner.why_benefit),
            (form.card_measure_label, "Measure: ", partner.why_measure),
        ):
            label.setText(f"{caption}{text}")
            label.setVisible(bool(text))
        form.card_agreed_label.setText(words.agreed_words(page))
        form.card_agreed_label.setVisible(written)
        form.card_button.setText("Change the card" if written else "Write the card")
        form.card_button.setEnabled(not partner.archived)

    def _show_who(self, page: "RelationshipPage") -> None:
        form, known = self._form, bool(page.who_for_what)
        self.who.show_values(page.who_for_what)
        form.who_list.viewport().update()
        form.who_list.setVisible(known)
        form.who_question.setText(f"Whom does {page.partner.name} ask for what, if not you?")
        form.who_question.setVisible(not known)
        form.who_copy_button.setVisible(known)
        form.who_edit.setVisible(not page.partner.archived)

    def _owner(self, who: WhoForWhat) -> str:
        return (words.who_owner(self._page, who) if self._page is not None else "") or "nobody named"

    def _who_spoken(self, who: WhoForWhat) -> str:
        return f"{who.matter}: {self._owner(who)}"

    def close_layer(self) -> bool:
        """Esc: leave what is being written. False when nothing is."""
        form = self._form
        if any(prose.close_editor(keep=False) for _, prose in self._texts):
            return True
        if form.who_edit.hasFocus() and (form.who_edit.text() or self._changing is not None):
            self._changing = None
            form.who_edit.clear()
            if self.who.rowCount():
                form.who_list.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def add_who(self) -> None:
        """N: the line for whom to ask."""
        self._form.who_edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _change_who(self, index: QModelIndex) -> None:
        who = self.who.value(index)
        if who is None or self._tab.read_only:
            return
        self._changing = who
        owner = words.who_owner(self._page, who) if self._page is not None else ""
        self._form.who_edit.setText(f"{who.matter}: {owner}" if owner else who.matter)
        self._form.who_edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def delete_who(self) -> None:
        """Del: put the line in front into the bin."""
        who = self.who.value(self._form.who_list.currentIndex())
        if who is not None and not self._tab.read_only:
            do_step(self._desk, lambda ws: ws.relationships.remove_who(who.id), f"Deleted: {who.matter}")

    def _store_who(self) -> None:
        page, changing = self._page, self._changing
        matter, _, owner = self._form.who_edit.text().partition(":")
        if page is None or not matter.strip():
            return
        partner_id, owner = page.partner.id, owner.strip()
        self._changing = None
        self._form.who_edit.clear()

        def store(workspace: "Workspace") -> WhoForWhat:
            person_id = person_named(workspace, page, owner)
            said = "" if person_id is not None else owner
            if changing is not None:
                return workspace.relationships.change_who(changing.id, matter=matter, person_id=person_id, owner=said)
            return workspace.relationships.add_who(partner_id, matter, person_id, said)

        do_step(self._desk, store, lambda who: f"Who for what: {who.matter}")

    def _copy_who(self) -> None:
        if self._page is not None:
            partner_id = self._page.partner.id
            self._desk.run(lambda ws: ws.relationships.who_for_what_text(partner_id), self._copied, owner=self)

    def _copied(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._desk.notices.toast("Copied: who is asked for what, as text to hand over")

    def _store_baseline(self, text: str) -> None:
        if self._page is not None:
            partner_id = self._page.partner.id
            on = (self._page.partner.baseline_on or self._page.day) if text else None
            do_step(self._desk, lambda ws: ws.relationships.set_baseline(partner_id, text, on), "Baseline kept")

    def _store_rules(self, text: str) -> None:
        if self._page is not None:
            partner_id = self._page.partner.id
            do_step(self._desk, lambda ws: ws.relationships.set_rules(partner_id, text), "Rules of engagement kept")

    def _store_vision(self, text: str) -> None:
        if self._page is not None:
            partner_id = self._page.partner.id
            do_step(self._desk, lambda ws: ws.relationships.set_vision(partner_id, text), "Vision kept")


def person_named(workspace: "Workspace", page: "RelationshipPage", name: str) -> PersonId | None:
    """Worker only: one of the partner's people of this name, else the only person who has it; None if nobody does."""
    wanted = fold_name(name)
    if not wanted:
        return None
    own = [person.id for person in page.people if fold_name(person.name) == wanted]
    every = [row.person.id for row in workspace.people.every() if fold_name(row.person.name) == wanted]
    if own:
        return own[0]
    return every[0] if len(every) == 1 else None


def _article(word: str) -> str:
    return "an" if word[:1] in "AEIOU" else "a"
