"""In which order changes that lie ready may be applied: none before what its writer knew."""

from collections import deque
from collections.abc import Iterable
from typing import NamedTuple

from brm_desktop.sync.contexts import Context


class Run(NamedTuple):
    """Changes `first` to `last` of a device without a gap, all sealed in one go: they share `context`."""

    device: str
    first: int
    last: int
    context: Context


def advanced(applied: Context, waiting: Iterable[Run]) -> Context:
    """How far one gets from `applied` with the runs in `waiting`, which are sorted by number within each device.

    A run is taken once everything its writer knew is applied and it follows without a gap; what is not stays waiting.
    """
    known = dict(applied.items())
    queues: dict[str, deque[Run]] = {}
    for run in waiting:
        queues.setdefault(run.device, deque()).append(run)
    moved = True
    while moved:
        moved = False
        for device, queue in queues.items():
            while queue and _is_ready(queue[0], known):
                known[device] = max(known.get(device, 0), queue.popleft().last)
                moved = True
    return Context(known)


def _is_ready(run: Run, known: dict[str, int]) -> bool:
    if run.first > known.get(run.device, 0) + 1:
        return False
    return all(known.get(device, 0) >= seq for device, seq in run.context.items())
