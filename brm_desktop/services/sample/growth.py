"""The user's own rounds of assessment in the sample, with the evidence in its records, and her growth plan."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from brm_desktop.domain.assessments import Assessment, Evidence, GrowthAction
from brm_desktop.domain.commitments import Commitment, Direction, Due
from brm_desktop.domain.dates.format import format_due
from brm_desktop.domain.identifiers import AssessmentId, CommitmentId, GrowthActionId, PersonId, stable_id
from brm_desktop.services.sample.days import SampleDays
from brm_desktop.services.sample.identities import Identities

Written = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Known:
    """A record that evidence may name."""

    table_name: str
    record_id: str
    title: str
    kind: str
    partner: str
    day: date


@dataclass(frozen=True, slots=True)
class Round:
    """A finished round with everything in it."""

    assessment: Assessment
    scores: Mapping[str, int]
    words: Mapping[str, str]
    evidence: tuple[Evidence, ...] = field(default=())


def rounds(written: Written, days: SampleDays, known: Iterable[Known]) -> list[Round]:
    """The rounds of the file `written`, oldest first."""
    records = {f"{record.partner}: {record.title}": record for record in known}
    return [_round(one, written["model"], days, records) for one in written["rounds"]]


def _round(written: Written, model: str, days: SampleDays, records: Mapping[str, Known]) -> Round:
    on = days.moved(written["started"])
    assessment_id = AssessmentId(stable_id("sample", "assessment", written["started"].isoformat()))
    scores = {
        f"{competency}-{number}": score
        for competency, answers in written["ratings"].items()
        for number, score in enumerate(answers, start=1)
    }
    evidence = tuple(
        _evidence(assessment_id, statement, records[name], days.today)
        for statement, names in written.get("evidence", {}).items()
        for name in names
    )
    assessment = Assessment(id=assessment_id, model=model, version=1, started_on=on, finished_on=on)
    return Round(assessment=assessment, scores=scores, words=written.get("words", {}), evidence=evidence)


def _evidence(assessment_id: AssessmentId, statement: str, record: Known, today: date) -> Evidence:
    return Evidence(
        id=stable_id("evidence", assessment_id, statement, record.table_name, record.record_id),
        assessment_id=assessment_id,
        statement=statement,
        table_name=record.table_name,
        record_id=record.record_id,
        title=record.title,
        detail=f"{record.kind}, {format_due(Due(first=record.day, last=record.day), today)} · {record.partner}",
    )


def plan(written: Written, days: SampleDays, *, me: PersonId) -> list[tuple[Commitment, GrowthAction]]:
    """What she promised herself, and what it is to grow."""
    return [_action(one, written["model"], days, me) for one in written["plan"]]


def _action(written: Written, model: str, days: SampleDays, me: PersonId) -> tuple[Commitment, GrowthAction]:
    due = days.moved(written["due"])
    meeting = written.get("in")
    commitment = Commitment(
        id=CommitmentId(stable_id("sample", "growth", written["text"])),
        direction=Direction.I_OWE,
        text=written["text"],
        asked_on=days.moved(written["asked"]),
        owner_id=me,
        to_id=me,
        due=Due(first=due, last=due),
        meeting_id=Identities(meeting[0]).meeting(meeting[1]) if meeting else None,
        kept_on=days.moved(written["kept"]) if "kept" in written else None,
    )
    action = GrowthAction(
        id=GrowthActionId(stable_id("growth", commitment.id)),
        commitment_id=commitment.id,
        model=model,
        competency=written["grows"],
        expected=written["expected"],
    )
    return commitment, action
