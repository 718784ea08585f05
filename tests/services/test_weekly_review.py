"""What the weekly review gathers."""

from datetime import timedelta

from brm_desktop.domain.commitments import Due
from brm_desktop.domain.identifiers import AgendaPointId, CommitmentId, MeetingId, new_id
from brm_desktop.domain.meetings import AgendaPoint, Meeting
from brm_desktop.domain.weekly_review import Concern
from brm_desktop.services.workspace import Workspace
from brm_desktop.storage import meetings as meeting_store


def _concerns(workspace: Workspace) -> list[Concern]:
    return [stop.concern for stop in workspace.weekly_review.gather().stops]


def test_the_sample_has_one_late_each_way_two_quiet_partners_and_a_meeting_to_wrap_up(workspace: Workspace) -> None:
    workspace.sample.install()
    assert _concerns(workspace) == [
        Concern.LATE_MINE, Concern.LATE_THEIRS, Concern.QUIET, Concern.QUIET, Concern.NOT_WRAPPED_UP,
    ]  # fmt: skip


def test_a_promise_without_a_date_is_undecided_until_it_has_one(workspace: Workspace) -> None:
    workspace.jot.log("-> zebra plan")
    stop = workspace.weekly_review.gather().stops[0]
    assert stop.concern is Concern.UNDECIDED
    assert stop.commitment is not None
    promise = stop.commitment.commitment
    assert "Zebra plan" in promise.text
    tomorrow = Due.on(workspace.clock.today() + timedelta(days=1))
    with workspace.database.write() as work:
        work.exec_driver_sql("UPDATE commitment SET owner_id = 'somebody', doubt = '' WHERE id = ?", (promise.id,))
    workspace.commitments.change(CommitmentId(promise.id), due=tomorrow)
    assert _concerns(workspace) == []


def test_a_decision_that_was_asked_for_and_not_taken_comes_back(workspace: Workspace) -> None:
    today = workspace.clock.today()
    past, coming = (
        Meeting(id=MeetingId(new_id()), title=title, day=day, wrapped_up_at=workspace.clock.now())
        for title, day in (("Past", today - timedelta(days=3)), ("Coming", today + timedelta(days=3)))
    )
    workspace.meetings.store(past)
    workspace.meetings.store(coming)
    with workspace.database.write() as work:
        meeting_store.save_agenda(
            work,
            [
                AgendaPoint(id=AgendaPointId(new_id()), text="Old one", meeting_id=past.id, asks_decision=True),
                AgendaPoint(id=AgendaPointId(new_id()), text="New one", meeting_id=coming.id, asks_decision=True),
                AgendaPoint(id=AgendaPointId(new_id()), text="No decision", meeting_id=past.id),
            ],
        )
    stops = workspace.weekly_review.gather().stops
    assert [stop.point.point.text for stop in stops if stop.point is not None] == ["Old one"]
