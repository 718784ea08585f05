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
from sqlalchemy import Engine, create_engine

from brm_desktop.domain.clock import Clock, fixed
from brm_desktop.services.workspace import Workspace
from brm_desktop.storage import connections
from brm_desktop.storage.database import Database, open_store
from brm_desktop.sync.vault import passphrase

settings.register_profile(
    "ci", max_examples=60, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck), database=None
)
settings.register_profile("long", max_examples=5_000, deadline=None, suppress_health_check=list(HealthCheck))
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))

SHARED_DATA = Path(__file__).resolve().parents[2] / "shared" / "data"
MONDAY = datetime(2026, 11, 23, 8, 5, tzinfo=ZoneInfo("Europe/Berlin"))


@pytest.fixture(scope="session", autouse=True)
def _statements_compiled_once() -> Iterator[None]:
    """What SQLAlchemy compiled for one store serves all others of this process.

    A user has one store in a process; tests open a thousand, and compiling anew was half of what their worker did.
    """
    lender = create_engine("sqlite://")
    lender.connect().close()  # the dialect asks SQLite what it can; a lent one must know

    def make_engine(path: Path, *, read_only: bool) -> Engine:
        engine = connections.make_engine(path, read_only=read_only)
        engine.dialect, engine._compiled_cache = lender.dialect, lender._compiled_cache
        return engine

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("brm_desktop.storage.database.make_engine", make_engine)
        yield
    lender.dispose()


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the user's own folders."""
    home = tmp_path / "home"
    for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(home))
    monkeypatch.delenv("BRM_DATA", raising=False)


@pytest.fixture
def as_users_have_it() -> None:
    """Passphrases take the half second that they take for users, and stores wait for the disk."""


@pytest.fixture(autouse=True)
def _without_waiting(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Locking with a passphrase takes half a second on purpose, and storing waits until the disk has it.

    That costs time and shows nothing where no power is cut; what is about that has it as users do.
    """
    if as_users_have_it.__name__ in request.fixturenames:
        return
    monkeypatch.setitem(passphrase.lock.__kwdefaults__ or {}, "factor", 8)
    monkeypatch.setattr(connections, "_PRAGMAS", (*connections._PRAGMAS, "PRAGMA synchronous=OFF"))


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


@pytest.fixture(scope="session")
def sample_template(store_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the sample company as it is on that Monday, to be copied."""
    folder = tmp_path_factory.mktemp("sample") / "store"
    shutil.copytree(store_template, folder)
    workspace = Workspace(folder, clock=fixed(MONDAY))
    workspace.sample.install()
    workspace.close()
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
