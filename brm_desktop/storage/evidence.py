"""Evidence picked for the statements of a round. Where more of it may be found is in `storage.evidence_search`."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import literal_column

from brm_desktop.domain.assessments import Evidence
from brm_desktop.domain.identifiers import AssessmentId
from brm_desktop.storage import assessments, rows, tables
from brm_desktop.storage.rows import Work
from brm_desktop.storage.values import Mapper

_EVIDENCE = Mapper(Evidence, tables.evidence)

_column = tables.evidence.c


def of_rounds(work: Work, ids: Iterable[AssessmentId]) -> Mapping[AssessmentId, tuple[Evidence, ...]]:
    """What was picked in each round, in the order in which it was picked."""
    found: dict[AssessmentId, list[Evidence]] = {}
    order: tuple[Any, ...] = (literal_column("evidence.rowid"),)
    for group in rows.in_groups(ids):
        for piece in rows.values(work, _EVIDENCE, _column.assessment_id.in_(group), order=order):
            found.setdefault(piece.assessment_id, []).append(piece)
    return {assessment_id: tuple(picked) for assessment_id, picked in found.items()}


def get(work: Work, evidence_id: str) -> Evidence | None:
    """The piece of this id, or None."""
    found = rows.values(work, _EVIDENCE, _column.id == evidence_id)
    return found[0] if found else None


def pick(work: Work, piece: Evidence) -> None:
    """Store a piece of evidence; the same record again for the same statement is one piece.

    Raises:
        NotFound, InvalidInput: there is no such round, or it is finished.
    """
    assessments.require_open(work, piece.assessment_id)
    rows.save(work, tables.evidence, [_EVIDENCE.row(piece) | {"deleted_at": None}])


def drop(work: Work, piece: Evidence) -> None:
    """Take a piece of evidence away.

    Raises:
        NotFound, InvalidInput: there is no such round, or it is finished.
    """
    assessments.require_open(work, piece.assessment_id)
    rows.bin_rows(work, tables.evidence, _column.id == piece.id)
