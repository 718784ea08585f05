"""The application's tables made again from the log alone, and the proof that they are what they would be then."""

import hashlib
from dataclasses import dataclass

from brm_desktop.storage.rows import Work
from brm_desktop.storage.sync import capture, log, sealing
from brm_desktop.storage.sync.applying import advance
from brm_desktop.storage.sync.columns import shapes
from brm_desktop.storage.sync.materialising import Materialiser
from brm_desktop.storage.sync.observing import Unobserved
from brm_desktop.sync.chain import GENESIS, after_all
from brm_desktop.sync.contexts import NOTHING


@dataclass(frozen=True, slots=True)
class Verified:
    """What a check found. `tables` differ from what the log says, the chains of `devices` do not hold.

    `heads` is false if the changes that nobody has overwritten are not those that are noted.
    """

    tables: tuple[str, ...]
    devices: tuple[str, ...]
    heads: bool

    @property
    def is_good(self) -> bool:
        """Whether everything is what the log says."""
        return not self.tables and not self.devices and self.heads


def rebuild(work: Work) -> int:
    """Make all synced tables again from the log. Returns how many changes they are made of.

    What was written since the last seal is sealed first, so that nothing is lost.
    """
    sealing.seal(work)
    with capture.switched_off(work):
        for name in ("sync_head", "sync_conflict", *shapes()):
            work.exec_driver_sql(f"DELETE FROM {name}")
        applied = advance(work, NOTHING)
        log.set_applied(work, applied)
        return Materialiser(work, Unobserved()).apply(before=NOTHING, after=applied)


def verify(work: Work) -> Verified:
    """Whether a rebuild would change anything, byte for byte; the transaction must be one that writes.

    Everything but the seal that comes first is taken back.
    """
    sealing.seal(work)
    before = _digests(work)
    work.exec_driver_sql("SAVEPOINT sync_verify")
    try:
        rebuild(work)
        rebuilt = _digests(work)
    finally:
        work.exec_driver_sql("ROLLBACK TO sync_verify")
        work.exec_driver_sql("RELEASE sync_verify")
    return Verified(
        tables=tuple(name for name in shapes() if before[name] != rebuilt[name]),
        devices=tuple(device for device, _ in log.held(work).items() if not _holds(work, device)),
        heads=all(before[name] == rebuilt[name] for name in ("sync_head", "sync_conflict", "sync_applied")),
    )


def _digests(work: Work) -> dict[str, str]:
    names = {**dict.fromkeys(shapes(), "id"), **dict.fromkeys(("sync_head", "sync_conflict"), "1, 2, 3, 4")}
    return {name: _digest(work, name, order) for name, order in {**names, "sync_applied": "1"}.items()}


def _digest(work: Work, table: str, order: str) -> str:
    total = hashlib.sha256()
    for row in work.exec_driver_sql(f"SELECT * FROM {table} ORDER BY {order}"):
        total.update(repr(tuple(row)).encode("utf-8", "surrogatepass"))
    return total.hexdigest()


def _holds(work: Work, device: str) -> bool:
    """Whether the chain of a device is the one that its changes make."""
    last, chain = log.end_of(work, device)
    return after_all(GENESIS, log.changes(work, device, 1, last)) == chain
