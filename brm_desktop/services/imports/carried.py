"""Promises that minutes repeat from meeting to meeting ("review of action items"): one promise, not several."""

from collections.abc import Iterable
from dataclasses import replace

from brm_desktop.domain.commitments import Commitment
from brm_desktop.domain.identifiers import PartnerId
from brm_desktop.domain.meetings import Meeting
from brm_desktop.domain.names.book import fold_name
from brm_desktop.interchange.records import CommitmentRecord
from brm_desktop.storage import commitments as commitment_store
from brm_desktop.storage.rows import Work


class EarlierPromises:
    """Open promises by their words: of the store, and of the meetings read so far, which come in the order of days."""

    def __init__(self, work: Work) -> None:
        self._work = work
        self._by_words: dict[PartnerId | None, dict[str, Commitment]] = {}

    def same_as(self, promise: CommitmentRecord, meeting: Meeting) -> Commitment | None:
        """The promise of an earlier meeting that this one repeats, kept if it is ticked here; None if it is new."""
        if not promise.carried:
            return None
        earlier = self._of_partner(_partner(meeting)).get(fold_name(promise.text))
        if earlier is None or earlier.meeting_id == meeting.id or earlier.asked_on > meeting.day:
            return None
        if not promise.done or earlier.closed:
            return earlier
        kept = replace(earlier, kept_on=meeting.day)
        self.put([kept])
        return kept

    def put(self, commitments: Iterable[Commitment]) -> None:
        """Remember what a meeting promised, for the meetings after it."""
        for commitment in commitments:
            self._of_partner(commitment.partner_id)[fold_name(commitment.text)] = commitment

    def _of_partner(self, partner_id: PartnerId | None) -> dict[str, Commitment]:
        if partner_id not in self._by_words:
            stored = commitment_store.select_by(self._work, partner_id=partner_id, only_open=True) if partner_id else ()
            self._by_words[partner_id] = {fold_name(commitment.text): commitment for commitment in stored}
        return self._by_words[partner_id]


def _partner(meeting: Meeting) -> PartnerId | None:
    return meeting.partner_ids[0] if meeting.partner_ids else None
