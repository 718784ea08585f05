"""When a round begins."""

from datetime import timedelta
from pathlib import Path

from brm_desktop.domain.clock import Clock, fixed
from brm_desktop.services.workspace import Workspace


def test_a_round_that_was_left_without_an_answer_begins_on_the_day_of_the_first_one(
    data_folder: Path, clock: Clock
) -> None:
    first = Workspace(data_folder, clock=clock)
    opened = first.assessments.start()
    assert first.assessments.page().unfinished is None
    first.close()
    later = Workspace(data_folder, clock=fixed(clock.now() + timedelta(days=9)))
    assert later.assessments.start() == opened
    assert later.assessments.sheet(opened).assessment.started_on == later.clock.today()
    later.assessments.rate(opened, "value-1", 3)
    later.close()
    last = Workspace(data_folder, clock=fixed(clock.now() + timedelta(days=20)))
    last.assessments.start()
    unfinished = last.assessments.page().unfinished
    assert unfinished is not None
    assert (unfinished.done, unfinished.assessment.started_on) == (1, (clock.now() + timedelta(days=9)).date())
    last.close()
