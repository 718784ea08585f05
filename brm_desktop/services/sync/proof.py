"""The proof that the tables are what the log of changes says, and making them again from it."""

from brm_desktop.services.sync import device_names, words
from brm_desktop.services.sync.session import Session
from brm_desktop.services.sync.values import Verified
from brm_desktop.storage.sync import log, rebuilding


def verify(session: Session) -> Verified:
    """Compare every table with what the log says; see `Sync.verify`."""
    with session.database.write() as work:
        session.begin(work)
        found = rebuilding.verify(work)
        names = device_names.read(work, session)
        changes = sum(seq for _, seq in log.applied(work).items())
    differences = [f"The {words.kind(table, several=True)} are not what the log says" for table in found.tables]
    differences += [f"The log of {names.name(device)} was altered" for device in found.devices]
    if not found.heads:
        differences.append("The list of the latest changes is not what the log says")
    return Verified(sound=found.is_good, differences=tuple(differences), changes=changes)


def rebuild(session: Session) -> int:
    """Make all tables again from the log; see `Sync.rebuild`."""
    session.database.backup("before-rebuild")
    with session.database.write() as work:
        session.begin(work)
        return rebuilding.rebuild(work)
