"""The growth plan: promises to herself that grow a competency."""

from datetime import date

import pytest

from brm_desktop.domain.commitments import Due
from brm_desktop.domain.errors import InvalidInput, NotFound
from brm_desktop.domain.identifiers import GrowthActionId, MeetingId, PersonId
from brm_desktop.domain.meetings import Meeting
from brm_desktop.domain.people import Person
from brm_desktop.services.workspace import Workspace
from brm_desktop.storage import meetings as meeting_store
from brm_desktop.storage import people as person_store


def _first(workspace: Workspace) -> str:
    return workspace.models.competencies().competencies[0].key


def test_an_action_is_a_commitment_to_herself_and_one_step(workspace: Workspace) -> None:
    with workspace.database.write() as work:
        person_store.save(work, [Person(id=PersonId("me"), name="Nora Lindqvist", me=True)])
    row = workspace.assessments.add_to_plan(_first(workspace), "  Write the case ", date(2026, 11, 27), " Reviewed ")
    commitment = row.row.commitment
    assert (commitment.text, commitment.owner_id, commitment.to_id) == ("Write the case", "me", "me")
    assert (commitment.partner_id, commitment.due, commitment.good) == (None, Due.on(date(2026, 11, 27)), "Reviewed")
    assert (row.action.expected, row.competency) == ("Reviewed", workspace.models.competencies().competencies[0].name)
    assert workspace.assessments.page().plan == (row,)
    step = workspace.undo.take_back()
    assert step is not None
    assert step.words == "Added to the growth plan: Write the case"
    assert workspace.assessments.page().plan == ()
    assert workspace.commitments.every() == ()
    workspace.undo.do_again()
    assert workspace.assessments.page().plan == (row,)


def test_it_stands_on_today_and_among_the_commitments(workspace: Workspace) -> None:
    row = workspace.assessments.add_to_plan(_first(workspace), "Write the case", date(2026, 11, 27))
    assert [r.commitment.id for r in workspace.today.page().i_owe] == [row.action.commitment_id]
    assert [r.commitment.id for r in workspace.commitments.every(only_open=True)] == [row.action.commitment_id]


def test_what_is_open_stands_by_date_and_what_was_kept_last(workspace: Workspace) -> None:
    key = _first(workspace)
    for text, due in (
        ("later", date(2027, 1, 8)),
        ("undated", None),
        ("kept", date(2026, 11, 20)),
        ("soon", date(2026, 12, 1)),
    ):
        workspace.assessments.add_to_plan(key, text, due)
    plan = workspace.assessments.page().plan
    kept = next(row for row in plan if row.row.commitment.text == "kept")
    workspace.commitments.keep(kept.action.commitment_id)
    assert [r.row.commitment.text for r in workspace.assessments.page().plan] == ["soon", "later", "undated", "kept"]


def test_an_action_may_be_corrected_and_says_what_came_of_it(workspace: Workspace) -> None:
    with workspace.database.write() as work:
        meeting_store.save(work, [Meeting(id=MeetingId("m"), title="Forecast cycle", day=date(2026, 11, 19))])
    row = workspace.assessments.add_to_plan(_first(workspace), "Sit in")
    other = workspace.models.competencies().competencies[1]
    changed = workspace.assessments.change_action(
        row.action.id,
        competency=other.key,
        text="Sit in for one cycle",
        due=date(2026, 12, 11),
        expected="Notes",
        meeting_id=MeetingId("m"),
    )
    assert (changed.competency, changed.action.expected) == (other.name, "Notes")
    assert changed.row.commitment.text == "Sit in for one cycle"
    assert (changed.meeting_title, changed.meeting_day) == ("Forecast cycle", date(2026, 11, 19))
    assert workspace.assessments.change_action(row.action.id, expected="").row.commitment.text == "Sit in for one cycle"
    workspace.undo.take_back()
    assert workspace.assessments.page().plan == (changed,)


def test_withdrawn_or_deleted_actions_leave_the_plan(workspace: Workspace) -> None:
    gone = [workspace.assessments.add_to_plan(_first(workspace), text) for text in ("withdrawn", "deleted")]
    workspace.commitments.withdraw(gone[0].action.commitment_id, why="No time")
    workspace.bin.put("commitment", gone[1].action.commitment_id)
    assert workspace.assessments.page().plan == ()


def test_words_and_a_competency_are_needed(workspace: Workspace) -> None:
    with pytest.raises(InvalidInput, match="What will you do"):
        workspace.assessments.add_to_plan(_first(workspace), "  ")
    with pytest.raises(NotFound, match="No competency"):
        workspace.assessments.add_to_plan("juggling", "Juggle")
    with pytest.raises(NotFound, match="growth plan"):
        workspace.assessments.change_action(GrowthActionId("nothing"), text="More")
    assert workspace.commitments.every() == ()
