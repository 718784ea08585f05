"""How long advice that was taken up hushes its finding on Today, and how that is said."""

from dataclasses import replace
from datetime import date

import pytest

from brm_desktop.domain.diagnosis.taken_up import Stage, TakenUp, taken_words
from brm_desktop.domain.identifiers import PartnerId

PROMISE = TakenUp(PartnerId("p"), "single_point", "commitment", "c", "Name an owner", date(2026, 11, 2))
LINE = replace(PROMISE, table="agenda_point", text="Who is asked for what")


def _day(day: int, month: int = 11) -> date:
    return date(2026, month, day)


@pytest.mark.parametrize(
    ("taken", "until"),
    [
        (PROMISE, _day(2, 12)),
        (replace(PROMISE, due=_day(9)), _day(9)),
        (replace(PROMISE, due=_day(9), stage=Stage.DONE, done_on=_day(6)), _day(20)),
        (replace(LINE, due=_day(9)), _day(9)),
        (replace(LINE, stage=Stage.DONE, due=_day(9), done_on=_day(9)), _day(23)),
    ],
    ids=["undated", "dated", "kept", "of a meeting", "spoken about"],
)
def test_it_is_at_work_until_that_day(taken: TakenUp, until: date) -> None:
    assert taken.is_at_work(until)
    assert not taken.is_at_work(until.replace(day=until.day + 1))


@pytest.mark.parametrize("taken", [PROMISE, LINE], ids=["promise", "line"])
def test_what_was_given_up_is_not_at_work(taken: TakenUp) -> None:
    assert not replace(taken, stage=Stage.GIVEN_UP).is_at_work(_day(2))


def test_a_line_waits_for_its_meeting_however_long_that_takes() -> None:
    assert LINE.is_at_work(date(2027, 2, 1))


@pytest.mark.parametrize(
    ("taken", "words"),
    [
        (PROMISE, "commitment “Name an owner”, without a date yet."),
        (replace(PROMISE, due=_day(20)), "commitment “Name an owner”, due 20 Nov."),
        (replace(PROMISE, due=_day(3)), "commitment “Name an owner”, due since 3 Nov."),
        (replace(PROMISE, stage=Stage.DONE, done_on=_day(4)), "commitment “Name an owner”, kept on 4 Nov."),
        (replace(PROMISE, stage=Stage.GIVEN_UP), "commitment “Name an owner”, withdrawn since."),
        (LINE, "line of the agenda “Who is asked for what”, for the next brief."),
        (replace(LINE, due=_day(3)), "line of the agenda “Who is asked for what”, left open on 3 Nov."),
    ],
    ids=["undated", "dated", "late", "kept", "withdrawn", "waiting", "left open"],
)
def test_it_says_what_became_of_it(taken: TakenUp, words: str) -> None:
    assert taken.words(_day(10)) == f"You took this up on 2 Nov, {words}"


def test_several_lines_are_said_in_short_and_what_is_at_work_comes_first() -> None:
    gone = replace(PROMISE, text="Old", stage=Stage.GIVEN_UP)
    said = taken_words((LINE, gone, PROMISE), _day(10))
    assert said == f"{PROMISE.words(_day(10))} Two other lines were taken up as well."
    assert taken_words((), _day(10)) == ""
