"""Records that may be the same, made on two devices: shown in pairs, merged or kept apart by the user alone."""

from brm_desktop.services.sync.session import Session
from brm_desktop.services.sync.values import Duplicate
from brm_desktop.storage.rows import Work


def every(session: Session, work: Work) -> tuple[Duplicate, ...]:
    """The pairs that nobody has decided about."""
    return ()
