"""Identifiers of what lines of a note become: the same words of a meeting give the same ones, on every device."""

from collections import Counter

from brm_desktop.domain.identifiers import MeetingId, stable_id
from brm_desktop.domain.names.book import fold_name


def finding_id(meeting: MeetingId, kind: str, text: str, seen: Counter[str]) -> str:
    """The record of a line in a note; the same words a second time are another record."""
    key = f"{kind}:{fold_name(text)}"
    seen[key] += 1
    return stable_id("finding", meeting, key, str(seen[key]))
