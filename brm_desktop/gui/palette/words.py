"""The second words of the palette's rows: what a thing is, when it was. Pure functions of what the store answered."""

from typing import TYPE_CHECKING

from brm_desktop.domain.clock import Clock
from brm_desktop.domain.commitments import Direction, Due
from brm_desktop.domain.dates.format import format_due
from brm_desktop.domain.meetings import Meeting
from brm_desktop.domain.partners import Partner
from brm_desktop.gui.views.today.words import day_words

if TYPE_CHECKING:
    from brm_desktop.services.jot import Recognised
    from brm_desktop.services.palette import Found, KnownPerson

_DOT = " · "
_AROUND = 64
KINDS = {
    "partner": "partner",
    "person": "person",
    "meeting": "meeting",
    "commitment": "commitment",
    "decision": "decision",
    "agenda_point": "agenda",
    "observation": "noted",
    "goal": "goal",
    "need": "need",
    "level_entry": "relationship",
    "relationship_event": "relationship",
    "who_for_what": "who for what",
    "maturity_rating": "maturity",
    "assessment": "self-assessment",
    "own_failure_mode": "failure mode",
}
ICONS = {
    "partner": "users",
    "person": "user",
    "meeting": "calendar",
    "commitment": "handshake",
    "decision": "flag",
    "agenda_point": "calendar-clock",
    "observation": "pencil",
    "goal": "target",
    "need": "message-square",
    "level_entry": "target",
    "relationship_event": "target",
    "who_for_what": "users",
    "maturity_rating": "target",
    "assessment": "target",
    "own_failure_mode": "target",
}


def level_words(partner: Partner) -> str:
    """What and how near: "partner · Order Taker → Advisor"."""
    now, wanted = partner.level, partner.target_level
    levels = " → ".join(level.word for level in (now, wanted if wanted != now else None) if level is not None)
    return f"partner{_DOT}{levels}" if levels else "partner"


def person_words(person: "KnownPerson") -> str:
    """Who it is: "Group Financial Controller, Finance"."""
    return ", ".join(part for part in (person.role, person.partner) if part) or "person"


def meeting_words(meeting: Meeting, clock: Clock) -> str:
    """Which meeting: "Monthly value review, today 10:30"."""
    day = day_words(meeting.day, clock.today())
    at = f" {clock.local(meeting.start):%H:%M}" if meeting.start is not None else ""
    return f"{meeting.title}, {day.lower() if day == 'Today' else day}{at}"


def recognised_words(found: "Recognised") -> str:
    """What a jotted line would become: "I owe · Finance · by Thu 26", with what it leaves open."""
    parts = (found.kind, found.partner, found.person, f"by {found.due}" if found.due else "", *found.doubts)
    return _DOT.join(part for part in parts if part)


def found_words(found: "Found", clock: Clock) -> str:
    """What was found, when, and the words around: "meeting · 14 Sep · “… the final two options …”"."""
    parts = [KINDS.get(found.hit.kind, found.hit.kind)]
    if found.meeting is not None:
        parts.append(format_due(Due.on(found.meeting.day), clock.today()))
    elif found.commitment is not None:
        promise = found.commitment
        parts.append("I owe" if promise.direction is Direction.I_OWE else "they owe")
        parts.append(promise.status(clock.today()).value)
    elif found.partner:
        parts.append(found.partner)
    if quote := _around(found):
        parts.append(f"“{quote}”")
    return _DOT.join(parts)


def _around(found: "Found") -> str:
    """The words around the first mark, where they say more than the title."""
    hit = found.hit
    if hit.kind == "person" or not hit.marks or hit.snippet.strip("… ") in hit.title:
        return ""
    start = max(0, hit.marks[0][0] - _AROUND // 4)
    if start:
        start = hit.snippet.find(" ", start, hit.marks[0][0]) + 1 or hit.marks[0][0]
    cut = hit.snippet[start : start + _AROUND].strip("… ")
    before = "… " if start or hit.snippet.startswith("…") else ""
    after = " …" if start + _AROUND < len(hit.snippet) or hit.snippet.endswith("…") else ""
    return f"{before}{cut}{after}"
