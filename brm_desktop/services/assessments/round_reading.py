"""The rounds of the store with the models they were made with."""

from collections.abc import Mapping, Sequence
from datetime import date

from brm_desktop.domain.assessment_levels import RatedRound
from brm_desktop.domain.assessments import Assessment, Evidence
from brm_desktop.domain.errors import InvalidInput, NotFound
from brm_desktop.domain.identifiers import AssessmentId
from brm_desktop.domain.models.competencies import Competency, CompetencyModel, Statement
from brm_desktop.services.assessments.values import AssessmentSheet, OpenRound
from brm_desktop.services.models import Models
from brm_desktop.storage import assessments as store
from brm_desktop.storage import evidence as evidence_store
from brm_desktop.storage.rows import Work


def one(work: Work, assessment_id: AssessmentId) -> Assessment:
    """The round of this id.

    Raises:
        NotFound: there is none.
    """
    found = store.get(work, assessment_id)
    if found is None:
        raise NotFound("There is no such assessment", f"No round has the id {assessment_id}.")
    return found


def rated(work: Work, models: Models, found: Sequence[Assessment]) -> tuple[RatedRound, ...]:
    """Rounds with their answers, each read with its own model; one whose model cannot be read is left out."""
    answers = store.ratings(work, [assessment.id for assessment in found])
    read = {key: _model(models, *key) for key in {(assessment.model, assessment.version) for assessment in found}}
    return tuple(
        RatedRound(assessment=assessment, model=model, ratings=answers.get(assessment.id, {}))
        for assessment in found
        if (model := read[assessment.model, assessment.version]) is not None
    )


def _model(models: Models, model: str, version: int) -> CompetencyModel | None:
    try:
        return models.competencies(model, version)
    except (NotFound, InvalidInput):
        # Another device made the round, and its model is not here yet or not to be read by this version.
        return None


def own_finished(work: Work, models: Models, model: str) -> tuple[RatedRound, ...]:
    """Her own finished rounds of a model, whatever its version, the newest first."""
    return tuple(r for r in rated(work, models, store.finished(work, model=model)) if r.own)


def competency_of(model: CompetencyModel, key: str) -> Competency:
    """The competency of this key.

    Raises:
        NotFound: the model has none.
    """
    found = model.competency(key)
    if found is None:
        known = ", ".join(competency.key for competency in model.competencies)
        raise NotFound(f"No competency is called “{key}”", f"{model.name} has: {known}.")
    return found


def require_statement(work: Work, models: Models, assessment_id: AssessmentId, statement: str) -> Statement:
    """The statement of an open round's model.

    Raises:
        NotFound: there is no such round.
        InvalidInput: the round is finished, or does not ask for the statement.
    """
    assessment = store.require_open(work, assessment_id)
    for asked in statements(models.competencies(assessment.model, assessment.version), assessment):
        if asked.key == statement:
            return asked
    raise InvalidInput(f"This round does not ask for “{statement}”", "Nothing was changed.")


def competencies(model: CompetencyModel, assessment: Assessment) -> tuple[Competency, ...]:
    """The competencies a round rates: one, or all."""
    return tuple(c for c in model.competencies if assessment.competency in ("", c.key))


def statements(model: CompetencyModel, assessment: Assessment) -> tuple[Statement, ...]:
    """The statements a round asks for, in order."""
    return tuple(statement for competency in competencies(model, assessment) for statement in competency.statements)


def open_round(work: Work, models: Models, model: CompetencyModel, competency: str = "") -> OpenRound | None:
    """The newest unfinished round of a model over one competency, or over all; None if there is none."""
    fitting = (a for a in store.unfinished(work) if (a.model, a.competency) == (model.id, competency))
    found = next(fitting, None)
    own_model = _model(models, found.model, found.version) if found else None
    if found is None or own_model is None:
        return None
    answered = store.ratings(work, [found.id]).get(found.id, {})
    asked = competencies(own_model, found)
    return OpenRound(
        assessment=found,
        done=sum(statement.key in answered for statement in statements(own_model, found)),
        whole=len(statements(own_model, found)),
        competencies_done=sum(all(s.key in answered for s in c.statements) for c in asked),
        competencies=len(asked),
    )


def sheet(work: Work, models: Models, assessment: Assessment) -> AssessmentSheet:
    """A round with what it holds, and the answers of the rounds before it."""
    before = _before(assessment, own_finished(work, models, assessment.model))
    last: dict[str, int] = {}
    days: dict[str, date] = {}
    model = models.competencies(assessment.model, assessment.version)
    asked = {statement.key for statement in statements(model, assessment)}
    for earlier in before:
        for key, score in earlier.ratings.items():
            if key in asked and key not in last:
                last[key], days[key] = score, earlier.day
    kind = [r for r in before if r.assessment.competency == assessment.competency]
    return AssessmentSheet(
        assessment=assessment,
        model=model,
        number=len(kind) + 1,
        ratings=store.ratings(work, [assessment.id]).get(assessment.id, {}),
        last=last,
        last_day=max(days.values(), default=None),
        reflections=store.reflections(work, [assessment.id]).get(assessment.id, {}),
        evidence=by_statement(evidence_store.of_rounds(work, [assessment.id]).get(assessment.id, ())),
        last_days=days,
    )


def _before(assessment: Assessment, newest_first: Sequence[RatedRound]) -> Sequence[RatedRound]:
    """The rounds finished before this one; all of them while it is not finished."""
    for place, found in enumerate(newest_first):
        if found.assessment.id == assessment.id:
            return newest_first[place + 1 :]
    return newest_first


def by_statement(pieces: Sequence[Evidence]) -> Mapping[str, tuple[Evidence, ...]]:
    """Evidence by the statement it was picked for."""
    found: dict[str, tuple[Evidence, ...]] = {}
    for piece in pieces:
        found[piece.statement] = (*found.get(piece.statement, ()), piece)
    return found
