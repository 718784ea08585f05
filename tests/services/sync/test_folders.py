"""A shared folder: whatever a file synchroniser or a person does to it, nothing is lost and nothing is deleted."""

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from brm_desktop.domain.errors import InvalidInput, NotFound
from brm_desktop.services.sync.values import Exchange
from brm_desktop.sync.refusals import OtherVault, PassphraseNeeded
from tests.services.sync.computers import PASSPHRASE, Computer


def joined(shared: Path, *computers: Computer) -> None:
    for one in computers:
        one.sync.use_folder(shared)
        assert one.sync.exchange().made


def everybody(*computers: Computer) -> None:
    """Everybody exchanges until nobody has anything new, and all are the same then."""
    for _ in range(3):
        for one in computers:
            one.sync.exchange()
    for one in computers[1:]:
        assert one.records() == computers[0].records()


def add_some(one: Computer) -> None:
    """As much as fits into one segment, and compresses badly."""
    for number in range(30):
        one.add_meeting(f"Talk {number}", note=random.Random(number).randbytes(200).hex())


def segments(shared: Path, owner: Computer | None = None) -> list[Path]:
    found = sorted(shared.rglob("*.brmseg"))
    return [path for path in found if owner is None or path.parent.name == owner.sync.page().this.id]


def test_a_new_device_gets_everything_through_the_folder(
    shared: Path, thinkpad: Computer, mac: Computer, sample_template: Path
) -> None:
    thinkpad.start_with(sample_template)
    joined(shared, thinkpad, mac)
    assert mac.records() == thinkpad.records()
    folder = mac.sync.page().folder
    assert folder is not None
    assert (folder.path, folder.trouble, folder.waiting) == (shared, (), 0)


def test_three_devices_converge(shared: Path, thinkpad: Computer, mac: Computer, surface: Computer) -> None:
    joined(shared, thinkpad, mac, surface)
    for number, one in enumerate((thinkpad, mac, surface)):
        one.add_partner(f"Unit {number}")
    everybody(thinkpad, mac, surface)
    assert thinkpad.names() == ["Unit 0", "Unit 1", "Unit 2"]


def test_what_came_by_hand_is_passed_on_through_the_folder(
    shared: Path, thinkpad: Computer, mac: Computer, surface: Computer
) -> None:
    joined(shared, mac, surface)
    mac.carry_to(thinkpad)
    thinkpad.add_partner("From the ThinkPad")
    thinkpad.carry_to(mac)
    assert mac.sync.exchange().sent > 0
    surface.sync.exchange()
    assert surface.names() == ["From the ThinkPad"]


def test_an_exchange_without_news_writes_and_says_nothing(shared: Path, thinkpad: Computer, mac: Computer) -> None:
    thinkpad.add_partner("Finance")
    joined(shared, thinkpad, mac)
    thinkpad.sync.exchange()
    before = {path: path.stat().st_mtime_ns for path in shared.rglob("*") if path.is_file()}
    assert thinkpad.sync.exchange() == Exchange()
    assert {path: path.stat().st_mtime_ns for path in shared.rglob("*") if path.is_file()} == before


def test_files_that_vanish_are_written_again_and_no_record_goes(
    shared: Path, thinkpad: Computer, mac: Computer, sample_template: Path
) -> None:
    thinkpad.start_with(sample_template)
    joined(shared, thinkpad, mac)
    before = mac.records()
    shutil.rmtree(shared / "BRMSync")
    for one in (mac, thinkpad):
        assert one.sync.exchange().trouble == ()
        assert one.records() == before
    assert segments(shared)


def test_an_emptied_folder_serves_a_new_device_again(
    shared: Path, thinkpad: Computer, mac: Computer, surface: Computer
) -> None:
    thinkpad.add_partner("Finance")
    joined(shared, thinkpad, mac)
    thinkpad.close()
    shutil.rmtree(shared / "BRMSync")
    mac.sync.exchange()
    joined(shared, surface)
    assert surface.names() == ["Finance"], "the Mac passes on what the ThinkPad wrote"


