"""Meetings to come: arranged, moved, called off, deleted; and the points to speak about, which are never lost."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta

from brm_desktop.domain import agenda
from brm_desktop.domain.clock import Clock
from brm_desktop.domain.dates.parsing import DateOrder
from brm_desktop.domain.errors import InvalidInput, NotFound
from brm_desktop.domain.identifiers import AgendaPointId, MeetingId, PartnerId, PersonId, new_id
from brm_desktop.domain.meetings import AgendaPoint, AgendaState, Attendance, Meeting, Presence
from brm_desktop.domain.names.book import fold_name
from brm_desktop.domain.partners import Partner
from brm_desktop.domain.people import Person
from brm_desktop.services.meetings import meeting_rows
from brm_desktop.services.notes import date_order
from brm_desktop.settings import Settings
from brm_desktop.storage import bin as bin_store
from brm_desktop.storage import meetings as meeting_store
from brm_desktop.storage import partners as partner_store
from brm_desktop.storage import people as person_store
from brm_desktop.storage.database import Database
from brm_desktop.storage.rows import Work

USUAL_LENGTH = timedelta(minutes=45)
_LONGEST_TITLE = 300


@dataclass(frozen=True, slots=True)
class MeetingPlan:
    """What is asked about a meeting. `people` are names; one that nobody has yet makes a new person.

    `at` is the time on the user's clock, None where only the day is known. `points` are the agenda, a point each.
    """

    title: str
    day: date
    at: time | None = None
    minutes: int | None = None
    partner_id: PartnerId | None = None
    people: tuple[str, ...] = ()
    place: str = ""
    points: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PlanningChoices:
    """What the dialog offers: partners to choose from, names that may be meant, how dates are read."""

    partners: tuple[Partner, ...]
    people: tuple[Person, ...]
    order: DateOrder


@dataclass(frozen=True, slots=True)
class LastTime:
    """How the last meeting with a partner was, as a proposal for the next: who came, where, how long."""

    people: tuple[str, ...] = ()
    place: str = ""
    minutes: int = int(USUAL_LENGTH.total_seconds() // 60)
    title: str = ""


@dataclass(frozen=True, slots=True)
class PlannedMeeting:
    """A stored meeting as the dialog shows it again."""

    meeting: Meeting
    partner: Partner | None
    plan: MeetingPlan


class Planning:
    """What the user can do with meetings before they are held. Every method that changes something is one step."""

    def __init__(self, database: Database, clock: Clock, settings: Callable[[], Settings]) -> None:
        self._database = database
        self._clock = clock
        self._settings = settings

    def choices(self) -> PlanningChoices:
        """What can be chosen from."""
        with self._database.read() as work:
            people = tuple(person for person in person_store.every(work) if not person.me)
            return PlanningChoices(partner_store.every(work), people, date_order(self._settings()))

    def last_time(self, partner_id: PartnerId) -> LastTime:
        """How the last meeting with a partner was; where there was none, its sponsor comes."""
        with self._database.read() as work:
            met = meeting_store.between(work, partner_id=partner_id, until=self._clock.today(), limit=12)
            for row in meeting_rows(work, tuple(m for m in met if not m.cancelled and len(m.attendance) > 1)):
                meeting = row.meeting
                length = meeting.end - meeting.start if meeting.start and meeting.end else USUAL_LENGTH
                minutes = int(length.total_seconds() // 60)
                return LastTime((*row.present, *row.absent), meeting.place, minutes, meeting.title)
            partner = partner_store.get(work, partner_id)
            sponsor = person_store.get(work, partner.sponsor_id) if partner and partner.sponsor_id else None
            return LastTime(people=(sponsor.name,) if sponsor else ())

    def get(self, meeting_id: MeetingId) -> PlannedMeeting:
        """A meeting as it can be changed.

        Raises:
            NotFound: there is none of this id.
        """
        with self._database.read() as work:
            meeting = _one(work, meeting_id)
            row = meeting_rows(work, (meeting,))[0]
            points = [p for p in meeting_store.agenda(work, meeting_id) if p.state is AgendaState.OPEN]
            partner = partner_store.get(work, meeting.partner_ids[0]) if meeting.partner_ids else None
            local = self._clock.local(meeting.start) if meeting.start else None
            length = meeting.end - meeting.start if meeting.start and meeting.end else None
            plan = MeetingPlan(
                title=meeting.title,
                day=meeting.day,
                at=local.time() if local else None,
                minutes=int(length.total_seconds() // 60) if length is not None else None,
                partner_id=partner.id if partner else None,
                people=(*row.present, *row.absent),
                place=meeting.place,
                points=tuple(agenda.write_point(point) for point in points),
            )
            return PlannedMeeting(meeting, partner, plan)

    def arrange(self, plan: MeetingPlan) -> Meeting:
        """Store a new meeting.

        Raises:
            InvalidInput: the title is too long.
        """
        title = _title(plan)
        with self._database.write(step=f"New meeting: {title}") as work:
            return arrange(work, replace(plan, title=title), self._clock)

    def begin_now(self, partner_id: PartnerId | None, *, title: str = "", people: tuple[str, ...] = ()) -> Meeting:
        """A meeting that nobody planned begins now, with those who came last time unless `people` says who."""
        came = people or (self.last_time(partner_id).people if partner_id is not None else ())
        now = self._clock.local(self._clock.now())
        with self._database.read() as work:
            partner = partner_store.get(work, partner_id) if partner_id is not None else None
        name = title.strip() or (f"Talk with {partner.name}" if partner is not None else "Unplanned meeting")
        return self.arrange(
            MeetingPlan(name, self._clock.today(), at=now.time(), minutes=None, partner_id=partner_id, people=came)
        )

    def change(self, meeting_id: MeetingId, plan: MeetingPlan) -> Meeting:
        """Store a meeting with another plan; a new day or time postpones it, and its agenda comes along.

        Raises:
            NotFound: there is none of this id.
            InvalidInput: the title is too long.
        """
        title = _title(plan)
        with self._database.write(step=f"Changed: {title}") as work:
            before = _one(work, meeting_id)
            start, end = _times(plan, self._clock)
            changed = replace(
                before,
                title=title,
                day=plan.day,
                start=start,
                end=end,
                place=plan.place.strip(),
                partner_ids=_partners(before, plan),
                attendance=_seats(work, plan, before),
                cancelled=False,
            )
            meeting_store.save(work, [changed])
            meeting_store.save_agenda(work, _points(work, plan, meeting_id))
        return changed

    def cancel(self, meeting_id: MeetingId) -> Meeting:
        """Note that a meeting will not be held. Its open points wait for the next one with the partner.

        Raises:
            NotFound: there is none of this id.
        """
        with self._database.write(step=f"Cancelled: {self._words(meeting_id)}") as work:
            cancelled = replace(_one(work, meeting_id), cancelled=True)
            meeting_store.save(work, [cancelled])
            meeting_store.save_agenda(work, agenda.carried_forward(meeting_store.agenda(work, meeting_id)))
        return cancelled

    def delete(self, meeting_id: MeetingId) -> None:
        """Put a meeting into the bin. Its open points wait for the next one with the partner.

        Raises:
            NotFound: there is none of this id.
        """
        with self._database.write(step=f"Deleted: {self._words(meeting_id)}") as work:
            _one(work, meeting_id)
            points = meeting_store.agenda(work, meeting_id)
            meeting_store.save_agenda(work, agenda.carried_forward(p for p in points if p.line is None))
            bin_store.put_away(work, "meeting", meeting_id)

    def settle_point(
        self, point_id: AgendaPointId, state: AgendaState, *, in_meeting: MeetingId | None = None
    ) -> AgendaPoint:
        """Note that a point was discussed or dropped, or is open again.

        Raises:
            NotFound: there is no such point.
        """
        words = {AgendaState.DISCUSSED: "Discussed", AgendaState.DROPPED: "Dropped", AgendaState.OPEN: "Open again"}
        with self._database.read() as work:
            point = _point(work, point_id)
        with self._database.write(step=f"{words[state]}: {point.text}") as work:
            settled = agenda.settled(_point(work, point_id), state, in_meeting=in_meeting)
            meeting_store.save_agenda(work, [settled])
        return settled

    def _words(self, meeting_id: MeetingId) -> str:
        with self._database.read() as work:
            return _one(work, meeting_id).title


def arrange(work: Work, plan: MeetingPlan, clock: Clock) -> Meeting:
    """Store a new meeting in the transaction of the caller."""
    meeting_id = MeetingId(new_id())
    start, end = _times(plan, clock)
    meeting = Meeting(
        id=meeting_id,
        title=plan.title,
        day=plan.day,
        start=start,
        end=end,
        zone=getattr(clock.zone, "key", ""),
        place=plan.place.strip(),
        partner_ids=(plan.partner_id,) if plan.partner_id is not None else (),
        attendance=_seats(work, plan, None),
    )
    meeting_store.save(work, [meeting])
    meeting_store.save_agenda(work, _points(work, plan, meeting_id))
    return meeting


def moment_on(day: date, at: time, clock: Clock) -> datetime:
    """A time on a day of the user's calendar, as an instant."""
    written = datetime.combine(day, at)
    local = written.replace(tzinfo=clock.zone) if clock.zone is not None else written.astimezone()
    return local.astimezone(UTC)


