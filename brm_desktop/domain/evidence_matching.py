"""Whether a record bears a statement out well enough to be offered, and in which order."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

from brm_desktop.domain.notes.marks import HEAD, MARKER, readable_lines

MOST = 8
# A record without any of the words is offered only while there are few that have them.
WITHOUT_WORDS = 3
_FEWEST_WORDS = 4
_RARE = 3
_RARE_SHARE = 10
_LONGEST = 120
_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+(?=[\w\"“(])")
# Marks of what is only promised, asked or a title; none of it happened yet.
_NOT_DONE = ("owe", "owed", "next", "heading", "box", "glyph", "logged", "action", "short")
# What somebody is quoted with ("Owen: ...", "[Owen] ...", "Owen, ..."), what is not so, and what is only wished.
_QUOTED = re.compile(r"\W{0,2}(?:(?:[A-Z][\w.'’-]{0,30} ?){1,3}[:\]]|[A-Z]\w{1,30}, |No |Not |None )")
_WISHED = re.compile(
    r"\b(?:should|could|might|maybe|perhaps|needs? to|would like|would be (?:good|great|nice)|if we|wonder\w*)\b"
)
_ORNAMENT = re.compile(r"[*_`~]{1,3}(?=\S)|(?<=\S)[*_`~]{1,3}|\[([^\[\]\n]{0,200})\]\([^()\n]{0,500}\)|[{}]")
_JOINTS = str.maketrans(dict.fromkeys("-‐‑–—/\u00a0\u2009\u202f\t", " "))


def folded(text: str) -> str:
    """Text as it is compared: lower case, without accents, hyphens and slashes as spaces."""
    plain = text.casefold().translate(_JOINTS)
    if plain.isascii():
        return plain
    return "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))


class RuleWords:
    """The words of a rule, ready to be looked for (`EvidenceRule` says how they are read)."""

    def __init__(self, words: Iterable[str]) -> None:
        written = {word: _pattern(word) for word in words if any(c.isalnum() for c in word)}
        self._patterns = tuple((word, re.compile(pattern)) for word, pattern in written.items())
        self._any = re.compile("|".join(written.values()) or r"(?!)")

    def stand_in(self, text: str) -> bool:
        """Whether any of the words stands in a text."""
        return self._any.search(folded(text)) is not None

    def found_in(self, text: str) -> frozenset[str]:
        """Those of the words that stand in a text."""
        plain = folded(text)
        if not self._any.search(plain):
            return frozenset()
        return frozenset(word for word, pattern in self._patterns if pattern.search(plain))


def _pattern(word: str) -> str:
    parts = r"\s+".join(re.escape(part) for part in folded(word.rstrip("*")).split())
    return rf"\b{parts}" + ("" if word.endswith("*") else r"(?!\w)")


@dataclass(frozen=True, slots=True)
class Telling:
    """The sentence of a note that tells most, and which words of the rule stand in it.

    It is `firm` when it says what is: not somebody's words, a wish, or what is not so.
    """

    sentence: str
    words: frozenset[str]
    firm: bool = True


def telling_sentence(note: str, words: RuleWords) -> Telling | None:
    """The sentence of a note in which most of the words stand, a firm one and the first of equals; or None.

    Headings, questions and promises are passed over: what is still to be done bears nothing out.
    """
    best: Telling | None = None
    for sentence in _sentences(note, words):
        found = words.found_in(sentence)
        firm = not _QUOTED.match(sentence) and not _WISHED.search(sentence.casefold())
        if found and (best is None or (len(found), firm) > (len(best.words), best.firm)):
            best = Telling(sentence=sentence, words=found, firm=firm)
    return best


def _sentences(note: str, words: RuleWords) -> Iterable[str]:
    for line in _whole_lines(note):
        if line.lstrip().startswith(("#", "|", "<")) or not words.stand_in(line):
            continue
        text = line[_end_of(HEAD.match(line)) :]
        mark = MARKER.match(text)
        if mark and any(mark[name] for name in _NOT_DONE):
            continue
        for sentence in _SENTENCE_END.split(text[_end_of(mark) :]):
            plain = _ORNAMENT.sub(r"\1", sentence).strip(" \t-–—;\\")
            if len(plain.split()) >= _FEWEST_WORDS and not plain.endswith("?"):
                yield plain


def _whole_lines(note: str) -> Iterable[str]:
    """The lines of a note; one that was broken within a sentence goes on with the next."""
    held = ""
    for _, line in readable_lines(note):
        text = line.strip()
        if held and text[:1].islower():
            held = f"{held} {text}"
            continue
        yield held
        held = line
    yield held


def _end_of(match: re.Match[str] | None) -> int:
    return match.end() if match else 0


def shortened(text: str, *, most: int = _LONGEST) -> str:
    """`text` in one line, cut between two words if it is too long."""
    plain = " ".join(text.split())
    if len(plain) <= most:
        return plain
    return plain[:most].rsplit(" ", 1)[0].rstrip(" ,;:") + " …"


def rare_words(found: Sequence[frozenset[str]]) -> frozenset[str]:
    """The words that stand in few of the texts in which any of them was found."""
    counts = Counter(word for words in found for word in words)
    most = max(_RARE, len(found) // _RARE_SHARE)
    return frozenset(word for word, count in counts.items() if count <= most)


def tells_enough(telling: Telling | None, *, title: frozenset[str], rare: frozenset[str]) -> bool:
    """Whether a meeting says enough: a word in its title, or two of them in one sentence.

    A phrase or a rare word is enough where the sentence is firm.
    """
    if title:
        return True
    if telling is None:
        return False
    if len(telling.words) > 1:
        return True
    return telling.firm and any(" " in word or "-" in word or word in rare for word in telling.words)


class Tier(IntEnum):
    """What is offered first. TITLE is a meeting whose title has a word, and nothing else says more."""

    FACT_AND_WORDS = 0
    WORDS = 1
    THEIRS = 2
    TITLE = 3
    FACT = 4


@dataclass(frozen=True, slots=True)
class Candidate:
    """A record that may be offered, as it would read. `worth` is the index's, lower is better.

    `words` is how many words of the rule it has, and `said` what it says, to tell repetitions.
    """

    table_name: str
    record_id: str
    title: str
    detail: str
    day: date
    tier: Tier
    words: int = 0
    worth: float = 0.0
    said: str = ""


def ranked(candidates: Iterable[Candidate], *, without: frozenset[tuple[str, str]], limit: int) -> list[Candidate]:
    """The best candidates, each record and each sentence once, without those that are picked already.

    Of one tier the best answer to the words comes first, the newest of equals.
    """
    order = sorted(candidates, key=lambda c: (c.tier, -c.words, round(c.worth), -c.day.toordinal(), c.record_id))
    chosen: list[Candidate] = []
    seen, heard = set(without), list[tuple[str, str]]()
    bare = 0
    for candidate in order:
        key, said = (candidate.table_name, candidate.record_id), folded(candidate.said or candidate.title)
        if key in seen or any(_says_the_same(candidate.table_name, said, *other) for other in heard):
            continue
        if candidate.tier is Tier.FACT:
            bare += 1
            if bare > WITHOUT_WORDS:
                break
        seen.add(key)
        heard.append((candidate.table_name, said))
        chosen.append(candidate)
        if len(chosen) == limit:
            break
    return chosen


def _says_the_same(kind: str, said: str, other_kind: str, other: str) -> bool:
    """Whether two records say the same; a line of a note does so with the record that was made of it."""
    if (kind == "meeting") is (other_kind == "meeting"):
        return said == other
    return said in other or other in said
