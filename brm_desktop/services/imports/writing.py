"""Stores a plan, in the transaction of the caller."""

from brm_desktop.interchange.records import Progress
from brm_desktop.services.imports.outcome import PossiblePair
from brm_desktop.services.imports.planning import Plan
from brm_desktop.storage import commitments as commitment_store
from brm_desktop.storage import imports as import_store
from brm_desktop.storage import meetings as meeting_store
from brm_desktop.storage import partners as partner_store
from brm_desktop.storage import people as person_store
from brm_desktop.storage.rows import Work

_AT_ONCE = 100


def write_plan(work: Work, plan: Plan, *, progress: Progress) -> None:
    """Store everything in `plan`.

    Raises:
        Cancelled: `progress` asked to stop; the caller's transaction is to be given up.
    """
    partner_store.save(work, plan.partners)
    person_store.save(work, plan.people)
    total = len(plan.meetings)
    for start in range(0, total, _AT_ONCE):
        progress(start, total, "Writing")
        meeting_store.save(work, plan.meetings[start : start + _AT_ONCE])
    progress(total, total, "Writing")
    findings = plan.findings
    meeting_store.clear_findings(work, [meeting.id for meeting in plan.meetings], findings.ids())
    meeting_store.save_decisions(work, findings.decisions)
    meeting_store.save_agenda(work, findings.agenda)
    meeting_store.save_observations(work, findings.observations)
    # Last those that a later note lists again: ticked there, they are kept.
    commitment_store.save(work, [*findings.commitments, *findings.repeated.values()])
    import_store.note_said(work, plan.said)
    for table_name, ids in plan.unheard.items():
        import_store.revive(work, table_name, ids)


def possible_pairs(work: Work, plan: Plan) -> tuple[PossiblePair, ...]:
    """People who may be one, without those she said are two."""
    if plan.identities is None:
        return ()
    apart = person_store.told_apart(work)
    found = []
    for first, second, reason in plan.identities.pairs():
        one, other = sorted((first.id, second.id))
        if (one, other) not in apart:
            found.append(PossiblePair(first=first, second=second, reason=reason))
    return tuple(found)
