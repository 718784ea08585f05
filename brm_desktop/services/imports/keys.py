"""Identifiers and digests of what files state: the same file gives the same ones, on every device."""

import hashlib

from brm_desktop.domain.identifiers import MeetingId, PartnerId, PersonId, stable_id
from brm_desktop.domain.names.book import fold_name
from brm_desktop.interchange.records import MeetingRecord, PersonRecord


def meeting_id(record: MeetingRecord) -> MeetingId:
    """The meeting of a source and key. A note's key begins with its partner, so that the folder may lie anywhere."""
    return MeetingId(stable_id("meeting", record.source, record.key))


def partner_id(name: str) -> PartnerId:
    """The partner of a name."""
    return PartnerId(stable_id("partner", fold_name(name)))


def person_id(scope: str, name: str) -> PersonId:
    """The person of a name, within a partner or a kind of file."""
    return PersonId(stable_id("person", scope, name))


def source_words(record: MeetingRecord) -> str:
    """Where a meeting came from, as it is stored."""
    return f"{record.source}:{record.key}"


def digest(record: MeetingRecord | PersonRecord) -> str:
    """Changes when the file says anything else about the record. An invitation's edition stands in front of it."""
    edition = record.sequence if isinstance(record, MeetingRecord) else 0
    return f"{edition}:{hash_of(repr(record))}" if edition else hash_of(repr(record))


def sequence_of(digest: str) -> int:
    """The edition of the invitation a digest was made of; 0 if it names none."""
    edition, found, _ = digest.partition(":")
    return int(edition) if found else 0


def hash_of(text: str) -> str:
    """A digest of a text."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
