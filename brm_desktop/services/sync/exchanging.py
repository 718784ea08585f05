"""One exchange with the shared folder: what others wrote is taken in, what the folder lacks is written.

Each file has a transaction of its own. Only files of this device's own folder are ever written or removed.
"""

import json
import platform
from collections.abc import Iterable, Iterator
from dataclasses import astuple, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from brm_desktop.domain.errors import ImportRefused, WriteFailed
from brm_desktop.services.sync import old_passphrase, one_line_each, taking, troubles
from brm_desktop.services.sync.session import Session
from brm_desktop.services.sync.values import Exchange, Progress, Taken, Trouble
from brm_desktop.storage.rows import Work
from brm_desktop.storage.sync import identity, known_devices, known_files, log, state, vault_state
from brm_desktop.storage.sync.vault_state import VaultState
from brm_desktop.sync.chain import GENESIS
from brm_desktop.sync.changes import Change
from brm_desktop.sync.contexts import Context
from brm_desktop.sync.folder import held_keys
from brm_desktop.sync.folder.layout import Layout
from brm_desktop.sync.folder.memory import FileMemory, Status
from brm_desktop.sync.folder.publishing_segments import Publisher
from brm_desktop.sync.folder.scanning import FoundFile, Scan, damaged_paths, scan
from brm_desktop.sync.folder.small_files import DeviceState, VaultFile, write_state, write_vault
from brm_desktop.sync.folder.taking import Outcome, take
from brm_desktop.sync.format.header import Header, Kind, VaultName
from brm_desktop.sync.format.reading import Bundle, Expectation
from brm_desktop.sync.refusals import CopiedDatabase, OtherVault, SyncRefused

_LATEST_MS = 4_000_000_000_000


@dataclass(frozen=True, slots=True)
class _StoredLog:
    """The log of a store as a publisher reads it."""

    work: Work

    def chain(self, device: str, seq: int) -> bytes:
        found = log.chain_at(self.work, device, seq)
        return GENESIS if found is None else found

    def changes(self, device: str, first: int, last: int) -> Iterator[Change]:
        return log.changes(self.work, device, first, last)


class _NotThere(Exception):
    """The shared folder is away."""

    def __init__(self, folder: Path) -> None:
        super().__init__()
        self.folder = folder


class _NotArrived(Exception):
    """Other devices have written here, and it cannot be told yet for which vault."""


