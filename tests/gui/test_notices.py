"""Errors in words, and what is never said or logged."""

import logging

import pytest

from brm_desktop.domain.errors import Cancelled, InvalidInput
from brm_desktop.gui.notices import Notices, Trouble, in_words


def _raised(error: Exception) -> Exception:
    try:
        raise error
    except Exception as caught:  # noqa: BLE001 the trace is what the test is about
        return caught


def test_a_foreseen_error_is_said_in_its_own_words() -> None:
    assert in_words(InvalidInput("The date is unclear", "Type another.")) == Trouble(
        "The date is unclear", "Type another."
    )


def test_a_fault_is_reported_without_the_text_it_carries(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.ERROR):
        trouble = in_words(_raised(ValueError("Helena wants to leave")))
    assert trouble.title == "Something went wrong"
    assert "ValueError" in trouble.report
    assert "Helena" not in trouble.report + caplog.text


def test_a_fault_that_repeats_itself_is_said_once(qapp: object, caplog: pytest.LogCaptureFixture) -> None:
    notices = Notices()
    said: list[Trouble] = []
    notices.troubled.connect(said.append)
    error = _raised(KeyError("x"))
    notices.report(error)
    notices.report(error)
    assert len(said) == 1


def test_stopping_is_no_error(qapp: object) -> None:
    notices = Notices()
    said: list[Trouble] = []
    notices.troubled.connect(said.append)
    notices.report(Cancelled("Stopped", ""))
    assert said == []
