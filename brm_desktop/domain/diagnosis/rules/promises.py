"""What the promises of both sides show: one side alone owes, supply is not sure, delays are not told."""

from brm_desktop.domain.diagnosis.findings import Verdict
from brm_desktop.domain.diagnosis.snapshot import Behind, PartnerRecords, Snapshot
from brm_desktop.domain.diagnosis.verdicts import at_least, fine, found, too_few, were
from brm_desktop.domain.models.failure_modes import FailureMode
from brm_desktop.domain.sentences import counted


def one_way_street(records: PartnerRecords, _all: Snapshot, mode: FailureMode) -> Verdict:
    """Nearly all promises are made by one side (DESIGN, principle 2: two directions, always)."""
    ours, theirs = records.ours, records.theirs
    every = ours + theirs
    if every < mode.minimum:
        return too_few(every, "promise" if every == 1 else "promises")
    most, whose = (ours, "yours") if ours >= theirs else (theirs, "theirs")
    figure = f"{most} of {every} {whose}"
    if not at_least(most, every, mode.threshold("share")):
        return fine(figure, count=most, of=every)
    partner = records.partner.name
    who, other = ("your side", partner) if ours >= theirs else (partner, "your side")
    return found(
        f"{most} of {every} promises are {whose}",
        f"Of {every} promises made in {mode.window_days} days {were(most)} made by {who}, {every - most or 'none'} by "
        f"{other}.",
        figure=figure, count=most, of=every, behind=(Behind.OURS if ours >= theirs else Behind.THEIRS,),
    )  # fmt: skip


def unconfirmed_supply(records: PartnerRecords, _all: Snapshot, mode: FailureMode) -> Verdict:
    """Promises fall due that depend on supply which nobody has confirmed."""
    unsure, promises = records.unconfirmed, records.promises
    if promises < mode.minimum:
        return too_few(promises, "promise of yours" if promises == 1 else "promises of yours")
    figure = f"{unsure} of {promises} unconfirmed"
    if unsure < mode.threshold("promises"):
        return fine(figure, count=unsure, of=promises)
    ahead = int(mode.threshold("ahead_days"))
    return found(
        f"{unsure} {'promise' if unsure == 1 else 'promises'} on unconfirmed supply",
        f"{counted(unsure, 'promise', 'promises', capital=True)} of yours, late or due within {ahead} days, "
        f"{'depends' if unsure == 1 else 'depend'} on supply that nobody has confirmed.",
        figure=figure, count=unsure, of=promises, behind=(Behind.UNCONFIRMED,),
    )  # fmt: skip


def issues_not_told(records: PartnerRecords, _all: Snapshot, mode: FailureMode) -> Verdict:
    """Promises of hers passed their date without a word, and no issue is noted that the partner may see."""
    silent, settled = records.silent, records.settled
    if settled < mode.minimum:
        return too_few(settled, "promise of yours settled" if settled == 1 else "promises of yours settled")
    figure = f"{silent} of {settled} late without a word"
    if silent < mode.threshold("silent") or records.issues_told >= mode.threshold("issues"):
        return fine(figure, count=silent, of=settled)
    few = counted(records.issues_told, "issue", "issues") if records.issues_told else "no issue"
    return found(
        f"{silent} {'promise' if silent == 1 else 'promises'} late, {few} told",
        f"Of {settled} promises of yours {silent} passed {'its' if silent == 1 else 'their'} date without a word, and "
        f"{few} {'are' if records.issues_told > 1 else 'is'} noted that "
        f"{records.partner.name} could have been told.",
        figure=figure, count=silent, of=settled, behind=(Behind.SILENT,),
    )  # fmt: skip
