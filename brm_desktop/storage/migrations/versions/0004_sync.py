"""The tables of sync: the log of changes, what is derived from it, devices and imports."""

from alembic import op

revision = "0004"
down_revision = "0003"

_STATEMENTS = (
    """CREATE TABLE sync_applied (
        device TEXT NOT NULL,
        seq INTEGER NOT NULL,
        PRIMARY KEY (device)
    ) WITHOUT ROWID""",
    """CREATE TABLE sync_change (
        device TEXT NOT NULL,
        seq INTEGER NOT NULL,
        hlc TEXT NOT NULL,
        context INTEGER NOT NULL,
        table_name TEXT NOT NULL,
        row_id TEXT NOT NULL,
        field TEXT NOT NULL,
        value TEXT NOT NULL,
        schema INTEGER NOT NULL,
        extra TEXT DEFAULT '' NOT NULL,
        chain BLOB NOT NULL,
        PRIMARY KEY (device, seq)
    ) WITHOUT ROWID""",
    "CREATE INDEX sync_change_by_cell ON sync_change (table_name, row_id, field)",
    """CREATE TABLE sync_conflict (
        table_name TEXT NOT NULL,
        row_id TEXT NOT NULL,
        field TEXT NOT NULL,
        kind TEXT NOT NULL,
        PRIMARY KEY (table_name, row_id, field)
    ) WITHOUT ROWID""",
    """CREATE TABLE sync_context (
        id INTEGER NOT NULL,
        entries TEXT NOT NULL,
        PRIMARY KEY (id)
    )""",
    "CREATE UNIQUE INDEX sync_context_by_entries ON sync_context (entries)",
    """CREATE TABLE sync_device (
        device TEXT NOT NULL,
        name TEXT DEFAULT '' NOT NULL,
        platform TEXT DEFAULT '' NOT NULL,
        first_seen TEXT NOT NULL,
        last_seen TEXT NOT NULL,
        retired_at TEXT,
        acknowledged TEXT DEFAULT '{}' NOT NULL,
        PRIMARY KEY (device)
    ) WITHOUT ROWID""",
    """CREATE TABLE sync_dirty (
        table_name TEXT NOT NULL,
        row_id TEXT NOT NULL,
        decided TEXT DEFAULT '' NOT NULL,
        PRIMARY KEY (table_name, row_id)
    ) WITHOUT ROWID""",
    """CREATE TABLE sync_file (
        folder TEXT NOT NULL,
        path TEXT NOT NULL,
        size INTEGER NOT NULL,
        sha256 TEXT NOT NULL,
        status TEXT NOT NULL,
        since INTEGER NOT NULL,
        tried INTEGER NOT NULL,
        title TEXT DEFAULT '' NOT NULL,
        detail TEXT DEFAULT '' NOT NULL,
        PRIMARY KEY (folder, path)
    ) WITHOUT ROWID""",
    "CREATE INDEX sync_file_by_content ON sync_file (sha256)",
    """CREATE TABLE sync_head (
        table_name TEXT NOT NULL,
        row_id TEXT NOT NULL,
        field TEXT NOT NULL,
        device TEXT NOT NULL,
        seq INTEGER NOT NULL,
        PRIMARY KEY (table_name, row_id, field, device, seq)
    ) WITHOUT ROWID""",
    """CREATE TABLE sync_import (
        id INTEGER NOT NULL,
        made_at TEXT NOT NULL,
        source TEXT NOT NULL,
        known_before TEXT NOT NULL,
        known_after TEXT NOT NULL,
        changes INTEGER NOT NULL,
        summary TEXT DEFAULT '{}' NOT NULL,
        undone_at TEXT,
        PRIMARY KEY (id)
    )""",
    """CREATE TABLE sync_pending (
        id INTEGER NOT NULL,
        device TEXT NOT NULL,
        seq INTEGER NOT NULL,
        line TEXT,
        chain BLOB,
        PRIMARY KEY (id)
    )""",
    "CREATE INDEX sync_pending_by_number ON sync_pending (device, seq)",
    """CREATE TABLE sync_review (
        table_name TEXT NOT NULL,
        row_id TEXT NOT NULL,
        field TEXT NOT NULL,
        heads TEXT NOT NULL,
        decided_at TEXT NOT NULL,
        PRIMARY KEY (table_name, row_id, field)
    ) WITHOUT ROWID""",
    """CREATE TABLE sync_state (
        name TEXT NOT NULL,
        value TEXT NOT NULL,
        PRIMARY KEY (name)
    ) WITHOUT ROWID""",
    "INSERT INTO sync_state (name, value) VALUES ('capture', '0')",
)


def upgrade() -> None:
    for statement in _STATEMENTS:
        op.execute(statement)
