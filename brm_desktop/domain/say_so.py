"""A sentence that is ready to send about a promise: said early, it keeps the trust that a silent delay costs.

Only facts go in: what, by when, what it waits for. Private promises are never spoken of. Nothing is sent from here.
"""

from dataclasses import dataclass
from datetime import date

from brm_desktop.domain.commitments import Commitment, Direction, Due
from brm_desktop.domain.dates.words import MONTH_NAMES, WEEKDAY_NAMES
from brm_desktop.domain.reliability import kept_on_time

_LONGEST = 240


@dataclass(frozen=True, slots=True)
class Waiting:
    """The promise on the other side that is waited for, or that waits. `owner` is a name, "" if nobody is named."""

    commitment: Commitment
    owner: str = ""


def say_so(
    commitment: Commitment,
    *,
    name: str,
    today: date,
    waits_for: Waiting | None = None,
    waited_by: Waiting | None = None,
) -> str:
    """The sentence for `name` (to whom it was promised, or who owes it); "" for a private promise.

    `waited_by` is something that cannot go on without this promise.
    """
    if commitment.private:
        return ""
    before = _open(waits_for)
    after = _open(waited_by)
    if commitment.closed:
        said = _closed(commitment)
    elif commitment.direction is Direction.I_OWE:
        said = _mine(commitment, today, before)
    else:
        said = _theirs(commitment, today, before, after)
    return _addressed(name, said)


def say_moved(commitment: Commitment, *, name: str, today: date) -> str:
    """The message about a date that has just been moved; "" for a private promise or one that never moved."""
    if commitment.private or not commitment.renegotiations:
        return ""
    move = commitment.renegotiations[-1]
    quoted, day = _quoted(commitment.text), _on(move.after, today)
    instead = f" instead of {_day_words(move.before, today)}" if move.before else ""
    said = f"as agreed: {quoted} will be ready {day}{instead}."
    if commitment.direction is Direction.THEY_OWE:
        said = f"as agreed: I expect {quoted} {day}{instead}."
    return _addressed(name, said) + (f" The reason: {_ended(move.why)}" if move.why else "")


def _open(waiting: Waiting | None) -> Waiting | None:
    """What may be spoken of and still matters."""
    if waiting is None or waiting.commitment.private or waiting.commitment.closed:
        return None
    return waiting


def _mine(commitment: Commitment, today: date, before: Waiting | None) -> str:
    quoted = _quoted(commitment.text)
    if commitment.due is None:
        return f"I owe you {quoted}. By when do you need it?"
    when = _on(commitment.due, today)
    if commitment.days_late(today):
        if before is None:
            return f"{quoted} was due {when} and is late. Shall we agree on a new date?"
        return f"{quoted} was due {when}. It is late because it waits for {_of(before, today)}. {_next_step(before)}"
    if before is None:
        return f"I promised you {quoted} {_by(commitment.due, today)}; that date stands."
    return f"{quoted} is due {when}. To keep that date I need {_of(before, today)}."


def _next_step(before: Waiting) -> str:
    if before.commitment.direction is Direction.THEY_OWE:
        return "I can give you a new date as soon as I have it."
    return "Shall we agree on a new date?"


def _theirs(commitment: Commitment, today: date, before: Waiting | None, after: Waiting | None) -> str:
    quoted = _quoted(commitment.text)
    if commitment.due is None:
        said = f"you were going to see to {quoted}. By when can I have it?"
    elif commitment.days_late(today):
        said = f"{quoted} was due {_on(commitment.due, today)}. When can I have it?"
    else:
        said = f"may I remind you of {quoted}, due {_on(commitment.due, today)}?"
    if before is not None:
        said += f" I know that it waits for {_of(before, today)}."
    if after is None:
        return said
    needing = _of(after, today)
    return f"{said} {needing[:1].upper()}{needing[1:]}, waits for it."


def _closed(commitment: Commitment) -> str:
    quoted, mine = _quoted(commitment.text), commitment.direction is Direction.I_OWE
    if commitment.withdrawn_on is not None:
        why = f" {_ended(commitment.withdrawn_why)}" if commitment.withdrawn_why else ""
        return f"I have taken {quoted} off the list.{why}"
    if not mine:
        return f"thank you for {quoted}."
    on_time = kept_on_time(commitment, commitment.kept_on) if commitment.kept_on else None
    return f"{quoted} is done{'' if on_time is False else ', as promised'}."


def _of(waiting: Waiting, today: date) -> str:
    """The promise that is waited for: whose it is, and when it is due."""
    commitment = waiting.commitment
    quoted = _quoted(commitment.text)
    due = f", due {_on(commitment.due, today)}" if commitment.due else ""
    if commitment.direction is Direction.I_OWE:
        return f"my {quoted}{due}"
    return f"{quoted} from {waiting.owner}{due}" if waiting.owner else f"{quoted}{due}"


def _addressed(name: str, said: str) -> str:
    first = name.split()[0] if name.split() else ""
    return f"{first}, {said}" if first else said[:1].upper() + said[1:]


def _quoted(text: str) -> str:
    words = " ".join(text.split()).rstrip(" .")
    return f"‘{words if len(words) <= _LONGEST else words[:_LONGEST].rstrip() + '…'}’"


def _ended(text: str) -> str:
    words = " ".join(text.split())
    return words if words.endswith((".", "!", "?")) else f"{words}."


def _on(due: Due | None, today: date) -> str:
    return f"on {_day_words(due, today)}" if due is None or due.first == due.last else _day_words(due, today)


def _by(due: Due, today: date) -> str:
    return f"by {_day_words(Due.on(due.last), today)}"


def _day_words(due: Due | None, today: date) -> str:
    """As in "Friday 20 November", "7 to 11 December"; with the year when it is another one."""
    if due is None:
        return "a day to be agreed"
    last, first = due.last, due.first
    year = f" {last.year}" if last.year != today.year else ""
    ends = f"{last.day} {MONTH_NAMES[last.month - 1]}{year}"
    if first == last:
        return f"{WEEKDAY_NAMES[last.weekday()]} {ends}"
    begins = str(first.day) if (first.year, first.month) == (last.year, last.month) else _day_and_month(first)
    return f"{begins} to {ends}"


def _day_and_month(day: date) -> str:
    return f"{day.day} {MONTH_NAMES[day.month - 1]}"
