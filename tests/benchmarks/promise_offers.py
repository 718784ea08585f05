"""Shows what is offered as a promise in real minutes: `python -m tests.benchmarks.promise_offers FOLDER [--every N]`.

Each offer is printed on a line of its own, to be judged by eye; the last line counts lines, notes and offers.
"""

import argparse
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from brm_desktop.domain.notes.grammar import NoteContext, line_reader, readable_lines
from brm_desktop.domain.notes.promise_sense import offered
from brm_desktop.interchange.minutes import read_folder
from brm_desktop.interchange.records import MeetingRecord


@dataclass(frozen=True, slots=True)
class Offer:
    """A sentence that is offered, and the meeting it stands in."""

    sentence: str
    mine: bool
    meeting: str


def offers_in(record: MeetingRecord) -> Iterator[Offer]:
    """What is offered in one note, with those who were there known."""
    there = tuple(attendee.name for attendee in record.attendees if attendee.name)
    handles = tuple((f"@{a.handle.lstrip('@')}", a.name or a.handle) for a in record.attendees if a.handle)
    context = NoteContext(day=record.day, attendees=there, aliases=handles)
    reader = line_reader(context)
    for number, line in readable_lines(record.note):
        promise = offered(line, reader.read(line, number=number), context)
        if promise is not None:
            yield Offer(line[promise.span.start : promise.span.end], mine=promise.mine, meeting=record.key)


def main(arguments: Sequence[str] | None = None) -> int:
    """The command line; returns the exit code."""
    parser = argparse.ArgumentParser(description="Shows what is offered as a promise in real minutes.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--every", type=int, default=1, help="print only every so many of the offers")
    wanted = parser.parse_args(arguments)
    records = read_folder(wanted.folder).meetings
    found = [offer for record in records for offer in offers_in(record)]
    for offer in found[:: wanted.every]:
        print(f"{'->' if offer.mine else '<-'} {offer.sentence}")
    lines = sum(record.note.count("\n") + 1 for record in records)
    print(f"{len(found)} offers in {lines} lines of {len(records)} notes", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
