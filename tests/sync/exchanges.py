"""A machine that drives several real stores through any order of edits, exchanges, damages and crashes.

What it knows is worked out from the changes themselves, by the definitions and not by the code under test.
"""

import random
from collections.abc import Sequence
from types import SimpleNamespace
from typing import Any
from unittest import mock

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant

from brm_desktop.storage import derived
from brm_desktop.storage.sync import applying, identity, log, materialising, rebuilding, reuniting
from brm_desktop.storage.sync.forks import Fork
from brm_desktop.storage.sync.log import Cell as Written
from brm_desktop.sync.chain import ChainAt, Chained
from brm_desktop.sync.changes import Change
from brm_desktop.sync.contexts import NOTHING
from brm_desktop.sync.refusals import SyncRefused
from tests.sync import carried_files
from tests.sync.definitions import Cell, Dot, Mark, heads_by_definition, value_by_definition
from tests.sync.skewed_stores import Device
from tests.sync.steps import step

Found = Sequence[Change | Chained | ChainAt]
PARTNERS = tuple(f"{number:032x}" for number in range(1, 4))
MEETINGS = tuple(f"{number:032x}" for number in range(11, 13))
ROWS = tuple([("partner", row) for row in PARTNERS] + [("meeting", row) for row in MEETINGS])
DAY = 86_400_000
SKEWS = (0, 0, DAY, -DAY, 365 * DAY, -365 * DAY)
FEWEST, MOST = 3, 5
PLACES = tuple(range(MOST))
SEEDS = tuple(range(50))
FILES = tuple(range(6))
_MOST_FORKS = 3


class Crash(Exception):
    """The power goes."""


def some_files(machine: "Exchanges") -> bool:
    return bool(machine.files)


