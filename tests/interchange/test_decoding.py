import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brm_desktop.domain.errors import ImportRefused
from brm_desktop.interchange.decoding import decoded, lines_of, read_bytes, read_text


@pytest.mark.parametrize(
    ("content", "encoding"),
    [
        ("\ufeffJörg".encode(), "utf-8-sig"),
        ("Jörg".encode(), "utf-8"),
        ("Jörg Weber, Köln".encode("utf-16"), "utf-16"),
        ("Jörg Weber, Köln".encode("utf-16-le"), "utf-16-le"),
        ("Jörg Weber, Köln".encode("utf-16-be"), "utf-16-be"),
        ("Jörg Weber, Köln".encode("cp1252"), "cp1252"),
    ],
)
def test_text_is_read_in_the_encoding_it_is_in(content: bytes, encoding: str) -> None:
    found = decoded(content)

    assert found.encoding == encoding
    assert found.text.startswith("Jörg")


@given(st.binary())
def test_any_bytes_become_text_that_can_be_stored(content: bytes) -> None:
    decoded(content).text.encode("utf-8")


def test_only_real_line_ends_end_a_line() -> None:
    assert lines_of("a\r\nb\rc\nd\u2028e\x0cf") == ["a", "b", "c", "d\u2028e\x0cf"]


def test_a_pipe_is_refused_and_never_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.csv"
    os.mkfifo(pipe)

    with pytest.raises(ImportRefused, match="is not a file"):
        read_bytes(pipe)


def test_a_folder_a_missing_file_and_a_large_one_are_refused_by_name(tmp_path: Path) -> None:
    large = tmp_path / "large.vcf"
    large.write_bytes(b"x" * 11)

    for path, limit in ((tmp_path, 10), (tmp_path / "absent.ics", 10), (large, 10)):
        with pytest.raises(ImportRefused, match=path.name):
            read_text(path, limit=limit)
