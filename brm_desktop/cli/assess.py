"""`brm assess`: rounds of self-assessment, the growth plan, and the second view."""

import argparse
import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from brm_desktop.cli import documents
from brm_desktop.cli.assessment_dialogue import Dialogue
from brm_desktop.cli.competencies import competency_called, growth_document, row_cells, row_document
from brm_desktop.cli.output import SHORT_ID, answer, columns, printable, workspace
from brm_desktop.domain.assessments import Assessment
from brm_desktop.domain.dates.parsing import explain, parse_due
from brm_desktop.domain.errors import InvalidInput
from brm_desktop.domain.identifiers import AssessmentId
from brm_desktop.interchange.decoding import read_text
from brm_desktop.interchange.publishing import publish
from brm_desktop.interchange.reply_reading import LONGEST
from brm_desktop.services.assessments import Summary
from brm_desktop.services.notes import date_order
from brm_desktop.services.workspace import Workspace

_MOST_BYTES = 4 * LONGEST


def assess(options: argparse.Namespace) -> None:
    """`brm assess`."""
    with workspace(options) as opened:
        if options.list:
            _list(opened, options)
            return
        key = competency_called(opened.models.competencies(), options.competency).key if options.competency else ""
        given = _answers(options.answers) if options.answers else None
        if given is None and not options.finish and not _at_a_terminal(options):
            raise InvalidInput(
                "There is nobody to ask", "Use a terminal, or give the answers with --answers FILE.json or -."
            )
        assessment_id = opened.assessments.start(key)
        _proceed(opened, options, assessment_id, given)


def _at_a_terminal(options: argparse.Namespace) -> bool:
    return not options.json and sys.stdin.isatty()


def _proceed(
    opened: Workspace, options: argparse.Namespace, assessment_id: AssessmentId, given: "_Answers | None"
) -> None:
    finish = bool(options.finish)
    if given is not None:
        opened.assessments.rate_all(assessment_id, given.scores)
        for competency, words in given.words.items():
            opened.assessments.reflect(assessment_id, competency, words)
    elif not finish:
        say = lambda words: print(printable(words))  # noqa: E731 the dialogue says what it is told to
        finish = Dialogue(opened.assessments, assessment_id, ask=input, say=say).run()
    summary = opened.assessments.finish(assessment_id) if finish else opened.assessments.summary(assessment_id)
    answer(options, {"assess": _summary_document(opened, summary)}, _summary_words(summary))


class _Answers:
    """Answers and words that were given in a file."""

    def __init__(self, written: Any) -> None:
        if not isinstance(written, dict):
            raise _no_answers()
        scores = written.get("answers", written)
        words = written.get("words", {})
        if not _is_map(scores, int) or not _is_map(words, str):
            raise _no_answers()
        self.scores: Mapping[str, int] = scores
        self.words: Mapping[str, str] = words


def _is_map(value: object, kind: type) -> bool:
    return isinstance(value, dict) and all(isinstance(v, kind) and not isinstance(v, bool) for v in value.values())


def _no_answers() -> InvalidInput:
    return InvalidInput(
        "These are no answers", 'Give {"answers": {"value-1": 3}, "words": {"value": "..."}}, or the answers alone.'
    )


def _answers(source: str) -> _Answers:
    try:
        return _Answers(json.loads(_text_of(source)))
    except (ValueError, RecursionError) as error:
        raise _no_answers() from error


def _text_of(source: str) -> str:
    """What a file says, or the standard input for "-"."""
    if source == "-":
        return sys.stdin.read(_MOST_BYTES)
    return read_text(Path(source), limit=_MOST_BYTES).text


def _summary_document(opened: Workspace, summary: Summary) -> dict[str, Any]:
    sheet = opened.assessments.sheet(summary.assessment.id)
    return {
        "id": summary.assessment.id,
        "competency": summary.assessment.competency or None,
        "started_on": summary.assessment.started_on.isoformat(),
        "finished_on": documents.moment(summary.assessment.finished_on),
        "answered": len(sheet.ratings),
        "rows": [row_document(row) for row in summary.rows],
        "widest": [row.competency.key for row in summary.widest],
    }


