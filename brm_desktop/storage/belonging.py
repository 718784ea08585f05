"""To which partner a record belongs, whatever its kind."""

from sqlalchemy import select

from brm_desktop.domain.identifiers import MeetingId, PartnerId
from brm_desktop.storage import tables
from brm_desktop.storage.rows import Work

_WITH_PARTNER = {
    table.name: table
    for table in (
        tables.person,
        tables.commitment,
        tables.agenda_point,
        tables.decision,
        tables.observation,
        tables.goal,
        tables.need,
        tables.pulse,
        tables.level_entry,
        tables.relationship_event,
        tables.who_for_what,
        tables.maturity_rating,
    )
}

_WITH_MEETING = {table.name: table for table in (tables.agenda_point, tables.decision, tables.observation)}


def partner_of(work: Work, kind: str, record_id: str) -> PartnerId | None:
    """The partner of a record that search found; the first one of a meeting with several; None if there is none."""
    if kind == tables.partner.name:
        return PartnerId(record_id)
    if kind == tables.meeting.name:
        link = tables.meeting_partner
        query = select(link.c.partner_id).where(link.c.meeting_id == record_id, link.c.deleted_at.is_(None)).limit(1)
        return work.execute(query).scalar_one_or_none()
    table = _WITH_PARTNER.get(kind)
    if table is None:
        return None
    return work.execute(select(table.c.partner_id).where(table.c.id == record_id)).scalar_one_or_none()


def meeting_of(work: Work, kind: str, record_id: str) -> MeetingId | None:
    """The meeting a record was noted in; itself for a meeting; None if there is none."""
    if kind == tables.meeting.name:
        return MeetingId(record_id)
    table = _WITH_MEETING.get(kind)
    if table is None:
        return None
    return work.execute(select(table.c.meeting_id).where(table.c.id == record_id)).scalar_one_or_none()
