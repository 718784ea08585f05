"""People from contact files: vCard 2.1, 3.0 and 4.0. How a file is cut into cards is in `vcard_cards.py`."""

import re
from pathlib import Path
from urllib.parse import unquote

from brm_desktop.domain.errors import ImportRefused
from brm_desktop.interchange.content_lines import ContentLine, components, unescaped
from brm_desktop.interchange.decoding import read_bytes
from brm_desktop.interchange.person_keys import CONTACTS, distinct, one_line, person_key, plain_text, without_doubles
from brm_desktop.interchange.records import PersonRecord, Progress, Reading, Refusal
from brm_desktop.interchange.vcard_cards import Card, cards_of

MAX_CARDS = 50_000
MAX_ADDRESSES = 50
MAX_REFUSALS = 200

_BEGIN = re.compile(rb"^\s*\0?B\0?E\0?G\0?I\0?N\0?\s*:\0?\s*V\0?C\0?A\0?R\0?D", re.IGNORECASE | re.MULTILINE)
_LISTED = re.compile(r"(?<!\\),")
_NOT_CALLED = frozenset({"FAX", "PAGER", "MODEM", "BBS", "TEXTPHONE"})
_STEP = 100


def read_vcards(path: Path, *, progress: Progress) -> Reading:
    """Every card of a file as a person. A card that states nobody is refused by name, the others go in.

    Raises:
        ImportRefused: the file cannot be read or holds no card.
        Cancelled: from `progress`, which is called with cards.
    """
    content = read_bytes(path)
    total = len(_BEGIN.findall(content))
    people: list[PersonRecord] = []
    refusals: list[Refusal] = []
    for index, card in enumerate(cards_of(content)):
        if index % _STEP == 0:
            progress(index, total, path.name)
        if index == MAX_CARDS:
            refusals.append(Refusal(name=path.name, reason=f"only the first {MAX_CARDS:,} cards were read"))
            break
        _take(card, people=people, refusals=refusals)
    if not people and not refusals:
        raise ImportRefused(f"“{path.name}” holds no contacts", "No line in it begins a card. Nothing was changed.")
    progress(total, total, path.name)
    return Reading(people=without_doubles(people), refusals=_shortened(refusals))


def _take(card: Card, *, people: list[PersonRecord], refusals: list[Refusal]) -> None:
    person = _person(card)
    name = f"card on line {card.number}" + (f" (“{person.name}”)" if person else "")
    reason = _reason_against(card, person)
    if not reason:
        refusals.extend(Refusal(name=name, reason=problem) for problem in card.problems[:5])
    if reason:
        refusals.append(Refusal(name=name, reason=reason))
    elif person:
        people.append(person)


def _reason_against(card: Card, person: PersonRecord | None) -> str:
    if card.too_long:
        return f"it has more lines than a card can have ({card.count:,})"
    if card.value("KIND").strip().casefold() == "group":
        return "it is a group, not a person"
    return "" if person else "it has no name, no organisation and no mail address"


def _shortened(refusals: list[Refusal]) -> tuple[Refusal, ...]:
    more = len(refusals) - MAX_REFUSALS
    if more <= 0:
        return tuple(refusals)
    return (*refusals[:MAX_REFUSALS], Refusal(name=f"{more:,} more", reason="refused for reasons like those before"))


def _person(card: Card) -> PersonRecord | None:
    old = card.value("VERSION").strip() == "2.1"
    emails, phones = _emails(card), _phones(card)
    organisation, department = _organisation(card)
    short, structured = _structured_names(card)
    name = one_line(_text(card, "FN", old=old)) or structured or organisation or (emails[0] if emails else "")
    if not name:
        return None
    nicknames = [one_line(part) for line in card.all("NICKNAME") for part in components(line.value, separator=",")]
    return PersonRecord(
        source=CONTACTS,
        key=one_line(card.value("UID")) or person_key(name=name, emails=emails, phones=phones),
        name=name,
        emails=emails,
        phones=phones,
        role=one_line(_text(card, "TITLE", old=old) or _text(card, "ROLE", old=old)),
        organisation=organisation if organisation != name else "",
        department=department,
        note=_note(card, old=old),
        aliases=tuple(alias for alias in distinct((short, *nicknames)) if alias != name),
    )


def _text(card: Card, name: str, *, old: bool) -> str:
    return unescaped(card.value(name), line_breaks=not old)


def _structured_names(card: Card) -> tuple[str, str]:
    """First and last name of N, and the same with further names between; titles before and after are left out."""
    family, given, further = ([*components(_LISTED.sub(" ", card.value("N"))), "", "", ""])[:3]
    return one_line(f"{given} {family}"), one_line(f"{given} {further} {family}")


def _organisation(card: Card) -> tuple[str, str]:
    parts = [one_line(part) for part in components(card.value("ORG"))]
    return parts[0], ", ".join(part for part in parts[1:] if part)


def _note(card: Card, *, old: bool) -> str:
    notes = (plain_text(unescaped(line.value, line_breaks=not old)) for line in card.all("NOTE"))
    return "\n\n".join(note for note in notes if note)


def _emails(card: Card) -> tuple[str, ...]:
    found = (one_line(unescaped(line.value)) for line in _preferred_first(card.all("EMAIL")))
    addresses = (re.sub(r"(?i)^mailto:", "", address) for address in found)
    return distinct(address for address in addresses if "@" in address)[:MAX_ADDRESSES]


def _phones(card: Card) -> tuple[str, ...]:
    lines = [line for line in card.all("TEL") if not _types(line) & _NOT_CALLED]
    return distinct(_phone(line.value) for line in _preferred_first(lines))[:MAX_ADDRESSES]


def _phone(value: str) -> str:
    """A number as it is read out: without `tel:`, its extension in words."""
    text = one_line(unescaped(value))
    if not text.casefold().startswith("tel:"):
        return text
    number, *parameters = unquote(text[4:]).split(";")
    extension = next((part[4:] for part in parameters if part.casefold().startswith("ext=")), "")
    return one_line(f"{number} ext. {extension}") if extension else one_line(number)


def _types(line: ContentLine) -> set[str]:
    stated = [*line.parameters.get("TYPE", ()), *line.parameters.get("", ())]
    return {part.strip().upper() for value in stated for part in value.split(",")}


def _preferred_first(lines: list[ContentLine]) -> list[ContentLine]:
    return sorted(lines, key=_preference)


def _preference(line: ContentLine) -> int:
    """1 to 100 as PREF says (1 comes first); 101 for lines without a preference."""
    stated = line.first("PREF")
    if stated.isdecimal():
        return min(int(stated[:4]), 100)
    return 1 if "PREF" in _types(line) else 101
