"""The models that come with the application: complete, in step with each other, and as the design wants them."""

from decimal import Decimal

import pytest

from brm_desktop import resources
from brm_desktop.domain.models.competencies import CompetencyModel, level_of, target_for
from brm_desktop.domain.models.competency_reading import read_competency_model
from brm_desktop.domain.models.failure_mode_reading import read_failure_modes
from brm_desktop.domain.models.failure_modes import Becomes, FailureModes, Scope
from brm_desktop.domain.models.level_reading import read_relationship_model
from brm_desktop.domain.models.levels import SHOWN_BY, RelationshipModel
from brm_desktop.domain.models.maturity import MaturityModel
from brm_desktop.domain.models.maturity_reading import read_maturity_model
from brm_desktop.domain.partners import Level
from brm_desktop.domain.relationship import Proof

# DOMAIN section 3.5: how many indicators each competency has.
INDICATORS = dict(zip("12345678", (3, 4, 6, 3, 8, 3, 5, 4), strict=True))


def _text(name: str) -> str:
    return resources.path("models", f"{name}.toml").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def competencies() -> CompetencyModel:
    return read_competency_model(_text("competencies"), name="competencies.toml")


@pytest.fixture(scope="module")
def levels() -> RelationshipModel:
    return read_relationship_model(_text("levels"), name="levels.toml")


@pytest.fixture(scope="module")
def maturity() -> MaturityModel:
    return read_maturity_model(_text("maturity"), name="maturity.toml")


@pytest.fixture(scope="module")
def modes() -> FailureModes:
    return read_failure_modes(_text("failure-modes"), name="failure-modes.toml")


def test_all_thirty_six_indicators_are_declared_and_covered(competencies: CompetencyModel) -> None:
    wanted = {f"{number}{'abcdefgh'[place]}" for number, count in INDICATORS.items() for place in range(count)}
    assert len(wanted) == 36
    declared = {indicator.key for competency in competencies.competencies for indicator in competency.indicators}
    assert declared == wanted
    assert {key for statement in competencies.statements for key in statement.covers} == wanted


def test_eight_competencies_with_forty_two_statements_in_the_first_person(competencies: CompetencyModel) -> None:
    assert [c.name for c in competencies.competencies] == [
        "Drives Value Realization",
        "Understands Business Environment",
        "Aligns IT with the Business",
        "Manages Relationships",
        "Manages Organizational Change",
        "Manages Projects and Programs",
        "Effective Communication",
        "Financial Savvy",
    ]
    assert len(competencies.statements) == 42
    assert all({"I", "me"} & set(statement.text.split()) for statement in competencies.statements)
    assert all(
        len(c.statements) in (5, 6) and c.about and 1 <= len(c.short_lines) <= 2 for c in competencies.competencies
    )


def test_every_statement_says_where_evidence_may_be_found(competencies: CompetencyModel) -> None:
    rules = [statement.evidence for statement in competencies.statements]
    assert all(rule.kinds and 4 <= len(rule.words) <= 14 for rule in rules)
    # Words that stand in any note of any meeting bear nothing out.
    common = {"late", "value", "plan", "cost", "agreed", "project", "team", "meeting", "business", "asked", "order"}
    assert not common & {word for rule in rules for word in rule.words}


def test_targets_rise_with_the_level_aimed_for(competencies: CompetencyModel) -> None:
    for competency in competencies.competencies:
        aimed = [target_for(competency, level) for level in Level]
        found = [target for target in aimed if target is not None]
        assert len(found) == 4
        assert found == sorted(found)


def test_targets_of_an_advisor_are_those_of_the_picture(competencies: CompetencyModel) -> None:
    found = [str(target_for(competency, Level.ADVISOR)) for competency in competencies.competencies]
    assert found == ["3.2", "3.2", "3.0", "3.4", "2.8", "3.1", "3.2", "2.8"]


def test_the_scale_and_the_period_are_those_of_the_design(competencies: CompetencyModel) -> None:
    words = [competencies.scale.word(score) for score in range(5)]
    assert words == ["no chance to show it", "not yet", "sometimes", "usually", "always"]
    assert (competencies.period, competencies.period_days, competencies.minutes) == ("In the last six months", 182, 20)


def test_a_level_is_the_mean_of_what_was_rated_with_halves_up() -> None:
    assert level_of([3, 3, 2, 0, 0]) == Decimal("2.7")
    assert level_of([1, 1, 1, 2]) == Decimal("1.3")
    assert level_of([0, 0]) is None
    assert level_of([]) is None


def test_levels_have_the_names_and_measures_of_the_design(levels: RelationshipModel) -> None:
    assert [(level.level, level.name, level.success) for level in levels.levels] == [
        (level, level.word, level.measure) for level in Level
    ]
    for level in levels.levels:
        assert 2 <= len(level.measures) <= 4
        assert 2 <= len(level.steps) <= 4
        assert all(measure.shows in SHOWN_BY for measure in level.measures)


def test_only_the_highest_level_needs_proof_by_the_partner(levels: RelationshipModel) -> None:
    assert levels.level(Level.STRATEGIC_PARTNER).proof == tuple(Proof)
    assert all(not levels.level(level).proof for level in list(Level)[:-1])


