"""The sentence about a promise that is ready to send."""

from dataclasses import replace
from datetime import date

import pytest

from brm_desktop.domain.commitments import Commitment, Direction, Due
from brm_desktop.domain.identifiers import CommitmentId
from brm_desktop.domain.say_so import Waiting, say_moved, say_so

TODAY = date(2026, 11, 23)
FORECAST = Commitment(
    id=CommitmentId("a"),
    direction=Direction.I_OWE,
    text="Licence forecast.",
    asked_on=date(2026, 10, 12),
    due=Due.on(date(2026, 11, 20)),
)
OWNER = Commitment(
    id=CommitmentId("b"),
    direction=Direction.THEY_OWE,
    text="Data owner",
    asked_on=date(2026, 11, 12),
    due=Due.on(date(2026, 11, 27)),
)


def _say(commitment: Commitment, **more: object) -> str:
    return say_so(commitment, name="Helena Brandt", today=TODAY, **more)  # type: ignore[arg-type]


def test_a_late_promise_says_what_it_waits_for() -> None:
    assert _say(FORECAST, waits_for=Waiting(OWNER, "Owen Clarke")) == (
        "Helena, ‘Licence forecast’ was due on Friday 20 November. It is late because it waits for ‘Data owner’ from "
        "Owen Clarke, due on Friday 27 November. I can give you a new date as soon as I have it."
    )


def test_a_late_promise_alone_asks_for_a_new_date() -> None:
    assert _say(FORECAST).endswith("was due on Friday 20 November and is late. Shall we agree on a new date?")


def test_a_promise_in_time_confirms_its_date() -> None:
    later = replace(FORECAST, due=Due.on(date(2026, 11, 30)))
    assert _say(later) == "Helena, I promised you ‘Licence forecast’ by Monday 30 November; that date stands."
    assert "To keep that date I need ‘Data owner’" in _say(later, waits_for=Waiting(OWNER))


def test_what_they_owe_is_asked_for_without_blame() -> None:
    late = replace(OWNER, due=Due.on(date(2026, 11, 18)))
    said = say_so(late, name="Owen Clarke", today=TODAY, waited_by=Waiting(FORECAST))
    assert said == (
        "Owen, ‘Data owner’ was due on Wednesday 18 November. When can I have it? "
        "My ‘Licence forecast’, due on Friday 20 November, waits for it."
    )


def test_a_promise_without_a_date_asks_by_when() -> None:
    assert _say(replace(FORECAST, due=None)) == "Helena, I owe you ‘Licence forecast’. By when do you need it?"
    assert _say(replace(OWNER, due=None)).endswith("By when can I have it?")


def test_closed_promises_are_closed_in_words() -> None:
    assert _say(replace(FORECAST, kept_on=date(2026, 11, 19))) == "Helena, ‘Licence forecast’ is done, as promised."
    assert _say(replace(FORECAST, kept_on=TODAY)) == "Helena, ‘Licence forecast’ is done."
    assert _say(replace(OWNER, kept_on=TODAY)) == "Helena, thank you for ‘Data owner’."
    withdrawn = replace(FORECAST, withdrawn_on=TODAY, withdrawn_why="No longer wanted")
    assert _say(withdrawn) == "Helena, I have taken ‘Licence forecast’ off the list. No longer wanted."


def test_private_promises_are_never_spoken_of() -> None:
    private = replace(FORECAST, private=True)
    assert _say(private) == ""
    assert say_moved(private, name="Helena", today=TODAY) == ""
    assert "Data owner" not in _say(FORECAST, waits_for=Waiting(replace(OWNER, private=True)))


def test_without_a_name_the_sentence_begins_by_itself() -> None:
    assert say_so(OWNER, name=" ", today=TODAY).startswith(
        "May I remind you of ‘Data owner’, due on Friday 27 November"
    )


def test_ranges_and_other_years_are_named() -> None:
    ranged = replace(OWNER, due=Due(date(2026, 12, 7), date(2026, 12, 11)))
    assert "due 7 to 11 December?" in _say(ranged)
    across = replace(OWNER, due=Due(date(2026, 12, 28), date(2027, 1, 2)))
    assert "28 December to 2 January 2027" in _say(across)


def test_the_message_about_a_moved_date() -> None:
    moved = FORECAST.moved(to=Due.on(date(2026, 11, 30)), on=TODAY, agreed_with="Helena", why="No owners yet")
    assert say_moved(moved, name="Helena Brandt", today=TODAY) == (
        "Helena, as agreed: ‘Licence forecast’ will be ready on Monday 30 November instead of Friday 20 November. "
        "The reason: No owners yet."
    )
    assert say_moved(FORECAST, name="Helena", today=TODAY) == ""


@pytest.mark.parametrize("text", ["x" * 5000, "a\nb\tc", "<b>&amp;</b>", "مرحبا"])
def test_any_text_stays_one_short_line(text: str) -> None:
    said = _say(replace(FORECAST, text=text))
    assert "\n" not in said
    assert len(said) < 400
