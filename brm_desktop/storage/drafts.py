"""The journal of notes being written: one file per meeting in the folder `drafts`, outside the record.

A file is there only while the record does not hold its words yet. It is written whole, forced to the disk and then
takes its name, so that at any moment one complete version can be read back.
"""

import contextlib
import json
import os
import re
import secrets
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from brm_desktop.domain.identifiers import MeetingId
from brm_desktop.storage import failures

FOLDER = "drafts"
_ENDING = ".draft"
_PLAIN_NAME = re.compile(r"[0-9A-Za-z-]{1,64}")


@dataclass(frozen=True, slots=True)
class Draft:
    """A note as it was a moment before its journal ended. `written_at` is an aware datetime."""

    meeting_id: MeetingId
    text: str
    written_at: datetime


class Drafts:
    """The journal of one data folder. It may be used from several threads."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder / FOLDER
        self._lock = threading.Lock()

    def write(self, meeting_id: MeetingId, text: str) -> None:
        """Put the words of a note on the disk.

        Raises:
            WriteFailed: the disk is full or does not allow writing. The version before is still there.
        """
        head = json.dumps({"meeting": meeting_id, "written_at": datetime.now(UTC).isoformat()})
        content = f"{head}\n{text}".encode("utf-8", "replace")
        with self._lock, failures.in_words(self._folder):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            _replace_file(self._path(meeting_id), content)

    def read(self, meeting_id: MeetingId) -> Draft | None:
        """The draft of a meeting, None if there is none or it cannot be read."""
        return _read(self._path(meeting_id))

    def every(self) -> tuple[Draft, ...]:
        """All drafts, oldest first: notes that were being written when the application ended without saving."""
        try:
            paths = sorted(self._folder.glob(f"*{_ENDING}"))
        except OSError:
            return ()
        return tuple(sorted(filter(None, map(_read, paths)), key=lambda draft: draft.written_at))

    def remove(self, meeting_id: MeetingId, *, holding: str | None = None) -> None:
        """Take a draft away. With `holding` only while it says exactly this: later words stay."""
        path = self._path(meeting_id)
        with self._lock:
            draft = _read(path) if holding is not None else None
            if draft is None or draft.text == holding:
                # A draft that stays is offered once more; it is never wrong.
                with contextlib.suppress(OSError):
                    path.unlink(missing_ok=True)

    def _path(self, meeting_id: MeetingId) -> Path:
        if not _PLAIN_NAME.fullmatch(meeting_id):
            raise ValueError("not an identifier of a meeting")
        return self._folder / f"{meeting_id}{_ENDING}"


def _read(path: Path) -> Draft | None:
    try:
        head, _, text = path.read_bytes().decode("utf-8", "replace").partition("\n")
        told = json.loads(head)
        written_at = datetime.fromisoformat(told["written_at"])
        return Draft(MeetingId(path.name.removesuffix(_ENDING)), text, written_at)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _replace_file(path: Path, content: bytes) -> None:
    part = path.with_name(f".{secrets.token_hex(8)}.part")
    with _gone_on_failure(part):
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)


@contextlib.contextmanager
def _gone_on_failure(part: Path) -> Iterator[None]:
    try:
        yield
    except BaseException:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        raise
