"""Self-assessment from the command line: answers from a file and in a terminal, the plan, and the second view."""

import io
import json
import re
from pathlib import Path
from typing import Any

import pytest

from brm_desktop.cli import main
from brm_desktop.interchange.reply_reading import canonical, checksum


class Brm:
    """Runs the command in one data folder."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self._folder = folder
        self._capsys = capsys

    def __call__(self, *arguments: str, code: int = 0) -> str:
        found = main(["--data", str(self._folder), *arguments])
        out, err = self._capsys.readouterr()
        assert found == code, err
        return err if code else out

    def json(self, *arguments: str) -> Any:
        return json.loads(self(*arguments, "--json"))


@pytest.fixture
def brm(data_folder: Path, capsys: pytest.CaptureFixture[str]) -> Brm:
    return Brm(data_folder, capsys)


def _answers(path: Path, **scores: int) -> str:
    path.write_text(json.dumps({key.replace("_", "-"): score for key, score in scores.items()}), encoding="utf-8")
    return str(path)


def test_nothing_assessed_says_how_to_begin(brm: Brm) -> None:
    assert brm("competencies") == "Not assessed yet. `brm assess` asks you, about 20 minutes.\n"
    document = brm.json("competencies")
    assert len(document["competencies"]) == 8
    assert document["unfinished"] is None


def test_answers_from_a_file_make_a_round(brm: Brm, tmp_path: Path) -> None:
    first = brm.json("assess", "--answers", _answers(tmp_path / "a.json", value_1=3, value_2=2))["assess"]
    assert (first["answered"], first["finished_on"]) == (2, None)
    path = tmp_path / "b.json"
    path.write_text('{"answers": {"value-3": 0}, "words": {"value": "Ask sponsors more"}}', encoding="utf-8")
    second = brm.json("assess", "--answers", str(path), "--finish")["assess"]
    assert second["id"] == first["id"]
    assert second["finished_on"] is not None
    row = second["rows"][0]
    assert (row["key"], row["level"], row["claimed"]) == ("value", "2.5", True)
    assert row["explained"] == "The mean of 2 statements; 1 left out: no chance to show it; 2 not answered."
    assert brm.json("assess", "--list")["assess"][0]["id"] == first["id"]
    shown = brm.json("competencies", "value")
    assert shown["history"][0]["reflection"] == "Ask sponsors more"
    assert [s["score"] for s in shown["statements"]] == [3, 2, 0, None, None]
    assert "2.5" in brm("competencies")


def test_answers_that_cannot_be_are_refused_and_none_is_kept(brm: Brm, tmp_path: Path) -> None:
    assert "does not ask" in brm("assess", "--answers", _answers(tmp_path / "a.json", value_1=3, no_such=1), code=1)
    assert "no such answer" in brm("assess", "--answers", _answers(tmp_path / "b.json", value_1=7), code=1)
    for text in ("", "[", "[3]", '{"value-1": "3"}', '{"value-1": true}', '{"answers": {}, "words": 3}'):
        (tmp_path / "c.json").write_text(text, encoding="utf-8")
        assert "no answers" in brm("assess", "--answers", str(tmp_path / "c.json"), code=1)
    assert brm.json("competencies")["unfinished"] is None


def test_without_a_terminal_it_says_what_to_give(brm: Brm, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    assert "--answers" in brm("assess", code=1)
    assert brm.json("assess", "--list") == {"assess": []}


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def _type(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    monkeypatch.setattr("sys.stdin", _Terminal("".join(f"{line}\n" for line in lines)))


def test_a_terminal_asks_for_what_is_left(brm: Brm, monkeypatch: pytest.MonkeyPatch) -> None:
    _type(monkeypatch, "3", "", "x", "e", "+ Helena said so", "", "4", "q")
    out = brm("assess", "--competency", "value")
    assert "1 of 1  Drives Value Realization" in out
    assert "A digit from 0 to 4" in out
    assert "Added: Helena said so" in out
    assert "`brm assess --competency value` goes on with it" in out
    _type(monkeypatch, "2", "0", "1", "y")
    out = brm("assess", "--competency", "value")
    assert "Level 2.5" in out
    assert "Finished" in out
    row = brm.json("competencies", "value")["competencies"][0]
    assert (row["level"], row["evidence"]) == ("2.5", 1)


def test_the_last_answer_is_shown_only_after_answering(
    brm: Brm, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    brm("assess", "--competency", "value", "--answers", _answers(tmp_path / "a.json", value_1=1), "--finish")
    _type(monkeypatch, "3", "q")
    out = brm("assess", "--competency", "value")
    assert out.index("3 usually") < out.index("Last time: not yet")


def test_the_input_may_end_at_any_time(brm: Brm, monkeypatch: pytest.MonkeyPatch) -> None:
    _type(monkeypatch, "3", "e")
    brm("assess")
    assert brm.json("competencies")["unfinished"]["done"] == 1


def test_a_competency_may_be_named_by_its_beginning(brm: Brm) -> None:
    assert brm.json("competencies", "fin")["competencies"][0]["key"] == "finance"
    assert "could be several" in brm("competencies", "man", code=1)
    assert "No competency is called" in brm("competencies", "juggling", code=1)


def test_the_plan_takes_a_promise_to_herself(brm: Brm) -> None:
    done = brm.json(
        "assess", "plan", "Write the case with NPV", "--competency", "finance", "--by", "11 dec 2026",
        "--expect", "Case reviewed by Owen",
    )["plan"]  # fmt: skip
    assert (done["due"], done["competency"], done["expected"]) == ("2026-12-11", "finance", "Case reviewed by Owen")
    assert [c["text"] for c in brm.json("commitments", "--owe", "me")["commitments"]] == ["Write the case with NPV"]
    assert "is no date" in brm("assess", "plan", "More", "--competency", "finance", "--by", "31 november", code=1)


def _reply(page: str, rater: str) -> dict[str, Any]:
    form = re.search(r'data-form="([^"]+)" data-model="([^"]+)" data-version="(\d+)" data-about="([^"]+)"', page)
    assert form is not None
    reply: dict[str, Any] = {
        "reply": 1, "id": form[1], "model": form[2], "version": int(form[3]), "about": form[4], "rater": rater,
        "role": "manager", "filled_on": "2026-11-20", "answers": {"value-1": 2, "value-2": 3}, "words": {},
    }  # fmt: skip
    return reply | {"checksum": checksum(canonical(reply))}


def test_a_form_goes_out_and_its_answers_come_back(brm: Brm, tmp_path: Path) -> None:
    path, back = tmp_path / "view.html", tmp_path / "back.json"
    brm("assess", "form", str(path), "--for", "Helena Brandt", "--role", "manager")
    back.write_text(json.dumps(_reply(path.read_text(encoding="utf-8"), "Helena Brandt")), encoding="utf-8")
    first = brm.json("assess", "reply", str(back))["reply"]
    assert (first["rater"], first["answers"], first["role"]) == ("Helena Brandt", 2, "manager")
    assert brm.json("assess", "reply", str(back))["reply"]["id"] == first["id"]
    assert [r["rater"] for r in brm.json("assess", "--list")["assess"]] == ["Helena Brandt"]
    assert brm.json("competencies")["competencies"][0]["others"] == [{"rater": "Helena Brandt", "level": "2.5"}]


def test_an_older_reply_says_that_the_later_one_stays(brm: Brm, tmp_path: Path) -> None:
    path, back = tmp_path / "view.html", tmp_path / "back.json"
    brm("assess", "form", str(path))
    later = _reply(path.read_text(encoding="utf-8"), "Helena Brandt")
    back.write_text(json.dumps(later), encoding="utf-8")
    brm("assess", "reply", str(back))
    older = {key: value for key, value in later.items() if key != "checksum"} | {"filled_on": "2026-11-02"}
    back.write_text(json.dumps(older | {"checksum": checksum(canonical(older))}), encoding="utf-8")
    assert "Helena Brandt has answered again since, on 2026-11-20" in brm("assess", "reply", str(back))


def test_what_is_no_form_or_reply_is_refused(brm: Brm, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "ends in .html" in brm("assess", "form", str(tmp_path / "view.pdf"), code=1)
    monkeypatch.setattr("sys.stdin", io.StringIO("Hello Nora"))
    assert "no reply in this" in brm("assess", "reply", "-", code=1)
    assert brm("assess", "reply", str(tmp_path / "nothing.json"), code=1)
