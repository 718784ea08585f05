import errno
import gzip
import io
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brm_desktop.sync import canonical
from brm_desktop.sync.chain import GENESIS
from brm_desktop.sync.changes import Change
from brm_desktop.sync.contexts import Context
from brm_desktop.sync.format.header import Header, Kind
from brm_desktop.sync.format.reading import Expectation, fingerprint, read, read_file
from brm_desktop.sync.format.sections import Section
from brm_desktop.sync.format.spool import Spool
from brm_desktop.sync.format.writing import PLAIN, ChangeTooLong, LogDisagrees, Wrapping, write_file
from brm_desktop.sync.refusals import DamagedFile, NoRoom, NotPublished, OtherVault
from tests.sync.format.bundles import (
    DESKTOP,
    LAPTOP,
    OTHER_VAULT,
    UNCOMPRESSED,
    VAULT,
    as_bytes,
    changes,
    header,
    section,
    two_devices,
    with_one_taken_out,
)
from tests.sync.format.mutations import resealed


@pytest.mark.parametrize("wrapping", [PLAIN, UNCOMPRESSED, Wrapping(line_key=b"k" * 32)])
def test_what_is_written_is_read(tmp_path: Path, wrapping: Wrapping) -> None:
    parts = two_devices()
    path = tmp_path / "any name at all"
    write_file(path, header(parts), parts, wrapping)
    with read_file(path, Expectation(VAULT)) as bundle:
        assert bundle.header == header(parts)
        assert list(bundle.sections) == [announced for announced, _ in parts]
        assert list(bundle.changes()) == [change for _, made in parts for change in made]
        assert bundle.count == 19
        assert bundle.locked_with == ""


def test_changes_can_be_asked_for_twice_and_at_once() -> None:
    with read(io.BytesIO(as_bytes(two_devices())), "f") as bundle:
        twice = list(zip(bundle.changes(), bundle.changes(), strict=True))
    assert all(one == other for one, other in twice)


def test_each_change_comes_with_the_chain_after_it() -> None:
    parts = two_devices()
    with read(io.BytesIO(as_bytes(parts)), "f") as bundle:
        chains = {(change.device, change.seq): chain for change, chain in bundle.chained()}
        rows = list(bundle.rows())
    assert all(chains[announced.device, announced.last] == announced.after for announced, _ in parts)
    assert [row[10] for row in rows] == list(chains.values())
    assert rows[0][3] == parts[0][1][0].context.text  # type: ignore[index]


def test_the_claims_of_a_section_stand_around_its_changes() -> None:
    parts = two_devices()
    with read(io.BytesIO(as_bytes(parts)), "f") as bundle:
        found = list(bundle.incoming())
    one, other = parts
    assert found == [one[0].claims[0], *one[1], one[0].claims[1], other[0].claims[0], *other[1], other[0].claims[1]]


def test_a_plain_file_is_read_with_zcat(tmp_path: Path) -> None:
    parts = two_devices()
    write_file(tmp_path / "a.brmsync", header(parts), parts)
    lines = gzip.decompress((tmp_path / "a.brmsync").read_bytes()).decode().splitlines()
    assert lines[0].startswith('{"brmsync":1,')
    assert lines[-1].startswith('{"end":')


def test_the_same_changes_give_the_same_bytes() -> None:
    assert as_bytes(two_devices()) == as_bytes(two_devices())


def test_the_context_is_said_only_when_it_changes() -> None:
    lines = as_bytes(two_devices(), UNCOMPRESSED).splitlines()
    said = [b'"c":{' in line for line in lines if b'"h":' in line and b'"section"' not in line]
    assert said[:7] == [True, False, False, True, False, False, True]


def test_a_piece_of_a_log_begins_with_the_chain_before_it() -> None:
    made = changes()
    before = section(made[:6]).after
    later = made[6:]
    parts = [(section(later, before=before), later)]
    content = as_bytes(parts, made_by=header(parts, kind=Kind.SEGMENT))
    with read(io.BytesIO(content), "f") as bundle:
        assert list(bundle.changes()) == later
        assert [claim.seq for claim in bundle.sections[0].claims] == [6, 12]


def test_a_change_without_its_content_keeps_its_place_in_the_chain() -> None:
    made = changes()
    gone = with_one_taken_out(made)
    assert section(gone) == section(made)
    content = as_bytes([(section(gone), gone)], UNCOMPRESSED)
    with read(io.BytesIO(content), "f") as bundle:
        assert list(bundle.changes()) == gone
    mark = content.index(b'"x":"') + 5
    for wrong in (content[:mark] + b"0" * 64 + content[mark + 64 :], content.replace(b'"x":', b'"w":"","x":')):
        with pytest.raises(DamagedFile):
            read(io.BytesIO(resealed(wrong.split(b"\n")[:-2])), "f")


def test_a_file_without_changes_is_a_file() -> None:
    with read(io.BytesIO(as_bytes([])), "f") as bundle:
        assert list(bundle.changes()) == []


def test_keys_of_a_newer_header_are_kept() -> None:
    parts = two_devices()
    newer = Header(**{**{name: getattr(header(parts), name) for name in Header.__slots__}, "extra": {"colour": ["x"]}})
    with read(io.BytesIO(as_bytes(parts, made_by=newer)), "f") as bundle:
        assert bundle.header.extra == {"colour": ["x"]}


