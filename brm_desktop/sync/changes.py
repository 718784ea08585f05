"""One change of one cell, and the line it is in a file.

What others may rely on:

- A `Change` is immutable and carries its **full** context. How a file abbreviates contexts is the file's affair.
- `value` is canonical JSON text, kept as it came; `extra` is the canonical JSON object of keys this version does not
  know, "" if there are none. Both are passed on unchanged.
- `line(change)` is the canonical full line without line break. It is what is hashed (`chain`), for a change of any
  version: `from_object(canonical.read(line(change))) == change`.
- `from_object` checks form and sizes, not meaning: an unknown table or column is no fault.
- A change whose content was taken out for good (`taken_out`) keeps its place in the chain: it has no table and no
  value, and the digest of what stood there is key `x` of its line. To everything that carries changes it is one.
"""

from hashlib import sha256
from typing import Any, Final, NamedTuple

from brm_desktop.sync import canonical, clock
from brm_desktop.sync.canonical import NotCanonical, quoted
from brm_desktop.sync.contexts import Context

DEVICE_LENGTH: Final = 16
_HEX: Final = frozenset("0123456789abcdef")
_LONGEST_NAME: Final = 200
_LONGEST_VALUE: Final = 64 * 1024 * 1024
_KEYS: Final = frozenset("dshctrfv") | {"sv"}


class BadChange(ValueError):
    """A line is no change. The words say what is wrong with it, and repeat nothing of its content."""


class Change(NamedTuple):
    """Device `device` wrote `value` into a cell as its change number `seq`, knowing `context`.

    `hlc` is a stamp of `clock`, `schema` the version of the tables of the writer.
    """

    device: str
    seq: int
    hlc: str
    context: Context
    table: str
    row: str
    field: str
    value: str
    schema: int
    extra: str = ""

    @property
    def is_taken_out(self) -> bool:
        """Whether only the place of this change is left."""
        return self.table == ""


def line(change: Change) -> str:
    """The canonical full line of a change."""
    device, seq, hlc, context, table, row, field, value, schema, extra = change
    if extra:
        return canonical.written(to_object(change))
    return (
        f'{{"c":{context.text},"d":"{device}","f":{quoted(field)},"h":"{hlc}","r":{quoted(row)},'
        f'"s":{seq},"sv":{schema},"t":{quoted(table)},"v":{value}}}'
    )


def to_object(change: Change) -> dict[str, Any]:
    """The object that `line` writes, with the full context under `c`."""
    known = {
        "d": change.device,
        "s": change.seq,
        "h": change.hlc,
        "c": dict(change.context.items()),
        "t": change.table,
        "r": change.row,
        "f": change.field,
        "v": canonical.read(change.value),
        "sv": change.schema,
    }
    return {**canonical.read(change.extra), **known} if change.extra else known


def from_object(found: dict[str, Any], *, context: Context | None = None) -> Change:
    """The change of an object read from a line. `context` stands in where the line has none of its own.

    Raises:
        BadChange: a part is missing, of another kind, or out of bounds.
    """
    try:
        if context is None:
            context = Context.checked(found["c"])
        device, seq, hlc, schema = found["d"], found["s"], found["h"], found["sv"]
        table, row, field = found["t"], found["r"], found["f"]
        value = canonical.written(found["v"])
        extra = "" if len(found) == 9 - ("c" not in found) else _extra(found)
    except (KeyError, NotCanonical) as error:
        raise BadChange("a part of a change is missing or is no JSON") from error
    if not is_device(device) or type(seq) is not int or not 0 < seq < 2**63:
        raise BadChange("the number of a change is none")
    if type(hlc) is not str or not clock.is_stamp(hlc) or type(schema) is not int or not 0 < schema < 2**31:
        raise BadChange("the time or the version of a change is none")
    if not (_is_name(table) and _is_name(row) and _is_name(field)) or len(value) > _LONGEST_VALUE:
        raise BadChange("the place of a change is none, or its value is too long")
    if context.covers(device, seq):
        raise BadChange("a change claims to have known itself")
    change = Change(device, seq, hlc, context, table, row, field, value, schema, extra)
    _check_place(change)
    return change


def is_device(name: object) -> bool:
    """Whether `name` has the form of a device's id: 16 hex digits."""
    return type(name) is str and len(name) == DEVICE_LENGTH and _HEX.issuperset(name)


def taken_out(change: Change) -> Change:
    """The place of `change` without its content. The chain goes on over it as if the content were there."""
    if change.is_taken_out:
        return change
    mark = canonical.written({"x": sha256(line(change).encode()).hexdigest()})
    return change._replace(table="", row="", field="", value="null", extra=mark)


def digest(change: Change) -> bytes:
    """The SHA-256 of the line of a change, of what stood there if its content was taken out."""
    if change.table == "":
        return bytes.fromhex(canonical.read(change.extra)["x"])
    return sha256(line(change).encode()).digest()


def _extra(found: dict[str, Any]) -> str:
    unknown = {key: part for key, part in found.items() if key not in _KEYS}
    return canonical.written(unknown) if unknown else ""


def _is_name(name: object) -> bool:
    return type(name) is str and len(name) <= _LONGEST_NAME and (name.isascii() or _is_unicode(name))


def _is_unicode(name: str) -> bool:
    return not any("\ud800" <= letter <= "\udfff" for letter in name)


def _check_place(change: Change) -> None:
    if change.table and change.row and change.field:
        return
    mark = canonical.read(change.extra).get("x") if change.extra else None
    is_mark = type(mark) is str and len(mark) == 64 and _HEX.issuperset(mark)
    if change.table or change.row or change.field or change.value != "null" or not is_mark:
        raise BadChange("the place of a change is empty")
