"""The shared folder: chosen, left, and exchanged with. A file that cannot be taken is reported and stops nothing."""

from pathlib import Path

from brm_desktop.domain.errors import InvalidInput, NotFound
from brm_desktop.services.sync import old_passphrase
from brm_desktop.services.sync.exchanging import FolderExchange
from brm_desktop.services.sync.session import Session
from brm_desktop.services.sync.taking import Agreed
from brm_desktop.services.sync.values import Exchange, Progress, silent
from brm_desktop.storage.rows import Work
from brm_desktop.storage.sync import known_devices, known_files, state, vault_state
from brm_desktop.sync.folder.layout import Layout
from brm_desktop.sync.folder.small_files import VaultFile, read_vault
from brm_desktop.sync.refusals import OtherVault, PassphraseNeeded
from brm_desktop.sync.vault import key_files


def use(session: Session, path: Path, *, passphrase: str) -> None:
    """Exchange through a folder from now on; see `Sync.use_folder`."""
    folder = path.expanduser().absolute()
    if not folder.is_dir():
        raise NotFound("This folder is not there", f"{folder} is no folder. Make it, or choose another one.")
    if session.database.path.parent.resolve() in (folder.resolve(), *folder.resolve().parents):
        raise InvalidInput(
            "This folder is your data folder",
            f"{folder} lies in the folder of the store. Choose one that a file synchroniser carries. Nothing was done.",
        )
    layout = Layout.within(folder)
    there = read_vault(layout)
    _check(session, layout, there)
    with session.database.write() as work:
        if there is not None and there.vault.id != vault_state.need(work).name.id:
            _join(work, layout, there)
        if state.read(work, vault_state.FOLDER) != str(folder):
            state.note(work, vault_state.LAST_EXCHANGE, "{}")
            known_devices.forget_said_in_folder(work)
            old_passphrase.forget(work)
        state.note(work, vault_state.FOLDER, str(folder))
    _unlock(session, layout, there, passphrase)


def _check(session: Session, layout: Layout, there: VaultFile | None) -> None:
    with session.database.read() as work:
        ours = session.vault_to_expect(work)
    if there is None or ours is None or there.vault.id == ours.id:
        return
    if not _began_here(session, layout):
        raise OtherVault(layout.root.name, ours=ours.words, theirs=there.vault.words)


def _began_here(session: Session, layout: Layout) -> bool:
    """Whether this store's vault began in this very folder, and nobody else was ever heard of.

    Two devices that were set up at the same time each name a vault; the one that is not in the folder joins the other.
    """
    with session.database.read() as work:
        own = state.read(work, "device")
        alone = not known_devices.heard(work) and not state.read(work, "recipient")
    return alone and bool(own) and layout.device(own).is_dir()


def _join(work: Work, layout: Layout, there: VaultFile) -> None:
    """Belong to the folder's vault; what was written here for another one is written anew."""
    vault_state.adopt(work, there.vault)
    forget_own(work, layout)


def forget_own(work: Work, layout: Layout) -> None:
    """Take away what this device wrote into a folder for another vault; the next exchange writes it anew."""
    own = state.read(work, "device")
    for path in layout.device(own).glob("*.brmseg") if own else ():
        path.unlink(missing_ok=True)
    for folder in (layout.root.parent, layout.root):
        known_files.forget(work, str(folder))


def _unlock(session: Session, layout: Layout, there: VaultFile | None, passphrase: str) -> None:
    """Open the vault of the folder, if it is sealed; the folder stays chosen if the passphrase is still missing."""
    if not key_files.numbers(layout.keys):
        return
    if passphrase:
        session.vault.unlock(passphrase)
    elif session.vault.files.is_behind(layout):
        raise PassphraseNeeded(there.vault.words if there else layout.root.name)


def leave(session: Session) -> None:
    """Exchange through no folder any more; see `Sync.leave_folder`."""
    with session.database.write() as work:
        folder = state.read(work, vault_state.FOLDER)
        state.note(work, vault_state.FOLDER, "")
        old_passphrase.forget(work)
        state.note(work, vault_state.LAST_EXCHANGE, "{}")
        if folder:
            known_files.forget(work, folder)


def exchange(session: Session, *, agreed: Agreed, progress: Progress | None) -> Exchange:
    """One exchange; see `Sync.exchange`."""
    with session.database.read() as work:
        folder = state.read(work, vault_state.FOLDER)
    if not folder:
        raise NotFound("No shared folder is chosen", "Choose one first (`brm sync folder PATH`). Nothing was done.")
    tell = progress or silent
    return FolderExchange(session, Path(folder), agreed=agreed, tell=tell).run()
