"""The page of the format is enough to read files, and says what is so."""

import gzip
import importlib.util
import json
import re
import sys
from pathlib import Path
from random import Random
from types import ModuleType

import pytest

from brm_desktop.services.workspace import Workspace
from brm_desktop.sync import chain
from brm_desktop.sync.changes import Change, digest, line, to_object
from brm_desktop.sync.format.containers import LONGEST_CONTENT
from brm_desktop.sync.format.reading import Expectation, read_file
from brm_desktop.sync.format.writing import LONGEST_LINE, Wrapping
from brm_desktop.sync.vault.keys import VaultKey
from brm_desktop.sync.vault.locking import Unlocker
from tests.sync.format import mutations, stranger
from tests.sync.format.bundles import (
    UNCOMPRESSED,
    as_bytes,
    changes,
    header,
    section,
    two_devices,
    with_one_taken_out,
)
from tests.sync.vault.age_command import age_typed, needs_age

CHECKOUT = Path(__file__).resolve().parents[3]
PAGE = (CHECKOUT / "docs" / "formats" / "brmsync.md").read_text(encoding="utf-8")
SAMPLES = CHECKOUT / "docs" / "formats" / "samples"
RELEASED = Path(__file__).with_name("released")
"""Files as released versions wrote them: they open for ever."""


@pytest.fixture(scope="module")
def samples() -> ModuleType:
    spec = importlib.util.spec_from_file_location("sync_samples", CHECKOUT / "packaging" / "sync_samples.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["sync_samples"] = module
    spec.loader.exec_module(module)
    return module


def _objects(made: list[Change]) -> list[dict[str, object]]:
    return [to_object(change) for change in made]


def test_a_stranger_reads_what_is_written() -> None:
    parts = two_devices()
    first, found = stranger.read(as_bytes(parts))
    assert found == _objects([change for _, made in parts for change in made])
    assert first["vv"] == dict(header(parts).knows.items())
    assert stranger.read(as_bytes(parts, UNCOMPRESSED)) == (first, found)


def test_a_stranger_follows_the_chain_over_what_was_taken_out() -> None:
    made = with_one_taken_out(changes())
    assert stranger.read(as_bytes([(section(made), made)]))[1] == _objects(made)


def test_a_stranger_with_the_key_checks_the_signature() -> None:
    key, other = VaultKey.new(), VaultKey.new()
    content = as_bytes(two_devices(), Wrapping(line_key=key.line_key))
    stranger.read(content, key.secret)
    with pytest.raises(stranger.Refused, match="mac"):
        stranger.read(content, other.secret)


@pytest.mark.parametrize("kind", mutations.LINES, ids=lambda kind: kind.__name__)
def test_what_a_stranger_takes_this_reader_takes_too(kind: mutations.LineKind) -> None:
    original = stranger.read(as_bytes(two_devices()))
    for seed in range(5):
        content = mutations.mutant(kind, as_bytes(two_devices(), UNCOMPRESSED), Random(seed))
        try:
            _, found = stranger.read(content)
        except (stranger.Refused, ValueError, KeyError, TypeError, AttributeError, RecursionError):
            continue
        assert sorted(map(json.dumps, found)) == sorted(map(json.dumps, original[1]))


def test_the_samples_are_what_the_script_makes(samples: ModuleType, tmp_path: Path) -> None:
    for name, wrapping in samples.wrappings().items():
        with read_file(SAMPLES / name, Expectation(unlocker=Unlocker(samples.KEY, samples.PASSPHRASE))) as bundle:
            assert bundle.header == samples.header()
            assert list(bundle.changes()) == [change for _, made in samples.parts() for change in made]
            assert bundle.signed == (wrapping.line_key is not None)
    assert samples.make(tmp_path) == ["plain.brmsync", "locked.brmsync"]
    plain = gzip.decompress((SAMPLES / "plain.brmsync").read_bytes())
    assert gzip.decompress((tmp_path / "plain.brmsync").read_bytes()) == plain
    assert plain == samples.lines(samples.wrappings()["plain.brmsync"])


def test_a_stranger_reads_the_plain_sample() -> None:
    _, found = stranger.read((SAMPLES / "plain.brmsync").read_bytes())
    assert [change["v"] for change in found][:2] == ["Logistics", "function"]


@needs_age
def test_the_age_command_opens_the_locked_sample(samples: ModuleType, tmp_path: Path) -> None:
    age_typed(samples.PASSPHRASE, "-d", "-o", tmp_path / "lines.gz", SAMPLES / "locked.brmsync")
    content = (tmp_path / "lines.gz").read_bytes()
    assert gzip.decompress(content) == samples.lines(samples.wrappings()["locked.brmsync"])
    stranger.read(content, samples.KEY.secret)


def test_the_page_shows_the_numbers_of_the_samples(samples: ModuleType) -> None:
    made = samples.parts()[0][1][:2]
    reached = chain.GENESIS
    for change in made:
        reached = chain.after(reached, change)
        assert line(change) in PAGE
        assert digest(change).hex() in PAGE
        assert reached.hex() in PAGE
    assert samples.PASSPHRASE in PAGE
    assert samples.KEY.secret in PAGE
    assert samples.KEY.line_key.hex() in PAGE
    for wrapping in samples.wrappings().values():
        assert samples.lines(wrapping).decode().splitlines()[-1] in PAGE
    assert f"{LONGEST_LINE:,}" in PAGE
    assert LONGEST_CONTENT > LONGEST_LINE


def test_every_key_is_on_the_page() -> None:
    lines = as_bytes(two_devices(), Wrapping(compressed=False, line_key=b"k" * 32)).decode().split("\n")[:-1]
    keys = {key for one in lines for key in json.loads(one)} - {"after", "zz"}
    assert {key for key in keys if not re.search(rf'[`"]{key}[`"]', PAGE)} == set()


def test_files_of_the_first_format_open(samples: ModuleType) -> None:
    for name in ("0.1.0-plain.brmsync", "0.1.0-locked.brmsync"):
        expected = Expectation(unlocker=Unlocker(samples.KEY, samples.PASSPHRASE))
        with read_file(RELEASED / name, expected) as bundle:
            assert bundle.count == 8
            assert bundle.signed == ("locked" in name)


def test_the_samples_show_a_partner_and_a_meeting_with_it(samples: ModuleType, data_folder: Path) -> None:
    workspace = Workspace(data_folder)
    try:
        for name, new in (("plain.brmsync", {"partner": 1, "meeting": 1}), ("locked.brmsync", {})):
            with workspace.sync.look(SAMPLES / name, passphrase=samples.PASSPHRASE) as found:
                assert {group.kind: group.count for group in found.new} == new
                workspace.sync.take(found)
        (partner,) = workspace.partners.every()
        assert partner.name == "Logistics"
        with workspace.database.read() as work:
            query = "SELECT title, partner_id FROM meeting JOIN meeting_partner ON meeting_id = meeting.id"
            assert work.exec_driver_sql(query).all() == [("Warehouse Süd goes live", partner.id)]
    finally:
        workspace.close()
