"""What the lines of a note become, and that doing it twice is doing it once."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from brm_desktop.domain.commitments import Commitment, Direction, Due, Origin
from brm_desktop.domain.identifiers import CommitmentId, MeetingId, PartnerId, PersonId, new_id
from brm_desktop.domain.meetings import AgendaPoint, AgendaState, Attendance, Meeting, Presence
from brm_desktop.domain.partners import Partner
from brm_desktop.domain.people import Person
from brm_desktop.services.marking import Marks, Whose
from brm_desktop.services.note_findings import read_findings, store_findings
from brm_desktop.services.workspace import Workspace
from brm_desktop.storage import commitments as commitment_store
from brm_desktop.storage import meetings as meeting_store
from brm_desktop.storage import partners as partner_store
from brm_desktop.storage import people as person_store

DAY = date(2026, 11, 23)
FINANCE = PartnerId("f" * 32)
HELENA, OWEN, NORA = (PersonId(letter * 32) for letter in "abc")
MEETING = MeetingId("1" * 32)
FORECAST = CommitmentId("2" * 32)
NOTE = """## Month-end close
-> Root cause for the close batch by Wed
<- Owen names a data owner by Fri
-> Licence and cloud cost forecast, on her mapping, by 30 Nov
Decision: no chart-of-accounts changes until 15 January (Helena)
? The freeze
demand: a view of cost centres
%% she is worried
"""


@pytest.fixture(autouse=True)
def stored(workspace: Workspace) -> None:
    """Finance with its people, a meeting today and a promise that is late."""
    people = [
        Person(id=HELENA, name="Helena Brandt", partner_id=FINANCE),
        Person(id=OWEN, name="Owen Clarke", partner_id=FINANCE),
        Person(id=NORA, name="Nora Lindqvist", me=True),
    ]
    meeting = Meeting(
        id=MEETING,
        title="Monthly value review",
        day=DAY,
        partner_ids=(FINANCE,),
        attendance=(Attendance(HELENA), Attendance(OWEN, Presence.ABSENT)),
    )
    forecast = Commitment(
        id=FORECAST,
        direction=Direction.I_OWE,
        text="Licence and cloud cost forecast",
        asked_on=date(2026, 11, 2),
        partner_id=FINANCE,
        owner_id=NORA,
        due=Due.on(date(2026, 11, 20)),
    )
    point = AgendaPoint(id="3" * 32, text="Month-end close", partner_id=FINANCE, meeting_id=MEETING)  # type: ignore[arg-type]
    with workspace.database.write() as work:
        partner_store.save(work, [Partner(id=FINANCE, name="Finance", sponsor_id=HELENA)])
        person_store.save(work, people)
        meeting_store.save(work, [meeting])
        meeting_store.save_agenda(work, [point])
        commitment_store.save(work, [forecast])


def _meeting(workspace: Workspace) -> Meeting:
    return workspace.capture.page(MEETING).meeting


def _put_in_place(workspace: Workspace, meeting_id: MeetingId) -> None:
    with workspace.database.write(step="Wrapped up") as work:
        meeting = meeting_store.get(work, meeting_id)
        assert meeting is not None
        store_findings(work, read_findings(work, meeting, workspace.settings, today=workspace.clock.today()))


def _everything(workspace: Workspace) -> tuple[object, ...]:
    with workspace.database.read() as work:
        return (
            commitment_store.select_by(work, partner_id=FINANCE),
            meeting_store.decisions(work, meeting_id=MEETING),
            meeting_store.agenda(work, MEETING),
            meeting_store.waiting_points(work, FINANCE),
            meeting_store.observations(work, partner_id=FINANCE),
        )


def test_the_lines_of_a_note_become_records(workspace: Workspace) -> None:
    workspace.capture.save_note(MEETING, NOTE)
    _put_in_place(workspace, MEETING)
    with workspace.database.read() as work:
        promises = {c.text: c for c in commitment_store.select_by(work, partner_id=FINANCE)}
        decisions = meeting_store.decisions(work, meeting_id=MEETING)
        agenda = meeting_store.agenda(work, MEETING)
        waiting = meeting_store.waiting_points(work, FINANCE)
        observations = meeting_store.observations(work, partner_id=FINANCE)
    mine, theirs = promises["Root cause for the close batch"], promises["names a data owner"]
    assert (mine.direction, mine.owner_id, mine.to_id) == (Direction.I_OWE, NORA, HELENA)
    assert (theirs.direction, theirs.owner_id) == (Direction.THEY_OWE, OWEN)
    assert theirs.due == Due.on(date(2026, 11, 27))
    assert [(d.text, d.decided_by) for d in decisions] == [
        ("no chart-of-accounts changes until 15 January", "Helena Brandt")
    ]
    assert [(p.text, p.state) for p in agenda] == [("Month-end close", AgendaState.DISCUSSED)]
    assert [p.text for p in waiting] == ["The freeze"]
    assert [o.text for o in observations] == ["a view of cost centres"]


def test_a_line_that_renews_an_open_promise_moves_its_date_and_makes_no_second_one(workspace: Workspace) -> None:
    workspace.capture.save_note(MEETING, NOTE)
    _put_in_place(workspace, MEETING)
    moved = workspace.commitments.get(FORECAST).commitment
    assert moved.due == Due.on(date(2026, 11, 30))
    (move,) = moved.renegotiations
    assert (move.made_on, move.agreed_with) == (DAY, "Helena Brandt")
    assert move.came_too_late
    forecasts = [r for r in workspace.commitments.every(partner_id=FINANCE) if "forecast" in r.commitment.text]
    assert len(forecasts) == 1


def test_doing_it_twice_is_doing_it_once(workspace: Workspace) -> None:
    workspace.capture.save_note(MEETING, NOTE)
    _put_in_place(workspace, MEETING)
    once = _everything(workspace)
    _put_in_place(workspace, MEETING)
    assert _everything(workspace) == once


def test_what_became_of_a_promise_stays_when_the_note_is_wrapped_up_again(workspace: Workspace) -> None:
    workspace.capture.save_note(MEETING, NOTE)
    _put_in_place(workspace, MEETING)
    promise = next(r for r in workspace.commitments.every(partner_id=FINANCE) if "Root cause" in r.commitment.text)
    workspace.commitments.keep(promise.commitment.id)
    workspace.capture.save_note(MEETING, f"One line more above\n{NOTE}")
    _put_in_place(workspace, MEETING)
    again = workspace.commitments.get(promise.commitment.id).commitment
    assert again.kept_on == DAY
    assert again.line == (promise.commitment.line or 0) + 1


def test_a_line_that_was_taken_out_takes_its_record_along(workspace: Workspace) -> None:
    workspace.capture.save_note(MEETING, NOTE)
    _put_in_place(workspace, MEETING)
    workspace.capture.save_note(MEETING, NOTE.replace("? The freeze\n", "").replace("-> Root cause", "No root cause"))
    _put_in_place(workspace, MEETING)
    texts = {row.commitment.text for row in workspace.commitments.every(partner_id=FINANCE)}
    assert "Root cause for the close batch" not in texts
    assert "names a data owner" in texts
    with workspace.database.read() as work:
        assert meeting_store.waiting_points(work, FINANCE) == ()


def test_records_that_came_from_no_line_are_left_alone(workspace: Workspace) -> None:
    by_hand = Commitment(
        id=CommitmentId(new_id()),
        direction=Direction.I_OWE,
        text="Made by hand",
        asked_on=DAY,
        partner_id=FINANCE,
        meeting_id=MEETING,
    )
    workspace.commitments.store(by_hand)
    workspace.capture.save_note(MEETING, NOTE)
    _put_in_place(workspace, MEETING)
    assert workspace.commitments.get(by_hand.id).commitment == by_hand


def test_one_undo_takes_all_of_it_back(workspace: Workspace) -> None:
    workspace.capture.save_note(MEETING, NOTE)
    before = _everything(workspace)
    _put_in_place(workspace, MEETING)
    assert workspace.undo.take_back() is not None
    assert _everything(workspace) == before
    assert _meeting(workspace).note == NOTE


def test_an_unknown_name_is_kept_as_words_and_nobody_is_made_up(workspace: Workspace) -> None:
    before = len(workspace.people.every())
    workspace.capture.save_note(MEETING, "<- Zebedee: the list by Fri")
    _put_in_place(workspace, MEETING)
    (row,) = [r for r in workspace.commitments.every(partner_id=FINANCE) if r.commitment.id != FORECAST]
    assert row.commitment.owner_id is None
    assert row.commitment.with_names == ("Zebedee",)
    assert row.commitment.doubt.startswith("who?")
    assert len(workspace.people.every()) == before


def test_promises_of_a_meeting_long_ago_are_asked_on_its_day(workspace: Workspace) -> None:
    earlier = replace(_meeting(workspace), id=MeetingId(new_id()), day=DAY - timedelta(days=30), note="-> List by Fri")
    workspace.meetings.store(earlier)
    _put_in_place(workspace, earlier.id)
    (row,) = [r for r in workspace.commitments.every(partner_id=FINANCE) if r.commitment.text == "List"]
    assert row.commitment.asked_on == earlier.day
    assert row.commitment.due == Due.on(date(2026, 10, 30))


def _points(workspace: Workspace) -> dict[str, AgendaPoint]:
    with workspace.database.read() as work:
        every = (*meeting_store.agenda(work, MEETING), *meeting_store.waiting_points(work, FINANCE))
    return {point.text: point for point in every}


def test_a_heading_that_asks_for_a_decision_waits_until_one_stands_beneath_it(workspace: Workspace) -> None:
    note = "## decide: freeze the chart\nShe wants to sleep over it\n## Other\n! something else\n? decide: the audit"
    workspace.capture.save_note(MEETING, note)
    _put_in_place(workspace, MEETING)
    freeze, audit = _points(workspace)["Freeze the chart"], _points(workspace)["The audit"]
    assert (freeze.meeting_id, freeze.state, freeze.asks_decision) == (None, AgendaState.OPEN, True)
    assert (audit.meeting_id, audit.asks_decision) == (None, True)
    workspace.capture.save_note(MEETING, note.replace("She wants to sleep over it", "Decision: until 15 January"))
    _put_in_place(workspace, MEETING)
    freeze = _points(workspace)["Freeze the chart"]
    assert (freeze.meeting_id, freeze.state, freeze.asks_decision) == (MEETING, AgendaState.DISCUSSED, True)


@pytest.mark.parametrize(
    "marks", [Marks(whose=Whose.PASSED_ON, name="Sven Dahl"), Marks(whose=Whose.NOBODYS)], ids=["passed on", "nobody's"]
)
def test_what_was_given_away_stays_so_when_the_note_is_read_again(workspace: Workspace, marks: Marks) -> None:
    workspace.capture.save_note(MEETING, NOTE)
    _put_in_place(workspace, MEETING)
    promise = next(r for r in workspace.commitments.every(partner_id=FINANCE) if "Root cause" in r.commitment.text)
    workspace.commitments.mark(promise.commitment.id, marks)
    given = workspace.commitments.get(promise.commitment.id).commitment
    _put_in_place(workspace, MEETING)
    assert workspace.commitments.get(promise.commitment.id).commitment == given


def test_a_lone_item_is_hers_once_its_line_says_so(workspace: Workspace) -> None:
    workspace.capture.save_note(MEETING, "- [ ] fix the printers")
    _put_in_place(workspace, MEETING)
    lone = next(r.commitment for r in workspace.commitments.every() if r.commitment.text == "fix the printers")
    assert lone.origin is Origin.UNOWNED
    workspace.capture.save_note(MEETING, "-> fix the printers")
    _put_in_place(workspace, MEETING)
    again = workspace.commitments.get(lone.id).commitment
    assert (again.direction, again.origin) == (Direction.I_OWE, Origin.OWNED)
