"""Failure modes of the user's own."""

from pathlib import Path

import pytest

from brm_desktop.domain.errors import ImportRefused, InvalidInput, NotFound
from brm_desktop.domain.identifiers import OwnModeId
from brm_desktop.domain.models.own_modes import MOST_OWN_MODES, OwnModeWords
from brm_desktop.domain.models.problems import InvalidModel
from brm_desktop.services.own_failure_modes import BroughtIn
from brm_desktop.services.workspace import Workspace

FILE = """
[[failure_mode]]
name = "Steering by mail"
symptom = "Decisions stand in mails that nobody finds again"

[[failure_mode]]
name = "Summer gap"
symptom = "Promises made in June fall due in August"
lesson = "Ask for holidays in May"
"""


def _names(workspace: Workspace) -> list[str]:
    return [mode.name for mode in workspace.own_failure_modes.all()]


def _file(folder: Path, text: str = FILE) -> Path:
    path = folder / "own.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_one_is_added_changed_and_removed(workspace: Workspace) -> None:
    modes = workspace.own_failure_modes
    made = modes.add("Summer  gap", symptom="Due in August")
    assert (made.name, made.symptom) == ("Summer gap", "Due in August")
    changed = modes.change(made.id, OwnModeWords(name="Summer gap", lesson="Ask in May"))
    assert modes.all() == (changed,)
    assert (changed.lesson, changed.symptom) == ("Ask in May", "")
    modes.remove(made.id)
    assert modes.all() == ()


def test_every_change_is_taken_back(workspace: Workspace) -> None:
    made = workspace.own_failure_modes.add("Summer gap")
    workspace.own_failure_modes.remove(made.id)
    workspace.undo.take_back()
    assert _names(workspace) == ["Summer gap"]
    workspace.undo.take_back()
    assert _names(workspace) == []


def test_new_ones_stand_behind_the_others(workspace: Workspace) -> None:
    for name in ("Zeal", "Apathy"):
        workspace.own_failure_modes.add(name)
    assert _names(workspace) == ["Zeal", "Apathy"]


def test_a_name_is_there_once(workspace: Workspace) -> None:
    first = workspace.own_failure_modes.add("Summer gap")
    with pytest.raises(InvalidInput, match="is there already"):
        workspace.own_failure_modes.add("summer GAP")
    second = workspace.own_failure_modes.add("Winter gap")
    with pytest.raises(InvalidInput, match="is there already"):
        workspace.own_failure_modes.change(second.id, OwnModeWords(name="Summer gap"))
    assert workspace.own_failure_modes.change(first.id, OwnModeWords(name="Summer Gap")).name == "Summer Gap"


def test_what_is_not_there_is_said(workspace: Workspace) -> None:
    gone = OwnModeId("0" * 32)
    with pytest.raises(NotFound):
        workspace.own_failure_modes.remove(gone)
    with pytest.raises(NotFound):
        workspace.own_failure_modes.change(gone, OwnModeWords(name="x"))


def test_a_file_brings_new_ones_and_brings_others_up_to_date(workspace: Workspace, tmp_path: Path) -> None:
    kept = workspace.own_failure_modes.add("summer gap", lesson="None yet")
    path = _file(tmp_path)
    brought = workspace.own_failure_modes.bring_in(path)
    assert brought == BroughtIn(new=("Steering by mail",), changed=("Summer gap",))
    assert {mode.name: mode.lesson for mode in workspace.own_failure_modes.all()} == {
        "Summer gap": "Ask for holidays in May",
        "Steering by mail": "",
    }
    assert workspace.own_failure_modes.all()[0].id == kept.id
    assert workspace.own_failure_modes.bring_in(path) == BroughtIn(new=(), changed=())


def test_a_file_with_an_error_brings_nothing(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(InvalidModel, match="“symptom” is missing"):
        workspace.own_failure_modes.bring_in(_file(tmp_path, FILE.replace("symptom", "sign", 1)))
    with pytest.raises(ImportRefused):
        workspace.own_failure_modes.bring_in(tmp_path / "missing.toml")
    assert _names(workspace) == []


def test_there_is_a_limit(workspace: Workspace, tmp_path: Path) -> None:
    many = "".join(f'[[failure_mode]]\nname = "Mode {n}"\nsymptom = "s"\n' for n in range(MOST_OWN_MODES))
    workspace.own_failure_modes.bring_in(_file(tmp_path, many))
    with pytest.raises(InvalidInput, match=f"More than {MOST_OWN_MODES}"):
        workspace.own_failure_modes.add("One more")
    with pytest.raises(InvalidInput, match=f"More than {MOST_OWN_MODES}"):
        workspace.own_failure_modes.bring_in(_file(tmp_path))


def test_the_file_of_the_manual_is_read(workspace: Workspace, tmp_path: Path) -> None:
    manual = Path(__file__).parents[2] / "docs" / "manual" / "own-models.md"
    block = manual.read_text(encoding="utf-8").split("```toml\n")[2].split("```", 1)[0]
    assert len(workspace.own_failure_modes.bring_in(_file(tmp_path, block)).new) == 2
