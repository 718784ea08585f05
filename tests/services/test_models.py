"""Competency models of the user's own: read, kept beside each other, put to use; and those that are shipped."""

from pathlib import Path

import pytest

from brm_desktop.domain.errors import ImportRefused, InvalidInput, NotFound
from brm_desktop.domain.models.problems import InvalidModel
from brm_desktop.domain.partners import Level
from brm_desktop.services.workspace import Workspace
from brm_desktop.storage import models as rows

OWN = """
id = "acme"
version = {version}
name = "{name}"

[[competency]]
key = "listening"
name = "Listens"

[[competency.statement]]
key = "listening-1"
text = "{text}"
"""


def _own(version: int = 1, *, text: str = "I let people finish.", name: str = "Acme's own") -> str:
    return OWN.format(version=version, text=text, name=name)


def _in_use(workspace: Workspace) -> list[tuple[str, int]]:
    return [(one.id, one.version) for one in workspace.models.all() if one.in_use]


def test_the_shipped_models_are_read_once(workspace: Workspace) -> None:
    models = workspace.models
    assert models.competencies() is models.competencies("brm-eight", 1)
    assert models.levels().level(Level.ADVISOR).name == "Advisor"
    assert models.maturity() is models.maturity()
    assert models.failure_modes().modes[0].key == "tactical_needed"


def test_the_shipped_model_is_in_use_at_first(workspace: Workspace) -> None:
    (only,) = workspace.models.all()
    assert (only.id, only.in_use, only.shipped, only.added_on) == ("brm-eight", True, True, None)
    assert 'id = "brm-eight"' in workspace.models.content()


def test_a_model_is_kept_beside_the_shipped_one(workspace: Workspace) -> None:
    model = workspace.models.add(_own())
    assert workspace.models.competencies("acme") == model
    assert workspace.models.content("acme", 1) == _own()
    assert [(one.id, one.added_on) for one in workspace.models.all()] == [
        ("brm-eight", None),
        ("acme", workspace.clock.today()),
    ]
    assert workspace.models.competencies().id == "brm-eight"


def test_another_model_is_put_to_use_and_taken_out_of_it(workspace: Workspace) -> None:
    workspace.models.add(_own())
    assert workspace.models.use("acme").in_use
    assert _in_use(workspace) == [("acme", 1)]
    assert workspace.models.competencies().id == "acme"
    assert workspace.models.competencies("brm-eight").id == "brm-eight"
    workspace.models.use("brm-eight")
    assert _in_use(workspace) == [("brm-eight", 1)]


def test_a_new_version_is_kept_beside_the_old_and_comes_into_use(workspace: Workspace) -> None:
    workspace.models.add(_own())
    workspace.models.use("acme")
    workspace.models.add(_own(2, text="I let everybody finish."))
    assert _in_use(workspace) == [("acme", 2)]
    assert workspace.models.competencies().version == 2
    assert workspace.models.competencies("acme", 1).statements[0].text == "I let people finish."


def test_the_same_model_again_changes_nothing(workspace: Workspace) -> None:
    workspace.models.add(_own())
    workspace.models.add("# the same with a remark\n" + _own())
    assert len(workspace.models.all()) == 2
    assert workspace.models.content("acme", 1) == _own()


def test_other_content_of_the_same_version_is_refused(workspace: Workspace) -> None:
    workspace.models.add(_own())
    with pytest.raises(InvalidInput) as caught:
        workspace.models.add(_own(text="I let nobody finish."))
    assert caught.value.title == "Version 1 of the competency model “acme” is there with another content"
    assert workspace.models.competencies("acme").statements[0].text == "I let people finish."


def test_the_id_of_the_shipped_model_is_taken(workspace: Workspace) -> None:
    other = workspace.models.content().replace("version = 1", "version = 2", 1)
    with pytest.raises(InvalidInput) as caught:
        workspace.models.add(other)
    assert "belongs to the model that came with the application" in caught.value.title
    workspace.models.add(workspace.models.content())
    assert len(workspace.models.all()) == 1


def test_adding_and_using_are_taken_back(workspace: Workspace) -> None:
    workspace.models.add(_own())
    workspace.models.use("acme")
    workspace.undo.take_back()
    assert _in_use(workspace) == [("brm-eight", 1)]
    workspace.undo.take_back()
    assert len(workspace.models.all()) == 1
    workspace.models.add(_own())
    assert len(workspace.models.all()) == 2


def test_a_version_that_a_round_was_made_with_is_found_again(workspace: Workspace) -> None:
    with workspace.database.write() as work:
        for _ in range(2):
            rows.keep(work, model="acme", version=3, name="Acme's own", content=_own(3), on=workspace.clock.today())
        assert len(rows.every(work)) == 1
    assert workspace.models.competencies("acme", 3).version == 3


def test_two_devices_that_chose_differently_agree(workspace: Workspace) -> None:
    workspace.models.add(_own())
    workspace.models.add(_own(name="Another").replace('id = "acme"', 'id = "other"'))
    with workspace.database.write() as work:
        rows.mark_in_use(work, [rows.row_id("acme", 1), rows.row_id("other", 1)])
    assert len(_in_use(workspace)) == 1
    workspace.models.use("other")
    assert _in_use(workspace) == [("other", 1)]


def test_what_is_not_there_is_said(workspace: Workspace) -> None:
    with pytest.raises(NotFound, match="There is no competency model “acme”"):
        workspace.models.use("acme")
    with pytest.raises(NotFound, match="There is no version 7 of the competency model “brm-eight”"):
        workspace.models.competencies("brm-eight", 7)


def test_a_file_is_read_without_being_kept(workspace: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "acme.toml"
    path.write_text(_own(), encoding="utf-8")
    assert workspace.models.read_file(path).name == "Acme's own"
    assert len(workspace.models.all()) == 1
    assert workspace.models.add_file(path).id == "acme"
    assert len(workspace.models.all()) == 2


def test_files_that_cannot_be_used_are_told_in_words(workspace: Workspace, tmp_path: Path) -> None:
    with pytest.raises(ImportRefused, match="cannot be opened"):
        workspace.models.read_file(tmp_path / "missing.toml")
    with pytest.raises(ImportRefused, match="is not a file"):
        workspace.models.read_file(tmp_path)
    broken = tmp_path / "broken.toml"
    broken.write_bytes(_own().encode() + b"\xff")
    with pytest.raises(InvalidModel, match="this is not UTF-8"):
        workspace.models.add_file(broken)
    broken.write_text(_own().replace("version = 1", "version = true"), encoding="utf-8")
    with pytest.raises(InvalidModel, match=r"“broken\.toml” cannot be used"):
        workspace.models.add_file(broken)
    assert len(workspace.models.all()) == 1


def test_the_file_of_the_manual_is_a_model(workspace: Workspace) -> None:
    manual = Path(__file__).parents[2] / "docs" / "manual" / "own-models.md"
    blocks = [part.split("```", 1)[0] for part in manual.read_text(encoding="utf-8").split("```toml\n")[1:]]
    model = workspace.models.add(blocks[0])
    assert len(model.statements) == 3
