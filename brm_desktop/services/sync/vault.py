"""The vault's key in this session: made, unlocked, changed, remembered. It is kept in memory, and sealed on the disk.

`keys/<n>.age` beside the store and in the shared folder hold it, locked with the passphrase. A file carried by hand
brings it along in its first line, so that the passphrase is all that another device needs.
"""

from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Any, Final

from brm_desktop.domain.errors import InvalidInput, NotFound
from brm_desktop.services.sync import carried_keys, values
from brm_desktop.services.sync.carried_keys import BroughtKey, numbers
from brm_desktop.services.sync.key_places import KEYS, KeyPlaces
from brm_desktop.settings import Settings
from brm_desktop.storage.database import Database
from brm_desktop.storage.rows import Work
from brm_desktop.storage.sync import vault_state
from brm_desktop.storage.sync.vault_state import VaultState
from brm_desktop.sync.folder.small_files import HeldKey
from brm_desktop.sync.format.header import VaultName
from brm_desktop.sync.format.publishing import make_folder, publishing
from brm_desktop.sync.format.writing import PLAIN, Wrapping
from brm_desktop.sync.refusals import PassphraseNeeded, WrongPassphrase
from brm_desktop.sync.vault import key_files, keychain
from brm_desktop.sync.vault.keys import VaultKey
from brm_desktop.sync.vault.locking import KeyLock, PassphraseLock, Unlocker

_SHORTEST: Final = 8


