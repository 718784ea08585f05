"""The wrap-up: what the note holds is proposed, what is answered is stored in one step, and comes off in one."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from brm_desktop.domain.commitments import Commitment, Direction, Due
from brm_desktop.domain.errors import NotFound
from brm_desktop.domain.identifiers import AgendaPointId, CommitmentId, MeetingId, PartnerId, PersonId
from brm_desktop.domain.meetings import AgendaPoint, AgendaState, Attendance, Channel, Meeting, PostureTag, Presence
from brm_desktop.domain.moments import Moment
from brm_desktop.domain.partners import Partner
from brm_desktop.domain.people import Person
from brm_desktop.domain.wrap_up import AnsweredLine, Doubt, LineKind, SheetLine, WrapUpAnswer, WrapUpSheet
from brm_desktop.services.workspace import Workspace
from brm_desktop.storage import commitments as commitment_store
from brm_desktop.storage import meetings as meeting_store
from brm_desktop.storage import partners as partner_store
from brm_desktop.storage import people as person_store

FINANCE = PartnerId("f" * 32)
HELENA, OWEN, MEI_LIN, NORA = (PersonId(letter * 32) for letter in "1234")
MEETING = MeetingId("a" * 32)
FORECAST = CommitmentId("c" * 32)
NOTE = """## Month-end close
October took nine days. The batch failed twice, on 2 and 3 November.
-> Root cause and fix date for the close batch by Wed
<- Owen names a data owner for cost centres by Fri

## Licence and cloud cost
-> Licence and cloud cost forecast, on her mapping, by 30 Nov
Decision: no chart-of-accounts changes until 15 January (Helena)
%% Decision: nobody tells Ruben before Friday
%% -> Speak to Owen alone by Thu
%% Owen was quiet until Helena left.

