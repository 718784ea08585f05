"""Which changes of a cell count, which one is shown, and whether a row is deleted."""

from brm_desktop.sync.contexts import NOTHING, Context
from brm_desktop.sync.merging import cells, presence
from brm_desktop.sync.merging.heads import Written, heads, winner

A, B, C = "a" * 16, "b" * 16, "c" * 16


def _written(device: str, seq: int, value: str, *, knows: dict[str, int] | None = None, at: int = 0) -> Written:
    return Written(device, seq, f"{at:012x}-0000", Context.of(knows) if knows else NOTHING, value)


def test_who_knew_a_change_has_overwritten_it_whatever_the_clock_said() -> None:
    first = _written(A, 1, '"old"', at=99)
    later = _written(B, 1, '"new"', knows={A: 1}, at=1)
    assert heads([first, later]) == [later]
    assert cells.of_scalar(heads([first, later])) == cells.Shown('"new"')


def test_who_did_not_know_stands_beside_and_the_last_one_is_shown() -> None:
    one, other = _written(A, 1, '"one"', at=1), _written(B, 1, '"other"', at=2)
    assert set(heads([one, other])) == {one, other}
    assert cells.of_scalar([one, other]) == cells.Shown('"other"', conflict=True)


def test_of_one_time_the_device_decides_the_same_everywhere() -> None:
    one, other = _written(A, 1, '"one"'), _written(B, 1, '"other"')
    assert winner([one, other]) == winner([other, one]) == other


def test_equal_values_are_no_conflict() -> None:
    assert not cells.of_scalar([_written(A, 1, "5"), _written(B, 1, "5")]).conflict


def test_a_thousand_changes_of_one_device_leave_the_last() -> None:
    many = [_written(A, seq, str(seq), knows={A: seq - 1}) for seq in range(1, 1_001)]
    assert heads(many) == [many[-1]]


def test_three_texts_are_folded_against_what_all_knew() -> None:
    base = _written(A, 1, '"1\\n2\\n3\\n4\\n5"')
    one = _written(A, 2, '"1\\n2\\n3\\n4\\nfive"', knows={A: 1}, at=1)
    two = _written(B, 1, '"one\\n2\\n3\\n4\\n5"', knows={A: 1}, at=2)
    three = _written(C, 1, '"1\\n2\\nthree\\n4\\n5"', knows={A: 1}, at=3)
    shown = cells.of_text([three, one, two], lambda: [base, one, two, three])
    assert shown == cells.Shown('"one\\n2\\nthree\\n4\\nfive"')


def test_texts_whose_writers_both_saw_a_merged_text_are_compared_with_that() -> None:
    base = _written(A, 1, '"1\\n2\\n3"')
    left, right = _written(A, 2, '"one\\n2\\n3"', knows={A: 1}), _written(B, 1, '"1\\n2\\nthree"', knows={A: 1})
    both = {A: 2, B: 1}
    later = _written(A, 3, '"one!\\n2\\nthree"', knows=both, at=1)
    other = _written(C, 1, '"one\\n2\\nthree!"', knows=both, at=2)
    shown = cells.of_text([later, other], lambda: [base, left, right, later, other])
    assert shown == cells.Shown('"one!\\n2\\nthree!"')


def test_what_is_no_text_in_a_text_is_chosen_not_merged() -> None:
    assert cells.of_text([_written(A, 1, '"x"', at=1), _written(B, 1, "null", at=2)], list).value == "null"


GONE = '"2026-11-21T10:00:00+00:00"'


def test_a_row_is_deleted_by_who_knew_all_of_it() -> None:
    edit = _written(A, 1, '"x"')
    assert presence.shown([_written(B, 1, GONE, knows={A: 1})], [edit]) == GONE


def test_an_edit_the_deletion_did_not_know_keeps_the_row() -> None:
    assert presence.shown([_written(B, 1, GONE)], [_written(A, 1, '"x"')]) == presence.ALIVE


def test_an_edit_that_knew_the_deletion_does_not() -> None:
    assert presence.shown([_written(B, 1, GONE)], [_written(A, 1, '"x"', knows={B: 1})]) == GONE


def test_what_was_sealed_along_with_a_deletion_does_not_keep_the_row() -> None:
    assert presence.shown([_written(A, 2, GONE)], [_written(A, 1, '"x"')]) == GONE


def test_of_two_deletions_one_that_knew_the_edit_is_enough() -> None:
    edit = _written(A, 1, '"x"')
    register = [_written(B, 1, GONE), _written(C, 1, GONE, knows={A: 1})]
    assert presence.shown(register, [edit]) == GONE


def test_kept_by_one_and_deleted_by_the_other_stays() -> None:
    assert presence.shown([_written(A, 1, presence.ALIVE), _written(B, 1, GONE)], []) == presence.ALIVE
