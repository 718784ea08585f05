"""Demand, supply and the posture that suits them: failure modes 3 and 4, and how far the two sides are apart."""

from brm_desktop.domain.diagnosis.findings import Verdict
from brm_desktop.domain.diagnosis.snapshot import Behind, PartnerRecords, Snapshot
from brm_desktop.domain.diagnosis.verdicts import fine, found, not_set, too_few
from brm_desktop.domain.models.failure_modes import FailureMode
from brm_desktop.domain.partners import Posture


def tactical_needed(records: PartnerRecords, _all: Snapshot, mode: FailureMode) -> Verdict:
    """Her posture is strategic while supply is broken (DESIGN section 6)."""
    partner = records.partner
    if partner.posture is None:
        return not_set("posture not set")
    if partner.posture is not Posture.STRATEGIC:
        return fine()
    if partner.supply is None:
        return not_set("supply not rated")
    if partner.supply >= mode.threshold("supply_below"):
        return fine()
    return found(
        f"Strategic posture, supply maturity {partner.supply}",
        f"You work strategically, and supply is rated {partner.supply}.",
        count=1, of=1, values=(f"posture={partner.posture}", f"supply={partner.supply}"),
        behind=(Behind.ISSUES, Behind.SILENT), context=(Behind.MOVED, Behind.IDEAS),
        spoken=(Behind.ISSUES, Behind.SILENT, Behind.MOVED, Behind.IDEAS),
    )  # fmt: skip


def strategic_needed(records: PartnerRecords, _all: Snapshot, mode: FailureMode) -> Verdict:
    """Her posture is tactical while demand asks for more and supply could deliver it (DESIGN section 6)."""
    partner = records.partner
    if partner.posture is None:
        return not_set("posture not set")
    if partner.posture is not Posture.TACTICAL:
        return fine()
    if partner.demand is None or partner.supply is None:
        return not_set("demand and supply not rated" if partner.demand is None else "supply not rated")
    if partner.demand < mode.threshold("demand_from") or partner.supply < mode.threshold("supply_from"):
        return fine()
    return found(
        f"Tactical, while demand is {partner.demand}",
        f"Supply runs at {partner.supply}, and they ask for more than service.",
        count=1, of=1,
        values=(f"posture={partner.posture}", f"demand={partner.demand}", f"supply={partner.supply}"),
        context=(Behind.IDEAS, Behind.KEPT), spoken=(Behind.IDEAS, Behind.KEPT),
    )  # fmt: skip


def maturity_gap(records: PartnerRecords, _all: Snapshot, mode: FailureMode) -> Verdict:
    """Demand and supply are far apart (DOMAIN section 3.2)."""
    demand, supply = records.partner.demand, records.partner.supply
    if demand is None or supply is None:
        return not_set("not rated")
    gap = abs(demand - supply)
    figure = f"{gap} apart"
    if gap < mode.threshold("gap"):
        return fine(figure)
    ahead, behind = ("Demand", "supply") if demand > supply else ("Supply", "demand")
    return found(
        f"Demand {demand}, supply {supply}",
        f"{ahead} is {gap} ahead of {behind}. So far apart, one side loses patience with the other.",
        figure=figure, count=1, of=1, values=(f"demand={demand}", f"supply={supply}"),
    )  # fmt: skip


def sticking_point(records: PartnerRecords, snapshot: Snapshot, mode: FailureMode) -> Verdict:
    """Supply has been rated around the middle of level 2 for long, where efforts taper off (DOMAIN section 3.2)."""
    ratings = records.supply_ratings
    if len(ratings) < mode.minimum:
        return too_few(len(ratings), "rating of supply" if len(ratings) == 1 else "ratings of supply")
    low, high = mode.threshold("low"), mode.threshold("high")
    since = None
    for day, value in reversed(ratings):
        if not low <= value <= high:
            break
        since = day
    stuck = ratings[-1][1]
    if since is None or since == ratings[-1][0] or (snapshot.day - since).days < mode.threshold("days"):
        return fine(f"supply {stuck}")
    days = (snapshot.day - since).days
    return found(
        f"Supply at {stuck} for {days} days",
        f"Every rating of supply for {days} days lies between {low} and {high}, the middle of level 2.",
        figure=f"supply {stuck}", count=1, of=len(ratings), values=(f"supply={stuck}", f"since={since}"),
    )  # fmt: skip
