"""The page of competencies: where each one stands, how it got there, and what is missing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from brm_desktop.domain.assessment_levels import (
    CompetencyRow,
    RatedRound,
    claims,
    explain,
    level_in,
    level_most_aimed_for,
    levels_in,
    target_in_force,
    those_that_rated,
    widest_gaps,
)
from brm_desktop.domain.assessments import Evidence
from brm_desktop.domain.identifiers import AssessmentId
from brm_desktop.domain.models.competencies import Competency, CompetencyModel
from brm_desktop.domain.partners import Level
from brm_desktop.services.assessments import round_reading
from brm_desktop.services.assessments.growth import plan_rows
from brm_desktop.services.assessments.values import (
    CompetenciesPage,
    HistoryPoint,
    OtherView,
    RoundRow,
    StatementEvidence,
    Summary,
)
from brm_desktop.services.models import Models
from brm_desktop.storage import assessments as store
from brm_desktop.storage import evidence as evidence_store
from brm_desktop.storage import growth as growth_store
from brm_desktop.storage import partners as partner_store
from brm_desktop.storage.rows import Work


@dataclass(frozen=True, slots=True)
class _Material:
    """What the rows are made of. `own` and `others` are finished rounds, the newest first."""

    model: CompetencyModel
    own: tuple[RatedRound, ...]
    others: tuple[RatedRound, ...]
    evidence: Mapping[AssessmentId, tuple[Evidence, ...]]
    targets: Mapping[str, Decimal]
    aimed: Level | None


def _material(work: Work, models: Models, model: CompetencyModel) -> _Material:
    finished = round_reading.rated(work, models, store.finished(work, model=model.id))
    own = tuple(r for r in finished if r.own)
    return _Material(
        model=model,
        own=own,
        others=_newest_of_each([r for r in finished if not r.own]),
        evidence=evidence_store.of_rounds(work, [r.assessment.id for r in own]),
        targets=growth_store.targets(work, model.id),
        aimed=level_most_aimed_for(partner.target_level for partner in partner_store.every(work)),
    )


def _newest_of_each(newest_first: Sequence[RatedRound]) -> tuple[RatedRound, ...]:
    by_rater: dict[str, RatedRound] = {}
    for found in newest_first:
        by_rater.setdefault(found.assessment.rater.casefold(), found)
    return tuple(by_rater.values())


def page(work: Work, models: Models, model: CompetencyModel, *, today: date) -> CompetenciesPage:
    """The page as of now."""
    material = _material(work, models, model)
    whole = [r for r in material.own if not r.assessment.competency]
    words = store.reflections(work, [r.assessment.id for r in material.others])
    begun = round_reading.open_round(work, models, model)
    return CompetenciesPage(
        day=today,
        model=model,
        rounds=tuple(RoundRow(r.assessment, len(whole) - place, levels_in(r)) for place, r in enumerate(whole)),
        # One that was opened and left without an answer is nothing to go on with.
        unfinished=begun if begun is not None and begun.done else None,
        rows=tuple(_row(competency, material, material.own) for competency in model.competencies),
        plan=plan_rows(work, model, today=today),
        others=tuple(_other(r, words.get(r.assessment.id, {})) for r in material.others),
        level_aimed=material.aimed,
    )


def _other(found: RatedRound, words: Mapping[str, str]) -> OtherView:
    return OtherView(
        assessment=found.assessment,
        rater=found.assessment.rater,
        role=found.assessment.rater_role,
        day=found.day,
        levels=levels_in(found),
        words=words,
    )


def _row(competency: Competency, material: _Material, own: Sequence[RatedRound]) -> CompetencyRow:
    """The row of a competency, as `own` rounds (newest first) tell."""
    target, own_target = target_in_force(competency, own=material.targets, aimed=material.aimed)
    others = tuple(
        (r.assessment.rater, level) for r in material.others if (level := level_in(r, competency.key)) is not None
    )
    bare = CompetencyRow(competency=competency, target=target, own_target=own_target, others=others)
    found = those_that_rated(own, competency.key)
    return _with_levels(bare, found, material) if found else bare


def _with_levels(bare: CompetencyRow, found: Sequence[RatedRound], material: _Material) -> CompetencyRow:
    newest, before = found[0], found[1] if len(found) > 1 else None
    competency = newest.model.competency(bare.competency.key) or bare.competency
    keys = {statement.key for statement in competency.statements}
    picked = [p for p in material.evidence.get(newest.assessment.id, ()) if p.statement in keys]
    return CompetencyRow(
        competency=bare.competency,
        now=level_in(newest, competency.key),
        previous=level_in(before, competency.key) if before else None,
        target=bare.target,
        own_target=bare.own_target,
        evidence=len(picked),
        claimed=bool(claims(competency, newest.ratings, (p.statement for p in picked))),
        others=bare.others,
        day=newest.day,
        previous_day=before.day if before else None,
        explained=explain(competency, newest.ratings),
    )


def summary(work: Work, models: Models, assessment_id: AssessmentId) -> Summary:
    """What a round came to, compared with the rounds before it; it need not be finished."""
    assessment = round_reading.one(work, assessment_id)
    model = models.competencies(assessment.model, assessment.version)
    material = _material(work, models, model)
    (this,) = round_reading.rated(work, models, [assessment])
    evidence = evidence_store.of_rounds(work, [assessment_id])
    material = _Material(
        model=model,
        own=material.own,
        others=material.others,
        evidence={**material.evidence, **evidence},
        targets=material.targets,
        aimed=material.aimed,
    )
    own = _up_to(this, material.own)
    rows = tuple(
        _row(competency, material, own)
        for competency in round_reading.competencies(model, assessment)
        if level_in(this, competency.key) is not None
    )
    return Summary(assessment=assessment, rows=rows, widest=widest_gaps(rows))


def _up_to(this: RatedRound, newest_first: Sequence[RatedRound]) -> tuple[RatedRound, ...]:
    """`this` and the rounds before it, the newest first."""
    ids = [found.assessment.id for found in newest_first]
    later = ids.index(this.assessment.id) + 1 if this.assessment.id in ids else 0
    return (this, *newest_first[later:])


def history(work: Work, models: Models, model: CompetencyModel, competency: str) -> tuple[HistoryPoint, ...]:
    """Every level the competency was given, her own and others', oldest first."""
    found = round_reading.rated(work, models, store.finished(work, model=model.id))
    gave = those_that_rated(found, competency)
    ids = [r.assessment.id for r in gave]
    evidence, words = evidence_store.of_rounds(work, ids), store.reflections(work, ids)
    return tuple(_point(r, competency, evidence, words) for r in reversed(gave))


