"""Drafts into records: who is meant by a name is decided with the people of the whole folder at hand."""

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date

from brm_desktop.domain.commitments import Due
from brm_desktop.domain.dates.parsing import DateOrder, parse_due
from brm_desktop.domain.dates.words import fold
from brm_desktop.domain.meetings import ObservationKind, Presence
from brm_desktop.domain.names.book import fold_name
from brm_desktop.domain.names.words import TASK_VERBS
from brm_desktop.domain.notes.grammar import LineKind, LineReader, NoteContext, NoteLine
from brm_desktop.domain.notes.owners import OwnerName, read_names
from brm_desktop.domain.notes.sections import is_placeholder
from brm_desktop.interchange.minutes.draft import Candidate, Draft, Source
from brm_desktop.interchange.records import (
    AgendaRecord,
    AttendeeRecord,
    CommitmentRecord,
    DecisionRecord,
    ObservationRecord,
)

_OBSERVED = {
    LineKind.DEMAND: ObservationKind.DEMAND,
    LineKind.VALUE: ObservationKind.VALUE,
    LineKind.ISSUE: ObservationKind.ISSUE,
    LineKind.CHANGE: ObservationKind.CHANGE,
}
_MINE = {LineKind.I_OWE: True, LineKind.THEY_OWE: False, LineKind.ACTION: None}
_LABELLED = re.compile(
    r"[*_]{0,2}(?:status|note|notes|date|time|location|next meeting|scribe|chair|priority)[*_]{0,2}\s*:", re.I
)
_WILL = re.compile(r"(?![\[(])[^:]{2,80}? will ")
_REPORTED = re.compile(
    r"(?:reported|said|noted|explained|confirmed|presented|advised|commented|mentioned|thanked|welcomed|informed)\b"
)
_SOMEBODY_TO = re.compile(r"(?:[Tt]he )?[\w'’/-]+(?: [\w'’/-]+){0,2} (?:to|will|would|should|must|needs to) [a-z]")


@dataclass(frozen=True, slots=True)
class Known:
    """People known beyond one meeting: their names, and other spellings of these."""

    names: tuple[str, ...] = ()
    aliases: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Records:
    """What the lines of one meeting became."""

    commitments: tuple[CommitmentRecord, ...]
    decisions: tuple[DecisionRecord, ...]
    observations: tuple[ObservationRecord, ...]
    agenda: tuple[AgendaRecord, ...]


def known_people(attendees: list[AttendeeRecord]) -> Known:
    """The people of several meetings by their full names, with their handles."""
    counted = Counter(a.name for a in attendees if " " in a.name)
    names: dict[str, str] = {}
    for name, _ in counted.most_common():
        names.setdefault(fold_name(name), name)
    aliases = dict.fromkeys((f"@{a.handle}", a.name) for a in attendees if a.handle and a.name)
    return Known(names=tuple(names.values()), aliases=tuple(aliases))


def assemble(draft: Draft, *, day: date, order: DateOrder, known: Known) -> Records:
    """The records of a draft."""
    return _Assembly(draft, day=day, order=order, known=known).run()


