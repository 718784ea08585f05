"""All rules applied to all partners: verdicts first, then findings once the records behind them are known."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from brm_desktop.domain.diagnosis.findings import (
    Answer,
    Check,
    Finding,
    PartnerDiagnosis,
    RecordRef,
    State,
    Verdict,
    figure_words,
)
from brm_desktop.domain.diagnosis.rules import RULES
from brm_desktop.domain.diagnosis.snapshot import Behind, PartnerRecords, Snapshot
from brm_desktop.domain.diagnosis.taken_up import TakenUp, is_at_work
from brm_desktop.domain.identifiers import PartnerId
from brm_desktop.domain.models.failure_modes import FailureMode

Evidence = Mapping[tuple[PartnerId, Behind], tuple[RecordRef, ...]]
_SUBSUMED = {"value_not_shown": "no_mans_land"}
"""A signal that says nothing beside the failure mode which says it already."""


@dataclass(frozen=True, slots=True)
class Examined:
    """A partner with the verdict of every rule, in the order of the checks."""

    records: PartnerRecords
    verdicts: tuple[tuple[FailureMode, Verdict], ...]


def in_order(modes: Iterable[FailureMode]) -> tuple[FailureMode, ...]:
    """The rules that are known here: the five failure modes by number, then the signals as the model lists them."""
    known = [mode for mode in modes if mode.key in RULES]
    return tuple(sorted(known, key=lambda mode: mode.number or len(RULES)))


def examine(snapshot: Snapshot, modes: Sequence[FailureMode]) -> tuple[Examined, ...]:
    """What the rules make of the counts, partner by partner. Nothing is found below a rule's least number."""
    return tuple(
        Examined(records, _without_doubles([(mode, RULES[mode.key](records, snapshot, mode)) for mode in modes]))
        for records in snapshot.partners
    )


def _without_doubles(verdicts: list[tuple[FailureMode, Verdict]]) -> tuple[tuple[FailureMode, Verdict], ...]:
    found = {mode.key for mode, verdict in verdicts if verdict.state is State.FOUND}
    quiet = {signal for signal, mode in _SUBSUMED.items() if mode in found}
    return tuple(
        (mode, Verdict(State.FINE, figure="see no man’s land")) if mode.key in quiet else (mode, verdict)
        for mode, verdict in verdicts
    )


def wanted(examined: Iterable[Examined]) -> frozenset[tuple[PartnerId, Behind]]:
    """Which records are to be read: those behind what was found."""
    return frozenset(
        (one.records.id, kind)
        for one in examined
        for _, verdict in one.verdicts
        if verdict.state is State.FOUND
        for kind in (*verdict.behind, *verdict.context)
    )


def diagnosed(examined: Examined, evidence: Evidence, answers: Mapping[str, Answer]) -> PartnerDiagnosis:
    """The findings of a partner with their records, and all checks; `answers` are hers, by rule."""
    findings, checks = [], []
    for mode, verdict in examined.verdicts:
        answer = answers.get(mode.key)
        finding = _finding(examined.records, mode, verdict, evidence=evidence, answer=answer)
        quiet = finding is not None and answer is not None and answer.covers(finding.facts)
        if finding is not None and not quiet:
            findings.append(finding)
        checks.append(
            Check(
                rule=mode.key,
                number=mode.number,
                name=mode.name,
                state=State.ANSWERED if quiet else verdict.state,
                figure=figure_words(verdict, answered=quiet),
                answer=answer.words if answer is not None and finding is not None else "",
            )
        )
    findings.sort(key=lambda finding: finding.rank)
    return PartnerDiagnosis(examined.records.partner, tuple(findings), tuple(checks))


def with_taken_up(
    diagnosis: PartnerDiagnosis, taken: Mapping[str, tuple[TakenUp, ...]], *, today: date
) -> PartnerDiagnosis:
    """The diagnosis with what she took up of the advice, by rule."""
    findings = tuple(
        replace(one, taken_up=taken[one.rule], is_at_work=is_at_work(taken[one.rule], today))
        if one.rule in taken
        else one
        for one in diagnosis.findings
    )
    return replace(diagnosis, findings=findings)


def _finding(
    records: PartnerRecords, mode: FailureMode, verdict: Verdict, *, evidence: Evidence, answer: Answer | None
) -> Finding | None:
    if verdict.state is not State.FOUND:
        return None
    behind = _records(records.id, verdict.behind, evidence)
    every = _records(records.id, (*verdict.behind, *verdict.context), evidence)
    return Finding(
        partner_id=records.id,
        partner=records.partner.name,
        rule=mode.key,
        mode=mode.number,
        name=mode.name,
        title=verdict.title,
        reason=_reason(records.id, verdict, evidence),
        advice=mode.advice,
        records=tuple(sorted(every, key=lambda ref: ref.day, reverse=True)),
        count=verdict.count,
        of=verdict.of,
        rule_words=mode.rule_words(),
        lesson=mode.lesson,
        rank=mode.rank,
        facts=frozenset((*_facts(behind), *verdict.values)),
        said=answer.words if answer is not None else "",
        said_on=answer.answered_on if answer is not None else None,
        sponsor=records.sponsor,
    )


def _facts(behind: Iterable[RecordRef]) -> Iterable[str]:
    """The identifiers of records; of one that counts for several days, every further day is a fact of its own."""
    known: set[str] = set()
    for ref in sorted(behind, key=lambda ref: ref.day):
        yield f"{ref.id}@{ref.day.isoformat()}" if ref.id in known else ref.id
        known.add(ref.id)


def _records(partner_id: PartnerId, kinds: Iterable[Behind], evidence: Evidence) -> list[RecordRef]:
    """The records of these kinds, each under the first that has it; there it may count for several days."""
    found: list[RecordRef] = []
    for kind in kinds:
        known = {ref.id for ref in found}
        found += [ref for ref in evidence.get((partner_id, kind), ()) if ref.id not in known]
    return found


def _reason(partner_id: PartnerId, verdict: Verdict, evidence: Evidence) -> str:
    """The reason, with what else was recorded: "On record: two issues and one promise moved."."""
    counts = [(kind, len(evidence.get((partner_id, kind), ()))) for kind in verdict.spoken]
    parts = [kind.words(count) for kind, count in counts if count]
    if not parts:
        return verdict.reason
    listed = parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"
    return f"{verdict.reason} On record: {listed}."
