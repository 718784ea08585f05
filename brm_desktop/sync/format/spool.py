"""Verified changes, kept outside the memory until someone wants them."""

import marshal
import tempfile
from collections.abc import Iterator
from typing import Final

from brm_desktop.sync.format.change_lines import Row

_IN_MEMORY: Final = 16 * 1024 * 1024
_LENGTH: Final = 8


class Spool:
    """Rows in the order they were added. Too much for the memory goes to a file that only this process sees."""

    def __init__(self) -> None:
        self._file = tempfile.SpooledTemporaryFile(max_size=_IN_MEMORY)  # noqa: SIM115 - closed by `close`
        self._end = 0

    def add(self, rows: list[Row]) -> None:
        """Keeps a few rows."""
        content = marshal.dumps(rows)
        self._file.seek(self._end)
        self._file.write(len(content).to_bytes(_LENGTH, "big") + content)
        self._end = self._file.tell()

    def rows(self) -> Iterator[Row]:
        """All rows; can be asked for again, also before the end of another."""
        place = 0
        while place < self._end:
            self._file.seek(place)
            length = int.from_bytes(self._file.read(_LENGTH), "big")
            content = self._file.read(length)
            place += _LENGTH + length
            yield from marshal.loads(content)

    def close(self) -> None:
        """Forgets everything."""
        self._file.close()
