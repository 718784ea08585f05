"""Rounds of assessment with answers and her own words. Evidence picked for them is in `storage.evidence`.

What belongs to a round is written only while it is not finished.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, delete, exists, update

from brm_desktop.domain.assessments import Assessment, Evidence, Rating, Reflection
from brm_desktop.domain.errors import InvalidInput, NotFound
from brm_desktop.domain.identifiers import AssessmentId, stable_id
from brm_desktop.storage import rows, tables
from brm_desktop.storage.rows import Work
from brm_desktop.storage.values import Mapper

_ASSESSMENTS = Mapper(Assessment, tables.assessment)
_RATINGS = Mapper(Rating, tables.rating)
_REFLECTIONS = Mapper(Reflection, tables.reflection)
_EVIDENCE = Mapper(Evidence, tables.evidence)

_round = tables.assessment.c
_NEWEST_FIRST: tuple[Any, ...] = (
    _round.finished_on.desc(),
    _round.started_on.desc(),
    # Of two on one day the one that was begun later.
    _round.id.desc(),
)


def get(work: Work, assessment_id: AssessmentId) -> Assessment | None:
    """The round of this id, or None; also when it is in the bin."""
    found = rows.values(work, _ASSESSMENTS, _round.id == assessment_id)
    return found[0] if found else None


def finished(work: Work, *, model: str = "") -> tuple[Assessment, ...]:
    """Finished rounds, hers and others', the newest first; of one model, whatever its version, if it is given."""
    where: list[ColumnElement[bool]] = [_round.finished_on.is_not(None)]
    where += [_round.model == model] if model else []
    return rows.values(work, _ASSESSMENTS, *where, order=_NEWEST_FIRST)


def unfinished(work: Work) -> tuple[Assessment, ...]:
    """Her own rounds that were begun and not finished, the newest first."""
    return rows.values(work, _ASSESSMENTS, _round.finished_on.is_(None), _round.rater == "", order=_NEWEST_FIRST)


def require_open(work: Work, assessment_id: AssessmentId) -> Assessment:
    """The round of this id, which may be written to.

    Raises:
        NotFound: there is none of this id.
        InvalidInput: it is finished.
    """
    found = get(work, assessment_id)
    if found is None:
        raise NotFound("There is no such assessment", f"No round has the id {assessment_id}.")
    if found.finished_on is not None:
        raise InvalidInput(
            "This assessment is finished",
            "A finished round stays as it is, so that you can see how you grow. Start a new one to answer again.",
        )
    return found


def begin(work: Work, assessment: Assessment) -> None:
    """Store a new round.

    Raises:
        InvalidInput: it is there already, and finished.
    """
    if get(work, assessment.id) is not None:
        require_open(work, assessment.id)
    rows.save(work, tables.assessment, [_ASSESSMENTS.row(assessment)])


def finish(work: Work, assessment_id: AssessmentId, *, on: date) -> None:
    """From now on the round does not change. What was done to it before is not taken back or done again any more.

    Raises:
        NotFound, InvalidInput: there is none, or it is finished already.
    """
    require_open(work, assessment_id)
    work.execute(update(tables.assessment).where(_round.id == assessment_id).values(finished_on=on))
    # A step that is taken back writes the row as it was: the round would be open again.
    work.execute(delete(tables.undo_log).where(tables.undo_log.c.row_id == assessment_id))
    left = exists().where(tables.undo_log.c.step == tables.undo_step.c.number)
    work.execute(delete(tables.undo_step).where(~left))


def remove(work: Work, assessment_id: AssessmentId) -> None:
    """Put a round into the bin. What belongs to it is only found through it, and stays as it is."""
    rows.bin_rows(work, tables.assessment, _round.id == assessment_id)


def ratings(work: Work, ids: Iterable[AssessmentId]) -> Mapping[AssessmentId, dict[str, int]]:
    """The answers of each round, by statement; 0 is "no chance to show it"."""
    found: dict[AssessmentId, dict[str, int]] = {}
    column = tables.rating.c
    for group in rows.in_groups(ids):
        for rating in rows.values(work, _RATINGS, column.assessment_id.in_(group)):
            found.setdefault(rating.assessment_id, {})[rating.statement] = rating.score
    return found


def rate(work: Work, assessment_id: AssessmentId, scores: Mapping[str, int]) -> None:
    """Store answers by statement; those given before to the same statements are replaced.

    Raises:
        InvalidInput: the round is finished, or there is no such answer.
    """
    require_open(work, assessment_id)
    rows.save(work, tables.rating, _rating_rows(assessment_id, scores))


def unrate(work: Work, assessment_id: AssessmentId, statement: str) -> None:
    """Take an answer away.

    Raises:
        InvalidInput: the round is finished.
    """
    require_open(work, assessment_id)
    rows.bin_rows(work, tables.rating, tables.rating.c.id == stable_id("rating", assessment_id, statement))


def reflections(work: Work, ids: Iterable[AssessmentId]) -> Mapping[AssessmentId, dict[str, str]]:
    """The words of each round, by competency."""
    found: dict[AssessmentId, dict[str, str]] = {}
    column = tables.reflection.c
    for group in rows.in_groups(ids):
        for said in rows.values(work, _REFLECTIONS, column.assessment_id.in_(group), column.words != ""):
            found.setdefault(said.assessment_id, {})[said.competency] = said.words
    return found


def reflect(work: Work, assessment_id: AssessmentId, words: Mapping[str, str]) -> None:
    """Store words by competency; empty ones take away what was there.

    Raises:
        InvalidInput: the round is finished.
    """
    require_open(work, assessment_id)
    rows.save(work, tables.reflection, _reflection_rows(assessment_id, words))


def store_finished(
    work: Work,
    assessment: Assessment,
    *,
    scores: Mapping[str, int],
    words: Mapping[str, str] | None = None,
    evidence: Sequence[Evidence] = (),
) -> None:
    """Store a whole round that is finished: somebody else's view, or one that is brought in.

    Somebody else's newer view takes the place of the one of the same id.

    Raises:
        InvalidInput: it is not finished, or one of hers is there already under this id.
    """
    if assessment.finished_on is None:
        raise InvalidInput("The assessment is not finished", "Only a whole one can be brought in.")
    if not assessment.rater and get(work, assessment.id) is not None:
        require_open(work, assessment.id)
    rows.save(work, tables.assessment, [_ASSESSMENTS.row(assessment) | {"deleted_at": None}])
    wanted: tuple[tuple[Any, list[dict[str, Any]]], ...] = (
        (tables.rating, _rating_rows(assessment.id, scores)),
        (tables.reflection, _reflection_rows(assessment.id, words or {})),
        (tables.evidence, [_EVIDENCE.row(piece) for piece in evidence]),
    )
    for table, cells in wanted:
        rows.replace_links(work, table, owner="assessment_id", owners=[assessment.id], wanted=cells)


def _rating_rows(assessment_id: AssessmentId, scores: Mapping[str, int]) -> list[dict[str, Any]]:
    given = (
        Rating(id=stable_id("rating", assessment_id, key), assessment_id=assessment_id, statement=key, score=score)
        for key, score in scores.items()
    )
    return [_RATINGS.row(rating) | {"deleted_at": None} for rating in given]


def _reflection_rows(assessment_id: AssessmentId, words: Mapping[str, str]) -> list[dict[str, Any]]:
    given = (
        Reflection(
            id=stable_id("reflection", assessment_id, key), assessment_id=assessment_id, competency=key, words=said
        )
        for key, said in words.items()
    )
    return [_REFLECTIONS.row(reflection) | {"deleted_at": None} for reflection in given]