class FolderExchange:
    """One exchange, from the look at the folder to its last file."""

    def __init__(self, session: Session, folder: Path, *, agreed: taking.Agreed, tell: Progress) -> None:
        self._session = session
        self._folder = folder
        self._layout = Layout.within(folder)
        self._agreed = agreed
        self._tell = tell
        self._now = session.wall
        self._trouble: list[Trouble] = []
        self._taken = 0
        self._conflicts = 0
        self._sent = 0

    def run(self) -> Exchange:
        """Take in, then write. What goes wrong is part of the answer."""
        made = needs_passphrase = False
        try:
            needs_passphrase = not self._is_ready()
            if not needs_passphrase:
                self._take_all()
                self._hear()
                self._write()
                made = True
        except _NotThere as error:
            self._trouble.insert(0, troubles.away(error.folder))
        except _NotArrived:
            self._trouble.insert(0, troubles.not_arrived(self._folder))
        except (SyncRefused, WriteFailed) as error:
            self._trouble.insert(0, troubles.of_error(error))
        waiting = self._waiting()
        self._note(waiting)
        return Exchange(
            taken=self._taken,
            sent=self._sent,
            conflicts=self._conflicts,
            trouble=tuple(self._trouble),
            waiting=waiting,
            needs_passphrase=needs_passphrase,
            made=made,
        )

    def _is_ready(self) -> bool:
        """Whether files can be read and written: not while the vault is locked.

        Raises:
            OtherVault, MadeByNewerVersion, _NotThere: the folder is not to be exchanged with.
        """
        if not self._folder.is_dir():
            raise _NotThere(self._folder)
        found = self._scan()
        with self._session.database.write() as work:
            self._session.begin(work, others_know=_told_by(found))
            expected = self._session.vault_to_expect(work)
            if expected is None and found.vault is None and found.devices:
                raise _NotArrived
            if expected is None and found.vault is not None:
                vault_state.adopt(work, found.vault.vault)
            vault = self._session.vault_of(work)
        found.check_vault(vault.name)
        self._check_states(found, vault)
        return self._is_open(found, vault)

    def _check_states(self, found: Scan, vault: VaultState) -> None:
        """Where vault.json is missing, what the devices say counts, as long as this one has not written here.

        Raises:
            OtherVault: they all belong to another vault.
        """
        if found.vault is not None or self._is_here(found):
            return
        said = {one.vault for one in found.states.values()}
        if said and vault.name.id not in said:
            theirs = VaultName(min(said), "")
            raise OtherVault(self._layout.root.name, ours=vault.name.words, theirs=theirs.words)

    def _is_here(self, found: Scan) -> bool:
        with self._session.database.read() as work:
            return state.read(work, "device") in found.devices

    def _scan(self) -> Scan:
        return scan(self._layout, self._memories(), now=self._now)

    def _memories(self) -> dict[str, FileMemory]:
        with self._session.database.read() as work:
            return known_files.of_folder(work, str(self._folder))

    def _is_open(self, found: Scan, vault: VaultState) -> bool:
        """Whether the key is at hand, if the folder's files are locked with one."""
        door = self._session.vault
        if door.files.is_behind(self._layout) and not door.try_again(held_keys.newest(self._layout.keys)):
            return False
        is_locked = bool(vault.recipient) or (found.vault is not None and found.vault.locked)
        return door.has_key(vault) or not is_locked

    def _take_all(self) -> None:
        found = self._scan()
        signed_only = found.vault is not None and found.vault.locked
        for number, file in enumerate(found.new):
            self._tell(number, len(found.new), "Taking in files")
            expected = Expectation(self._vault_to_expect(), self._session.vault.unlocker(), signed_only=signed_only)
            outcome = take(self._layout, file, expected=expected, memory=self._memory_of(file), now=self._now)
            self._take_one(outcome, file)

    def _vault_to_expect(self) -> VaultName | None:
        with self._session.database.read() as work:
            return self._session.vault_to_expect(work)

    def _memory_of(self, file: FoundFile) -> FileMemory | None:
        return self._memories().get(file.path)

    def _take_one(self, outcome: Outcome, file: FoundFile) -> None:
        if outcome.bundle is None:
            self._remember(outcome.memory)
            if outcome.refusal is not None and not self._holds(file):
                self._trouble.append(troubles.of_file(outcome.memory, outcome.refusal))
            return
        with outcome.bundle as bundle:
            self._take_bundle(bundle, outcome.memory)

    def _holds(self, file: FoundFile) -> bool:
        """Whether everything that a file should hold by its name came another way: then nobody needs it."""
        if file.named is None:
            return False
        with self._session.database.read() as work:
            return bool(log.end_of(work, file.named.device)[0] >= file.named.last)

    def _take_bundle(self, bundle: Bundle, memory: FileMemory) -> None:
        source = taking.Source(str(self._folder), memory)
        try:
            taken = self._taken_in(bundle, source)
        except (taking.DeletionsNotAgreed, CopiedDatabase) as error:
            # Not remembered, so that it is asked about again.
            self._trouble.append(troubles.of_file(memory, error))
            return
        except ImportRefused as error:
            self._remember(troubles.refused(memory, error))
            self._trouble.append(troubles.of_file(memory, error))
            return
        self._taken += bool(taken.run_id or taken.added or taken.changed)
        self._conflicts += taken.conflicts

    def _taken_in(self, bundle: Bundle, source: taking.Source) -> Taken:
        """Take a file in. If it is this device's own store that was copied, both histories are kept, and it is said."""
        once = replace(self._agreed, both=False)
        try:
            return taking.take_bundle(self._session, bundle, source, agreed=once, tell=self._tell)
        except CopiedDatabase as error:
            if not (self._agreed.both or self._is_own(error.device)):
                raise
        both = replace(self._agreed, both=True)
        taken = taking.take_bundle(self._session, bundle, source, agreed=both, tell=self._tell)
        told = troubles.went_on_twice()
        self._trouble.append(told)
        # By its name it holds what it does not hold any more: then that is written anew.
        self._remember(troubles.refused(source.memory, told))
        return taken

    def _is_own(self, device: str) -> bool:
        with self._session.database.read() as work:
            return bool(device == state.read(work, "device"))

    def _remember(self, *memories: FileMemory) -> None:
        with self._session.database.write() as work:
            for memory in memories:
                known_files.note(work, str(self._folder), memory)

    def _hear(self) -> None:
        """What the other devices say of themselves; those that say less than before are reported."""
        found = self._scan()
        with self._session.database.write() as work:
            own = identity.own_device(work)
            for back in found.rolled_back(known_devices.said_in_folder(work)):
                if back.device != own:
                    self._trouble.append(troubles.rolled_back(back.name or back.device))
            for device, one in found.states.items():
                if device != own:
                    self._hear_one(work, one)

    def _hear_one(self, work: Work, one: DeviceState) -> None:
        at = min(datetime.fromtimestamp(min(max(one.at, 0), _LATEST_MS) / 1000, UTC), self._session.now)
        known_devices.note_said_in_folder(work, one.device, one.knows)
        known_devices.heard_of(work, one.device, name=one.name, at=at, knows=one.knows, platform=one.platform)

    def _write(self) -> None:
        """Write what the folder lacks, what this device has, and tidy its own part."""
        self._tell(0, 0, "Writing changes")
        session = self._session
        found = self._scan()
        memories = self._memories()
        with session.database.read() as work:
            device, vault = identity.own_device(work), session.vault_of(work)
            header = session.header(work, vault, kind=Kind.SEGMENT, device=device)
            publisher = Publisher(header, session.vault.to_share(vault), _StoredLog(work))
            computers = one_line_each.read(work, own=device, own_name=header.by_name)
            retired = [one.device for one in computers.others if one.retired]
            retired += sorted(computers.left_behind)
            was_here = device in found.devices
            write_vault(self._layout, VaultFile(vault.name, locked=vault.sealed), again=was_here)
            session.vault.files.share(self._layout)
            session.own.note_published(device, header.knows.seq(device))
            before = _covered(found, memories)
            written = publisher.publish(found, holds=header.knows, damaged=damaged_paths(memories), now=self._now)
            write_state(self._layout, self._state(header))
            written += publisher.compact(self._scan(), retired=retired, now=self._now)
        self._remember(*written)
        self._sent = len(written) and sum(max(0, seq - before.get(one, 0)) for one, seq in header.knows.items())
        self._tidy(publisher, retired)
        passphrase = old_passphrase.settle(session.vault.files, self._scan(), device=device, retired=retired)
        with session.database.write() as work:
            vault_state.note_sent(work, header.knows)
            old_passphrase.note(work, passphrase)

    def _state(self, header: Header) -> DeviceState:
        return DeviceState(
            device=header.by,
            name=header.by_name,
            platform=platform.system(),
            app=header.app,
            schema=header.schema,
            vault=header.vault.id,
            knows=header.knows,
            at=self._now,
            key=self._session.vault.files.acknowledged(),
        )

    def _tidy(self, publisher: Publisher, retired: Iterable[str]) -> None:
        found, memories = self._scan(), self._memories()
        gone = publisher.forget_joined(found, retired=retired, memories=memories)
        publisher.forget_leftovers(found)
        if gone:
            with self._session.database.write() as work:
                known_files.forget(work, str(self._folder), *gone)

    def _waiting(self) -> int:
        """Files that are there and have not arrived whole."""
        if not self._folder.is_dir():
            return 0
        try:
            found = self._scan()
        except SyncRefused:
            return 0
        memories = self._memories()
        there = (memories.get(file.path) for file in found.files)
        return len(found.waiting) + sum(one is not None and one.status is Status.WAITING for one in there)

    def _note(self, waiting: int) -> None:
        kept = {
            "at": self._session.now.isoformat(timespec="seconds"),
            "trouble": [astuple(one) for one in self._trouble],
            "waiting": waiting,
        }
        with self._session.database.write() as work:
            state.note(work, vault_state.LAST_EXCHANGE, json.dumps(kept, ensure_ascii=False))


def _told_by(found: Scan) -> Context:
    """Everything the folder tells of: what devices say they have, and what files say they hold by their names."""
    told = Context.of({device: max(last for _, last in ranges) for device, ranges in found.coverage().items()})
    for one in found.states.values():
        told = told.merged(one.knows)
    return told


def _covered(found: Scan, memories: dict[str, FileMemory]) -> dict[str, int]:
    """Up to where the folder held the changes of each device before anything was written."""
    coverage = found.coverage(damaged_paths(memories))
    return {device: max(last for _, last in ranges) for device, ranges in coverage.items()}
