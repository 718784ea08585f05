"""Deletion against edits: when a row counts as deleted (SYNC 2.4).

A row is deleted if every head of its alive register is a deletion, and nothing was done to it, or made for it, that
none of these deletions knew of and that knew of none of them. Who edits what somebody else deletes at the same time
keeps it; who deletes again, having seen the edit, is obeyed.
"""

from collections.abc import Iterable, Sequence
from typing import Final

from brm_desktop.sync.merging.heads import Written, are_concurrent, winner

ALIVE: Final = "null"
"""The value of the alive register (column `deleted_at`) of a row that is not deleted."""


def is_deletion_only(register: Sequence[Written]) -> bool:
    """Whether all heads of an alive register are deletions. A register without heads belongs to a living row."""
    return bool(register) and all(head.value != ALIVE for head in register)


def rescuer(register: Sequence[Written], others: Iterable[Written]) -> Written | None:
    """The first of `others` that was written without any of the deletions in `register` knowing, nor it of them."""
    return next((head for head in others if all(are_concurrent(head, gone) for gone in register)), None)


def shown(register: Sequence[Written], others: Iterable[Written]) -> str:
    """The value of the alive register that is shown; `others` are the heads of the row's other cells."""
    if not is_deletion_only(register) or rescuer(register, others) is not None:
        return ALIVE
    return winner(register).value
