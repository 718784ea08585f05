"""Processes to kill, and what must hold afterwards."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from brm_desktop.storage import backups, checks
from brm_desktop.storage.database import open_store

WORKS = Path(__file__).with_name("works.py")


def is_long() -> bool:
    """Whether the long versions are wanted (BRM_LONG=1): every step in place of some."""
    return os.environ.get("BRM_LONG") == "1"


def some_of(steps: int, most: int) -> list[int]:
    """The steps 1 to `steps`: all of them in the long version, else `most` spread evenly, first and last among them."""
    if is_long() or steps <= most:
        return list(range(1, steps + 1))
    return sorted({1 + round(i * (steps - 1) / (most - 1)) for i in range(most)})


def _cannot_trace() -> str:
    """Why programs cannot be traced here; "" where they can."""
    if shutil.which("strace") is None:
        return "strace is not installed (apt-get install strace)"
    tried = subprocess.run(["strace", "-qq", "-o", os.devnull, "true"], capture_output=True, check=False)
    return "" if tried.returncode == 0 else "tracing other processes (ptrace) is not allowed here"


_WHY_NOT = _cannot_trace()
needs_strace = pytest.mark.skipif(bool(_WHY_NOT), reason=_WHY_NOT or "strace works")


@dataclass(frozen=True)
class Ended:
    """What a process said, and whether it was killed."""

    said: tuple[str, ...]
    killed: bool

    def of(self, kind: str) -> list[str]:
        """What stands behind `kind` in the lines that begin with it."""
        return [line.partition(" ")[2] for line in self.said if line.split(" ")[0] == kind]

    @property
    def steps(self) -> int:
        return int(self.of("steps")[0])


class Works:
    """Hands work to a process that forks for each."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def do(self, work: str, folder: Path, *, die_at: int = 0, limit: int = 0) -> Ended:
        order = {"work": work, "folder": str(folder), "die_at": die_at, "limit": limit}
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        print(json.dumps(order), file=self._process.stdin, flush=True)
        said = []
        while not (line := self._process.stdout.readline().rstrip("\n")).startswith("end "):
            assert self._process.poll() is None, "the process that forks has ended"
            said.append(line)
        return Ended(said=tuple(said), killed=line != "end 0")


@pytest.fixture(scope="session")
def works(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Works]:
    if not hasattr(os, "fork"):
        pytest.skip("processes are forked here, which this system does not know")
    home = str(tmp_path_factory.mktemp("home"))
    process = subprocess.Popen(
        [sys.executable, str(WORKS)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=os.environ | {"HOME": home, "XDG_CONFIG_HOME": home, "PYTHONPATH": str(WORKS.parents[2])},
    )
    yield Works(process)
    process.communicate()
    assert process.returncode == 0


@pytest.fixture
def sound() -> Callable[[Path], dict[str, int]]:
    """Opens the store, finds nothing wrong with it and its copies, and returns how many records there are."""

    def look(folder: Path) -> dict[str, int]:
        database = open_store(folder)
        try:
            with database.read() as work:
                assert checks.faults(work) == ()
                counted = checks.counts(work)
                ids = work.exec_driver_sql("SELECT id FROM commitment").scalars().all()
        finally:
            database.close()
        assert [backup.path.name for backup in backups.existing(folder) if not backups.is_good(backup)] == []
        return counted | dict.fromkeys(ids, 1)

    return look
