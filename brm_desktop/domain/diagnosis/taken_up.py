"""What became of advice that was taken up: a promise of hers, or a line of an agenda."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from brm_desktop.domain.brief.words import short_date
from brm_desktop.domain.identifiers import PartnerId
from brm_desktop.domain.sentences import counted

WITHOUT_A_DATE = timedelta(days=30)
"""How long a promise without a date is waited for: one that never gets a date must not hush a finding for good."""
TIME_TO_WORK = timedelta(days=14)
"""How long a deed is given to show in the records, once it is done."""


class Stage(StrEnum):
    """Where a promise or a line of an agenda stands; `GIVEN_UP` is withdrawn or dropped."""

    OPEN = "open"
    DONE = "done"
    GIVEN_UP = "given up"


@dataclass(frozen=True, slots=True)
class TakenUp:
    """A line of advice that she took up on a day.

    `table` and `id` name the promise ("commitment") or the line ("agenda_point"). `due` is the day by which it is to be
    done, None while it has none; for a line that is the day of its meeting, or of the last one that left it open.
    `done_on` is when it was kept, or spoken about.
    """

    partner_id: PartnerId
    rule: str
    table: str
    id: str
    text: str
    taken_on: date
    stage: Stage = Stage.OPEN
    due: date | None = None
    done_on: date | None = None

    @property
    def is_promise(self) -> bool:
        """Whether it is a promise, and not a line of an agenda."""
        return self.table == "commitment"

    def is_at_work(self, today: date) -> bool:
        """Whether it is under way, so that nobody needs to be told again.

        A promise is until its date has passed, without one for thirty days; a line until a meeting has left it open.
        What is done is given two weeks to show; what was given up is not under way.
        """
        if self.stage is Stage.DONE:
            return self.done_on is not None and today <= self.done_on + TIME_TO_WORK
        if self.stage is Stage.GIVEN_UP:
            return False
        if self.due is not None:
            return today <= self.due
        return not self.is_promise or today <= self.taken_on + WITHOUT_A_DATE

    def words(self, today: date) -> str:
        """One sentence: when it was taken up, as what, and what became of it."""
        kind = "commitment" if self.is_promise else "line of the agenda"
        said = f"You took this up on {short_date(self.taken_on, today)}, {kind} “{self.text}”"
        return f"{said}, {self._standing(today)}."

    def _standing(self, today: date) -> str:
        if self.stage is Stage.GIVEN_UP:
            return "withdrawn since" if self.is_promise else "dropped since"
        if self.stage is Stage.DONE:
            done = "kept" if self.is_promise else "spoken about"
            return f"{done} on {short_date(self.done_on, today)}" if self.done_on else done
        if self.due is None:
            return "without a date yet" if self.is_promise else "for the next brief"
        day = short_date(self.due, today)
        if self.is_promise:
            return f"due {day}" if today <= self.due else f"due since {day}"
        return f"for {day}" if today <= self.due else f"left open on {day}"


def is_at_work(taken: Iterable[TakenUp], today: date) -> bool:
    """Whether any of what was taken up is under way."""
    return any(one.is_at_work(today) for one in taken)


def taken_words(taken: Iterable[TakenUp], today: date) -> str:
    """What was taken up in a sentence or two: what is at work first, promises before lines; "" if nothing was."""
    order = sorted(taken, key=lambda one: (not one.is_at_work(today), not one.is_promise))
    if not order:
        return ""
    if len(order) == 1:
        return order[0].words(today)
    others = counted(len(order) - 1, "other line was", "other lines were", capital=True)
    return f"{order[0].words(today)} {others} taken up as well."
