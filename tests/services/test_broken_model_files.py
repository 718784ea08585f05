"""Files of models as somebody may hand them over: what is said names the file, the place and what to do."""

from pathlib import Path

import pytest

from brm_desktop.domain.errors import BrmError
from brm_desktop.services.workspace import Workspace

GOOD = """id = "ours"
version = 1
name = "Ours"
period_days = 365

[[competency]]
key = "one"
name = "One"
targets = { advisor = 2.0 }
indicators = { 1a = "First" }
[[competency.statement]]
key = "one-1"
text = "I do."
covers = ["1a"]
evidence = { kinds = ["meeting"], words = ["plan"] }
"""
AGAIN = GOOD[GOOD.index("[[competency]]") :]
BROKEN: dict[str, tuple[bytes, tuple[str, ...]]] = {
    "wrong types": (
        GOOD.replace("365", '"a year"').replace('["1a"]', '"1a"').encode(),
        ("“period_days” is a text; it has to be a whole number", "statement 1: “covers” is a text"),
    ),
    "doubled ids": ((GOOD + AGAIN).encode(), ("Competency 2 “One”: the key “one” is used twice",)),
    "unknown indicator": (
        GOOD.replace('["1a"]', '["1a", "9z"]').encode(),
        ("Competency 1 “One”, statement 1: “9z” is no indicator of this competency; there is 1a",),
    ),
    "empty statement": (GOOD.replace("I do.", "  ").encode(), ("statement 1: “text” is empty",)),
    "too long": (GOOD.replace("First", "word " * 420_000).encode(), ("At most 1 MB", "A model is a few pages")),
    "another encoding": (
        GOOD.replace("First", "Für alle").encode("latin-1"), ("Line 10: this is not UTF-8; save the file",)
    ),
    "two bytes a letter": (GOOD.encode("utf-16"), ("Line 1: this is not UTF-8; save the file",)),
    "no competency": (GOOD.replace(AGAIN, "").encode(), ("“competency” is missing",)),
    "unknown kind": (GOOD.replace('"meeting"', '"meetings"').encode(), ("did you mean “meeting”?",)),
    "a target nobody reaches": (GOOD.replace("2.0", "7.5").encode(), ("“advisor” is 7.5; it lies from 1.0 to 4.0",)),
    "not TOML": (b"competency:\n  - key: one\n", ("Line 1, “competency:”: a “=” is missing after the key",)),
}  # fmt: skip


def test_the_file_they_were_made_of_is_good(workspace: Workspace, tmp_path: Path) -> None:
    file = tmp_path / "ours.toml"
    file.write_text(GOOD)
    assert workspace.models.add_file(file).name == "Ours"


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_model_is_refused_in_words_and_nothing_is_kept(
    workspace: Workspace, tmp_path: Path, name: str
) -> None:
    content, said = BROKEN[name]
    file = tmp_path / "ours.toml"
    file.write_bytes(content)
    with pytest.raises(BrmError) as refused:
        workspace.models.add_file(file)
    assert "“ours.toml”" in refused.value.title
    assert [words for words in said if words not in refused.value.detail] == []
    assert "Nothing was changed" in refused.value.detail
    assert [one.shipped for one in workspace.models.all()] == [True]


def test_a_statement_with_a_mistake_is_not_told_as_an_indicator_that_nobody_covers(
    workspace: Workspace, tmp_path: Path
) -> None:
    file = tmp_path / "ours.toml"
    file.write_bytes(BROKEN["wrong types"][0])
    with pytest.raises(BrmError) as refused:
        workspace.models.add_file(file)
    assert "no statement covers" not in refused.value.detail
