"""Somebody is erased for good: what that would do, doing it, and what it cannot reach."""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from brm_desktop.domain.errors import InvalidInput, NotFound
from brm_desktop.domain.identifiers import PersonId
from brm_desktop.domain.names.mentions import Spellings, lines_with, pattern_of, spellings_of, without
from brm_desktop.domain.people import Person
from brm_desktop.storage import backups, erasing, mentions
from brm_desktop.storage import partners as partner_store
from brm_desktop.storage import people as person_store
from brm_desktop.storage import person_records as records
from brm_desktop.storage.database import Database
from brm_desktop.storage.drafts import Drafts
from brm_desktop.storage.mentions import Mention
from brm_desktop.storage.rows import Work

_EXCERPT = 160


@dataclass(frozen=True, slots=True)
class NamedIn:
    """A record whose words name the person. `sure` is False when it may be somebody else of the same first name.

    `key` is what `erase` is asked for; `lines` are those that match, `kind` is the table of the record.
    """

    key: str
    kind: str
    title: str
    day: str
    lines: tuple[str, ...]
    sure: bool
    deleted: bool


@dataclass(frozen=True, slots=True)
class Erasure:
    """What erasing somebody would do. `copies` are files beside the store that hold an older state of it."""

    person: Person
    meetings: int
    promises: int
    sponsor_of: tuple[str, ...]
    named_in: tuple[NamedIn, ...]
    copies: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Erased:
    """What was done. `left` still name the person, `copies` could not be reached; `clean` says the log is empty."""

    name: str
    scrubbed: int
    left: int
    copies: tuple[Path, ...]
    clean: bool


class Erasing:
    """Erases people."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def look(self, person_id: PersonId) -> Erasure:
        """What erasing this person would do. Nothing is changed.

        Raises:
            NotFound: there is none of this id.
            InvalidInput: it is the user herself.
        """
        with self._database.read() as work:
            known = _known(work, person_id)
            return Erasure(
                person=known.person,
                meetings=records.count_seats(work, known.ids),
                promises=len(records.promises(work, known.ids)),
                sponsor_of=tuple(p.name for p in partner_store.every(work, archived=True) if p.sponsor_id in known.ids),
                named_in=(*_named_in(work, known), *self._in_drafts(work, known)),
                copies=backups.copies(self._database.path),
            )

    def erase(self, person_id: PersonId, *, scrub: Collection[str] = (), remove_copies: bool = False) -> Erased:
        """Take the person out for good: name, contact data, notes, attendance; nothing of it can be taken back.

        `scrub` are keys of `NamedIn`: the name goes from the words of these records as well. With `remove_copies`,
        backups go too.

        Raises:
            NotFound, InvalidInput: as `look`.
            WriteFailed: it could not be stored; nothing was changed.
            OSError: a copy could not be removed. The store itself is done by then.
        """
        wanted = frozenset(scrub)
        with self._database.write() as work:
            known = _known(work, person_id)
            found = _mentions(work, known)
            chosen = [mention for mention in found if _key(mention) in wanted]
            erasing.clear_names(work, found, known.sure)
            erasing.scrub(work, [mention for mention in chosen if not _is_name_cell(mention)], known.every)
            erasing.make_stubs(work, known.ids)
            erasing.forget_traces(work, known.ids, known.every)
        self._scrub_drafts(wanted, known.every)
        clean = self._database.purge()
        if remove_copies:
            backups.remove_copies(self._database.path)
        keys = {_key(mention) for mention in found if not _is_name_cell(mention)}
        return Erased(
            name=known.person.name,
            scrubbed=len(keys & wanted),
            left=len(keys - wanted),
            copies=backups.copies(self._database.path),
            clean=clean,
        )

    def _in_drafts(self, work: Work, known: "_Known") -> tuple[NamedIn, ...]:
        """Notes that are being written and name the person, where what is stored of the meeting does not."""
        stored = {_key(mention) for mention in _mentions(work, known)}
        found = []
        for draft in Drafts(self._database.path.parent).every():
            key = f"meeting {draft.meeting_id}"
            if lines := lines_with(known.every, draft.text):
                title, day = mentions.titles(work, "meeting", [draft.meeting_id]).get(draft.meeting_id, ("", ""))
                sure = known.sure.search(draft.text) is not None or draft.meeting_id in known.met_in
                found.append(NamedIn(key, "meeting", title[:_EXCERPT], day, lines, sure=sure, deleted=False))
        return tuple(named for named in found if named.key not in stored)

    def _scrub_drafts(self, wanted: Collection[str], pattern: re.Pattern[str]) -> None:
        drafts = Drafts(self._database.path.parent)
        for draft in drafts.every():
            if f"meeting {draft.meeting_id}" in wanted and pattern.search(draft.text):
                drafts.write(draft.meeting_id, without(pattern, draft.text))


@dataclass(frozen=True, slots=True)
class _Known:
    """A person under all ids and spellings."""

    person: Person
    ids: tuple[PersonId, ...]
    spellings: Spellings
    sure: re.Pattern[str]
    every: re.Pattern[str]
    met_in: frozenset[str]


def _known(work: Work, person_id: PersonId) -> _Known:
    person = person_store.by_id(work, [person_id]).get(person_id)
    if person is None or person.erased:
        raise NotFound("This person is not here any more", "They were erased or deleted.")
    if person.me:
        raise InvalidInput("This is you", "Your own name stands in Settings, and can be changed there.")
    ids = records.ids_of(work, person.id)
    people = [found for one in ids if (found := person_store.get(work, one)) is not None]
    spellings = spellings_of(people)
    sure = pattern_of(spellings.sure or (person.name,))
    every = pattern_of(spellings.every or (person.name,))
    assert sure is not None and every is not None
    return _Known(person, ids, spellings, sure, every, erasing.meetings_with(work, ids))


def _mentions(work: Work, known: _Known) -> Sequence[Mention]:
    return tuple(
        mentions.scan(work, known.every, known.spellings.every or (known.person.name,), leave_out=frozenset(known.ids))
    )


def _key(mention: Mention) -> str:
    return f"{mention.kind} {mention.record_id}"


def _is_name_cell(mention: Mention) -> bool:
    return mention.column in mentions.NAME_CELLS.get(mention.table, ())


def _named_in(work: Work, known: _Known) -> tuple[NamedIn, ...]:
    groups: dict[str, list[Mention]] = {}
    for mention in _mentions(work, known):
        if not _is_name_cell(mention):
            groups.setdefault(_key(mention), []).append(mention)
    found = [_group(work, key, group, known) for key, group in groups.items()]
    return tuple(sorted(found, key=lambda one: (not one.sure, one.kind != "meeting", one.day)))


def _group(work: Work, key: str, group: Sequence[Mention], known: _Known) -> NamedIn:
    kind, record_id = group[0].kind, group[0].record_id
    title, day = mentions.titles(work, kind, [record_id]).get(record_id, ("", ""))
    lines = dict.fromkeys(line[:_EXCERPT] for mention in group for line in lines_with(known.every, mention.text))
    theirs = any(known.sure.search(mention.text) for mention in group) or record_id in known.met_in
    return NamedIn(
        key=key, kind=kind, title=title[:_EXCERPT], day=day, lines=tuple(lines), sure=theirs,
        deleted=all(mention.deleted for mention in group),
    )  # fmt: skip
