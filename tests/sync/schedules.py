"""A machine that drives several real stores through any order of edits, exchanges and crashes.

What it knows is worked out from the changes themselves, by the definitions and not by the code under test.
"""

import random
import shutil
import tempfile
from pathlib import Path
from typing import Any
from unittest import mock

from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, multiple, rule

from brm_desktop.domain.identifiers import stable_id
from brm_desktop.storage import derived
from brm_desktop.storage.sync import applying, identity, log, materialising, rebuilding, sealing
from brm_desktop.sync.chain import ChainAt
from brm_desktop.sync.changes import Change
from brm_desktop.sync.contexts import NOTHING
from tests.sync.skewed_stores import Cell, Device, Dot, heads_by_definition, value_by_definition

Bundled = list[Change | ChainAt]
PARTNERS = tuple(f"{number:032x}" for number in range(1, 4))
MEETINGS = tuple(f"{number:032x}" for number in range(11, 13))
COMMITMENTS = tuple(f"{number:032x}" for number in range(21, 24))
ROWS = tuple([("partner", row) for row in PARTNERS] + [("meeting", row) for row in MEETINGS])
DAY = 86_400_000


class Crash(Exception):
    """The power goes."""


class Exchanges(RuleBasedStateMachine):
    """Three or four stores with wrong clocks, the names of a few records, and every way in which changes travel."""

    files = Bundle("files")

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="brm-schedule-"))
        self.devices: list[Device] = []
        self.known_to: dict[Dot, frozenset[Dot]] = {}
        self.counter = 0
        self.unchecked: set[Device] = set()

    @initialize(skews=st.lists(st.sampled_from([0, 0, DAY, -DAY, 365 * DAY, -365 * DAY]), min_size=3, max_size=4))
    def start(self, skews: list[int]) -> None:
        self.devices = [
            Device(self.folder / str(place), name=f"{place + 1:016x}", skew=skew) for place, skew in enumerate(skews)
        ]
        for device in self.devices:
            self.seal(device)

    def device(self, place: int) -> Device:
        found = self.devices[place % len(self.devices)]
        self.unchecked.add(found)
        self.counter += 1
        for device in self.devices:
            device.moment += 1000
        return found

    def seal(self, device: Device) -> None:
        before = frozenset(device.known)
        with device.database.write() as work:
            own = identity.own_device(work)
            since, _ = log.end_of(work, own)
            sealing.seal(work, wall=device.wall)
            upto, _ = log.end_of(work, own)
        for seq in range(since + 1, upto + 1):
            self.known_to[own, seq] = before
            device.known.add((own, seq))

    @rule(place=st.integers(0, 4), row=st.sampled_from(ROWS[::3]), value=st.sampled_from("abcd"))
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

    @rule(target=files, place=st.integers(0, 4), seed=st.integers(0, 99), lack=st.integers(0, 5))
    def export(self, place: int, seed: int, lack: int) -> Any:
        order = random.Random(seed)
        device = self.device(place)
        self.seal(device)
        found: Bundled = []
        with device.database.read() as work:
            for number, section in enumerate(log.sections(work, since=NOTHING)):
                if number == lack:
                    continue
                found.append(ChainAt(section.device, section.first - 1, section.before))
                found += log.changes(work, section.device, section.first, section.last)
                found.append(ChainAt(section.device, section.last, section.after))
        if order.random() < 0.5:
            order.shuffle(found)
        found += found[: order.randrange(4)]
        return multiple(found)

    @rule(place=st.integers(0, 4), found=files)
    def bring_in(self, place: int, found: Bundled) -> None:
        self.take(self.device(place), found)

    @rule(giver=st.integers(0, 4), taker=st.integers(0, 4), kth=st.integers(0, 1))
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
        except Crash:
            assert device.state() == before
        else:
            self.note_taken(device)

    @rule(one=st.integers(0, 4), other=st.integers(0, 4), own_only=st.booleans())
    def pair(self, one: int, other: int, own_only: bool) -> None:
        for giver, taker in ((one, other), (other, one)):
            self.exchange(self.device(giver), self.device(taker), own_only=own_only)

    def everything_of(self, device: Device) -> Bundled:
        self.seal(device)
        with device.database.read() as work:
            return [*device.changes(work)]

    def exchange(self, giver: Device, taker: Device, *, own_only: bool = False) -> None:
        """What one has and the other lacks; with `own_only` nothing that came from a third."""
        if giver is taker:
            return
        self.seal(giver)
        with taker.database.read() as work:
            since = log.held(work)
        with giver.database.read() as work:
            sections = [s for s in log.sections(work, since=since) if not own_only or s.device == giver.name]
            found: Bundled = [c for s in sections for c in log.changes(work, s.device, s.first, s.last)]
        self.take(taker, found)

    def take(self, device: Device, found: Bundled) -> None:
        self.seal(device)
        with device.database.write() as work:
            applying.apply(work, found, wall=device.wall)
        self.note_taken(device)

    def note_taken(self, device: Device) -> None:
        with device.database.read() as work:
            for name, seq in log.applied(work).items():
                device.known |= {(name, number) for number in range(1, seq + 1)}

    @invariant()
    def heads_are_those_of_the_definition(self) -> None:
        for device in self.unchecked:
            self.check_heads(device)
        self.unchecked = set()

    def check_heads(self, device: Device) -> None:
        with device.database.read() as work:
            applied = log.applied(work)
            changes = [c for c in device.changes(work) if applied.covers(c.device, c.seq)]
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
            for device in self.devices:
                device.database.close()
            shutil.rmtree(self.folder)

    def settle(self) -> None:
        for _ in range(2):
            for giver in self.devices:
                for taker in self.devices:
                    self.exchange(giver, taker)
        first = self.devices[0]
        for device in self.devices:
            self.check_settled(device)
            assert device.state(derived_only=True) == first.state(derived_only=True)
        self.check_nothing_is_lost(first)

    def check_settled(self, device: Device) -> None:
        with device.database.write() as work:
            assert work.exec_driver_sql("SELECT count(*) FROM sync_pending").scalar_one() == 0
            assert log.applied(work) == log.held(work)
            verified = rebuilding.verify(work)
            assert verified.is_good, verified
            assert derived.faults(work) == []

    def check_nothing_is_lost(self, device: Device) -> None:
        with device.database.read() as work:
            changes = device.changes(work)
            names = {row.id: row.name for row in work.exec_driver_sql("SELECT id, name FROM partner")}
        heads = heads_by_definition(changes)
        by_dot = {(c.device, c.seq): c for c in changes}
        assert set(by_dot) == set(self.known_to)
        for dot, change in by_dot.items():
            cell = heads[change.table, change.row, change.field]
            assert dot in cell or any(dot in self.known_to[head] for head in cell)
        for row, name in names.items():
            if ("partner", row, "name") in heads:
                assert f'"{name}"' == value_by_definition(changes, ("partner", row, "name"))


