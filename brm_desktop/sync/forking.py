"""A device whose store was copied: from one number on there are two histories under one name (SYNC 2.3).

Which of the two keeps the name, and what the other is called, follows from the histories alone, so that every device
that puts them in order ends with the same: the one whose first differing line has the smaller digest keeps the name;
the other one's lines are read as those of a device named by `other_name`, numbered from 1.

What a third device wrote, knowing numbers that stand for two changes, may have known either. It is taken to have known
neither, unless it names the other device as well (`as_known`): a conflict too many is shown, and nothing is overwritten
that its writer may not have seen.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256

from brm_desktop.sync.changes import DEVICE_LENGTH, Change, digest
from brm_desktop.sync.contexts import Context


@dataclass(frozen=True, slots=True)
class ForkedAt:
    """From its change `first` on, a second history of `device` is read as that of `name`."""

    device: str
    first: int
    name: str


def settled(ours: Change, theirs: Change) -> tuple[ForkedAt, bool]:
    """What becomes of two changes of one number, the first that differ. And whether ours keeps the name."""
    keeps = digest(ours) < digest(theirs)
    return ForkedAt(ours.device, ours.seq, other_name(theirs if keeps else ours)), keeps


def other_name(first: Change) -> str:
    """The id of the device as which a history is read that begins with `first` and does not keep its name."""
    return sha256(f"{first.device}|{digest(first).hex()}".encode()).hexdigest()[:DEVICE_LENGTH]


def renamed(change: Change, fork: ForkedAt) -> Change:
    """A change of the history that does not keep the name, as it is read everywhere."""
    before = fork.first - 1
    known = change.context
    if known.seq(fork.device) > before:
        later = known.seq(fork.device) - before
        known = known.with_seq(fork.device, before).with_seq(fork.name, later)
    return change._replace(device=fork.name, seq=change.seq - before, context=known)


def as_known(context: Context, *, writer: str, forks: Sequence[ForkedAt]) -> Context:
    """What the writer of a change is taken to have known."""
    for fork in forks:
        is_clear = writer == fork.device or context.seq(fork.name) > 0
        if not is_clear and context.seq(fork.device) >= fork.first:
            context = context.with_seq(fork.device, fork.first - 1)
    return context
