"""What a note holds, as the lines of the wrap-up: recognised ones, renewed promises, and what only sounds like one."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date

from brm_desktop.domain.commitments import Commitment, Direction, Origin
from brm_desktop.domain.identifiers import CommitmentId
from brm_desktop.domain.meetings import Meeting
from brm_desktop.domain.names.book import fold_name
from brm_desktop.domain.notes.grammar import LineKind as NoteKind
from brm_desktop.domain.notes.grammar import NoteContext, NoteLine, read_line, readable_lines
from brm_desktop.domain.notes.promise_sense import marked, offered
from brm_desktop.domain.notes.renewals import Renewal, content_words
from brm_desktop.domain.wrap_up import Doubt, LineKind, SheetLine
from brm_desktop.services.finding_ids import finding_id
from brm_desktop.services.findings import Findings
from brm_desktop.services.note_findings import NoteFindings, note_context, open_before, partner_of, read_findings
from brm_desktop.services.notes import PROMISES, Circle
from brm_desktop.settings import Settings
from brm_desktop.storage import commitments as commitment_store
from brm_desktop.storage import meetings as meeting_store
from brm_desktop.storage import people as person_store
from brm_desktop.storage.rows import Work

_MOST_OFFERS = 12


@dataclass(frozen=True, slots=True)
class NoteHolds:
    """A note read for the wrap-up. `offers` only sound like promises; `stored` are ids that were recorded before.

    `originals` are older promises that the note renews, as they are without it. `private_lines` stay with her.
    """

    meeting: Meeting
    read: NoteFindings
    found: Findings
    offers: tuple[Commitment, ...]
    originals: dict[str, Commitment]
    stored: frozenset[str]
    private_lines: frozenset[int]


def read_note_of(work: Work, meeting: Meeting, settings: Settings, *, today: date) -> NoteHolds:
    """What the note of a meeting holds. A heading that is a planned point is that point, not another one."""
    read = read_findings(work, meeting, settings, today=today)
    private = frozenset(line.line for line in read.lines if line.private)
    found = read.found
    planned = {fold_name(p.text) for p in _planned(work, meeting)}
    found.agenda = [p for p in found.agenda if fold_name(p.text) not in planned or p.meeting_id is None]
    # A decision has no mark of its own for private: such a line stays a line of the note.
    found.decisions = [d for d in found.decisions if d.line not in private]
    promised = commitment_store.of_meeting(work, meeting.id)
    found.commitments = _as_recorded(found.commitments, promised)
    stored: set[str] = {c.id for c in promised}
    stored |= {d.id for d in meeting_store.decisions(work, meeting_id=meeting.id)}
    return NoteHolds(
        meeting=meeting,
        read=read,
        found=found,
        offers=_offers(work, meeting, read, settings),
        originals={c.id: c for c in open_before(work, meeting)},
        stored=frozenset(stored),
        private_lines=private,
    )


def _as_recorded(found: list[Commitment], stored: tuple[Commitment, ...]) -> list[Commitment]:
    """A line that was reworded since is still the promise it was: its record stays, with what became of it."""
    ids = {commitment.id for commitment in found}
    by_line: dict[int | None, Commitment] = {c.line: c for c in stored if c.line is not None and c.id not in ids}
    known = {commitment.id for commitment in stored}
    joined = []
    for commitment in found:
        before = by_line.get(commitment.line) if commitment.id not in known else None
        same = before is not None and _are_alike(before.text, commitment.text)
        joined.append(_reworded(commitment, before) if before is not None and same else commitment)
    return joined


def _reworded(commitment: Commitment, before: Commitment) -> Commitment:
    moved = bool(before.renegotiations)
    return replace(
        before,
        text=commitment.text,
        due=before.due if moved else commitment.due,
        owner_id=before.owner_id if before.given_away(commitment) else commitment.owner_id or before.owner_id,
        kept_on=before.kept_on or commitment.kept_on,
    )


def _are_alike(one: str, other: str) -> bool:
    """Whether two texts share at least half of the words that carry them."""
    words, others = content_words(one), content_words(other)
    return 2 * len(words & others) >= max(len(words), len(others), 1)


def sheet_lines(work: Work, holds: NoteHolds) -> tuple[SheetLine, ...]:
    """The lines of the sheet in the order of the note, decisions last."""
    by_line = {line.line: line for line in holds.read.lines}
    found = holds.found
    promises = (*found.commitments, *holds.offers, *found.repeated.values())
    ids = {person_id for c in promises for person_id in (c.owner_id, c.to_id) if person_id is not None}
    names: dict[str, str] = {person.id: person.name for person in person_store.by_id(work, ids).values()}
    lines = [_promise(c, by_line.get(_place(c.line)), names) for c in found.commitments]
    lines += [renewed for c in found.repeated.values() if (renewed := _renewed(holds, c, names)) is not None]
    for commitment in holds.offers:
        sure = replace(_promise(commitment, None, names), doubt=None, why_doubt="")
        lines.append(replace(sure, offered=commitment.id not in holds.stored))
    lines.sort(key=lambda line: _place(line.line))
    decisions = [
        SheetLine(d.id, LineKind.DECISION, d.text, person=d.decided_by, line=d.line) for d in holds.found.decisions
    ]
    return (*lines, *decisions)


def _place(line: int | None) -> int:
    return -1 if line is None else line


def _promise(commitment: Commitment, line: NoteLine | None, names: dict[str, str]) -> SheetLine:
    mine = commitment.direction is Direction.I_OWE
    person_id = commitment.to_id if mine else commitment.owner_id
    written = "" if mine else next(iter(commitment.with_names), "")
    person = names.get(person_id, "") if person_id is not None else written
    doubt, why = _doubt(commitment, line, person)
    return SheetLine(
        id=commitment.id,
        kind=LineKind.I_OWE if mine else LineKind.THEY_OWE,
        text=commitment.text,
        person=person,
        due=commitment.due,
        doubt=doubt,
        why_doubt=why,
        private=commitment.private,
        line=commitment.line,
    )


def _doubt(commitment: Commitment, line: NoteLine | None, person: str) -> tuple[Doubt | None, str]:
    """What is not sure, and why in a sentence; a kept promise leaves nothing open."""
    if commitment.kept_on is not None:
        return None, ""
    doubts = line.doubts if line is not None else ()
    who = next((doubt for doubt in doubts if doubt.startswith("who?")), "")
    if who or (commitment.direction is Direction.THEY_OWE and not person):
        return Doubt.PERSON, who.removeprefix("who?").strip() or "Who owes it?"
    which = next((doubt for doubt in doubts if doubt.startswith("which date?")), "")
    if which or (line is not None and line.due is not None and not line.due_sure):
        return Doubt.DATE, which.removeprefix("which date?").strip() or "Is this the day that is meant?"
    return (None, "") if commitment.due is not None else (Doubt.DATE, "By when?")


def _renewed(holds: NoteHolds, commitment: Commitment, names: dict[str, str]) -> SheetLine | None:
    """An older promise that the note speaks of: its date moves, or it is said again."""
    renewal = holds.read.renewals.get(CommitmentId(commitment.id))
    original = holds.originals.get(commitment.id)
    if renewal is None or original is None:
        return None
    line = _promise(commitment, None, names)
    return replace(
        line,
        renews=True,
        moved_from=renewal.before if renewal.moves else None,
        doubt=None,
        why_doubt="",
        line=_line_of(holds, renewal),
    )


def _line_of(holds: NoteHolds, renewal: Renewal) -> int | None:
    """The line that renews a promise: the one with its words, else the one with its date."""
    lines = [line for line in holds.read.lines if line.kind in PROMISES]
    words = content_words(holds.originals[renewal.commitment_id].text)
    said = (line for line in lines if words <= content_words(line.text))
    found = next(said, None) or next((line for line in lines if line.due == renewal.after), None)
    return found.line if found is not None else None


def _offers(work: Work, meeting: Meeting, read: NoteFindings, settings: Settings) -> tuple[Commitment, ...]:
    """Sentences that sound like a promise, read as if they were marked."""
    circle, context = note_context(work, meeting, settings)
    recognised = {line.line for line in read.lines}
    seen = Counter[str]()
    known = {fold_name(c.text) for c in read.found.commitments}
    found: list[Commitment] = []
    for number, line in readable_lines(meeting.note):
        if number in recognised or len(found) >= _MOST_OFFERS:
            continue
        commitment = _offer(line, number, meeting, circle, context, seen)
        if commitment is not None and fold_name(commitment.text) not in known:
            found.append(commitment)
    return tuple(found)


def _offer(
    line: str, number: int, meeting: Meeting, circle: Circle, context: NoteContext, seen: Counter[str]
) -> Commitment | None:
    promise = offered(line, None, context)
    if promise is None:
        return None
    as_marked = read_line(marked(line, promise)[1], context)
    if as_marked is None or as_marked.kind not in (NoteKind.I_OWE, NoteKind.THEY_OWE):
        return None
    mine = as_marked.kind is NoteKind.I_OWE
    owner = circle.me if mine else circle.person(as_marked.owners[0].name) if as_marked.owners else None
    to = circle.person(as_marked.to.name) if mine and as_marked.to is not None else None if mine else circle.me
    return Commitment(
        id=CommitmentId(finding_id(meeting.id, "commitment", as_marked.text, seen)),
        direction=Direction.I_OWE if mine else Direction.THEY_OWE,
        text=as_marked.text,
        asked_on=meeting.day,
        partner_id=partner_of(meeting),
        owner_id=owner.id if owner is not None else None,
        to_id=to.id if to is not None else None,
        due=as_marked.due if as_marked.due_sure else None,
        origin=Origin.OWNED if mine or owner is not None else Origin.UNOWNED,
        meeting_id=meeting.id,
        line=number,
    )


def _planned(work: Work, meeting: Meeting) -> list:  # type: ignore[type-arg]
    partner_id = partner_of(meeting)
    waiting = meeting_store.waiting_points(work, partner_id) if partner_id is not None else ()
    return [point for point in (*meeting_store.agenda(work, meeting.id), *waiting) if point.line is None]
