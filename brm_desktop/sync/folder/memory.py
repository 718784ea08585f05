"""What is remembered of each file of a folder between two looks: given in and handed back as values."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

PATIENCE_MS: Final = 10 * 60 * 1000
"""A file is called damaged only when the very same bytes fail twice, this far apart (SYNC 2.5)."""


RECHECK_MS: Final = 24 * 60 * 60 * 1000
"""A file that was taken is hashed again after a day: one that was damaged since has to be published anew."""


class Status(StrEnum):
    """What became of a file. `MISNAMED` was taken, but does not hold what its name says."""

    TAKEN = "taken"
    MISNAMED = "misnamed"
    WAITING = "waiting"
    DAMAGED = "damaged"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class FileMemory:
    """One file: its `path` below the folder, what it was, and since when (milliseconds since 1970) it is so.

    `title` and `detail` are for the user, "" for a file that was taken.
    """

    path: str
    size: int
    sha256: str
    status: Status
    since: int
    tried: int
    title: str = ""
    detail: str = ""

    @property
    def was_taken(self) -> bool:
        """Whether its changes were taken in."""
        return self.status in (Status.TAKEN, Status.MISNAMED)

    @property
    def is_reliable(self) -> bool:
        """Whether it holds what its name says, or may still come to."""
        if self.status is Status.WAITING:
            return self.tried - self.since < PATIENCE_MS
        return self.status is Status.TAKEN


def is_worth_reading(memory: FileMemory | None, *, size: int, now: int) -> bool:
    """Whether a file of this size should be looked into now (milliseconds since 1970)."""
    if memory is None or memory.size != size or memory.status is Status.WAITING:
        return True
    pause = RECHECK_MS if memory.was_taken else PATIENCE_MS
    return not 0 <= now - memory.tried < pause
