"""Which device this is, kept true: a copied or restored store goes on under a new identity (SYNC 2.3).

A small file beside the store says for which computer and folder its identity was made, and how many changes of it are
out; a second one among the user's settings says the same, for a data folder that is put back as a whole. A store that
lies elsewhere while the first one is still there is a copy; one that holds fewer changes than are out, or than others
know of it, was put back in time. The files do no harm when they are missing: they are written anew.
"""

import contextlib
import hashlib
import json
import os
import platform
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from brm_desktop.domain.errors import WriteFailed
from brm_desktop.interchange.publishing import publish
from brm_desktop.paths import APPLICATION
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

    def confirm(self, work: Work, *, known_elsewhere: int = 0) -> str:
        """The id of this device, a new one if this store turns out to be a copy, or was put back in time.

        `known_elsewhere` is the last change of this device that a file or the shared folder tells of.
        """
        device = identity.own_device(work)
        markers = [marker for marker in (self._read(self._beside), self._read(self._apart)) if marker is not None]
        ours = [marker for marker in markers if marker.device == device]
        if known_elsewhere > log.end_of(work, device)[0] or any(self._is_wrong(work, marker) for marker in ours):
            device = identity.renew(work)
        former = {marker.device for marker in markers if not self._is_elsewhere(marker)} - {device}
        for one in former:
            known_devices.note_former(work, one, name=self.name(work))
        if [(marker.device, marker.folder) for marker in markers] != 2 * [(device, self._place())]:
            self._write(device, published=max((one.published for one in ours if one.device == device), default=0))
        return device

    def _is_wrong(self, work: Work, marker: _Marker) -> bool:
        """Whether this store is a copy, or holds fewer changes of its own than are out."""
        return self._is_elsewhere(marker) or log.end_of(work, marker.device)[0] < marker.published

    def note_published(self, device: str, seq: int) -> None:
        """The changes of this device up to `seq` are about to leave it."""
        markers = [self._read(self._beside), self._read(self._apart)]
        if not all(one and one.device == device and one.published >= seq for one in markers):
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

    @property
    def _beside(self) -> Path:
        return self._folder / MARKER

    @property
    def _apart(self) -> Path:
        """Among the user's settings on this computer, one file for each data folder."""
        import platformdirs  # here, because most starts do without

        place = hashlib.sha256(self._place().encode("utf-8", "surrogateescape")).hexdigest()[:16]
        return (
            platformdirs.user_config_path(APPLICATION, appauthor=False).with_name("brm-desktop-sync") / f"{place}.json"
        )

    def _read(self, path: Path) -> _Marker | None:
        try:
            found = json.loads(path.read_text(encoding="utf-8"))
            return _Marker(str(found["device"]), str(found["machine"]), str(found["folder"]), int(found["published"]))
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def _write(self, device: str, *, published: int) -> None:
        found = {"device": device, "machine": _machine(), "folder": self._place(), "published": published}
        content = (json.dumps(found, ensure_ascii=False) + "\n").encode()
        publish(self._beside, content)
        # Who may not write among the settings (a job without a home) does without the second one.
        with contextlib.suppress(OSError, WriteFailed):
            self._apart.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            publish(self._apart, content)


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
