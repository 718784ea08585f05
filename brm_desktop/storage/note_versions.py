"""Former versions of notes, by meeting. They are added, never changed."""

from brm_desktop.domain.identifiers import MeetingId
from brm_desktop.domain.notes.versions import NoteVersion
from brm_desktop.storage import rows, tables
from brm_desktop.storage.rows import Work
from brm_desktop.storage.values import Mapper

_VERSIONS = Mapper(NoteVersion, tables.note_version)
_column = tables.note_version.c


def of_meeting(work: Work, meeting_id: MeetingId) -> tuple[NoteVersion, ...]:
    """The versions of a note, the newest first."""
    order = (_column.made_at.desc(), _column.id)
    return rows.values(work, _VERSIONS, _column.meeting_id == meeting_id, order=order)


def newest(work: Work, meeting_id: MeetingId) -> NoteVersion | None:
    """The version that was kept last, None if there is none."""
    found = of_meeting(work, meeting_id)
    return found[0] if found else None


def get(work: Work, version_id: str) -> NoteVersion | None:
    """The version of this id, or None."""
    found = rows.values(work, _VERSIONS, _column.id == version_id)
    return found[0] if found else None


def add(work: Work, version: NoteVersion) -> None:
    """Keep a version."""
    rows.save(work, tables.note_version, [_VERSIONS.row(version)])
