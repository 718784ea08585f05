"""Her answers to findings, and what she takes up: kept, quiet, heard again, undone."""

import pytest

from brm_desktop.domain.commitments import Commitment, Direction, Due, Origin
from brm_desktop.domain.errors import InvalidInput, NotFound
from brm_desktop.domain.identifiers import CommitmentId
from brm_desktop.domain.meetings import AgendaPoint
from brm_desktop.domain.partners import Partner
from brm_desktop.domain.wrap_up import WrapUpAnswer
from brm_desktop.services.workspace import Workspace
from brm_desktop.settings import RuleNumber, Settings
from brm_desktop.storage import commitments as commitment_store
from brm_desktop.storage import meetings as meeting_store
from tests.services.portfolio import Portfolio

RULE = "single_point"


@pytest.fixture
def portfolio(workspace: Workspace) -> Portfolio:
    return Portfolio(workspace)


@pytest.fixture
def finance(portfolio: Portfolio) -> Partner:
    """Found by the rule of the single point of contact, and by no other."""
    made = portfolio.partner("Finance")
    for number in range(6):
        portfolio.contact(made, ago=number + 2)
    return made


def _state(workspace: Workspace, partner: Partner) -> str:
    checks = workspace.insights.of(partner.id).checks
    return next(check.state.value for check in checks if check.rule == RULE)


def test_what_she_answered_stays_quiet_until_something_is_new(
    workspace: Workspace, portfolio: Portfolio, finance: Partner
) -> None:
    workspace.insights.not_so(finance.id, RULE, "  They asked for talks of two ")
    assert _state(workspace, finance) == "answered"
    assert workspace.insights.today() == ()
    portfolio.contact(finance, ago=3, with_colleague=True)
    assert _state(workspace, finance) == "answered"
    portfolio.contact(finance, ago=1)
    (finding,) = workspace.insights.today()
    assert (finding.rule, finding.said) == (RULE, "They asked for talks of two")
    assert finding.said_on == portfolio.today


def test_an_answer_can_be_given_again_and_taken_back(
    workspace: Workspace, portfolio: Portfolio, finance: Partner
) -> None:
    workspace.insights.not_so(finance.id, RULE, "Talks of two")
    portfolio.contact(finance, ago=1)
    workspace.insights.not_so(finance.id, RULE, "Still talks of two")
    assert _state(workspace, finance) == "answered"
    workspace.insights.hear_again(finance.id, RULE)
    assert _state(workspace, finance) == "found"
    workspace.insights.not_so(finance.id, RULE, "After all")
    assert _state(workspace, finance) == "answered"


def test_each_step_can_be_undone(workspace: Workspace, finance: Partner) -> None:
    workspace.insights.not_so(finance.id, RULE, "Talks of two")
    workspace.insights.hear_again(finance.id, RULE)
    workspace.undo.take_back()
    assert _state(workspace, finance) == "answered"
    workspace.undo.take_back()
    assert _state(workspace, finance) == "found"


@pytest.mark.parametrize(("rule", "words"), [(RULE, "  "), ("dumping_ground", "No"), ("no_such_rule", "No")])
def test_an_answer_needs_words_and_a_finding(workspace: Workspace, finance: Partner, rule: str, words: str) -> None:
    with pytest.raises(InvalidInput):
        workspace.insights.not_so(finance.id, rule, words)


def test_there_is_nothing_to_hear_again_where_nothing_was_answered(workspace: Workspace, finance: Partner) -> None:
    with pytest.raises(NotFound):
        workspace.insights.hear_again(finance.id, RULE)


def test_advice_becomes_private_promises_of_hers_in_one_step(workspace: Workspace, finance: Partner) -> None:
    finding = workspace.insights.of(finance.id).findings[0]
    taken = workspace.insights.take_up(finance.id, RULE, finding.advice_words[:2], as_brief=False)
    with workspace.database.read() as work:
        stored = commitment_store.select_by(work, partner_id=finance.id, only_open=True)
    assert {one.text for one in taken} == {one.text for one in stored} == set(finding.advice_words[:2])
    for one in stored:
        assert isinstance(one, Commitment)
        assert (one.direction, one.origin, one.private, one.due) == (Direction.I_OWE, Origin.OWNED, True, None)
        assert one.to_id == finance.sponsor_id
        assert "{" not in one.text
    workspace.undo.take_back()
    with workspace.database.read() as work:
        assert commitment_store.select_by(work, partner_id=finance.id, only_open=True) == ()


