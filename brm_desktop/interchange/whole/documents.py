"""The two JSON documents: all records of a store, and one partner's. What a store can hold is not known here."""

import gzip
import json
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from brm_desktop.domain.errors import ImportRefused

FORMAT: Final = 1
MOST_BYTES: Final = 2 * 1024**3
_PACKED: Final = b"\x1f\x8b"


@dataclass(frozen=True, slots=True)
class Document:
    """Rows by table, with what the file says of itself. `partner` names the only partner of a handover, else ""."""

    kind: str
    schema: int
    made_on: str
    made_by: str
    tables: Mapping[str, Any]
    partner: str = ""
    partner_id: str = ""


EXPORT: Final = "brm_export"
HANDOVER: Final = "brm_handover"
_NAMES: Final = {EXPORT: "an export of all records", HANDOVER: "a partner that was handed over"}


def written(document: Document) -> bytes:
    """The document as readable JSON, UTF-8, one record on a line."""
    head: dict[str, Any] = {document.kind: FORMAT, "schema": document.schema}
    head |= {"made_on": document.made_on, "made_by": document.made_by}
    if document.partner_id:
        head |= {"partner": document.partner, "partner_id": document.partner_id}
    lines = [f'"{key}": {_json(value)},' for key, value in head.items()]
    tables = [f'"{name}": [\n{_rows(rows)}]' for name, rows in document.tables.items()]
    return ("{\n" + "\n".join(lines) + '\n"tables": {\n' + ",\n".join(tables) + "\n}\n}\n").encode("utf-8")


def _rows(rows: Any) -> str:
    return ",\n".join(_json(row) for row in rows) + ("\n" if rows else "")


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=False)


def packed(content: bytes) -> bytes:
    """`content` for a single file that is carried: compressed, the same bytes for the same content."""
    return gzip.compress(content, compresslevel=6, mtime=0)


def read(path: Path) -> Document:
    """The document in a file, packed or plain.

    Raises:
        ImportRefused: it cannot be opened, or is none of the two.
    """
    # A pipe or a device is not opened: reading it might never end.
    if path.exists() and not path.is_file():
        raise _refused(path, "It is no file.")
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise _refused(path, f"It cannot be opened: {error.strerror}.") from error
    if len(content) > MOST_BYTES:
        raise _refused(path, "It is larger than two gigabytes.")
    return parsed(_unpacked(path, content) if content.startswith(_PACKED) else content, name=path.name)


def _unpacked(path: Path, content: bytes) -> bytes:
    reader = zlib.decompressobj(wbits=31)
    try:
        plain = reader.decompress(content, MOST_BYTES)
    except zlib.error as error:
        raise _refused(path, "It is damaged or was cut off; ask for it once more.") from error
    if not reader.eof or reader.unconsumed_tail or reader.unused_data:
        raise _refused(path, "It is damaged or was cut off; ask for it once more.")
    return plain


def parsed(content: bytes, *, name: str) -> Document:
    """The document that `content` is. `name` is the file's, for the words of a refusal.

    Raises:
        ImportRefused: it is none of the two.
    """
    path = Path(name)
    try:
        found = json.loads(content.decode("utf-8-sig"), parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        raise _refused(path, "It is damaged, cut off, or not a file of BRM Desktop.") from error
    kind = next((one for one in _NAMES if isinstance(found, dict) and one in found), "")
    if not kind or not isinstance(found.get("tables"), dict):
        raise _refused(path, "It is not a file of BRM Desktop.")
    if found[kind] != FORMAT or not isinstance(found.get("schema"), int):
        raise _refused(path, "A newer version wrote it. Update BRM Desktop and try again.")
    words = {key: found.get(key, "") for key in ("made_on", "made_by", "partner", "partner_id")}
    if not all(isinstance(value, str) and len(value) < MOST_WORDS for value in words.values()):
        raise _refused(path, "What it says of itself cannot be read.")
    return Document(kind=kind, schema=found["schema"], tables=found["tables"], **words)


MOST_WORDS: Final = 500


def _no_constant(written_as: str) -> Any:
    raise ValueError(written_as)


def _refused(path: Path, why: str) -> ImportRefused:
    return ImportRefused(f"“{path.name}” was not read", f"{why} Nothing was changed.")
