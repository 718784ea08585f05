"""The people of an import: who is in the store already, who is new, who of them owes and attends."""

from collections.abc import Iterable
from dataclasses import replace

from brm_desktop.domain.identifiers import PartnerId, PersonId
from brm_desktop.domain.meetings import Attendance
from brm_desktop.domain.names.book import fold_name
from brm_desktop.domain.people import Person
from brm_desktop.interchange.records import AttendeeRecord, MeetingRecord, PersonRecord
from brm_desktop.services.findings import Owners
from brm_desktop.services.imports import keys
from brm_desktop.services.imports.partner_names import PartnersByName
from brm_desktop.services.imports.person_index import Mention, PersonIndex
from brm_desktop.settings import Settings
from brm_desktop.storage import imports as import_store
from brm_desktop.storage import people as person_store
from brm_desktop.storage.rows import Work


class Identities:
    """Finds or makes a person for everybody an import names."""

    def __init__(self, work: Work, settings: Settings) -> None:
        self._work = work
        self._index = PersonIndex()
        self._stored: dict[PersonId, Person] = {}
        self._new: dict[PersonId, Person] = {}
        self._partners: dict[str, PartnerId] = {}
        self._roots = person_store.merged(work)
        for person in person_store.every(work, merged=True):
            self._stored[person.id] = person
            self._index.put(person)
        for person_id, partner_id in person_store.met_at(work):
            self._index.meet(person_id, partner_id)
        self._me = next((p for p in self._stored.values() if p.me and p.merged_into is None), None)
        if self._me is None and settings.name.strip():
            self._me = self._add(Person(id=keys.person_id("me", "me"), name=settings.name.strip(), me=True))
        self.said: list[dict[str, str]] = []
        self.same = 0
        self._met: set[PersonId] = set()

    @property
    def new(self) -> tuple[Person, ...]:
        """People who are not in the store yet."""
        return tuple(self._new.values())

    @property
    def changed(self) -> tuple[Person, ...]:
        """People of the store about whom the files say more."""
        return tuple(
            current for person_id, before in self._stored.items() if (current := self._index.get(person_id)) != before
        )

    def meet(
        self,
        people: Iterable[PersonRecord],
        meetings: Iterable[MeetingRecord],
        partners: PartnersByName,
        *,
        given: str,
    ) -> None:
        """Take in everybody: contact files first, then whole names, then bare first names, which need the others."""
        records = tuple(meetings)
        for person in people:
            self._take_contact(person, partners, given=given)
        for record in records:
            self._partners[record.key] = partners.named(given or record.partner).id if given or record.partner else None  # type: ignore[assignment]
        mentions = [(self._mention(attendee, record), attendee) for record in records for attendee in record.attendees]
        owners = [Mention(name, partner_id=self._partners.get(r.key)) for r in records for name in _named(r)]
        for mention, attendee in mentions:
            if mention.whole or mention.handle or mention.emails:
                self._person(mention, attendee)
        for mention in owners:
            if mention.whole or mention.name.startswith("@"):
                self._person(_as_handle(mention), None)
        for mention, attendee in mentions:
            self._person(mention, attendee)
        for mention in owners:
            self._person(_as_handle(mention), None)
        self.same = len(self._met & (self._stored.keys() - {person.id for person in self.changed}))

    def _mention(self, attendee: AttendeeRecord, record: MeetingRecord) -> Mention:
        handle = attendee.handle and f"@{attendee.handle.lstrip('@')}"
        emails = (attendee.email,) if attendee.email else ()
        name = attendee.name or attendee.handle.lstrip("@") or attendee.email
        return Mention(
            name=name,
            handle=handle,
            emails=emails,
            partner_id=self._partners.get(record.key),
            organisation=attendee.organisation,
        )

    def _person(self, mention: Mention, attendee: AttendeeRecord | None) -> Person:
        if self._me is not None and fold_name(mention.name) == fold_name(self._me.name):
            return self._me
        found = self._index.find(mention) or self._add(_new_person(mention))
        self._met.add(found.id)
        self._index.meet(found.id, mention.partner_id)
        organisation = attendee.organisation if attendee else ""
        told = replace(
            found,
            name=_fuller(found, mention),
            emails=_union(found.emails, mention.emails),
            aliases=_union(found.aliases, (mention.handle,) if mention.handle else ()),
            organisation=found.organisation or organisation,
            partner_id=found.partner_id or mention.partner_id,
        )
        if told != found:
            self._put(told)
        return told

    def _add(self, person: Person) -> Person:
        known = self._stored.get(person.id) or self._new.get(person.id)
        if known is not None:
            return known
        self._new[person.id] = person
        self._index.put(person)
        return person

    def _put(self, person: Person) -> None:
        self._index.put(person)
        if person.id in self._new:
            self._new[person.id] = person

    def _take_contact(self, record: PersonRecord, partners: PartnersByName, *, given: str) -> None:
        row_id = keys.person_id(record.source, record.key)
        digest = keys.digest(record)
        before = import_store.said_before(self._work, [row_id]).get(row_id)
        partner_id = self._partner_of_contact(record, partners, given=given)
        mention = Mention(record.name, emails=record.emails, partner_id=partner_id)
        found = (
            self._stored.get(row_id) or self._new.get(row_id) or (self._index.find(mention) if mention.whole else None)
        )
        if found is None:
            found = self._add(Person(id=row_id, name=record.name, partner_id=partner_id, private_note=record.note))
        self._met.add(found.id)
        self.said.append({"row_id": row_id, "digest": digest, "note_digest": ""})
        if before is None or before[0] != digest:
            self._put(_told(found, record, partner_id, first=before is None))

    def _partner_of_contact(self, record: PersonRecord, partners: PartnersByName, *, given: str) -> PartnerId | None:
        if given:
            return partners.named(given).id
        names = (record.department, record.organisation)
        return next((known for name in names if name and (known := partners.known(name))), None)

    def seats(self, record: MeetingRecord) -> tuple[Attendance, ...]:
        """Who was at a meeting, and who was meant to be; each person once."""
        seats: dict[PersonId, Attendance] = {}
        for attendee in record.attendees:
            person = self._person(self._mention(attendee, record), attendee)
            seats.setdefault(person.id, Attendance(person.id, attendee.presence))
        return tuple(seats.values())

    def owners(self, names: tuple[str, ...], record: MeetingRecord) -> Owners:
        """Who owes, of the names in a note."""
        people = [self._owner(name, record) for name in names]
        me = self._me.id if self._me else None
        others = tuple(person.name for person in people[1:])
        first = people[0].id if people else None
        return Owners(me=me, mine=bool(people) and first == me, first=first, others=others)

    def name_of(self, name: str, record: MeetingRecord) -> str:
        """The whole name of somebody a note names, or the name as written."""
        found = self._index.find(_as_handle(Mention(name, partner_id=self._partners.get(record.key)))) if name else None
        return found.name if found else name

    def _owner(self, name: str, record: MeetingRecord) -> Person:
        return self._person(_as_handle(Mention(name, partner_id=self._partners.get(record.key))), None)

    def partner_of(self, person_id: PersonId) -> PartnerId | None:
        """The partner a person belongs to."""
        return self._index.get(self._roots.get(person_id, person_id)).partner_id

    def pairs(self) -> list[tuple[Person, Person, str]]:
        """Pairs of people who may be one, of whom one at least was met in this import."""
        return [
            pair
            for pair in self._index.pairs()
            if (pair[0].id in self._met or pair[1].id in self._met)
            and self._roots.get(pair[0].id, pair[0].id) != self._roots.get(pair[1].id, pair[1].id)
        ]


