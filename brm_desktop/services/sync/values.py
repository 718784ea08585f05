"""What sync shows and answers: plain values, in words a person understands. How they come about is elsewhere."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import Self

from brm_desktop.sync.format.reading import Bundle


@dataclass(frozen=True, slots=True)
class Device:
    """A device of the vault. `lacks` are changes it has not acknowledged, `waiting` its own that wait here for others.

    `records` is only known of this device. `clock_ahead` is set when its clock runs more than ten minutes ahead.
    `went_on_twice`: its store was copied or put back, and both histories are here.
    """

    id: str
    name: str
    platform: str = ""
    last_seen: datetime | None = None
    lacks: int = 0
    waiting: int = 0
    retired: bool = False
    is_this: bool = False
    records: int | None = None
    clock_ahead: timedelta | None = None
    went_on_twice: bool = False


@dataclass(frozen=True, slots=True)
class Vault:
    """The vault of this store. `locked`: files are sealed with its key; `key_at_hand`: it is unlocked in this session.

    `remembered`: the system's keychain keeps the passphrase.
    """

    name: str
    id: str
    locked: bool = False
    key_at_hand: bool = False
    remembered: bool = False


class TroubleKind(StrEnum):
    """What helps against a trouble: to agree to deletions, to keep what both copies wrote, to join the other vault."""

    DELETIONS = "deletions"
    COPIED = "copied"
    OTHER_VAULT = "other-vault"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Trouble:
    """Something of the shared folder that could not be taken or written. `file` is "" if it concerns the folder."""

    title: str
    detail: str
    file: str = ""
    kind: TroubleKind = TroubleKind.OTHER


@dataclass(frozen=True, slots=True)
class FolderState:
    """The shared folder as it was at the last exchange; `waiting` files have not arrived whole.

    After a change of passphrase the old one opens the folder until the devices named in `old_passphrase_for` were given
    the new one; `passphrase_is_newer` if this device is one of them.
    """

    path: Path
    last_exchange: datetime | None
    trouble: tuple[Trouble, ...] = ()
    waiting: int = 0
    old_passphrase_for: tuple[str, ...] = ()
    passphrase_is_newer: bool = False


@dataclass(frozen=True, slots=True)
class Journal:
    """One import: `source` is the file's name, or the folder's. Kept, and to be taken back, for 90 days."""

    id: int
    made_at: datetime
    source: str
    device_name: str
    added: int
    changed: int
    conflicts: int
    undone: bool


@dataclass(frozen=True, slots=True)
class SyncPage:
    """Everything the page of sync shows. `devices` are the others; `to_send` counts changes nobody else has.

    `size` is about how large a file with them would be, in bytes. `pending` changes were made by a newer version, or
    wait for changes of other devices, and are not shown yet.
    """

    this: Device
    devices: tuple[Device, ...]
    to_send: int
    size: int | None
    vault: Vault
    folder: FolderState | None
    conflicts: int
    duplicates: int
    journal: tuple[Journal, ...]
    pending: int


@dataclass(frozen=True, slots=True)
class Exported:
    """A file that was written: its `size` in bytes, and whether it is sealed."""

    path: Path
    changes: int
    size: int
    sealed: bool


@dataclass(frozen=True, slots=True)
class Group:
    """New records of one kind: `kind` for one, `kinds` for several ("person", "people"); the first titles of them."""

    kind: str
    kinds: str
    count: int
    titles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """A record that shows something else: `words` name the field ("due"), `before` and `after` what stands there."""

    title: str
    partner: str
    words: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Version:
    """What one device wrote, and when. `deleted`: it put the record into the bin."""

    device_name: str
    at: datetime
    text: str
    is_this: bool = False
    deleted: bool = False


@dataclass(frozen=True, slots=True)
class Conflict:
    """A cell, or a whole record, that two devices changed without knowing of each other.

    `kind` is value, text, deleted or both-made. `ancestor` is what both knew, `merged` what is shown now. `is_text`:
    both versions may stand there together, or words of her own. `since` the later one was written, by its clock.
    """

    key: str
    kind: str
    title: str
    partner: str
    field: str
    versions: tuple[Version, ...]
    ancestor: str = ""
    merged: str = ""
    is_text: bool = False
    since: datetime | None = None


@dataclass(frozen=True, slots=True)
class Incoming:
    """What a file would do, verified; nothing is written yet. Close it, or use it in `with`.

    `conflicts` are those that it would bring. `same` changes are here already, `newer` were made by a newer version
    and are kept for later; `waiting` ones build on changes that have not come yet (a full copy brings them).
    `already`: the whole file brings nothing new. `gone` records would go into the bin;
    `asks_about_deletions` if these are over 20, or over a tenth of all. `total` changes are new here.
    """

    name: str
    from_device: str
    made_at: datetime
    sealed: bool
    new: tuple[Group, ...] = ()
    changed: tuple[Change, ...] = ()
    changed_count: int = 0
    conflicts: tuple[Conflict, ...] = ()
    same: int = 0
    already: bool = False
    gone: int = 0
    asks_about_deletions: bool = False
    clock_ahead: timedelta | None = None
    newer: int = 0
    waiting: int = 0
    total: int = 0
    bundle: Bundle | None = field(default=None, repr=False, compare=False)
    sha256: str = field(default="", repr=False, compare=False)
    passphrase: str = field(default="", repr=False, compare=False)

    def close(self) -> None:
        """Forget the file."""
        if self.bundle is not None:
            self.bundle.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


@dataclass(frozen=True, slots=True)
class Taken:
    """An import that was made: its number in the journal (0 if nothing was new), and what it did to records."""

    run_id: int
    added: int
    changed: int
    conflicts: int


@dataclass(frozen=True, slots=True)
class Exchange:
    """One exchange with the shared folder: files taken in, changes sent; trouble with a file never stops the rest.

    `made` is false where the folder as a whole could not be exchanged with; the first trouble says why.
    """

    taken: int = 0
    sent: int = 0
    conflicts: int = 0
    trouble: tuple[Trouble, ...] = ()
    waiting: int = 0
    needs_passphrase: bool = False
    made: bool = True


@dataclass(frozen=True, slots=True)
class Duplicate:
    """Two records of one `kind` that may be the same; `reason` says why. Nothing is merged by itself."""

    kind: str
    first_id: str
    second_id: str
    first: str
    second: str
    reason: str


@dataclass(frozen=True, slots=True)
class Verified:
    """Whether the tables are what the log of changes says; `differences` in words."""

    sound: bool
    differences: tuple[str, ...]
    changes: int


Progress = Callable[[int, int, str], None]
"""Is told how much is done, of how much, and what; may raise `Cancelled`."""


def silent(done: int, total: int, what: str) -> None:
    """Progress that nobody watches."""
