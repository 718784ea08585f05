"""Scrolling and filtering the page of commitments on a large store.

Frames are processor time of the UI thread; the wait for first rows is that of both threads, one after the other.

Measured in a process of its own (`python -m tests.benchmarks.commitments STORE`), which writes one line of JSON.
"""

import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.benchmarks.figures import Figure, median, percentile_95

FRAME_LIMIT_MS, FIRST_ROWS_LIMIT_MS = 8.0, 50.0
_CHECKOUT = Path(__file__).resolve().parents[2]
_WHEEL, _STEPS, _JUMPS, _CHANGES = 102, 300, 60, 24
_LONGEST_S = 20.0


def measure(store: Path) -> list[Figure]:
    """A frame while scrolling, and the wait from a filter change until its first rows are painted."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.commitments", str(store)],
        cwd=_CHECKOUT,
        env={**os.environ, "XDG_CONFIG_HOME": str(store), "XDG_DATA_HOME": str(store)},
        check=True,
        capture_output=True,
        text=True,
    )
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    frames = found["wheel"] + found["pages"] + found["jumps"]
    how = ", ".join(f"{name} {percentile_95(found[name]):.1f}" for name in ("wheel", "pages", "jumps"))
    rows = f"{found['rows']:,} rows"
    return [
        Figure("Scrolling commitments, frame, p95", percentile_95(frames), "ms", FRAME_LIMIT_MS, how=f"{rows}; {how}"),
        Figure(
            "First rows after a filter change, p95",
            percentile_95(found["filters"]),
            "ms",
            FIRST_ROWS_LIMIT_MS,
            how=f"median {median(found['filters']):.1f}",
        ),
    ]


def run(store: Path) -> dict[str, Any]:
    """Scroll and filter all commitments of the store; milliseconds by kind."""
    from brm_desktop.application import Start, compose
    from brm_desktop.domain.commitment_lists import ListState
    from brm_desktop.gui.navigation import Place
    from brm_desktop.gui.views.commitments.view import CommitmentsView

    application = compose(Start(folder=store, folder_is_given=True))
    if application is None:
        raise SystemExit("Another window has the store open.")
    window = application.window
    window.resize(1280, 800)
    application.show()
    _until(lambda: window.is_furnished and window.view is not None and window.view.is_filled)
    window.go(Place.COMMITMENTS)
    view = window.view
    assert isinstance(view, CommitmentsView)
    _until(lambda: view.is_filled and not application.tasks.busy)
    view.form.filters.choose_state(ListState.ALL)
    view._filter_changed()
    _until(lambda: len(view.model.numbers) > 2 * _STEPS and not application.tasks.busy)
    found = {
        "rows": len(view.model.numbers),
        "wheel": _scrolled(view, [_WHEEL] * _STEPS),
        "pages": _scrolled(view, [view.form.table.viewport().height()] * _JUMPS),
        "jumps": _jumped(view),
        "filters": _filtered(view, application),
    }
    application.close()
    return found


def _scrolled(view: Any, steps: list[int]) -> list[float]:
    bar, frames = view.form.table.verticalScrollBar(), []
    for step in steps:
        place = bar.value() + step
        frames.append(_frame(lambda place=place: bar.setValue(place)))  # type: ignore[misc]
    return frames


def _jumped(view: Any) -> list[float]:
    """To places that were never seen: first the grey bars, then the rows that were read."""
    bar, chance = view.form.table.verticalScrollBar(), random.Random(7)
    frames = []
    for _ in range(_JUMPS):
        place = chance.randrange(bar.maximum())
        frames.append(_frame(lambda place=place: bar.setValue(place)))  # type: ignore[misc]
        frames.append(_until(lambda: not view.model.missing(*view.form.table.shown_rows())))
    return frames


def _frame(change: Callable[[], object]) -> float:
    from PySide6.QtCore import QCoreApplication

    began = time.thread_time()
    change()
    QCoreApplication.processEvents()
    taken = (time.thread_time() - began) * 1000
    time.sleep(0.004)
    return taken


def _filtered(view: Any, application: Any) -> list[float]:
    """From the choice until the first rows stand there."""
    from brm_desktop.domain.commitment_lists import ListState

    filters = view.form.filters
    waits = []
    for number in range(_CHANGES):
        if number % 3 == 0:
            filters.direction.choose((filters.direction.place() + 1) % 3)
        elif number % 3 == 1:
            filters.partner.choose(number % max(1, len(filters.partner._values)))
        else:
            filters.choose_state(list(ListState)[number // 3 % 3])
        waits.append(_first_rows(view))
        _until(lambda: not application.tasks.busy)
    return waits


def _first_rows(view: Any) -> float:
    shown: list[float] = []
    began = time.process_time()
    view.model.modelReset.connect(lambda: shown.append(time.process_time()))
    view._filter_changed()
    _until(lambda: bool(shown))
    painted = _frame(view.form.table.viewport().update)
    return (shown[0] - began) * 1000 + painted


def _until(ready: Callable[[], bool]) -> float:
    """Let things happen until `ready`; milliseconds of the longest turn."""
    from PySide6.QtCore import QCoreApplication

    deadline, longest = time.monotonic() + _LONGEST_S, 0.0
    while not ready():
        began = time.thread_time()
        QCoreApplication.processEvents()
        longest = max(longest, time.thread_time() - began)
        time.sleep(0.002)
        if time.monotonic() > deadline:
            raise SystemExit("The page did not fill in time.")
    QCoreApplication.processEvents()
    return longest * 1000


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    print(json.dumps(run(Path(sys.argv[1]))))
