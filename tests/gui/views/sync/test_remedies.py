"""What she may do about a file that is refused: join its vault, or keep what both copies wrote."""

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.gui.views.sync.conftest import Page, Pair
from tests.services.sync.computers import Computer

PASSPHRASE = "seven quiet words on a card"


def _press_remedy(page: Page, qtbot: QtBot, words: str) -> None:
    button = page.view.trouble.remedy_button
    assert (button.text(), button.isVisible()) == (words, True)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    page.settle()


def test_two_that_began_alone_are_joined_from_the_page(page: Page, qtbot: QtBot, tmp_path: Path) -> None:
    other = Computer(tmp_path / "other", "Surface")
    other.add_partner("Alone")
    other.sync.export(tmp_path / "other.brmsync", full=True)
    other.close()
    page.application.window.open_import((tmp_path / "other.brmsync",))
    page.settle()
    _press_remedy(page, qtbot, "Join this vault")
    assert page.view.incoming.title.text() == "Import from Surface"
    page.view.finish()
    page.settle()
    assert page.partners() == ["Alone", "Finance"]


def test_a_sealed_vault_asks_for_its_passphrase_before_it_is_joined(page: Page, qtbot: QtBot, tmp_path: Path) -> None:
    other = Computer(tmp_path / "other", "Surface")
    other.add_partner("Alone")
    other.sync.seal(PASSPHRASE)
    other.sync.export(tmp_path / "other.brmsync", full=True)
    other.close()
    page.application.window.open_import((tmp_path / "other.brmsync",))
    page.settle()
    if page.view.trouble.isHidden():
        page.view.question.edit.setText(PASSPHRASE)
        page.view.question.open_button.click()
        page.settle()
    _press_remedy(page, qtbot, "Join this vault")
    if not page.view.question.isHidden():
        page.view.question.edit.setText(PASSPHRASE)
        page.view.question.open_button.click()
        page.settle()
    assert page.view.incoming.title.text() == "Import from Surface"


def test_other_refusals_offer_no_remedy(page: Page, pair: Pair, tmp_path: Path) -> None:
    path = tmp_path / "cut.brmsync"
    path.write_bytes(pair.file().read_bytes()[:300])
    page.application.window.open_import((path,))
    page.settle()
    assert not page.view.trouble.isHidden()
    assert page.view.trouble.remedy_button.isHidden()
