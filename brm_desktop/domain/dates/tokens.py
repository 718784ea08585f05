"""The words and numbers of a date phrase, and a place among them. What they mean is read in `date_calendar`."""

import re
from dataclasses import dataclass

from brm_desktop.domain.dates.words import DAY_PARTS, MONTHS, TOMORROW_WORDS, WEEKDAYS, fold


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number or a sign with its place in the text. `word` is folded."""

    word: str
    raw: str
    start: int
    end: int
    spaced: bool


_TOKEN = re.compile(r"[^\W\d_]+|[0-9]+|[^\w\s]")
_MOST_TOKENS = 14
_FURTHEST = 120


def tokens_at(text: str, position: int) -> list[Token]:
    """The next few tokens from `position`, which is all a date phrase can need."""
    found: list[Token] = []
    end = position
    for match in _TOKEN.finditer(text, position, min(len(text), position + _FURTHEST)):
        # Superscripts and other digits fold to plain ones, and are none.
        word = fold(match[0])
        if not match[0].isascii() and word.isdigit():
            word = "?"
        found.append(Token(word=word, raw=match[0], start=match.start(), end=match.end(), spaced=match.start() > end))
        end = match.end()
        if len(found) == _MOST_TOKENS:
            break
    return found


class TokenCursor:
    """A place among tokens. Taking moves it on; a reader that fails moves it back."""

    def __init__(self, tokens: list[Token]) -> None:
        self._tokens = tokens
        self._at = 0

    def _peek(self, ahead: int = 0) -> Token | None:
        index = self._at + ahead
        return self._tokens[index] if index < len(self._tokens) else None

    def _word(self, ahead: int = 0) -> str:
        token = self._peek(ahead)
        return token.word if token else ""

    def _take(self, *words: str) -> bool:
        """Take the next tokens if they are exactly these."""
        if all(self._word(i) == word for i, word in enumerate(words)):
            self._at += len(words)
            return True
        return False

    def _take_number(self, *, digits: int = 2) -> int | None:
        word = self._word()
        if not word.isdigit() or len(word) > digits:
            return None
        self._at += 1
        return int(word)

    def _joined(self, ahead: int = 0) -> bool:
        """Whether the token stands directly behind the one before it."""
        token = self._peek(ahead)
        return token is not None and not token.spaced

    def _skip_time(self) -> None:
        """A time of day before the day: "5pm Friday", "EOD Friday", "close of business Friday"."""
        start = self._at
        if self._word() in {"eod", "cob", "noon", "midday", "midnight"}:
            self._at += 1
        elif self._take("close", "of", "business") or self._take("end", "of", "day"):
            self._take("on")
        elif self._word().isdigit() and (self._word(1) in {"am", "pm"} or self._word(1) == ":"):
            self._at += 2 if self._word(1) != ":" else 3
            self._take("am") or self._take("pm")
        if self._at > start:
            self._take(",")
            self._take("on")
            begins_day = self._word() in WEEKDAYS.keys() | MONTHS.keys() | TOMORROW_WORDS | {"today", "next", "this"}
            if not begins_day and not self._word().isdigit():
                self._at = start

    def _skip_day_part(self) -> None:
        if self._word() in DAY_PARTS:
            self._at += 1
        elif self._word() == "at" and self._word(1).isdigit() and self._word(2) in {"am", "pm"}:
            self._at += 3

    def _take_year(self) -> int | None:
        """A year behind a day and month: ", 2026", "2026" or "'26"."""
        start = self._at
        self._take(",")
        word = self._word()
        if len(word) == 4 and word.isdigit() and 1900 <= int(word) <= 2999:
            self._at += 1
            return int(word)
        if self._take("'") or self._take("’"):
            short = self._take_number()
            if short is not None:
                return 2000 + short
        self._at = start
        return None

    def _take_month(self) -> int | None:
        token = self._peek()
        if token is None or token.word not in MONTHS:
            return None
        self._at += 1
        if self._word() == "." and self._joined():
            self._at += 1
        return MONTHS[token.word]
