"""Which of some two thousand names, places and commands fit what is being typed, best first, and where they match.

Full text is not looked for here: that is `storage.search`'s. Nothing here knows what a candidate stands for.
"""

import heapq
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

_MOST_WORDS = 12
_IN_TITLE, _WITHIN_A_WORD, _IN_DETAIL, _WITHIN_DETAIL = 0, 3, 8, 20
_SHORT = 2


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something that can be chosen. `detail` and `keywords` are looked through too, but weigh less than `title`.

    `rank` decides between candidates that fit equally well: the lowest comes first.
    """

    title: str
    detail: str = ""
    keywords: str = ""
    rank: int = 0


@dataclass(frozen=True, slots=True)
class Match:
    """A candidate that fits: its `number` in the order given, and the `spans` of its title that were typed."""

    number: int
    spans: tuple[tuple[int, int], ...]


def fold(text: str) -> str:
    """`text` without case, accents and punctuation, letter by letter: every place stays where it is."""
    if text.isascii():
        return "".join(c if c.isalnum() else " " for c in text.lower())
    return "".join(_fold_one(c) for c in text)


def _fold_one(character: str) -> str:
    plain = unicodedata.normalize("NFKD", character)[:1].lower()[:1]
    return plain if plain.isalnum() else " "


class Matcher:
    """Candidates made ready to be asked with every key: a question costs well under 2 ms for 2,000 of them."""

    def __init__(self, candidates: Iterable[Candidate]) -> None:
        self._candidates: Sequence[Candidate] = tuple(candidates)
        self._titles = [" " + fold(candidate.title) for candidate in self._candidates]
        self._details = [f" {fold(candidate.detail)} {fold(candidate.keywords)}" for candidate in self._candidates]
        self._keys = [title + detail for title, detail in zip(self._titles, self._details, strict=True)]

    def best(self, typed: str, *, limit: int) -> tuple[Match, ...]:
        """The candidates that hold every typed word, or words that begin with it, best first."""
        words = fold(typed).split()[:_MOST_WORDS]
        if not words:
            return ()
        numbers = self._holding(words)
        ranks = self._candidates
        chosen = heapq.nsmallest(limit, ((self._worth(n, words), ranks[n].rank, n) for n in numbers))
        return tuple(Match(number, _spans(self._titles[number], words)) for _, _, number in chosen)

    def count(self, typed: str) -> int:
        """How many candidates fit."""
        words = fold(typed).split()[:_MOST_WORDS]
        return len(self._holding(words)) if words else 0

    def _holding(self, words: list[str]) -> list[int]:
        keys = self._keys
        # One or two letters inside a word are chance, not a match.
        needles = [f" {word}" if len(word) <= _SHORT else word for word in sorted(words, key=len, reverse=True)]
        found = [number for number, key in enumerate(keys) if needles[0] in key]
        for needle in needles[1:]:
            found = [number for number in found if needle in keys[number]]
        return found

    def _worth(self, number: int, words: list[str]) -> int:
        title = self._titles[number]
        return sum(self._worth_of(word, title, number) for word in words) - title.startswith(" " + words[0])

    def _worth_of(self, word: str, title: str, number: int) -> int:
        if " " + word in title:
            return _IN_TITLE
        if word in title and len(word) > _SHORT:
            return _WITHIN_A_WORD
        return _IN_DETAIL if " " + word in self._details[number] else _WITHIN_DETAIL


def spans_of(title: str, typed: str) -> tuple[tuple[int, int], ...]:
    """Where the typed words, or words that begin with them, stand in a title that was found otherwise."""
    return _spans(" " + fold(title), fold(typed).split()[:_MOST_WORDS])


def _spans(title: str, words: list[str]) -> tuple[tuple[int, int], ...]:
    """The places in the title without the space that `title` has before it."""
    spans: list[tuple[int, int]] = []
    for word in sorted(set(words), key=len, reverse=True):
        at = title.find(" " + word)
        if at < 0 and len(word) > _SHORT:
            at = title.find(word) - 1
        if at >= 0 and not any(start < at + len(word) and at < end for start, end in spans):
            spans.append((at, at + len(word)))
    return tuple(sorted(spans))
