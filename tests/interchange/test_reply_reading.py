"""Replies as they come back: whole, wrapped and quoted in a mail, cut off, changed, or something else."""

import base64
import json
import textwrap
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brm_desktop.domain.errors import ImportRefused
from brm_desktop.interchange.reply_reading import canonical, checksum, read_reply


def _written(**cells: Any) -> dict[str, Any]:
    reply: dict[str, Any] = {
        "reply": 1, "id": "form-1", "model": "brm-eight", "version": 1, "about": "Nora Lindqvist",
        "rater": "Helena Brandt", "role": "partner", "filled_on": "2026-11-20",
        "answers": {"value-1": 3, "value-2": 0, "change-1": 2},
        "words": {"value": "Says plainly what it costs.\nMore of it: „früher“ 🙂"},
    }  # fmt: skip
    reply |= cells
    return reply | {"checksum": checksum(canonical(reply))}


def _block(written: dict[str, Any], *, width: int = 64) -> str:
    packed = base64.b64encode(json.dumps(written, ensure_ascii=False).encode()).decode()
    lines = "\n".join(textwrap.wrap(packed, width))
    return f"Answers for Nora Lindqvist\n\n----- BEGIN BRM REPLY -----\n{lines}\n----- END BRM REPLY -----\n"


def test_a_file_is_read() -> None:
    reply = read_reply(json.dumps(_written(), indent=2))
    assert (reply.form_id, reply.model, reply.version) == ("form-1", "brm-eight", 1)
    assert (reply.about, reply.rater, reply.role) == ("Nora Lindqvist", "Helena Brandt", "partner")
    assert reply.filled_on == date(2026, 11, 20)
    assert reply.answers == {"value-1": 3, "value-2": 0, "change-1": 2}
    assert reply.words == {"value": "Says plainly what it costs.\nMore of it: „früher“ 🙂"}


@pytest.mark.parametrize(
    "mail",
    [
        _block(_written()),
        "Hello Nora,\r\nhere it is.\r\n\r\n" + _block(_written()).replace("\n", "\r\n") + "\r\nHelena",
        "\n".join(f"> {line}" for line in _block(_written()).split("\n")),
        "\n".join(f">> > {line}" for line in _block(_written()).split("\n")),
        "\n".join(f"HB> {line}" for line in _block(_written()).split("\n")),
        "\n".join(f"\u00a0\u00a0{line}\u00a0" for line in _block(_written()).split("\n")),
        _block(_written(), width=11),
        _block(_written(), width=10_000),
        _block(_written()).replace("-----", "—"),
        _block(_written()).replace("BEGIN BRM REPLY", "BEGIN\u00a0BRM\u00a0REPLY"),
        "<div>" + _block(_written()).replace("\n", "&nbsp;<br class=x>\n") + "</div>",
        "\ufeff" + json.dumps(_written()) + "\r\n\r\n",
        json.dumps(_written(), indent=4).replace("\n", "\r\n"),
    ],
)
def test_a_reply_survives_what_mail_programs_do_to_it(mail: str) -> None:
    assert read_reply(mail).answers == {"value-1": 3, "value-2": 0, "change-1": 2}


def _reason(text: str) -> str:
    with pytest.raises(ImportRefused) as refused:
        read_reply(text)
    assert "Nothing was stored." in refused.value.detail
    return refused.value.title


def test_a_reply_that_is_cut_off_says_so() -> None:
    assert _reason(_block(_written())[:200]) == "The reply is cut off"
    assert _reason(json.dumps(_written())[:150]) == "The reply is cut off"


def test_a_changed_reply_says_so() -> None:
    written = _written()
    written["answers"]["value-1"] = 4
    assert _reason(json.dumps(written)) == "The reply was changed on its way"
    block = _block(_written())
    place = block.index("BEGIN BRM REPLY") + 60
    assert _reason(block[:place] + block[place + 8 :]) == "The reply was changed on its way"


@pytest.mark.parametrize(
    "text", ["", "Hello Nora", "{}", "[1]", "{", '{"a": 1}', "null", '{"answers": {"value-1": 3}}']
)
def test_something_else_is_no_reply(text: str) -> None:
    assert _reason(text) == "There is no reply in this"


@pytest.mark.parametrize(
    "cells",
    [
        {"answers": {"value-1": 5}}, {"answers": {"value-1": True}}, {"answers": {"value-1": "3"}}, {"answers": []},
        {"words": {"value": 3}}, {"rater": ""}, {"rater": "  "}, {"rater": 3}, {"version": "1"}, {"version": 0},
        {"filled_on": "yesterday"}, {"filled_on": 7}, {"id": ""}, {"model": None},
    ],
)  # fmt: skip
def test_what_cannot_be_an_answer_is_refused(cells: dict[str, Any]) -> None:
    written = {**_written(), **cells}
    if isinstance(written["answers"], dict):
        written["checksum"] = checksum(canonical(written))
    assert _reason(json.dumps(written)) == "The reply was changed on its way"


def test_a_reply_without_answers_and_one_of_a_newer_form_say_so() -> None:
    assert _reason(json.dumps(_written(answers={}))) == "The reply has no answers"
    assert _reason(json.dumps(_written(reply=2))) == "This reply is of a newer form"
    assert _reason("x" * 1_000_001) == "This is far too long for a reply"


def test_what_cannot_be_shown_or_stored_is_taken_out() -> None:
    reply = read_reply(
        json.dumps(_written(rater="Helena\x1b[31m\nBrandt\ud800", words={"value": "a\x00b\n\n\nc\u202e"}))
    )
    assert reply.rater == "Helena [31m Brandt�"
    reply.words["value"].encode()
    assert "\x00" not in reply.words["value"]


@given(st.text())
def test_no_text_breaks_the_reading(text: str) -> None:
    with pytest.raises(ImportRefused):
        read_reply(text)


@given(st.text(), st.integers(0, 700), st.integers(0, 40))
def test_no_damage_to_a_block_breaks_the_reading(noise: str, place: int, gone: int) -> None:
    block = _block(_written())
    damaged = block[:place] + noise + block[place + gone :]
    try:
        reply = read_reply(damaged)
    except ImportRefused:
        return
    assert reply.answers == {"value-1": 3, "value-2": 0, "change-1": 2}


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=6,
)


@given(st.sampled_from([*_written(), "checksum"]), _JSON)
def test_no_value_of_a_field_breaks_the_reading(name: str, value: Any) -> None:
    try:
        read_reply(json.dumps({**_written(), name: value}))
    except ImportRefused:
        return


def test_deep_and_long_values_are_refused() -> None:
    _reason('{"reply": 1, "answers": ' + "[" * 100_000)
    _reason('{"reply": ' + "9" * 10_000 + "}")
