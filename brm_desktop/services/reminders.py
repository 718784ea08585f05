"""What she is to be reminded of now, in words that others may see. When that is stands in `domain.reminders`."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import time, timedelta

from brm_desktop.domain.clock import Clock
from brm_desktop.domain.identifiers import MeetingId
from brm_desktop.domain.meetings import Meeting
from brm_desktop.domain.reminders import Occasion, ReminderPlan, Upcoming, due_now
from brm_desktop.domain.sentences import counted
from brm_desktop.settings import Settings
from brm_desktop.storage import commitments as commitment_store
from brm_desktop.storage import meetings as meeting_store
from brm_desktop.storage import partners as partner_store
from brm_desktop.storage.database import Database
from brm_desktop.storage.rows import Work

_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


@dataclass(frozen=True, slots=True)
class Notification:
    """What is shown: two lines that name nobody unless she allowed it. `meeting_id` is whom to prepare for."""

    key: str
    title: str
    words: str
    meeting_id: MeetingId | None = None


class Reminders:
    """Asked every minute; it remembers nothing between two questions."""

    def __init__(self, database: Database, clock: Clock, settings: Callable[[], Settings]) -> None:
        self._database = database
        self._clock = clock
        self._settings = settings

    def due(self, said: frozenset[str]) -> tuple[Notification, ...]:
        """What is to be shown now, without what was `said` before."""
        settings = self._settings()
        plan = plan_of(settings)
        now = self._clock.local(self._clock.now())
        if not plan.on or plan.is_quiet(now):
            return ()
        with self._database.read() as work:
            meetings = self._unprepared(work, plan)
            late = sum(count.late for count in commitment_store.count_open(work, today=now.date(), until=now.date()))
            upcoming = [Upcoming(m.id, self._clock.local(m.start)) for m in meetings.values() if m.start is not None]
            found = due_now(plan, now, upcoming=upcoming, late=late, said=said)
            return tuple(
                _late(reminder.key, late)
                if reminder.occasion is Occasion.MORNING
                else self._prepare(work, reminder.key, meetings[reminder.about], named=settings.reminders.names)
                for reminder in found
            )

    def _unprepared(self, work: Work, plan: ReminderPlan) -> dict[str, Meeting]:
        today = self._clock.today()
        until = today + timedelta(days=1) if plan.minutes_before > 0 else today
        found = meeting_store.between(work, since=today, until=until, newest_first=False, limit=40)
        return {m.id: m for m in found if m.partner_ids and not m.cancelled and m.brief_made_at is None}

    def _prepare(self, work: Work, key: str, meeting: Meeting, *, named: bool) -> Notification:
        assert meeting.start is not None
        at = f"{self._clock.local(meeting.start):%H:%M}"
        words = f"A meeting begins at {at} and has no brief yet."
        if named:
            partner = partner_store.get(work, meeting.partner_ids[0])
            words = f"{meeting.title}, {partner.name if partner else ''}, begins at {at} and has no brief yet."
        return Notification(key, "Prepare your next meeting", words, meeting.id)


def _late(key: str, late: int) -> Notification:
    words = counted(late, "promise is", "promises are", capital=True)
    return Notification(key, "What is late this morning", f"{words} late. Say so before somebody asks.")


def plan_of(settings: Settings) -> ReminderPlan:
    """Her settings as a plan; a time that cannot be read leaves its default."""
    wished, usual = settings.reminders, ReminderPlan()
    return ReminderPlan(
        on=wished.on,
        minutes_before=max(0, wished.minutes_before),
        morning=_time(wished.morning, usual.morning),
        quiet_from=_time(wished.quiet_from, usual.quiet_from),
        quiet_until=_time(wished.quiet_until, usual.quiet_until),
        working_days=frozenset(_DAYS.index(day) for day in settings.working_days.split() if day in _DAYS),
    )


def _time(written: str, usual: time) -> time:
    try:
        return time.fromisoformat(written)
    except ValueError:
        return usual
