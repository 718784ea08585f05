"""Continue from another device: an empty store takes over what a file or a shared folder holds."""

from pathlib import Path

from brm_desktop.domain.errors import InvalidInput, NotFound, WriteFailed
from brm_desktop.services.sync import folders, incoming, taking
from brm_desktop.services.sync.session import Session
from brm_desktop.services.sync.values import Exchange, Progress, Taken
from brm_desktop.storage.bin import NAMED
from brm_desktop.storage.sync import journal, vault_state
from brm_desktop.sync.folder.layout import Layout
from brm_desktop.sync.refusals import PassphraseNeeded


def continue_from(session: Session, path: Path, *, passphrase: str, progress: Progress | None) -> Taken:
    """Take everything over; see `Sync.continue_from`."""
    _require_empty(session)
    if path.is_dir():
        return _from_folder(session, path, passphrase=passphrase, progress=progress)
    with incoming.look(session, path, passphrase=passphrase, progress=progress) as found:
        return taking.take(session, found, deletions_agreed=True, progress=progress)


def _require_empty(session: Session) -> None:
    with session.database.read() as work:
        vault = vault_state.is_shared(work)
        used = any(work.exec_driver_sql(f'SELECT 1 FROM "{name}" LIMIT 1').scalar() for name in NAMED)
    if used or vault:
        raise InvalidInput(
            "There are records here already",
            "Nothing was changed. On the page of sync, import the file or choose the shared folder: both are kept.",
        )


def _from_folder(session: Session, path: Path, *, passphrase: str, progress: Progress | None) -> Taken:
    if not Layout.within(path.expanduser().absolute()).vault.exists():
        raise NotFound(
            "No device has written into this folder yet",
            f"{path} holds no BRMSync folder, or it has not arrived. Nothing was changed.",
        )
    try:
        folders.use(session, path, passphrase=passphrase)
        done = folders.exchange(session, agreed=taking.Agreed(deletions=True), progress=progress)
        if done.needs_passphrase:
            raise PassphraseNeeded(path.name)
    except BaseException:
        _give_up(session)
        raise
    _check(done)
    return _summed(session, done)


def _give_up(session: Session) -> None:
    """A folder that could not be opened is not chosen, unless something of it was taken in."""
    with session.database.read() as work:
        taken = journal.imports(work)
    if not taken:
        folders.leave(session)


def _check(done: Exchange) -> None:
    if done.trouble and not done.taken:
        raise WriteFailed(done.trouble[0].title, done.trouble[0].detail)


def _summed(session: Session, done: Exchange) -> Taken:
    """What all files of the folder did together."""
    with session.database.read() as work:
        runs = journal.imports(work)
    added = sum(counts["new"] for run in runs for counts in run.summary.values() if isinstance(counts, dict))
    return Taken(run_id=runs[0].number if runs else 0, added=added, changed=0, conflicts=done.conflicts)
