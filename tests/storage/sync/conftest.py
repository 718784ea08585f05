"""Two stores of one user, and the ways in which changes go between them."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from brm_desktop.storage import tables
from brm_desktop.storage.database import Database, open_store
from brm_desktop.storage.sync import applying, log, sealing
from brm_desktop.storage.sync.applying import Applied
from brm_desktop.sync.changes import Change
from brm_desktop.sync.contexts import NOTHING, Context


@dataclass(frozen=True, slots=True)
class Store:
    """One store, with what tests ask of it most."""

    database: Database

    def run(self, statement: str, *values: Any, step: str = "") -> None:
        with self.database.write(step=step) as work:
            work.exec_driver_sql(statement, values)

    def cell(self, statement: str, *values: Any) -> Any:
        with self.database.read() as work:
            return work.exec_driver_sql(statement, values).scalar()

    def seal(self) -> int:
        with self.database.write() as work:
            return sealing.seal(work)

    def changes(self, since: Context = NOTHING) -> list[Change]:
        with self.database.write() as work:
            sealing.seal(work)
            return [c for s in log.sections(work, since=since) for c in log.changes(work, s.device, s.first, s.last)]

    def held(self) -> Context:
        with self.database.read() as work:
            return log.held(work)

    def take(self, changes: list[Change], **options: Any) -> Applied:
        with self.database.write() as work:
            return applying.apply(work, changes, **options)

    def take_from(self, other: "Store") -> Applied:
        return self.take(other.changes(self.held()))

    def shown(self) -> dict[str, list[tuple[Any, ...]]]:
        """Every row that travels."""
        with self.database.read() as work:
            return {
                table.name: sorted(map(tuple, work.exec_driver_sql(f"SELECT * FROM {table.name}")), key=repr)
                for table in tables.SYNCED_TABLES
            }


@pytest.fixture
def make_store(store_template: Path, tmp_path: Path) -> Iterator[Callable[[str], Store]]:
    """Makes empty stores, open."""
    made: list[Database] = []

    def make(name: str) -> Store:
        shutil.copytree(store_template, tmp_path / name)
        made.append(open_store(tmp_path / name))
        return Store(made[-1])

    yield make
    for database in made:
        database.close()


@pytest.fixture
def laptop(make_store: Callable[[str], Store]) -> Store:
    store = make_store("laptop")
    store.seal()
    return store


@pytest.fixture
def desktop(make_store: Callable[[str], Store]) -> Store:
    store = make_store("desktop")
    store.seal()
    return store


def exchange(one: Store, other: Store) -> None:
    """Everything each of them has goes to the other."""
    other.take_from(one)
    one.take_from(other)
