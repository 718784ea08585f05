"""How the partner sees the relationship: one question, to send as a message, or to answer together now.

Her own view is noted here as well; it stands beside the partner's and never takes its place.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from brm_desktop.domain.errors import InvalidInput
from brm_desktop.domain.identifiers import PartnerId
from brm_desktop.domain.partners import Level
from brm_desktop.domain.relationship import LevelEntry, Proof
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.dialogs.relationship.choices import Choices
from brm_desktop.gui.dialogs.relationship.fields import Givers, RelationshipDialog, past_day
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.widgets.button import Button
from brm_desktop.gui.widgets.combo_box import ComboBox
from brm_desktop.gui.widgets.segmented_control import SegmentedControl
from brm_desktop.gui.widgets.words_edit import WordsEdit

if TYPE_CHECKING:
    from brm_desktop.domain.models.levels import RelationshipModel
    from brm_desktop.services.relationships import RelationshipPage
    from brm_desktop.services.workspace import Workspace

_PROOFS = {
    Proof.QUOTE: "their words", Proof.INVITATION: "an invitation to their strategy table", Proof.RATING: "a rating",
}  # fmt: skip
_GAP = 28


@dataclass(frozen=True, slots=True)
class Question:
    """What the card starts from; `message` is the question as text to send."""

    page: "RelationshipPage"
    model: "RelationshipModel"
    message: str


def read(workspace: "Workspace", partner_id: PartnerId) -> Question:
    """Worker only: what the card starts from."""
    return Question(
        page=workspace.relationships.page(partner_id),
        model=workspace.models.levels(),
        message=workspace.relationships.question_card(partner_id),
    )


class AskDialog(RelationshipDialog):
    """Left the question with its four answers; right who said so, in which words, when, and what shows it."""

    def __init__(self, desk: Desk, window: QWidget, question: Question) -> None:
        page = question.page
        super().__init__(desk, window, title=f"How does {_who(page)} see it?", width=760)
        self._question = question
        self.side = SegmentedControl(self.content, labels=["Their answer", "My own view"])
        self.side.chosen.connect(self._show_side)
        self.copy_button = Button(self.content, text="Copy the question to send", kind="text", icon_name="copy")
        self.copy_button.clicked.connect(self._copy)
        self.choices = Choices(self.content)
        self.giver = Givers(self.content, page.people, page.partner.sponsor_id, nobody="nobody in particular")
        self.words_edit = WordsEdit(self.content)
        self.proof = ComboBox(self.content)
        self.proof.addItems([*_PROOFS.values()])
        self.day_edit = self.day_field(page.day)
        self._build()
        self.choices.chosen.connect(self._show_proof)
        self._show_side(0)
        self.first = self.choices
        self.finish_with("Note the answer")

    def _build(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.side)
        top.addStretch(1)
        top.addWidget(self.copy_button)
        self.column.addLayout(top)
        self.column.addSpacing(px(8))
        both = QHBoxLayout()
        both.setSpacing(px(_GAP))
        self.column.addLayout(both)
        left, right = self.new_column(both), self.new_column(both)
        both.setStretch(0, 3)
        both.setStretch(1, 2)
        self.question_label = self.add_words("", left)
        left.addWidget(self.choices)
        left.addStretch(1)
        self.add_field("Said by", self.giver, right)
        self.add_field("In their words", self.words_edit, right)
        self.words_edit.set_name("In their words")
        self.add_field("What shows it", self.proof, right)
        self.add_field("When", self.day_edit, right)
        self.note_label = self.add_words("", right)
        right.addStretch(1)

    @property
    def is_own(self) -> bool:
        """Whether it is her own view."""
        return self.side.place() == 1

    def _show_side(self, _place: int) -> None:
        page, model = self._question.page, self._question.model
        own = self.is_own
        # The partner's last answer does not lead the next one, nor is it noted anew by a single key.
        level = page.partner.own_level if own else None
        last = len(model.levels) - (1 if own else 0)
        self.choices.show_answers(
            [
                (each.partner_says, each.name) if not own else (each.name, each.looks_like)
                for each in model.levels[:last]
            ],
            chosen=int(level or 0) if int(level or 0) <= last else 0,
        )
        self.question_label.setText("Where do you see it?" if own else f"“{model.question}”")
        self.copy_button.setVisible(not own)
        self.giver.setEnabled(not own)
        said = "Your own view stands beside theirs, and ends at Advisor: only the partner can say more." if own else ""
        self.note_label.setText(said)
        self._show_proof(self.choices.number)

    def _show_proof(self, number: int) -> None:
        top = number == int(Level.STRATEGIC_PARTNER) and not self.is_own
        self.proof.setEnabled(top)
        if top:
            self.note_label.setText("Only the partner can say this: name who, and note the words behind it.")
        elif not self.is_own:
            self.note_label.setText("")

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._question.message)
        self.desk.notices.toast("Copied: the question, as a message to send")

    def store(self) -> None:
        page, number = self._question.page, self.choices.number
        if not number:
            self.say_wrong("Choose one of the answers first.", self.choices)
            return
        try:
            on = past_day(self.day_edit, page.day)
        except InvalidInput as error:
            self.say_wrong(f"{error.title}. {error.detail}", self.day_edit)
            return
        level, words, giver = Level(number), self.words_edit.words, self.giver.person_id
        proof = list(_PROOFS)[self.proof.currentIndex()] if self.proof.isEnabled() else None
        partner_id, own = page.partner.id, self.is_own

        def change(workspace: "Workspace") -> LevelEntry:
            if own:
                return workspace.relationships.own_level(partner_id, level, words, on)
            return workspace.relationships.answer_level(
                partner_id, level, given_by=giver, words=words, proof=proof, on=on
            )

        self.do(change, f"Noted: {level.word}")


def _who(page: "RelationshipPage") -> str:
    return page.sponsor.name if page.sponsor is not None else page.partner.name
