"""Taking a looked-at file in: all of it in one transaction or nothing, noted in the journal, and taken back later."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from brm_desktop.domain.errors import ImportRefused
from brm_desktop.services.sync import conflicts, figures
from brm_desktop.services.sync import incoming as reading
from brm_desktop.services.sync.carried_keys import BroughtKey
from brm_desktop.services.sync.session import Session
from brm_desktop.services.sync.values import Incoming, Progress, Taken, silent
from brm_desktop.storage import relationships
from brm_desktop.storage.rows import Work
from brm_desktop.storage.sync import (
    forks,
    identity,
    journal,
    known_devices,
    known_files,
    reuniting,
    reverting,
    state,
    vault_state,
)
from brm_desktop.storage.sync.applying import Applied
from brm_desktop.storage.sync.columns import LINKS
from brm_desktop.storage.sync.forks import Fork
from brm_desktop.sync.folder.memory import FileMemory, Status
from brm_desktop.sync.format.reading import Bundle, fingerprint
from brm_desktop.sync.refusals import CopiedDatabase

_MANY = 1_000
_MOST_FORKS = 3
_NOTHING = Taken(run_id=0, added=0, changed=0, conflicts=0)


class DeletionsNotAgreed(ImportRefused):
    """A file would put many records into the bin, and nobody has agreed to that. Nothing of it was stored."""

    def __init__(self, name: str, count: int) -> None:
        records = "one record" if count == 1 else f"{count} records"
        super().__init__(
            f"{name} would put {records} into the bin",
            "Nothing was changed here. If that is what you did on the other device, import it and agree to it.",
        )
        self.count = count


@dataclass(frozen=True, slots=True)
class Source:
    """Where a file came from: its folder ("" for one brought by hand), what to remember of it, and a key it brought."""

    folder: str
    memory: FileMemory
    key: BroughtKey | None = None


def take(session: Session, found: Incoming, *, deletions_agreed: bool, progress: Progress | None) -> Taken:
    """Take in what was looked at; see `Sync.take`."""
    if found.bundle is None:
        return _NOTHING
    brought = session.vault.brought(found.bundle.header.extra, found.passphrase)
    source = Source(known_files.BY_HAND, _memory(session, found.bundle, found.sha256), brought)
    if found.already:
        return _greet(session, found.bundle, source)
    agreed = Agreed(deletions=deletions_agreed)
    return take_bundle(session, found.bundle, source, agreed=agreed, tell=progress or silent)


def _memory(session: Session, bundle: Bundle, sha256: str) -> FileMemory:
    """What to remember of a file brought by hand: its content, from whom it is, and when it was made."""
    now, header = session.wall, bundle.header
    return FileMemory(
        path=bundle.name, size=0, sha256=sha256, status=Status.TAKEN, since=now, tried=now, title=header.by_name,
        detail=header.made,
    )  # fmt: skip


def _greet(session: Session, bundle: Bundle, source: Source) -> Taken:
    """A file without news still says to which vault it belongs, and what its device has."""
    with session.database.write() as work:
        session.begin(work, others_know=reading.told_by(bundle))
        _adopt(session, work, bundle, source.key)
        known_files.note(work, source.folder, source.memory)
        _hear(session, work, bundle)
    return _NOTHING


@dataclass(frozen=True, slots=True)
class Agreed:
    """What the user agreed to beforehand: many deletions; that both histories of a copied store are taken in."""

    deletions: bool = False
    both: bool = False


def take_bundle(session: Session, bundle: Bundle, source: Source, *, agreed: Agreed, tell: Progress) -> Taken:
    """Take a verified file in.

    Raises:
        DeletionsNotAgreed: it would put many records into the bin.
        CopiedDatabase: the store of a device was copied, and both went on.
        WriteFailed: the disk is full. Nothing was changed in any of these cases.
    """
    if _wants_backup(session, bundle):
        session.database.backup("before-sync")
    try:
        taken = _take(session, bundle, source, agreed=agreed, tell=tell)
    except Fork as fork:
        taken = _take_forked(session, bundle, source, fork, agreed=agreed, tell=tell)
    if taken.run_id or taken.added or taken.changed:
        with session.database.write() as work:
            relationships.keep_in_step(work)
    return taken


def _take_forked(
    session: Session, bundle: Bundle, source: Source, fork: Fork, *, agreed: Agreed, tell: Progress
) -> Taken:
    """Take in a file of a store that went on twice, once its histories are in order. Counted as one import."""
    with session.database.read() as work:
        before, open_before = figures.shown(work), conflicts.count(work)
    for _ in range(_MOST_FORKS):
        if not (agreed.both or _is_known(session, fork.device)):
            break
        _reunite(session, bundle, fork)
        try:
            taken = _take(session, bundle, source, agreed=agreed, tell=tell)
        except Fork as another:
            fork = another
            continue
        with session.database.read() as work:
            added, changed = figures.between(before, figures.shown(work))
            brought = max(0, conflicts.count(work) - open_before)
        return replace(taken, added=added, changed=changed, conflicts=brought)
    raise CopiedDatabase(bundle.name, fork.device, fork.seq) from fork


def _take(session: Session, bundle: Bundle, source: Source, *, agreed: Agreed, tell: Progress) -> Taken:
    with session.database.write() as work:
        session.begin(work, others_know=reading.told_by(bundle))
        _adopt(session, work, bundle, source.key)
        before = conflicts.count(work)
        applied = reading.apply(session, work, bundle, source=_source(bundle, source), cells=0, tell=tell)
        if applied.is_mass_deletion and not agreed.deletions:
            raise DeletionsNotAgreed(bundle.name, applied.deletions)
        brought = max(0, conflicts.count(work) - before)
        journal.note_conflicts(work, applied.journal_id, brought)
        known_files.note(work, source.folder, source.memory)
        _hear(session, work, bundle)
        return _taken(applied, conflicts=brought)


def _is_known(session: Session, device: str) -> bool:
    """Whether somebody has put the two histories of a device in order before: then it is done here as well."""
    with session.database.read() as work:
        return any(fork.device == device for fork in forks.known(work))


def _reunite(session: Session, bundle: Bundle, fork: Fork) -> None:
    """Keep both histories of a device whose store was copied. A backup is made first."""
    session.database.backup("before-sync")
    try:
        with session.database.write() as work:
            session.begin(work)
            reuniting.reunite(work, reading.incoming_changes(bundle, silent), fork, wall=session.wall)
    except Fork as again:
        raise CopiedDatabase(bundle.name, again.device, again.seq) from again


def take_both(session: Session, path: Path, *, passphrase: str, progress: Progress | None) -> Taken:
    """Take a file of a copied store in, with both histories; see `Sync.take_both`."""
    bundle = reading.opened(session, path, passphrase=passphrase)
    with bundle:
        source = Source(known_files.BY_HAND, _memory(session, bundle, fingerprint(path).sha256))
        agreed = Agreed(deletions=True, both=True)
        return take_bundle(session, bundle, source, agreed=agreed, tell=progress or silent)


def _wants_backup(session: Session, bundle: Bundle) -> bool:
    """Before the first file of a device, and before many changes; not into a store that holds nothing yet."""
    with session.database.read() as work:
        own = state.read(work, "device")
        known = {one.device for one in known_devices.every(work, own=own) if one.last_seen is not None}
        empty = work.exec_driver_sql("SELECT 1 FROM partner LIMIT 1").scalar() is None
    return not empty and (bundle.header.by not in known or bundle.count > _MANY)


def _adopt(session: Session, work: Work, bundle: Bundle, key: BroughtKey | None) -> None:
    """A store that belonged to no vault belongs to the one of its first file."""
    header = bundle.header
    ours = session.vault_to_expect(work)
    if ours is None or not ours.name:
        vault_state.adopt(work, header.vault)
    if key is not None:
        session.vault.adopt(work, key)


def _hear(session: Session, work: Work, bundle: Bundle) -> None:
    """What the file's device says of itself, by our clock: its own may be wrong."""
    header = bundle.header
    if header.by == identity.own_device(work):
        return
    at = min(reading.moment_of(header), session.now)
    known_devices.heard_of(work, header.by, name=header.by_name, at=at, knows=header.knows)


def _source(bundle: Bundle, source: Source) -> str:
    return f"{bundle.header.by} {source.memory.path}"


def _taken(applied: Applied, *, conflicts: int) -> Taken:
    counts = [counts for table, counts in applied.counts.items() if table not in LINKS]
    return Taken(
        run_id=applied.journal_id,
        added=sum(one.new for one in counts),
        changed=sum(one.changed + one.binned + one.restored for one in counts),
        conflicts=conflicts,
    )


def undo(session: Session, run_id: int) -> int:
    """Take an import back; see `Sync.undo_import`."""
    with session.database.read() as work:
        found = journal.get(work, run_id)
        made = found.made_at if found else datetime.now(UTC)
    with session.database.write(step=f"Took back the import of {made.day} {made:%b}") as work:
        session.begin(work)
        return reverting.undo_import(work, run_id).records
