"""Where things lie in a shared folder, and what names say. They are hints: only content decides what is taken."""

import re
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Final

from brm_desktop.sync.changes import is_device
from brm_desktop.sync.folder.ranges import Range

ROOT_NAME: Final = "BRMSync"
SUFFIX: Final = ".brmseg"
_TAKEN: Final = (SUFFIX, ".brmsync")
_SEGMENT: Final = re.compile(r"(?:([0-9a-f]{16})\.)?([1-9][0-9]{0,17})-([1-9][0-9]{0,17})\.brmseg")
_PLACEHOLDER: Final = re.compile(r"\.(.+)\.icloud")


@dataclass(frozen=True, slots=True)
class Layout:
    """The paths below the folder `root`. Nothing outside the own device's folder is written, but for a first vault."""

    root: Path

    @classmethod
    def within(cls, chosen: Path) -> "Layout":
        """The layout in the folder the user chose: in `BRMSync` below it, unless it is such a folder itself."""
        if chosen.name == ROOT_NAME or (chosen / "vault.json").exists():
            return cls(chosen)
        return cls(chosen / ROOT_NAME)

    @property
    def vault(self) -> Path:
        """Which vault the folder belongs to."""
        return self.root / "vault.json"

    @property
    def keys(self) -> Path:
        """The vault's key, locked with the passphrase."""
        return self.root / "keys"

    def device(self, device: str) -> Path:
        """The folder that only `device` writes."""
        return self.root / device

    def state(self, device: str) -> Path:
        """What `device` says of itself."""
        return self.root / device / "state.json"

    def segment(self, owner: str, held: Range) -> Path:
        """The file in which `owner` publishes changes: its own, or passed on from another device."""
        name = f"{held.first}-{held.last}{SUFFIX}"
        return self.root / owner / (name if held.device == owner else f"{held.device}.{name}")


def range_of(path: PurePosixPath) -> Range | None:
    """What a segment holds by its name, None where the name does not say it (a copy with another name)."""
    match = _SEGMENT.fullmatch(path.name)
    if match is None or not is_device(path.parent.name):
        return None
    device, first, last = match[1] or path.parent.name, int(match[2]), int(match[3])
    return Range(device, first, last) if first <= last else None


def is_candidate(name: str) -> bool:
    """Whether a file may hold changes. Hidden files are the file synchroniser's own work in progress."""
    return not name.startswith((".", "~")) and name.endswith(_TAKEN)


def placeholder_of(name: str) -> str | None:
    """The name of the file that the placeholder `name` of a cloud folder stands for, None if it is none."""
    match = _PLACEHOLDER.fullmatch(name)
    return match[1] if match and is_candidate(match[1]) else None
