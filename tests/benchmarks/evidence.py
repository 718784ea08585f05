"""The first evidence offered for each statement of the shipped model, against the bare SQL that reads what it needs.

Bare: the statements that are sent, as text through `sqlite3`, with every row fetched and nothing made of it. Processor
time of one thread; the two take turns, statement by statement.
"""

import time
from pathlib import Path
from sqlite3 import Connection
from typing import Any

from sqlalchemy import event

from brm_desktop.domain.identifiers import AssessmentId
from brm_desktop.services.workspace import Workspace
from brm_desktop.storage.connections import connect
from brm_desktop.storage.database import FILE_NAME
from tests.benchmarks.figures import Figure, percentile_95

LIMIT_MS, RATIO_LIMIT = 50.0, 4.0
_RUNS = 3
Statement = tuple[str, Any]


def measure(store: Path) -> list[Figure]:
    """The time until the first offers stand, and its ratio to the bare SQL; 95th percentiles over all statements."""
    workspace = Workspace(store)
    bare = connect(store / FILE_NAME, read_only=True)
    ours: list[float] = []
    plain: list[float] = []
    offered = 0
    try:
        one = workspace.assessments.start()
        for statement in workspace.models.competencies().statements:
            sent = _sent(workspace, one, statement.key)
            offered += bool(workspace.assessments.suggestions(one, statement.key))
            for _ in range(_RUNS):
                ours.append(_timed_offers(workspace, one, statement.key))
                plain.append(_timed_reading(bare, sent))
    finally:
        bare.close()
        workspace.close()
    found, base = percentile_95(ours), percentile_95(plain)
    how = f"{len(ours) // _RUNS} statements, {offered} with offers; bare SQL {base:.1f} ms"
    return [
        Figure("First evidence for a statement, p95", found, "ms", LIMIT_MS, how=how),
        Figure("First evidence, against bare SQL", found / base, limit=RATIO_LIMIT, how="p95 of each, in turn"),
    ]


def _timed_offers(workspace: Workspace, one: AssessmentId, statement: str) -> float:
    began = time.thread_time()
    workspace.assessments.suggestions(one, statement)
    return (time.thread_time() - began) * 1000


def _timed_reading(connection: Connection, sent: list[Statement]) -> float:
    began = time.thread_time()
    for sql, values in sent:
        connection.execute(sql, values).fetchall()
    return (time.thread_time() - began) * 1000


def _sent(workspace: Workspace, one: AssessmentId, statement: str) -> list[Statement]:
    """The SQL that one look for evidence sends."""
    found: list[Statement] = []

    def note(_connection: Any, _cursor: Any, sql: str, parameters: Any, *_: Any) -> None:
        if sql != "BEGIN":
            found.append((sql, parameters))

    engine = workspace.database._engine
    event.listen(engine, "before_cursor_execute", note)
    workspace.assessments.suggestions(one, statement)
    event.remove(engine, "before_cursor_execute", note)
    return found
