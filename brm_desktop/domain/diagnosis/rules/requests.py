"""Who is asked, and whether she shapes what is asked: failure modes 1 and 2, and the drift to an order taker."""

from brm_desktop.domain.diagnosis.findings import Verdict
from brm_desktop.domain.diagnosis.snapshot import Behind, PartnerRecords, Snapshot
from brm_desktop.domain.diagnosis.verdicts import at_least, fine, found, more_than, too_few
from brm_desktop.domain.models.failure_modes import FailureMode
from brm_desktop.domain.sentences import number_word

_OWNERS_MAKE_A_MAP = 3


def single_point(records: PartnerRecords, _all: Snapshot, mode: FailureMode) -> Verdict:
    """Too many of the partner's contacts with the provider went through her alone."""
    alone, contacts = records.alone, records.contacts
    if contacts < mode.minimum:
        return too_few(contacts, "contact" if contacts == 1 else "contacts")
    figure = f"{alone} of {contacts} via you"
    if not more_than(alone, contacts, mode.threshold("share")):
        return fine(figure, count=alone, of=contacts)
    said = f"In {alone} of {contacts} contacts on record nobody else from your side was noted."
    if records.owners_named >= _OWNERS_MAKE_A_MAP:
        owners = number_word(records.owners_named, capital=True)
        said += f" {owners} owners stand on the list of who is asked for what; it does not show in the contacts yet."
    return found(
        f"{alone} of {contacts} contacts via you",
        said, figure=figure, count=alone, of=contacts, behind=(Behind.ALONE,),
    )  # fmt: skip


def dumping_ground(records: PartnerRecords, _all: Snapshot, mode: FailureMode) -> Verdict:
    """More than half of what was asked for was somebody else's, or nobody's."""
    strange, requests = records.not_hers, records.requests
    if requests < mode.minimum:
        return too_few(requests, "request" if requests == 1 else "requests")
    figure = f"{strange} of {requests} not yours"
    verb = "belongs" if strange == 1 else "belong"
    if not more_than(strange, requests, mode.threshold("share")):
        return fine(figure, count=strange, of=requests)
    return found(
        f"{strange} of {requests} requests were not yours",
        f"Of {requests} requests {strange} {verb} to somebody else or to nobody, and came to you.",
        figure=figure, count=strange, of=requests, behind=(Behind.NOT_HERS,),
    )  # fmt: skip


def order_taker_drift(records: PartnerRecords, _all: Snapshot, mode: FailureMode) -> Verdict:
    """Her meetings are tagged as taking orders, and next to nothing of what was asked for was shaped."""
    orders, tagged, taken = records.as_order, records.tagged, records.taken
    if tagged < mode.minimum:
        return too_few(tagged, "tagged meeting" if tagged == 1 else "tagged meetings")
    if taken < mode.minimum:
        return too_few(taken, "request" if taken == 1 else "requests")
    accepted = taken - records.shaped
    figure = f"{orders} of {tagged} as order taker"
    drifts = at_least(orders, tagged, mode.threshold("order_meetings"))
    if not drifts or not at_least(accepted, taken, mode.threshold("accepted")):
        return fine(figure, count=orders, of=tagged)
    few = f"{records.shaped} of {taken} requests {'was' if records.shaped == 1 else 'were'}"
    shaped = few if records.shaped else "nothing that was asked for was"
    return found(
        f"{orders} of {tagged} meetings as order taker",
        f"You took orders in {orders} of {tagged} meetings, and {shaped} declined, withdrawn or moved in time.",
        figure=figure, count=orders, of=tagged, behind=(Behind.AS_ORDER,), context=(Behind.TAKEN,),
    )  # fmt: skip
