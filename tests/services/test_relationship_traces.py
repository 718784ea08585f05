"""Turns of a relationship on the timeline, on the sheet of a person, and after somebody was erased."""

from datetime import date
from decimal import Decimal

import pytest

from brm_desktop.domain.identifiers import PersonId
from brm_desktop.domain.maturity import MaturitySide
from brm_desktop.domain.partners import Level, Partner
from brm_desktop.domain.people import ERASED_NAME
from brm_desktop.domain.pulses import Whose
from brm_desktop.domain.relationship import Proof
from brm_desktop.domain.timeline import EventKind, Month, TimelineFilter
from brm_desktop.services.workspace import Workspace

OCTOBER = Month(2026, 10)


@pytest.fixture
def finance(workspace: Workspace) -> Partner:
    return workspace.partners.add("Finance", sponsor="Helena Quillfeather")


@pytest.fixture
def helena(workspace: Workspace, finance: Partner) -> PersonId:
    """The sponsor, with a trace of hers in each record of a relationship."""
    assert finance.sponsor_id is not None
    person_id = finance.sponsor_id
    service = workspace.relationships
    service.answer_level(
        finance.id, Level.STRATEGIC_PARTNER, given_by=person_id, on=date(2026, 10, 6),
        words="Helena Quillfeather wants us at her table", proof=Proof.INVITATION,
    )  # fmt: skip
    service.own_level(finance.id, Level.ADVISOR, "They ask first", on=date(2026, 10, 2))
    service.rate(finance.id, MaturitySide.SUPPLY, value=Decimal("1.5"), note="Batches fail", on=date(2026, 10, 6))
    service.note_event(finance.id, date(2026, 10, 1), "Close outage")
    service.add_who(finance.id, "Budget", person_id)
    service.add_who(finance.id, "Licences", owner="Helena Quillfeather, or the desk")
    service.set_card(
        finance.id, why="Value from IT", day_job="", benefit="", measure="", agreed_with=person_id,
        agreed_on=date(2026, 10, 6),
    )  # fmt: skip
    return person_id


@pytest.mark.usefixtures("helena")
def test_the_timeline_shows_level_changes_ratings_and_events(workspace: Workspace, finance: Partner) -> None:
    found = workspace.timeline.page(finance.id, TimelineFilter.RELATIONSHIP, OCTOBER)
    assert [(event.kind, event.day.day, event.text, event.detail) for event in found] == [
        (
            EventKind.LEVEL,
            6,
            "Strategic Partner, as Helena Quillfeather sees it",
            "Helena Quillfeather wants us at her table",
        ),
        (EventKind.MATURITY, 6, "Supply 1.5", "Batches fail"),
        (EventKind.LEVEL, 2, "Advisor, as you see it", "They ask first"),
        (EventKind.EVENT, 1, "Close outage", ""),
    ]
    everything = workspace.timeline.page(finance.id, TimelineFilter.EVERYTHING, OCTOBER)
    assert {event.record_id for event in found} <= {event.record_id for event in everything}


def test_a_target_on_the_timeline_says_by_when(workspace: Workspace, finance: Partner) -> None:
    workspace.relationships.aim(finance.id, Level.ADVISOR, date(2027, 6, 30))
    (event,) = workspace.timeline.page(finance.id, TimelineFilter.RELATIONSHIP, Month(2026, 11))
    assert event.text == "Advisor aimed for by Jun 27"


def test_her_own_guess_is_no_event(workspace: Workspace, finance: Partner) -> None:
    workspace.relationships.pulse(finance.id, satisfaction=Decimal(4), whose=Whose.OWN)
    assert workspace.timeline.months(finance.id) == ()


def test_the_sheet_of_a_person_holds_what_they_answered(workspace: Workspace, helena: PersonId) -> None:
    sections = {section.heading: section for section in workspace.person_sheets.make(helena).sections}
    (answer,) = sections["How they see the relationship"].rows
    assert answer.text.startswith("Finance: Strategic Partner, ")
    assert answer.second == "Helena Quillfeather wants us at her table (invitation)"
    assert answer.private
    assert [(row.text, row.second) for row in sections["Asked for"].rows] == [("Budget", "Finance")]
    assert sections["Agreed why you are there"].rows[0].text == "Finance"


def test_an_erased_person_leaves_the_records_but_not_the_name(
    workspace: Workspace, finance: Partner, helena: PersonId
) -> None:
    keys = [named.key for named in workspace.erasing.look(helena).named_in]
    workspace.erasing.erase(helena, scrub=keys, remove_copies=True)
    page = workspace.relationships.page(finance.id)
    (answer,) = page.answers
    assert answer.given_by is not None
    assert page.named[answer.given_by].name == ERASED_NAME
    assert "Quillfeather" not in answer.words
    assert page.partner.level is Level.STRATEGIC_PARTNER
    assert [(who.matter, who.person_id) for who in page.who_for_what] == [("Budget", None), ("Licences", None)]
    assert page.who_for_what[1].owner == f"{ERASED_NAME}, or the desk"
    files = [path for path in workspace.folder.rglob("*") if path.is_file()]
    assert [path.name for path in files if b"quillfeather" in path.read_bytes().lower()] == []
