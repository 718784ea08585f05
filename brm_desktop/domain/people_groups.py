"""People across many notes: which written names are one person, and which might be.

Nobody is joined on likeness. One handle, one mail address or one full name within a circle is one person; a bare first
name joins the only one of that name. Everything else that looks alike is a suggestion with its reason, for the user.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from itertools import combinations

from brm_desktop.domain.names import fold_name

_ALIKE = 0.86
_MOST_IN_A_BUCKET = 40


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where somebody is named.

    `circle` is within what a full name means one person (a partner); `meeting` is the list in which the name stands.
    """

    name: str
    handle: str = ""
    email: str = ""
    organisation: str = ""
    circle: str = ""
    meeting: str = ""


@dataclass(frozen=True, slots=True)
class PersonGroup:
    """The mentions of one person. `name` is the fullest and most frequent spelling; `mentions` are their places."""

    name: str
    aliases: tuple[str, ...]
    handles: tuple[str, ...]
    emails: tuple[str, ...]
    organisations: tuple[str, ...]
    mentions: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Two groups that may be one person, and why, as a sentence."""

    first: int
    second: int
    reason: str


@dataclass(frozen=True, slots=True)
class Grouping:
    """All groups, and what the user may want to merge. `group_of` gives each mention's group by position."""

    groups: tuple[PersonGroup, ...]
    group_of: tuple[int, ...]
    suggestions: tuple[Suggestion, ...]


def group_people(mentions: Sequence[Mention]) -> Grouping:
    """Who is who among the mentions. The result does not depend on their order, save for that of the groups."""
    facts = [_facts(mention) for mention in mentions]
    roots = _Roots(len(facts))
    _join_by_evidence(facts, roots)
    _join_first_names(facts, roots)
    return _Builder(mentions, facts, roots).grouping()


@dataclass(frozen=True, slots=True)
class _Facts:
    """A mention in the forms in which it is compared; "" where there is none."""

    full: str
    single: str
    handle: str
    email: str
    circle: str
    meeting: str
    first: str = ""
    last: str = ""
    middle: tuple[str, ...] = field(default=())


def _facts(mention: Mention) -> _Facts:
    name = _in_order(mention.name)
    handle = mention.handle or (name if name.startswith("@") else "")
    folded = "" if name.startswith("@") else fold_name(name)
    words = folded.split()
    full = len(words) > 1
    return _Facts(
        full=folded if full else "",
        single=folded if len(words) == 1 else "",
        handle=handle.lstrip("@").casefold(),
        email=mention.email.strip().casefold(),
        circle=mention.circle,
        meeting=mention.meeting,
        first=words[0] if words else "",
        last=words[-1] if full else "",
        middle=tuple(words[1:-1]),
    )


def _in_order(name: str) -> str:
    """A name that was turned round ("Goldenring, Kate"), the way it is spoken."""
    last, comma, first = name.partition(",")
    if comma and first.strip() and " " not in last.strip() and "," not in first:
        return f"{first.strip()} {last.strip()}"
    return name.strip()


class _Roots:
    """Which mentions are joined (union-find)."""

    def __init__(self, count: int) -> None:
        self._parent = list(range(count))

    def of(self, index: int) -> int:
        """The one that stands for all that are joined with this one."""
        while self._parent[index] != index:
            self._parent[index] = self._parent[self._parent[index]]
            index = self._parent[index]
        return index

    def join(self, one: int, other: int) -> None:
        """One person from now on."""
        first, second = sorted((self.of(one), self.of(other)))
        self._parent[second] = first


def _join_by_evidence(facts: list[_Facts], roots: _Roots) -> None:
    """Same handle, same mail, same full name within a circle; a handle or an address that spells the full name."""
    seen: dict[tuple[str, ...], int] = {}
    apart = _twins(facts)
    for index, fact in enumerate(facts):
        for key in _keys(fact, apart):
            known = seen.setdefault(key, index)
            if known != index:
                roots.join(known, index)


def _keys(fact: _Facts, apart: set[tuple[str, str]]) -> Iterator[tuple[str, ...]]:
    if fact.handle:
        yield ("handle", fact.handle)
    if fact.email:
        yield ("mail", fact.email)
    if fact.full and (fact.circle, fact.full) not in apart:
        yield ("name", fact.circle, fact.full)
        yield ("spelled", fact.circle, fact.full.replace(" ", "").replace("-", ""))
    if fact.single:
        yield ("single", fact.circle, fact.single)
        yield ("handle", fact.single)
    if fact.handle and not fact.full:
        yield ("spelled", fact.circle, fact.handle.replace("-", "").replace("_", ""))
    local = fact.email.partition("@")[0]
    if not fact.full and ("." in local or "_" in local):
        yield ("spelled", fact.circle, local.replace(".", "").replace("_", "").replace("-", ""))


def _twins(facts: list[_Facts]) -> set[tuple[str, str]]:
    """Full names that two different people bear: listed twice in one meeting, with different handles or addresses."""
    listed: dict[tuple[str, str, str], set[tuple[str, str]]] = defaultdict(set)
    for fact in facts:
        if fact.full and fact.meeting and (fact.handle or fact.email):
            listed[(fact.circle, fact.full, fact.meeting)].add((fact.handle, fact.email))
    return {(circle, full) for (circle, full, _), marks in listed.items() if len(marks) > 1}


