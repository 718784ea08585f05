"""Everybody, one person, those who may be the same."""

from datetime import date

import pytest

from brm_desktop.domain.commitments import Commitment, Direction, Due
from brm_desktop.domain.errors import InvalidInput, NotFound
from brm_desktop.domain.identifiers import CommitmentId, MeetingId, PersonId
from brm_desktop.domain.meetings import Attendance, Channel, Meeting, Presence
from brm_desktop.domain.partners import Partner
from brm_desktop.domain.people import Influence, Person, Stance
from brm_desktop.services.workspace import Workspace
from brm_desktop.storage import people as person_store


@pytest.fixture
def finance(workspace: Workspace) -> Partner:
    return workspace.partners.add("Finance", sponsor="Helena Brandt")


def _meet(workspace: Workspace, number: int, person: PersonId, presence: Presence = Presence.PRESENT) -> None:
    day = date(2026, 11, number)
    workspace.meetings.store(
        Meeting(MeetingId(f"{number:032x}"), f"Talk {number}", day, attendance=(Attendance(person, presence),))
    )


def test_a_page_says_when_somebody_was_met_and_what_is_owed(workspace: Workspace, finance: Partner) -> None:
    owen = workspace.people.add("Owen Clarke", partner_id=finance.id, role="Controller")
    _meet(workspace, 5, owen.id)
    _meet(workspace, 9, owen.id, Presence.ABSENT)
    workspace.commitments.store(
        Commitment(
            CommitmentId("c" * 32),
            Direction.THEY_OWE,
            "Data owner",
            date(2026, 11, 2),
            owner_id=owen.id,
            due=Due.on(date(2026, 11, 27)),
        )
    )
    page = workspace.person_pages.page(owen.id)
    assert [(seat.title, seat.present) for seat in page.meetings] == [("Talk 9", False), ("Talk 5", True)]
    assert page.meeting_count == 2
    assert page.contact.last == date(2026, 11, 5)
    assert [row.commitment.text for row in page.promises] == ["Data owner"]
    assert (page.partner, page.sponsor_of) == (finance, ())


def test_the_sponsor_is_said(workspace: Workspace, finance: Partner) -> None:
    assert finance.sponsor_id is not None
    assert workspace.person_pages.page(finance.sponsor_id).sponsor_of == ("Finance",)
    assert [row.sponsor for row in workspace.person_pages.everybody().rows] == [True]


def test_a_merged_person_brings_along_meetings_notes_and_sponsorship(workspace: Workspace, finance: Partner) -> None:
    assert finance.sponsor_id is not None
    stays = workspace.people.add("Helena M Brandt")
    workspace.people.change(finance.sponsor_id, private_note="Likes figures", stance=Stance.SUPPORTER)
    workspace.people.change(stays.id, private_note="Met at the fair", influence=Influence.HIGH)
    _meet(workspace, 5, finance.sponsor_id)
    _meet(workspace, 6, stays.id)
    workspace.people.merge(stays.id, finance.sponsor_id)
    page = workspace.person_pages.page(finance.sponsor_id)
    assert page.person.id == stays.id
    assert page.person.private_note == "Met at the fair\n\nLikes figures"
    assert (page.person.stance, page.person.influence) == (Stance.SUPPORTER, Influence.HIGH)
    assert (page.meeting_count, page.sponsor_of, [one.name for one in page.merged]) == (
        2, ("Finance",), ["Helena Brandt"],
    )  # fmt: skip
    workspace.undo.take_back()
    assert workspace.person_pages.page(stays.id).meeting_count == 1
    assert workspace.person_pages.page(finance.sponsor_id).sponsor_of == ("Finance",)


def test_those_who_may_be_the_same_are_offered_until_they_are_told_apart(workspace: Workspace) -> None:
    one, other = workspace.people.add("Alex Crichton"), workspace.people.add("Alex Chrichton")
    pairs = workspace.people.duplicates()
    assert [{pair.first.name, pair.second.name} for pair in pairs] == [{"Alex Crichton", "Alex Chrichton"}]
    assert "spelt alike" in pairs[0].reason
    workspace.people.keep_apart(other.id, one.id)
    assert workspace.people.duplicates() == ()
    workspace.people.offer_again(one.id, other.id)
    assert len(workspace.people.duplicates()) == 1
    workspace.people.merge(one.id, other.id)
    assert workspace.person_pages.everybody().duplicates == ()


def test_a_new_person_needs_a_name_that_is_not_taken_at_the_partner(workspace: Workspace, finance: Partner) -> None:
    added = workspace.people.add("  Owen   Clarke ", partner_id=finance.id, role=" Controller ")
    assert (added.name, added.role) == ("Owen Clarke", "Controller")
    with pytest.raises(InvalidInput, match="there already"):
        workspace.people.add("owen clarke", partner_id=finance.id)
    with pytest.raises(InvalidInput, match="needs a name"):
        workspace.people.add(" ")
    assert workspace.people.add("Owen Clarke").partner_id is None


def test_a_change_of_a_person_is_one_step(workspace: Workspace) -> None:
    ana = workspace.people.add("Ana")
    workspace.people.change(ana.id, stance=Stance.SCEPTIC)
    step = workspace.undo.take_back()
    assert step is not None
    assert step.words == "Changed: Ana"
    assert workspace.person_pages.page(ana.id).person.stance is None
    for cells in ({"name": " "}, {"it_literacy": 6}, {"cadence_days": 0}):
        with pytest.raises(InvalidInput):
            workspace.people.change(ana.id, **cells)
    with pytest.raises(NotFound):
        workspace.people.change(PersonId("0" * 32), role="X")
    with pytest.raises(NotFound):
        workspace.person_pages.page(PersonId("0" * 32))


@pytest.mark.parametrize("channel", [Channel.MEETING, Channel.CALL, Channel.MAIL, Channel.CHAT, Channel.CORRIDOR])
def test_every_real_contact_restarts_the_cadence(workspace: Workspace, channel: Channel) -> None:
    ana = workspace.people.add("Ana")
    _meet(workspace, 5, ana.id)
    workspace.meetings.log_contact(partner_id=None, people=(ana.id,), channel=channel)
    assert workspace.person_pages.page(ana.id).contact.days(workspace.clock.today()) == 0


@pytest.mark.parametrize(
    "cells",
    [
        {"channel": Channel.NOTE},
        {"cancelled": True},
        {"day": date(2026, 11, 27)},
        {"attendance": (Attendance(PersonId("a" * 32), Presence.ABSENT),)},
    ],
)
def test_an_invitation_or_a_note_to_herself_does_not(workspace: Workspace, cells: dict[str, object]) -> None:
    with workspace.database.write() as work:
        person_store.save(work, [Person(PersonId("a" * 32), "Ana")])
    _meet(workspace, 5, PersonId("a" * 32))
    values: dict[str, object] = {"day": date(2026, 11, 20), "attendance": (Attendance(PersonId("a" * 32)),)} | cells
    workspace.meetings.store(Meeting(MeetingId("f" * 32), "Perhaps", **values))  # type: ignore[arg-type]
    assert workspace.person_pages.page(PersonId("a" * 32)).contact.last == date(2026, 11, 5)
