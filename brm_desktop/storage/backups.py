"""Copies of the store: made while it is in use, proved by a hash, kept by age. Putting one back is `restoring`'s."""

import hashlib
import os
import re
import secrets
import sqlite3
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from brm_desktop.domain.errors import StoreDamaged

FOLDER = "backups"
_NAME = re.compile(r"(\d{6})-(\d{8}T\d{6})-([a-z-]+)\.sqlite3")
_TEMPORARY = re.compile(r"\.tmp-[0-9a-f]{16}")
_LEFTOVER_AGE = 3600.0
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class Backup:
    """One copy. `number` rises with each copy made, whatever the clock said; `reason` is why it was made."""

    path: Path
    number: int
    made_at: datetime
    reason: str


def existing(folder: Path) -> tuple[Backup, ...]:
    """The copies of the store in `folder`, newest first."""
    try:
        names = [entry.name for entry in (folder / FOLDER).iterdir()]
    except OSError:
        return ()
    found = [_read_name(folder / FOLDER / name) for name in names]
    return tuple(sorted((b for b in found if b), key=lambda b: b.number, reverse=True))


def _read_name(path: Path) -> Backup | None:
    match = _NAME.fullmatch(path.name)
    if match is None:
        return None
    made_at = datetime.strptime(match[2], "%Y%m%dT%H%M%S").replace(tzinfo=UTC)
    return Backup(path=path, number=int(match[1]), made_at=made_at, reason=match[3])


def make(store: Path, *, connect: Callable[[], sqlite3.Connection], reason: str, close: bool = True) -> Path:
    """A checked copy of `store` under a final name; older ones that are not needed any more are removed.

    `connect` gives the connection to read from, which is closed in the end unless `close` is false.

    Raises:
        OSError, sqlite3.Error: it could not be made; nothing is left under a final name.
        StoreDamaged: the store itself is damaged. No copy is made, so that no good copy is pushed out.
    """
    folder = store.parent / FOLDER
    folder.mkdir(mode=0o700, exist_ok=True)
    temporary = folder / f".tmp-{secrets.token_hex(8)}"
    try:
        _copy(connect, temporary, store, close=close)
        digest = _digest(temporary)
        final = _publish(temporary, folder, digest, reason)
    except BaseException:
        _remove(temporary)
        raise
    _rotate(store.parent)
    return final


def _copy(connect: Callable[[], sqlite3.Connection], target: Path, store: Path, *, close: bool = True) -> None:
    # Made beforehand, so that nobody else may read it from the first byte on.
    os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    source = connect()
    copy = sqlite3.connect(target, isolation_level=None)
    try:
        source.backup(copy)
        copy.execute("PRAGMA journal_mode=DELETE")
        found = copy.execute("PRAGMA quick_check(1)").fetchone()[0]
    finally:
        copy.close()
        if close:
            source.close()
    if found != "ok":
        raise StoreDamaged(
            "The store is damaged",
            f"{store}: {found}. No backup was made, and the older backups were left as they are.",
        )


def _publish(temporary: Path, folder: Path, digest: str, reason: str) -> Path:
    newest = existing(folder.parent)
    number = newest[0].number + 1 if newest else 1
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%S")
    final = folder / f"{number:06d}-{stamp}-{reason}.sqlite3"
    sync(temporary)
    # Under another name first: one that was cut off may have left a hash under this one.
    noted = folder / f".tmp-{secrets.token_hex(8)}"
    try:
        _write_new(noted, f"{digest}  {final.name}\n".encode())
        noted.replace(_digest_path(final))
        temporary.replace(final)
    except BaseException:
        noted.unlink(missing_ok=True)
        _digest_path(final).unlink(missing_ok=True)
        raise
    sync(folder)
    return final


def _write_new(path: Path, content: bytes) -> None:
    handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def sync(path: Path) -> None:
    """Force a file, or the names in a folder, to the disk."""
    if os.name != "posix":
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _digest_path(path: Path) -> Path:
    return path.with_name(path.name + ".sha256")


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def is_good(backup: Backup) -> bool:
    """Whether the copy still is what was written."""
    try:
        noted = _digest_path(backup.path).read_text().split()[0]
        return noted == _digest(backup.path)
    except (OSError, IndexError, ValueError):
        return False


def look_at(backup: Backup) -> sqlite3.Connection:
    """A connection that reads the copy and leaves nothing beside it."""
    return sqlite3.connect(backup.path.absolute().as_uri() + "?immutable=1", uri=True)


def copy_back(backup: Backup, target: Path) -> None:
    """Copy a copy to a new file, checked and forced to the disk. Raises as `make`; nothing is left then."""
    try:
        _copy(lambda: look_at(backup), target, backup.path)
        sync(target)
    except BaseException:
        _remove(target)
        raise


def copies(store: Path) -> tuple[Path, ...]:
    """Every file beside the store that holds an older state of it: backups, and stores that were set aside."""
    aside = sorted(store.parent.glob(f"{store.name}.damaged-*"))
    return (*(backup.path for backup in existing(store.parent)), *aside)


def remove_copies(store: Path) -> int:
    """Remove them all. Returns how many were there.

    Raises:
        OSError: one could not be removed; those before it are gone.
    """
    found = copies(store)
    for path in found:
        _remove(path)
        _digest_path(path).unlink(missing_ok=True)
    return len(found)


def remove_leftovers(folder: Path) -> None:
    """Remove what work that was cut off left in the data folder and among the copies, once it is an hour old."""
    for place in (folder, folder / FOLDER):
        try:
            entries = list(place.iterdir())
        except OSError:
            continue
        for entry in entries:
            if _is_leftover(entry):
                _remove(entry)


def _is_leftover(entry: Path) -> bool:
    unfinished = _TEMPORARY.match(entry.name)
    alone = _NAME.fullmatch(entry.stem) and entry.suffix == ".sha256" and not entry.with_name(entry.stem).exists()
    if not (unfinished or alone):
        return False
    try:
        return time.time() - entry.stat().st_mtime > _LEFTOVER_AGE
    except OSError:
        return False


def _remove(path: Path) -> None:
    for name in (path.name, f"{path.name}-journal", f"{path.name}-wal", f"{path.name}-shm"):
        path.with_name(name).unlink(missing_ok=True)


def to_keep(backups: tuple[Backup, ...]) -> frozenset[int]:
    """The numbers of the copies to keep of `backups`, newest first.

    All of two days, then one a day for 12 days, one a week for 10 weeks, one a month for 9 months, counted back from
    the copy made last and not from the clock; never fewer than three. Copies dated after it, from before the clock was
    set back, all stay.
    """
    if not backups:
        return frozenset()
    newest = backups[0].made_at
    kept = {b.number for b in backups[:_FEWEST]}
    kept |= {b.number for b in backups if newest - b.made_at <= timedelta(days=2)}
    for form, most in (("%Y-%m-%d", 12), ("%G-%V", 10), ("%Y-%m", 9)):
        groups: dict[str, int] = {}
        for backup in backups:
            groups.setdefault(backup.made_at.strftime(form), backup.number)
        kept |= set(list(groups.values())[:most])
    return frozenset(kept)


def _rotate(folder: Path) -> None:
    backups = existing(folder)
    kept = to_keep(backups)
    for backup in backups:
        if backup.number not in kept:
            backup.path.unlink(missing_ok=True)
            _digest_path(backup.path).unlink(missing_ok=True)
