"""The health of the store, and its copies."""

from dataclasses import dataclass
from pathlib import Path

from brm_desktop.domain.errors import Ambiguous, NotFound
from brm_desktop.storage import backups, checks, local_state, places
from brm_desktop.storage.backups import Backup
from brm_desktop.storage.database import FILE_NAME, Database

__all__ = ["Backup", "Health", "Store", "restore"]

_FEWEST_LETTERS = 4


@dataclass(frozen=True, slots=True)
class Health:
    """What a check found: `faults` in words, empty if the store is sound; `counts` of records by kind."""

    faults: tuple[str, ...]
    counts: dict[str, int]
    backups: int


class Store:
    """What the user can do with the store as a whole."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def check(self) -> Health:
        """Look at every page, every link and the search index."""
        with self._database.read() as work:
            return Health(
                faults=checks.faults(work),
                counts=checks.counts(work),
                backups=len(backups.existing(self._database.path.parent)),
            )

    def find(self, beginning: str) -> tuple[str, str]:
        """The record whose id begins with `beginning`: its table and its whole id.

        Raises:
            NotFound, Ambiguous: there is none, or several.
        """
        return self._one(beginning, checks.RECORDS)

    def find_one(self, table: str, beginning: str) -> str:
        """The whole id of the record of `table` whose id begins with `beginning`.

        Raises:
            NotFound, Ambiguous: there is none, or several.
        """
        return self._one(beginning, (table,))[1]

    def _one(self, beginning: str, names: tuple[str, ...]) -> tuple[str, str]:
        wanted = beginning.strip().lower()
        if len(wanted) < _FEWEST_LETTERS:
            raise NotFound(f"“{beginning}” is too short for an id", f"Give at least {_FEWEST_LETTERS} letters of it.")
        with self._database.read() as work:
            found = checks.beginning_with(work, wanted, names)
        if not found:
            raise NotFound(f"Nothing has the id {beginning}", "The lists (`brm commitments`, `brm meetings`) show ids.")
        if len(found) > 1:
            raise Ambiguous(f"Several records have an id that begins with {beginning}", "Give more letters of it.")
        return found[0]

    def repair(self) -> None:
        """Make again what can be made again: the search index and the copies of days."""
        with self._database.write() as work:
            checks.rebuild(work)

    def warning_of_place(self) -> str:
        """What the user has to know about where her data folder lies; said once for each folder, "" from then on."""
        folder = self._database.path.parent
        risk = places.risk_of(folder)
        if not risk or self._database.read_only:
            return ""
        with self._database.write() as work:
            return risk if local_state.note(work, "warned_of_place", str(folder)) else ""

    def backups(self) -> tuple[Backup, ...]:
        """The copies of the store, newest first."""
        return backups.existing(self._database.path.parent)

    def backup(self, *, reason: str = "by-hand") -> Path:
        """A checked copy of the store.

        Raises:
            WriteFailed, StoreDamaged: it could not be made; older copies are left as they are.
        """
        return self._database.backup(reason)


def restore(folder: Path, backup: Path | None = None) -> tuple[Path, Path | None]:
    """Put a copy, the newest good one if none is named, in the place of the store of `folder`, which must not be open.

    Returns the copy that was used, and where the former file was put.

    Raises:
        NotFound: there is no good copy.
        WriteFailed: the store is open elsewhere, or the disk does not take the copy. Nothing was changed.
    """
    from brm_desktop.storage.restoring import restore as put_back

    return put_back(folder / FILE_NAME, backup)
