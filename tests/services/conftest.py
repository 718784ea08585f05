"""A data folder with all that can be done in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from brm_desktop.domain.clock import Clock
from brm_desktop.services.workspace import Workspace


@pytest.fixture
def workspace(data_folder: Path, clock: Clock) -> Iterator[Workspace]:
    """An empty workspace on Monday 23 November 2026."""
    opened = Workspace(data_folder, clock=clock)
    yield opened
    opened.close()
