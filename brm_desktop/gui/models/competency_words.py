"""What the page of competencies says, on the screen, aloud and on paper. Pure functions of what the store answered."""

from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from brm_desktop.domain.commitments import Due
from brm_desktop.domain.dates.format import format_due, lateness_words
from brm_desktop.domain.dates.words import MONTH_NAMES
from brm_desktop.domain.models.competencies import CompetencyModel, Scale
from brm_desktop.domain.partners import Level
from brm_desktop.gui.models.assessment_words import count_words, day_words
from brm_desktop.gui.models.due_soon import is_due_soon

if TYPE_CHECKING:
    from brm_desktop.domain.assessment_levels import CompetencyRow
    from brm_desktop.gui.widgets.rows import Due as Urgency
    from brm_desktop.services.assessments.values import CompetenciesPage, GrowthRow, OpenRound

MINUS = "−"
NOTHING = "–"
PRIVATE = "For you alone: on no shared page, and on no device but your own."
NO_TARGET = "No target yet: none follows while you aim for no level with any partner. T sets one of your own."
NO_TARGET_IN_MODEL = "No target yet: this model names none. T sets one of your own."
NO_PLAN = "Nothing yet. N adds what you will do for a competency: it is a promise to yourself, and stands on Today."
CLAIMED = "Hollow: some of it is claimed without evidence."
_KEPT_STAYS = timedelta(days=90)
_HALF_A_YEAR = timedelta(days=182)


def sentence(page: "CompetenciesPage") -> str:
    """The line under the title: when she assessed herself, how often before, and who sees it."""
    return f"{_when(page)} {PRIVATE}"


def _when(page: "CompetenciesPage") -> str:
    if page.rounds:
        newest = page.rounds[0].assessment
        before = len(page.rounds) - 1
        again = f", and {times_words(before)} before" if before else ""
        return f"Assessed by you on {day_words(newest.finished_on or newest.started_on)}{again}."
    rated = sum(row.now is not None for row in page.rows)
    if rated:
        return f"{count_words(rated).capitalize()} of {count_words(len(page.rows))} looked at so far."
    return "Not assessed yet."


def times_words(times: int) -> str:
    """How often: "once", "twice", "three times"."""
    return {1: "once", 2: "twice"}.get(times, f"{count_words(times)} times")


def assess_words(page: "CompetenciesPage") -> str:
    """What the primary button says."""
    if page.unfinished is not None:
        return continue_words(page.unfinished)
    return "Assess again" if page.rounds else first_words(page.model)


def continue_words(unfinished: "OpenRound") -> str:
    """How far an unfinished round is: "Continue, 3 of 8"; with every answer given, what is left to do."""
    if unfinished.competencies_done == unfinished.competencies:
        return "Finish the round"
    return f"Continue, {unfinished.competencies_done} of {unfinished.competencies}"


def first_words(model: CompetencyModel) -> str:
    """What the first round costs: "Assess yourself, about 20 minutes"."""
    return f"Assess yourself, about {model.minutes} minutes"


def heading_words(count: int) -> str:
    """What stands above the table: "Eight competencies"."""
    words = count_words(count)
    return f"{words[:1].upper()}{words[1:]} {'competency' if count == 1 else 'competencies'}"


def scale_words(scale: Scale) -> str:
    """What the figures mean: "1 not yet, 2 sometimes, 3 usually, 4 always"."""
    return ", ".join(f"{score} {scale.word(score)}" for score in range(1, 5))


def month_words(day: date) -> str:
    """A month in the legend: "May 2026"."""
    return f"{MONTH_NAMES[day.month - 1][:3]} {day.year}"


def aim_words(page: "CompetenciesPage") -> str:
    """What the targets follow: "target, as an Advisor"; "your targets" where all are her own."""
    rows = [row for row in page.rows if row.target is not None]
    if page.level_aimed is None or (rows and all(row.own_target for row in rows)):
        return "your targets"
    return f"target, as {as_level(page.level_aimed)}"


def as_level(level: Level) -> str:
    """A relationship level with its article: "an Advisor"."""
    article = "an" if level.word[:1] in "AEIOU" else "a"
    return f"{article} {level.word}"


def target_note(page: "CompetenciesPage") -> str:
    """Why there is no target, where there is none at all; "" otherwise."""
    if any(row.target is not None for row in page.rows):
        return ""
    return NO_TARGET_IN_MODEL if page.level_aimed is not None else NO_TARGET


def now_words(row: "CompetencyRow") -> str:
    """The level: "2.4"."""
    return NOTHING if row.now is None else f"{row.now:.1f}"


def change_words(row: "CompetencyRow") -> str:
    """How it moved: "+0.4", "same", "−0.1"; "first" while there is no round before."""
    if row.change is None:
        return NOTHING if row.now is None else "first"
    if row.change == 0:
        return "same"
    return f"{'+' if row.change > 0 else MINUS}{abs(row.change):.1f}"


def gap_words(row: "CompetencyRow") -> str:
    """What is missing to the target: "0.8", "met"; a dash without a level or a target."""
    if row.gap is None:
        return NOTHING
    return f"{row.gap:.1f}" if row.gap else "met"


def evidence_count(row: "CompetencyRow") -> str:
    """How many records bear it out."""
    return NOTHING if row.now is None else str(row.evidence)