def _join_first_names(facts: list[_Facts], roots: _Roots) -> None:
    """A bare first name joins the only person of that name in its meeting, else in its circle."""
    in_meeting: dict[tuple[str, str, str], set[int]] = defaultdict(set)
    in_circle: dict[tuple[str, str], set[int]] = defaultdict(set)
    for index, fact in enumerate(facts):
        if fact.full:
            root = roots.of(index)
            in_circle[(fact.circle, fact.first)].add(root)
            if fact.meeting:
                in_meeting[(fact.circle, fact.meeting, fact.first)].add(root)
    singles: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, fact in enumerate(facts):
        if fact.single:
            singles[(fact.circle, fact.single)].append(index)
    for (circle, first), places in singles.items():
        everybody = in_circle[(circle, first)]
        if len(everybody) == 1:
            roots.join(next(iter(everybody)), places[0])
            continue
        if everybody:
            _part_singles(places, facts, roots, in_meeting)


def _part_singles(
    places: list[int], facts: list[_Facts], roots: _Roots, in_meeting: dict[tuple[str, str, str], set[int]]
) -> None:
    """Where a circle has several of a first name, all its bare mentions join only if their meetings agree on one."""
    meant = [in_meeting.get((facts[i].circle, facts[i].meeting, facts[i].single), set()) for i in places]
    people = set().union(*meant) if meant else set()
    if len(people) == 1 and all(meant):
        roots.join(next(iter(people)), places[0])


class _Builder:
    """Groups and suggestions from what is joined."""

    def __init__(self, mentions: Sequence[Mention], facts: list[_Facts], roots: _Roots) -> None:
        self._mentions = mentions
        self._facts = facts
        self._members: dict[int, list[int]] = {}
        for index in range(len(facts)):
            self._members.setdefault(roots.of(index), []).append(index)
        self._number = {root: number for number, root in enumerate(self._members)}
        self._roots = roots
        # Kept in order, so that reasons do not change from run to run.
        self._distinct_facts = [
            tuple(dict.fromkeys(replace(facts[index], meeting="") for index in members))
            for members in self._members.values()
        ]

    def grouping(self) -> Grouping:
        """All of it."""
        return Grouping(
            groups=tuple(self._group(members) for members in self._members.values()),
            group_of=tuple(self._number[self._roots.of(index)] for index in range(len(self._facts))),
            suggestions=tuple(self._suggestions()),
        )

    def _group(self, members: list[int]) -> PersonGroup:
        mentions = [self._mentions[index] for index in members]
        written = Counter(_in_order(mention.name) for mention in mentions if mention.name)
        names = sorted(written, key=lambda name: (-min(2, len(name.split())), -written[name], -len(name), name))
        handles = _distinct(mention.handle.lstrip("@") for mention in mentions)
        emails = _distinct(mention.email for mention in mentions)
        name = names[0] if names else f"@{handles[0]}" if handles else emails[0] if emails else ""
        return PersonGroup(
            name=name,
            aliases=tuple(other for other in names[1:] if other != name),
            handles=handles,
            emails=emails,
            organisations=_distinct(mention.organisation for mention in mentions),
            mentions=tuple(members),
        )

    def _suggestions(self) -> Iterator[Suggestion]:
        seen: set[tuple[int, int]] = set()
        for bucket in self._buckets():
            for one, other in combinations(sorted(bucket), 2):
                reason = "" if (one, other) in seen else self._reason(one, other)
                if reason:
                    seen.add((one, other))
                    yield Suggestion(first=one, second=other, reason=reason)

    def _buckets(self) -> Iterator[set[int]]:
        """Groups that share a word, which is all that can be alike."""
        buckets: dict[tuple[str, str], set[int]] = defaultdict(set)
        for index, fact in enumerate(self._facts):
            number = self._number[self._roots.of(index)]
            for word in {fact.first, fact.last, fact.single, fact.handle} - {""}:
                buckets[("word", word)].add(number)
            if fact.full:
                buckets[("short", fact.first[0] + fact.last)].add(number)
            if fact.single or fact.handle:
                buckets[("short", fact.single or fact.handle)].add(number)
        return (bucket for bucket in buckets.values() if 1 < len(bucket) <= _MOST_IN_A_BUCKET)

    def _reason(self, one: int, other: int) -> str:
        first, second = self._distinct_facts[one], self._distinct_facts[other]
        for a in first:
            for b in second:
                reason = _likeness(a, b) or _likeness(b, a)
                if reason:
                    return reason
        if not any(fact.full for fact in second):
            return _short_name(first, second)
        return _short_name(second, first) if not any(fact.full for fact in first) else ""


def _likeness(one: _Facts, other: _Facts) -> str:
    """Why two mentions may be one person; "" if nothing speaks for it."""
    if one.full and one.full == other.full:
        return "The same name stands in notes of two partners."
    if one.full and other.full and one.first == other.first:
        if one.last == other.last and (not one.middle or not other.middle):
            return "The names differ only in the middle."
        if SequenceMatcher(a=one.full, b=other.full, autojunk=False).ratio() >= _ALIKE:
            return "The names are spelled almost the same."
        if one.circle == other.circle and len(one.last) == 1 and other.last.startswith(one.last):
            return "The last name may be shortened."
    if one.circle == other.circle and one.full and other.single == one.first:
        return "The first name alone could mean this person, but others bear it too."
    return ""


def _short_name(full: Iterable[_Facts], short: Iterable[_Facts]) -> str:
    """Whether a group that only has a short name could bear the initial and last name of the other."""
    made = {fact.first[:1] + fact.last for fact in full if fact.full}
    called = {fact.single for fact in short} | {fact.handle for fact in short}
    return "The short name could be made from this name." if made & (called - {""}) else ""


def _distinct(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in values if value))
