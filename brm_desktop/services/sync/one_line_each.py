"""One line for each computer, also where its store was copied or put back and went on twice.

Such a fork leaves names behind that no computer goes by any more: the one that the second history is read under, and
the former one, once its computer has taken another. They are not shown, and nobody waits for them.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from brm_desktop.storage.rows import Work
from brm_desktop.storage.sync import forks, known_devices
from brm_desktop.storage.sync.known_devices import KnownDevice


@dataclass(frozen=True, slots=True)
class Computers:
    """The other computers, by their present names; `left_behind` are ids that nobody goes by any more.

    `went_on_twice` are the ids, this device's among them, of those whose store has two histories.
    """

    others: tuple[KnownDevice, ...]
    left_behind: frozenset[str]
    went_on_twice: frozenset[str]


def read(work: Work, *, own: str, own_name: str) -> Computers:
    """The other devices that are known, put together."""
    known = known_devices.every(work, own=own)
    forked = {fork.device for fork in forks.known(work)}
    second = {fork.name for fork in forks.known(work)}
    present = {one.device: _present(one, known, own=own, own_name=own_name) for one in known if one.device in forked}
    behind = second | {former for former, now in present.items() if now != former}
    return Computers(
        others=tuple(one for one in known if one.device not in behind),
        left_behind=frozenset(behind),
        went_on_twice=frozenset(present.values()) | ({own} & forked),
    )


def _present(one: KnownDevice, known: Sequence[KnownDevice], *, own: str, own_name: str) -> str:
    """The id that the computer goes by now which once was `one`."""
    if one.last_seen is None:
        return own if one.name == own_name else one.device
    later = [
        other
        for other in known
        if other.name == one.name and other.last_seen is not None and other.last_seen >= one.last_seen
    ]
    newest = max(later, key=lambda other: (other.last_seen, other.device != one.device, other.device), default=one)
    return newest.device
