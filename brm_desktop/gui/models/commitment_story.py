"""The story of one commitment in words: whom it concerns, its facts, how its date moved, what to say about it."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

from brm_desktop.domain.commitments import Commitment, Direction, Due, Origin, Renegotiation, Status, Supply
from brm_desktop.domain.dates.format import lateness_words
from brm_desktop.domain.dates.words import MONTH_NAMES, WEEKDAY_NAMES
from brm_desktop.domain.say_so import Waiting, say_so
from brm_desktop.gui.models.due_soon import is_due_soon
from brm_desktop.gui.theme.tokens import ColourRole

if TYPE_CHECKING:
    from brm_desktop.services.commitment_pages import CommitmentDetail
    from brm_desktop.services.commitments import CommitmentRow

Tone = Literal["past", "late", "kept"]
MEETING, WAITING, GOAL = "meeting", "waiting", "goal"


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a fact; with `link` it leads somewhere."""

    text: str
    colour: ColourRole = "ink"
    link: str = ""


@dataclass(frozen=True, slots=True)
class FactWords:
    """A line of the detail: what it is about, and what is so."""

    caption: str
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Step:
    """Something that happened to the date, on a day."""

    day: str
    title: str
    detail: str = ""
    tone: Tone = "past"


def lead(detail: "CommitmentDetail") -> str:
    """Direction and to whom: "I owe Helena Brandt, Finance"."""
    commitment, partner = detail.commitment, detail.row.partner
    if commitment.direction is Direction.I_OWE:
        if detail.to and detail.to.me and not partner:
            return "I owe it to myself"
        other = detail.to.name if detail.to and not detail.to.me else ""
        return ", ".join(["I owe " + (other or partner)] + ([partner] if other and partner else [])).strip()
    owner = detail.owner.name if detail.owner else ""
    names = ", ".join(name for name in (owner, *commitment.with_names) if name)
    where = f", {partner}" if partner else ""
    if names:
        return f"{names} {'owe' if commitment.with_names else 'owes'}{where}"
    return f"Nobody yet{where}" if partner else "They owe, nobody named yet"


def facts(detail: "CommitmentDetail") -> tuple[FactWords, ...]:
    """What is known, line by line; nothing stands for what is not known but the date."""
    commitment = detail.commitment
    found = [FactWords("Due", _due_parts(detail))]
    if commitment.closed:
        found.append(FactWords(*_closed(detail)))
    if commitment.origin is not Origin.OWNED:
        found.append(FactWords("Owner", (Part(_owner_words(detail)),)))
    if commitment.supply is not Supply.NOT_ASKED:
        shade: ColourRole = "soon" if commitment.supply is Supply.UNCONFIRMED and not commitment.closed else "ink"
        found.append(FactWords("Supply", (Part(commitment.supply.words, shade),)))
    if commitment.good:
        found.append(FactWords("Good is", (Part(commitment.good),)))
    if detail.goal is not None:
        found.append(FactWords("Serves", (Part(detail.goal.text),)))
    if detail.meeting_id is not None and detail.meeting_day is not None:
        words = f"{detail.meeting_title}, {day_month(detail.meeting_day, detail.day)}"
        found.append(FactWords("Made in", (Part(words, "accent", MEETING),)))
    if detail.waits_for is not None:
        found.append(FactWords("Waits for", _waits_parts(detail.waits_for, detail.day)))
    if detail.waited_by is not None:
        found.append(FactWords("Needed by", (Part(detail.waited_by.commitment.text, "accent", "waited by"),)))
    if commitment.doubt and not commitment.closed:
        found.append(FactWords("Unclear", (Part(commitment.doubt, "soon"),)))
    if commitment.private:
        found.append(FactWords("Private", (Part("never on a page for others"),)))
    return tuple(found)


def _owner_words(detail: "CommitmentDetail") -> str:
    if detail.commitment.origin is Origin.UNOWNED:
        return "Nobody's yet"
    return f"Passed on to {detail.owner.name}" if detail.owner is not None else "Passed on"


def _due_parts(detail: "CommitmentDetail") -> tuple[Part, ...]:
    due = detail.commitment.due
    if due is None:
        return (Part("no date", "ink2"),)
    words = weekday_day(due, detail.day)
    if detail.row.days_late:
        return Part(f"{words}, "), Part(lateness_words(detail.row.days_late), "late")
    if not detail.commitment.closed and is_due_soon(due.last, detail.day):
        return Part(f"{words}, "), Part("today" if due.last == detail.day else "tomorrow", "soon")
    return (Part(words),)


def _closed(detail: "CommitmentDetail") -> tuple[str, tuple[Part, ...]]:
    commitment = detail.commitment
    if commitment.withdrawn_on is not None:
        why = f": {commitment.withdrawn_why}" if commitment.withdrawn_why else ""
        return "Withdrawn", (Part(f"{day_month(commitment.withdrawn_on, detail.day)}{why}"),)
    kept_on = commitment.kept_on or detail.day
    return "Kept", (Part(weekday_day(Due.on(kept_on), detail.day), "kept"),)


