import os
from pathlib import Path
from typing import BinaryIO

import pytest

from brm_desktop.sync.folder import taking
from brm_desktop.sync.folder.layout import Layout
from brm_desktop.sync.folder.memory import PATIENCE_MS, RECHECK_MS, Status
from brm_desktop.sync.folder.publishing_segments import MANY_SMALL
from brm_desktop.sync.folder.scanning import FoundFile, scan
from brm_desktop.sync.folder.small_files import VaultFile, read_state, read_vault, write_state, write_vault
from brm_desktop.sync.folder.taking import take
from brm_desktop.sync.format import reading
from brm_desktop.sync.format.reading import Expectation, Fingerprint
from brm_desktop.sync.format.writing import Wrapping
from brm_desktop.sync.refusals import (
    DamagedFile,
    MadeByNewerVersion,
    NotPublished,
    NotSigned,
    OtherVault,
    PassphraseNeeded,
)
from brm_desktop.sync.vault.keys import VaultKey
from brm_desktop.sync.vault.locking import KeyLock, Unlocker
from tests.sync.folder.devices import NOW, Device, nothing_known
from tests.sync.format.bundles import OTHER_VAULT, VAULT

A, B, C = "a" * 16, "b" * 16, "c" * 16


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    return Layout.within(tmp_path)


def _files(layout: Layout) -> list[str]:
    return sorted(path.relative_to(layout.root).as_posix() for path in layout.root.rglob("*") if path.is_file())


def test_two_devices_come_to_know_the_same(layout: Layout) -> None:
    one, other = Device(A, layout), Device(B, layout)
    one.write(5)
    assert one.exchange() == [f"{A}/1-5.brmseg"]
    other.write(3)
    assert other.exchange() == [f"{B}/1-3.brmseg"]
    one.exchange()
    assert one.log.held == other.log.held
    assert _files(layout) == [
        f"{A}/1-5.brmseg",
        f"{A}/state.json",
        f"{B}/1-3.brmseg",
        f"{B}/state.json",
        "vault.json",
    ]


def test_an_exchange_without_news_writes_nothing(layout: Layout) -> None:
    one = Device(A, layout)
    one.write(5)
    one.exchange()
    before = {path: path.stat().st_mtime_ns for path in layout.root.rglob("*")}
    assert one.exchange() == []
    assert one.take_all() == []
    assert {path: path.stat().st_mtime_ns for path in layout.root.rglob("*")} == before


def test_each_exchange_closes_a_segment_and_a_long_log_has_several(layout: Layout) -> None:
    one = Device(A, layout)
    one.write(2)
    one.exchange()
    one.write(60, words="x" * 100_000)
    written = one.exchange()
    assert len(written) == 6
    assert written[0].startswith(f"{A}/3-")
    other = Device(B, layout)
    other.take_all()
    assert other.log.held == one.log.held


def test_what_came_by_hand_is_passed_on(layout: Layout, tmp_path: Path) -> None:
    away, carrier, third = Device(C, layout), Device(A, layout), Device(B, layout)
    away.write(4)
    carrier.log.held[C] = away.log.held[C]
    carrier.write(1)
    assert carrier.exchange() == [f"{A}/1-1.brmseg", f"{A}/{C}.1-4.brmseg"]
    third.exchange()
    assert third.log.held[C] == away.log.held[C]
    assert third.exchange() == []


def test_a_device_that_lost_everything_gets_it_back(layout: Layout) -> None:
    one = Device(A, layout)
    one.write(9)
    one.exchange()
    again = nothing_known(one)
    again.take_all()
    assert again.log.held == one.log.held


@pytest.mark.parametrize(
    "copy",
    [
        "1-5.sync-conflict-20261121-101500-ABCDEFG.brmseg",
        "1-5 (conflicted copy 2026-11-21).brmseg",
        "1-5-LAPTOP.brmseg",
        "anything.brmsync",
    ],
)
def test_a_copy_with_another_name_is_taken_by_its_content(layout: Layout, copy: str) -> None:
    one, other = Device(A, layout), Device(B, layout)
    one.write(5)
    one.exchange()
    segment = layout.root / A / "1-5.brmseg"
    segment.rename(segment.with_name(copy))
    other.take_all()
    assert other.log.held == one.log.held


