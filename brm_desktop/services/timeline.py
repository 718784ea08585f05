"""What happened with a partner: meetings and contacts, promises, decisions, satisfaction, turns of the relationship."""

from datetime import date

from brm_desktop.domain.clock import Clock
from brm_desktop.domain.commitments import Commitment, Direction, Due
from brm_desktop.domain.dates.format import format_due
from brm_desktop.domain.identifiers import PartnerId, PersonId
from brm_desktop.domain.relationship import LevelEntry, Side
from brm_desktop.domain.timeline import EventKind, Month, MonthCount, TimelineEvent, TimelineFilter
from brm_desktop.services.naming import Names
from brm_desktop.storage import commitments as commitment_store
from brm_desktop.storage import relationships as relationship_store
from brm_desktop.storage import timeline as rows
from brm_desktop.storage.database import Database
from brm_desktop.storage.rows import Work
from brm_desktop.storage.timeline import EventKey

PAGE_LENGTH = 60
_PROMISES = TimelineFilter.PROMISES.kinds
_MOVES = frozenset({EventKind.LATE, EventKind.MOVED})
_NAMED = 4


class Timeline:
    """Reads timelines in pages."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def months(
        self, partner_id: PartnerId, shown: TimelineFilter = TimelineFilter.EVERYTHING
    ) -> tuple[MonthCount, ...]:
        """The months with events, newest first, and how many each has."""
        with self._database.read() as work:
            return rows.months(work, partner_id, shown.kinds, now=self._clock.now(), today=self._clock.today())

    def page(
        self, partner_id: PartnerId, shown: TimelineFilter, month: Month, *, start: int = 0, limit: int = PAGE_LENGTH
    ) -> tuple[TimelineEvent, ...]:
        """The events of a month from place `start`, newest first."""
        today = self._clock.today()
        with self._database.read() as work:
            keys = rows.page(
                work, partner_id, shown.kinds, month, now=self._clock.now(), today=today, start=start, limit=limit
            )
            return _Told(work, keys, today).events()


class _Told:
    """The records behind the events of one page, read in a few queries, and what is said of them."""

    def __init__(self, work: Work, keys: tuple[EventKey, ...], today: date) -> None:
        self._keys = keys
        self._today = today
        of_kind = {kind: [key.row_id for key in keys if key.kind is kind] for kind in EventKind}
        self._meetings = rows.meeting_heads(work, of_kind[EventKind.MEETING])
        self._moves = rows.promises_of_moves(work, of_kind[EventKind.MOVED] + of_kind[EventKind.LATE])
        promised = {row_id for kind in _PROMISES for row_id in of_kind[kind]} | {one for one, _ in self._moves.values()}
        self._promises = commitment_store.by_id(work, promised)
        self._decisions = rows.decisions(work, of_kind[EventKind.DECISION])
        self._pulses = rows.pulses(work, of_kind[EventKind.PULSE])
        self._levels = relationship_store.level_entries_by_id(work, of_kind[EventKind.LEVEL])
        self._ratings = relationship_store.ratings_by_id(work, of_kind[EventKind.MATURITY])
        self._events = relationship_store.events_by_id(work, of_kind[EventKind.EVENT])
        self._names = Names(work)
        self._names.look_up_for(commitments=self._promises.values())
        self._names.look_up(PersonId(one) for head in self._meetings.values() for one in head.people)
        self._names.look_up(pulse.given_by for pulse in self._pulses.values())
        self._names.look_up(entry.given_by for entry in self._levels.values())

    def events(self) -> tuple[TimelineEvent, ...]:
        """The events in the order of their keys; one whose record has gone meanwhile is left out."""
        told = (self._told(key) for key in self._keys)
        return tuple(event for event in told if event is not None)

    def _told(self, key: EventKey) -> TimelineEvent | None:
        if key.kind is EventKind.MEETING:
            return self._met(key)
        if key.kind is EventKind.DECISION:
            return self._decided(key)
        if key.kind is EventKind.PULSE:
            return self._felt(key)
        if key.kind in TimelineFilter.RELATIONSHIP.kinds:
            return self._turned(key)
        return self._promised(key)

    def _met(self, key: EventKey) -> TimelineEvent | None:
        head = self._meetings.get(key.row_id)
        if head is None:
            return None
        people = [self._names.person(PersonId(one)) for one in head.people]
        names = list(dict.fromkeys(person.name for person in people if person is not None and not person.me))
        more = [f"{len(names) - _NAMED} more"] if len(names) > _NAMED else []
        who = ", ".join((*names[:_NAMED], *more))
        how = "" if head.channel == "meeting" else head.channel.capitalize()
        detail = " · ".join(part for part in (how, who) if part)
        return TimelineEvent(key.kind, key.day, head.id, head.title, detail, head.id)

    def _decided(self, key: EventKey) -> TimelineEvent | None:
        decision = self._decisions.get(key.row_id)
        if decision is None:
            return None
        by = decision.decided_by
        return TimelineEvent(key.kind, key.day, decision.id, decision.text, by, decision.meeting_id or "")

    def _felt(self, key: EventKey) -> TimelineEvent | None:
        pulse = self._pulses.get(key.row_id)
        if pulse is None:
            return None
        who = self._names.person_name(pulse.given_by)
        detail = " · ".join(part for part in (who, pulse.note) if part)
        return TimelineEvent(key.kind, key.day, pulse.id, f"{pulse.satisfaction:.1f} of 5", detail)

    def _turned(self, key: EventKey) -> TimelineEvent | None:
        if (entry := self._levels.get(key.row_id)) is not None:
            return TimelineEvent(key.kind, key.day, entry.id, self._seen(entry), entry.words)
        if (rating := self._ratings.get(key.row_id)) is not None:
            return TimelineEvent(
                key.kind, key.day, rating.id, f"{rating.side.value.capitalize()} {rating.value}", rating.note
            )
        event = self._events.get(key.row_id)
        return TimelineEvent(key.kind, key.day, event.id, event.words) if event is not None else None

    def _seen(self, entry: LevelEntry) -> str:
        if entry.side is Side.TARGET:
            by = f" by {self._day(Due.on(entry.wanted_on))}" if entry.wanted_on is not None else ""
            return f"{entry.level.word} aimed for{by}"
        if entry.side is Side.OWN:
            return f"{entry.level.word}, as you see it"
        who = self._names.person_name(entry.given_by) or "the partner"
        return f"{entry.level.word}, as {who} sees it"

    def _promised(self, key: EventKey) -> TimelineEvent | None:
        commitment_id, place = self._moves.get(key.row_id, (key.row_id, -1))
        promise = self._promises.get(commitment_id)
        if promise is None:
            return None
        mine = promise.direction is Direction.I_OWE
        who = "You" if mine else self._names.person_name(promise.owner_id) or "Nobody named"
        detail = " · ".join(part for part in (who, self._what(key.kind, promise, place)) if part)
        return TimelineEvent(
            key.kind, key.day, promise.id, promise.text, detail, promise.meeting_id or "", mine, promise.private
        )

    def _what(self, kind: EventKind, promise: Commitment, place: int) -> str:
        move = promise.renegotiations[place] if 0 <= place < len(promise.renegotiations) else None
        if kind is EventKind.MOVED and move is not None:
            before = f"from {self._day(move.before)} " if move.before else ""
            after = f"to {self._day(move.after)}" if move.after else "to no date"
            return ", ".join(part for part in (f"{before}{after}", move.why) if part)
        if kind is EventKind.LATE:
            due = move.before if move is not None else promise.due
            return f"was due {self._day(due)}" if due else ""
        if kind is EventKind.WITHDRAWN:
            return promise.withdrawn_why
        if kind is EventKind.MADE:
            first = promise.renegotiations[0].before if promise.renegotiations else promise.due
            return f"by {self._day(first)}" if first else "no date"
        return ""

    def _day(self, due: Due) -> str:
        """A date inside a sentence."""
        words = format_due(due, self._today)
        return words.lower() if words in ("Today", "Tomorrow") else words
