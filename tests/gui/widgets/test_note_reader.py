"""The reader of notes: nothing is loaded or opened, whatever the note says, and nothing freezes."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QTextDocument
from pytestqt.qtbot import QtBot

from brm_desktop.gui.theme.theme import Theme
from brm_desktop.gui.widgets.note_reader import NoteReader, is_openable
from brm_desktop.interchange.note_reading import read_for_reading

SLOWEST = 0.5


@pytest.fixture
def reader(dressed: Theme, qtbot: QtBot) -> NoteReader:
    widget = NoteReader()
    qtbot.addWidget(widget)
    widget.resize(616, 400)
    return widget


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What would have been handed to the system."""
    asked: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: asked.append(url.toString()))
    yield asked


def _show(reader: NoteReader, note: str) -> str:
    reader.show_reading(read_for_reading(note))
    reader.show()
    reader.grab()
    return reader.toPlainText()


def test_pictures_and_markup_are_words(reader: NoteReader, tmp_path: Path) -> None:
    fifo = tmp_path / "pipe"
    os.mkfifo(fifo)
    note = f"![a](file://{fifo})\n\n![b]({fifo})\n\n<img src='file://{fifo}'>\n\n![c](/dev/zero)\n\n![d](data:image/png;base64,AA)"
    started = time.perf_counter()
    text = _show(reader, note)
    assert time.perf_counter() - started < SLOWEST
    assert text.count("[picture: ") == 4
    assert "<img src=" in text
    document = reader.document()
    for kind in (QTextDocument.ResourceType.ImageResource, QTextDocument.ResourceType.StyleSheetResource):
        # A pipe that nobody writes to: opening it would never come back.
        assert document.resource(kind.value, QUrl.fromLocalFile(str(fifo))) == b" "


@pytest.mark.parametrize(
    "note",
    ["x" * 500_000, "<table><tr><td>" * 20, "<ul><li>" * 3_000, "<b>" * 5_000, "e" + "\u0301" * 1_000_000,
     "|a|b|\n|-|-|\n" * 8_000, "- x\n" * 16_000, "word " * 1_000_000],
    ids=lambda note: repr(note[:8]),
)  # fmt: skip
def test_no_note_freezes_the_page(reader: NoteReader, note: str) -> None:
    reading = read_for_reading(note)
    started = time.perf_counter()
    reader.show_reading(reading)
    reader.show()
    reader.grab()
    assert time.perf_counter() - started < SLOWEST


def test_only_addresses_of_the_web_and_of_mail_are_links(reader: NoteReader, opened: list[str]) -> None:
    bad = (
        "file:///etc/passwd",
        "a/b.md",
        "javascript:alert(1)",
        "ms-msdt:/id",
        "smb://host/x",
        "data:text/html,x",
        "vbscript:x",
    )
    note = "\n\n".join(f"[words]({address})" for address in (*bad, "https://x.example/a?b=c", "mailto:a@x.example"))
    _show(reader, note)
    links = set()
    block = reader.document().begin()
    while block.isValid():
        parts = block.begin()
        while not parts.atEnd():
            links.add(parts.fragment().charFormat().anchorHref())
            parts += 1
        block = block.next()
    assert links - {""} == {"https://x.example/a?b=c", "mailto:a@x.example"}
    assert opened == []


def test_a_link_is_only_told(reader: NoteReader, opened: list[str], qtbot: QtBot) -> None:
    before = _show(reader, "[words](https://x.example/a)")
    with qtbot.waitSignal(reader.link_wanted) as told:
        reader.anchorClicked.emit(QUrl("https://x.example/a"))
    assert told.args == ["https://x.example/a"]
    with qtbot.assertNotEmitted(reader.link_wanted):
        reader.anchorClicked.emit(QUrl("file:///etc/passwd"))
    reader.setSource(QUrl("file:///etc/passwd"))
    assert reader.toPlainText() == before
    assert opened == []


@pytest.mark.parametrize(
    ("address", "openable"),
    [("https://x.example", True), ("HTTP://x", True), ("mailto:a@b", True), ("https:", False), ("file:///x", False),
     ("https\u202e://x", False), ("", False), ("x", False), ("javascript:1", False), ("https://x\n.y", False)],
)  # fmt: skip
def test_what_may_be_offered_at_all(address: str, openable: bool) -> None:
    assert is_openable(address) is openable


def test_copied_words_are_plain_text(reader: NoteReader) -> None:
    _show(reader, "one **two**\nthree")
    reader.selectAll()
    data = reader.createMimeDataFromSelection()
    assert data.formats() == ["text/plain"]
    assert data.text() == "one two\nthree"


def test_private_lines_say_so(reader: NoteReader) -> None:
    assert _show(reader, "%% Owen was quiet") == "Private: Owen was quiet"


def test_signs_that_no_text_should_hold_do_no_harm(reader: NoteReader) -> None:
    assert _show(reader, "a\x00b \ud800 c\u202ed") == "a\ufffdb \ufffd c⟨RLO⟩d"
