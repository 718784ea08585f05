"""Everything that is held on one person, gathered from every record, the bin and private fields included."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from brm_desktop.domain.clock import Clock
from brm_desktop.domain.commitments import Direction
from brm_desktop.domain.dates.format import format_day_long
from brm_desktop.domain.identifiers import PersonId
from brm_desktop.domain.partners import Partner
from brm_desktop.domain.people import Person
from brm_desktop.domain.person_sheet import PersonSheet, SheetRow, SheetSection
from brm_desktop.domain.relationship import LevelEntry
from brm_desktop.services.commitments import CommitmentRow, commitment_rows
from brm_desktop.services.erase import Erasing, NamedIn
from brm_desktop.storage import commitments as commitment_store
from brm_desktop.storage import partners as partner_store
from brm_desktop.storage import people as person_store
from brm_desktop.storage import person_records as records
from brm_desktop.storage import relationships as relationship_store
from brm_desktop.storage.database import Database
from brm_desktop.storage.person_records import Seat

_FOOTNOTE = (
    "Backups hold older states of the same. Files that were exported, printed or sent are not known to the application."
)


class PersonSheets:
    """Gathers the sheet of a person."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def make(self, person_id: PersonId) -> PersonSheet:
        """Everything that names this person.

        Raises:
            NotFound: there is none of this id.
            InvalidInput: it is the user herself.
        """
        look = Erasing(self._database).look(person_id)
        today = self._clock.today()
        with self._database.read() as work:
            ids = records.ids_of(work, look.person.id)
            people = [found for one in ids if (found := person_store.get(work, one)) is not None]
            partners: dict[str, str] = {p.id: p.name for p in partner_store.every(work, archived=True)}
            wanted = records.promises(work, ids)
            promised = commitment_store.by_id(work, wanted)
            promises = commitment_rows(work, tuple(promised[one] for one in wanted if one in promised), today)
            seats = records.seats(work, ids)
            pulses = records.pulses_given(work, ids)
            answers = relationship_store.answers_given(work, ids)
            asked = relationship_store.asked_for(work, ids)
            agreed = [p for p in partner_store.every(work, archived=True) if p.why_agreed_with in ids]
        given = (SheetRow(f"{p.satisfaction:.1f} of 5, {_day(p.given_on)}", p.note, private=True) for p in pulses)
        sections = (
            *(_who(person, partners.get(person.partner_id or "", "")) for person in people),
            _private(people),
            SheetSection("Sponsor of", tuple(SheetRow(name) for name in look.sponsor_of)),
            SheetSection("Promises, both ways", tuple(_promise(row) for row in promises)),
            SheetSection("Meetings and other contacts", tuple(_seat(seat) for seat in seats)),
            SheetSection("Satisfaction given", tuple(given)),
            SheetSection("How they see the relationship", tuple(_answer(entry, partners) for entry in answers)),
            SheetSection("Asked for", tuple(SheetRow(who.matter, partners.get(who.partner_id, "")) for who in asked)),
            SheetSection("Agreed why you are there", tuple(_card(partner) for partner in agreed)),
            SheetSection("Words that name this person", tuple(_lines(look.named_in)), "the name, or a part of it"),
        )
        return PersonSheet(
            name=look.person.name,
            made_on=today,
            sections=tuple(section for section in sections if section.rows),
            footnote=_FOOTNOTE,
        )


def _day(day: date) -> str:
    return format_day_long(day)


def _who(person: Person, partner: str) -> SheetSection:
    said = (
        ("Name", person.name), ("Role", person.role), ("Partner", partner), ("Organisation", person.organisation),
        ("Mail", ", ".join(person.emails)), ("Phone", ", ".join(person.phones)),
        ("Also called", ", ".join(person.aliases)),
        ("To be met every", f"{person.cadence_days} days" if person.cadence_days else ""),
    )  # fmt: skip
    heading = "Who they are" if person.merged_into is None else f"Also stored as {person.name}"
    return SheetSection(heading, tuple(SheetRow(f"{caption}: {words}") for caption, words in said if words))


def _private(people: Iterable[Person]) -> SheetSection:
    rows = [SheetRow(f"{caption}: {words}", private=True) for one in people for caption, words in _opinions(one)]
    return SheetSection("What you keep to yourself", tuple(rows), "never on a shared page")


def _opinions(person: Person) -> Iterator[tuple[str, str]]:
    said = (
        ("Stance", person.stance.word if person.stance else ""),
        ("Stance wanted", person.stance_wanted.word if person.stance_wanted else ""),
        ("Influence", person.influence.word if person.influence else ""),
        ("When something is decided", person.decision_role.value if person.decision_role else ""),
        ("IT literacy", f"{person.it_literacy} of 5" if person.it_literacy else ""),
        ("Cares about", person.cares_about),
        ("Private note", person.private_note),
    )
    return ((caption, words) for caption, words in said if words)


def _promise(row: CommitmentRow) -> SheetRow:
    value = row.commitment
    whose = "You owe" if value.direction is Direction.I_OWE else "They owe"
    due = f", due {_day(value.due.last)}" if value.due else ", no date"
    closed = f" on {_day(value.kept_on)}" if value.kept_on else ""
    moves = [f"moved on {_day(move.made_on)}: {move.why}" for move in value.renegotiations]
    nudges = [f"reminded on {_day(nudge.made_on)}" for nudge in value.nudges]
    second = "; ".join((f"asked on {_day(value.asked_on)}{due}, {row.status.value}{closed}", *moves, *nudges))
    return SheetRow(f"{whose}: {value.text}", second, private=value.private)


def _seat(seat: Seat) -> SheetRow:
    how = "cancelled" if seat.cancelled else "was there" if seat.present else "did not come"
    return SheetRow(seat.title or "Without a title", f"{_day(seat.day)}, {seat.channel}, {how}")


def _answer(entry: LevelEntry, partners: Mapping[str, str]) -> SheetRow:
    words = f"{partners.get(entry.partner_id, '')}: {entry.level.word}, {_day(entry.given_on)}"
    proof = f"({entry.proof.value})" if entry.proof is not None else ""
    return SheetRow(words, " ".join(part for part in (entry.words, proof) if part), private=True)


def _card(partner: Partner) -> SheetRow:
    day = _day(partner.why_agreed_on) if partner.why_agreed_on is not None else ""
    return SheetRow(partner.name, f"agreed on {day}" if day else "")


def _lines(found: Iterable[NamedIn]) -> Iterator[SheetRow]:
    for named in found:
        kind = named.kind.replace("_", " ").capitalize()
        gone = "in the bin" if named.deleted else ""
        where = ", ".join(part for part in (kind, named.title, named.day, gone) if part)
        for line in named.lines:
            private = line.lstrip(" -*>").startswith("%%") or named.kind in ("person", "partner")
            yield SheetRow(line, where, private=private)
