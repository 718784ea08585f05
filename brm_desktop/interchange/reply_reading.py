"""Answers to a reply form: a file, or the block of text in a mail. Anything else is refused with a clear reason.

What the format is: docs/formats/reply-form.md.
"""

import base64
import binascii
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from brm_desktop.domain.assessments import HIGHEST_SCORE, NO_CHANCE
from brm_desktop.domain.errors import ImportRefused

FORMAT = 1
LONGEST = 1_000_000
_LONGEST_NAME = 200
_LONGEST_WORDS = 4_000
_MOST_ENTRIES = 2_000
_FIELDS = ("reply", "id", "model", "version", "about", "rater", "role", "filled_on")
_BLOCK = re.compile(r"BEGIN[\s>]+BRM[\s>]+REPLY(?P<body>.*?)END[\s>]+BRM[\s>]+REPLY", re.DOTALL)
_BEGINNING = re.compile(r"BEGIN[\s>]+BRM[\s>]+REPLY")
_QUOTED = re.compile(r"^(?:[ \t\u00a0]{0,8}\w{0,3}[>|][ \t\u00a0]?)+", re.MULTILINE)
_MARKUP = re.compile(r"<[^<>]{0,300}>|&#?\w{1,8};")
_NOT_BASE64 = re.compile(r"[^A-Za-z0-9+/]")
_FORM_ITSELF = re.compile(r"<form id=\"reply\"[^<>]{0,400}data-form=")
_LOOKS_LIKE_ONE = re.compile(r'"reply"\s{0,8}:\s{0,8}\d')
_NOTHING_STORED = "Nothing was stored."


@dataclass(frozen=True, slots=True)
class Reply:
    """How somebody else answered. `about` is whom it is about, 0 among the answers is "cannot say"."""

    form_id: str
    model: str
    version: int
    about: str
    rater: str
    role: str
    filled_on: date
    answers: Mapping[str, int]
    words: Mapping[str, str]


def read_reply(text: str) -> Reply:
    """The reply in a file's content, or anywhere in the text of a mail.

    Raises:
        ImportRefused: there is none in it, or it was cut off or changed on its way.
    """
    if len(text) > LONGEST:
        raise ImportRefused("This is far too long for a reply", _NOTHING_STORED)
    written = _document(text)
    if not isinstance(written, dict) or "reply" not in written:
        raise _not_one()
    if written["reply"] != FORMAT or isinstance(written["reply"], bool):
        raise ImportRefused(
            "This reply is of a newer form",
            f"This version reads form {FORMAT}. {_NOTHING_STORED} Update BRM Desktop and read it again.",
        )
    reply = _reply(written)
    if written.get("checksum") != checksum(canonical(written)):
        raise _changed()
    if not reply.answers:
        raise ImportRefused("The reply has no answers", f"No line was answered. {_NOTHING_STORED}")
    return reply


def _document(text: str) -> Any:
    """What the file or the block says, as it was written."""
    if _FORM_ITSELF.search(text):
        raise ImportRefused(
            "This is the form itself, not its answers",
            f"{_NOTHING_STORED} Ask for the file that “Save answers” makes at the end of the page, or for the text of "
            "“Copy answers as text”.",
        )
    block = _BLOCK.search(text)
    if block:
        return _parsed(_decoded(block["body"]), damaged=_changed())
    if _BEGINNING.search(text):
        raise _cut_off()
    plain = text.strip("\ufeff \t\r\n\u00a0")
    if not plain.startswith("{"):
        raise _not_one()
    return _parsed(plain, damaged=_cut_off() if _LOOKS_LIKE_ONE.search(plain) else _not_one())


def _decoded(body: str) -> str:
    plain = _NOT_BASE64.sub("", _QUOTED.sub("", _MARKUP.sub("", body)))
    try:
        return base64.b64decode(plain + "=" * (-len(plain) % 4), validate=True).decode("utf-8")
    except (binascii.Error, UnicodeDecodeError) as error:
        raise _changed() from error


def _parsed(text: str, *, damaged: ImportRefused) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise damaged from error