class Exchanges(RuleBasedStateMachine):
    """Three to five stores with wrong clocks, the names of a few records, and every way in which changes travel."""

    def __init__(self) -> None:
        super().__init__()
        self.devices: list[Device] = []
        self.files: list[Found | bytes] = []
        self.knew: dict[Mark, list[frozenset[Mark]]] = {}
        self.lost: frozenset[Mark] = frozenset()
        self.is_copied = False
        self.counter = 0
        self.unchecked: list[Device] = []
        self._names = mock.patch.object(identity, "secrets", SimpleNamespace(token_hex=self._next_name))
        self._names.start()

    def _next_name(self, size: int) -> str:
        self.counter += 1
        return f"{0xD0 + self.counter:0{2 * size}x}"

    @initialize(skews=st.lists(st.sampled_from(SKEWS), min_size=FEWEST, max_size=MOST))
    def start(self, skews: list[int]) -> None:
        self.devices = [Device(skew=skew) for skew in skews]
        for place, device in enumerate(self.devices):
            device.call(f"{place + 1:016x}")

    def device(self, place: int) -> Device:
        """One of the devices, a second later than the last time."""
        found = self.devices[place % len(self.devices)]
        self._touch(found)
        self.counter += 1
        for device in self.devices:
            device.moment += 1000
        return found

    def _touch(self, device: Device) -> None:
        if device not in self.unchecked:
            self.unchecked.append(device)

    def seal(self, device: Device, *newer: Written) -> None:
        """What was written becomes changes; what the device knew then is noted apart from what they say themselves."""
        found = device.seal(*newer)
        if found:
            device.forget_known()
            made = device.marked(found)
            before = device.known.difference(made)
            for one in made:
                self.knew.setdefault(one, []).append(before)

    @step(place=PLACES, row=ROWS[::3], value="abcd")
    def name(self, place: int, row: tuple[str, str], value: str) -> None:
        column = "name" if row[0] == "partner" else "title"
        needed = ", kind" if row[0] == "partner" else ", day, channel"
        more = ", 'region'" if row[0] == "partner" else ", '2026-11-20', 'meeting'"
        self.device(place).write(
            (
                f"INSERT INTO {row[0]} (id, {column}{needed}) VALUES (?, ?{more}) "
                f"ON CONFLICT (id) DO UPDATE SET {column} = excluded.{column}",
                (row[1], value),
            )
        )

    @step(place=PLACES, seed=SEEDS, lack=range(6))
    def export(self, place: int, seed: int, lack: int) -> None:
        """What is in a log, but for what one device wrote; some of it twice or in any order."""
        order = random.Random(seed)
        device = self.device(place)
        self.seal(device)
        found: list[Change | ChainAt] = []
        with device.database.read() as work:
            for number, section in enumerate(log.sections(work, since=NOTHING)):
                if number == lack:
                    continue
                found.append(ChainAt(section.device, section.first - 1, section.before))
                found += log.changes(work, section.device, section.first, section.last)
                found.append(ChainAt(section.device, section.last, section.after))
        if order.random() < 0.5:
            order.shuffle(found)
        self.files.append(found + found[: order.randrange(4)])

    @step(place=PLACES, way=carried_files.WAYS)
    def write_a_file(self, place: int, way: str) -> None:
        device = self.device(place)
        self.seal(device)
        with device.database.read() as work:
            self.files.append(carried_files.written(work, way=way))

    @step(when=some_files, place=PLACES, file=FILES)
    def bring_in(self, place: int, file: int) -> None:
        self.take(self.device(place), self.file(file))

    def file(self, number: int) -> Found:
        """What is in one of the last files."""
        found = self.files[-1 - number % len(self.files)]
        return carried_files.held(found)[1] if isinstance(found, bytes) else found

    @step(place=PLACES, giver=PLACES, way=carried_files.WAYS, seed=SEEDS)
    def bring_in_damaged(self, place: int, giver: int, way: str, seed: int) -> None:
        """A file to which anything happened is refused, but for a byte of gzip's that says nothing of the content."""
        sender, device = self.device(giver), self.device(place)
        self.seal(sender)
        self.seal(device)
        with sender.database.read() as work:
            content = carried_files.written(work, way=way)
        damaged = carried_files.damaged(content, random.Random(seed))
        before = device.state()
        try:
            found = carried_files.held(damaged)
            self.take(device, found[1])
        except SyncRefused:
            assert device.state() == before
        else:
            assert found == carried_files.held(content)
            assert way == "plain" or damaged == content

    @step(giver=PLACES, taker=PLACES, kth=range(2))
    def crash(self, giver: int, taker: int, kth: int) -> None:
        device = self.device(taker)
        found = self.everything_of(self.device(giver))
        self.seal(device)
        before = device.state()
        left = [kth]
        plain = materialising.upsert

        def failing(*given: Any) -> None:
            left[0] -= 1
            if left[0] < 0:
                raise Crash
            plain(*given)

        try:
            with mock.patch.object(materialising, "upsert", failing), device.database.write() as work:
                applying.apply(work, found, wall=device.wall)
        except (Crash, Fork):
            assert device.state() == before
        device.forget_known()

    @step(one=PLACES, other=PLACES, own_only=(False, True))
    def pair(self, one: int, other: int, own_only: bool) -> None:
        for giver, taker in ((one, other), (other, one)):
            self.exchange(self.device(giver), self.device(taker), own_only=own_only)

    def everything_of(self, device: Device) -> Found:
        self.seal(device)
        with device.database.read() as work:
            return device.changes(work)

    def exchange(self, giver: Device, taker: Device, *, own_only: bool = False) -> None:
        """What one has and the other lacks; with `own_only` nothing that came from a third.

        Where a store was copied, numbers do not tell what the other lacks: then it is everything.
        """
        if giver is taker:
            return
        if self.is_copied:
            assert self.take(taker, self.everything_of(giver))
            return
        self.seal(giver)
        with taker.database.read() as work:
            since = log.held(work)
        with giver.database.read() as work:
            own = identity.own_device(work)
            sections = [s for s in log.sections(work, since=since) if not own_only or s.device == own]
            found: Found = [c for s in sections for c in log.changes(work, s.device, s.first, s.last)]
        if found:
            self.take(taker, found)

    def take(self, device: Device, found: Found) -> bool:
        """Bring changes in as the product does. False if two histories of a device do not go together by them."""
        self.seal(device)
        for _ in range(1 + _MOST_FORKS):
            before = device.state() if self.is_copied else {}
            device.forget_known()
            try:
                with device.database.write() as work:
                    applying.apply(work, found, wall=device.wall)
                return True
            except Fork as fork:
                assert self.is_copied
                assert device.state() == before
                if not self._reunite(device, found, fork):
                    assert device.state() == before
                    return False
        raise AssertionError("two histories of a device were not put in order")

    def _reunite(self, device: Device, found: Found, fork: Fork) -> bool:
        try:
            with device.database.write() as work:
                reuniting.reunite(work, found, fork, wall=device.wall)
        except Fork:
            return False
        return True

    @invariant()
    def heads_are_those_of_the_definition(self) -> None:
        touched, self.unchecked = self.unchecked, []
        for device in touched:
            self.check_heads(device)

    def check_heads(self, device: Device) -> None:
        with device.database.read() as work:
            applied = log.applied(work)
            changes = device.applied(work)
            noted: dict[Cell, set[Dot]] = {}
            for table, row, field, name, seq in work.exec_driver_sql("SELECT * FROM sync_head"):
                noted.setdefault((table, row, field), set()).add((name, seq))
        assert noted == heads_by_definition(changes)
        assert all(applied.dominates(change.context) for change in changes)

    def teardown(self) -> None:
        try:
            if self.devices:
                self.settle()
        finally:
            self._names.stop()
            for device in self.devices:
                device.close()

    def settle(self) -> None:
        """Everything goes round twice, and is the same everywhere then."""
        for _ in range(2 + 2 * self.is_copied):
            for place, giver in enumerate(self.devices):
                self.exchange(giver, self.devices[(place + 1) % len(self.devices)])
        first, *others = self.devices
        self.check_settled(first)
        for device in others:
            self.check_heads(device)
            assert device.state(travelling=True) == first.state(travelling=True)
        self.check_nothing_is_lost(first)

    def check_settled(self, device: Device) -> None:
        with device.database.write() as work:
            assert work.exec_driver_sql("SELECT count(*) FROM sync_pending").scalar_one() == 0
            assert log.applied(work) == log.held(work)
            verified = rebuilding.verify(work)
            assert verified.is_good, verified
            assert derived.faults(work) == []

    def check_nothing_is_lost(self, device: Device) -> None:
        """Every change ever sealed is a head, or was overwritten by somebody who had applied it."""
        with device.database.read() as work:
            changes = device.applied(work)
            names = {row.id: row.name for row in work.exec_driver_sql("SELECT id, name FROM partner")}
        heads = heads_by_definition(changes)
        marks = dict(zip(((c.device, c.seq) for c in changes), device.marked(changes), strict=True))
        theirs = {dot: one for dot, one in marks.items() if not one.table.startswith("sync_")}
        assert self.knew.keys() - self.lost <= {*theirs.values()} <= self.knew.keys()
        for dot, one in theirs.items():
            cell = heads[one.table, one.row, one.field]
            assert dot in cell or any(one in knew for head in cell for knew in self.knew[marks[head]])
        for row, name in names.items():
            if ("partner", row, "name") in heads:
                assert f'"{name}"' == value_by_definition(changes, ("partner", row, "name"))
