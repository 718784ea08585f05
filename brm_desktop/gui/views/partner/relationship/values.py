"""What the tab shows, read at once on the worker, and its rows as values."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from brm_desktop.domain.diagnosis.findings import Check, Finding, PartnerDiagnosis, State
from brm_desktop.domain.identifiers import PartnerId

if TYPE_CHECKING:
    from brm_desktop.services.relationships import RelationshipPage
    from brm_desktop.services.sightings import OwnModeRow
    from brm_desktop.services.workspace import Workspace

_TACTICAL_NEEDED, _STRATEGIC_NEEDED = "tactical_needed", "strategic_needed"


@dataclass(frozen=True, slots=True)
class Answer:
    """One relationship with its diagnosis. `rules` are the words of each; the two limits are of modes 3 and 4."""

    page: "RelationshipPage"
    diagnosis: PartnerDiagnosis
    own: "tuple[OwnModeRow, ...]"
    rules: Mapping[str, str]
    supply_below: Decimal
    demand_from: Decimal


def read(workspace: "Workspace", partner_id: PartnerId) -> Answer:
    """Worker only: everything the tab shows."""
    rules = {rule.key: rule for rule in workspace.insights.rules()}
    return Answer(
        page=workspace.relationships.page(partner_id),
        diagnosis=workspace.insights.of(partner_id),
        own=workspace.sightings.of(partner_id),
        rules={key: rule.rule_words() for key, rule in rules.items()},
        supply_below=rules[_TACTICAL_NEEDED].threshold("supply_below"),
        demand_from=rules[_STRATEGIC_NEEDED].threshold("demand_from"),
    )


@dataclass(frozen=True, slots=True)
class CheckRow:
    """A rule in the list, with its words. `answer` is her "not so", `finding` what was found and not answered.

    `own` is a failure mode of her own, which she marks herself where she sees it. `rest` marks the row that stands for
    all signals that were looked for and not found.
    """

    rule: str
    number: str
    name: str
    figure: str
    finding: Finding | None = None
    answer: str = ""
    rule_words: str = ""
    own: "OwnModeRow | None" = None
    rest: bool = False

    @property
    def is_found(self) -> bool:
        """Whether there is something to look at."""
        return self.finding is not None or (self.own is not None and self.own.sighting is not None)

    @property
    def spoken(self) -> str:
        """The row read aloud."""
        said = f"not so, because {self.answer}" if self.answer else self.figure
        kind = "Of your own" if self.own is not None else f"Failure mode {self.number}" if self.number else ""
        parts = (kind, self.name, said)
        return ", ".join(part for part in parts if part)


def check_rows(answer: Answer, *, whole: bool) -> tuple[CheckRow, ...]:
    """The five failure modes in order, her own, the signals found or answered; with `whole` all other signals too."""
    diagnosis = answer.diagnosis
    found = {finding.rule: finding for finding in diagnosis.findings}
    modes = [_row(check, found, answer) for check in diagnosis.checks if check.number is not None]
    signals = [check for check in diagnosis.checks if check.number is None]
    loud = [check for check in signals if check.rule in found or check.state is State.ANSWERED]
    quiet = [check for check in signals if check not in loud]
    rows = [*modes, *(_own_row(row) for row in answer.own), *(_row(check, found, answer) for check in loud)]
    if whole:
        rows += [_row(check, found, answer) for check in quiet]
    elif quiet:
        rows.append(CheckRow("", "", _rest_words(quiet, bool(loud)), "show", rest=True))
    return tuple(rows)


def _rest_words(quiet: Sequence[Check], others: bool) -> str:
    count = len(quiet)
    return f"{count} {'more ' if others else ''}{'signal' if count == 1 else 'signals'}, not found"


def _row(check: Check, found: dict[str, Finding], answer: Answer) -> CheckRow:
    number = str(check.number) if check.number is not None else ""
    return CheckRow(
        check.rule,
        number,
        check.name,
        check.figure,
        found.get(check.rule),
        check.answer,
        answer.rules.get(check.rule, ""),
    )


def _own_row(row: "OwnModeRow") -> CheckRow:
    figure = "seen here" if row.sighting is not None else "not seen here"
    return CheckRow(row.mode.id, "", row.mode.name, figure, own=row)
