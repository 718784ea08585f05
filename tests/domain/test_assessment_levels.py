"""Levels, gaps and claims, from answers."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
from brm_desktop.domain.assessments import Assessment
from brm_desktop.domain.identifiers import AssessmentId
from brm_desktop.domain.models.competencies import Competency, CompetencyModel, Statement
from brm_desktop.domain.partners import Level

LISTENING = Competency(
    key="listening",
    name="Listens",
    statements=tuple(Statement(key=f"listening-{n}", text=f"I listen {n}.") for n in range(1, 5)),
    targets=((Level.ADVISOR, Decimal("3.2")),),
)
FIGURES = Competency(key="figures", name="Counts", statements=(Statement(key="figures-1", text="I count."),))
MODEL = CompetencyModel(id="small", version=1, name="Small", competencies=(LISTENING, FIGURES))


def _round(name: str, ratings: dict[str, int], *, rater: str = "") -> RatedRound:
    assessment = Assessment(
        id=AssessmentId(name),
        model="small",
        version=1,
        started_on=date(2026, 5, 1),
        finished_on=date(2026, 5, 2),
        rater=rater,
    )
    return RatedRound(assessment=assessment, model=MODEL, ratings=ratings)


def _row(competency: Competency, now: str, target: str) -> CompetencyRow:
    return CompetencyRow(competency=competency, now=Decimal(now), target=Decimal(target))


@pytest.mark.parametrize(
    ("scores", "level"),
    [((3, 2, 2, 2), "2.3"), ((1, 1, 1, 2), "1.3"), ((4, 4, 4, 4), "4.0"), ((0, 3, 0, 2), "2.5"), ((2, 0, 0, 0), "2.0")],
)
def test_a_level_is_the_mean_rounded_half_up_without_what_had_no_chance(scores: tuple[int, ...], level: str) -> None:
    ratings = {f"listening-{n}": score for n, score in enumerate(scores, start=1)}
    assert explain(LISTENING, ratings).level == Decimal(level)


def test_a_level_says_what_it_is_made_of() -> None:
    explained = explain(LISTENING, {"listening-1": 3, "listening-2": 0, "listening-3": 2, "figures-1": 4})
    assert explained.rated == (("listening-1", 3), ("listening-3", 2))
    assert (explained.left_out, explained.unanswered) == (1, 1)
    assert explained.words == "The mean of 2 statements; 1 left out: no chance to show it; 1 not answered."


def test_nothing_but_no_chance_is_no_level() -> None:
    explained = explain(LISTENING, dict.fromkeys((s.key for s in LISTENING.statements), 0))
    assert explained.level is None
    assert explained.words == "No statement was rated."
    assert levels_in(_round("a", {"listening-1": 0})) == {}


def test_a_round_that_rated_nothing_of_a_competency_does_not_count_for_it() -> None:
    newest, before = _round("b", {"figures-1": 2, "listening-1": 0}), _round("a", {"listening-1": 3})
    assert those_that_rated([newest, before], "listening") == (before,)
    assert level_in(newest, "listening") is None
    assert level_in(newest, "no such key") is None


def test_three_or_four_without_evidence_is_claimed() -> None:
    ratings = {"listening-1": 3, "listening-2": 4, "listening-3": 2}
    assert claims(LISTENING, ratings, ["listening-1"]) == ("listening-2",)
    assert claims(LISTENING, ratings, ["listening-1", "listening-2"]) == ()


def test_change_and_gap_come_from_the_levels() -> None:
    row = CompetencyRow(competency=LISTENING, now=Decimal("2.1"), previous=Decimal("2.2"), target=Decimal("2.8"))
    assert (row.change, row.gap, row.wide) == (Decimal("-0.1"), Decimal("0.7"), True)
    met = CompetencyRow(competency=LISTENING, now=Decimal("3.1"), target=Decimal("3.0"))
    assert (met.change, met.gap, met.wide) == (None, Decimal(0), False)
    assert CompetencyRow(competency=LISTENING).gap is None


def test_the_widest_gaps_come_first_and_what_is_met_is_none() -> None:
    rows = [_row(LISTENING, "2.0", "2.5"), _row(FIGURES, "1.0", "2.5"), _row(LISTENING, "3.0", "3.0")]
    assert widest_gaps(rows) == (rows[1], rows[0])
    assert len(widest_gaps([_row(FIGURES, "1.0", "3.0")] * 5)) == 3


def test_the_second_view_is_a_gap_beside_her_own() -> None:
    row = CompetencyRow(
        competency=LISTENING, now=Decimal("3.0"), others=(("Anna", Decimal("2.5")), ("Ben", Decimal("2.6")))
    )
    assert row.second_view_gap == Decimal("0.4")
    assert CompetencyRow(competency=LISTENING, now=Decimal("3.0")).second_view_gap is None


@pytest.mark.parametrize(
    ("levels", "aimed"),
    [
        ((), None),
        ((None, None), None),
        ((Level.ADVISOR, None, Level.ADVISOR, Level.STRATEGIC_PARTNER), Level.ADVISOR),
        ((Level.ADVISOR, Level.STRATEGIC_PARTNER), Level.STRATEGIC_PARTNER),
    ],
)
def test_targets_follow_what_most_partners_are_aimed_at(levels: tuple[Level | None, ...], aimed: Level | None) -> None:
    assert level_most_aimed_for(levels) is aimed


def test_a_target_of_her_own_takes_precedence() -> None:
    assert target_in_force(LISTENING, own={}, aimed=Level.ADVISOR) == (Decimal("3.2"), False)
    assert target_in_force(LISTENING, own={"listening": Decimal("3.9")}, aimed=None) == (Decimal("3.9"), True)
    assert target_in_force(LISTENING, own={}, aimed=None) == (None, False)


@given(st.dictionaries(st.sampled_from([s.key for s in LISTENING.statements]), st.integers(0, 4)))
def test_a_level_lies_between_the_lowest_and_the_highest_answer(ratings: dict[str, int]) -> None:
    given_scores = [score for score in ratings.values() if score]
    level = explain(LISTENING, ratings).level
    if not given_scores:
        assert level is None
    else:
        assert level is not None
        assert min(given_scores) <= level <= max(given_scores)