## Demand for 2027
I will bring effort and yearly value for each of the five by Thu
? Who owns the price list
"""


@pytest.fixture
def meeting(workspace: Workspace) -> Meeting:
    held = Meeting(
        id=MEETING,
        title="Monthly value review",
        day=date(2026, 11, 23),
        start=datetime(2026, 11, 23, 9, 30, tzinfo=UTC),
        end=datetime(2026, 11, 23, 10, 15, tzinfo=UTC),
        partner_ids=(FINANCE,),
        attendance=(
            Attendance(HELENA),
            Attendance(OWEN),
            Attendance(MEI_LIN, Presence.ABSENT),
            Attendance(NORA),
        ),
        place="room 4.12",
        note=NOTE,
    )
    with workspace.database.write() as work:
        partner_store.save(work, [Partner(id=FINANCE, name="Finance", sponsor_id=HELENA)])
        people = [
            Person(id=HELENA, name="Helena Brandt", partner_id=FINANCE, emails=("helena@larkfield.example",)),
            Person(id=OWEN, name="Owen Clarke", partner_id=FINANCE, emails=("owen@larkfield.example",)),
            Person(id=MEI_LIN, name="Mei-Lin Zhao", partner_id=FINANCE),
            Person(id=NORA, name="Nora Lindqvist", me=True),
        ]
        person_store.save(work, people)
        meeting_store.save(work, [held])
        forecast = Commitment(
            id=FORECAST,
            direction=Direction.I_OWE,
            text="Licence and cloud cost forecast",
            asked_on=date(2026, 11, 12),
            partner_id=FINANCE,
            owner_id=NORA,
            to_id=HELENA,
            due=Due.on(date(2026, 11, 20)),
        )
        commitment_store.save(work, [forecast])
        points = [
            AgendaPoint(AgendaPointId("d" * 32), "Demand for 2027", FINANCE, MEETING),
            AgendaPoint(AgendaPointId("e" * 32), "Year-end freeze", FINANCE, MEETING, position=1),
        ]
        meeting_store.save_agenda(work, points)
    return held


def _yes(sheet: WrapUpSheet, **changes: object) -> WrapUpAnswer:
    lines = tuple(AnsweredLine(line.id, not line.offered, line.person, line.due) for line in sheet.lines)
    return replace(WrapUpAnswer(lines), **changes)  # type: ignore[arg-type]


def _line(sheet: WrapUpSheet, beginning: str) -> SheetLine:
    return next(line for line in sheet.lines if line.text.startswith(beginning))


def _promises(workspace: Workspace) -> dict[str, Commitment]:
    with workspace.database.read() as work:
        return {c.text: c for c in commitment_store.of_meeting(work, MEETING)}


def test_the_sheet_holds_what_the_note_says_with_person_and_date(workspace: Workspace, meeting: Meeting) -> None:
    sheet = workspace.wrap_ups.sheet(MEETING)
    root, owner = _line(sheet, "Root cause"), _line(sheet, "names a data owner")
    assert (root.kind, root.person, root.due, root.doubt) == (
        LineKind.I_OWE, "Helena Brandt", Due.on(date(2026, 11, 25)), None,
    )  # fmt: skip
    assert (owner.kind, owner.person, owner.due) == (LineKind.THEY_OWE, "Owen Clarke", Due.on(date(2026, 11, 27)))
    decision = _line(sheet, "no chart-of-accounts")
    assert (decision.kind, decision.person) == (LineKind.DECISION, "Helena Brandt")
    assert sheet.people[:3] == ("Helena Brandt", "Owen Clarke", "Mei-Lin Zhao")
    assert sheet.came == ("Helena Brandt", "Owen Clarke")
    assert sheet.sponsor == "Helena Brandt"


def test_an_open_promise_of_another_meeting_is_moved_and_not_repeated(workspace: Workspace, meeting: Meeting) -> None:
    sheet = workspace.wrap_ups.sheet(MEETING)
    moved = _line(sheet, "Licence and cloud cost forecast")
    assert (moved.id, moved.renews, moved.moved_from) == (FORECAST, True, Due.on(date(2026, 11, 20)))
    workspace.wrap_ups.save(MEETING, _yes(sheet))
    forecast = workspace.commitments.get(FORECAST).commitment
    assert forecast.due == Due.on(date(2026, 11, 30))
    assert [move.before for move in forecast.renegotiations] == [Due.on(date(2026, 11, 20))]
    assert forecast.renegotiations[0].came_too_late


def test_a_moved_date_takes_the_day_that_was_typed(workspace: Workspace, meeting: Meeting) -> None:
    sheet = workspace.wrap_ups.sheet(MEETING)
    lines = tuple(
        AnsweredLine(line.id, True, line.person, Due.on(date(2026, 12, 4)) if line.renews else line.due)
        for line in sheet.lines
    )
    workspace.wrap_ups.save(MEETING, WrapUpAnswer(lines))
    forecast = workspace.commitments.get(FORECAST).commitment
    assert forecast.due == Due.on(date(2026, 12, 4))
    assert len(forecast.renegotiations) == 1


def test_what_only_sounds_like_a_promise_is_offered_without_a_tick(workspace: Workspace, meeting: Meeting) -> None:
    sheet = workspace.wrap_ups.sheet(MEETING)
    offer = next(line for line in sheet.lines if line.offered)
    assert offer.text.startswith("I will bring effort")
    assert offer.due == Due.on(date(2026, 11, 26))
    workspace.wrap_ups.save(MEETING, _yes(sheet))
    assert offer.text not in _promises(workspace)
    ticked = tuple(AnsweredLine(line.id, True, line.person, line.due) for line in sheet.lines)
    workspace.wrap_ups.save(MEETING, WrapUpAnswer(ticked))
    assert offer.text in _promises(workspace)
    again = workspace.wrap_ups.sheet(MEETING)
    assert not any(line.offered for line in again.lines)
    workspace.wrap_ups.save(MEETING, _yes(again))
    assert offer.text in _promises(workspace)


def test_everything_comes_off_in_one_step(workspace: Workspace, meeting: Meeting) -> None:
    sheet = workspace.wrap_ups.sheet(MEETING)
    answer = _yes(sheet, next_meeting=sheet.proposed, pulse=4, points=((sheet.points[0].id, AgendaState.DISCUSSED),))
    done = workspace.wrap_ups.save(MEETING, answer)
    assert done.arranged is not None
    assert len(_promises(workspace)) == 3
    step = workspace.undo.take_back()
    assert step is not None
    assert step.words == "Wrapped up: Monthly value review"
    assert _promises(workspace) == {}
    assert workspace.commitments.get(FORECAST).commitment.due == Due.on(date(2026, 11, 20))
    assert [row.meeting.id for row in workspace.meetings.every()] == [MEETING]
    assert workspace.meetings.get(MEETING).row.meeting.wrapped_up_at is None
    with workspace.database.read() as work:
        assert partner_store.pulses(work, [FINANCE]).get(FINANCE, ()) == ()
        assert {p.state for p in meeting_store.agenda(work, MEETING)} == {AgendaState.OPEN}
    assert workspace.note_history.of(MEETING).versions == ()


def test_what_was_taken_back_can_be_wrapped_up_again(workspace: Workspace, meeting: Meeting) -> None:
    workspace.wrap_ups.save(MEETING, _yes(workspace.wrap_ups.sheet(MEETING)))
    before = _promises(workspace)
    workspace.undo.take_back()
    workspace.wrap_ups.save(MEETING, _yes(workspace.wrap_ups.sheet(MEETING)))
    assert _promises(workspace) == before
    assert len(workspace.meetings.get(MEETING).decisions) == 1


def test_wrapping_up_twice_is_wrapping_up_once(workspace: Workspace, meeting: Meeting) -> None:
    workspace.wrap_ups.save(MEETING, _yes(workspace.wrap_ups.sheet(MEETING)))
    before = _promises(workspace)
    root = next(c for c in before.values() if c.text.startswith("Root cause"))
    workspace.commitments.keep(root.id)
    workspace.wrap_ups.save(MEETING, _yes(workspace.wrap_ups.sheet(MEETING)))
    after = _promises(workspace)
    assert before.keys() == after.keys()
    assert after[root.text].kept_on == date(2026, 11, 23)
    assert len(workspace.commitments.get(FORECAST).commitment.renegotiations) == 1


def test_a_reworded_line_is_still_the_promise_it_was(workspace: Workspace, meeting: Meeting) -> None:
    workspace.wrap_ups.save(MEETING, _yes(workspace.wrap_ups.sheet(MEETING)))
    root = next(c for c in _promises(workspace).values() if c.text.startswith("Root cause"))
    workspace.commitments.nudge(root.id, words="asked")
    note = NOTE.replace(
        "Root cause and fix date for the close batch", "Root cause and date of the fix for the close batch"
    )
    workspace.meetings.store(replace(workspace.meetings.get(MEETING).row.meeting, note=note))
    workspace.wrap_ups.save(MEETING, _yes(workspace.wrap_ups.sheet(MEETING)))
    changed = workspace.commitments.get(root.id).commitment
    assert changed.text == "Root cause and date of the fix for the close batch"
    assert len(changed.nudges) == 1
    assert len(_promises(workspace)) == 3
    workspace.wrap_ups.save(MEETING, _yes(workspace.wrap_ups.sheet(MEETING)))
    assert len(_promises(workspace)) == 3


def test_a_line_without_a_tick_is_no_record(workspace: Workspace, meeting: Meeting) -> None:
    sheet = workspace.wrap_ups.sheet(MEETING)
    workspace.wrap_ups.save(MEETING, _yes(sheet))
    none = tuple(AnsweredLine(line.id, ticked=False) for line in sheet.lines)
    workspace.wrap_ups.save(MEETING, WrapUpAnswer(none))
    assert _promises(workspace) == {}
    assert workspace.meetings.get(MEETING).decisions == ()


def test_another_person_owes_it_when_the_field_says_so(workspace: Workspace, meeting: Meeting) -> None:
    sheet = workspace.wrap_ups.sheet(MEETING)
    lines = tuple(
        AnsweredLine(line.id, True, "Mei-Lin Zhao" if line.kind is LineKind.THEY_OWE else "Ada New", line.due)
        for line in sheet.lines
    )
    workspace.wrap_ups.save(MEETING, WrapUpAnswer(lines))
    found = _promises(workspace)
    theirs = next(c for c in found.values() if c.direction is Direction.THEY_OWE)
    mine = next(c for c in found.values() if c.direction is Direction.I_OWE)
    assert theirs.owner_id == MEI_LIN
    with workspace.database.read() as work:
        made = person_store.by_id(work, [mine.to_id])  # type: ignore[list-item]
        assert [person.name for person in made.values()] == ["Ada New"]
        assert sum(person.name == "Ada New" for person in person_store.every(work)) == 1


def test_nobody_is_made_up_from_a_name_the_note_leaves_open(workspace: Workspace, meeting: Meeting) -> None:
    workspace.meetings.store(replace(meeting, note="<- to Somebody: the figures by Fri\n<- the plan by Fri"))
    sheet = workspace.wrap_ups.sheet(MEETING)
    assert {line.doubt for line in sheet.lines} == {Doubt.PERSON}
    with workspace.database.read() as work:
        before = len(person_store.every(work))
    workspace.wrap_ups.save(MEETING, _yes(sheet))
    with workspace.database.read() as work:
        assert len(person_store.every(work)) == before


def test_points_that_were_not_reached_wait_for_the_next_meeting(workspace: Workspace, meeting: Meeting) -> None:
    sheet = workspace.wrap_ups.sheet(MEETING)
    assert [point.text for point in sheet.points] == ["Demand for 2027", "Year-end freeze"]
    assert sheet.reached == {AgendaPointId("d" * 32)}
    answer = _yes(sheet, points=tuple((p, AgendaState.DISCUSSED) for p in sheet.reached))
    workspace.wrap_ups.save(MEETING, answer)
    with workspace.database.read() as work:
        waiting = {point.text for point in meeting_store.waiting_points(work, FINANCE)}
        here = [p for p in meeting_store.agenda(work, MEETING) if p.text == "Demand for 2027"]
        left = {p.text: p.left_open_at for p in meeting_store.waiting_points(work, FINANCE)}
    assert waiting == {"Year-end freeze", "Who owns the price list"}
    assert left == {"Year-end freeze": (MEETING,), "Who owns the price list": ()}
    assert [point.state for point in here] == [AgendaState.DISCUSSED]


def test_the_follow_up_never_holds_private_lines(workspace: Workspace, meeting: Meeting) -> None:
    sheet = workspace.wrap_ups.sheet(MEETING)
    follow_up = workspace.wrap_ups.save(MEETING, _yes(sheet)).follow_up
    text = follow_up.text(date(2026, 11, 23))
    for shared in ("Root cause", "Owen Clarke: Names a data owner", "No chart-of-accounts", "Hello Helena and Owen,"):
        assert shared in text
    for private in ("Ruben", "alone", "quiet", "effort"):
        assert private not in text
    draft = follow_up.mail_draft(date(2026, 11, 23))
    assert draft.startswith("mailto:helena@larkfield.example,owen@larkfield.example?subject=Monthly%20value%20review&")


def test_a_private_decision_stays_a_line_of_the_note(workspace: Workspace, meeting: Meeting) -> None:
    workspace.wrap_ups.save(MEETING, _yes(workspace.wrap_ups.sheet(MEETING)))
    decisions = workspace.meetings.get(MEETING).decisions
    assert [decision.text for decision in decisions] == ["no chart-of-accounts changes until 15 January"]


def test_the_next_meeting_is_proposed_by_cadence_at_the_same_time(workspace: Workspace, meeting: Meeting) -> None:
    sheet = workspace.wrap_ups.sheet(MEETING)
    assert sheet.proposed == Moment(date(2026, 12, 21), time(10, 30))
    done = workspace.wrap_ups.save(MEETING, _yes(sheet, next_meeting=sheet.proposed))
    arranged = done.arranged
    assert arranged is not None
    assert (arranged.start, arranged.end) == (
        datetime(2026, 12, 21, 9, 30, tzinfo=UTC), datetime(2026, 12, 21, 10, 15, tzinfo=UTC),
    )  # fmt: skip
    assert arranged.place == "room 4.12"
    assert {seat.person_id for seat in arranged.attendance} == {HELENA, OWEN, MEI_LIN, NORA}
    assert workspace.wrap_ups.sheet(MEETING).planned == Moment(date(2026, 12, 21), time(10, 30))
    assert workspace.wrap_ups.sheet(MEETING).proposed is None


def test_a_day_that_is_taken_at_that_hour_is_not_proposed(workspace: Workspace, meeting: Meeting) -> None:
    other = replace(
        meeting,
        id=MeetingId("b" * 32),
        day=date(2026, 12, 21),
        start=datetime(2026, 12, 21, 9, 0, tzinfo=UTC),
        end=datetime(2026, 12, 21, 10, 0, tzinfo=UTC),
        partner_ids=(),
    )
    workspace.meetings.store(other)
    assert workspace.wrap_ups.sheet(MEETING).proposed == Moment(date(2026, 12, 22), time(10, 30))


def test_without_the_tick_it_is_no_contact(workspace: Workspace, meeting: Meeting) -> None:
    sheet = workspace.wrap_ups.sheet(MEETING)
    workspace.wrap_ups.save(MEETING, _yes(sheet, is_contact=False))
    assert workspace.meetings.get(MEETING).row.meeting.channel is Channel.NOTE
    workspace.wrap_ups.save(MEETING, _yes(sheet))
    assert workspace.meetings.get(MEETING).row.meeting.channel is Channel.MEETING


def test_the_note_is_kept_as_it_was_at_the_wrap_up(workspace: Workspace, meeting: Meeting) -> None:
    workspace.wrap_ups.save(MEETING, _yes(workspace.wrap_ups.sheet(MEETING)))
    workspace.meetings.store(replace(workspace.meetings.get(MEETING).row.meeting, note="Gone"))
    versions = workspace.note_history.of(MEETING).versions
    assert [(version.text, version.why) for version in versions] == [(NOTE, "wrapped up")]


def test_a_meeting_that_is_gone_is_said(workspace: Workspace) -> None:
    with pytest.raises(NotFound, match="not here any more"):
        workspace.wrap_ups.sheet(MeetingId("0" * 32))


def _mark_asking(workspace: Workspace, text: str) -> None:
    with workspace.database.write() as work:
        points = [p for p in meeting_store.agenda(work, MEETING) if p.text == text]
        meeting_store.save_agenda(work, [replace(point, asks_decision=True) for point in points])


def test_a_heading_alone_does_not_settle_what_asks_for_a_decision(workspace: Workspace, meeting: Meeting) -> None:
    _mark_asking(workspace, "Demand for 2027")
    workspace.meetings.store(replace(meeting, note="## Demand for 2027\nWe looked at it."))
    assert workspace.wrap_ups.sheet(MEETING).reached == frozenset()
    workspace.meetings.store(replace(meeting, note="## Demand for 2027\n! rank them first"))
    sheet = workspace.wrap_ups.sheet(MEETING)
    assert sheet.reached == {AgendaPointId("d" * 32)}
    workspace.wrap_ups.save(MEETING, _yes(sheet, points=((AgendaPointId("d" * 32), AgendaState.DISCUSSED),)))
    with workspace.database.read() as work:
        here = {p.text: p for p in meeting_store.agenda(work, MEETING)}
    assert (here["Demand for 2027"].state, here["Demand for 2027"].asks_decision) == (AgendaState.DISCUSSED, True)


def test_a_meeting_that_leaves_a_point_open_is_noted_with_it_once(workspace: Workspace, meeting: Meeting) -> None:
    """Wrapped up twice, in a note that asks for a decision nobody took."""
    _mark_asking(workspace, "Demand for 2027")
    workspace.meetings.store(replace(meeting, note="## decide: Which five\nWe looked at it."))
    for _ in range(2):
        workspace.wrap_ups.save(MEETING, _yes(workspace.wrap_ups.sheet(MEETING)))
    with workspace.database.read() as work:
        left = {p.text: p.left_open_at for p in meeting_store.waiting_points(work, FINANCE)}
    assert left["Which five"] == left["Demand for 2027"] == (MEETING,)


def test_what_another_note_left_for_this_time_is_asked_about(workspace: Workspace, meeting: Meeting) -> None:
    waits = AgendaPoint(AgendaPointId("9" * 32), "Ask about the audit", FINANCE, None, asks_decision=True, line=4)
    with workspace.database.write() as work:
        meeting_store.save_agenda(work, [waits])
    sheet = workspace.wrap_ups.sheet(MEETING)
    assert waits in sheet.points
    assert "Who owns the price list" not in {point.text for point in sheet.points}
    workspace.wrap_ups.save(MEETING, _yes(sheet, points=((waits.id, AgendaState.DISCUSSED),)))
    workspace.wrap_ups.save(MEETING, _yes(workspace.wrap_ups.sheet(MEETING)))
    with workspace.database.read() as work:
        settled = {p.id: p for p in meeting_store.agenda(work, MEETING)}[waits.id]
    assert settled.state is AgendaState.DISCUSSED


def test_what_she_was_is_stored_with_the_rest_and_taken_back_with_it(workspace: Workspace, meeting: Meeting) -> None:
    workspace.wrap_ups.save(MEETING, _yes(workspace.wrap_ups.sheet(MEETING), posture_tag=PostureTag.ADVICE))
    assert workspace.wrap_ups.sheet(MEETING).meeting.posture_tag is PostureTag.ADVICE
    workspace.undo.take_back()
    assert workspace.wrap_ups.sheet(MEETING).meeting.posture_tag is None