class _Assembly:
    def __init__(self, draft: Draft, *, day: date, order: DateOrder, known: Known) -> None:
        self._draft = draft
        self._day = day
        self._order = order
        present = [a for a in draft.attendees if a.presence is Presence.PRESENT]
        everybody = present or draft.attendees
        absent = tuple(_called(a) for a in draft.attendees if present and a.presence is Presence.ABSENT)
        self._reader = LineReader(
            NoteContext(
                day=day,
                order=order,
                attendees=tuple(_called(a) for a in everybody),
                people=(*absent, *known.names) if absent else known.names,
                aliases=known.aliases,
            )
        )
        self._commitments: list[CommitmentRecord] = []
        self._decisions: list[DecisionRecord] = []
        self._observations: list[ObservationRecord] = []
        self._agenda: list[AgendaRecord] = list(draft.agenda)
        self._seen: set[tuple[str, tuple[str, ...]]] = set()

    def run(self) -> Records:
        """Read every candidate."""
        for candidate in self._draft.candidates:
            self._take(candidate)
        return Records(
            commitments=tuple(self._commitments),
            decisions=tuple(self._decisions),
            observations=tuple(self._observations),
            agenda=tuple(sorted(self._agenda, key=lambda point: point.line)),
        )

    def _take(self, candidate: Candidate) -> None:
        line = self._read(candidate)
        if line is None:
            return
        if line.kind in _MINE:
            self._commitment(line, candidate)
        elif line.kind is LineKind.DECISION:
            self._decision(line)
        elif line.kind is LineKind.NEXT_TIME:
            self._agenda.append(AgendaRecord(text=line.text, line=line.line, for_next=True, private=line.private))
        elif line.kind in _OBSERVED:
            self._observation(line)

    def _read(self, candidate: Candidate) -> NoteLine | None:
        text, number = candidate.text, candidate.number
        if candidate.source is Source.MARKED:
            return self._reader.read(text, number=number)
        if candidate.source is Source.DECISION:
            return self._reader.read_decision(text, number=number, start=candidate.start)
        line = self._reader.read_action(text, number=number, start=candidate.start, done=candidate.done)
        if line is None or candidate.source is Source.ACTION:
            return line
        if candidate.source is Source.SPOKEN:
            return line if self._is_spoken_action(line, text) else None
        return line if self._is_action_sentence(line, text) else None

    @staticmethod
    def _is_spoken_action(line: NoteLine, text: str) -> bool:
        """Whether somebody who is known took something on; "will" alone only tells, and needs a date to it."""
        sure = bool(line.owners) and all(owner.sure for owner in line.owners)
        return sure and (line.due is not None or not _WILL.match(text))

    @staticmethod
    def _is_action_sentence(line: NoteLine, text: str) -> bool:
        """Whether a line of prose below "Action items" is one: it names who at its head, or begins with a verb."""
        if len(text) > 600 or _LABELLED.match(text) or text.rstrip().endswith((":", "?")):
            return False
        if line.owners and _REPORTED.match(line.text):
            return False
        if line.owners and line.owner_span is not None:
            leads = line.owner_span.start == 0
            return leads or all(owner.sure for owner in line.owners)
        if _SOMEBODY_TO.match(text):
            return True
        first = fold(line.text.split(" ", 1)[0].strip(",.:;*_"))
        return first in TASK_VERBS and " " in line.text

    def _decision(self, line: NoteLine) -> None:
        """Keep a decision once: minutes often repeat them in a summary."""
        if all(fold(line.text) != fold(known.text) for known in self._decisions):
            decided_by = ", ".join(_name(owner) for owner in line.owners)
            self._decisions.append(DecisionRecord(text=line.text, line=line.line, decided_by=decided_by))

    def _observation(self, line: NoteLine) -> None:
        if line.text.lstrip("<[(").startswith(("http://", "https://", "#")):
            return
        kind = _OBSERVED[line.kind]
        self._observations.append(ObservationRecord(kind=kind, text=line.text, line=line.line, private=line.private))

    def _commitment(self, line: NoteLine, candidate: Candidate) -> None:
        owners, group_doubts = self._owners(line, candidate)
        due, due_doubt = self._due(line, candidate)
        key = (fold(line.text), tuple(fold(owner) for owner in owners))
        if key in self._seen:
            return
        self._seen.add(key)
        from_cell = bool(owners) and owners != tuple(_name(owner) for owner in line.owners)
        own_doubts = [doubt for doubt in line.doubts if not (from_cell and doubt.startswith("who?"))]
        doubts = [*own_doubts, *group_doubts, *due_doubt]
        self._commitments.append(
            CommitmentRecord(
                text=line.text,
                line=line.line,
                owners=owners,
                mine=_MINE[line.kind],
                to=(line.to.name or line.to.written) if line.to else "",
                due=due,
                done=line.done or candidate.done,
                private=line.private,
                doubt=" ".join(doubts),
                carried=candidate.carried,
            )
        )

    def _owners(self, line: NoteLine, candidate: Candidate) -> tuple[tuple[str, ...], list[str]]:
        sure = bool(line.owners) and (not candidate.due or all(owner.sure for owner in line.owners))
        if sure or not candidate.owners or is_placeholder(candidate.owners):
            return tuple(_name(owner) for owner in line.owners), []
        found = read_names(candidate.owners.replace("*", "").replace("<br>", ", "), self._reader.book)
        doubts = [f"who? {owner.written} is not known here." for owner in found if not owner.sure]
        return tuple(_name(owner) for owner in found), doubts

    def _due(self, line: NoteLine, candidate: Candidate) -> tuple[Due | None, list[str]]:
        if line.due is not None or not candidate.due or is_placeholder(candidate.due):
            return line.due, []
        found = parse_due(candidate.due.strip("* _"), today=self._day, order=self._order)
        if found is None:
            return None, [f"which date? The table says {candidate.due}."]
        return found.due, [] if found.sure else ["which date?"]


def _called(attendee: AttendeeRecord) -> str:
    return attendee.name or (f"@{attendee.handle}" if attendee.handle else attendee.email)


def _name(owner: OwnerName) -> str:
    return owner.name or owner.written.lstrip("@") or owner.written