def test_work_in_progress_of_the_file_synchroniser_is_not_looked_at(layout: Layout) -> None:
    one = Device(A, layout)
    one.write(1)
    one.exchange()
    for name in (
        ".syncthing.1-5.brmseg.tmp",
        ".1-5.brmseg.icloud",
        "~1-5.brmseg",
        ".tmp-0011",
        "1-5.brmseg.part",
        ".stfolder",
    ):
        (layout.root / A / name).write_bytes(b"x")
    found = scan(layout, one.memories, now=NOW)
    assert [file.path for file in found.files] == [f"{A}/1-1.brmseg"]
    assert found.waiting == (f"{A}/.1-5.brmseg.icloud",)


@pytest.mark.parametrize("content", [b"", bytes(400), b"\x1f\x8b"])
def test_a_placeholder_waits_and_is_taken_when_it_arrives(layout: Layout, content: bytes) -> None:
    one, other = Device(A, layout), Device(B, layout)
    one.write(5)
    one.exchange()
    segment = layout.root / A / "1-5.brmseg"
    whole = segment.read_bytes()
    segment.write_bytes(content)
    for _ in range(3):
        [outcome] = other.take_all()
        assert outcome.memory.status is Status.WAITING
        assert outcome.refusal is None
        other.later(PATIENCE_MS)
    segment.write_bytes(whole)
    other.take_all()
    assert other.log.held == one.log.held


def test_a_file_is_damaged_only_if_the_same_bytes_fail_ten_minutes_apart(layout: Layout) -> None:
    one, other = Device(A, layout), Device(B, layout)
    one.write(5)
    one.exchange()
    segment = layout.root / A / "1-5.brmseg"
    whole = segment.read_bytes()
    segment.write_bytes(whole[:60] + b"??" + whole[62:])
    assert [outcome.memory.status for outcome in other.take_all()] == [Status.WAITING]
    other.later(PATIENCE_MS - 1)
    assert [outcome.memory.status for outcome in other.take_all()] == [Status.WAITING]
    segment.write_bytes(whole[:70] + b"??" + whole[72:])
    other.later(1)
    assert [outcome.memory.status for outcome in other.take_all()] == [Status.WAITING]
    other.later(PATIENCE_MS)
    [outcome] = other.take_all()
    assert outcome.memory.status is Status.DAMAGED
    assert isinstance(outcome.refusal, DamagedFile)
    assert other.take_all() == []
    segment.write_bytes(whole)
    other.later(PATIENCE_MS)
    other.take_all()
    assert other.log.held == one.log.held


def test_what_is_damaged_in_the_folder_is_passed_on_by_who_holds_it(layout: Layout) -> None:
    one, other, third = Device(A, layout), Device(B, layout), Device(C, layout)
    one.write(5)
    one.exchange()
    other.exchange()
    segment = layout.root / A / "1-5.brmseg"
    segment.write_bytes(b"damaged" * 30)
    other.memories = {}
    other.take_all()
    assert other.publish() == [f"{B}/{A}.1-5.brmseg"]
    third.take_all()
    assert third.log.held[A] == one.log.held[A]


@pytest.mark.parametrize("content", [bytes(229), b"x" * 229])
def test_an_own_file_that_was_damaged_later_is_written_again_within_a_day(layout: Layout, content: bytes) -> None:
    one, other = Device(A, layout), Device(B, layout)
    one.write(5)
    one.exchange()
    segment = layout.root / A / "1-5.brmseg"
    segment.write_bytes((content * 9)[: segment.stat().st_size])
    one.later(RECHECK_MS - 1)
    assert one.exchange() == []
    one.later(1)
    one.exchange()
    one.later(PATIENCE_MS)
    one.exchange()
    other.take_all()
    assert other.log.held == one.log.held


def test_a_file_with_the_name_of_another_does_not_pass_for_it(layout: Layout) -> None:
    one, other, third = Device(A, layout), Device(B, layout), Device(C, layout)
    for _ in range(2):
        one.write(5)
        one.exchange()
    other.take_all()
    (layout.root / A / "1-5.brmseg").write_bytes((layout.root / A / "6-10.brmseg").read_bytes())
    other.memories = {}
    assert [outcome.memory.status for outcome in other.take_all()] == [Status.MISNAMED, Status.TAKEN]
    assert other.publish() == [f"{B}/{A}.1-5.brmseg"]
    third.take_all()
    assert third.log.held[A] == one.log.held[A]


