"""PySide6 reads no source of ours, nor of what we import."""

import subprocess
import sys

import pytest

from brm_desktop.gui.source_reading import stop_reading_sources

_CODE = """
import linecache, sys
import PySide6.QtCore
from brm_desktop.gui.source_reading import stop_reading_sources
stop_reading_sources()
before = set(linecache.cache)
import sqlalchemy
print(sum(name.endswith(".py") for name in set(linecache.cache) - before))
"""


def test_this_pyside_asks_the_question(qapp: object) -> None:
    assert stop_reading_sources()


def test_no_source_is_read_once_it_is_answered() -> None:
    done = subprocess.run([sys.executable, "-c", _CODE], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.strip() == "0"


def test_a_pyside_that_does_not_ask_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "shibokensupport.feature", raising=False)
    assert not stop_reading_sources()
