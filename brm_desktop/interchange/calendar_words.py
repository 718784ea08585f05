"""What an event says in words: title, place, description, and who is invited. Dates are read elsewhere."""

import re
from dataclasses import dataclass, field
from typing import Any

from brm_desktop.domain.meetings import Presence
from brm_desktop.interchange.person_keys import one_line, plain_text
from brm_desktop.interchange.records import AttendeeRecord

WORDS = frozenset({"SUMMARY", "DESCRIPTION", "LOCATION", "ORGANIZER", "ATTENDEE"})

_ROOMS = frozenset({"ROOM", "RESOURCE"})
_AWAY = frozenset({"DECLINED", "DELEGATED"})
_TURNED = re.compile(r"([^\W\d_][^,\d@]{0,60}), ?([^\W\d_][^,\d@]{0,60})")
_MAIL = re.compile(r"[^\s@<>]+@[^\s@<>]+")


@dataclass(slots=True)
class Words:
    """The words of an event. Rooms that are invited are the place where no other is named."""

    title: str = ""
    place: str = ""
    note: str = ""
    people: tuple[AttendeeRecord, ...] = ()
    problems: list[str] = field(default_factory=list)


def words_of(lines: list[str]) -> Words:
    """The words in the unfolded lines of one event. Never fails: what is not understood is named in `problems`."""
    from icalendar import Event

    if not lines:
        return Words()
    try:
        event = Event.from_ical("\r\n".join(("BEGIN:VEVENT", *lines, "END:VEVENT", "")))
    except (ValueError, KeyError, IndexError, AttributeError, TypeError) as error:
        return Words(problems=[f"its words were left out: {one_line(str(error))[:120]}"])
    people, rooms = _people(event)
    return Words(
        title=one_line(_first(event, "SUMMARY")),
        place=one_line(_first(event, "LOCATION")) or ", ".join(rooms),
        note=plain_text(_first(event, "DESCRIPTION")),
        people=people,
        problems=[f"one line was left out: {one_line(str(reason))[:120]}" for _, reason in event.errors[:5]],
    )


def _all(event: Any, name: str) -> list[Any]:
    found = event.get(name, [])
    return list(found) if isinstance(found, list) else [found]


def _first(event: Any, name: str) -> str:
    return str(next(iter(_all(event, name)), ""))


def _people(event: Any) -> tuple[tuple[AttendeeRecord, ...], list[str]]:
    """Who is invited, the organiser first and nobody twice, and the rooms."""
    found: dict[str, AttendeeRecord] = {}
    rooms: list[str] = []
    for address in (*_all(event, "ORGANIZER"), *_all(event, "ATTENDEE")):
        person = _person(address)
        if not person.name and not person.email:
            continue
        if _parameter(address, "CUTYPE").upper() in _ROOMS:
            rooms.append(person.name or person.email)
            continue
        key = (person.email or person.name).casefold()
        known = found.get(key)
        found[key] = _joined(known, person) if known else person
    return tuple(found.values()), rooms


def _joined(organiser: AttendeeRecord, invited: AttendeeRecord) -> AttendeeRecord:
    """Somebody who is named twice: the later line says whether she comes."""
    return AttendeeRecord(name=organiser.name or invited.name, email=organiser.email, presence=invited.presence)


def _person(address: Any) -> AttendeeRecord:
    stated = re.sub(r"(?i)^mailto:", "", str(address).strip()).strip()
    email = next((mail for mail in (stated, _parameter(address, "EMAIL").strip()) if _MAIL.fullmatch(mail)), "")
    name = _name(_parameter(address, "CN"))
    if not name and not email and ":" not in stated:
        name = one_line(stated)
    away = _parameter(address, "PARTSTAT").upper() in _AWAY
    presence = Presence.ABSENT if away else Presence.PRESENT
    return AttendeeRecord(name="" if name.casefold() == email.casefold() else name, email=email, presence=presence)


def _name(text: str) -> str:
    """A name the right way round: directories write "Clarke, Olivia"."""
    plain = one_line(text).strip("'\" ")
    turned = _TURNED.fullmatch(plain)
    return f"{turned.group(2)} {turned.group(1)}" if turned else plain


def _parameter(address: Any, name: str) -> str:
    value = getattr(address, "params", {}).get(name, "")
    return str(value[0] if isinstance(value, list) and value else value or "")