class VaultDoor:
    """The vault of one open store, and its key while it is unlocked."""

    def __init__(self, database: Database, called: Callable[[Work], str]) -> None:
        self._database = database
        self._called = called
        self.files = KeyPlaces(database)
        self.keys = self.files.own
        self._key: VaultKey | None = None
        self._passphrase: str | None = None
        self._asked_keychain = False
        self._goes_on_beside: HeldKey | None = None

    def shown(self, state: VaultState | None) -> values.Vault:
        """The vault as a page shows it; one without an id while there is none."""
        if state is None:
            return values.Vault(name="", id="")
        self._recall(state)
        return values.Vault(
            name=state.name.name,
            id=state.name.id,
            locked=state.sealed,
            key_at_hand=self._key is not None,
            remembered=state.remembered,
        )

    def unlocker(self, passphrase: str = "") -> Unlocker:
        """Opens files with what is at hand, and with `passphrase` if one is given."""
        state = self._state()
        if state is not None:
            self._recall(state)
        return Unlocker(key=self._key, passphrase=passphrase or self._passphrase)

    def to_carry(self, state: VaultState) -> Wrapping:
        """How a file that is carried by hand is locked: with the passphrase.

        Raises:
            PassphraseNeeded: the vault is sealed and was not unlocked in this session.
        """
        if not state.sealed:
            return self._only_signed(state)
        key, passphrase = self._need(state)
        return Wrapping(lock=PassphraseLock(passphrase), line_key=key.line_key)

    def to_share(self, state: VaultState) -> Wrapping:
        """How a file of the shared folder is locked: with the vault's key. Raises as `to_carry`."""
        if not state.sealed:
            return self._only_signed(state)
        key, _ = self._need(state)
        return Wrapping(lock=KeyLock(key), line_key=key.line_key)

    def _only_signed(self, state: VaultState) -> Wrapping:
        """Files that are not locked are signed where there is a key: other devices may ask for that."""
        if not state.recipient:
            return PLAIN
        key, _ = self._need(state)
        return Wrapping(line_key=key.line_key)

    def _need(self, state: VaultState) -> tuple[VaultKey, str]:
        self._recall(state)
        if self._key is None or self._passphrase is None:
            raise PassphraseNeeded(state.name.words)
        return self._key, self._passphrase

    def has_key(self, state: VaultState) -> bool:
        """Whether the vault's key is at hand in this session."""
        self._recall(state)
        return self._key is not None

    def try_again(self, newer: HeldKey | None) -> bool:
        """Whether what is at hand goes on opening the vault, although the shared folder has a `newer` key file."""
        if self._key is None or self._passphrase is None:
            return False
        if newer is not None and newer == self._goes_on_beside:
            return True
        key = self._key
        self._goes_on_beside = newer
        # Another device changed the passphrase; the key is the same, and its file with the old one is kept here.
        with suppress(WrongPassphrase):
            self.unlock(self._passphrase)
        return self._key.recipient == key.recipient

    def seal(self, passphrase: str) -> None:
        """Lock every file that is written from now on.

        Raises:
            InvalidInput: the passphrase is too short.
            WrongPassphrase: the vault has a key already, which another passphrase opens.
        """
        check_passphrase(passphrase)
        state = self._made()
        if self.files.places():
            self.unlock(passphrase)
            return
        key = VaultKey.new()
        key_files.write_key(self.keys, key, passphrase=passphrase, vault=state.name.id)
        self._use(key, passphrase)

    def unlock(self, passphrase: str) -> None:
        """Have the key at hand for this session.

        Raises:
            WrongPassphrase: it opens neither the key beside the store nor the one in the shared folder.
            NotFound: there is no key to unlock.
        """
        if not self.files.places():
            raise NotFound("There is nothing to unlock", "No passphrase was set for this vault. Nothing was changed.")
        before = self.files.acknowledged()
        opened = self.files.open(passphrase)
        self._use(opened.key, passphrase)
        state = self._made()
        if state.remembered and before != self.files.acknowledged():
            keychain.remember(state.name.id, passphrase)

    def change_passphrase(self, old: str, new: str) -> None:
        """Lock the key with another passphrase. Files that are out keep theirs.

        In the shared folder the old one opens the key until every device was given the new one (`old_passphrase`).

        Raises:
            WrongPassphrase: `old` does not open the key. Nothing was changed.
            InvalidInput: `new` is too short.
        """
        check_passphrase(new)
        self.unlock(old)
        state = self._made()
        key, _ = self._need(state)
        above = self.files.next_number()
        key_files.write_key(self.keys, key, passphrase=new, vault=state.name.id, above=above)
        key_files.forget_older(self.keys)
        self._use(key, new)
        if state.remembered:
            keychain.remember(state.name.id, new)

    def unseal(self) -> None:
        """Write files that anybody can read from now on. What is out stays sealed."""
        self._made()
        with self._database.write() as work:
            vault_state.note_unsealed(work)

    def remember(self, yes: bool) -> bool:
        """Keep the passphrase in the system's keychain, or take it out. Returns whether it is kept now.

        Raises:
            PassphraseNeeded: it is not at hand.
        """
        state = self._made()
        kept = False
        if yes:
            _, passphrase = self._need(state)
            kept = keychain.remember(state.name.id, passphrase)
        else:
            keychain.forget(state.name.id)
        with self._database.write() as work:
            vault_state.note_remembered(work, kept)
        return kept

    def extra(self, state: VaultState) -> dict[str, Any]:
        """What the first line of a carried file brings along: the sealed key."""
        return carried_keys.for_header(self.keys) if state.sealed else {}

    def brought(self, extra: Mapping[str, Any], passphrase: str) -> BroughtKey | None:
        """The key that the first line of a file brought, if it is newer than ours and `passphrase` opens it."""
        return carried_keys.brought(extra, passphrase, newer_than=max(numbers(self.keys), default=0))

    def brought_any(self, extra: Mapping[str, Any], passphrase: str) -> BroughtKey | None:
        """The key that the first line of a file of another vault brought, if `passphrase` opens it."""
        return carried_keys.brought(extra, passphrase, newer_than=0)

    def adopt(self, work: Work, brought: "BroughtKey") -> None:
        """Take over a key that a file of this vault brought."""
        make_folder(self.keys, root=self.keys.parent)
        with publishing(self.keys / f"{brought.number}.age") as file:
            file.write(brought.sealed)
        key_files.forget_older(self.keys)
        self._key, self._passphrase = brought.key, brought.passphrase
        vault_state.note_key(work, recipient=brought.key.recipient)

    def _use(self, key: VaultKey, passphrase: str) -> None:
        self._key, self._passphrase = key, passphrase
        with self._database.write() as work:
            self.made(work)
            vault_state.note_key(work, recipient=key.recipient)

    def _recall(self, state: VaultState) -> None:
        """Unlock with what the system's keychain remembers, once a session."""
        if self._key is not None or not state.remembered or self._asked_keychain:
            return
        self._asked_keychain = True
        passphrase = keychain.recall(state.name.id)
        if passphrase is None or not numbers(self.keys):
            return
        try:
            self._key, self._passphrase = key_files.open_vault(self.keys, passphrase).key, passphrase
        except WrongPassphrase:
            self._key = None

    def _state(self) -> VaultState | None:
        with self._database.read() as work:
            return vault_state.read(work)

    def _made(self) -> VaultState:
        found = self._state()
        if found is not None:
            return found
        with self._database.write() as work:
            return self.made(work)

    def made(self, work: Work) -> VaultState:
        """The vault of this store, made if there is none."""
        return vault_state.read(work) or vault_state.need(work, called=self._called(work))

    def leave(self, old: VaultState | None) -> None:
        """Put the key of a vault that this store leaves aside: files of it still open with it and the age command."""
        if old is not None and old.remembered:
            keychain.forget(old.name.id)
        if old is not None and self.keys.is_dir():
            self.keys.rename(self.keys.with_name(f"{KEYS}-{old.name.id}"))
        self._key = self._passphrase = None
        self._asked_keychain = False

    def rename(self, name: str) -> None:
        """Give the vault another name."""
        state = self._made()
        with self._database.write() as work:
            vault_state.adopt(work, VaultName(state.name.id, " ".join(name.split())[:200]))


def vault_name(settings: Settings, device: str) -> str:
    """What a new vault is called, for people to tell it from others."""
    return f"Records of {settings.name or device}"[:200]


def check_passphrase(passphrase: str) -> None:
    """Refuse a passphrase that is too short to be one.

    Raises:
        InvalidInput: it has fewer than eight letters.
    """
    if len(passphrase.strip()) < _SHORTEST:
        raise InvalidInput(
            "The passphrase is too short",
            f"Take at least {_SHORTEST} letters; four words that do not belong together are good. Nothing was changed.",
        )
