"""`brm competencies`: where the competencies stand, and the history and evidence of one."""

import argparse
from decimal import Decimal
from typing import Any

from brm_desktop.cli import documents
from brm_desktop.cli.output import answer, columns, workspace
from brm_desktop.domain.assessment_levels import CompetencyRow
from brm_desktop.domain.assessments import Evidence
from brm_desktop.domain.errors import Ambiguous, NotFound
from brm_desktop.domain.models.competencies import Competency, CompetencyModel
from brm_desktop.services.assessments import (
    CompetenciesPage,
    GrowthRow,
    HistoryPoint,
    OpenRound,
    StatementEvidence,
)
from brm_desktop.services.workspace import Workspace


def competency_called(model: CompetencyModel, words: str) -> Competency:
    """The competency of this key, or whose key or name begins with `words`.

    Raises:
        NotFound, Ambiguous: none, or several.
    """
    folded = words.strip().casefold()
    exact = model.competency(folded)
    if exact is not None:
        return exact
    found = [c for c in model.competencies if folded and _begins(c, folded)]
    if len(found) == 1:
        return found[0]
    known = ", ".join(competency.key for competency in found or model.competencies)
    if found:
        raise Ambiguous(f"“{words}” could be several competencies", f"{known}. Give more of the name.")
    raise NotFound(f"No competency is called “{words}”", f"{model.name} has: {known}.")


def _begins(competency: Competency, folded: str) -> bool:
    return competency.key.casefold().startswith(folded) or competency.name.casefold().startswith(folded)


def competencies(options: argparse.Namespace) -> None:
    """`brm competencies`."""
    with workspace(options) as opened:
        page = opened.assessments.page()
        if options.key:
            _one(opened, options, page)
            return
    document = {
        "competencies": [row_document(row) for row in page.rows],
        "model": {"id": page.model.id, "version": page.model.version, "name": page.model.name},
        "rounds": len(page.rounds),
        "last_round": documents.moment(page.rounds[0].assessment.finished_on) if page.rounds else None,
        "unfinished": _open_document(page.unfinished),
        "level_aimed": page.level_aimed.word if page.level_aimed else None,
        "plan": [growth_document(row) for row in page.plan],
    }
    answer(options, document, _page_words(page))


def _open_document(unfinished: OpenRound | None) -> dict[str, Any] | None:
    if unfinished is None:
        return None
    return {"id": unfinished.assessment.id, "done": unfinished.done, "whole": unfinished.whole}


def row_document(row: CompetencyRow) -> dict[str, Any]:
    """Where a competency stands, for programs. Levels are texts: "2.4"."""
    return {
        "key": row.competency.key,
        "name": row.competency.name,
        "level": _figure(row.now),
        "previous": _figure(row.previous),
        "change": _figure(row.change),
        "target": _figure(row.target),
        "own_target": row.own_target,
        "gap": _figure(row.gap),
        "evidence": row.evidence,
        "claimed": row.claimed,
        "explained": row.explained.words if row.explained else None,
        "others": [{"rater": rater, "level": str(level)} for rater, level in row.others],
    }


def _figure(level: Decimal | None) -> str | None:
    return None if level is None else str(level)


def growth_document(row: GrowthRow) -> dict[str, Any]:
    """An action of the growth plan, for programs: a commitment with what it grows."""
    return documents.commitment(row.row) | {"competency": row.action.competency, "expected": row.action.expected}


def _page_words(page: CompetenciesPage) -> str:
    if not page.rounds and all(row.now is None for row in page.rows):
        begun = page.unfinished
        state = f"{begun.done} of {begun.whole} answered" if begun else f"about {page.model.minutes} minutes"
        return f"Not assessed yet. `brm assess` asks you, {state}."
    lines = [columns([row_cells(row) for row in page.rows], head=_HEAD)]
    if page.level_aimed:
        lines += ["", f"Targets as {page.level_aimed.word}, the level most of your partners are aimed at."]
    if page.plan:
        lines += ["", "Growth plan", columns([_growth_cells(row) for row in page.plan])]
    return "\n".join(lines)


_HEAD = ["key", "now", "change", "target", "gap", "evidence", "competency"]


def row_cells(row: CompetencyRow) -> list[str]:
    """A competency in columns."""
    claimed = ", some only claimed" if row.claimed else ""
    others = "".join(f", {rater} sees {level}" for rater, level in row.others)
    return [
        row.competency.key,
        _figure(row.now) or "",
        change_words(row.change),
        _figure(row.target) or "",
        "met" if row.gap == 0 else _figure(row.gap) or "",
        str(row.evidence),
        f"{row.competency.name}{claimed}{others}",
    ]


def change_words(change: Decimal | None) -> str:
    """A change of level: "+0.4", "-0.1", "same"; "" where there is none."""
    if change is None:
        return ""
    return f"{change:+}" if change else "same"


def _growth_cells(row: GrowthRow) -> list[str]:
    value = row.row.commitment
    done = f"kept {value.kept_on.isoformat()}" if value.kept_on else ""
    due = value.due.last.isoformat() if value.due else ""
    return [done or due, row.competency, value.text + (f" ({row.action.expected})" if row.action.expected else "")]


def _one(opened: Workspace, options: argparse.Namespace, page: CompetenciesPage) -> None:
    competency = competency_called(page.model, options.key)
    row = next(row for row in page.rows if row.competency.key == competency.key)
    history = opened.assessments.history(competency.key)
    statements = opened.assessments.evidence_of(competency.key)
    document = {
        "competencies": [row_document(row)],
        "history": [_point_document(point) for point in history],
        "statements": [_statement_document(statement) for statement in statements],
    }
    points = [_point_cells(point) for point in history]
    lines = [competency.name, columns([row_cells(row)], head=_HEAD), "", "History", columns(points), ""]
    answer(options, document, "\n".join([*lines, *(line for s in statements for line in _statement_lines(page, s))]))


def _point_document(point: HistoryPoint) -> dict[str, Any]:
    return {
        "date": point.day.isoformat(),
        "level": str(point.level),
        "evidence": point.evidence,
        "reflection": point.reflection or None,
        "rater": point.rater or None,
    }


def _point_cells(point: HistoryPoint) -> list[str]:
    return [point.day.isoformat(), str(point.level), f"{point.evidence} evidence", point.rater, point.reflection]


def _statement_document(found: StatementEvidence) -> dict[str, Any]:
    return {
        "key": found.statement.key,
        "text": found.statement.text,
        "score": found.score,
        "claimed": found.claimed,
        "evidence": [evidence_document(piece) for piece in found.evidence],
    }


def evidence_document(piece: Evidence) -> dict[str, Any]:
    """A piece of evidence, for programs; `kind` is null for words of her own."""
    return {
        "kind": piece.table_name or None,
        "record": piece.record_id or None,
        "title": piece.title,
        "detail": piece.detail,
    }


def _statement_lines(page: CompetenciesPage, found: StatementEvidence) -> list[str]:
    word = "not answered" if found.score is None else page.model.scale.word(found.score)
    claimed = ", no evidence yet" if found.claimed else ""
    pieces = [f"    {piece.title}  ({piece.detail})" for piece in found.evidence]
    return [f"{found.statement.key}  {found.statement.text}", f"  {word}{claimed}", *pieces]
