"""Where her work goes, against where the value could be (DOMAIN section 3.1: the squeaky wheel)."""

from brm_desktop.domain.diagnosis.findings import Verdict
from brm_desktop.domain.diagnosis.snapshot import Behind, PartnerRecords, Snapshot
from brm_desktop.domain.diagnosis.verdicts import fine, found, more_than, not_set, too_few
from brm_desktop.domain.models.failure_modes import FailureMode

_HIGH, _LOW = "high", "low"


def squeaky_wheel(records: PartnerRecords, snapshot: Snapshot, mode: FailureMode) -> Verdict:
    """A partner of high value potential gets next to none of her work while one of low potential gets much of it.

    Work is what she promised, never how often they met. A partner with contacts and nothing open of its own is not
    neglected.
    """
    if not records.partner.value_potential.strip():
        return not_set("value potential not set")
    compared = len(snapshot.partners)
    if compared < mode.threshold("partners"):
        return too_few(compared, "partner" if compared == 1 else "partners")
    every = sum(other.taken for other in snapshot.partners)
    if every < mode.minimum:
        return too_few(every, "promise of yours" if every == 1 else "promises of yours")
    figure = f"{records.taken} of your {every} promises"
    loud = _loudest(snapshot)
    waits = records.still_open > 0 or records.contacts == 0
    quiet = _potential(records) == _HIGH and records.taken * 100 < mode.threshold("quiet_share") * every
    if loud is None or not (quiet and waits and more_than(loud.taken, every, mode.threshold("share"))):
        return fine(figure, count=records.taken, of=every)
    verb = "is" if records.still_open == 1 else "are"
    open_words = f" while {records.still_open} of its own {verb} open" if records.still_open else ""
    return found(
        f"High potential, {records.taken or 'none'} of your {every} promises",
        f"{records.partner.name} could gain much and got {records.taken or 'none'} of your {every} promises"
        f"{open_words}; {loud.partner.name}, of low potential, got {loud.taken}.",
        figure=figure, count=records.taken, of=every, values=(f"loud={loud.id}",), behind=(Behind.OPEN,),
    )  # fmt: skip


def _loudest(snapshot: Snapshot) -> PartnerRecords | None:
    low = [one for one in snapshot.partners if _potential(one) == _LOW]
    return max(low, key=lambda one: one.taken, default=None)


def _potential(records: PartnerRecords) -> str:
    """The first word of what is written about its value potential, in lower case, without what follows it."""
    words = records.partner.value_potential.split(maxsplit=1)
    return words[0].casefold().strip(".,:;-–—()") if words else ""
