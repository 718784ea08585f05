"""The `brm` command as a user types it."""

import json
from pathlib import Path
from typing import Any

import pytest

from brm_desktop.cli import main

MINUTES = """# Finance monthly

## Present

* Helena Brandt
* Owen Clarke

## Absent

* Mei-Lin Zhao

## Decisions

* Freeze the chart of accounts

## Action items

* [ ] Owen: name a data owner by 2026-01-20
* [x] Helena: send the goals
"""


class Brm:
    """Runs the command in one data folder."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self._folder = folder
        self._capsys = capsys

    def __call__(self, *arguments: str, code: int = 0) -> str:
        found = main(["--data", str(self._folder), *arguments])
        out, err = self._capsys.readouterr()
        assert found == code, err
        assert bool(err) == bool(code)
        return err if code else out

    def json(self, *arguments: str) -> Any:
        return json.loads(self(*arguments, "--json"))


@pytest.fixture
def brm(data_folder: Path, capsys: pytest.CaptureFixture[str]) -> Brm:
    return Brm(data_folder, capsys)


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    folder = tmp_path / "Notes" / "Finance"
    folder.mkdir(parents=True)
    (folder / "2026-01-12.md").write_text(MINUTES, encoding="utf-8")
    return folder.parent


def test_a_file_that_is_refused_ends_with_an_error(brm: Brm, notes: Path) -> None:
    changes = notes / "from-home.brmsync"
    changes.write_bytes(b"anything")
    assert "Nothing was there to bring in" in brm("import", str(changes), code=1)
    brm("import", str(notes))
    brm("import", str(notes))


def test_import_then_lists(brm: Brm, notes: Path) -> None:
    found = brm.json("import", str(notes))
    assert {"kind": "meetings", "new": 1, "changed": 0, "same": 0} in found["import"]
    assert found["written"] is True
    partner = brm.json("partners")["partners"][0]
    assert (partner["name"], partner["they_owe"]) == ("Finance", 1)
    meeting = brm.json("meetings")["meetings"][0]
    assert meeting["date"] == "2026-01-12"
    assert meeting["partners"] == ["Finance"]
    assert meeting["attendees"] == ["Helena Brandt", "Owen Clarke"]
    assert meeting["absent"] == ["Mei-Lin Zhao"]
    assert meeting["source"].endswith("2026-01-12.md")
    promises = brm.json("commitments", "--late")["commitments"]
    assert [(p["owner"], p["due"], p["status"], p["meeting"]) for p in promises] == [
        ("Owen Clarke", "2026-01-20", "late", meeting["id"])
    ]
    assert {row["name"] for row in brm.json("people")["people"]} == {"Helena Brandt", "Owen Clarke", "Mei-Lin Zhao"}


def test_text_output_is_aligned(brm: Brm, notes: Path) -> None:
    brm("import", str(notes))
    lines = brm("commitments").splitlines()
    place = lines[0].index("partner")
    assert all(line[place:].startswith("Finance") for line in lines[1:])


def test_a_dry_run_writes_nothing(brm: Brm, notes: Path) -> None:
    assert "Nothing was written" in brm("import", str(notes), "--dry-run")
    assert brm.json("meetings") == {"meetings": []}


def test_a_promise_is_logged_moved_and_kept(brm: Brm) -> None:
    logged = brm.json("log", "-> licence forecast by 2030-01-31")["log"]
    assert (logged["kind"], logged["due"]) == ("commitment", "2030-01-31")
    short = logged["id"][:8]
    assert "Give it like" not in brm("move", short, "31 Nov 2030", "--why", "late figures", code=1)
    moved = brm.json("move", short, "2030-02-15", "--why", "late figures", "--with", "Helena")["move"]
    assert (moved["due"], moved["moved"]) == ("2030-02-15", 1)
    shown = brm.json("show", short)["show"]
    assert shown["moves"][0]["why"] == "late figures"
    assert brm.json("kept", short)["kept"]["status"] == "kept"
    assert brm.json("commitments", "--open")["commitments"] == []


def test_show_tells_all_of_a_record(brm: Brm, notes: Path) -> None:
    brm("import", str(notes))
    meeting = brm.json("show", brm.json("meetings")["meetings"][0]["id"])["show"]
    assert meeting["note"] == MINUTES
    assert [decision["text"] for decision in meeting["decisions"]] == ["Freeze the chart of accounts"]
    assert len(meeting["commitments"]) == 2
    assert "Finance" in brm("show", brm.json("partners")["partners"][0]["id"][:6])
    assert "Owen Clarke" in brm("show", next(p["id"] for p in brm.json("people")["people"] if "Owen" in p["name"]))


@pytest.mark.parametrize("ending", ["pdf", "md", "txt"])
def test_a_brief_is_written(brm: Brm, notes: Path, tmp_path: Path, ending: str) -> None:
    brm("import", str(notes))
    target = tmp_path / f"brief.{ending}"
    brm("brief", "fin", "-o", str(target))
    content = target.read_bytes()
    assert content.startswith(b"%PDF") if ending == "pdf" else b"data owner" in content.lower()
    assert target.stat().st_mode & 0o077 == 0


def test_people_go_out_as_a_table_and_come_in_again(brm: Brm, notes: Path, tmp_path: Path) -> None:
    brm("import", str(notes))
    brm("people", "-o", str(tmp_path / "people.csv"))
    assert brm.json("import", str(tmp_path / "people.csv"), "--dry-run")["import"] == [
        {"kind": "people", "new": 0, "changed": 0, "same": 3}
    ]


def test_search_finds_the_note(brm: Brm, notes: Path) -> None:
    brm("import", str(notes))
    hits = brm.json("search", "chart", "acc")["search"]
    assert {hit["kind"] for hit in hits} >= {"decision", "meeting"}
    assert "Nothing found" in brm("search", "zebra")


def test_the_sample_comes_and_goes(brm: Brm) -> None:
    brm("sample")
    assert len(brm.json("partners")["partners"]) == 7
    assert brm.json("check")["check"]["sound"] is True
    brm("log", "-> Finance my own promise")
    brm("sample", "--remove")
    assert brm.json("partners")["partners"] == []
    assert [row["text"] for row in brm.json("commitments")["commitments"]] == ["My own promise"]


def test_a_backup_is_made_and_put_back(brm: Brm, data_folder: Path, notes: Path) -> None:
    brm("import", str(notes))
    assert Path(brm.json("backup")["backup"]).is_file()
    (data_folder / "brm.sqlite3").write_bytes(b"ruined" * 100)
    assert "left as it is" in brm("meetings", code=1)
    brm("backup", "--restore")
    assert len(brm.json("meetings")["meetings"]) == 1


def test_a_promise_is_withdrawn_with_a_reason_and_its_owner_reminded(brm: Brm, notes: Path) -> None:
    brm("import", str(notes))
    promise = brm.json("commitments", "--open")["commitments"][0]
    assert brm("nudge", promise["id"], "--words", "by phone").startswith("Reminder noted:")
    assert "Why is it withdrawn" in brm("withdraw", promise["id"], "--why", " ", code=1)
    assert brm.json("withdraw", promise["id"], "--why", "no need")["withdraw"]["status"] == "withdrawn"
    assert "closed" in brm("nudge", promise["id"], code=1)


def test_merge_and_undo(brm: Brm, notes: Path) -> None:
    brm("import", str(notes))
    first, second = (person["id"] for person in brm.json("people")["people"][:2])
    brm("merge", first, second)
    assert len(brm.json("people")["people"]) == 2
    brm("merge", "--undo", second)
    assert len(brm.json("people")["people"]) == 3
    assert "number of people" in brm("merge", first, code=1)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["brief", "Nobody"], "No partner is called"),
        (["show", "abcd1234"], "Nothing has the id"),
        (["kept", "ab"], "too short"),
        (["import", "/nowhere/at/all"], "is not there"),
        (["screenshot", "today", "x.png", "--size", "big"], "is no size"),
    ],
)
def test_what_cannot_be_done_is_one_sentence_on_stderr(brm: Brm, arguments: list[str], words: str) -> None:
    said = brm(*arguments, code=1)
    assert words in said
    assert said.count("\n") == 1


@pytest.mark.parametrize("arguments", [[], ["fly"], ["move", "abcd"], ["commitments", "--owe", "nobody"]])
def test_wrong_use_ends_with_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    assert "usage" in capsys.readouterr().err


def test_names_cannot_steer_the_terminal(brm: Brm) -> None:
    brm("log", "the \x1b[31mred\x1b[0m button")
    assert "\x1b" not in brm("meetings")
