"""`brm models` and `brm failure-modes` as a user types them."""

import json
from pathlib import Path

import pytest

from brm_desktop.cli import main

OWN = """
id = "acme"
version = 1
name = "Acme's own"

[[competency]]
key = "listening"
name = "Listens"

[[competency.statement]]
key = "listening-1"
text = "I let people finish."
"""
MODES = '[[failure_mode]]\nname = "Summer gap"\nsymptom = "Promises fall due in August"\n'


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "own.toml"
    path.write_text(OWN, encoding="utf-8")
    return path


def test_models_are_listed_added_and_used(data_folder: Path, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = ["--data", str(data_folder)]
    assert main([*data, "models", "add", str(file)]) == 0
    said = "“Acme's own” is kept: one competency, one statement. `brm models use acme` rates you by it.\n"
    assert capsys.readouterr().out == said
    assert main([*data, "models", "use", "acme", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["model"]["in_use"] is True
    assert main([*data, "models", "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)["models"]
    assert [(one["id"], one["in_use"], one["shipped"]) for one in listed] == [
        ("brm-eight", False, True),
        ("acme", True, False),
    ]
    assert main([*data, "models"]) == 0
    assert "acme       1        in use  Acme's own" in capsys.readouterr().out


def test_a_broken_model_is_one_clear_sentence(
    data_folder: Path, file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file.write_text(OWN.replace("text =", "txt ="), encoding="utf-8")
    assert main(["--data", str(data_folder), "models", "add", str(file)]) == 1
    assert capsys.readouterr().err == (
        "brm: “own.toml” cannot be used as a competency model. "
        "Competency 1 “Listens”, statement 1: “text” is missing. "
        "Competency 1 “Listens”, statement 1: there is no key “txt”; did you mean “text”? Nothing was changed.\n"
    )


def test_failure_modes_are_brought_in(data_folder: Path, file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data = ["--data", str(data_folder)]
    file.write_text(MODES, encoding="utf-8")
    assert main([*data, "failure-modes", "add", str(file)]) == 0
    assert capsys.readouterr().out == "1 new, 0 brought up to date.\n"
    assert main([*data, "failure-modes", "--json"]) == 0
    (mode,) = json.loads(capsys.readouterr().out)["failure_modes"]
    assert (mode["name"], mode["symptom"], mode["lesson"]) == ("Summer gap", "Promises fall due in August", "")
    assert main([*data, "failure-modes"]) == 0
    assert "Summer gap" in capsys.readouterr().out
