"""The first line of a sync file: what it is, whose, and what a reader must be able to do."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final, NamedTuple, Self

from brm_desktop.sync import canonical, clock
from brm_desktop.sync.changes import is_device
from brm_desktop.sync.contexts import Context

FORMAT: Final = 1
"""The version of the format written here, and the highest `min_reader` that is read."""

MERGE_RULES: Final = 1
BEGIN: Final = b'{"brmsync":'
_KEYS: Final = frozenset(
    {"brmsync", "min_reader", "app", "sv", "vault", "vault_name", "by", "by_name", "made", "kind", "merge_alg", "vv"}
)
_LONGEST_NAME: Final = 200


class Kind(StrEnum):
    """What a file holds: a piece of a device's log, everything, what one device lacks, or one partner handed over."""

    SEGMENT = "segment"
    FULL = "full"
    DELTA = "delta"
    PARTNER = "partner"


class VaultName(NamedTuple):
    """A vault: its id (16 hex digits) and the name the user gave it."""

    id: str
    name: str

    @property
    def words(self) -> str:
        """How it is named to the user."""
        return f"“{self.name}” ({self.id})" if self.name else f"the vault {self.id}"


class BadHeader(ValueError):
    """The line is no header. The words say what is wrong."""


class NewerHeader(ValueError):
    """The header asks for a newer reader; `app` is the version that made it, "" if that is not said."""

    def __init__(self, app: str) -> None:
        super().__init__("a newer reader is needed")
        self.app = app


@dataclass(frozen=True, slots=True)
class Header:
    """Who made the file and when (`made` is a stamp of the clock), and everything its maker knew (`knows`).

    `schema` is the version of the maker's tables. `extra` holds keys this version does not know.
    """

    kind: Kind
    vault: VaultName
    by: str
    by_name: str
    made: str
    app: str
    schema: int
    knows: Context
    merge_rules: int = MERGE_RULES
    extra: Mapping[str, Any] = field(default_factory=dict)

    def line(self) -> str:
        """The line without its end: canonical JSON, but for `brmsync`, which stands first and marks the file."""
        found = {
            **self.extra,
            "min_reader": 1,
            "app": clean(self.app),
            "sv": self.schema,
            "vault": self.vault.id,
            "vault_name": clean(self.vault.name),
            "by": self.by,
            "by_name": clean(self.by_name),
            "made": self.made,
            "kind": str(self.kind),
            "merge_alg": self.merge_rules,
            "vv": dict(self.knows.items()),
        }
        return f'{{"brmsync":{FORMAT},{canonical.written(found)[1:]}'

    @classmethod
    def of_line(cls, line: str) -> Self:
        """The header that `line` is. Keys that are not known are kept.

        Raises:
            NewerHeader: it needs a newer reader, or is of a kind that is not known.
            BadHeader: it is none.
        """
        try:
            found = canonical.read(line)
        except canonical.NotCanonical as error:
            raise BadHeader("it is not JSON") from error
        _check_version(found)
        try:
            header = cls._of(found)
        except (KeyError, TypeError, canonical.NotCanonical) as error:
            raise BadHeader("a part of it is missing or is of another kind") from error
        if found.keys() >= _KEYS and found["min_reader"] == 1 and found["brmsync"] == FORMAT and header.line() != line:
            raise BadHeader("it is not in the canonical form")
        return header

    @classmethod
    def _of(cls, found: dict[str, Any]) -> Self:
        names = [found[key] for key in ("vault_name", "by_name", "app")]
        if not all(isinstance(name, str) and len(name) <= _LONGEST_NAME for name in names):
            raise BadHeader("a name in it is too long")
        if not is_device(found["vault"]) or not is_device(found["by"]) or not clock.is_stamp(found["made"]):
            raise BadHeader("an id or the time in it is none")
        if type(found["sv"]) is not int or type(found["merge_alg"]) is not int:
            raise BadHeader("a version in it is no number")
        return cls(
            kind=Kind(found["kind"]),
            vault=VaultName(found["vault"], found["vault_name"]),
            by=found["by"],
            by_name=found["by_name"],
            made=found["made"],
            app=found["app"],
            schema=found["sv"],
            knows=Context.checked(found["vv"]),
            merge_rules=found["merge_alg"],
            extra={key: part for key, part in found.items() if key not in _KEYS},
        )


def clean(name: str) -> str:
    """A name as a file may carry it: not too long, and without half letters (a computer may have any name)."""
    return name.encode("utf-8", errors="replace").decode("utf-8")[:_LONGEST_NAME]


def _check_version(found: object) -> None:
    if not isinstance(found, dict) or next(iter(found), "") != "brmsync":
        raise BadHeader("it does not begin as a sync file does")
    least, kind, app = found.get("min_reader"), found.get("kind"), found.get("app")
    if type(least) is not int or type(found["brmsync"]) is not int or not isinstance(kind, str):
        raise BadHeader("it does not say which reader it needs")
    if least > FORMAT or kind not in list(Kind):
        raise NewerHeader(app if isinstance(app, str) else "")
