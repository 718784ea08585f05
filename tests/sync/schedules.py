"""The whole machine: everything that users do with several devices, and much of what happens to them."""

import random
from typing import Any

import pytest

from brm_desktop.domain.identifiers import stable_id
from brm_desktop.storage.sync import applying
from brm_desktop.storage.sync.log import Cell
from brm_desktop.sync.refusals import LockedForOthers, WrongPassphrase
from tests.sync import carried_files
from tests.sync.exchanges import DAY, FILES, MEETINGS, PARTNERS, PLACES, ROWS, SEEDS, Exchanges, Found, some_files
from tests.sync.skewed_stores import STORES, Device, Store
from tests.sync.steps import step

COMMITMENTS = tuple(f"{number:032x}" for number in range(21, 24))


def can_be_copied(machine: Exchanges) -> bool:
    """Once in a schedule is enough: with two, what nobody has any more is no longer known."""
    return not machine.is_copied


class Schedules(Exchanges):
    """The same with notes, deletions, links and promises, locked files, copied stores and newer versions."""

    def __init__(self) -> None:
        super().__init__()
        self.kept: tuple[Device, Store] | None = None

    @step(place=PLACES, skew=(-DAY, 0, 3600_000, 30 * DAY))
    def clock_jumps(self, place: int, skew: int) -> None:
        self.device(place).skew = skew

    @step(place=PLACES)
    def seal_now(self, place: int) -> None:
        self.seal(self.device(place))

    @step(place=PLACES)
    def something_newer(self, place: int) -> None:
        """A cell of a table that a later version has: everybody passes it on, and nobody shows it."""
        device = self.device(place)
        row = MEETINGS[self.counter % len(MEETINGS)]
        self.seal(device, Cell("from_a_later_version", row, "tone", f'"{self.counter}"'))

    @step(when=some_files, place=PLACES, file=FILES)
    def bring_in_twice(self, place: int, file: int) -> None:
        device, found = self.device(place), self.file(file)
        if self.take(device, found):
            self.check_is_known(device, found)

    def check_is_known(self, device: Device, found: Found) -> None:
        """What came in once brings nothing any more."""
        before = device.state()
        with device.database.write() as work:
            again = applying.apply(work, found, wall=device.wall)
        assert (again.added, again.taken) == (0, 0)
        assert _without_clock(device.state()) == _without_clock(before)

    @step(giver=PLACES, taker=PLACES, way=("key", "passphrase"))
    def carry_locked(self, giver: int, taker: int, way: str) -> None:
        """What is locked brings the same as what is not, and nothing without the passphrase."""
        sender, device = self.device(giver), self.device(taker)
        self.seal(sender)
        with sender.database.read() as work:
            plain = carried_files.held(carried_files.written(work, way="plain"))
            locked = carried_files.written(work, way=way)
        assert carried_files.held(locked) == plain
        with pytest.raises((WrongPassphrase, LockedForOthers)):
            carried_files.held(locked, passphrase="something else", with_key=False)
        if self.take(device, carried_files.held(locked)[1]):
            self.check_is_known(device, plain[1])

    @step(when=can_be_copied, place=PLACES)
    def copy_the_store(self, place: int) -> None:
        """One more computer goes on with a copy of a store, under the same name."""
        device = self.device(place)
        self.is_copied = True
        other = Device(skew=device.skew + 500, moment=device.moment)
        other.store.copy_from(device.store)
        self.devices.append(other)

    @step(when=lambda machine: machine.kept is None, place=PLACES)
    def keep_a_backup(self, place: int) -> None:
        device = self.device(place)
        self.kept = device, STORES.take()
        self.kept[1].copy_from(device.store)

    @step(when=lambda machine: machine.kept and can_be_copied(machine))
    def restore_the_backup(self) -> None:
        """A store is put back in time. What nobody else had is lost with it, unless a file brings it again."""
        assert self.kept is not None
        device, backup = self.kept
        self.device(self.devices.index(device))
        self.is_copied = True
        device.store.copy_from(backup)
        device.forget_known()
        held = [device.held_marks() for device in self.devices]
        self.lost = frozenset(self.knew).difference(*held)

    def teardown(self) -> None:
        super().teardown()
        if self.kept is not None:
            STORES.give_back(self.kept[1])

    @step(place=PLACES, row=MEETINGS, seed=SEEDS)
    def note(self, place: int, row: str, seed: int) -> None:
        device = self.device(place)
        with device.database.read() as work:
            before = work.exec_driver_sql("SELECT note FROM meeting WHERE id = ?", (row,)).scalar()
        lines = (before or "").split("\n")
        choice = random.Random(seed)
        at = choice.randrange(len(lines) + 1)
        lines[at : at + choice.randrange(2)] = [f"line {self.counter} of {place}"]
        device.write(("UPDATE meeting SET note = ? WHERE id = ?", ("\n".join(lines), row)))

    @step(place=PLACES, row=MEETINGS)
    def put_away_with_its_parts(self, place: int, row: str) -> None:
        gone = f"2026-11-21T00:00:{self.counter % 60:02d}+00:00"
        self.device(place).write(
            ("UPDATE meeting SET deleted_at = ? WHERE id = ? AND deleted_at IS NULL", (gone, row)),
            ("UPDATE meeting_partner SET deleted_at = ? WHERE meeting_id = ? AND deleted_at IS NULL", (gone, row)),
        )

    @step(place=PLACES, row=ROWS)
    def put_away(self, place: int, row: tuple[str, str]) -> None:
        gone = f"2026-11-21T00:00:{self.counter % 60:02d}+00:00"
        self.device(place).write((f"UPDATE {row[0]} SET deleted_at = ? WHERE id = ?", (gone, row[1])))

    @step(place=PLACES, row=ROWS)
    def remove_with_another_program(self, place: int, row: tuple[str, str]) -> None:
        self.device(place).write((f"DELETE FROM {row[0]} WHERE id = ?", (row[1],)))

    @step(place=PLACES, row=ROWS)
    def bring_back(self, place: int, row: tuple[str, str]) -> None:
        self.device(place).write((f"UPDATE {row[0]} SET deleted_at = NULL WHERE id = ?", (row[1],)))

    @step(
        place=PLACES,
        meeting=MEETINGS,
        partner=PARTNERS,
        gone=(False, True),
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

    @step(
        place=PLACES,
        row=COMMITMENTS,
        partner=PARTNERS,
        first=range(1, 10),
        last=range(10, 29),
        cells=("due_first", "due_last", "partner_id", "all"),
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
