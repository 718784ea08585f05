"""Counting marks comes to the same as reading the note, on the forms the grammar knows."""

from datetime import date

import pytest

from brm_desktop.domain.notes.grammar import LineKind, NoteContext, read_note
from brm_desktop.domain.notes.promise_marks import promise_lines

PROMISES = {LineKind.I_OWE, LineKind.THEY_OWE, LineKind.ACTION}


@pytest.mark.parametrize(
    "line",
    [
        "-> Price list by 30 Nov",
        "→ Price list",
        "<- Omar Reyes: figures by Fri",
        "- -> Price list by Thu",
        "- [ ] Omar: send the figures",
        "- [ ] @Omar: send the figures",
        "* [ ] (Omar) send the figures",
        "* [x] send the figures (Omar)",
        "Action item: send the figures",
        "**Action:** Omar will send the figures",
        "Action item for Omar: send the figures",
        "- [ ] TODO",
        "- [ ]",
        "Decision: freeze until spring (Omar)",
        "%% -> not for others",
        "? ask about the price",
        "An arrow -> in the middle",
        "<!-- a comment -->",
        "",
    ],
)
def test_a_line_counts_as_the_grammar_reads_it(line: str) -> None:
    read = [found for found in read_note(line, NoteContext(day=date(2026, 11, 23))) if found.kind in PROMISES]
    assert promise_lines(line) == len(read)


def test_lines_are_counted_over_the_whole_note() -> None:
    assert promise_lines("## Faults\n-> One by Fri\ntext\r\n<- Omar: two\n") == 2
