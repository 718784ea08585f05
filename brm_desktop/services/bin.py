"""What was jotted by mistake goes to the bin: nothing is deleted."""

from brm_desktop.domain.errors import NotFound
from brm_desktop.domain.identifiers import MeetingId
from brm_desktop.storage import meetings as meeting_store
from brm_desktop.storage import rows, tables
from brm_desktop.storage.database import Database

_TABLES = {
    "commitment": tables.commitment,
    "decision": tables.decision,
    "agenda_point": tables.agenda_point,
    "observation": tables.observation,
}


class Bin:
    """Takes single records out of sight."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, kind: str, record_id: str) -> None:
        """Put a record (its table and id, as `Jotted` names them) into the bin. One that is there already stays.

        Raises:
            NotFound: records of this kind do not go to the bin one by one.
        """
        with self._database.write() as work:
            if kind == "meeting":
                meeting_store.bin_meeting(work, MeetingId(record_id))
                return
            table = _TABLES.get(kind)
            if table is None:
                raise NotFound("This cannot be taken back", f"Nothing of the kind “{kind}” goes to the bin by itself.")
            rows.bin_rows(work, table, table.c.id == record_id)
