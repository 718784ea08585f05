"""What a record is called and to which partner it belongs, read from the tables as they are. "" where nothing fits."""

from typing import Any, Final

from brm_desktop.services.sync import words
from brm_desktop.storage import tables
from brm_desktop.storage.bin import NAMED
from brm_desktop.storage.rows import Work

# A record that has no words of its own is called after what it belongs to.
_AFTER: Final = {
    "renegotiation": "commitment_id",
    "nudge": "commitment_id",
    "growth_action": "commitment_id",
    "pulse": "partner_id",
    "level_entry": "partner_id",
    "maturity_rating": "partner_id",
    "insight_answer": "partner_id",
    "own_mode_sighting": "own_mode_id",
    "rating": "assessment_id",
    "reflection": "assessment_id",
    "evidence": "assessment_id",
    "note_version": "meeting_id",
    "meeting_partner": "meeting_id",
    "attendance": "meeting_id",
}
_WORDS: Final = {**NAMED, "competency_model": "name", "competency_target": "competency", "assessment": "started_on"}


class Titles:
    """Titles of records, each looked up once."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._rows: dict[tuple[str, str], dict[str, Any]] = {}

    def title(self, table: str, row_id: str) -> str:
        """What a record is called: "Sign-off on design-data retention", "Pulse of Finance"."""
        row = self._row(table, row_id)
        if table in _WORDS:
            return words.short(str(row.get(_WORDS[table]) or "")) or f"A {words.kind(table)} without a name"
        reference = _AFTER.get(table)
        if reference is None or not row.get(reference):
            return words.kind(table).capitalize()
        whole = self.title(tables.TARGETS[reference], str(row[reference]))
        return f"{words.kind(table).capitalize()} of {whole}"

    def partner(self, table: str, row_id: str) -> str:
        """The name of the partner a record belongs to, the first one of a meeting with several; "" of a partner."""
        if table == "partner":
            return ""
        row = self._row(table, row_id)
        if row.get("partner_id"):
            return str(self._row("partner", str(row["partner_id"])).get("name", ""))
        if table == "meeting":
            return self._of_meeting(row_id)
        for reference in ("meeting_id", "commitment_id"):
            if row.get(reference):
                return self.partner(tables.TARGETS[reference], str(row[reference]))
        return ""

    def reference(self, column: str, row_id: str) -> str:
        """What the record is called that a column refers to."""
        target = tables.TARGETS.get(column)
        if target is None:
            return ""
        return self.title(target, row_id) if self._row(target, row_id) else "not synced yet"

    def _of_meeting(self, meeting_id: str) -> str:
        query = (
            "SELECT p.name FROM meeting_partner AS l JOIN partner AS p ON p.id = l.partner_id "
            "WHERE l.meeting_id = ? AND l.deleted_at IS NULL ORDER BY p.position, p.id LIMIT 1"
        )
        return str(self._work.exec_driver_sql(query, (meeting_id,)).scalar() or "")

    def _row(self, table: str, row_id: str) -> dict[str, Any]:
        """The cells of a row as SQLite holds them; none of a row that is not there."""
        if table not in tables.METADATA.tables:
            return {}
        key = (table, row_id)
        if key not in self._rows:
            found = self._work.exec_driver_sql(f'SELECT * FROM "{table}" WHERE id = ?', (row_id,)).mappings().first()
            self._rows[key] = dict(found) if found else {}
        return self._rows[key]
