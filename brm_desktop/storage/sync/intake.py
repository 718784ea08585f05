"""Putting changes that came in into the log: each device's in order and without a gap, checked against its chain.

What comes too early is kept in `sync_pending` until the gap is closed. What is there already is compared; the same
number with another content is a fork, and nothing of the import stays.
"""

from collections.abc import Iterable, Sequence
from itertools import islice

from brm_desktop.storage.rows import Work
from brm_desktop.storage.sync import forks, log
from brm_desktop.storage.sync.forks import Fork
from brm_desktop.storage.sync.reading import tuples
from brm_desktop.sync import canonical, changes, clock
from brm_desktop.sync.chain import ChainAt, Chained, after
from brm_desktop.sync.changes import Change, digest
from brm_desktop.sync.forking import ForkedAt, renamed

Incoming = Iterable[Change | Chained | ChainAt]
_Kept = tuple[int, int, str | None, bytes | None]

_AT_A_TIME = 10_000


class Intake:
    """One import's way into the log: `added`, `repeated` and `waiting` changes; `latest` is the last stamp seen."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._contexts = log.Contexts(work)
        self._ends: dict[str, tuple[int, bytes]] = {}
        self._forks = forks.known(work)
        # Devices of which a file goes on exactly where the log ends, and the chains that it gives for their changes.
        self._trusted: set[str] = set()
        self._given: dict[tuple[str, int], bytes] = {}
        self.added = 0
        self.repeated = 0
        self.waiting = 0
        self.latest = clock.ZERO
        self.newest_schema = 0

    def take(self, incoming: Incoming) -> None:
        """Take in everything, a part at a time.

        Raises:
            Fork: a device's number stands for two different changes.
        """
        stream = iter(incoming)
        while part := list(islice(stream, _AT_A_TIME)):
            found, claims = self._sorted(part)
            self._take_changes(found)
            for claim in claims:
                self._check(claim)
        self.waiting = self._work.exec_driver_sql(
            "SELECT count(*) FROM sync_pending WHERE line IS NOT NULL"
        ).scalar_one()

    def _sorted(self, part: Sequence[Change | Chained | ChainAt]) -> tuple[list[Change], list[ChainAt]]:
        """The changes and the claims of a part, and the chains that need not be worked out again."""
        found: list[Change] = []
        claims: list[ChainAt] = []
        self._given = {}
        for one in part:
            if isinstance(one, Chained):
                found.append(one.change)
                if one.change.device in self._trusted:
                    self._given[one.change.device, one.change.seq] = one.chain
            elif isinstance(one, ChainAt):
                claims.append(one)
                if self._end(one.device) == one[1:]:
                    self._trusted.add(one.device)
            else:
                found.append(one)
        return found, claims

    def _take_changes(self, part: Sequence[Change]) -> None:
        by_device: dict[str, list[Change]] = {}
        for change in part:
            by_device.setdefault(change.device, []).append(change)
        for device, some in by_device.items():
            self._take_device(device, self._once(sorted(some, key=_number)))

    def _once(self, some: Sequence[Change]) -> list[Change]:
        """Without what stands twice in one part."""
        found: list[Change] = []
        for change in some:
            if not found or found[-1].seq != change.seq:
                found.append(change)
            elif digest(found[-1]) == digest(change):
                self.repeated += 1
            else:
                raise Fork(change.device, change.seq)
        return found

    def _take_device(self, device: str, some: Sequence[Change]) -> None:
        rest = self._compare(device, some)
        early = self._append(device, rest)
        if early:
            self._keep(early)
        self._drain(device)

    def _end(self, device: str) -> tuple[int, bytes]:
        if device not in self._ends:
            self._ends[device] = log.end_of(self._work, device)
        return self._ends[device]

    def _compare(self, device: str, some: Sequence[Change]) -> Sequence[Change]:
        """Check those that are there already. Returns the others."""
        end, _ = self._end(device)
        repeated = [change for change in some if change.seq <= end]
        if not repeated:
            return some
        query = "SELECT seq, chain FROM sync_change WHERE device = ? AND seq BETWEEN ? AND ?"
        bounds = (device, repeated[0].seq - 1, repeated[-1].seq)
        chains: dict[int, bytes] = dict(tuples(self._work, query, bounds))
        chains.setdefault(0, bytes(32))
        for place, change in enumerate(repeated):
            if after(chains[change.seq - 1], change) != chains[change.seq]:
                # The other history of a device that was copied: known here under its other name, or refused.
                self._compare_renamed(some[place:])
                return ()
            self.repeated += 1
        return some[len(repeated) :]

    def _compare_renamed(self, some: Sequence[Change]) -> None:
        for change in some:
            if not any(self._holds(renamed(change, fork)) for fork in self._forks if _is_of(fork, change)):
                raise Fork(change.device, change.seq)
            self.repeated += 1

    def _holds(self, change: Change) -> bool:
        before = log.chain_at(self._work, change.device, change.seq - 1)
        return before is not None and after(before, change) == log.chain_at(self._work, change.device, change.seq)

    def _append(self, device: str, some: Sequence[Change]) -> list[Change]:
        """Add those that follow without a gap. Returns those that come too early."""
        seq, chain = self._end(device)
        rows: list[log.Row] = []
        early: list[Change] = []
        number, given = self._contexts.number, self._given.get
        latest, newest = self.latest, self.newest_schema
        for change in some:
            if change.seq != seq + 1:
                early.append(change)
                continue
            seq += 1
            chain = given(change[:2]) or after(chain, change)
            rows.append((device, seq, change.hlc, number(change.context), *change[4:10], chain))
            if change.hlc > latest:
                latest = change.hlc
            if change.schema > newest:
                newest = change.schema
        log.add(self._work, rows)
        self._ends[device] = seq, chain
        self.added += len(rows)
        self.latest, self.newest_schema = latest, newest
        return early

    def _keep(self, early: Sequence[Change]) -> None:
        self._work.exec_driver_sql(
            "INSERT INTO sync_pending (device, seq, line) SELECT ?1, ?2, ?3 "
            "WHERE NOT EXISTS (SELECT 1 FROM sync_pending WHERE device = ?1 AND seq = ?2 AND line = ?3)",
            [(change.device, change.seq, changes.line(change)) for change in early],
        )

    def _drain(self, device: str) -> None:
        """Take up what was kept, as far as it follows now, and check what was claimed of it."""
        query = f"SELECT id, seq, line, chain FROM sync_pending WHERE device = ? ORDER BY seq, id LIMIT {_AT_A_TIME}"
        while rows := self._following(device, [tuple(row) for row in self._work.exec_driver_sql(query, (device,))]):
            self._work.exec_driver_sql("DELETE FROM sync_pending WHERE id = ?", [(row[0],) for row in rows])
            some = [changes.from_object(canonical.read(line)) for _, _, line, _ in rows if line is not None]
            self._append(device, self._compare(device, self._once(some)))
            for _, seq, _, chain in rows:
                if chain is not None:
                    self._check(ChainAt(device, seq, chain))

    def _following(self, device: str, rows: Sequence[_Kept]) -> list[_Kept]:
        """Those that follow what is there without a gap."""
        end, _ = self._end(device)
        found: list[_Kept] = []
        for row in rows:
            if row[1] > end + (row[2] is not None):
                break
            found.append(row)
            end = max(end, row[1])
        return found

    def _check(self, claim: ChainAt) -> None:
        """Compare what a file says of a chain; what cannot be compared yet is kept until it can.

        Where there are two histories, it may be about the one that has another name here, and decides nothing.
        """
        found = log.chain_at(self._work, claim.device, claim.seq)
        if found == claim.chain or self._is_forked(claim):
            return
        if found is not None:
            raise Fork(claim.device, claim.seq)
        self._work.exec_driver_sql(
            "INSERT INTO sync_pending (device, seq, chain) SELECT ?1, ?2, ?3 "
            "WHERE NOT EXISTS (SELECT 1 FROM sync_pending WHERE device = ?1 AND seq = ?2 AND chain = ?3)",
            tuple(claim),
        )

    def _is_forked(self, claim: ChainAt) -> bool:
        """Whether there are two histories up to this number, so that the claim may be about the other one."""
        return any(fork.device == claim.device and fork.first <= claim.seq for fork in self._forks)


def _is_of(fork: ForkedAt, change: Change) -> bool:
    return fork.device == change.device and fork.first <= change.seq


def _number(change: Change) -> int:
    return change.seq
