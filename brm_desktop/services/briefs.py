"""The page for the next meeting with a partner: its facts, gathered from the store in one reading."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from brm_desktop.domain.brief.building import build_brief
from brm_desktop.domain.brief.facts import PartnerFacts, PrivateFacts, PrivateLine
from brm_desktop.domain.brief.for_me import build_brief_for_me
from brm_desktop.domain.brief.keeping import options_as_text, options_of_text
from brm_desktop.domain.brief.options import BriefOptions
from brm_desktop.domain.brief.sources import BriefRecords, partner_facts, private_facts
from brm_desktop.domain.brief.values import Brief, Sender
from brm_desktop.domain.clock import Clock
from brm_desktop.domain.commitments import Commitment
from brm_desktop.domain.errors import NotFound
from brm_desktop.domain.identifiers import MeetingId, PartnerId, PersonId
from brm_desktop.domain.meetings import AgendaPoint, AgendaState, Meeting
from brm_desktop.domain.notes.grammar import LineKind, NoteContext, read_note
from brm_desktop.domain.partners import Partner
from brm_desktop.domain.people import Person
from brm_desktop.domain.reliability import RELIABILITY_WINDOW
from brm_desktop.services.meetings import next_meeting
from brm_desktop.settings import Settings
from brm_desktop.storage import commitments as commitment_store
from brm_desktop.storage import meetings as meeting_store
from brm_desktop.storage import partners as partner_store
from brm_desktop.storage import people as person_store
from brm_desktop.storage.database import Database
from brm_desktop.storage.rows import Work

_DECISIONS_READ = 40
_OBSERVATIONS_READ = 40
_NOTES_READ = 3


@dataclass(frozen=True, slots=True)
class BriefMaterial:
    """Everything a brief is made of: what the partner may see, and apart from it what is for the user alone."""

    partner: Partner
    meeting: Meeting | None
    facts: PartnerFacts
    private: PrivateFacts
    sender: Sender
    options: BriefOptions | None = None
    """As they were kept with the meeting; None when nothing was chosen yet."""

    def for_partner(self, options: BriefOptions | None = None) -> Brief:
        """The brief that may be handed over. Nothing private reaches it: the private facts are not passed on."""
        return build_brief(self.facts, options or self.options, self.sender)

    def for_me(self, options: BriefOptions | None = None) -> Brief:
        """The brief with its second page, for the user alone."""
        return build_brief_for_me(self.facts, self.private, options or self.options, self.sender)


class Briefs:
    """Gathers what briefs are made of."""

    def __init__(self, database: Database, clock: Clock, settings: Callable[[], Settings]) -> None:
        self._database = database
        self._clock = clock
        self._settings = settings

    def prepare(self, partner_id: PartnerId, *, meeting_id: MeetingId | None = None) -> BriefMaterial:
        """What is known for the next meeting with a partner, or for the meeting that is named.

        Raises:
            NotFound: there is no such partner or meeting.
        """
        with self._database.read() as work:
            partner = partner_store.get(work, partner_id)
            if partner is None:
                raise NotFound("There is no such partner", f"No partner has the id {partner_id}.")
            meeting = self._meeting(work, partner_id, meeting_id)
            records = self._records(work, partner, meeting)
            sender = self._sender(person_store.me(work))
        return BriefMaterial(
            partner=partner,
            meeting=meeting,
            facts=partner_facts(records),
            private=private_facts(records),
            sender=sender,
            options=options_of_text(meeting.brief_options) if meeting is not None else None,
        )

    def keep_options(self, meeting_id: MeetingId, options: BriefOptions) -> None:
        """Keep with a meeting what was ticked, moved and worded for its brief; one that has gone keeps nothing."""
        with self._database.write() as work:
            meeting = meeting_store.get(work, meeting_id)
            if meeting is not None:
                meeting_store.save(work, [replace(meeting, brief_options=options_as_text(options))])

    def _meeting(self, work: Work, partner_id: PartnerId, meeting_id: MeetingId | None) -> Meeting | None:
        if meeting_id is None:
            return next_meeting(work, partner_id, self._clock)
        meeting = meeting_store.get(work, meeting_id)
        if meeting is None:
            raise NotFound("There is no such meeting", f"No meeting has the id {meeting_id}.")
        return meeting

    def _sender(self, me: Person | None) -> Sender:
        settings = self._settings()
        return Sender(
            provider=settings.provider,
            organisation=settings.organisation,
            user=settings.name or (me.name if me else ""),
            role=settings.role,
        )

    def _records(self, work: Work, partner: Partner, meeting: Meeting | None) -> BriefRecords:
        today = self._clock.today()
        commitments = self._commitments(work, partner.id)
        invited = [a.person_id for a in meeting.attendance] if meeting else []
        people = self._people(work, partner, invited)
        known = {person.id for person in people}
        others = person_store.by_id(
            work, {p for c in commitments for p in (c.owner_id, c.to_id) if p is not None and p not in known}
        )
        before = self._met_before(work, partner.id, meeting)
        return BriefRecords(
            partner=partner,
            today=today,
            meeting=meeting,
            met_before=before[0].day if before else None,
            people=people,
            commitments=commitments,
            agenda=self._agenda(work, partner.id, meeting),
            decisions=meeting_store.decisions(work, partner_id=partner.id, limit=_DECISIONS_READ),
            observations=meeting_store.observations(work, partner_id=partner.id, limit=_OBSERVATIONS_READ),
            goals=partner_store.goals(work, partner.id),
            needs=partner_store.needs(work, partner.id),
            pulses=partner_store.pulses(work, [partner.id]).get(partner.id, ()),
            lines=tuple(line for met in before[:_NOTES_READ] for line in _private_lines(met)),
            zone=self._clock.zone,
            names={PersonId(i): person.name for i, person in others.items()},
        )

    def _commitments(self, work: Work, partner_id: PartnerId) -> tuple[Commitment, ...]:
        today = self._clock.today()
        found = commitment_store.select_by(work, partner_id=partner_id, only_open=True)
        settled = commitment_store.settled_between(
            work, since=today - RELIABILITY_WINDOW, until=today, partner_id=partner_id
        )
        return tuple({commitment.id: commitment for commitment in (*found, *settled)}.values())

    def _people(self, work: Work, partner: Partner, invited: list[PersonId]) -> tuple[Person, ...]:
        here = {person.id: person for person in person_store.of_partner(work, partner.id)}
        here |= {person.id: person for person in person_store.by_id(work, invited).values()}
        me = person_store.me(work)
        if me is not None:
            here[me.id] = me
        return tuple(here.values())

    def _met_before(self, work: Work, partner_id: PartnerId, meeting: Meeting | None) -> tuple[Meeting, ...]:
        until = self._clock.today() if meeting is None else meeting.day
        found = meeting_store.between(work, partner_id=partner_id, until=until, limit=12)
        return tuple(
            m
            for m in found
            if not m.cancelled and (meeting is None or m.id != meeting.id) and m.day <= self._clock.today()
        )

    def _agenda(self, work: Work, partner_id: PartnerId, meeting: Meeting | None) -> tuple[AgendaPoint, ...]:
        here = meeting_store.agenda(work, meeting.id) if meeting else ()
        waiting = meeting_store.waiting_points(work, partner_id)
        return tuple(point for point in (*here, *waiting) if point.state is AgendaState.OPEN)


def _private_lines(meeting: Meeting) -> list[PrivateLine]:
    context = NoteContext(day=meeting.day)
    return [
        PrivateLine(text=line.text, kind="note", noted_on=meeting.day)
        for line in read_note(meeting.note, context)
        if line.kind is LineKind.PRIVATE
    ]
