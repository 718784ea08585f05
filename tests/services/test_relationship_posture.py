"""What she works as, told from the last ten meetings."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from brm_desktop.domain.identifiers import AgendaPointId, MeetingId, new_id
from brm_desktop.domain.meetings import AgendaPoint, Channel, Meeting, PostureTag
from brm_desktop.domain.partners import Partner
from brm_desktop.services.workspace import Workspace
from brm_desktop.storage import meetings as meeting_store

TODAY = date(2026, 11, 23)


@pytest.fixture
def finance(workspace: Workspace) -> Partner:
    return workspace.partners.add("Finance")


def hold(workspace: Workspace, partner: Partner, *points: str, days_ago: int = 1, **cells: object) -> Meeting:
    meeting = Meeting(MeetingId(new_id()), "Talk", TODAY - timedelta(days=days_ago), partner_ids=(partner.id,))
    meeting = replace(meeting, **cells)  # type: ignore[arg-type]
    with workspace.database.write() as work:
        meeting_store.save(work, [meeting])
        meeting_store.save_agenda(
            work,
            [
                AgendaPoint(AgendaPointId(new_id()), words, partner.id, meeting.id, position=place)
                for place, words in enumerate(points)
            ],
        )
    return meeting


def check(workspace: Workspace, partner: Partner) -> tuple[int, int, int]:
    found = workspace.relationships.page(partner.id).agendas
    return found.of, found.strategic, found.tactical


def test_the_tag_counts_before_the_agenda(workspace: Workspace, finance: Partner) -> None:
    hold(workspace, finance, "Strategy for 2027", posture_tag=PostureTag.ORDER)
    hold(workspace, finance, "Incident report", posture_tag=PostureTag.ADVICE)
    hold(workspace, finance, "Tickets", posture_tag=PostureTag.PARTNERSHIP)
    assert check(workspace, finance) == (3, 2, 1)


def test_what_a_meeting_opened_with_counts_before_what_followed(workspace: Workspace, finance: Partner) -> None:
    hold(workspace, finance, "New demand: cash forecast", "Incidents", "Service levels")
    hold(workspace, finance, "Hello", "Failed batches", "Ideas", "Roadmap")
    hold(workspace, finance, "Hello", "Minutes", "Weather", "Ideas", "Roadmap", "Tickets")
    assert check(workspace, finance) == (3, 2, 1)


def test_topics_tell_where_the_agenda_does_not(workspace: Workspace, finance: Partner) -> None:
    hold(workspace, finance, topics=("portfolio",))
    hold(workspace, finance, topics=("portfolio", "incidents"))
    hold(workspace, finance, "Catching up")
    assert check(workspace, finance) == (3, 1, 0)


def test_the_last_ten_held_count_and_nothing_else(workspace: Workspace, finance: Partner) -> None:
    for days in range(2, 14):
        hold(workspace, finance, "Incidents", days_ago=days)
    hold(workspace, finance, "Strategy", days_ago=1, cancelled=True)
    hold(workspace, finance, "Strategy", days_ago=1, channel=Channel.NOTE)
    hold(workspace, finance, "Strategy", days_ago=1, channel=Channel.MAIL)
    hold(workspace, finance, "Strategy", days_ago=-7)
    hold(workspace, workspace.partners.add("Sales"), "Strategy", days_ago=1)
    assert check(workspace, finance) == (10, 0, 10)
