"""Fields that are open while an import changes what stands in them."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from brm_desktop.domain.dates.parsing import DateOrder
from brm_desktop.gui.theme.theme import Theme
from brm_desktop.gui.views.record_fields import Field, FieldRow, Reader


@pytest.fixture
def row(dressed: Theme, qtbot: QtBot) -> Iterator[FieldRow]:
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)
    field = FieldRow(
        Field("note", "Note", "words"), Reader(lambda: date(2026, 11, 23), lambda: DateOrder.DAY_FIRST), page
    )
    column.addWidget(field)
    column.addWidget(QWidget(page))
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    field.show_value("first", "first")
    field.show_editing(True)
    field.edit.setFocus()
    yield field


def _text(row: FieldRow) -> QPlainTextEdit:
    found = row.edit.findChild(QPlainTextEdit)
    assert isinstance(found, QPlainTextEdit)
    return found


def test_a_field_she_is_in_without_typing_follows_and_puts_nothing_back(row: FieldRow) -> None:
    stored: list[object] = []
    row.committed.connect(lambda key, value: stored.append(value))
    row.show_value("from the other device", "from the other device")
    row.commit()
    assert stored == []
    assert _text(row).toPlainText() == "from the other device"


def test_what_she_types_is_left_alone(row: FieldRow, qtbot: QtBot) -> None:
    _text(row).selectAll()
    qtbot.keyClicks(_text(row), "mine")
    row.show_value("from the other device", "from the other device")
    assert _text(row).toPlainText() == "mine"
