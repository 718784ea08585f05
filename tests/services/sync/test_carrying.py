"""Files carried by hand: a new device, what is new since, by way of another device, and taken back."""

import os
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from brm_desktop.domain.errors import Cancelled, ImportRefused, InvalidInput, NotFound
from brm_desktop.services.sync import DeletionsNotAgreed
from brm_desktop.storage.database import open_store
from brm_desktop.sync.refusals import DamagedFile, NotASyncFile, OtherVault, SyncRefused
from tests.services.sync.computers import Computer


def test_a_full_copy_makes_a_new_device_the_same(thinkpad: Computer, mac: Computer, sample_template: Path) -> None:
    thinkpad.start_with(sample_template)
    taken = thinkpad.carry_to(mac, full=True)
    assert taken.added > 100
    assert mac.records() == thinkpad.records()


def test_looking_writes_nothing(thinkpad: Computer, mac: Computer, tmp_path: Path) -> None:
    thinkpad.add_partner("Finance")
    path = tmp_path / "one.brmsync"
    thinkpad.sync.export(path)
    before = mac.records()
    with mac.sync.look(path) as found:
        assert [(group.kind, group.count, group.titles) for group in found.new] == [("partner", 1, ("Finance",))]
        assert found.from_device == "ThinkPad, work"
    assert mac.records() == before
    assert mac.sync.page().journal == ()
    assert mac.sync.page().devices == ()


def test_only_what_the_other_lacks_is_sent_once_it_has_answered(
    thinkpad: Computer, mac: Computer, sample_template: Path
) -> None:
    thinkpad.start_with(sample_template)
    thinkpad.carry_to(mac)
    mac.carry_to(thinkpad)
    thinkpad.add_partner("Sales")
    path = thinkpad.folder.parent / "next.brmsync"
    exported = thinkpad.sync.export(path)
    assert 1 <= exported.changes <= 5
    with mac.sync.look(path) as found:
        mac.sync.take(found)
    assert mac.records() == thinkpad.records()


def test_a_third_device_gets_changes_by_way_of_the_second(thinkpad: Computer, mac: Computer, surface: Computer) -> None:
    thinkpad.add_partner("Finance")
    thinkpad.carry_to(mac)
    mac.carry_to(surface, full=True)
    assert surface.records() == thinkpad.records()


def test_changes_that_build_on_what_is_missing_wait_for_it(
    thinkpad: Computer, mac: Computer, surface: Computer, tmp_path: Path
) -> None:
    finance = thinkpad.add_partner("Finance")
    thinkpad.carry_to(mac)
    mac.carry_to(thinkpad)
    thinkpad.change("partner", finance, name="Finance and law")
    thinkpad.sync.export(tmp_path / "second.brmsync")
    with surface.sync.look(tmp_path / "second.brmsync") as found:
        assert found.waiting == 1
        surface.sync.take(found)
    assert surface.names() == []
    assert surface.sync.page().pending == 1
    thinkpad.carry_to(surface, full=True)
    assert surface.names() == ["Finance and law"]
    assert surface.sync.page().pending == 0


def test_changes_to_be_sent_are_counted_until_they_are_exported(thinkpad: Computer, mac: Computer) -> None:
    assert thinkpad.sync.waiting() == 0
    thinkpad.add_partner("Finance")
    assert thinkpad.sync.waiting() == 0, "nothing is counted before anything was exchanged"
    thinkpad.carry_to(mac)
    assert thinkpad.sync.waiting() == 0
    thinkpad.add_partner("Sales")
    assert thinkpad.sync.waiting() > 0
    assert thinkpad.sync.page().size
    thinkpad.carry_to(mac)
    assert thinkpad.sync.waiting() == 0


def test_what_came_in_is_not_to_be_sent_back(thinkpad: Computer, mac: Computer) -> None:
    thinkpad.add_partner("Finance")
    thinkpad.carry_to(mac)
    assert mac.sync.waiting() == 0


def test_a_device_is_shown_with_what_it_lacks(thinkpad: Computer, mac: Computer) -> None:
    thinkpad.carry_to(mac)
    mac.carry_to(thinkpad)
    thinkpad.add_partner("Finance")
    thinkpad.sync.export(thinkpad.folder.parent / "lost.brmsync")
    (device,) = thinkpad.sync.page().devices
    assert device.name == "Mac mini, home"
    assert device.lacks > 0
    thinkpad.carry_to(mac)
    mac.carry_to(thinkpad)
    (device,) = thinkpad.sync.page().devices
    assert device.lacks == 0


