"""What a file would do: it is read and verified, and its changes are applied to a copy of the store and looked at."""

import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path

from brm_desktop.domain.errors import ImportRefused, NotFound
from brm_desktop.services.sync import conflicts, effects
from brm_desktop.services.sync.session import Session
from brm_desktop.services.sync.values import Incoming, Progress, silent
from brm_desktop.storage.rows import Work
from brm_desktop.storage.sync import applying, known_devices, known_files, log
from brm_desktop.storage.sync.applying import Applied
from brm_desktop.storage.sync.forks import Fork
from brm_desktop.sync import clock as stamps
from brm_desktop.sync.chain import ChainAt, Chained
from brm_desktop.sync.contexts import Context
from brm_desktop.sync.format.header import Header, Kind, VaultName
from brm_desktop.sync.format.reading import Bundle, Expectation, fingerprint, read_file
from brm_desktop.sync.refusals import CopiedDatabase, LockedForOthers, PassphraseNeeded, WrongPassphrase

_CELLS = 20_000
_TOLD_EVERY = 5_000


def look(session: Session, path: Path, *, passphrase: str, progress: Progress | None) -> Incoming:
    """What the file would do; see `Sync.look`."""
    tell = progress or silent
    tell(0, 0, "Reading the file")
    with readable(path):
        sha256 = fingerprint(path).sha256
    known = _seen_before(session, path.name, sha256)
    if known is not None:
        return known
    bundle = opened(session, path, passphrase=passphrase)
    try:
        found = _looked_at(session, bundle, tell=tell)
        return replace(found, bundle=bundle, sha256=sha256, passphrase=passphrase)
    except BaseException:
        bundle.close()
        raise


@contextmanager
def readable(path: Path) -> Iterator[None]:
    """Says in words that a file cannot be read. What is no file is not opened: reading it might never end."""
    try:
        is_file = stat.S_ISREG(path.stat().st_mode)
        if is_file:
            yield
    except OSError as error:
        raise ImportRefused(
            f"{path.name} could not be read", f"{error.strerror or error}. Nothing was changed here."
        ) from error
    if not is_file:
        raise ImportRefused(f"{path.name} could not be read", "It is no file. Nothing was changed here. Choose a file.")


def _seen_before(session: Session, name: str, sha256: str) -> Incoming | None:
    """The answer for a file that was taken in before, known by its hash alone."""
    with session.database.read() as work:
        known = known_files.taken(work, sha256)
    if known is None:
        return None
    made_at = _moment(known.detail) if stamps.is_stamp(known.detail) else datetime.fromtimestamp(0, UTC)
    return Incoming(name=name, from_device=known.title, made_at=made_at, sealed=False, already=True, sha256=sha256)


def opened(session: Session, path: Path, *, passphrase: str) -> Bundle:
    """The verified file, opened with what is at hand. Close it when done.

    Raises:
        SyncRefused, ImportRefused: it is not to be taken; the words say why.
    """
    with readable(path):
        return _read(session, path, passphrase)


def _read(session: Session, path: Path, passphrase: str) -> Bundle:
    with session.database.read() as work:
        vault = session.vault_to_expect(work)
    expected = Expectation(vault, session.vault.unlocker(passphrase))
    try:
        bundle = read_file(path, expected)
    except WrongPassphrase:
        if passphrase:
            raise
        raise PassphraseNeeded(path.name) from None
    except PassphraseNeeded:
        bundle = _read_with_key(session, path, passphrase, vault)
    if bundle.header.kind is Kind.PARTNER:
        bundle.close()
        raise ImportRefused(
            f"{path.name} holds a partner that was handed over", "Take it over as such. Nothing was changed here."
        )
    return bundle


def _read_with_key(session: Session, path: Path, passphrase: str, vault: VaultName | None) -> Bundle:
    """A file that is locked with the vault's key, which the passphrase unlocks first."""
    if not passphrase:
        raise PassphraseNeeded(path.name)
    try:
        session.vault.unlock(passphrase)
    except NotFound:
        raise LockedForOthers(path.name) from None
    return read_file(path, Expectation(vault, session.vault.unlocker(passphrase)))


def incoming_changes(bundle: Bundle, tell: Progress) -> Iterator[Chained | ChainAt]:
    """The changes of a verified file with their chains, section by section, between what it says of the chains."""
    stream = enumerate(bundle.chained())
    for section in bundle.sections:
        before, after = section.claims
        yield before
        for done, (change, chain) in islice(stream, len(section)):
            if done % _TOLD_EVERY == 0:
                tell(done, bundle.count, "Taking in changes")
            yield Chained(change, chain)
        yield after


def told_by(bundle: Bundle) -> Context:
    """Everything a file tells of, whether it is in it or not."""
    return bundle.header.knows.merged(Context.of({section.device: section.last for section in bundle.sections}))


def apply(session: Session, work: Work, bundle: Bundle, *, source: str, cells: int, tell: Progress) -> Applied:
    """Take the changes of a file in, in the caller's transaction.

    Raises:
        Fork: the store of a device was copied, and both went on.
    """
    stream = incoming_changes(bundle, tell)
    return applying.apply(work, stream, source=source, wall=session.wall, cells=cells)


def _looked_at(session: Session, bundle: Bundle, *, tell: Progress) -> Incoming:
    with session.database.write() as work:
        session.begin(work, others_know=told_by(bundle))
    # On a copy: another program that wants to store something meanwhile does not wait.
    try:
        with session.database.on_a_copy() as work:
            return _tried(session, work, bundle, tell)
    except Fork as fork:
        raise CopiedDatabase(bundle.name, fork.device, fork.seq) from fork


def _tried(session: Session, work: Work, bundle: Bundle, tell: Progress) -> Incoming:
    header = bundle.header
    known_devices.heard_of(work, header.by, name=header.by_name, at=_moment(header.made), knows=header.knows)
    before = log.applied(work)
    open_before = {conflict.key for conflict in conflicts.every(session, work)}
    applied = apply(session, work, bundle, source="", cells=_CELLS, tell=tell)
    effect = effects.of(work, applied, before=before, after=log.applied(work), today=session.clock.today())
    return Incoming(
        name=bundle.name,
        from_device=header.by_name or header.by,
        made_at=_moment(header.made),
        sealed=bool(bundle.locked_with),
        new=effect.new,
        changed=effect.changed,
        changed_count=effect.changed_count,
        conflicts=tuple(one for one in conflicts.every(session, work) if one.key not in open_before),
        same=applied.repeated,
        already=applied.added == 0 and applied.taken == 0 and applied.waiting == 0,
        gone=applied.deletions,
        asks_about_deletions=applied.is_mass_deletion,
        clock_ahead=ahead(header, applied, wall=session.wall),
        newer=sum(applied.unknown.values()),
        waiting=applied.waiting,
        total=applied.added,
    )


def ahead(header: Header, applied: Applied, *, wall: int) -> timedelta | None:
    """How far the clock of another device is ahead, if that is worth a word."""
    most = max(applied.milliseconds_ahead, stamps.ahead(header.made, wall=wall))
    return timedelta(milliseconds=most) if most > stamps.WORTH_A_WARNING_MS else None


def _moment(stamp: str) -> datetime:
    return datetime.fromtimestamp(min(stamps.milliseconds(stamp), 4_000_000_000_000) / 1000, UTC)


def moment_of(header: Header) -> datetime:
    """When a file was made, by the clock of its device."""
    return _moment(header.made)
