"""Which device this store is. A copy of a store must not go on under the same name (SYNC 2.3)."""

import secrets

from brm_desktop.storage.rows import Work
from brm_desktop.storage.sync import log, state
from brm_desktop.sync.contexts import Context

_DEVICE = "device"


def own_device(work: Work) -> str:
    """The id of this device, made at the first call."""
    return state.read(work, _DEVICE) or renew(work)


def renew(work: Work) -> str:
    """Give this store a new id: it was copied or restored. What it made before stays under the old one."""
    device = secrets.token_hex(8)
    state.note(work, _DEVICE, device)
    return device


def give_way(work: Work, *, applied: Context) -> None:
    """Take a new id if more came in under the present one than this store knows: it was put back in time."""
    device = own_device(work)
    if log.end_of(work, device)[0] > applied.seq(device):
        renew(work)
