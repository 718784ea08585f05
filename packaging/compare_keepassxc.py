"""The same merge of 10,000 records with this application and with KeePassXC: `python packaging/compare_keepassxc.py`.

Both start from two copies of 10,000 records; on either side one in twenty was changed, and the second copy is merged
into the first. KeePassXC is Debian's (`apt-get install keepassxc`); where its command is missing, only that is said.
"""

import base64
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final
from xml.sax.saxutils import escape

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from brm_desktop.domain.commitments import Direction
from brm_desktop.services.workspace import Workspace

COUNT: Final = 10_000
_CHANGED: Final = COUNT // 20
_COMMAND: Final = "keepassxc-cli"
_PASSWORD: Final = "three calm pelicans"
_MOMENT: Final = datetime(2026, 11, 20, 8, 0, tzinfo=UTC)


def main() -> int:
    """Merge with both, and print how long each took."""
    with tempfile.TemporaryDirectory() as name:
        looked, taken = _ours(Path(name))
        words = f"{COUNT:,} records, {2 * _CHANGED:,} changed"
        print(
            f"BRM Desktop   {words}: {taken:.2f} s, and {looked:.2f} s before to read, verify and show what it would do"
        )
        if shutil.which(_COMMAND) is None:
            print(f"{_COMMAND} is not installed here (apt-get install keepassxc): nothing to compare with.")
            return 0
        theirs = _theirs(Path(name))
        print(f"KeePassXC     {words}: {theirs:.2f} s")
        shares = f"{taken / theirs:.2f} of the time of KeePassXC, {(looked + taken) / theirs:.2f} with the look"
        print(f"BRM Desktop needed {shares}.")
    return 0


def _ours(folder: Path) -> tuple[float, float]:
    """Two stores that know each other's records; both go on, then the second one's file comes to the first.

    Seconds for the look at the file, and for taking it in.
    """
    one, other = Workspace(folder / "one"), Workspace(folder / "other")
    chance = random.Random(1)
    ids = [f"{chance.getrandbits(128):032x}" for _ in range(COUNT)]
    with one.database.write() as work:
        work.exec_driver_sql(
            "INSERT INTO commitment (id, direction, text, asked_on) VALUES (?, ?, ?, '2026-11-20')",
            [(row, Direction.I_OWE.value, f"Record {number}") for number, row in enumerate(ids)],
        )
    _carried(one, other, folder / "first.brmsync")
    _carried(other, one, folder / "answer.brmsync")
    for store, changed in ((one, ids[:_CHANGED]), (other, ids[-_CHANGED:])):
        with store.database.write() as work:
            work.exec_driver_sql("UPDATE commitment SET good = 'changed' WHERE id = ?", [(row,) for row in changed])
    other.sync.export(folder / "second.brmsync", full=True)
    began = time.perf_counter()
    with one.sync.look(folder / "second.brmsync") as found:
        looked = time.perf_counter() - began
        one.sync.take(found)
    taken = time.perf_counter() - began - looked
    one.close()
    other.close()
    return looked, taken


def _carried(source: Workspace, target: Workspace, path: Path) -> None:
    source.sync.export(path)
    with target.sync.look(path) as found:
        target.sync.take(found)


def _theirs(folder: Path) -> float:
    first, second = range(_CHANGED), range(COUNT - _CHANGED, COUNT)
    for name, changed in (("one", first), ("other", second)):
        xml = folder / f"{name}.xml"
        xml.write_text("".join(_document(changed)), encoding="utf-8")
        _run("import", "-p", "-t", "100", str(xml), str(folder / f"{name}.kdbx"), typed=2)
    began = time.perf_counter()
    _run("merge", "-s", str(folder / "one.kdbx"), str(folder / "other.kdbx"), typed=1)
    return time.perf_counter() - began


def _run(*arguments: str, typed: int) -> None:
    said = f"{_PASSWORD}\n" * typed
    subprocess.run([_COMMAND, *arguments], input=said, text=True, check=True, capture_output=True)


def _document(changed: range) -> Iterator[str]:
    """A database as KeePass writes it in XML. The same entries have the same ids; changed ones are newer."""
    yield '<?xml version="1.0" encoding="UTF-8"?><KeePassFile><Meta><Generator>BRM</Generator></Meta><Root><Group>'
    yield f"<UUID>{_identifier(-1)}</UUID><Name>Root</Name>"
    for number in range(COUNT):
        yield _entry(number, changed=number in changed)
    yield "</Group></Root></KeePassFile>"


def _entry(number: int, *, changed: bool) -> str:
    moment = _MOMENT + timedelta(hours=1) if changed else _MOMENT
    stamp = moment.strftime("%Y-%m-%dT%H:%M:%SZ")
    times = f"<CreationTime>{_MOMENT:%Y-%m-%dT%H:%M:%SZ}</CreationTime>" + "".join(
        f"<{name}>{stamp}</{name}>" for name in ("LastModificationTime", "LastAccessTime", "LocationChanged")
    )
    fields = {"Title": f"Record {number}", "Notes": "changed" if changed else ""}
    strings = "".join(
        f"<String><Key>{key}</Key><Value>{escape(value)}</Value></String>" for key, value in fields.items()
    )
    return f"<Entry><UUID>{_identifier(number)}</UUID><Times>{times}</Times>{strings}</Entry>"


def _identifier(number: int) -> str:
    return base64.b64encode((number + 2).to_bytes(16, "big")).decode("ascii")


if __name__ == "__main__":
    sys.exit(main())
