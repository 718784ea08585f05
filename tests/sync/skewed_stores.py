"""Stores with wrong clocks, emptied and used again: opening one costs more than several steps of a schedule."""

import atexit
import shutil
import sqlite3
import tempfile
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import Any

from sqlalchemy import event

from brm_desktop.storage import tables
from brm_desktop.storage.database import open_store
from brm_desktop.storage.rows import Work
from brm_desktop.storage.sync import forks, identity, log, sealing, state
from brm_desktop.storage.sync.log import Cell
from brm_desktop.sync.changes import Change
from brm_desktop.sync.contexts import NOTHING
from brm_desktop.sync.forking import as_known
from tests.sync.definitions import Mark, mark

START = 1_780_000_000_000
State = dict[str, list[tuple[Any, ...]]]


class Store:
    """An open store, and a connection of its own by which all of it is replaced."""

    def __init__(self, folder: Path) -> None:
        self.database = open_store(folder)
        # What a power cut does to the disk is tested elsewhere.
        event.listen(self.database._engine, "connect", _without_waiting_for_the_disk)
        self.database.close()
        self._raw = self.database._raw()
        _without_waiting_for_the_disk(self._raw)

    def copy_from(self, other: "Store") -> None:
        """Make this store hold what another holds."""
        other._raw.backup(self._raw)

    def close(self) -> None:
        self._raw.close()
        self.database.close()


def _without_waiting_for_the_disk(connection: sqlite3.Connection, _: object = None) -> None:
    connection.execute("PRAGMA synchronous=OFF")


class _Stores:
    """Stores to be used again, and one that stays empty."""

    def __init__(self) -> None:
        self._free: list[Store] = []
        self._made = 0

    @cached_property
    def _folder(self) -> Path:
        folder = Path(tempfile.mkdtemp(prefix="brm-schedules-"))
        atexit.register(self._remove, folder)
        return folder

    @cached_property
    def _empty(self) -> Store:
        store = Store(self._folder / "empty")
        with store.database.write() as work:
            state.note(work, "device", "0" * 16)
            sealing.seal(work, wall=START)
        return store

    def take(self) -> Store:
        """A store in which nothing is but that it notes what is written."""
        if not self._free:
            self._made += 1
            self._free.append(Store(self._folder / str(self._made)))
        found = self._free.pop()
        found.copy_from(self._empty)
        return found

    def give_back(self, store: Store) -> None:
        self._free.append(store)

    def _remove(self, folder: Path) -> None:
        for store in (*self._free, self._empty):
            store.close()
        shutil.rmtree(folder, ignore_errors=True)


STORES = _Stores()


class Device:
    """A store with a clock of its own, which knows what it has applied."""

    def __init__(self, *, skew: int, moment: int = START) -> None:
        self.store = STORES.take()
        self.database = self.store.database
        self.skew = skew
        self.moment = moment
        self._known: frozenset[Mark] | None = None

    @property
    def wall(self) -> int:
        return self.moment + self.skew

    def call(self, name: str) -> None:
        with self.database.write() as work:
            state.note(work, "device", name)

    def close(self) -> None:
        STORES.give_back(self.store)

    def write(self, *statements: tuple[str, tuple[Any, ...]]) -> None:
        with self.database.write() as work:
            for statement, values in statements:
                work.exec_driver_sql(statement, values)

    def seal(self, *newer: Cell) -> list[Change]:
        """Seal what was written, and `newer` cells of tables that are not known here. Returns the new changes."""
        with self.database.write() as work:
            own = identity.own_device(work)
            since, _ = log.end_of(work, own)
            sealing.seal(work, wall=self.wall)
            if newer:
                sealing.write(work, newer, wall=self.wall)
            upto, _ = log.end_of(work, own)
            return [*log.changes(work, own, since + 1, upto)] if upto > since else []

    @staticmethod
    def changes(work: Work) -> list[Change]:
        """Everything in the log, as it was written."""
        return [c for s in log.sections(work, since=NOTHING) for c in log.changes(work, s.device, s.first, s.last)]

    def applied(self, work: Work) -> list[Change]:
        """Everything that is applied; their contexts are what their writers are taken to have known."""
        applied, known = log.applied(work), forks.known(work)
        found = [change for change in self.changes(work) if applied.covers(change.device, change.seq)]
        if not known:
            return found
        return [c._replace(context=as_known(c.context, writer=c.device, forks=known)) for c in found]

    @property
    def known(self) -> frozenset[Mark]:
        """What this device knows."""
        if self._known is None:
            with self.database.read() as work:
                self._known = frozenset(self.marked(self.applied(work)))
        return self._known

    def forget_known(self) -> None:
        """What it knows is to be read again, because changes came in or were made."""
        self._known = None

    def held_marks(self) -> frozenset[Mark]:
        """What is in its log, though some of it may wait for what is not."""
        with self.database.read() as work:
            return frozenset(self.marked(self.changes(work)))

    def marked(self, changes: Iterable[Change]) -> list[Mark]:
        """The marks of changes, as this device reads them."""
        with self.database.read() as work:
            known = forks.known(work)
        return [mark(change, known) for change in changes]

    def state(self, *, travelling: bool = False) -> State:
        """Everything in the store; `travelling` leaves out what is of this device alone."""
        more = _EVERYWHERE if travelling else _OWN
        with self.database.read() as work:
            return {name: _content(work, name) for name in (*_SYNCED, *more)}


_SYNCED = [table.name for table in tables.SYNCED_TABLES]
_OWN = [table.name for table in tables.LOCAL_TABLES if table.name.startswith("sync_")]
_EVERYWHERE = ["sync_head", "sync_applied", "sync_conflict", "sync_pending"]


def _content(work: Work, table: str) -> list[tuple[Any, ...]]:
    connection = work.connection.driver_connection
    assert connection is not None
    return sorted(connection.execute(f"SELECT * FROM {table}"), key=repr)
