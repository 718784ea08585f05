"""How success shows at the present level: each measure of the model with its figure and the records behind it."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from brm_desktop.domain.brief.words import short_date
from brm_desktop.domain.clock import Clock
from brm_desktop.domain.commitments import Commitment, Direction, Origin, Status
from brm_desktop.domain.diagnosis.findings import RecordRef
from brm_desktop.domain.identifiers import PartnerId
from brm_desktop.domain.meetings import Observation, ObservationKind, PostureTag
from brm_desktop.domain.models.levels import Measure
from brm_desktop.domain.pulses import Pulse
from brm_desktop.domain.reliability import RELIABILITY_WINDOW, outcome
from brm_desktop.storage import commitments as commitment_store
from brm_desktop.storage import meetings as meeting_store
from brm_desktop.storage import partners as partner_store
from brm_desktop.storage import people as person_store
from brm_desktop.storage import relationships as rows
from brm_desktop.storage.rows import Work

_TALKS = (PostureTag.ADVICE, PostureTag.PARTNERSHIP)
_HERSELF = frozenset({"i", "me", "myself"})


@dataclass(frozen=True, slots=True)
class MeasureRow:
    """A measure of success: what is measured, its figure in words, the records behind it, newest first."""

    words: str
    figure: str
    records: tuple[RecordRef, ...]


def measure_rows(
    work: Work, partner_id: PartnerId, measures: Sequence[Measure], clock: Clock
) -> tuple[MeasureRow, ...]:
    """The figures of `measures`, from the records of the last 90 days where something is counted."""
    figures = _Figures(work, partner_id, clock)
    return tuple(MeasureRow(measure.name, *figures.of(measure.shows)) for measure in measures)


Figure = tuple[str, tuple[RecordRef, ...]]


class _Figures:
    """Reads each kind of record only if a measure asks for it."""

    def __init__(self, work: Work, partner_id: PartnerId, clock: Clock) -> None:
        self._work = work
        self._partner_id = partner_id
        self._today = clock.today()
        self._since = self._today - RELIABILITY_WINDOW
        self._shown_by: dict[str, Callable[[], Figure]] = {
            "satisfaction": self._satisfaction,
            "value_felt": self._value_felt,
            "kept_on_time": lambda: self._kept(Direction.I_OWE),
            "their_kept_on_time": lambda: self._kept(Direction.THEY_OWE),
            "late_promises": self._late,
            "unowned": self._unowned,
            "value_items": lambda: self._noted(ObservationKind.VALUE),
            "demands": lambda: self._noted(ObservationKind.DEMAND),
            "changes": lambda: self._noted(ObservationKind.CHANGE),
            "issues_open": self._issues,
            "decisions": self._decisions,
            "partnership_talks": self._talks,
            "goals": self._goals,
        }

    def of(self, shows: str) -> Figure:
        """The figure that is shown by a record of this name, and the records."""
        return self._shown_by[shows]()

    def _pulses(self) -> tuple[Pulse, ...]:
        return partner_store.pulses(self._work, [self._partner_id]).get(self._partner_id, ())

    def _satisfaction(self) -> Figure:
        given = self._pulses()
        if not given:
            return "not rated yet", ()
        newest = given[-1]
        return f"{newest.satisfaction:.1f} of 5, on {self._day(newest.given_on)}", _pulse_refs(given)

    def _value_felt(self) -> Figure:
        given = tuple(pulse for pulse in self._pulses() if pulse.value_felt is not None)
        if not given:
            return "not rated yet", ()
        newest = given[-1]
        return f"{newest.value_felt:.1f} of 5, on {self._day(newest.given_on)}", _pulse_refs(given)

    def _kept(self, direction: Direction) -> Figure:
        settled = commitment_store.settled_between(
            self._work, since=self._since, until=self._today, partner_id=self._partner_id
        )
        ends = ((c, outcome(c, self._today, side=direction)) for c in settled)
        counted = [(c, *end) for c, end in ends if end is not None and self._since <= end[0] <= self._today]
        if not counted:
            return "nothing closed or passed in 90 days", ()
        counted.sort(key=lambda one: one[1], reverse=True)
        on_time = sum(kept for _, _, kept in counted)
        return f"{on_time} of {len(counted)} in 90 days", tuple(_ref(c, day) for c, day, _ in counted)

    def _late(self) -> Figure:
        late = [c for c in self._open(Direction.I_OWE) if c.status(self._today) is Status.LATE]
        return str(len(late)) if late else "none", tuple(_ref(c, c.due.last if c.due else c.asked_on) for c in late)

    def _unowned(self) -> Figure:
        found = [c for c in self._open(None) if c.origin is Origin.UNOWNED]
        return str(len(found)) if found else "none", tuple(_ref(c, c.asked_on) for c in found)

    def _open(self, direction: Direction | None) -> tuple[Commitment, ...]:
        return commitment_store.select_by(self._work, direction=direction, partner_id=self._partner_id, only_open=True)

    def _noted(self, kind: ObservationKind) -> Figure:
        every = rows.observations_since(self._work, self._partner_id, self._since)
        return _count_of([observation for observation in every if observation.kind is kind])

    def _issues(self) -> Figure:
        every = meeting_store.observations(self._work, partner_id=self._partner_id)
        found = [observation for observation in every if observation.kind is ObservationKind.ISSUE]
        return str(len(found)) if found else "none", tuple(_noted_ref(one) for one in found)

    def _decisions(self) -> Figure:
        me = person_store.me(self._work)
        own = _HERSELF | ({me.name.casefold()} if me is not None else set())
        found = [
            decision
            for decision in meeting_store.decisions(self._work, partner_id=self._partner_id, since=self._since)
            if decision.decided_by.strip().casefold() not in own | {""}
        ]
        refs = tuple(RecordRef("decision", d.id, d.text, d.decided_on) for d in found)
        return f"{len(found)} in 90 days" if found else "none in 90 days", refs

    def _talks(self) -> Figure:
        held = meeting_store.between(self._work, since=self._since, until=self._today, partner_id=self._partner_id)
        tagged = [m for m in held if m.posture_tag is not None and not m.cancelled]
        talks = [m for m in tagged if m.posture_tag in _TALKS]
        refs = tuple(RecordRef("meeting", m.id, m.title, m.day) for m in talks)
        return f"{len(talks)} of {len(tagged)} marked, in 90 days" if tagged else "no meeting is marked", refs

    def _goals(self) -> Figure:
        goals = partner_store.goals(self._work, self._partner_id)
        partner = partner_store.get(self._work, self._partner_id)
        agreed = partner.goals_agreed_on if partner is not None else None
        refs = tuple(RecordRef("goal", goal.id, goal.text, goal.by or agreed or self._today) for goal in goals)
        if not goals:
            return "none noted", ()
        return f"{len(goals)}, agreed on {self._day(agreed)}" if agreed else f"{len(goals)}, not agreed yet", refs

    def _day(self, day: date) -> str:
        return short_date(day, self._today)


def _count_of(found: Sequence[Observation]) -> Figure:
    words = f"{len(found)} in 90 days" if found else "none in 90 days"
    return words, tuple(_noted_ref(observation) for observation in found)


def _noted_ref(observation: Observation) -> RecordRef:
    return RecordRef("observation", observation.id, observation.text, observation.noted_on)


def _pulse_refs(given: Iterable[Pulse]) -> tuple[RecordRef, ...]:
    newest_first = sorted(given, key=lambda pulse: pulse.given_on, reverse=True)
    return tuple(RecordRef("pulse", p.id, f"{p.satisfaction:.1f} of 5", p.given_on) for p in newest_first)


def _ref(commitment: Commitment, day: date) -> RecordRef:
    return RecordRef("commitment", commitment.id, commitment.text, day)