def test_a_folder_that_is_away_is_said_and_changes_wait(shared: Path, thinkpad: Computer, mac: Computer) -> None:
    joined(shared, thinkpad, mac)
    away = shared.rename(shared.with_name("elsewhere"))
    thinkpad.add_partner("Finance")
    done = thinkpad.sync.exchange()
    assert not done.made
    assert "not there" in done.trouble[0].title
    assert not shared.exists(), "a folder that is away is not made anew"
    away.rename(shared)
    thinkpad.sync.exchange()
    mac.sync.exchange()
    assert mac.names() == ["Finance"]


def test_the_folder_of_another_vault_is_refused_with_both_names(
    shared: Path, thinkpad: Computer, mac: Computer, computer: Callable[..., Computer]
) -> None:
    other = computer("Somebody else's")
    other.add_partner("Theirs")
    joined(shared, other)
    thinkpad.add_partner("Ours")
    thinkpad.carry_to(mac)
    with pytest.raises(OtherVault) as refused:
        thinkpad.sync.use_folder(shared)
    assert "Somebody else" in refused.value.detail
    assert "ThinkPad" in refused.value.detail
    assert thinkpad.sync.page().folder is None


def test_a_folder_that_becomes_another_vaults_is_left_alone(
    shared: Path, thinkpad: Computer, computer: Callable[..., Computer], tmp_path: Path
) -> None:
    thinkpad.add_partner("Ours")
    joined(shared, thinkpad)
    other = computer("Somebody else's")
    (theirs := tmp_path / "theirs").mkdir()
    joined(theirs, other)
    shutil.rmtree(shared)
    shutil.copytree(theirs, shared)
    before = sorted(shared.rglob("*"))
    done = thinkpad.sync.exchange()
    assert not done.made
    assert "another vault" in done.trouble[0].title
    assert sorted(shared.rglob("*")) == before
    assert thinkpad.names() == ["Ours"]


def test_a_torn_name_of_the_folder_is_written_again_by_who_used_it(
    shared: Path, thinkpad: Computer, mac: Computer
) -> None:
    thinkpad.add_partner("Finance")
    joined(shared, thinkpad)
    (shared / "BRMSync" / "vault.json").write_bytes(b"")
    mac.sync.use_folder(shared)
    assert not mac.sync.exchange().made
    thinkpad.sync.exchange()
    assert mac.sync.exchange().made
    assert mac.names() == ["Finance"]


def test_nobody_takes_over_a_folder_whose_name_is_missing(
    shared: Path, thinkpad: Computer, mac: Computer, computer: Callable[..., Computer]
) -> None:
    thinkpad.add_partner("Finance")
    joined(shared, thinkpad)
    other = computer("Somebody else's")
    other.carry_to(mac)
    mac.carry_to(other)
    (shared / "BRMSync" / "vault.json").unlink()
    before = sorted(shared.rglob("*"))
    other.sync.use_folder(shared)
    done = other.sync.exchange()
    assert not done.made
    assert "another vault" in done.trouble[0].title
    assert sorted(shared.rglob("*")) == before


def test_a_folder_of_which_a_part_has_arrived_is_waited_for(shared: Path, thinkpad: Computer, mac: Computer) -> None:
    thinkpad.add_partner("Finance")
    joined(shared, thinkpad)
    name = shared / "BRMSync" / "vault.json"
    content = name.read_bytes()
    name.unlink()
    mac.sync.use_folder(shared)
    done = mac.sync.exchange()
    assert not done.made
    assert "has not arrived whole" in done.trouble[0].title
    assert not name.exists(), "nobody else's folder is named"
    name.write_bytes(content)
    everybody(mac, thinkpad)


