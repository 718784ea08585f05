"""Makes the sample files of the sync format from fixed inputs: `python packaging/sync_samples.py`.

`plain.brmsync` comes out the same each time. `locked.brmsync` holds random numbers (age), so it is made anew only when
what is in it should be different.
"""

import io
import sys
from pathlib import Path
from typing import Final

from brm_desktop.domain.identifiers import stable_id
from brm_desktop.sync.chain import GENESIS, after_all
from brm_desktop.sync.changes import Change
from brm_desktop.sync.contexts import NOTHING, Context
from brm_desktop.sync.format.header import Header, Kind, VaultName
from brm_desktop.sync.format.reading import Expectation, read_file
from brm_desktop.sync.format.sections import Section
from brm_desktop.sync.format.writing import Part, Wrapping, write
from brm_desktop.sync.refusals import SyncRefused
from brm_desktop.sync.vault.keys import VaultKey
from brm_desktop.sync.vault.locking import PassphraseLock, Unlocker

SAMPLES: Final = Path(__file__).resolve().parents[1] / "docs" / "formats" / "samples"
PASSPHRASE: Final = "three calm pelicans"
KEY: Final = VaultKey("AGE-SECRET-KEY-1QYPQXPQ9QCRSSZG2PVXQ6RS0ZQG3YYC5Z5TPWXQERGD3C8G7RUSQGPQYEE")

_LAPTOP: Final = "4c61b2a07d53e918"
_DESKTOP: Final = "d00f3b5a9c2e7716"
_PARTNER: Final = "0f6c1d2e3a4b4c5d8e9fa0b1c2d3e4f5"
_MEETING: Final = "7a1b2c3d4e5f40718293a4b5c6d7e8f9"
_LINK: Final = stable_id("meeting_partner", _MEETING, _PARTNER)
_VAULT: Final = VaultName("5e0d9c8b7a695847", "Sample")
_FIRST: Final = "019ab2f3c000-0000"
_SECOND: Final = "019ab2f4d528-0000"
_THIRD: Final = "019ab2f8e190-0001"

_WRITTEN_ON_THE_LAPTOP: Final = (
    ("partner", _PARTNER, "name", '"Logistics"'),
    ("partner", _PARTNER, "kind", '"function"'),
    ("partner", _PARTNER, "deleted_at", "null"),
    ("meeting", _MEETING, "title", '"Warehouse Süd: \\"go live\\""'),
    ("meeting", _MEETING, "day", '"2026-11-20"'),
    ("meeting", _MEETING, "channel", '"meeting"'),
    ("meeting", _MEETING, "note", '"# Agreed\\n\\n- forklifts by March\\n- 議事録 to Ana"'),
    ("meeting", _MEETING, "deleted_at", "null"),
    ("meeting_partner", _LINK, "meeting_id", f'"{_MEETING}"'),
    ("meeting_partner", _LINK, "partner_id", f'"{_PARTNER}"'),
    ("meeting_partner", _LINK, "deleted_at", "null"),
)
_FIRST_SEAL: Final = 3
_WRITTEN_ON_THE_DESKTOP: Final = (
    ("meeting", _MEETING, "title", '"Warehouse Süd goes live"'),
    ("partner", _PARTNER, "aliases", '["Log","Lager"]'),
)


def parts() -> list[Part]:
    """What the samples hold: a laptop's changes in two seals, then two of a desktop that had seen them.

    The last one is of a field that this version does not have: it is kept, and not shown.
    """
    laptop = [
        _change(_LAPTOP, seq, stamp, _seen(seen, 0), *cell)
        for seq, cell in enumerate(_WRITTEN_ON_THE_LAPTOP, start=1)
        for stamp, seen in [(_FIRST, 0) if seq <= _FIRST_SEAL else (_SECOND, _FIRST_SEAL)]
    ]
    all_of_it = _seen(len(laptop), 0)
    desktop = [
        _change(_DESKTOP, seq, _THIRD, all_of_it, *cell) for seq, cell in enumerate(_WRITTEN_ON_THE_DESKTOP, start=1)
    ]
    return [(_section(made), made) for made in (laptop, desktop)]


def header() -> Header:
    """The first line of the samples."""
    return Header(
        kind=Kind.FULL,
        vault=_VAULT,
        by=_DESKTOP,
        by_name="Desktop",
        made=_THIRD,
        app="0.1.0",
        schema=4,
        knows=_seen(len(_WRITTEN_ON_THE_LAPTOP), len(_WRITTEN_ON_THE_DESKTOP)),
    )


def wrappings() -> dict[str, Wrapping]:
    """The samples by name."""
    return {
        "plain.brmsync": Wrapping(),
        "locked.brmsync": Wrapping(lock=PassphraseLock(PASSPHRASE), line_key=KEY.line_key),
    }


def lines(wrapping: Wrapping) -> bytes:
    """The lines in a sample, neither compressed nor locked."""
    target = io.BytesIO()
    write(target, header(), parts(), Wrapping(compressed=False, line_key=wrapping.line_key))
    return target.getvalue()


def make(folder: Path = SAMPLES) -> list[str]:
    """Writes the samples that are not there as they should be; their names."""
    folder.mkdir(parents=True, exist_ok=True)
    made = [name for name, wrapping in wrappings().items() if not _is_right(folder / name, wrapping)]
    for name in made:
        with (folder / name).open("wb") as target:
            write(target, header(), parts(), wrappings()[name])
    return made


def _is_right(path: Path, wrapping: Wrapping) -> bool:
    if not path.exists():
        return False
    try:
        with read_file(path, Expectation(_VAULT, Unlocker(KEY, PASSPHRASE))) as bundle:
            same = bundle.header == header() and bundle.signed == (wrapping.line_key is not None)
            return same and list(bundle.changes()) == [change for _, made in parts() for change in made]
    except SyncRefused:
        return False


def _seen(laptop: int, desktop: int) -> Context:
    return Context.of({_LAPTOP: laptop, _DESKTOP: desktop})


def _change(device: str, seq: int, hlc: str, seen: Context, table: str, row: str, field: str, value: str) -> Change:
    return Change(device, seq, hlc, seen or NOTHING, table, row, field, value, 4)


def _section(made: list[Change]) -> Section:
    return Section(made[0].device, 1, len(made), GENESIS, after_all(GENESIS, made))


if __name__ == "__main__":
    print("\n".join(make()) or "The samples are as they should be.")
    sys.exit(0)
