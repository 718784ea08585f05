"""A partner edited in place: every change is one step that can be taken back."""

from datetime import date
from decimal import Decimal

import pytest

from brm_desktop.domain.commitments import Commitment, Direction
from brm_desktop.domain.errors import InvalidInput, NotFound
from brm_desktop.domain.identifiers import CommitmentId, GoalId, NeedId, PartnerId, PersonId
from brm_desktop.domain.partners import Partner, Posture
from brm_desktop.domain.people import Person
from brm_desktop.services.workspace import Workspace


@pytest.fixture
def finance(workspace: Workspace) -> Partner:
    return workspace.partners.add("Finance", sponsor="Helena Brandt")


def _goals(workspace: Workspace, partner_id: PartnerId) -> list[str]:
    return [goal.text for goal in workspace.partners.profile(partner_id).goals]


def test_a_change_is_stored_at_once_and_taken_back_as_one_step(workspace: Workspace, finance: Partner) -> None:
    workspace.partner_editing.change(finance.id, posture=Posture.STRATEGIC)
    workspace.partner_editing.change(finance.id, why_i_am_here="Demand", covered_since=date(2025, 3, 1))
    stored = workspace.partners.profile(finance.id).partner
    assert (stored.posture, stored.why_i_am_here, stored.covered_since) == (
        Posture.STRATEGIC, "Demand", date(2025, 3, 1),
    )  # fmt: skip
    step = workspace.undo.take_back()
    assert step is not None
    assert step.words == "Changed: Finance"
    stored = workspace.partners.profile(finance.id).partner
    assert (stored.posture, stored.why_i_am_here) == (Posture.STRATEGIC, "")


def test_the_same_again_leaves_no_step(workspace: Workspace, finance: Partner) -> None:
    workspace.undo.begin_session()
    workspace.partner_editing.change(finance.id, name="Finance")
    assert workspace.undo.last() is None


def test_two_partners_do_not_share_a_name(workspace: Workspace, finance: Partner) -> None:
    sales = workspace.partners.add("Sales")
    with pytest.raises(InvalidInput, match="there already"):
        workspace.partner_editing.change(sales.id, name="  FINANCE ")
    with pytest.raises(InvalidInput, match="needs a name"):
        workspace.partner_editing.change(sales.id, name=" ")
    with pytest.raises(InvalidInput, match="cadence"):
        workspace.partner_editing.change(sales.id, cadence_days=0)
    with pytest.raises(NotFound):
        workspace.partner_editing.change(PartnerId("0" * 32), name="X")


def test_a_sponsor_is_found_among_the_people_or_made(workspace: Workspace, finance: Partner) -> None:
    owen = workspace.people.add("Owen Clarke", partner_id=finance.id)
    assert workspace.partner_editing.set_sponsor(finance.id, "owen  clarke").sponsor_id == owen.id
    made = workspace.partner_editing.set_sponsor(finance.id, "Mei-Lin Zhao").sponsor_id
    assert workspace.people.get(str(made)).person.partner_id == finance.id
    assert workspace.partner_editing.set_sponsor(finance.id, "").sponsor_id is None


def test_an_archived_partner_leaves_the_lists_and_comes_back(workspace: Workspace, finance: Partner) -> None:
    workspace.partner_editing.archive(finance.id)
    assert workspace.partners.every() == ()
    assert workspace.partners.profile(finance.id).partner.archived
    workspace.partner_editing.archive(finance.id, False)
    assert [partner.name for partner in workspace.partners.every()] == ["Finance"]


def test_goals_are_changed_and_put_in_another_order(workspace: Workspace, finance: Partner) -> None:
    first, _, third = (workspace.partners.add_goal(finance.id, text) for text in ("One", "Two", "Three"))
    workspace.partner_editing.move_goal(third.id, -1)
    assert _goals(workspace, finance.id) == ["One", "Three", "Two"]
    workspace.partner_editing.move_goal(first.id, -1)
    assert _goals(workspace, finance.id) == ["One", "Three", "Two"]
    workspace.partner_editing.change_goal(first.id, text="Uno", measure="9 now", by=date(2027, 6, 1))
    assert _goals(workspace, finance.id)[0] == "Uno"
    workspace.undo.take_back()
    assert _goals(workspace, finance.id)[0] == "One"
    with pytest.raises(InvalidInput):
        workspace.partner_editing.change_goal(first.id, text=" ")
    with pytest.raises(NotFound):
        workspace.partner_editing.change_goal(GoalId("0" * 32), text="X")


def test_a_need_is_answered_by_a_promise(workspace: Workspace, finance: Partner) -> None:
    need = workspace.partners.add_need(finance.id, "A price list")
    promise = Commitment(
        CommitmentId("c" * 32), Direction.I_OWE, "Price list", date(2026, 11, 2), partner_id=finance.id
    )
    workspace.commitments.store(promise)
    offered = workspace.partner_editing.promises_for_needs(finance.id)
    assert [row.commitment.text for row in offered] == ["Price list"]
    workspace.partner_editing.change_need(need.id, commitment_id=promise.id)
    row = workspace.partners.profile(finance.id).needs[0]
    assert row.promise is not None
    assert row.promise.commitment.id == promise.id
    workspace.commitments.keep(promise.id)
    assert [row.commitment.id for row in workspace.partner_editing.promises_for_needs(finance.id)] == [promise.id]
    with pytest.raises(NotFound):
        workspace.partner_editing.change_need(NeedId("0" * 32), text="X")


def test_satisfaction_is_a_number_from_one_to_five(workspace: Workspace, finance: Partner) -> None:
    workspace.partner_editing.add_pulse(finance.id, " 3,46 ", note=" calmer ")
    pulse = workspace.partners.profile(finance.id).pulses[0]
    assert (pulse.satisfaction, pulse.note, pulse.given_on) == (Decimal("3.5"), "calmer", date(2026, 11, 23))
    for wrong in ("", "good", "0.9", "5.1", "NaN"):
        with pytest.raises(InvalidInput):
            workspace.partner_editing.add_pulse(finance.id, wrong)


def test_the_cadence_of_a_person_goes_before_that_of_the_partner(workspace: Workspace, finance: Partner) -> None:
    assert finance.sponsor_id is not None
    assert workspace.partners.profile(finance.id).contact.cadence_days == 30
    workspace.people.change(finance.sponsor_id, cadence_days=7)
    assert workspace.partners.profile(finance.id).contact.cadence_days == 7
    assert workspace.person_pages.page(finance.sponsor_id).contact.cadence_days == 7


def test_somebody_at_no_partner_has_the_default_cadence(workspace: Workspace) -> None:
    person: Person = workspace.people.add("Ana")
    assert workspace.person_pages.page(PersonId(person.id)).contact.cadence_days == 30
