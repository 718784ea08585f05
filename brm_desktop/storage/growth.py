"""Targets she set for competencies, and the actions of her growth plan. What is to be done is a commitment."""

from collections.abc import Iterable
from decimal import Decimal

from brm_desktop.domain.assessments import CompetencyTarget, GrowthAction
from brm_desktop.domain.identifiers import GrowthActionId, stable_id
from brm_desktop.storage import rows, tables
from brm_desktop.storage.rows import Work
from brm_desktop.storage.values import Mapper

_TARGETS = Mapper(CompetencyTarget, tables.competency_target)
_ACTIONS = Mapper(GrowthAction, tables.growth_action)


def targets(work: Work, model: str) -> dict[str, Decimal]:
    """The levels she set for competencies of a model, by key."""
    found = rows.values(work, _TARGETS, tables.competency_target.c.model == model)
    return {target.competency: target.level for target in found}


def set_target(work: Work, target: CompetencyTarget) -> None:
    """Store a level she wants of a competency; it takes the place of one set before."""
    rows.save(work, tables.competency_target, [_TARGETS.row(target) | {"deleted_at": None}])


def drop_target(work: Work, *, model: str, competency: str) -> None:
    """Let the target follow the relationship level aimed for again."""
    column = tables.competency_target.c
    rows.bin_rows(work, tables.competency_target, column.id == stable_id("target", model, competency))


def actions(work: Work, *, model: str = "") -> tuple[GrowthAction, ...]:
    """The actions of the growth plan in a steady order; of one model if it is given."""
    column = tables.growth_action.c
    where = [column.model == model] if model else []
    return rows.values(work, _ACTIONS, *where, order=(column.id,))


def action(work: Work, action_id: GrowthActionId) -> GrowthAction | None:
    """The action of this id, or None."""
    found = rows.values(work, _ACTIONS, tables.growth_action.c.id == action_id)
    return found[0] if found else None


def save_actions(work: Work, actions: Iterable[GrowthAction]) -> None:
    """Store new or changed actions."""
    rows.save(work, tables.growth_action, [_ACTIONS.row(action) | {"deleted_at": None} for action in actions])
