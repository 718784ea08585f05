"""What SQLAlchemy names without using it is not imported at a start, and is there for whoever asks."""

import subprocess
import sys

_START = """
import sys
from brm_desktop.gui.imports_for_later import import_later
assert import_later() == ("asyncio", "importlib.metadata")
from brm_desktop.services.workspace import Workspace
"""


def _run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=True)
    return done.stdout.strip()


def test_the_store_is_there_without_network_encryption_and_mail() -> None:
    brought = _run(_START + "print(sorted({'ssl', 'email.message', 'asyncio.events'} & set(sys.modules)))")
    assert brought == "[]"


def test_the_first_question_brings_the_real_modules() -> None:
    asked = """
import asyncio
import asyncio.events
from importlib.metadata import version
from sqlalchemy.util.concurrency import is_exit_exception, iscoroutine
async def nothing(): return 7
print(asyncio.run(nothing()), bool(version("sqlalchemy")), is_exit_exception(asyncio.CancelledError()), iscoroutine(3))
"""
    assert _run(_START + asked) == "7 True True False"


def test_modules_that_are_there_already_stay() -> None:
    assert (
        _run("import asyncio, importlib.metadata\n" + _START.replace('("asyncio", "importlib.metadata")', "()")) == ""
    )
