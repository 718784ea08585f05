"""What two devices changed without knowing of each other: told, decided, and the same everywhere in the end."""

from datetime import date
from typing import Any

import pytest

from brm_desktop.domain.errors import InvalidInput, NotFound
from tests.services.sync.computers import Computer

Pair = tuple[Computer, Computer, str]


def both_change(thinkpad: Computer, mac: Computer, table: str, row_id: str, here: Any, there: Any) -> None:
    """`here` on the ThinkPad, `there` an hour later on the Mac, whose file then comes to the ThinkPad."""
    thinkpad.change(table, row_id, **here)
    thinkpad.sync.note_changes()
    mac.later(hours=1)
    mac.change(table, row_id, **there)
    mac.carry_to(thinkpad)


def settle(thinkpad: Computer, mac: Computer) -> None:
    thinkpad.later(hours=2)
    mac.later(hours=2)
    thinkpad.carry_to(mac)
    mac.carry_to(thinkpad)
    assert mac.records() == thinkpad.records()
    assert mac.sync.conflicts() == thinkpad.sync.conflicts() == ()


@pytest.fixture
def promise(thinkpad: Computer, mac: Computer) -> str:
    """A commitment that both devices know."""
    finance = thinkpad.add_partner("Finance")
    made = thinkpad.add_commitment("Sign-off", finance, due=date(2026, 12, 2))
    thinkpad.carry_to(mac)
    mac.carry_to(thinkpad)
    return made


@pytest.fixture
def talk(thinkpad: Computer, mac: Computer) -> str:
    """A meeting with a note that both devices know."""
    finance = thinkpad.add_partner("Finance")
    made = thinkpad.add_meeting("Monthly talk", finance, note="He wants no surprises.\nHe signs off on day ten.")
    thinkpad.carry_to(mac)
    mac.carry_to(thinkpad)
    return made


def test_a_value_is_shown_with_both_versions_and_decided(thinkpad: Computer, mac: Computer, promise: str) -> None:
    both_change(thinkpad, mac, "commitment", promise, {"good": "Signed"}, {"good": "Signed and filed"})
    (conflict,) = thinkpad.sync.conflicts()
    assert (conflict.kind, conflict.title, conflict.partner, conflict.field) == ("value", "Sign-off", "Finance", "good")
    assert [(v.device_name, v.text, v.is_this) for v in conflict.versions] == [
        ("This computer", "Signed", True),
        ("Mac mini, home", "Signed and filed", False),
    ]
    assert thinkpad.cell("commitment", promise, "good") == "Signed and filed", "the later one is shown meanwhile"
    thinkpad.sync.decide(conflict.key, version=0)
    assert thinkpad.cell("commitment", promise, "good") == "Signed"
    settle(thinkpad, mac)
    assert mac.cell("commitment", promise, "good") == "Signed"


def test_a_decision_can_be_taken_back(thinkpad: Computer, mac: Computer, promise: str) -> None:
    both_change(thinkpad, mac, "commitment", promise, {"good": "Signed"}, {"good": "Filed"})
    thinkpad.sync.decide(thinkpad.sync.conflicts()[0].key, version=0)
    step = thinkpad.workspace.undo.take_back()
    assert step is not None
    assert step.words == "Decided: Sign-off"
    assert thinkpad.cell("commitment", promise, "good") == "Filed"


@pytest.mark.parametrize("version", [0, 1])
def test_a_conflict_whose_decision_was_taken_back_is_listed_again_and_settled_again(
    version: int, thinkpad: Computer, mac: Computer, promise: str
) -> None:
    both_change(thinkpad, mac, "commitment", promise, {"good": "Signed"}, {"good": "Filed"})
    before = thinkpad.sync.conflicts()
    thinkpad.sync.decide(before[0].key, version=version)
    thinkpad.workspace.undo.take_back()
    assert thinkpad.sync.conflicts() == before
    assert thinkpad.sync.page().conflicts == 1
    thinkpad.workspace.undo.do_again()
    assert (thinkpad.sync.conflicts(), thinkpad.sync.page().conflicts) == ((), 0)
    thinkpad.workspace.undo.take_back()
    thinkpad.start_again()
    assert thinkpad.sync.conflicts() == before, "also after the session in which it was taken back"
    thinkpad.sync.decide(before[0].key, version=0)
    settle(thinkpad, mac)
    assert mac.cell("commitment", promise, "good") == "Signed"


def test_a_range_and_a_text_are_listed_again_as_they_were(
    thinkpad: Computer, mac: Computer, promise: str, talk: str
) -> None:
    dates = [{"due_first": day, "due_last": day} for day in ("2026-12-10", "2026-12-01")]
    both_change(thinkpad, mac, "commitment", promise, *dates)
    both_change(thinkpad, mac, "meeting", talk, {"note": "He wants this."}, {"note": "He wants that."})
    before = thinkpad.sync.conflicts()
    for conflict in before:
        thinkpad.sync.decide(conflict.key, version=0)
    for _ in before:
        thinkpad.workspace.undo.take_back()
    assert thinkpad.sync.conflicts() == before
    assert thinkpad.sync.page().conflicts == 2
    thinkpad.sync.later(before[0].key)
    assert thinkpad.sync.conflicts() == before[1:]
    thinkpad.change("meeting", talk, note="He wants nothing.")
    thinkpad.sync.note_changes()
    assert thinkpad.sync.conflicts() == (), "who writes there has decided"


