"""The radar of the page: which lines it has, and what its legend says."""

from typing import TYPE_CHECKING

from brm_desktop.gui.models import competency_words as words
from brm_desktop.gui.models.assessment_words import count_words
from brm_desktop.gui.views.competencies.table import number
from brm_desktop.gui.widgets.radar import LegendEntry, Shape

if TYPE_CHECKING:
    from datetime import date

    from brm_desktop.domain.assessment_levels import CompetencyRow
    from brm_desktop.services.assessments.values import CompetenciesPage

FEWEST_AXES = 3
_NAMED_OTHERS = 1


def shape_of(page: "CompetenciesPage") -> Shape:
    """Now, before, wanted, and how others see it, each only where there is something of it."""
    rows = page.rows
    others = tuple(_mean_of_others(row) for row in rows)
    now, previous = tuple(number(row.now) for row in rows), tuple(number(row.previous) for row in rows)
    target = tuple(number(row.target) for row in rows)
    return Shape(
        axes=tuple("\n".join(row.competency.short_lines) for row in rows),
        now=now if any(now) else (),
        previous=previous if any(previous) else (),
        target=target if any(target) and any(now) else (),
        others=others if any(others) else (),
        claimed=frozenset(place for place, row in enumerate(rows) if row.claimed),
    )


def legend_of(page: "CompetenciesPage") -> tuple[LegendEntry, ...]:
    """What each line of the radar is."""
    shape = shape_of(page)
    newest, before = _newest(page, "day"), _newest(page, "previous_day")
    entries = []
    if shape.now:
        entries.append(LegendEntry("now", f"now, {words.month_words(newest)}" if newest else "now"))
    if shape.previous:
        entries.append(LegendEntry("previous", words.month_words(before) if before else "before"))
    if shape.target:
        entries.append(LegendEntry("target", words.aim_words(page)))
    if shape.others:
        entries.append(LegendEntry("others", _others_words(page)))
    return tuple(entries)


def shape_words(page: "CompetenciesPage") -> str:
    """The name of the radar read aloud."""
    newest = _newest(page, "day")
    return f"Shape, {words.month_words(newest)}" if newest else "Shape, nothing rated yet"


def _others_words(page: "CompetenciesPage") -> str:
    raters = [view.rater for view in page.others]
    return raters[0] if len(raters) == _NAMED_OTHERS else f"{count_words(len(raters))} others, their mean"


def _mean_of_others(row: "CompetencyRow") -> float | None:
    levels = [float(level) for _, level in row.others]
    return sum(levels) / len(levels) if levels else None


def _newest(page: "CompetenciesPage", name: str) -> "date | None":
    days = [day for row in page.rows if (day := getattr(row, name)) is not None]
    return max(days, default=None)
