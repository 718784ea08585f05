"""Whether what was worked for is seen: failure mode 5, and value that is not shown."""

from brm_desktop.domain.diagnosis.findings import Verdict
from brm_desktop.domain.diagnosis.snapshot import Behind, PartnerRecords, Snapshot
from brm_desktop.domain.diagnosis.verdicts import fine, found, not_set, too_few
from brm_desktop.domain.models.failure_modes import FailureMode
from brm_desktop.domain.sentences import counted


def no_mans_land(records: PartnerRecords, snapshot: Snapshot, mode: FailureMode) -> Verdict:
    """She works for the partner for long; why she is here was not agreed with it, and no value was shown."""
    partner = records.partner
    if partner.why_agreed_on is not None:
        return fine("purpose agreed")
    if records.value_items >= mode.threshold("value_items"):
        return fine(counted(records.value_items, "item of value", "items of value"))
    if partner.covered_since is None:
        return not_set("covered since when?")
    if (snapshot.day - partner.covered_since).days < mode.threshold("covered_days"):
        return fine("new here")
    if records.work < mode.minimum:
        return too_few(records.work, "record of work" if records.work == 1 else "records of work")
    return found(
        "No agreed purpose, no value shown",
        f"In {mode.window_days} days there were {counted(records.contacts, 'contact', 'contacts')} and "
        f"{counted(records.kept, 'promise', 'promises')} kept by you, but no item of value; and why you are here was "
        f"not agreed with anybody at {partner.name}.",
        figure="no value shown", count=records.value_items, of=records.work,
        values=("why=not agreed", f"value={records.value_items}"), context=(Behind.WORK,),
    )  # fmt: skip


def value_not_shown(records: PartnerRecords, snapshot: Snapshot, mode: FailureMode) -> Verdict:
    """Promises were kept, and nothing says what they were worth. Left to failure mode 5 where that is found."""
    kept, shown = records.kept, records.value_items
    if kept < mode.minimum:
        return too_few(kept, "promise kept" if kept == 1 else "promises kept")
    figure = counted(shown, "item of value", "items of value")
    if shown >= mode.threshold("value_items"):
        return fine(figure, count=shown, of=kept)
    return found(
        f"{kept} promises kept, no value shown",
        f"You kept {kept} promises in {mode.window_days} days, and nothing noted says what they were worth to "
        f"{records.partner.name}.",
        figure=figure, count=shown, of=kept, behind=(Behind.KEPT,),
    )  # fmt: skip
