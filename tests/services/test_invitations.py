"""Invitations: shown first, stored in one step, and taken in again after they were taken back."""

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from brm_desktop.domain.errors import ImportRefused
from brm_desktop.services.workspace import Workspace

INVITATION = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//larkfield//test//EN
BEGIN:VEVENT
UID:review-1@larkfield.example
DTSTAMP:20261120T080000Z
DTSTART:20261130T093000Z
DTEND:20261130T101500Z
SUMMARY:Close review
LOCATION:room 4.12
ORGANIZER;CN=Helena Brandt:mailto:helena@larkfield.example
ATTENDEE;CN=Owen Clarke;PARTSTAT=ACCEPTED:mailto:owen@larkfield.example
END:VEVENT
END:VCALENDAR
""".replace("\n", "\r\n")


def test_a_pasted_invitation_is_shown_and_nothing_is_stored(workspace: Workspace) -> None:
    preview = workspace.invitations.preview_text("\n" + INVITATION)
    (invitation,) = preview.meetings
    assert invitation.row.meeting.title == "Close review"
    assert invitation.row.meeting.day == date(2026, 11, 30)
    assert invitation.row.meeting.start == datetime(2026, 11, 30, 9, 30, tzinfo=UTC)
    assert set(invitation.row.present) == {"Helena Brandt", "Owen Clarke"}
    assert not invitation.known
    assert preview.new_people == ("Helena Brandt", "Owen Clarke")
    assert workspace.meetings.every() == ()


def test_taking_it_in_is_one_step_and_can_be_repeated(workspace: Workspace) -> None:
    workspace.invitations.take_in(workspace.invitations.preview_text(INVITATION))
    assert [row.meeting.title for row in workspace.meetings.every()] == ["Close review"]
    assert workspace.invitations.preview_text(INVITATION).meetings == ()
    step = workspace.undo.take_back()
    assert step is not None
    assert step.words == "Taken in: Close review"
    assert workspace.meetings.every() == ()
    workspace.invitations.take_in(workspace.invitations.preview_text(INVITATION))
    rows = workspace.meetings.every()
    assert [row.meeting.title for row in rows] == ["Close review"]
    assert set(rows[0].present) == {"Helena Brandt", "Owen Clarke"}


def test_a_changed_invitation_changes_the_same_meeting(workspace: Workspace, tmp_path: Path) -> None:
    workspace.invitations.take_in(workspace.invitations.preview_text(INVITATION))
    later = tmp_path / "invite.ics"
    later.write_text(INVITATION.replace("T0930", "T1330").replace("T1015", "T1415"), encoding="utf-8", newline="")
    preview = workspace.invitations.preview((later,))
    assert [invitation.known for invitation in preview.meetings] == [True]
    workspace.invitations.take_in(preview)
    (row,) = workspace.meetings.every()
    assert row.meeting.start == datetime(2026, 11, 30, 13, 30, tzinfo=UTC)


def test_other_text_is_no_invitation(workspace: Workspace) -> None:
    with pytest.raises(ImportRefused, match="no invitation"):
        workspace.invitations.preview_text("Dear all, see you on Monday")
    with pytest.raises(ImportRefused, match="no invitation"):
        workspace.invitations.preview_text(INVITATION + "x" * 2_000_001)
