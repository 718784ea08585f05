"""Sync files against the bare work in them: JSON and gzip to write, gunzip, SHA-256 and JSON to read."""

import gzip
import hashlib
import json
import random
import tempfile
import time
import tracemalloc
import zlib
from collections.abc import Callable
from pathlib import Path

from brm_desktop.sync import canonical
from brm_desktop.sync.chain import GENESIS, after_all
from brm_desktop.sync.changes import Change, to_object
from brm_desktop.sync.contexts import Context
from brm_desktop.sync.format.header import Header, Kind, VaultName
from brm_desktop.sync.format.reading import fingerprint, read_file
from brm_desktop.sync.format.sections import Section
from brm_desktop.sync.format.writing import write_file
from brm_desktop.sync.vault.key_files import open_vault, write_key
from brm_desktop.sync.vault.keys import VaultKey
from tests.benchmarks.figures import Figure, median
from tests.benchmarks.words import Words

COUNT = 100_000
WRITE_LIMIT = 2.0
READ_LIMIT = None  # the limit is on the import as a whole (SYNC 2.12)
SAME_FILE_LIMIT = 10.0
OPEN_LIMIT = 1000.0
MEMORY_LIMIT = 100.0
_RUNS = 5
_DEVICE = "4c61b2a07d53e918"
_TO_A_SEAL = 4


def measure() -> list[Figure]:
    """Ratios over the medians of a few runs, both ways in turn."""
    changes = _changes()
    section = Section(_DEVICE, 1, COUNT, GENESIS, after_all(GENESIS, changes))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / "all.brmsync"

        def write() -> None:
            write_file(path, _header(), [(section, changes)])

        writing = _ratio("Full export of 100,000 changes", write, _bare_writing(changes), WRITE_LIMIT)
        reading = _ratio("Reading and verifying 100,000 changes", lambda: _read(path), lambda: _bare(path), READ_LIMIT)
        return [writing, reading, _same_again(path), _memory(path), _opening(folder / "keys")]


def _read(path: Path) -> None:
    with read_file(path) as bundle:
        for _ in bundle.rows():
            continue


def _bare(path: Path) -> None:
    content = zlib.decompress(path.read_bytes(), 31)
    hashlib.sha256(content).hexdigest()
    for line in content.split(b"\n")[:-1]:
        json.loads(line)


def _bare_writing(changes: list[Change]) -> Callable[[], None]:
    objects = [to_object(change) for change in changes]

    def write() -> None:
        gzip.compress("\n".join(json.dumps(found) for found in objects).encode(), 6)

    return write


def _ratio(what: str, ours: Callable[[], None], bare: Callable[[], None], limit: float | None) -> Figure:
    ours_taken, bare_taken = [], []
    for _ in range(_RUNS):
        bare_taken.append(_seconds(bare))
        ours_taken.append(_seconds(ours))
    how = f"{median(ours_taken):.2f} s against {median(bare_taken):.2f} s"
    return Figure(what, median(ours_taken) / median(bare_taken), limit=limit, how=how)


def _same_again(path: Path) -> Figure:
    taken = median([_seconds(lambda: fingerprint(path)) for _ in range(_RUNS)])
    how = f"{path.stat().st_size / 1e6:.1f} MB"
    return Figure("The same file again, by its hash", taken * 1000, unit="ms", limit=SAME_FILE_LIMIT, how=how)


def _memory(path: Path) -> Figure:
    """What reading adds at its peak, besides what the libraries in C keep for themselves."""
    tracemalloc.start()
    _read(path)
    peak = tracemalloc.get_traced_memory()[1] / 1e6
    tracemalloc.stop()
    return Figure("Memory while reading", peak, unit="MB", limit=MEMORY_LIMIT)


def _opening(keys: Path) -> Figure:
    write_key(keys, VaultKey.new(), passphrase="three calm pelicans", vault="0123456789abcdef")
    taken = median([_seconds(lambda: open_vault(keys, "three calm pelicans")) for _ in range(3)])
    return Figure("Opening the vault", taken * 1000, unit="ms", limit=OPEN_LIMIT, how="scrypt 2^17, 128 MiB")


def _seconds(work: Callable[[], object]) -> float:
    """Processor time: all of this runs in one thread, and what else the machine does should not count."""
    began = time.process_time()
    work()
    return time.process_time() - began


def _header() -> Header:
    return Header(
        kind=Kind.FULL,
        vault=VaultName("0123456789abcdef", "Work"),
        by=_DEVICE,
        by_name="Laptop",
        made="019ab2f3c000-0000",
        app="0.1.0",
        schema=4,
        knows=Context.of({_DEVICE: COUNT}),
    )


def _changes() -> list[Change]:
    """A log as years of use leave it: short values, some notes, a few changes to a seal."""
    chance = random.Random(4)
    words = Words(chance, size=5_000)
    made = []
    context = Context.of({})
    for seq in range(1, COUNT + 1):
        if seq % _TO_A_SEAL == 1:
            context = Context.of({_DEVICE: seq - 1, "d00f3b5a9c2e7716": 1 + seq // 9})
        table, field = chance.choice((("meeting", "title"), ("commitment", "text"), ("partner", "purpose")))
        stamp = f"{0x019AB2F3C000 + (seq - 1) // _TO_A_SEAL:012x}-0000"
        row = f"{chance.getrandbits(128):032x}"
        made.append(Change(_DEVICE, seq, stamp, context, table, row, field, _value(chance, words), 4))
    return made


def _value(chance: random.Random, words: Words) -> str:
    kind = chance.random()
    if kind < 0.02:
        return canonical.written("\n".join(words.prose(2_000)))
    if kind < 0.65:
        return canonical.written(words.phrase(chance.randint(1, 9)))
    return chance.choice(("null", "true", "3", '"2026-11-20"', '"open"'))
