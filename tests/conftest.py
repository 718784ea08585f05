"""What every test needs: no screen, no surprise from the machine, a store made once and copied."""

import os
import shutil
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

# An empty name is not the same as none to Qt, so it is taken for none here.
if sys.platform.startswith("linux") and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
    os.environ["QT_QPA_PLATFORM"] = "offscreen"

import pytest
from hypothesis import HealthCheck, settings

from brm_desktop.domain.clock import Clock, fixed
from brm_desktop.storage.database import Database, open_store

settings.register_profile(
    "ci", max_examples=60, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck), database=None
)
settings.register_profile("long", max_examples=5_000, deadline=None, suppress_health_check=list(HealthCheck))
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))

SHARED_DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
MONDAY = datetime(2026, 11, 23, 8, 5, tzinfo=ZoneInfo("Europe/Berlin"))


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the user's own folders."""
    home = tmp_path / "home"
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(home))
    monkeypatch.delenv("BRM_DATA", raising=False)


@pytest.fixture
def clock() -> Clock:
    """Monday 23 November 2026, five past eight in Berlin: the day of the design's pictures."""
    return fixed(MONDAY)


@pytest.fixture(scope="session")
def store_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of an empty store; copying it is a hundred times faster than making one."""
    folder = tmp_path_factory.mktemp("template") / "store"
    open_store(folder).close()
    return folder


@pytest.fixture
def data_folder(store_template: Path, tmp_path: Path) -> Path:
    """A data folder with an empty store."""
    folder = tmp_path / "data"
    shutil.copytree(store_template, folder)
    return folder


@pytest.fixture
def database(data_folder: Path) -> Iterator[Database]:
    """An empty store, open."""
    opened = open_store(data_folder)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """Real minutes, calendars and contacts beside the checkout."""
    if not SHARED_DATA.is_dir():
        pytest.skip(f"the real files are not beside this checkout ({SHARED_DATA.name} in ../shared)")
    return SHARED_DATA
