"""All versions and dates of one invitation into meetings: repetition, exceptions, changed dates, keys."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from brm_desktop.interchange.calendar_dates import DateRefused, Moment, Zone, moment
from brm_desktop.interchange.calendar_events import EventValue
from brm_desktop.interchange.calendar_rules import MAX_DATES, RuleRefused, occurrences, rule_parts
from brm_desktop.interchange.records import MeetingRecord, Refusal

CALENDAR = "calendar"
"""The `source` of every invitation, whatever file it came in, so that a changed one meets the same meeting."""

_ONLY_FIRST = "It repeats by a rule that was not followed; only its first date was read."


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One date of an event. `original` is the start that the rule gave it, before anything was moved."""

    event: EventValue
    original: Moment
    start: Moment
    lasts: timedelta | None
    doubt: str = ""


@dataclass(slots=True)
class Series:
    """The meetings of one UID, and what of it was refused."""

    meetings: list[MeetingRecord]
    refusals: list[Refusal]


def series_of(events: list[EventValue], *, window: tuple[date, date], local: Zone) -> Series:
    """The meetings of all events with one UID. Repeating ones have dates in `window` only, its last day included."""
    newest: dict[object, EventValue] = {}
    for event in events:
        slot = event.replaces.instant if event.replaces else None
        if slot not in newest or event.version >= newest[slot].version:
            newest[slot] = event
    main = newest.pop(None, None)
    changes = list(newest.values())
    if main is None:
        return _without_main(changes, window=window, local=local)
    if not main.repeats and not changes:
        only = Occurrence(event=main, original=main.start, start=main.start, lasts=main.lasts)
        return Series(meetings=[_meeting(only, key=main.uid, local=local)], refusals=_problems([main]))
    return _repeated(main, changes, window=window, local=local)


def _without_main(changes: list[EventValue], *, window: tuple[date, date], local: Zone) -> Series:
    """Changed dates whose series is not in the file: each one for itself, or as a series if it states more dates."""
    found = Series(meetings=[], refusals=[])
    single = [event for event in changes if not (event.and_later and event.repeats)]
    for event in changes:
        if event.and_later and event.repeats:
            part = _repeated(event, [], window=window, local=local)
            found.meetings += part.meetings
            found.refusals += part.refusals
    alone = [Occurrence(event=x, original=_original(x, x), start=x.start, lasts=x.lasts) for x in single]
    found.meetings += _keyed(alone, local=local)
    found.refusals += _problems(single)
    return found


def _repeated(main: EventValue, changes: list[EventValue], *, window: tuple[date, date], local: Zone) -> Series:
    refusals = _problems([main, *changes])
    try:
        dates, doubt = dict(_dates(main, window=window)), ""
    except (RuleRefused, DateRefused) as error:
        refusals.append(_refusal(main, f"only its first date was read: {error}"))
        dates, doubt = {main.start.instant: Occurrence(main, main.start, main.start, main.lasts)}, _ONLY_FIRST
    if len(dates) >= MAX_DATES:
        refusals.append(_refusal(main, f"only {MAX_DATES:,} of its dates were read"))
    _apply(changes, dates=dates, main=main, window=window)
    if not dates and not changes:
        refusals.append(_refusal(main, f"it repeats, but not between {window[0]} and {window[1]}"))
    ordered = sorted(dates.values(), key=lambda found: found.start.instant)
    doubted = [Occurrence(x.event, x.original, x.start, x.lasts, doubt) for x in ordered] if doubt else ordered
    return Series(meetings=_keyed(doubted, local=local), refusals=refusals)


def _dates(main: EventValue, *, window: tuple[date, date]) -> Iterator[tuple[datetime, Occurrence]]:
    """Every date of a series in the window by its instant, the excluded ones left out."""
    instants = {stop.instant for stop in main.excluded if not stop.all_day}
    days = {stop.wall.date() for stop in main.excluded if stop.all_day or main.start.all_day}
    starts = [(main.start, main.lasts), *((start, main.lasts) for start in _by_rule(main, window=window))]
    starts += [(start, main.lasts if lasts is None else lasts) for start, lasts in main.extra]
    for stated, lasts in starts:
        start = _like(stated.on(main.start.zone), main.start)
        if not window[0] <= start.wall.date() <= window[1]:
            continue
        if start.instant not in instants and start.wall.date() not in days:
            yield start.instant, Occurrence(event=main, original=start, start=start, lasts=lasts)


