"""`brm rate`: every rating of a relationship, its history, and what it refuses."""

import json
from pathlib import Path
from typing import Any

import pytest

from brm_desktop.cli import main
from brm_desktop.services.workspace import Workspace


@pytest.fixture
def folder(data_folder: Path) -> Path:
    workspace = Workspace(data_folder)
    workspace.partners.add("Finance", sponsor="Helena Brandt")
    workspace.close()
    return data_folder


def rate(folder: Path, *arguments: str) -> int:
    return main(["--data", str(folder), "rate", "Finance", *arguments])


def history(folder: Path, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    capsys.readouterr()
    assert rate(folder, "--history", "--json") == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)["relationship"]
    return found


def test_everything_can_be_rated_and_is_in_the_history(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (
        ("demand", "2.1", "--note", "They ask for forecasts"),
        ("supply", "1,5"),
        ("level", "advisor", "--by", "Helena Brandt", "--words", "You warn us early.", "--proof", "quote"),
        ("own", "3", "--on", "2026-10-06"),
        ("target", "strategic", "--by", "June 2099"),
        ("posture", "tactical"),
        ("pulse", "3.4", "--value-felt", "3", "--by", "Helena Brandt"),
        ("pulse", "4", "--own-guess"),
    ):
        assert rate(folder, *arguments) == 0, arguments
    found = history(folder, capsys)
    assert (found["demand"], found["supply"], found["posture"]) == (2.1, 1.5, "tactical")
    assert (found["level"], found["own_level"]) == ("Advisor", "Advisor")
    assert (found["target"], found["target_on"]) == ("Strategic Partner", "2099-06-30")
    assert [entry["side"] for entry in found["levels"]] == ["own", "partner", "target"]
    assert found["levels"][1]["words"] == "You warn us early."
    assert [(pulse["whose"], pulse["satisfaction"], pulse["value_felt"]) for pulse in found["pulses"]] == [
        ("partner", 3.4, 3.0),
        ("own", 4.0, None),
    ]
    assert found["measures"]
    assert rate(folder, "--history") == 0
    assert "Advisor · Helena Brandt · You warn us early." in capsys.readouterr().out


def test_a_rating_is_answered_as_a_document(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert rate(folder, "demand", "2.0", "--note", "Two forecasts", "--on", "2026-10-06", "--json") == 0
    document = json.loads(capsys.readouterr().out)["rate"]
    assert (document["partner"], document["side"], document["value"]) == ("Finance", "demand", 2.0)
    assert (document["date"], document["note"]) == ("2026-10-06", "Two forecasts")


def test_a_target_and_a_posture_can_be_taken_away(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (("target", "advisor"), ("target", "none"), ("posture", "strategic"), ("posture", "none")):
        assert rate(folder, *arguments) == 0
    found = history(folder, capsys)
    assert (found["target"], found["posture"]) == (None, None)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("demand", "4.0"), "from 1.0 to 3.9"),
        (("supply", "good"), "“good” is no rating"),
        (("demand", "nan"), "is no rating"),
        (("pulse", "6"), "from 1 to 5"),
        (("pulse", "4", "--value-felt", "0"), "from 1 to 5"),
        (("level", "friend"), "Give one of: 1 Ad hoc"),
        (("level", "a"), "is no level"),
        (("level", "4"), "Only the partner can say"),
        (("own", "4"), "Only the partner can say"),
        (("level", "advisor", "--by", "Nobody Known"), "Nobody Known"),
        (("level", "advisor", "--on", "someday"), "is no date"),
        (("demand", "2.0", "--on", "2999-01-01"), "still to come"),
        (("target", "advisor", "--by", "2020-01-01"), "has passed"),
        (("posture", "lazy"), "is no posture"),
        ((), "What is to be rated?"),
        (("demand",), "What is to be rated?"),
    ],
)
def test_what_cannot_be_is_refused_in_words_and_nothing_is_stored(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str
) -> None:
    assert rate(folder, *arguments) == 1
    error = capsys.readouterr().err
    assert error.startswith("brm: ")
    assert said in error
    found = history(folder, capsys)
    assert (found["levels"], found["ratings"], found["pulses"]) == ([], [], [])
