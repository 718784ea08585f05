"""Two stores that go on under one name: noticed because a number stands for two different changes."""

from brm_desktop.domain.errors import ImportRefused


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
