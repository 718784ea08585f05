"""What the page of a partner says, word by word."""

from datetime import date
from decimal import Decimal

import pytest

from brm_desktop.domain.identifiers import PartnerId, PersonId, PulseId
from brm_desktop.domain.partners import Level, Partner
from brm_desktop.domain.people import Person
from brm_desktop.domain.pulses import Pulse
from brm_desktop.domain.reliability import Reliability
from brm_desktop.gui.models.partner_words import level_aloud, partner_sentence, target_name, weekday_and_day
from brm_desktop.gui.models.profile_words import course, kept_counts, percent

TODAY = date(2026, 11, 23)
FINANCE = Partner(id=PartnerId("f"), name="Finance")


def _pulse(day: date, value: str) -> Pulse:
    return Pulse(id=PulseId(day.isoformat()), partner_id=FINANCE.id, given_on=day, satisfaction=Decimal(value))


def test_the_change_is_against_the_third_last_answer() -> None:
    pulses = tuple(
        _pulse(day, value)
        for day, value in ((date(2026, 5, 20), "3.6"), (date(2026, 8, 19), "3.4"), (date(2026, 11, 5), "3.1"))
    )
    shown = course(pulses, TODAY)
    assert shown.change == "down 0.5 since May"
    assert shown.lowest < 3.1 and shown.highest > 3.6


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ((), "not asked yet"),
        ((("2026-11-05", "3.1"),), "asked on 5 Nov"),
        ((("2026-08-01", "3.1"), ("2026-11-05", "3.1")), "the same since August"),
        ((("2025-11-01", "3.0"), ("2026-11-05", "3.4")), "up 0.4 since November 2025"),
    ],
)
def test_few_answers_say_what_there_is(values: tuple[tuple[str, str], ...], words: str) -> None:
    assert course(tuple(_pulse(date.fromisoformat(day), value) for day, value in values), TODAY).change == words


def test_nothing_that_fell_due_is_no_zero_per_cent() -> None:
    nothing = Reliability(ticks=())
    assert percent(nothing) == "–"
    assert kept_counts(nothing, nothing) == "nothing fell due"
    assert kept_counts(Reliability((True, False)), nothing) == "1 of 2 and 0 of 0"


def test_a_target_that_is_reached_is_none() -> None:
    reached = Partner(id=FINANCE.id, name="Finance", level=Level.ADVISOR, target_level=Level.ADVISOR)
    assert target_name(reached) == ""
    assert level_aloud(reached) == "Advisor"


def test_the_sentence_needs_neither_sponsor_nor_role() -> None:
    assert partner_sentence(FINANCE, None) == "No sponsor yet."
    assert partner_sentence(FINANCE, Person(id=PersonId("h"), name="Helena")) == "Helena is the sponsor."


def test_a_day_of_another_year_shows_its_year() -> None:
    assert weekday_and_day(date(2025, 11, 12), TODAY) == "Wed 12 Nov 2025"
    assert weekday_and_day(date(2026, 11, 12), TODAY) == "Thu 12 Nov"
