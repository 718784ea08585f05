"""The list of all meetings: groups, pages, filters, and one read calmly."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from brm_desktop.domain.clock import Clock
from brm_desktop.domain.errors import NotFound
from brm_desktop.domain.identifiers import MeetingId, PartnerId
from brm_desktop.domain.meetings import Meeting
from brm_desktop.services.meeting_list import Group, Narrowing
from brm_desktop.services.workspace import Workspace
from brm_desktop.storage import meetings as meeting_store

ALL = Narrowing()


@pytest.fixture
def sample(data_folder: Path, clock: Clock) -> Iterator[Workspace]:
    workspace = Workspace(data_folder, clock=clock)
    workspace.put_sample_in()
    yield workspace
    workspace.close()


def _counts(workspace: Workspace, narrowing: Narrowing = ALL) -> dict[Group, int]:
    return {count.group: count.count for count in workspace.meeting_list.page(narrowing).counts}


def _titles(workspace: Workspace, group: Group, narrowing: Narrowing = ALL) -> list[str]:
    return [line.glance.title for line in workspace.meeting_list.rows(group, narrowing, start=0)]


def test_meetings_stand_under_next_last_week_and_earlier(sample: Workspace) -> None:
    assert _titles(sample, Group.NEXT)[:2] == ["Monthly value review", "Request flow"]
    assert _titles(sample, Group.LAST_WEEK)[0] == "Quote tool triage"
    assert _titles(sample, Group.EARLIER)[0] == "Close week, what went wrong"
    assert sum(_counts(sample).values()) == len(sample.meetings.every())


def test_a_meeting_that_ended_today_is_no_longer_next(workspace: Workspace) -> None:
    now = workspace.clock.now()
    meetings = [
        Meeting(MeetingId(f"{number:032x}"), f"{number}", date(2026, 11, 23), start=start, end=end)
        for number, (start, end) in enumerate(
            [
                (now - timedelta(hours=2), now - timedelta(hours=1)),
                (now - timedelta(minutes=30), now + timedelta(minutes=30)),
                (now - timedelta(minutes=90), None),
                (now - timedelta(minutes=30), None),
                (None, None),
            ]
        )
    ]
    for meeting in meetings:
        workspace.meetings.store(meeting)
    assert sorted(_titles(workspace, Group.NEXT)) == ["1", "3", "4"]
    assert sorted(_titles(workspace, Group.LAST_WEEK)) == ["0", "2"]


def test_pages_follow_each_other_and_know_the_place_of_a_meeting(sample: Workspace) -> None:
    whole = sample.meeting_list.rows(Group.EARLIER, ALL, start=0, limit=1_000)
    pages = [sample.meeting_list.rows(Group.EARLIER, ALL, start=start, limit=60) for start in (0, 60, 120)]
    assert tuple(line for page in pages for line in page) == whole
    for place in (0, 77, len(whole) - 1):
        assert sample.meeting_list.page(ALL, wanted=whole[place].glance.id).wanted == (Group.EARLIER, place)


def test_filters_narrow_the_list(sample: Workspace) -> None:
    page = sample.meeting_list.page(ALL)
    finance = next(partner for partner in page.partners if partner.name == "Finance")
    owen = next(person for person in sample.meeting_list.people() if person.name == "Owen Clarke")
    of_finance = _titles(sample, Group.EARLIER, Narrowing(partner_id=finance.id))
    with_owen = _titles(sample, Group.EARLIER, Narrowing(partner_id=finance.id, person_id=owen.id))
    assert 0 < len(with_owen) < len(of_finance) < _counts(sample)[Group.EARLIER]
    found = _titles(sample, Group.EARLIER, Narrowing(words="met a lock from the warehouse load"))
    assert found == ["Close week, what went wrong"]
    assert _counts(sample, Narrowing(words="no such words anywhere")) == dict.fromkeys(Group, 0)
    assert sample.meeting_list.page(Narrowing(words="zzz")).whole == sum(_counts(sample).values())


def test_rows_say_what_came_out_without_reading_the_notes(sample: Workspace) -> None:
    line = sample.meeting_list.rows(Group.EARLIER, ALL, start=0, limit=1)[0]
    assert (line.glance.promises, line.glance.decisions, line.glance.has_note) == (2, 1, True)
    assert line.partners == ("Finance",)


def test_a_deleted_meeting_is_not_listed(sample: Workspace) -> None:
    line = sample.meeting_list.rows(Group.EARLIER, ALL, start=0, limit=1)[0]
    before = _counts(sample)
    sample.planning.delete(line.glance.id)
    assert _counts(sample)[Group.EARLIER] == before[Group.EARLIER] - 1
    with pytest.raises(NotFound, match="not here any more"):
        sample.meeting_list.read(line.glance.id)


def test_the_reading_page_has_outcomes_first_and_each_line_once(sample: Workspace) -> None:
    line = sample.meeting_list.rows(Group.EARLIER, ALL, start=0, limit=1)[0]
    reading = sample.meeting_list.read(line.glance.id)
    assert [row.commitment.text for row in reading.commitments] == [
        "Timeline of both batch failures", "Half of the cost-centre mapping",
    ]  # fmt: skip
    text = "\n".join(block.text for block in reading.note.blocks)
    assert "Timeline of both batch failures" not in text
    assert "Owen was quiet until Helena left" in text


def test_a_promise_that_is_no_record_yet_stays_in_the_text(workspace: Workspace) -> None:
    meeting = Meeting(MeetingId("a" * 32), "Talk", date(2026, 11, 20), note="-> the figures by Fri\ntext")
    workspace.meetings.store(meeting)
    reading = workspace.meeting_list.read(meeting.id)
    assert [block.text for block in reading.note.blocks] == ["-> the figures by Fri", "text"]


def test_a_note_without_an_end_is_read_in_pieces(workspace: Workspace) -> None:
    meeting = Meeting(MeetingId("a" * 32), "Talk", date(2026, 11, 20), note="x" * 500_000)
    workspace.meetings.store(meeting)
    reading = workspace.meeting_list.read(meeting.id)
    assert reading.note.shortened
    whole = workspace.meeting_list.whole_note(meeting.id)
    assert "".join(whole) == meeting.note
    assert max(map(len, whole)) == 1_000


def test_far_pages_are_read_like_near_ones(workspace: Workspace) -> None:
    first = Meeting(MeetingId("0" * 32), "Talk", date(2020, 1, 1), note="words " * 20)
    meetings = [
        replace(
            first,
            id=MeetingId(f"{number:032x}"),
            day=date(2020, 1, 1) + timedelta(days=number % 2_500),
            start=datetime(2020, 1, 1, 9, tzinfo=UTC) + timedelta(days=number % 2_500),
            partner_ids=(PartnerId("f" * 32),),
        )
        for number in range(2_000)
    ]
    with workspace.database.write() as work:
        meeting_store.save(work, meetings)
    assert sum(_counts(workspace).values()) == 2_000
    last = workspace.meeting_list.rows(Group.EARLIER, ALL, start=1_900)
    assert len(last) == 60
    assert last[0].glance.day >= last[-1].glance.day
