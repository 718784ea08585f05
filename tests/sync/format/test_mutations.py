"""No damaged file gets through: it is refused, or what is read from it is what was written."""

import gzip
import io
from random import Random

import pytest

from brm_desktop.sync.format.header import Header
from brm_desktop.sync.format.reading import ANY_FILE, Expectation, read
from brm_desktop.sync.format.writing import PLAIN, Wrapping
from brm_desktop.sync.refusals import DamagedFile, MadeByNewerVersion, NotASyncFile, NotFinishedYet, SyncRefused
from brm_desktop.sync.vault.keys import VaultKey
from brm_desktop.sync.vault.locking import KeyLock, PassphraseLock, Unlocker
from tests.sync.format import mutations
from tests.sync.format.bundles import UNCOMPRESSED, VAULT, as_bytes, two_devices

TRIES = 25
CONTENT = as_bytes(two_devices(), UNCOMPRESSED)
PACKED = as_bytes(two_devices(), PLAIN)


def _what_is_read(content: bytes, expected: Expectation = ANY_FILE) -> tuple[Header, set[object]]:
    with read(io.BytesIO(content), "x.brmsync", expected) as bundle:
        return bundle.header, {*bundle.chained(), *bundle.sections}


ORIGINAL = _what_is_read(CONTENT)


def _refused_or_equal(content: bytes, expected: Expectation = ANY_FILE) -> SyncRefused | None:
    try:
        assert _what_is_read(content, expected) == ORIGINAL
    except SyncRefused as refusal:
        assert "Nothing was changed here." in refusal.detail
        assert refusal.title.find("x.brmsync") >= 0
        return refusal
    return None


def test_there_are_enough_kinds_of_damage() -> None:
    kinds = [*mutations.LINES, *mutations.BYTES, *mutations.PACKED, *mutations.LOCKED]
    assert len({kind.__name__ for kind in kinds}) >= 19


@pytest.mark.parametrize("kind", mutations.LINES, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("packed", [False, True], ids=["plain", "gzip"])
def test_changed_lines_with_a_mended_checksum_do_not_get_through(kind: mutations.LineKind, packed: bool) -> None:
    refused = 0
    for seed in range(4 if kind in (mutations.endless_line, mutations.deep_value) else TRIES):
        content = mutations.mutant(kind, CONTENT, Random(seed))
        refused += _refused_or_equal(gzip.compress(content, 1) if packed else content) is not None
    assert refused or kind is mutations.swap_sections


@pytest.mark.parametrize("kind", mutations.BYTES, ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("content", [CONTENT, PACKED], ids=["plain", "gzip"])
def test_changed_bytes_do_not_get_through(kind: mutations.ByteKind, content: bytes) -> None:
    for seed in range(4 * TRIES):
        _refused_or_equal(kind(content, Random(seed)))


@pytest.mark.parametrize("kind", mutations.PACKED, ids=lambda kind: kind.__name__)
def test_changed_compression_does_not_get_through(kind: mutations.ByteKind) -> None:
    for seed in range(TRIES):
        _refused_or_equal(kind(PACKED, Random(seed)))


@pytest.mark.parametrize(
    "old, new", [(b'"chain"', b'"ch\\u0061in"'), (b'{"chain"', b'{ "chain"')], ids=["letter", "space"]
)
def test_a_section_in_another_spelling_does_not_get_through(old: bytes, new: bytes) -> None:
    def spelled(lines: list[bytes], chance: Random) -> None:
        lines[1] = lines[1].replace(old, new)

    assert isinstance(_refused_or_equal(mutations.mutant(spelled, CONTENT, Random(1))), DamagedFile)


def test_every_place_is_guarded() -> None:
    for place in range(len(CONTENT)):
        changed = CONTENT[:place] + bytes([CONTENT[place] ^ 1]) + CONTENT[place + 1 :]
        assert _refused_or_equal(changed) is not None


def test_a_file_that_is_cut_anywhere_is_not_finished_or_damaged() -> None:
    for end in range(len(PACKED)):
        assert isinstance(_refused_or_equal(PACKED[:end]), (NotFinishedYet, DamagedFile))


@pytest.mark.parametrize("kind", [*mutations.BYTES, *mutations.LOCKED], ids=lambda kind: kind.__name__)
def test_a_changed_file_that_is_locked_with_the_key_does_not_get_through(kind: mutations.ByteKind) -> None:
    key = VaultKey.new()
    content = as_bytes(two_devices(), Wrapping(lock=KeyLock(key), line_key=key.line_key))
    for seed in range(TRIES):
        _refused_or_equal(kind(content, Random(seed)), Expectation(VAULT, Unlocker(key)))


@pytest.mark.parametrize("kind", mutations.LOCKED, ids=lambda kind: kind.__name__)
def test_a_changed_header_of_a_file_with_a_passphrase_does_not_get_through(kind: mutations.ByteKind) -> None:
    content = as_bytes(two_devices(), Wrapping(lock=PassphraseLock("correct horse")))
    assert _refused_or_equal(kind(content, Random(1)), Expectation(VAULT, Unlocker(passphrase="correct horse")))


@pytest.mark.parametrize("kind", mutations.LINES, ids=lambda kind: kind.__name__)
def test_whoever_has_not_the_key_can_sign_nothing(kind: mutations.LineKind) -> None:
    key = VaultKey.new()
    content = gzip.compress(mutations.mutant(kind, CONTENT, Random(3)), 1)
    target = io.BytesIO()
    KeyLock(key).lock(io.BytesIO(content), target)
    with pytest.raises(SyncRefused):
        read(io.BytesIO(target.getvalue()), "x.brmsync", Expectation(VAULT, Unlocker(key), signed_only=True))


def test_a_newer_file_says_what_to_do() -> None:
    content = mutations.mutant(mutations.newer_header, CONTENT, Random(1))
    with pytest.raises(MadeByNewerVersion, match="update first"):
        read(io.BytesIO(content), "x.brmsync")


def test_damage_is_told_with_its_place() -> None:
    place = CONTENT.index(b"Zeile")
    with pytest.raises(DamagedFile) as refused:
        read(io.BytesIO(CONTENT.replace(b"Zeile", b"Zeiles", 1)), "x.brmsync")
    first, last = refused.value.first, refused.value.last
    assert first is not None
    assert last is not None
    assert first <= last
    assert f"bytes {first:,} to {last:,}" in refused.value.detail
    assert place < len(CONTENT)


@pytest.mark.parametrize(
    "content",
    [b"PK\x03\x04" + bytes(90), b"{}", b"BEGIN:VCARD\r\n", gzip.compress(b"hello" * 50)],
    ids=["zip", "json", "vcard", "gzip"],
)
def test_other_files_are_told_apart(content: bytes) -> None:
    with pytest.raises(NotASyncFile):
        read(io.BytesIO(content), "x.brmsync")


@pytest.mark.parametrize(
    "content",
    [b"", bytes(5000), b"\x1f", b'{"brm', b"age-encr", gzip.compress(CONTENT)[:90]],
    ids=["empty", "zeros", "a_byte_of_gzip", "begun_plain", "begun_locked", "begun_gzip"],
)
def test_placeholders_and_beginnings_are_not_finished(content: bytes) -> None:
    with pytest.raises(NotFinishedYet):
        read(io.BytesIO(content), "x.brmsync")


def test_a_small_file_that_unfolds_without_end_is_refused_early() -> None:
    bomb = gzip.compress(CONTENT[:300] + b'{"c":' + b"[" * 30_000_000, 1)
    with pytest.raises(DamagedFile, match="longer than any"):
        read(io.BytesIO(bomb), "x.brmsync")
