"""What is stored of relationships: dated levels, events, ratings of maturity, and who is asked for what."""

from collections.abc import Iterable
from datetime import date, datetime

from sqlalchemy import Table, or_, select

from brm_desktop.domain.identifiers import LevelEntryId, PartnerId, PersonId, RelationshipEventId, WhoForWhatId
from brm_desktop.domain.maturity import MaturityRating
from brm_desktop.domain.meetings import Channel, Observation
from brm_desktop.domain.relationship import LevelEntry, RelationshipEvent, WhoForWhat
from brm_desktop.storage import rows, tables
from brm_desktop.storage.rows import Work
from brm_desktop.storage.values import Mapper, time_to_text

_ENTRIES = Mapper(LevelEntry, tables.level_entry)
_EVENTS = Mapper(RelationshipEvent, tables.relationship_event)
_WHO = Mapper(WhoForWhat, tables.who_for_what)
_RATINGS = Mapper(MaturityRating, tables.maturity_rating)
_OBSERVATIONS = Mapper(Observation, tables.observation)


def level_entries(work: Work, partner_id: PartnerId) -> tuple[LevelEntry, ...]:
    """All dated levels of a partner, of every side, oldest first, and as written within a day."""
    column = tables.level_entry.c
    return rows.values(work, _ENTRIES, column.partner_id == partner_id, order=(column.given_on, column.id))


def level_entry(work: Work, entry_id: LevelEntryId) -> LevelEntry | None:
    """The dated level of this id, or None."""
    found = rows.values(work, _ENTRIES, tables.level_entry.c.id == entry_id)
    return found[0] if found else None


def level_entries_by_id(work: Work, ids: Iterable[str]) -> dict[str, LevelEntry]:
    """The dated levels of `ids`."""
    column = tables.level_entry.c
    return {e.id: e for group in rows.in_groups(ids) for e in rows.values(work, _ENTRIES, column.id.in_(group))}


def save_level_entries(work: Work, entries: Iterable[LevelEntry]) -> None:
    """Store new or changed dated levels."""
    rows.save(work, tables.level_entry, [_ENTRIES.row(entry) for entry in entries])


def events(work: Work, partner_id: PartnerId) -> tuple[RelationshipEvent, ...]:
    """What explains the turns of a partner's journey, oldest first."""
    column = tables.relationship_event.c
    return rows.values(work, _EVENTS, column.partner_id == partner_id, order=(column.happened_on, column.id))


def event(work: Work, event_id: RelationshipEventId) -> RelationshipEvent | None:
    """The event of this id, or None."""
    found = rows.values(work, _EVENTS, tables.relationship_event.c.id == event_id)
    return found[0] if found else None


def events_by_id(work: Work, ids: Iterable[str]) -> dict[str, RelationshipEvent]:
    """The events of `ids`."""
    column = tables.relationship_event.c
    return {e.id: e for group in rows.in_groups(ids) for e in rows.values(work, _EVENTS, column.id.in_(group))}


def save_events(work: Work, events: Iterable[RelationshipEvent]) -> None:
    """Store new or changed events."""
    rows.save(work, tables.relationship_event, [_EVENTS.row(event) for event in events])


def who_for_what(work: Work, partner_id: PartnerId) -> tuple[WhoForWhat, ...]:
    """Who is asked for what, in order."""
    column = tables.who_for_what.c
    return rows.values(work, _WHO, column.partner_id == partner_id, order=(column.position, column.id))


def one_who_for_what(work: Work, who_id: WhoForWhatId) -> WhoForWhat | None:
    """The line of this id, or None."""
    found = rows.values(work, _WHO, tables.who_for_what.c.id == who_id)
    return found[0] if found else None


def save_who_for_what(work: Work, entries: Iterable[WhoForWhat]) -> None:
    """Store new or changed lines of who is asked for what."""
    rows.save(work, tables.who_for_what, [_WHO.row(entry) for entry in entries])


def ratings(work: Work, partner_id: PartnerId) -> tuple[MaturityRating, ...]:
    """The ratings of both sides of a partner's maturity, oldest first."""
    column = tables.maturity_rating.c
    return rows.values(work, _RATINGS, column.partner_id == partner_id, order=(column.rated_on, column.id))


def rating(work: Work, rating_id: str) -> MaturityRating | None:
    """The rating of this id, or None."""
    found = rows.values(work, _RATINGS, tables.maturity_rating.c.id == rating_id)
    return found[0] if found else None


