"""Whatever is answered, rated, deleted and taken back: the partner holds the newest level and rating of each side."""

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from brm_desktop.domain.identifiers import PartnerId
from brm_desktop.domain.maturity import MaturitySide
from brm_desktop.domain.partners import Level
from brm_desktop.domain.relationship import Side
from brm_desktop.services.workspace import Workspace

TODAY = date(2026, 11, 23)
_SPAN = 6

DEEDS = st.lists(
    st.tuples(
        st.sampled_from(("answer", "own", "aim", "rate", "remove level", "remove rating", "undo", "redo")),
        st.integers(0, _SPAN),
        st.integers(1, 3),
    ),
    max_size=8,
)


@given(deeds=DEEDS)
def test_the_partner_holds_the_newest_of_each_side(workspace: Workspace, deeds: list[tuple[str, int, int]]) -> None:
    partner_id = workspace.partners.add(f"Unit {len(workspace.partners.every())}").id
    for deed, days, number in deeds:
        _do(workspace, partner_id, deed, days=days, number=number)
        _check(workspace, partner_id)


def _do(workspace: Workspace, partner_id: PartnerId, deed: str, *, days: int, number: int) -> None:
    service, day = workspace.relationships, TODAY - timedelta(days=days)
    page = service.page(partner_id)
    if deed == "answer":
        service.answer_level(partner_id, Level(number), given_by=None, on=day)
    elif deed == "own":
        service.own_level(partner_id, Level(number), on=day)
    elif deed == "aim":
        service.aim(partner_id, Level(number), TODAY + timedelta(days=days))
    elif deed == "rate":
        side = MaturitySide.DEMAND if number > 1 else MaturitySide.SUPPLY
        service.rate(partner_id, side, value=Decimal(number) + Decimal(days) / 10, on=day)
    elif deed == "remove level" and page.entries:
        service.remove_entry(page.entries[days % len(page.entries)].id)
    elif deed == "remove rating" and page.ratings:
        service.remove_rating(page.ratings[days % len(page.ratings)].id)
    elif deed in ("undo", "redo") and page.entries:
        _go_back_and_forth(workspace, forth=deed == "redo")


def _go_back_and_forth(workspace: Workspace, *, forth: bool) -> None:
    """A step of this partner is taken back; `forth` does it again at once."""
    step = workspace.undo.last()
    if step is None or step.words.startswith("New partner"):
        return
    workspace.undo.take_back()
    if forth:
        workspace.undo.do_again()


def _check(workspace: Workspace, partner_id: PartnerId) -> None:
    page = workspace.relationships.page(partner_id)
    newest = {entry.side: entry for entry in page.entries}
    partner = page.partner
    held = {Side.PARTNER: partner.level, Side.OWN: partner.own_level, Side.TARGET: partner.target_level}
    assert held == {side: newest[side].level if side in newest else None for side in Side}
    assert partner.target_on == (newest[Side.TARGET].wanted_on if Side.TARGET in newest else None)
    rated = {rating.side: rating.value for rating in page.ratings}
    assert (partner.demand, partner.supply) == (rated.get(MaturitySide.DEMAND), rated.get(MaturitySide.SUPPLY))
