"""Competency models with errors in them: all are told, with their place, in words for who writes such files by hand."""

import pytest

from brm_desktop.domain.models.competencies import CompetencyModel, EvidenceFact, EvidenceKind, target_for
from brm_desktop.domain.models.competency_reading import MOST_COMPETENCIES, read_competency_model
from brm_desktop.domain.models.digests import digest
from brm_desktop.domain.models.problems import InvalidModel
from brm_desktop.domain.partners import Level

SMALL = """
id = "acme"
version = 2
name = "What Acme wants of its account managers"

[[competency]]
key = "listening"
name = "Listens"
targets = { advisor = 3.5 }

[competency.indicators]
L1 = "Lets people finish"

[[competency.statement]]
key = "listening-1"
text = "I let people finish."
covers = ["L1"]
evidence = { kinds = ["meeting"], words = ["listen*", "asked me"], facts = ["several_partners"] }

[[competency]]
key = "pricing"
name = "Knows the price"

[[competency.statement]]
key = "pricing-1"
text = "I know what our services cost."
"""


def _read(text: str) -> CompetencyModel:
    return read_competency_model(text, name="acme.toml")


def _problems(text: str) -> tuple[str, ...]:
    with pytest.raises(InvalidModel) as caught:
        _read(text)
    return caught.value.problems


def _one(text: str) -> str:
    (problem,) = _problems(text)
    return problem


def _changed(before: str, after: str) -> str:
    assert SMALL.count(before) >= 1
    return SMALL.replace(before, after, 1)


def test_a_small_model_is_read() -> None:
    model = _read(SMALL)
    assert (model.id, model.version) == ("acme", 2)
    listening, pricing = model.competencies
    assert target_for(listening, Level.ADVISOR) is not None
    assert target_for(listening, Level.ORDER_TAKER) is None
    assert target_for(pricing, None) is None
    rule = listening.statements[0].evidence
    assert rule.kinds == (EvidenceKind.MEETING,)
    assert rule.words == ("listen*", "asked me")
    assert rule.facts == (EvidenceFact.SEVERAL_PARTNERS,)
    assert model.competency_of("pricing-1") is pricing
    assert model.competency("listening") is listening
    assert model.competency("x") is None
    assert pricing.short_lines == ("Knows the price",)


def test_a_model_without_indicators_needs_none() -> None:
    text = _changed('[competency.indicators]\nL1 = "Lets people finish"\n', "").replace('covers = ["L1"]\n', "")
    assert _read(text).statements[0].covers == ()


def test_the_place_names_competency_and_statement() -> None:
    text = _changed('key = "pricing-1"', 'key = "listening-1"')
    assert _one(text) == (
        "competency 2 “Knows the price”, statement 1: the key “listening-1” is used twice "
        "(first in competency 1 “Listens”, statement 1); every one must differ"
    )


def test_keys_that_differ_in_case_alone_are_the_same() -> None:
    assert "is used twice" in _one(_changed('key = "pricing-1"', 'key = "Listening-1"'))


def test_an_unknown_key_names_the_nearest_known_one() -> None:
    text = _changed("targets = { advisor", "targts = { advisor")
    assert _one(text) == "competency 1 “Listens”: there is no key “targts”; did you mean “targets”?"


def test_an_unknown_kind_and_an_unknown_fact_are_named() -> None:
    problems = _problems(_changed('["meeting"]', '["meeting", "meetngs"]').replace("several_partners", "many"))
    assert problems[0].startswith(
        "competency 1 “Listens”, statement 1, “evidence”: “meetngs” is no kind of record; did you mean “meeting”?"
    )
    assert "“many” is no fact; there are kept_on_time, moved_in_time" in problems[1]


def test_a_fact_needs_its_kind_of_record() -> None:
    assert "the fact “several_partners” is one of “meeting”" in _one(_changed('["meeting"]', '["decision"]'))


def test_evidence_that_can_find_nothing_is_refused() -> None:
    text = _changed(', words = ["listen*", "asked me"], facts = ["several_partners"]', "")
    assert "neither “words” nor “facts”" in _one(text)


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("li*ten", "has to be the last sign"),
        ("li*", "would match too much"),
        ("--", "has no letters"),
        ("", "is empty"),
    ],
)
def test_a_word_that_matches_everything_or_nothing_is_refused(word: str, told: str) -> None:
    assert told in _one(_changed('"listen*"', f'"{word}"'))


