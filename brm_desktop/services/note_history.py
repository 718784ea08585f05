"""Notes as they were: versions kept at each wrap-up and on each larger change, compared, and brought back."""

from dataclasses import dataclass, replace
from datetime import datetime

from brm_desktop.domain.clock import Clock
from brm_desktop.domain.errors import NotFound
from brm_desktop.domain.identifiers import MeetingId, new_id
from brm_desktop.domain.meetings import Meeting
from brm_desktop.domain.notes.versions import (
    BROUGHT_BACK,
    CHANGED,
    ComparedLine,
    NoteVersion,
    compare,
    is_due,
    is_larger_change,
)
from brm_desktop.storage import meetings as meeting_store
from brm_desktop.storage import note_versions as version_store
from brm_desktop.storage.database import Database
from brm_desktop.storage.rows import Work


@dataclass(frozen=True, slots=True)
class History:
    """A note as it is and its former versions, the newest first; those that say the same as now are left out."""

    meeting: Meeting
    versions: tuple[NoteVersion, ...]


class NoteHistory:
    """What the user can do with former versions of a note."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def of(self, meeting_id: MeetingId) -> History:
        """The history of a note.

        Raises:
            NotFound: there is no such meeting.
        """
        with self._database.read() as work:
            meeting = _meeting(work, meeting_id)
            versions = version_store.of_meeting(work, meeting_id)
        return History(meeting, tuple(version for version in versions if version.text != meeting.note))

    def compare(self, version_id: str) -> tuple[ComparedLine, ...]:
        """What changed from a former version to the note as it is.

        Raises:
            NotFound: there is no such version.
        """
        with self._database.read() as work:
            version = _version(work, version_id)
            meeting = _meeting(work, version.meeting_id)
        return compare(version.text, meeting.note)

    def bring_back(self, version_id: str) -> Meeting:
        """Put a former version in place of the note. The note as it is becomes a version itself.

        Raises:
            NotFound: there is no such version.
        """
        with self._database.read() as work:
            title = _meeting(work, _version(work, version_id).meeting_id).title
        with self._database.write(step=f"Brought back: {title}") as work:
            version = _version(work, version_id)
            meeting = _meeting(work, version.meeting_id)
            keep_version(work, meeting, at=self._clock.now(), why=BROUGHT_BACK)
            changed = replace(meeting, note=version.text)
            meeting_store.save(work, [changed])
        return changed


def keep_version(work: Work, meeting: Meeting, *, at: datetime, why: str) -> bool:
    """Keep the note of `meeting` as it is now, unless the newest version says the same. Returns whether it was kept."""
    last = version_store.newest(work, meeting.id)
    if not meeting.note or (last is not None and last.text == meeting.note):
        return False
    version_store.add(work, NoteVersion(new_id(), meeting.id, meeting.note, made_at=at, why=why))
    return True


def keep_before_change(work: Work, before: Meeting, after: str, *, at: datetime) -> bool:
    """Keep the note of `before` when `after`, which takes its place, changes it much. Call it before storing.

    "Much" is seen from the newest version, so that many small changes count together; at most one version in ten
    minutes is kept. Returns whether one was.
    """
    last = version_store.newest(work, before.id)
    reference = last.text if last is not None else ""
    larger = is_larger_change(reference, after) or is_larger_change(before.note, after)
    if not larger or not is_due(last, now=at):
        return False
    return keep_version(work, before, at=at, why=CHANGED)


def _meeting(work: Work, meeting_id: MeetingId) -> Meeting:
    found = meeting_store.get(work, meeting_id)
    if found is None:
        raise NotFound("This meeting is not here any more", "It may have been deleted; the bin keeps it.")
    return found


def _version(work: Work, version_id: str) -> NoteVersion:
    found = version_store.get(work, version_id)
    if found is None:
        raise NotFound("This version is not here any more", "Open the history again to see which there are.")
    return found