def test_files_that_vanish_take_nothing_away(layout: Layout) -> None:
    one, other = Device(A, layout), Device(B, layout)
    one.write(5)
    one.exchange()
    other.exchange()
    for path in layout.device(A).iterdir():
        path.unlink()
    before = dict(other.log.held)
    assert other.exchange() == [f"{B}/{A}.1-5.brmseg"]
    assert other.log.held == before


def test_an_empty_folder_is_filled_and_a_missing_one_is_not_made(tmp_path: Path) -> None:
    device = Device(A, Layout.within(tmp_path / "stick"))
    device.write(2)
    found = scan(device.layout, {}, now=NOW)
    assert not found.present
    with pytest.raises(NotPublished, match="does not exist"):
        device.publish()
    assert not (tmp_path / "stick").exists()
    (tmp_path / "stick").mkdir()
    assert device.exchange() == [f"{A}/1-2.brmseg"]


def test_the_folder_of_another_vault_is_refused_with_both_names(layout: Layout) -> None:
    layout.root.mkdir()
    write_vault(layout, VaultFile(OTHER_VAULT, locked=False))
    device = Device(A, layout)
    device.write(1)
    with pytest.raises(OtherVault, match=r"“Home”.*“Work”"):
        device.publish()
    assert _files(layout) == ["vault.json"]


def test_a_file_of_another_vault_does_not_stop_the_others(layout: Layout) -> None:
    one, other = Device(A, layout), Device(B, layout, expected=Expectation(OTHER_VAULT))
    one.write(5)
    one.exchange()
    [outcome] = other.take_all()
    assert outcome.memory.status is Status.REFUSED
    assert isinstance(outcome.refusal, OtherVault)


def test_a_file_that_goes_away_while_it_is_read_waits(layout: Layout) -> None:
    one, other = Device(A, layout), Device(B, layout)
    one.write(5)
    one.exchange()
    found = scan(layout, {}, now=NOW)
    (layout.root / A / "1-5.brmseg").unlink()
    outcome = take(layout, found.new[0], expected=other.expected, memory=None, now=NOW)
    assert outcome.memory.status is Status.WAITING


@pytest.mark.parametrize("left", [0, 1, 90, 200])
def test_a_file_that_is_cut_while_it_is_read_waits(layout: Layout, monkeypatch: pytest.MonkeyPatch, left: int) -> None:
    one, other = Device(A, layout), Device(B, layout)
    one.write(5)
    one.exchange()
    hashed = reading.fingerprint_of

    def cut_after(file: BinaryIO) -> Fingerprint:
        found = hashed(file)
        os.truncate(layout.root / A / "1-5.brmseg", left)
        return found

    monkeypatch.setattr(taking, "fingerprint_of", cut_after)
    [outcome] = other.take_all()
    assert outcome.memory.status is Status.WAITING
    assert outcome.bundle is None


def test_a_file_that_is_a_folder_or_may_not_be_read_waits(layout: Layout) -> None:
    (layout.root / A / "1-5.brmseg").mkdir(parents=True)
    found = scan(layout, {}, now=NOW)
    assert found.files == ()
    outcome = take(layout, FoundFile(f"{A}/1-5.brmseg", 5, None), expected=Expectation(), memory=None, now=NOW)
    assert outcome.memory.status is Status.WAITING


def test_a_folder_that_was_wound_back_is_noticed(layout: Layout) -> None:
    one, other = Device(A, layout), Device(B, layout)
    one.write(5)
    one.exchange()
    old_state = layout.state(A).read_bytes()
    one.write(5)
    one.exchange()
    other.exchange()
    said = {A: scan(layout, {}, now=NOW).states[A].knows}
    assert scan(layout, {}, now=NOW).rolled_back(said) == []
    layout.state(A).write_bytes(old_state)
    (layout.root / A / "6-10.brmseg").unlink()
    [back] = scan(layout, {}, now=NOW).rolled_back(said)
    assert back.device == A
    assert other.exchange() == [f"{B}/{A}.6-10.brmseg"]


