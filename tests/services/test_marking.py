"""What she says of a promise: whose it is, how its supply stands; and what she was in a meeting."""

from datetime import date

import pytest

from brm_desktop.domain.commitments import Commitment, Direction, Origin, Supply
from brm_desktop.domain.errors import InvalidInput, NotFound
from brm_desktop.domain.identifiers import CommitmentId, MeetingId
from brm_desktop.domain.meetings import PostureTag
from brm_desktop.services.marking import Marks, Whose
from brm_desktop.services.workspace import Workspace
from brm_desktop.storage import people as person_store
from tests.services.portfolio import Portfolio

TO_SVEN = Marks(whose=Whose.PASSED_ON, name="  sven  DAHL ")


@pytest.fixture
def portfolio(workspace: Workspace) -> Portfolio:
    return Portfolio(workspace)


@pytest.fixture
def promise(portfolio: Portfolio) -> Commitment:
    return portfolio.promise(portfolio.partner("Finance"), kept_on=None)


def _now(workspace: Workspace, promise: Commitment) -> Commitment:
    return workspace.commitments.get(promise.id).commitment


def test_passing_on_is_one_step_with_its_way_back(
    workspace: Workspace, portfolio: Portfolio, promise: Commitment
) -> None:
    sven = portfolio.person("Sven Dahl")
    passed = workspace.commitments.mark(promise.id, TO_SVEN)
    assert (passed.direction, passed.owner_id, passed.origin) == (Direction.THEY_OWE, sven.id, Origin.ROUTED)
    assert not passed.closed
    step = workspace.undo.take_back()
    assert step is not None
    assert step.words == f"Passed on to sven DAHL: {promise.text}"
    assert _now(workspace, promise) == promise


def test_somebody_new_is_added_and_belongs_to_no_partner(workspace: Workspace, promise: Commitment) -> None:
    passed = workspace.commitments.mark(promise.id, TO_SVEN)
    assert passed.owner_id is not None
    with workspace.database.read() as work:
        made = person_store.get(work, passed.owner_id)
    assert made is not None
    assert (made.name, made.partner_id) == ("sven DAHL", None)


def test_of_two_of_one_name_the_partners_own_is_meant(
    workspace: Workspace, portfolio: Portfolio, promise: Commitment
) -> None:
    portfolio.person("Sven Dahl", portfolio.partner("Sales"))
    finance = next(p for p in workspace.partners.every() if p.id == promise.partner_id)
    near = portfolio.person("Sven Dahl", finance)
    assert workspace.commitments.mark(promise.id, TO_SVEN).owner_id == near.id


def test_with_closing_it_is_withdrawn_and_says_to_whom_it_went(workspace: Workspace, promise: Commitment) -> None:
    marks = Marks(whose=Whose.PASSED_ON, name="Sven Dahl", closes=True)
    closed = workspace.commitments.mark(promise.id, marks)
    assert (closed.withdrawn_on, closed.withdrawn_why) == (date(2026, 11, 23), "Passed on to Sven Dahl")
    assert closed.origin is Origin.ROUTED


def test_nobodys_and_mine_after_all(workspace: Workspace, promise: Commitment) -> None:
    nobodys = workspace.commitments.mark(promise.id, Marks(whose=Whose.NOBODYS))
    assert (nobodys.owner_id, nobodys.origin, nobodys.direction) == (None, Origin.UNOWNED, Direction.THEY_OWE)
    assert workspace.commitments.mark(promise.id, Marks(whose=Whose.MINE)) == promise


def test_what_cannot_be_is_refused_in_words(workspace: Workspace, portfolio: Portfolio, promise: Commitment) -> None:
    with workspace.database.read() as work:
        me = person_store.me(work)
    assert me is not None
    for marks, said in (
        (Marks(), "Nothing was said"),
        (Marks(whose=Whose.PASSED_ON, name="  "), "Who has it now"),
        (Marks(whose=Whose.PASSED_ON, name=me.name), "That is you"),
    ):
        with pytest.raises(InvalidInput, match=said):
            workspace.commitments.mark(promise.id, marks)
    workspace.commitments.keep(promise.id)
    with pytest.raises(InvalidInput, match="closed"):
        workspace.commitments.mark(promise.id, TO_SVEN)
    with pytest.raises(NotFound):
        workspace.commitments.mark(CommitmentId("0" * 32), TO_SVEN)


@pytest.mark.parametrize("supply", list(Supply))
def test_supply_is_said_and_taken_back(workspace: Workspace, promise: Commitment, supply: Supply) -> None:
    assert workspace.commitments.mark(promise.id, Marks(supply=supply)).supply is supply
    workspace.undo.take_back()
    assert _now(workspace, promise).supply is Supply.NOT_ASKED


def test_correcting_the_owner_says_whose_it_is(workspace: Workspace, portfolio: Portfolio, promise: Commitment) -> None:
    sven = portfolio.person("Sven Dahl")
    routed = workspace.commitments.change(promise.id, owner_id=sven.id, origin=Origin.ROUTED, supply_confirmed=False)
    assert (routed.origin, routed.direction, routed.supply) == (Origin.ROUTED, Direction.THEY_OWE, Supply.UNCONFIRMED)
    owned = workspace.commitments.change(promise.id, origin=Origin.OWNED)
    assert (owned.origin, owned.owner_id) == (Origin.OWNED, sven.id)
    nobodys = workspace.commitments.change(promise.id, owner_id=None, origin=Origin.UNOWNED)
    assert (nobodys.origin, nobodys.owner_id, nobodys.direction) == (Origin.UNOWNED, None, Direction.THEY_OWE)
    mine = workspace.commitments.change(promise.id, mine=True, origin=Origin.OWNED)
    assert (mine.direction, mine.origin) == (Direction.I_OWE, Origin.OWNED)


def test_requests_that_are_passed_on_fill_the_dumping_ground(workspace: Workspace, portfolio: Portfolio) -> None:
    finance = portfolio.partner("Finance")
    promises = [portfolio.promise(finance, kept_on=None) for _ in range(6)]
    assert "dumping_ground" not in portfolio.found().get("Finance", set())
    for promise in promises[:4]:
        workspace.commitments.mark(promise.id, TO_SVEN)
    assert "dumping_ground" in portfolio.found()["Finance"]


def test_what_she_was_in_a_meeting_is_said_and_taken_back(workspace: Workspace, portfolio: Portfolio) -> None:
    meeting = portfolio.contact(portfolio.partner("Finance"), ago=3)
    workspace.meetings.tag(meeting.id, PostureTag.PARTNERSHIP)
    assert workspace.meetings.get(meeting.id).row.meeting.posture_tag is PostureTag.PARTNERSHIP
    step = workspace.undo.take_back()
    assert step is not None
    assert step.words == f"You were partner: {meeting.title}"
    assert workspace.meetings.get(meeting.id).row.meeting.posture_tag is None
    with pytest.raises(NotFound):
        workspace.meetings.tag(MeetingId("0" * 32), None)
