"""Failure modes of her own are marked with a partner, and the mark is taken back."""

from datetime import date

import pytest

from brm_desktop.domain.errors import NotFound
from brm_desktop.domain.identifiers import OwnModeId
from brm_desktop.services.workspace import Workspace


def test_a_mode_is_seen_with_one_partner_and_not_with_another(workspace: Workspace) -> None:
    mode = workspace.own_failure_modes.add("Gold plating")
    finance, sales = workspace.partners.add("Finance"), workspace.partners.add("Sales")
    workspace.sightings.see(mode.id, finance.id, " the  ledger ")
    (row,) = workspace.sightings.of(finance.id)
    assert row.sighting is not None
    assert (row.sighting.words, row.sighting.seen_on) == ("the ledger", date(2026, 11, 23))
    assert workspace.sightings.of(sales.id)[0].sighting is None


def test_a_mark_is_taken_back_and_set_again(workspace: Workspace) -> None:
    mode = workspace.own_failure_modes.add("Gold plating")
    finance = workspace.partners.add("Finance")
    workspace.sightings.see(mode.id, finance.id)
    workspace.sightings.not_seen(mode.id, finance.id)
    assert workspace.sightings.of(finance.id)[0].sighting is None
    with pytest.raises(NotFound):
        workspace.sightings.not_seen(mode.id, finance.id)
    workspace.undo.take_back()
    assert workspace.sightings.of(finance.id)[0].sighting is not None
    workspace.sightings.not_seen(mode.id, finance.id)
    workspace.sightings.see(mode.id, finance.id, "again")
    row = workspace.sightings.of(finance.id)[0]
    assert row.sighting is not None
    assert row.sighting.words == "again"


def test_what_is_not_there_cannot_be_seen(workspace: Workspace) -> None:
    finance = workspace.partners.add("Finance")
    with pytest.raises(NotFound):
        workspace.sightings.see(OwnModeId("0" * 32), finance.id)
