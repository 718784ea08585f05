from pathlib import Path

import pytest

from brm_desktop.sync.refusals import DamagedFile, NotFinishedYet, NotPublished, WrongPassphrase
from brm_desktop.sync.vault.key_files import forget_older, numbers, open_vault, write_key
from brm_desktop.sync.vault.keys import VaultKey
from brm_desktop.sync.vault.locking import PassphraseLock
from tests.sync.vault.age_command import age, age_typed, needs_age

VAULT = "0123456789abcdef"


@pytest.fixture
def key() -> VaultKey:
    return VaultKey.new()


def test_the_passphrase_opens_the_vault(tmp_path: Path, key: VaultKey) -> None:
    assert write_key(tmp_path / "keys", key, passphrase="secret", vault=VAULT) == 1
    opened = open_vault(tmp_path / "keys", "secret")
    assert (opened.key, opened.number, opened.newest) == (key, 1, True)
    with pytest.raises(WrongPassphrase, match=r"keys/1\.age"):
        open_vault(tmp_path / "keys", "other")


def test_a_new_passphrase_is_a_new_file_and_the_old_one_opens_until_it_is_removed(
    tmp_path: Path, key: VaultKey
) -> None:
    write_key(tmp_path, key, passphrase="old", vault=VAULT)
    assert write_key(tmp_path, key, passphrase="new", vault=VAULT) == 2
    assert open_vault(tmp_path, "new").newest
    by_old = open_vault(tmp_path, "old")
    assert (by_old.key, by_old.newest) == (key, False)
    forget_older(tmp_path)
    assert numbers(tmp_path) == [2]
    with pytest.raises(WrongPassphrase):
        open_vault(tmp_path, "old")


def test_a_key_that_has_not_arrived_is_waited_for(tmp_path: Path) -> None:
    with pytest.raises(NotFinishedYet):
        open_vault(tmp_path / "none", "secret")
    (tmp_path / "1.age").touch()
    with pytest.raises(NotFinishedYet):
        open_vault(tmp_path, "secret")


def test_a_file_that_opens_but_holds_no_key_is_damage(tmp_path: Path) -> None:
    with (tmp_path / "words").open("w+b") as words, (tmp_path / "1.age").open("wb") as target:
        words.write("no key: ä\n".encode())
        words.seek(0)
        PassphraseLock("secret").lock(words, target)
    with pytest.raises(DamagedFile, match="no key"):
        open_vault(tmp_path, "secret")


def test_other_files_beside_the_keys_are_passed_over(tmp_path: Path) -> None:
    for name in ("1.age~", ".2.age", "0.age", "3.sync-conflict-20260101.age", "9999999.age", "readme"):
        (tmp_path / name).touch()
    assert numbers(tmp_path) == []


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path, key: VaultKey) -> None:
    (tmp_path / "keys").touch()
    with pytest.raises(NotPublished):
        write_key(tmp_path / "keys", key, passphrase="secret", vault=VAULT)


@needs_age
def test_the_age_command_opens_the_key_and_with_it_the_files(tmp_path: Path, key: VaultKey) -> None:
    write_key(tmp_path, key, passphrase="secret", vault=VAULT)
    age_typed("secret", "-d", "-o", tmp_path / "identity", tmp_path / "1.age")
    locked = age("-r", key.recipient, given=b"hello")
    assert age("-d", "-i", tmp_path / "identity", given=locked) == b"hello"
