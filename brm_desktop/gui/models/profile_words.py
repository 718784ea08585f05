"""What the page of one partner says: five facts, goals, needs, what is awaited. Pure functions of the answer."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from brm_desktop.domain.cadence import cadence_in_force
from brm_desktop.domain.dates.format import lateness_words
from brm_desktop.domain.dates.words import MONTH_NAMES
from brm_desktop.domain.partners import Goal
from brm_desktop.domain.pulses import Pulse
from brm_desktop.domain.reliability import Reliability
from brm_desktop.gui.models.partner_words import NOTHING, contact_aloud, long_month, short_day
from brm_desktop.gui.theme.text import Run
from brm_desktop.gui.views.today.words import due_words

if TYPE_CHECKING:
    from brm_desktop.services.commitments import CommitmentRow
    from brm_desktop.services.partners import NeedRow, PartnerPage, PersonRow

_DOT = " · "
_COMPARED_WITH = 3
_SHOWN_PULSES = 6


@dataclass(frozen=True, slots=True)
class Course:
    """Satisfaction as a small line: its values oldest first, its range, and the change in words."""

    values: tuple[float, ...]
    lowest: float
    highest: float
    change: str


def course(pulses: tuple[Pulse, ...], today: date) -> Course:
    """The last six answers; the change is against the third last one, so that a single dip does not alarm."""
    shown = pulses[-_SHOWN_PULSES:]
    values = tuple(float(pulse.satisfaction) for pulse in shown)
    if not values:
        return Course((), 1.0, 5.0, "not asked yet")
    middle = (min(values) + max(values)) / 2
    half = max(0.5, (max(values) - min(values)) / 2) + 0.1
    return Course(values, middle - half, middle + half, _change(shown, today))


def _change(pulses: tuple[Pulse, ...], today: date) -> str:
    last = pulses[-1]
    if len(pulses) == 1:
        return f"asked on {short_day(last.given_on, today)}"
    before = pulses[-min(_COMPARED_WITH, len(pulses))]
    since = MONTH_NAMES[before.given_on.month - 1]
    if before.given_on.year != today.year:
        since = long_month(before.given_on)
    step = last.satisfaction - before.satisfaction
    if not step:
        return f"the same since {since}"
    return f"{'up' if step > 0 else 'down'} {abs(step):.1f} since {since}"


def contact_caption(page: "PartnerPage") -> str:
    """Over the last contact: with whom."""
    name = page.sponsor.name.split()[0] if page.sponsor is not None and page.sponsor.name.split() else "the sponsor"
    return f"Last contact with {name}"


def contact_runs(page: "PartnerPage") -> tuple[Run, ...]:
    """Under the last contact: days used of the cadence; beyond it in amber, and in words."""
    days = page.contact.days(page.day)
    if page.sponsor is None:
        return (Run("a partner needs one"),)
    if days is None:
        return (Run(f"to be met every {page.contact.cadence_days} days"),)
    if page.contact.gone_quiet(page.day):
        return (Run(f"quiet for {days} days", "soon", 500), Run(f", {page.contact.cadence_days} agreed"))
    return (Run(f"{days} of {page.contact.cadence_days} days used"),)


def contact_spoken(page: "PartnerPage") -> str:
    """The last contact in one sentence."""
    return contact_aloud(page.contact, page.sponsor.name if page.sponsor is not None else "", page.day)


def percent(kept: Reliability) -> str:
    """A share, or a dash when there was nothing to keep."""
    return NOTHING if kept.percent is None else f"{kept.percent}%"


def kept_counts(mine: Reliability, theirs: Reliability) -> str:
    """The figures behind both shares."""
    if not mine.total and not theirs.total:
        return "nothing fell due"
    return f"{mine.on_time} of {mine.total} and {theirs.on_time} of {theirs.total}"


def goals_note(agreed_on: date | None, today: date) -> str:
    """Whose the goals are, and since when that is agreed."""
    return "theirs" if agreed_on is None else f"theirs, agreed {short_day(agreed_on, today)}"


def goal_runs(goal: Goal) -> tuple[Run, ...]:
    """Under a goal: its measure, and by when."""
    by = f"by {long_month(goal.by)}" if goal.by is not None else ""
    return (Run(_DOT.join(part for part in (goal.measure, by) if part)),)


def need_runs(row: "NeedRow", today: date) -> tuple[Run, ...]:
    """Under a need: its state; with a promise behind it, how that stands."""
    if row.promise is None:
        return (Run(row.need.state),)
    late = lateness_words(row.promise.days_late)
    rest = [part for part in (_standing(row.promise, today), row.need.state, _moved(row.promise)) if part]
    if not late:
        return (Run(_DOT.join(rest)),)
    return (Run(late, "late"), Run("".join(_DOT + part for part in rest)))


def _standing(row: "CommitmentRow", today: date) -> str:
    if row.commitment.kept_on is not None:
        return f"kept on {short_day(row.commitment.kept_on, today)}"
    if row.commitment.closed or row.days_late:
        return ""
    words, _ = due_words(row, today)
    return words if row.commitment.due is None else f"due {words[0].lower() + words[1:] if words[0] == 'T' else words}"


def _moved(row: "CommitmentRow") -> str:
    times = row.commitment.times_moved
    if not times:
        return ""
    return {1: "moved once", 2: "moved twice"}.get(times, f"moved {times} times")


def owner_words(row: "CommitmentRow") -> str:
    """Who owes: the names, or that nobody was named."""
    return ", ".join(name for name in (row.owner, *row.commitment.with_names) if name) or "nobody named yet"


def role_words(row: "PersonRow", page: "PartnerPage") -> str:
    """A person's role, and that they are the sponsor."""
    sponsor = "sponsor" if row.person.id == page.partner.sponsor_id else ""
    return ", ".join(part for part in (row.person.role, sponsor) if part)


def long_unmet(row: "PersonRow", page: "PartnerPage") -> bool:
    """Whether the last contact is beyond twice the cadence."""
    cadence = cadence_in_force(page.partner.cadence_days, row.person.cadence_days)
    return row.last_contact is not None and (page.day - row.last_contact).days > 2 * cadence


def plain_runs(runs: tuple[Run, ...]) -> str:
    """The text of runs."""
    return "".join(run.text for run in runs)
