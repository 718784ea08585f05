"""Former versions of a note: when one is kept, and what changed between two of them."""

import difflib
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from brm_desktop.domain.identifiers import MeetingId

LARGER_CHANGE = 200
"""Characters; in a short note a tenth of it is a larger change too."""

LARGER_SHARE = 0.1
NOT_MORE_OFTEN = timedelta(minutes=10)
WRAPPED_UP = "wrapped up"
CHANGED = "changed"
BROUGHT_BACK = "before an older version was brought back"

_LINES_COMPARED = 6_000
_WORDS_COMPARED = 400


@dataclass(frozen=True, slots=True)
class NoteVersion:
    """A note as it was at `made_at`. `why` it was kept: "wrapped up", "changed"."""

    id: str
    meeting_id: MeetingId
    text: str
    made_at: datetime
    why: str = ""


def is_larger_change(before: str, after: str) -> bool:
    """Whether more than 200 characters, or more than a tenth of the note, are other ones."""
    if before == after:
        return False
    changed = _changed_characters(before, after)
    return changed > LARGER_CHANGE or changed > LARGER_SHARE * max(len(before), 1)


def is_due(last: NoteVersion | None, *, now: datetime) -> bool:
    """Whether another version may be kept yet: at most one in ten minutes."""
    return last is None or now - last.made_at >= NOT_MORE_OFTEN


def _changed_characters(before: str, after: str) -> int:
    """How many characters lie between the first and the last difference, on the longer side; cheap for any length."""
    start = 0
    shortest = min(len(before), len(after))
    while start < shortest and before[start : start + 512] == after[start : start + 512]:
        start += 512
    start = min(start, shortest)
    while start < shortest and before[start] == after[start]:
        start += 1
    end = 0
    while end < shortest - start and before[len(before) - 1 - end] == after[len(after) - 1 - end]:
        end += 1
    return max(len(before), len(after)) - start - end


class Change(StrEnum):
    """What became of a line between two versions."""

    SAME = "same"
    GONE = "gone"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Part:
    """Some words of a compared line; `differs` marks those that the other version has not."""

    text: str
    differs: bool = False


@dataclass(frozen=True, slots=True)
class ComparedLine:
    """A line of either version, in the order in which both are read together."""

    change: Change
    parts: tuple[Part, ...]

    @property
    def text(self) -> str:
        """The whole line."""
        return "".join(part.text for part in self.parts)


def compare(before: str, after: str) -> tuple[ComparedLine, ...]:
    """Both versions line by line; in lines that were changed the words that differ are marked.

    Of very long notes only the part around the differences is compared; what is the same before and behind it is left
    out beyond three lines.
    """
    old, new = before.split("\n"), after.split("\n")
    start = _same_at_start(old, new)
    end = _same_at_end(old[start:], new[start:])
    inner_old, inner_new = old[start : len(old) - end], new[start : len(new) - end]
    found = [_same(line) for line in old[max(0, start - 3) : start]]
    found += _compared(inner_old, inner_new)
    return (*found, *(_same(line) for line in old[len(old) - end :][:3] if end))


def around_changes(lines: tuple[ComparedLine, ...], *, near: int = 3) -> tuple[ComparedLine | None, ...]:
    """The changed lines with `near` lines around each; None stands for those that were left out."""
    shown: set[int] = set()
    for place, line in enumerate(lines):
        if line.change is not Change.SAME:
            shown.update(range(max(0, place - near), min(len(lines), place + near + 1)))
    found: list[ComparedLine | None] = []
    for place, line in enumerate(lines):
        if place in shown:
            found.append(line)
        elif not found or found[-1] is not None:
            found.append(None)
    return tuple(found)


def _compared(old: list[str], new: list[str]) -> list[ComparedLine]:
    if len(old) + len(new) > _LINES_COMPARED:
        gone = [ComparedLine(Change.GONE, (Part(line, differs=True),)) for line in old]
        return gone + [ComparedLine(Change.NEW, (Part(line, differs=True),)) for line in new]
    found: list[ComparedLine] = []
    for kind, i1, i2, j1, j2 in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            found += [_same(line) for line in old[i1:i2]]
        else:
            found += _changed_lines(old[i1:i2], new[j1:j2])
    return found


def _changed_lines(old: list[str], new: list[str]) -> list[ComparedLine]:
    """Lines that stand in for each other are compared word by word, pair by pair."""
    gone: list[ComparedLine] = []
    added: list[ComparedLine] = []
    for place in range(max(len(old), len(new))):
        one = old[place] if place < len(old) else None
        other = new[place] if place < len(new) else None
        if one is not None:
            gone.append(ComparedLine(Change.GONE, _parts(one, other)))
        if other is not None:
            added.append(ComparedLine(Change.NEW, _parts(other, one)))
    return gone + added


def _parts(line: str, other: str | None) -> tuple[Part, ...]:
    words = _words(line)
    if other is None or len(words) > _WORDS_COMPARED or len(_words(other)) > _WORDS_COMPARED:
        return (Part(line, differs=True),)
    parts: list[Part] = []
    for kind, i1, i2, _, _ in difflib.SequenceMatcher(None, words, _words(other), autojunk=False).get_opcodes():
        if i1 < i2:
            parts.append(Part("".join(words[i1:i2]), differs=kind != "equal"))
    return tuple(parts)


def _words(line: str) -> list[str]:
    """The words of a line with the spaces behind them: together they are the line."""
    words: list[str] = []
    for piece in line.split(" "):
        words += [piece, " "]
    return [word for word in words[:-1] if word]


def _same(line: str) -> ComparedLine:
    return ComparedLine(Change.SAME, (Part(line),))


def _same_at_start(old: list[str], new: list[str]) -> int:
    count = 0
    for one, other in zip(old, new, strict=False):
        if one != other:
            break
        count += 1
    return count


def _same_at_end(old: list[str], new: list[str]) -> int:
    return _same_at_start(old[::-1], new[::-1])
