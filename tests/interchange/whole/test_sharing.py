from hypothesis import given
from hypothesis import strategies as st

from brm_desktop.interchange.whole.sharing import without_private_lines

WORDS = st.text(alphabet="ab %-\n>", max_size=60)


@given(WORDS)
def test_no_mark_and_no_marked_line_is_left_and_lines_keep_their_numbers(text: str) -> None:
    told = without_private_lines(text)
    assert "%%" not in told
    before, after = text.split("\n"), told.split("\n")
    assert len(before) == len(after)
    assert all(new in ("", old) for old, new in zip(before, after, strict=True))


def test_a_private_block_is_hidden_to_its_end_or_to_the_end_of_the_note() -> None:
    assert without_private_lines("a\n%%\nsecret\n%%\nb") == "a\n\n\n\nb"
    assert without_private_lines("a\n  %%  \nsecret\nmore") == "a\n\n\n"
    assert without_private_lines("a\n- %% secret\nb -> %% x\nc") == "a\n\n\nc"
