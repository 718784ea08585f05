"""Putting two histories of one device in order, so that both sides' work is there, and nobody goes on under one name.

The rules are `sync.forking`'s. That there was a fork is itself a change in the log: every device reads it in the same
way once it has come there.
"""

from collections.abc import Sequence

from brm_desktop.storage.rows import Work
from brm_desktop.storage.sync import forks, identity, log, rebuilding, sealing
from brm_desktop.storage.sync.forks import Fork
from brm_desktop.storage.sync.intake import Incoming, Intake
from brm_desktop.sync.chain import ChainAt, Chained, after
from brm_desktop.sync.changes import Change
from brm_desktop.sync.forking import ForkedAt, renamed, settled


def reunite(work: Work, incoming: Incoming, refused: Fork, *, wall: int | None = None) -> ForkedAt:
    """Take in the other history of a device whose number stands for two changes. Then the import can be tried again.

    `incoming` is what was refused. If the device is this one, this store goes on under a new id. `wall` is the time in
    milliseconds since 1970, the clock's if none is given.

    Raises:
        Fork: `incoming` does not reach back to the first difference; a full file does.
    """
    sealing.seal(work, wall=wall)
    items = [one.change if isinstance(one, Chained) else one for one in incoming]
    theirs = sorted((c for c in items if isinstance(c, Change) and c.device == refused.device), key=_number)
    first = _first_difference(work, theirs, [c for c in items if isinstance(c, ChainAt)], refused)
    their_tail = [change for change in theirs if change.seq >= first.seq]
    (ours,) = log.changes(work, refused.device, first.seq, first.seq)
    fork, keeps = settled(ours, first)
    if keeps:
        _add(work, [renamed(change, fork) for change in their_tail])
    else:
        _make_room(work, fork)
        _add(work, their_tail)
    # What files said of chains of this name may be about either history from here on.
    work.exec_driver_sql(
        "DELETE FROM sync_pending WHERE device = ? AND seq >= ? AND line IS NULL", (fork.device, fork.first)
    )
    if identity.own_device(work) == refused.device:
        identity.renew(work)
    rebuilding.rebuild(work)
    sealing.write(work, [log.Cell(forks.FACTS, fork.device, fork.name, str(fork.first))], wall=wall)
    rebuilding.rebuild(work)
    return fork


def _first_difference(work: Work, theirs: Sequence[Change], claims: Sequence[ChainAt], refused: Fork) -> Change:
    """The first change of theirs that is not ours, if everything before it is the same on both sides."""
    before = log.chain_at(work, refused.device, theirs[0].seq - 1) if theirs else None
    if before is None or not (theirs[0].seq == 1 or ChainAt(refused.device, theirs[0].seq - 1, before) in claims):
        raise refused
    for change in theirs:
        before = after(before, change)
        if before != log.chain_at(work, change.device, change.seq):
            return change
    raise refused


def _make_room(work: Work, fork: ForkedAt) -> None:
    """Read our own history of the device as that of the other name."""
    last, _ = log.end_of(work, fork.device)
    ours = [renamed(change, fork) for change in log.changes(work, fork.device, fork.first, last)]
    work.exec_driver_sql("DELETE FROM sync_change WHERE device = ? AND seq >= ?", (fork.device, fork.first))
    _add(work, ours)


def _add(work: Work, changes: Sequence[Change]) -> None:
    Intake(work).take(changes)


def _number(change: Change) -> int:
    return change.seq
