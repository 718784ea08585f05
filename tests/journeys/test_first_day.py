"""The first day: begin with what she has, settle who is who, look at the partners, and prepare for one of them."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from pytestqt.qtbot import QtBot

from brm_desktop.application import Application
from brm_desktop.gui.dialogs.import_files import ImportDialog, Step
from brm_desktop.gui.navigation import Place
from brm_desktop.gui.views.first_run.view import FirstRunView
from brm_desktop.gui.views.partner.view import PartnerView
from brm_desktop.gui.views.partners.view import PartnersView
from tests.gui.conftest import StartWindow

REVIEW = """# Monthly value review

Date: 2026-11-12
Present: Helena Brandt, Owen Clarke

-> Licence and cloud cost by cost centre by 30 Nov
<- Owen Clarke name a data owner by 27 Nov
"""
STAND_UP = "# Line two\n\nDate: 2026-11-20\nPresent: Tomasz Wieczorek\n\n<- Tomasz Wieczorek send the list of tablets\n"
CONTACTS = """BEGIN:VCARD
VERSION:3.0
FN:Helena Brandt
TITLE:CFO
EMAIL:helena.brandt@larkfield.example
END:VCARD
"""


def _settle(application: Application, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not application.tasks.busy)


def _what_she_has(folder: Path) -> Path:
    for name, text in (("Finance/2026-11-12 review.md", REVIEW), ("Manufacturing/2026-11-20.md", STAND_UP)):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    (folder / "contacts.vcf").write_text(CONTACTS, encoding="utf-8")
    return folder


def test_a_folder_of_notes_becomes_partners_with_promises_in_a_few_keys(
    start_window: StartWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    has = _what_she_has(tmp_path / "notes")
    application = start_window(tmp_path / "first day")
    window = application.window
    first_run = window.view
    assert isinstance(first_run, FirstRunView)
    QCoreApplication.processEvents()

    qtbot.keyClick(first_run.form.way_list, Qt.Key.Key_3)
    qtbot.waitUntil(lambda: window.findChild(ImportDialog) is not None, timeout=20_000)
    dialog = window.findChild(ImportDialog)
    assert isinstance(dialog, ImportDialog)
    dialog.read((has,))
    qtbot.waitUntil(lambda: dialog.step is Step.PREVIEW)
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: dialog.step is Step.DONE)
    _settle(application, qtbot)
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: isinstance(window.view, PartnersView) and window.view.is_filled)
    _settle(application, qtbot)

    partners = window.view
    assert isinstance(partners, PartnersView)
    rows = [partners.model.row(place) for place in range(partners.model.rowCount())]
    assert sorted(row.partner.name for row in rows if row is not None) == ["Finance", "Manufacturing"]
    finance = next(row for row in rows if row is not None and row.partner.name == "Finance")
    assert (finance.i_owe, finance.they_owe) == (1, 1)

    place = partners.model.place_of(finance.partner.id)
    partners.form.partner_table.setCurrentIndex(partners.model.index(place, 0))
    qtbot.keyClick(partners.form.partner_table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(window.view, PartnerView) and window.view.is_filled)
    _settle(application, qtbot)
    partner = window.view
    assert isinstance(partner, PartnerView)
    assert partner.form.title_label.text() == "Finance"
    assert [row.owner for row in partner.awaited.values] == ["Owen Clarke"]
    assert "Helena Brandt" in [row.person.name for row in partner.answer.page.people] if partner.answer else False

    focus = window.focusWidget()
    assert focus is not None
    qtbot.keyClick(focus, Qt.Key.Key_P)
    _settle(application, qtbot)
    present = window.history.present
    assert present is not None and present.place is Place.BRIEF
    window.leave_layer()
    window.leave_layer()
    _settle(application, qtbot)
    assert window.view is partners