def test_what_was_deleted_and_edited_is_asked_about_again(thinkpad: Computer, mac: Computer, promise: str) -> None:
    both_change(thinkpad, mac, "commitment", promise, {"good": "Signed"}, {"deleted_at": "2026-11-23T09:00:00+00:00"})
    before = thinkpad.sync.conflicts()
    gone = next(place for place, version in enumerate(before[0].versions) if version.deleted)
    thinkpad.sync.decide(before[0].key, version=gone)
    thinkpad.workspace.undo.take_back()
    assert thinkpad.sync.conflicts() == before


def test_one_line_takes_words_of_her_own_and_a_choice_does_not(thinkpad: Computer, mac: Computer, promise: str) -> None:
    both_change(
        thinkpad, mac, "commitment", promise,
        {"good": "Signed", "due_first": "2026-12-10", "due_last": "2026-12-10"},
        {"good": "Filed", "due_first": "2026-12-01", "due_last": "2026-12-01"},
    )  # fmt: skip
    due, good = sorted(thinkpad.sync.conflicts(), key=lambda one: str(one.field))
    assert (due.is_text, good.is_text) == (False, True)
    assert good.since == max(version.at for version in good.versions)
    thinkpad.sync.decide(good.key, text="Signed\nand filed")
    assert thinkpad.cell("commitment", promise, "good") == "Signed and filed"


def test_a_date_is_one_question(thinkpad: Computer, mac: Computer, promise: str) -> None:
    both_change(
        thinkpad, mac, "commitment", promise,
        {"due_first": "2026-12-10", "due_last": "2026-12-14"}, {"due_first": "2026-12-01", "due_last": "2026-12-01"},
    )  # fmt: skip
    (conflict,) = thinkpad.sync.conflicts()
    assert thinkpad.sync.page().conflicts == 1
    assert conflict.field == "due"
    assert [version.text for version in conflict.versions] == ["10–14 Dec", "1 Dec"]
    thinkpad.sync.decide(conflict.key, version=0)
    assert thinkpad.cell("commitment", promise, "due_first") == "2026-12-10"
    assert thinkpad.cell("commitment", promise, "due_last") == "2026-12-14"
    settle(thinkpad, mac)


def test_fields_changed_on_one_side_only_never_ask(thinkpad: Computer, mac: Computer, promise: str) -> None:
    both_change(thinkpad, mac, "commitment", promise, {"good": "Signed"}, {"kept_on": "2026-11-23"})
    assert thinkpad.sync.conflicts() == ()
    settle(thinkpad, mac)
    assert (mac.cell("commitment", promise, "good"), mac.cell("commitment", promise, "kept_on")) == (
        "Signed",
        "2026-11-23",
    )


def test_a_note_changed_in_different_lines_is_merged_without_asking(
    thinkpad: Computer, mac: Computer, talk: str
) -> None:
    both_change(
        thinkpad, mac, "meeting", talk,
        {"note": "He wants no surprises at all.\nHe signs off on day ten."},
        {"note": "He wants no surprises.\nHe signs off on day ten.\nAsk Mei-Lin."},
    )  # fmt: skip
    assert thinkpad.sync.conflicts() == ()
    settle(thinkpad, mac)
    assert mac.cell("meeting", talk, "note") == (
        "He wants no surprises at all.\nHe signs off on day ten.\nAsk Mei-Lin."
    )


def test_a_note_changed_in_the_same_words_is_asked_about(thinkpad: Computer, mac: Computer, talk: str) -> None:
    here, there = "No surprises.\nHe signs off on day nine.", "No surprises.\nHe signs off on day eight."
    both_change(thinkpad, mac, "meeting", talk, {"note": here}, {"note": there})
    (conflict,) = thinkpad.sync.conflicts()
    assert (conflict.kind, conflict.title, conflict.partner) == ("text", "Note on Monthly talk", "Finance")
    assert [version.text for version in conflict.versions] == [here, there]
    assert conflict.ancestor == "He wants no surprises.\nHe signs off on day ten."
    assert "day nine" in conflict.merged
    assert "day eight" in conflict.merged
    thinkpad.sync.decide(conflict.key, both=True)
    assert thinkpad.cell("meeting", talk, "note") == f"{here}\n\n{there}"
    settle(thinkpad, mac)


def test_the_result_can_be_edited(thinkpad: Computer, mac: Computer, talk: str) -> None:
    both_change(thinkpad, mac, "meeting", talk, {"note": "Day nine."}, {"note": "Day eight."})
    thinkpad.sync.decide(thinkpad.sync.conflicts()[0].key, text="Day eight, from January.")
    settle(thinkpad, mac)
    assert mac.cell("meeting", talk, "note") == "Day eight, from January."


