"""What is counted and what is listed are the same records."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from brm_desktop.domain.clock import Clock, fixed
from brm_desktop.domain.commitments import Origin
from brm_desktop.domain.diagnosis.findings import RecordRef
from brm_desktop.domain.diagnosis.snapshot import Behind, PartnerRecords
from brm_desktop.domain.partners import Partner
from brm_desktop.services.workspace import Workspace
from brm_desktop.storage import snapshots
from brm_desktop.storage.snapshots import Window
from tests.conftest import MONDAY
from tests.services.portfolio import ME, Portfolio


@pytest.fixture
def portfolio(data_folder: Path, clock: Clock) -> Iterator[Portfolio]:
    workspace = Workspace(data_folder, clock=clock)
    yield Portfolio(workspace)
    workspace.close()


def _window(portfolio: Portfolio) -> Window:
    clock = portfolio.workspace.clock
    return Window(day=clock.today(), now=clock.now())


def _read(portfolio: Portfolio, partner: Partner, kind: Behind) -> tuple[PartnerRecords, tuple[RecordRef, ...]]:
    window = _window(portfolio)
    with portfolio.workspace.database.read() as work:
        found = snapshots.snapshot(work, window)
        listed = snapshots.evidence(work, {(partner.id, kind)}, window, found)
    records = next(one for one in found.partners if one.id == partner.id)
    return records, listed.get((partner.id, kind), ())


COUNTED = {
    Behind.ALONE: "alone",
    Behind.AS_ORDER: "as_order",
    Behind.NOT_HERS: "not_hers",
    Behind.TAKEN: "taken",
    Behind.OURS: "ours",
    Behind.THEIRS: "theirs",
    Behind.OPEN: "still_open",
    Behind.UNCONFIRMED: "unconfirmed",
    Behind.KEPT: "kept",
    Behind.SILENT: "silent",
    Behind.DODGED: "undecided",
}


@pytest.fixture(scope="module")
def of_every_kind(
    store_template: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Portfolio, Partner]]:
    """A partner with records of every kind, beside another one; only to be read."""
    folder = tmp_path_factory.mktemp("portfolio") / "store"
    shutil.copytree(store_template, folder)
    workspace = Workspace(folder, clock=fixed(MONDAY))
    portfolio = Portfolio(workspace)
    finance = portfolio.balanced(portfolio.partner("Finance"))
    portfolio.balanced(portfolio.partner("Sales"))
    portfolio.promise(finance, ago=5, open_for=10, supply_confirmed=False)
    portfolio.strange(finance, Origin.ROUTED)
    yield portfolio, finance
    workspace.close()


@pytest.mark.parametrize("kind", list(COUNTED))
def test_as_many_are_listed_as_were_counted(of_every_kind: tuple[Portfolio, Partner], kind: Behind) -> None:
    portfolio, finance = of_every_kind
    records, listed = _read(portfolio, finance, kind)
    assert len(listed) == getattr(records, COUNTED[kind]) > 0
    assert len({ref.id for ref in listed}) == len(listed)
    assert [ref.day for ref in listed] == sorted((ref.day for ref in listed), reverse=True)


def test_every_kind_can_be_listed() -> None:
    assert set(snapshots.LISTED) == set(Behind)


def test_her_decisions_are_listed_under_every_spelling(portfolio: Portfolio) -> None:
    finance = portfolio.partner("Finance")
    for name in (ME, "ME", "nora  lindqvist", "Helena Brandt", ""):
        portfolio.decision(finance, by=name)
    records, listed = _read(portfolio, finance, Behind.HER_DECISIONS)
    assert (records.decisions, len(listed)) == (5, 3)


def test_counts_of_one_partner_are_not_those_of_another(portfolio: Portfolio) -> None:
    finance, sales = portfolio.partner("Finance"), portfolio.partner("Sales")
    portfolio.contact(finance)
    portfolio.contact(finance, sales)
    assert _read(portfolio, finance, Behind.ALONE)[0].contacts == 2
    assert _read(portfolio, sales, Behind.ALONE)[0].contacts == 1
