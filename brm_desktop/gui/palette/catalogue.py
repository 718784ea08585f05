"""Everything that is found by name, ready to be asked with every key. It is made on the worker: no widget is here."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from brm_desktop.domain.clock import Clock
from brm_desktop.domain.palette_matching import Candidate, Matcher
from brm_desktop.domain.partners import Partner
from brm_desktop.gui.commands import Command
from brm_desktop.gui.navigation import BriefFor, Place, Step
from brm_desktop.gui.palette.entries import Entry, Group, Head, Row, Shown
from brm_desktop.gui.palette.words import level_words, meeting_words, person_words

if TYPE_CHECKING:
    from brm_desktop.services.palette import Known, KnownPartner, KnownPerson

MOST_ROWS = 10
_OF_EACH = 3
_LAST_PLACES = 5
# The letters mean the same on every page (DESIGN section 5).
_ICONS = {
    "P": "file-text", "K": "circle-check", "R": "calendar-clock", "L": "phone", "W": "flag", "N": "plus", "E": "pencil",
    "M": "copy", "S": "arrow-down", "F": "funnel", "Del": "trash-2",
}  # fmt: skip
_COMMANDS, _PREPARE, _MEET, _OWE, _LOG = range(5)
_PARTNERS, _PLACES, _PEOPLE = range(3)


@dataclass(frozen=True, slots=True)
class Acts:
    """What choosing an entry can do in the window."""

    go: Callable[[Step], object]
    log_contact: Callable[[Partner, str], object]
    new_meeting: Callable[[Partner], object]


class Catalogue:
    """Commands, partners and people as entries, and which of them fit what is typed."""

    def __init__(
        self, known: "Known", commands: Sequence[Command], *, here: Sequence[Command], acts: Acts, clock: Clock
    ) -> None:
        self._here = tuple(_command(command) for command in here)
        everywhere = tuple(_command(command) for command in commands)
        deeds = [entry for partner in known.partners for entry in _deeds(partner, acts, clock)]
        self._do = _Part([*self._here, *(e for e in everywhere if e.group is Group.DO), *deeds])
        self._partners = tuple(_partner(partner) for partner in known.partners)
        people = [_person(person) for person in known.people]
        self._go = _Part([*self._partners, *(e for e in everywhere if e.group is Group.GO), *people])
        self._people = _Part(people)
        self._person_steps = {entry.step: entry for entry in people}
        self._everywhere = everywhere

    def offers(self, visited: Iterable[Step]) -> tuple[Row, ...]:
        """Before anything is typed: what fits the selection, and the last places."""
        going = [entry for step in visited if (entry := self._entry_of(step)) is not None][:_LAST_PLACES]
        going += [e for e in self._everywhere if e.group is Group.GO and e not in going][: _LAST_PLACES - len(going)]
        doing = self._here[: MOST_ROWS - len(going)]
        rest = [e for e in self._everywhere if e.group is Group.DO][: MOST_ROWS - len(going) - len(doing)]
        return rows_of([*map(Shown, (*doing, *rest))], [*map(Shown, going)], [])

    def people(self, typed: str) -> tuple[Row, ...]:
        """After `@`: people alone, all of them while nothing is typed."""
        return rows_of([], self._people.best(typed, MOST_ROWS), [])

    def commands(self, typed: str) -> tuple[Row, ...]:
        """After `>`: what can be done, all of it while nothing is typed."""
        return rows_of(self._do.best(typed, MOST_ROWS), [], [])

    def fitting(self, typed: str, found: Sequence[Shown]) -> tuple[tuple[Row, ...], int]:
        """Everything that fits, with what full-text search `found`; and how much fits in all."""
        doing, going = self._do.best(typed, MOST_ROWS), self._go.best(typed, MOST_ROWS)
        named = {shown.entry.title for shown in going}
        found = [shown for shown in found if shown.entry.title not in named]
        whole = self._do.count(typed) + self._go.count(typed) + len(found)
        room = MOST_ROWS - min(len(found), _OF_EACH)
        fewer = min(len(going), max(_OF_EACH, room - len(doing)))
        doing = doing[: max(_OF_EACH, room - fewer)]
        return rows_of(doing, going[: max(_OF_EACH, room - len(doing))], found), whole

    def _entry_of(self, step: Step) -> Entry | None:
        of_partner = step.argument.partner_id if isinstance(step.argument, BriefFor) else step.argument
        if (person := self._person_steps.get(step)) is not None:
            return person
        for entry in self._partners:
            if entry.step == Step(Place.PARTNER, of_partner):
                if step.place is Place.BRIEF:
                    return Entry(Group.GO, f"Brief for {entry.title}", icon="file-text", act=entry.act, step=step)
                return entry
        return next((entry for entry in self._everywhere if entry.title == place_words(step.place)), None)


class _Part:
    """Entries with their matcher."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._entries = entries
        self._matcher = Matcher(Candidate(e.title, e.detail, e.keywords, e.rank) for e in entries)

    def best(self, typed: str, limit: int) -> list[Shown]:
        if not typed.strip():
            return [Shown(entry) for entry in self._entries[:limit]]
        return [Shown(self._entries[match.number], match.spans) for match in self._matcher.best(typed, limit=limit)]

    def count(self, typed: str) -> int:
        return self._matcher.count(typed)


