"""Where the sealed key of the vault lies: beside the store, and in the shared folder.

Beside the store lies only what a passphrase given here has opened: that is what this device acknowledges.
"""

from pathlib import Path
from typing import Final

from brm_desktop.services.sync.carried_keys import copy_key, numbers
from brm_desktop.storage.database import Database
from brm_desktop.storage.sync import state, vault_state
from brm_desktop.sync.folder import held_keys
from brm_desktop.sync.folder.layout import Layout
from brm_desktop.sync.folder.small_files import HeldKey
from brm_desktop.sync.refusals import NotFinishedYet, WrongPassphrase
from brm_desktop.sync.vault import key_files
from brm_desktop.sync.vault.key_files import OpenedVault

KEYS: Final = "sync-keys"
"""The folder beside the store with the sealed key."""


class KeyPlaces:
    """The key files that one open store can reach."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.own = database.path.parent / KEYS

    def places(self) -> list[Path]:
        """Where key files lie, the place with the newest one first."""
        places = [self.own, *([shared] if (shared := self._shared()) else [])]
        found = [(found[0], place) for place in places if (found := numbers(place))]
        return [place for _, place in sorted(found, key=lambda one: -one[0])]

    def _shared(self) -> Path | None:
        with self._database.read() as work:
            folder = state.read(work, vault_state.FOLDER)
        return Layout.within(Path(folder)).keys if folder else None

    def open(self, passphrase: str) -> OpenedVault:
        """The key, from the newest file that the passphrase opens, which lies beside the store afterwards.

        Raises:
            WrongPassphrase: it opens none. NotFinishedYet: none has arrived whole.
        """
        first: Exception | None = None
        for place in self.places():
            try:
                opened = key_files.open_vault(place, passphrase)
            except (WrongPassphrase, NotFinishedYet) as error:
                first = first or error
                continue
            if opened.number >= max(numbers(self.own), default=0):
                self._keep(place, opened.number)
                return opened
            # The folder still opens with a passphrase that was changed here: it is not to come back.
        raise first or NotFinishedYet("The vault's key", "It is not in the folder yet")

    def _keep(self, place: Path, number: int) -> None:
        if place != self.own:
            copy_key(place, self.own, number)
        key_files.forget_older(self.own)

    def acknowledged(self) -> HeldKey | None:
        """The newest key file that a passphrase given here opens."""
        return held_keys.newest(self.own)

    def next_number(self) -> int:
        """A number above which a new key file belongs: that of the newest one anywhere."""
        shared = self._shared()
        return max([0, *numbers(self.own), *(numbers(shared) if shared else [])])

    def share(self, layout: Layout) -> None:
        """Put the sealed key into the shared folder, if it lacks the newest one, or holds only what is left of it."""
        ours, theirs = numbers(self.own), numbers(layout.keys)
        if not ours or max(ours) < max(theirs, default=0):
            return
        name = f"{max(ours)}.age"
        if max(ours) not in theirs or _is_broken(layout.keys / name, self.own / name):
            copy_key(self.own, layout.keys, max(ours))

    def is_behind(self, layout: Layout) -> bool:
        """Whether the newest key file of the shared folder is one that no passphrase given here has opened."""
        ours, theirs = held_keys.newest(self.own), held_keys.newest(layout.keys)
        if theirs is None:
            return max(numbers(layout.keys), default=0) > max(numbers(self.own), default=0)
        return ours is None or (theirs.number >= ours.number and theirs != ours)


def _is_broken(there: Path, ours: Path) -> bool:
    """Whether the folder holds only what is left of a key file; one that cannot be read now is left alone."""
    try:
        return held_keys.is_ours_broken(there.read_bytes(), ours.read_bytes())
    except OSError:
        return False
