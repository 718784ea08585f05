"""`brm person` and `brm erase`."""

import json
from pathlib import Path

import pytest

from brm_desktop.cli import main
from brm_desktop.domain.people import Stance
from brm_desktop.services.workspace import Workspace


@pytest.fixture
def folder(data_folder: Path) -> Path:
    workspace = Workspace(data_folder)
    owen = workspace.people.add("Owen Quillfeather", role="Controller")
    workspace.people.change(owen.id, stance=Stance.SCEPTIC, emails=("owen@example.org",))
    workspace.close()
    return data_folder


def test_the_sheet_is_printed_and_written(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--data", str(folder), "person", "Owen Quillfeather"]) == 0
    assert "- Stance: Sceptic (private)" in capsys.readouterr().out
    for ending, beginning in (
        (".pdf", b"%PDF"),
        (".md", b"# Everything held on Owen Quillfeather"),
        (".txt", b"Every"),
    ):
        file = tmp_path / f"owen{ending}"
        assert main(["--data", str(folder), "person", "Owen Quillfeather", "-o", str(file)]) == 0
        assert file.read_bytes().startswith(beginning)
    capsys.readouterr()
    assert main(["--data", str(folder), "--json", "person", "Owen Quillfeather"]) == 0
    sections = json.loads(capsys.readouterr().out)["person"]["sections"]
    assert {"text": "Mail: owen@example.org", "second": "", "private": False} in sections[0]["rows"]


def test_a_sheet_has_a_known_ending(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--data", str(folder), "person", "Owen Quillfeather", "-o", str(tmp_path / "owen.doc")]) == 1
    assert "ends in .pdf, .md or .txt" in capsys.readouterr().err


def test_nothing_is_erased_without_yes(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--data", str(folder), "erase", "Owen Quillfeather"]) == 1
    said = capsys.readouterr().err
    assert "Nothing was erased" in said
    assert "overwritten for good" in said
    assert main(["--data", str(folder), "person", "Owen Quillfeather"]) == 0


def test_a_person_is_erased_for_good(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--data", str(folder), "erase", "Owen Quillfeather", "--yes", "--words", "all", "--backups"]) == 0
    assert "Erased for good" in capsys.readouterr().out
    assert main(["--data", str(folder), "person", "Owen Quillfeather"]) == 1
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert [path.name for path in files if b"Quillfeather" in path.read_bytes()] == []
