"""The message after a meeting: what either side promised, what was decided, when one meets again.

It is made of `SharedLine`s alone, and the only ways to make one leave private records out: the note itself never comes
here, so that no private line can.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote

from brm_desktop.domain.commitments import Commitment, Direction, Due
from brm_desktop.domain.dates.words import MONTH_NAMES, WEEKDAY_NAMES
from brm_desktop.domain.meetings import Decision
from brm_desktop.domain.moments import Moment

_LONGEST_DRAFT = 1_900
"""Some mail programs and systems cut an address beyond two thousand characters."""

_ADDRESS = re.compile(r"[^\s@<>(),;:?&=#%\"\\\[\]]{1,64}@[\w.-]{1,190}")


@dataclass(frozen=True, slots=True)
class SharedLine:
    """One line of the message. Made by `shared_promises` and `shared_decisions` only."""

    text: str
    person: str = ""
    due: Due | None = None
    mine: bool = False
    decided: bool = False


def shared_promises(promises: Iterable[tuple[Commitment, str]]) -> tuple[SharedLine, ...]:
    """Promises with the name of who owes; private, withdrawn and kept ones are left out."""
    return tuple(
        SharedLine(c.text, person=owner, due=c.due, mine=c.direction is Direction.I_OWE)
        for c, owner in promises
        if not c.private and not c.closed
    )


def shared_decisions(decisions: Iterable[Decision], *, private_lines: frozenset[int]) -> tuple[SharedLine, ...]:
    """Decisions, without those that stand in `private_lines` of the note."""
    return tuple(
        SharedLine(d.text, person=d.decided_by, decided=True)
        for d in decisions
        if d.line is None or d.line not in private_lines
    )


@dataclass(frozen=True, slots=True)
class FollowUp:
    """What the message says. `to` are the names greeted, `addresses` where a draft goes, `again` the next meeting."""

    title: str
    day: date
    lines: tuple[SharedLine, ...] = ()
    to: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    sender: str = ""
    again: Moment | None = None

    def text(self, today: date) -> str:
        """The message as plain text."""
        parts = [self._greeting(), self._thanks(today)]
        parts += [_section("I will", [line for line in self.lines if line.mine], today, named=False)]
        theirs = [line for line in self.lines if not line.mine and not line.decided]
        parts += [_section("You will", theirs, today, named=True)]
        parts += [_section("We decided", [line for line in self.lines if line.decided], today, named=False)]
        if self.again is not None:
            at = f" at {self.again.at:%H:%M}" if self.again.at is not None else ""
            parts.append(f"We meet again on {_day(self.again.day, today)}{at}.")
        parts.append(_one_line(self.sender))
        return "\n\n".join(part for part in parts if part) + "\n"

    def mail_draft(self, today: date) -> str:
        """An address that opens the message as a draft in the mail program; nothing is sent.

        A message that is too long for an address ends with a line that says so; the clipboard has the whole.
        """
        to = ",".join(quote(address, safe="@.+-_") for address in self.addresses if _ADDRESS.fullmatch(address))
        head = f"mailto:{to}?subject={quote(_one_line(self.title))}&body="
        return head + _shortened(self.text(today), room=_LONGEST_DRAFT - len(head))

    def _greeting(self) -> str:
        first = [_one_line(name).split(" ")[0] for name in self.to if name.strip()]
        names = ", ".join(first[:-1]) + (" and " if len(first) > 1 else "") + first[-1] if first else ""
        return f"Hello {names}," if names else "Hello,"

    def _thanks(self, today: date) -> str:
        when = "today" if self.day == today else _day(self.day, today)
        noted = " This is what I noted:" if self.lines else ""
        return f"Thank you for “{_one_line(self.title)}” {when if when == 'today' else f'on {when}'}.{noted}"


def _section(title: str, lines: list[SharedLine], today: date, *, named: bool) -> str:
    if not lines:
        return ""
    return "\n".join([title, *(f"- {_words(line, today, named=named)}" for line in lines)])


def _words(line: SharedLine, today: date, *, named: bool) -> str:
    words = _one_line(line.text)
    words = f"{words[:1].upper()}{words[1:]}"
    if named and line.person:
        words = f"{_one_line(line.person)}: {words}"
    elif line.decided and line.person:
        words = f"{words} ({_one_line(line.person)})"
    return f"{words}, by {_day(line.due.last, today)}" if line.due is not None else words


def _day(day: date, today: date) -> str:
    year = f" {day.year}" if day.year != today.year else ""
    return f"{WEEKDAY_NAMES[day.weekday()]} {day.day} {MONTH_NAMES[day.month - 1]}{year}"


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _shortened(text: str, *, room: int) -> str:
    """The text percent-encoded, cut at a line when it is too long."""
    whole = _encoded(text)
    if len(whole) <= room:
        return whole
    end = _encoded("\n…\n(The whole message is on the clipboard.)\n")
    lines = text.split("\n")
    while lines and len(_encoded("\n".join(lines))) + len(end) > room:
        lines.pop()
    return _encoded("\n".join(lines)) + end


def _encoded(text: str) -> str:
    return quote(text.replace("\n", "\r\n").encode("utf-8", "replace"), safe="")
