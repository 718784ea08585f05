"""Dates in words: a whole phrase into a date, and the due words inside a line. How dates are shown is in `date_format`.

Nothing is guessed silently: a reading that could be another one has `sure` False, and the screen shows a "?".
A day without a year is the next such day; one that passed within the last 30 days is that day, unsure.
"""

import re
from dataclasses import dataclass
from datetime import date

from brm_desktop.domain.commitments import Due
from brm_desktop.domain.dates.calendar import DateOrder
from brm_desktop.domain.dates.format import format_day_long, format_due, lateness_words, write_due
from brm_desktop.domain.dates.phrases import Phrase, PhraseReader
from brm_desktop.domain.dates.spans import ImpossibleDateError
from brm_desktop.domain.dates.titles import CalendarDay, find_day
from brm_desktop.domain.dates.tokens import tokens_at
from brm_desktop.domain.dates.words import DATE_HINT, DATE_START, MISTAKEN_DAYS, MONTHS, fold

__all__ = [
    "CalendarDay",
    "DateOrder",
    "FoundDate",
    "explain",
    "find_date",
    "find_day",
    "format_day_long",
    "format_due",
    "impossible_date",
    "lateness_words",
    "parse_due",
    "write_due",
]


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date and the characters that say it, from `start` to before `end`, with "by" or brackets around it."""

    due: Due
    start: int
    end: int
    sure: bool = True


_STRONG = re.compile(
    r"(?<![\w-])(?:(?:is\s+)?due(?:\s+(?:date|by|on|in))?|deadline|eta|by|until|till|no later than|latest by|before|"
    r"bis|f[äa]llig(?:\s+am)?)"
    r"(?=[\s:(])[\s:]*\(?|[📅🗓⏰]️?\s*|@due\(|\bdue:{1,2}\s*",
    re.IGNORECASE,
)
_BEFORE_TAIL = re.compile(
    r"(?:^|[\s(\[{<,;:–—-])(?:(on|for|am|at|from|of|since|after|during|about|vs|than|the|last|and|&|or|in|every|each|"
    r"next|starting|beginning|between|per|until|this)\s+)?$",
    re.IGNORECASE,
)
_WEAK = frozenset({"on", "am", "in"})
_OPENING = "([{<"
_CLOSING = re.compile(r"[\s)\]}>.,;!*_]*$")
_TAIL = 60
_LOOKED_AT = 4000
_PAIRS = {"(": ")", "[": "]", "{": "}", "<": ">"}


def parse_due(text: str, *, today: date, order: DateOrder) -> FoundDate | None:
    """The date a whole text says, or None if it says anything else or a day that does not exist."""
    stripped = text.strip()
    offset = text.find(stripped)
    opening = _STRONG.match(stripped)
    start = opening.end() if opening else 0
    try:
        phrase = _phrase_at(stripped, start, today=today, order=order)
    except ImpossibleDateError:
        return None
    if phrase is None or stripped[phrase.end :].strip(" .,;)"):
        return None
    return FoundDate(due=phrase.due, start=offset, end=offset + len(stripped), sure=phrase.sure)


def explain(text: str) -> str:
    """Why a text is not a date, as a sentence for the field it was typed into; "" for a date or an empty text."""
    if not text.strip():
        return ""
    today = date(2027, 1, 1)
    try:
        phrase = _phrase_at(text.strip(), 0, today=today, order=DateOrder.DAY_FIRST)
    except ImpossibleDateError as impossible:
        return str(impossible)
    if phrase is not None and not text.strip()[phrase.end :].strip(" .,;"):
        return ""
    return "Not a date yet. Try “fri”, “30 nov”, “in 2 weeks” or “2026-11-30”."


def find_date(text: str, *, today: date, order: DateOrder) -> FoundDate | None:
    """The due words in a line: behind by, until, due, before and the like, or at its end ("send it tomorrow")."""
    if DATE_HINT.search(text) is None:
        return None
    try:
        return _behind_a_word(text, today=today, order=order) or _at_the_end(text, today=today, order=order)
    except ImpossibleDateError:
        return None


def impossible_date(text: str, *, today: date, order: DateOrder) -> str:
    """The sentence about a day that does not exist where a line says when it is due; "" if there is none."""
    if DATE_HINT.search(text) is None:
        return ""
    try:
        _behind_a_word(text, today=today, order=order)
    except ImpossibleDateError as impossible:
        return str(impossible)
    return ""


def _phrase_at(text: str, position: int, *, today: date, order: DateOrder) -> Phrase | None:
    tokens = tokens_at(text, position)
    if not tokens:
        return None
    phrase = PhraseReader(tokens, today=today, order=order).read()
    if phrase is None or (phrase.end < len(text) and (text[phrase.end].isalnum() or text[phrase.end] == "_")):
        return None
    return phrase


def _behind_a_word(text: str, *, today: date, order: DateOrder) -> FoundDate | None:
    """The last phrase behind a word that announces a date."""
    found: FoundDate | None = None
    for match in _STRONG.finditer(text, max(0, len(text) - _LOOKED_AT)):
        phrase = _phrase_at(text, match.end(), today=today, order=order)
        if phrase is not None and not _is_version(text, phrase.end):
            start, end = _with_brackets(text, match.start(), phrase.end)
            found = FoundDate(
                due=phrase.due, start=start, end=end, sure=phrase.sure and not _vague(text, match, phrase)
            )
    return found


def _vague(text: str, match: re.Match[str], phrase: Phrase) -> bool:
    """Whether "by December" leaves open if the month counts to its first or its last day."""
    whole = phrase.due.first != phrase.due.last and phrase.due.first.day == 1
    named = text[match.end() : phrase.end].strip()[:1].isalpha() and not named_quarter(text[match.end() : phrase.end])
    return (
        whole and named and match[0].strip().lower() in {"by", "before", "until", "till"} and "next" not in text.lower()
    )


def named_quarter(words: str) -> bool:
    """Whether the words say a quarter, which counts to its last day."""
    return words.strip()[:1] in "qQ"


def _is_version(text: str, end: int) -> bool:
    return text[end : end + 1] == "." and text[end + 1 : end + 2].isdigit()


def _with_brackets(text: str, start: int, end: int) -> tuple[int, int]:
    """The span with the bracket that holds nothing else: "(due Friday)", "[due:: 2026-12-01]"."""
    before = text[:start].rstrip() if start < _TAIL else text[start - _TAIL : start].rstrip()
    opening = before[-1:]
    rest = text[end : end + 4].lstrip()
    closing = rest[:1]
    if text[start:end].count("(") > text[start:end].count(")") and closing == ")":
        return start, text.index(")", end) + 1
    if opening in _PAIRS and closing == _PAIRS[opening] and before:
        return text.rindex(opening, 0, start), text.index(closing, end) + 1
    return start, end


def _at_the_end(text: str, *, today: date, order: DateOrder) -> FoundDate | None:
    """A phrase with nothing behind it but punctuation."""
    closing = _CLOSING.search(text, max(0, len(text) - _TAIL))
    stop = closing.start() if closing else len(text)
    for match in DATE_START.finditer(text, max(0, stop - _TAIL), stop):
        phrase = _phrase_at(text, match.start(), today=today, order=order)
        if phrase is None or phrase.end < stop:
            continue
        return _tail(text, match.start(), phrase)
    return None


def _tail(text: str, start: int, phrase: Phrase) -> FoundDate | None:
    words = text[start : phrase.end]
    before = _BEFORE_TAIL.search(text, max(0, start - 12), start)
    if before is None or words in MISTAKEN_DAYS or (words.isdigit() and len(words) != 8):
        return None
    lead = (before[1] or "").lower()
    if (lead and lead not in _WEAK) or (not lead and fold(words) in MONTHS):
        return None
    sure = phrase.sure and not (lead == "in" and fold(words.split()[0]) in MONTHS)
    begin = before.start(1) if lead else start
    begin, end = _with_brackets(text, begin, phrase.end)
    return FoundDate(due=phrase.due, start=begin, end=end, sure=sure)
