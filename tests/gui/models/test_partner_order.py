"""Orders and filters over the rows of the table, without a window."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brm_desktop.domain.cadence import Contact
from brm_desktop.domain.identifiers import PartnerId
from brm_desktop.domain.partners import Level, Partner, Posture, posture_misfit
from brm_desktop.gui.models.partner_order import MisfitFilter, PartnerOrder, PostureFilter, in_order, narrowed
from brm_desktop.services.partners import PartnerRow

TODAY = date(2026, 11, 23)


def _row(
    name: str,
    *,
    days: int | None = None,
    pulses: tuple[str, ...] = (),
    level: Level | None = None,
    posture: Posture | None = None,
    supply: str | None = None,
    owed: int = 0,
) -> PartnerRow:
    partner = Partner(
        id=PartnerId(name), name=name, level=level, posture=posture, supply=Decimal(supply) if supply else None
    )
    last = None if days is None else TODAY - timedelta(days=days)
    return PartnerRow(
        partner=partner,
        sponsor="",
        contact=Contact(last=last, cadence_days=30),
        pulses=tuple(Decimal(pulse) for pulse in pulses),
        i_owe=owed,
        they_owe=0,
        next_meeting=None,
        misfit=posture_misfit(partner),
    )


def _names(rows: tuple[PartnerRow, ...]) -> list[str]:
    return [row.partner.name for row in rows]


def test_her_own_order_is_left_as_it_is() -> None:
    rows = (_row("B"), _row("A"))
    assert in_order(rows, PartnerOrder.OWN, today=TODAY) == rows


def test_who_was_not_met_for_longest_comes_first_and_who_never_was_last() -> None:
    rows = (_row("Never"), _row("Soon", days=2), _row("Long", days=90))
    assert _names(in_order(rows, PartnerOrder.LAST_MET, today=TODAY)) == ["Long", "Soon", "Never"]
    assert _names(in_order(rows, PartnerOrder.LAST_MET, today=TODAY, turned=True)) == ["Soon", "Long", "Never"]


def test_equal_partners_stay_in_her_own_order() -> None:
    rows = (_row("C", owed=1), _row("A", owed=1), _row("B", owed=2))
    assert _names(in_order(rows, PartnerOrder.I_OWE, today=TODAY)) == ["B", "C", "A"]


def test_the_least_satisfied_comes_first() -> None:
    rows = (_row("Happy", pulses=("2.0", "4.5")), _row("Not asked"), _row("Cross", pulses=("4.9", "2.1")))
    assert _names(in_order(rows, PartnerOrder.SATISFACTION, today=TODAY)) == ["Cross", "Happy", "Not asked"]


@pytest.mark.parametrize("order", list(PartnerOrder))
@given(days=st.lists(st.none() | st.integers(0, 400), max_size=6), turned=st.booleans())
def test_sorting_keeps_every_partner_once(order: PartnerOrder, days: list[int | None], turned: bool) -> None:
    rows = tuple(_row(f"P{place}", days=one, owed=place % 2) for place, one in enumerate(days))
    assert sorted(_names(in_order(rows, order, today=TODAY, turned=turned))) == sorted(_names(rows))


def test_filters_narrow_by_posture_failure_mode_and_silence() -> None:
    rows = (
        _row("Fits", posture=Posture.STRATEGIC, supply="2.4", days=2),
        _row("Does not", posture=Posture.STRATEGIC, supply="1.5", days=31),
        _row("Unset", days=None),
    )
    assert _names(narrowed(rows, posture=PostureFilter.ANY, misfit=MisfitFilter.ANY)) == ["Fits", "Does not", "Unset"]
    assert _names(narrowed(rows, posture=PostureFilter.UNSET, misfit=MisfitFilter.ANY)) == ["Unset"]
    assert _names(narrowed(rows, posture=PostureFilter.ANY, misfit=MisfitFilter.FOUND)) == ["Does not"]
    assert _names(narrowed(rows, posture=PostureFilter.STRATEGIC, misfit=MisfitFilter.NONE)) == ["Fits"]
    quiet = narrowed(rows, posture=PostureFilter.ANY, misfit=MisfitFilter.ANY, only_quiet_on=TODAY)
    assert _names(quiet) == ["Does not"]
