"""How much time of the UI thread it takes to open each page, and what typing in Search costs it.

Measured in a process of its own (`python -m tests.benchmarks.paging STORE`), which writes one line of JSON; only the
work of the UI thread counts, not the waiting for the worker.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.benchmarks.figures import Figure, median, percentile_95

PAGE_LIMIT_MS, KEY_LIMIT_MS = 100.0, 16.0
_CHECKOUT = Path(__file__).resolve().parents[2]
_ROUNDS = 8
_LONGEST_MS = 20_000


def measure(store: Path, small_store: Path) -> list[Figure]:
    """The 95th percentile over all pages, on `store`, and how it compares to a tenth of the records."""
    large, small = _in_process(store), _in_process(small_store)
    pages = {name: percentile_95(samples) for name, samples in large["pages"].items()}
    every = [sample for samples in large["pages"].values() for sample in samples]
    fewer = [sample for samples in small["pages"].values() for sample in samples]
    how = ", ".join(f"{name} {found:.0f}" for name, found in pages.items())
    return [
        Figure("Opening any page, UI thread, p95", percentile_95(every), "ms", PAGE_LIMIT_MS, how=how),
        Figure("The same, median, against a tenth of the records", median(every) / median(fewer)),
        Figure("Typing in Search, UI thread, longest pass", max(large["keys"]), "ms", KEY_LIMIT_MS),
    ]


def _in_process(store: Path) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.paging", str(store)],
        cwd=_CHECKOUT,
        env={**os.environ, "XDG_CONFIG_HOME": str(store), "XDG_DATA_HOME": str(store)},
        check=True,
        capture_output=True,
        text=True,
    )
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found


def run(store: Path) -> dict[str, Any]:
    """Milliseconds of the UI thread's own time: by page, for several openings, and by pass of the loop while typing."""
    from brm_desktop.application import Start, compose
    from brm_desktop.gui.navigation import BriefFor, Place

    application = compose(Start(folder=store, folder_is_given=True))
    if application is None:
        raise SystemExit("Another window has the store open.")
    window = application.window
    window.resize(1280, 800)
    window.show()
    # The pages come after the first paint.
    _wait(lambda: hasattr(window, "pages"))
    _wait(lambda: Place.TODAY in window.views and window.views[Place.TODAY].is_filled)
    partners = [str(partner.id) for partner in application.desk.store.workspace.partners.every()]
    pages: dict[str, list[float]] = {}
    for number in range(_ROUNDS):
        partner_id = partners[number % len(partners)]
        wanted = {Place.PARTNERS: None, Place.PARTNER: partner_id, Place.BRIEF: BriefFor(partner_id), Place.TODAY: None}
        for place, argument in wanted.items():
            window.pages.drop()
            pages.setdefault(place.value, []).append(_opening(window, place, argument))
    keys = _typing(window)
    application.close()
    return {"pages": pages, "keys": keys}


def _opening(window: Any, place: Any, argument: object) -> float:
    began = time.thread_time()
    window.go(place, argument)
    _wait(lambda: window.views[place].is_filled)
    _settle()
    return (time.thread_time() - began) * 1000


def _typing(window: Any) -> list[float]:
    """Every key press, and every pass of the event loop until the hits are there and painted."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    from brm_desktop.gui.palette.opening import open_palette

    palette = open_palette(window)
    _passes(250)
    field = palette.field
    found: list[float] = []
    for word in ("budget", "forecast", "service", "owner"):
        field.clear()
        _settle()
        for letter in word:
            began = time.thread_time()
            QTest.keyClick(field, Qt.Key(ord(letter.upper())))
            found.append((time.thread_time() - began) * 1000)
            found += _passes(250)
    return found


def _passes(milliseconds: int) -> list[float]:
    """What each pass of the event loop cost the thread, for a while: the answers arriving and being painted."""
    from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer

    over: list[bool] = []
    QTimer.singleShot(milliseconds, lambda: over.append(True))
    found: list[float] = []
    while not over:
        began = time.thread_time()
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        found.append((time.thread_time() - began) * 1000)
    return found


def _wait(ready: Callable[[], bool]) -> None:
    """Let the event loop sleep and work until `ready`; waiting costs the thread no time of its own."""
    from PySide6.QtCore import QCoreApplication, QEventLoop

    deadline = time.monotonic() + _LONGEST_MS / 1000
    while not ready():
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.monotonic() > deadline:
            raise SystemExit("A page did not fill in time.")


def _settle() -> None:
    """Do what is due: layouts, and the painting of what arrived."""
    from PySide6.QtCore import QCoreApplication

    for _ in range(3):
        QCoreApplication.sendPostedEvents()
        QCoreApplication.processEvents()


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    print(json.dumps(run(Path(sys.argv[1]))))
