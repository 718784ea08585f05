"""One date phrase at one place of a text: words and numbers into days. Where to look for it is in `dates`."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from brm_desktop.domain.commitments import Due
from brm_desktop.domain.dates.calendar import CalendarReader
from brm_desktop.domain.dates.spans import last_day, months_later, whole_month, whole_quarter, working_week
from brm_desktop.domain.dates.words import (
    END_WORDS,
    MISTAKEN_DAYS,
    MISTAKEN_MONTHS,
    NUMBERS,
    PERIODS,
    TODAY_WORDS,
    TOMORROW_WORDS,
    UNITS,
    WEEKDAYS,
)
from brm_desktop.domain.errors import InvalidInput

_QUARTER = re.compile(r"q([1-4])")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A date that was understood, up to the character `end`; `sure` is False when it had to be guessed."""

    due: Due
    end: int
    sure: bool = True


class PhraseReader(CalendarReader):
    """Reads one phrase from tokens: what the calendar names, and what is seen from today."""

    def read(self) -> Phrase | None:
        """The longest phrase from the first token.

        Raises:
            ImpossibleDateError: the words name a day that does not exist.
        """
        try:
            return self._read_phrase()
        except (OverflowError, InvalidInput):
            return None
        except ValueError:
            return None

    def _read_phrase(self) -> Phrase | None:
        self._skip_time()
        before_article = self._at
        if self._take("the") and self._word() in MISTAKEN_DAYS:
            return None
        readers: tuple[Callable[[], tuple[Due, bool] | None], ...] = (
            self._read_range,
            self._read_calendar_day,
            self._read_weekday,
            self._read_near_day,
            self._read_span,
            self._read_end_of,
            self._read_part_of_month,
            self._read_quarter,
            self._read_period,
            self._read_week,
            self._read_month,
            self._read_day_number,
        )
        for reader in readers:
            start = self._at
            found = reader()
            if found is not None:
                self._skip_day_part()
                return Phrase(due=found[0], end=self._tokens[self._at - 1].end, sure=found[1])
            self._at = start
        self._at = before_article
        return None

    # Days seen from today

    def _read_near_day(self) -> tuple[Due, bool] | None:
        if self._take("day", "after", "tomorrow"):
            return Due.on(self._today + timedelta(days=2)), True
        if self._word() in TODAY_WORDS:
            self._at += 1
            return Due.on(self._today), True
        if self._word() in TOMORROW_WORDS:
            self._at += 1
            return Due.on(self._today + timedelta(days=1)), True
        return None

    def _read_weekday(self) -> tuple[Due, bool] | None:
        following = self._take("next") or self._take("naechsten") or self._take("nachsten")
        if not following:
            self._take("this") or self._take("coming")
        if self._word() not in WEEKDAYS:
            return None
        weekday = WEEKDAYS[self._word()]
        self._at += 1
        day = self._today + timedelta(days=(weekday - self._today.weekday() - 1) % 7 + 1)
        if self._take("next", "week"):
            return Due.on(self._monday_after() + timedelta(days=weekday)), True
        if not following:
            return Due.on(day), True
        next_week = self._monday_after() + timedelta(days=weekday)
        return Due.on(next_week), next_week == day

    def _monday_after(self) -> date:
        return self._today + timedelta(days=7 - self._today.weekday())

    def _read_span(self) -> tuple[Due, bool] | None:
        """Forms like "in two weeks", "within 10 days", "a month from now"."""
        ahead = self._take("in") or self._take("within") or self._take("over")
        self._take("the", "next")
        sure = not self._take("about")
        word = self._word()
        number = int(word) if word.isdigit() and len(word) <= 3 else NUMBERS.get(word)
        if number is None:
            return None
        self._at += 1
        if self._take("couple", "of") or self._take("couple"):
            number, sure = 2, False
        unit = UNITS.get(self._word())
        if unit is None:
            return None
        self._at += 1
        self._take("time") or self._take("'", "time") or self._take("’", "time")
        from_now = self._take("from", "now") or self._take("from", "today")
        if not ahead and not from_now:
            return None
        return Due.on(self._later(number, unit)), sure

    def _later(self, number: int, unit: str) -> date:
        if unit in {"day", "week"}:
            return self._today + timedelta(days=number * (7 if unit == "week" else 1))
        return months_later(self._today, number * (12 if unit == "year" else 1))

    # Ends and parts of periods

    def _read_end_of(self) -> tuple[Due, bool] | None:
        """Forms like "end of month", "EOW", "end of next week", "end of January", "end of Q1", "Ende November"."""
        if self._word() in END_WORDS:
            self._at += 1
            return Due.on(self._end_of_period(END_WORDS[self._tokens[self._at - 1].word], ahead=0)), True
        if not (self._take("end", "of") or self._take("ende") or self._take("end")):
            return None
        self._take("the") or self._take("der") or self._take("des") or self._take("this")
        ahead = 1 if self._take("next") else 0
        if self._take("day"):
            return Due.on(self._today), True
        period = PERIODS.get(self._word()) or {"monat": "month", "monats": "month", "woche": "week"}.get(self._word())
        if period is not None and period != "weekend":
            self._at += 1
            return Due.on(self._end_of_period(period, ahead=ahead)), True
        found = self._read_quarter() or self._read_month()
        return (Due.on(found[0].last), True) if found else None

    def _end_of_period(self, period: str, *, ahead: int) -> date:
        today = self._today
        if period == "week":
            friday = working_week(today).last + timedelta(days=7 * ahead)
            return friday if friday >= today else friday + timedelta(days=7)
        if period == "month":
            return last_day(today.year, today.month) if not ahead else self._month_ahead(ahead).last
        if period == "quarter":
            return self._quarter_ahead(ahead).last
        return date(today.year + ahead, 12, 31)

    def _month_ahead(self, ahead: int) -> Due:
        day = months_later(self._today.replace(day=1), ahead)
        return whole_month(day.year, day.month)

    def _quarter_ahead(self, ahead: int) -> Due:
        year, quarter = divmod(self._today.year * 4 + (self._today.month - 1) // 3 + ahead, 4)
        return whole_quarter(year, quarter + 1)

    def _read_part_of_month(self) -> tuple[Due, bool] | None:
        """Forms like "mid December", "early Jan", "late March": never sure."""
        part = self._word()
        if part not in {"mid", "early", "late", "middle", "beginning", "start", "mitte", "anfang"}:
            return None
        self._at += 1
        self._take("-") or self._take("of")
        found = self._read_month() or (self._read_quarter() if part in {"early", "late", "mid"} else None)
        if found is None:
            return None
        first, last = found[0].first, found[0].last
        if part in {"mid", "middle", "mitte"}:
            first, last = first + timedelta(days=9), first + timedelta(days=19)
        elif part in {"late"}:
            first = last - timedelta(days=10)
        else:
            last = first + timedelta(days=9)
        return Due(first=first, last=last), False

    def _read_quarter(self) -> tuple[Due, bool] | None:
        word = self._word()
        number: int | None = None
        match = _QUARTER.fullmatch(word + self._word(1)) if word == "q" and self._joined(1) else None
        if match:
            number = int(match[1])
            self._at += 2
        if number is None:
            return None
        self._take("/")
        self._take("of")
        year = self._take_year()
        if year is None:
            year = self._today.year if number * 3 >= self._today.month else self._today.year + 1
        return whole_quarter(year, number), True

    def _read_period(self) -> tuple[Due, bool] | None:
        """Forms like "next week", "this month", "next quarter", "the weekend"."""
        ahead = 1 if self._take("next") or self._take("naechste") or self._take("nachste") else 0
        named = ahead == 1 or self._take("this") or self._take("diese")
        period = PERIODS.get(self._word()) or {"woche": "week"}.get(self._word())
        if period is None or not (named or period == "weekend"):
            return None
        self._at += 1
        due = self._period(period, ahead=ahead)
        return Due(first=max(due.first, min(self._today, due.last)), last=due.last), True

    def _period(self, period: str, *, ahead: int) -> Due:
        if period == "month":
            return self._month_ahead(ahead)
        if period == "quarter":
            return self._quarter_ahead(ahead)
        if period == "year":
            return Due(first=date(self._today.year + ahead, 1, 1), last=date(self._today.year + ahead, 12, 31))
        week = working_week(self._today + timedelta(days=7 * ahead))
        if period == "weekend":
            return Due(first=week.last + timedelta(days=1), last=week.last + timedelta(days=2))
        if week.last < self._today:
            return Due(first=self._today, last=week.last + timedelta(days=2))
        return week

    def _read_week(self) -> tuple[Due, bool] | None:
        """Forms like "week of 7 December", "w/c 7 Dec", "CW 49", "KW49", "week 49"."""
        if self._take("week", "of") or self._take("w", "/", "c") or self._take("week", "commencing"):
            self._weekday_seen = None
            self._take("the")
            self._skip_weekday()
            part = self._take_day()
            if part is None:
                return None
            day, sure = self._resolve(part)
            return working_week(day), sure
        if not (self._take("cw") or self._take("kw") or self._take("week") or self._take("w")):
            return None
        number = self._take_number()
        if number is None or not 1 <= number <= 53:
            return None
        year = self._take_year() or self._today.isocalendar().year
        week = working_week(date.fromisocalendar(year, number, 1))
        if week.last < self._today:
            week = working_week(date.fromisocalendar(year + 1, number, 1))
        return week, True

    def _read_month(self) -> tuple[Due, bool] | None:
        token = self._peek()
        month = self._take_month()
        if month is None or token is None or (token.raw.islower() and token.word in MISTAKEN_MONTHS):
            return None
        year = self._take_year()
        if year is None:
            year = self._today.year if month >= self._today.month else self._today.year + 1
        return whole_month(year, month), True
