"""What a round comes to while it is being answered."""

from datetime import date
from decimal import Decimal

from brm_desktop.domain.assessments import Assessment, Evidence
from brm_desktop.domain.identifiers import AssessmentId
from brm_desktop.domain.models.competencies import Competency, CompetencyModel, Statement
from brm_desktop.gui.views.assessment.round import Round
from brm_desktop.services.assessments.values import AssessmentSheet

MAY = date(2026, 5, 18)
MODEL = CompetencyModel(
    "m",
    1,
    "Model",
    tuple(
        Competency(key, key.upper(), tuple(Statement(f"{key}{number}", "I do it.") for number in (1, 2)))
        for key in ("a", "b")
    ),
)


def a_round(*, competency: str = "", finished: bool = False, **ratings: int) -> Round:
    """A round of two competencies with two statements each; all were answered with 2 in May."""
    assessment = Assessment(
        AssessmentId("r"), "m", 1, date(2026, 11, 23), date(2026, 11, 23) if finished else None, competency
    )
    last = {statement.key: 2 for statement in MODEL.statements}
    sheet = AssessmentSheet(
        assessment=assessment, model=MODEL, number=2, ratings=ratings, last=last, last_day=MAY, reflections={},
        evidence={}, last_days=dict.fromkeys(last, MAY),
    )  # fmt: skip
    return Round(sheet)


def evidence(key: str) -> Evidence:
    return Evidence(key, AssessmentId("r"), "a1", "decision", key, "A decision")


def test_it_goes_on_at_the_first_statement_without_an_answer() -> None:
    assert a_round().first_open() == (0, 0)
    assert a_round(a1=3, b1=2).first_open() == (0, 1)
    assert a_round(a1=3, a2=2, b1=2).first_open() == (1, 1)
    assert a_round(a1=3, a2=2, b1=2, b2=0).first_open() == (2, 0)


def test_no_chance_is_an_answer_that_does_not_count() -> None:
    answers = a_round(a1=3, a2=0)
    assert answers.is_done(MODEL.competencies[0])
    assert answers.level(MODEL.competencies[0]) == Decimal("3.0")
    assert answers.level(MODEL.competencies[1]) is None
    assert (answers.done, answers.unanswered) == (1, 2)


def test_the_answer_before_is_told_only_once_there_is_one_now() -> None:
    answers = a_round(a1=3)
    assert answers.last_answer("a1") == 2
    assert answers.last_answer("a2") is None
    assert a_round(a1=3, finished=True).last_answer("a1") is None


def test_a_three_without_evidence_is_claimed() -> None:
    answers = a_round(a1=3, a2=2, b1=4)
    assert answers.claimed == 2
    answers.add("a1", evidence("e"))
    answers.add("a1", evidence("e"))
    assert answers.evidence["a1"] == (evidence("e"),)
    assert answers.claimed == 1
    answers.drop("a1", "e")
    assert answers.claimed == 2


def test_two_minutes_are_about_the_statements_of_one_competency() -> None:
    answers = a_round(competency="b", a1=4)
    assert [competency.key for competency in answers.competencies] == ["b"]
    assert answers.is_short
    assert answers.unanswered == 2
    assert answers.claimed == 0


def test_what_is_not_stored_yet_counts_when_the_store_is_read_again() -> None:
    shown = a_round(a1=3)
    shown.ratings["a2"] = 4
    shown.reflections["a"] = "more"
    shown.add("a1", evidence("e"))
    read = a_round(a1=3)
    read.keep((("rate", "a2", "r"), ("words", "a", "r"), ("evidence", "a1", "r", "e")), shown)
    assert read.ratings == {"a1": 3, "a2": 4}
    assert read.reflections == {"a": "more"}
    assert read.evidence["a1"] == (evidence("e"),)
