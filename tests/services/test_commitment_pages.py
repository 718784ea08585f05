"""The list of commitments as numbers and pages, and one promise with its story."""

from datetime import date, timedelta

import pytest

from brm_desktop.domain.commitment_lists import ListFilter, ListGroup, ListOrder, ListState
from brm_desktop.domain.commitments import Commitment, Direction, Due, Status
from brm_desktop.domain.errors import InvalidInput, NotFound
from brm_desktop.domain.identifiers import CommitmentId, GoalId, PartnerId, PersonId
from brm_desktop.domain.partners import Goal
from brm_desktop.domain.people import Person
from brm_desktop.services.commitment_pages import FIRST_ROWS, CommitmentList
from brm_desktop.services.marking import Marks, Whose
from brm_desktop.services.workspace import Workspace
from brm_desktop.storage import commitments as commitment_store
from brm_desktop.storage import partners as partner_store
from brm_desktop.storage import people as person_store
from tests.services.portfolio import Portfolio

TODAY = date(2026, 11, 23)
ME, OWEN = PersonId("e" * 32), PersonId("f" * 32)


def _id(number: int) -> CommitmentId:
    return CommitmentId(f"{number:032x}")


def _promise(number: int, text: str, due: int | None, **more: object) -> Commitment:
    """Promise `number`, due so many days from today."""
    cells: dict[str, object] = {
        "direction": Direction.THEY_OWE,
        "asked_on": date(2026, 11, 1),
        "due": None if due is None else Due.on(TODAY + timedelta(days=due)),
        **more,
    }
    return Commitment(id=_id(number), text=text, **cells)  # type: ignore[arg-type]


@pytest.fixture
def finance(workspace: Workspace) -> PartnerId:
    return workspace.partners.add("Finance").id


@pytest.fixture
def filled(workspace: Workspace, finance: PartnerId) -> Workspace:
    """A handful of promises of every kind."""
    people = [Person(id=ME, name="Nora Lind", me=True), Person(id=OWEN, name="Owen Clarke", partner_id=finance)]
    every = [
        _promise(1, "Old late one", -20),
        _promise(2, "Fresh late one", -2, partner_id=finance, owner_id=OWEN),
        _promise(3, "Due today", 0, direction=Direction.I_OWE, owner_id=ME),
        _promise(4, "Due on Sunday", 6),
        _promise(5, "Next week", 7, direction=Direction.I_OWE, partner_id=finance),
        _promise(6, "Whenever", None, private=True),
        _promise(7, "Kept long ago", -40, kept_on=date(2026, 10, 1)),
        _promise(8, "Kept lately", -10, kept_on=date(2026, 11, 12)),
        _promise(9, "Given up", 3, withdrawn_on=date(2026, 11, 20), withdrawn_why="no need"),
    ]
    with workspace.database.write() as work:
        person_store.save(work, people)
        commitment_store.save(work, every)
    return workspace


def _texts(found: CommitmentList) -> list[str]:
    return [found.lines[number].text for number in found.numbers]


def test_open_ones_stand_in_groups_nearest_to_today_first(filled: Workspace) -> None:
    found = filled.commitment_pages.window(ListFilter())
    assert _texts(found) == ["Fresh late one", "Old late one", "Due today", "Due on Sunday", "Next week", "Whenever"]
    assert found.groups == (
        (ListGroup.LATE, 2), (ListGroup.THIS_WEEK, 2), (ListGroup.LATER, 1), (ListGroup.NO_DATE, 1),
    )  # fmt: skip


def test_closed_ones_come_newest_first(filled: Workspace) -> None:
    found = filled.commitment_pages.window(ListFilter(state=ListState.CLOSED))
    assert _texts(found) == ["Kept lately", "Kept long ago", "Given up"]
    assert found.groups == ((ListGroup.KEPT, 2), (ListGroup.WITHDRAWN, 1))


