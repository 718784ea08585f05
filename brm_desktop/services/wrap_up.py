"""The wrap-up of a meeting: what its note holds is shown as a sheet, and what is answered is stored in one step."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time, timedelta
from decimal import Decimal

from brm_desktop.domain import agenda
from brm_desktop.domain.clock import Clock
from brm_desktop.domain.commitments import Commitment
from brm_desktop.domain.errors import NotFound
from brm_desktop.domain.follow_up import FollowUp, shared_decisions, shared_promises
from brm_desktop.domain.identifiers import MeetingId, PulseId, new_id
from brm_desktop.domain.meetings import AgendaPoint, AgendaState, Channel, Decision, Meeting, Presence
from brm_desktop.domain.moments import Moment
from brm_desktop.domain.next_meeting import propose_day
from brm_desktop.domain.notes.grammar import LineKind as NoteKind
from brm_desktop.domain.notes.versions import WRAPPED_UP
from brm_desktop.domain.partners import Partner
from brm_desktop.domain.people import Person
from brm_desktop.domain.pulses import Pulse
from brm_desktop.domain.wrap_up import WrappedUp, WrapUpAnswer, WrapUpSheet
from brm_desktop.services.finding_ids import finding_id
from brm_desktop.services.findings import Findings
from brm_desktop.services.meetings import next_meeting
from brm_desktop.services.note_findings import partner_of, store_findings
from brm_desktop.services.note_history import keep_version
from brm_desktop.services.notes import date_order
from brm_desktop.services.planning import MeetingPlan, arrange
from brm_desktop.services.wrap_up_answers import Naming, answered, moved, owner_name
from brm_desktop.services.wrap_up_lines import NoteHolds, read_note_of, sheet_lines
from brm_desktop.settings import Settings
from brm_desktop.storage import bin as bin_store
from brm_desktop.storage import imports as import_store
from brm_desktop.storage import meetings as meeting_store
from brm_desktop.storage import partners as partner_store
from brm_desktop.storage import people as person_store
from brm_desktop.storage.database import Database
from brm_desktop.storage.rows import Work

_LOOKED_AHEAD = timedelta(days=28)


class WrapUps:
    """What the user can do when a meeting is over."""

    def __init__(self, database: Database, clock: Clock, settings: Callable[[], Settings]) -> None:
        self._database = database
        self._clock = clock
        self._settings = settings

    def sheet(self, meeting_id: MeetingId) -> WrapUpSheet:
        """What the note of a meeting holds, and what is proposed. Nothing is stored.

        Raises:
            NotFound: there is no such meeting.
        """
        with self._database.read() as work:
            meeting = _one(work, meeting_id)
            holds = read_note_of(work, meeting, self._settings(), today=self._clock.today())
            partner = self._partner(work, meeting)
            came = self._came(work, meeting)
            sponsor = next((p for p in came if partner is not None and p.id == partner.sponsor_id), None)
            points = self._open_points(work, meeting)
            coming = next_meeting(work, partner.id, self._clock) if partner is not None else None
            planned = coming if coming is not None and coming.id != meeting.id else self._after(work, meeting, partner)
            return WrapUpSheet(
                meeting=meeting,
                partner=partner.name if partner is not None else "",
                lines=sheet_lines(work, holds),
                people=self._people(work, partner, came),
                came=tuple(person.name for person in came),
                points=points,
                reached=frozenset(
                    p.id for p in agenda.reached_in_note(points, _headings(holds), decided=_decided_under(holds))
                ),
                order=date_order(self._settings()),
                proposed=self._proposed(work, meeting, partner) if planned is None else None,
                planned=self._moment(planned) if planned is not None else None,
                sponsor=sponsor.name if sponsor is not None else "",
            )

    def save(self, meeting_id: MeetingId, answer: WrapUpAnswer) -> WrappedUp:
        """Store what was answered, all of it in one step that can be taken back.

        Raises:
            NotFound: there is no such meeting.
            InvalidInput: a pulse out of range.
        """
        with self._database.read() as work:
            title = _one(work, meeting_id).title
        with self._database.write(step=f"Wrapped up: {title}") as work:
            meeting = _one(work, meeting_id)
            now, today = self._clock.now(), self._clock.today()
            holds = read_note_of(work, meeting, self._settings(), today=today)
            promises, decisions = self._store_lines(work, holds, answer)
            self._settle_points(work, meeting, answer)
            arranged = self._arrange_next(work, meeting, answer)
            self._store_pulse(work, meeting, answer)
            keep_version(work, meeting, at=now, why=WRAPPED_UP)
            channel = _channel(meeting, answer)
            wrapped = replace(meeting, wrapped_up_at=now, channel=channel, posture_tag=answer.posture_tag)
            meeting_store.save(work, [wrapped])
            follow_up = self._follow_up(work, meeting, promises, decisions, holds=holds, again=answer.next_meeting)
            return WrappedUp(wrapped, follow_up, arranged)

    def follow_up(self, meeting_id: MeetingId, answer: WrapUpAnswer) -> FollowUp:
        """The message as it would be with what is answered so far. Nothing is stored.

        Raises:
            NotFound: there is no such meeting.
        """
        with self._database.read() as work:
            meeting = _one(work, meeting_id)
            holds = read_note_of(work, meeting, self._settings(), today=self._clock.today())
            answers = {line.id: line for line in answer.lines if line.ticked}
            promises = [
                replace(c, due=answers[c.id].due) for c in _every_promise(holds) if c.id in answers and not c.private
            ]
            decisions = [replace(d, decided_by=answers[d.id].person) for d in holds.found.decisions if d.id in answers]
            named = {line.id: line.person for line in answer.lines}
            return self._follow_up(
                work, meeting, promises, decisions, holds=holds, again=answer.next_meeting, named=named
            )

    def _store_lines(
        self, work: Work, holds: NoteHolds, answer: WrapUpAnswer
    ) -> tuple[list[Commitment], list[Decision]]:
        answers = {line.id: line for line in answer.lines}
        before = {line.id: line for line in sheet_lines(work, holds)}
        circle = Naming(work, partner_of(holds.meeting))
        found, kept = holds.found, Findings()
        for promise in (*found.commitments, *holds.offers):
            said = answers.get(promise.id)
            if said is not None and said.ticked:
                kept.commitments.append(answered(promise, said, before[promise.id].person, circle))
        for renewed in found.repeated.values():
            said = answers.get(renewed.id)
            if said is None:
                kept.repeated[renewed.id] = holds.originals[renewed.id]
            elif said.ticked:
                kept.repeated[renewed.id] = moved(holds.originals[renewed.id], said, holds.meeting)
        for decision in found.decisions:
            said = answers.get(decision.id)
            if said is not None and said.ticked:
                kept.decisions.append(replace(decision, decided_by=said.person.strip()))
        kept.agenda, kept.observations = found.agenda, found.observations
        store_findings(work, replace(holds.read, found=kept))
        # What was taken back, or stood in the note before, lies in the bin under the same identifiers.
        for table_name, ids in kept.ids().items():
            import_store.revive(work, table_name, ids)
        for line in answer.lines:
            if not line.ticked and line.id in before and not before[line.id].renews:
                bin_store.put_away(work, "decision" if before[line.id].kind == "decision" else "commitment", line.id)
        return [*kept.commitments, *(c for c in kept.repeated.values() if c.id in answers)], kept.decisions

    def _settle_points(self, work: Work, meeting: Meeting, answer: WrapUpAnswer) -> None:
        points = {point.id: point for point in self._open_points(work, meeting)}
        settled = [
            agenda.settled(points[point_id], state, in_meeting=meeting.id)
            for point_id, state in answer.points
            if point_id in points and state is not AgendaState.OPEN
        ]
        gone = {point.id for point in settled}
        carried = agenda.left_open((point for point in points.values() if point.id not in gone), at=meeting.id)
        meeting_store.save_agenda(work, [*settled, *carried])

    def _arrange_next(self, work: Work, meeting: Meeting, answer: WrapUpAnswer) -> Meeting | None:
        if answer.next_meeting is None:
            return None
        seats = [seat.person_id for seat in meeting.attendance]
        people = person_store.by_id(work, seats)
        plan = MeetingPlan(
            title=meeting.title,
            day=answer.next_meeting.day,
            at=answer.next_meeting.at,
            minutes=_minutes(meeting),
            partner_id=partner_of(meeting),
            people=tuple(person.name for person in people.values() if not person.me),
            place=meeting.place,
        )
        arranged = arrange(work, plan, self._clock)
        # Exactly those who were invited: two people may have one name.
        stored = replace(arranged, partner_ids=meeting.partner_ids, attendance=tuple(
            replace(seat, presence=Presence.PRESENT) for seat in meeting.attendance
        ))  # fmt: skip
        meeting_store.save(work, [stored])
        return stored

    def _store_pulse(self, work: Work, meeting: Meeting, answer: WrapUpAnswer) -> None:
        partner = self._partner(work, meeting)
        if answer.pulse is None or partner is None:
            return
        pulse = Pulse(
            id=PulseId(new_id()),
            partner_id=partner.id,
            given_on=meeting.day,
            satisfaction=Decimal(answer.pulse),
            given_by=partner.sponsor_id,
        )
        partner_store.save_pulses(work, [pulse])

    def _follow_up(
        self, work: Work, meeting: Meeting, promises: list[Commitment], decisions: list[Decision], *,
        holds: NoteHolds, again: Moment | None, named: dict[str, str] | None = None,
    ) -> FollowUp:  # fmt: skip
        came = self._came(work, meeting)
        me = person_store.me(work)
        owners = person_store.by_id(work, {c.owner_id for c in promises if c.owner_id is not None})
        theirs = [(c, (named or {}).get(c.id, "") or owner_name(c, owners)) for c in promises]
        return FollowUp(
            title=meeting.title,
            day=meeting.day,
            lines=(*shared_promises(theirs), *shared_decisions(decisions, private_lines=holds.private_lines)),
            to=tuple(person.name for person in came),
            addresses=tuple(person.emails[0] for person in came if person.emails),
            sender=self._settings().name or (me.name if me is not None else ""),
            again=again,
        )

    def _open_points(self, work: Work, meeting: Meeting) -> tuple[AgendaPoint, ...]:
        """What was to be spoken about: points of this meeting's agenda, and those that waited for it."""
        partner_id = partner_of(meeting)
        own = meeting_store.agenda(work, meeting.id)
        waiting = meeting_store.waiting_points(work, partner_id) if partner_id is not None else ()
        return tuple(
            point
            for point in (*own, *waiting)
            if point.state is AgendaState.OPEN and (point.line is None or _comes_from_before(point, meeting))
        )

    def _partner(self, work: Work, meeting: Meeting) -> Partner | None:
        partner_id = partner_of(meeting)
        return partner_store.get(work, partner_id) if partner_id is not None else None

    def _came(self, work: Work, meeting: Meeting) -> tuple[Person, ...]:
        people = person_store.by_id(work, meeting.present)
        ordered = (people.get(person_id) for person_id in meeting.present)
        return tuple(dict.fromkeys(person for person in ordered if person is not None and not person.me))

    def _people(self, work: Work, partner: Partner | None, came: tuple[Person, ...]) -> tuple[str, ...]:
        """Those who came, the partner's people, everybody else."""
        near = person_store.of_partner(work, partner.id) if partner is not None else ()
        every = (*came, *near, *person_store.every(work))
        return tuple(dict.fromkeys(person.name for person in every if not person.me))

    def _after(self, work: Work, meeting: Meeting, partner: Partner | None) -> Meeting | None:
        """The next meeting behind this one, when this one is itself still the next."""
        if partner is None:
            return None
        coming = meeting_store.between(
            work, partner_id=partner.id, since=max(meeting.day, self._clock.today()), newest_first=False, limit=8
        )
        later = (m for m in coming if not m.cancelled and m.id != meeting.id and _starts(m) > _starts(meeting))
        return next(later, None)

    def _proposed(self, work: Work, meeting: Meeting, partner: Partner | None) -> Moment | None:
        if partner is None:
            return None
        sponsor = person_store.get(work, partner.sponsor_id) if partner.sponsor_id is not None else None
        cadence = (sponsor.cadence_days if sponsor is not None else None) or partner.cadence_days
        at = self._clock.local(meeting.start).time() if meeting.start is not None else None
        wanted = propose_day(meeting.day, cadence_days=cadence, today=self._clock.today())
        busy = meeting_store.between(work, since=wanted, until=wanted + _LOOKED_AHEAD)
        taken = {m.day for m in busy if not m.cancelled and self._overlaps(m, at, _minutes(meeting) or 45)}
        day = propose_day(meeting.day, cadence_days=cadence, today=self._clock.today(), taken=taken)
        return Moment(day, at)

    def _overlaps(self, other: Meeting, at: time | None, minutes: int) -> bool:
        if at is None or other.start is None:
            return False
        begins = self._clock.local(other.start).replace(tzinfo=None)
        ends = self._clock.local(other.end or other.start + timedelta(hours=1)).replace(tzinfo=None)
        start = datetime.combine(other.day, at)
        return begins < start + timedelta(minutes=minutes) and start < ends

    def _moment(self, meeting: Meeting) -> Moment:
        at = self._clock.local(meeting.start).time() if meeting.start is not None else None
        return Moment(meeting.day, at)


