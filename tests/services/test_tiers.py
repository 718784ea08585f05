"""Tiers: partners that share a cadence."""

from dataclasses import replace

from brm_desktop.services.workspace import Workspace
from brm_desktop.settings import Tier


def test_partners_follow_their_tier_and_keep_their_cadence_when_it_goes(workspace: Workspace) -> None:
    before = (Tier("Key", 14), Tier("Light", 90))
    key, own = workspace.partners.add("Finance"), workspace.partners.add("Sales")
    workspace.partners.store(replace(key, tier="Key"))

    def cadences() -> list[tuple[str, int]]:
        return [(partner.tier, partner.cadence_days) for partner in workspace.partners.every()]

    assert workspace.partners.use_tiers(before, (Tier("Top", 7), Tier("Light", 90))) == 1
    assert cadences() == [("Top", 7), ("", own.cadence_days)]
    workspace.partners.use_tiers((Tier("Top", 7), Tier("Light", 90)), (Tier("Light", 90),))
    assert cadences() == [("", 7), ("", own.cadence_days)]
