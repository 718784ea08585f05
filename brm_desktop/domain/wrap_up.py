"""What a wrap-up shows and what is answered to it, as values. How it is read and stored is in `services.wrap_up`."""

from dataclasses import dataclass
from enum import StrEnum

from brm_desktop.domain.commitments import Due
from brm_desktop.domain.dates.parsing import DateOrder
from brm_desktop.domain.follow_up import FollowUp
from brm_desktop.domain.identifiers import AgendaPointId
from brm_desktop.domain.meetings import AgendaPoint, AgendaState, Meeting, PostureTag
from brm_desktop.domain.moments import Moment


class LineKind(StrEnum):
    """What a line of the sheet becomes."""

    I_OWE = "i owe"
    THEY_OWE = "they owe"
    DECISION = "decision"


class Doubt(StrEnum):
    """What is not sure of a line."""

    PERSON = "person"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class SheetLine:
    """A promise or decision found in the note. `id` is that of the record it becomes, or renews.

    `person` is to whom a promise of hers was made, who owes one of theirs, or who decided; "" if the note does not say.
    `moved_from` is the date an older promise had. `offered` ones only sound like a promise: they start without a tick.
    """

    id: str
    kind: LineKind
    text: str
    person: str = ""
    due: Due | None = None
    doubt: Doubt | None = None
    why_doubt: str = ""
    private: bool = False
    renews: bool = False
    moved_from: Due | None = None
    offered: bool = False
    line: int | None = None


@dataclass(frozen=True, slots=True)
class WrapUpSheet:
    """Everything the wrap-up asks about a meeting. `people` are the names to choose from, those who came first.

    `proposed` is the next meeting by cadence, None where one is planned already (`planned`) or there is no partner.
    `sponsor` is her name when she came.
    """

    meeting: Meeting
    partner: str
    lines: tuple[SheetLine, ...]
    people: tuple[str, ...]
    came: tuple[str, ...]
    points: tuple[AgendaPoint, ...]
    reached: frozenset[AgendaPointId]
    order: DateOrder
    proposed: Moment | None = None
    planned: Moment | None = None
    sponsor: str = ""


@dataclass(frozen=True, slots=True)
class AnsweredLine:
    """What she said about a line of the sheet."""

    id: str
    ticked: bool
    person: str = ""
    due: Due | None = None


@dataclass(frozen=True, slots=True)
class WrapUpAnswer:
    """What she said about the sheet. `pulse` is the sponsor's answer from 1 to 5, None unless the sponsor gave it.

    `posture_tag` is what she was in the meeting, None if she does not say.
    """

    lines: tuple[AnsweredLine, ...]
    is_contact: bool = True
    next_meeting: Moment | None = None
    pulse: int | None = None
    posture_tag: PostureTag | None = None
    points: tuple[tuple[AgendaPointId, AgendaState], ...] = ()


@dataclass(frozen=True, slots=True)
class WrappedUp:
    """What the wrap-up did: the message to send afterwards, and the meeting that was arranged."""

    meeting: Meeting
    follow_up: FollowUp
    arranged: Meeting | None = None
