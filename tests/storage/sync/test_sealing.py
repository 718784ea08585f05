"""What is written becomes changes: whoever writes it, once, and no more than what is different."""

import json
import sqlite3
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brm_desktop.storage.database import FILE_NAME, Database
from brm_desktop.storage.sync import log, rebuilding, sealing
from brm_desktop.storage.sync.columns import shapes
from tests.storage.sync.conftest import Store

P, M = "a" * 32, "b" * 32


def _cells(store: Store, since: int = 0) -> dict[tuple[str, str], str]:
    return {(c.table, c.field): c.value for c in store.changes()[since:]}


def test_before_the_first_seal_nothing_is_noted(make_store: Callable[[str], Store]) -> None:
    store = make_store("alone")
    store.run("INSERT INTO partner (id, name, kind) VALUES (?, 'Finance', 'team')", P)
    assert store.cell("SELECT count(*) FROM sync_dirty") == 0
    assert store.cell("SELECT count(*) FROM sync_change") == 0


def test_the_first_seal_takes_up_everything_there_is(make_store: Callable[[str], Store]) -> None:
    store = make_store("older")
    store.run("INSERT INTO partner (kind, id, name, cadence_days) VALUES ('function', ?, 'Finance', 14)", P)
    assert _cells(store) == {
        ("partner", "name"): '"Finance"',
        ("partner", "kind"): '"function"',
        ("partner", "cadence_days"): "14",
        ("partner", "deleted_at"): "null",
    }


def test_only_what_is_different_is_sealed(laptop: Store) -> None:
    laptop.run("INSERT INTO partner (kind, id, name) VALUES ('function', ?, 'Finance')", P)
    before = laptop.seal()
    laptop.run("UPDATE partner SET name = 'Finance', supply = 'some' WHERE id = ?", P)
    laptop.run("UPDATE partner SET supply = NULL, tier = 'A' WHERE id = ?", P)
    assert before == 3
    assert _cells(laptop, 3) == {("partner", "tier"): '"A"'}


def test_a_note_saved_every_second_is_one_change(laptop: Store) -> None:
    laptop.run("INSERT INTO meeting (channel, id, day) VALUES ('call', ?, '2026-11-20')", M)
    laptop.seal()
    for length in range(1, 20):
        laptop.run("UPDATE meeting SET note = ? WHERE id = ?", "x" * length, M)
    assert laptop.seal() == 1


def test_what_was_made_and_removed_in_between_leaves_no_trace(laptop: Store) -> None:
    laptop.run("INSERT INTO partner (kind, id, name) VALUES ('function', ?, 'Finance')", P)
    laptop.run("DELETE FROM partner")
    assert laptop.seal() == 0


def test_another_program_s_writing_is_sealed_too(laptop: Store) -> None:
    laptop.run("INSERT INTO partner (kind, id, name) VALUES ('function', ?, 'Finance')", P)
    laptop.seal()
    shell = sqlite3.connect(laptop.database.path)
    shell.execute("UPDATE partner SET name = 'Treasury'")
    shell.commit()
    shell.close()
    assert laptop.database.path.name == FILE_NAME
    assert _cells(laptop, 3) == {("partner", "name"): '"Treasury"'}


def test_a_row_that_was_removed_comes_back_into_the_bin(laptop: Store) -> None:
    laptop.run("INSERT INTO partner (kind, id, name) VALUES ('function', ?, 'Finance')", P)
    laptop.seal()
    laptop.run("DELETE FROM partner")
    assert laptop.seal() == 1
    assert laptop.cell("SELECT deleted_at IS NOT NULL AND name = 'Finance' FROM partner") == 1


@pytest.mark.parametrize("deleted", ["2026-11-23T08:00:00", "yesterday", "0001-01-01T00:00:00+00:00"])
def test_a_deletion_at_no_time_shows_the_same_here_as_on_other_devices(
    laptop: Store, desktop: Store, deleted: str
) -> None:
    laptop.run("INSERT INTO partner (kind, id, name) VALUES ('function', ?, 'Finance')", P)
    laptop.seal()
    laptop.run("UPDATE partner SET deleted_at = ? WHERE id = ?", deleted, P)
    laptop.seal()
    desktop.take_from(laptop)
    shown = laptop.cell("SELECT deleted_at FROM partner")
    assert shown == desktop.cell("SELECT deleted_at FROM partner") != deleted
    assert laptop.seal() == 0


def test_a_row_put_in_the_place_of_another_is_compared_with_it(laptop: Store) -> None:
    laptop.run("INSERT INTO partner (kind, id, name, tier) VALUES ('function', ?, 'Finance', 'A')", P)
    laptop.seal()
    laptop.run("INSERT OR REPLACE INTO partner (kind, id, name) VALUES ('function', ?, 'Finance')", P)
    assert _cells(laptop, 4) == {("partner", "tier"): '""'}


def test_numbers_and_odd_letters_come_back_as_they_were(laptop: Store, desktop: Store) -> None:
    words = 'line\nwith "quotes", \\ and \x00 and \u2028 and 😀'
    meeting = "INSERT INTO meeting (channel, id, day, note, place) VALUES ('call', ?, '2026-11-20', ?, '1.50')"
    laptop.run(meeting, M, words)
    laptop.run("INSERT INTO agenda_point (state, id, text, position) VALUES ('open', ?, 'x', ?)", P, 2**62)
    desktop.take_from(laptop)
    assert desktop.shown() == laptop.shown()


