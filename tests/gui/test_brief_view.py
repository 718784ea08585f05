"""The brief on the screen, driven by keys."""

import dataclasses
import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from brm_desktop.domain.brief.facts import PartnerFacts
from brm_desktop.domain.brief.options import BriefOptions
from brm_desktop.domain.brief.values import Brief, SectionKind
from brm_desktop.domain.errors import BrmError
from brm_desktop.gui.views.brief.devices import suggested_name
from brm_desktop.gui.views.brief.preview import Zoom
from brm_desktop.gui.views.brief.view import BriefView
from brm_desktop.gui.views.brief.wording import WordingField
from tests.domain.brief_samples import SENDER, crowded, finance, finance_private, nothing
from tests.gui.pdf_reading import read_pdf


class Application:
    """Remembers what the view asked for."""

    def __init__(self) -> None:
        self.left = 0
        self.options: list[BriefOptions] = []
        self.handed_over: list[Brief] = []

    def go_back(self) -> None:
        self.left += 1

    def brief_options_changed(self, options: BriefOptions) -> None:
        self.options.append(options)

    def brief_handed_over(self, brief: Brief) -> None:
        self.handed_over.append(brief)


class Devices:
    """Answers the dialogs: the next path of `paths`, and a printer that may be broken or missing."""

    def __init__(self) -> None:
        self.paths: list[Path | None] = []
        self.names: list[str] = []
        self.printer = False
        self.broken = False
        self.printed: list[Brief] = []

    def ask_for_path(self, parent: QWidget, name: str) -> Path | None:
        self.names.append(name)
        return self.paths.pop(0) if self.paths else None

    def has_printer(self) -> bool:
        return self.printer

    def print_out(self, parent: QWidget, brief: Brief) -> bool:
        if self.broken:
            raise BrmError("The page could not be printed", "The printer did not answer.")
        self.printed.append(brief)
        return True


class Opened:
    """A shown view with what stands around it."""

    def __init__(self, qtbot: QtBot, facts: PartnerFacts, *, width: int = 1280, height: int = 800) -> None:
        self.application = Application()
        self.devices = Devices()
        self.view = BriefView(self.application, devices=self.devices)
        self.qtbot = qtbot
        qtbot.addWidget(self.view)
        self.view.resize(width, height)
        self.view.show_brief(facts, finance_private(), sender=SENDER, filled_at="08:05")
        self.view.show()
        self.view.activateWindow()
        qtbot.waitUntil(lambda: QGuiApplication.focusWindow() is not None)
        self.view.form.choicesList.setFocus()

    def press(self, keys: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        held = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            held |= modifier
        self.qtbot.keyClick(self.view.focusWidget() or self.view, keys, held)

    @property
    def page(self) -> list[str]:
        brief = self.view.brief
        return [section.heading for section in brief.sections] if brief else []

    @property
    def spoken(self) -> str:
        return self.view.form.preview.accessibleDescription()

    @property
    def state(self) -> str:
        return self.view.form.hintLine.accessibleDescription().rsplit(", ", 1)[-1]


@pytest.fixture
def opened(qtbot: QtBot) -> Iterator[Opened]:
    yield Opened(qtbot, finance())
    gc.collect()


CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


def test_it_opens_on_the_page_to_hand_over(opened: Opened) -> None:
    assert opened.view.form.whenLabel.text() == "Monthly value review, today 10:30"
    assert opened.view.form.whomControl.place() == 0
    assert "Sceptic" not in opened.spoken
    assert opened.spoken.startswith("Finance: monthly value review")
    assert opened.view.form.filledLabel.text() == "Filled from your records at 08:05"


def test_space_takes_a_section_off_the_page_and_puts_it_back(opened: Opened) -> None:
    opened.press(Qt.Key.Key_Down)
    opened.press(Qt.Key.Key_Space)
    assert "What IT promised" not in opened.page
    assert not opened.application.options[-1].shows(SectionKind.PROMISES)
    opened.press(Qt.Key.Key_Space)
    assert "What IT promised" in opened.page


def test_a_click_on_a_row_ticks_it(opened: Opened) -> None:
    rows = opened.view.form.choicesList
    place = rows.visualRect(rows.model().index(10, 0)).center()
    opened.qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place.x(), place.y()))
    assert "What Finance wants to reach" in opened.page


