"""A note becomes blocks for reading: nothing of it can load or open anything, and nothing takes long."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brm_desktop.domain.notes.blocks import Block, BlockKind
from brm_desktop.interchange.note_reading import in_pieces, read_for_reading, shown

SLOWEST = 0.5


def _texts(note: str) -> list[str]:
    return [block.text for block in read_for_reading(note).blocks]


def _kinds(note: str) -> list[BlockKind]:
    return [block.kind for block in read_for_reading(note).blocks]


def test_headings_paragraphs_and_lists_are_read() -> None:
    note = (
        "# Close\nText with **weight** and *stress*.\n\n- one\n  - two\n3. three\n- [x] done\n\n"
        "> said\n\n---\n```\ncode\n```"
    )
    blocks = read_for_reading(note).blocks
    assert [block.kind for block in blocks] == [
        BlockKind.HEADING, BlockKind.TEXT, BlockKind.ITEM, BlockKind.ITEM, BlockKind.ITEM, BlockKind.ITEM,
        BlockKind.QUOTE, BlockKind.RULE, BlockKind.CODE,
    ]  # fmt: skip
    assert [(block.mark, block.level) for block in blocks[2:6]] == [("•", 1), ("•", 2), ("3.", 1), ("☑", 1)]
    assert [piece.text for piece in blocks[1].pieces if piece.strong or piece.emphasis] == ["weight", "stress"]


def test_private_lines_are_blocks_of_their_own() -> None:
    assert read_for_reading("before\n%% Owen was quiet\nafter").blocks == (
        *read_for_reading("before").blocks,
        Block(BlockKind.PRIVATE, read_for_reading("Owen was quiet").blocks[0].pieces),
        *read_for_reading("after").blocks,
    )


def test_promises_stay_paragraphs_with_their_arrows() -> None:
    assert _texts("Text\n-> do it by Fri\n<- Owen names him\nmore") == [
        "Text",
        "-> do it by Fri",
        "<- Owen names him",
        "more",
    ]


def test_lines_that_stand_above_as_records_are_left_out() -> None:
    blocks = read_for_reading("Text\n-> do it\nmore", left_out={1}).blocks
    assert [block.text for block in blocks] == ["Text\nmore"]


def test_html_is_text() -> None:
    note = "<img src=http://x.example/a.png> <script>alert(1)</script>\n\n<table><tr><td>a</td></tr></table>"
    assert "<script>alert(1)</script>" in _texts(note)[0]
    assert "<td>a</td>" in _texts(note)[1]
    assert set(_kinds(note)) == {BlockKind.TEXT}


def test_a_picture_is_named_and_has_no_address() -> None:
    for address in ("file:///etc/passwd", "//host/share/a.png", "http://x.example/a", "data:image/png;base64,AAAA"):
        (block,) = read_for_reading(f"![chart]({address})").blocks
        assert block.text == "[picture: chart]"
        assert not any(piece.link for piece in block.pieces)


@pytest.mark.parametrize(
    "note",
    [
        "|a|b|\n|-|-|\n" * 8_000,
        "- x\n" * 16_000,
        "*a_" * 160_000,
        "`" * 500_000,
        "[" * 3_990,
        "> " * 3_000 + "x",
        "x" * 500_000,
        "e" + "\u0301" * 1_000_000,
        "word " * 1_000_000,
        "<table>" * 3_000,
        "".join("  " * depth + "- a\n" for depth in range(400)),
        "*a_" * 1_300,
        "[a](b)" * 900,
    ],
    ids=lambda note: repr(note[:8]),
)
def test_no_note_takes_long(note: str) -> None:
    started = time.perf_counter()
    reading = read_for_reading(note)
    assert time.perf_counter() - started < SLOWEST
    assert reading.blocks
    assert all(len(piece.text) <= 8_000 for block in reading.blocks for piece in block.pieces)
    assert sum(len(block.text) for block in reading.blocks) <= 60_000


def test_words_that_lie_too_deep_are_shown_as_they_are_written() -> None:
    for note in (">" * 60 + " deep", "- " * 40 + "deep", "".join("  " * n + "- deep\n" for n in range(60))):
        assert sum("deep" in text for text in _texts(note)) == note.count("deep")
        assert read_for_reading(note).plain


def test_signs_that_turn_text_around_are_made_visible() -> None:
    assert shown("a\u202egpj.exe") == "a⟨RLO⟩gpj.exe"
    assert shown("a\x00b\ud800c") == "a\ufffdb\ufffdc"


@given(st.text(max_size=400))
def test_no_note_is_an_accident_and_no_word_is_lost(note: str) -> None:
    reading = read_for_reading(note)
    if reading.plain or any(sign in note for sign in "<[]`\\&%#*_~!-+=0123456789.)\x0b\x0c"):
        return
    joined = "".join(block.text for block in reading.blocks)
    assert sum(map(str.isalpha, joined)) >= sum(map(str.isalpha, shown(note)))


@given(st.text(max_size=3_000))
def test_pieces_together_are_the_line(line: str) -> None:
    assert "".join(in_pieces(line)) == line