def sides_words(row: "CompetencyRow") -> tuple[str, ...]:
    """How others see it beside her: "Grace sees 2.9, you 3.3: 0.4 apart". Her own level is said once."""
    said = []
    for place, (name, level) in enumerate(zip(_short_names(row), (level for _, level in row.others), strict=True)):
        own = f", you {row.now:.1f}" if row.now is not None and not place else ""
        apart = f": {_apart(level, row.now)}" if row.now is not None else ""
        said.append(f"{name} sees {level:.1f}{own}{apart}")
    return tuple(said)


def _short_names(row: "CompetencyRow") -> tuple[str, ...]:
    """First names where they tell people apart."""
    names = [name for name, _ in row.others]
    first = [name.split()[0] if name.split() else name for name in names]
    return tuple(short if first.count(short) == 1 else name for short, name in zip(first, names, strict=True))


def _apart(other: Decimal, own: Decimal) -> str:
    return "the same" if other == own else f"{abs(other - own):.1f} apart"


def aloud(row: "CompetencyRow") -> str:
    """All that is known of a competency, as one sentence."""
    said = ["not rated yet"] if row.now is None else [f"{row.now:.1f} now", *_before_aloud(row)]
    if row.target is not None:
        gap = f", {gap_words(row)} to go" if row.gap else ", met" if row.gap is not None else ""
        said.append(f"target {row.target:.1f}{' of your own' if row.own_target else ''}{gap}")
    else:
        said.append("no target yet")
    if row.now is not None:
        said.append(evidence_aloud(row.evidence))
    if row.claimed:
        said.append("some of it claimed without evidence")
    return "; ".join([*said, *sides_words(row)])


def _before_aloud(row: "CompetencyRow") -> tuple[str, ...]:
    if row.previous is None:
        return ()
    change = "unchanged" if not row.change else f"{'up' if row.change > 0 else 'down'} {abs(row.change):.1f}"
    return (f"{row.previous:.1f} before, {change}",)


def evidence_aloud(count: int) -> str:
    """How much bears it out: "4 pieces of evidence"."""
    return "no evidence yet" if not count else "1 piece of evidence" if count == 1 else f"{count} pieces of evidence"


def due_words(row: "GrowthRow", today: date) -> tuple[str, "Urgency"]:
    """When an action is due, or when it was kept, and how urgent that is; the words say what the colour says."""
    commitment = row.row.commitment
    if commitment.kept_on is not None:
        return f"kept, {short_day(commitment.kept_on, today)}", "kept"
    late = commitment.days_late(today)
    if late:
        return lateness_words(late), "late"
    if commitment.due is None:
        return "no date", "open"
    urgency: Urgency = "soon" if is_due_soon(commitment.due.last, today) else "open"
    return _due(commitment.due, today), urgency


def _due(due: Due, today: date) -> str:
    """A day of the coming half year keeps its day, in another year too: a month alone is too little to plan by."""
    if due.first == due.last and due.last.year != today.year and due.last - today <= _HALF_A_YEAR:
        return f"{due.last.day} {MONTH_NAMES[due.last.month - 1][:3]}"
    return format_due(due, today)


def short_day(day: date, today: date) -> str:
    """A day that is past: "19 Nov", with the year if it is another one."""
    words = f"{day.day} {MONTH_NAMES[day.month - 1][:3]}"
    return words if day.year == today.year else f"{words} {day.year}"


def came_of_it(row: "GrowthRow", today: date) -> str:
    """The note that came of a kept action: "Meeting notes, 19 Nov"; "" if there is none."""
    if row.meeting_id is None or row.row.commitment.kept_on is None:
        return ""
    return f"Meeting notes, {short_day(row.meeting_day, today)}" if row.meeting_day else "Meeting notes"


def action_aloud(row: "GrowthRow", today: date) -> str:
    """An action as one sentence."""
    expected = came_of_it(row, today) or row.action.expected
    due, urgency = due_words(row, today)
    by = due if urgency in ("kept", "late") or due == "no date" else f"by {due}"
    parts = (row.row.commitment.text, f"grows {row.competency}", f"evidence: {expected}" if expected else "", by)
    return "; ".join(part for part in parts if part)


def plan_order(rows: "tuple[GrowthRow, ...]", today: date) -> "tuple[GrowthRow, ...]":
    """The plan in the order of time: what was kept lately, what is to come, and at the end what is long past."""

    def place(row: "GrowthRow") -> tuple[int, int]:
        kept, due = row.row.commitment.kept_on, row.row.commitment.due
        if kept is not None:
            return (0, kept.toordinal()) if today - kept <= _KEPT_STAYS else (2, -kept.toordinal())
        return 1, (due.last if due is not None else date.max).toordinal()

    return tuple(sorted(rows, key=place))


def before_first(model: CompetencyModel) -> str:
    """What a first round is, before there is one."""
    period = model.period[:1].lower() + model.period[1:] if model.period else "lately"
    return (
        f"Rate what you did {period}. Your own decisions, promises and notes are offered as evidence; "
        "what has none is drawn hollow."
    )


def assess_hint(page: "CompetenciesPage") -> str:
    """What A does, in the hint line."""
    if page.unfinished is not None:
        return "continue"
    return "assess again" if page.rounds else "assess yourself"