def rows_of(doing: Sequence[Shown], going: Sequence[Shown], found: Sequence[Shown]) -> tuple[Row, ...]:
    """The three groups under their words; an empty group is left out."""
    rows: list[Row] = []
    for group, shown in ((Group.DO, doing), (Group.GO, going), (Group.NOTES, found)):
        if shown:
            rows += [Head(group), *shown]
    return tuple(rows)


def place_words(place: Place) -> str:
    """What a place is called in menus and lists."""
    return place.value.replace("-", " ").capitalize()


def _command(command: Command) -> Entry:
    group = Group.GO if command.leads else Group.DO
    icon = command.icon or ("arrow-right" if command.leads else _ICONS.get(command.key, "keyboard"))
    rank = _PLACES if command.leads else _COMMANDS
    return Entry(group, command.words, key=command.key, icon=icon, act=command.act, rank=rank)


def _deeds(known: "KnownPartner", acts: Acts, clock: Clock) -> tuple[Entry, ...]:
    partner, meeting = known.partner, known.next_meeting
    brief = Step(Place.BRIEF, BriefFor(partner.id, meeting.id if meeting is not None else None))
    name = partner.name
    return (
        Entry(
            Group.DO, f"Prepare for {name}", meeting_words(meeting, clock) if meeting else "no meeting yet", key="P",
            icon="file-text", act=partial(acts.go, brief), step=brief, rank=_PREPARE,
        ),
        Entry(
            Group.DO, f"New meeting with {name}", key="Ctrl+N", icon="notebook-pen",
            act=partial(acts.new_meeting, partner), rank=_MEET,
        ),
        Entry(
            Group.DO, f"I owe {name} …", "type the promise and a date", key="->", icon="arrow-up-right",
            types=f"-> {name} ", rank=_OWE,
        ),
        Entry(
            Group.DO, f"Log contact with {name}", known.sponsor, key="L", icon="phone",
            act=partial(acts.log_contact, partner, known.sponsor), keywords="met spoke", rank=_LOG,
        ),
    )  # fmt: skip


def _partner(known: "KnownPartner") -> Entry:
    partner = known.partner
    return Entry(
        Group.GO,
        partner.name,
        level_words(partner),
        step=Step(Place.PARTNER, partner.id),
        levels=(int(partner.level or 0), int(partner.target_level or 0)),
        keywords=known.sponsor,
        rank=_PARTNERS,
    )


def _person(known: "KnownPerson") -> Entry:
    step = Step(Place.PERSON, known.person_id)
    return Entry(Group.GO, known.name, person_words(known), icon="user", step=step, rank=_PEOPLE, person=True)
