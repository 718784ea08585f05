"""All insights of all partners, against the bare SQL that reads what they need.

Bare: the statements that are sent, as text through `sqlite3`, with every row fetched and nothing made of it. Processor
time of one thread; the two take turns.
"""

import time
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from sqlite3 import Connection
from typing import Any

from sqlalchemy import event

from brm_desktop.domain.identifiers import PartnerId, new_id
from brm_desktop.domain.partners import Partner
from brm_desktop.services.workspace import Workspace
from brm_desktop.storage import partners as partner_store
from brm_desktop.storage.connections import connect
from brm_desktop.storage.database import FILE_NAME
from tests.benchmarks.figures import Figure, median

ALL_LIMIT_MS, RATIO_LIMIT = 150.0, 1.5
PARTNERS = 15
_RUNS = 31
Statement = tuple[str, Any]


def measure(store: Path) -> list[Figure]:
    """The time of all insights, and its ratio to the bare SQL."""
    workspace = Workspace(store)
    bare = connect(store / FILE_NAME, read_only=True)
    try:
        _make_partners(workspace)
        statements = _sent(workspace)
        ours, plain = _in_turn(workspace.insights.all, lambda: _read(bare, statements))
        found = sum(len(one.findings) for one in workspace.insights.all())
    finally:
        bare.close()
        workspace.close()
    how = f"{PARTNERS} partners, {found} findings; bare SQL {plain:.1f} ms, {len(statements)} statements"
    return [
        Figure("All insights", ours, "ms", ALL_LIMIT_MS, how=how),
        Figure("All insights, against bare SQL", ours / plain, limit=RATIO_LIMIT, how="medians, in turn"),
    ]


def _make_partners(workspace: Workspace) -> None:
    """As many partners as the figure asks for; those that are added have no records."""
    with workspace.database.write() as work:
        every = partner_store.every(work)
        since = date.today() - timedelta(days=400)
        added = (
            Partner(PartnerId(new_id()), name=f"Added {number}", position=number, covered_since=since)
            for number in range(len(every), PARTNERS)
        )
        partner_store.save(work, added)


def _sent(workspace: Workspace) -> list[Statement]:
    """The statements that one look at all insights sends."""
    found: list[Statement] = []

    def note(_connection: Any, _cursor: Any, statement: str, parameters: Any, *_: Any) -> None:
        if statement != "BEGIN":
            found.append((statement, parameters))

    engine = workspace.database._engine
    event.listen(engine, "before_cursor_execute", note)
    workspace.insights.all()
    event.remove(engine, "before_cursor_execute", note)
    return found


def _in_turn(one: Callable[[], object], other: Callable[[], object]) -> tuple[float, float]:
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(_RUNS):
        for call, found in zip((one, other), times, strict=True):
            began = time.thread_time()
            call()
            found.append((time.thread_time() - began) * 1000)
    return median(times[0]), median(times[1])


def _read(connection: Connection, statements: list[Statement]) -> int:
    return sum(len(connection.execute(sql, values).fetchall()) for sql, values in statements)
