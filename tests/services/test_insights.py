"""Portfolios made by hand, each with what must be found in it, and what must not."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from brm_desktop.domain.clock import fixed
from brm_desktop.domain.commitments import Origin
from brm_desktop.domain.identifiers import PersonId
from brm_desktop.domain.meetings import AgendaState, Channel, PostureTag
from brm_desktop.domain.partners import Level, Posture
from brm_desktop.domain.people import ERASED_NAME, Person
from brm_desktop.services.workspace import Workspace
from brm_desktop.storage import bin as bin_store
from brm_desktop.storage import people as person_store
from tests.services.portfolio import ME, Portfolio


@pytest.fixture
def portfolio(workspace: Workspace) -> Portfolio:
    return Portfolio(workspace)


def test_an_empty_store_shows_nothing(workspace: Workspace) -> None:
    assert workspace.insights.all() == ()
    assert workspace.insights.today() == ()


def test_a_brand_new_partner_shows_nothing(portfolio: Portfolio) -> None:
    new = portfolio.workspace.partners.add("Legal")
    assert portfolio.found() == {}
    states = {check.state.value for check in portfolio.workspace.insights.of(new.id).checks}
    assert states <= {"too_few", "not_set", "fine"}


def test_five_balanced_partners_show_nothing(portfolio: Portfolio) -> None:
    for name in ("Finance", "Sales", "Supply Chain", "People", "Legal"):
        portfolio.balanced(portfolio.partner(name))
    assert portfolio.found() == {}
    assert portfolio.workspace.insights.today() == ()


def test_an_archived_partner_is_not_examined(portfolio: Portfolio) -> None:
    gone = portfolio.partner("Legal", archived=True, posture=Posture.STRATEGIC, supply=Decimal("1.2"))
    for ago in range(1, 10):
        portfolio.contact(gone, ago=ago)
    assert portfolio.found() == {}
    diagnosis = portfolio.workspace.insights.of(gone.id)
    assert (diagnosis.findings, diagnosis.checks) == ((), ())


def test_contacts_that_go_through_her_alone_are_a_single_point(portfolio: Portfolio) -> None:
    finance, sales = portfolio.partner("Finance"), portfolio.partner("Sales")
    for number in range(10):
        portfolio.contact(finance, ago=number + 1, with_colleague=number < 2)
        portfolio.contact(sales, ago=number + 1, with_colleague=number < 3)
    assert portfolio.found() == {"Finance": {"single_point"}}
    finding = portfolio.workspace.insights.of(finance.id).findings[0]
    assert (finding.count, finding.of, len(finding.records)) == (8, 10, 8)
    checks = {check.rule: check.figure for check in portfolio.workspace.insights.of(sales.id).checks}
    assert checks["single_point"] == "7 of 10 via you, fine"


def test_a_talk_that_she_missed_did_not_go_through_her(portfolio: Portfolio) -> None:
    finance = portfolio.partner("Finance")
    for number in range(10):
        portfolio.contact(finance, ago=number + 1, absent=number < 3)
    assert portfolio.found() == {}


def test_a_talk_without_a_list_of_those_present_went_through_her(portfolio: Portfolio) -> None:
    finance = portfolio.partner("Finance")
    for number in range(5):
        portfolio.contact(finance, ago=number + 1, without_me=True)
    assert portfolio.found() == {"Finance": {"single_point"}}


def test_imported_minutes_in_which_she_is_not_named_did_not_go_through_her(portfolio: Portfolio) -> None:
    finance = portfolio.partner("Finance")
    for number in range(8):
        portfolio.contact(finance, ago=number + 1, without_me=True, source=f"minutes/{number}.md")
    assert portfolio.found() == {}


@pytest.mark.parametrize(("role", "found"), [("", False), ("Head of Accounting", True)])
def test_imported_minutes_count_once_she_has_said_who_is_theirs(
    portfolio: Portfolio, role: str, *, found: bool
) -> None:
    finance = portfolio.partner("Finance")
    portfolio.architect = portfolio.person("Owen Clarke", of=finance, role=role)
    for number in range(8):
        portfolio.contact(finance, ago=number + 1, with_colleague=True, source=f"minutes/{number}.md")
    assert ("Finance" in portfolio.found()) is found


def test_the_other_one_in_a_talk_of_two_is_the_partners(portfolio: Portfolio) -> None:
    finance = portfolio.partner("Finance")
    controller = portfolio.person("Owen Clarke", of=finance)
    portfolio.store(replace(finance, sponsor_id=None))
    finance = replace(finance, sponsor_id=controller.id)
    for number in range(5):
        portfolio.contact(finance, ago=number + 1, source=f"minutes/{number}.md")
    assert portfolio.found() == {"Finance": {"single_point"}}


def test_what_was_no_contact_does_not_count(portfolio: Portfolio) -> None:
    finance = portfolio.partner("Finance")
    for number in range(4):
        portfolio.contact(finance, ago=number + 1)
    portfolio.contact(finance, cancelled=True)
    portfolio.contact(finance, channel=Channel.NOTE)
    portfolio.contact(finance, ago=-3)
    portfolio.contact(finance, ago=0, start=portfolio.workspace.clock.now().astimezone(UTC) + timedelta(hours=2))
    deleted = portfolio.contact(finance)
    with portfolio.workspace.database.write() as work:
        bin_store.put_away(work, "meeting", deleted.id)
    assert portfolio.found() == {}
    figures = {check.rule: check.figure for check in portfolio.workspace.insights.of(finance.id).checks}
    assert figures["single_point"] == "4 contacts, too few to tell"


@pytest.mark.parametrize(("ago", "counted"), [(0, True), (90, True), (91, False)])
def test_the_window_has_both_its_ends(portfolio: Portfolio, ago: int, *, counted: bool) -> None:
    finance = portfolio.partner("Finance")
    for number in range(4):
        portfolio.contact(finance, ago=number + 1)
    portfolio.contact(finance, ago=ago)
    assert ("Finance" in portfolio.found()) is counted


def test_a_meeting_with_several_partners_is_a_contact_of_each(portfolio: Portfolio) -> None:
    finance, sales = portfolio.partner("Finance"), portfolio.partner("Sales")
    for number in range(5):
        portfolio.contact(finance, sales, ago=number + 1)
    assert portfolio.found() == {"Finance": {"single_point"}, "Sales": {"single_point"}}


def test_a_colleague_under_another_spelling_is_a_colleague(portfolio: Portfolio) -> None:
    finance = portfolio.partner("Finance")
    other = portfolio.person("R. Desai", merged_into=portfolio.architect.id)
    with portfolio.workspace.database.write() as work:
        person_store.save(work, [other])
    portfolio.architect = other
    for number in range(6):
        portfolio.contact(finance, ago=number + 1, with_colleague=True)
    assert portfolio.found() == {}


def test_she_under_another_spelling_is_no_colleague(portfolio: Portfolio) -> None:
    finance = portfolio.partner("Finance")
    portfolio.architect = portfolio.person("Nora L.", merged_into=portfolio.me.id)
    for number in range(6):
        portfolio.contact(finance, ago=number + 1, with_colleague=True)
    assert portfolio.found() == {"Finance": {"single_point"}}


def test_requests_of_others_make_a_dumping_ground(portfolio: Portfolio) -> None:
    service, sales = portfolio.partner("Customer Service"), portfolio.partner("Sales")
    for partner, strange in ((service, 6), (sales, 5)):
        for number in range(5):
            portfolio.promise(partner, ago=20 + number)
            portfolio.promise(partner, ago=20 + number, mine=False)
        for number in range(strange):
            portfolio.strange(partner, Origin.ROUTED if number % 2 else Origin.UNOWNED, ago=30 + number)
        portfolio.noticed(partner, "value")
    assert portfolio.found() == {"Customer Service": {"dumping_ground"}}
    finding = portfolio.workspace.insights.of(service.id).findings[0]
    assert (finding.count, finding.of) == (6, 11)
    assert finding.title == "6 of 11 requests were not yours"


def test_tasks_without_an_owner_in_minutes_of_others_were_not_laid_before_her(portfolio: Portfolio) -> None:
    finance = portfolio.partner("Finance")
    minutes = portfolio.contact(finance, without_me=True, source="minutes/board.md")
    for number in range(12):
        portfolio.strange(finance, Origin.UNOWNED, meeting_id=minutes.id, ago=30 + number)
    assert portfolio.found() == {}


@pytest.mark.parametrize(
    ("posture", "demand", "supply", "found"),
    [
        (Posture.STRATEGIC, "2.1", "1.9", {"tactical_needed"}),
        (Posture.STRATEGIC, "2.1", "2.0", set()),
        (Posture.TACTICAL, "2.5", "2.0", {"strategic_needed"}),
        (Posture.TACTICAL, "2.4", "2.0", set()),
        (None, "2.9", "1.9", {"maturity_gap"}),
        (None, "2.9", "2.0", set()),
    ],
)
def test_posture_and_maturity(
    portfolio: Portfolio, posture: Posture | None, demand: str, supply: str, found: set[str]
) -> None:
    portfolio.partner("Finance", posture=posture, demand=Decimal(demand), supply=Decimal(supply))
    assert portfolio.found() == ({"Finance": found} if found else {})


def test_the_reason_of_a_broken_supply_names_what_is_on_record(portfolio: Portfolio) -> None:
    finance = portfolio.partner("Finance", posture=Posture.STRATEGIC, supply=Decimal("1.5"))
    for _ in range(2):
        portfolio.noticed(finance, "issue", ago=30)
    for _ in range(5):
        portfolio.noticed(finance, "demand", ago=200)
    portfolio.noticed(finance, "demand", ago=20, closed_on=portfolio.day(3))
    portfolio.moved(portfolio.promise(finance, late=True), in_time=True)
    finding = portfolio.workspace.insights.of(finance.id).findings[0]
    assert finding.rule == "tactical_needed"
    assert finding.reason == (
        "You work strategically, and supply is rated 1.5. On record: two issues, one promise late without a word, one "
        "promise moved and five ideas lying open."
    )
    assert len(finding.records) == 8


def test_no_mans_land_wants_time_work_and_neither_purpose_nor_value(portfolio: Portfolio) -> None:
    lost = portfolio.partner("Legal", why_agreed_on=None)
    new = portfolio.partner("Estates", why_agreed_on=None, covered_since=portfolio.day(179))
    shown = portfolio.partner("Sales", why_agreed_on=None)
    secret = portfolio.partner("Audit", why_agreed_on=None)
    for partner in (lost, new, shown, secret):
        for number in range(6):
            portfolio.contact(partner, ago=number + 1, with_colleague=True)
    portfolio.noticed(shown, "value")
    portfolio.noticed(secret, "value", private=True)
    assert portfolio.found() == {"Legal": {"no_mans_land"}, "Audit": {"no_mans_land"}}


def test_orders_only_and_nothing_shaped_is_a_drift(portfolio: Portfolio) -> None:
    drifting, shaping = portfolio.partner("People"), portfolio.partner("Sales")
    for partner in (drifting, shaping):
        for number in range(6):
            portfolio.contact(partner, ago=number + 1, with_colleague=True, tag=PostureTag.ORDER)
            portfolio.promise(partner, ago=20 + number)
            portfolio.promise(partner, ago=20 + number, mine=False)
        portfolio.noticed(partner, "value")
    portfolio.moved(portfolio.promise(shaping, ago=19), in_time=True)
    assert portfolio.found() == {"People": {"order_taker_drift"}}


def test_a_quiet_partner_with_potential_beside_a_loud_one_without(portfolio: Portfolio) -> None:
    quiet = portfolio.partner("Engineering", value_potential="High: weeks to the first part")
    loud = portfolio.partner("Facilities", value_potential="Low")
    other = portfolio.partner("Sales")
    for partner, count in ((quiet, 1), (loud, 9), (other, 10)):
        for number in range(count):
            portfolio.promise(partner, ago=20 + number)
            portfolio.promise(partner, ago=20 + number, mine=False)
        portfolio.noticed(partner, "value")
    waiting = portfolio.promise(quiet, ago=100, mine=False, open_for=30)
    assert portfolio.found() == {"Engineering": {"squeaky_wheel"}}
    assert [ref.id for ref in portfolio.workspace.insights.of(quiet.id).findings[0].records] == [waiting.id]


def test_promises_on_supply_that_nobody_has_confirmed(portfolio: Portfolio) -> None:
    finance, sales = portfolio.partner("Finance"), portfolio.partner("Sales")
    for partner, first_due in ((finance, 30), (sales, 31)):
        for number in range(4):
            portfolio.promise(partner, ago=20 + number, supply_confirmed=True)
            portfolio.promise(partner, ago=20 + number, mine=False)
        for open_for in (first_due, 60, 10):
            portfolio.promise(partner, ago=20, open_for=open_for, supply_confirmed=False)
        portfolio.promise(partner, ago=120, open_for=5)
        portfolio.noticed(partner, "value")
    assert portfolio.found() == {"Finance": {"unconfirmed_supply"}}


def test_when_only_one_side_promises(portfolio: Portfolio) -> None:
    giving, taking, both = (portfolio.partner(name) for name in ("Finance", "Sales", "Legal"))
    for number in range(9):
        portfolio.promise(giving, ago=20 + number)
        portfolio.promise(taking, ago=20 + number, mine=False)
        portfolio.promise(both, ago=20 + number, mine=number < 7)
    for partner in (giving, both):
        portfolio.noticed(partner, "value")
    assert portfolio.found() == {"Finance": {"one_way_street"}, "Sales": {"one_way_street"}}


def test_a_promise_of_a_colleague_is_one_of_her_side(portfolio: Portfolio) -> None:
    finance = portfolio.partner("Finance")
    for number in range(6):
        portfolio.promise(finance, ago=20 + number, mine=False)
    for number in range(2):
        portfolio.promise(finance, ago=20 + number, mine=False, owner_id=portfolio.architect.id)
    assert portfolio.found() == {}


def test_decisions_taken_by_her(portfolio: Portfolio) -> None:
    finance, sales = portfolio.partner("Finance"), portfolio.partner("Sales")
    for number in range(6):
        portfolio.decision(finance, by=(ME, "me", "I", "nora lindqvist", "Helena", "Owen")[number])
        portfolio.decision(sales, by=ME if number < 3 else "Priya Raman")
        portfolio.decision(sales, by="")
    assert portfolio.found() == {"Finance": {"decided_for_them"}}
    assert len(portfolio.workspace.insights.of(finance.id).findings[0].records) == 4


def test_decisions_that_were_asked_for_and_not_taken(portfolio: Portfolio) -> None:
    dodging, taking, fresh = (portfolio.partner(name) for name in ("Finance", "Sales", "Legal"))
    for number in range(6):
        for partner in (dodging, taking):
            meeting = portfolio.contact(partner, ago=10 + number, with_colleague=True)
            state = AgendaState.DISCUSSED if partner is taking and number < 3 else AgendaState.OPEN
            portfolio.asked(partner, meeting, AgendaState.DROPPED if number == 5 else state)
        new = portfolio.contact(fresh, ago=2, with_colleague=True, wrapped_up=False)
        portfolio.asked(fresh, new)
    assert portfolio.found() == {"Finance": {"decisions_dodged"}}


def test_a_point_counts_for_every_meeting_that_left_it_open(portfolio: Portfolio) -> None:
    finance, sales = portfolio.partner("Finance"), portfolio.partner("Sales")
    for partner in (finance, sales):
        held = [portfolio.contact(partner, ago=ago, with_colleague=True) for ago in (40, 30, 20, 10)]
        portfolio.asked(partner, None, left_open_at=tuple(held if partner is finance else held[:2]))
        portfolio.asked(partner, held[3], AgendaState.DISCUSSED, left_open_at=(held[0], held[3]))
    (finding,) = portfolio.workspace.insights.of(finance.id).findings
    assert (finding.rule, finding.count, finding.of) == ("decisions_dodged", 5, 6)
    assert [ref.day for ref in finding.records] == [portfolio.day(ago) for ago in (10, 20, 30, 40, 40)]
    assert portfolio.workspace.insights.of(sales.id).findings == ()


def test_a_point_that_only_waits_was_not_dodged(portfolio: Portfolio) -> None:
    finance = portfolio.partner("Finance")
    portfolio.contact(finance, ago=10)
    for number in range(6):
        portfolio.workspace.agenda_points.add_point(finance.id, f"decide: Price {number}")
    assert portfolio.found() == {}


def test_value_that_is_not_shown(portfolio: Portfolio) -> None:
    finance, sales = portfolio.partner("Finance"), portfolio.partner("Sales")
    for partner in (finance, sales):
        for number in range(5):
            portfolio.promise(partner, ago=20 + number)
            portfolio.promise(partner, ago=20 + number, mine=False)
    portfolio.noticed(sales, "value", ago=90)
    assert portfolio.found() == {"Finance": {"value_not_shown"}}


def test_dates_that_pass_without_a_word(portfolio: Portfolio) -> None:
    silent, telling, agreed = (portfolio.partner(name) for name in ("Finance", "Sales", "Legal"))
    for partner in (silent, telling, agreed):
        for number in range(6):
            made = portfolio.promise(partner, ago=20 + number, late=number < 2 and partner is not agreed)
            if partner is agreed:
                portfolio.moved(made, in_time=True)
            portfolio.promise(partner, ago=20 + number, mine=False)
        portfolio.noticed(partner, "value")
    portfolio.noticed(silent, "issue", private=True)
    portfolio.noticed(telling, "issue")
    assert portfolio.found() == {"Finance": {"issues_not_told"}}


def test_a_date_that_passed_is_silent_whether_open_moved_afterwards_or_kept_late(portfolio: Portfolio) -> None:
    finance = portfolio.partner("Finance")
    for number in range(5):
        portfolio.promise(finance, ago=20 + number, mine=False)
        portfolio.promise(finance, ago=30 + number)
    portfolio.noticed(finance, "value")
    portfolio.promise(finance, ago=20, open_for=-1)
    portfolio.promise(finance, ago=20, open_for=0)
    portfolio.moved(portfolio.promise(finance, ago=15, open_for=0), in_time=False)
    portfolio.promise(finance, ago=40, late=True)
    finding = portfolio.workspace.insights.of(finance.id).findings[0]
    assert (finding.rule, finding.count, finding.of) == ("issues_not_told", 3, 8)


def test_private_promises_and_those_in_the_bin_count_for_nothing(portfolio: Portfolio) -> None:
    finance = portfolio.partner("Finance")
    for number in range(9):
        portfolio.promise(finance, ago=20 + number, late=True, private=True)
        deleted = portfolio.promise(finance, ago=20 + number, late=True)
        with portfolio.workspace.database.write() as work:
            bin_store.put_away(work, "commitment", deleted.id)
    assert portfolio.found() == {}


def test_a_level_that_is_claimed_and_not_seen(portfolio: Portfolio) -> None:
    portfolio.partner("Finance", level=Level.ORDER_TAKER, own_level=Level.ADVISOR)
    assert portfolio.found() == {"Finance": {"claimed_not_seen"}}


def test_an_erased_colleague_was_there_all_the_same(portfolio: Portfolio) -> None:
    finance = portfolio.partner("Finance")
    gone_id = PersonId("0" * 32)
    with portfolio.workspace.database.write() as work:
        gone = Person(id=gone_id, name=ERASED_NAME, merged_into=gone_id)
        person_store.save(work, [gone])
    portfolio.architect = gone
    for number in range(6):
        portfolio.contact(finance, ago=number + 1, with_colleague=True)
    assert portfolio.found() == {}


def test_real_minutes_of_people_she_does_not_know_raise_nothing(data_folder: Path, shared_data: Path) -> None:
    workspace = Workspace(data_folder, clock=fixed(datetime(2025, 3, 1, 12, tzinfo=UTC)))
    folder = shared_data / "minutes" / "bytecode-alliance"
    workspace.imports.apply(workspace.imports.preview([folder], partner="Runtime"))
    (diagnosis,) = workspace.insights.all()
    workspace.close()
    assert [finding.reason for finding in diagnosis.findings] == []
    assert not any(check.figure.startswith("no contacts") for check in diagnosis.checks)
