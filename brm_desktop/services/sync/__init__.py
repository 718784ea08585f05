"""Sync through files: bundles carried by hand and a shared folder, what they would do, conflicts, devices, the vault.

The rooms of this package do the work; `Sync` is what window and command line call. Nothing here reaches the network.
"""

from collections.abc import Callable
from functools import cached_property
from pathlib import Path

from brm_desktop.domain.clock import Clock
from brm_desktop.services.sync import (
    conflicts,
    duplicates,
    exporting,
    first_run,
    folders,
    incoming,
    joining,
    old_passphrase,
    outstanding,
    page,
    proof,
    taking,
)
from brm_desktop.services.sync.own_device import OwnDevice
from brm_desktop.services.sync.session import Session
from brm_desktop.services.sync.taking import DeletionsNotAgreed
from brm_desktop.services.sync.values import (
    Conflict,
    Duplicate,
    Exchange,
    Exported,
    Incoming,
    Progress,
    SyncPage,
    Taken,
    Verified,
)
from brm_desktop.services.sync.vault import VaultDoor, vault_name
from brm_desktop.settings import Settings
from brm_desktop.storage.database import Database

__all__ = ["DeletionsNotAgreed", "Sync"]


class Sync:
    """What the user can do to have the same records on several devices."""

    def __init__(self, database: Database, clock: Clock, settings: Callable[[], Settings]) -> None:
        self._database = database
        self._clock = clock
        self._settings = settings

    @cached_property
    def _session(self) -> Session:
        own = OwnDevice(self._database)
        vault = VaultDoor(self._database, lambda work: vault_name(self._settings(), own.name(work)))
        return Session(self._database, self._clock, own, vault)

    def page(self) -> SyncPage:
        """Everything the page of sync shows."""
        return page.read(self._session)

    def waiting(self) -> int:
        """How many changes are to be sent; quick enough for a sidebar."""
        with self._database.read() as work:
            return outstanding.to_send(work)

    def name_device(self, name: str) -> None:
        """Call this device `name` from now on.

        Raises:
            InvalidInput: the name is empty or too long.
        """
        page.name_device(self._session, name)

    def retire(self, device_id: str) -> str:
        """Wait for another device no more, whose id begins with `device_id`. Returns its name. Its changes stay.

        Raises:
            NotFound: there is no such other device, or there are several.
        """
        return page.retire(self._session, device_id)

    def rename_vault(self, name: str) -> None:
        """Call the vault `name` from now on, for people to tell vaults apart."""
        self._session.vault.rename(name)

    def file_name(self, full: bool = False) -> str:
        """The name proposed for a file: "brm-thinkpad-2026-11-23.brmsync"."""
        return exporting.file_name(self._session, full=full)

    def export(self, path: Path, *, full: bool = False, progress: Progress | None = None) -> Exported:
        """Write everything the other devices lack to `path`, or everything there is. Sealed if the vault is.

        Raises:
            PassphraseNeeded: the vault is sealed and not unlocked in this session.
            WriteFailed: the file could not be written. What was at `path` is as it was.
            Cancelled: `progress` asked to stop; nothing is at `path` that was not there before.
        """
        return exporting.export(self._session, path, full=full, progress=progress)

    def look(self, path: Path, *, passphrase: str = "", progress: Progress | None = None) -> Incoming:
        """What the file at `path` would do: verified as a whole, nothing written. Close what is returned.

        Raises:
            SyncRefused: one of `brm_desktop.sync.refusals`, which say what is safe and what to do.
            ImportRefused: the file cannot be read, or is of another kind.
        """
        return incoming.look(self._session, path, passphrase=passphrase, progress=progress)

    def take(self, found: Incoming, *, deletions_agreed: bool = False, progress: Progress | None = None) -> Taken:
        """Take in what was looked at: all of it, or nothing.

        A backup is made before the first file of a device, and before more than 1,000 changes.

        Raises:
            DeletionsNotAgreed: it would put over 20 records, or over a tenth, into the bin.
            CopiedDatabase: two devices go on under one identity.
            WriteFailed: the disk is full. Nothing was changed.
        """
        return taking.take(self._session, found, deletions_agreed=deletions_agreed, progress=progress)

    def take_both(self, path: Path, *, passphrase: str = "", progress: Progress | None = None) -> Taken:
        """Take in a file for which `look` raised `CopiedDatabase`, keeping what both copies wrote.

        Two copies of one store went on under one identity: both histories stay, each under a name of its own, and
        this store gets a new identity if it is one of the two. A backup is made first.

        Raises:
            CopiedDatabase: the file does not reach back to where the two went apart; a full copy does.
            SyncRefused: as in `look`.
        """
        return taking.take_both(self._session, path, passphrase=passphrase, progress=progress)

    def undo_import(self, run_id: int) -> int:
        """Take a whole import back, as changes of this device. Returns how many records were put back.

        What was changed again since stays. It is one step that can itself be taken back.

        Raises:
            NotFound: it is older than 90 days, or was taken back before.
        """
        return taking.undo(self._session, run_id)

    def conflicts(self) -> tuple[Conflict, ...]:
        """What two devices changed without knowing of each other, to be decided."""
        with self._database.read() as work:
            return conflicts.every(self._session, work)

    def decide(self, key: str, *, version: int | None = None, both: bool = False, text: str | None = None) -> None:
        """Settle a conflict with one of its versions (its place, from 0), with all of them, or with another text.

        An ordinary change, which settles it on every device and can be taken back.

        Raises:
            NotFound: it is settled already.
            InvalidInput: there is no such version, or a text cannot stand there.
        """
        conflicts.decide(self._session, key, version=version, both=both, text=text)

    def later(self, key: str) -> None:
        """Do not show a conflict until one of its versions changes.

        Raises:
            NotFound: it is settled already.
        """
        conflicts.later(self._session, key)

    def decide_all_newest(self) -> int:
        """Keep what is shown for every conflict between values, not for texts. Returns how many these were."""
        return conflicts.decide_all_newest(self._session)

    def use_folder(self, path: Path, *, passphrase: str = "") -> None:
        """Exchange through a folder that a file synchroniser carries, from now on. Nothing is exchanged yet.

        Raises:
            NotFound, InvalidInput: it is no folder, or the data folder itself.
            OtherVault: it belongs to another vault.
            PassphraseNeeded: it is sealed; it stays chosen, and waits to be unlocked.
            WrongPassphrase: `passphrase` does not open it; as before.
        """
        folders.use(self._session, path, passphrase=passphrase)

    def leave_folder(self) -> None:
        """Exchange through no folder any more. What is in it stays."""
        folders.leave(self._session)

    def exchange(
        self, *, deletions_agreed: bool = False, both_agreed: bool = False, progress: Progress | None = None
    ) -> Exchange:
        """Take in what other devices wrote into the shared folder, and write what it lacks.

        With `both_agreed`, both histories of a copied store are taken in, as in `take_both`. What goes wrong with a
        file, or the folder, is in the answer: it stops nothing else, and nothing is deleted.

        Raises:
            NotFound: no folder is chosen.
            Cancelled: `progress` asked to stop; whole files that were taken in stay so.
        """
        agreed = taking.Agreed(deletions=deletions_agreed, both=both_agreed)
        return folders.exchange(self._session, agreed=agreed, progress=progress)

    def join(self, path: Path, *, passphrase: str = "") -> None:
        """Belong to the vault of a file or a shared folder from now on, and no longer to one's own.

        For two devices that each began alone, and for that only: after it, what both hold is put together.
        A backup is made first. A folder is used from then on; a file is still to be imported.

        Raises:
            NotFound: the folder belongs to no vault.
            SyncRefused: the file cannot be read; PassphraseNeeded, WrongPassphrase: it is sealed. Nothing was changed.
        """
        joining.join(self._session, path, passphrase=passphrase)

    def begin_anew(self, passphrase: str = "") -> None:
        """Begin a new vault with the same records, and a new key: what is written from now on no lost device can read.

        With `passphrase` it is sealed at once. A backup is made first, and the shared folder is left: what is in it
        stays open to who could open it. The other devices `join` the new vault, by a full copy or another folder.

        Raises:
            InvalidInput: the passphrase is too short, or missing although this vault is sealed. Nothing was changed.
        """
        joining.begin_anew(self._session, passphrase=passphrase)

    def seal(self, passphrase: str) -> None:
        """Seal every file from now on. Who forgets the passphrase cannot open them, and nobody can help.

        Raises:
            InvalidInput: the passphrase is too short.
            WrongPassphrase: the vault has a passphrase already, and it is another one.
        """
        self._session.vault.seal(passphrase)

    def unlock(self, passphrase: str) -> None:
        """Have the vault's key at hand for this session.

        Raises:
            WrongPassphrase: it is another one.
            NotFound: the vault has no passphrase.
        """
        self._session.vault.unlock(passphrase)

    def change_passphrase(self, old: str, new: str) -> None:
        """Lock the vault's key with another passphrase. Files that are out keep theirs.

        The old one goes on opening the shared folder until every device that is not retired was given the new one.

        Raises:
            WrongPassphrase, InvalidInput: `old` is not the present one; `new` is too short.
        """
        self._session.vault.change_passphrase(old, new)
        with self._database.write() as work:
            old_passphrase.begin(work)

    def unseal(self) -> None:
        """Write files that anybody who finds them can read, from now on."""
        self._session.vault.unseal()

    def remember(self, yes: bool) -> bool:
        """Keep the passphrase in the system's keychain, or no longer. Returns whether it is kept.

        Raises:
            PassphraseNeeded: it is not at hand.
        """
        return self._session.vault.remember(yes)

    def duplicates(self) -> tuple[Duplicate, ...]:
        """Partners and people of one name that were made on two devices, to be looked at."""
        with self._database.read() as work:
            return duplicates.every(self._session, work)

    def merge(self, first_id: str, second_id: str) -> None:
        """Let the first of a pair stand for both. One step that can be taken back.

        Raises:
            NotFound: they are no pair any more.
        """
        duplicates.merge(self._session, first_id, second_id)

    def keep_apart(self, first_id: str, second_id: str) -> None:
        """Do not offer this pair again."""
        duplicates.keep_apart(self._session, first_id, second_id)

    def continue_from(self, path: Path, *, passphrase: str = "", progress: Progress | None = None) -> Taken:
        """Take over what a full copy or a shared folder holds, into an empty store, which gets an identity of its own.

        Raises:
            InvalidInput: there are records here already.
            NotFound, PassphraseNeeded, WrongPassphrase, SyncRefused: as in `look` and `use_folder`; nothing was taken.
        """
        return first_run.continue_from(self._session, path, passphrase=passphrase, progress=progress)

    def note_changes(self) -> int:
        """Put what was written into the log of changes: when nobody has typed for two seconds, and at the end.

        Returns how many changes these are; none before the first exchange. Every exchange does it by itself.
        """
        with self._database.read() as work:
            if not outstanding.is_capturing(work):
                return 0
        with self._database.write() as work:
            return self._session.note(work)

    def verify(self) -> Verified:
        """Prove that every table is, byte for byte, what the log of changes says."""
        return proof.verify(self._session)

    def rebuild(self) -> int:
        """Make all tables again from the log of changes, after a backup. Returns of how many changes."""
        return proof.rebuild(self._session)

    def can_remember(self) -> bool:
        """Whether this system has a keychain."""
        from brm_desktop.sync.vault import keychain

        return keychain.available()
