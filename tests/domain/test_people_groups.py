import pytest
from hypothesis import given
from hypothesis import strategies as st

from brm_desktop.domain.people_groups import Grouping, Mention, group_people


def grouped(*mentions: Mention) -> set[frozenset[int]]:
    return {frozenset(group.mentions) for group in group_people(mentions).groups}


def suggested(grouping: Grouping) -> set[frozenset[str]]:
    names = [group.name for group in grouping.groups]
    return {frozenset((names[s.first], names[s.second])) for s in grouping.suggestions}


def test_a_full_name_is_one_person_within_a_circle() -> None:
    assert grouped(Mention("Kate Goldenring", circle="a"), Mention("KATE GOLDENRING", circle="a")) == {
        frozenset({0, 1})
    }


def test_accents_and_turned_names_are_the_same_name() -> None:
    mentions = (Mention("Michaël Zasso"), Mention("Michael Zasso"), Mention("Zasso, Michaël"))
    assert grouped(*mentions) == {frozenset({0, 1, 2})}


def test_the_same_name_at_two_partners_is_only_suggested() -> None:
    grouping = group_people((Mention("Kate Goldenring", circle="a"), Mention("Kate Goldenring", circle="b")))
    assert len(grouping.groups) == 2
    assert [s.reason for s in grouping.suggestions] == ["The same name stands in notes of two partners."]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Mention("Rod Vagg", handle="rvagg", circle="a"), Mention("", handle="@RVagg", circle="b")),
        (Mention("Rod Vagg", handle="rvagg", circle="a"), Mention("@rvagg", circle="a")),
        (Mention("Rod Vagg", handle="rvagg", circle="a"), Mention("rvagg", circle="a")),
        (Mention("James M Snell", email="j@x.org", circle="a"), Mention("James Snell", email="J@x.org", circle="b")),
        (Mention("Kate Goldenring", circle="a"), Mention("@kate-goldenring", circle="a")),
        (Mention("Kate Goldenring", circle="a"), Mention("", email="kate.goldenring@x.com", circle="a")),
    ],
)
def test_a_handle_or_an_address_is_evidence(one: Mention, other: Mention) -> None:
    assert grouped(one, other) == {frozenset({0, 1})}
    assert grouped(other, one) == {frozenset({0, 1})}


def test_a_bare_first_name_joins_the_only_one_of_that_name() -> None:
    assert grouped(Mention("Kate", circle="a"), Mention("Kate Goldenring", circle="a")) == {frozenset({0, 1})}


def test_a_bare_first_name_of_another_partner_stays_apart() -> None:
    assert grouped(Mention("Kate", circle="b"), Mention("Kate Goldenring", circle="a")) == {
        frozenset({0}),
        frozenset({1}),
    }


def test_two_michaels_stay_two_and_the_bare_name_is_suggested_for_both() -> None:
    mentions = (Mention("Michael Dawson"), Mention("Michaël Zasso"), Mention("Michael"))
    grouping = group_people(mentions)
    assert len(grouping.groups) == 3
    assert suggested(grouping) == {
        frozenset({"Michael", "Michael Dawson"}),
        frozenset({"Michael", "Michaël Zasso"}),
    }


def test_the_list_of_its_meeting_decides_a_bare_name() -> None:
    mentions = (
        Mention("Michael Dawson", meeting="1"),
        Mention("Michael", meeting="1"),
        Mention("Michael Zasso", meeting="2"),
    )
    assert frozenset({0, 1}) in grouped(*mentions)


def test_bare_names_of_meetings_with_different_people_stay_apart() -> None:
    mentions = (
        Mention("Michael Dawson", meeting="1"),
        Mention("Michael", meeting="1"),
        Mention("Michael Zasso", meeting="2"),
        Mention("Michael", meeting="2"),
    )
    assert len(grouped(*mentions)) == 3


def test_two_people_of_one_name_in_one_list_stay_two() -> None:
    mentions = (
        Mention("Anna Smith", handle="asmith", circle="a", meeting="1"),
        Mention("Anna Smith", handle="annas", circle="a", meeting="1"),
    )
    assert len(grouped(*mentions)) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("James M Snell", "James Snell"),
        ("Till Schneidereit", "Till Schneiderreit"),
        ("Max Seidler", "Max S"),
        ("Chris Fallin", "cfallin"),
    ],
)
def test_likeness_is_only_suggested(one: str, other: str) -> None:
    grouping = group_people((Mention(one), Mention(other)))
    assert len(grouping.groups) == 2
    assert len(grouping.suggestions) == 1


@pytest.mark.parametrize(
    ("one", "other"), [("Kate Miller", "Omar Miller"), ("Ann Lee", "Bob Lee"), ("Max Seidler", "Max")]
)
def test_others_are_not_even_suggested(one: str, other: str) -> None:
    assert group_people((Mention(one), Mention(other))).suggestions == ()


def test_a_group_goes_by_its_fullest_and_most_frequent_name() -> None:
    grouping = group_people(
        (
            Mention("Kate"),
            Mention("Kate Goldenring", handle="@kgold"),
            Mention("kate goldenring"),
            Mention("Kate Goldenring"),
        )
    )
    group = grouping.groups[0]
    assert (group.name, group.aliases, group.handles) == ("Kate Goldenring", ("kate goldenring", "Kate"), ("kgold",))


NAMES = st.sampled_from(["Kate", "Kate Goldenring", "Kate Miller", "Goldenring, Kate", "kate", "@kgold", "Omar", ""])
MENTIONS = st.lists(
    st.builds(Mention, name=NAMES, handle=st.sampled_from(["", "kgold"]), circle=st.sampled_from(["a", "b"])),
    max_size=8,
)


@given(mentions=MENTIONS)
def test_every_mention_is_in_exactly_one_group(mentions: list[Mention]) -> None:
    grouping = group_people(mentions)
    assert sorted(index for group in grouping.groups for index in group.mentions) == list(range(len(mentions)))
    assert all(index in grouping.groups[number].mentions for index, number in enumerate(grouping.group_of))
    assert all(s.first != s.second for s in grouping.suggestions)


@given(mentions=MENTIONS)
def test_the_order_of_mentions_changes_nothing(mentions: list[Mention]) -> None:
    order = sorted(range(len(mentions)), key=lambda i: (mentions[i].name, mentions[i].circle, mentions[i].handle, i))
    there = {frozenset(order[i] for i in group.mentions) for group in group_people([mentions[i] for i in order]).groups}
    assert there == {frozenset(group.mentions) for group in group_people(mentions).groups}