def _like(stated: Moment, first: Moment) -> Moment:
    """A date of a series made like its first one: at the same time of day if it names a day only, or the reverse."""
    if stated.all_day == first.all_day:
        return stated
    clock = time() if first.all_day else first.wall.time()
    wall = datetime.combine(stated.wall.date(), clock)
    return Moment(wall=wall, zone=first.zone, all_day=first.all_day)


def _by_rule(main: EventValue, *, window: tuple[date, date]) -> list[Moment]:
    if not main.rule:
        return []
    zone = main.start.zone
    last = datetime.combine(window[1], time.max)
    until = rule_parts(main.rule).get("UNTIL", "")
    if until:
        end = moment(until, zone=zone)
        limit = datetime.combine(end.wall, time.max) if end.all_day else end.on(zone).wall
        last = min(last, limit)
    since = datetime.combine(window[0], time.min)
    walls = occurrences(main.rule, first=main.start.wall, since=since, last=last)
    return [Moment(wall=wall, zone=zone, all_day=main.start.all_day) for wall in walls]


def _apply(
    changes: list[EventValue], *, dates: dict[datetime, Occurrence], main: EventValue, window: tuple[date, date]
) -> None:
    """Puts changed dates in the place of those they replace; "this and later" moves the later ones by as much."""
    ordered = sorted(changes, key=lambda change: _original(change, main).instant)
    for change in (change for change in ordered if change.and_later):
        begin = _original(change, main)
        shift = change.start.on(main.start.zone).wall - begin.wall
        for instant, found in dates.items():
            if instant >= begin.instant:
                start = Moment(
                    wall=found.original.wall + shift, zone=found.original.zone, all_day=found.original.all_day
                )
                dates[instant] = Occurrence(change, found.original, start, change.lasts)
    for change in ordered:
        original = _original(change, main)
        same = original.instant if original.instant in dates or not original.all_day else _on_day(dates, original)
        if same in dates or window[0] <= change.start.wall.date() <= window[1]:
            dates[same] = Occurrence(change, original, change.start, change.lasts)


def _on_day(dates: dict[datetime, Occurrence], day: Moment) -> datetime:
    found = (instant for instant, date in dates.items() if date.original.wall.date() == day.wall.date())
    return next(found, day.instant)


def _original(change: EventValue, main: EventValue) -> Moment:
    return change.replaces.on(main.start.zone) if change.replaces else change.start


def _keyed(dates: list[Occurrence], *, local: Zone) -> list[MeetingRecord]:
    """Meetings with keys by UID and original day; the time is added where a day has several."""
    taken: set[str] = set()
    meetings: list[MeetingRecord] = []
    for found in dates:
        key = f"{found.event.uid}/{found.original.wall:%Y%m%d}"
        if key in taken:
            key += f"{found.original.wall:T%H%M%S}"
        taken.add(key)
        meetings.append(_meeting(found, key=key, local=local))
    return meetings


def _meeting(found: Occurrence, *, key: str, local: Zone) -> MeetingRecord:
    event, start = found.event, found.start
    timed = not start.all_day
    return MeetingRecord(
        source=CALENDAR,
        key=key,
        title=event.title,
        day=start.on(local).wall.date(),
        start=start.instant if timed else None,
        end=start.later(found.lasts).instant if timed and found.lasts is not None else None,
        zone=event.zone_name,
        place=event.place,
        cancelled=event.cancelled,
        note=event.note,
        attendees=event.attendees,
        doubts=(*event.doubts, found.doubt) if found.doubt else event.doubts,
        sequence=event.version[0],
    )


def _problems(events: list[EventValue]) -> list[Refusal]:
    return [_refusal(event, problem) for event in events for problem in event.problems[:10]]


def _refusal(event: EventValue, reason: str) -> Refusal:
    return Refusal(name=f"event “{event.title}” on line {event.line}", reason=reason)