def test_alt_and_arrows_move_a_section_and_the_selection_with_it(opened: Opened) -> None:
    rows = opened.view.form.choicesList
    rows.select_row(3)
    opened.press(Qt.Key.Key_Up, ALT)
    opened.press(Qt.Key.Key_Up, ALT)
    assert opened.page[0] == "Decisions we ask for today"
    assert rows.currentIndex().row() == 1
    opened.press(Qt.Key.Key_Down, ALT)
    assert opened.page[0] == "What IT promised"
    assert rows.currentIndex().row() == 2


def test_enter_words_the_purpose_on_the_page(opened: Opened) -> None:
    opened.press(Qt.Key.Key_Return)
    field = opened.view.focusWidget()
    assert isinstance(field, WordingField)
    assert field.toPlainText() == "agree how we reach three clean closes."
    opened.qtbot.keyClicks(field, "settle the close")
    opened.press(Qt.Key.Key_Return)
    assert "Purpose: settle the close" in opened.spoken
    assert opened.application.options[-1].wording == "settle the close"
    assert opened.view.form.preview.hasFocus()


def test_escape_leaves_the_wording_as_it_was(opened: Opened) -> None:
    opened.press(Qt.Key.Key_Return)
    field = opened.view.focusWidget()
    assert isinstance(field, WordingField)
    opened.qtbot.keyClicks(field, "something else")
    opened.press(Qt.Key.Key_Escape)
    assert "agree how we reach three clean closes." in opened.spoken
    assert opened.application.options == []
    assert opened.application.left == 0


def test_wording_a_purpose_that_is_unticked_ticks_it(opened: Opened) -> None:
    opened.press(Qt.Key.Key_Space)
    assert "Purpose" not in opened.spoken
    opened.press(Qt.Key.Key_Return)
    assert isinstance(opened.view.focusWidget(), WordingField)


def test_only_me_adds_the_private_page_and_says_so(opened: Opened) -> None:
    opened.view.form.whomControl.walk(1)
    assert "Sceptic → Supporter" in opened.spoken
    assert "marked private" in opened.view.form.whomLabel.text()
    assert opened.state == "Fits on one page and the private one"
    opened.view.form.whomControl.walk(-1)
    assert "Sceptic" not in opened.spoken


def test_ctrl_e_exports_what_is_on_the_screen(opened: Opened, tmp_path: Path) -> None:
    opened.devices.paths = [tmp_path / "page.pdf"]
    opened.press(Qt.Key.Key_E, CTRL)
    assert opened.devices.names == ["Finance brief 2026-11-23.pdf"]
    pdf = read_pdf((tmp_path / "page.pdf").read_bytes())
    assert pdf.pages == 1 and "Finance: monthly value review" in pdf.words
    assert opened.state == "Saved page.pdf"
    assert len(opened.application.handed_over) == 1


def test_a_dismissed_dialog_changes_nothing(opened: Opened) -> None:
    opened.press(Qt.Key.Key_E, CTRL)
    assert opened.application.handed_over == []
    assert opened.state == "Fits on one page"


def test_an_export_that_fails_says_why_and_offers_another_place(opened: Opened, tmp_path: Path) -> None:
    opened.devices.paths = [tmp_path / "gone" / "page.pdf", tmp_path / "page.pdf"]
    opened.press(Qt.Key.Key_E, CTRL)
    assert opened.view.form.problemLine.isVisible()
    assert opened.view.form.problemLabel.text() == (
        "page.pdf was not saved. The folder does not exist. Nothing was changed."
    )
    assert opened.view.form.elsewhereButton.hasFocus()
    opened.press(Qt.Key.Key_Space)
    assert (tmp_path / "page.pdf").exists()
    assert not opened.view.form.problemLine.isVisible()


def test_without_a_printer_print_goes_the_way_of_the_pdf(opened: Opened, tmp_path: Path) -> None:
    opened.devices.paths = [tmp_path / "page.pdf"]
    opened.press(Qt.Key.Key_P, CTRL)
    assert (tmp_path / "page.pdf").exists()
    assert opened.devices.printed == []


