"""From records to values: which are new, which changed, which are there already. Nothing is written here."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from brm_desktop.domain.clock import Clock
from brm_desktop.domain.commitments import Commitment
from brm_desktop.domain.identifiers import MeetingId, PartnerId
from brm_desktop.domain.meetings import Attendance, Meeting
from brm_desktop.domain.partners import Partner
from brm_desktop.domain.people import Person
from brm_desktop.interchange.records import MeetingRecord, Refusal
from brm_desktop.services.findings import Findings, findings_of
from brm_desktop.services.imports import keys
from brm_desktop.services.imports.carried import EarlierPromises
from brm_desktop.services.imports.identities import Identities
from brm_desktop.services.imports.outcome import Count
from brm_desktop.services.imports.partner_names import PartnersByName
from brm_desktop.services.imports.reading import Read
from brm_desktop.settings import Settings
from brm_desktop.storage import commitments as commitment_store
from brm_desktop.storage import imports as import_store
from brm_desktop.storage import meetings as meeting_store
from brm_desktop.storage import partners as partner_store
from brm_desktop.storage.rows import Work

KINDS = ("partners", "people", "meetings", "commitments", "decisions", "agenda points", "observations")
CALENDAR = "calendar"


@dataclass(slots=True)
class Plan:
    """Everything an import would write.

    `tally` counts by kind and "new", "changed" or "same". `unheard` are ids by table of which no file has spoken
    before, or whose import was taken back: what lies in the bin under them comes out again.
    """

    partners: list[Partner] = field(default_factory=list)
    people: list[Person] = field(default_factory=list)
    meetings: list[Meeting] = field(default_factory=list)
    findings: Findings = field(default_factory=Findings)
    said: list[dict[str, str]] = field(default_factory=list)
    unheard: dict[str, list[str]] = field(default_factory=dict)
    doubts: tuple[Refusal, ...] = ()
    identities: Identities | None = None
    tally: Counter[tuple[str, str]] = field(default_factory=Counter)

    def hear(self, table_name: str, ids: Iterable[str]) -> None:
        """Note ids of which no file has spoken before."""
        self.unheard.setdefault(table_name, []).extend(ids)

    def counts(self) -> tuple[Count, ...]:
        """The tally by kind, without kinds of which there are none."""
        every = (Count(kind, *(self.tally[kind, state] for state in ("new", "changed", "same"))) for kind in KINDS)
        return tuple(count for count in every if count.new or count.changed or count.same)


def make_plan(work: Work, read: Read, *, clock: Clock, settings: Settings, partner: str) -> Plan:
    """What `read` would change in the store. `partner` is the one all of it belongs to, "" if the files say."""
    return _Planner(work, read, clock=clock, settings=settings, partner=partner).plan()


class _Planner:
    def __init__(self, work: Work, read: Read, *, clock: Clock, settings: Settings, partner: str) -> None:
        self._work = work
        self._read = replace(read, meetings=_joined_parts(work, read.meetings))
        self._clock = clock
        self._given = partner
        self._partners = PartnersByName(partner_store.every(work, archived=True))
        self._identities = Identities(work, settings)
        self._earlier = EarlierPromises(work)
        self._doubts: list[Refusal] = []
        self._plan = Plan(identities=self._identities)

    def plan(self) -> Plan:
        every = self._newest_editions()
        said = import_store.said_before(self._work, every)
        changed = {i: r for i, r in every.items() if i not in said or self._says_more(r, said[i][0])}
        for meeting_id in every.keys() - changed.keys():
            self._count_same(every[meeting_id])
        self._find_partners(changed.values())
        self._identities.meet(self._read.people, tuple(changed.values()), self._partners, given=self._given)
        # What lies in the bin and no file has spoken of was taken back: it is new again.
        taken_back = import_store.binned(self._work, "meeting", changed.keys() - said.keys())
        known = meeting_store.by_id(self._work, changed.keys() - taken_back)
        before = self._promises_of(known)
        for meeting_id, record in changed.items():
            self._add(record, known.get(meeting_id), before, said.get(meeting_id))
        self._cancel_series(changed.values())
        self._close()
        return self._plan

    def _newest_editions(self) -> dict[MeetingId, MeetingRecord]:
        """The records by meeting, oldest day first; of one that is stated more than once, the latest edition."""
        every: dict[MeetingId, MeetingRecord] = {}
        for record in self._read.meetings:
            known = every.get(keys.meeting_id(record))
            if known is None or record.sequence >= known.sequence:
                every[keys.meeting_id(record)] = record
        return dict(sorted(every.items(), key=lambda item: item[1].day))

    def _says_more(self, record: MeetingRecord, digest: str) -> bool:
        """Whether a record is other than what was last read, and no older edition of it."""
        if record.sequence < keys.sequence_of(digest):
            self._doubts.append(Refusal(_name(record), "This is an older invitation; the newer one was kept."))
            return False
        return keys.digest(record) != digest

    def _find_partners(self, changed: Iterable[MeetingRecord]) -> None:
        named = {record.partner for record in self._read.meetings if record.partner and not self._given}
        for name in dict.fromkeys([self._given, *(record.partner for record in changed)]):
            if name and (name == self._given or not self._given):
                self._partners.named(name)
        self._plan.partners = self._partners.new
        tally = self._plan.tally
        tally["partners", "new"] = len(self._partners.new)
        tally["partners", "same"] = max(0, len(named | ({self._given} - {""})) - len(self._partners.new))

    def _count_same(self, record: MeetingRecord) -> None:
        tally = self._plan.tally
        tally["meetings", "same"] += 1
        tally["commitments", "same"] += len(record.commitments)
        tally["decisions", "same"] += len(record.decisions)
        tally["agenda points", "same"] += len(record.agenda)
        tally["observations", "same"] += len(record.observations)

    def _promises_of(self, known: Mapping[str, Meeting]) -> dict[str, Commitment]:
        return {c.id: c for i in known for c in commitment_store.of_meeting(self._work, MeetingId(i))}

    def _add(
        self,
        record: MeetingRecord,
        existing: Meeting | None,
        before: Mapping[str, Commitment],
        said: tuple[str, str] | None,
    ) -> None:
        meeting = self._meeting(record)
        if existing is not None:
            meeting = self._joined(meeting, existing, said, record)
        past = meeting.day <= self._clock.today()
        found = findings_of(record, meeting, self._identities, before=before, earlier=self._earlier, past=past)
        self._earlier.put(found.commitments)
        plan = self._plan
        plan.meetings.append(meeting)
        plan.findings.add(found)
        plan.said.append(
            {"row_id": meeting.id, "digest": keys.digest(record), "note_digest": keys.hash_of(record.note)}
        )
        if said is None:
            plan.hear("meeting", [meeting.id])
            for table_name, ids in found.ids().items():
                plan.hear(table_name, ids)
        self._doubts += [Refusal(name=_name(record), reason=doubt) for doubt in record.doubts]
        self._count(found, before, state="new" if existing is None else "changed")

    def _count(self, found: Findings, before: Mapping[str, Commitment], *, state: str) -> None:
        tally = self._plan.tally
        tally["meetings", state] += 1
        for commitment in found.commitments:
            known = before.get(commitment.id)
            tally["commitments", "new" if known is None else "same" if known == commitment else "changed"] += 1
        tally["decisions", state] += len(found.decisions)
        tally["agenda points", state] += len(found.agenda)
        tally["observations", state] += len(found.observations)

    def _meeting(self, record: MeetingRecord) -> Meeting:
        seats = self._identities.seats(record)
        # Minutes are the wrap-up of their meeting; an invitation is not.
        wrapped_up = record.source != CALENDAR and record.day <= self._clock.today()
        return Meeting(
            id=keys.meeting_id(record),
            title=record.title,
            day=record.day,
            start=record.start,
            end=record.end,
            zone=record.zone,
            place=record.place,
            partner_ids=self._partner_ids(record, seats),
            attendance=seats,
            note=record.note,
            source=keys.source_words(record),
            cancelled=record.cancelled,
            wrapped_up_at=self._clock.now() if wrapped_up else None,
        )

    def _partner_ids(self, record: MeetingRecord, seats: Iterable[Attendance]) -> tuple[PartnerId, ...]:
        if self._given or record.partner:
            return (self._partners.named(self._given or record.partner).id,)
        found = [self._identities.partner_of(seat.person_id) for seat in seats]
        return tuple(dict.fromkeys(partner_id for partner_id in found if partner_id is not None))

    def _joined(
        self, meeting: Meeting, existing: Meeting, said: tuple[str, str] | None, record: MeetingRecord
    ) -> Meeting:
        """What the file says now, without undoing what was done to the meeting here."""
        edited = said is not None and keys.hash_of(existing.note) != said[1]
        if edited and existing.note != record.note:
            self._doubts.append(Refusal(_name(record), "The note was changed here since; what you wrote was kept."))
        return replace(
            meeting,
            channel=existing.channel,
            partner_ids=tuple(dict.fromkeys((*existing.partner_ids, *meeting.partner_ids))),
            attendance=meeting.attendance or existing.attendance,
            note=existing.note if edited else meeting.note,
            purpose=existing.purpose,
            wrapped_up_at=existing.wrapped_up_at,
            brief_made_at=existing.brief_made_at,
            posture_tag=existing.posture_tag,
            topics=existing.topics,
        )

    def _cancel_series(self, changed: Iterable[MeetingRecord]) -> None:
        """A cancelled series takes along all its dates that are stored."""
        for record in changed:
            if record.source != CALENDAR or not record.cancelled or "/" in record.key:
                continue
            dates = meeting_store.of_source(self._work, f"{keys.source_words(record)}/")
            self._plan.meetings += [replace(meeting, cancelled=True) for meeting in dates if not meeting.cancelled]
            self._plan.tally["meetings", "changed"] += sum(not meeting.cancelled for meeting in dates)

    def _close(self) -> None:
        people, plan = self._identities, self._plan
        plan.people = [*people.new, *people.changed]
        plan.said += people.said
        plan.doubts = tuple(self._doubts)
        plan.tally["people", "new"] = len(people.new)
        plan.tally["people", "changed"] = len(people.changed)
        plan.tally["people", "same"] = people.same
        plan.hear("partner", [partner.id for partner in plan.partners])
        plan.hear("person", [person.id for person in people.new])


def _joined_parts(work: Work, records: tuple[MeetingRecord, ...]) -> tuple[MeetingRecord, ...]:
    """Records whose file was one meeting when it was first read keep that meeting, by its day.

    A running document begins with one meeting and grows; the first one must not come in a second time.
    """
    wholes = {r.key: replace(r, key=r.whole) for r in records if r.whole and r.key == f"{r.whole}#{r.day}"}
    ids = {key: keys.meeting_id(whole) for key, whole in wholes.items()}
    known = meeting_store.by_id(work, ids.values())
    first = {key for key, meeting_id in ids.items() if meeting_id in known and known[meeting_id].day == wholes[key].day}
    return tuple(wholes[record.key] if record.key in first else record for record in records)


def _name(record: MeetingRecord) -> str:
    return record.key if record.source != CALENDAR else record.title
