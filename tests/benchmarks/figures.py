"""What a benchmark finds: figures with their limits, and the arithmetic on samples."""

import os
import platform
import sqlite3
import statistics
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the report. `limit` is None for what is only told; `unit` is "x" for a ratio, else "ms"."""

    what: str
    found: float
    unit: str = "x"
    limit: float | None = None
    how: str = ""

    @property
    def kept(self) -> bool:
        """Whether it is within its limit."""
        return self.limit is None or self.found <= self.limit

    @property
    def words(self) -> str:
        """The figure with its unit."""
        return _with_unit(self.found, self.unit)

    @property
    def limit_words(self) -> str:
        """The limit with its unit, "" if there is none."""
        return "" if self.limit is None else _with_unit(self.limit, self.unit)


def _with_unit(number: float, unit: str) -> str:
    return f"{number:.2f} x" if unit == "x" else f"{number:.1f} {unit}"


def median(samples: Sequence[float]) -> float:
    """The middle one."""
    return statistics.median(samples)


def percentile_95(samples: Sequence[float]) -> float:
    """The value that one sample in twenty exceeds."""
    ordered = sorted(samples)
    return ordered[min(len(ordered) - 1, round(0.95 * len(ordered)))]


def machine() -> str:
    """The machine in general words, without its name."""
    cores = os.cpu_count() or 1
    return (
        f"{cores} core{'s' if cores > 1 else ''}, {platform.system()} on {platform.machine()}, "
        f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}"
    )