def ratings_by_id(work: Work, ids: Iterable[str]) -> dict[str, MaturityRating]:
    """The ratings of `ids`."""
    column = tables.maturity_rating.c
    return {r.id: r for group in rows.in_groups(ids) for r in rows.values(work, _RATINGS, column.id.in_(group))}


def save_ratings(work: Work, ratings: Iterable[MaturityRating]) -> None:
    """Store new or changed ratings."""
    rows.save(work, tables.maturity_rating, [_RATINGS.row(rating) for rating in ratings])


_IN_FORCE = (
    ("level", "level", "level_entry", "given_on", "side = 'partner'"),
    ("own_level", "level", "level_entry", "given_on", "side = 'own'"),
    ("demand", "value", "maturity_rating", "rated_on", "side = 'demand'"),
    ("supply", "value", "maturity_rating", "rated_on", "side = 'supply'"),
)


def keep_in_step(work: Work) -> int:
    """Put the newest level and ratings in force with every partner that has any. Returns how many cells changed.

    After changes of another device came in: either device may have brought the newest.
    """
    changed = 0
    for cell, value, table, day, side in _IN_FORCE:
        newest = (
            f"SELECT {value} FROM {table} AS e WHERE e.partner_id = partner.id AND e.{side} "
            f"AND e.deleted_at IS NULL ORDER BY e.{day} DESC, e.id DESC LIMIT 1"
        )
        changed += work.exec_driver_sql(
            f"UPDATE partner SET {cell} = ({newest}) WHERE ({newest}) IS NOT NULL AND {cell} IS NOT ({newest})"
        ).rowcount
    return changed


def put_away(work: Work, table: Table, record_id: str) -> None:
    """Put one record into the bin."""
    rows.bin_rows(work, table, table.c.id == record_id)


def held_meetings(work: Work, partner_id: PartnerId, *, now: datetime, today: date, limit: int) -> tuple[str, ...]:
    """The ids of meetings and calls with a partner that have begun and were not cancelled, newest first."""
    link, meeting = tables.meeting_partner.c, tables.meeting.c
    query = (
        select(meeting.id)
        .join(tables.meeting_partner, link.meeting_id == meeting.id)
        .where(link.partner_id == partner_id, link.deleted_at.is_(None), link.day <= today)
        .where(meeting.deleted_at.is_(None), meeting.cancelled.is_(False))
        .where(meeting.channel.in_([Channel.MEETING, Channel.CALL]))
        .where(or_(meeting.start.is_(None), meeting.start <= time_to_text(now)))
        .order_by(link.day.desc(), meeting.start.desc(), meeting.id)
        .limit(limit)
    )
    return tuple(work.execute(query).scalars())


def points_of_meetings(work: Work, ids: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The words of the agenda points of each meeting, in order."""
    point = tables.agenda_point.c
    found: dict[str, list[str]] = {}
    for group in rows.in_groups(ids):
        live = (point.meeting_id.in_(group), point.deleted_at.is_(None))
        query = select(point.meeting_id, point.text).where(*live).order_by(point.position, point.line, point.id)
        for meeting_id, words in work.execute(query):
            found.setdefault(meeting_id, []).append(words)
    return {meeting_id: tuple(words) for meeting_id, words in found.items()}


def observations_since(work: Work, partner_id: PartnerId, since: date) -> tuple[Observation, ...]:
    """What was noted about a partner since a day, closed or not, newest first."""
    column = tables.observation.c
    where = (column.partner_id == partner_id, column.noted_on >= since)
    return rows.values(work, _OBSERVATIONS, *where, order=(column.noted_on.desc(), column.id))


def answers_given(work: Work, ids: Iterable[PersonId]) -> tuple[LevelEntry, ...]:
    """The levels that a person gave, under all of `ids`, newest first."""
    column = tables.level_entry.c
    return rows.values(work, _ENTRIES, column.given_by.in_(list(ids)), order=(column.given_on.desc(), column.id))


def asked_for(work: Work, ids: Iterable[PersonId]) -> tuple[WhoForWhat, ...]:
    """What a person is asked for, under all of `ids`."""
    column = tables.who_for_what.c
    return rows.values(work, _WHO, column.person_id.in_(list(ids)), order=(column.partner_id, column.position))