def _reply(written: Mapping[str, Any]) -> Reply:
    answers, words = written.get("answers"), written.get("words")
    if not isinstance(answers, dict) or not isinstance(words, dict) or len(answers) + len(words) > _MOST_ENTRIES:
        raise _changed()
    if not all(_is_answer(score) for score in answers.values()) or not all(isinstance(w, str) for w in words.values()):
        raise _changed()
    return Reply(
        form_id=_name(written, "id"),
        model=_name(written, "model"),
        version=_version(written),
        about=_clean(_text(written, "about"), _LONGEST_NAME),
        rater=_name(written, "rater"),
        role=_clean(_text(written, "role"), _LONGEST_NAME),
        filled_on=_day(written),
        answers={_clean(key, _LONGEST_NAME): int(score) for key, score in answers.items()},
        words={_clean(key, _LONGEST_NAME): said for key, w in words.items() if (said := _paragraphs(w))},
    )


def _is_answer(score: object) -> bool:
    return isinstance(score, int) and not isinstance(score, bool) and NO_CHANCE <= score <= HIGHEST_SCORE


def _text(written: Mapping[str, Any], name: str) -> str:
    found = written.get(name)
    if not isinstance(found, str):
        raise _changed()
    return found


def _name(written: Mapping[str, Any], name: str) -> str:
    found = _clean(_text(written, name), _LONGEST_NAME)
    if not found:
        raise _changed()
    return found


def _version(written: Mapping[str, Any]) -> int:
    found = written.get("version")
    if not isinstance(found, int) or isinstance(found, bool) or not 0 < found < 1_000_000:
        raise _changed()
    return found


def _day(written: Mapping[str, Any]) -> date:
    try:
        return date.fromisoformat(_text(written, "filled_on"))
    except ValueError as error:
        raise _changed() from error


def _clean(text: str, longest: int) -> str:
    """`text` in one line, without what cannot be shown."""
    return " ".join("".join(c if c.isprintable() else " " for c in _whole(text)).split())[:longest].strip()


def _paragraphs(text: str) -> str:
    lines = (_clean(line, _LONGEST_WORDS) for line in text.split("\n"))
    return "\n".join(lines).strip()[:_LONGEST_WORDS].strip()


def _whole(text: str) -> str:
    """`text` without halves of characters, which cannot be stored."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def canonical(written: Mapping[str, Any]) -> str:
    """What the sum is made of: one line for each thing, in an order that does not depend on how it was written down."""
    lines = [f"{name}={written.get(name)}" for name in _FIELDS]
    for caption, part in (("answer", written["answers"]), ("words", written["words"])):
        # As scripts in a browser sort: by UTF-16 units.
        keys = sorted(part, key=lambda key: key.encode("utf-16-be", "surrogatepass"))
        lines += [f"{caption} {key}={part[key]}" for key in keys]
    return "\n".join(lines)


def checksum(text: str) -> str:
    """Two FNV-1a sums over the bytes as 16 hexadecimal digits. It tells damage, and is no secret."""
    first, second = 0x811C9DC5, 0x01000193
    for byte in _whole(text).encode("utf-8"):
        first = (first ^ byte) * 0x01000193 & 0xFFFFFFFF
        second = (second ^ byte) * 0x85EBCA6B & 0xFFFFFFFF
    return f"{first:08x}{second:08x}"


def _cut_off() -> ImportRefused:
    return ImportRefused(
        "The reply is cut off", f"Its end is missing. {_NOTHING_STORED} Ask for it once more, or copy all of it."
    )


def _changed() -> ImportRefused:
    return ImportRefused(
        "The reply was changed on its way",
        f"Its sum does not fit what it says. {_NOTHING_STORED} Ask for the file instead of the text.",
    )


def _not_one() -> ImportRefused:
    return ImportRefused(
        "There is no reply in this",
        "A reply is the file that the form saves, or the text it copies, from BEGIN BRM REPLY to END BRM REPLY. "
        + _NOTHING_STORED,
    )
