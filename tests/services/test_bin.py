"""The bin: what was put away is found there, and comes back whole."""

from datetime import date, datetime, timedelta, timezone
from decimal import Decimal

import pytest

from brm_desktop.domain.errors import NotFound
from brm_desktop.domain.identifiers import MeetingId, PartnerId, PersonId
from brm_desktop.domain.maturity import MaturitySide
from brm_desktop.domain.meetings import Attendance, Meeting
from brm_desktop.domain.partners import Level
from brm_desktop.domain.people import Person
from brm_desktop.services.workspace import Workspace
from brm_desktop.storage import people as person_store

TALK = Meeting(
    id=MeetingId("a" * 32),
    title="Talk",
    day=date(2026, 11, 20),
    partner_ids=(PartnerId("f" * 32),),
    attendance=(Attendance(PersonId("b" * 32)),),
    note="-> nothing",
)


def test_a_meeting_goes_and_comes_back_with_those_who_were_there(workspace: Workspace) -> None:
    with workspace.database.write() as work:
        person_store.save(work, [Person(id=PersonId("b" * 32), name="Kate")])
    workspace.meetings.store(TALK)
    workspace.bin.put("meeting", TALK.id)
    assert workspace.meetings.every() == ()
    binned = workspace.bin.every()
    assert [(each.kind, each.words) for each in binned] == [("meeting", "Talk")]
    workspace.bin.bring_back(binned[0])
    assert workspace.meetings.every()[0].meeting == TALK
    assert workspace.meetings.every()[0].present == ("Kate",)


def test_deleting_is_a_step_that_can_be_taken_back(workspace: Workspace) -> None:
    workspace.meetings.store(TALK)
    workspace.bin.put("meeting", TALK.id)
    step = workspace.undo.take_back()
    assert step is not None
    assert step.words == "Deleted: Talk"
    assert [row.meeting for row in workspace.meetings.every()] == [TALK]


def test_after_thirty_days_it_is_not_shown(workspace: Workspace) -> None:
    jotted = workspace.jot.log("-> something")
    workspace.bin.put("commitment", jotted.record_id)
    assert len(workspace.bin.every()) == 1
    later = datetime.now(timezone.utc) + timedelta(days=31)  # noqa: UP017
    from brm_desktop.storage import bin as rows

    with workspace.database.read() as work:
        assert rows.every(work, now=later) == ()


def test_parts_do_not_go_by_themselves(workspace: Workspace) -> None:
    with pytest.raises(NotFound, match="by itself"):
        workspace.bin.put("attendance", "a" * 32)


def test_what_went_along_with_a_partner_is_part_of_it_and_not_listed_by_itself(workspace: Workspace) -> None:
    partner = workspace.partners.add("Finance")
    goal = workspace.partners.add_goal(partner.id, "Close in five days")
    workspace.bin.put("partner", partner.id)
    assert [binned.words for binned in workspace.bin.every()] == ["Finance"]
    workspace.bin.bring_back(workspace.bin.every()[0])
    assert workspace.partners.profile(partner.id).goals == (goal,)
    workspace.bin.put("goal", goal.id)
    assert [binned.words for binned in workspace.bin.every()] == ["Close in five days"]


def test_a_level_and_a_rating_come_back_from_the_bin_and_are_in_force_again(workspace: Workspace) -> None:
    finance = workspace.partners.add("Finance").id
    relationships = workspace.relationships
    for day, level, supply in ((12, Level.ORDER_TAKER, "1.4"), (20, Level.ADVISOR, "1.8")):
        on = date(2026, 10, day)
        answer = relationships.answer_level(finance, level, given_by=None, on=on)
        rating = relationships.rate(finance, MaturitySide.SUPPLY, value=Decimal(supply), on=on)
    relationships.remove_entry(answer.id)
    relationships.remove_rating(rating.id)
    binned = {each.kind: each for each in workspace.bin.every()}
    assert {each.words for each in binned.values()} == {
        "Finance: Advisor, as the partner sees it, 2026-10-20",
        "Finance: supply 1.8, 2026-10-20",
    }
    for each in binned.values():
        workspace.bin.bring_back(each)
    partner = workspace.partners.called("Finance")
    assert (partner.level, partner.supply) == (Level.ADVISOR, Decimal("1.8"))
    assert workspace.bin.every() == ()
    workspace.bin.put("partner", finance)
    assert [each.kind for each in workspace.bin.every()] == ["partner"]
