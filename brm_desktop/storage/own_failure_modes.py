"""Failure modes of the user's own. Where she sees one of them is kept with the insights."""

from collections.abc import Iterable

from brm_desktop.domain.models.own_modes import OwnFailureMode
from brm_desktop.storage import rows, tables
from brm_desktop.storage.rows import Work
from brm_desktop.storage.values import Mapper

_MODES = Mapper(OwnFailureMode, tables.own_failure_mode)


def every(work: Work) -> tuple[OwnFailureMode, ...]:
    """All of them in her order."""
    column = tables.own_failure_mode.c
    return rows.values(work, _MODES, order=(column.position, column.name, column.id))


def save(work: Work, modes: Iterable[OwnFailureMode]) -> None:
    """Store new or changed ones."""
    rows.save(work, tables.own_failure_mode, [_MODES.row(mode) for mode in modes])


def put_away(work: Work, mode_id: str) -> None:
    """Put one into the bin."""
    rows.bin_rows(work, tables.own_failure_mode, tables.own_failure_mode.c.id == mode_id)
