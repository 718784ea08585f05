"""The text of a model's file into TOML tables: encodings, sizes and syntax. What the tables say is read elsewhere."""

import re
import tomllib
from decimal import Decimal
from typing import Any

from brm_desktop.domain.models.problems import InvalidModel, quoted

LONGEST_FILE = 1024 * 1024
SHORTEN_IT = "A model is a few pages of text: keep its statements and drop the rest. Nothing was changed."
"""What to do about a file that is longer."""
# Keys of thousands of parts keep the parser busy for minutes.
_MOST_DOTS = 100

_AT = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_IN_OTHER_WORDS = (
    ("Invalid value", "there is no value after the “=”, or a text without quotes"),
    ("Expected '=' after a key", "a “=” is missing after the key"),
    ("Cannot overwrite a value", "this key stands twice in the same table"),
    ("Duplicate inline table key", "this key stands twice in the same table"),
    ("Cannot declare", "this table is there already; a list of tables is written with [[ and ]]"),
    ("Invalid statement", "a line is “key = value”, a heading in [[ and ]], or a remark after “#”"),
    ("Invalid initial character for a key part", "a key or a name in brackets is missing"),
    ("Expected newline or end of document", "something stands behind the value; texts stand in quotes"),
    ("Unterminated string", "the quote at the end of a text is missing"),
    ("Illegal character '\\n'", "the quote at the end of a text is missing"),
    ("Unclosed array", "the “]” at the end of a list is missing, or a “,” in it"),
    ("Unclosed inline table", "the “}” at the end is missing, or a “,” before this"),
    ("Unescaped '\\' in a string", "a “\\” in a text is written “\\\\”"),
)


def unreadable(name: str, kind: str, problem: str) -> InvalidModel:
    """The error for a file of which nothing can be read. `kind` says what it was meant to be."""
    return InvalidModel(f"{quoted(name)} cannot be read as {kind}", (problem,))


def text_of(content: bytes, *, name: str, kind: str) -> str:
    """The text of a file's bytes.

    Raises:
        InvalidModel: they are not UTF-8.
    """
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        words = f"line {line}: this is not UTF-8; save the file as text in UTF-8"
        raise unreadable(name, kind, words) from error


def parsed(text: str, *, name: str, kind: str) -> dict[str, Any]:
    """The tables of a file; numbers with a point are decimals.

    Raises:
        InvalidModel: it is too large, or no TOML.
    """
    if len(text) > LONGEST_FILE:
        raise unreadable(name, kind, f"the file is too large; {LONGEST_FILE // 1024} KB are read at most")
    if dotted := next((n for n, line in enumerate(text.split("\n"), start=1) if line.count(".") > _MOST_DOTS), 0):
        raise unreadable(name, kind, f"line {dotted} holds more than {_MOST_DOTS} dots; a model has no such line")
    try:
        return tomllib.loads(text.removeprefix("\ufeff"), parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        raise unreadable(name, kind, _syntax_words(str(error), text)) from error
    except RecursionError as error:
        raise unreadable(name, kind, "lists or tables stand too deep in each other") from error
    except (ValueError, ArithmeticError) as error:
        raise unreadable(name, kind, "a number or a date in it is out of all bounds") from error


def _syntax_words(message: str, text: str) -> str:
    said = _AT.sub("", message)
    words = next((other for known, other in _IN_OTHER_WORDS if said.startswith(known)), said)
    found = _AT.search(message)
    if found is None or found[1] is None:
        return f"at the end of the file: {words}"
    number = int(found[1])
    line = text.splitlines()[number - 1 : number]
    return f"line {number}{f', {quoted(line[0])}' if line and line[0].strip() else ''}: {words}"
