"""The health of the store, and its copies."""

from dataclasses import dataclass
from pathlib import Path

from brm_desktop.storage import backups, checks
from brm_desktop.storage.database import FILE_NAME, Database


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

    def repair(self) -> None:
        """Make again what can be made again: the search index and the copies of days."""
        with self._database.write() as work:
            checks.rebuild(work)

    def backup(self, *, reason: str = "by-hand") -> Path:
        """A checked copy of the store.

        Raises:
            WriteFailed, StoreDamaged: it could not be made; older copies are left as they are.
        """
        return self._database.backup(reason)


def restore(folder: Path) -> tuple[Path, Path | None]:
    """Put the newest good copy in the place of the store of `folder`, which must not be open.

    Returns the copy that was used, and where the former file was put.

    Raises:
        NotFound: there is no good copy.
    """
    return backups.restore(folder / FILE_NAME)
