"""The sentences of the self-assessment: what is done, what is left, what was before. Nothing here knows Qt."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from brm_desktop.domain.assessments import Assessment
from brm_desktop.domain.commitments import Commitment
from brm_desktop.domain.dates.format import format_due
from brm_desktop.domain.dates.words import MONTH_NAMES
from brm_desktop.domain.models.competencies import Competency, CompetencyModel

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
             "twelfth")  # fmt: skip
_NUMBERS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_HALF_A_YEAR = range(150, 215)


def ordinal(number: int) -> str:
    """The place of something in a row, from 1: "third", "21st"."""
    if 1 <= number <= len(_ORDINALS):
        return _ORDINALS[number - 1]
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def count_words(number: int) -> str:
    """A number as a sentence has it: "two", from thirteen on in digits."""
    return _NUMBERS[number] if 0 <= number < len(_NUMBERS) else str(number)


def day_words(day: date) -> str:
    """A day as the head of a round has it: "23 November 2026"."""
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"


def month_words(day: date, today: date) -> str:
    """When a former round was: "May", "November 2025" in another year."""
    month = MONTH_NAMES[day.month - 1]
    return month if day.year == today.year else f"{month} {day.year}"


def round_words(assessment: Assessment, number: int) -> str:
    """Which round this is: "23 November 2026, your fourth"; somebody else's names who it is."""
    day = day_words(assessment.finished_on or assessment.started_on)
    if assessment.rater:
        role = f", {assessment.rater_role}" if assessment.rater_role else ""
        return f"{day}, by {assessment.rater}{role}"
    return f"{day}, your {ordinal(number)}"


def minutes_left(model: CompetencyModel, unanswered: int) -> int:
    """How long so many statements take, by the model's minutes for all; at least 1."""
    every = len(model.statements)
    return max(1, round(model.minutes * unanswered / every)) if every else 1


def progress_words(done: int, whole: int, minutes: int) -> str:
    """How far the round is and what is left of it; `minutes` 0 when every statement is answered."""
    safe = "Leave when you like; it is saved as you go."
    if minutes == 0:
        return f"Every statement is answered. {safe}"
    left = "about a minute left" if minutes == 1 else f"about {minutes} minutes left"
    if whole == 1:
        return f"{left[:1].upper()}{left[1:]}. {safe}"
    return f"{count_words(done).capitalize()} of {count_words(whole)} done, {left}. {safe}"


def evidence_words(count: int) -> str:
    """How much bears a statement out: "2 pieces of evidence"."""
    if count == 0:
        return "no evidence yet"
    return "1 piece of evidence" if count == 1 else f"{count} pieces of evidence"


def about_words(competency: Competency, model: CompetencyModel) -> str:
    """What the competency is, and what period is rated."""
    period = f"{model.period[:1].lower()}{model.period[1:]}".strip()
    rate = f"Rate what you did {period}, not what you could do." if period else "Rate what you did."
    about = competency.about.strip()
    ended = about if not about or about.endswith((".", "!", "?", "…")) else f"{about}."
    return f"{ended} {rate}".strip()


def was_words(level: Decimal, day: date, today: date) -> str:
    """The level of the round before: "was 2.6 in May"."""
    return f"was {level} in {month_words(day, today)}"


def dot_words(day: date, today: date) -> str:
    """What the dot under the answers means: "your answer in May"."""
    return f"your answer in {month_words(day, today)}"


def note_question(model: CompetencyModel) -> str:
    """What the field for her own words asks."""
    ahead = "half year" if model.period_days in _HALF_A_YEAR else "round"
    return f"What would make the next {ahead} one step better?"


def summary_words(*, answered: int, unanswered: int, claimed: int) -> str:
    """What the round consists of: answers, statements left out, and answers of 3 or 4 without evidence."""
    said = [f"{answered} {'statement' if answered == 1 else 'statements'} answered"]
    said.append(f"{count_words(unanswered)} left open" if unanswered else "none left open")
    if claimed:
        said.append(f"{count_words(claimed)} claimed without evidence yet")
    return f"{', '.join(said)}."


def open_words(unanswered: int) -> str:
    """What finishing leaves out: "Two statements are still open; they are left out"."""
    if unanswered == 0:
        return "Every statement is answered"
    if unanswered == 1:
        return "One statement is still open; it is left out"
    return f"{count_words(unanswered).capitalize()} statements are still open; they are left out"


def gap_words(now: Decimal | None, target: Decimal | None) -> str:
    """A gap in words: "2.4 now, 3.5 wanted"."""
    present = f"{now} now" if now is not None else "not rated"
    return f"{present}, {target} wanted" if target is not None else present


def planned_words(promises: Iterable[Commitment], today: date) -> str:
    """What the growth plan has for a competency: "In your growth plan: Draft the case, by 30 Jan". "" for nothing."""
    said = [
        f"{promise.text}, by {format_due(promise.due, today)}" if promise.due is not None else promise.text
        for promise in promises
        if not promise.closed
    ]
    return f"In your growth plan: {'; '.join(said)}" if said else ""