def test_ctrl_p_prints_where_there_is_a_printer(opened: Opened) -> None:
    opened.devices.printer = True
    opened.press(Qt.Key.Key_P, CTRL)
    assert [brief.title for brief in opened.devices.printed] == ["Finance: monthly value review"]
    assert opened.state == "Sent to the printer"


def test_a_printer_that_does_not_answer_is_told(opened: Opened) -> None:
    opened.devices.printer = opened.devices.broken = True
    opened.press(Qt.Key.Key_P, CTRL)
    assert "The printer did not answer" in opened.view.form.problemLabel.text()


def test_ctrl_shift_c_copies_markdown(opened: Opened) -> None:
    opened.press(Qt.Key.Key_C, CTRL, SHIFT)
    assert QGuiApplication.clipboard().text().startswith("# Finance: monthly value review\n")
    assert opened.state == "Copied as Markdown"


def test_escape_goes_back(opened: Opened) -> None:
    opened.press(Qt.Key.Key_Escape)
    assert opened.application.left == 1


def test_escape_closes_a_message_first(opened: Opened, tmp_path: Path) -> None:
    opened.devices.paths = [tmp_path / "gone" / "page.pdf"]
    opened.press(Qt.Key.Key_E, CTRL)
    opened.press(Qt.Key.Key_Escape)
    assert not opened.view.form.problemLine.isVisible()
    assert opened.application.left == 0


def test_f6_walks_between_page_and_options(opened: Opened) -> None:
    opened.press(Qt.Key.Key_F6)
    assert opened.view.form.preview.hasFocus()
    opened.press(Qt.Key.Key_F6)
    assert opened.view.form.choicesList.hasFocus()


def test_the_page_is_fitted_widened_and_shown_at_true_size(opened: Opened) -> None:
    preview = opened.view.form.preview
    fitted = preview.page_rect()
    assert fitted.height() <= preview.viewport().height()
    opened.view.form.zoomControl.walk(1)
    assert preview.page_rect().width() > fitted.width()
    preview.set_zoom(Zoom.ACTUAL)
    assert preview.page_rect().width() == round(595 * preview.logicalDpiX() / 72)


def test_in_a_narrow_window_the_options_are_a_drawer(qtbot: QtBot) -> None:
    opened = Opened(qtbot, finance(), width=1024, height=640)
    pane = opened.view.form.optionsPane
    assert not pane.isVisible()
    assert opened.view.form.optionsButton.isVisible()
    opened.press(Qt.Key.Key_F6)
    assert pane.isVisible() and opened.view.form.choicesList.hasFocus()
    assert pane.geometry().right() == opened.view.form.body.width() - 1
    opened.press(Qt.Key.Key_Escape)
    assert not pane.isVisible()
    assert opened.application.left == 0
    opened.view.resize(1280, 800)
    qtbot.waitUntil(pane.isVisible)
    assert not opened.view.form.optionsButton.isVisible()


def test_the_hint_line_says_that_lists_were_shortened(qtbot: QtBot) -> None:
    assert Opened(qtbot, crowded(words=3)).state == "lists shortened"


def test_with_nothing_known_there_is_still_a_page(qtbot: QtBot) -> None:
    opened = Opened(qtbot, nothing())
    assert opened.page == ["Agenda"]
    assert opened.state == "Fits on one page"
    opened.press(Qt.Key.Key_Return)
    assert isinstance(opened.view.focusWidget(), WordingField)


def test_every_control_has_a_name(opened: Opened) -> None:
    form = opened.view.form
    named = (form.preview, form.choicesList, form.zoomControl, form.whomControl, form.optionsPane, form.neverShared)
    assert all(widget.accessibleName() for widget in named)
    buttons = (form.backButton, form.copyButton, form.printButton, form.exportButton, form.optionsButton)
    assert all(button.accessibleName() or button.text() for button in buttons)
    model = form.choicesList.model()
    spoken = model.data(model.index(1, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Promises both ways, on the page, since 24 Oct"


def test_a_file_name_is_safe_whatever_the_partner_is_called(opened: Opened) -> None:
    brief = opened.view.brief
    assert brief is not None
    hostile = dataclasses.replace(brief, partner="../A<b>:\n|*?.. ")
    assert suggested_name(hostile) == "A b brief 2026-11-23.pdf"
    assert suggested_name(dataclasses.replace(brief, partner="...")) == "Partner brief 2026-11-23.pdf"
