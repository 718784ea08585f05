"""Files of notes on disk: which there are, and their text. What cannot be read is refused by name and reason."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from brm_desktop.domain.errors import ImportRefused
from brm_desktop.interchange.minutes.places import NOTE_SUFFIXES
from brm_desktop.interchange.records import Refusal

MOST_BYTES = 10 * 1024 * 1024
_DEEPEST = 40


def note_files(folder: Path) -> tuple[list[Path], list[Refusal]]:
    """All notes below a folder in a steady order, without following links; what cannot be entered is refused.

    Refusals name the path below the folder, for many folders have a README.
    """
    files: list[Path] = []
    refusals: list[Refusal] = []
    for entry, refusal in _walk(folder, below=folder, depth=0):
        if refusal is not None:
            refusals.append(refusal)
        elif entry is not None:
            files.append(entry)
    return files, refusals


def name_below(folder: Path, path: Path) -> str:
    """The path of a file below the chosen folder, as it is shown."""
    return printable(path.relative_to(folder).as_posix() if path != folder else path.name)


def _walk(folder: Path, *, below: Path, depth: int) -> Iterator[tuple[Path | None, Refusal | None]]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield None, Refusal(name=name_below(below, folder), reason=f"The folder cannot be opened: {error.strerror}.")
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        path = Path(entry.path)
        name = name_below(below, path)
        is_note = path.suffix.lower() in NOTE_SUFFIXES
        if entry.is_symlink():
            if is_note or path.is_dir():
                yield None, Refusal(name=name, reason="It is a link to another place; links are not followed.")
        elif entry.is_dir(follow_symlinks=False):
            if depth >= _DEEPEST:
                yield None, Refusal(name=name, reason="The folders are nested too deeply.")
            else:
                yield from _walk(path, below=below, depth=depth + 1)
        elif is_note:
            yield path, None


def printable(name: str) -> str:
    """A file's name without characters that a store or a screen cannot hold."""
    return name.encode("utf-8", "replace").decode("utf-8")


def read_note_file(path: Path) -> tuple[str, tuple[str, ...]]:
    """The text of a note to the byte, and doubts about how it is encoded.

    Raises:
        ImportRefused: it is no regular file, too large, unreadable, or not text.
    """
    name = printable(path.name)
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0))
    except OSError as error:
        raise ImportRefused(f"{name} cannot be opened", f"{error.strerror}.") from error
    with os.fdopen(handle, "rb") as file:
        status = os.fstat(file.fileno())
        if not stat.S_ISREG(status.st_mode):
            raise ImportRefused(f"{name} is not a file", "Only ordinary files can be read.")
        if status.st_size > MOST_BYTES:
            raise ImportRefused(f"{name} is too large", "A note may have at most 10 MB.")
        try:
            content = file.read(MOST_BYTES + 1)
        except OSError as error:
            raise ImportRefused(f"{name} cannot be read", f"{error.strerror}.") from error
    return _decoded(content, name=name)


def _decoded(content: bytes, *, name: str) -> tuple[str, tuple[str, ...]]:
    if len(content) > MOST_BYTES:
        raise ImportRefused(f"{name} is too large", "A note may have at most 10 MB.")
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _utf16(content, name=name)
    if b"\0" in content:
        raise ImportRefused(f"{name} is not text", "It holds zero bytes, as programs and pictures do.")
    try:
        return content.decode("utf-8"), ()
    except UnicodeDecodeError:
        return _western(content, name=name)


def _utf16(content: bytes, *, name: str) -> tuple[str, tuple[str, ...]]:
    try:
        text = content.decode("utf-16")
    except UnicodeDecodeError as error:
        raise ImportRefused(f"{name} is not text", "It begins like UTF-16 and then breaks off.") from error
    if "\0" in text:
        raise ImportRefused(f"{name} is not text", "It holds zero characters.")
    return text, ("The file was read as UTF-16.",)


def _western(content: bytes, *, name: str) -> tuple[str, tuple[str, ...]]:
    control = sum(byte < 32 and byte not in b"\t\n\r\f" for byte in content[:4096])
    if control > len(content[:4096]) // 50:
        raise ImportRefused(f"{name} is not text", "It holds control characters, as programs and pictures do.")
    text = content.decode("cp1252", errors="replace")
    return text, ("The file is not UTF-8; it was read as Windows-1252.",)
