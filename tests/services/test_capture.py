"""Writing the note of a meeting: what stands beside it, saving, recovery, who was there."""

from datetime import date

import pytest

from brm_desktop.domain.commitments import Commitment, Direction, Due
from brm_desktop.domain.errors import InvalidInput, NotFound
from brm_desktop.domain.identifiers import CommitmentId, MeetingId, PartnerId, PersonId, new_id
from brm_desktop.domain.meetings import AgendaPoint, Attendance, Meeting, Presence
from brm_desktop.domain.partners import Partner
from brm_desktop.domain.people import Person
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


def test_the_page_shows_who_what_is_open_and_who_may_be_meant(workspace: Workspace) -> None:
    page = workspace.capture.page(MEETING)
    assert [(seat.name, seat.present) for seat in page.seats] == [("Helena Brandt", True), ("Owen Clarke", False)]
    assert [row.commitment.id for row in page.open] == [FORECAST]
    assert page.context.sponsor == "Helena Brandt"
    assert page.context.me == ("Nora Lindqvist",)
    assert [point.text for point in page.agenda] == ["Month-end close"]
    assert page.recovered is None


def test_a_meeting_that_has_gone_is_told_in_words(workspace: Workspace) -> None:
    with pytest.raises(NotFound):
        workspace.capture.page(MeetingId(new_id()))


def test_the_record_takes_the_note_and_the_draft_goes(workspace: Workspace) -> None:
    workspace.capture.drafts.write(MEETING, NOTE)
    workspace.capture.save_note(MEETING, NOTE)
    assert _meeting(workspace).note == NOTE
    assert workspace.capture.drafts.every() == ()
    assert workspace.undo.last() is None, "the text has an undo of its own"


def test_words_of_the_draft_that_the_record_does_not_have_are_recovered(workspace: Workspace) -> None:
    workspace.capture.save_note(MEETING, "Five ideas wait.")
    workspace.capture.drafts.write(MEETING, "Five ideas wait. She ranks them.")
    recovered = workspace.capture.page(MEETING).recovered
    assert recovered is not None
    assert [recovered.text[span.start : span.end] for span in recovered.spans] == ["She ranks them."]
    workspace.capture.discard_draft(MEETING)
    assert workspace.capture.page(MEETING).recovered is None


def test_a_draft_that_the_record_holds_already_is_not_offered(workspace: Workspace) -> None:
    workspace.capture.save_note(MEETING, "the same")
    workspace.capture.drafts.write(MEETING, "the same")
    assert workspace.capture.page(MEETING).recovered is None
    assert workspace.capture.drafts.every() == ()


def test_an_unplanned_meeting_begins_now_with_those_of_the_last_one(workspace: Workspace) -> None:
    meeting = workspace.capture.page(workspace.capture.start_unplanned(FINANCE)).meeting
    assert meeting.day == DAY
    assert meeting.start == workspace.clock.now()
    assert meeting.present == (HELENA,)
    assert meeting.partner_ids == (FINANCE,)


def test_presence_turns_round(workspace: Workspace) -> None:
    seats = workspace.capture.toggle_presence(MEETING, OWEN)
    assert [(seat.name, seat.present) for seat in seats] == [("Helena Brandt", True), ("Owen Clarke", True)]


def test_somebody_known_is_added_and_somebody_new_is_made_once(workspace: Workspace) -> None:
    before = len(workspace.people.every())
    workspace.capture.add_person(MEETING, "  Ruben   Castellanos ")
    seats = workspace.capture.add_person(MEETING, "ruben castellanos")
    assert [seat.name for seat in seats][-1] == "Ruben Castellanos"
    assert len(seats) == 3
    assert len(workspace.people.every()) == before + 1
    with pytest.raises(InvalidInput):
        workspace.capture.add_person(MEETING, "   ")
