"""How others see her: the form they fill, and what comes back of it."""

from dataclasses import dataclass
from datetime import date

from brm_desktop.domain.assessments import Assessment
from brm_desktop.domain.errors import InvalidInput, NotFound
from brm_desktop.domain.identifiers import AssessmentId, stable_id
from brm_desktop.domain.models.competencies import CompetencyModel
from brm_desktop.interchange.reply_reading import Reply
from brm_desktop.services.models import Models
from brm_desktop.storage import assessments as store
from brm_desktop.storage.rows import Work


@dataclass(frozen=True, slots=True)
class Taken:
    """A reply that was stored, or was there already; `newer_there` says that a later one by the same person stays."""

    assessment_id: AssessmentId
    newer_there: bool = False


def require_known(models: Models, reply: Reply) -> CompetencyModel:
    """The model a reply was made with.

    Raises:
        InvalidInput: it is not here, or the reply answers nothing of it.
    """
    try:
        model = models.competencies(reply.model, reply.version)
    except NotFound as error:
        raise InvalidInput(
            f"The reply was made with another model: “{reply.model}”, version {reply.version}",
            "Nothing was stored. Add that model first, or send a form made with the one in use.",
        ) from error
    if not _known_answers(model, reply):
        raise InvalidInput("The reply answers nothing of its model", "Nothing was stored. Send the form again.")
    return model


def _known_answers(model: CompetencyModel, reply: Reply) -> dict[str, int]:
    asked = {statement.key for statement in model.statements}
    return {key: score for key, score in reply.answers.items() if key in asked}


def reply_id(reply: Reply) -> AssessmentId:
    """The round a reply becomes: the same form and the same person are one, however often it comes."""
    return AssessmentId(stable_id("reply", reply.form_id, reply.rater.casefold()))


def take(work: Work, model: CompetencyModel, reply: Reply, *, today: date) -> Taken:
    """Store a reply as a finished round of somebody else. A reply that is older than the one there changes nothing."""
    one = reply_id(reply)
    there = store.get(work, one)
    # A clock that runs ahead must not keep later replies out.
    filled_on = min(reply.filled_on, today)
    if there is not None and there.finished_on is not None and there.finished_on > filled_on:
        return Taken(one, newer_there=True)
    assessment = Assessment(
        id=one,
        model=reply.model,
        version=reply.version,
        started_on=filled_on,
        finished_on=filled_on,
        rater=reply.rater,
        rater_role=reply.role,
    )
    words = {key: said for key, said in reply.words.items() if model.competency(key) is not None}
    store.store_finished(work, assessment, scores=_known_answers(model, reply), words=words)
    return Taken(one)