def test_advice_becomes_private_points_of_the_next_brief(workspace: Workspace, finance: Partner) -> None:
    taken = workspace.insights.take_up(finance.id, RULE, as_brief=True)
    with workspace.database.read() as work:
        waiting = meeting_store.waiting_points(work, finance.id)
    assert [one.text for one in waiting] == [one.text for one in taken]
    assert len(waiting) == 3
    assert all(isinstance(one, AgendaPoint) and one.private and not one.asks_decision for one in waiting)


def test_what_was_taken_up_once_is_not_taken_up_twice(workspace: Workspace, finance: Partner) -> None:
    for as_brief in (True, False):
        workspace.insights.take_up(finance.id, RULE, as_brief=as_brief)
        with pytest.raises(InvalidInput):
            workspace.insights.take_up(finance.id, RULE, as_brief=as_brief)


@pytest.mark.parametrize("as_brief", [False, True])
def test_today_is_quiet_about_what_was_taken_up_and_the_partner_is_not(
    workspace: Workspace, finance: Partner, as_brief: bool
) -> None:
    assert [one.rule for one in workspace.insights.today()] == [RULE]
    (taken, *_) = workspace.insights.take_up(finance.id, RULE, as_brief=as_brief)
    assert workspace.insights.today() == ()
    (finding,) = workspace.insights.of(finance.id).findings
    assert [one.text for one in finding.taken_up if one.id == taken.id] == [taken.text]
    assert finding.taken_up[0].taken_on == workspace.clock.today()
    workspace.undo.take_back()
    assert [one.rule for one in workspace.insights.today()] == [RULE]


def test_today_speaks_again_once_the_promise_is_late(
    workspace: Workspace, portfolio: Portfolio, finance: Partner
) -> None:
    advice = workspace.insights.of(finance.id).findings[0].advice_words[:1]
    (taken,) = workspace.insights.take_up(finance.id, RULE, advice, as_brief=False)
    for ago, speaks in ((-3, False), (1, True)):
        workspace.commitments.change(CommitmentId(taken.id), due=Due.on(portfolio.day(ago)))
        assert bool(workspace.insights.today()) is speaks
    workspace.commitments.keep(CommitmentId(taken.id))
    assert workspace.insights.today() == ()


def test_today_speaks_again_once_a_meeting_has_left_the_line_open(
    workspace: Workspace, portfolio: Portfolio, finance: Partner
) -> None:
    workspace.insights.take_up(finance.id, RULE, as_brief=True)
    meeting = portfolio.contact(finance, ago=1, wrapped_up=False)
    workspace.wrap_ups.save(meeting.id, WrapUpAnswer(lines=()))
    (finding,) = workspace.insights.today()
    assert {one.due for one in finding.taken_up} == {portfolio.day(1)}


def test_words_that_are_no_advice_are_refused(workspace: Workspace, finance: Partner) -> None:
    with pytest.raises(InvalidInput):
        workspace.insights.take_up(finance.id, RULE, ("Buy flowers",), as_brief=False)


def test_other_numbers_in_the_settings_change_the_rule_and_its_words(workspace: Workspace, finance: Partner) -> None:
    workspace.settings = Settings(rule_numbers=(RuleNumber(RULE, "minimum", "7"),))
    assert _state(workspace, finance) == "too_few"
    workspace.settings = Settings(insight_days=14)
    assert "14 days" in workspace.insights.of(finance.id).findings[0].rule_words
    workspace.settings = Settings(rule_numbers=(RuleNumber(RULE, "share", "100"),))
    assert _state(workspace, finance) == "fine"


@pytest.mark.parametrize("value", ["", "NaN", "-1", "Infinity", "1e9", "seventy"])
def test_numbers_that_cannot_be_meant_are_left_aside(workspace: Workspace, finance: Partner, value: str) -> None:
    workspace.settings = Settings(insight_days=-3, rule_numbers=(RuleNumber(RULE, "share", value),))
    assert "70 %" in workspace.insights.of(finance.id).findings[0].rule_words
    assert "90 days" in workspace.insights.of(finance.id).findings[0].rule_words


def test_the_meeting_of_a_record_is_found(workspace: Workspace, portfolio: Portfolio, finance: Partner) -> None:
    ref = workspace.insights.of(finance.id).findings[0].records[0]
    assert workspace.insights.meeting_of(ref) is None
    assert ref.table == "meeting"