@pytest.mark.parametrize(
    ("wanted", "texts"),
    [
        (ListFilter(direction=Direction.I_OWE), ["Due today", "Next week"]),
        (ListFilter(due_until=TODAY), ["Fresh late one", "Old late one", "Due today"]),
        (ListFilter(undated=True), ["Whenever"]),
        (ListFilter(owner_id=OWEN), ["Fresh late one"]),
        (ListFilter(words=("LATE", "clarke")), ["Fresh late one"]),
        (ListFilter(words=("finan",)), ["Fresh late one", "Next week"]),
        (ListFilter(words=("100%",)), []),
        (ListFilter(state=ListState.ALL, words=("kept",)), ["Kept lately", "Kept long ago"]),
    ],
)
def test_filters_leave_out_what_does_not_fit(filled: Workspace, wanted: ListFilter, texts: list[str]) -> None:
    assert _texts(filled.commitment_pages.window(wanted)) == texts


def test_words_find_letters_of_either_case_in_any_script(filled: Workspace) -> None:
    filled.commitments.change(_id(1), text="Übersicht für Éva")
    for word in ("übersicht", "ÜBERSICHT", "éva"):
        assert _texts(filled.commitment_pages.window(ListFilter(words=(word,)))) == ["Übersicht für Éva"]


def test_one_partner_alone(filled: Workspace, finance: PartnerId) -> None:
    assert _texts(filled.commitment_pages.window(ListFilter(partner_id=finance))) == ["Fresh late one", "Next week"]


def test_the_first_rows_are_the_beginning_of_the_whole(workspace: Workspace) -> None:
    every = [_promise(number, f"Promise {number}", number % 300) for number in range(1, 1_001)]
    with workspace.database.write() as work:
        commitment_store.save(work, every)
    first = workspace.commitment_pages.first(ListFilter())
    whole = workspace.commitment_pages.window(ListFilter(), at=500)
    assert not first.whole
    assert whole.whole
    assert len(whole.numbers) == 1_000
    assert list(first.numbers) == list(whole.numbers[: FIRST_ROWS + 1])
    assert set(whole.lines) == set(whole.numbers[500 : 500 + FIRST_ROWS])
    days = [workspace.commitment_pages.lines([number])[number].due for number in whole.numbers]
    assert days == sorted(days)  # type: ignore[type-var]


@pytest.mark.parametrize(
    ("order", "first"),
    [
        (ListOrder.TEXT, "Due on Sunday"),
        (ListOrder.PARTNER, "Fresh late one"),
        (ListOrder.OWNER, "Due today"),
        (ListOrder.DUE, "Fresh late one"),
    ],
)
def test_a_list_can_be_sorted_by_any_column(filled: Workspace, order: ListOrder, first: str) -> None:
    found = filled.commitment_pages.window(ListFilter(), order)
    assert _texts(found)[0] == first
    assert bool(found.groups) is (order is ListOrder.DUE)


def test_the_most_moved_come_first_when_asked(filled: Workspace) -> None:
    filled.commitments.move(_id(4), to=Due.on(date(2026, 12, 1)), agreed_with="", why="later")
    found = filled.commitment_pages.window(ListFilter(), ListOrder.MOVED, down=True)
    line = found.lines[found.numbers[0]]
    assert (line.text, line.moved) == ("Due on Sunday", 1)


def test_a_line_says_who_and_how_late(filled: Workspace) -> None:
    found = filled.commitment_pages.window(ListFilter())
    late, mine = found.lines[found.numbers[0]], found.lines[found.numbers[2]]
    assert (late.owner, late.partner, late.days_late, late.status) == ("O. Clarke", "Finance", 2, Status.LATE)
    assert (mine.owner, mine.mine) == ("", True)


def test_counts_know_what_was_kept_last(filled: Workspace) -> None:
    counts = filled.commitment_pages.counts(ListState.OPEN)
    assert (counts.every, counts.last_kept) == (6, date(2026, 11, 12))


def test_choices_offer_who_owes(filled: Workspace) -> None:
    choices = filled.commitment_pages.choices(None)
    assert [partner.name for partner in choices.partners] == ["Finance"]
    assert [person.name for person in choices.owners] == ["Nora Lind", "Owen Clarke"]


