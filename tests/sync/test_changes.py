"""Lines, contexts, chains and clocks: the forms that every version has to understand for ever."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brm_desktop.sync import canonical, chain, changes, clock
from brm_desktop.sync.canonical import NotCanonical
from brm_desktop.sync.changes import BadChange, Change
from brm_desktop.sync.contexts import NOTHING, Context

A, B = "a" * 16, "b" * 16
NAME = Change(A, 3, "019a00000000-0001", Context.of({B: 2, A: 2}), "partner", "p" * 32, "name", '"Jürgen\\n"', 4)
WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | WORDS,
    lambda part: st.lists(part, max_size=4) | st.dictionaries(WORDS, part, max_size=4),
    max_leaves=8,
)


def test_a_line_is_canonical_and_says_everything() -> None:
    assert changes.line(NAME) == (
        '{"c":{"aaaaaaaaaaaaaaaa":2,"bbbbbbbbbbbbbbbb":2},"d":"aaaaaaaaaaaaaaaa","f":"name","h":"019a00000000-0001",'
        '"r":"pppppppppppppppppppppppppppppppp","s":3,"sv":4,"t":"partner","v":"Jürgen\\n"}'
    )


@given(value=VALUES, extra=st.dictionaries(WORDS.filter(lambda key: key not in "dshcrtfv" and key != "sv"), VALUES))
def test_a_change_of_any_version_comes_back_from_its_line(value: object, extra: dict[str, object]) -> None:
    change = NAME._replace(value=canonical.written(value), extra=canonical.written(extra) if extra else "")
    line = changes.line(change)
    assert changes.from_object(canonical.read(line)) == change
    assert canonical.is_canonical(line)


@given(VALUES)
def test_canonical_json_is_what_others_read_as_well(value: object) -> None:
    assert json.loads(canonical.written(value)) == value


@pytest.mark.parametrize(
    "text", ["1.5", '{"a":1,"a":2}', "NaN", "[1", "[" * 100_000, '"\\ud800"', "1e3", '{"a":Infinity}', ""]
)
def test_what_is_not_canonical_is_refused(text: str) -> None:
    with pytest.raises(NotCanonical):
        canonical.written(canonical.read(text))


@pytest.mark.parametrize("text", ['{"b":1,"a":2}', "[1, 2]", '"\\u00e4"', "01", " 1"])
def test_another_way_of_writing_is_not_canonical(text: str) -> None:
    assert not canonical.is_canonical(text)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("d", "A" * 16), ("d", "short"), ("d", 7), ("s", 0), ("s", True), ("s", 2**63), ("s", "3"), ("h", "now"),
        ("h", None), ("c", {A: 3}), ("c", {A: 0}), ("c", []), ("c", {A: True}), ("t", ""), ("t", 5), ("t", "x" * 201),
        ("r", ""), ("f", None),
        ("sv", 0), ("sv", "4"), ("v", 1.5),
    ],
)  # fmt: skip
def test_a_line_with_a_wrong_part_is_no_change(key: str, value: object) -> None:
    with pytest.raises(BadChange):
        changes.from_object({**changes.to_object(NAME), key: value})


@pytest.mark.parametrize("key", ["c", "d", "f", "h", "r", "s", "sv", "t", "v"])
def test_a_line_without_a_part_is_no_change(key: str) -> None:
    found = changes.to_object(NAME)
    del found[key]
    with pytest.raises(BadChange):
        changes.from_object(found)


def test_a_change_taken_out_keeps_its_place_in_the_chain() -> None:
    gone = changes.taken_out(NAME)
    assert "Jürgen" not in changes.line(gone)
    assert chain.after(chain.GENESIS, gone) == chain.after(chain.GENESIS, NAME)
    assert changes.from_object(canonical.read(changes.line(gone))) == gone
    assert changes.taken_out(gone) == gone


def test_a_chain_depends_on_every_letter_and_the_order() -> None:
    other = NAME._replace(seq=4)
    assert chain.after_all(chain.GENESIS, [NAME, other]) != chain.after_all(chain.GENESIS, [other, NAME])
    assert chain.after(chain.GENESIS, NAME) != chain.after(chain.GENESIS, NAME._replace(value='"Jurgen\\n"'))
    assert chain.after(chain.GENESIS, NAME) != chain.after(chain.GENESIS, NAME._replace(context=NOTHING))


ENTRIES = st.dictionaries(st.sampled_from([A, B, "c" * 16]), st.integers(0, 4)).map(Context.of)


@given(ENTRIES, ENTRIES)
def test_what_is_merged_dominates_both_and_nothing_less_does(one: Context, other: Context) -> None:
    merged = one.merged(other)
    assert merged.dominates(one)
    assert merged.dominates(other)
    assert all(merged.seq(device) in (one.seq(device), other.seq(device)) for device in merged.devices())
    assert (one.dominates(other) and other.dominates(one)) == (one == other)


@given(ENTRIES)
def test_a_context_comes_back_from_its_text(one: Context) -> None:
    assert Context.parse(one.text) == one
    assert hash(Context.parse(one.text)) == hash(one)


@pytest.mark.parametrize("text", ["[]", '{"a":-1}', '{"a":0}', '{"a":"1"}', '{"a":1.0}', "7"])
def test_a_text_that_is_no_context_is_refused(text: str) -> None:
    with pytest.raises(NotCanonical):
        Context.parse(text)


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 2**48 - 1)), max_size=30))
def test_the_stamps_of_a_device_rise_whatever_its_clock_and_the_others_do(steps: list[tuple[bool, int]]) -> None:
    last = clock.ZERO
    for is_own, wall in steps:
        following = clock.send(last, wall=wall) if is_own else clock.receive(last, clock.stamp(wall), wall=wall // 2)
        assert following > last if is_own else following >= last
        last = following


def test_a_stamp_from_the_far_future_is_not_taken_over() -> None:
    near, far = clock.stamp(1_000_000 + 299_999), clock.stamp(1_000_000 + 300_001)
    assert clock.receive(clock.ZERO, near, wall=1_000_000) == near
    assert clock.receive(clock.ZERO, far, wall=1_000_000) == clock.ZERO


def test_a_full_counter_takes_the_next_millisecond() -> None:
    assert clock.send("00000000000a-ffff", wall=10) == "00000000000b-0000"
