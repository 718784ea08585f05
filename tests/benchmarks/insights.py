"""All insights of all partners, against the bare SQL that reads what they need.

Bare: the same statements as text through `sqlite3`, every row fetched and nothing made of it. Processor time of one
thread; the two take turns.
"""

import sqlite3
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy.dialects.sqlite import dialect

from brm_desktop.domain.diagnosis.examining import examine, wanted
from brm_desktop.domain.identifiers import PartnerId, new_id
from brm_desktop.domain.partners import Partner
from brm_desktop.services.workspace import Workspace
from brm_desktop.storage import partners as partner_store
from brm_desktop.storage import snapshots
from tests.benchmarks.figures import Figure, median

ALL_LIMIT_MS, RATIO_LIMIT = 150.0, 1.5
PARTNERS = 15
_RUNS = 21
Statement = tuple[str, tuple[Any, ...]]


def measure(store: Path) -> list[Figure]:
    """The time of all insights, and its ratio to the bare SQL."""
    workspace = Workspace(store)
    try:
        _make_partners(workspace)
        statements = _statements(workspace)
        with sqlite3.connect(f"{store.joinpath('brm.sqlite3').as_uri()}?mode=ro", uri=True) as bare:
            taken, plain = _in_turn(workspace.insights.all, lambda: _read(bare, statements))
        bare.close()
        found = sum(len(one.findings) for one in workspace.insights.all())
    finally:
        workspace.close()
    how = f"{PARTNERS} partners, {found} findings; bare SQL {plain:.1f} ms, {len(statements)} statements"
    return [
        Figure("All insights", taken, "ms", ALL_LIMIT_MS, how=how),
        Figure("All insights, against bare SQL", taken / plain, "x", RATIO_LIMIT, how="medians, in turn"),
    ]


def _make_partners(workspace: Workspace) -> None:
    """As many partners as the figure asks for; those that are added have next to no records."""
    with workspace.database.write() as work:
        every = partner_store.every(work)
        for number in range(len(every), PARTNERS):
            added = Partner(PartnerId(new_id()), name=f"Added {number}", position=number)
            partner_store.save(work, [replace(added, covered_since=date.today() - timedelta(days=400))])


def _in_turn(one: Callable[[], object], other: Callable[[], object]) -> tuple[float, float]:
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(_RUNS):
        for call, found in zip((one, other), times, strict=True):
            began = time.thread_time()
            call()
            found.append((time.thread_time() - began) * 1000)
    return median(times[0]), median(times[1])


def _statements(workspace: Workspace) -> list[Statement]:
    """What one look at all insights sends, in its order."""
    rules = workspace.insights.rules()
    window = workspace.insights.window(rules)
    with workspace.database.read() as work:
        snapshot = snapshots.snapshot(work, window)
    kinds: dict[snapshots.Behind, list[str]] = {}
    for partner_id, kind in wanted(examine(snapshot, rules)):
        kinds.setdefault(kind, []).append(partner_id)
    parameters = window.parameters
    counted = (*snapshots.COUNTS, snapshots.DECIDERS, snapshots.PULSES, snapshots.SUPPLY_RATINGS)
    listed = [(snapshots.LISTED[kind], {"partners": ids, "hers": []}) for kind, ids in kinds.items()]
    return [_as_text(one, parameters) for one in counted] + [_as_text(one, parameters | more) for one, more in listed]


def _as_text(statement: Any, parameters: dict[str, Any]) -> Statement:
    known = statement.compile(dialect=dialect()).params
    named = {key: value for key, value in parameters.items() if key in known}
    bound = statement.params(**named).compile(dialect=dialect(), compile_kwargs={"render_postcompile": True})
    values = (bound.params[name] for name in bound.positiontup or ())
    return str(bound), tuple(value.isoformat() if isinstance(value, date) else value for value in values)


def _read(connection: sqlite3.Connection, statements: list[Statement]) -> int:
    return sum(len(connection.execute(sql, values).fetchall()) for sql, values in statements)
