"""Levels, maturity, pulses and what was agreed with a partner, and that the partner keeps the values in force."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from brm_desktop.domain.errors import InvalidInput, NotFound
from brm_desktop.domain.identifiers import PartnerId, PersonId
from brm_desktop.domain.maturity import MaturitySide
from brm_desktop.domain.partners import Level, Partner, Posture
from brm_desktop.domain.pulses import Area, Whose
from brm_desktop.domain.relationship import Proof, Side
from brm_desktop.services.workspace import Workspace

OCTOBER = date(2026, 10, 6)


@pytest.fixture
def finance(workspace: Workspace) -> Partner:
    return workspace.partners.add("Finance", sponsor="Helena Brandt")


def partner_of(workspace: Workspace, partner_id: PartnerId) -> Partner:
    return workspace.partners.profile(partner_id).partner


def sponsor_of(partner: Partner) -> PersonId:
    assert partner.sponsor_id is not None
    return partner.sponsor_id


def test_the_newest_answer_is_in_force_whatever_the_order_in_which_answers_are_noted(
    workspace: Workspace, finance: Partner
) -> None:
    helena = sponsor_of(finance)
    workspace.relationships.answer_level(finance.id, Level.ORDER_TAKER, given_by=helena, on=OCTOBER)
    workspace.relationships.answer_level(finance.id, Level.AD_HOC, given_by=helena, on=date(2025, 3, 1))
    assert partner_of(workspace, finance.id).level is Level.ORDER_TAKER
    page = workspace.relationships.page(finance.id)
    assert [(entry.given_on, entry.level) for entry in page.answers] == [
        (date(2025, 3, 1), Level.AD_HOC),
        (OCTOBER, Level.ORDER_TAKER),
    ]
    assert page.last_asked == OCTOBER


def test_deleting_the_newest_answer_falls_back_to_the_one_before(workspace: Workspace, finance: Partner) -> None:
    helena = sponsor_of(finance)
    first = workspace.relationships.answer_level(finance.id, Level.AD_HOC, given_by=helena, on=date(2025, 3, 1))
    second = workspace.relationships.answer_level(finance.id, Level.ADVISOR, given_by=helena, on=OCTOBER)
    workspace.relationships.remove_entry(second.id)
    assert partner_of(workspace, finance.id).level is Level.AD_HOC
    workspace.relationships.remove_entry(first.id)
    assert partner_of(workspace, finance.id).level is None
    with pytest.raises(NotFound):
        workspace.relationships.remove_entry(first.id)


def test_an_answer_of_the_same_person_on_the_same_day_is_corrected(workspace: Workspace, finance: Partner) -> None:
    helena = sponsor_of(finance)
    workspace.relationships.answer_level(finance.id, Level.ADVISOR, given_by=helena)
    workspace.relationships.answer_level(finance.id, Level.ORDER_TAKER, given_by=helena, words="You fix things.")
    (entry,) = workspace.relationships.page(finance.id).answers
    assert (entry.level, entry.words) == (Level.ORDER_TAKER, "You fix things.")
    assert partner_of(workspace, finance.id).level is Level.ORDER_TAKER


def test_level_four_needs_the_partner(workspace: Workspace, finance: Partner) -> None:
    helena = sponsor_of(finance)
    with pytest.raises(InvalidInput):
        workspace.relationships.own_level(finance.id, Level.STRATEGIC_PARTNER)
    with pytest.raises(InvalidInput):
        workspace.relationships.answer_level(finance.id, Level.STRATEGIC_PARTNER, given_by=helena)
    assert partner_of(workspace, finance.id).level is None
    workspace.relationships.answer_level(
        finance.id,
        Level.STRATEGIC_PARTNER,
        given_by=helena,
        words="Join the strategy table.",
        proof=Proof.INVITATION,
    )
    assert partner_of(workspace, finance.id).level is Level.STRATEGIC_PARTNER


def test_her_own_view_stands_beside_the_answer(workspace: Workspace, finance: Partner) -> None:
    workspace.relationships.answer_level(finance.id, Level.ORDER_TAKER, given_by=finance.sponsor_id, on=OCTOBER)
    workspace.relationships.own_level(finance.id, Level.ADVISOR, "They ask before they buy.")
    partner = partner_of(workspace, finance.id)
    assert (partner.level, partner.own_level) == (Level.ORDER_TAKER, Level.ADVISOR)


def test_a_target_has_a_day_to_come_and_can_be_taken_away(workspace: Workspace, finance: Partner) -> None:
    with pytest.raises(InvalidInput):
        workspace.relationships.aim(finance.id, Level.ADVISOR, date(2026, 11, 22))
    workspace.relationships.aim(finance.id, Level.ADVISOR, date(2027, 6, 30))
    partner = partner_of(workspace, finance.id)
    assert (partner.target_level, partner.target_on) == (Level.ADVISOR, date(2027, 6, 30))
    workspace.relationships.aim(finance.id, None)
    workspace.relationships.own_level(finance.id, Level.ORDER_TAKER)
    partner = partner_of(workspace, finance.id)
    assert (partner.target_level, partner.target_on) == (None, None)


def test_nothing_is_said_on_a_day_to_come(workspace: Workspace, finance: Partner) -> None:
    tomorrow = date(2026, 11, 24)
    with pytest.raises(InvalidInput):
        workspace.relationships.answer_level(finance.id, Level.ADVISOR, given_by=None, on=tomorrow)
    with pytest.raises(InvalidInput):
        workspace.relationships.rate(finance.id, MaturitySide.DEMAND, value=Decimal("2.0"), on=tomorrow)
    with pytest.raises(InvalidInput):
        workspace.relationships.note_event(finance.id, tomorrow, "Role agreed")


def test_a_rating_of_answers_has_the_value_of_the_model(workspace: Workspace, finance: Partner) -> None:
    model = workspace.models.maturity()
    questions = model.questions(MaturitySide.SUPPLY)
    answers = tuple(f"{question.key}=2" for question in questions)
    rating = workspace.relationships.rate(finance.id, MaturitySide.SUPPLY, answers=answers, note="Batches fail")
    assert rating.value == model.value_of([question.answers[1].value for question in questions])
    assert rating.answers == answers
    assert partner_of(workspace, finance.id).supply == rating.value


def test_too_few_answers_and_unknown_ones_are_refused_in_words(workspace: Workspace, finance: Partner) -> None:
    first = workspace.models.maturity().questions(MaturitySide.DEMAND)[0]
    with pytest.raises(InvalidInput, match="Too few"):
        workspace.relationships.rate(finance.id, MaturitySide.DEMAND, answers=(f"{first.key}=1",))
    for answer in ("weather=1", f"{first.key}=9", first.key, f"{first.key}=0"):
        with pytest.raises(InvalidInput, match="is no answer"):
            workspace.relationships.rate(finance.id, MaturitySide.DEMAND, answers=(answer,))
    with pytest.raises(InvalidInput):
        workspace.relationships.rate(finance.id, MaturitySide.DEMAND, value=Decimal("4.0"))
    assert workspace.relationships.ratings(finance.id) == ()


def test_the_newest_rating_of_a_side_is_in_force(workspace: Workspace, finance: Partner) -> None:
    rate = workspace.relationships.rate
    newest = rate(finance.id, MaturitySide.DEMAND, value=Decimal("2.1"), on=OCTOBER)
    rate(finance.id, MaturitySide.DEMAND, value=Decimal("1.6"), on=date(2026, 4, 1))
    rate(finance.id, MaturitySide.SUPPLY, value=Decimal("1.5"))
    partner = partner_of(workspace, finance.id)
    assert (partner.demand, partner.supply) == (Decimal("2.1"), Decimal("1.5"))
    workspace.relationships.remove_rating(newest.id)
    assert partner_of(workspace, finance.id).demand == Decimal("1.6")
    again = rate(finance.id, MaturitySide.SUPPLY, value=Decimal("1.7"))
    assert [r.value for r in workspace.relationships.ratings(finance.id) if r.id == again.id] == [Decimal("1.7")]
    assert len(workspace.relationships.ratings(finance.id)) == 2


def test_each_change_is_one_step_that_can_be_taken_back(workspace: Workspace, finance: Partner) -> None:
    workspace.relationships.answer_level(finance.id, Level.ADVISOR, given_by=finance.sponsor_id)
    workspace.undo.take_back()
    assert partner_of(workspace, finance.id).level is None
    assert workspace.relationships.page(finance.id).entries == ()
    workspace.relationships.rate(finance.id, MaturitySide.SUPPLY, value=Decimal("2.0"))
    workspace.undo.take_back()
    assert partner_of(workspace, finance.id).supply is None
    workspace.undo.do_again()
    assert partner_of(workspace, finance.id).supply == Decimal("2.0")


def test_her_own_guess_is_never_shown_as_the_partners(workspace: Workspace, finance: Partner) -> None:
    workspace.relationships.pulse(finance.id, satisfaction=Decimal("3.1"), value_felt=Decimal(3), given_by=None)
    workspace.relationships.pulse(
        finance.id, satisfaction=Decimal("4.5"), whose=Whose.OWN, areas={Area.SERVICE: 4, Area.PART: None}
    )
    page = workspace.relationships.page(finance.id)
    assert [pulse.satisfaction for pulse in page.pulses] == [Decimal("3.1")]
    assert [pulse.it_service for pulse in page.own_pulses] == [4]
    assert [pulse.satisfaction for pulse in workspace.partners.profile(finance.id).pulses] == [Decimal("3.1")]
    assert workspace.partners.page().rows[0].pulses == (Decimal("3.1"),)
    with pytest.raises(InvalidInput):
        workspace.relationships.pulse(finance.id, satisfaction=Decimal("5.1"))


def test_the_card_is_agreed_with_somebody_on_a_day_or_not_at_all(workspace: Workspace, finance: Partner) -> None:
    card: dict[str, Any] = {"why": "Get value from IT", "day_job": "", "benefit": "", "measure": "five days to close"}
    with pytest.raises(InvalidInput):
        workspace.relationships.set_card(finance.id, **card, agreed_with=finance.sponsor_id)
    with pytest.raises(InvalidInput, match="empty"):
        workspace.relationships.set_card(
            finance.id, why="", day_job=" ", benefit="", measure="", agreed_with=finance.sponsor_id, agreed_on=OCTOBER
        )
    workspace.relationships.set_card(finance.id, **card, agreed_with=finance.sponsor_id, agreed_on=OCTOBER)
    partner = partner_of(workspace, finance.id)
    assert (partner.why_measure, partner.why_agreed_on) == ("five days to close", OCTOBER)


def test_posture_rules_vision_and_baseline_are_kept(workspace: Workspace, finance: Partner) -> None:
    service = workspace.relationships
    service.set_posture(finance.id, Posture.TACTICAL)
    service.set_rules(finance.id, "Nothing bypasses the board.\nOne page each month.")
    service.set_vision(finance.id, " Closing in three days ")
    service.set_baseline(finance.id, "Nine days to close, three vendors", date(2025, 3, 1))
    partner = partner_of(workspace, finance.id)
    assert partner.posture is Posture.TACTICAL
    assert partner.rules_of_engagement.splitlines()[1] == "One page each month."
    assert (partner.vision, partner.baseline_on) == ("Closing in three days", date(2025, 3, 1))


def test_who_for_what_is_a_text_to_hand_over(workspace: Workspace, finance: Partner) -> None:
    owen = workspace.people.add("Owen Clarke", role="Controller")
    workspace.people.change(owen.id, emails=("owen@example.org",), private_note="difficult")
    service = workspace.relationships
    close = service.add_who(finance.id, "Month-end  close", owen.id)
    licence = service.add_who(finance.id, "Licences", owner="Service desk")
    service.add_who(finance.id, "Data")
    text = service.who_for_what_text(finance.id)
    assert "- Month-end close: Owen Clarke, Controller <owen@example.org>\n- Licences: Service desk\n" in text
    assert "- Data: nobody named yet" in text
    assert "difficult" not in text
    service.change_who(licence.id, matter="Licences", person_id=owen.id)
    service.remove_who(close.id)
    page = service.page(finance.id)
    assert [who.matter for who in page.who_for_what] == ["Licences", "Data"]
    assert page.named[owen.id].name == "Owen Clarke"
    with pytest.raises(InvalidInput):
        service.add_who(finance.id, " ")


def test_the_card_asks_one_question_with_all_four_answers(workspace: Workspace, finance: Partner) -> None:
    text = workspace.relationships.question_card(finance.id)
    model = workspace.models.levels()
    assert text.startswith("Hello Helena,")
    assert model.question in text
    assert all(f"{level.level.value}  {level.partner_says}" in text for level in model.levels)


def test_events_are_noted_changed_and_deleted(workspace: Workspace, finance: Partner) -> None:
    service = workspace.relationships
    event = service.note_event(finance.id, OCTOBER, " Close outage ")
    service.change_event(event.id, day=date(2026, 7, 1), words="Close outage, two days")
    (noted,) = service.page(finance.id).events
    assert (noted.happened_on, noted.words) == (date(2026, 7, 1), "Close outage, two days")
    service.remove_event(event.id)
    assert service.page(finance.id).events == ()
    with pytest.raises(InvalidInput):
        service.note_event(finance.id, OCTOBER, " ")


def test_measures_follow_the_level(workspace: Workspace, finance: Partner) -> None:
    assert workspace.relationships.page(finance.id).measures == ()
    for level in (Level.ORDER_TAKER, Level.ADVISOR):
        workspace.relationships.own_level(finance.id, level)
        page = workspace.relationships.page(finance.id)
        assert [row.words for row in page.measures] == [m.name for m in workspace.models.levels().level(level).measures]
        assert all(row.figure for row in page.measures)
        assert page.step_up
        assert "{" not in page.step_up


def test_satisfaction_and_promises_have_their_records_behind_them(workspace: Workspace, finance: Partner) -> None:
    service = workspace.relationships
    service.answer_level(finance.id, Level.ORDER_TAKER, given_by=finance.sponsor_id, on=OCTOBER)
    service.pulse(finance.id, satisfaction=Decimal("3.1"), on=OCTOBER)
    jotted = workspace.jot.log("-> Price per pallet by 20 nov", partner="Finance")
    figures = {row.words: row for row in service.page(finance.id).measures}
    satisfied = next(row for words, row in figures.items() if "satisfied" in words)
    assert satisfied.figure == "3.1 of 5, on 6 Oct"
    assert [ref.table for ref in satisfied.records] == ["pulse"]
    late = next(row for row in figures.values() if [ref.id for ref in row.records] == [jotted.record_id])
    assert late.records[0].table == "commitment"


def test_sides_of_the_page_are_told_apart(workspace: Workspace, finance: Partner) -> None:
    service = workspace.relationships
    service.own_level(finance.id, Level.ADVISOR)
    service.aim(finance.id, Level.ADVISOR, None)
    page = service.page(finance.id)
    assert [entry.side for entry in page.entries] == [Side.OWN, Side.TARGET]
    assert page.answers == ()
    assert page.last_asked is None
