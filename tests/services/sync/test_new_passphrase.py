"""A changed passphrase in a shared folder: the old one opens it until every device was given the new one."""

from pathlib import Path

import pytest

from brm_desktop.sync.folder.layout import Layout
from brm_desktop.sync.refusals import WrongPassphrase
from tests.services.sync.computers import PASSPHRASE, Computer

NEW = "quiet green lanterns"


@pytest.fixture
def keys(thinkpad: Computer, mac: Computer, shared: Path) -> Path:
    """The folder of key files that both use; the passphrase was changed on the ThinkPad, and exchanged."""
    thinkpad.sync.seal(PASSPHRASE)
    thinkpad.sync.use_folder(shared)
    thinkpad.sync.exchange()
    mac.sync.use_folder(shared, passphrase=PASSPHRASE)
    mac.sync.exchange()
    thinkpad.sync.exchange()
    thinkpad.sync.change_passphrase(PASSPHRASE, NEW)
    thinkpad.sync.exchange()
    return Layout.within(shared).keys


def names(keys: Path) -> list[str]:
    return sorted(path.name for path in keys.iterdir())


def waited_for(computer: Computer) -> tuple[str, ...]:
    found: tuple[str, ...] = computer.sync.page().folder.old_passphrase_for
    return found


def test_the_old_passphrase_goes_when_every_device_was_given_the_new_one(
    keys: Path, thinkpad: Computer, mac: Computer
) -> None:
    assert names(keys) == ["1.age", "2.age"]
    assert waited_for(thinkpad) == ("Mac mini, home",)
    mac.sync.exchange()
    assert mac.sync.page().folder.passphrase_is_newer
    mac.sync.unlock(NEW)
    mac.sync.exchange()
    assert not mac.sync.page().folder.passphrase_is_newer
    assert names(keys) == ["2.age"], "the last one to say so takes the old one away"
    thinkpad.sync.exchange()
    assert waited_for(thinkpad) == waited_for(mac) == ()


def test_before_its_exchange_the_page_says_for_whom_the_old_one_stays(thinkpad: Computer, keys: Path) -> None:
    thinkpad.sync.change_passphrase(NEW, "three loud herons")
    assert waited_for(thinkpad) == ("Mac mini, home",)


def test_a_device_goes_on_with_the_old_passphrase_until_it_is_given_the_new_one(
    keys: Path, thinkpad: Computer, mac: Computer
) -> None:
    mac.add_partner("Sales")
    mac.sync.exchange()
    thinkpad.sync.exchange()
    assert thinkpad.names() == ["Sales"]
    mac.start_again()
    mac.sync.unlock(PASSPHRASE)
    mac.sync.exchange()
    thinkpad.sync.exchange()
    assert names(keys) == ["1.age", "2.age"], "to open the folder with the old one is no acknowledgement"
    with pytest.raises(WrongPassphrase):
        thinkpad.sync.unlock(PASSPHRASE)


def test_a_retired_device_is_not_waited_for(keys: Path, thinkpad: Computer) -> None:
    (device,) = thinkpad.sync.page().devices
    thinkpad.sync.retire(device.id)
    thinkpad.sync.exchange()
    assert names(keys) == ["2.age"]


def test_an_old_key_file_that_comes_back_goes_again_and_shuts_nobody_out(
    keys: Path, thinkpad: Computer, mac: Computer
) -> None:
    old = (keys / "1.age").read_bytes()
    mac.sync.unlock(NEW)
    mac.sync.exchange()
    (keys / "1.age").write_bytes(old)
    (keys / "1.sync-conflict-20261122-020000-ABCDEFG.age").write_bytes(old)
    thinkpad.sync.exchange()
    assert names(keys) == ["2.age"]


def test_nothing_goes_while_the_newest_one_has_not_arrived_whole(keys: Path, thinkpad: Computer, mac: Computer) -> None:
    mac.sync.unlock(NEW)
    (keys / "2.age").write_bytes(b"age-encryption.org/v1\n-> scrypt of another device that is on its way")
    mac.sync.exchange()
    assert names(keys) == ["1.age", "2.age"]


@pytest.mark.parametrize("kept", [0, 60, 200, 370, -1])
def test_what_is_left_of_the_key_is_written_whole_again(
    kept: int, thinkpad: Computer, mac: Computer, shared: Path
) -> None:
    thinkpad.sync.seal(PASSPHRASE)
    thinkpad.add_partner("Finance")
    thinkpad.sync.use_folder(shared)
    thinkpad.sync.exchange()
    key = Layout.within(shared).keys / "1.age"
    whole = key.read_bytes()
    segment = next(Layout.within(shared).root.rglob("*.brmseg"))
    key.write_bytes(segment.read_bytes() if kept < 0 else whole[:kept])
    assert thinkpad.sync.exchange().made
    assert key.read_bytes() == whole
    mac.sync.continue_from(shared, passphrase=PASSPHRASE)
    assert mac.names() == ["Finance"]


def test_two_changes_at_the_same_time_wait_for_who_has_the_other_one(
    keys: Path, thinkpad: Computer, mac: Computer
) -> None:
    (keys / "2.age").rename(keys / "on-its-way")
    mac.sync.change_passphrase(PASSPHRASE, "seven paper boats")
    mac.sync.exchange()
    (keys / "on-its-way").replace(keys / "2.age")
    mac.sync.exchange()
    thinkpad.sync.exchange()
    assert waited_for(thinkpad) == ("Mac mini, home",)
    assert mac.sync.page().folder.passphrase_is_newer
    mac.sync.unlock(NEW)
    mac.sync.exchange()
    thinkpad.sync.exchange()
    assert (names(keys), waited_for(thinkpad)) == (["2.age"], ())
