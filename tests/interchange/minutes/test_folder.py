import os
import sys
from datetime import date
from pathlib import Path

import pytest

from brm_desktop.domain.dates.parsing import DateOrder
from brm_desktop.domain.errors import Cancelled, ImportRefused
from brm_desktop.domain.meetings import Presence
from brm_desktop.interchange.minutes import read_file, read_folder
from brm_desktop.interchange.records import Reading

MINUTES = Path(__file__).resolve().parents[3] / ".." / "shared" / "data" / "minutes"
NOTE = "# Meeting\n\nPresent: Kate Goldenring, Omar Haddad\n\n- [ ] Kate: write it\n"


def write(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def partners(reading: Reading) -> dict[str, str]:
    return {meeting.key: meeting.partner for meeting in reading.meetings}


def reasons(reading: Reading) -> dict[str, str]:
    return {refusal.name: refusal.reason for refusal in reading.refusals}


def test_a_sub_folder_is_a_partner_and_years_are_none(tmp_path: Path) -> None:
    folder = write(
        tmp_path / "work",
        {
            "Operations/2026-01-05.md": NOTE,
            "Operations/2025/12-01.md": NOTE,
            "Operations/Team A/2025/11-03.md": NOTE,
            "Finance/minutes/2026-01-06.md": NOTE,
        },
    )
    assert partners(read_folder(folder)) == {
        "Operations/2026-01-05.md": "Operations",
        "Operations/2025/12-01.md": "Operations",
        "Operations/Team A/2025/11-03.md": "Operations",
        "Finance/minutes/2026-01-06.md": "Finance",
    }


def test_a_note_keeps_its_key_however_it_was_chosen(tmp_path: Path) -> None:
    folder = write(tmp_path / "work", {"Operations/2025/12-01.md": NOTE})
    keys = [
        read_folder(folder).meetings[0].key,
        read_folder(folder / "Operations").meetings[0].key,
        read_folder(folder / "Operations" / "2025").meetings[0].key,
        read_file(folder / "Operations" / "2025" / "12-01.md").meetings[0].key,
    ]
    assert set(keys) == {"Operations/2025/12-01.md"}


def test_a_folder_without_notes_that_holds_several_folders_is_a_shelf(tmp_path: Path) -> None:
    folder = write(
        tmp_path / "all",
        {"Group/Sales/2026-01-05.md": NOTE, "Group/Claims/2026-01-05.md": NOTE, "Legal/2026-01-05.md": NOTE},
    )
    assert set(partners(read_folder(folder)).values()) == {"Sales", "Claims", "Legal"}


def test_a_given_partner_names_them_all(tmp_path: Path) -> None:
    folder = write(tmp_path, {"A/2026-01-05.md": NOTE, "2026-01-06.md": NOTE})
    assert set(partners(read_folder(folder, partner="Larkfield")).values()) == {"Larkfield"}


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2025-01-15.md", "2025-01-15"),
        ("20250115 sync.md", "2025-01-15"),
        ("2021-12-08-title.md", "2021-12-08"),
        ("2024/01-15.md", "2024-01-15"),
        ("2024/weekly-1-5.md", "2024-01-05"),
        ("Sync Jan 15 2025.md", "2025-01-15"),
        ("15.01.2025 Sync.md", "2025-01-15"),
        ("2025_01_15.markdown", "2025-01-15"),
    ],
)
def test_the_day_is_read_from_the_name(name: str, day: str, tmp_path: Path) -> None:
    folder = write(tmp_path / "Ops", {name: NOTE})
    reading = read_folder(folder)
    assert [meeting.day.isoformat() for meeting in reading.meetings] == [day]
    assert reading.meetings[0].doubts == ()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("---\ndate: 2025-03-04\n---\n" + NOTE, "2025-03-04"),
        ("# Sync, 4 March 2025\n\nPresent: Kate\n", "2025-03-04"),
        ("# Sync\n\n**Date:** March 4, 2025\n\nPresent: Kate\n", "2025-03-04"),
        ("# Sync\n\nWe met on March 4, 2025.\n\n## Action items\n\n- Kate: write it\n", "2025-03-04"),
    ],
)
def test_the_day_is_read_from_the_text(text: str, day: str, tmp_path: Path) -> None:
    folder = write(tmp_path / "Ops", {"sync.md": text})
    assert [meeting.day.isoformat() for meeting in read_folder(folder).meetings] == [day]


