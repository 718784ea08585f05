import errno
import io
import subprocess
import sys
from pathlib import Path

import pytest

from brm_desktop.sync.refusals import DamagedFile, LockedForOthers, NotASyncFile, PassphraseNeeded
from brm_desktop.sync.vault.keys import VaultKey, new_vault_id
from brm_desktop.sync.vault.locking import KeyLock, LockedWith, PassphraseLock, Unlocker
from tests.sync.vault.age_command import age, needs_age

CONTENT = b"something\n" * 20_000


@pytest.fixture(scope="module")
def key() -> VaultKey:
    return VaultKey.new()


def _locked(key: VaultKey) -> bytes:
    target = io.BytesIO()
    KeyLock(key).lock(io.BytesIO(CONTENT), target)
    return target.getvalue()


def _unlocked(locked: bytes, unlocker: Unlocker) -> bytes:
    target = io.BytesIO()
    unlocker.unlock(io.BytesIO(locked), target, name="x.brmseg")
    return target.getvalue()


def test_the_key_opens_what_it_locked(key: VaultKey) -> None:
    assert _unlocked(_locked(key), Unlocker(key)) == CONTENT


def test_it_is_told_what_opened_a_file(key: VaultKey) -> None:
    target = io.BytesIO()
    PassphraseLock("secret").lock(io.BytesIO(CONTENT), target)
    both = Unlocker(key, "secret")
    assert both.unlock(io.BytesIO(target.getvalue()), io.BytesIO(), name="x") is LockedWith.PASSPHRASE
    assert both.unlock(io.BytesIO(_locked(key)), io.BytesIO(), name="x") is LockedWith.KEY


def test_without_key_or_passphrase_it_is_asked_for(key: VaultKey) -> None:
    with pytest.raises(PassphraseNeeded):
        _unlocked(_locked(key), Unlocker(passphrase="secret"))
    target = io.BytesIO()
    PassphraseLock("secret").lock(io.BytesIO(CONTENT), target)
    with pytest.raises(PassphraseNeeded):
        _unlocked(target.getvalue(), Unlocker(key))


def test_another_key_is_told_from_damage(key: VaultKey) -> None:
    with pytest.raises(LockedForOthers):
        _unlocked(_locked(key), Unlocker(VaultKey.new()))
    with pytest.raises(DamagedFile):
        _unlocked(_locked(key)[:-1], Unlocker(key))
    with pytest.raises(NotASyncFile):
        _unlocked(b"something else\n", Unlocker(key))


class _FullDisk(io.BytesIO):
    def write(self, content: object) -> int:
        raise OSError(errno.ENOSPC, "No space left on device")


def test_a_full_disk_is_told_as_one(key: VaultKey) -> None:
    with pytest.raises(OSError, match="No space left") as locking:
        KeyLock(key).lock(io.BytesIO(CONTENT), _FullDisk())
    assert locking.value.errno == errno.ENOSPC
    with pytest.raises(OSError, match="No space left") as unlocking:
        Unlocker(key).unlock(io.BytesIO(_locked(key)), _FullDisk(), name="x")
    assert unlocking.value.errno == errno.ENOSPC


def test_a_key_is_never_printed(key: VaultKey) -> None:
    assert "AGE-SECRET" not in repr(key)
    assert "hush" not in repr(Unlocker(key, "hush")) + repr(PassphraseLock("hush"))


def test_a_key_is_read_from_a_file_of_identities(key: VaultKey) -> None:
    assert VaultKey.of_words(f"# remark\n\n{key.secret}\n") == key
    for wrong in ("", "# only a remark", f"{key.secret}\n{key.secret}", "AGE-SECRET-KEY-1XYZ", key.recipient):
        with pytest.raises(ValueError, match="age identity"):
            VaultKey.of_words(wrong)


def test_each_key_signs_in_its_own_way(key: VaultKey) -> None:
    assert key.line_key == VaultKey(key.secret).line_key != VaultKey.new().line_key
    assert len(key.line_key) == 32


def test_vaults_are_told_apart() -> None:
    assert new_vault_id() != new_vault_id()
    assert len(new_vault_id()) == 16


def test_nothing_heavy_is_loaded_before_it_is_needed() -> None:
    code = (
        "import sys, brm_desktop.sync.vault.locking, brm_desktop.sync.vault.key_files, brm_desktop.sync.vault.keychain,"
        "brm_desktop.sync.format.reading, brm_desktop.sync.folder.publishing_segments;"
        "print([m for m in ('pyrage', 'nacl', 'keyring', 'sqlalchemy', 'PySide6') if m in sys.modules])"
    )
    found = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=Path(__file__).parents[3]
    )
    assert found.stdout.strip() == "[]"


@needs_age
def test_the_age_command_opens_what_the_key_locked_and_the_other_way_round(tmp_path: Path, key: VaultKey) -> None:
    (tmp_path / "identity").write_text(key.secret + "\n")
    (tmp_path / "x.brmseg").write_bytes(_locked(key))
    assert age("-d", "-i", tmp_path / "identity", tmp_path / "x.brmseg") == CONTENT
    assert _unlocked(age("-r", key.recipient, given=CONTENT), Unlocker(key)) == CONTENT