class Schedules(Exchanges):
    """The same with notes, deletions, links and promises."""

    @rule(place=st.integers(0, 4), skew=st.sampled_from([-DAY, 0, 3600_000, 30 * DAY]))
    def clock_jumps(self, place: int, skew: int) -> None:
        self.device(place).skew = skew

    @rule(place=st.integers(0, 4))
    def seal_now(self, place: int) -> None:
        self.seal(self.device(place))

    @rule(place=st.integers(0, 4), found=Exchanges.files)
    def bring_in_twice(self, place: int, found: Bundled) -> None:
        device = self.device(place)
        self.take(device, found)
        before = device.state()
        with device.database.write() as work:
            again = applying.apply(work, found, wall=device.wall)
        assert (again.added, again.taken) == (0, 0)
        after = device.state()
        assert _without_clock(after) == _without_clock(before)

    @rule(place=st.integers(0, 4), row=st.sampled_from(MEETINGS), seed=st.integers(0, 50))
    def note(self, place: int, row: str, seed: int) -> None:
        device = self.device(place)
        with device.database.read() as work:
            before = work.exec_driver_sql("SELECT note FROM meeting WHERE id = ?", (row,)).scalar()
        lines = (before or "").split("\n")
        choice = random.Random(seed)
        at = choice.randrange(len(lines) + 1)
        lines[at : at + choice.randrange(2)] = [f"line {self.counter} of {place}"]
        device.write(("UPDATE meeting SET note = ? WHERE id = ?", ("\n".join(lines), row)))

    @rule(place=st.integers(0, 4), row=st.sampled_from(MEETINGS))
    def put_away_with_its_parts(self, place: int, row: str) -> None:
        gone = f"2026-11-21T00:00:{self.counter % 60:02d}+00:00"
        self.device(place).write(
            ("UPDATE meeting SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL", (gone, row)),
            ("UPDATE meeting_partner SET deleted_at = ? WHERE meeting_id = ? AND deleted_at IS NULL", (gone, row)),
        )

    @rule(place=st.integers(0, 4), row=st.sampled_from(ROWS))
    def put_away(self, place: int, row: tuple[str, str]) -> None:
        gone = f"2026-11-21T00:00:{self.counter % 60:02d}+00:00"
        self.device(place).write((f"UPDATE {row[0]} SET deleted_at = ? WHERE id = ?", (gone, row[1])))

    @rule(place=st.integers(0, 4), row=st.sampled_from(ROWS))
    def remove_with_another_program(self, place: int, row: tuple[str, str]) -> None:
        self.device(place).write((f"DELETE FROM {row[0]} WHERE id = ?", (row[1],)))

    @rule(place=st.integers(0, 4), row=st.sampled_from(ROWS))
    def bring_back(self, place: int, row: tuple[str, str]) -> None:
        self.device(place).write((f"UPDATE {row[0]} SET deleted_at = NULL WHERE id = ?", (row[1],)))

    @rule(
        place=st.integers(0, 4),
        meeting=st.sampled_from(MEETINGS),
        partner=st.sampled_from(PARTNERS),
        gone=st.booleans(),
    )
    def link(self, place: int, meeting: str, partner: str, gone: bool) -> None:
        row = stable_id("meeting_partner", meeting, partner)
        at = f"2026-11-21T00:00:{self.counter % 60:02d}+00:00" if gone else None
        self.device(place).write(
            (
                "INSERT INTO meeting_partner (id, meeting_id, partner_id, deleted_at) VALUES (?, ?, ?, ?) "
                "ON CONFLICT (id) DO UPDATE SET deleted_at = excluded.deleted_at",
                (row, meeting, partner, at),
            )
        )

    @rule(
        place=st.integers(0, 4),
        row=st.sampled_from(COMMITMENTS),
        partner=st.sampled_from(PARTNERS),
        first=st.integers(1, 9),
        last=st.integers(10, 28),
        cells=st.sampled_from(["due_first", "due_last", "partner_id", "all"]),
    )
    def promise(self, *, place: int, row: str, partner: str, first: int, last: int, cells: str) -> None:
        values = {"due_first": f"2026-11-{first:02d}", "due_last": f"2026-11-{last:02d}", "partner_id": partner}
        changed = values if cells == "all" else {cells: values[cells]}
        setting = ", ".join(f"{name} = excluded.{name}" for name in changed)
        self.device(place).write(
            (
                "INSERT INTO commitment (id, direction, origin, asked_on, due_first, due_last, partner_id) "
                "VALUES (?, 'i_owe', 'owned', '2026-11-01', ?, ?, ?) ON CONFLICT (id) DO UPDATE SET " + setting,
                (row, *values.values()),
            )
        )


def _without_clock(state: dict[str, list[tuple[Any, ...]]]) -> dict[str, list[tuple[Any, ...]]]:
    kept = [row for row in state["sync_state"] if row[0] != "clock"]
    return {**state, "sync_state": kept}
