"""Publishing that is cut short: by the disk at every call of the system, and by a kill at any moment."""

import errno
import os
import random
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from brm_desktop.sync.folder.layout import Layout
from brm_desktop.sync.folder.scanning import scan
from brm_desktop.sync.format.writing import Wrapping
from brm_desktop.sync.refusals import NotPublished
from brm_desktop.sync.vault.keys import VaultKey
from brm_desktop.sync.vault.locking import KeyLock
from tests.sync.folder.devices import NOW, Device

A, B = "a" * 16, "b" * 16
CALLS = ("open", "fsync", "mkdir", "replace", "write", "fdopen")


class _Disk:
    """Lets calls of the system through until the one it was told fails."""

    def __init__(self, fails_at: int, number: int) -> None:
        self.fails_at = fails_at
        self.number = number
        self.calls = 0

    def around(self, call: Callable[..., Any]) -> Callable[..., Any]:
        def watched(*given: Any, **named: Any) -> Any:
            self.calls += 1
            if self.calls == self.fails_at:
                raise OSError(self.number, os.strerror(self.number))
            return call(*given, **named)

        return watched


def _breaking(monkeypatch: pytest.MonkeyPatch, disk: _Disk) -> None:
    for name in CALLS:
        monkeypatch.setattr(os, name, disk.around(getattr(os, name)))


def _device(tmp_path: Path, *, locked: bool) -> Device:
    key = VaultKey.new()
    wrapping = Wrapping(lock=KeyLock(key), line_key=key.line_key) if locked else Wrapping()
    return Device(A, Layout.within(tmp_path), wrapping)


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EACCES, errno.EDQUOT])
@pytest.mark.parametrize("locked", [False, True], ids=["plain", "locked"])
def test_a_disk_that_fails_at_any_call_leaves_whole_files_only(tmp_path: Path, *, number: int, locked: bool) -> None:
    fails_at, failed = 1, True
    while failed:
        folder = tmp_path / str(fails_at)
        folder.mkdir()
        device = _device(folder, locked=locked)
        device.write(5)
        with pytest.MonkeyPatch.context() as monkeypatch:
            _breaking(monkeypatch, _Disk(fails_at, number))
            try:
                device.publish()
                failed = False
            except NotPublished as error:
                assert "Nothing was published and nothing is lost" in error.detail
        _only_whole_files(device.layout)
        device.exchange()
        _is_complete(device)
        fails_at += 1
    assert fails_at > 9


def test_a_full_disk_is_named_as_such(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    device = _device(tmp_path, locked=False)
    device.write(5)
    device.layout.device(A).mkdir(parents=True)
    monkeypatch.setattr(os, "fsync", _Disk(1, errno.ENOSPC).around(os.fsync))
    with pytest.raises(NotPublished, match="The disk is full"):
        device.publish()
    assert list(device.layout.device(A).iterdir()) == []


_PUBLISH = """
import sys
from pathlib import Path
from brm_desktop.sync.folder.layout import Layout
from tests.sync.folder.devices import Device
device = Device("a" * 16, Layout.within(Path(sys.argv[1])))
device.write(400, words="x" * 20_000)
print("ready", flush=True)
device.exchange()
print("done", flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="a kill is a signal of POSIX")
def test_a_kill_at_any_moment_leaves_whole_files_only(tmp_path: Path) -> None:
    chance = random.Random(7)
    for attempt in range(8):
        folder = tmp_path / str(attempt)
        folder.mkdir()
        process = subprocess.Popen(
            [sys.executable, "-c", _PUBLISH, str(folder)], stdout=subprocess.PIPE, cwd=Path(__file__).parents[3]
        )
        assert process.stdout
        assert process.stdout.readline() == b"ready\n"
        with suppress(subprocess.TimeoutExpired):
            process.wait(timeout=chance.random() * 0.25)
        process.kill()
        process.communicate()
        _only_whole_files(Layout.within(folder))
        device = Device(A, Layout.within(folder))
        device.write(400, words="x" * 20_000)
        device.exchange()
        _is_complete(device)


def _only_whole_files(layout: Layout) -> None:
    """Whoever looks now takes everything that has a name, and waits for nothing."""
    reader = Device(B, layout)
    found = scan(layout, {}, now=NOW)
    if any(path.read_bytes().startswith(b"age") for path in layout.root.rglob("*.brmseg")):
        return
    outcomes = reader.take_all()
    assert len(outcomes) == len(found.files)
    assert all(outcome.refusal is None and outcome.memory.title == "" for outcome in outcomes)


def _is_complete(device: Device) -> None:
    found = scan(device.layout, {}, now=NOW)
    last = device.log.knows.seq(device.id)
    held = {n for first, end in found.coverage()[device.id] for n in range(first, end + 1)}
    assert held == set(range(1, last + 1))
    assert found.states[device.id].knows == device.log.knows
