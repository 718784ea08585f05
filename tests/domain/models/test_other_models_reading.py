"""Levels, maturity, failure modes and failure modes of her own with errors in them."""

from collections.abc import Callable

import pytest

from brm_desktop import resources
from brm_desktop.domain.errors import InvalidInput
from brm_desktop.domain.models.failure_mode_reading import read_failure_modes
from brm_desktop.domain.models.level_reading import read_relationship_model
from brm_desktop.domain.models.maturity_reading import read_maturity_model
from brm_desktop.domain.models.own_modes import OwnModeWords, read_own_failure_modes, tidied
from brm_desktop.domain.models.problems import InvalidModel

OWN = """
[[failure_mode]]
name = "Steering by mail"
symptom = "Decisions stand in mails that nobody finds again"
root_cause = "No fixed date for decisions"
lesson = "One date a month, with a list"

[[failure_mode]]
name = "Summer gap"
symptom = "Promises made in June fall due in August"
"""


def _shipped(name: str) -> str:
    return resources.path("models", name).read_text(encoding="utf-8")


def _problems(read: Callable[..., object], text: str) -> str:
    with pytest.raises(InvalidModel) as caught:
        read(text, name="file.toml")
    return " | ".join(caught.value.problems)


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ('key = "ad_hoc"', 'key = "strategic"', "level 1 “Ad hoc”: “key” has to be “ad_hoc” here"),
        (
            'shows = "unowned"',
            'shows = "unownd"',
            "“unownd” is no record that shows something; did you mean “unowned”?",
        ),
        ('text = "Agree with {sponsor} in', 'text = "Agree with {boss} in', "in “text” nothing is known for “{boss}”"),
        ('text = "Agree with {sponsor} in', 'text = "Agree with {sponsor in', "in “text” a brace stands alone"),
        ('proof = ["quote",', 'proof = ["rumour",', "“rumour” is no proof; there are quote, invitation, rating"),
        ("ask_days = 91", "ask_days = 1", "“ask_days” is 1; it lies from 7 to 730"),
        (
            '[[level]]\nkey = "order_taker"',
            '[[levels]]\nkey = "order_taker"',
            "there are 3 tables “level”; 4 are possible",
        ),
    ],
)
def test_levels(before: str, after: str, told: str) -> None:
    text = _shipped("levels.toml")
    assert before in text
    assert told in _problems(read_relationship_model, text.replace(before, after, 1))


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("second = 2.0", "second = 3.0", "“worth”: the answers have to rise, from the first to the fourth"),
        ("fourth = 3.9", "fourth = 4.0", "“worth”: “fourth” is 4.0; it lies from 1.0 to 3.9"),
        ("worth = {", "wroth = {", "“worth” is missing; it says what the first to the fourth answer count"),
        ('    "Nobody asks once it runs",\n', "", "question of demand 2: “answers” has 3 parts; every question has 4"),
        ("least_answers = 4", "least_answers = 7", "“least_answers” is 7, but demand has only 6 questions"),
        ('key = "stability"', 'key = "price"', "the key “price” is used twice (first in question of supply 1)"),
        ("sticking_point = 2.5", "sticking_point = 25", "“sticking_point” is 25; it lies from 1.0 to 3.9"),
        ("[[supply]]", "[[suply]]", "there is no key “suply”; did you mean “supply”?"),
    ],
)
def test_maturity(before: str, after: str, told: str) -> None:
    text = _shipped("maturity.toml")
    assert before in text
    assert told in _problems(read_maturity_model, text.replace(before, after, 1))


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("value = 70", "value = 170", "threshold 1: “value” is 170; it lies from 0.0 to 100"),
        ('unit = "percent"', 'unit = "percents"', "“percents” is no unit; did you mean “percent”?"),
        ("More than {share} of the partner's contacts", "More than {shares} of", "nothing is known for “{shares}”"),
        ('as = "brief"', 'as = "mail"', "“mail” is no way to use advice; there are commitment, brief"),
        ("number = 2", "number = 1", "the number 1 is used twice (first in failure mode 1 “Single point of contact”)"),
        ("minimum = 5", "minimum = 0", "“minimum” is 0; it lies from 1 to 1000"),
        ('key = "dumping_ground"', 'key = "single_point"', "the key “single_point” is used twice"),
        ('scope = "portfolio"', 'scope = "all"', "“all” is no scope; there are partner, portfolio"),
    ],
)
def test_failure_modes(before: str, after: str, told: str) -> None:
    text = _shipped("failure-modes.toml")
    assert before in text
    assert told in _problems(read_failure_modes, text.replace(before, after, 1))


def test_failure_modes_of_her_own_are_read() -> None:
    steering, summer = read_own_failure_modes(OWN, name="own.toml")
    assert steering.lesson == "One date a month, with a list"
    assert (summer.name, summer.root_cause, summer.lesson) == ("Summer gap", "", "")


def test_failure_modes_of_her_own_with_errors() -> None:
    text = OWN.replace('name = "Summer gap"', 'name = "steering by mail"').replace("symptom", "sympton", 1)
    assert _problems(read_own_failure_modes, text) == (
        "failure mode 1 “Steering by mail”: “symptom” is missing | "
        "failure mode 1 “Steering by mail”: there is no key “sympton”; did you mean “symptom”? | "
        "failure mode 2 “steering by mail”: the name “steering by mail” is used twice "
        "(first in failure mode 1 “Steering by mail”); every one must differ"
    )


def test_a_file_without_failure_modes() -> None:
    assert _problems(read_own_failure_modes, "") == "“failure_mode” is missing"


def test_words_typed_by_hand_are_tidied_and_bounded() -> None:
    assert tidied(OwnModeWords(name=" Summer \n gap ", symptom="a\tb")) == OwnModeWords(
        name="Summer gap", symptom="a b"
    )
    with pytest.raises(InvalidInput):
        tidied(OwnModeWords(name=" "))
    with pytest.raises(InvalidInput):
        tidied(OwnModeWords(name="x", lesson="y" * 401))
