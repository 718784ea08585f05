"""The real `age` command, also where it wants a passphrase typed at a terminal."""

import os
import select
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

AGE = shutil.which("age")

needs_age = pytest.mark.skipif(
    AGE is None or sys.platform == "win32", reason="the age command is not installed (apt-get install age)"
)


def age(*arguments: str | Path, given: bytes = b"") -> bytes:
    """What the command answers without a passphrase."""
    assert AGE
    return subprocess.run([AGE, *map(str, arguments)], input=given, capture_output=True, check=True).stdout


def age_typed(passphrase: str, *arguments: str | Path) -> None:
    """Runs the command at a terminal of its own and types the passphrase whenever it asks."""
    import pty

    assert AGE
    child, terminal = pty.fork()
    if child == 0:
        os.execv(AGE, [AGE, *map(str, arguments)])
    said = b""
    while True:
        if not select.select([terminal], [], [], 60)[0]:
            raise AssertionError(said)
        try:
            piece = os.read(terminal, 1024)
        except OSError:
            break
        if not piece:
            break
        said += piece
        if b"passphrase" in piece and b":" in piece:
            os.write(terminal, passphrase.encode() + b"\n")
    os.close(terminal)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0, said
