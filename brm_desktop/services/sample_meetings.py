"""The sample's meetings while they are being put together: series spread out, notes filled with what was promised."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from brm_desktop.domain.commitments import Due
from brm_desktop.domain.date_format import write_due
from brm_desktop.services.sample_days import SampleDays


@dataclass(slots=True)
class Draft:
    """A meeting in the making. `on` is the day as it is written in the file; `lines` become its note.

    `open` tells whether promises and remarks that name no meeting may be added to it. `promises` are the lines on which
    promises stand, by the key of the promise.
    """

    key: str
    on: date
    written: dict[str, Any]
    lines: list[str]
    open: bool = False
    promises: dict[str, int] = field(default_factory=dict)

    def add_promise(self, key: str, line: str) -> None:
        """Put a promise where the note names its key in brackets, else at the end."""
        place = f"[{key}]"
        if place in self.lines:
            number = self.lines.index(place)
            self.lines[number] = line
        else:
            number = self.add(line)
        self.promises[key] = number

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


def promise_line(*, text: str, owner: str, due: Due | None, asked_on: date) -> str:
    """A promise as it is written into a note; `owner` is "" for one of the user's own."""
    by = f" by {write_due(due, asked_on)}" if due else ""
    return f"<- {owner}: {text}{by}" if owner else f"-> {text}{by}"
