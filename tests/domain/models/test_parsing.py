"""Files that are no TOML at all: the line, and what is wrong with it in words."""

import pytest

from brm_desktop.domain.models.parsing import LONGEST_FILE, parsed, text_of
from brm_desktop.domain.models.problems import InvalidModel, quoted

KIND = "a competency model"


def _problem(text: str) -> str:
    with pytest.raises(InvalidModel) as caught:
        parsed(text, name="own.toml", kind=KIND)
    assert caught.value.title == "“own.toml” cannot be read as a competency model"
    (problem,) = caught.value.problems
    return problem


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('id = "a"\nname = Listens\n', "line 2, “name = Listens”: there is no value after the “=”, or a text without"),
        ('id = "a"\nname\n', "line 2, “name”: a “=” is missing after the key"),
        ('id = "a"\nid = "b"\n', "this key stands twice in the same table"),
        ('id = "a\n', 'line 1, “id = "a”: the quote at the end of a text is missing'),
        ('id = "a" b\n', 'line 1, “id = "a" b”: something stands behind the value'),
        ('words = ["a" "b"]\n', "the “]” at the end of a list is missing, or a “,” in it"),
        ("[competency]\n[competency]\n", "this table is there already; a list of tables is written with [[ and ]]"),
        ('name = "a\\d"\n', "line 1"),
        ("= 3\n", "line 1"),
        ("day = 2026-13-45\n", "line 1"),
    ],
)
def test_a_syntax_error_names_its_line(text: str, told: str) -> None:
    assert told in _problem(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("x = " + "[" * 20_000, "too deep"),
        ("x = " + "9" * 5_000, "out of all bounds"),
        ("x = 1e" + "9" * 30, "out of all bounds"),
        ("x = 1\n" + "a." * 500 + "a = 1", "line 2 holds more than 100 dots"),
        ("x = 1\n" * LONGEST_FILE, "the file is too large; 1024 KB are read at most"),
    ],
)
def test_what_would_cost_too_much_is_refused(text: str, told: str) -> None:
    assert told in _problem(text)


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm() -> None:
    assert parsed('\ufeffid = "a"\r\nversion = 1\r\n', name="own.toml", kind=KIND) == {"id": "a", "version": 1}
    assert text_of("\ufeffid".encode(), name="own.toml", kind=KIND) == "id"


def test_bytes_that_are_not_utf_8_name_their_line() -> None:
    with pytest.raises(InvalidModel) as caught:
        text_of('id = "a"\nname = "Prüfung"\n'.encode("latin-1"), name="own.toml", kind=KIND)
    assert caught.value.problems == ("line 2: this is not UTF-8; save the file as text in UTF-8",)


def test_what_is_quoted_is_short_and_steers_no_terminal() -> None:
    assert quoted("a\x1b[31mred\n next") == "“a�[31mred next”"
    assert quoted("x" * 90) == f"“{'x' * 39}…”"
