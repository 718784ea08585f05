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
    few = _few_items(records)
    return found(
        f"No agreed purpose, {'little' if records.value_items else 'no'} value shown",
        f"In {mode.window_days} days there {_work_words(records)}, but {few}; and why you are here was not agreed with "
        f"anybody at {partner.name}.",
        figure=f"{'little' if records.value_items else 'no'} value shown", count=records.value_items, of=records.work,
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
    promises = f"{kept} {'promise' if kept == 1 else 'promises'}"
    seen = (
        f"{_few_items(records)} says" if shown == 1 else f"{_few_items(records)} say" if shown else "nothing noted says"
    )
    return found(
        f"{promises} kept, {'little' if shown else 'no'} value shown",
        f"You kept {promises} in {mode.window_days} days, and {seen} what "
        f"{'it was' if kept == 1 else 'they were'} worth to {records.partner.name}.",
        figure=figure, count=shown, of=kept, behind=(Behind.KEPT,),
    )  # fmt: skip


def _few_items(records: PartnerRecords) -> str:
    few = records.value_items
    return f"only {counted(few, 'item of value', 'items of value')}" if few else "no item of value"


def _work_words(records: PartnerRecords) -> str:
    """What was recorded, with its verb: "were two contacts and one decision". What there is none of is left out."""
    counts = (
        (records.contacts, "contact", "contacts"),
        (records.kept, "promise kept by you", "promises kept by you"),
        (records.decisions, "decision", "decisions"),
    )
    named = [(count, counted(count, one, many)) for count, one, many in counts if count]
    if not named:
        return f"were {counted(records.work, 'promise', 'promises')}"
    words = [words for _, words in named]
    listed = words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
    return f"{'was' if named[0][0] == 1 else 'were'} {listed}"
