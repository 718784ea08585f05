"""Words that tell an agenda about new demand from one about steady state."""

import pytest

from brm_desktop import resources
from brm_desktop.domain.errors import InvalidInput
from brm_desktop.domain.partners import Posture
from brm_desktop.domain.posture import PostureWords, read_posture_words

WORDS = PostureWords(strategic=("new demand", "demand", "goal*"), tactical=("ticket*", "go live"))


@pytest.mark.parametrize(
    ("text", "posture"),
    [
        ("New demand from the branches", Posture.STRATEGIC),
        ("GOALS 2027", Posture.STRATEGIC),
        ("Go-live in May", Posture.TACTICAL),
        ("Ticketing", Posture.TACTICAL),
        ("Goals and tickets", None),
        ("New demand, and one ticket about another ticket", Posture.TACTICAL),
        ("Demanding times", None),
        ("The vote [#18](https://example.org/tickets/18)", None),
        ("", None),
    ],
)
def test_whole_words_in_either_case_are_counted(text: str, posture: Posture | None) -> None:
    assert WORDS.posture_of(text) is posture


def test_the_shipped_words_can_be_read_and_tell_the_two_apart() -> None:
    path = resources.path("models", "posture.toml")
    words = read_posture_words(path.read_text(encoding="utf-8"), name=path.name)
    assert not {*words.strategic} & {*words.tactical}
    assert words.posture_of("Portfolio ranking for next year") is Posture.STRATEGIC
    assert words.posture_of("Month-end batch failures") is Posture.TACTICAL


@pytest.mark.parametrize(
    "text", ["[strategic]\nwords = ['a']", "not toml at all", "[strategic]\nwords=[1]\n[tactical]\nwords=['b']"]
)
def test_a_file_that_is_none_is_refused_in_words(text: str) -> None:
    with pytest.raises(InvalidInput, match=r"words\.toml could not be understood"):
        read_posture_words(text, name="words.toml")
