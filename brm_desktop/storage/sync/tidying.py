"""Tidying the log: what was overwritten long ago, and every device knows to be overwritten, keeps its place alone.

Optional, and only on request (SYNC 2.9). Heads, deletions, contexts and chains stay, so that a device that was away for
years still finds its place. The content that goes is gone for the history of notes, and for nothing else: no device can
write any more without knowing what came after it.
"""

from collections.abc import Iterable
from datetime import datetime

from brm_desktop.storage.rows import Work
from brm_desktop.storage.sync import forgetting, log, sealing
from brm_desktop.storage.sync.reading import tuples
from brm_desktop.sync import clock
from brm_desktop.sync.contexts import Context


def tidy(work: Work, *, before: datetime, acknowledged: Iterable[Context]) -> int:
    """Empty the places of changes overwritten before a moment (aware). Returns how many these are.

    `acknowledged` is what each other device that is not retired said it had applied. A change loses its content only
    if a later one of its cell, known to all of them, knew it; with no other device at all, everything here counts.
    """
    sealing.seal(work)
    known = log.applied(work)
    for context in acknowledged:
        known = Context.of({device: min(seq, context.seq(device)) for device, seq in known.items()})
    latest = clock.stamp(int(before.timestamp() * 1000))
    dots = _overwritten_for_all(work, known, latest)
    return forgetting.empty(work, dots)


def _overwritten_for_all(work: Work, known: Context, latest: str) -> set[tuple[str, int]]:
    """Changes that a change dominates which is older than `latest` and known to everybody."""
    contexts = log.Contexts(work)
    query = (
        "SELECT table_name, row_id, field, device, seq, hlc, context FROM sync_change WHERE table_name <> '' "
        "AND table_name NOT LIKE 'sync\\_%' ESCAPE '\\' ORDER BY table_name, row_id, field"
    )
    found: set[tuple[str, int]] = set()
    cell: list[tuple[str, int, str, int]] = []
    place: tuple[str, ...] = ()
    for *here, device, seq, hlc, context in tuples(work, query):
        if tuple(here) != place:
            found |= _dominated(cell, contexts, known, latest)
            cell, place = [], tuple(here)
        cell.append((device, seq, hlc, context))
    return found | _dominated(cell, contexts, known, latest)


def _dominated(
    cell: list[tuple[str, int, str, int]], contexts: log.Contexts, known: Context, latest: str
) -> set[tuple[str, int]]:
    if len(cell) < 2:
        return set()
    later = [
        contexts.known_to(device, context)
        for device, seq, hlc, context in cell
        if hlc < latest and known.covers(device, seq)
    ]
    return {(device, seq) for device, seq, _, _ in cell if any(one.covers(device, seq) for one in later)}
