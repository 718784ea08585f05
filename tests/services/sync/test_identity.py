"""A store that was restored, copied or moved: what both sides wrote is there in the end."""

import shutil
from pathlib import Path

import pytest

from brm_desktop.services.store import restore
from brm_desktop.services.sync import own_device
from tests.services.sync.computers import Computer


def identity(one: Computer) -> str:
    with one.workspace.database.write() as work:
        return str(one.sync._session.begin(work))


def restored(one: Computer) -> None:
    """Put the newest backup in the place of the store."""
    one.workspace.close()
    restore(one.folder)
    one.start_again()


def test_a_restored_store_goes_on_under_another_identity_and_both_sides_edits_are_there(
    thinkpad: Computer, mac: Computer
) -> None:
    thinkpad.add_partner("Before the backup")
    thinkpad.carry_to(mac)
    mac.carry_to(thinkpad)
    before = identity(thinkpad)
    thinkpad.workspace.store.backup()
    thinkpad.add_partner("After the backup")
    thinkpad.carry_to(mac)
    restored(thinkpad)
    assert thinkpad.names() == ["Before the backup"]
    thinkpad.add_partner("After the restore")
    assert identity(thinkpad) != before
    thinkpad.carry_to(mac)
    mac.carry_to(thinkpad)
    assert thinkpad.names() == mac.names() == ["After the backup", "After the restore", "Before the backup"]
    assert thinkpad.records() == mac.records()


def test_a_store_restored_before_anything_left_it_keeps_its_identity(thinkpad: Computer, mac: Computer) -> None:
    thinkpad.add_partner("Finance")
    thinkpad.carry_to(mac)
    before = identity(thinkpad)
    thinkpad.workspace.store.backup()
    thinkpad.add_partner("Never sent")
    restored(thinkpad)
    assert identity(thinkpad) == before


def test_a_restored_store_catches_up_through_the_folder(shared: Path, thinkpad: Computer, mac: Computer) -> None:
    for one in (thinkpad, mac):
        one.sync.use_folder(shared)
        one.sync.exchange()
    thinkpad.add_partner("Before the backup")
    thinkpad.sync.exchange()
    thinkpad.workspace.store.backup()
    thinkpad.add_partner("After the backup")
    thinkpad.sync.exchange()
    restored(thinkpad)
    thinkpad.add_partner("After the restore")
    for _ in range(2):
        for one in (thinkpad, mac):
            assert one.sync.exchange().trouble == ()
    assert thinkpad.names() == mac.names() == ["After the backup", "After the restore", "Before the backup"]
    assert thinkpad.records() == mac.records()


def test_a_copied_data_folder_gets_an_identity_of_its_own(thinkpad: Computer, mac: Computer, tmp_path: Path) -> None:
    thinkpad.add_partner("Before the copy")
    thinkpad.carry_to(mac)
    thinkpad.workspace.close()
    shutil.copytree(thinkpad.folder, tmp_path / "copied")
    thinkpad.start_again()
    copy = Computer(tmp_path / "copied", "The copy")
    thinkpad.add_partner("On the first")
    copy.add_partner("On the copy")
    assert identity(copy) != identity(thinkpad)
    copy.carry_to(mac)
    thinkpad.carry_to(mac)
    mac.carry_to(copy, full=True)
    mac.carry_to(thinkpad, full=True)
    assert copy.names() == thinkpad.names() == mac.names() == ["Before the copy", "On the copy", "On the first"]
    copy.close()


def test_a_copy_on_another_computer_is_told_by_that(
    thinkpad: Computer, mac: Computer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    thinkpad.add_partner("Finance")
    thinkpad.carry_to(mac)
    before = identity(thinkpad)
    monkeypatch.setattr(own_device, "_machine", lambda: "another computer")
    assert identity(thinkpad) != before


def test_a_data_folder_that_was_moved_keeps_its_identity(thinkpad: Computer, mac: Computer, tmp_path: Path) -> None:
    thinkpad.add_partner("Finance")
    thinkpad.carry_to(mac)
    before = identity(thinkpad)
    thinkpad.workspace.close()
    thinkpad.folder = thinkpad.folder.rename(tmp_path / "moved")
    thinkpad.start_again()
    assert identity(thinkpad) == before


@pytest.mark.parametrize("content", ["", "{", '{"device": 4}', "null"])
def test_a_marker_that_is_missing_or_garbage_does_no_harm(content: str, thinkpad: Computer, mac: Computer) -> None:
    thinkpad.add_partner("Finance")
    thinkpad.carry_to(mac)
    before = identity(thinkpad)
    (thinkpad.folder / own_device.MARKER).write_text(content)
    assert identity(thinkpad) == before
    (thinkpad.folder / own_device.MARKER).unlink()
    assert identity(thinkpad) == before