def test_nobody_waits_for_a_retired_device(thinkpad: Computer, mac: Computer, surface: Computer) -> None:
    for other in (mac, surface):
        thinkpad.carry_to(other)
        other.carry_to(thinkpad)
    thinkpad.add_partner("Finance")
    thinkpad.carry_to(mac)
    mac.carry_to(thinkpad)
    path = thinkpad.folder.parent / "rest.brmsync"
    assert thinkpad.sync.export(path).changes > 0, "the Surface still lacks something"
    waited_for = next(device for device in thinkpad.sync.page().devices if device.name.startswith("Surface"))
    assert thinkpad.sync.retire(waited_for.id[:8]) == "Surface, travel"
    assert thinkpad.sync.export(path).changes == 0


def test_retiring_an_unknown_device_is_refused(thinkpad: Computer) -> None:
    with pytest.raises(NotFound):
        thinkpad.sync.retire("ffff")


def test_the_same_file_again_brings_nothing_new(thinkpad: Computer, mac: Computer, tmp_path: Path) -> None:
    thinkpad.add_partner("Finance")
    path = tmp_path / "one.brmsync"
    thinkpad.sync.export(path)
    for already in (False, True):
        with mac.sync.look(path) as found:
            assert found.already is already
            assert found.from_device == "ThinkPad, work"
            mac.sync.take(found)
    assert len(mac.sync.page().journal) == 1
    (renamed := tmp_path / "copy.brmsync").write_bytes(path.read_bytes())
    assert mac.sync.look(renamed).already


def test_a_file_that_brings_nothing_new_is_told_by_its_content_as_well(
    thinkpad: Computer, mac: Computer, tmp_path: Path
) -> None:
    thinkpad.add_partner("Finance")
    thinkpad.carry_to(mac)
    path = tmp_path / "again.brmsync"
    thinkpad.later(minutes=1)
    thinkpad.sync.export(path)
    with mac.sync.look(path) as found:
        assert found.already
        assert found.same > 0
        assert mac.sync.take(found).run_id == 0


def test_changes_are_told_as_a_person_reads_them(thinkpad: Computer, mac: Computer, tmp_path: Path) -> None:
    finance = thinkpad.add_partner("Finance")
    promise = thinkpad.add_commitment("Sign-off on design-data retention", finance, due=date(2026, 12, 2))
    talk = thinkpad.add_meeting("Monthly talk", finance, note="One\nTwo")
    thinkpad.carry_to(mac)
    mac.change("commitment", promise, due_first="2026-12-09", due_last="2026-12-09", private=1)
    mac.change("meeting", talk, note="One\nTwo\nThree")
    mac.sync.export(tmp_path / "back.brmsync")
    with thinkpad.sync.look(tmp_path / "back.brmsync") as found:
        told = [(one.title, one.partner, one.words, one.before, one.after) for one in found.changed]
    title = "Sign-off on design-data retention"
    assert (title, "Finance", "due", "2 Dec", "9 Dec") in told
    assert (title, "Finance", "private", "no", "yes") in told
    assert ("Monthly talk", "Finance", "note", "", "one line added") in told
    assert len(told) == found.changed_count + 1 == 3


def test_an_import_can_be_taken_back_as_a_whole(thinkpad: Computer, mac: Computer) -> None:
    finance = thinkpad.add_partner("Finance")
    thinkpad.carry_to(mac)
    mac.carry_to(thinkpad)
    thinkpad.change("partner", finance, name="Finance and law")
    thinkpad.add_partner("Sales")
    taken = thinkpad.carry_to(mac)
    assert mac.names() == ["Finance and law", "Sales"]
    assert mac.sync.undo_import(taken.run_id) == 2
    assert mac.names() == ["Finance"]
    assert mac.sync.page().journal[0].undone
    with pytest.raises(NotFound):
        mac.sync.undo_import(taken.run_id)
    mac.carry_to(thinkpad, agreed=True)
    assert thinkpad.names() == ["Finance"], "taking back is a change like any other"


def test_the_journal_tells_what_an_import_did(thinkpad: Computer, mac: Computer) -> None:
    thinkpad.add_partner("Finance")
    thinkpad.carry_to(mac)
    (line,) = mac.sync.page().journal
    assert (line.device_name, line.added, line.changed, line.undone) == ("ThinkPad, work", 1, 0, False)
    assert line.source.endswith(".brmsync")


