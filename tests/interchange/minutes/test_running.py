from pathlib import Path

from brm_desktop.domain.meetings import Presence
from brm_desktop.interchange.minutes import read_folder
from brm_desktop.interchange.records import MeetingRecord

RUNNING = """# Warehouse weekly

Dial in: room 4

## 19 March 2026

Present: Olivia Clarke, Omar Haddad
Regrets: Ruth Vance

- Omar to ask the carrier about Sundays

## 12 March 2026 | Kick-off

Present: Olivia Clarke, Ruth Vance

- [x] Ruth: draw the map

### Agenda

- scanners

## 5 March 2026

Cancelled.
"""


def read(folder: Path, text: str, name: str = "Operations/weekly.md") -> tuple[MeetingRecord, ...]:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return read_folder(folder).meetings


def days(meetings: tuple[MeetingRecord, ...]) -> list[str]:
    return [meeting.day.isoformat() for meeting in meetings]


def test_a_running_document_is_a_meeting_for_each_day_in_its_headings(tmp_path: Path) -> None:
    meetings = read(tmp_path, RUNNING)
    assert days(meetings) == ["2026-03-19", "2026-03-12", "2026-03-05"]
    assert [meeting.title for meeting in meetings] == ["Warehouse weekly", "Kick-off", "Warehouse weekly"]
    assert [len(meeting.commitments) for meeting in meetings] == [1, 1, 0]
    assert [a.name for a in meetings[0].attendees if a.presence is Presence.ABSENT] == ["Ruth Vance"]
    assert meetings[2].cancelled


def test_a_part_keeps_its_own_lines_to_the_byte(tmp_path: Path) -> None:
    text = RUNNING.replace("\n", "\r\n")
    notes = [meeting.note for meeting in read(tmp_path, text)]
    assert text.endswith("".join(notes))
    assert notes[2] == "## 5 March 2026\r\n\r\nCancelled.\r\n"


def test_the_lines_of_records_are_counted_within_their_part(tmp_path: Path) -> None:
    for meeting in read(tmp_path, RUNNING):
        lines = meeting.note.split("\n")
        assert all(c.text.split(" ")[0] in lines[c.line] for c in meeting.commitments)


def test_parts_keep_their_keys_when_a_meeting_is_put_on_top(tmp_path: Path) -> None:
    before = {meeting.day: meeting.key for meeting in read(tmp_path, RUNNING)}
    longer = RUNNING.replace("## 19 March", "## 26 March 2026\n\nPresent: Omar Haddad\n\n## 19 March")
    after = {meeting.day: meeting.key for meeting in read(tmp_path, longer)}
    assert len(after) == 4
    assert before.items() <= after.items()


def test_two_meetings_on_a_day_are_told_apart(tmp_path: Path) -> None:
    meetings = read(tmp_path, RUNNING.replace("5 March 2026", "12 March 2026"))
    assert len({meeting.key for meeting in meetings}) == 3


def test_a_year_in_a_heading_above_counts_for_the_days_below(tmp_path: Path) -> None:
    text = "# Weekly\n\n## 2026\n\n### Jan 7\n\nPresent: Kate Lund\n\n## 2025\n\n### Dec 3\n\nPresent: Omar Said\n"
    assert days(read(tmp_path, text)) == ["2026-01-07", "2025-12-03"]


def test_days_in_bold_lines_and_on_lines_of_their_own_part_a_document_too(tmp_path: Path) -> None:
    for line in ("**{}**", "{}"):
        heads = [line.format(day) for day in ("Jan 22, 2026", "Jan 8, 2026")]
        text = f"Sales and IT\n\n{heads[0]}\n\nPresent: Kate Lund\n\n{heads[1]}\n\nPresent: Omar Said\n"
        assert days(read(tmp_path, text)) == ["2026-01-22", "2026-01-08"]


def test_headings_that_write_the_month_first_are_read_so_throughout(tmp_path: Path) -> None:
    text = "# Weekly\n\n## 3/25/2026\n\nPresent: Kate Lund\n\n## 4/1/2026\n\nPresent: Omar Said\n"
    assert days(read(tmp_path, text)) == ["2026-03-25", "2026-04-01"]


def test_deadlines_and_days_of_a_workshop_are_no_meetings_of_their_own(tmp_path: Path) -> None:
    people = "Present: Kate Lund, Omar Said\n\n"
    deadlines = f"# Monthly\n\n{people}## Deadlines\n\n### 30 April 2026\n\nClose\n\n### 15 May 2026\n\nPaper\n"
    two_days = "## Day 1 - 18 March 2026\n\n## Day 2 - 19 March 2026\n\n- Kate: write up\n"
    assert days(read(tmp_path, deadlines, "Sales/2026-04-02.md")) == ["2026-04-02"]
    assert days(read(tmp_path, f"# Workshop\n\n{people}{two_days}", "Sales/2026-03-18 workshop.md"))[0] == "2026-03-18"
    assert len(read_folder(tmp_path).meetings) == 2


def test_a_section_of_old_notes_or_a_template_belongs_to_no_part(tmp_path: Path) -> None:
    meetings = read(tmp_path, RUNNING + "\n## Template\n\nPresent: Name\n")
    assert "Template" not in meetings[-1].note
