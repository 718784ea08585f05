"""Which device this is, kept true: a copied or restored store goes on under a new identity (SYNC 2.3).

A small file beside the store says for which computer and folder its identity was made, and how many changes of it are
out. A store that lies elsewhere while the first one is still there is a copy; one that holds fewer changes than are
out was put back in time. The file does no harm when it is missing: it is written anew.
"""

import hashlib
import json
import os
import platform
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from brm_desktop.interchange.publishing import publish
from brm_desktop.storage.database import FILE_NAME, Database
from brm_desktop.storage.rows import Work
from brm_desktop.storage.sync import identity, known_devices, log, state
from brm_desktop.storage.sync.vault_state import DEVICE_NAME

MARKER: Final = "sync-device.json"


@dataclass(frozen=True, slots=True)
class _Marker:
    device: str
    machine: str
    folder: str
    published: int


class OwnDevice:
    """The identity of one open store."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._folder = database.path.parent

    def confirm(self, work: Work) -> str:
        """The id of this device, a new one if this store turns out to be a copy, or was put back in time."""
        device = identity.own_device(work)
        marker = self._read()
        if marker is None:
            self._write(device, published=0)
            return device
        if marker.device == device and self._is_wrong(work, marker):
            device = identity.renew(work)
        if marker.device != device:
            if not self._is_elsewhere(marker):
                known_devices.note_former(work, marker.device, name=self.name(work))
            self._write(device, published=0)
        elif marker.folder != self._place():
            self._write(device, published=marker.published)
        return device

    def _is_wrong(self, work: Work, marker: _Marker) -> bool:
        """Whether this store is a copy, or holds fewer changes of its own than are out."""
        return self._is_elsewhere(marker) or log.end_of(work, marker.device)[0] < marker.published

    def note_published(self, device: str, seq: int) -> None:
        """The changes of this device up to `seq` are about to leave it."""
        marker = self._read()
        if marker is None or marker.device != device or marker.published < seq:
            self._write(device, published=seq)

    def name(self, work: Work) -> str:
        """What this device is called, the computer's own name if nothing else was said."""
        return state.read(work, DEVICE_NAME) or platform.node().split(".")[0] or "This computer"

    def _is_elsewhere(self, marker: _Marker) -> bool:
        if marker.machine != _machine():
            return bool(marker.machine and _machine())
        return marker.folder != self._place() and (Path(marker.folder) / FILE_NAME).exists()

    def _place(self) -> str:
        return str(self._folder.resolve())

    def _read(self) -> _Marker | None:
        try:
            found = json.loads((self._folder / MARKER).read_text(encoding="utf-8"))
            return _Marker(str(found["device"]), str(found["machine"]), str(found["folder"]), int(found["published"]))
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def _write(self, device: str, *, published: int) -> None:
        found = {"device": device, "machine": _machine(), "folder": self._place(), "published": published}
        publish(self._folder / MARKER, (json.dumps(found, ensure_ascii=False) + "\n").encode())


def _machine() -> str:
    """A hash that tells this computer from others, "" where the system does not say."""
    for path in ("/etc/machine-id", "/var/lib/dbus/machine-id"):
        try:
            return _hashed(Path(path).read_text(encoding="ascii").strip())
        except (OSError, ValueError):
            continue
    return _hashed(_windows_machine()) if sys.platform == "win32" else _hashed(platform.node())


def _hashed(words: str) -> str:
    return hashlib.sha256(f"brm {words}".encode()).hexdigest()[:16] if words else ""


def _windows_machine() -> str:
    return os.environ.get("COMPUTERNAME", "")
