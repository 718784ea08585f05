"""A changed passphrase, and a new vault after a device was lost, through the window."""

from pathlib import Path

import pytest

from brm_desktop.gui.dialogs.sync.passphrase import BeginAnewDialog, ChangeDialog, JoinDialog, UnlockDialog
from brm_desktop.sync.vault import passphrase
from tests.gui.views.sync.conftest import Page, Pair
from tests.gui.walk import nameless

OLD, NEW = "three calm pelicans", "quiet green lanterns"


@pytest.fixture(autouse=True)
def _quick_passphrases(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(passphrase.lock.__kwdefaults__ or {}, "factor", 8)


@pytest.fixture
def shared(page: Page, pair: Pair, tmp_path: Path) -> Path:
    """A sealed folder that both use."""
    folder = tmp_path / "shared"
    folder.mkdir()
    pair.mac.sync.seal(OLD)
    pair.mac.sync.use_folder(folder)
    pair.mac.sync.exchange()
    page.view.left.sharing.use(folder)
    page.settle()
    give(page, OLD)
    pair.mac.sync.exchange()
    return folder


def give(page: Page, words: str) -> None:
    (dialog,) = [one for one in page.application.window.findChildren(UnlockDialog) if one.isVisible()]
    dialog.edit.setText(words)
    dialog.answer()
    page.settle()


def test_the_page_says_for_whom_the_old_passphrase_stays(page: Page, pair: Pair, shared: Path) -> None:
    dialog = ChangeDialog(page.application.desk, page.application.window)
    dialog.open()
    dialog.old.setText(OLD)
    for field in (dialog.first, dialog.second):
        field.setText(NEW)
    dialog.answer()
    page.settle()
    page.view.left.exchange()
    page.settle()
    said = page.view.left.folder.passphrase
    assert said.isVisible()
    assert said.text().endswith("was not given yet on Mac mini, home.")
    pair.mac.sync.unlock(NEW)
    pair.mac.sync.exchange()
    page.view.left.exchange()
    page.settle()
    assert not said.isVisible()


def test_a_passphrase_that_was_changed_elsewhere_is_asked_for(page: Page, pair: Pair, shared: Path) -> None:
    pair.mac.sync.change_passphrase(OLD, NEW)
    pair.mac.sync.exchange()
    page.view.left.exchange()
    page.settle()
    part = page.view.left.folder
    assert part.passphrase.text().startswith("The passphrase was changed on another device")
    assert part.unlock_button.text() == "Give the new passphrase…"
    part.unlock_button.click()
    give(page, NEW)
    assert not part.passphrase.isVisible()
    assert not part.unlock_button.isVisible()


def test_after_a_loss_a_new_vault_is_begun_and_joined(page: Page, pair: Pair, shared: Path, tmp_path: Path) -> None:
    pair.mac.sync.begin_anew(NEW)
    (fresh := tmp_path / "fresh").mkdir()
    pair.mac.sync.use_folder(fresh)
    pair.mac.sync.exchange()
    page.view.left.sharing.use(fresh)
    page.settle()
    (dialog,) = page.application.window.findChildren(JoinDialog)
    assert nameless(dialog) == []
    dialog.edit.setText(NEW)
    dialog.answer()
    page.settle()
    assert page.view.page is not None
    assert page.view.page.vault.id == pair.mac.sync.page().vault.id
    assert page.partners() == ["Finance", "Sales"]


def test_a_new_vault_for_a_sealed_one_needs_a_passphrase(page: Page, shared: Path) -> None:
    assert page.view.page is not None
    before = page.view.page.vault
    dialog = BeginAnewDialog(page.application.desk, page.application.window, before)
    dialog.open()
    assert nameless(dialog) == []
    dialog.answer()
    assert dialog.message.text() == "Type a passphrase."
    for field in (dialog.first, dialog.second):
        field.setText(NEW)
    dialog.answer()
    page.settle()
    after = page.view.page.vault
    assert (after.locked, after.name, page.view.page.folder) == (True, before.name, None)
    assert after.id != before.id
