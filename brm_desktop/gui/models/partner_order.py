"""In which order the partners stand, and which of them: choices over the rows of the table, without any of Qt."""

from collections.abc import Callable, Sequence
from datetime import date
from enum import Enum, StrEnum
from typing import TYPE_CHECKING

from brm_desktop.domain.partners import Posture

if TYPE_CHECKING:
    from brm_desktop.services.partners import PartnerRow


class PartnerOrder(StrEnum):
    """What the partners are sorted by; the value is how it is shown."""

    OWN = "my own order"
    NAME = "partner"
    RELATIONSHIP = "relationship"
    MATURITY = "demand and supply"
    SATISFACTION = "satisfaction"
    LAST_MET = "sponsor last met"
    I_OWE = "I owe"
    THEY_OWE = "they owe"
    NEXT_MEETING = "next meeting"
    POSTURE = "posture, failure mode"


class PostureFilter(Enum):
    """Which postures are shown; the value is how it is shown."""

    ANY = "any"
    TACTICAL = "tactical"
    STRATEGIC = "strategic"
    UNSET = "not set"


class MisfitFilter(Enum):
    """Which failure modes are shown; the value is how it is shown."""

    ANY = "any"
    FOUND = "found"
    NONE = "none"


_MOST_FIRST = frozenset({PartnerOrder.MATURITY, PartnerOrder.LAST_MET, PartnerOrder.I_OWE, PartnerOrder.THEY_OWE})

# None sorts last, whichever way the rest goes.
_Key = Callable[["PartnerRow", date], float | str | None]


def _gap(row: "PartnerRow") -> float | None:
    partner = row.partner
    if partner.demand is None or partner.supply is None:
        return None
    return float(partner.demand - partner.supply)


def _quietness(row: "PartnerRow", today: date) -> float | None:
    days = row.contact.days(today)
    return None if days is None else days / max(1, row.contact.cadence_days)


def _when(row: "PartnerRow") -> str | None:
    meeting = row.next_meeting
    if meeting is None:
        return None
    return f"{meeting.day.isoformat()} {meeting.start.isoformat() if meeting.start else ''}"


def _posture(row: "PartnerRow") -> str | None:
    number = row.misfit.number if row.misfit is not None else 9
    return None if row.partner.posture is None else f"{number} {row.partner.posture.value}"


_KEYS: dict[PartnerOrder, _Key] = {
    PartnerOrder.NAME: lambda row, today: row.partner.name.casefold(),
    PartnerOrder.RELATIONSHIP: lambda row, today: row.partner.level and float(row.partner.level),
    PartnerOrder.MATURITY: lambda row, today: _gap(row),
    PartnerOrder.SATISFACTION: lambda row, today: float(row.pulses[-1]) if row.pulses else None,
    PartnerOrder.LAST_MET: _quietness,
    PartnerOrder.I_OWE: lambda row, today: float(row.i_owe),
    PartnerOrder.THEY_OWE: lambda row, today: float(row.they_owe),
    PartnerOrder.NEXT_MEETING: lambda row, today: _when(row),
    PartnerOrder.POSTURE: lambda row, today: _posture(row),
}


def goes_down(order: PartnerOrder, *, turned: bool) -> bool:
    """Whether the highest comes first: so for counts, days and the gap, the other way round when `turned`."""
    return (order in _MOST_FIRST) != turned


def in_order(
    rows: Sequence["PartnerRow"], order: PartnerOrder, *, today: date, turned: bool = False
) -> tuple["PartnerRow", ...]:
    """The rows sorted; equal ones stay in her own order, and those without a value come last."""
    if order is PartnerOrder.OWN:
        return tuple(rows)
    key = _KEYS[order]
    known = [(value, row) for row in rows if (value := key(row, today)) is not None]
    unknown = [row for row in rows if key(row, today) is None]
    known.sort(key=lambda pair: pair[0], reverse=goes_down(order, turned=turned))
    return (*(row for _, row in known), *unknown)


def narrowed(
    rows: Sequence["PartnerRow"], *, posture: PostureFilter, misfit: MisfitFilter, only_quiet_on: date | None = None
) -> tuple["PartnerRow", ...]:
    """The rows that pass the filters; `only_quiet_on` leaves those that have gone quiet on that day."""
    return tuple(
        row
        for row in rows
        if _has_posture(row.partner.posture, posture)
        and (misfit is MisfitFilter.ANY or (row.misfit is not None) == (misfit is MisfitFilter.FOUND))
        and (only_quiet_on is None or row.contact.gone_quiet(only_quiet_on))
    )


def _has_posture(posture: Posture | None, wanted: PostureFilter) -> bool:
    if wanted is PostureFilter.ANY:
        return True
    return posture is None if wanted is PostureFilter.UNSET else posture is not None and posture.value == wanted.value
