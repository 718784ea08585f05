"""Values in the preview of an import."""

from datetime import date

from brm_desktop.services.sync import words

_TODAY = date(2026, 11, 23)


def test_a_past_day_of_this_year_stands_without_the_year() -> None:
    assert words.day("2026-11-19", _TODAY) == "19 Nov"
    assert words.due("2026-11-19", "2026-11-19", _TODAY) == "19 Nov"


def test_a_day_of_another_year_names_it() -> None:
    assert words.day("2025-11-19", _TODAY).endswith("2025")
