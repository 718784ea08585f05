"""Any sentence ever written, found by its words."""

from brm_desktop.domain.identifiers import PartnerId
from brm_desktop.storage import belonging, search
from brm_desktop.storage.database import Database
from brm_desktop.storage.search import Hit

__all__ = ["Hit", "Search"]


class Search:
    """Full-text search over everything that has words."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, words: str, *, limit: int = 30) -> tuple[Hit, ...]:
        """The best of the newest records that hold all of `words`; the last word may be unfinished.

        No input is an error: what cannot be a word is passed over.
        """
        with self._database.read() as work:
            return search.search(work, words, limit=limit)

    def partner_of(self, hit: Hit) -> PartnerId | None:
        """The partner whose page shows what was found; None when it belongs to none."""
        with self._database.read() as work:
            return belonging.partner_of(work, hit.kind, hit.record_id)
