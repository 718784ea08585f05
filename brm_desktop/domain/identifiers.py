"""Identifiers: 128 random bits made by the application, or derived from a source and its key."""

import time
import uuid
from typing import NewType

PartnerId = NewType("PartnerId", str)
PersonId = NewType("PersonId", str)
MeetingId = NewType("MeetingId", str)
AgendaPointId = NewType("AgendaPointId", str)
DecisionId = NewType("DecisionId", str)
CommitmentId = NewType("CommitmentId", str)
ObservationId = NewType("ObservationId", str)
PulseId = NewType("PulseId", str)
GoalId = NewType("GoalId", str)
NeedId = NewType("NeedId", str)
LevelEntryId = NewType("LevelEntryId", str)
RelationshipEventId = NewType("RelationshipEventId", str)
MaturityRatingId = NewType("MaturityRatingId", str)
WhoForWhatId = NewType("WhoForWhatId", str)
OwnModeId = NewType("OwnModeId", str)
AssessmentId = NewType("AssessmentId", str)
GrowthActionId = NewType("GrowthActionId", str)

_NAMESPACE = uuid.UUID("6f0e2d0c-55d5-4f3e-9c1f-3a6b7f5a9b10")


def new_id() -> str:
    """A new random identifier: 32 lower-case hexadecimal digits."""
    return uuid.uuid4().hex


def new_ordered_id() -> str:
    """A new identifier that sorts behind those made before, whichever device made them (as UUID version 7 does).

    For records of which the last one of a day is in force. The others have `new_id`: its first digits tell them apart.
    """
    global _latest
    _latest = max(time.time_ns() // 1_000_000 << _COUNTED, _latest + 1)
    return f"{_latest:016x}{uuid.uuid4().hex[16:]}"


# Milliseconds since 1970 with a counter below, so that two of one millisecond keep their order.
_latest = 0
_COUNTED = 16


def stable_id(*parts: str) -> str:
    """The identifier of what `parts` name: the same parts give the same identifier on every device.

    Used for what is imported (source and key) and for links between two records, so that two devices make the same row.
    """
    return uuid.uuid5(_NAMESPACE, "\x1f".join(parts)).hex