def _waits_parts(row: "CommitmentRow", today: date) -> tuple[Part, ...]:
    waiting = row.commitment
    owes = "I owe" if waiting.direction is Direction.I_OWE else "they owe"
    if row.status is Status.KEPT:
        rest = ", kept"
    elif row.status is Status.WITHDRAWN:
        rest = ", withdrawn"
    else:
        rest = f", {owes}" + (f", {weekday_day(waiting.due, today)}" if waiting.due else "")
    late = (Part(f", {lateness_words(row.days_late)}", "late"),) if row.days_late else ()
    return (Part(waiting.text, "accent", WAITING), Part(rest), *late)


def history(detail: "CommitmentDetail") -> tuple[Step, ...]:
    """How the date moved, with whom it was agreed and whether it counts, reminders among it, oldest first."""
    commitment, today = detail.commitment, detail.day
    moves = commitment.renegotiations
    dated = [(commitment.asked_on, 0, _promised(detail))]
    dated += [(move.made_on, 1, _moved(move, today)) for move in moves]
    dated += [(nudge.made_on, 2, _nudged(nudge.made_on, nudge.words, today)) for nudge in commitment.nudges]
    passed = [move.before.last for move in moves if move.came_too_late and move.before is not None]
    dated += [(day, 3, _passed(day, today)) for day in passed]
    last = commitment.due.last if commitment.due is not None else today
    if detail.row.days_late or (commitment.kept_on is not None and commitment.kept_on > last):
        dated.append((last, 3, _passed(last, today)))
    if commitment.kept_on is not None:
        dated.append((commitment.kept_on, 4, _kept(commitment, today)))
    if commitment.withdrawn_on is not None:
        step = Step(day_month(commitment.withdrawn_on, today), "Withdrawn", commitment.withdrawn_why)
        dated.append((commitment.withdrawn_on, 4, step))
    return tuple(step for _, _, step in sorted(dated, key=lambda entry: entry[:2]))


def _promised(detail: "CommitmentDetail") -> Step:
    commitment, today = detail.commitment, detail.day
    moves = commitment.renegotiations
    first = moves[0].before if moves else commitment.due
    title = f"Promised for {due_words(first, today)}" if first else "Promised, without a date"
    # What was passed on was promised by herself: the owner it has now promised nothing on that day.
    by_her = commitment.direction is Direction.I_OWE or commitment.origin is Origin.ROUTED
    other = detail.to if by_her else detail.owner
    by = "To" if by_her else "By"
    whom = f"{by} {other.name}" if other is not None and not other.me else ""
    where = f"in {detail.meeting_title}" if detail.meeting_title else ""
    said = ", ".join(part for part in (whom, where) if part)
    return Step(day_month(commitment.asked_on, today), title, f"{said[:1].upper()}{said[1:]}." if said else "")


def _moved(move: Renegotiation, today: date) -> Step:
    late = move.came_too_late
    agreed = "" if late else "Agreed before the date"
    agreed = f"Agreed with {move.agreed_with}" if move.agreed_with else agreed
    counts = "The old date had passed: it counts as late." if late else "Not counted as late."
    said = (f"{part[:1].upper()}{part[1:].rstrip('. ')}." for part in (agreed, move.why.strip()) if part)
    return Step(day_month(move.made_on, today), f"Moved to {due_words(move.after, today)}", " ".join((*said, counts)))


def _passed(day: date, today: date) -> Step:
    return Step(
        day_month(day, today), "Date passed without a word", "Counts as late, even if renegotiated now.", "late"
    )


def _nudged(day: date, words: str, today: date) -> Step:
    return Step(day_month(day, today), "Reminded", words)


def _kept(commitment: Commitment, today: date) -> Step:
    from brm_desktop.domain.reliability import kept_on_time

    day = commitment.kept_on or today
    on_time = kept_on_time(commitment, today)
    said = "" if on_time is None else "On time." if on_time else "Counts as late."
    return Step(day_month(day, today), "Kept", said, "kept" if on_time is not False else "late")


def sentence(detail: "CommitmentDetail") -> str:
    """The sentence that is ready to send, "" for a private promise."""
    other = detail.other
    return say_so(
        detail.commitment,
        name=other.name if other is not None and not other.me else "",
        today=detail.day,
        waits_for=_waiting(detail.waits_for),
        waited_by=_waiting(detail.waited_by),
    )


def _waiting(row: "CommitmentRow | None") -> Waiting | None:
    return None if row is None else Waiting(row.commitment, row.owner)


def day_month(day: date, today: date) -> str:
    """As in "12 Oct", with the year when it is another one."""
    year = "" if day.year == today.year else f" {day.year}"
    return f"{day.day} {MONTH_NAMES[day.month - 1][:3]}{year}"


def due_words(due: Due | None, today: date) -> str:
    """As in "6 Nov", "7–11 Dec"."""
    if due is None:
        return "no date"
    if due.first == due.last:
        return day_month(due.last, today)
    same = (due.first.year, due.first.month) == (due.last.year, due.last.month)
    return f"{due.first.day if same else day_month(due.first, today)}–{day_month(due.last, today)}"


def weekday_day(due: Due, today: date) -> str:
    """As in "Fri 20 Nov", a range as in `due_words`; near days without the month: "Fri 27"."""
    if due.first != due.last:
        return due_words(due, today)
    weekday = WEEKDAY_NAMES[due.last.weekday()][:3]
    near = 0 <= (due.last - today).days <= 7
    return f"{weekday} {due.last.day}" if near else f"{weekday} {day_month(due.last, today)}"
