"""The two files of a folder that are no changes: `vault.json` and `state.json`.

Both are canonical JSON with a line end. A file that has not arrived whole is as good as absent; it is asked for again.
"""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final

from brm_desktop.sync import canonical
from brm_desktop.sync.canonical import NotCanonical
from brm_desktop.sync.changes import is_device
from brm_desktop.sync.contexts import Context
from brm_desktop.sync.folder.layout import Layout
from brm_desktop.sync.format.header import VaultName, clean
from brm_desktop.sync.format.publishing import make_folder, publishing
from brm_desktop.sync.refusals import MadeByNewerVersion

_LARGEST: Final = 1024 * 1024
_FORMAT: Final = 1
_LONGEST_NAME: Final = 200
_A_DAY: Final = 24 * 60 * 60 * 1000


@dataclass(frozen=True, slots=True)
class VaultFile:
    """Whose folder it is, and whether its segments are locked with the vault's key."""

    vault: VaultName
    locked: bool


@dataclass(frozen=True, slots=True)
class HeldKey:
    """A key file: its number, and the SHA-256 of its bytes: two devices may have made one of the same number."""

    number: int
    sha256: str


@dataclass(frozen=True, slots=True)
class DeviceState:
    """What a device says of itself; `knows` acknowledges everything it has taken in.

    `at` is when it said so, in milliseconds since 1970 by its own clock; `schema` the version of its tables. `key` is
    the newest key file that the passphrase of this device opens; None without one, and where an older version wrote it.
    """

    device: str
    name: str
    platform: str
    app: str
    schema: int
    vault: str
    knows: Context
    at: int
    key: HeldKey | None = None


def read_vault(layout: Layout) -> VaultFile | None:
    """The vault the folder belongs to, None if it does not say so (yet).

    Raises:
        MadeByNewerVersion: the folder's form is of a newer version.
    """
    found = _read(layout.vault)
    if found is None or type(found.get("brmsync_vault")) is not int:
        return None
    if found["brmsync_vault"] > _FORMAT:
        raise MadeByNewerVersion(layout.root.name, "")
    vault, name, locked = found.get("vault"), found.get("name"), found.get("locked")
    if not is_device(vault) or not isinstance(name, str) or not isinstance(locked, bool):
        return None
    return VaultFile(VaultName(str(vault), name[:_LONGEST_NAME]), locked)


def write_vault(layout: Layout, vault: VaultFile, *, again: bool = False) -> None:
    """Says whose folder it is; two devices of one vault write the same bytes. A file that is there is not replaced.

    `again` replaces one that cannot be read, in a folder that is known to be this vault's.

    Raises:
        NotPublished: the disk did not take it.
    """
    if layout.vault.exists() and not (again and read_vault(layout) is None):
        return
    made = {
        "brmsync_vault": _FORMAT,
        "locked": vault.locked,
        "name": vault.vault.name,
        "vault": vault.vault.id,
    }
    _write(layout, layout.vault, made)


def read_state(layout: Layout, device: str) -> DeviceState | None:
    """What `device` says of itself, None if that is not there whole."""
    found = _read(layout.state(device))
    if found is None:
        return None
    words = [found.get(key) for key in ("name", "platform", "app", "vault")]
    numbers = [found.get(key) for key in ("sv", "at")]
    if found.get("device") != device or not all(type(number) is int for number in numbers):
        return None
    try:
        name, platform, app, vault = (str(word)[:_LONGEST_NAME] for word in words if isinstance(word, str))
        knows = Context.checked(found.get("vv"))
    except (ValueError, NotCanonical):
        return None
    return DeviceState(device, name, platform, app, found["sv"], vault, knows, found["at"], _key(found.get("key")))


def _key(found: object) -> HeldKey | None:
    """The key file that a device names; None where it names none in a form that is known."""
    if not isinstance(found, dict):
        return None
    number, sha256 = found.get("n"), found.get("sha256")
    return HeldKey(number, sha256) if type(number) is int and isinstance(sha256, str) else None


def write_state(layout: Layout, state: DeviceState) -> bool:
    """Writes what this device says of itself, if that is news, or if a day has passed; whether it was written.

    Raises:
        NotPublished: the disk did not take it.
    """
    before = read_state(layout, state.device)
    if before is not None and _same(before, state) and 0 <= state.at - before.at < _A_DAY:
        return False
    made = {
        "brmsync_state": _FORMAT,
        "app": clean(state.app),
        "at": state.at,
        "device": state.device,
        "name": clean(state.name),
        "platform": clean(state.platform),
        "sv": state.schema,
        "vault": state.vault,
        "vv": dict(state.knows.items()),
    }
    if state.key is not None:
        made["key"] = {"n": state.key.number, "sha256": state.key.sha256}
    _write(layout, layout.state(state.device), made)
    return True


def _same(one: DeviceState, other: DeviceState) -> bool:
    """Whether both say the same, at whatever time."""
    return replace(one, at=0) == replace(other, at=0)


def _write(layout: Layout, path: Path, made: dict[str, Any]) -> None:
    make_folder(path.parent, root=layout.root)
    with publishing(path) as target:
        target.write(canonical.written(made).encode() + b"\n")


def _read(path: Path) -> dict[str, Any] | None:
    try:
        with path.open("rb") as file:
            content = file.read(_LARGEST)
        found = canonical.read(content)
    except (OSError, NotCanonical, UnicodeDecodeError):
        return None
    return found if isinstance(found, dict) else None
