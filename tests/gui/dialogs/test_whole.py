"""Handing a partner over, taking it over, and everything out and in again, through the window."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from brm_desktop.application import Application
from brm_desktop.gui.dialogs.whole import BringBack, TakeOver, counted
from brm_desktop.gui.navigation import Place
from brm_desktop.gui.views.partner.view import PartnerView
from tests.gui.conftest import StartWindow
from tests.gui.walk import nameless


def _ask(application: Application, qtbot: QtBot, call: Callable[[Any], Any]) -> Any:
    answers: list[Any] = []
    application.desk.run(call, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    return answers[0]


def _settled(application: Application, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not application.tasks.busy)


def _handed(application: Application, qtbot: QtBot, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    finance = _ask(application, qtbot, lambda workspace: workspace.partners.called("Finance"))
    application.desk.navigate(Place.PARTNER, finance.id)
    _settled(application, qtbot)
    page = application.window.findChild(PartnerView)
    assert page is not None
    page.editor.hand_over()
    _settled(application, qtbot)


def test_a_partner_goes_to_a_colleague_and_comes_up_in_her_window(
    start_window: StartWindow, sample_folder: Path, store_template: Path, tmp_path: Path, qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    giver = start_window(sample_folder)
    _handed(giver, qtbot, tmp_path / "finance", monkeypatch)
    path = tmp_path / "finance.brmpartner"
    assert path.is_file()
    shutil.copytree(store_template, tmp_path / "colleague")
    receiver = start_window(tmp_path / "colleague")
    receiver.desk.open_import((path,))
    qtbot.waitUntil(lambda: isinstance(receiver.window.open_dialog(), TakeOver))
    dialog = receiver.window.open_dialog()
    assert isinstance(dialog, TakeOver)
    dialog.grab()
    assert nameless(dialog) == []
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: receiver.window.open_dialog() is None)
    _settled(receiver, qtbot)
    names = [partner.name for partner in _ask(receiver, qtbot, lambda workspace: workspace.partners.every())]
    assert names == ["Finance"]
    page = receiver.window.findChild(PartnerView)
    assert page is not None
    qtbot.waitUntil(lambda: page.form.title_label.text() == "Finance")


def test_everything_goes_out_from_the_settings_and_comes_back(
    start_window: StartWindow, sample_folder: Path, store_template: Path, tmp_path: Path, qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    from brm_desktop.gui.dialogs.whole import export_everything

    giver = start_window(sample_folder)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    export_everything(giver.desk, giver.window)
    _settled(giver, qtbot)
    folder = tmp_path / "BRM Desktop 2026-11-23"
    assert (folder / "records.json").is_file()
    shutil.copytree(store_template, tmp_path / "empty")
    other = start_window(tmp_path / "empty")
    other.desk.open_import((folder,))
    qtbot.waitUntil(lambda: isinstance(other.window.open_dialog(), BringBack))
    dialog = other.window.open_dialog()
    assert isinstance(dialog, BringBack)
    qtbot.mouseClick(dialog.button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: other.window.open_dialog() is None)
    _settled(other, qtbot)
    assert len(_ask(other, qtbot, lambda workspace: workspace.partners.every())) == 7


def test_a_damaged_file_says_so_and_changes_nothing(
    start_window: StartWindow, data_folder: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "broken.brmpartner"
    path.write_bytes(b"\x1f\x8bnothing")
    application = start_window(data_folder)
    application.desk.open_import((path,))
    _settled(application, qtbot)
    assert not isinstance(application.window.open_dialog(), TakeOver)
    assert _ask(application, qtbot, lambda workspace: workspace.partners.every()) == ()


def test_counts_are_said_in_words() -> None:
    assert counted({"person": 9, "meeting": 1, "commitment": 30}) == "9 people, 1 meeting and 30 promises"
    assert counted({"person": 1}) == "1 person"
    assert counted({}) == "nothing else"
