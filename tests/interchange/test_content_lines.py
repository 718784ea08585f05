import pytest
from hypothesis import given
from hypothesis import strategies as st

from brm_desktop.interchange.content_lines import (
    LineRefused,
    LogicalLine,
    components,
    logical_lines,
    parsed,
    property_name,
    unescaped,
)


def _parsed(text: str) -> tuple[str, dict[str, list[str]], str]:
    line = parsed(LogicalLine(number=1, text=text))
    return line.name, line.parameters, line.value


def test_groups_quotes_lists_and_bare_parameters_are_read() -> None:
    assert _parsed('item1.tel;TYPE="work,voice",cell;FAX:+1;ext=2') == (
        "TEL",
        {"TYPE": ["work,voice", "cell"], "": ["FAX"]},
        "+1;ext=2",
    )


def test_escaped_and_caret_encoded_parameters_are_read() -> None:
    assert _parsed("ORGANIZER;CN=Society\\, 2014\\: x;X=^'a^n^^:that")[1] == {
        "CN": ["Society, 2014: x"],
        "X": ['"a\n^'],
    }


def test_empty_parameters_are_passed_over() -> None:
    assert _parsed("DTSTART;;VALUE=DATE-TIME:2014") == ("DTSTART", {"VALUE": ["DATE-TIME"]}, "2014")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("no colon here", "is not a property"),
        ("NAME;TYPE=x", "has no value"),
        ('TEL;X="open:1', "has no value"),
        ("TEL" + ";X=1" * 10_000 + ":1", "parameters"),
        ("NOTE:" + "x" * 300_000, "longer than"),
    ],
)
def test_what_is_no_content_line_is_refused_with_a_reason(text: str, reason: str) -> None:
    with pytest.raises(LineRefused, match=reason):
        _parsed(text)


def test_folded_lines_are_joined_and_numbered_by_their_first() -> None:
    lines = list(logical_lines(["A:1", " 2", "\t3", "", "B:x"]))

    assert [(line.number, line.text) for line in lines] == [(1, "A:123"), (4, ""), (5, "B:x")]


def test_soft_breaks_join_only_quoted_printable_lines() -> None:
    physical = ["NOTE;ENCODING=QUOTED-PRINTABLE:a=", "b: c=", "END:VCARD", "URL:x=", "y"]

    assert [line.text for line in logical_lines(physical, quoted_printable=True)] == [
        "NOTE;ENCODING=QUOTED-PRINTABLE:ab: c=",
        "END:VCARD",
        "URL:x=",
        "y",
    ]


def test_structured_values_are_cut_at_unescaped_separators() -> None:
    assert components(r"Doe;John;Richter\, James;a\;b;") == ["Doe", "John", "Richter, James", "a;b", ""]


@given(st.lists(st.text(), min_size=1))
def test_escaped_components_read_back(parts: list[str]) -> None:
    escaped = ";".join(part.replace("\\", "\\\\").replace(";", "\\;") for part in parts)

    assert components(escaped) == parts


@given(st.text())
def test_any_line_is_read_or_refused(text: str) -> None:
    property_name(text)
    unescaped(text)
    try:
        _parsed(text)
    except LineRefused as error:
        assert str(error)
