"""Days and ranges that name their place in the calendar: "30 Nov", "11/30", "Wed 25", "7-11 Dec", "2026-11-30"."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from brm_desktop.domain.commitments import Due
from brm_desktop.domain.dates.spans import ImpossibleDateError, valid_day
from brm_desktop.domain.dates.tokens import Token, TokenCursor
from brm_desktop.domain.dates.words import DAY_PARTS, MONTHS, WEEKDAYS


class DateOrder(StrEnum):
    """How 11/12 is read."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"
    UNKNOWN = "unknown"


_RECENT = timedelta(days=30)
_DASHES = frozenset({"-", "–", "—", "to", "bis"})


@dataclass(frozen=True, slots=True)
class _Day:
    """A day on its way to being a date: a part that was not written is None."""

    day: int
    month: int | None = None
    year: int | None = None
    sure: bool = True


class CalendarReader(TokenCursor):
    """Reads days and ranges. Every `_read_...` and `_take_...` returns None when it finds something else."""

    def __init__(self, tokens: list[Token], *, today: date, order: DateOrder) -> None:
        super().__init__(tokens)
        self._today = today
        self._order = order
        self._weekday_seen: int | None = None
        self._closed_by_dot = False

    # Days of the calendar

    def _resolve(self, part: _Day) -> tuple[date, bool]:
        """A day with what was not written filled in: the next such day, or one that passed lately."""
        today = self._today
        if part.year is not None and part.month is not None:
            return valid_day(year=part.year, month=part.month, day=part.day), part.sure
        if part.month is None:
            return self._next_day_number(part.day), part.sure
        if part.month == 2 and part.day == 29:
            years = [y for y in range(today.year, today.year + 9) if calendar.isleap(y) and date(y, 2, 29) >= today]
            return date(years[0], 2, 29), part.sure
        this_year = valid_day(year=today.year, month=part.month, day=part.day)
        if this_year >= today:
            last_year = this_year.replace(year=today.year - 1)
            return (last_year, False) if today - last_year <= _RECENT else (this_year, part.sure)
        if today - this_year <= _RECENT:
            return this_year, False
        return this_year.replace(year=today.year + 1), part.sure

    def _next_day_number(self, number: int) -> date:
        year, month = self._today.year, self._today.month
        for _ in range(3):
            if number <= calendar.monthrange(year, month)[1]:
                day = date(year, month, number)
                if day >= self._today:
                    return day
            year, month = (year + 1, 1) if month == 12 else (year, month + 1)
        raise ImpossibleDateError("No month has that many days.")

    def _read_calendar_day(self) -> tuple[Due, bool] | None:
        self._skip_weekday()
        part = self._take_day()
        if part is None:
            return None
        day, sure = self._resolve(part)
        return Due.on(day), sure and self._weekday_agrees(day)

    def _skip_weekday(self) -> None:
        """A weekday before a date: "Wed 25", "Friday, 27 November". It is checked afterwards."""
        start = self._at
        self._weekday_seen = None
        if self._word() not in WEEKDAYS:
            return
        weekday = WEEKDAYS[self._word()]
        self._at += 1
        self._take(".")
        self._take(",")
        self._take("the")
        if self._word().isdigit() or self._word() in MONTHS:
            self._weekday_seen = weekday
            return
        self._at = start

    def _weekday_agrees(self, day: date) -> bool:
        return self._weekday_seen is None or self._weekday_seen == day.weekday()

    def _take_day(self) -> _Day | None:
        for reader in (self._take_iso, self._take_numeric, self._take_day_month, self._take_month_day):
            start = self._at
            part = reader()
            if part is not None:
                return part
            self._at = start
        return self._take_weekday_number()

    def _take_weekday_number(self) -> _Day | None:
        """The number behind a weekday: "Wed 25"."""
        if self._weekday_seen is None:
            return None
        number = self._take_number()
        self._take_ordinal()
        if number is None or not 1 <= number <= 31:
            return None
        day = self._today
        for _ in range(400):
            if day.day == number and day.weekday() == self._weekday_seen:
                return _Day(day=day.day, month=day.month, year=day.year)
            day += timedelta(days=1)
        return None

    def _take_iso(self) -> _Day | None:
        word = self._word()
        if len(word) == 8 and word.isdigit() and word.startswith(("19", "20")):
            self._at += 1
            return _Day(day=int(word[6:]), month=int(word[4:6]), year=int(word[:4]))
        year = self._take_number(digits=4)
        if year is None or year < 1000 or self._word() not in {"-", "/", "."} or not self._joined():
            return None
        separator = self._word()
        self._at += 1
        month = self._take_number()
        if month is None or not self._take(separator):
            return None
        day = self._take_number()
        if day is None or not self._ends_number():
            return None
        return _Day(day=day, month=month, year=year)

    def _ends_number(self) -> bool:
        """Whether no further digits or letters cling to what was read ("2026-11-30T10:00" is cut before the T)."""
        token = self._peek()
        return token is None or token.spaced or not token.word[0].isdigit()

    def _take_numeric(self) -> _Day | None:
        """`30.11.`, `30.11.2026`, `11/30`, `11/30/2026`, `30-11-2026`."""
        first = self._take_number()
        separator = self._word()
        if first is None or separator not in {".", "/", "-"} or not self._joined():
            return None
        self._at += 1
        second_token = self._peek()
        second = self._take_number() if self._joined() or separator == "." else None
        if second is None or second_token is None:
            return None
        year = self._take_numeric_year(separator)
        if separator == "-" and year is None:
            return None
        if separator == ".":
            if year is None and not self._closed_by_dot and (len(second_token.word) < 2 or second > 12):
                return None
            return _Day(day=first, month=second, year=year)
        return self._ordered(first, second, year)

    def _take_numeric_year(self, separator: str) -> int | None:
        start = self._at
        self._closed_by_dot = False
        if self._word() != separator or not self._joined():
            return None
        self._at += 1
        token = self._peek()
        year = self._take_number(digits=4) if token and (not token.spaced or len(token.word) == 4) else None
        if year is not None and token is not None and len(token.word) in {2, 4}:
            return year + 2000 if len(token.word) == 2 else year
        self._closed_by_dot = separator == "."
        self._at = start + (1 if separator == "." else 0)
        return None

    def _ordered(self, first: int, second: int, year: int | None) -> _Day | None:
        if first > 12 and second > 12:
            raise ImpossibleDateError(f"There is no month {min(first, second)}.")
        if first > 12 or second > 12 or first == second:
            day, month = (first, second) if first > 12 else (second, first)
            return _Day(day=day, month=month, year=year)
        if self._order is DateOrder.MONTH_FIRST:
            return _Day(day=second, month=first, year=year)
        return _Day(day=first, month=second, year=year, sure=self._order is DateOrder.DAY_FIRST)

    def _take_ordinal(self) -> None:
        if (self._word() in {"st", "nd", "rd", "th"} and self._joined()) or (
            self._word() == "." and self._joined() and self._word(1) in MONTHS
        ):
            self._at += 1

    def _take_day_month(self) -> _Day | None:
        day = self._take_number()
        if day is None:
            return None
        self._take_ordinal()
        self._take("of")
        if self._word() == "-" and self._word(1) in MONTHS:
            self._at += 1
        month = self._take_month()
        if month is None:
            return None
        if self._word() == "-" and len(self._word(1)) == 4 and self._word(1).isdigit():
            self._at += 1
        return _Day(day=day, month=month, year=self._take_year())

    def _take_month_day(self) -> _Day | None:
        month = self._take_month()
        if month is None:
            return None
        self._take("the")
        day = self._take_number()
        if day is None or (self._word() == ":" and self._word(1).isdigit()):
            return None
        self._take_ordinal()
        return _Day(day=day, month=month, year=self._take_year())

    def _read_day_number(self) -> tuple[Due, bool] | None:
        """Forms like "the 15th": a day of this month or the next."""
        number = self._take_number()
        if number is None or self._word() not in {"st", "nd", "rd", "th"} or not self._joined():
            return None
        self._at += 1
        if self._word().isalpha() and self._word() not in DAY_PARTS and self._peek() is not None:
            return None
        return Due.on(self._next_day_number(number)), True

    # Ranges

    def _read_range(self) -> tuple[Due, bool] | None:
        for reader in (self._read_days_of_month, self._read_two_days):
            start = self._at
            found = reader()
            if found is not None:
                return found
            self._at = start
        return None

    def _take_dash(self) -> bool:
        if self._word() in _DASHES:
            self._at += 1
            return True
        return False

    def _read_days_of_month(self) -> tuple[Due, bool] | None:
        """Forms like "7-11 Dec" and "Dec 7-11, 2026"."""
        self._take("from")
        month = self._take_month()
        first = self._take_number()
        self._take_ordinal()
        if first is None or not self._take_dash():
            return None
        last = self._take_number()
        self._take_ordinal()
        if last is None:
            return None
        month = month or self._take_month()
        if month is None or (self._word() == "-" and self._joined() and self._joined(1)):
            return None
        year = self._take_year()
        return self._between(_Day(day=first, month=month, year=year), _Day(day=last, month=month, year=year))

    def _read_two_days(self) -> tuple[Due, bool] | None:
        """Forms like "30 Nov - 4 Dec", "2026-12-07 – 2026-12-11"."""
        self._take("from")
        self._skip_weekday()
        first = self._take_day()
        if first is None or not (self._take_dash() or self._take("/")):
            return None
        self._skip_weekday()
        last = self._take_day()
        return self._between(first, last) if last is not None else None

    def _between(self, first: _Day, last: _Day) -> tuple[Due, bool]:
        end, sure = self._resolve(last)
        if first.year is not None:
            begin, begins_sure = self._resolve(first)
            return Due(first=begin, last=end), sure and begins_sure and last.sure
        month = first.month or end.month
        begin = valid_day(year=end.year, month=month, day=first.day)
        if begin > end and month > end.month:
            begin = valid_day(year=end.year - 1, month=month, day=first.day)
        if begin > end:
            raise ImpossibleDateError("The range runs backwards.")
        return Due(first=begin, last=end), sure and first.sure
