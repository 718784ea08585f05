"""How long a start takes and how much memory it needs, against a bare window with one label. Whole processes."""

import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from tests.benchmarks.figures import Figure, median

PAINTED_LIMIT, FILLED_LIMIT, MEMORY_LIMIT = 1.3, 3.0, 2.0
_CHECKOUT = Path(__file__).resolve().parents[2]
_LONGEST_S = 60


@dataclass(frozen=True, slots=True)
class Start:
    """One start: milliseconds from before the process was made, and resident memory in KB."""

    painted: float
    filled: float
    memory: int


def measure(store: Path, *, runs: int) -> list[Figure]:
    """Ratios of medians; the two kinds of process take turns, after one of each that does not count."""
    ours_command = [sys.executable, "-m", "brm_desktop", "--data", str(store)]
    bare_command = [sys.executable, "-m", "tests.benchmarks.bare_window"]
    ours: list[Start] = []
    bare: list[Start] = []
    for _ in range(runs + 1):
        bare.append(_start(bare_command, as_argument=True))
        ours.append(_start(ours_command, as_argument=False))
    ours, bare = ours[1:], bare[1:]
    base = median([start.painted for start in bare])
    painted, filled = median([start.painted for start in ours]), median([start.filled for start in ours])
    figures = [
        Figure("Start until the window is painted", painted / base, limit=PAINTED_LIMIT, how=_against(painted, base)),
        Figure("Start until Today is filled", filled / base, limit=FILLED_LIMIT, how=_against(filled, base)),
    ]
    memory, least = median([start.memory for start in ours]), median([start.memory for start in bare])
    if least:
        how = f"{memory / 1024:.0f} MB against {least / 1024:.0f} MB"
        figures.append(Figure("Resident memory, Today filled", memory / least, limit=MEMORY_LIMIT, how=how))
    return figures


def _against(found: float, base: float) -> str:
    return f"{found:.0f} ms against {base:.0f} ms"


def _start(command: list[str], *, as_argument: bool) -> Start:
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        environment = {**os.environ, "XDG_CONFIG_HOME": folder, "XDG_DATA_HOME": folder}
        # A user's second start finds its modules compiled; without this each start would compile them anew.
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        if not as_argument:
            environment["BRM_STARTUP_REPORT"] = str(report)
        began = time.monotonic_ns()
        subprocess.run(
            [*command, str(report)] if as_argument else command,
            cwd=_CHECKOUT,
            env=environment,
            check=True,
            timeout=_LONGEST_S,
        )
        written = json.loads(report.read_text(encoding="utf-8"))
    painted = (written["painted"] - began) / 1e6
    filled = (written.get("filled", written["painted"]) - began) / 1e6
    return Start(painted=painted, filled=filled, memory=written["rss_kb"])
