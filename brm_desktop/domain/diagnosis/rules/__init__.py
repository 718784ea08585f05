"""The rules, by what they look at. Each makes a verdict from what was counted; none reads anything."""

from collections.abc import Callable

from brm_desktop.domain.diagnosis.findings import Verdict
from brm_desktop.domain.diagnosis.rules.attention import squeaky_wheel
from brm_desktop.domain.diagnosis.rules.decisions import decided_for_them, decisions_dodged
from brm_desktop.domain.diagnosis.rules.maturity import maturity_gap, sticking_point, strategic_needed, tactical_needed
from brm_desktop.domain.diagnosis.rules.promises import issues_not_told, one_way_street, unconfirmed_supply
from brm_desktop.domain.diagnosis.rules.requests import dumping_ground, order_taker_drift, single_point
from brm_desktop.domain.diagnosis.rules.standing import claimed_not_seen, rating_falls
from brm_desktop.domain.diagnosis.rules.value import no_mans_land, value_not_shown
from brm_desktop.domain.diagnosis.snapshot import PartnerRecords, Snapshot
from brm_desktop.domain.models.failure_modes import FailureMode

Rule = Callable[[PartnerRecords, Snapshot, FailureMode], Verdict]

RULES: dict[str, Rule] = {
    rule.__name__: rule
    for rule in (
        single_point,
        dumping_ground,
        tactical_needed,
        strategic_needed,
        no_mans_land,
        order_taker_drift,
        squeaky_wheel,
        unconfirmed_supply,
        one_way_street,
        decided_for_them,
        decisions_dodged,
        value_not_shown,
        issues_not_told,
        maturity_gap,
        claimed_not_seen,
        rating_falls,
        sticking_point,
    )
}
"""Every rule by the key under which the model of failure modes names it."""
