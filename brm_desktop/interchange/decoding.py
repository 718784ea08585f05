"""Bytes of a file into text: what may be opened, how large it may be, and which encoding it is in. No formats."""

import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path

from brm_desktop.domain.errors import ImportRefused

MAX_FILE_BYTES = 64 * 1024 * 1024

_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_LINE_END = re.compile(r"\r\n?|\n")
SPLIT_IT = "Split the file, or export fewer entries."
"""What to do about a file that is too large, where nothing else is said."""
_SAMPLE = 4096


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text and the encoding it was in. Bytes that mean nothing in that encoding became U+FFFD."""

    text: str
    encoding: str


def read_bytes(path: Path, *, limit: int = MAX_FILE_BYTES, if_larger: str = SPLIT_IT) -> bytes:
    """All bytes of a regular file.

    Raises:
        ImportRefused: it is absent, no regular file (a pipe never blocks), unreadable, or larger than `limit` bytes.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ImportRefused(f"“{path.name}” cannot be opened", f"{reason}. Nothing was changed.") from error
    try:
        _require_file(path, found=os.fstat(descriptor), limit=limit, if_larger=if_larger)
        with os.fdopen(descriptor, "rb", closefd=False) as file:
            return file.read(limit)
    except OSError as error:
        raise ImportRefused(f"“{path.name}” cannot be read", f"{error.strerror}. Nothing was changed.") from error
    finally:
        os.close(descriptor)


def _require_file(path: Path, *, found: os.stat_result, limit: int, if_larger: str) -> None:
    if not stat.S_ISREG(found.st_mode):
        raise ImportRefused(f"“{path.name}” is not a file", "Choose a file. Nothing was changed.")
    if found.st_size > limit:
        detail = f"At most {limit // (1024 * 1024)} MB are read. {if_larger}"
        raise ImportRefused(f"“{path.name}” is too large", detail)


def read_text(path: Path, *, limit: int = MAX_FILE_BYTES) -> Decoded:
    """The text of a file, see `decoded`.

    Raises:
        ImportRefused: as `read_bytes`.
    """
    return decoded(read_bytes(path, limit=limit))


def decoded(content: bytes) -> Decoded:
    """Text by its byte order mark, else UTF-8, else UTF-16 if every other byte is zero, else Windows-1252."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return decoded_as(content, encoding)
    zeros = _utf16_without_mark(content)
    if zeros:
        return decoded_as(content, zeros)
    try:
        return Decoded(text=content.decode("utf-8"), encoding="utf-8")
    except UnicodeDecodeError:
        return decoded_as(content, "cp1252")


def decoded_as(content: bytes, encoding: str) -> Decoded:
    """Text in an encoding that is known; never fails."""
    return Decoded(text=content.decode(encoding, errors="replace").removeprefix("\ufeff"), encoding=encoding)


def _utf16_without_mark(content: bytes) -> str:
    sample = content[:_SAMPLE]
    half = len(sample) // 2
    if half < 4 or sample.count(0) < half * 0.7:
        return ""
    return "utf-16-le" if sample[1::2].count(0) > sample[::2].count(0) else "utf-16-be"


def lines_of(text: str) -> list[str]:
    """Lines ended by CR LF, LF or CR alone, and by nothing else that Unicode calls a line end."""
    return _LINE_END.split(text)