def test_many_deletions_are_asked_about(thinkpad: Computer, mac: Computer, tmp_path: Path) -> None:
    partners = [thinkpad.add_partner(f"Unit {number}") for number in range(25)]
    thinkpad.carry_to(mac)
    for partner in partners[:21]:
        thinkpad.workspace.bin.put("partner", partner)
    path = tmp_path / "gone.brmsync"
    thinkpad.sync.export(path)
    with mac.sync.look(path) as found:
        assert found.asks_about_deletions
        assert found.gone == 21
        with pytest.raises(DeletionsNotAgreed):
            mac.sync.take(found)
        assert len(mac.names()) == 25
        mac.sync.take(found, deletions_agreed=True)
    assert len(mac.names()) == 4


def test_a_deletion_is_told_and_nothing_missing_is_taken_for_one(thinkpad: Computer, mac: Computer) -> None:
    finance = thinkpad.add_partner("Finance")
    for number in range(15):
        thinkpad.add_partner(f"Unit {number}")
    thinkpad.carry_to(mac)
    mac.add_partner("Only on the Mac")
    thinkpad.workspace.bin.put("partner", finance)
    path = thinkpad.folder.parent / "gone.brmsync"
    thinkpad.sync.export(path, full=True)
    with mac.sync.look(path) as found:
        assert found.gone == 1
        assert not found.asks_about_deletions
        assert [(one.title, one.words, one.after) for one in found.changed] == [("Finance", "", "in the bin")]
        mac.sync.take(found)
    assert "Only on the Mac" in mac.names()
    assert "Finance" not in mac.names()


def test_a_clock_that_is_days_ahead_is_told_and_costs_nothing(
    thinkpad: Computer, computer: Callable[..., Computer], tmp_path: Path
) -> None:
    early = computer("Fast clock", skew=timedelta(days=5))
    partner = early.add_partner("From the future")
    early.sync.export(tmp_path / "ahead.brmsync")
    with thinkpad.sync.look(tmp_path / "ahead.brmsync") as found:
        assert found.clock_ahead is not None
        assert found.clock_ahead >= timedelta(days=4, hours=23)
        thinkpad.sync.take(found)
    assert thinkpad.sync.page().devices[0].clock_ahead is not None
    thinkpad.change("partner", partner, name="Corrected in the present")
    thinkpad.carry_to(early)
    assert early.names() == ["Corrected in the present"]


def test_a_backup_is_made_before_the_first_file_of_a_device(thinkpad: Computer, mac: Computer) -> None:
    mac.add_partner("Finance")
    thinkpad.add_partner("Sales")
    thinkpad.carry_to(mac)
    assert [backup.reason for backup in mac.workspace.store.backups()] == ["before-sync"]
    thinkpad.add_partner("Law")
    thinkpad.carry_to(mac)
    assert len(mac.workspace.store.backups()) == 1


def test_two_stores_that_exchanged_apart_from_each_other_are_not_mixed(
    thinkpad: Computer, mac: Computer, surface: Computer, computer: Callable[..., Computer], tmp_path: Path
) -> None:
    other = computer("Somebody else's")
    thinkpad.add_partner("Finance")
    other.add_partner("Theirs")
    thinkpad.carry_to(mac)
    other.carry_to(surface)
    surface.sync.export(tmp_path / "theirs.brmsync")
    with pytest.raises(OtherVault) as refused:
        mac.sync.look(tmp_path / "theirs.brmsync")
    assert "Somebody else" in refused.value.detail
    assert mac.names() == ["Finance"]


def test_a_store_that_was_used_alone_joins_the_vault_of_its_first_file(thinkpad: Computer, mac: Computer) -> None:
    mac.add_partner("Typed here")
    thinkpad.add_partner("Typed there")
    thinkpad.carry_to(mac)
    mac.carry_to(thinkpad)
    assert mac.names() == thinkpad.names() == ["Typed here", "Typed there"]
    assert mac.sync.page().vault.id == thinkpad.sync.page().vault.id


@pytest.mark.parametrize("part", [0.3, 0.9])
def test_a_cut_off_file_is_refused_and_changes_nothing(
    part: float, thinkpad: Computer, mac: Computer, tmp_path: Path, sample_template: Path
) -> None:
    thinkpad.start_with(sample_template)
    path = tmp_path / "cut.brmsync"
    thinkpad.sync.export(path)
    path.write_bytes(path.read_bytes()[: round(part * path.stat().st_size)])
    before = mac.records()
    with pytest.raises(SyncRefused):
        mac.sync.look(path)
    assert mac.records() == before


