"""One table of a model's file, asked for its values: every wrong one is noted with its place, and reading goes on.

What is asked for and wrong comes back as something harmless of the right type, so that all problems are found at once.
`Document.finish` then raises. Keys that nobody asked for are unknown keys.
"""

import difflib
import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from enum import Enum
from typing import Any, TypeVar

from brm_desktop.domain.models.parsing import parsed
from brm_desktop.domain.models.problems import InvalidModel, Problems, is_harmless, quoted

E = TypeVar("E", bound=Enum)

LONGEST_LINE = 400
_KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,39}", re.ASCII)
_KIND_WORDS: tuple[tuple[type | tuple[type, ...], str], ...] = (
    (bool, "true or false"),
    (str, "a text"),
    (int, "a whole number"),
    (Decimal, "a number"),
    (dict, "a table"),
    (list, "a list"),
    ((date, datetime, time), "a date or a time"),
)


def _kind(value: object) -> str:
    return next((words for kind, words in _KIND_WORDS if isinstance(value, kind)), "something else")


def _nearest(written: str, known: Iterable[str]) -> str:
    """What may have been meant, in words; all there are if they are few and none is near; "" otherwise."""
    every = list(known)
    near = difflib.get_close_matches(written[:80], every, n=1, cutoff=0.6)
    if near:
        return f"; did you mean “{near[0]}”?"
    return f"; there {'is' if len(every) == 1 else 'are'} {', '.join(every)}" if 0 < len(every) <= 12 else ""