def test_two_devices_set_up_at_the_same_time_meet_once_the_folder_is_chosen_again(
    shared: Path, thinkpad: Computer, mac: Computer, tmp_path: Path
) -> None:
    (elsewhere := tmp_path / "elsewhere").mkdir()
    thinkpad.add_partner("On the ThinkPad")
    mac.add_partner("On the Mac")
    joined(shared, thinkpad)
    joined(elsewhere, mac)
    merge(elsewhere, shared)
    mac.sync.leave_folder()
    mac.sync.use_folder(shared)
    everybody(thinkpad, mac)
    assert thinkpad.names() == ["On the Mac", "On the ThinkPad"]
    assert thinkpad.sync.exchange().trouble == ()


def merge(source: Path, target: Path) -> None:
    """What a file synchroniser does with two folders: files of one name stay as they are in the target."""
    for path in source.rglob("*"):
        there = target / path.relative_to(source)
        if path.is_file() and not there.exists():
            there.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(path, there)


def test_the_data_folder_and_what_is_no_folder_cannot_be_shared(thinkpad: Computer, tmp_path: Path) -> None:
    with pytest.raises(InvalidInput):
        thinkpad.sync.use_folder(thinkpad.folder)
    with pytest.raises(InvalidInput):
        thinkpad.sync.use_folder(
            thinkpad.folder / "backups" if (thinkpad.folder / "backups").exists() else _inside(thinkpad)
        )
    with pytest.raises(NotFound):
        thinkpad.sync.use_folder(tmp_path / "nowhere")
    with pytest.raises(NotFound):
        thinkpad.sync.exchange()


def _inside(one: Computer) -> Path:
    (inside := one.folder / "inside").mkdir()
    return inside


@pytest.mark.parametrize("part", [0.0, 0.5, 0.99])
def test_a_file_that_has_not_arrived_whole_waits_and_stops_nothing(
    part: float, shared: Path, thinkpad: Computer, mac: Computer
) -> None:
    joined(shared, mac, thinkpad)
    add_some(thinkpad)
    thinkpad.sync.exchange()
    (path,) = segments(shared, thinkpad)
    whole = path.read_bytes()
    path.write_bytes(whole[: round(len(whole) * part)])
    mac.add_partner("Typed meanwhile")
    done = mac.sync.exchange()
    assert done.made
    assert (done.taken, done.waiting, done.trouble) == (0, 1, ())
    assert done.sent > 0
    path.write_bytes(whole)
    done = mac.sync.exchange()
    assert (done.taken, done.waiting) == (1, 0)
    everybody(thinkpad, mac)


def test_a_damaged_file_is_reported_once_it_stays_damaged(
    shared: Path, thinkpad: Computer, mac: Computer, surface: Computer
) -> None:
    joined(shared, mac, thinkpad, surface)
    add_some(thinkpad)
    thinkpad.sync.exchange()
    (path,) = segments(shared, thinkpad)
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(bytes(content))
    surface.add_partner("From the Surface")
    surface.sync.exchange()
    assert mac.sync.exchange().waiting == 1
    assert mac.names() == ["From the Surface"], "other devices are not affected"
    mac.later(minutes=11)
    done = mac.sync.exchange()
    assert done.made
    assert [(one.file, one.title) for one in done.trouble] == [
        (f"{path.parent.name}/{path.name}", f"{path.parent.name}/{path.name} is damaged")
    ]
    folder = mac.sync.page().folder
    assert folder is not None
    assert len(folder.trouble) == 1
    thinkpad.carry_to(mac, full=True)
    mac.sync.exchange()
    surface.sync.exchange()
    assert len(surface.cells("meeting")) == 30, "the Mac passed on what the damaged file held"
    everybody(thinkpad, mac, surface)


