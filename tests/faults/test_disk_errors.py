"""A disk that fails: each call once, or from then on. It ends with success or a sentence, and nothing is lost."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from brm_desktop.storage.database import FILE_NAME
from tests.faults.conftest import WORKS, Works, is_long, needs_strace
from tests.faults.works import NOTES

Sound = Callable[[Path], dict[str, int]]
_CALLS = ("pwrite64", "fdatasync", "openat", "ftruncate", "read", "pread64", "fsync", "rename", "write", "mkdir")
_SHORT = (
    ("save", "pwrite64", "ENOSPC", "3"),
    ("save", "pwrite64", "EIO", "9+"),
    ("import", "pwrite64", "ENOSPC", "20+"),
    ("backup", "rename", "ENOSPC", "1+"),
    ("backup", "fsync", "EIO", "2"),
    ("start", "openat", "EACCES", "2+"),
)
_LONG = tuple(
    (work, call, error, f"{number}{sticky}")
    for work in ("save", "import", "backup", "restore", "start")
    for call, error in (*((name, "EIO") for name in _CALLS), ("pwrite64", "ENOSPC"), ("openat", "EMFILE"))
    for number in (1, 2, 3, 5, 8, 13, 21, 34, 55)
    for sticky in ("", "+")
)
_KNOWN = ("WriteFailed", "StoreUnusable", "StoreDamaged", "NotFound", "OSError")


def _faulty(work: str, folder: Path, call: str, error: str, when: str) -> list[str]:
    """Run a work with the fault on the files of the folder only; what it said."""
    paths = [folder / FILE_NAME, folder / f"{FILE_NAME}-wal", folder / f"{FILE_NAME}-shm", folder / "backups", folder]
    watched = [part for path in paths for part in ("-P", str(path))] if call != "rename" else []
    command = ["strace", "-f", "-qq", *watched, "-e", f"trace={call}", "-e", f"inject={call}:error={error}:when={when}"]
    done = subprocess.run(
        [*command, "-o", "/dev/null", sys.executable, str(WORKS), work, str(folder)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout.splitlines()


@needs_strace
@pytest.mark.parametrize(("work", "call", "error", "when"), _LONG if is_long() else _SHORT)
def test_a_fault_of_the_disk(work: str, call: str, error: str, when: str, data_folder: Path, sound: Sound) -> None:
    if work == "restore":
        subprocess.run([sys.executable, str(WORKS), "backup", str(data_folder)], check=True, capture_output=True)
    said = _faulty(work, data_folder, call, error, when)
    failed = [line.split(" ", 2) for line in said if line.startswith("failed")]
    assert all(kind in _KNOWN for _, kind, _ in failed), said
    assert all("safe" in words or "left" in words or "othing was" in words for _, _, words in failed), said
    found = sound(data_folder)
    assert {line.split()[1] for line in said if line.startswith("saved")} <= found.keys()
    assert found["meeting"] in (0, NOTES)
    assert found["meeting"] == NOTES or "imported" not in said


@pytest.mark.parametrize("share", [0.05, 0.4, 0.97])
def test_a_limit_for_the_size_of_files_is_a_full_disk(
    works: Works, sound: Sound, data_folder: Path, tmp_path: Path, share: float
) -> None:
    folder = tmp_path / "killed" / "data"
    shutil.copytree(data_folder, folder)
    ended = works.do("import", folder, limit=int((folder / FILE_NAME).stat().st_size * share))
    (failed,) = ended.of("failed")
    assert failed.startswith("WriteFailed")
    assert "safe" in failed
    assert sound(folder)["meeting"] == 0
    assert works.do("import", folder).said[0] == "imported"
