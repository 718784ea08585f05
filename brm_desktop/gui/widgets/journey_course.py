"""The journey of one relationship as values: dated answers, events, the target, and all of it in words."""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from brm_desktop.domain.dates.words import MONTH_NAMES
from brm_desktop.domain.partners import Level

MomentKind = Literal["answer", "own", "event", "target"]

LEVEL_NAMES = tuple(level.word for level in Level)
LEVEL_MEASURES = ("no steady measure", "service levels", "items of value", "agility, innovation")


@dataclass(frozen=True, slots=True)
class JourneyPoint:
    """One dated view of the level, 1 to 4; `words` is the note behind it, "" if there is none."""

    day: date
    level: int
    words: str = ""


@dataclass(frozen=True, slots=True)
class JourneyEvent:
    """Something that explains a turn. `words` is its label, `note` more of it."""

    day: date
    words: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Moment:
    """One thing to read on the journey: when, what kind, and the words read aloud. `level` is 0 for an event."""

    day: date
    kind: MomentKind
    words: str
    level: int = 0


@dataclass(frozen=True, slots=True)
class Journey:
    """All that the picture shows. Points in any order; of two on one day the later in the tuple counts.

    `names` and `measures` are those of the four levels, lowest first.
    """

    answers: tuple[JourneyPoint, ...]
    own: tuple[JourneyPoint, ...]
    target_level: int | None
    target_on: date | None
    events: tuple[JourneyEvent, ...]
    today: date
    sponsor_first_name: str
    names: tuple[str, ...] = field(default=LEVEL_NAMES)
    measures: tuple[str, ...] = field(default=LEVEL_MEASURES)

    @property
    def present_level(self) -> int:
        """The level in force: the sponsor's last answer; 0 if there is none. Her own view never counts as it."""
        given = [point for point in settled(self.answers) if point.day <= self.today]
        return given[-1].level if given else 0

    @property
    def whose(self) -> str:
        """Whose view the ink line is, as its label says it."""
        return f"{self.sponsor_first_name or 'the sponsor'}’s view"

    def name_of(self, level: int) -> str:
        """The name of a level from 1 to 4."""
        return self.names[min(max(level, 1), len(self.names)) - 1]

    def moments(self) -> tuple[Moment, ...]:
        """Everything that can be read, in order of time."""
        who = self.sponsor_first_name or "the sponsor"
        found = [self._of_point(point, "answer", who) for point in settled(self.answers)]
        found += [self._of_point(point, "own", "your own view") for point in settled(self.own)]
        for event in self.events:
            words = f"{spell_day(event.day)}: {event.words}" + (f". {event.note}" if event.note else "")
            found.append(Moment(event.day, "event", words))
        if self.target_level is not None:
            when = spell_day(self.target_on) if self.target_on else "no date yet"
            target = Moment(
                self.target_on or date.max, "target", f"{when}: target, {self.name_of(self.target_level)}",
                self.target_level,
            )  # fmt: skip
            found.append(target)
        return tuple(sorted(found, key=lambda moment: moment.day))

    @property
    def title(self) -> str:
        """Whose journey it is, as a heading."""
        if not self.answers:
            return "The journey, as you see it"
        return f"The journey, as {self.sponsor_first_name or 'the sponsor'} sees it"

    def spoken(self) -> str:
        """The whole picture in sentences, for a screen reader."""
        parts = []
        if self.present_level:
            parts.append(f"{self.name_of(self.present_level)} now.")
        if not self.answers:
            parts.append("The sponsor was never asked.")
        parts += [f"{moment.words.rstrip('.')}." for moment in self.moments()]
        return " ".join(parts)

    def _of_point(self, point: JourneyPoint, kind: MomentKind, who: str) -> Moment:
        words = f"{spell_day(point.day)}, {who}: {self.name_of(point.level)}" + (
            f". {point.words}" if point.words else ""
        )
        return Moment(point.day, kind, words, point.level)


def settled(points: tuple[JourneyPoint, ...]) -> tuple[JourneyPoint, ...]:
    """The points in order of time, one a day."""
    of_day = {point.day: point for point in points}
    return tuple(of_day[day] for day in sorted(of_day))


def level_on(points: tuple[JourneyPoint, ...], day: date) -> int:
    """The level that settled points give for a day; 0 before the first of them."""
    return next((point.level for point in reversed(points) if point.day <= day), 0)


def first_difference(answers: tuple[JourneyPoint, ...], own: tuple[JourneyPoint, ...]) -> date | None:
    """The first day on which her own view says something else than the answers; None if it never does."""
    days = sorted({point.day for point in (*answers, *own)})
    return next((day for day in days if level_on(own, day) not in (0, level_on(answers, day))), None)


def spell_day(day: date) -> str:
    """A day with its year: "6 Oct 2026"."""
    return f"{day.day} {MONTH_NAMES[day.month - 1][:3]} {day.year}"


def spell_month(day: date) -> str:
    """A month with its year, as the label of a target: "June 2027"."""
    return f"{MONTH_NAMES[day.month - 1]} {day.year}"
