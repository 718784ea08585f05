"""Former versions of notes, what can be taken back, tiers, and how a brief was arranged."""

from alembic import op

revision = "0002"
down_revision = "0001"

_STATEMENTS = (
    "ALTER TABLE partner ADD COLUMN tier TEXT DEFAULT '' NOT NULL",
    "ALTER TABLE person ADD COLUMN cadence_days INTEGER",
    "ALTER TABLE meeting ADD COLUMN brief_options TEXT DEFAULT '' NOT NULL",
    """CREATE TABLE note_version (
        id TEXT NOT NULL,
        meeting_id TEXT,
        text TEXT DEFAULT '' NOT NULL,
        made_at TEXT DEFAULT '' NOT NULL,
        why TEXT DEFAULT '' NOT NULL,
        deleted_at TEXT,
        PRIMARY KEY (id)
    )""",
    "CREATE INDEX note_version_by_meeting ON note_version (meeting_id, made_at)",
    """CREATE TABLE undo_step (
        number INTEGER NOT NULL,
        words TEXT NOT NULL,
        undone INTEGER NOT NULL,
        PRIMARY KEY (number)
    )""",
    """CREATE TABLE undo_log (
        step INTEGER NOT NULL,
        table_name TEXT NOT NULL,
        row_id TEXT NOT NULL,
        before TEXT,
        after TEXT
    )""",
    "CREATE INDEX undo_log_by_step ON undo_log (step, row_id)",
)


def upgrade() -> None:
    for statement in _STATEMENTS:
        op.execute(statement)