def _named(record: MeetingRecord) -> list[str]:
    return [name for commitment in record.commitments for name in commitment.owners]


def _as_handle(mention: Mention) -> Mention:
    if not mention.name.startswith("@"):
        return mention
    return Mention(name=mention.name.lstrip("@"), handle=mention.name, partner_id=mention.partner_id)


def _new_person(mention: Mention) -> Person:
    scope = "" if mention.whole else mention.partner_id or ""
    evidence = mention.handle.casefold() or (mention.emails[0].casefold() if mention.emails else "")
    return Person(
        id=keys.person_id(f"name:{scope}:{evidence}", fold_name(mention.name)),
        name=mention.name,
        partner_id=mention.partner_id,
        emails=mention.emails,
        aliases=(mention.handle,) if mention.handle else (),
    )


def _fuller(person: Person, mention: Mention) -> str:
    """A whole name in the place of a handle or a mail address, which is all that was known before."""
    known = fold_name(person.name)
    handle = " " not in known and any(alias.casefold() == f"@{known}" for alias in person.aliases)
    address = person.name.casefold() in {mail.casefold() for mail in person.emails}
    return mention.name if (handle or address) and mention.whole else person.name


def _told(person: Person, record: PersonRecord, partner_id: PartnerId | None, *, first: bool) -> Person:
    """The person with what a contact file says. At the first reading nothing that is there is overwritten."""
    return replace(
        person,
        name=_fuller(person, Mention(record.name, emails=record.emails)),
        role=person.role if first and person.role else record.role or person.role,
        organisation=person.organisation
        if first and person.organisation
        else record.organisation or person.organisation,
        emails=_union(person.emails, record.emails),
        phones=_union(person.phones, record.phones),
        aliases=_union(person.aliases, tuple(alias for alias in record.aliases if alias != person.name)),
        partner_id=person.partner_id or partner_id,
    )


def _union(first: tuple[str, ...], second: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*first, *second)))
