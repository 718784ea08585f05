"""Makes the golden file of this version out of a small data folder: `python tests/storage/golden/make.py FOLDER`.

Once a version is released, its file stays as it is for ever, and every later version has to open it.
"""

import gzip
import hashlib
import json
import sqlite3
import sys
from pathlib import Path

HERE = Path(__file__).parent


def content(connection: sqlite3.Connection, columns: dict[str, list[str]]) -> str:
    """The hash of these columns of all rows."""
    total = hashlib.sha256()
    for table, names in sorted(columns.items()):
        cells = ", ".join(f'"{name}"' for name in names)
        for row in connection.execute(f"SELECT {cells} FROM {table} ORDER BY id"):
            total.update(json.dumps([table, *row], ensure_ascii=False).encode())
    return total.hexdigest()


def unpack(version: int, folder: Path) -> None:
    """Put the golden store of a version into `folder`."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "brm.sqlite3").write_bytes(gzip.decompress((HERE / f"version-{version}.sqlite3.gz").read_bytes()))


def main(folder: Path) -> None:
    connection = sqlite3.connect(folder / "brm.sqlite3")
    connection.execute("PRAGMA journal_mode=DELETE")
    connection.execute("VACUUM")
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    every = {name: [row[1] for row in connection.execute(f"PRAGMA table_info({name})")] for name in tables}
    columns = {name: found for name, found in every.items() if "deleted_at" in found}
    counts = {name: connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in columns}
    document = {"content": content(connection, columns), "counts": counts, "columns": columns}
    connection.close()
    (HERE / f"version-{version}.json").write_text(json.dumps(document, indent=1) + "\n")
    packed = gzip.compress((folder / "brm.sqlite3").read_bytes(), compresslevel=9, mtime=0)
    (HERE / f"version-{version}.sqlite3.gz").write_bytes(packed)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