def _point(
    found: RatedRound,
    competency: str,
    evidence: Mapping[AssessmentId, tuple[Evidence, ...]],
    words: Mapping[AssessmentId, dict[str, str]],
) -> HistoryPoint:
    owner = found.model.competency(competency)
    keys = {statement.key for statement in owner.statements} if owner else set()
    return HistoryPoint(
        day=found.day,
        level=level_in(found, competency) or Decimal(0),
        evidence=sum(piece.statement in keys for piece in evidence.get(found.assessment.id, ())),
        reflection=words.get(found.assessment.id, {}).get(competency, ""),
        rater=found.assessment.rater,
    )


def evidence_of(
    work: Work, models: Models, model: CompetencyModel, competency: Competency
) -> tuple[StatementEvidence, ...]:
    """The competency's statements as the newest of her rounds rated them; not answered ones if none did."""
    own = round_reading.own_finished(work, models, model.id)
    newest = next(iter(those_that_rated(own, competency.key)), None)
    if newest is None:
        return tuple(StatementEvidence(s, score=None, claimed=False, evidence=()) for s in competency.statements)
    rated_then = newest.model.competency(competency.key) or competency
    found = evidence_store.of_rounds(work, [newest.assessment.id]).get(newest.assessment.id, ())
    picked = round_reading.by_statement(found)
    hollow = claims(rated_then, newest.ratings, picked)
    return tuple(
        StatementEvidence(s, newest.ratings.get(s.key), claimed=s.key in hollow, evidence=picked.get(s.key, ()))
        for s in rated_then.statements
    )
