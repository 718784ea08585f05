"""Two or three computers of one user."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.services.sync.computers import Computer, copy_of


@pytest.fixture
def computer(store_template: Path, tmp_path: Path) -> Iterator[Callable[..., Computer]]:
    """Makes a computer with an empty store."""
    made: list[Computer] = []

    def make(name: str, *, skew: timedelta = timedelta()) -> Computer:
        folder = copy_of(store_template, tmp_path / f"computer-{len(made)}")
        made.append(Computer(folder, name, skew=skew))
        return made[-1]

    yield make
    for one in made:
        one.close()


@pytest.fixture
def thinkpad(computer: Callable[..., Computer]) -> Computer:
    return computer("ThinkPad, work")


@pytest.fixture
def mac(computer: Callable[..., Computer]) -> Computer:
    return computer("Mac mini, home")


@pytest.fixture
def surface(computer: Callable[..., Computer]) -> Computer:
    return computer("Surface, travel")


@pytest.fixture
def shared(tmp_path: Path) -> Path:
    """A folder that a file synchroniser carries."""
    folder = tmp_path / "Nextcloud"
    folder.mkdir()
    return folder
