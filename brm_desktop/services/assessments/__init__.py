"""Self-assessment: rounds and their evidence, where the competencies stand, the growth plan, and how others see it."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from brm_desktop.domain.assessments import HIGHEST_SCORE, CompetencyTarget
from brm_desktop.domain.commitments import Due
from brm_desktop.domain.errors import InvalidInput
from brm_desktop.domain.identifiers import AssessmentId, GrowthActionId, MeetingId, new_id, stable_id
from brm_desktop.interchange.reply_reading import Reply, read_reply
from brm_desktop.services.assessments import growth, levels, second_view
from brm_desktop.services.assessments import round_reading as reading
from brm_desktop.services.assessments.answering import Answering
from brm_desktop.services.assessments.suggestions import Suggestion
from brm_desktop.services.assessments.values import (
    AssessmentSheet,
    CompetenciesPage,
    GrowthRow,
    HistoryPoint,
    OpenRound,
    OtherView,
    RoundRow,
    StatementEvidence,
    Summary,
)
from brm_desktop.storage import growth as growth_store

__all__ = [
    "AssessmentSheet",
    "Assessments",
    "CompetenciesPage",
    "GrowthRow",
    "HistoryPoint",
    "OpenRound",
    "OtherView",
    "Reply",
    "RoundRow",
    "StatementEvidence",
    "Suggestion",
    "Summary",
]


class Assessments(Answering):
    """What the user can do to know where she stands, and to grow."""

    def page(self) -> CompetenciesPage:
        """The page of competencies, by the model in use."""
        model = self._models.competencies()
        with self._database.read() as work:
            return levels.page(work, self._models, model, today=self._clock.today())

    def history(self, competency: str) -> tuple[HistoryPoint, ...]:
        """Every level a competency was given, her own and others', oldest first.

        Raises:
            NotFound: the model in use has no such competency.
        """
        model = self._models.competencies()
        found = reading.competency_of(model, competency)
        with self._database.read() as work:
            return levels.history(work, self._models, model, found.key)

    def evidence_of(self, competency: str) -> tuple[StatementEvidence, ...]:
        """The statements of a competency as the newest of her rounds rated them, with their evidence.

        Raises:
            NotFound: the model in use has no such competency.
        """
        model = self._models.competencies()
        found = reading.competency_of(model, competency)
        with self._database.read() as work:
            return levels.evidence_of(work, self._models, model, found)

    def reply_form(self, rater: str = "", role: str = "", statements: Sequence[str] = ()) -> str:
        """A page that somebody else fills in any browser: how they see her. It has none of her own answers.

        Raises:
            InvalidInput: a statement is not of the model in use.
        """
        # Its parts are read when one is made, which is seldom.
        from brm_desktop.interchange.reply_form import ReplyForm, form_html

        model = self._models.competencies()
        unknown = set(statements) - {statement.key for statement in model.statements}
        if unknown:
            raise InvalidInput(f"{model.name} has no “{min(unknown)}”", "Choose statements of the model in use.")
        form = ReplyForm(
            id=new_id(),
            name=self._settings().name,
            model=model,
            rater=" ".join(rater.split()),
            role=" ".join(role.split()),
            statements=tuple(statements),
        )
        return form_html(form)

    def read_reply(self, text: str) -> Reply:
        """What came back of a form: a file's content, or a mail with the text in it.

        Raises:
            ImportRefused: it is no reply, or was cut off or changed.
            InvalidInput: it was made with a model that is not here.
        """
        reply = read_reply(text)
        second_view.require_known(self._models, reply)
        return reply

    def take_reply(self, reply: Reply) -> AssessmentId:
        """Keep a reply beside her own view. The same again changes nothing, a later one takes its place.

        Raises:
            InvalidInput: it was made with a model that is not here.
        """
        model = second_view.require_known(self._models, reply)
        with self._database.write(step=f"Second view: {reply.rater}") as work:
            return second_view.take(work, model, reply, today=self._clock.today()).assessment_id

    def set_target(self, competency: str, level: Decimal | None) -> None:
        """Set the level she wants of a competency; None lets it follow the relationship level aimed for.

        Raises:
            NotFound: the model in use has no such competency.
            InvalidInput: it is not between 1.0 and 4.0.
        """
        model = self._models.competencies()
        found = reading.competency_of(model, competency)
        if level is not None and not 1 <= level <= HIGHEST_SCORE:
            raise InvalidInput("There is no such target", "A target is between 1.0 and 4.0.")
        shown = f": {level}" if level is not None else " as aimed for"
        with self._database.write(step=f"Target of {found.name}{shown}") as work:
            if level is None:
                growth_store.drop_target(work, model=model.id, competency=found.key)
                return
            target = CompetencyTarget(
                id=stable_id("target", model.id, found.key),
                model=model.id,
                competency=found.key,
                level=level.quantize(Decimal("0.1")),
                set_on=self._clock.today(),
            )
            growth_store.set_target(work, target)

    def add_to_plan(self, competency: str, text: str, due: Due | date | None = None, expected: str = "") -> GrowthRow:
        """Promise herself something that grows a competency. It is a commitment like any other.

        Raises:
            NotFound: the model in use has no such competency.
            InvalidInput: there are no words.
        """
        model = self._models.competencies()
        found = reading.competency_of(model, competency)
        words, today = growth.required_words(text), self._clock.today()
        with self._database.write(step=f"Added to the growth plan: {words}") as work:
            action = growth.added(
                work, model, competency=found.key, words=words, due=_due(due), expected=expected.strip(), today=today
            )
        return self._growth_row(action.id)

    def change_action(
        self,
        action_id: GrowthActionId,
        *,
        competency: str | None = None,
        text: str | None = None,
        due: Due | date | None = None,
        expected: str | None = None,
        meeting_id: MeetingId | None = None,
    ) -> GrowthRow:
        """Correct an action; what is not given stays. `meeting_id` is the meeting whose note came of it.

        Raises:
            NotFound: there is no such action or competency.
            InvalidInput: the words are empty.
        """
        words = None if text is None else growth.required_words(text)
        key = reading.competency_of(self._models.competencies(), competency).key if competency else None
        with self._database.read() as work:
            named = words or growth.one(work, action_id)[1].text
        with self._database.write(step=f"Changed in the growth plan: {named}") as work:
            growth.changed(
                work,
                action_id,
                competency=key,
                words=words,
                due=_due(due),
                expected=expected,
                meeting_id=meeting_id,
            )
        return self._growth_row(action_id)

    def _growth_row(self, action_id: GrowthActionId) -> GrowthRow:
        with self._database.read() as work:
            action = growth.one(work, action_id)[0]
            model = self._models.competencies(action.model)
            plan: Sequence[GrowthRow] = growth.plan_rows(work, model, today=self._clock.today())
        return next(row for row in plan if row.action.id == action_id)


def _due(due: Due | date | None) -> Due | None:
    return Due.on(due) if isinstance(due, date) else due
