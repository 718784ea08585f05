"""Meetings and other interactions, who was there, what was on the agenda, what was decided and noticed."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from brm_desktop.domain.identifiers import (
    AgendaPointId,
    DecisionId,
    MeetingId,
    ObservationId,
    PartnerId,
    PersonId,
)


class Channel(StrEnum):
    """How an interaction took place. One type of record serves them all; a note to herself is no contact."""

    MEETING = "meeting"
    CALL = "call"
    MAIL = "mail"
    CHAT = "chat"
    CORRIDOR = "corridor"
    NOTE = "note"


class Presence(StrEnum):
    """Whether somebody who was invited came."""

    PRESENT = "present"
    ABSENT = "absent"


class PostureTag(StrEnum):
    """What she was in a meeting: taker of orders, adviser, partner."""

    ORDER = "order"
    ADVICE = "advice"
    PARTNERSHIP = "partnership"

    @property
    def words(self) -> str:
        """As it is shown."""
        return {"order": "taker of orders", "advice": "adviser", "partnership": "partner"}[self.value]


@dataclass(frozen=True, slots=True)
class Attendance:
    """Somebody who was at a meeting, or was meant to be."""

    person_id: PersonId
    presence: Presence = Presence.PRESENT


@dataclass(frozen=True, slots=True)
class Meeting:
    """An interaction with one or several partners.

    `day` is the day on the user's calendar. `start` and `end` are aware datetimes, None where only the day is known.
    `zone` is the IANA name of the zone it was arranged in, "" if unknown. `note` is Markdown, kept to the byte.
    `source` names the file it came from, "" if it was written here. `brief_options` is how its brief was arranged and
    worded, as JSON, "" if it was not.
    """

    id: MeetingId
    title: str
    day: date
    start: datetime | None = None
    end: datetime | None = None
    zone: str = ""
    channel: Channel = Channel.MEETING
    place: str = ""
    partner_ids: tuple[PartnerId, ...] = ()
    attendance: tuple[Attendance, ...] = ()
    note: str = ""
    purpose: str = ""
    source: str = ""
    cancelled: bool = False
    wrapped_up_at: datetime | None = None
    brief_made_at: datetime | None = None
    posture_tag: PostureTag | None = None
    topics: tuple[str, ...] = ()
    brief_options: str = ""

    @property
    def present(self) -> tuple[PersonId, ...]:
        """Those who came."""
        return tuple(a.person_id for a in self.attendance if a.presence is Presence.PRESENT)


class AgendaState(StrEnum):
    """What became of an agenda point. Open ones are carried to the next meeting with the partner."""

    OPEN = "open"
    DISCUSSED = "discussed"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class AgendaPoint:
    """Something to speak about. Without a meeting it waits for the next one with the partner.

    `asks_decision` puts it under "Decisions we ask for today"; `detail` is why, in one line. `left_open_at` are the
    meetings that ended with it open. `advice_of` is the rule of the finding whose advice it is, `advised_on` the day on
    which it was taken up.
    """

    id: AgendaPointId
    text: str
    partner_id: PartnerId | None = None
    meeting_id: MeetingId | None = None
    detail: str = ""
    asks_decision: bool = False
    private: bool = False
    state: AgendaState = AgendaState.OPEN
    position: int = 0
    line: int | None = None
    left_open_at: tuple[MeetingId, ...] = ()
    advice_of: str | None = None
    advised_on: date | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """What was decided, by whom ("" if the note does not say), and when."""

    id: DecisionId
    text: str
    decided_on: date
    meeting_id: MeetingId | None = None
    partner_id: PartnerId | None = None
    decided_by: str = ""
    line: int | None = None


class ObservationKind(StrEnum):
    """Lines of a note that become records of their own: `demand:`, `value:`, `issue:`, `change:`."""

    DEMAND = "demand"
    VALUE = "value"
    ISSUE = "issue"
    CHANGE = "change"


@dataclass(frozen=True, slots=True)
class Observation:
    """A demand, a value, an issue or a change that was noted, until it is closed."""

    id: ObservationId
    kind: ObservationKind
    text: str
    noted_on: date
    partner_id: PartnerId | None = None
    meeting_id: MeetingId | None = None
    closed_on: date | None = None
    private: bool = False
    line: int | None = None
