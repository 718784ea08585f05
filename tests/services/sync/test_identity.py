"""A store that was restored, copied or moved: what both sides wrote is there in the end."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from brm_desktop.services.store import restore
from brm_desktop.services.sync import own_device
from brm_desktop.storage.sync import identity as storage_identity
from brm_desktop.sync.refusals import CopiedDatabase
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


def test_the_former_identity_of_a_restored_store_keeps_its_name_and_nobody_waits_for_it(
    thinkpad: Computer, mac: Computer
) -> None:
    thinkpad.add_partner("Finance")
    thinkpad.carry_to(mac)
    before = identity(thinkpad)
    thinkpad.workspace.store.backup()
    restored(thinkpad)
    assert identity(thinkpad) != before
    former = next(device for device in thinkpad.sync.page().devices if device.id == before)
    assert (former.name, former.retired) == ("ThinkPad, work", True)


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


def put_back(one: Computer, copy: Path) -> None:
    """The whole data folder is put back from a copy, at the same place."""
    one.workspace.close()
    shutil.rmtree(one.folder)
    shutil.copytree(copy, one.folder)
    one.start_again()


@pytest.mark.parametrize("settings", ["kept", "lost"])
@pytest.mark.parametrize("noted", [True, False])
def test_a_data_folder_put_back_as_a_whole_loses_nothing(
    settings: str, noted: bool, shared: Path, thinkpad: Computer, mac: Computer, tmp_path: Path
) -> None:
    for one in (thinkpad, mac):
        one.sync.use_folder(shared)
        one.sync.exchange()
    mac.workspace.close()
    shutil.copytree(mac.folder, tmp_path / "kept")
    mac.start_again()
    mac.add_partner("After the copy")
    mac.sync.exchange()
    put_back(mac, tmp_path / "kept")
    if settings == "lost":
        shutil.rmtree(tmp_path / "home")
    mac.add_partner("After it was put back")
    if noted:
        mac.sync.note_changes()
    for _ in range(3):
        for one in (mac, thinkpad):
            assert one.sync.exchange().made
    assert thinkpad.sync.exchange().trouble == mac.sync.exchange().trouble == ()
    assert mac.names() == thinkpad.names() == ["After it was put back", "After the copy"]
    assert mac.records() == thinkpad.records()
    assert mac.sync.verify().sound


def test_a_data_folder_put_back_is_noticed_by_a_file_as_well(thinkpad: Computer, mac: Computer, tmp_path: Path) -> None:
    thinkpad.add_partner("Before")
    thinkpad.carry_to(mac)
    mac.workspace.close()
    shutil.copytree(mac.folder, tmp_path / "kept")
    mac.start_again()
    mac.add_partner("After the copy")
    mac.carry_to(thinkpad)
    put_back(mac, tmp_path / "kept")
    shutil.rmtree(tmp_path / "home")
    mac.add_partner("After it was put back")
    thinkpad.carry_to(mac, full=True)
    mac.carry_to(thinkpad)
    assert mac.names() == thinkpad.names() == ["After it was put back", "After the copy", "Before"]


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


@pytest.fixture
def twins(thinkpad: Computer, mac: Computer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Computer]:
    """A copy of the ThinkPad's store that was not noticed, after which both went on; the Mac knows the first one."""
    monkeypatch.setattr(own_device.OwnDevice, "confirm", lambda self, work, **known: storage_identity.own_device(work))
    thinkpad.add_partner("Before the copy")
    thinkpad.carry_to(mac)
    mac.carry_to(thinkpad)
    thinkpad.workspace.close()
    shutil.copytree(thinkpad.folder, tmp_path / "copied")
    thinkpad.start_again()
    copy = Computer(tmp_path / "copied", "The copy")
    thinkpad.add_partner("On the first")
    copy.add_partner("On the copy")
    yield copy
    copy.close()


def test_two_that_go_on_under_one_identity_are_noticed_and_both_are_kept_when_agreed(
    twins: Computer, thinkpad: Computer, mac: Computer, tmp_path: Path
) -> None:
    thinkpad.carry_to(mac)
    twins.sync.export(tmp_path / "copy.brmsync", full=True)
    before = mac.records()
    with pytest.raises(CopiedDatabase):
        mac.sync.look(tmp_path / "copy.brmsync")
    assert mac.records() == before
    taken = mac.sync.take_both(tmp_path / "copy.brmsync")
    assert mac.names() == ["Before the copy", "On the copy", "On the first"]
    assert (taken.added, taken.changed) == (1, 0)
    for one in (twins, thinkpad):
        mac.sync.export(tmp_path / "both.brmsync", full=True)
        taken = one.sync.take_both(tmp_path / "both.brmsync")
        assert (taken.added, taken.changed) == (1, 0)
        assert one.names() == mac.names()
        one.carry_to(mac)
    devices = mac.sync.page().devices
    assert sorted(one.name for one in devices) == ["The copy", "ThinkPad, work"], "one line for each computer"
    assert sum(one.went_on_twice for one in devices) == 1, "said of the one that has kept the name"
    assert identity(twins) != identity(thinkpad)
    assert mac.records() == thinkpad.records() == twins.records()
    assert mac.sync.verify().sound


def test_a_copy_in_the_folder_is_reported_until_both_are_agreed_to(
    twins: Computer, thinkpad: Computer, mac: Computer, shared: Path
) -> None:
    for one in (thinkpad, mac):
        one.sync.use_folder(shared)
        assert one.sync.exchange().trouble == ()
    twins.sync.export(shared / "BRMSync" / "copy.brmsync", full=True)
    for _ in range(2):
        done = mac.sync.exchange()
        assert done.made
        assert [one.title for one in done.trouble] == ["copy.brmsync comes from a copied database"]
        assert mac.sync.page().folder.trouble == done.trouble
        assert [one.kind for one in done.trouble] == ["copied"]
    done = mac.sync.exchange(both_agreed=True)
    assert [one.title for one in done.trouble] == ["A store was copied or put back, and went on twice"]
    assert mac.sync.exchange().trouble == ()
    assert mac.names() == ["Before the copy", "On the copy", "On the first"]
