"""Two devices and a file between them: continue on the second, change on both, carry, decide, take back."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from brm_desktop.application import Application
from brm_desktop.gui.navigation import Place
from brm_desktop.gui.views.first_run.view import FirstRunView
from brm_desktop.gui.views.sync.view import SyncView
from tests.gui.conftest import StartWindow

GROUND = "Owen wants no surprises in close week.\nHe signs off on day minus ten."
AT_WORK = "Owen wants no surprises in close week.\nHe signs off on day minus nine."
AT_HOME = "Owen wants no surprises in close week.\nHe signs off on day minus eight."


class Desk:
    """One window with what is done in it."""

    def __init__(self, application: Application, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
        self.application = application
        self._qtbot = qtbot
        self._patch = monkeypatch

    def settle(self) -> None:
        for _ in range(2):
            self._qtbot.waitUntil(lambda: not self.application.tasks.busy, timeout=30_000)
            self._qtbot.wait(1)

    def sync(self) -> SyncView:
        window = self.application.window
        window.go(Place.SYNC)
        window.activateWindow()  # keys reach the window in front, and there are two
        self._qtbot.waitUntil(window.isActiveWindow)
        self.settle()
        view = self.application.window.view
        assert isinstance(view, SyncView)
        return view

    def ask(self, call: object) -> object:
        found: list[object] = []
        self.application.desk.run(call, found.append)  # type: ignore[arg-type]
        self.settle()
        return found[0]

    def export(self, path: Path, *, full: bool = False) -> Path:
        view = self.sync()
        self._patch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
        (view.left.full_copy if full else view.left.export_changes)()
        self.settle()
        assert path.exists()
        return path

    def write(self, note: str) -> None:
        person = self.owen()
        self.ask(lambda w: w.people.change(person, private_note=note))
        self.application.desk.changes.people.emit()
        self.settle()

    def owen(self) -> str:
        return str(self.ask(lambda w: next(one.person.id for one in w.people.every() if "Owen" in one.person.name)))

    def note(self) -> str:
        person = self.owen()
        return str(self.ask(lambda w: w.people.get(person).person.private_note))

    def partners(self) -> list[str]:
        found: list[str] = self.ask(lambda w: sorted(p.name for p in w.partners.every()))  # type: ignore[assignment]
        return found


@pytest.fixture
def work(start_window: StartWindow, sample_folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Desk:
    return Desk(start_window(sample_folder), qtbot, monkeypatch)


def _continue_at_home(
    file: Path, start_window: StartWindow, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Desk:
    home = Desk(start_window(folder), qtbot, monkeypatch)
    first_run = home.application.window.view
    assert isinstance(first_run, FirstRunView)
    qtbot.keyClick(first_run.form.way_list, Qt.Key.Key_4)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    first_run.form.continue_part.file_button.click()
    qtbot.waitUntil(lambda: home.application.window.form.sidebar.isVisible(), timeout=60_000)
    home.settle()
    return home


def test_the_whole_story_of_two_devices_and_a_stick(
    work: Desk, start_window: StartWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    work.write(GROUND)
    copy = work.export(stick / "copy.brmsync", full=True)

    home = _continue_at_home(copy, start_window, tmp_path / "home", qtbot, monkeypatch)
    assert home.application.window.history.present is not None
    assert home.application.window.history.present.place is Place.TODAY
    assert home.partners() == work.partners()
    answer = home.export(stick / "answer.brmsync")
    work.application.window.open_import((answer,))
    work.settle()
    work.sync().close_layer()

    work.write(AT_WORK)
    home.write(AT_HOME)
    home.ask(lambda w: w.partners.add("Legal"))
    carried = home.export(stick / "evening.brmsync")

    work.application.window.open_import((carried,))
    work.settle()
    view = work.sync()
    part = view.incoming
    part.conflicts.cards[0].setFocus()
    assert view.front is part
    assert part.sentence.text().startswith("1 new, 1 conflict.")
    assert "Legal" not in work.partners(), "nothing is written before Import"
    qtbot.keyClick(part.conflicts.cards[0], Qt.Key.Key_2)
    qtbot.keyClick(part.conflicts.cards[0], Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    work.settle()
    assert work.note() == AT_HOME
    assert "Legal" in work.partners()
    assert view.resting.conflicts.isHidden()

    back = work.export(stick / "back.brmsync")
    home.application.window.open_import((back,))
    home.settle()
    assert home.sync().front is home.sync().incoming
    home.sync().finish()
    home.settle()
    assert home.note() == AT_HOME, "settled on one device, settled on both"
    assert home.sync().resting.conflicts.isHidden()

    run = view.resting.journal.values[0]
    view.receiving.take_back(run.id)
    work.settle()
    assert "Legal" not in work.partners()
    assert view.resting.journal.values[0].undone


def test_a_file_that_cannot_be_read_begins_nothing(
    start_window: StartWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "home"
    home = Desk(start_window(folder), qtbot, monkeypatch)
    first_run = home.application.window.view
    assert isinstance(first_run, FirstRunView)
    broken = tmp_path / "broken.brmsync"
    broken.write_text("a holiday", encoding="utf-8")
    first_run.continue_elsewhere()
    first_run.continue_from(broken)
    home.settle()
    assert first_run.form.folder_message.text().startswith("broken.brmsync is not a sync file")
    assert not (folder / "brm.sqlite3").exists()
    assert [one.name for one in folder.iterdir() if one.name.startswith(".continuing")] == []
    assert first_run.form.continue_part.file_button.hasFocus()
    home.application.window.leave_layer()
    assert first_run.form.way_list.isVisible()


def test_a_sealed_copy_asks_for_its_passphrase_on_the_first_day(
    work: Desk, start_window: StartWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    work.ask(lambda w: w.sync.seal("three calm pelicans"))
    copy = work.export(tmp_path / "sealed.brmsync", full=True)
    home = Desk(start_window(tmp_path / "home"), qtbot, monkeypatch)
    first_run = home.application.window.view
    assert isinstance(first_run, FirstRunView)
    first_run.continue_elsewhere()
    first_run.continue_from(copy)
    home.settle()
    question = first_run.form.continue_part.question
    assert first_run.form.continue_part.asks and question.edit.hasFocus()
    question.edit.setText("something else")
    qtbot.keyClick(question.edit, Qt.Key.Key_Return)
    home.settle()
    assert question.message.text().startswith("That one does not open it")
    question.edit.setText("three calm pelicans")
    qtbot.keyClick(question.edit, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: home.application.window.form.sidebar.isVisible(), timeout=60_000)
    home.settle()
    assert home.partners() == work.partners()
    assert "sealed with your sync passphrase" in home.sync().left.export.sentence.text()


def test_a_shared_folder_is_enough_to_continue(
    work: Desk, start_window: StartWindow, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    work.sync().left.sharing.use(shared)
    work.settle()
    home = Desk(start_window(tmp_path / "home"), qtbot, monkeypatch)
    first_run = home.application.window.view
    assert isinstance(first_run, FirstRunView)
    first_run.continue_elsewhere()
    first_run.continue_from(shared)
    qtbot.waitUntil(lambda: home.application.window.form.sidebar.isVisible(), timeout=60_000)
    home.settle()
    assert home.partners() == work.partners()
    assert home.sync().left.folder.path.text().endswith("shared")
    home.ask(lambda w: w.partners.add("Legal"))
    home.sync().left.exchange()
    home.settle()
    work.sync().left.exchange()
    work.settle()
    assert "Legal" in work.partners()
