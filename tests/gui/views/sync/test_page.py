"""The page at rest: devices, export, sealing, the shared folder, backups, what is to be decided, the sidebar."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from brm_desktop.domain.errors import Cancelled
from brm_desktop.gui.dialogs.sync.devices import DeviceNameDialog, RetireDialog
from brm_desktop.gui.dialogs.sync.passphrase import SealDialog, UnlockDialog, UnsealDialog
from brm_desktop.gui.exchanging import Exchanging
from brm_desktop.gui.navigation import Place
from brm_desktop.gui.widgets.card import Dialog
from brm_desktop.services.sync import Sync
from tests.gui.conftest import StartWindow
from tests.gui.views.sync.conftest import Page, Pair, page_of
from tests.gui.walk import nameless

PASSPHRASE = "three calm pelicans"


def _dialog(page: Page, kind: type[Dialog]) -> Dialog:
    found = page.application.window.open_dialog()
    assert isinstance(found, kind)
    return found


def _imports(page: Page) -> tuple[object, ...]:
    return page.view.page.journal if page.view.page is not None else ()


def test_this_device_stands_first_with_what_it_has_to_send(page: Page) -> None:
    first, second = page.view.left.devices.devices.values
    assert first.is_this and second.name == "Mac mini, home"
    assert page.view.left.devices.heading.text() == "Devices"
    assert page.view.left.export.sentence.text().startswith("1 change for Mac mini, 1 KB, not sealed: anybody")
    assert page.view.form.lead_label.text().startswith("Devices exchange files")


def test_the_sidebar_says_how_much_is_to_be_sent(page: Page, qtbot: QtBot) -> None:
    row = page.application.window.form.sidebar.form.sync_row
    page.application.window.count_to_send()
    page.settle()
    assert row.accessibleDescription() == "1 to send"
    page.application.desk.run(lambda w: w.partners.add("People"))
    page.application.desk.changes.partners.emit()
    qtbot.waitUntil(lambda: row.accessibleDescription() not in ("", "1 to send"), timeout=10_000)
    assert row.isChecked()


def test_an_export_says_what_it_wrote(page: Page, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "out" / "brm-thinkpad.brmsync"
    path.parent.mkdir()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    page.view.left.export_changes()
    page.settle()
    assert path.exists()
    assert page.said().startswith("1 change in brm-thinkpad.brmsync, ")
    assert page.said().endswith("not sealed")
    assert page.view.left.export.sentence.text().startswith("Every change is out.")


def test_an_export_that_is_stopped_leaves_no_file_and_brings_back_what_was_in_hand(
    page: Page, pair: Pair, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page.application.window.open_import((pair.file(),))
    page.settle()

    def stopped(self: Sync, path: Path, **_: object) -> None:
        raise Cancelled("Stopped", "Nothing was changed.")

    monkeypatch.setattr(Sync, "export", stopped)
    page.view.left.exporting.write(tmp_path / "large.brmsync", full=True)
    assert page.shows(page.view.work)
    assert [hint.words for hint in page.view.hints()] == ["stop"]
    page.application.window.leave_layer()
    page.settle()
    assert page.said() == "Stopped. No file was written"
    assert page.shows(page.view.incoming)


def test_many_deletions_in_the_folder_wait_for_a_word(page: Page, pair: Pair, tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    many = [pair.mac.add_commitment(f"Number {number}") for number in range(30)]
    pair.mac.sync.use_folder(shared)
    pair.mac.sync.exchange()
    page.view.left.sharing.use(shared)
    page.settle()
    for one in many:
        pair.mac.change("commitment", one, deleted_at="2026-11-24T10:00:00+00:00")
    pair.mac.sync.exchange()
    page.view.left.exchange()
    page.settle()
    part = page.view.left.folder
    assert part.trouble.title_label.text().endswith("would put 30 records into the bin")
    assert part.agree_button.isVisible()
    part.agree_button.click()
    page.settle()
    assert part.trouble.isHidden()


def test_what_has_no_key_is_found_in_the_palette(page: Page) -> None:
    words = [command.words for command in page.view.commands()]
    assert {"Export", "Full copy for a new device", "Sync passphrase", "Choose a shared folder"} <= set(words)


def test_sealing_says_first_what_forgetting_means(page: Page, pair: Pair, qtbot: QtBot) -> None:
    page.view.left.open_sealing()
    dialog = _dialog(page, SealDialog)
    assert isinstance(dialog, SealDialog)
    assert nameless(dialog) == []
    dialog.first.setText(PASSPHRASE)
    dialog.second.setText("something else")
    dialog.answer()
    assert dialog.message.text().startswith("The two are not the same")
    assert dialog.strength.text() == "19 letters: usable. 20 are good."
    dialog.second.setText(PASSPHRASE)
    dialog.answer()
    page.settle()
    assert page.view.page is not None and page.view.page.vault.locked
    assert "sealed with your sync passphrase" in page.view.left.export.sentence.text()
    assert page.view.form.lead_label.text().startswith("Devices exchange sealed files")


def test_a_sealed_vault_is_unlocked_before_an_export(page: Page, tmp_path: Path) -> None:
    def seal_and_forget(workspace: object) -> None:
        workspace.sync.seal(PASSPHRASE)  # type: ignore[attr-defined]
        workspace.sync.__dict__.pop("_session")  # type: ignore[attr-defined]

    page.application.desk.run(seal_and_forget)
    page.application.desk.changes.sync.emit()
    page.settle()
    path = tmp_path / "full.brmsync"
    page.view.left.exporting.write(path, full=True)
    page.settle()
    if not path.exists():
        dialog = _dialog(page, UnlockDialog)
        assert isinstance(dialog, UnlockDialog)
        dialog.edit.setText("wrong")
        dialog.answer()
        page.settle()
        assert dialog.message.text().startswith("The passphrase does not open")
        dialog.edit.setText(PASSPHRASE)
        dialog.answer()
        page.settle()
    assert path.read_bytes().startswith(b"age-encryption.org/v1")


def test_stopping_to_seal_is_called_what_it_is(page: Page) -> None:
    page.application.desk.run(lambda w: w.sync.seal(PASSPHRASE))
    page.settle()
    dialog = UnsealDialog(page.application.desk, page.application.window)
    dialog.open()
    dialog.answer()
    page.settle()
    assert page.view.page is not None and not page.view.page.vault.locked
    assert page.said() == "Files are not sealed any more"


def test_this_device_is_named_by_its_key(page: Page, qtbot: QtBot) -> None:
    page.view.left.devices.list.setFocus()
    qtbot.keyClick(page.view.left.devices.list, Qt.Key.Key_F2)
    dialog = _dialog(page, DeviceNameDialog)
    assert isinstance(dialog, DeviceNameDialog)
    dialog.edit.setText("ThinkPad, travel")
    qtbot.keyClick(dialog.edit, Qt.Key.Key_Return)
    page.settle()
    assert page.view.left.devices.devices.values[0].name == "ThinkPad, travel"


def test_a_device_that_will_not_come_back_is_retired(page: Page) -> None:
    page.view.left.retire(page.view.left.devices.devices.values[1])
    dialog = _dialog(page, RetireDialog)
    assert isinstance(dialog, RetireDialog)
    dialog.answer()
    page.settle()
    assert page.view.left.devices.devices.values[1].retired


def test_a_shared_folder_is_exchanged_with_in_both_directions(page: Page, pair: Pair, tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    pair.mac.sync.use_folder(shared)
    pair.mac.sync.exchange()
    page.view.left.sharing.use(shared)
    page.settle()
    assert page.partners() == ["Finance", "Sales"]
    assert page.said().endswith("went out") or "came in" in page.said()
    part = page.view.left.folder
    assert part.path.text().endswith("shared") and part.exchange_button.isVisible()
    assert not page.view.resting.conflicts.isHidden(), "what both changed is there to be decided"
    page.view.left.leave_folder()
    page.settle()
    assert part.choose_button.isVisible()
    assert (shared / "BRMSync").is_dir()


def test_a_folder_that_is_away_is_said_on_the_page(page: Page, tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    page.view.left.sharing.use(shared)
    page.settle()
    shared.rename(tmp_path / "elsewhere")
    page.view.left.exchange()
    page.settle()
    assert page.view.left.folder.trouble.title_label.text() == "The shared folder is not there"


def test_the_folder_is_watched_and_exchanged_with_in_the_background(
    page: Page, pair: Pair, tmp_path: Path, qtbot: QtBot
) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    page.view.left.sharing.use(shared)
    page.settle()
    background = Exchanging(page.application.desk, page.view)
    page.settle()
    assert str(shared / "BRMSync") in background.watched
    before = len(_imports(page))
    pair.mac.sync.use_folder(shared)
    pair.mac.sync.exchange()
    qtbot.waitUntil(lambda: len(_imports(page)) > before, timeout=15_000)
    assert page.partners() == ["Finance", "Sales"]


def test_nothing_happens_in_the_background_without_a_folder(page: Page) -> None:
    background = Exchanging(page.application.desk, page.view)
    page.settle()
    assert background.watched == ()


def test_before_anything_is_begun_nothing_is_exchanged(start_window: StartWindow, tmp_path: Path) -> None:
    application = start_window(tmp_path / "first day")
    application._begin_exchanging()
    assert not application.tasks.busy
    assert application.exchanging.watched == ()


def test_one_device_alone_is_told_the_three_ways(start_window: StartWindow, sample_folder: Path, qtbot: QtBot) -> None:
    page = page_of(start_window(sample_folder), qtbot)
    resting = page.view.resting
    assert resting.ways_title.text() == "This is your only device"
    assert resting.full_button.isVisible() and resting.full_button.property("kind") == "primary"
    assert page.view.left.devices.delegate.spoken(page.view.left.devices.devices.values[0]).endswith(
        "No other device yet"
    )
    assert nameless(page.view) == []


def test_a_file_dropped_on_the_window_opens_the_page(page: Page, pair: Pair) -> None:
    page.application.window.go(Place.TODAY)
    page.settle()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(pair.file()))])
    page.application.window.arrivals.take(data)
    page.settle()
    assert page.application.window.view is page.view
    assert page.shows(page.view.incoming)


def test_import_on_this_page_asks_for_a_sync_file(page: Page, pair: Pair, monkeypatch: pytest.MonkeyPatch) -> None:
    path = pair.file()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    page.application.window.open_import()
    page.settle()
    assert page.shows(page.view.incoming)


def test_two_partners_of_one_name_are_offered_for_merging(page: Page, pair: Pair, qtbot: QtBot) -> None:
    page.application.desk.run(lambda w: w.partners.add("People and culture"))
    pair.mac.add_partner("People and culture")
    page.application.window.open_import((pair.file(),))
    page.settle()
    page.view.incoming.conflicts.choose(0)
    page.view.finish()
    page.settle()
    assert [pair.first for pair in page.view.resting.duplicates.values] == ["People and culture"]
    rows = page.view.resting.duplicate_list
    rows.setFocus()
    rows.select_row(0)
    qtbot.keyClick(rows, Qt.Key.Key_M)
    page.settle()
    assert page.partners() == ["Finance", "People and culture", "Sales"]
    assert page.view.resting.duplicates_place.isHidden()


def test_the_narrow_window_and_large_text_cut_nothing_off(page: Page, pair: Pair) -> None:
    window = page.application.window
    window.resize(1024, 640)
    page.application.window.open_import((pair.file(),))
    page.settle()
    area = page.view.incoming.area
    inside = area.widget()
    assert inside is not None and inside.width() <= area.viewport().width()
    assert page.view.incoming.import_button.isVisible()
    assert page.view.incoming.import_button.geometry().bottom() <= page.view.height()