def _every_promise(holds: NoteHolds) -> list[Commitment]:
    return [*holds.found.commitments, *holds.offers, *holds.found.repeated.values()]


def _headings(holds: NoteHolds) -> list[str]:
    return [line.text for line in holds.read.lines if line.kind is NoteKind.AGENDA]


def _decided_under(holds: NoteHolds) -> frozenset[str]:
    """The headings of the note beneath which a decision stands."""
    headings = [(line.line, line.text) for line in holds.read.lines if line.kind is NoteKind.AGENDA]
    decisions = [line.line for line in holds.read.lines if line.kind is NoteKind.DECISION]
    return agenda.decided_under(headings, decisions, note=holds.meeting.note)


def _comes_from_before(point: AgendaPoint, meeting: Meeting) -> bool:
    """Whether it waits because another note says so; what this note leaves for next time was not to be spoken about."""
    return point.meeting_id is None and point.id != finding_id(meeting.id, "agenda", point.text, Counter())


def _minutes(meeting: Meeting) -> int | None:
    if meeting.start is None or meeting.end is None:
        return None
    return int((meeting.end - meeting.start).total_seconds() // 60)


def _channel(meeting: Meeting, answer: WrapUpAnswer) -> Channel:
    """What counts as contact: a note to herself does not."""
    if not answer.is_contact:
        return Channel.NOTE
    return Channel.MEETING if meeting.channel is Channel.NOTE else meeting.channel


def _starts(meeting: Meeting) -> tuple[object, float]:
    return meeting.day, meeting.start.timestamp() if meeting.start is not None else 0.0


def _one(work: Work, meeting_id: MeetingId) -> Meeting:
    found = meeting_store.get(work, meeting_id)
    if found is None:
        raise NotFound("This meeting is not here any more", "It may have been deleted; the bin keeps it.")
    return found