def _summary_words(summary: Summary) -> str:
    again = (
        f"brm assess --competency {summary.assessment.competency}" if summary.assessment.competency else "brm assess"
    )
    state = "Finished" if summary.assessment.finished_on else f"Kept as far as it is; `{again}` goes on with it"
    lines = [state]
    if summary.rows:
        head = ["key", "now", "change", "target", "gap", "evidence", "competency"]
        lines += ["", columns([row_cells(row) for row in summary.rows], head=head)]
    if summary.widest:
        lines += ["", "The widest gaps: " + ", ".join(row.competency.name for row in summary.widest)]
    return "\n".join(lines)


def _list(opened: Workspace, options: argparse.Namespace) -> None:
    found = opened.assessments.rounds()
    document = {"assess": [_round_document(assessment) for assessment in found]}
    answer(options, document, columns([_round_cells(assessment) for assessment in found]))


def _round_document(assessment: Assessment) -> dict[str, Any]:
    return {
        "id": assessment.id,
        "model": assessment.model,
        "version": assessment.version,
        "competency": assessment.competency or None,
        "rater": assessment.rater or None,
        "role": assessment.rater_role or None,
        "started_on": assessment.started_on.isoformat(),
        "finished_on": documents.moment(assessment.finished_on),
    }


def _round_cells(assessment: Assessment) -> list[str]:
    finished = f"finished {assessment.finished_on.isoformat()}" if assessment.finished_on else "not finished"
    whose = f"{assessment.rater} ({assessment.rater_role})" if assessment.rater_role else assessment.rater
    return [assessment.id[:SHORT_ID], finished, assessment.competency or "all", whose or "you"]


def form(options: argparse.Namespace) -> None:
    """`brm assess form`."""
    path: Path = options.file
    if path.suffix.lower() not in (".html", ".htm"):
        raise InvalidInput(f"A form is not written as “{path.suffix}”", "Use a name that ends in .html.")
    with workspace(options) as opened:
        page = opened.assessments.reply_form(options.rater, options.role)
    publish(path, page.encode("utf-8", "replace"))
    answer(options, {"form": {"file": str(path), "for": options.rater or None}}, f"Written: {path}")


def reply(options: argparse.Namespace) -> None:
    """`brm assess reply`."""
    text = _text_of(options.source)
    with workspace(options) as opened:
        found = opened.assessments.read_reply(text)
        assessment_id = opened.assessments.take_reply(found)
        kept = next(one for one in opened.assessments.rounds() if one.id == assessment_id)
    kept_on = kept.finished_on or found.filled_on
    document = {
        "reply": {
            "id": assessment_id, "rater": found.rater, "role": found.role or None, "answers": len(found.answers),
            "filled_on": found.filled_on.isoformat(), "kept": kept_on.isoformat(),
        }
    }  # fmt: skip
    said = f"{found.rater}: {len(found.answers)} answers, {found.filled_on.isoformat()}"
    if kept_on > found.filled_on:
        said = f"{found.rater} has answered again since, on {kept_on.isoformat()}. Those answers stay; nothing changed."
    answer(options, document, said)


def plan(options: argparse.Namespace) -> None:
    """`brm assess plan`."""
    with workspace(options) as opened:
        today = opened.clock.today()
        due = parse_due(options.by, today=today, order=date_order(opened.settings)) if options.by else None
        if options.by and due is None:
            reason = explain(options.by) or "Say it like 30 nov, next friday or 2026-11-30."
            raise InvalidInput(f"“{options.by}” is no date", reason)
        competency = competency_called(opened.models.competencies(), options.grows)
        row = opened.assessments.add_to_plan(
            competency.key, options.text, due.due if due else None, expected=options.expect
        )
    answer(options, {"plan": growth_document(row)}, f"Added to the growth plan: {row.row.commitment.text}")
