"""Generated stores are the same from the same seed, and plausible."""

from datetime import date, timedelta

import pytest

from brm_desktop.domain.commitments import Commitment
from brm_desktop.storage import checks
from brm_desktop.storage.database import Database
from tests.benchmarks import generator
from tests.benchmarks.generator import Batch, Generator

TODAY = date(2026, 11, 23)
MEETINGS = 400


def batch(seed: int = 1) -> Batch:
    (only,) = Generator(today=TODAY, seed=seed).batches(MEETINGS)
    return only


def is_open(commitment: Commitment) -> bool:
    return commitment.kept_on is None


def test_the_same_seed_gives_the_same_records() -> None:
    assert batch() == batch()
    assert batch() != batch(seed=2)


def test_days_are_working_days_up_to_a_fortnight_from_now() -> None:
    days = [meeting.day for meeting in batch().meetings]
    assert len(days) == MEETINGS
    assert days == sorted(days)
    assert days[0] > TODAY - timedelta(days=3_660)
    assert days[-1] <= TODAY + timedelta(days=14)
    assert {day.weekday() for day in days} <= {0, 1, 2, 3, 4}


def test_notes_are_two_kilobytes_and_hold_their_promises() -> None:
    made = batch()
    notes = {meeting.id: meeting.note for meeting in made.meetings}
    lengths = [len(note) for note in notes.values() if note]
    assert 1_900 < sum(lengths) / len(lengths) < 2_400
    for promise in made.commitments:
        assert promise.meeting_id is not None
        assert promise.line is not None
        assert notes[promise.meeting_id].splitlines()[promise.line].endswith(promise.text)


def test_a_few_promises_are_open_and_some_of_them_late() -> None:
    commitments = batch().commitments
    still_open = [c for c in commitments if is_open(c)]
    assert 0.01 < len(still_open) / len(commitments) < 0.05
    assert any(c.days_late(TODAY) for c in still_open)


def test_a_store_is_filled_and_sound(database: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(generator, "MEETINGS_IN_TEN_YEARS", 40)
    generator.fill(database, size=2, today=TODAY)
    with database.read() as work:
        faults, counted = checks.faults(work), checks.counts(work)
    assert faults == ()
    assert (counted["meeting"], counted["person"], counted["partner"]) == (80, generator.PEOPLE, generator.PARTNERS)
