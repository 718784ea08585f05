"""Where a text names somebody: the spellings of a person as one pattern, lines that match, a text without them."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from brm_desktop.domain.people import Person

ERASED_WORDS = "[name erased]"
"""What stands in a text in place of the name of somebody who was erased."""

_SHORTEST = 3


@dataclass(frozen=True, slots=True)
class Spellings:
    """How texts name a person: `sure` spellings are theirs alone, `loose` ones (a first name) may be others'."""

    sure: tuple[str, ...]
    loose: tuple[str, ...]

    @property
    def every(self) -> tuple[str, ...]:
        """All of them, the longer ones first, so that a whole name goes before its parts."""
        return tuple(sorted((*self.sure, *self.loose), key=len, reverse=True))


def spellings_of(people: Iterable[Person]) -> Spellings:
    """The spellings of a person, who may stand for several: names, other names, mail, phone; then parts of names."""
    every = tuple(people)
    whole = {name for person in every for name in (person.name, *person.aliases) if len(name.strip()) >= _SHORTEST}
    reached = {way for person in every for way in (*person.emails, *person.phones) if len(way) >= _SHORTEST}
    sure = {spelling.strip() for spelling in whole | reached if not _is_part(spelling)}
    parts = {part for spelling in whole for part in spelling.split() if len(part) >= _SHORTEST}
    loose = {part.strip("@.,()") for part in parts} | {name for name in whole if _is_part(name)}
    known = {spelling.casefold() for spelling in sure}
    return Spellings(
        sure=tuple(sorted(sure)),
        loose=tuple(sorted(part for part in loose if part.casefold() not in known and len(part) >= _SHORTEST)),
    )


def _is_part(spelling: str) -> bool:
    """Whether it is one word that others may be called as well."""
    return " " not in spelling.strip() and "@" not in spelling and not any(c.isdigit() for c in spelling)


def pattern_of(spellings: Sequence[str]) -> re.Pattern[str] | None:
    """What finds any of the spellings as whole words, in capitals or not; None when there are none."""
    shapes = [r"\s+".join(re.escape(word) for word in spelling.split()) for spelling in spellings if spelling.strip()]
    if not shapes:
        return None
    ordered = sorted(shapes, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(ordered)})(?!\w)", re.IGNORECASE)


def lines_with(pattern: re.Pattern[str], text: str) -> tuple[str, ...]:
    """The lines of a text that match."""
    return tuple(line.strip() for line in text.splitlines() if pattern.search(line))


def without(pattern: re.Pattern[str], text: str) -> str:
    """The text with other words in place of each match."""
    return pattern.sub(ERASED_WORDS, text)