def test_a_folder_pulled_away_in_the_middle_stops_nothing_and_goes_on_later(
    shared: Path, thinkpad: Computer, mac: Computer, surface: Computer
) -> None:
    joined(shared, thinkpad, surface, mac)
    for one in (thinkpad, surface):
        one.add_partner(one.sync.page().this.name)
        one.sync.exchange()
    elsewhere = shared.with_name("elsewhere")

    def pull(done: int, total: int, what: str) -> None:
        if what == "Taking in files" and done == 1 and shared.exists():
            shared.rename(elsewhere)

    done = mac.sync.exchange(progress=pull)
    assert not done.made
    assert len(mac.names()) == 1, "what was taken in before stays"
    elsewhere.rename(shared)
    everybody(mac, thinkpad, surface)
    assert len(mac.names()) == 2


def test_copies_that_a_synchroniser_makes_do_no_harm(shared: Path, thinkpad: Computer, mac: Computer) -> None:
    thinkpad.add_partner("Finance")
    joined(shared, thinkpad)
    (path,) = segments(shared, thinkpad)
    for name in ("1-3.sync-conflict-20261123-080500-ABCDEFG.brmseg", "1-3 (conflicted copy).brmseg"):
        shutil.copy(path, path.with_name(name))
    (path.parent / ".1-3.brmseg.tmp").write_bytes(b"half")
    (path.parent / "notes.txt").write_text("not ours")
    joined(shared, mac)
    assert mac.names() == ["Finance"]
    everybody(thinkpad, mac)


def test_a_renamed_segment_is_still_taken(shared: Path, thinkpad: Computer, mac: Computer) -> None:
    thinkpad.add_partner("Finance")
    joined(shared, thinkpad)
    (path,) = segments(shared, thinkpad)
    path.rename(path.with_name("whatever.brmseg"))
    joined(shared, mac)
    assert mac.names() == ["Finance"]


def test_a_bundle_laid_into_the_folder_by_hand_is_taken(shared: Path, thinkpad: Computer, mac: Computer) -> None:
    thinkpad.add_partner("Finance")
    thinkpad.carry_to(mac)
    thinkpad.add_partner("Sales")
    joined(shared, mac)
    thinkpad.sync.export(shared / "BRMSync" / thinkpad.sync.file_name())
    mac.sync.exchange()
    assert mac.names() == ["Finance", "Sales"]


def test_a_folder_that_is_older_than_before_is_reported(
    shared: Path, thinkpad: Computer, mac: Computer, tmp_path: Path
) -> None:
    thinkpad.add_partner("Finance")
    joined(shared, thinkpad, mac)
    thinkpad.sync.exchange()
    shutil.copytree(shared, tmp_path / "older")
    mac.add_partner("Sales")
    mac.sync.exchange()
    thinkpad.sync.exchange()
    mac.close()
    shutil.rmtree(shared)
    shutil.copytree(tmp_path / "older", shared)
    done = thinkpad.sync.exchange()
    assert done.made
    assert [one.title for one in done.trouble] == ["The folder of Mac mini, home is older than what is known here"]
    assert thinkpad.names() == ["Finance", "Sales"]


@pytest.mark.parametrize("name", ["vault.json", "state.json"])
def test_a_small_file_that_is_garbage_is_as_good_as_missing(
    name: str, shared: Path, thinkpad: Computer, mac: Computer
) -> None:
    thinkpad.add_partner("Finance")
    joined(shared, thinkpad)
    next(shared.rglob(name)).write_bytes(b"{ half")
    mac.sync.use_folder(shared)
    mac.sync.exchange()
    assert thinkpad.sync.exchange().trouble == ()


def test_a_folder_that_cannot_be_written_is_still_read(shared: Path, thinkpad: Computer, mac: Computer) -> None:
    thinkpad.add_partner("Finance")
    joined(shared, thinkpad)
    mac.add_partner("Typed here")
    mac.sync.use_folder(shared)
    own = shared / "BRMSync" / _identity(mac)
    own.write_text("a file stands in the way, so that nothing can be written")
    done = mac.sync.exchange()
    assert not done.made
    assert "was not written" in done.trouble[0].title
    assert mac.names() == ["Finance", "Typed here"]
    own.unlink()
    everybody(mac, thinkpad)


def _identity(one: Computer) -> str:
    with one.workspace.database.write() as work:
        return str(one.sync._session.begin(work))


