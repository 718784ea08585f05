"""How a person of a contact file is known again: the key, and several entries with one key made one."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace

from brm_desktop.interchange.records import PersonRecord

CONTACTS = "contacts"
"""The `source` of everybody from a contact file, whatever its format, so that a newer export meets the same people."""

_SPACE = re.compile(r"\s+")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200b\u2060\ufeff]")


def one_line(text: str) -> str:
    """Text without control characters, in one line, with single spaces."""
    return _SPACE.sub(" ", _CONTROL.sub("", text)).strip()


def plain_text(text: str) -> str:
    r"""Text without control characters, its lines ended by `\n`."""
    return _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def folded(text: str) -> str:
    """Text as it is compared: compatible forms made equal, capitals and spaces ignored."""
    return one_line(unicodedata.normalize("NFKC", text)).casefold()


def person_key(*, name: str, emails: tuple[str, ...], phones: tuple[str, ...]) -> str:
    """The key of a person without a UID: the folded name and the first mail address, or else the first phone number."""
    if emails:
        return f"{folded(name)}|{emails[0].casefold()}"
    return f"{folded(name)}|{re.sub(r'[^0-9+]', '', phones[0]) if phones else ''}"


def distinct(values: Iterable[str]) -> tuple[str, ...]:
    """Values in order, without empty ones and without those that differ in capitals only."""
    kept: dict[str, str] = {}
    for value in values:
        if value:
            kept.setdefault(value.casefold(), value)
    return tuple(kept.values())


def without_doubles(people: Iterable[PersonRecord]) -> tuple[PersonRecord, ...]:
    """Entries with one key made one with all their addresses; where both have words, those of the first stay."""
    found: dict[str, PersonRecord] = {}
    for person in people:
        known = found.get(person.key)
        found[person.key] = _joined(known, person) if known else person
    return tuple(found.values())


def _joined(first: PersonRecord, second: PersonRecord) -> PersonRecord:
    return replace(
        first,
        emails=distinct((*first.emails, *second.emails)),
        phones=distinct((*first.phones, *second.phones)),
        aliases=distinct((*first.aliases, *second.aliases)),
        role=first.role or second.role,
        organisation=first.organisation or second.organisation,
        department=first.department or second.department,
        note=first.note or second.note,
    )
