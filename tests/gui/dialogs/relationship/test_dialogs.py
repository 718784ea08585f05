"""The dialogs of a relationship over the real window, answered by keys; what they store is read from the store."""

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from brm_desktop.application import Application
from brm_desktop.domain.identifiers import PartnerId
from brm_desktop.domain.partners import Level
from brm_desktop.domain.pulses import Area
from brm_desktop.domain.relationship import Proof, Side
from brm_desktop.gui.dialogs import relationship as dialogs
from brm_desktop.gui.dialogs.relationship.asking import AskDialog
from brm_desktop.gui.dialogs.relationship.perception import PerceptionDialog
from brm_desktop.gui.dialogs.relationship.rating import RatingDialog
from brm_desktop.gui.dialogs.relationship.target import TargetDialog
from brm_desktop.gui.dialogs.relationship.why_card import WhyCardDialog
from tests.gui.conftest import StartWindow
from tests.gui.walk import nameless

CTRL = Qt.KeyboardModifier.ControlModifier


class Story:
    """The window with the sample, and one partner in it."""

    def __init__(self, application: Application, qtbot: QtBot) -> None:
        self.application = application
        self.qtbot = qtbot
        partners = self.ask(lambda workspace: workspace.partners.every())
        self.finance: PartnerId = next(partner.id for partner in partners if partner.name == "Finance")

    def ask(self, call: Callable[[Any], Any]) -> Any:
        answers: list[Any] = []
        self.application.desk.run(call, answers.append)
        self.qtbot.waitUntil(lambda: bool(answers))
        return answers[0]

    def page(self) -> Any:
        return self.ask(lambda workspace: workspace.relationships.page(self.finance))

    def open(self, opener: Callable[..., None]) -> Any:
        opener(self.application.desk, self.application.window, self.finance)
        self.qtbot.waitUntil(lambda: self.application.window.open_dialog() is not None)
        dialog = self.application.window.open_dialog()
        assert dialog is not None
        dialog.grab()
        assert nameless(dialog) == []
        return dialog

    def finish(self, dialog: Any) -> None:
        self.qtbot.keyClick(dialog, Qt.Key.Key_Return, CTRL)
        self.qtbot.waitUntil(lambda: not self.application.tasks.busy)

    def closed(self) -> bool:
        return self.application.window.open_dialog() is None

    def type(self, *keys: str) -> None:
        for key in keys:
            widget = self.application.window.focusWidget()
            assert widget is not None
            self.qtbot.keyClicks(widget, key)


@pytest.fixture
def story(start_window: StartWindow, sample_folder: Path, qtbot: QtBot) -> Story:
    return Story(start_window(sample_folder), qtbot)


def test_twelve_digits_and_a_note_rate_both_sides_in_one_step(story: Story) -> None:
    dialog = story.open(dialogs.open_rating)
    assert isinstance(dialog, RatingDialog)
    dialog.choices.setFocus()
    for digit in "222223" + "112112":
        story.qtbot.keyClick(dialog.choices, digit)
    assert dialog.words_edit.edit.hasFocus()
    story.qtbot.keyClicks(dialog.words_edit.edit, "Close outage again")
    story.finish(dialog)
    assert story.closed()
    page = story.page()
    assert (page.partner.demand, page.partner.supply) == (Decimal("2.2"), Decimal("1.3"))
    assert {rating.note for rating in page.ratings[-2:]} == {"Close outage again"}
    assert len(page.ratings[-1].answers) == 6
    story.ask(lambda workspace: workspace.undo.take_back())
    assert story.page().partner.supply == Decimal("1.5")


