"""Which round the page opens: the one it is asked for, one that was left half-way, or a new one."""

from typing import TYPE_CHECKING

from brm_desktop.domain.identifiers import AssessmentId
from brm_desktop.gui.navigation import AssessmentFor

if TYPE_CHECKING:
    from brm_desktop.gui.views.assessment.round import Round
    from brm_desktop.services.assessments.values import AssessmentSheet
    from brm_desktop.services.workspace import Workspace


def wanted_round(argument: object, present: "Round | None") -> AssessmentFor:
    """What is asked for: the round that is open already, else what the argument of the place names."""
    if present is not None:
        return AssessmentFor(assessment_id=present.assessment.id)
    if isinstance(argument, AssessmentFor):
        return argument
    return AssessmentFor(competency=argument) if isinstance(argument, str) else AssessmentFor()


def sheet_of(workspace: "Workspace", wanted: AssessmentFor) -> "AssessmentSheet":
    """Worker only: the round that is wanted, begun if there is none.

    Raises:
        NotFound: there is no such round or competency.
    """
    named = wanted.assessment_id
    round_id = AssessmentId(named) if named is not None else workspace.assessments.start(wanted.competency)
    return workspace.assessments.sheet(round_id)
