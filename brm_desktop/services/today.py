"""The day at a glance: what is next, what was promised, who has been neglected."""

from dataclasses import dataclass
from datetime import date, timedelta

from brm_desktop.domain.cadence import Contact, cadence_in_force
from brm_desktop.domain.clock import Clock
from brm_desktop.domain.commitments import Direction
from brm_desktop.domain.meetings import Meeting
from brm_desktop.domain.notes.promise_marks import promise_lines
from brm_desktop.domain.partners import Partner
from brm_desktop.domain.people import Person
from brm_desktop.domain.sentences import Sentence, today_sentence
from brm_desktop.domain.weekly_review import is_day_of_review
from brm_desktop.services.commitments import CommitmentRow, commitment_rows
from brm_desktop.services.contacts import last_met
from brm_desktop.services.meetings import MeetingRow, has_ended, meeting_rows
from brm_desktop.services.naming import Names
from brm_desktop.storage import commitments as commitment_store
from brm_desktop.storage import imports as import_store
from brm_desktop.storage import meetings as meeting_store
from brm_desktop.storage import partners as partner_store
from brm_desktop.storage.database import Database
from brm_desktop.storage.imports import SAMPLE
from brm_desktop.storage.rows import Work

MEETINGS_SHOWN = 4
_WORKING_WEEK = frozenset(range(5))
COMMITMENTS_SHOWN = 6
_HORIZON = timedelta(days=14)
_WRAP_UP_WITHIN = timedelta(days=30)


@dataclass(frozen=True, slots=True)
class QuietRow:
    """A partner whose sponsor was not met within the cadence."""

    partner: Partner
    sponsor: str
    contact: Contact


@dataclass(frozen=True, slots=True)
class WrapUpRow:
    """A meeting with notes that was not wrapped up, and how many of its lines look like promises."""

    row: MeetingRow
    promises: int


@dataclass(frozen=True, slots=True)
class SidebarPartner:
    """A partner as the sidebar shows it."""

    partner: Partner
    quiet: bool


@dataclass(frozen=True, slots=True)
class SidebarPage:
    """What the sidebar shows: partners in her own order, and how many promises are late, both ways."""

    partners: tuple[SidebarPartner, ...]
    late: int


@dataclass(frozen=True, slots=True)
class TodayPage:
    """What the page shows. `i_owe_count` and `they_owe_count` count all that is late or due this week."""

    day: date
    sentence: Sentence
    next_meetings: tuple[MeetingRow, ...]
    i_owe: tuple[CommitmentRow, ...]
    i_owe_count: int
    they_owe: tuple[CommitmentRow, ...]
    they_owe_count: int
    not_wrapped_up: tuple[WrapUpRow, ...]
    quiet: tuple[QuietRow, ...]
    sidebar: SidebarPage
    has_sample: bool
    empty: bool


class TodayPages:
    """Builds the page."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock

    def page(self) -> TodayPage:
        """The page as of now."""
        today = self._clock.today()
        week_end = today + timedelta(days=6 - today.weekday())
        with self._database.read() as work:
            coming = self._coming(work, today)
            counts = commitment_store.count_open(work, today=today, until=week_end)
            due = {d: sum(c.late + c.due_by for c in counts if c.direction is d) for d in Direction}
            late = sum(count.late for count in counts)
            here = [m for m in coming if m.day == today]
            contacts = sponsor_contacts(work, self._clock)
            quiet = [row for row in contacts if row.contact.gone_quiet(today)]
            return TodayPage(
                day=today,
                sentence=today_sentence(
                    meetings=len(here),
                    without_brief=sum(m.brief_made_at is None for m in here),
                    late=late,
                    this_week=sum(count.due_by for count in counts),
                    review=is_day_of_review(today, _WORKING_WEEK) and bool(contacts),
                ),
                next_meetings=meeting_rows(work, coming[:MEETINGS_SHOWN]),
                i_owe=self._due(work, Direction.I_OWE, week_end),
                i_owe_count=due[Direction.I_OWE],
                they_owe=self._due(work, Direction.THEY_OWE, week_end),
                they_owe_count=due[Direction.THEY_OWE],
                not_wrapped_up=self._not_wrapped_up(work, today),
                quiet=tuple(sorted(quiet, key=lambda row: row.contact.last or today)),
                sidebar=_sidebar(contacts, late=late, today=today),
                has_sample=import_store.has_run(work, SAMPLE),
                empty=not contacts and not coming,
            )

    def sidebar(self) -> SidebarPage:
        """What the sidebar shows, for the other pages."""
        today = self._clock.today()
        with self._database.read() as work:
            counts = commitment_store.count_open(work, today=today, until=today)
            return _sidebar(sponsor_contacts(work, self._clock), late=sum(c.late for c in counts), today=today)

    def _coming(self, work: Work, today: date) -> tuple[Meeting, ...]:
        found = meeting_store.between(work, since=today, until=today + _HORIZON, newest_first=False, limit=40)
        return tuple(m for m in found if not m.cancelled and not has_ended(m, self._clock))

    def _due(self, work: Work, direction: Direction, week_end: date) -> tuple[CommitmentRow, ...]:
        found = commitment_store.select_by(
            work, direction=direction, only_open=True, due_by=week_end, limit=COMMITMENTS_SHOWN
        )
        return commitment_rows(work, found, self._clock.today())

    def _not_wrapped_up(self, work: Work, today: date) -> tuple[WrapUpRow, ...]:
        found = meeting_store.not_wrapped_up(work, until=today, since=today - _WRAP_UP_WITHIN, limit=5)
        started = tuple(m for m in found if m.start is None or m.start <= self._clock.now())
        if not started:
            return ()
        return tuple(
            WrapUpRow(row=row, promises=promise_lines(row.meeting.note)) for row in meeting_rows(work, started)
        )


def sponsor_contacts(work: Work, clock: Clock, *, only: Partner | None = None) -> tuple[QuietRow, ...]:
    """Every partner (or `only` one) with the last contact with its sponsor, in her own order."""
    partners = partner_store.every(work) if only is None else (only,)
    names = Names(work)
    names.look_up(partner.sponsor_id for partner in partners)
    met = last_met(work, (partner.sponsor_id for partner in partners if partner.sponsor_id), clock)
    return tuple(
        QuietRow(
            partner=partner,
            sponsor=names.person_name(partner.sponsor_id),
            contact=Contact(
                last=met.get(partner.sponsor_id) if partner.sponsor_id else None,
                cadence_days=_cadence(partner, names.person(partner.sponsor_id)),
            ),
        )
        for partner in partners
    )


def _cadence(partner: Partner, sponsor: Person | None) -> int:
    return cadence_in_force(partner.cadence_days, sponsor.cadence_days if sponsor is not None else None)


def _sidebar(contacts: tuple[QuietRow, ...], *, late: int, today: date) -> SidebarPage:
    return SidebarPage(
        partners=tuple(SidebarPartner(row.partner, quiet=row.contact.gone_quiet(today)) for row in contacts),
        late=late,
    )
