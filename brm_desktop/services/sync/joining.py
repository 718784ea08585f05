"""Leaving a vault: for that of a file or a shared folder, or for a new one with a key that no lost device has.

Nothing is lost by it. Changes have the same numbers in every vault, so that what two hold is put together as ever.
"""

from pathlib import Path

from brm_desktop.domain.errors import NotFound
from brm_desktop.services.sync import folders, incoming
from brm_desktop.services.sync.session import Session
from brm_desktop.services.sync.vault import check_passphrase
from brm_desktop.storage.sync import vault_state
from brm_desktop.sync.folder.layout import Layout
from brm_desktop.sync.folder.small_files import read_vault
from brm_desktop.sync.format.header import VaultName
from brm_desktop.sync.format.reading import Expectation, read_file
from brm_desktop.sync.refusals import PassphraseNeeded
from brm_desktop.sync.vault import key_files
from brm_desktop.sync.vault.keys import new_vault_id
from brm_desktop.sync.vault.locking import Unlocker


def join(session: Session, path: Path, *, passphrase: str) -> None:
    """Belong to the vault of a file or a folder from now on; see `Sync.join`."""
    if path.is_dir():
        _join_folder(session, path, passphrase=passphrase)
        return
    with incoming.readable(path), read_file(path, Expectation(None, Unlocker(None, passphrase or None))) as bundle:
        brought = session.vault.brought_any(bundle.header.extra, passphrase)
        _enter(session, bundle.header.vault)
    if brought is not None:
        with session.database.write() as work:
            session.vault.adopt(work, brought)


def _join_folder(session: Session, path: Path, *, passphrase: str) -> None:
    layout = Layout.within(path.expanduser().absolute())
    there = read_vault(layout)
    if there is None:
        raise NotFound("This folder belongs to no vault", f"{path} holds no vault.json that can be read.")
    if key_files.numbers(layout.keys):
        if not passphrase:
            raise PassphraseNeeded(there.vault.words)
        key_files.open_vault(layout.keys, passphrase)
    _enter(session, there.vault)
    with session.database.write() as work:
        folders.forget_own(work, layout)
    folders.use(session, path, passphrase=passphrase)


def begin_anew(session: Session, *, passphrase: str) -> None:
    """Belong to a new vault from now on; see `Sync.begin_anew`."""
    with session.database.read() as work:
        old = vault_state.read(work)
    if passphrase or (old is not None and old.sealed):
        check_passphrase(passphrase)
    _enter(session, VaultName(new_vault_id(), old.name.name if old is not None else ""))
    folders.leave(session)
    if passphrase:
        session.vault.seal(passphrase)


def _enter(session: Session, vault: VaultName) -> None:
    session.database.backup("before-sync")
    with session.database.write() as work:
        old = session.vault_of(work)
        if old.name.id == vault.id:
            return
        vault_state.note_joined(work, vault)
    session.vault.leave(old)
