"""From verdicts to findings: records, answers, what stays quiet and what speaks again."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from brm_desktop.domain.diagnosis.choosing import chosen
from brm_desktop.domain.diagnosis.examining import Evidence, diagnosed, examine, in_order, wanted
from brm_desktop.domain.diagnosis.findings import Answer, Finding, PartnerDiagnosis, RecordRef, State
from brm_desktop.domain.diagnosis.snapshot import Behind, PartnerRecords, Snapshot
from brm_desktop.domain.identifiers import PartnerId
from brm_desktop.domain.partners import Posture
from tests.domain.diagnosis.records import DAY, MODES, partner

RULES_IN_ORDER = in_order(MODES.modes)
ALONE = PartnerRecords(partner(), contacts=10, alone=8)


def _refs(*ids: str) -> tuple[RecordRef, ...]:
    return tuple(
        RecordRef("meeting", one, f"Meeting {one}", DAY - timedelta(days=place)) for place, one in enumerate(ids)
    )


def _diagnosed(records: PartnerRecords, evidence: Evidence, *answers: Answer) -> PartnerDiagnosis:
    (examined,) = examine(Snapshot(DAY, (records,)), RULES_IN_ORDER)
    return diagnosed(examined, evidence, {answer.rule: answer for answer in answers})


def _answer(*facts: str) -> Answer:
    return Answer(ALONE.id, "single_point", "These are talks of two, as agreed", date(2026, 11, 1), facts)


def test_the_five_failure_modes_come_first_by_number() -> None:
    assert [rule.number for rule in RULES_IN_ORDER[:6]] == [1, 2, 3, 4, 5, None]


def test_a_finding_names_its_records_its_rule_and_what_to_do() -> None:
    found = _diagnosed(ALONE, {(ALONE.id, Behind.ALONE): _refs("a", "b")}).findings[0]
    assert (found.rule, found.mode, found.count, found.of) == ("single_point", 1, 8, 10)
    assert [ref.id for ref in found.records] == ["a", "b"]
    assert "70 %" in found.rule_words
    assert found.advice
    assert found.facts == {"a", "b"}


def test_only_the_records_behind_what_was_found_are_read() -> None:
    examined = examine(Snapshot(DAY, (ALONE,)), RULES_IN_ORDER)
    assert wanted(examined) == {(ALONE.id, Behind.ALONE)}


def test_an_answered_finding_is_quiet_as_long_as_nothing_is_new() -> None:
    evidence = {(ALONE.id, Behind.ALONE): _refs("a", "b")}
    quiet = _diagnosed(ALONE, evidence, _answer("a", "b", "c"))
    assert quiet.findings == ()
    check = next(check for check in quiet.checks if check.rule == "single_point")
    assert (check.state, check.answer) == (State.ANSWERED, "These are talks of two, as agreed")
    assert check.figure == "8 of 10 via you, answered"


def test_it_speaks_again_with_her_words_once_something_is_new() -> None:
    again = _diagnosed(ALONE, {(ALONE.id, Behind.ALONE): _refs("a", "new")}, _answer("a", "b"))
    assert again.findings[0].said == "These are talks of two, as agreed"
    assert again.findings[0].said_on == date(2026, 11, 1)


def test_another_value_is_something_new() -> None:
    rated = PartnerRecords(partner(demand=Decimal("3.5"), supply=Decimal("2.2")))
    facts = {finding.rule: finding.facts for finding in _diagnosed(rated, {}).findings}["maturity_gap"]
    said = Answer(rated.id, "maturity_gap", "The rating is from before the merger", DAY, tuple(facts))
    assert "maturity_gap" not in {finding.rule for finding in _diagnosed(rated, {}, said).findings}
    rated_again = PartnerRecords(partner(demand=Decimal("3.6"), supply=Decimal("2.2")))
    assert "maturity_gap" in {finding.rule for finding in _diagnosed(rated_again, {}, said).findings}


def test_value_not_shown_is_not_said_beside_no_mans_land() -> None:
    unclear = PartnerRecords(partner(why_agreed_on=None), contacts=5, kept=6, ours=6, theirs=4)
    assert [finding.rule for finding in _diagnosed(unclear, {}).findings] == ["no_mans_land"]


def test_a_reason_tells_what_else_is_on_record() -> None:
    broken = PartnerRecords(partner(posture=Posture.STRATEGIC, supply=Decimal("1.5")))
    evidence = {(broken.id, Behind.ISSUES): _refs("a", "b"), (broken.id, Behind.IDEAS): _refs("c")}
    found = _diagnosed(broken, evidence).findings[0]
    assert found.reason == (
        "You work strategically, and supply is rated 1.5. On record: two issues and one idea lying open."
    )
    assert found.facts == {"a", "b", "posture=strategic", "supply=1.5"}


def _finding(partner_id: str, *, rank: int, days_ago: int = 0) -> Finding:
    records = (RecordRef("meeting", f"{partner_id}{rank}", "Talk", DAY - timedelta(days=days_ago)),)
    return Finding(
        partner_id=PartnerId(partner_id), partner=partner_id, rule=f"rule{rank}", mode=None, name="", title="",
        reason="", advice=(), records=records, count=1, of=1, rule_words="", rank=rank,
    )  # fmt: skip


def _diagnosis(name: str, *findings: Finding) -> PartnerDiagnosis:
    return PartnerDiagnosis(partner(name), findings, ())


def test_today_has_one_finding_of_each_partner_the_most_useful_first() -> None:
    every = (
        _diagnosis("a", _finding("a", rank=2), _finding("a", rank=3)),
        _diagnosis("b", _finding("b", rank=9)),
        _diagnosis("c", _finding("c", rank=1)),
        _diagnosis("d", _finding("d", rank=8)),
    )
    assert [(one.partner_id, one.rank) for one in chosen(every)] == [("c", 1), ("a", 2), ("d", 8)]


def test_two_of_one_partner_come_only_where_no_other_has_any() -> None:
    every = (_diagnosis("a", _finding("a", rank=2), _finding("a", rank=3)), _diagnosis("b", _finding("b", rank=9)))
    assert [(one.partner_id, one.rank) for one in chosen(every)] == [("a", 2), ("b", 9), ("a", 3)]


def test_of_equal_rank_the_newest_fact_comes_first_then_her_own_order() -> None:
    every = (
        _diagnosis("old", _finding("old", rank=1, days_ago=9)),
        _diagnosis("first", _finding("first", rank=1)),
        _diagnosis("second", _finding("second", rank=1)),
    )
    assert [one.partner_id for one in chosen(every)] == ["first", "second", "old"]


@given(st.lists(st.tuples(st.sampled_from("abcdef"), st.integers(1, 17)), unique=True, max_size=20))
def test_today_never_has_more_than_three_and_never_hides_a_partner_behind_another(pairs: list[tuple[str, int]]) -> None:
    names = sorted({name for name, _ in pairs})
    every = [_diagnosis(name, *(_finding(name, rank=rank) for one, rank in pairs if one == name)) for name in names]
    shown = chosen(every)
    assert len(shown) == min(3, len(pairs))
    assert len({finding.partner_id for finding in shown}) == min(len(names), len(shown))