def test_a_promise_comes_with_what_it_waits_for(filled: Workspace, finance: PartnerId) -> None:
    goal = Goal(id=GoalId("d" * 32), partner_id=finance, text="One forecast")
    with filled.database.write() as work:
        partner_store.save_goals(work, [goal])
    pages = filled.commitment_pages
    assert [row.commitment.text for row in pages.could_wait_for(_id(5))] == ["Fresh late one"]
    filled.commitments.change(_id(5), waits_for=_id(2), goal_id=goal.id)
    detail = pages.detail(_id(5))
    assert detail.waits_for is not None
    assert (detail.waits_for.commitment.id, detail.goal) == (_id(2), goal)
    back = pages.detail(_id(2))
    assert back.waited_by is not None
    assert back.waited_by.commitment.id == _id(5)
    assert pages.could_wait_for(_id(2)) == ()


def test_a_promise_cannot_wait_for_itself(filled: Workspace) -> None:
    with pytest.raises(InvalidInput):
        filled.commitments.change(_id(5), waits_for=_id(5))


def test_what_is_gone_is_not_found(workspace: Workspace) -> None:
    with pytest.raises(NotFound):
        workspace.commitment_pages.detail(_id(99))
    assert workspace.commitment_pages.number_of(_id(99)) is None


def test_many_are_kept_as_one_step(filled: Workspace) -> None:
    pages = filled.commitment_pages
    numbers = pages.window(ListFilter()).numbers
    assert filled.commitments.keep_all(pages.ids(numbers)) == 6
    assert filled.undo.last().words == "Kept: 6 promises"  # type: ignore[union-attr]
    assert not pages.window(ListFilter()).numbers
    filled.undo.take_back()
    assert list(pages.window(ListFilter()).numbers) == list(numbers)


def test_many_move_to_one_date_as_one_step(filled: Workspace) -> None:
    ids, to = [_id(1), _id(2), _id(7)], Due.on(date(2026, 12, 1))
    assert filled.commitments.move_all(ids, to=to, agreed_with="Owen", why="close week") == 2
    assert filled.commitments.get(_id(1)).commitment.renegotiations[0].came_too_late
    with pytest.raises(InvalidInput, match="same as before"):
        filled.commitments.move_all(ids, to=to, agreed_with="", why="again")
    filled.undo.take_back()
    assert filled.commitments.get(_id(1)).commitment.renegotiations == ()


def test_withdrawing_wants_a_reason_and_can_be_opened_again(filled: Workspace) -> None:
    with pytest.raises(InvalidInput):
        filled.commitments.withdraw_all([_id(1)], why="  ")
    assert filled.commitments.withdraw_all([_id(1), _id(7)], why="no need") == 1
    assert filled.commitments.get(_id(1)).status is Status.WITHDRAWN
    assert filled.commitments.reopen_all([_id(1), _id(2)]) == 1
    assert filled.commitments.get(_id(1)).status is Status.LATE


def test_a_new_owner_changes_who_owes(filled: Workspace) -> None:
    hers = filled.commitments.change(_id(2), mine=True)
    assert (hers.owner_id, hers.direction, hers.to_id) == (ME, Direction.I_OWE, OWEN)
    theirs = filled.commitments.change(_id(3), owner_id=OWEN)
    assert (theirs.direction, theirs.to_id) == (Direction.THEY_OWE, ME)


def test_reliability_follows_the_partner(filled: Workspace, finance: PartnerId) -> None:
    every, one = filled.commitment_pages.reliability(), filled.commitment_pages.reliability(finance)
    assert (every.theirs.on_time, every.theirs.total) == (2, 4)
    assert one.theirs.total == 1


def test_a_late_promise_that_was_passed_on_stays_in_her_figure_and_in_no_partner_s(workspace: Workspace) -> None:
    portfolio = Portfolio(workspace)
    partner = portfolio.partner("Finance")
    for number in range(5):
        promise = portfolio.promise(partner, ago=30 + number, kept_on=None)
        workspace.commitments.mark(promise.id, Marks(whose=Whose.PASSED_ON, name="Sven Ek", closes=number > 2))
    both = workspace.commitment_pages.reliability(partner.id)
    assert (both.mine.ticks, both.theirs.ticks) == ((False,) * 5, ())
    assert workspace.insights.of(partner.id).findings[0].rule == "issues_not_told"
