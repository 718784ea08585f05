"""How long a search takes while it is typed, against the bare statement on the same index."""

import time
from pathlib import Path
from random import Random

from brm_desktop.domain.clock import Clock
from brm_desktop.services.workspace import Workspace
from brm_desktop.storage.connections import connect
from brm_desktop.storage.database import FILE_NAME
from brm_desktop.storage.search import match_expression
from tests.benchmarks.figures import Figure, percentile_95
from tests.benchmarks.words import Words

LIMIT = 2.0
_WORDS = 60
_SHORTEST, _LONGEST = 2, 6

_STATEMENT = """
WITH candidate AS MATERIALIZED (
    SELECT rowid AS number, rank AS worth FROM search_index WHERE search_index MATCH ?1 ORDER BY rowid DESC LIMIT 2000
)
SELECT candidate.number, snippet(search_index, 1, '', '', '…', 16)
FROM candidate JOIN search_index ON search_index.rowid = candidate.number
WHERE search_index MATCH ?1 ORDER BY candidate.worth LIMIT 30
"""


def typed() -> list[str]:
    """What stands in the field while words are typed, letter by letter; every third word follows another one."""
    random = Random(7)
    words = [word for word in Words(random).some(_WORDS * 3) if len(word) > _SHORTEST][:_WORDS]
    every = []
    for number, word in enumerate(words):
        before = f"{words[number - 1]} " if number % 3 == 2 else ""
        every += [before + word[:letters] for letters in range(_SHORTEST, min(len(word), _LONGEST) + 1)]
    return every


def measure(store: Path) -> list[Figure]:
    """The ratio of the 95th percentiles over all that is typed, the two ways in turn."""
    workspace = Workspace(store, clock=Clock())
    connection = connect(store / FILE_NAME, read_only=True)
    ours: list[float] = []
    bare: list[float] = []
    for number, words in enumerate(typed()):
        expression = match_expression(words)
        # The first of the two warms the pages of the file for the other, so that they take turns in that as well.
        for mine in (True, False) if number % 2 else (False, True):
            began = time.perf_counter()
            if mine:
                workspace.search.find(words)
                ours.append(time.perf_counter() - began)
            else:
                connection.execute(_STATEMENT, (expression,)).fetchall()
                bare.append(time.perf_counter() - began)
    connection.close()
    workspace.close()
    found, base = percentile_95(ours) * 1000, percentile_95(bare) * 1000
    how = f"{found:.1f} ms against {base:.1f} ms, {len(ours)} searches"
    return [Figure("Search as you type, p95", found / base, limit=LIMIT, how=how)]
