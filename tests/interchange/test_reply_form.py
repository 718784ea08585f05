"""The form for a second view: one file that holds all it needs, and whose answers are read again."""

import base64
import hashlib
import json
import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brm_desktop import resources
from brm_desktop.domain.errors import ImportRefused
from brm_desktop.domain.models.competencies import Competency, CompetencyModel, Statement
from brm_desktop.interchange.reply_form import ReplyForm, form_html
from brm_desktop.interchange.reply_reading import canonical, checksum, read_reply

NASTY = "Nora </script><b onclick=\"x()\">Lindqvist & 'Co' @@script@@"
MODEL = CompetencyModel(
    id="small",
    version=3,
    name="Small",
    competencies=(
        Competency(
            key="talk",
            name="Talks </fieldset><script>x()</script>",
            statements=(
                Statement(key="talk-1", text="I say “</legend><script>x()</script>”."),
                Statement(key="talk-2", text="I listen."),
            ),
        ),
        Competency(key="count", name="Counts", statements=(Statement(key="count-1", text="I count."),)),
    ),
)


def _form(**cells: object) -> str:
    values: dict[str, object] = {"id": "form-1", "name": "Nora Lindqvist", "model": MODEL, **cells}
    return form_html(ReplyForm(**values))  # type: ignore[arg-type]


class _Page(HTMLParser):
    """What a browser would find in a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def every(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


def _between(page: str, tag: str) -> str:
    found = re.search(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
    assert found is not None
    return found[1]


def test_each_statement_has_its_five_answers_and_each_competency_room_for_words() -> None:
    page = _Page(_form())
    boxes = [(b["name"], b["value"]) for b in page.every("input") if b["type"] == "radio"]
    assert boxes == [(key, value) for key in ("talk-1", "talk-2", "count-1") for value in ("1", "2", "3", "4", "0")]
    assert [a["data-competency"] for a in page.every("textarea") if "data-competency" in a] == ["talk", "count"]
    assert page.text.count("How often do you see this from Nora Lindqvist?") == 2
    assert page.text.count("Cannot say") == 3


def test_only_the_chosen_statements_are_asked() -> None:
    page = _Page(_form(statements=("count-1",)))
    assert {b["name"] for b in page.every("input") if b["type"] == "radio"} == {"count-1"}
    assert len(page.every("fieldset")) == 1


def test_nothing_comes_from_outside_and_nothing_is_sent() -> None:
    page = _form()
    assert "http" not in page.replace("http-equiv", "")
    parsed = _Page(page)
    for tag in ("img", "link", "iframe", "object", "embed", "base"):
        assert parsed.every(tag) == []
    for _, attributes in parsed.tags:
        assert not {"src", "href", "action"} & set(attributes)
        assert not [name for name in attributes if name.startswith("on")]


def test_the_policy_names_its_own_script_and_style_and_no_other() -> None:
    page = _form(name=NASTY, rater=NASTY)
    policy = next(m["content"] for m in _Page(page).every("meta") if m.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    assert policy.startswith("default-src 'none'; ")
    assert "unsafe" not in policy
    for tag in ("script", "style"):
        digest = base64.b64encode(hashlib.sha256(_between(page, tag).encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy


def test_names_and_texts_cannot_become_markup() -> None:
    plain, nasty = _Page(_form()), _Page(_form(name=NASTY, rater=NASTY, role=NASTY, id=NASTY))
    assert [tag for tag, _ in nasty.tags] == [tag for tag, _ in plain.tags]
    form = nasty.every("form")[0]
    assert (form["data-about"], form["data-form"]) == (NASTY, NASTY)
    assert nasty.every("input")[0]["value"] == NASTY


@given(st.text(max_size=40))
def test_no_name_changes_the_page(name: str) -> None:
    assert [tag for tag, _ in _Page(_form(name=name, rater=name)).tags] == [tag for tag, _ in _Page(_form()).tags]


def test_the_page_says_what_happens_with_the_answers() -> None:
    text = _Page(_form()).text
    assert "this page sends nothing by itself" in text
    assert "never added up to a score" in text


def _node(script: str, path: Path) -> str:
    node = shutil.which("node")
    if node is None:
        pytest.skip("the script of the form can only be run where node is installed")
    path.write_text(resources.path("forms", "reply.js").read_text(encoding="utf-8") + script, encoding="utf-8")
    return subprocess.run([node, str(path)], capture_output=True, check=True, encoding="utf-8", timeout=60).stdout


_REPLIES = (
    {"answers": {"talk-1": 3, "talk-2": 0}, "words": {}},
    {"answers": {"z": 1, "a": 2, "Ä": 4, "é-1": 1}, "words": {"talk": "Grüße 🙂 </script>\nzwei", "a": "\u00a0x\t"}},
    {"answers": {"talk-1": 1}, "words": {"talk": "\ud800 half a character"}},
)


def test_what_the_page_writes_is_read_again(tmp_path: Path) -> None:
    frame = {
        "reply": 1, "id": "form-1", "model": "small", "version": 3, "about": "Nora 🙂", "rater": "Helena </script>",
        "role": "", "filled_on": "2026-11-20",
    }  # fmt: skip
    replies = [frame | reply for reply in _REPLIES]
    script = f"""
    var every = {json.dumps(replies)}.map(sealed);
    process.stdout.write(JSON.stringify(every.map(function (reply) {{
      return {{sum: reply.checksum, file: JSON.stringify(reply, null, 2), text: asText(reply), name: fileName(reply)}};
    }})));
    """
    written = json.loads(_node(script, tmp_path / "reply.cjs"))
    for reply, made in zip(replies, written, strict=True):
        assert made["sum"] == checksum(canonical(reply))
        assert made["name"] == "answers-helena-script.json"
        assert read_reply(made["file"]).answers == reply["answers"]
        assert max(len(line) for line in made["text"].split("\n")[2:]) <= 64
    for made in written[:2]:
        assert read_reply(made["text"]) == read_reply(made["file"])


def test_the_form_sent_back_as_a_page_is_told_from_a_damaged_reply() -> None:
    """What a browser's "save page" makes of it: the marks of a reply stand in its script."""
    with pytest.raises(ImportRefused) as refused:
        read_reply(form_html(ReplyForm(id="form-1", name=NASTY, model=MODEL, rater=NASTY, role=NASTY)))
    assert refused.value.title == "This is the form itself, not its answers"
