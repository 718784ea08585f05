"""Three real Syncthing nodes carry the folders of three devices with wrong clocks, pauses and a kill half way."""

import random
import shutil
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from brm_desktop.domain.clock import Clock
from brm_desktop.domain.identifiers import PartnerId, new_id
from brm_desktop.domain.partners import Partner
from brm_desktop.services.workspace import Workspace
from brm_desktop.storage import partners as partner_rows
from brm_desktop.storage import tables
from tests.faults.conftest import is_long
from tests.sync.syncthing_nodes import BINARY, Node, wait_until

pytestmark = pytest.mark.skipif(BINARY is None, reason="Syncthing is not installed (apt-get install syncthing)")

_SKEWS = (timedelta(), timedelta(hours=-1), timedelta(days=5))
_START = datetime(2026, 11, 23, 8, 5, tzinfo=ZoneInfo("Europe/Berlin"))
_STEPS = 40 if is_long() else 24


class Device:
    """A store, and the node that carries its folder."""

    def __init__(self, folder: Path, node: Node, skew: timedelta) -> None:
        self.moment = _START + skew
        self.node = node
        self.workspace = Workspace(folder, clock=Clock(now=lambda: self.moment, zone=_START.tzinfo))
        self.workspace.sync.use_folder(node.shared)

    def exchange(self) -> None:
        done = self.workspace.sync.exchange()
        assert done.made
        assert done.trouble == ()
        self.node.scan()

    def partners(self) -> list[str]:
        with self.workspace.database.read() as work:
            return list(work.exec_driver_sql("SELECT id FROM partner ORDER BY id").scalars())

    def write(self, statement: str, *values: Any) -> None:
        with self.workspace.database.write() as work:
            work.exec_driver_sql(statement, values)

    def do_something(self, chance: random.Random, words: str) -> None:
        self.moment += timedelta(seconds=chance.randint(1, 600))
        known = self.partners()
        kind = chance.random() if known else 0.0
        if kind < 0.4:
            with self.workspace.database.write() as work:
                partner_rows.save(work, [Partner(id=PartnerId(new_id()), name=words)])
        elif kind < 0.9:
            column = chance.choice(("name", "vision", "tier"))
            self.write(f"UPDATE partner SET {column} = ? WHERE id = ?", words, chance.choice(known))
        else:
            self.write("UPDATE partner SET deleted_at = ? WHERE id = ?", "2026-11-23T08:00:00", chance.choice(known))

    def records(self) -> dict[str, list[tuple[Any, ...]]]:
        with self.workspace.database.read() as work:
            return {
                table.name: sorted(
                    (tuple(row) for row in work.exec_driver_sql(f"SELECT * FROM {table.name}")), key=repr
                )
                for table in tables.SYNCED_TABLES
            }


@pytest.fixture
def nodes(tmp_path: Path) -> Iterator[list[Node]]:
    """Three nodes, started one after the other so that they find each other at once."""
    made = [Node(tmp_path / f"home-{number}", tmp_path / f"shared-{number}") for number in range(3)]
    try:
        for node in made:
            node.know([other for other in made if other is not node])
            node.start()
        yield made
    finally:
        for node in made:
            node.kill()


@pytest.fixture
def devices(nodes: list[Node], store_template: Path, tmp_path: Path) -> Iterator[list[Device]]:
    made = []
    for number, (node, skew) in enumerate(zip(nodes, _SKEWS, strict=True)):
        folder = tmp_path / f"store-{number}"
        shutil.copytree(store_template, folder)
        made.append(Device(folder, node, skew))
    yield made
    for device in made:
        device.workspace.close()


def carried_everywhere(devices: list[Device]) -> None:
    """Wait until all folders hold the same files."""

    def same() -> bool:
        for device in devices:
            device.node.scan()
        trees = [device.node.tree() for device in devices]
        return trees[0] == trees[1] == trees[2]

    wait_until(same, what="the folders are the same")


def met(devices: list[Device]) -> None:
    """The first device founds the folder's vault, the others join it."""
    devices[0].exchange()
    for device in devices[1:]:
        vault = device.node.shared / "BRMSync" / "vault.json"
        wait_until(vault.exists, what="the vault's name has arrived")
        device.workspace.sync.use_folder(device.node.shared)
        device.exchange()


def test_three_nodes_with_wrong_clocks_pauses_and_a_kill_end_the_same(devices: list[Device]) -> None:
    chance = random.Random(7)
    met(devices)
    paused: set[int] = set()
    for step in range(_STEPS):
        number = chance.randrange(3)
        devices[number].do_something(chance, f"step {step}")
        if chance.random() < 0.6:
            devices[number].exchange()
        if chance.random() < 0.15:
            (devices[number].node.resume if number in paused else devices[number].node.pause)()
            paused ^= {number}
        if step == _STEPS // 2:
            devices[1].node.kill()
            devices[1].node.start()
            paused -= {1}
    for device in devices:
        device.node.resume()
    for _ in range(3):
        for device in devices:
            device.exchange()
        carried_everywhere(devices)
    assert devices[0].records() == devices[1].records() == devices[2].records()
    assert len(devices[0].partners()) > 5
    assert not [path for path in devices[0].node.tree() if "sync-conflict" in path]
    for device in devices:
        assert device.workspace.sync.verify().sound
        assert device.workspace.sync.page().pending == 0
