"""The bin: what was put away, and bringing it back."""

from brm_desktop.domain.clock import Clock
from brm_desktop.domain.errors import NotFound
from brm_desktop.services.relationships.in_step import keep_in_step_with
from brm_desktop.storage import bin as rows
from brm_desktop.storage.bin import Binned
from brm_desktop.storage.database import Database

__all__ = ["Bin", "Binned"]


class Bin:
    """What the user put away in the last thirty days."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def every(self) -> tuple[Binned, ...]:
        """What is in the bin, the last one first."""
        with self._database.read() as work:
            return rows.every(work, now=self._clock.now())

    def put(self, kind: str, record_id: str) -> None:
        """Put one record into the bin; `kind` is its table. One that is there already stays.

        Raises:
            NotFound: records of this kind do not go to the bin by themselves.
        """
        words = self._words(kind, record_id)
        with self._database.write(step=f"Deleted: {words}") as work:
            rows.put_away(work, kind, record_id)

    def _words(self, kind: str, record_id: str) -> str:
        if kind not in rows.NAMED:
            raise NotFound("This cannot be deleted by itself", "It comes and goes with the record it belongs to.")
        with self._database.read() as work:
            return rows.words_of(work, kind, record_id)

    def bring_back(self, binned: Binned) -> None:
        """Take one record out of the bin. A level or a rating is in force again if it is the newest."""
        with self._database.write(step=f"Restored: {binned.words}") as work:
            rows.bring_back(work, binned)
            keep_in_step_with(work, binned.kind, binned.record_id)
