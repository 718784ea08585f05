"""The one true sentence at the head of a page, in parts: words, and numbers that lead to what they count."""

from dataclasses import dataclass
from enum import StrEnum

_WORDS = (
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip


class Target(StrEnum):
    """What a number in a sentence leads to."""

    MEETINGS = "meetings"
    LATE = "late"
    THIS_WEEK = "this week"
    QUIET = "quiet"
    MISFITS = "misfits"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a sentence; with a `target` it is a link."""

    text: str
    target: Target | None = None


Sentence = tuple[Part, ...]


def plain(sentence: Sentence) -> str:
    """The sentence as one line of text."""
    return "".join(part.text for part in sentence)


def number_word(count: int, *, capital: bool = False) -> str:
    """The number in a word up to twelve, in digits above; at the start of a sentence with a capital."""
    word = _WORDS[count] if count < len(_WORDS) else str(count)
    return word.capitalize() if capital else word


def counted(count: int, one: str, many: str, *, capital: bool = False) -> str:
    """A number with its noun: "two promises"."""
    return f"{number_word(count, capital=capital)} {one if count == 1 else many}"


def today_sentence(*, meetings: int, without_brief: int, late: int, this_week: int, review: bool = False) -> Sentence:
    """What the day holds: meetings and briefs, then promises, and on its day the weekly review."""
    last = (Part(" It is time for the "), Part("weekly review", Target.REVIEW), Part(".")) if review else ()
    return (*_meetings(meetings, without_brief), Part(" "), *_promises(late, this_week), *last)


def _meetings(meetings: int, without_brief: int) -> Sentence:
    if not meetings:
        return (Part("No meetings today."),)
    head = Part(f"{counted(meetings, 'meeting', 'meetings', capital=True)} today", Target.MEETINGS)
    if not without_brief:
        return (head, Part(", prepared." if meetings == 1 else ", all prepared."))
    if without_brief == meetings:
        return (head, Part(" without a brief."))
    return (head, Part(f", {number_word(without_brief)} without a brief."))


def _promises(late: int, this_week: int) -> Sentence:
    if not late and not this_week:
        return (Part("Nothing is late, and nothing falls due this week."),)
    if not late:
        word = counted(this_week, "promise falls", "promises fall", capital=True)
        return (Part("Nothing is late. "), Part(word, Target.THIS_WEEK), Part(" due this week."))
    verb = "is" if late == 1 else "are"
    head = (Part(counted(late, "promise", "promises", capital=True), Target.LATE), Part(f" {verb} late"))
    if not this_week:
        return (*head, Part("."))
    return (
        *head,
        Part(", "),
        Part(f"{number_word(this_week)} more", Target.THIS_WEEK),
        Part(f" {'falls' if this_week == 1 else 'fall'} due this week."),
    )


def partners_sentence(*, partners: int, misfits: int, quiet: int) -> Sentence:
    """How many partners there are, how many show a failure mode and how many have gone quiet."""
    head = Part(f"{counted(partners, 'business unit', 'business units', capital=True)}.")
    if not misfits and not quiet:
        return (head, Part(" None has gone quiet."))
    parts: list[Part] = [head, Part(" ")]
    if misfits:
        verb = "shows" if misfits == 1 else "show"
        parts += [Part(number_word(misfits, capital=True), Target.MISFITS), Part(f" {verb} a failure mode")]
    if misfits and quiet:
        parts.append(Part(", "))
    if quiet:
        verb = "has" if quiet == 1 else "have"
        parts += [Part(number_word(quiet, capital=not misfits), Target.QUIET), Part(f" {verb} gone quiet")]
    return (*parts, Part("."))
