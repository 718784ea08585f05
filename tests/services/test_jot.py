"""One line from anywhere."""

from datetime import date

import pytest

from brm_desktop.domain.commitments import Direction, Due
from brm_desktop.domain.errors import InvalidInput, NotFound
from brm_desktop.domain.identifiers import PersonId
from brm_desktop.domain.meetings import Channel
from brm_desktop.domain.people import Person
from brm_desktop.services.workspace import Workspace
from brm_desktop.settings import Settings
from brm_desktop.storage import meetings as meeting_store
from brm_desktop.storage import people as person_store


@pytest.fixture(autouse=True)
def _finance(workspace: Workspace) -> None:
    workspace.change_settings(Settings(name="Nora Lindqvist", date_order="day-first"))
    finance = workspace.partners.add("Finance", sponsor="Helena Brandt")
    workspace.partners.add("Supply Chain", sponsor="Marcus Oyelaran")
    with workspace.database.write() as work:
        owen = Person(id=PersonId("a" * 32), name="Owen Clarke", partner_id=finance.id)
        me = Person(id=PersonId("b" * 32), name="Nora Lindqvist", me=True)
        person_store.save(work, [owen, me])


def test_a_promise_of_mine_names_the_partner_first(workspace: Workspace) -> None:
    jotted = workspace.jot.log("-> Finance licence forecast by Thu")
    row = workspace.commitments.every()[0]
    assert jotted.kind == "commitment"
    assert row.commitment.text == "Licence forecast"
    assert (row.partner, row.owner) == ("Finance", "Nora Lindqvist")
    assert row.commitment.due == Due.on(date(2026, 11, 26))
    assert row.commitment.direction is Direction.I_OWE


def test_a_promise_of_theirs_names_its_owner(workspace: Workspace) -> None:
    workspace.jot.log("<- Owen data owner by Fri")
    row = workspace.commitments.every()[0]
    assert (row.commitment.text, row.partner, row.owner) == ("Data owner", "Finance", "Owen Clarke")
    assert row.commitment.direction is Direction.THEY_OWE


def test_a_contact_counts_as_contact(workspace: Workspace) -> None:
    jotted = workspace.jot.log("met Helena Brandt, wants a demo")
    meeting = workspace.meetings.every()[0]
    assert jotted.recognised.kind == "Contact"
    assert (meeting.meeting.title, meeting.partners, meeting.present) == (
        "Wants a demo",
        ("Finance",),
        ("Helena Brandt",),
    )
    assert workspace.partners.page().rows[0].contact.last == date(2026, 11, 23)


def test_other_lines_become_what_they_are(workspace: Workspace) -> None:
    assert workspace.jot.log("Decision: freeze the chart (Owen)", partner="Finance").kind == "decision"
    assert workspace.jot.log("? ask about the audit", partner="fin").kind == "agenda_point"
    assert workspace.jot.log("issue: batch failed twice", partner="Finance").kind == "observation"
    note = workspace.jot.log("the lift is broken again")
    assert note.kind == "meeting"
    with workspace.database.read() as work:
        finance = workspace.partners.called("Finance")
        assert meeting_store.decisions(work, partner_id=finance.id)[0].decided_by == "Owen Clarke"
        assert [p.text for p in meeting_store.waiting_points(work, finance.id)] == ["Ask about the audit"]
        assert meeting_store.observations(work, partner_id=finance.id)[0].text == "Batch failed twice"
    row = workspace.meetings.every()[0]
    assert (row.meeting.channel, row.meeting.note) == (Channel.NOTE, "the lift is broken again")


def test_recognising_stores_nothing(workspace: Workspace) -> None:
    found = workspace.jot.recognise("<- Marcus two planners by 30 nov")
    assert (found.kind, found.partner, found.person) == ("They owe", "Supply Chain", "Marcus Oyelaran")
    assert found.due
    assert workspace.commitments.every() == ()


def test_nothing_and_nonsense_are_said(workspace: Workspace) -> None:
    with pytest.raises(InvalidInput, match="nothing to log"):
        workspace.jot.log("   ")
    with pytest.raises(InvalidInput, match="too long"):
        workspace.jot.log("x" * 20_000)
    with pytest.raises(NotFound, match="No partner"):
        workspace.jot.log("-> something", partner="Legal")