def test_what_was_deleted_here_and_edited_there_stays_and_is_asked_about(
    thinkpad: Computer, mac: Computer, promise: str
) -> None:
    thinkpad.workspace.bin.put("commitment", promise)
    thinkpad.sync.note_changes()
    mac.later(hours=1)
    mac.change("commitment", promise, good="Signed")
    mac.carry_to(thinkpad)
    assert thinkpad.cell("commitment", promise, "deleted_at") is None
    (conflict,) = thinkpad.sync.conflicts()
    assert conflict.kind == "deleted"
    assert [(version.deleted, version.is_this) for version in conflict.versions] == [(True, True), (False, False)]
    thinkpad.sync.decide(conflict.key, version=0)
    assert thinkpad.cell("commitment", promise, "deleted_at") is not None
    settle(thinkpad, mac)
    assert mac.cell("commitment", promise, "deleted_at") is not None


def test_deciding_on_both_devices_at_once_ends_the_same(thinkpad: Computer, mac: Computer, promise: str) -> None:
    both_change(thinkpad, mac, "commitment", promise, {"good": "Signed"}, {"good": "Filed"})
    thinkpad.carry_to(mac)
    thinkpad.sync.decide(thinkpad.sync.conflicts()[0].key, version=0)
    mac.later(minutes=1)
    mac.sync.decide(mac.sync.conflicts()[0].key, text="Signed and filed")
    mac.carry_to(thinkpad)
    thinkpad.carry_to(mac)
    assert thinkpad.records() == mac.records()
    (conflict,) = mac.sync.conflicts()
    mac.sync.decide(conflict.key, version=0)
    settle(mac, thinkpad)


def test_what_is_put_off_is_asked_again_when_it_changes(thinkpad: Computer, mac: Computer, promise: str) -> None:
    both_change(thinkpad, mac, "commitment", promise, {"good": "Signed"}, {"good": "Filed"})
    thinkpad.sync.later(thinkpad.sync.conflicts()[0].key)
    assert thinkpad.sync.conflicts() == ()
    assert thinkpad.sync.page().conflicts == 0
    mac.change("commitment", promise, good="Filed in May")
    mac.carry_to(thinkpad)
    assert len(thinkpad.sync.conflicts()) == 1


def test_the_newest_of_all_values_can_be_kept_at_once_but_not_of_texts(
    thinkpad: Computer, mac: Computer, promise: str, talk: str
) -> None:
    for one in (thinkpad, mac):
        one.change("commitment", promise, good=f"from {one.sync.page().this.name}")
        one.change("commitment", promise, due_first="2026-12-05", due_last=f"2026-12-{5 + (one is mac):02d}")
        one.change("meeting", talk, note=f"from {one.sync.page().this.name}")
        mac.later(minutes=1)
    mac.carry_to(thinkpad)
    assert len(thinkpad.sync.conflicts()) == 3
    assert thinkpad.sync.decide_all_newest() == 2
    assert [conflict.kind for conflict in thinkpad.sync.conflicts()] == ["text"]
    assert thinkpad.cell("commitment", promise, "good") == "from Mac mini, home"


def test_a_settled_conflict_is_not_decided_again(thinkpad: Computer, mac: Computer, promise: str) -> None:
    both_change(thinkpad, mac, "commitment", promise, {"good": "Signed"}, {"good": "Filed"})
    key = thinkpad.sync.conflicts()[0].key
    with pytest.raises(InvalidInput):
        thinkpad.sync.decide(key, version=7)
    thinkpad.sync.decide(key, version=1)
    with pytest.raises(NotFound):
        thinkpad.sync.decide(key, version=1)


def test_the_same_partner_typed_on_both_devices_is_offered_and_merged_by_hand(
    thinkpad: Computer, mac: Computer
) -> None:
    here, there = thinkpad.add_partner("Finance"), mac.add_partner("finance")
    mac.add_commitment("Report", there)
    thinkpad.carry_to(mac)
    mac.carry_to(thinkpad)
    assert thinkpad.names() == ["Finance", "finance"], "nothing is merged alone"
    (pair,) = thinkpad.sync.duplicates()
    assert {pair.first_id, pair.second_id} == {here, there}
    assert "This computer" in pair.reason
    thinkpad.sync.merge(here, there)
    assert thinkpad.names() == ["Finance"]
    settle(thinkpad, mac)
    assert mac.names() == ["Finance"]
    assert thinkpad.sync.duplicates() == ()


def test_two_that_are_said_to_be_two_are_not_offered_again(thinkpad: Computer, mac: Computer) -> None:
    here, there = thinkpad.add_partner("Finance"), mac.add_partner("Finance")
    thinkpad.carry_to(mac)
    mac.carry_to(thinkpad)
    thinkpad.sync.keep_apart(here, there)
    assert thinkpad.sync.duplicates() == ()
    assert thinkpad.sync.page().duplicates == 0