def _times(plan: MeetingPlan, clock: Clock) -> tuple[datetime | None, datetime | None]:
    if plan.at is None:
        return None, None
    start = moment_on(plan.day, plan.at, clock)
    return start, None if plan.minutes is None else start + timedelta(minutes=plan.minutes)


def _partners(before: Meeting, plan: MeetingPlan) -> tuple[PartnerId, ...]:
    """The chosen partner first; others that an invitation brought stay."""
    if plan.partner_id is None:
        return ()
    others = [partner_id for partner_id in before.partner_ids[1:] if partner_id != plan.partner_id]
    return (plan.partner_id, *others)


def _seats(work: Work, plan: MeetingPlan, before: Meeting | None) -> tuple[Attendance, ...]:
    known = {seat.person_id: seat.presence for seat in before.attendance} if before is not None else {}
    me = person_store.me(work)
    ids = [person.id for person in people_called(work, plan.people, partner_id=plan.partner_id)]
    seats = [Attendance(person_id, known.get(person_id, Presence.PRESENT)) for person_id in dict.fromkeys(ids)]
    if me is not None and me.id not in ids and (before is None or me.id in known):
        seats.append(Attendance(me.id))
    return tuple(seats)


def people_called(work: Work, names: tuple[str, ...], *, partner_id: PartnerId | None) -> tuple[Person, ...]:
    """The people of these names, those of the partner first; a name that nobody has makes a new person."""
    near = sorted(person_store.every(work), key=lambda person: person.partner_id != partner_id)
    by_name: dict[str, Person] = {}
    for person in near:
        by_name.setdefault(fold_name(person.name), person)
    found = []
    for name in names:
        words = " ".join(name.split())
        if not words:
            continue
        if fold_name(words) not in by_name:
            made = Person(id=PersonId(new_id()), name=words, partner_id=partner_id)
            person_store.save(work, [made])
            by_name[fold_name(words)] = made
        found.append(by_name[fold_name(words)])
    return tuple(found)


def _points(work: Work, plan: MeetingPlan, meeting_id: MeetingId) -> tuple[AgendaPoint, ...]:
    before = [p for p in meeting_store.agenda(work, meeting_id) if p.state is AgendaState.OPEN]
    return agenda.written_points(plan.points, before=before, meeting_id=meeting_id, partner_id=plan.partner_id)


def _title(plan: MeetingPlan) -> str:
    title = " ".join(plan.title.split()) or "Meeting"
    if len(title) > _LONGEST_TITLE:
        raise InvalidInput("The title is too long", f"A title has at most {_LONGEST_TITLE} characters.")
    return title


def _one(work: Work, meeting_id: MeetingId) -> Meeting:
    found = meeting_store.get(work, meeting_id)
    if found is None:
        raise NotFound("This meeting is not here any more", "It may have been deleted; the bin keeps it.")
    return found


def _point(work: Work, point_id: AgendaPointId) -> AgendaPoint:
    found = meeting_store.agenda_point(work, point_id)
    if found is None:
        raise NotFound("There is no such point", f"No agenda point has the id {point_id}.")
    return found