def test_measures_of_success_differ_from_level_to_level(levels: RelationshipModel) -> None:
    shown = [frozenset(measure.shows for measure in level.measures) for level in levels.levels]
    assert len(set(shown)) == len(Level)


def test_steps_answer_failure_modes_that_exist(levels: RelationshipModel, modes: FailureModes) -> None:
    known = {mode.key for mode in modes.modes}
    named = {finding for level in levels.levels for step in level.steps for finding in step.findings}
    assert named <= known


def test_the_step_that_answers_a_finding_comes_first(levels: RelationshipModel) -> None:
    assert levels.step_up(Level.ORDER_TAKER).key == "stability-first"
    assert levels.step_up(Level.ORDER_TAKER, frozenset({"order_taker_drift"})).key == "no-with-a-reason"
    words = levels.step_up(Level.AD_HOC).words(partner="Finance", sponsor="Helena Brandt")
    assert words == "Agree with Helena Brandt in one sentence what you are here for, and what not"


def test_six_questions_of_each_side_with_four_answers_that_rise(maturity: MaturityModel) -> None:
    for questions in (maturity.demand, maturity.supply):
        assert len(questions) == 6
        assert all(
            [str(answer.value) for answer in question.answers] == ["1.0", "2.0", "3.0", "3.9"] for question in questions
        )
    assert (maturity.sticking_point, maturity.gap_warning) == (Decimal("2.5"), Decimal("1.0"))
    assert [level.name for level in maturity.levels] == ["Efficiency", "Effectiveness", "Transformation"]
    assert len(maturity.drivers) == 5


def test_a_side_is_the_mean_of_at_least_four_answers(maturity: MaturityModel) -> None:
    one, two, three, most = (answer.value for answer in maturity.demand[0].answers)
    assert maturity.value_of([one, two, three]) is None
    assert maturity.value_of([one, two, three, three]) == Decimal("2.3")
    assert maturity.value_of([most] * 6) == Decimal("3.9")
    assert maturity.level_at(Decimal("2.9")).name == "Effectiveness"
    assert maturity.level_at(Decimal("3.9")).name == "Transformation"


def test_five_numbered_modes_and_the_signals(modes: FailureModes) -> None:
    assert [mode.key for mode in modes.numbered] == [
        "single_point",
        "dumping_ground",
        "tactical_needed",
        "strategic_needed",
        "no_mans_land",
    ]
    signals = {mode.key for mode in modes.modes if mode.number is None}
    assert signals >= {
        "order_taker_drift",
        "squeaky_wheel",
        "unconfirmed_supply",
        "one_way_street",
        "decided_for_them",
        "decisions_dodged",
        "value_not_shown",
        "issues_not_told",
        "maturity_gap",
    }
    assert [mode.key for mode in modes.modes if mode.scope is Scope.PORTFOLIO] == ["squeaky_wheel"]


def test_thresholds_are_those_of_the_design(modes: FailureModes) -> None:
    assert modes.mode("single_point").threshold("share") == 70
    assert modes.mode("dumping_ground").threshold("share") == 50
    assert modes.mode("tactical_needed").threshold("supply_below") == Decimal("2.0")
    assert modes.mode("strategic_needed").threshold("demand_from") == Decimal("2.5")
    assert modes.mode("strategic_needed").threshold("supply_from") == Decimal("2.0")
    assert modes.mode("maturity_gap").threshold("gap") == Decimal("1.0")
    counted = [mode for mode in modes.modes if mode.window_days == 90]
    assert len(counted) == 11
    assert all(mode.minimum == 5 for mode in counted)


def test_every_rule_says_all_its_numbers(modes: FailureModes) -> None:
    for mode in modes.modes:
        assert all("{" + threshold.key + "}" in mode.rule for threshold in mode.thresholds), mode.key
        assert "{" not in mode.rule_words()


def test_a_rule_reads_with_the_numbers_of_the_settings(modes: FailureModes) -> None:
    mode = modes.mode("dumping_ground")
    assert mode.rule_words().startswith(
        "More than 50 % of what the partner asked of IT in the last 90 days was not yours"
    )
    assert "More than 66 % of" in mode.rule_words({"share": Decimal(66)})


def test_every_mode_advises_three_or_four_things_some_for_the_brief(modes: FailureModes) -> None:
    for mode in modes.modes:
        assert 3 <= len(mode.advice) <= 4, mode.key
        assert {line.becomes for line in mode.advice} == set(Becomes), mode.key
    line = modes.mode("dumping_ground").advice[0]
    assert line.words(partner="Sales") == "Name an owner for every request of Sales that has none, or hand it back"


def test_no_rule_is_about_friendliness_or_the_number_of_meetings(modes: FailureModes) -> None:
    for mode in modes.modes:
        said = f"{mode.rule} {' '.join(threshold.name for threshold in mode.thresholds)}".casefold()
        assert not any(
            word in said for word in ("friendl", "sympath", "number of meetings", "meetings held", "reports to")
        )
