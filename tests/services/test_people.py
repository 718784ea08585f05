"""Merging people, and taking it back."""

import pytest

from brm_desktop.domain.errors import Ambiguous, InvalidInput, NotFound
from brm_desktop.domain.identifiers import MeetingId, PartnerId, PersonId
from brm_desktop.domain.meetings import Attendance, Meeting
from brm_desktop.domain.people import Person
from brm_desktop.services.workspace import Workspace
from brm_desktop.storage import people as person_store

KATE = Person(id=PersonId("a" * 32), name="Kate Goldenring", partner_id=PartnerId("f" * 32), role="Lead")
SHORT = Person(id=PersonId("b" * 32), name="Kate", emails=("kate@example.org",), aliases=("@kate",))
OTHER = Person(id=PersonId("bb" + "c" * 30), name="Kate Bush")


@pytest.fixture(autouse=True)
def _people(workspace: Workspace) -> None:
    with workspace.database.write() as work:
        person_store.save(work, [KATE, SHORT, OTHER])
    day = workspace.clock.today()
    for number, person in enumerate((KATE, SHORT)):
        meeting = Meeting(id=MeetingId(str(number) * 32), title="Talk", day=day, attendance=(Attendance(person.id),))
        workspace.meetings.store(meeting)


def test_one_stands_for_both_after_a_merge(workspace: Workspace) -> None:
    merged = workspace.people.merge(KATE.id, SHORT.id)
    assert (merged.emails, merged.aliases, merged.role) == (("kate@example.org",), ("Kate", "@kate"), "Lead")
    assert [row.person.name for row in workspace.people.every()] == ["Kate Bush", "Kate Goldenring"]
    assert {row.present for row in workspace.meetings.every()} == {("Kate Goldenring",)}


def test_a_merge_is_taken_back(workspace: Workspace) -> None:
    workspace.people.merge(KATE.id, SHORT.id)
    workspace.people.undo_merge(SHORT.id)
    assert len(workspace.people.every()) == 3
    assert {row.present for row in workspace.meetings.every()} == {("Kate Goldenring",), ("Kate",)}


def test_a_chain_of_merges_ends_at_one_person(workspace: Workspace) -> None:
    workspace.people.merge(SHORT.id, OTHER.id)
    workspace.people.merge(KATE.id, SHORT.id)
    assert [row.person.name for row in workspace.people.every()] == ["Kate Goldenring"]
    assert workspace.people.get(OTHER.id).person.name == "Kate Goldenring"
    with pytest.raises(InvalidInput, match="one already"):
        workspace.people.merge(OTHER.id, KATE.id)


def test_wrong_ids_are_said(workspace: Workspace) -> None:
    with pytest.raises(NotFound, match="Nobody answers"):
        workspace.people.merge("9999", KATE.id)
    with pytest.raises(NotFound):
        workspace.people.merge("bb", KATE.id)
    with pytest.raises(Ambiguous), workspace.database.write() as work:
        person_store.save(work, [Person(id=PersonId("aaaa" + "0" * 28), name="Ana")])
        raise Ambiguous("two")
    with pytest.raises(InvalidInput, match="was not merged"):
        workspace.people.undo_merge(KATE.id)
