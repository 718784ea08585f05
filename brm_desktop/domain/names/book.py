"""Names of people as notes write them: what has the shape of a name, and whom a written name means.

Nothing is merged here: `NameBook` only says which of the names it was given is meant, and says so when several are
possible. Who of many notes is the same person is decided where they are stored.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache

from brm_desktop.domain.dates.words import MONTHS, WEEKDAYS, fold
from brm_desktop.domain.names.words import GROUPS, NOT_NAMES, PARTICLES, TASK_VERBS

_SEPARATORS = re.compile(r"[\s.,_]+")
_LINK = re.compile(r"\[\[(?:[^\]|]*\|)?([^\]|]*)\]\]|\[([^\]]*)\]\([^)]*\)")
_TITLE = re.compile(
    r"(?:(?:dr|prof|mr|mrs|ms|herr|frau|hr|fr|sir|dame|cllr|ing|dipl-ing|director|trustee|commissioner|"
    r"councill?or|superintendent) )+(?=\S)"
)
_SPELLED_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "å": "aa", "ø": "oe"})
MOST_NAME_WORDS = 4


@lru_cache(maxsize=20_000)
def fold_name(name: str) -> str:
    """How names are compared: lower case, no accents, no dots, single spaces, no leading @ and no "Dr." before two."""
    folded = _SEPARATORS.sub(" ", fold(name)).replace("’", "'").strip(" @")
    bare = without_title(folded)
    return bare if " " in bare else folded


def without_title(folded: str) -> str:
    """A folded name without "dr", "mrs" and the like before it."""
    return _TITLE.sub("", folded, count=1) if _TITLE.match(folded) else folded


def spelled_out(name: str) -> str:
    """How a name is written where there are no umlauts: "Jürgen Groß" as "juergen gross"."""
    return fold_name(name.translate(_SPELLED_OUT))


def plain_name(written: str) -> str:
    """A written name without emphasis, links and wiki brackets."""
    text = _LINK.sub(lambda m: m[1] or m[2] or "", written) if "[" in written else written
    return text.replace("*", "").replace("`", "").strip(" _\t:;,.\\")


@lru_cache(maxsize=20_000)
def has_name_shape(name: str) -> bool:
    """Whether one to four words look like somebody's name: capitals, no common word in front, no figures."""
    words = name.split()
    if name.startswith("@"):
        return len(words) == 1 and len(name) > 2
    if not 1 <= len(words) <= MOST_NAME_WORDS or not _is_name_word(words[0]):
        return False
    first = fold(words[0]).strip(".")
    if first in NOT_NAMES | MONTHS.keys() | WEEKDAYS.keys() or _is_form_of_verb(first):
        return False
    if len(words) == 1 and (len(name) < 2 or name.isupper()):
        return False
    return all(_is_name_word(word) or fold(word) in PARTICLES for word in words[1:]) and words[-1][0].isupper()


def _is_form_of_verb(word: str) -> bool:
    """Whether a word says what was or is being done: "named", "updating"."""
    for ending in ("ed", "ing"):
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 2 and (stem in TASK_VERBS or f"{stem}e" in TASK_VERBS):
            return True
    return False


def _is_name_word(word: str) -> bool:
    bare = word.rstrip(".")
    if not bare or not bare[0].isupper():
        return False
    letters = bare.replace("-", "").replace("'", "").replace("’", "")
    return letters.isalpha() and (len(letters) <= 2 or not letters.isupper() or len(word) > 4)


def is_group(name: str) -> bool:
    """Whether the words mean everybody or a body of people ("All", "TSC members") and not one person."""
    folded = fold_name(name)
    return folded in GROUPS or any(folded.endswith(f" {group}") for group in ("members", "team", "chairs", "group"))


def initials(name: str) -> str:
    """The capitals a person is called by in notes: "NF" for Nick Fitzgerald."""
    return "".join(word[0] for word in re.split(r"[\s-]+", name) if word and word[0].isalpha()).upper()


@dataclass(frozen=True, slots=True)
class NameMatch:
    """Whom a written name means: `name` if that is clear, else None with the `candidates` it could mean."""

    name: str | None
    candidates: tuple[str, ...] = ()


_NOBODY = NameMatch(name=None)
_ALIKE = 0.8


