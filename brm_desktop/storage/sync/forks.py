"""Two stores that go on under one name: noticed because a number stands for two different changes."""

from typing import Final

from brm_desktop.domain.errors import ImportRefused
from brm_desktop.storage.rows import Work
from brm_desktop.storage.sync.reading import tuples
from brm_desktop.sync.forking import ForkedAt

FACTS: Final = "sync_fork"
"""The table of changes that say which devices have two histories: row the device, field the other one's name."""


class Fork(ImportRefused):
    """Change `seq` of `device` is another one here than in what came in: its store was copied, or put back in time."""

    def __init__(self, device: str, seq: int) -> None:
        super().__init__(
            "Two copies of one store went on under the same name",
            f"Change {seq} of device {device} is not the one that is known here. Nothing was taken in, and the file "
            "was left as it is. Give one of the two stores a new identity, then bring the file in again.",
        )
        self.device = device
        self.seq = seq


def known(work: Work) -> tuple[ForkedAt, ...]:
    """The forks that were put in order, on this device or another; by device and number."""
    query = (
        "SELECT DISTINCT row_id, CAST(value AS INTEGER), field FROM sync_change WHERE table_name = ? ORDER BY 1, 2, 3"
    )
    return tuple(ForkedAt(*row) for row in tuples(work, query, (FACTS,)))
