"""Taking changes in: seal first, then the log, the heads, the rows and the journal. All in the caller's transaction."""

import gc
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import groupby

from brm_desktop.storage.rows import Work
from brm_desktop.storage.sync import (
    capture,
    forgetting,
    forks,
    identity,
    journal,
    log,
    sealing,
    state,
    undo_journal,
    upgrading,
)
from brm_desktop.storage.sync.columns import LINKS, REGISTER, shapes
from brm_desktop.storage.sync.intake import Incoming, Intake
from brm_desktop.storage.sync.materialising import Materialiser
from brm_desktop.storage.sync.observing import CellChange, Counts, Tally
from brm_desktop.storage.sync.reading import tuples
from brm_desktop.sync import clock
from brm_desktop.sync.causality import Run, advanced
from brm_desktop.sync.contexts import NOTHING, Context

_RUNS_AT_A_TIME = 10_000
_CACHE = -48_000  # kilobytes, as SQLite writes them
_CACHE_AT_REST = -2_000
_MANY_DELETIONS = 20
_MANY_OF_A_HUNDRED = 10
_FEWEST_TO_COUNT = 10


@dataclass(frozen=True, slots=True)
class Applied:
    """What came of taking changes in.

    `added` changes are new in the log, `repeated` were there; `taken` are applied now, `waiting` wait for others.
    `counts` are by table; `cells` the first cells that show something else; `unknown` counts cells by table that a
    newer version made and this one cannot show. `is_mass_deletion`: over 20 records, or a tenth of all, went into the
    bin. `milliseconds_ahead` is how far the furthest stamp lies after the clock here. `journal_id` is 0 if nothing was
    applied.
    """

    added: int
    repeated: int
    taken: int
    waiting: int
    counts: dict[str, Counts] = field(default_factory=dict)
    cells: tuple[CellChange, ...] = ()
    unknown: dict[str, int] = field(default_factory=dict)
    conflicts: int = 0
    deletions: int = 0
    is_mass_deletion: bool = False
    milliseconds_ahead: int = 0
    journal_id: int = 0


def apply(
    work: Work, incoming: Incoming, *, source: str = "", wall: int | None = None, cells: int = 0, journaled: bool = True
) -> Applied:
    """Take in changes in any order, with claims about chains between them.

    The transaction must be one that writes, and has to be rolled back if this raises. `source` names what is taken in
    for the journal of imports, `wall` is the time in milliseconds since 1970 (the clock's if none), `cells` how many
    changed cells to return.

    Raises:
        Fork: a number of a device stands for two different changes.
    """
    now = time.time_ns() // 1_000_000 if wall is None else wall
    work.exec_driver_sql(f"PRAGMA cache_size = {_CACHE}")
    done = _Import(work, wall=now, cells=cells)
    with _without_searching_for_garbage():
        done.take_in(incoming)
    work.exec_driver_sql(f"PRAGMA cache_size = {_CACHE_AT_REST}")
    return done.result(journal_id=done.note(source) if journaled else 0)


@contextmanager
def _without_searching_for_garbage() -> Iterator[None]:
    """Many small values come and go, none of them in a circle: looking for circles took a fifth of an import."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


class _Import:
    """One taking in, step by step."""

    def __init__(self, work: Work, *, wall: int, cells: int) -> None:
        self._work = work
        self._wall = wall
        self._tally = Tally(most=cells)
        sealing.seal(work, wall=wall)
        self._before = self._after = log.applied(work)
        self._conflicts = _conflicts(work)
        self._forks = forks.known(work)
        self._intake = Intake(work)
        self._taken = 0

    def take_in(self, incoming: Incoming) -> None:
        """The log first, then what can be applied of it, then what this device remembers."""
        work = self._work
        self._intake.take(incoming)
        identity.give_way(work, applied=self._before)
        self._after = advance(work, self._before)
        with capture.switched_off(work):
            self._taken = self._show()
        log.set_applied(work, self._after)
        if self._taken:
            forgetting.obey(work)
        upgrading.note_newest(work, self._intake.newest_schema)
        last = state.read(work, "clock", clock.ZERO)
        state.note(work, "clock", clock.receive(last, self._intake.latest, wall=self._wall))

    def _show(self) -> int:
        observer = undo_journal.Keeping(self._work, self._tally)
        if forks.known(self._work) != self._forks:
            # Who knew what is read in another way now: heads that were none may be some.
            self._work.exec_driver_sql("DELETE FROM sync_head")
            Materialiser(self._work, observer).apply(before=NOTHING, after=self._before)
        return Materialiser(self._work, observer).apply(before=self._before, after=self._after)

    def note(self, source: str) -> int:
        """Write it into the journal of imports, if it changed anything. Returns its number there, or 0."""
        if not self._taken:
            return 0
        return journal.note(
            self._work,
            source=source,
            before=self._before,
            after=self._after,
            changes=self._taken,
            tally=self._tally,
            wall=self._wall,
        )

    def result(self, *, journal_id: int) -> Applied:
        """What came of it."""
        tally, intake = self._tally, self._intake
        return Applied(
            added=intake.added,
            repeated=intake.repeated,
            taken=self._taken,
            waiting=intake.waiting + _not_applied(self._work, self._after),
            counts=tally.counts,
            cells=tuple(tally.cells[: tally.most]),
            unknown=tally.unknown,
            conflicts=max(0, _conflicts(self._work) - self._conflicts),
            deletions=tally.deletions,
            is_mass_deletion=_is_mass_deletion(self._work, tally.deletions),
            milliseconds_ahead=max(0, clock.ahead(intake.latest, wall=self._wall)),
            journal_id=journal_id,
        )


def advance(work: Work, applied: Context) -> Context:
    """How far the log can be applied from `applied` on, nothing before what its writer knew."""
    while True:
        further = advanced(applied, _waiting_runs(work, applied))
        if further == applied:
            return applied
        applied = further


def _waiting_runs(work: Work, applied: Context) -> Iterator[Run]:
    """The next changes of each device that are not applied, put together by seal."""
    contexts = log.Contexts(work)
    query = f"SELECT context, seq FROM sync_change WHERE device = ? AND seq > ? ORDER BY seq LIMIT {_RUNS_AT_A_TIME}"
    for device in log.devices(work):
        rows = tuples(work, query, (device, applied.seq(device)))
        contexts.load({context for context, _ in rows})
        for context, group in groupby(rows, key=lambda row: row[0]):
            numbers = [seq for _, seq in group]
            yield Run(device, numbers[0], numbers[-1], contexts.known_to(device, context))


def _not_applied(work: Work, applied: Context) -> int:
    return sum(seq - applied.seq(device) for device, seq in log.held(work).items())


def _conflicts(work: Work) -> int:
    query = "SELECT count(*) FROM sync_conflict WHERE kind <> 'link'"
    return int(work.exec_driver_sql(query).scalar_one())


def _is_mass_deletion(work: Work, deletions: int) -> bool:
    if not deletions:
        return False
    live = sum(
        work.exec_driver_sql(f"SELECT count(*) FROM {name} WHERE {REGISTER} IS NULL").scalar_one()
        for name in shapes()
        if name not in LINKS
    )
    total = live + deletions
    return deletions > _MANY_DELETIONS or (total >= _FEWEST_TO_COUNT and deletions * 100 > _MANY_OF_A_HUNDRED * total)
