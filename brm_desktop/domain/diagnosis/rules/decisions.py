"""Who decides, and whether it is decided: partners make the hard choices themselves (DOMAIN section 2)."""

from brm_desktop.domain.diagnosis.findings import Verdict
from brm_desktop.domain.diagnosis.snapshot import Behind, PartnerRecords, Snapshot
from brm_desktop.domain.diagnosis.verdicts import fine, found, more_than, too_few, were
from brm_desktop.domain.models.failure_modes import FailureMode
from brm_desktop.domain.names.book import fold_name
from brm_desktop.domain.sentences import counted


def decided_for_them(records: PartnerRecords, snapshot: Snapshot, mode: FailureMode) -> Verdict:
    """More than half of the decisions that say who took them were taken by her."""
    named = sum(count for _, count in records.deciders)
    if named < mode.minimum:
        return too_few(named, "decision with a name" if named == 1 else "decisions with a name")
    hers = sum(count for name, count in records.deciders if fold_name(name) in snapshot.me)
    figure = f"{hers} of {named} by you"
    if not more_than(hers, named, mode.threshold("share")):
        return fine(figure, count=hers, of=named)
    return found(
        f"{hers} of {named} decisions were yours",
        f"Of {named} decisions that say who took them {were(hers)} taken by you, for {records.partner.name}.",
        figure=figure, count=hers, of=named, behind=(Behind.HER_DECISIONS,),
    )  # fmt: skip


def decisions_dodged(records: PartnerRecords, _all: Snapshot, mode: FailureMode) -> Verdict:
    """More than half of the decisions that were asked for were not taken."""
    asked, left = records.asked, records.undecided
    if asked < mode.minimum:
        return too_few(asked, "decision asked for" if asked == 1 else "decisions asked for")
    figure = f"{left} of {asked} not taken"
    if not more_than(left, asked, mode.threshold("share")):
        return fine(figure, count=left, of=asked)
    return found(
        f"{left} of {asked} decisions not taken",
        f"You asked for {counted(asked, 'decision', 'decisions')}; {were(left)} left open or dropped, and nothing else "
        "was decided there.",
        figure=figure, count=left, of=asked, behind=(Behind.DODGED,),
    )  # fmt: skip
