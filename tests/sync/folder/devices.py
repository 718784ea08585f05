"""Devices without a store: a log in memory, exchanging with a folder as the application does."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from brm_desktop.sync.chain import GENESIS, after
from brm_desktop.sync.changes import Change
from brm_desktop.sync.contexts import Context
from brm_desktop.sync.folder.layout import Layout
from brm_desktop.sync.folder.memory import FileMemory
from brm_desktop.sync.folder.publishing_segments import Publisher
from brm_desktop.sync.folder.scanning import damaged_paths, scan
from brm_desktop.sync.folder.small_files import DeviceState, VaultFile, write_state, write_vault
from brm_desktop.sync.folder.taking import Outcome, take
from brm_desktop.sync.format.header import Header, Kind
from brm_desktop.sync.format.reading import Bundle, Expectation
from brm_desktop.sync.format.writing import PLAIN, Wrapping
from tests.sync.format.bundles import VAULT

NOW = 1_800_000_000_000


class MemoryLog:
    """Changes with their chains, by device."""

    def __init__(self) -> None:
        self.held: dict[str, list[tuple[Change, bytes]]] = {}
        self.early: dict[tuple[str, int], tuple[Change, bytes]] = {}

    def chain(self, device: str, seq: int) -> bytes:
        return self.held[device][seq - 1][1] if seq else GENESIS

    def changes(self, device: str, first: int, last: int) -> Iterator[Change]:
        return (change for change, _ in self.held[device][first - 1 : last])

    @property
    def knows(self) -> Context:
        return Context.of({device: len(held) for device, held in self.held.items()})

    def take_in(self, bundle: Bundle) -> None:
        for change, chain in bundle.chained():
            held = self.held.setdefault(change.device, [])
            assert len(held) < change.seq or held[change.seq - 1] == (change, chain)
            self.early[change.device, change.seq] = change, chain
            while following := self.early.pop((change.device, len(held) + 1), None):
                held.append(following)


@dataclass
class Device:
    """A device that exchanges with one folder."""

    id: str
    layout: Layout
    wrapping: Wrapping = PLAIN
    expected: Expectation = field(default_factory=lambda: Expectation(VAULT))
    log: MemoryLog = field(default_factory=MemoryLog)
    memories: dict[str, FileMemory] = field(default_factory=dict)
    now: int = NOW
    retired: tuple[str, ...] = ()

    def write(self, count: int, *, words: str = "words") -> None:
        held = self.log.held.setdefault(self.id, [])
        known = self.log.knows
        for seq in range(len(held) + 1, len(held) + count + 1):
            change = Change(self.id, seq, "019abc000000-0000", known, "meeting", "1", "notes", f'"{words} {seq}"', 12)
            held.append((change, after(held[-1][1] if held else GENESIS, change)))

    @property
    def publisher(self) -> Publisher:
        header = Header(Kind.SEGMENT, VAULT, self.id, "A device", "019abc000000-0000", "1.4.0", 12, self.log.knows)
        return Publisher(header, self.wrapping, self.log)

    def take_all(self) -> list[Outcome]:
        outcomes = []
        for found in scan(self.layout, self.memories, now=self.now).new:
            memory = self.memories.get(found.path)
            outcome = take(self.layout, found, expected=self.expected, memory=memory, now=self.now)
            outcomes.append(outcome)
            self.memories[found.path] = outcome.memory
            if outcome.bundle:
                with outcome.bundle as bundle:
                    self.log.take_in(bundle)
        return outcomes

    def publish(self) -> list[str]:
        found = scan(self.layout, self.memories, now=self.now)
        damaged = damaged_paths(self.memories)
        written = self.publisher.publish(found, holds=self.log.knows, damaged=damaged, now=self.now)
        self._keep(written)
        write_vault(self.layout, VaultFile(VAULT, locked=self.wrapping.lock is not None))
        write_state(self.layout, self.state)
        return [memory.path for memory in written]

    @property
    def state(self) -> DeviceState:
        return DeviceState(self.id, "A device", "linux", "1.4.0", 12, VAULT.id, self.log.knows, self.now)

    def exchange(self) -> list[str]:
        self.take_all()
        return self.publish()

    def compact(self) -> list[str]:
        found = scan(self.layout, self.memories, now=self.now)
        written = self.publisher.compact(found, retired=self.retired, now=self.now)
        self._keep(written)
        return [memory.path for memory in written]

    def forget_joined(self) -> list[str]:
        found = scan(self.layout, self.memories, now=self.now)
        return self.publisher.forget_joined(found, retired=self.retired, memories=self.memories)

    def later(self, milliseconds: int) -> None:
        self.now += milliseconds

    def _keep(self, written: list[FileMemory]) -> None:
        self.memories |= {memory.path: memory for memory in written}


def nothing_known(device: Device) -> Device:
    """The same device after its store was lost."""
    return replace(device, log=MemoryLog(), memories={})
