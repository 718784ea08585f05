"""What is said about a partner in words: in cells, under figures, and aloud where a picture stands."""

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from brm_desktop.domain.cadence import Contact
from brm_desktop.domain.dates.words import MONTH_NAMES, WEEKDAY_NAMES
from brm_desktop.domain.partners import Misfit, Partner

if TYPE_CHECKING:
    from brm_desktop.domain.people import Person

NOTHING = "–"


def short_month(day: date) -> str:
    """Month and year as columns show them: "Jun 27"."""
    return f"{MONTH_NAMES[day.month - 1][:3]} {day.year % 100:02d}"


def long_month(day: date) -> str:
    """Month and year in full: "June 2027"."""
    return f"{MONTH_NAMES[day.month - 1]} {day.year}"


def weekday_and_day(day: date, today: date) -> str:
    """A day behind us: "Thu 12 Nov", with its year once that is another one."""
    words = f"{WEEKDAY_NAMES[day.weekday()][:3]} {day.day} {MONTH_NAMES[day.month - 1][:3]}"
    return words if day.year == today.year else f"{words} {day.year}"


def short_day(day: date, today: date) -> str:
    """A day behind us in a column: "12 Nov", in another year "Nov 25"."""
    return f"{day.day} {MONTH_NAMES[day.month - 1][:3]}" if day.year == today.year else short_month(day)


def level_name(partner: Partner) -> str:
    """The level in force, or that the sponsor has not said."""
    return partner.level.word if partner.level is not None else "Not asked yet"


def target_name(partner: Partner) -> str:
    """The level she aims for, "" where there is none above the one in force."""
    if partner.target_level is None or (partner.level is not None and partner.target_level <= partner.level):
        return ""
    return partner.target_level.word


def level_aloud(partner: Partner) -> str:
    """The steps in words: "Order Taker, target Advisor by June 2027"."""
    target = target_name(partner)
    if not target:
        return level_name(partner)
    by = f" by {long_month(partner.target_on)}" if partner.target_on else ""
    return f"{level_name(partner)}, target {target}{by}"


def maturity_figures(partner: Partner) -> str:
    """Demand and supply as figures: "2.1 · 1.5"; a dash for what was not rated."""
    if partner.demand is None and partner.supply is None:
        return "not rated"
    return f"{_rated(partner.demand)} · {_rated(partner.supply)}"


def maturity_aloud(partner: Partner) -> str:
    """The scale in words."""
    if partner.demand is None and partner.supply is None:
        return "demand and supply not rated"
    return f"demand {_rated(partner.demand)}, supply {_rated(partner.supply)}"


def _rated(value: Decimal | None) -> str:
    return NOTHING if value is None else f"{value:.1f}"


def contact_aloud(contact: Contact, sponsor: str, today: date) -> str:
    """The bar in words: "11 of 14 days since Helena Brandt was met"."""
    if not sponsor:
        return "no sponsor yet"
    days = contact.days(today)
    if days is None:
        return f"{sponsor} was not met yet"
    quiet = ", gone quiet" if contact.gone_quiet(today) else ""
    return f"{days} of {contact.cadence_days} days since {sponsor} was met{quiet}"


def misfit_words(misfit: Misfit | None) -> str:
    """The failure mode: "3, tactical needed"."""
    return f"{misfit.number}, {misfit.words}" if misfit is not None else "no failure mode"


def posture_word(partner: Partner) -> str:
    """How she works with the partner."""
    return partner.posture.value.capitalize() if partner.posture is not None else "Not set"


def partner_sentence(partner: Partner, sponsor: "Person | None") -> str:
    """The line under the title: who the sponsor is, and since when she has covered the partner."""
    since = ""
    if partner.covered_since is not None:
        since = f" You have covered {partner.name} since {long_month(partner.covered_since)}."
    if sponsor is None:
        return f"No sponsor yet.{since}"
    role = f", {sponsor.role}," if sponsor.role else ""
    return f"{sponsor.name}{role} is the sponsor.{since}"
