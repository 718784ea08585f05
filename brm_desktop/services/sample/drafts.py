"""The sample's meetings while they are being put together: series spread out, notes filled with what was promised."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from brm_desktop.services.sample.days import SampleDays


@dataclass(slots=True)
class Draft:
    """A meeting in the making. `on` is the day as it is written in the file; `lines` become its note.

    `open` tells whether promises and remarks that name no meeting may be added to it.
    """

    key: str
    on: date
    written: dict[str, Any]
    lines: list[str]
    open: bool = False

    @property
    def note(self) -> str:
        """The note as text."""
        return "\n".join(self.lines).rstrip("\n") + "\n" if self.lines else ""

    def add_promise(self, key: str, line: str) -> int:
        """Put a promise where the note names its key in brackets, else at the end. Returns the number of its line."""
        place = f"[{key}]"
        if place not in self.lines:
            return self.add(line)
        number = self.lines.index(place)
        self.lines[number] = line
        return number

    def add(self, line: str) -> int:
        """Put a line at the end. Returns its number."""
        self.lines.append(line)
        return len(self.lines) - 1


def drafts(written: dict[str, Any], days: SampleDays) -> list[Draft]:
    """All meetings of a partner's file, oldest first."""
    found = [_single(meeting, days) for meeting in written["meetings"]] if "meetings" in written else []
    found += _of_series(written, days)
    return sorted(found, key=lambda draft: (draft.on, draft.key))


def _single(written: dict[str, Any], days: SampleDays) -> Draft:
    key = written.get("key") or f"{written['title']} {written['on']}"
    note = days.in_words(written.get("note", "").strip())
    return Draft(key=key, on=written["on"], written=written, lines=note.splitlines())


def _of_series(written: dict[str, Any], days: SampleDays) -> Iterator[Draft]:
    topics = [[f"## {topic['heading']}", topic["text"]] for topic in written["topics"]]
    held = sorted(
        ((on, series["title"], series) for series in written["series"] for on in _held(series)),
        key=lambda held: held[:2],
    )
    for number, (on, title, series) in enumerate(held):
        lines = [days.in_words(line) for line in _two_topics(topics, number)]
        yield Draft(key=f"{title} {on}", on=on, written=series, lines=lines, open=True)


def _held(series: dict[str, Any]) -> list[date]:
    if "days" in series:
        return list(series["days"])
    start, until, step = series["start"], series["until"], series["every"]
    return [start + timedelta(days=past) for past in range(0, (until - start).days + 1, step)]


def _two_topics(topics: list[list[str]], number: int) -> list[str]:
    """Two topics in turn; the second is another neighbour on each round, so that few pairs come twice."""
    first = number % len(topics)
    second = (first + 1 + number // len(topics) % (len(topics) - 1)) % len(topics)
    return [*topics[first], "", *topics[second], ""]