def test_days_and_order_of_local_columns_do_not_travel(laptop: Store, desktop: Store) -> None:
    laptop.run("INSERT INTO meeting_partner (id, meeting_id, partner_id) VALUES (?, ?, ?)", "c" * 32, M, P)
    laptop.run("INSERT INTO meeting (channel, id, day) VALUES ('call', ?, '2026-11-20')", M)
    assert ("meeting_partner", "day") not in _cells(laptop)
    desktop.take_from(laptop)
    assert desktop.cell("SELECT day FROM meeting_partner") == "2026-11-20"


def test_the_tables_are_what_the_log_says(laptop: Store) -> None:
    laptop.run("INSERT INTO partner (kind, id, name) VALUES ('function', ?, 'Finance')", P)
    with laptop.database.write() as work:
        assert rebuilding.verify(work).is_good


def test_what_was_written_past_the_log_is_noticed_and_made_again(laptop: Store) -> None:
    laptop.run("INSERT INTO partner (kind, id, name) VALUES ('function', ?, 'Finance')", P)
    laptop.seal()
    laptop.run("UPDATE sync_state SET value = '0' WHERE name = 'capture'")
    laptop.run("UPDATE partner SET name = 'Treasury'")
    laptop.run("UPDATE sync_state SET value = '1' WHERE name = 'capture'")
    with laptop.database.write() as work:
        assert rebuilding.verify(work).tables == ("partner",)
        rebuilding.rebuild(work)
    assert laptop.cell("SELECT name FROM partner") == "Finance"


def test_a_changed_line_of_the_log_is_noticed(laptop: Store) -> None:
    laptop.run("INSERT INTO partner (kind, id, name) VALUES ('function', ?, 'Finance')", P)
    laptop.seal()
    laptop.run("UPDATE sync_change SET value = '\"Treasury\"' WHERE field = 'name'")
    with laptop.database.write() as work:
        assert len(rebuilding.verify(work).devices) == 1


_ROWS = st.sampled_from(["1" * 32, "2" * 32, "3" * 32])
_STATEMENTS = st.lists(
    st.one_of(
        st.tuples(
            st.just("INSERT OR IGNORE INTO partner (kind, id, name) VALUES ('function', ?, 'new')"), st.tuples(_ROWS)
        ),
        st.tuples(
            st.just("INSERT OR REPLACE INTO partner (kind, id, tier) VALUES ('function', ?, 'B')"), st.tuples(_ROWS)
        ),
        st.tuples(
            st.just(
                "INSERT INTO partner (kind, id, name) VALUES ('function', ?, ?) "
                "ON CONFLICT (id) DO UPDATE SET name = excluded.name"
            ),
            st.tuples(_ROWS, st.sampled_from("ab")),
        ),
        st.tuples(
            st.just("UPDATE partner SET level = level + 1, archived = NOT archived WHERE id > ?"), st.tuples(_ROWS)
        ),
        st.tuples(st.just("UPDATE partner SET level = ? WHERE id = ?"), st.tuples(st.integers(0, 2), _ROWS)),
        st.tuples(
            st.just("UPDATE partner SET deleted_at = '2026-11-21T08:00:00+00:00' WHERE id = ?"), st.tuples(_ROWS)
        ),
        st.tuples(st.just("UPDATE partner SET deleted_at = NULL, tier = 'A' WHERE id < ?"), st.tuples(_ROWS)),
        st.tuples(st.just("UPDATE OR IGNORE partner SET id = ? WHERE id = ?"), st.tuples(_ROWS, _ROWS)),
        st.tuples(st.just("DELETE FROM partner WHERE id = ?"), st.tuples(_ROWS)),
        st.tuples(st.just("SEAL"), st.just(())),
    ),
    max_size=25,
)


class _TakenBack(Exception):
    """Leaves the store as empty as it was, for the next example."""


@given(statements=_STATEMENTS)
def test_whatever_is_written_the_changes_are_what_differs(
    database: Database, statements: list[tuple[str, tuple[Any, ...]]]
) -> None:
    with pytest.raises(_TakenBack), database.write() as work:
        sealing.seal(work)
        before: dict[str, dict[str, Any]] = {}
        for statement, values in [*statements, ("SEAL", ())]:
            if statement != "SEAL":
                work.exec_driver_sql(statement, values)
                continue
            held = log.held(work)
            gone = before.keys() - _partners(work).keys()
            sealing.seal(work)
            expected = _differences(before, _partners(work))
            assert {row for row, field in expected if field == "deleted_at"} >= {
                row for row in gone if before[row]["deleted_at"] is None
            }
            sections = log.sections(work, since=held)
            changes = [c for s in sections for c in log.changes(work, s.device, s.first, s.last)]
            assert {(c.row, c.field): json.loads(c.value) for c in changes} == expected
            assert len(changes) == len(expected)
            before = _partners(work)
        raise _TakenBack


def _partners(work: Any) -> dict[str, dict[str, Any]]:
    rows = work.exec_driver_sql("SELECT * FROM partner").mappings().all()
    return {row["id"]: {name: row[name] for name in shapes()["partner"].names} for row in rows}


def _differences(before: dict[str, dict[str, Any]], after: dict[str, dict[str, Any]]) -> dict[tuple[str, str], Any]:
    """The cells that differ; of a new row those that are no defaults, and that it is there."""
    defaults = shapes()["partner"].defaults
    found = {}
    for row, cells in after.items():
        former = before.get(row, defaults)
        for name, value in cells.items():
            if value != former[name] or (row not in before and name == "deleted_at"):
                found[row, name] = value
    return found
