"""What stands on the page for the yearly talk: only what she ticked. How it is laid out is in `growth_paper`."""

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from brm_desktop.domain.assessment_levels import CompetencyRow, widest_gaps
from brm_desktop.domain.brief.values import Sender
from brm_desktop.gui.models import competency_words as words
from brm_desktop.gui.models.assessment_words import day_words
from brm_desktop.gui.widgets.radar import LegendEntry, Shape

if TYPE_CHECKING:
    from brm_desktop.services.assessments.values import CompetenciesPage, HistoryPoint, StatementEvidence

_TITLE = "Where I stand, and what I grow"


@dataclass(frozen=True, slots=True)
class TalkChoice:
    """What goes on the page. `evidence` are keys of competencies; whatever comes from her records is off at first."""

    shape: bool = True
    table: bool = True
    plan: bool = True
    evidence: frozenset[str] = frozenset()
    own_words: bool = False
    others: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing is ticked."""
        return not (self.shape or self.table or self.plan or self.evidence or self.own_words or self.others)


@dataclass(frozen=True, slots=True)
class TalkRow:
    """One line of a section: what, beneath it more, and a word at the right ("" where there is none)."""

    text: str
    second: str = ""
    right: str = ""
    late: bool = False


@dataclass(frozen=True, slots=True)
class TalkSection:
    """A heading with its lines; `halves` puts them into two columns."""

    heading: str
    rows: tuple[TalkRow, ...]
    halves: bool = False


@dataclass(frozen=True, slots=True)
class TalkPage:
    """The page: title, who and when, the picture with its words, the table, and the sections after it."""

    sender: Sender
    day: date
    title: str = _TITLE
    lines: tuple[str, ...] = ()
    shape: Shape | None = None
    legend: tuple[LegendEntry, ...] = ()
    widest: tuple[CompetencyRow, ...] = ()
    rows: tuple[CompetencyRow, ...] = ()
    sections: tuple[TalkSection, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class TalkMaterial:
    """All that may stand on the page: what the worker read once, whatever is ticked afterwards."""

    page: "CompetenciesPage"
    sender: Sender
    evidence: "dict[str, tuple[StatementEvidence, ...]]"
    history: "dict[str, tuple[HistoryPoint, ...]]"


def talk_page(material: TalkMaterial, choice: TalkChoice, *, shape: Shape, legend: tuple[LegendEntry, ...]) -> TalkPage:
    """The page with what is ticked and nothing else."""
    page = material.page
    sections = [
        *_plan_sections(page, choice),
        *_evidence_sections(material, choice),
        *_words_sections(material, choice),
        *_others_sections(page, choice),
    ]
    if not choice.others:
        shape = Shape(shape.axes, shape.now, shape.previous, shape.target, (), shape.claimed)
        legend = tuple(entry for entry in legend if entry.series != "others")
    return TalkPage(
        sender=material.sender,
        day=page.day,
        lines=_lead(material),
        shape=shape if choice.shape else None,
        legend=legend if choice.shape else (),
        widest=widest_gaps(page.rows) if choice.shape else (),
        rows=page.rows if choice.table else (),
        sections=tuple(sections),
    )


def _lead(material: TalkMaterial) -> tuple[str, ...]:
    page = material.page
    who = material.sender.line
    scale = words.scale_words(page.model.scale)
    if not page.rounds:
        return tuple(part for part in (who, f"Levels: {scale}") if part)
    newest, before = page.rounds[0].assessment, len(page.rounds) - 1
    again = f", and {words.times_words(before)} before" if before else ""
    when = f"Assessed by myself on {day_words(newest.finished_on or newest.started_on)}{again}. Levels: {scale}"
    return tuple(part for part in (who, when) if part)


def _plan_sections(page: "CompetenciesPage", choice: TalkChoice) -> list[TalkSection]:
    if not choice.plan or not page.plan:
        return []
    rows = []
    for row in words.plan_order(page.plan, page.day):
        due, urgency = words.due_words(row, page.day)
        expected = (
            f"{row.competency}. Evidence expected: {row.action.expected}" if row.action.expected else row.competency
        )
        rows.append(TalkRow(row.row.commitment.text, expected, due, late=urgency == "late"))
    return [TalkSection("Growth plan", tuple(rows))]


def _evidence_sections(material: TalkMaterial, choice: TalkChoice) -> list[TalkSection]:
    found = []
    for row in material.page.rows:
        if row.competency.key not in choice.evidence:
            continue
        rows = [
            TalkRow(piece.title, piece.detail)
            for statement in material.evidence.get(row.competency.key, ())
            for piece in statement.evidence
        ]
        if rows:
            found.append(TalkSection(f"Evidence: {row.competency.name}", tuple(dict.fromkeys(rows)), halves=True))
    return found


def _words_sections(material: TalkMaterial, choice: TalkChoice) -> list[TalkSection]:
    if not choice.own_words:
        return []
    rows = []
    for row in material.page.rows:
        own = [point for point in material.history.get(row.competency.key, ()) if not point.rater]
        if own and own[-1].reflection:
            rows.append(TalkRow(row.competency.name, own[-1].reflection))
    return [TalkSection("In my own words", tuple(rows))] if rows else []


def _others_sections(page: "CompetenciesPage", choice: TalkChoice) -> list[TalkSection]:
    if not choice.others:
        return []
    rows = [TalkRow(row.competency.name, "; ".join(sides)) for row in page.rows if (sides := _sides(row))]
    return [TalkSection("How others see it", tuple(rows), halves=True)] if rows else []


def _sides(row: CompetencyRow) -> tuple[str, ...]:
    """As on the screen, in the first person: the page is hers."""
    return tuple(said.replace(", you ", ", I ") for said in words.sides_words(row))
