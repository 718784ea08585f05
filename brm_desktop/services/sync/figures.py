"""How many records are new and changed between two moments: where an import is made in more than one go."""

from typing import Any

from brm_desktop.storage import tables
from brm_desktop.storage.rows import Work
from brm_desktop.storage.sync.columns import LINKS

Shown = dict[tuple[str, str], tuple[Any, ...]]


def shown(work: Work) -> Shown:
    """Every record that travels, by table and id; links are not counted."""
    return {
        (table.name, row.id): tuple(row)
        for table in tables.SYNCED_TABLES
        if table.name not in LINKS
        for row in work.exec_driver_sql(f"SELECT * FROM {table.name}")
    }


def between(before: Shown, after: Shown) -> tuple[int, int]:
    """How many records are new, and how many show something else."""
    new = after.keys() - before.keys()
    return len(new), sum(row != before[key] for key, row in after.items() if key not in new)
