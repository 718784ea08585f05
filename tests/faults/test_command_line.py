"""The command in odd surroundings: it ends with an answer or with one sentence, and never with a traceback."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from brm_desktop import cli, logs, paths
from brm_desktop.services.commitments import Commitments
from brm_desktop.storage import connections, places
from brm_desktop.storage.database import FILE_NAME, open_store

BRM = (sys.executable, "-c", "import sys; from brm_desktop.cli import main; sys.exit(main())")


def _brm(*arguments: str | bytes, **environment: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [*BRM, *arguments], capture_output=True, text=True, check=False, env=os.environ | environment, timeout=60
    )


def test_names_are_written_whole_whatever_the_terminal_speaks(data_folder: Path) -> None:
    data = str(data_folder)
    surroundings = {"LANG": "C", "LC_ALL": "C", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    assert _brm("--data", data, "log", "-> José Núñez 李雷: 😀 paper".encode(), **surroundings).returncode == 0
    done = _brm("--data", data, "--json", "commitments", **surroundings)
    assert "李雷" in done.stdout
    assert "😀" in done.stdout


def test_an_argument_that_is_no_text_is_stored_without_what_is_wrong(
    data_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["--data", str(data_folder), "log", os.fsdecode(b"-> Robin: \xff budget")]) == 0
    cli.main(["--data", str(data_folder), "--json", "commitments"])
    assert "� budget" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["file", "file/below", "/dev/null", "x" * 4000, "/".join(["x" * 200] * 20)])
def test_a_place_that_cannot_be_a_folder_is_said(tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").touch()
    assert cli.main(["--data", str(tmp_path / name), "partners"]) == 1
    said = capsys.readouterr().err
    assert "Nothing was changed; choose another folder" in said
    assert len(said) < 400
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


def test_an_empty_name_is_no_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for arguments in (["--data", "", "partners"], ["--data", "d", "import", ""]):
        with pytest.raises(SystemExit) as ended:
            cli.main(arguments)
        assert ended.value.code == 2
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_all_share_is_not_closed_to_them(tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(0o1777)
    assert cli.main(["--data", str(shared), "partners"]) == 0
    assert shared.stat().st_mode & 0o7777 == 0o1777
    assert (shared / FILE_NAME).stat().st_mode & 0o777 == 0o600


def test_a_reader_who_has_seen_enough_is_no_error(data_folder: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    done = subprocess.run([*BRM, "--data", str(data_folder), "partners"], stdout=write, stderr=-1, check=False)
    os.close(write)
    assert (done.returncode, done.stderr) == (0, b"")


def test_a_full_device_is_an_error(data_folder: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("there is no /dev/full here")
    with Path("/dev/full").open("w") as full:
        done = subprocess.run([*BRM, "--data", str(data_folder), "partners"], stdout=full, stderr=-1, check=False)
    assert done.returncode == 1
    assert b"No space left" in done.stderr


def test_a_folder_that_was_used_and_is_gone_is_not_made_again(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    assert cli.main(["log", "-> Robin: send the paper"]) == 0
    folder = paths.data_folder()
    folder.rename(tmp_path / "moved")
    assert cli.main(["partners"]) == 1
    assert "data folder is missing" in capsys.readouterr().err
    assert not folder.exists()
    (tmp_path / "moved").rename(folder)
    assert cli.main(["commitments"]) == 0
    assert "send the paper" in capsys.readouterr().out


def test_a_folder_that_is_gone_is_made_anew_when_it_is_named(tmp_path: Path) -> None:
    assert cli.main(["partners"]) == 0
    folder = paths.data_folder()
    folder.rename(tmp_path / "moved")
    assert cli.main(["--data", str(folder), "partners"]) == 0
    assert (folder / FILE_NAME).exists()


@pytest.mark.parametrize("name", ["Dropbox", "OneDrive - Larkfield", "Google Drive", "Mobile Documents"])
def test_a_synchronised_folder_is_warned_of_once(tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    data = str(tmp_path / name / "brm")
    for times in (1, 0):
        assert cli.main(["--data", data, "partners"]) == 0
        assert capsys.readouterr().err.count("kept in step with other computers") == times


def test_a_network_disk_is_warned_of(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"/dev/sda1 / ext4 rw 0 0\nnas:/home {tmp_path}/on\\040nas nfs4 rw 0 0\n")
    monkeypatch.setattr(places, "_MOUNTS", mounts)
    assert "lies on another computer" in places.risk_of(tmp_path / "on nas" / "brm")
    assert places.risk_of(tmp_path / "other") == ""


@pytest.mark.parametrize(
    ("error", "words"),
    [(MemoryError(), "not enough memory"), (RuntimeError("secret words"), "a fault of the program (RuntimeError)")],
)
def test_a_fault_of_the_program_is_said_and_logged_without_its_text(
    data_folder: Path,
    error: Exception,
    words: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(Commitments, "select", fail, raising=False)
    monkeypatch.setattr("brm_desktop.services.commitments.Commitments", fail)
    assert cli.main(["--data", str(data_folder), "commitments"]) == 1
    said = capsys.readouterr().err
    assert words in said
    assert "safe" in said
    logged = (data_folder / logs.FOLDER / logs.FILE_NAME).read_text()
    assert type(error).__name__ in logged
    assert "secret" not in said + logged


def test_a_log_that_cannot_be_written_is_no_second_fault(data_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (data_folder / logs.FOLDER).touch()
    assert cli.main(["--data", str(data_folder), "show", "abcdef"]) == 1
    assert capsys.readouterr().err.startswith("brm: Nothing has the id abcdef")


def test_two_imports_at_once_double_nothing(data_folder: Path, tmp_path: Path) -> None:
    notes = tmp_path / "notes" / "Finance"
    notes.mkdir(parents=True)
    for day in range(1, 29):
        (notes / f"2026-10-{day:02}.md").write_text(f"# Review {day}\n\nPresent: Ann Lee\n\n- [ ] Ann: report {day}\n")
    command = [*BRM, "--data", str(data_folder), "import", str(notes.parent)]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(2)]
    for running in both:
        running.communicate()
    assert [running.returncode for running in both] == [0, 0]
    database = open_store(data_folder)
    with database.read() as work:
        for table, count in (("meeting", 28), ("commitment", 28), ("person", 1), ("partner", 1)):
            assert work.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one() == count
    database.close()


def test_a_store_that_another_program_holds_is_said(
    data_folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(connections, "_PRAGMAS", (*connections._PRAGMAS[1:], "PRAGMA busy_timeout=50"))
    holder = sqlite3.connect(data_folder / FILE_NAME, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    assert cli.main(["--data", str(data_folder), "log", "-> Robin: paper"]) == 1
    assert "Another program holds the store" in capsys.readouterr().err
    holder.close()
    assert cli.main(["--data", str(data_folder), "log", "-> Robin: paper"]) == 0


def test_an_interrupted_command_says_so_and_stores_nothing(
    data_folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "notes" / "Finance").mkdir(parents=True)
    (tmp_path / "notes" / "Finance" / "2026-10-01.md").write_text("# Review\n\n- [ ] Ann: report\n")

    def interrupt(*_: object, **__: object) -> None:
        # As Ctrl C does; the signal itself is ignored where the tests run in the background.
        raise KeyboardInterrupt

    monkeypatch.setattr("brm_desktop.storage.commitments.save", interrupt)
    assert cli.main(["--data", str(data_folder), "import", str(tmp_path / "notes")]) == 1
    assert "stopped" in capsys.readouterr().err
    database = open_store(data_folder)
    with database.read() as work:
        assert work.exec_driver_sql("SELECT count(*) FROM meeting").scalar_one() == 0
    database.close()