def test_small_segments_are_joined_and_removed_once_all_have_them(layout: Layout) -> None:
    one, other, gone = Device(A, layout), Device(B, layout), Device(C, layout)
    gone.exchange()
    for _ in range(MANY_SMALL):
        one.write(2)
        one.exchange()
    assert one.compact() == []
    other.exchange()
    assert one.compact() == []
    one.retired = (C,)
    assert one.compact() == [f"{A}/1-{2 * MANY_SMALL}.brmseg"]
    assert len(one.forget_joined()) == MANY_SMALL
    assert [name for name in _files(layout) if name.startswith(A)] == [f"{A}/1-40.brmseg", f"{A}/state.json"]
    late = Device("d" * 16, layout)
    late.take_all()
    assert late.log.held == one.log.held
    assert one.exchange() == []


def test_nothing_is_removed_for_a_joined_file_that_is_not_whole(layout: Layout) -> None:
    one = Device(A, layout)
    for _ in range(MANY_SMALL):
        one.write(1)
        one.exchange()
    [joined] = one.compact()
    (layout.root / joined).write_bytes(b"cut")
    assert one.forget_joined() == []


def test_unfinished_files_go_after_a_day_and_only_the_own_ones(layout: Layout) -> None:
    one, other = Device(A, layout), Device(B, layout)
    for device in (one, other):
        device.write(1)
        device.exchange()
        for name in (".tmp-old", ".tmp-new"):
            (layout.device(device.id) / name).touch()
        os.utime(layout.device(device.id) / ".tmp-old", (1, 1))
    one.publisher.forget_leftovers(scan(layout, {}, now=NOW))
    assert sorted(path.name for path in layout.root.rglob(".tmp-*")) == [".tmp-new", ".tmp-new", ".tmp-old"]
    assert (layout.device(B) / ".tmp-old").exists()


def test_a_state_is_written_when_it_is_news_or_a_day_old(layout: Layout) -> None:
    device = Device(A, layout)
    device.write(1)
    device.exchange()
    assert read_state(layout, A) == device.state
    device.later(1000)
    assert not write_state(layout, device.state)
    device.later(24 * 3600 * 1000)
    assert write_state(layout, device.state)
    device.write(1)
    assert write_state(layout, device.state)


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"device":7}', b"\xff\xfe", b'{"at":1.5}', bytes(90)])
def test_a_state_or_vault_that_is_not_whole_is_as_good_as_absent(layout: Layout, content: bytes) -> None:
    layout.device(A).mkdir(parents=True)
    layout.state(A).write_bytes(content)
    layout.vault.write_bytes(content)
    found = scan(layout, {}, now=NOW)
    assert found.states == {}
    assert found.vault is None
    assert found.devices == {A}


def test_the_form_of_a_newer_folder_is_left_alone(layout: Layout) -> None:
    layout.root.mkdir()
    layout.vault.write_text('{"brmsync_vault":2}')
    with pytest.raises(MadeByNewerVersion):
        scan(layout, {}, now=NOW)


def test_the_vault_is_named_once(layout: Layout) -> None:
    layout.root.mkdir()
    write_vault(layout, VaultFile(VAULT, locked=True))
    write_vault(layout, VaultFile(OTHER_VAULT, locked=False))
    assert read_vault(layout) == VaultFile(VAULT, locked=True)


def test_a_locked_folder_is_opened_by_the_key_alone(layout: Layout) -> None:
    key = VaultKey.new()
    locked = Wrapping(lock=KeyLock(key), line_key=key.line_key)
    with_key = Expectation(VAULT, Unlocker(key), signed_only=True)
    one, other = Device(A, layout, locked, with_key), Device(B, layout, locked, with_key)
    one.write(5)
    one.exchange()
    assert (layout.root / A / "1-5.brmseg").read_bytes().startswith(b"age-encryption.org/v1\n")
    other.take_all()
    assert other.log.held == one.log.held
    stranger = Device(C, layout, Wrapping(lock=KeyLock(key)))
    [outcome] = stranger.take_all()
    assert isinstance(outcome.refusal, PassphraseNeeded)
    stranger.write(1)
    stranger.publish()
    refused = [outcome.refusal for outcome in one.take_all() if outcome.memory.path.startswith(C)]
    assert [type(refusal) for refusal in refused] == [NotSigned]


def test_the_chosen_folder_or_the_one_within_is_the_same(tmp_path: Path) -> None:
    inner = Layout.within(tmp_path)
    inner.root.mkdir()
    assert Layout.within(inner.root) == inner
    (tmp_path / "renamed").mkdir()
    write_vault(Layout(tmp_path / "renamed"), VaultFile(VAULT, locked=False))
    assert Layout.within(tmp_path / "renamed").root == tmp_path / "renamed"
