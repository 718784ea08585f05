"""What the palette knows by name, and what it finds."""

from brm_desktop.domain.notes.jotting import Jotting
from brm_desktop.services.workspace import Workspace


def test_it_knows_partners_with_sponsor_and_next_meeting_and_people_without_herself(workspace: Workspace) -> None:
    workspace.sample.install()
    known = workspace.palette.known()
    finance = next(entry for entry in known.partners if entry.partner.name == "Finance")
    assert finance.sponsor == "Helena Brandt"
    assert finance.next_meeting is not None
    assert finance.next_meeting.day >= workspace.clock.today()
    owen = next(person for person in known.people if person.name == "Owen Clarke")
    assert owen.partner == "Finance"
    assert "Sofia Lindqvist" not in {person.name for person in known.people}


def test_a_sentence_is_found_with_the_meeting_it_stands_in(workspace: Workspace) -> None:
    workspace.partners.add("Finance")
    workspace.jot.log("-> Finance licence forecast by Thu")
    workspace.jot.log("Lunch was quick, the zebra crossing is painted")
    promise = workspace.palette.find("licence fore").found[0]
    assert promise.commitment is not None
    assert promise.partner == "Finance"
    note = workspace.palette.find("zebra").found[0]
    assert note.meeting_id == note.hit.record_id


def test_a_decision_leads_to_the_meeting_it_was_made_in(workspace: Workspace) -> None:
    workspace.sample.install()
    with workspace.database.read() as work:
        record_id, meeting_id, text = work.exec_driver_sql(
            "SELECT id, meeting_id, text FROM decision WHERE meeting_id IS NOT NULL LIMIT 1"
        ).one()
    found = [one for one in workspace.palette.find(text).found if one.hit.record_id == record_id]
    assert [one.meeting_id for one in found] == [meeting_id]


def test_when_nothing_holds_all_words_the_nearest_record_is_named(workspace: Workspace) -> None:
    workspace.jot.log("month-end batch stability")
    answer = workspace.palette.find("month-end audit")
    assert answer.found == ()
    assert answer.closest is not None
    assert answer.closest.hit.title == "Month-end batch stability"


def test_a_name_spelt_almost_right_is_the_nearest(workspace: Workspace) -> None:
    workspace.partners.add("Manufacturing", sponsor="Tomasz Wieczorek")
    closest = workspace.palette.find("wiezorek").closest
    assert closest is not None
    assert closest.hit.title == "Tomasz Wieczorek"
    assert workspace.palette.find("qqqq").closest is None


def test_asking_stores_nothing(workspace: Workspace) -> None:
    workspace.palette.find("->")
    assert workspace.jot.recognise("-> x").jotting != Jotting(text="")
    assert workspace.undo.last() is None
