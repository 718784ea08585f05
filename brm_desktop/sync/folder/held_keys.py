"""The key files of a shared folder after a change of passphrase: who uses the newest one, and when the older ones go.

A device acknowledges a key file in its `state.json` once the passphrase was given there that opens it. When every
device that is not retired has done so, whichever exchanges next removes the older files. That is safe under any file
synchroniser: key files never change, so that removing one twice, or once it is back, is the same; the newest one must
lie there byte for byte as here; and each device keeps, beside its store, the file that its own passphrase opens.
"""

import hashlib
import re
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final

from brm_desktop.sync.folder.scanning import Scan
from brm_desktop.sync.folder.small_files import HeldKey
from brm_desktop.sync.vault import key_files
from brm_desktop.sync.vault.age_header import MAGIC

_BEGINNING: Final = MAGIC + b"-> scrypt "
_NUMBERED: Final = re.compile(r"([1-9][0-9]{0,5})[^0-9].*")


def newest(keys: Path) -> HeldKey | None:
    """The newest key file in the folder `keys`, None if there is none that can be read whole."""
    try:
        number = max(key_files.numbers(keys), default=0)
        content = (keys / f"{number}.age").read_bytes() if number else b""
    except OSError:
        return None
    return HeldKey(number, hashlib.sha256(content).hexdigest()) if content else None


def is_ours_broken(there: bytes, ours: bytes) -> bool:
    """Whether `there` is what is left of the key file `ours`, and not one that another device made in its place.

    Two files that were made apart share no line of their headers but the first. Another file that was renamed to this
    one is no key file.
    """
    if there == ours:
        return False
    lines = ours.split(b"\n", maxsplit=4)[1:4]
    return not there.startswith(_BEGINNING) or any(line in there for line in lines)


def waited_for(found: Scan, key: HeldKey, *, device: str, retired: Iterable[str]) -> list[str]:
    """The other devices of the folder that have not acknowledged `key`, and were not retired."""
    others = found.devices - {device} - frozenset(retired)
    return sorted(one for one in others if one not in found.states or found.states[one].key != key)


def older(keys: Path, key: HeldKey) -> list[Path]:
    """The key files that are not `key`, nor newer than it: older ones, and copies that a synchroniser renamed."""
    try:
        there = sorted(keys.iterdir())
    except OSError:
        return []
    return [path for path in there if path.name != f"{key.number}.age" and 0 < _number(path) <= key.number]


def forget_older(keys: Path, key: HeldKey) -> bool:
    """Remove all older key files, if `key` itself lies there as it should. Whether none is left."""
    if newest(keys) != key:
        return False
    for path in older(keys, key):
        with suppress(OSError):
            path.unlink()
    return not older(keys, key)


def _number(path: Path) -> int:
    match = _NUMBERED.fullmatch(path.name) if path.name.endswith(".age") else None
    return int(match[1]) if match else 0
