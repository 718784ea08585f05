"""The JSON documents of the command: stable keys, whole ids, ISO dates (docs/manual/command-line.md)."""

from datetime import date, datetime
from typing import Any

from brm_desktop.domain.commitments import Due
from brm_desktop.domain.meetings import AgendaPoint, Decision, Meeting
from brm_desktop.domain.partners import Partner
from brm_desktop.domain.people import Person
from brm_desktop.services.commitments import CommitmentRow
from brm_desktop.services.meetings import MeetingDetail, MeetingRow


def due_words(due: Due | None) -> str | None:
    """The last day of a due date, which is the one that counts."""
    return due.last.isoformat() if due else None


def moment(value: datetime | date | None) -> str | None:
    """An ISO date or time."""
    return value.isoformat() if value else None


def partner(value: Partner, *, sponsor: str = "") -> dict[str, Any]:
    """A partner."""
    return {
        "id": value.id,
        "name": value.name,
        "kind": value.kind.value,
        "sponsor": sponsor or None,
        "level": value.level.word if value.level else None,
        "target_level": value.target_level.word if value.target_level else None,
        "target_on": moment(value.target_on),
        "demand": str(value.demand) if value.demand is not None else None,
        "supply": str(value.supply) if value.supply is not None else None,
        "posture": value.posture.value if value.posture else None,
        "cadence_days": value.cadence_days,
        "archived": value.archived,
    }


def person(value: Person, partner_name: str) -> dict[str, Any]:
    """A person."""
    return {
        "id": value.id,
        "name": value.name,
        "partner": partner_name or None,
        "role": value.role,
        "organisation": value.organisation,
        "emails": list(value.emails),
        "phones": list(value.phones),
        "aliases": list(value.aliases),
        "me": value.me,
    }


def meeting(row: MeetingRow) -> dict[str, Any]:
    """A meeting."""
    value: Meeting = row.meeting
    return {
        "id": value.id,
        "date": value.day.isoformat(),
        "start": moment(value.start),
        "end": moment(value.end),
        "title": value.title,
        "channel": value.channel.value,
        "place": value.place,
        "partners": list(row.partners),
        "attendees": list(row.present),
        "absent": list(row.absent),
        "cancelled": value.cancelled,
        "source": value.source,
        "posture": value.posture_tag.value if value.posture_tag else None,
    }


def commitment(row: CommitmentRow) -> dict[str, Any]:
    """A commitment."""
    value = row.commitment
    return {
        "id": value.id,
        "direction": value.direction.value,
        "text": value.text,
        "owner": row.owner or None,
        "with": list(value.with_names),
        "partner": row.partner or None,
        "asked_on": value.asked_on.isoformat(),
        "due": due_words(value.due),
        "due_from": value.due.first.isoformat() if value.due else None,
        "status": row.status.value,
        "days_late": row.days_late,
        "kept_on": moment(value.kept_on),
        "origin": value.origin.value,
        "passed_on": moment(value.passed_on_on),
        "supply": value.supply.value,
        "moved": value.times_moved,
        "meeting": value.meeting_id,
        "line": value.line,
        "private": value.private,
        "doubt": value.doubt or None,
    }


def decision(value: Decision) -> dict[str, Any]:
    """A decision."""
    return {"id": value.id, "date": value.decided_on.isoformat(), "text": value.text, "by": value.decided_by or None}


def agenda_point(value: AgendaPoint) -> dict[str, Any]:
    """An agenda point."""
    return {
        "id": value.id,
        "text": value.text,
        "state": value.state.value,
        "asks_decision": value.asks_decision,
        "private": value.private,
    }


def meeting_detail(detail: MeetingDetail, promises: tuple[CommitmentRow, ...]) -> dict[str, Any]:
    """A meeting with all that belongs to it."""
    return meeting(detail.row) | {
        "note": detail.row.meeting.note,
        "agenda": [agenda_point(point) for point in detail.agenda],
        "decisions": [decision(value) for value in detail.decisions],
        "commitments": [commitment(row) for row in promises],
    }