def test_many_deletions_wait_until_they_are_agreed_to(shared: Path, thinkpad: Computer, mac: Computer) -> None:
    partners = [thinkpad.add_partner(f"Unit {number}") for number in range(25)]
    joined(shared, thinkpad, mac)
    for partner in partners:
        thinkpad.workspace.bin.put("partner", partner)
    thinkpad.sync.exchange()
    for _ in range(2):
        done = mac.sync.exchange()
        assert done.made
        assert "25 records" in done.trouble[0].title
        assert len(mac.names()) == 25
    assert mac.sync.exchange(deletions_agreed=True).trouble == ()
    assert mac.names() == []


def test_small_segments_are_joined_once_everybody_has_them(shared: Path, thinkpad: Computer, mac: Computer) -> None:
    joined(shared, thinkpad, mac)
    for number in range(24):
        thinkpad.add_partner(f"Unit {number}")
        thinkpad.sync.exchange()
    assert len(segments(shared, thinkpad)) == 24
    mac.sync.exchange()
    thinkpad.sync.exchange()
    thinkpad.sync.exchange()
    assert len(segments(shared, thinkpad)) < 5
    everybody(mac, thinkpad)


def test_a_sealed_folder_shows_nothing_and_is_the_same_in_the_end(
    shared: Path, thinkpad: Computer, mac: Computer, sample_template: Path
) -> None:
    thinkpad.start_with(sample_template)
    thinkpad.sync.seal(PASSPHRASE)
    joined(shared, thinkpad)
    for path in segments(shared):
        assert path.read_bytes().startswith(b"age-encryption.org/v1")
    with pytest.raises(PassphraseNeeded):
        mac.sync.use_folder(shared)
    done = mac.sync.exchange()
    assert (done.needs_passphrase, done.made, done.taken, done.sent) == (True, False, 0, 0)
    assert mac.names() == []
    mac.sync.unlock(PASSPHRASE)
    assert mac.sync.exchange().taken > 0
    mac.add_partner("Sealed from the Mac")
    everybody(mac, thinkpad)
    assert all(path.read_bytes().startswith(b"age-encryption.org/v1") for path in segments(shared))


def test_what_somebody_without_the_key_lays_into_a_sealed_folder_is_refused(
    shared: Path, thinkpad: Computer, mac: Computer, tmp_path: Path
) -> None:
    thinkpad.add_partner("Finance")
    thinkpad.carry_to(mac)
    mac.add_partner("Forged")
    forged = tmp_path / "forged.brmsync"
    mac.sync.export(forged, full=True)
    thinkpad.sync.seal(PASSPHRASE)
    joined(shared, thinkpad)
    shutil.copy(forged, shared / "BRMSync" / "forged.brmsync")
    done = thinkpad.sync.exchange()
    assert done.made
    assert [one.title for one in done.trouble] == ["forged.brmsync was not made by one of your devices"]
    assert thinkpad.names() == ["Finance"]


def test_a_folder_sealed_later_asks_the_others_for_the_passphrase(
    shared: Path, thinkpad: Computer, mac: Computer
) -> None:
    thinkpad.add_partner("Finance")
    joined(shared, thinkpad, mac)
    thinkpad.sync.seal(PASSPHRASE)
    thinkpad.add_partner("Sealed")
    thinkpad.sync.exchange()
    assert mac.sync.exchange().needs_passphrase
    mac.sync.unlock(PASSPHRASE)
    mac.sync.exchange()
    assert mac.names() == ["Finance", "Sealed"]


def test_leaving_a_folder_leaves_everything_in_it(shared: Path, thinkpad: Computer) -> None:
    thinkpad.add_partner("Finance")
    joined(shared, thinkpad)
    before = sorted(shared.rglob("*"))
    thinkpad.sync.leave_folder()
    assert thinkpad.sync.page().folder is None
    assert sorted(shared.rglob("*")) == before
    joined(shared, thinkpad)
