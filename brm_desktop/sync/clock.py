"""A hybrid clock: the wall clock where it can be trusted, a counter where it stands still or runs back.

A stamp is text, `<milliseconds since 1970, 12 hex digits>-<counter, 4 hex digits>`, and sorts by time as text. It
only orders what is concurrent; nothing is ever refused for its time (SYNC 2.3). What others may rely on: stamps of one
device rise strictly, and a stamp received from another is taken over only if it is less than five minutes ahead.
"""

import re
from typing import Final

ZERO: Final = "000000000000-0000"
"""Before every stamp."""

FURTHEST_AHEAD_MS: Final = 5 * 60 * 1000
WORTH_A_WARNING_MS: Final = 10 * 60 * 1000
_LAST_MS: Final = 2**48 - 1
_LAST_COUNT: Final = 2**16 - 1
_STAMP = re.compile(r"[0-9a-f]{12}-[0-9a-f]{4}")


def is_stamp(text: str) -> bool:
    """Whether `text` has the form of a stamp."""
    return _STAMP.fullmatch(text) is not None


def stamp(milliseconds: int, count: int = 0) -> str:
    """The stamp of a moment; a full counter takes the next millisecond, a moment beyond the range is its end."""
    if count > _LAST_COUNT:
        milliseconds, count = milliseconds + 1, 0
    return f"{min(max(milliseconds, 0), _LAST_MS):012x}-{count:04x}"


def milliseconds(of: str) -> int:
    """The wall clock of a stamp, in milliseconds since 1970."""
    return int(of[:12], 16)


def send(last: str, *, wall: int) -> str:
    """The next stamp of a device whose last one was `last`, at `wall` milliseconds. Later than `last` in any case."""
    if wall > milliseconds(last):
        return stamp(wall)
    return stamp(milliseconds(last), int(last[13:], 16) + 1)


def receive(last: str, remote: str, *, wall: int) -> str:
    """What to keep as the last stamp after `remote` has come in; `last` if that one is older or far in the future."""
    if milliseconds(remote) > wall + FURTHEST_AHEAD_MS:
        return last
    return max(last, remote)


def ahead(remote: str, *, wall: int) -> int:
    """How many milliseconds `remote` lies after `wall`; negative if before. Worth a word past `WORTH_A_WARNING_MS`."""
    return milliseconds(remote) - wall
