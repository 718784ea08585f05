"""Records that may be the same, made on two devices: shown in pairs, merged or kept apart by the user alone."""

from brm_desktop.domain.errors import NotFound
from brm_desktop.domain.identifiers import PersonId
from brm_desktop.services.people import People
from brm_desktop.services.sync import device_names
from brm_desktop.services.sync.session import Session
from brm_desktop.services.sync.values import Duplicate
from brm_desktop.storage import people as person_rows
from brm_desktop.storage.rows import Work
from brm_desktop.storage.sync import duplicates as rows
from brm_desktop.storage.sync import state


def every(session: Session, work: Work) -> tuple[Duplicate, ...]:
    """The pairs that nobody has decided about; none before anything came from another device."""
    if not state.read(work, "vault"):
        return ()
    names = device_names.read(work, session)
    return tuple(
        Duplicate(
            kind=one.kind,
            first_id=one.first_id,
            second_id=one.second_id,
            first=one.first,
            second=one.second,
            reason=f"The same name, from {names.name(one.first_device)} and from {names.name(one.second_device)}",
        )
        for one in rows.duplicates(work)
    )


def merge(session: Session, first_id: str, second_id: str) -> None:
    """Let the first stand for both; see `Sync.merge`."""
    found = _get(session, first_id, second_id)
    if found.kind == "person":
        People(session.database).merge(first_id, second_id)
        return
    with session.database.write(step=f"Merged two partners: {found.first}") as work:
        rows.merge_partners(work, first_id, second_id)


def keep_apart(session: Session, first_id: str, second_id: str) -> None:
    """Do not offer these two again; see `Sync.keep_apart`."""
    with session.database.write() as work:
        person_rows.keep_apart(work, PersonId(first_id), PersonId(second_id))


def _get(session: Session, first_id: str, second_id: str) -> rows.Duplicate:
    wanted = {first_id, second_id}
    with session.database.read() as work:
        found = next((one for one in rows.duplicates(work) if {one.first_id, one.second_id} == wanted), None)
    if found is None:
        raise NotFound("These two are no pair any more", "They were merged or renamed. Nothing was changed.")
    return found
