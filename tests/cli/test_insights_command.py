"""`brm insights` as a user types it."""

import shutil
from pathlib import Path

import pytest

from brm_desktop.cli import main
from tests.cli.test_commands import Brm


@pytest.fixture(scope="module")
def sample_of_today(store_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("sample") / "data"
    shutil.copytree(store_template, folder)
    assert main(["--data", str(folder), "sample"]) == 0
    return folder


@pytest.fixture
def sample(sample_of_today: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Brm:
    shutil.copytree(sample_of_today, tmp_path / "data")
    capsys.readouterr()
    return Brm(tmp_path / "data", capsys)


def test_all_findings_with_their_reasons(sample: Brm) -> None:
    said = sample("insights")
    assert "Finance: Strategic posture, supply maturity 1.5" in said
    assert "Customer Service: 9 of" in said
    documents = sample.json("insights")["insights"]
    assert documents[0]["partner"]["name"] == "Finance"
    assert documents[0]["findings"][0]["rule"] == "tactical_needed"


def test_one_partner_with_every_rule_found_or_not(sample: Brm) -> None:
    said = sample("insights", "finance")
    assert "1  Single point of contact" in said
    assert "too few to tell" in said
    document = sample.json("insights", "finance")["insights"]
    assert [check["number"] for check in document["checks"][:5]] == [1, 2, 3, 4, 5]
    assert document["findings"][0]["records"]


def test_an_answer_is_kept_and_taken_back(sample: Brm) -> None:
    said = sample("insights", "finance", "--not-so", "tactical_needed", "--because", "Rated before the repair")
    assert "Rated before the repair" in said
    states = {check["rule"]: check["state"] for check in sample.json("insights", "finance")["insights"]["checks"]}
    assert states["tactical_needed"] == "answered"
    sample("insights", "finance", "--hear-again", "tactical_needed")
    assert sample.json("insights", "finance")["insights"]["findings"][0]["rule"] == "tactical_needed"


def test_advice_is_taken_up(sample: Brm) -> None:
    said = sample("insights", "finance", "--take-up", "tactical_needed")
    assert "Promised, without a date yet:" in said
    assert "Helena Brandt" in said
    assert "For the next brief:" in sample("insights", "finance", "--take-up", "tactical_needed", "--brief")


@pytest.mark.parametrize(
    "arguments",
    [
        ("insights", "finance", "--not-so", "tactical_needed"),
        ("insights", "--not-so", "tactical_needed", "--because", "No"),
        ("insights", "finance", "--not-so", "dumping_ground", "--because", "No"),
        ("insights", "nobody"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_sentence(sample: Brm, arguments: tuple[str, ...]) -> None:
    assert sample(*arguments, code=1).startswith("brm: ")


def test_a_question_needs_no_full_stop(sample: Brm) -> None:
    said = sample("insights", "--not-so", "tactical_needed", "--because", "No", code=1)
    assert said.startswith("brm: Which partner? Name the partner")
