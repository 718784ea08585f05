from pathlib import Path

import pytest

from brm_desktop.domain.meetings import Presence
from brm_desktop.interchange.minutes import read_folder
from brm_desktop.interchange.records import AttendeeRecord, CommitmentRecord, MeetingRecord
from tests.interchange.minutes.styles import STYLES, Style


def read_style(style: Style, folder: Path) -> MeetingRecord:
    file = folder / "Partner" / style.file
    file.parent.mkdir(parents=True)
    file.write_text(style.text, encoding="utf-8")
    reading = read_folder(folder)
    assert reading.refusals == ()
    assert len(reading.meetings) == 1
    return reading.meetings[0]


def called(attendee: AttendeeRecord) -> str:
    return attendee.name or f"@{attendee.handle}"


def as_counted(commitment: CommitmentRecord) -> tuple[str, str, str, bool]:
    due = commitment.due.last.isoformat() if commitment.due else ""
    return "+".join(commitment.owners), commitment.text, due, commitment.done


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.name)
def test_minutes_are_read_as_counted_by_hand(style: Style, tmp_path: Path) -> None:
    meeting = read_style(style, tmp_path)
    assert meeting.day.isoformat() == style.day
    assert tuple(called(a) for a in meeting.attendees if a.presence is Presence.PRESENT) == style.present
    assert tuple(called(a) for a in meeting.attendees if a.presence is Presence.ABSENT) == style.absent
    assert tuple(as_counted(commitment) for commitment in meeting.commitments) == style.actions
    assert tuple(decision.text for decision in meeting.decisions) == style.decisions
    if style.agenda is not None:
        assert len(meeting.agenda) == style.agenda


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.name)
def test_the_note_is_kept_byte_for_byte(style: Style, tmp_path: Path) -> None:
    assert read_style(style, tmp_path).note == style.text
