"""What a file states, before anything is compared with the store: people, meetings, and what was refused and why."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from brm_desktop.domain.commitments import Due
from brm_desktop.domain.meetings import ObservationKind, Presence


@dataclass(frozen=True, slots=True)
class PersonRecord:
    """A person as a contact file states them. `key` is stable within `source` (a UID, else name and mail).

    `department` is the unit within the organisation. `aliases` are other names the file gives the same person.
    """

    source: str
    key: str
    name: str
    emails: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    role: str = ""
    organisation: str = ""
    note: str = ""
    department: str = ""
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AttendeeRecord:
    """Somebody a file says was at a meeting; any part may be empty, but not name, handle and mail together."""

    name: str
    handle: str = ""
    email: str = ""
    organisation: str = ""
    presence: Presence = Presence.PRESENT


@dataclass(frozen=True, slots=True)
class CommitmentRecord:
    """A promise found in a note.

    `owners` are the names as written, empty when nobody is named. `mine` is True for `->`, False for `<-`, None when
    the owner decides. `line` is the zero-based line of the note. `doubt` says what is unsure, "" if nothing. `carried`
    marks one that stands in a review of earlier action items: the same text from an earlier meeting is to be joined,
    not repeated.
    """

    text: str
    line: int
    owners: tuple[str, ...] = ()
    mine: bool | None = None
    to: str = ""
    due: Due | None = None
    done: bool = False
    private: bool = False
    doubt: str = ""
    carried: bool = False


@dataclass(frozen=True, slots=True)
class DecisionRecord:
    """A decision found in a note."""

    text: str
    line: int
    decided_by: str = ""


@dataclass(frozen=True, slots=True)
class AgendaRecord:
    """An agenda point found in a note. `for_next` marks a `?` line: it waits for the next meeting."""

    text: str
    line: int
    for_next: bool = False
    private: bool = False


@dataclass(frozen=True, slots=True)
class ObservationRecord:
    """A demand, value, issue or change line found in a note."""

    kind: ObservationKind
    text: str
    line: int
    private: bool = False


@dataclass(frozen=True, slots=True)
class MeetingRecord:
    """A meeting as a file states it.

    `key` is stable within `source` (relative path of a note; UID and recurrence of an invitation). `whole` is the key
    of the file that holds this meeting among others, "" where a file is one. `partner` is the name the folder gives, ""
    if none. `note` is the text to the byte as decoded. `sequence` counts the editions of an invitation: a lower one is
    older. `doubts` are sentences about what was unsure.
    """

    source: str
    key: str
    title: str
    day: date
    partner: str = ""
    start: datetime | None = None
    end: datetime | None = None
    zone: str = ""
    place: str = ""
    cancelled: bool = False
    note: str = ""
    attendees: tuple[AttendeeRecord, ...] = ()
    agenda: tuple[AgendaRecord, ...] = ()
    decisions: tuple[DecisionRecord, ...] = ()
    commitments: tuple[CommitmentRecord, ...] = ()
    observations: tuple[ObservationRecord, ...] = ()
    doubts: tuple[str, ...] = ()
    whole: str = ""
    sequence: int = 0


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file, or an item in a file, that was not understood, and why. The rest goes in."""

    name: str
    reason: str


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one path stated."""

    meetings: tuple[MeetingRecord, ...] = ()
    people: tuple[PersonRecord, ...] = ()
    refusals: tuple[Refusal, ...] = ()


Progress = Callable[[int, int, str], None]
"""Called with items done, items in all (0 if unknown) and what is being read. Raises `Cancelled` to stop."""
