"""Partners with counts as a rule sees them, and the rules as they come with the application."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from brm_desktop import resources
from brm_desktop.domain.diagnosis.findings import State, Verdict
from brm_desktop.domain.diagnosis.rules import RULES
from brm_desktop.domain.diagnosis.snapshot import PartnerRecords, Snapshot
from brm_desktop.domain.diagnosis.tuning import tuned
from brm_desktop.domain.identifiers import PartnerId
from brm_desktop.domain.models.failure_mode_reading import read_failure_modes
from brm_desktop.domain.models.failure_modes import FailureMode
from brm_desktop.domain.partners import Level, Partner, Posture

DAY = date(2026, 11, 23)
MODES = read_failure_modes(
    resources.path("models", "failure-modes.toml").read_text(encoding="utf-8"), name="failure-modes.toml"
)


def partner(name: str = "Finance", **cells: Any) -> Partner:
    """A partner that shows nothing: rated, tactical, with an agreed purpose."""
    usual = Partner(
        id=PartnerId(name.casefold()),
        name=name,
        covered_since=date(2025, 3, 1),
        demand=Decimal("2.2"),
        supply=Decimal("2.2"),
        posture=Posture.TACTICAL,
        level=Level.ADVISOR,
        own_level=Level.ADVISOR,
        value_potential="Medium: days",
        why_agreed_on=date(2025, 6, 1),
    )
    return replace(usual, **cells)


def verdict(
    rule: str, *, about: Partner | None = None, others: tuple[PartnerRecords, ...] = (), **counts: Any
) -> Verdict:
    """What a rule, with the numbers it comes with, makes of a partner with these counts."""
    records = PartnerRecords(about or partner(), **counts)
    snapshot = Snapshot(DAY, (records, *others), frozenset({"nora lindqvist", "me"}))
    return RULES[rule](records, snapshot, mode(rule))


def state(rule: str, **given: Any) -> State:
    """Only where the rule stands."""
    return verdict(rule, **given).state


def mode(rule: str, **numbers: str) -> FailureMode:
    """A rule of the application, with other numbers if they are given."""
    return tuned(MODES.mode(rule), {key: Decimal(value) for key, value in numbers.items()})