def test_one_side_alone_may_be_rated_and_a_question_left_out(story: Story) -> None:
    dialog = story.open(dialogs.open_rating)
    dialog.side.walk(1)
    dialog.choices.setFocus()
    for digit in "333":
        story.qtbot.keyClick(dialog.choices, digit)
    story.finish(dialog)
    assert dialog.error_label.text() == "Answer 4 of the six questions on supply at least."
    dialog.skip_button.click()
    story.qtbot.keyClick(dialog.choices, "3")
    story.qtbot.keyClick(dialog, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert dialog.choices.number == 3
    story.finish(dialog)
    assert story.closed()
    page = story.page()
    assert (page.partner.demand, page.partner.supply) == (Decimal("2.1"), Decimal("3.0"))


def test_the_sponsors_answer_is_noted_with_their_words(story: Story) -> None:
    dialog = story.open(dialogs.open_ask)
    assert isinstance(dialog, AskDialog)
    assert dialog.title_label.text() == "How does Helena Brandt see it?"
    dialog.choices.setFocus()
    story.qtbot.keyClick(dialog.choices, "3")
    story.qtbot.keyClicks(dialog.words_edit.edit, "You brought the price")
    story.finish(dialog)
    assert story.closed()
    page = story.page()
    assert page.partner.level is Level.ADVISOR
    assert (page.answers[-1].words, page.answers[-1].given_by) == ("You brought the price", page.sponsor.id)


def test_the_last_answer_is_not_noted_again_by_a_single_key(story: Story) -> None:
    """Helena answered Order Taker in October; today nobody has said anything yet."""
    dialog = story.open(dialogs.open_ask)
    assert isinstance(dialog, AskDialog)
    answers = len(story.page().answers)
    assert dialog.choices.number == 0
    story.finish(dialog)
    assert not story.closed()
    assert len(story.page().answers) == answers


def test_level_four_needs_the_partners_words(story: Story) -> None:
    dialog = story.open(dialogs.open_ask)
    assert not dialog.proof.isEnabled()
    dialog.choices.setFocus()
    story.qtbot.keyClick(dialog.choices, "4")
    assert dialog.proof.isEnabled()
    story.finish(dialog)
    assert not story.closed()
    assert "Only the partner can say" in dialog.error_label.text()
    dialog.words_edit.set_words("Come to the strategy days")
    dialog.proof.setCurrentIndex(1)
    story.finish(dialog)
    assert story.closed()
    entry = story.page().answers[-1]
    assert (entry.level, entry.proof) == (Level.STRATEGIC_PARTNER, Proof.INVITATION)


def test_her_own_view_ends_at_advisor_and_leaves_the_partners_alone(story: Story) -> None:
    dialog = story.open(dialogs.open_ask)
    dialog.side.walk(1)
    dialog.choices.setFocus()
    story.qtbot.keyClick(dialog.choices, "4")
    assert dialog.choices.number == 3
    story.qtbot.keyClick(dialog.choices, "2")
    story.finish(dialog)
    page = story.page()
    assert (page.partner.level, page.partner.own_level) == (Level.ORDER_TAKER, Level.ORDER_TAKER)
    assert page.entries[-1].side is Side.OWN


def test_the_question_goes_to_the_clipboard(story: Story) -> None:
    dialog = story.open(dialogs.open_ask)
    dialog.copy_button.click()
    text = QGuiApplication.clipboard().text()
    assert text.startswith("Hello Helena,")
    assert "Nora Lindqvist" in text or "1  " in text
    story.qtbot.keyClick(dialog, Qt.Key.Key_Escape)


def test_the_target_is_set_with_a_date_in_words_and_taken_away(story: Story) -> None:
    dialog = story.open(dialogs.open_target)
    assert isinstance(dialog, TargetDialog)
    assert dialog.choices.number == 3
    dialog.choices.setFocus()
    story.qtbot.keyClick(dialog.choices, "4")
    dialog.day_edit.setFocus()
    dialog.day_edit.selectAll()
    story.qtbot.keyClicks(dialog.day_edit, "2027-12-31")
    story.finish(dialog)
    partner = story.page().partner
    assert (partner.target_level, str(partner.target_on)) == (Level.STRATEGIC_PARTNER, "2027-12-31")
    dialog = story.open(dialogs.open_target)
    dialog.choices.setFocus()
    story.qtbot.keyClick(dialog.choices, "5")
    story.finish(dialog)
    assert story.page().partner.target_level is None


def test_a_pulse_is_given_with_the_grid(story: Story) -> None:
    dialog = story.open(dialogs.open_pulse)
    assert isinstance(dialog, PerceptionDialog)
    story.finish(dialog)
    assert "Type a number from 1 to 5" in dialog.error_label.text()
    dialog.satisfaction_edit.setText("3,4")
    dialog.value_edit.setText("2.5")
    dialog.grades[Area.SERVICE].segments()[0].setFocus()
    for digit in "432":
        widget = story.application.window.focusWidget()
        story.qtbot.keyClick(widget, digit)
    story.finish(dialog)
    assert story.closed()
    pulse = story.page().pulses[-1]
    assert (pulse.satisfaction, pulse.value_felt) == (Decimal("3.4"), Decimal("2.5"))
    assert (pulse.it_service, pulse.it_delivery, pulse.it_advice, pulse.it_price) == (4, 3, 2, None)


def test_her_own_guess_is_kept_apart(story: Story) -> None:
    before = story.page()
    dialog = story.open(dialogs.open_pulse)
    dialog.whose.walk(1)
    assert not dialog.giver.isEnabled()
    dialog.satisfaction_edit.setText("4")
    story.finish(dialog)
    after = story.page()
    assert after.pulses == before.pulses
    assert len(after.own_pulses) == len(before.own_pulses) + 1


def test_the_card_is_agreed_with_somebody_on_a_day(story: Story) -> None:
    dialog = story.open(dialogs.open_card)
    assert isinstance(dialog, WhyCardDialog)
    assert dialog.day_job_edit.text().startswith("Services with a price")
    dialog.measure_edit.setText("Days to close")
    dialog.giver.setCurrentIndex(dialog.giver.count() - 1)
    story.finish(dialog)
    partner = story.page().partner
    assert (partner.why_measure, partner.why_agreed_with, partner.why_agreed_on) == ("Days to close", None, None)
    dialog = story.open(dialogs.open_card)
    dialog.giver.setCurrentIndex(0)
    dialog.day_edit.setFocus()
    story.qtbot.keyClicks(dialog.day_edit, "6 oct")
    story.finish(dialog)
    partner = story.page().partner
    assert str(partner.why_agreed_on) == "2026-10-06"


def test_escape_changes_nothing(story: Story) -> None:
    before = story.page()
    for opener in (dialogs.open_ask, dialogs.open_rating, dialogs.open_target, dialogs.open_pulse, dialogs.open_card):
        dialog = story.open(opener)
        story.qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        story.qtbot.waitUntil(story.closed)
    assert story.page() == before
