"""A change as a line of a file: its canonical full line, without the context where that is the one of the line before.

Most lines are taken apart at their quotation marks and put together again, which is several times faster than reading
JSON: what comes out the same is canonical. Other lines (nested values, keys of a newer version) go the long way and
must come out as the very same line, too.
"""

import re
from hashlib import sha256
from typing import Any, Final, TypeAlias

from brm_desktop.sync import canonical, clock
from brm_desktop.sync.canonical import NotCanonical
from brm_desktop.sync.changes import BadChange, Change, digest, from_object, line
from brm_desktop.sync.contexts import Context

DEEPEST_VALUE: Final = 16
_LONGEST_NAME: Final = 200
_MOST_PLACES: Final = 1_000
_LETTERS: Final = r'[^"\\\x00-\x1f]*+'
_TEXT: Final = re.compile(rf'"{_LETTERS}(?:\\(?:["\\bfnrt]|u00(?:0[0-7bef]|1[0-9a-f])){_LETTERS})*+"')
_SCALAR: Final = re.compile(r"-?[1-9][0-9]{0,17}|0|null|true|false")
_VERSION: Final = re.compile(r"[1-9][0-9]{0,8}")
_MARK: Final = re.compile(r'\{"x":"[0-9a-f]{64}"\}')
_CONTEXT: Final = re.compile(r'\{(?:"[0-9a-f]{16}":[1-9][0-9]{0,17}(?:,(?=")|(?=\})))*\}')
_ENTRY: Final = re.compile(r'"([0-9a-f]{16})":([0-9]+)')
_CONTEXT_BEGIN: Final = '{"c":'


Row: TypeAlias = tuple[str, int, str, str, str, str, str, str, int, str, bytes]
"""A change in the order of `Change`, with its context as text, and the chain of its device after it."""


def abbreviated(change: Change, *, with_context: bool) -> str:
    """The line of `change` in a file, without its end."""
    full = line(change)
    if with_context:
        return full
    start = f"{_CONTEXT_BEGIN}{change.context.text},"
    if full.startswith(start):
        return "{" + full[len(start) :]
    found = canonical.read(full)
    del found["c"]
    return canonical.written(found)


class LineReader:
    """Reads the lines of one section after the other along the chain, remembering what a line may leave out.

    `chain` is the chain of the device after the line read last.
    """

    def __init__(self) -> None:
        self.chain = b""
        self._device = ""
        self._begin = ""
        self._context = ""
        self._context_begin = b""
        self._stamp = ""
        self._places: dict[tuple[str, str, str], int] = {}

    def begin_section(self, device: str, before: bytes) -> None:
        """Changes of `device` follow, whose chain is `before`; the first line of a section says its context."""
        self.chain = before
        self._device = device
        self._begin = f'{{"d":"{device}","f":"'
        self._context = ""

    def read(self, words: str, raw: bytes, *, seq: int) -> Row:
        """Change `seq`, from its line as text and as bytes.

        The line must hold no control character; canonical JSON has none.

        Raises:
            BadChange, NotCanonical: the line is not this change in canonical form.
        """
        if words.startswith(_CONTEXT_BEGIN):
            end = words.find("}") + 1
            self._take(words[len(_CONTEXT_BEGIN) : end], seq)
            short, full = "{" + words[end + 1 :], raw
        else:
            short, full = words, self._context_begin + raw[1:]
        pieces = short.split('"', 27)
        if len(pieces) < 27 or not self._context:
            return self._read_slowly(words, seq)
        field, stamp, row, version, table = pieces[7], pieces[11], pieces[15], pieces[20][1:-1], pieces[23]
        value = f'"{pieces[27][:-1]}' if len(pieces) == 28 else pieces[26][1:-1]
        again = f'{self._begin}{field}","h":"{stamp}","r":"{row}","s":{seq},"sv":{version},"t":"{table}","v":{value}}}'
        schema = self._places.get((table, field, version)) or self._schema(table, field, version)
        if again != short or not (schema and _is_plain(row) and _is_usual(value)):
            return self._read_slowly(words, seq)
        if stamp != self._stamp and not self._is_time(stamp):
            return self._read_slowly(words, seq)
        self.chain = chain = sha256(self.chain + sha256(full).digest()).digest()
        return self._device, seq, stamp, self._context, table, row, field, value, schema, "", chain

    def _is_time(self, stamp: str) -> bool:
        if not clock.is_stamp(stamp):
            return False
        self._stamp = stamp
        return True

    def _schema(self, table: str, field: str, version: str) -> int:
        """The version of the tables, 0 if that or a name is not as usual. What many lines share is remembered."""
        if not _VERSION.fullmatch(version) or not _is_plain(table) or not _is_plain(field):
            return 0
        if len(self._places) > _MOST_PLACES:
            self._places.clear()
        self._places[table, field, version] = int(version)
        return int(version)

    def _take(self, text: str, seq: int) -> None:
        """Makes `text` the context, which knows none of the changes that it is the context of."""
        if text == self._context:
            return
        if not _CONTEXT.fullmatch(text):
            raise NotCanonical("a context is not in the canonical form")
        counts = dict(_ENTRY.findall(text))
        if list(counts) != sorted(counts) or len(counts) != text.count(":"):
            raise NotCanonical("a context is not in order")
        if int(counts.get(self._device, 0)) >= seq:
            raise BadChange("a change knows itself")
        self._context = text
        self._context_begin = b'{"c":' + text.encode("ascii") + b","

    def _read_slowly(self, words: str, seq: int) -> Row:
        found = canonical.read(words)
        if not isinstance(found, dict):
            raise BadChange("a line is no object")
        _check_bounds(found, depth=0)
        has_context = "c" in found
        if has_context and not words.startswith(_CONTEXT_BEGIN):
            self._take(canonical.written(found["c"]), seq)
        if not self._context:
            raise BadChange("the first line of a section says no context")
        change = from_object(found, context=Context.of_canonical(self._context))
        if change.device != self._device or change.seq != seq:
            raise BadChange("a change is not the one that must come now")
        if change.is_taken_out and not _MARK.fullmatch(change.extra):
            raise BadChange("something stands where a content was taken out")
        if abbreviated(change, with_context=has_context) != words:
            raise NotCanonical("a line is not in the canonical form")
        self.chain = sha256(self.chain + digest(change)).digest()
        device, seq, stamp, context, table, row, field, value, schema, extra = change
        return device, seq, stamp, context.text, table, row, field, value, schema, extra, self.chain


def _is_plain(name: str) -> bool:
    return 0 < len(name) <= _LONGEST_NAME and "\\" not in name


def _is_usual(value: str) -> bool:
    """Whether `value` is a text, a whole number, true, false or null in canonical form."""
    if not value.startswith('"'):
        return _SCALAR.fullmatch(value) is not None
    if "\\" in value:
        return _TEXT.fullmatch(value) is not None
    return value.find('"', 1) == len(value) - 1


def _check_bounds(value: Any, *, depth: int) -> None:
    """Numbers that a store can hold, and no nesting that a reader could stumble over."""
    if depth > DEEPEST_VALUE:
        raise BadChange("a value is nested too deeply")
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            _check_bounds(part, depth=depth + 1)
    elif type(value) is int and not -(2**63) <= value < 2**63:
        raise BadChange("a number is too large")
