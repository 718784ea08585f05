"""What the tab of a relationship says, case by case."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from brm_desktop.domain.clock import Clock
from brm_desktop.domain.identifiers import LevelEntryId, MaturityRatingId, PersonId
from brm_desktop.domain.maturity import MaturityRating, MaturitySide
from brm_desktop.domain.partners import Level, Posture
from brm_desktop.domain.people import Person
from brm_desktop.domain.relationship import LevelEntry, Side
from brm_desktop.gui.models import relationship_words as words
from brm_desktop.services.relationships import PostureCheck, RelationshipPage
from brm_desktop.services.workspace import Workspace

TWO, TWO_AND_A_HALF = Decimal("2.0"), Decimal("2.5")


@pytest.fixture
def page(data_folder: Path, clock: Clock) -> Iterator[RelationshipPage]:
    workspace = Workspace(data_folder, clock=clock)
    finance = workspace.partners.add("Finance", sponsor="Helena Brandt")
    yield workspace.relationships.page(finance.id)
    workspace.close()


def context(page: RelationshipPage, **cells: object) -> str:
    changed = replace(page, partner=replace(page.partner, **cells))  # type: ignore[arg-type]
    return words.context_words(changed, supply_below=TWO, demand_from=TWO_AND_A_HALF)


@pytest.mark.parametrize(
    ("check", "said"),
    [
        (PostureCheck(10, 7, 3), "You work strategically: seven of your last ten agendas opened with new demand."),
        (
            PostureCheck(10, 2, 5),
            "You work tactically: five of your last ten agendas opened with service and delivery. Three tell nothing.",
        ),
        (
            PostureCheck(4, 2, 2),
            "You work as both: of your last four agendas two opened with new demand, two with service.",
        ),
        (PostureCheck(10, 1, 1), "Of the last ten agendas two tell. Too few to say what you work as."),
        (PostureCheck(6, 0, 0), "Of the last six agendas none tell. Too few to say what you work as."),
        (PostureCheck(0, 0, 0), "No meeting was held yet. Too few to say what you work as."),
    ],
)
def test_the_posture_is_told_with_how_many_agendas_tell(check: PostureCheck, said: str) -> None:
    assert words.posture_words(check) == said


def test_the_context_follows_the_limits_of_the_failure_modes(page: RelationshipPage) -> None:
    posture = {"posture": Posture.TACTICAL}
    assert context(page, supply=Decimal("1.9"), **posture) == (
        "The context asks for tactical until supply reaches 2.0."
    )
    assert context(page, supply=TWO, demand=TWO_AND_A_HALF, **posture) == (
        "The context asks for strategic: demand is 2.5, and supply carries it with 2.0."
    )
    assert context(page, supply=Decimal("2.2"), demand=Decimal("2.4"), **posture) == (
        "With supply at 2.2 both postures can be defended."
    )
    assert "Rate demand and supply" in context(page, **posture)


def test_an_unset_posture_is_said(page: RelationshipPage) -> None:
    assert context(page, supply=TWO).endswith("so failure modes 3 and 4 cannot be looked for.")


def test_who_talks_strategy_too_early_is_told_how_it_is_seen(page: RelationshipPage) -> None:
    early = {"supply": Decimal("1.5"), "posture": Posture.STRATEGIC}
    assert context(page, level=Level.ORDER_TAKER, **early).endswith("Helena sees an Order Taker who talks strategy.")
    assert context(page, level=Level.AD_HOC, **early).endswith("Helena sees somebody who talks strategy.")
    assert context(page, level=Level.ADVISOR, **early).endswith("reaches 2.0.")


def test_the_heading_says_whose_view_it_is(page: RelationshipPage) -> None:
    assert words.journey_title(page) == "The journey, as you see it"
    assert words.asked_note(page) == "asked each quarter, not asked yet"
    asked = replace(page, entries=(_entry(page, Side.PARTNER, date(2026, 10, 6)),), last_asked=date(2026, 10, 6))
    assert words.journey_title(asked) == "The journey, as Helena sees it"
    assert words.asked_note(asked) == "asked each quarter, last on 6 Oct"
    assert words.asked_note(replace(asked, ask_days=30)) == "asked every 30 days, last on 6 Oct"
    assert words.journey_title(replace(asked, sponsor=None)) == "The journey, as Finance sees it"


def test_a_level_without_an_entry_stands_since_the_partner_is_covered(page: RelationshipPage) -> None:
    former = replace(page, partner=replace(page.partner, level=Level.ADVISOR, covered_since=date(2025, 3, 1)))
    (point,) = words.journey_of(former).answers
    assert (point.day, point.level) == (date(2025, 3, 1), 3)


def test_what_was_said_names_who_said_it(page: RelationshipPage) -> None:
    entry = replace(_entry(page, Side.PARTNER, date(2026, 10, 6)), given_by=PersonId("p"), words="First the close.")
    named = {PersonId("p"): Person(PersonId("p"), "Helena Brandt")}
    (point,) = words.journey_of(replace(page, entries=(entry,), named=named)).answers
    assert point.words == "Helena Brandt: “First the close.”"


def test_former_pairs_are_what_was_in_force_on_their_days(page: RelationshipPage) -> None:
    ratings = (
        _rating(page, MaturitySide.DEMAND, date(2025, 4, 1), "1.8"),
        _rating(page, MaturitySide.SUPPLY, date(2026, 1, 1), "1.4"),
        _rating(page, MaturitySide.DEMAND, date(2026, 10, 6), "2.1"),
    )
    partner = replace(page.partner, demand=Decimal("2.1"), supply=Decimal("1.4"))
    found = words.maturity_of(replace(page, ratings=ratings, partner=partner))
    assert (found.demand, found.supply) == (2.1, 1.4)
    assert found.former == ((1.8, None), (1.8, 1.4))
    assert words.rated_note(replace(page, ratings=ratings)) == "Business-IT maturity, rated 6 Oct"


def _entry(page: RelationshipPage, side: Side, day: date) -> LevelEntry:
    return LevelEntry(LevelEntryId("e"), page.partner.id, day, side, Level.ORDER_TAKER)


def _rating(page: RelationshipPage, side: MaturitySide, day: date, value: str) -> MaturityRating:
    return MaturityRating(MaturityRatingId(f"{side}{day}"), page.partner.id, day, side, Decimal(value))
