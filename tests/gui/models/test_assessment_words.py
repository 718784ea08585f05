"""The sentences of the self-assessment."""

from datetime import date
from decimal import Decimal

import pytest

from brm_desktop.domain.assessments import Assessment
from brm_desktop.domain.identifiers import AssessmentId
from brm_desktop.domain.models.competencies import Competency, CompetencyModel, Statement
from brm_desktop.gui.models import assessment_words as words

TODAY = date(2026, 11, 23)


def model(statements: int = 42, *, minutes: int = 20, period_days: int = 182) -> CompetencyModel:
    asked = tuple(Statement(key=f"s{number}", text="I do it.") for number in range(statements))
    return CompetencyModel(
        "m",
        1,
        "Model",
        (Competency("c", "Area", asked, about="What it is."),),
        minutes=minutes,
        period_days=period_days,
    )


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (1, "first"),
        (4, "fourth"),
        (12, "twelfth"),
        (13, "13th"),
        (21, "21st"),
        (22, "22nd"),
        (103, "103rd"),
        (111, "111th"),
    ],
)
def test_places_in_a_row_are_spelled(number: int, said: str) -> None:
    assert words.ordinal(number) == said


def test_the_head_says_which_round_it_is_and_whose() -> None:
    own = Assessment(AssessmentId("a"), "m", 1, TODAY)
    assert words.round_words(own, 4) == "23 November 2026, your fourth"
    theirs = Assessment(AssessmentId("b"), "m", 1, TODAY, rater="Ada Roy", rater_role="manager")
    assert words.round_words(theirs, 1) == "23 November 2026, by Ada Roy, manager"


def test_what_is_left_is_said_in_minutes_of_the_model() -> None:
    assert words.minutes_left(model(), 29) == 14
    assert words.minutes_left(model(), 1) == 1
    assert words.minutes_left(model(0), 0) == 1
    assert words.progress_words(2, 8, 14) == (
        "Two of eight done, about 14 minutes left. Leave when you like; it is saved as you go."
    )


def test_one_competency_is_not_counted() -> None:
    assert words.progress_words(0, 1, 1).startswith("About a minute left.")
    assert words.progress_words(1, 1, 0).startswith("Every statement is answered.")


def test_evidence_is_counted() -> None:
    assert [words.evidence_words(count) for count in (0, 1, 2)] == [
        "no evidence yet",
        "1 piece of evidence",
        "2 pieces of evidence",
    ]


def test_the_period_of_the_model_stands_before_the_statements() -> None:
    asked = model()
    assert words.about_words(asked.competencies[0], asked) == (
        "What it is. Rate what you did in the last six months, not what you could do."
    )


def test_a_round_of_another_year_is_named_with_it() -> None:
    assert words.was_words(Decimal("2.6"), date(2026, 5, 18), TODAY) == "was 2.6 in May"
    assert words.was_words(Decimal("2.6"), date(2025, 11, 2), TODAY) == "was 2.6 in November 2025"
    assert words.dot_words(date(2026, 5, 18), TODAY) == "your answer in May"


def test_the_question_of_the_note_follows_the_period() -> None:
    assert words.note_question(model()) == "What would make the next half year one step better?"
    assert words.note_question(model(period_days=365)) == "What would make the next round one step better?"


def test_the_summary_counts_what_is_open_and_what_is_claimed() -> None:
    assert words.summary_words(answered=40, unanswered=2, claimed=3) == (
        "40 statements answered, two left open, three claimed without evidence yet."
    )
    assert words.summary_words(answered=1, unanswered=0, claimed=0) == "1 statement answered, none left open."
    assert words.open_words(0) == "Every statement is answered"
    assert words.open_words(1) == "One statement is still open; it is left out"
    assert words.open_words(29) == "29 statements are still open; they are left out"


def test_a_gap_says_where_she_is_and_where_she_wants_to_be() -> None:
    assert words.gap_words(Decimal("2.4"), Decimal("3.5")) == "2.4 now, 3.5 wanted"
    assert words.gap_words(None, None) == "not rated"


def test_what_a_competency_is_ends_before_the_next_sentence_begins() -> None:
    competency = Competency(key="prices", name="Prices", about="What a service costs", statements=())
    model = CompetencyModel(id="own", version=1, name="Own", competencies=(competency,), period="In the last year")
    said = words.about_words(competency, model)
    assert said == "What a service costs. Rate what you did in the last year, not what you could do."
