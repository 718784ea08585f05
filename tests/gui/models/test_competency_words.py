"""The words of the page of competencies."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from brm_desktop.domain.assessment_levels import CompetencyRow
from brm_desktop.domain.assessments import Assessment, GrowthAction
from brm_desktop.domain.commitments import Commitment, Direction, Due, Status
from brm_desktop.domain.identifiers import AssessmentId, CommitmentId, GrowthActionId, MeetingId
from brm_desktop.domain.models.competencies import Competency, CompetencyModel
from brm_desktop.domain.partners import Level
from brm_desktop.gui.models import competency_words as words
from brm_desktop.services.assessments import CompetenciesPage, GrowthRow, OpenRound, RoundRow
from brm_desktop.services.commitments import CommitmentRow

TODAY = date(2026, 11, 23)
FINANCE = Competency(key="finance", name="Financial Savvy", statements=())
ROW = CompetencyRow(competency=FINANCE, now=Decimal("1.9"), previous=Decimal("1.6"), target=Decimal("2.8"), evidence=1)
PAGE = CompetenciesPage(
    day=TODAY,
    model=CompetencyModel(id="m", version=1, name="M", competencies=(FINANCE,)),
    rounds=(),
    unfinished=None,
    rows=(ROW,),
    plan=(),
    others=(),
    level_aimed=Level.ADVISOR,
)


def _round(number: int) -> RoundRow:
    day = date(2024 + number, 5, 18)
    assessment = Assessment(AssessmentId("a"), model="m", version=1, started_on=day, finished_on=day)
    return RoundRow(assessment, number, {})


def _action(due: date | None, kept: date | None = None, *, meeting: date | None = None) -> GrowthRow:
    commitment = Commitment(
        id=CommitmentId(f"{due}{kept}"),
        direction=Direction.I_OWE,
        text="Sit with Mei-Lin",
        asked_on=date(2026, 6, 1),
        due=Due.on(due) if due else None,
        kept_on=kept,
    )
    row = CommitmentRow(commitment, "", "", "", Status.OPEN, 0)
    action = GrowthAction(GrowthActionId(commitment.id), commitment.id, "m", "finance", "Notes of it")
    noted = MeetingId("n") if meeting else None
    return GrowthRow(action, row, "Financial Savvy", meeting_id=noted, meeting_title="Talk", meeting_day=meeting)


@pytest.mark.parametrize(
    ("rounds", "said"),
    [
        ((), "One of one looked at so far."),
        ((_round(1),), "Assessed by you on 18 May 2025."),
        ((_round(2), _round(1)), "Assessed by you on 18 May 2026, and once before."),
        (tuple(_round(n) for n in (2, 1, 1)), "Assessed by you on 18 May 2026, and twice before."),
        (tuple(_round(n) for n in (2, 1, 1, 1)), "Assessed by you on 18 May 2026, and three times before."),
    ],
)
def test_the_sentence_says_when_and_how_often(rounds: tuple[RoundRow, ...], said: str) -> None:
    assert words.sentence(replace(PAGE, rounds=rounds)).startswith(said)


def test_the_change_is_signed_and_no_change_is_said() -> None:
    assert words.change_words(ROW) == "+0.3"
    assert words.change_words(replace(ROW, previous=Decimal("2.0"))) == "−0.1"
    assert words.change_words(replace(ROW, previous=Decimal("1.9"))) == "same"
    assert words.change_words(replace(ROW, previous=None)) == "first"


def test_a_gap_is_a_figure_or_met_or_not_known() -> None:
    assert words.gap_words(ROW) == "0.9"
    assert words.gap_words(replace(ROW, target=Decimal("1.5"))) == "met"
    assert words.gap_words(replace(ROW, target=None)) == words.NOTHING
    assert words.gap_words(replace(ROW, now=None)) == words.NOTHING


def test_another_view_is_a_distance_in_words() -> None:
    row = replace(ROW, others=(("Grace Nwosu", Decimal("2.9")), ("Helena Brandt", Decimal("1.9"))))
    assert words.sides_words(row) == ("Grace sees 2.9, you 1.9: 1.0 apart", "Helena sees 1.9: the same")


def test_people_of_the_same_first_name_are_told_apart() -> None:
    row = replace(ROW, now=None, others=(("Grace Nwosu", Decimal("2.9")), ("Grace Hill", Decimal("2.0"))))
    assert words.sides_words(row) == ("Grace Nwosu sees 2.9", "Grace Hill sees 2.0")


def test_without_any_target_the_reason_is_said() -> None:
    bare = replace(ROW, target=None)
    assert words.target_note(PAGE) == ""
    assert words.target_note(replace(PAGE, rows=(bare,), level_aimed=None)) == words.NO_TARGET
    assert words.target_note(replace(PAGE, rows=(bare,))) == words.NO_TARGET_IN_MODEL


def test_the_legend_says_whose_the_targets_are() -> None:
    assert words.aim_words(PAGE) == "target, as an Advisor"
    assert words.aim_words(replace(PAGE, level_aimed=Level.STRATEGIC_PARTNER)) == "target, as a Strategic Partner"
    assert words.aim_words(replace(PAGE, rows=(replace(ROW, own_target=True),))) == "your targets"


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (_action(date(2026, 12, 11)), ("11 Dec", "open")),
        (_action(date(2027, 2, 26)), ("26 Feb", "open")),
        (_action(date(2027, 9, 30)), ("Sep 27", "open")),
        (_action(date(2026, 11, 20)), ("3 days late", "late")),
        (_action(TODAY), ("Today", "soon")),
        (_action(None), ("no date", "open")),
        (_action(date(2026, 11, 11), date(2026, 11, 19)), ("kept, 19 Nov", "kept")),
        (_action(date(2025, 11, 11), date(2025, 11, 19)), ("kept, 19 Nov 2025", "kept")),
    ],
)
def test_by_when_is_said_with_its_urgency(row: GrowthRow, said: tuple[str, str]) -> None:
    assert words.due_words(row, TODAY) == said


def test_the_note_that_came_of_it_is_named_once_it_is_kept() -> None:
    noted = date(2026, 11, 19)
    assert words.came_of_it(_action(TODAY, noted, meeting=noted), TODAY) == "Meeting notes, 19 Nov"
    assert words.came_of_it(_action(TODAY, meeting=noted), TODAY) == ""
    assert words.came_of_it(_action(TODAY, noted), TODAY) == ""


def test_the_plan_stands_in_the_order_of_time_with_what_is_long_past_at_the_end() -> None:
    long_ago = _action(date(2026, 3, 1), date(2026, 3, 1))
    lately = _action(date(2026, 11, 19), date(2026, 11, 19))
    soon, later, open_end = _action(date(2026, 12, 11)), _action(date(2027, 2, 26)), _action(None)
    mixed = (long_ago, open_end, later, lately, soon)
    assert words.plan_order(mixed, TODAY) == (lately, soon, later, open_end, long_ago)


def test_a_row_is_one_sentence_aloud() -> None:
    said = words.aloud(replace(ROW, claimed=True))
    assert said == (
        "1.9 now; 1.6 before, up 0.3; target 2.8, 0.9 to go; 1 piece of evidence; some of it claimed without evidence"
    )
    assert words.aloud(CompetencyRow(competency=FINANCE)) == "not rated yet; no target yet"


@pytest.mark.parametrize(("answered", "said"), [(3, "Continue, 3 of 8"), (8, "Finish the round")])
def test_the_button_says_what_is_left_of_a_round(answered: int, said: str) -> None:
    begun = OpenRound(_round(1).assessment, done=5, whole=42, competencies=8, competencies_done=answered)
    assert words.continue_words(begun) == said
