"""Meetings and other contacts: list, read, log one that just happened."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from brm_desktop.domain.clock import Clock
from brm_desktop.domain.commitments import Commitment
from brm_desktop.domain.errors import NotFound
from brm_desktop.domain.identifiers import MeetingId, PartnerId, PersonId, new_id
from brm_desktop.domain.meetings import (
    AgendaPoint,
    Attendance,
    Channel,
    Decision,
    Meeting,
    PostureTag,
    Presence,
)
from brm_desktop.services.naming import Names
from brm_desktop.storage import commitments as commitment_store
from brm_desktop.storage import meetings as rows
from brm_desktop.storage.database import Database
from brm_desktop.storage.rows import Work

_NOT_WRAPPED_UP_FOR = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class MeetingRow:
    """A meeting with the names that are shown beside it; the user herself is not among them."""

    meeting: Meeting
    partners: tuple[str, ...]
    present: tuple[str, ...]
    absent: tuple[str, ...]

    @property
    def brief_ready(self) -> bool:
        """Whether its brief was made."""
        return self.meeting.brief_made_at is not None


@dataclass(frozen=True, slots=True)
class MeetingDetail:
    """A meeting with everything that belongs to it."""

    row: MeetingRow
    agenda: tuple[AgendaPoint, ...]
    decisions: tuple[Decision, ...]
    commitments: tuple[Commitment, ...]


def meeting_rows(work: Work, meetings: tuple[Meeting, ...], *, with_me: bool = False) -> tuple[MeetingRow, ...]:
    """`meetings` with names."""
    names = Names(work)
    names.look_up_for(meetings=meetings)
    return tuple(
        MeetingRow(
            meeting=meeting,
            partners=tuple(names.partner(partner_id) for partner_id in meeting.partner_ids),
            present=_names(names, meeting, Presence.PRESENT, with_me=with_me),
            absent=_names(names, meeting, Presence.ABSENT, with_me=with_me),
        )
        for meeting in meetings
    )


def _names(names: Names, meeting: Meeting, presence: Presence, *, with_me: bool) -> tuple[str, ...]:
    people = [names.person(a.person_id) for a in meeting.attendance if a.presence is presence]
    # Two attendances of people who were merged are one person.
    return tuple(dict.fromkeys(p.name for p in people if p is not None and (with_me or not p.me)))


class Meetings:
    """What the user can do with meetings."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def every(
        self, *, partner_id: PartnerId | None = None, since: date | None = None, until: date | None = None,
        limit: int | None = None,
    ) -> tuple[MeetingRow, ...]:  # fmt: skip
        """Meetings, newest first; narrowed by what is given. The user is among the names."""
        with self._database.read() as work:
            found = rows.between(work, partner_id=partner_id, since=since, until=until, limit=limit)
            return meeting_rows(work, found, with_me=True)

    def get(self, meeting_id: MeetingId) -> MeetingDetail:
        """One meeting.

        Raises:
            NotFound: there is none of this id.
        """
        with self._database.read() as work:
            meeting = self._one(work, meeting_id)
            return MeetingDetail(
                row=meeting_rows(work, (meeting,), with_me=True)[0],
                agenda=rows.agenda(work, meeting_id),
                decisions=rows.decisions(work, meeting_id=meeting_id),
                commitments=commitment_store.of_meeting(work, meeting_id),
            )

    def log_contact(
        self,
        *,
        partner_id: PartnerId | None,
        people: tuple[PersonId, ...],
        channel: Channel = Channel.CORRIDOR,
        words: str = "",
    ) -> Meeting:
        """Note that somebody was met just now. It counts as contact, and needs no wrap-up."""
        now = self._clock.now()
        meeting = Meeting(
            id=MeetingId(new_id()),
            title=words.strip() or "Contact",
            day=self._clock.today(),
            start=now,
            channel=channel,
            partner_ids=() if partner_id is None else (partner_id,),
            attendance=tuple(Attendance(person_id) for person_id in people),
            wrapped_up_at=now,
        )
        return self.store(meeting)

    def store(self, meeting: Meeting) -> Meeting:
        """Store a new or changed meeting."""
        with self._database.write(step=f"Changed: {meeting.title}") as work:
            rows.save(work, [meeting])
        return meeting

    def tag(self, meeting_id: MeetingId, posture: PostureTag | None) -> Meeting:
        """Note what she was in a meeting; None takes it back.

        Raises:
            NotFound: there is no such meeting.
        """
        with self._database.read() as work:
            title = self._one(work, meeting_id).title
        said = f"You were {posture.words}" if posture is not None else "Not said what you were"
        with self._database.write(step=f"{said}: {title}") as work:
            tagged = replace(self._one(work, meeting_id), posture_tag=posture)
            rows.save(work, [tagged])
        return tagged

    def mark_brief_made(self, meeting_id: MeetingId) -> None:
        """Note that the brief of a meeting was made."""
        with self._database.write() as work:
            meeting = rows.get(work, meeting_id)
            if meeting is not None:
                rows.save(work, [replace(meeting, brief_made_at=self._clock.now())])

    def wrap_up(self, meeting_id: MeetingId) -> None:
        """Note that everything of a meeting is in its place."""
        with self._database.write(step="Wrapped up") as work:
            meeting = rows.get(work, meeting_id)
            if meeting is not None:
                rows.save(work, [replace(meeting, wrapped_up_at=self._clock.now())])

    def _one(self, work: Work, meeting_id: MeetingId) -> Meeting:
        meeting = rows.get(work, meeting_id)
        if meeting is None:
            raise NotFound("There is no such meeting", f"No meeting has the id {meeting_id}.")
        return meeting


def has_ended(meeting: Meeting, clock: Clock) -> bool:
    """Whether a meeting is over; one without a time lasts all day, one without an end an hour."""
    if meeting.start is None:
        return meeting.day < clock.today()
    return (meeting.end or meeting.start + timedelta(hours=1)) <= clock.now()


def next_meeting(work: Work, partner_id: PartnerId, clock: Clock) -> Meeting | None:
    """The next meeting with a partner that has not ended and was not cancelled."""
    coming = rows.between(work, partner_id=partner_id, since=clock.today(), newest_first=False, limit=8)
    return next((m for m in coming if not m.cancelled and not has_ended(m, clock)), None)