def _spelled_alike(one: str, other: str) -> bool:
    """Whether two names are one in two spellings: "Till Schneidereit", "Till Schneiderreit", "Till S"."""
    first, second = fold_name(one).split(" "), fold_name(other).split(" ")
    if first[0] != second[0] or first[-1][0] != second[-1][0]:
        return False
    if 1 in {len(first[-1]), len(second[-1])}:
        return True
    return SequenceMatcher(a=first[-1], b=second[-1], autojunk=False).ratio() >= _ALIKE


class _Tier:
    """Names of equal standing, by everything they may be called. Filled when somebody is first asked for."""

    def __init__(self, names: tuple[str, ...], aliases: tuple[tuple[str, str], ...]) -> None:
        self._names = names
        self._aliases = aliases
        self._whole: dict[str, str] = {}
        self._calls: dict[str, dict[str, None]] = {}
        self._initials: dict[str, dict[str, None]] = {}

    def find(self, written: str) -> tuple[str, ...]:
        """All that the written name may mean."""
        if not self._calls and self._names:
            self._fill()
        folded = fold_name(written)
        if folded in self._whole:
            return (self._whole[folded],)
        found = self._calls.get(folded) or self._calls.get(without_title(folded))
        if found is None and 2 <= len(written) <= 3 and written.isupper():
            found = self._initials.get(written)
        return tuple(found or ())

    def _fill(self) -> None:
        for name in self._names:
            self._whole.setdefault(fold_name(name), name)
            for call in dict.fromkeys((*_calls(fold_name(name)), *_calls(spelled_out(name)))):
                self._calls.setdefault(call, {})[name] = None
            self._initials.setdefault(initials(name), {})[name] = None
        for alias, name in self._aliases:
            self._calls.setdefault(fold_name(alias), {})[name] = None


@lru_cache(maxsize=64)
def _tier(names: tuple[str, ...], aliases: tuple[tuple[str, str], ...]) -> _Tier:
    """The tier of a partner's people, which all its notes share."""
    return _Tier(names, aliases)


def _calls(folded: str) -> Iterator[str]:
    """What a person is called: the whole name, the first name, either with an initial, last name, handle-like forms."""
    yield folded
    words = folded.split()
    if len(words) < 2:
        return
    first, last = words[0], words[-1]
    yield from (
        first,
        last,
        f"{first} {last}",
        f"{first[0]} {last}",
        f"{first} {last[0]}",
        f"{first}-{last}",
        f"{first}{last}",
    )
    yield f"{last} {first}"
    if "-" in first:
        yield first.replace("-", " ")


class NameBook:
    """The names a note may mean, the nearest first: those who were there, then the partner's people."""

    def __init__(
        self,
        *,
        me: tuple[str, ...] = (),
        attendees: tuple[str, ...] = (),
        people: tuple[str, ...] = (),
        aliases: tuple[tuple[str, str], ...] = (),
    ) -> None:
        self._me = {fold_name(name) for name in me} | {"me", "i", "myself"}
        self._my_name = me[0] if me else ""
        there = set(attendees)
        self._tiers = (
            _Tier(attendees, tuple(pair for pair in aliases if pair[1] in there)),
            _tier((*me, *people), aliases),
        )
        self._cache: dict[str, NameMatch] = {}

    def find(self, written: str) -> NameMatch:
        """Whom a written name means; the first circle in which anybody answers to it decides."""
        found = self._cache.get(written)
        if found is None:
            found = self._look_up(written)
            if len(self._cache) < 50_000:
                self._cache[written] = found
        return found

    def _look_up(self, written: str) -> NameMatch:
        if fold_name(written) in self._me and self._my_name:
            return NameMatch(name=self._my_name)
        for tier in self._tiers:
            names = tier.find(written)
            if len(names) == 1:
                return NameMatch(name=names[0])
            if names:
                same = all(_spelled_alike(names[0], name) for name in names[1:])
                fullest = max(names, key=lambda name: len(name.split()[-1]) > 1)
                return NameMatch(name=fullest if same else None, candidates=names)
        return _NOBODY

    def knows(self, written: str) -> bool:
        """Whether anybody answers to the written name."""
        match = self.find(written)
        return match.name is not None or bool(match.candidates)
