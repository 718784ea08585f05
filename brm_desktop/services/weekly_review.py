"""What the weekly review walks through: late both ways, gone quiet, not wrapped up, undecided."""

from dataclasses import dataclass
from datetime import timedelta

from brm_desktop.domain.clock import Clock
from brm_desktop.domain.commitments import Direction
from brm_desktop.domain.identifiers import PartnerId
from brm_desktop.domain.meetings import AgendaPoint
from brm_desktop.domain.weekly_review import Concern, walk
from brm_desktop.services.commitments import CommitmentRow, commitment_rows
from brm_desktop.services.meetings import MeetingRow, meeting_rows
from brm_desktop.services.naming import Names
from brm_desktop.services.today import QuietRow, sponsor_contacts
from brm_desktop.storage import commitments as commitment_store
from brm_desktop.storage import meetings as meeting_store
from brm_desktop.storage.database import Database
from brm_desktop.storage.rows import Work

_WRAP_UP_WITHIN = timedelta(days=60)
_READ_AT_MOST = 200


@dataclass(frozen=True, slots=True)
class PointRow:
    """An agenda point with the name of its partner, "" if it has none."""

    point: AgendaPoint
    partner: str


@dataclass(frozen=True, slots=True)
class Stop:
    """One thing to look at: exactly one of the four records is set."""

    concern: Concern
    commitment: CommitmentRow | None = None
    quiet: QuietRow | None = None
    meeting: MeetingRow | None = None
    point: PointRow | None = None

    @property
    def partner_id(self) -> PartnerId | None:
        """The partner it belongs to."""
        if self.commitment is not None:
            return self.commitment.commitment.partner_id
        if self.quiet is not None:
            return self.quiet.partner.id
        if self.meeting is not None:
            return next(iter(self.meeting.meeting.partner_ids), None)
        return self.point.point.partner_id if self.point is not None else None


@dataclass(frozen=True, slots=True)
class Review:
    """The stops of this week's walk, and how much more waits."""

    stops: tuple[Stop, ...]
    left: int


class WeeklyReview:
    """Gathers the walk."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def gather(self) -> Review:
        """What to look at now: what is late the longest comes first."""
        with self._database.read() as work:
            waiting = {
                Concern.LATE_MINE: self._late(work, Concern.LATE_MINE, Direction.I_OWE),
                Concern.LATE_THEIRS: self._late(work, Concern.LATE_THEIRS, Direction.THEY_OWE),
                Concern.QUIET: self._quiet(work),
                Concern.NOT_WRAPPED_UP: self._not_wrapped_up(work),
                Concern.UNDECIDED: [*self._points(work), *self._unclear(work)],
            }
        stops = tuple(stop for _, stop in walk(waiting))
        return Review(stops, left=sum(map(len, waiting.values())) - len(stops))

    def count(self) -> int:
        """How many stops the walk has now."""
        return len(self.gather().stops)

    def _late(self, work: Work, concern: Concern, direction: Direction) -> list[Stop]:
        today = self._clock.today()
        found = commitment_store.select_by(work, direction=direction, overdue_on=today, limit=_READ_AT_MOST)
        return [Stop(concern, commitment=row) for row in commitment_rows(work, found, today)]

    def _quiet(self, work: Work) -> list[Stop]:
        today = self._clock.today()
        quiet = [row for row in sponsor_contacts(work, self._clock) if row.contact.gone_quiet(today)]
        quiet.sort(key=lambda row: row.contact.last or today)
        return [Stop(Concern.QUIET, quiet=row) for row in quiet]

    def _not_wrapped_up(self, work: Work) -> list[Stop]:
        today = self._clock.today()
        found = meeting_store.not_wrapped_up(work, since=today - _WRAP_UP_WITHIN, until=today, limit=_READ_AT_MOST)
        started = tuple(m for m in found if m.start is None or m.start <= self._clock.now())
        return [Stop(Concern.NOT_WRAPPED_UP, meeting=row) for row in meeting_rows(work, started)]

    def _unclear(self, work: Work) -> list[Stop]:
        """Open promises without a date or without somebody who owes them, and those that left something open."""
        today = self._clock.today()
        found = commitment_store.unclear(work, today=today, limit=_READ_AT_MOST)
        return [Stop(Concern.UNDECIDED, commitment=row) for row in commitment_rows(work, found, today)]

    def _points(self, work: Work) -> list[Stop]:
        names = Names(work)
        return [
            Stop(Concern.UNDECIDED, point=PointRow(point, names.partner(point.partner_id)))
            for point in meeting_store.undecided_points(work, before=self._clock.today(), limit=_READ_AT_MOST)
        ]
