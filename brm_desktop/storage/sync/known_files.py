"""Which sync files were looked at and what became of them: those of a shared folder, and those brought by hand."""

from typing import Any, Final

from brm_desktop.storage.rows import Work
from brm_desktop.sync.folder.memory import FileMemory, Status

BY_HAND: Final = ""
"""Stands for the folder of files that were brought by hand."""

_COLUMNS: Final = "path, size, sha256, status, since, tried, title, detail"


def of_folder(work: Work, folder: str) -> dict[str, FileMemory]:
    """What is remembered of the files of a shared folder, by path below it."""
    rows = work.exec_driver_sql(f"SELECT {_COLUMNS} FROM sync_file WHERE folder = ?", (folder,))
    return {row.path: _memory(row) for row in rows}


def note(work: Work, folder: str, memory: FileMemory) -> None:
    """Remember what became of a file of a shared folder, or of one brought by hand."""
    work.exec_driver_sql(
        f"INSERT OR REPLACE INTO sync_file (folder, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            folder,
            memory.path,
            memory.size,
            memory.sha256,
            str(memory.status),
            memory.since,
            memory.tried,
            memory.title,
            memory.detail,
        ),
    )


def forget(work: Work, folder: str, *paths: str) -> None:
    """Nothing is remembered of these files any more; of all of the folder if none is named."""
    if not paths:
        work.exec_driver_sql("DELETE FROM sync_file WHERE folder = ?", (folder,))
    for path in paths:
        work.exec_driver_sql("DELETE FROM sync_file WHERE folder = ? AND path = ?", (folder, path))


def taken(work: Work, sha256: str) -> FileMemory | None:
    """What is remembered of a file with this content that was taken in, from wherever; None if there is none."""
    query = f"SELECT {_COLUMNS} FROM sync_file WHERE sha256 = ? AND status = 'taken' LIMIT 1"
    row = work.exec_driver_sql(query, (sha256,)).first()
    return _memory(row) if row else None


def _memory(row: Any) -> FileMemory:
    return FileMemory(row.path, row.size, row.sha256, Status(row.status), row.since, row.tried, row.title, row.detail)
