"""The history of a note: kept on larger changes, brought back in a step."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from brm_desktop.domain.clock import Clock
from brm_desktop.domain.errors import NotFound
from brm_desktop.domain.identifiers import MeetingId
from brm_desktop.domain.meetings import Meeting
from brm_desktop.domain.notes.versions import Change
from brm_desktop.services.note_history import keep_before_change
from brm_desktop.services.workspace import Workspace

MEETING = Meeting(id=MeetingId("a" * 32), title="Talk", day=date(2026, 11, 23), note="first words " * 400)


def _change(workspace: Workspace, text: str, *, minutes: int = 0) -> bool:
    at = workspace.clock.now() + timedelta(minutes=minutes)
    with workspace.database.write() as work:
        from brm_desktop.storage import meetings as rows

        before = rows.get(work, MEETING.id)
        assert before is not None
        kept = keep_before_change(work, before, text, at=at)
        rows.save(work, [replace(before, note=text)])
    return kept


def test_the_note_before_a_larger_change_is_kept(workspace: Workspace) -> None:
    workspace.meetings.store(MEETING)
    assert _change(workspace, "")
    history = workspace.note_history.of(MEETING.id)
    assert [version.text for version in history.versions] == [MEETING.note]


def test_many_small_changes_count_together(workspace: Workspace) -> None:
    workspace.meetings.store(MEETING)
    _change(workspace, MEETING.note + "x")
    kept = [_change(workspace, MEETING.note + "x" * size, minutes=size) for size in range(20, 400, 20)]
    assert sum(kept) == 1
    versions = workspace.note_history.of(MEETING.id).versions
    assert len({version.text for version in versions}) == len(versions)


def test_within_ten_minutes_one_version_is_enough(workspace: Workspace) -> None:
    workspace.meetings.store(MEETING)
    assert _change(workspace, "other " * 100)
    assert not _change(workspace, "again " * 200, minutes=9)
    assert _change(workspace, "more " * 300, minutes=10)


def test_a_version_is_compared_with_the_note_as_it_is(workspace: Workspace) -> None:
    workspace.meetings.store(replace(MEETING, note="one\ntwo\nthree"))
    _change(workspace, "one\n2\nthree")
    version = workspace.note_history.of(MEETING.id).versions[0]
    changes = [(line.change, line.text) for line in workspace.note_history.compare(version.id)]
    assert (Change.GONE, "two") in changes
    assert (Change.NEW, "2") in changes


def test_bringing_a_version_back_is_a_step_and_keeps_what_was_there(workspace: Workspace, clock: Clock) -> None:
    workspace.meetings.store(MEETING)
    _change(workspace, "rewritten " * 50)
    version = workspace.note_history.of(MEETING.id).versions[0]
    assert workspace.note_history.bring_back(version.id).note == MEETING.note
    assert [v.text for v in workspace.note_history.of(MEETING.id).versions] == ["rewritten " * 50]
    step = workspace.undo.take_back()
    assert step is not None
    assert step.words == "Brought back: Talk"
    assert workspace.note_history.of(MEETING.id).meeting.note == "rewritten " * 50


def test_a_version_that_is_gone_is_said(workspace: Workspace) -> None:
    with pytest.raises(NotFound, match="version is not here"):
        workspace.note_history.compare("0" * 32)
    with pytest.raises(NotFound, match="meeting is not here"):
        workspace.note_history.of(MEETING.id)
