"""Her answers to findings: "not so, because ..." with the facts that were behind the finding that day."""

from collections.abc import Mapping

from brm_desktop.domain.diagnosis.findings import Answer
from brm_desktop.domain.identifiers import PartnerId, stable_id
from brm_desktop.storage import rows, tables
from brm_desktop.storage.rows import Work
from brm_desktop.storage.values import Mapper

_ANSWERS = Mapper(Answer, tables.insight_answer)


def answer_id(partner_id: PartnerId, rule: str) -> str:
    """The identifier of an answer: one for each rule at each partner, the same on every device."""
    return stable_id("insight_answer", partner_id, rule)


def every(work: Work) -> Mapping[PartnerId, Mapping[str, Answer]]:
    """All answers by partner and rule."""
    found: dict[PartnerId, dict[str, Answer]] = {}
    for answer in rows.values(work, _ANSWERS):
        found.setdefault(answer.partner_id, {})[answer.rule] = answer
    return found


def save(work: Work, answer: Answer) -> None:
    """Store a new answer, or another one in place of what was said before."""
    row = _ANSWERS.row(answer, id=answer_id(answer.partner_id, answer.rule), deleted_at=None)
    rows.save(work, tables.insight_answer, [row])


def remove(work: Work, partner_id: PartnerId, rule: str) -> int:
    """Put an answer into the bin. Returns how many there were."""
    return rows.bin_rows(work, tables.insight_answer, tables.insight_answer.c.id == answer_id(partner_id, rule))
