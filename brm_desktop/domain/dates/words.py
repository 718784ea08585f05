"""The words dates are made of: months, weekdays, numbers and spans of time, with English first and German beside it.

Only tables. How the words are put together is in `date_phrases`.
"""

import re
import unicodedata

_MONTHS = (
    "january jan januar",
    "february feb februar",
    "march mar maerz marz",
    "april apr",
    "may mai",
    "june jun juni",
    "july jul juli",
    "august aug",
    "september sep sept",
    "october oct oktober okt",
    "november nov",
    "december dec dezember dez",
)
_WEEKDAYS = (
    "monday mon montag",
    "tuesday tue tues dienstag",
    "wednesday wed weds mittwoch",
    "thursday thu thur thurs donnerstag",
    "friday fri freitag",
    "saturday sat samstag",
    "sunday sun sonntag",
)
_NUMBERS = "a one two three four five six seven eight nine ten eleven twelve"


def _table(rows: tuple[str, ...], *, first: int) -> dict[str, int]:
    return {word: number for number, row in enumerate(rows, start=first) for word in row.split()}


MONTHS = _table(_MONTHS, first=1)
WEEKDAYS = _table(_WEEKDAYS, first=0)
NUMBERS = {word: max(1, number) for number, word in enumerate(_NUMBERS.split())} | {"an": 1}
UNITS = {
    "day": "day",
    "days": "day",
    "week": "week",
    "weeks": "week",
    "wk": "week",
    "wks": "week",
    "month": "month",
    "months": "month",
    "year": "year",
    "years": "year",
}
PERIODS = {"week": "week", "wk": "week", "month": "month", "quarter": "quarter", "year": "year", "weekend": "weekend"}
END_WORDS = {"eow": "week", "eom": "month", "eoq": "quarter", "eoy": "year"}
TODAY_WORDS = frozenset({"today", "tonight", "eod", "cob", "heute"})
TOMORROW_WORDS = frozenset({"tomorrow", "tmrw", "morgen"})
DAY_PARTS = frozenset({"morning", "afternoon", "evening", "night", "noon", "midday", "lunchtime", "eod", "cob"})
MONTH_NAMES = tuple(row.split()[0].capitalize() for row in _MONTHS)
WEEKDAY_NAMES = tuple(row.split()[0].capitalize() for row in _WEEKDAYS)

# A lower-case "may", "mar" or "sun" is more often another word than a date.
MISTAKEN_MONTHS = frozenset({"may", "mar", "march", "mai", "marz"})
MISTAKEN_DAYS = frozenset({"sun", "sat", "wed", "mon"})

DATE_HINT = re.compile(
    r"\d|\b(?:to(?:day|night|morrow)|tmrw|heute|morgen|eo[dwmqy]|cob|end of|ende|week|month|quarter|year|weekend|"
    r"in an? |in (?:two|three|four|five|six|seven|eight|nine|ten|twelve)\b|"
    + "|".join(sorted((*MONTHS, *WEEKDAYS), key=len, reverse=True))
    + r")",
    re.IGNORECASE,
)

_FIRST_WORDS = """
in within over end ende eow eom eoq eoy next this coming mid early late middle beginning start mitte anfang the
week cw kw w weekend day today tonight eod cob heute tomorrow tmrw morgen noon midday midnight close from diese
naechste nächste nachste nächsten q1 q2 q3 q4 märz a an one two three four five six seven eight nine ten eleven
twelve
"""
DATE_START = re.compile(
    r"(?<![\w/.#-])(?=\d|(?:"
    + "|".join(sorted({*_FIRST_WORDS.split(), *MONTHS, *WEEKDAYS}, key=len, reverse=True))
    + r")\b)",
    re.IGNORECASE,
)


def fold(text: str) -> str:
    """Lower case without accents: how words are compared."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()
