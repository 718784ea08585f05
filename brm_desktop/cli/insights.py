"""What the records show, and the answers to it: `brm insights`."""

import argparse
from datetime import date
from typing import Any

from brm_desktop.cli.output import answer, workspace
from brm_desktop.domain.diagnosis.findings import Check, Finding, PartnerDiagnosis
from brm_desktop.domain.errors import InvalidInput
from brm_desktop.domain.identifiers import PartnerId
from brm_desktop.services.workspace import Workspace


def insights(options: argparse.Namespace) -> None:
    """`brm insights`: all partners, or one with every rule; or an answer to a rule at one partner."""
    with workspace(options) as opened:
        if options.partner is None:
            _require_no_partner(options)
            diagnoses = opened.insights.all()
            answer(options, {"insights": [document(one) for one in diagnoses]}, _overview(diagnoses))
            return
        partner_id = opened.partners.called(options.partner).id
        done = _act(opened, options, partner_id)
        diagnosis = opened.insights.of(partner_id)
        today = opened.clock.today()
    text = "\n\n".join(part for part in (done, _whole(diagnosis, today)) if part)
    answer(options, {"insights": document(diagnosis)}, text)


def _require_no_partner(options: argparse.Namespace) -> None:
    if options.not_so or options.hear_again or options.take_up:
        raise InvalidInput("Which partner?", "Name the partner whose finding is meant: brm insights PARTNER …")


def _act(opened: Workspace, options: argparse.Namespace, partner_id: PartnerId) -> str:
    """Do what the options ask, and say what was done."""
    if bool(options.not_so) != bool(options.because):
        raise InvalidInput("Why is it not so?", '--not-so RULE and --because "..." belong together.')
    if options.not_so:
        opened.insights.not_so(partner_id, options.not_so, options.because)
        return "Kept. It stays quiet until something new stands behind it."
    if options.hear_again:
        opened.insights.hear_again(partner_id, options.hear_again)
        return "The finding speaks again."
    if options.take_up:
        taken = opened.insights.take_up(partner_id, options.take_up, as_brief=options.brief)
        where = "For the next brief" if options.brief else "Promised, without a date yet"
        return "\n".join([f"{where}:", *(f"  {one.text}" for one in taken)])
    return ""


def _overview(diagnoses: tuple[PartnerDiagnosis, ...]) -> str:
    found = [part for one in diagnoses for part in map(_finding, one.findings)]
    return "\n\n".join(found) or "Nothing is found. `brm insights PARTNER` shows every rule with its figure."


def _whole(diagnosis: PartnerDiagnosis, today: date) -> str:
    if not diagnosis.checks:
        return f"{diagnosis.partner.name} is archived; it is not examined any more."
    width = max(len(check.name) for check in diagnosis.checks)
    checks = "\n".join(_check(check, width) for check in diagnosis.checks)
    return "\n\n".join([diagnosis.partner.name, *(_with_advice(one, today) for one in diagnosis.findings), checks])


def _finding(finding: Finding) -> str:
    mode = f"failure mode {finding.mode}" if finding.mode else "a signal"
    lines = [f"{finding.partner}: {finding.title}", f"  {finding.reason}", f"  {finding.name} ({mode}, {finding.rule})"]
    lines += [f"  You said on {finding.said_on}: {finding.said}"] if finding.said else []
    return "\n".join(lines)


def _with_advice(finding: Finding, today: date) -> str:
    taken = [f"  {one.words(today)}" for one in finding.taken_up]
    records = [f"  {ref.day}  {ref.title}" for ref in finding.records]
    return "\n".join([_finding(finding), *(f"  - {line}" for line in finding.advice_words), *taken, *records])


def _check(check: Check, width: int) -> str:
    number = str(check.number) if check.number else " "
    said = f"  (you said: {check.answer})" if check.answer else ""
    return f"{number}  {check.name:{width}}  {check.figure}{said}"


def document(diagnosis: PartnerDiagnosis) -> dict[str, Any]:
    """A diagnosis as JSON."""
    return {
        "partner": {"id": diagnosis.partner.id, "name": diagnosis.partner.name},
        "findings": [_finding_document(finding) for finding in diagnosis.findings],
        "checks": [
            {
                "rule": check.rule,
                "number": check.number,
                "name": check.name,
                "state": check.state.value,
                "figure": check.figure,
                "answer": check.answer,
            }
            for check in diagnosis.checks
        ],
    }


def _finding_document(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "number": finding.mode,
        "name": finding.name,
        "title": finding.title,
        "reason": finding.reason,
        "count": finding.count,
        "of": finding.of,
        "advice": list(finding.advice_words),
        "why": finding.rule_words,
        "said": finding.said,
        "taken_up": [
            {
                "table": one.table,
                "id": one.id,
                "text": one.text,
                "day": one.taken_on.isoformat(),
                "due": one.due.isoformat() if one.due else None,
                "stage": one.stage.value,
            }
            for one in finding.taken_up
        ],
        "at_work": finding.is_at_work,
        "records": [
            {"table": ref.table, "id": ref.id, "title": ref.title, "day": ref.day.isoformat()}
            for ref in finding.records
        ],
    }
