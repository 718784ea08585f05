"""Heads of cells in the log, kept up to date for what is newly applied. The rule itself is `merging.heads`'."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from brm_desktop.storage.rows import Work
from brm_desktop.storage.sync.log import Contexts
from brm_desktop.storage.sync.reading import tuples
from brm_desktop.sync.contexts import Context
from brm_desktop.sync.merging.heads import Written, heads

_ROWS_AT_A_TIME = 2_000


_Candidate = tuple[str, int, int]
"""The dot of a change, and whether it is a head already."""


@contextmanager
def chunk(work: Work) -> Iterator[None]:
    """Inside, there is the temporary table `sync_chunk` for the rows that are looked at."""
    work.exec_driver_sql("DROP TABLE IF EXISTS temp.sync_chunk")
    work.exec_driver_sql("CREATE TEMP TABLE sync_chunk (row_id TEXT PRIMARY KEY) WITHOUT ROWID")
    yield
    work.exec_driver_sql("DROP TABLE temp.sync_chunk")


def begin(work: Work, *, before: Context, after: Context) -> int:
    """Note which rows are touched by the changes from `before` to `after`. Returns how many changes these are.

    The notes are temporary tables; `end` removes them.
    """
    end(work)
    work.exec_driver_sql(
        "CREATE TEMP TABLE sync_news (device TEXT PRIMARY KEY, after INTEGER, upto INTEGER) WITHOUT ROWID"
    )
    work.exec_driver_sql(
        "CREATE TEMP TABLE sync_touched (table_name TEXT, row_id TEXT, PRIMARY KEY (table_name, row_id)) WITHOUT ROWID"
    )
    news = [(device, before.seq(device), seq) for device, seq in after.items() if seq > before.seq(device)]
    if not news:
        return 0
    work.exec_driver_sql("INSERT INTO sync_news VALUES (?, ?, ?)", news)
    work.exec_driver_sql(
        "INSERT OR IGNORE INTO sync_touched SELECT c.table_name, c.row_id FROM sync_news AS n "
        "CROSS JOIN sync_change AS c ON c.device = n.device AND c.seq > n.after AND c.seq <= n.upto "
        "WHERE c.table_name <> ''"
    )
    return sum(upto - after for _, after, upto in news)


def end(work: Work) -> None:
    """Remove the temporary tables."""
    for name in ("sync_news", "sync_touched"):
        work.exec_driver_sql(f"DROP TABLE IF EXISTS temp.{name}")


def chunks(work: Work) -> Iterator[str]:
    """The touched rows, a few at a time: their table, while they are in the temporary table `sync_chunk`."""
    for table in work.exec_driver_sql("SELECT DISTINCT table_name FROM sync_touched ORDER BY 1").scalars().all():
        last = ""
        while True:
            query = (
                "SELECT row_id FROM sync_touched WHERE table_name = ? AND row_id > ? "
                f"ORDER BY row_id LIMIT {_ROWS_AT_A_TIME}"
            )
            rows = list(work.exec_driver_sql(query, (table, last)).scalars())
            if not rows:
                break
            set_chunk(work, rows)
            yield table
            last = rows[-1]


def set_chunk(work: Work, rows: Sequence[str]) -> None:
    """Make `rows` the content of the temporary table `sync_chunk`."""
    work.exec_driver_sql("DELETE FROM sync_chunk")
    if rows:
        work.exec_driver_sql("INSERT OR IGNORE INTO sync_chunk VALUES (?)", [(row,) for row in rows])


def in_chunks(rows: Iterable[str]) -> Iterator[list[str]]:
    """`rows`, sorted, in parts for `set_chunk`."""
    every = sorted(rows)
    for start in range(0, len(every), _ROWS_AT_A_TIME):
        yield every[start : start + _ROWS_AT_A_TIME]


# Answered from the index of cells alone: contexts are asked for where several changes meet, which is seldom.
_CANDIDATES = (
    "SELECT c.row_id, c.field, c.device, c.seq, 0 FROM sync_chunk AS k "
    "CROSS JOIN sync_change AS c ON c.table_name = ?1 AND c.row_id = k.row_id "
    "JOIN sync_news AS n ON n.device = c.device AND c.seq > n.after AND c.seq <= n.upto "
    "UNION ALL SELECT h.row_id, h.field, h.device, h.seq, 1 FROM sync_chunk AS k "
    "CROSS JOIN sync_head AS h ON h.table_name = ?1 AND h.row_id = k.row_id"
)


def bring_up_to_date(work: Work, table: str, contexts: Contexts) -> None:
    """Make the heads of the rows in `sync_chunk` those of everything that is applied now."""
    cells: dict[tuple[str, str], list[_Candidate]] = {}
    for row, field, device, seq, is_head in tuples(work, _CANDIDATES, (table,)):
        cells.setdefault((row, field), []).append((device, seq, is_head))
    written = _written(work, [one for cell in cells.values() if len(cell) > 1 for one in cell], contexts)
    added: list[tuple[str, str, str, str, int]] = []
    gone: list[tuple[str, str, str, str, int]] = []
    for (row, field), cell in cells.items():
        if len(cell) > 1:
            kept = kept_of(written[one[:2]] for one in cell)
            gone += [(table, row, field, *one[:2]) for one in cell if one[2] and one[:2] not in kept]
            added += [(table, row, field, *one[:2]) for one in cell if not one[2] and one[:2] in kept]
            continue
        ((device, seq, is_head),) = cell
        if not is_head:
            added.append((table, row, field, device, seq))
    if gone:
        work.exec_driver_sql(
            "DELETE FROM sync_head WHERE table_name = ? AND row_id = ? AND field = ? AND device = ? AND seq = ?", gone
        )
    if added:
        work.exec_driver_sql("INSERT INTO sync_head VALUES (?, ?, ?, ?, ?)", added)


def kept_of(cell: Iterable[Written]) -> set[tuple[str, int]]:
    """The dots of the changes of a cell that nobody has overwritten."""
    return {(one.device, one.seq) for one in heads(cell)}


def _written(work: Work, candidates: Sequence[_Candidate], contexts: Contexts) -> dict[tuple[str, int], Written]:
    """What the candidates knew, by dot. Their values are not read."""
    if not candidates:
        return {}
    work.exec_driver_sql("CREATE TEMP TABLE sync_dot (device TEXT, seq INTEGER)")
    work.exec_driver_sql("INSERT INTO sync_dot VALUES (?, ?)", [one[:2] for one in candidates])
    query = (
        "SELECT c.device, c.seq, c.hlc, c.context FROM temp.sync_dot AS d "
        "CROSS JOIN sync_change AS c ON c.device = d.device AND c.seq = d.seq"
    )
    found = tuples(work, query)
    work.exec_driver_sql("DROP TABLE temp.sync_dot")
    contexts.load({context for *_, context in found})
    return {
        (device, seq): Written(device, seq, hlc, contexts.known_to(device, context), "")
        for device, seq, hlc, context in found
    }