def test_an_indicator_that_is_not_in_the_list() -> None:
    told = "competency 1 “Listens”, statement 1: “L2” is no indicator of this competency; there is L1"
    assert _problems(_changed('covers = ["L1"]', 'covers = ["L2"]')) == (told,)


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("version = 2", "version = true", "“version” is true or false; it has to be a whole number"),
        ("version = 2", 'version = "2"', "“version” is a text; it has to be a whole number"),
        ("version = 2", "version = 2.0", "“version” is a number; it has to be a whole number"),
        ("version = 2", "version = 0", "“version” is 0; it lies from 1 to 1000000"),
        ("version = 2", f"version = {'9' * 60}", "“version” is a very large number; it lies from 1 to 1000000"),
        ("version = 2\n", "", "“version” is missing"),
        ('id = "acme"', 'id = "a c"', "“id” is “a c”; up to 40 letters"),
        ('name = "Listens"', 'name = " "', "competency 1: “name” is empty"),
        ('name = "Listens"', 'name = "Knows the price"', "the name “Knows the price” is used twice"),
        ('name = "Listens"', f'name = "{"x" * 81}"', "“name” has 81 letters; 80 are possible"),
        ('name = "Listens"', 'name = "Lis\\u0007tens"', "“name” holds characters that cannot be shown"),
        ('name = "Listens"', 'name = "Lis\\u202Etens"', "“name” holds characters that cannot be shown"),
        ('covers = ["L1"]', 'covers = "L1"', "“covers” is a text; it has to be a list of texts"),
        ('covers = ["L1"]', 'covers = ["L1", 3]', "“covers”, number 2 is a whole number; it has to be a text"),
        ('covers = ["L1"]', 'covers = ["L1", "L1"]', "“L1” in “covers” is used twice"),
        ("advisor = 3.5", "advisor = 4.5", "“advisor” is 4.5; it lies from 1.0 to 4.0"),
        ("advisor = 3.5", "advisor = nan", "“advisor” is NaN; it lies from 1.0 to 4.0"),
        ("advisor = 3.5", "advisor = 1e9999", "“advisor” is 1E+9999; it lies from 1.0 to 4.0"),
        ("advisor = 3.5", "advisor = 3.25", "“advisor” is 3.25; one decimal is kept"),
        ("advisor = 3.5", "advisor = 2026-01-01", "“advisor” is a date or a time; it has to be a number"),
        ("advisor = 3.5", "adviser = 3.5", "there is no key “adviser”; did you mean “advisor”?"),
    ],
)
def test_a_wrong_value_is_told_with_what_would_be_right(before: str, after: str, told: str) -> None:
    assert told in " | ".join(_problems(_changed(before, after)))


def test_whole_numbers_may_stand_for_levels() -> None:
    target = target_for(_read(_changed("advisor = 3.5", "advisor = 3")).competencies[0], Level.ADVISOR)
    assert str(target) == "3.0"


def test_line_ends_in_a_text_become_spaces() -> None:
    text = _changed('"I let people finish."', '"""I let\n    people finish."""')
    assert _read(text).statements[0].text == "I let people finish."


def test_all_problems_are_told_at_once_in_the_order_of_the_file() -> None:
    text = (
        _changed('name = "Listens"', 'name = ""').replace('text = "I know', 'txt = "I know').replace("version = 2", "")
    )
    problems = _problems(text)
    assert problems[0] == "“version” is missing"
    assert problems[1] == "competency 1: “name” is empty"
    assert problems[2:] == (
        "competency 2 “Knows the price”, statement 1: “text” is missing",
        "competency 2 “Knows the price”, statement 1: there is no key “txt”; did you mean “text”?",
    )


def test_ten_problems_are_shown_and_the_rest_is_counted() -> None:
    statements = "".join(f'[[competency.statement]]\nkey = "s{n}"\ntext = ""\n' for n in range(14))
    text = f'id = "a"\nversion = 1\nname = "A"\n[[competency]]\nkey = "c"\nname = "C"\n{statements}'
    with pytest.raises(InvalidModel) as caught:
        _read(text)
    assert len(caught.value.problems) == 14
    assert caught.value.title == "“acme.toml” cannot be used as a competency model"
    lines = caught.value.detail.split("\n")
    assert lines[0] == "Competency 1 “C”, statement 1: “text” is empty."
    assert lines[10:] == ["And 4 more.", "Nothing was changed."]


def test_too_many_competencies_and_statements_are_refused() -> None:
    head = 'id = "a"\nversion = 1\nname = "A"\n'
    one = '[[competency]]\nkey = "c{0}"\nname = "C{0}"\n[[competency.statement]]\nkey = "s{0}"\ntext = "T{0}"\n'
    many = head + "".join(one.format(n) for n in range(MOST_COMPETENCIES + 1))
    assert _one(many) == "there are 41 tables “competency”; 1 to 40 are possible"
    more = "".join(f'[[competency.statement]]\nkey = "x{n}"\ntext = "X{n}"\n' for n in range(20))
    assert "there are 21 tables “statement”; 1 to 20 are possible" in _one(head + one.format(0) + more)


def test_a_competency_that_is_no_table() -> None:
    assert _one('id = "a"\nversion = 1\nname = "A"\ncompetency = ["x"]') == (
        "competency 1 is a text; it has to be a table"
    )
    assert _one('id = "a"\nversion = 1\nname = "A"\n[competency]\nkey = "x"').startswith(
        "“competency” is a table; it has to be a list of tables, each under [[competency]]"
    )


def test_words_of_the_scale_may_be_others() -> None:
    scale = 'scale = { 0 = "keine Gelegenheit", 1 = "nie", 2 = "manchmal", 3 = "meist", 4 = "immer" }\n[[competency]]'
    assert _read(_changed("[[competency]]", scale)).scale.word(3) == "meist"
    assert "the word “nie” is used twice" in _one(_changed("[[competency]]", scale.replace("manchmal", "nie")))


def test_remarks_and_the_order_of_keys_do_not_change_the_digest() -> None:
    other = _changed('id = "acme"\nversion = 2\n', '# ours\nversion = 2\nid = "acme"\n')
    assert digest(_read(other)) == digest(_read(SMALL))
    assert digest(_read(_changed("I let people", "I let all people"))) != digest(_read(SMALL))
