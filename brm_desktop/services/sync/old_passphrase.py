"""After a change of passphrase: whether the old one still opens the shared folder, and for which devices that waits.

What was found at the last exchange is kept, so that the page need not look into the folder.
"""

import json
from collections.abc import Iterable
from typing import Final

from brm_desktop.services.sync.key_places import KeyPlaces
from brm_desktop.storage.rows import Work
from brm_desktop.storage.sync import known_devices, state, vault_state
from brm_desktop.sync.folder import held_keys
from brm_desktop.sync.folder.scanning import Scan

_WAITED_FOR: Final = "old_passphrase_for"
_NEWER: Final = "passphrase_is_newer"


def waited_for(work: Work) -> tuple[str, ...]:
    """The devices for which the old passphrase goes on opening the folder; none if it does not any more."""
    return tuple(json.loads(state.read(work, _WAITED_FOR, "[]")))


def is_old_here(work: Work) -> bool:
    """Whether another device changed the passphrase, and this one was given the former one last."""
    return state.read(work, _NEWER) == "1"


def forget(work: Work) -> None:
    """The folder is left, or another one."""
    _note(work, waiting=(), newer=False)


def begin(work: Work) -> None:
    """The passphrase was changed here; the next exchange finds out which devices use the shared folder."""
    if not state.read(work, vault_state.FOLDER):
        return
    own = state.read(work, "device")
    others = [one.device for one in known_devices.every(work, own=own) if one.last_seen and not one.retired]
    _note(work, waiting=others or [own], newer=False)


def settle(files: KeyPlaces, found: Scan, *, device: str, retired: Iterable[str]) -> tuple[tuple[str, ...], bool]:
    """Remove the older key files of the folder if nobody waits for them. Who waits, and whether this device does."""
    layout = found.layout
    if files.is_behind(layout):
        return (device,), True
    key = files.acknowledged()
    if key is None or not held_keys.older(layout.keys, key):
        return (), False
    waiting = held_keys.waited_for(found, key, device=device, retired=retired)
    if waiting or not held_keys.forget_older(layout.keys, key):
        return tuple(waiting) or (device,), False
    return (), False


def note(work: Work, settled: tuple[tuple[str, ...], bool]) -> None:
    """Keep what `settle` found, for the page."""
    _note(work, waiting=settled[0], newer=settled[1])


def _note(work: Work, *, waiting: Iterable[str], newer: bool) -> None:
    state.note(work, _WAITED_FOR, json.dumps(list(waiting)))
    state.note(work, _NEWER, "1" if newer else "")
