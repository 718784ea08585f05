"""The tables of sync. All of them are of this device alone: what travels is the content of `sync_change`.

`sync_change` is the log: every change ever recorded, of any device, up to the last one without a gap. `sync_applied`
says up to which number the changes of a device are applied: those after it wait for what their writers knew.
`sync_pending` holds what came in out of order. `sync_head` names the changes of a cell that nobody has overwritten.
`sync_dirty` notes rows written since the last seal; `decided` names cells that are sealed even if they are the same.
`sync_conflict` is derived from the heads; `sync_review` only hides what the user has looked at.
"""

from sqlalchemy import Column, Index, Integer, LargeBinary, MetaData, Table, Text


def _word(name: str, *, key: bool = False, default: str | None = None) -> Column[str]:
    return Column(name, Text, primary_key=key, nullable=False, server_default=default)


def _count(name: str, *, key: bool = False) -> Column[int]:
    return Column(name, Integer, primary_key=key, nullable=False)


def _cell(*, key: bool) -> tuple[Column[str], ...]:
    return _word("table_name", key=key), _word("row_id", key=key), _word("field", key=key)


def declare(metadata: MetaData) -> tuple[Table, ...]:
    """The tables of sync, declared in `metadata`."""
    return (*_log(metadata), *_derived(metadata), *_captured(metadata), *_devices(metadata))


def _log(metadata: MetaData) -> tuple[Table, ...]:
    return (
        Table(
            "sync_change",
            metadata,
            _word("device", key=True),
            _count("seq", key=True),
            _word("hlc"),
            _count("context"),
            *_cell(key=False),
            _word("value"),
            _count("schema"),
            _word("extra", default=""),
            Column("chain", LargeBinary, nullable=False),
            Index("sync_change_by_cell", "table_name", "row_id", "field"),
            sqlite_with_rowid=False,
        ),
        Table(
            "sync_context",
            metadata,
            _count("id", key=True),
            _word("entries"),
            Index("sync_context_by_entries", "entries", unique=True),
        ),
        Table(
            "sync_pending",
            metadata,
            _count("id", key=True),
            _word("device"),
            _count("seq"),
            Column("line", Text),
            Column("chain", LargeBinary),
            Index("sync_pending_by_number", "device", "seq"),
        ),
    )


def _derived(metadata: MetaData) -> tuple[Table, ...]:
    return (
        Table(
            "sync_applied",
            metadata,
            _word("device", key=True),
            _count("seq"),
            sqlite_with_rowid=False,
        ),
        Table(
            "sync_head",
            metadata,
            *_cell(key=True),
            _word("device", key=True),
            _count("seq", key=True),
            sqlite_with_rowid=False,
        ),
        Table("sync_conflict", metadata, *_cell(key=True), _word("kind"), sqlite_with_rowid=False),
    )


def _captured(metadata: MetaData) -> tuple[Table, ...]:
    return (
        Table(
            "sync_dirty",
            metadata,
            _word("table_name", key=True),
            _word("row_id", key=True),
            _word("decided", default=""),
            sqlite_with_rowid=False,
        ),
        Table("sync_state", metadata, _word("name", key=True), _word("value"), sqlite_with_rowid=False),
        Table("sync_review", metadata, *_cell(key=True), _word("heads"), _word("decided_at"), sqlite_with_rowid=False),
    )


def _devices(metadata: MetaData) -> tuple[Table, ...]:
    return (
        Table(
            "sync_device",
            metadata,
            _word("device", key=True),
            _word("name", default=""),
            _word("platform", default=""),
            _word("first_seen"),
            _word("last_seen"),
            Column("retired_at", Text),
            _word("acknowledged", default="{}"),
            sqlite_with_rowid=False,
        ),
        Table(
            "sync_import",
            metadata,
            _count("id", key=True),
            _word("made_at"),
            _word("source"),
            _word("known_before"),
            _word("known_after"),
            _count("changes"),
            _word("summary", default="{}"),
            Column("undone_at", Text),
        ),
        Table(
            "sync_file",
            metadata,
            _word("folder", key=True),
            _word("path", key=True),
            _count("size"),
            _word("sha256"),
            _word("status"),
            _count("since"),
            _count("tried"),
            _word("title", default=""),
            _word("detail", default=""),
            Index("sync_file_by_content", "sha256"),
            sqlite_with_rowid=False,
        ),
    )
