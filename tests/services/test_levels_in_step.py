"""The newest level and rating are in force, whichever device brought them."""

from datetime import date
from decimal import Decimal

from brm_desktop.domain.identifiers import LevelEntryId, MaturityRatingId, new_ordered_id
from brm_desktop.domain.maturity import MaturityRating, MaturitySide
from brm_desktop.domain.partners import Level
from brm_desktop.domain.relationship import LevelEntry, Side
from brm_desktop.services.workspace import Workspace
from brm_desktop.storage import relationships


def test_what_came_from_another_device_is_in_force_when_it_is_the_newest(workspace: Workspace) -> None:
    partner = workspace.partners.add("Finance")
    workspace.relationships.own_level(partner.id, Level.AD_HOC, on=date(2026, 11, 2))
    workspace.relationships.rate(partner.id, MaturitySide.DEMAND, value=Decimal("2.0"), on=date(2026, 11, 2))
    newer = LevelEntry(LevelEntryId(new_ordered_id()), partner.id, date(2026, 11, 3), Side.OWN, Level.ADVISOR)
    older = LevelEntry(LevelEntryId(new_ordered_id()), partner.id, date(2026, 11, 1), Side.PARTNER, Level.ORDER_TAKER)
    rating = MaturityRating(
        MaturityRatingId(new_ordered_id()), partner.id, date(2026, 11, 2), MaturitySide.DEMAND, Decimal("2.4")
    )
    with workspace.database.write() as work:
        relationships.save_level_entries(work, [newer, older])
        relationships.save_ratings(work, [rating])
        assert relationships.keep_in_step(work) == 3
        assert relationships.keep_in_step(work) == 0
    now = workspace.partners.called("Finance")
    assert (now.own_level, now.level, now.demand) == (Level.ADVISOR, Level.ORDER_TAKER, Decimal("2.4"))


def test_identifiers_of_dated_records_sort_as_they_were_made() -> None:
    made = [new_ordered_id() for _ in range(1000)]
    assert all(len(one) == 32 and int(one, 16) for one in made)
    assert sorted(made) == made
