"""Importing through the dialog: real files in a temporary folder, a real store, keys and clicks."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from brm_desktop.application import Application
from brm_desktop.domain.errors import WriteFailed
from brm_desktop.gui.dialogs.import_files import ImportDialog, Step
from brm_desktop.gui.navigation import Place
from brm_desktop.gui.views.import_files.pairs import Settled
from brm_desktop.services.imports import ImportOutcome, Imports
from brm_desktop.services.workspace import Workspace
from tests.gui.conftest import StartWindow
from tests.gui.walk import nameless

NOTE = """# Monthly value review

Date: 2026-11-12
Present: Helena Brandt, Owen Clarke

- [ ] Owen Clarke: name a data owner by 27 Nov
- [ ] Helena Brandt: decide on the freeze by 30 Nov
"""


@pytest.fixture
def application(start_window: StartWindow, data_folder: Path) -> Application:
    return start_window(data_folder)


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    folder = tmp_path / "notes"
    (folder / "Finance").mkdir(parents=True)
    (folder / "Finance" / "2026-11-12 review.md").write_text(NOTE, encoding="utf-8")
    (folder / "Finance" / "broken.ics").write_bytes(b"\x00\x01\x02 no calendar")
    return folder


@pytest.fixture
def people(tmp_path: Path) -> Path:
    file = tmp_path / "people.csv"
    file.write_text("Who,Email Address,Place\nHelena Brandt,helena@larkfield.example,Berlin\n", encoding="utf-8")
    return file


def _open(application: Application, qtbot: QtBot, *paths: Path) -> ImportDialog:
    application.window.open_import(paths)
    dialog = application.window.findChild(ImportDialog)
    assert isinstance(dialog, ImportDialog)
    if paths:
        qtbot.waitUntil(lambda: dialog.step is Step.PREVIEW and not application.tasks.busy)
    return dialog


def _counts(dialog: ImportDialog) -> dict[str, list[str]]:
    model = dialog.form.counts_table.model()
    assert model is not None
    cells = [
        [str(model.data(model.index(row, column), Qt.ItemDataRole.DisplayRole)) for column in range(4)]
        for row in range(model.rowCount())
    ]
    return {cell[0]: cell[1:] for cell in cells}


def _stored(application: Application, qtbot: QtBot) -> list[str]:
    found: list[list[str]] = []
    application.desk.run(lambda w: [row.meeting.title for row in w.meetings.every()], found.append)
    qtbot.waitUntil(lambda: bool(found))
    return found[0]


def test_the_preview_counts_and_names_what_was_not_understood(
    application: Application, notes: Path, qtbot: QtBot
) -> None:
    dialog = _open(application, qtbot, notes)
    counts = _counts(dialog)
    assert counts["Partners"] == ["1", "0", "0"]
    assert counts["Meetings"] == ["1", "0", "0"]
    assert counts["Commitments"] == ["2", "0", "0"]
    assert "Nothing is written until you press Import." in dialog.form.sentence_label.text()
    assert dialog.form.refusals_part.isVisible()
    model = dialog.form.refusals_list.model()
    assert model is not None
    assert "broken.ics" in str(model.data(model.index(0, 0), Qt.ItemDataRole.DisplayRole))
    assert nameless(dialog) == []


def test_nothing_is_written_before_import_is_pressed(application: Application, notes: Path, qtbot: QtBot) -> None:
    dialog = _open(application, qtbot, notes)
    assert _stored(application, qtbot) == []
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert _stored(application, qtbot) == []


def test_control_enter_imports_and_says_what_came_in(application: Application, notes: Path, qtbot: QtBot) -> None:
    dialog = _open(application, qtbot, notes)
    assert dialog.primary_button.text().startswith("Import ")
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: dialog.step is Step.DONE)
    assert "1 partner" in dialog.form.sentence_label.text()
    assert dialog.form.sentence_note.text().startswith("How your data was before is kept")
    assert _stored(application, qtbot) == ["Monthly value review"]
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not application.tasks.busy)
    present = application.window.history.present
    assert present is not None and present.place is Place.PARTNERS


def test_the_same_folder_again_brings_nothing_new(application: Application, notes: Path, qtbot: QtBot) -> None:
    dialog = _open(application, qtbot, notes)
    dialog.primary_button.click()
    qtbot.waitUntil(lambda: dialog.step is Step.DONE and not application.tasks.busy)
    dialog.read((notes,))
    qtbot.waitUntil(lambda: dialog.step is Step.PREVIEW)
    assert dialog.form.sentence_label.text().startswith("Nothing new.")
    assert not dialog.primary_button.isVisible()
    assert dialog.cancel_button.text() == "Close"


def test_one_partner_can_be_named_for_all_of_it(application: Application, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "2026-11-12 review.md"
    file.write_text(NOTE, encoding="utf-8")
    dialog = _open(application, qtbot)
    qtbot.keyClicks(dialog.form.partner_edit, "Legal")
    dialog.read((file,))
    qtbot.waitUntil(lambda: dialog.step is Step.PREVIEW)
    dialog.primary_button.click()
    qtbot.waitUntil(lambda: dialog.step is Step.DONE)
    names: list[str] = []
    application.desk.run(lambda w: [p.name for p in w.partners.every()], names.extend)
    qtbot.waitUntil(lambda: names == ["Legal"])


def test_columns_are_shown_and_can_be_corrected(application: Application, people: Path, qtbot: QtBot) -> None:
    dialog = _open(application, qtbot, people)
    block = dialog.sheet._blocks[people]
    assert [choice.currentText() for choice in block.choices] == ["Name", "Mail", "Leave out"]
    assert block.choices[2].accessibleName() == "Column Place holds"
    choice = block.choices[2]
    choice.setCurrentIndex(choice.findText("Role"))
    choice.activated.emit(choice.currentIndex())
    qtbot.waitUntil(lambda: dialog.step is Step.PREVIEW and dialog.sheet._blocks[people] is not block)
    again = dialog.sheet._blocks[people]
    assert [choice.currentText() for choice in again.choices] == ["Name", "Mail", "Role"]
    assert again.choices[2].hasFocus()
    dialog.primary_button.click()
    qtbot.waitUntil(lambda: dialog.step is Step.DONE)
    roles: list[str] = []
    application.desk.run(lambda w: [row.person.role for row in w.people.every()], roles.extend)
    qtbot.waitUntil(lambda: roles == ["Berlin"])


def test_a_path_that_is_gone_is_said_in_place(application: Application, tmp_path: Path, qtbot: QtBot) -> None:
    dialog = _open(application, qtbot)
    dialog.read((tmp_path / "gone.md",))
    qtbot.waitUntil(lambda: dialog.form.trouble_panel.isVisible())
    assert "is not there" in dialog.form.trouble_panel.title_label.text()
    assert dialog.step is Step.CHOOSE


def test_a_full_disk_writes_nothing_and_keeps_the_preview(
    application: Application, notes: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = _open(application, qtbot, notes)

    def fail(self: Imports, preview: object, **arguments: object) -> ImportOutcome:
        raise WriteFailed("The disk is full", "Nothing was changed. Make room and try again.")

    monkeypatch.setattr(Imports, "apply", fail)
    dialog.primary_button.click()
    qtbot.waitUntil(lambda: dialog.form.trouble_panel.isVisible())
    assert dialog.step is Step.PREVIEW
    assert dialog.form.trouble_panel.title_label.text() == "The disk is full"
    monkeypatch.undo()
    dialog.primary_button.click()
    qtbot.waitUntil(lambda: dialog.step is Step.DONE)


def test_escape_stops_the_reading(
    application: Application, notes: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = _open(application, qtbot)
    stopped: list[bool] = []

    def endless(self: Imports, paths: object, *, progress: Callable[[int, int, str], None], **_: object) -> object:
        try:
            while True:
                progress(1, 4_212, "calendar")
        finally:
            stopped.append(True)

    monkeypatch.setattr(Imports, "preview", endless)
    dialog.read((notes,))
    qtbot.waitUntil(lambda: dialog.form.work_label.text() == "Reading calendar, 1 of 4,212")
    qtbot.waitUntil(lambda: dialog.form.work_part.isVisible())
    assert dialog.cancel_button.text() == "Stop"
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: bool(stopped) and not application.tasks.busy)
    assert dialog.step is Step.CHOOSE and dialog.isVisible()


def test_stopping_while_it_writes_says_that_nothing_was_written(
    application: Application, notes: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = _open(application, qtbot, notes)

    def endless(self: Imports, preview: object, *, progress: Callable[[int, int, str], None]) -> object:
        while True:
            progress(1, 2, "Writing")

    monkeypatch.setattr(Imports, "apply", endless)
    dialog.primary_button.click()
    qtbot.waitUntil(lambda: dialog.form.work_label.text() == "Writing, 1 of 2")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: dialog.step is Step.PREVIEW and not application.tasks.busy)
    assert dialog.form.sentence_note.text() == "Stopped. Nothing was written."
    assert _stored(application, qtbot) == []


def test_a_stop_that_came_too_late_says_what_came_in(
    application: Application, notes: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = _open(application, qtbot, notes)
    truly = Imports.apply

    def late(self: Imports, preview: object, **_: object) -> ImportOutcome:
        outcome = truly(self, preview)  # type: ignore[arg-type]
        assert dialog._task is not None
        dialog._task.cancel()
        return outcome

    monkeypatch.setattr(Imports, "apply", late)
    dialog.primary_button.click()
    qtbot.waitUntil(lambda: not application.tasks.busy)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: dialog.step is Step.DONE)
    assert _stored(application, qtbot) == ["Monthly value review"]


@pytest.fixture
def twice(application: Application, tmp_path: Path, qtbot: QtBot) -> ImportDialog:
    """An import that leaves a short name and a long one side by side."""
    folder = tmp_path / "twice" / "Finance"
    folder.mkdir(parents=True)
    head = "# Review\n\nDate: 2026-11-{day}\nPresent:\n\n- {name}\n- Owen Clarke\n"
    (folder / "2026-11-10.md").write_text(head.format(day=10, name="Steven Loomis"), encoding="utf-8")
    (folder / "2026-11-11.md").write_text(head.format(day=11, name="Steven R. Loomis"), encoding="utf-8")
    (folder / "2026-11-12.md").write_text(head.format(day=12, name="Steven"), encoding="utf-8")
    dialog = _open(application, qtbot, folder.parent)
    dialog.primary_button.click()
    qtbot.waitUntil(lambda: dialog.step is Step.DONE and not application.tasks.busy)
    if not dialog.sheet.has_pairs:
        pytest.fail("the import saw nobody who may be the same")
    return dialog


def test_people_who_may_be_the_same_are_merged_and_taken_apart_again(
    twice: ImportDialog, application: Application, qtbot: QtBot
) -> None:
    rows = twice.form.pairs_list
    assert rows.hasFocus()
    pair = twice.sheet.pairs.values[0].pair
    qtbot.keyClick(rows, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: twice.sheet.pairs.values[0].settled is Settled.MERGED)
    assert pair.second.name not in _people(application, qtbot) or pair.first.name == pair.second.name
    qtbot.keyClick(rows, Qt.Key.Key_U)
    qtbot.waitUntil(lambda: twice.sheet.pairs.values[0].settled is Settled.OPEN)
    assert pair.second.name in _people(application, qtbot)
    qtbot.keyClick(rows, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: twice.sheet.pairs.values[0].settled is Settled.APART)
    qtbot.keyClick(rows, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: not application.tasks.busy)
    assert twice.sheet.pairs.values[0].settled is Settled.APART


def _people(application: Application, qtbot: QtBot) -> list[str]:
    found: list[list[str]] = []

    def every(workspace: Workspace) -> list[str]:
        return [row.person.name for row in workspace.people.every()]

    application.desk.run(every, found.append)
    qtbot.waitUntil(lambda: bool(found))
    return found[0]