def test_a_flipped_byte_is_noticed(thinkpad: Computer, mac: Computer, tmp_path: Path, sample_template: Path) -> None:
    thinkpad.start_with(sample_template)
    path = tmp_path / "flipped.brmsync"
    thinkpad.sync.export(path)
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 4
    path.write_bytes(bytes(content))
    with pytest.raises(DamagedFile):
        mac.sync.look(path)


def test_what_is_no_sync_file_is_refused_in_words(mac: Computer, tmp_path: Path) -> None:
    (tmp_path / "minutes.brmsync").write_text("Minutes of the meeting")
    with pytest.raises(NotASyncFile):
        mac.sync.look(tmp_path / "minutes.brmsync")
    with pytest.raises(ImportRefused, match="could not be read"):
        mac.sync.look(tmp_path / "missing.brmsync")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_refused_and_not_waited_for(mac: Computer, tmp_path: Path) -> None:
    pipe = tmp_path / "endless.brmsync"
    os.mkfifo(pipe)
    for look in (mac.sync.look, mac.sync.join, mac.workspace.handovers.look):
        with pytest.raises(ImportRefused, match="It is no file"):
            look(pipe)


def test_stopping_an_import_half_way_changes_nothing(
    thinkpad: Computer, mac: Computer, tmp_path: Path, sample_template: Path
) -> None:
    thinkpad.start_with(sample_template)
    thinkpad.sync.export(tmp_path / "all.brmsync")
    before = mac.records()

    def stop(done: int, total: int, what: str) -> None:
        if done:
            raise Cancelled("Stopped")

    with mac.sync.look(tmp_path / "all.brmsync") as found:
        with pytest.raises(Cancelled):
            mac.sync.take(found, progress=stop)
        assert mac.records() == before
        assert mac.sync.take(found).added > 100, "the same file can be taken after all"


def test_a_file_that_cannot_be_written_leaves_what_was_there(thinkpad: Computer, tmp_path: Path) -> None:
    thinkpad.add_partner("Finance")
    with pytest.raises(Exception, match="was not written"):
        thinkpad.sync.export(tmp_path / "nowhere" / "one.brmsync")
    assert thinkpad.sync.waiting() > 0, "nothing was sent"


def test_the_name_of_a_file_says_from_where_and_when(thinkpad: Computer) -> None:
    assert thinkpad.sync.file_name() == "brm-thinkpad-2026-11-23.brmsync"
    assert thinkpad.sync.file_name(True) == "brm-thinkpad-full-2026-11-23.brmsync"
    thinkpad.sync.name_device("Ünïcode: «Büro» 🖥")
    assert thinkpad.sync.file_name() == "brm-unicode-buro-2026-11-23.brmsync"


def test_a_device_needs_a_name(thinkpad: Computer) -> None:
    with pytest.raises(InvalidInput):
        thinkpad.sync.name_device("  ")


def test_the_proof_holds_after_exchanges_and_a_rebuild_changes_nothing(
    thinkpad: Computer, mac: Computer, sample_template: Path
) -> None:
    thinkpad.start_with(sample_template)
    thinkpad.carry_to(mac)
    mac.add_partner("Sales")
    mac.carry_to(thinkpad)
    assert thinkpad.sync.verify().sound
    before = thinkpad.records()
    assert thinkpad.sync.rebuild() == thinkpad.sync.verify().changes
    assert thinkpad.records() == before


def test_another_program_can_store_something_while_a_file_is_looked_at(
    thinkpad: Computer, mac: Computer, tmp_path: Path
) -> None:
    for number in range(20):
        mac.add_partner(f"Partner {number}")
    mac.sync.export(tmp_path / "one.brmsync")
    other = open_store(thinkpad.folder)
    stored: list[str] = []

    def store_something(done: int, total: int, what: str) -> None:
        if what == "Taking in changes":
            with other.write() as work:
                work.exec_driver_sql("INSERT INTO local_state (name, value) VALUES ('meanwhile', '1')")
            stored.append(what)

    with thinkpad.sync.look(tmp_path / "one.brmsync", progress=store_something) as found:
        assert found.new[0].count == 20
    other.close()
    assert stored == ["Taking in changes"]
    assert not list(thinkpad.folder.glob(".tmp-*")), "of the copy nothing stays"
    assert thinkpad.names() == []
