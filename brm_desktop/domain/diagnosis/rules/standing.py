"""How the partner sees it: her own view against its answer, and its rating over time."""

from brm_desktop.domain.diagnosis.findings import Verdict
from brm_desktop.domain.diagnosis.snapshot import PartnerRecords, Snapshot
from brm_desktop.domain.diagnosis.verdicts import fine, found, not_set, too_few
from brm_desktop.domain.models.failure_modes import FailureMode


def claimed_not_seen(records: PartnerRecords, _all: Snapshot, mode: FailureMode) -> Verdict:
    """Her own view of the level is above the partner's answer (DOMAIN section 3.1: claimed against seen)."""
    seen, claimed = records.partner.level, records.partner.own_level
    if seen is None or claimed is None:
        return not_set("not asked yet" if seen is None else "own view not set")
    figure = f"seen as {seen.word}"
    if claimed - seen < mode.threshold("levels"):
        return fine(figure)
    return found(
        f"You see {claimed.word}, they see {seen.word}",
        f"The last answer from {records.partner.name} is {seen.word}; your own view is {claimed.word}.",
        figure=figure, count=1, of=1, values=(f"seen={seen.value}", f"claimed={claimed.value}"),
    )  # fmt: skip


def rating_falls(records: PartnerRecords, snapshot: Snapshot, mode: FailureMode) -> Verdict:
    """The partner's last rating is well below the one before it."""
    pulses = records.pulses
    if len(pulses) < mode.minimum:
        return too_few(len(pulses), "rating" if len(pulses) == 1 else "ratings")
    (_, before), (day, now) = pulses[-2:]
    figure = f"{now}, before {before}"
    if (snapshot.day - day).days > mode.window_days or before - now < mode.threshold("drop"):
        return fine(figure)
    return found(
        f"Satisfaction fell to {now}",
        f"{records.partner.name} rated {now} where it rated {before} before: {before - now} less.",
        figure=figure, count=1, of=len(pulses), values=(f"pulse={day}",),
    )  # fmt: skip