def test_two_different_days_are_a_doubt(tmp_path: Path) -> None:
    folder = write(tmp_path / "Ops", {"2025-01-06.md": "# Sync 2025-01-08\n\nPresent: Kate\n"})
    meeting = read_folder(folder).meetings[0]
    assert meeting.day == date(2025, 1, 6)
    assert meeting.doubts == ("The date is unsure: the file name says 2025-01-06, the title says 2025-01-08.",)


def test_the_other_names_of_a_folder_tell_the_order_of_day_and_month(tmp_path: Path) -> None:
    folder = write(tmp_path / "Ops", {"sync-08-07-2024.md": NOTE, "sync-08-22-2024.md": NOTE})
    days = [meeting.day.isoformat() for meeting in read_folder(folder, order=DateOrder.DAY_FIRST).meetings]
    assert days == ["2024-08-07", "2024-08-22"]


def test_what_is_no_meeting_is_refused_by_name_and_reason(tmp_path: Path) -> None:
    folder = write(
        tmp_path / "Ops",
        {
            "README.md": "# Meetings of 2025-01-01",
            "TEMPLATE.md": NOTE,
            "ideas.md": "# Ideas\n\nnothing dated",
            "empty.md": "\n",
            "2026-01-05.md": NOTE,
            "picture.png": "x",
        },
    )
    reading = read_folder(folder)
    assert len(reading.meetings) == 1
    assert reasons(reading) == {
        "README.md": "It describes the folder; it is not the minutes of a meeting.",
        "TEMPLATE.md": "It is a template, not the minutes of a meeting.",
        "ideas.md": "No date was found in its name, its title or its text.",
        "empty.md": "The file is empty.",
    }


def test_bytes_that_are_no_text_are_refused_and_others_are_named(tmp_path: Path) -> None:
    (tmp_path / "2026-01-05.md").write_bytes(b"# A\0B")
    (tmp_path / "2026-01-06.md").write_bytes("# Größe\n\nPresent: Jürgen Weiß\n".encode("cp1252"))
    (tmp_path / "2026-01-07.md").write_bytes("\ufeff# Mit Marke\r\n\r\nPresent: Kate\r\n".encode())
    (tmp_path / "2026-01-08.md").write_bytes("# UTF-16\n\nPresent: Kate\n".encode("utf-16"))
    (tmp_path / "2026-01-09.md").write_bytes(b"x" * (10 * 1024 * 1024 + 1))
    reading = read_folder(tmp_path, partner="P")
    assert reasons(reading) == {
        "2026-01-05.md": "It holds zero bytes, as programs and pictures do.",
        "2026-01-09.md": "A note may have at most 10 MB.",
    }
    western, marked, wide = reading.meetings
    assert western.attendees[0].name == "Jürgen Weiß"
    assert western.doubts == ("The file is not UTF-8; it was read as Windows-1252.",)
    assert marked.note.encode() == (tmp_path / "2026-01-07.md").read_bytes()
    assert (marked.title, marked.attendees[0].name) == ("Mit Marke", "Kate")
    assert wide.doubts == ("The file was read as UTF-16.",)


@pytest.mark.skipif(sys.platform == "win32", reason="needs links and pipes of POSIX")
def test_links_pipes_and_closed_doors_are_refused_at_once(tmp_path: Path) -> None:
    folder = write(tmp_path / "Ops", {"2026-01-05.md": NOTE})
    (folder / "2026-01-06.md").symlink_to("/etc/passwd")
    (folder / "again").symlink_to(folder, target_is_directory=True)
    os.mkfifo(folder / "2026-01-07.md")
    reading = read_folder(folder)
    assert len(reading.meetings) == 1
    assert reasons(reading) == {
        "2026-01-06.md": "It is a link to another place; links are not followed.",
        "again": "It is a link to another place; links are not followed.",
        "2026-01-07.md": "Only ordinary files can be read.",
    }


@pytest.mark.skipif(sys.platform != "linux", reason="needs a file system that takes any bytes as names")
def test_a_name_that_is_no_text_is_shown_and_stored_safely(tmp_path: Path) -> None:
    odd = os.fsencode(tmp_path) + b"/2026-01-05 \xff.md"
    Path(os.fsdecode(odd)).write_text(NOTE, encoding="utf-8")
    meeting = read_folder(tmp_path, partner="P").meetings[0]
    assert meeting.key.encode("utf-8")