class Entry:
    """One table of the file. `place` says in words where it stands, "" for the whole file."""

    def __init__(self, table: Mapping[str, Any], document: "Document", *, place: str, path: tuple[int, ...]) -> None:
        self.place = place
        self._table = table
        self._document = document
        self._path = path
        self._known: dict[str, None] = {}
        self._parts = 0
        document.entries.append(self)

    def problem(self, words: str) -> None:
        """Note what is wrong with this table."""
        self._document.problems.add(self._path, self.place, words)

    def has(self, key: str) -> bool:
        """Whether the table holds the key, whatever its value is."""
        self._ask(key)
        return key in self._table

    def text(self, key: str, *, longest: int = LONGEST_LINE, default: str | None = None) -> str:
        """A text on one line; line ends in it become spaces. Without a `default` it must be there."""
        value = self._value(key, str, "a text in quotes", needed=default is None)
        if value is None:
            return default or ""
        return self._clean(value, f"“{key}”", longest=longest)

    def key(self, seen: dict[str, str], key: str = "key") -> str:
        """A short name for good, of letters, digits, "-", "_" and ".". `seen` holds those of its kind so far."""
        value: str | None = self._value(key, str, "a text in quotes", needed=True)
        if value is None:
            return ""
        if not _KEY.fullmatch(value):
            self.problem(f"“{key}” is {quoted(value)}; up to 40 letters, digits, “-”, “_” and “.” are possible")
            return ""
        self.require_new(value, seen, f"the {key} {quoted(value)}")
        return value

    def require_new(self, value: str, seen: dict[str, str], what: str) -> None:
        """Note a problem if `value` was seen before, in either case; `seen` remembers it with its place."""
        folded = value.casefold()
        if folded in seen:
            first = f" (first in {seen[folded]})" if seen[folded] != self.place else ""
            self.problem(f"{what} is used twice{first}; every one must differ")
        seen.setdefault(folded, self.place)

    def whole(self, key: str, *, low: int, high: int, default: int | None = None) -> int:
        """A whole number from `low` to `high`. Without a `default` it must be there."""
        value = self._value(key, int, "a whole number", needed=default is None)
        if value is None:
            return low if default is None else default
        if not low <= value <= high:
            self.problem(f"“{key}” is {_shown(value)}; it lies from {low} to {high}")
            return low
        return int(value)

    def number(self, key: str, *, low: Decimal, high: Decimal) -> Decimal:
        """A number from `low` to `high` with at most one decimal."""
        value = self._value(key, (int, Decimal), "a number without quotes", needed=True)
        return low if value is None else self._in_range(value, f"“{key}”", low=low, high=high)

    def _in_range(self, value: int | Decimal, what: str, *, low: Decimal, high: Decimal) -> Decimal:
        number = Decimal(value)
        if not number.is_finite() or not low <= number <= high:
            self.problem(f"{what} is {_shown(value)}; it lies from {low:f} to {high:f}")
            return low
        rounded = number.quantize(Decimal("0.1"))
        if rounded != number:
            self.problem(f"{what} is {_shown(value)}; one decimal is kept")
        return rounded

    def texts(self, key: str, *, most: int, longest: int = LONGEST_LINE, needed: bool = False) -> tuple[str, ...]:
        """A list of texts that all differ; empty if it is not there and not needed."""
        value = self._value(key, list, "a list of texts in [ and ]", needed=needed)
        if value is None:
            return ()
        if len(value) > most:
            self.problem(f"“{key}” has {len(value)} parts; {most} are possible")
        if needed and not value:
            self.problem(f"“{key}” is empty")
        seen: dict[str, str] = {}
        found = [self._part(part, f"“{key}”, number {n}", longest) for n, part in enumerate(value[:most], start=1)]
        for part in filter(None, found):
            self.require_new(part, seen, f"{quoted(part)} in “{key}”")
        return tuple(part for part in found if part)

    def _part(self, value: object, what: str, longest: int) -> str:
        if not isinstance(value, str):
            self.problem(f"{what} is {_kind(value)}; it has to be a text in quotes")
            return ""
        return self._clean(value, what, longest=longest)

    def choices(self, key: str, kind: type[E], *, words: str) -> tuple[E, ...]:
        """A list of members of an enumeration, by value; `words` says what they are ("kind of record")."""
        known = {str(member.value): member for member in kind}
        found = self.texts(key, most=40)
        for other in (part for part in found if part not in known):
            self.problem(f"{quoted(other)} is no {words}{_nearest(other, known)}")
        return tuple(known[part] for part in found if part in known)

    def choice(self, key: str, kind: type[E], *, words: str, default: E) -> E:
        """A member of an enumeration by its value, `default` if it is not there."""
        known = {str(member.value): member for member in kind}
        written = self.text(key, default=str(default.value))
        if written and written not in known:
            self.problem(f"{quoted(written)} is no {words}{_nearest(written, known)}")
        return known.get(written, default)

    def one_of(self, key: str, known: Iterable[str], *, words: str) -> str:
        """A text that must be among `known`; `words` says what they are."""
        every = list(known)
        written = self.text(key)
        if written and written not in every:
            self.problem(f"{quoted(written)} is no {words}{_nearest(written, every)}")
        return written

    def names_of(self, key: str, known: Iterable[str], *, words: str, most: int = 200) -> tuple[str, ...]:
        """A list of texts that must all be among `known`; `words` says what they are."""
        every = list(known)
        found = self.texts(key, most=most)
        for other in (part for part in found if part not in every):
            self.problem(f"{quoted(other)} is no {words}{_nearest(other, every)}")
        return tuple(part for part in found if part in every)

    def table(self, key: str) -> "Entry | None":
        """The table at `key`, None if it is not there."""
        value = self._value(key, dict, "a table", needed=False)
        return None if value is None else self._part_entry(value, f"“{key}”")

    def entries(self, key: str, *, words: str, most: int, least: int = 1, label: str = "") -> list["Entry"]:
        """The tables that are written under [[key]]. `words` is one of them, `label` the key of its name."""
        value = self._value(key, list, f"a list of tables, each under [[{key}]]", needed=least > 0)
        if value is None:
            return []
        if not least <= len(value) <= most:
            bounds = f"{least}" if least == most else f"{least} to {most}"
            self.problem(f"there are {len(value)} tables “{key}”; {bounds} are possible")
        made = []
        for number, part in enumerate(value[:most], start=1):
            if isinstance(part, dict):
                made.append(self._part_entry(part, _title(words, number, part.get(label))))
            else:
                self.problem(f"{words} {number} is {_kind(part)}; it has to be a table")
        return made

    def pairs(self, *, most: int, longest: int = LONGEST_LINE) -> dict[str, str]:
        """The table as keys of her own choosing with texts; wrong ones are left out."""
        found = {}
        if len(self._table) > most:
            self.problem(f"there are {len(self._table)} keys; {most} are possible")
        for key in list(self._table)[:most]:
            if not _KEY.fullmatch(key):
                self._ask(key)
                self.problem(f"the key {quoted(key)} is not possible; use letters, digits, “-”, “_” and “.”")
            elif text := self.text(key, longest=longest):
                found[key] = text
        self._known |= dict.fromkeys(list(self._table)[most:])
        return found

    def note_unknown_keys(self) -> None:
        """Note every key that nobody asked for."""
        for key in [key for key in self._table if key not in self._known][:40]:
            self.problem(f"there is no key {quoted(key)}{_nearest(key, self._known)}")

    def _ask(self, key: str) -> None:
        self._known[key] = None

    def _value(self, key: str, kind: type | tuple[type, ...], words: str, *, needed: bool) -> Any:
        self._ask(key)
        if key not in self._table:
            if needed:
                self.problem(f"“{key}” is missing")
            return None
        value = self._table[key]
        if isinstance(value, bool) or not isinstance(value, kind):
            self.problem(f"“{key}” is {_kind(value)}; it has to be {words}")
            return None
        return value

    def _clean(self, value: str, what: str, *, longest: int) -> str:
        line = " ".join(value.split())
        if not is_harmless(value):
            self.problem(f"{what} holds characters that cannot be shown")
            return ""
        if not line:
            self.problem(f"{what} is empty")
        if len(line) > longest:
            self.problem(f"{what} has {len(line)} letters; {longest} are possible")
        return line[:longest]

    def _part_entry(self, table: Mapping[str, Any], words: str) -> "Entry":
        self._parts += 1
        place = f"{self.place}, {words}" if self.place else words
        return Entry(table, self._document, place=place, path=(*self._path, self._parts))


def _title(words: str, number: int, name: object) -> str:
    return f"{words} {number} {quoted(name)}" if isinstance(name, str) and name.strip() else f"{words} {number}"


def _shown(value: int | Decimal) -> str:
    if isinstance(value, int):
        return str(value) if abs(value) < 10**12 else "a very large number"
    return f"{value}" if len(value.as_tuple().digits) <= 12 else "a number with many digits"


class Document:
    """A model's file while it is read. `kind` says what it is meant to be ("a competency model")."""

    def __init__(self, text: str, *, name: str, kind: str) -> None:
        """Parse it.

        Raises:
            InvalidModel: it is no TOML.
        """
        self.problems = Problems()
        self.entries: list[Entry] = []
        self._name = name
        self._kind = kind
        self.root = Entry(parsed(text, name=name, kind=kind), self, place="", path=())

    def finish(self) -> None:
        """Say what was wrong.

        Raises:
            InvalidModel: something was.
        """
        for entry in self.entries:
            entry.note_unknown_keys()
        found = self.problems.in_order()
        if found:
            raise InvalidModel(f"{quoted(self._name)} cannot be used as {self._kind}", found)
