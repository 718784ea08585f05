"""What a process does while it is killed: pieces of work on one data folder, each saying on stdout what it has stored.

Run as a program it reads lines `{"work": ..., "folder": ..., "die_at": n}` and does each in a process of its own, which
kills itself at its n-th step. A step is a statement of SQL, or an opening, renaming, linking or removing of a file.
"""

import json
import os
import resource
import signal
import sqlite3
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from brm_desktop.domain.clock import Clock
from brm_desktop.services.workspace import Workspace
from brm_desktop.storage import connections, restoring
from brm_desktop.storage.database import FILE_NAME, open_store

SAVES = 6
NOTES = 5
COUNTED = frozenset({"open", "os.rename", "os.link", "os.remove", "os.mkdir", "sqlite3.connect"})


def say(words: str) -> None:
    """Acknowledge something as stored: in one write, so that it is said or not."""
    os.write(1, f"{words}\n".encode())


def save(folder: Path) -> None:
    workspace = Workspace(folder, clock=Clock())
    for number in range(SAVES):
        say(f"saved {workspace.jot.log(f'-> Robin: send paper number {number}').record_id}")
    workspace.close()


def bring_in(folder: Path) -> None:
    notes = folder.parent / "notes" / "Finance"
    notes.mkdir(parents=True, exist_ok=True)
    for number in range(NOTES):
        (notes / f"2026-11-0{number + 1}.md").write_text(
            f"# Review {number}\n\nPresent: Ann Lee, Bo Chen\n\n- [ ] Ann: send report {number} by 30 nov\n"
        )
    workspace = Workspace(folder, clock=Clock())
    workspace.imports.apply(workspace.imports.preview([notes.parent]))
    say("imported")
    workspace.close()


def back_up(folder: Path) -> None:
    database = open_store(folder)
    for _ in range(2):
        say(f"copied {database.backup('by-hand').name}")
    database.close()


def start(folder: Path) -> None:
    open_store(folder).close()
    say("started")


def restore(folder: Path) -> None:
    restoring.restore(folder / FILE_NAME)
    say("restored")


WORKS: dict[str, Callable[[Path], None]] = {
    "save": save,
    "import": bring_in,
    "backup": back_up,
    "start": start,
    "restore": restore,
}


def _count_steps(die_at: int, steps: list[int]) -> None:
    def step(*_: object) -> None:
        steps[0] += 1
        if steps[0] == die_at:
            os.kill(os.getpid(), signal.SIGKILL)

    def watch(event: str, arguments: tuple[object, ...]) -> None:
        if event in COUNTED and any(word in str(arguments) for word in (".sqlite3", ".tmp-", "backups")):
            step()

    plain = connections.connect

    def connect(path: Path, *, read_only: bool) -> sqlite3.Connection:
        connection = plain(path, read_only=read_only)
        connection.set_trace_callback(step)
        return connection

    for name, module in list(sys.modules.items()):
        if name.startswith("brm_desktop") and getattr(module, "connect", None) is plain:
            vars(module)["connect"] = connect
    sys.addaudithook(watch)


def _run(order: dict[str, object]) -> None:
    """In the child: do the work, and say how many steps it had."""
    steps = [0]
    if limit := order.get("limit"):
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (int(str(limit)), int(str(limit))))
    _count_steps(int(str(order.get("die_at", 0))), steps)
    attempt(str(order["work"]), Path(str(order["folder"])))
    say(f"steps {steps[0]}")


def attempt(work: str, folder: Path) -> None:
    """Do a work; what it raises is said."""
    try:
        WORKS[work](folder)
    except Exception as error:  # noqa: BLE001 what it was is for the test to judge
        say(f"failed {type(error).__name__} {error}")


def _warm_up() -> None:
    """Do everything once, so that no child has to import and compile what it needs. Nothing of it is said."""
    said = os.dup(1)
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 1)
    with tempfile.TemporaryDirectory() as folder:
        for work in ("start", "save", "import", "backup", "restore"):
            attempt(work, Path(folder) / "data")
    os.dup2(said, 1)
    os.close(said)
    os.close(silence)


def serve() -> None:
    """Do one order after another, each in a child."""
    _warm_up()
    for line in sys.stdin:
        order = json.loads(line)
        child = os.fork()
        if child == 0:
            _run(order)
            os._exit(0)
        _, status = os.waitpid(child, 0)
        say(f"end {-status if os.WIFSIGNALED(status) else 0}")


if __name__ == "__main__":
    if len(sys.argv) > 2:
        attempt(sys.argv[1], Path(sys.argv[2]))
    else:
        serve()