def test_a_single_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    write(tmp_path, {"photo.png": "x"})
    assert reasons(read_file(tmp_path / "photo.png")) == {
        "photo.png": "Only Markdown and text files can be read as minutes."
    }


def test_no_folder_is_an_error_of_its_own(tmp_path: Path) -> None:
    with pytest.raises(ImportRefused):
        read_folder(tmp_path / "nowhere")


def test_progress_is_told_per_file_and_may_cancel(tmp_path: Path) -> None:
    folder = write(tmp_path / "Ops", {"2026-01-05.md": NOTE, "2026-01-06.md": NOTE})
    told: list[tuple[int, int, str]] = []
    read_folder(folder, progress=lambda done, total, name: told.append((done, total, name)))
    assert told == [(0, 2, "2026-01-05.md"), (1, 2, "2026-01-06.md"), (2, 2, "")]

    def stop(done: int, total: int, name: str) -> None:
        if done == 1:
            raise Cancelled("Stopped")

    with pytest.raises(Cancelled):
        read_folder(folder, progress=stop)


def test_names_are_known_across_the_notes_of_a_partner(tmp_path: Path) -> None:
    folder = write(
        tmp_path,
        {
            "Ops/2026-01-05.md": "Present: Ruth Vance\n",
            "Ops/2026-01-12.md": "Present: Kate Goldenring\n\n- [ ] Ruth: write it\n",
            "Law/2026-01-12.md": "Present: Omar Haddad\n\n- [ ] Ruth: write it\n",
        },
    )
    found = {
        m.key: (m.commitments[0].owners, m.commitments[0].doubt) for m in read_folder(folder).meetings if m.commitments
    }
    assert found == {
        "Ops/2026-01-12.md": (("Ruth Vance",), ""),
        "Law/2026-01-12.md": (("Ruth",), "who? Ruth is not known here."),
    }


def test_actions_under_review_are_carried_and_done_ones_are_done(tmp_path: Path) -> None:
    before = "Present: Kate\n\n## Previous action items\n\n- [x] Kate: one\n- [ ] Kate: two\n"
    text = before + "\n## Action items\n\n- Kate: three\n"
    folder = write(tmp_path / "Ops", {"2026-01-05.md": text})
    found = [(c.text, c.done, c.carried) for c in read_folder(folder).meetings[0].commitments]
    assert found == [("one", True, True), ("two", False, True), ("three", False, False)]


def test_a_cancelled_meeting_is_one(tmp_path: Path) -> None:
    folder = write(
        tmp_path / "Ops", {"2026-01-05.md": "This meeting was cancelled since there were no agenda items.\n"}
    )
    assert read_folder(folder).meetings[0].cancelled


def test_a_note_of_a_megabyte_is_read_whole(tmp_path: Path) -> None:
    # That twice the note takes twice the time is measured in tests/benchmarks/linearity.py.
    count = 5_000
    prose = "* prose about it, Kate says " + "and so on " * 15
    items = "".join(f"{prose}\n- [ ] Kate: item {number}\n" for number in range(count))
    folder = write(tmp_path / "P", {"2026-01-05.md": NOTE + items})
    assert len(read_folder(folder).meetings[0].commitments) >= count


@pytest.mark.skipif(not MINUTES.is_dir(), reason="the shared minutes are not beside this checkout")
def test_the_shared_minutes_are_read_as_counted() -> None:
    reading = read_folder(MINUTES, order=DateOrder.MONTH_FIRST)
    assert len(reading.meetings) + len(reading.refusals) == 803
    assert len(reading.refusals) == 22
    assert all("TEMPLATE" in r.name or r.name.endswith("README.md") for r in reading.refusals)
    assert {meeting.partner for meeting in reading.meetings} == {
        "nodejs-tsc", "TSC", "wasmtime", "SIG-Community", "SIG-Documentation", "SIG-Embedded", "SIG-Guest-Languages",
    }  # fmt: skip
    present = sum(a.presence is Presence.PRESENT for m in reading.meetings for a in m.attendees)
    assert present > 5_150
    assert 350 <= sum(len(meeting.commitments) for meeting in reading.meetings) <= 380


@pytest.mark.skipif(not MINUTES.is_dir(), reason="the shared minutes are not beside this checkout")
def test_the_shared_notes_are_kept_to_the_byte() -> None:
    folder = MINUTES / "nodejs-tsc"
    for meeting in read_folder(folder).meetings:
        assert meeting.note.encode() == (folder / meeting.key.partition("/")[2]).read_bytes()
