"""`brm sync`: fit for programs and for cron; a passphrase never stands in its arguments."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from brm_desktop.cli import main, passphrases
from brm_desktop.domain.identifiers import PartnerId, new_id
from brm_desktop.domain.partners import Partner
from brm_desktop.services.workspace import Workspace
from brm_desktop.storage import partners as partner_rows
from brm_desktop.sync.vault import passphrase

Run = Callable[..., Any]
WORDS = "three calm pelicans"


@pytest.fixture(autouse=True)
def _quick_passphrases(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(passphrase.lock.__kwdefaults__ or {}, "factor", 8)
    monkeypatch.delenv(passphrases.VARIABLE, raising=False)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Run:
    """Runs `brm --data <name> sync …`: the JSON document, the words, or the error with its exit code."""

    def run(name: str, *arguments: str, code: int = 0, text: bool = False) -> Any:
        found = main(["--data", str(tmp_path / name), "sync", *arguments, *([] if text or code else ["--json"])])
        said = capsys.readouterr()
        assert found == code, said.err
        if code:
            return said.err
        return said.out if text else json.loads(said.out)

    return run


def add_partner(folder: Path, name: str) -> str:
    opened = Workspace(folder)
    partner = Partner(id=PartnerId(new_id()), name=name)
    with opened.database.write() as work:
        partner_rows.save(work, [partner])
    opened.close()
    return partner.id


def rename(folder: Path, partner: str, name: str) -> None:
    opened = Workspace(folder)
    with opened.database.write() as work:
        work.exec_driver_sql("UPDATE partner SET name = ? WHERE id = ?", (name, partner))
    opened.sync.note_changes()
    opened.close()


def test_a_file_goes_from_one_device_to_the_other(run: Run, tmp_path: Path) -> None:
    add_partner(tmp_path / "a", "Finance")
    run("a", "devices", "--name", "ThinkPad")
    exported = run("a", "export", str(tmp_path))["export"]
    assert (exported["sealed"], exported["changes"] > 0) == (False, True)
    looked = run("b", "import", exported["path"], "--dry-run")["import"]
    assert (looked["from"], looked["written"], looked["new"][0]["titles"]) == ("ThinkPad", False, ["Finance"])
    taken = run("b", "import", exported["path"])["import"]
    assert (taken["written"], taken["run"]) == (True, 1)
    again = run("b", "import", exported["path"])["import"]
    assert (again["already"], again["written"]) == (True, False)
    assert run("b", "status")["sync"]["imports"][0]["device"] == "ThinkPad"
    assert run("b", "undo", "1")["undo"]["records"] == 1
    assert "cannot be taken back" in run("b", "undo", "1", code=1)


def test_a_folder_is_exchanged_with_one_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    add_partner(tmp_path / "a", "Finance")
    assert run("a", "folder", str(tmp_path / "shared"))["folder"]["sent"] > 0
    line = run("b", "folder", str(tmp_path / "shared"), text=True)
    assert line == "One file taken in, no changes sent.\n"
    assert run("b", "folder", text=True) == "No files taken in, no changes sent.\n"
    assert run("b", "folder", "--leave")["folder"]["path"] is None
    assert "No shared folder is chosen" in run("b", "folder", code=1)


def test_a_folder_that_is_away_ends_with_one_and_a_sentence(run: Run, tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    run("a", "folder", str(tmp_path / "shared"))
    (tmp_path / "shared" / "BRMSync" / "vault.json").unlink()
    (tmp_path / "shared").rename(tmp_path / "elsewhere")
    said = run("a", "folder", code=1)
    assert said.startswith("brm: The shared folder is not there.")
    assert said.count("\n") == 1


def test_the_passphrase_comes_from_a_file_or_the_environment(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (words := tmp_path / "words.txt").write_text(f"{WORDS}\nand more\n")
    add_partner(tmp_path / "a", "Finance")
    assert run("a", "vault", "--seal", "--passphrase-file", str(words))["vault"]["sealed"]
    path = str(tmp_path / "sealed.brmsync")
    assert "is locked" in run("a", "export", path, code=1)
    assert run("a", "export", path, "--passphrase-file", str(words))["export"]["sealed"]
    said = run("b", "import", path, code=1)
    assert "--passphrase-file" in said
    assert passphrases.VARIABLE in said
    monkeypatch.setenv(passphrases.VARIABLE, "three calm penguins")
    assert "does not open" in run("b", "import", path, code=1)
    monkeypatch.setenv(passphrases.VARIABLE, WORDS)
    assert run("b", "import", path)["import"]["sealed"]


def test_a_sealed_folder_is_exchanged_by_cron(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "shared").mkdir()
    add_partner(tmp_path / "a", "Finance")
    assert "A passphrase is needed" in run("a", "vault", "--seal", code=1)
    monkeypatch.setenv(passphrases.VARIABLE, WORDS)
    run("a", "vault", "--seal")
    run("a", "folder", str(tmp_path / "shared"))
    monkeypatch.delenv(passphrases.VARIABLE)
    assert "is locked" in run("b", "folder", str(tmp_path / "shared"), code=1)
    monkeypatch.setenv(passphrases.VARIABLE, WORDS)
    assert run("b", "folder")["folder"]["taken"] == 1


def test_the_passphrase_is_changed_and_the_old_one_goes_when_all_have_the_new_one(run: Run, tmp_path: Path) -> None:
    (tmp_path / "shared").mkdir()
    (old := tmp_path / "old.txt").write_text(WORDS)
    (new := tmp_path / "new.txt").write_text("quiet green lanterns")
    run("a", "vault", "--seal", "--passphrase-file", str(old))
    run("a", "folder", str(tmp_path / "shared"), "--passphrase-file", str(old))
    run("b", "folder", str(tmp_path / "shared"), "--passphrase-file", str(old))
    change = ("vault", "--change-passphrase", "--passphrase-file", str(old), "--new-passphrase-file", str(new))
    assert len(run("a", *change)["vault"]["old_passphrase_for"]) == 1
    run("a", "folder", "--passphrase-file", str(new))
    run("b", "folder", "--passphrase-file", str(old))
    assert "changed on another device" in run("b", "status", text=True)
    run("b", "folder", "--passphrase-file", str(new))
    assert run("b", "status")["sync"]["folder"]["old_passphrase_for"] == []
    assert [path.name for path in (tmp_path / "shared" / "BRMSync" / "keys").iterdir()] == ["2.age"]


def test_a_vault_is_begun_anew(run: Run, tmp_path: Path) -> None:
    (old := tmp_path / "old.txt").write_text(WORDS)
    (new := tmp_path / "new.txt").write_text("quiet green lanterns")
    before = run("a", "vault", "--seal", "--passphrase-file", str(old))["vault"]
    assert "--new-passphrase-file" in run("a", "vault", "--begin-anew", code=1)
    after = run("a", "vault", "--begin-anew", "--new-passphrase-file", str(new))["vault"]
    assert (after["sealed"], after["name"], after["id"] == before["id"]) == (True, before["name"], False)


def test_a_passphrase_can_be_typed_on_a_terminal(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    typed = iter([WORDS, "something else", WORDS, WORDS, WORDS])
    monkeypatch.setattr(passphrases, "asked", lambda words: next(typed))
    add_partner(tmp_path / "a", "Finance")
    assert "differ" in run("a", "vault", "--seal", code=1)
    run("a", "vault", "--seal")
    assert run("a", "export", str(tmp_path / "one.brmsync"))["export"]["sealed"]


def test_no_option_takes_a_passphrase(run: Run) -> None:
    with pytest.raises(SystemExit):
        run("a", "export", "one.brmsync", "--passphrase", WORDS)


def conflict(run: Run, tmp_path: Path) -> str:
    """Two devices that called one partner differently; the key of the conflict on the first one."""
    partner = add_partner(tmp_path / "a", "Finance")
    run("a", "export", str(tmp_path / "first.brmsync"))
    run("b", "import", str(tmp_path / "first.brmsync"))
    rename(tmp_path / "a", partner, "Finance here")
    rename(tmp_path / "b", partner, "Finance there")
    run("b", "export", str(tmp_path / "second.brmsync"))
    run("a", "import", str(tmp_path / "second.brmsync"))
    (found,) = run("a", "conflicts")["conflicts"]
    assert [version["text"] for version in found["versions"]] == ["Finance here", "Finance there"]
    return str(found["key"])


@pytest.mark.parametrize(("take", "name"), [("1", "Finance here"), ("2", "Finance there")])
def test_a_conflict_is_decided(take: str, name: str, run: Run, tmp_path: Path) -> None:
    key = conflict(run, tmp_path)
    assert "Which version?" in run("a", "conflicts", "--decide", key, code=1)
    assert "no such version" in run("a", "conflicts", "--decide", key, "--take", "3", code=1)
    assert run("a", "conflicts", "--decide", key, "--take", take)["conflicts"] == []
    opened = Workspace(tmp_path / "a")
    with opened.database.read() as work:
        assert [one.name for one in partner_rows.every(work)] == [name]
    opened.close()


def test_a_conflict_is_decided_with_a_text_of_ones_own(run: Run, tmp_path: Path) -> None:
    key = conflict(run, tmp_path)
    (text := tmp_path / "text.txt").write_text("Finance and law")
    assert run("a", "conflicts", "--decide", key, "--text-file", str(text))["conflicts"] == []
    assert "Nothing is to be decided" in run("a", "conflicts", text=True)


def test_the_proof_and_the_rebuild(run: Run, tmp_path: Path) -> None:
    add_partner(tmp_path / "a", "Finance")
    proof = run("a", "verify")["verify"]
    assert (proof["sound"], proof["differences"]) == (True, [])
    assert run("a", "rebuild")["rebuild"]["changes"] == proof["changes"]


def test_a_store_that_was_never_exchanged_says_how_to_begin(run: Run, tmp_path: Path) -> None:
    assert "Nothing was exchanged yet" in run("a", "status", text=True)


def test_a_refusal_says_what_is_safe(run: Run, tmp_path: Path) -> None:
    (tmp_path / "notes.brmsync").write_text("notes")
    said = run("a", "import", str(tmp_path / "notes.brmsync"), code=1)
    assert "is not a sync file. Nothing was changed here." in said


@pytest.mark.parametrize("option", ["--name", "--retire"])
def test_an_empty_name_of_a_device_is_refused(run: Run, option: str) -> None:
    assert "Nothing was changed" in run("a", "devices", option, "", code=1)