def test_a_file_of_another_vault_is_refused_with_both_names() -> None:
    parts = two_devices()
    content = as_bytes(parts, made_by=header(parts, vault=OTHER_VAULT))
    with pytest.raises(OtherVault) as refused:
        read(io.BytesIO(content), "x.brmsync", Expectation(VAULT))
    assert "Work" in refused.value.detail
    assert "Home" in refused.value.detail
    read(io.BytesIO(content), "x.brmsync").close()


def test_a_log_that_is_not_what_it_says_is_not_written(tmp_path: Path) -> None:
    made = changes()
    wrong = [*made[:3], made[3]._replace(value='"other"'), *made[4:]]
    with pytest.raises(LogDisagrees):
        write_file(tmp_path / "x", header(), [(section(made), wrong)])
    assert list(tmp_path.iterdir()) == []


def test_a_change_too_long_for_any_reader_is_not_written(tmp_path: Path) -> None:
    made = [changes(count=1)[0]._replace(value=canonical.written("x" * 5_000_000))]
    with pytest.raises(ChangeTooLong):
        write_file(tmp_path / "x", header(), [(section(made), made)])
    assert list(tmp_path.iterdir()) == []


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(NotPublished, match="does not exist"):
        write_file(tmp_path / "none" / "x", header(), [])


def test_a_name_that_no_file_may_carry_is_made_fit() -> None:
    odd = header([])
    odd = Header(**{**{name: getattr(odd, name) for name in Header.__slots__}, "by_name": "x\ud800" + "y" * 500})
    with read(io.BytesIO(as_bytes([], made_by=odd)), "f") as bundle:
        assert bundle.header.by_name == "x?" + "y" * 198


def test_a_full_disk_for_temporary_files_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def no_room(spool: Spool, rows: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Spool, "add", no_room)
    with pytest.raises(NoRoom, match="as it was"):
        read(io.BytesIO(as_bytes(two_devices())), "f")


def test_a_fingerprint_tells_files_apart(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"one")
    (tmp_path / "b").write_bytes(b"two")
    assert fingerprint(tmp_path / "a") == fingerprint(tmp_path / "a") != fingerprint(tmp_path / "b")


_texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
_json = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**63), 2**63 - 1) | _texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_texts, inner, max_size=3),
    max_leaves=6,
)
_names = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)


@st.composite
def _logs(draw: st.DrawFn) -> list[Change]:
    made, context = [], Context.of({DESKTOP: draw(st.integers(0, 9))})
    extras = st.dictionaries(_names.filter(lambda name: name not in {*"dshctrfvx", "sv"}), _json, max_size=2)
    for seq in range(1, draw(st.integers(1, 8)) + 1):
        if draw(st.booleans()):
            context = context.with_seq(LAPTOP, seq - 1)
        extra = draw(extras)
        made.append(
            Change(
                device=LAPTOP,
                seq=seq,
                hlc=f"{draw(st.integers(0, 2**48 - 1)):012x}-{draw(st.integers(0, 2**16 - 1)):04x}",
                context=context,
                table=draw(_names),
                row=draw(_names),
                field=draw(_names),
                value=canonical.written(draw(_json)),
                schema=draw(st.integers(1, 2**31 - 1)),
                extra=canonical.written(extra) if extra else "",
            )
        )
    return made


@given(_logs())
def test_any_changes_come_back_as_they_were(made: list[Change]) -> None:
    parts = [(section(made), made)]
    with read(io.BytesIO(as_bytes(parts)), "f") as bundle:
        assert list(bundle.changes()) == made
    with read(io.BytesIO(as_bytes(parts, UNCOMPRESSED)), "f") as bundle:
        assert [chain for _, chain in bundle.chained()][-1] == section(made).after


_STREAM = """
import io, resource, sys
from brm_desktop.sync.format.reading import read_file
from brm_desktop.sync.format.spool import Spool
from brm_desktop.sync.format.writing import write_file
from brm_desktop.sync.changes import line
from hashlib import sha256
from pathlib import Path
from brm_desktop.sync.chain import GENESIS
from brm_desktop.sync.format.sections import Section
from tests.sync.format.bundles import LAPTOP, changes, header
COUNT, TEXT = 40_000, '"' + "word " * 500 + '"'
[first] = changes(count=1)
def made():
    for seq in range(1, COUNT + 1):
        yield first._replace(seq=seq, value=TEXT)
chain = GENESIS
for change in made():
    chain = sha256(chain + sha256(line(change).encode()).digest()).digest()
parts = [(Section(LAPTOP, 1, COUNT, GENESIS, chain), made())]
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
path = Path(sys.argv[1])
write_file(path, header([(parts[0][0], [])]), parts)
with read_file(path) as bundle:
    count = sum(1 for _ in bundle.changes())
print(count, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) // 1024)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the peak of memory is counted in kilobytes on Linux only")
def test_a_file_of_a_hundred_megabytes_takes_less_than_a_hundred_of_memory(tmp_path: Path) -> None:
    found = subprocess.run(
        [sys.executable, "-c", _STREAM, str(tmp_path / "large.brmsync")],
        capture_output=True,
        text=True,
        check=True,
        cwd=Path(__file__).parents[3],
    )
    count, megabytes = map(int, found.stdout.split())
    assert count == 40_000
    assert megabytes < 100


def test_a_section_says_what_is_before_the_first_change() -> None:
    assert Section(LAPTOP, 1, 3, GENESIS, b"x" * 32).claims[0].chain == GENESIS
