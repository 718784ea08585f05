import io
from pathlib import Path

import pytest

from brm_desktop.sync.refusals import DamagedFile, NotFinishedYet, SettingsNotOpened, WrongPassphrase
from brm_desktop.sync.vault import passphrase as by_passphrase
from brm_desktop.sync.vault.age_header import read_header, scrypt_way
from tests.sync.vault.age_command import age_typed, needs_age

FAST = 4
CHUNK = 64 * 1024


def _locked(content: bytes, passphrase: str = "secret", factor: int = FAST) -> bytes:
    target = io.BytesIO()
    by_passphrase.lock(io.BytesIO(content), target, passphrase=passphrase, factor=factor)
    return target.getvalue()


def _unlocked(locked: bytes, passphrase: str = "secret") -> bytes:
    target = io.BytesIO()
    by_passphrase.unlock(io.BytesIO(locked), target, passphrase=passphrase, name="keys/1.age")
    return target.getvalue()


@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 3 * CHUNK + 5])
def test_what_is_locked_is_unlocked(size: int) -> None:
    content = bytes(index % 251 for index in range(size))
    assert _unlocked(_locked(content)) == content


@pytest.mark.parametrize("factor", range(1, 8))
def test_what_others_locked_with_little_work_is_opened(factor: int) -> None:
    assert _unlocked(_locked(b"x", factor=factor)) == b"x"
    with pytest.raises(WrongPassphrase):
        _unlocked(_locked(b"x", factor=factor), "Secret")


def test_another_implementation_opens_what_is_locked_here() -> None:
    from pyrage import passphrase as other

    content = b"x" * (CHUNK + 9)
    assert other.decrypt(_locked(content), "secret") == content


@pytest.mark.usefixtures("as_users_have_it")
def test_the_factor_is_always_the_same() -> None:
    locked = io.BytesIO()
    by_passphrase.lock(io.BytesIO(b""), locked, passphrase="secret")
    locked.seek(0)
    assert scrypt_way(read_header(locked, "f"), "f").factor == by_passphrase.FACTOR == 17


def test_no_two_files_are_alike() -> None:
    assert _locked(b"same") != _locked(b"same")


def test_another_passphrase_does_not_open() -> None:
    with pytest.raises(WrongPassphrase, match="capital letters"):
        _unlocked(_locked(b"x"), "Secret")


def test_the_same_letters_from_another_keyboard_open() -> None:
    assert _unlocked(_locked(b"x", "Schlu\u0308ssel"), "Schl\u00fcssel") == b"x"


@pytest.mark.parametrize("factor", [19, 22, 63, 999])
def test_a_file_that_asks_for_too_much_work_is_refused_before_any(factor: int) -> None:
    asking = _locked(b"x").replace(b" 4\n", b" %d\n" % factor, 1)
    with pytest.raises(SettingsNotOpened, match=r"age -d keys/1\.age"):
        _unlocked(asking)


@pytest.mark.parametrize("factor", [b"0", b"04", b"-1", b"4.0", b"4 4", b"", b"1e1", "٤".encode()])
def test_a_factor_that_is_no_number_is_damage(factor: bytes) -> None:
    with pytest.raises(DamagedFile):
        _unlocked(_locked(b"x").replace(b" 4\n", b" %b\n" % factor, 1))


def test_every_byte_is_guarded() -> None:
    locked = _locked(b"hello")
    for place in range(len(locked)):
        changed = locked[:place] + bytes([locked[place] ^ 1]) + locked[place + 1 :]
        with pytest.raises(Exception, match=r"keys/1\.age"):
            _unlocked(changed)


def test_a_cut_file_gives_nothing_for_whole() -> None:
    locked = _locked(b"y" * (CHUNK + 100))
    for end in (*range(0, 200, 3), len(locked) - CHUNK, len(locked) - 1, len(locked) - 117):
        with pytest.raises((NotFinishedYet, DamagedFile)):
            _unlocked(locked[:end])


def test_more_after_the_end_is_damage() -> None:
    for more in (b"x", b"x" * 16, b"x" * CHUNK):
        with pytest.raises(DamagedFile):
            _unlocked(_locked(b"y" * CHUNK) + more)


@needs_age
def test_the_age_command_opens_what_is_locked_here(tmp_path: Path) -> None:
    content = b"line\n" * 50_000
    (tmp_path / "a.age").write_bytes(_locked(content, "größe 7", factor=by_passphrase.FACTOR))
    age_typed("größe 7", "-d", "-o", tmp_path / "plain", tmp_path / "a.age")
    assert (tmp_path / "plain").read_bytes() == content


@needs_age
def test_what_the_age_command_locks_is_opened_here(tmp_path: Path) -> None:
    content = b"line\n" * 50_000
    (tmp_path / "plain").write_bytes(content)
    age_typed("größe 7", "-p", "-o", tmp_path / "a.age", tmp_path / "plain")
    assert _unlocked((tmp_path / "a.age").read_bytes(), "größe 7") == content
