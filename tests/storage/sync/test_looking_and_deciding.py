"""Before an import, after it, and what is to be decided in between."""

from datetime import UTC, datetime

import pytest

from brm_desktop.domain.errors import NotFound
from brm_desktop.storage import people, undo
from brm_desktop.storage.sync import conflicts, deciding, duplicates, journal, previewing, reverting, upgrading
from brm_desktop.storage.sync.conflicts import Conflict
from brm_desktop.storage.sync.observing import CellChange
from brm_desktop.sync.changes import Change
from brm_desktop.sync.contexts import NOTHING
from tests.storage.sync.conftest import Store, exchange

P, Q, M, C = "a" * 32, "c" * 32, "b" * 32, "d" * 32
GONE = "2026-11-21T10:00:00+00:00"


def _two_names(laptop: Store, desktop: Store) -> None:
    """A partner that was renamed on both devices, the desktop's last."""
    laptop.run("INSERT INTO partner (kind, id, name) VALUES ('function', ?, 'Finance')", P)
    exchange(laptop, desktop)
    laptop.run("UPDATE partner SET name = 'Treasury'")
    laptop.seal()
    desktop.run("UPDATE partner SET name = 'Money'")
    exchange(laptop, desktop)


def _conflicts(store: Store) -> tuple[Conflict, ...]:
    with store.database.read() as work:
        return conflicts.conflicts(work)


def test_a_preview_says_what_would_change_and_changes_nothing(laptop: Store, desktop: Store) -> None:
    laptop.run("INSERT INTO partner (kind, id, name) VALUES ('function', ?, 'Finance')", P)
    exchange(laptop, desktop)
    laptop.run("UPDATE partner SET name = 'Treasury'")
    desktop.run("UPDATE partner SET name = 'Money'")
    changes, before = laptop.changes(), desktop.shown()
    with desktop.database.write() as work:
        applied, found = previewing.preview(work, changes, wall=4_000_000_000_000)
    assert (applied.added, applied.conflicts) == (1, 1)
    assert [conflict.place for conflict in found] == [("partner", P, "name")]
    assert desktop.shown() == before
    assert _conflicts(desktop) == ()


def test_a_preview_shows_each_cell_before_and_after(laptop: Store, desktop: Store) -> None:
    laptop.run("INSERT INTO partner (kind, id, name) VALUES ('function', ?, 'Finance')", P)
    exchange(laptop, desktop)
    laptop.run("UPDATE partner SET name = 'Treasury', tier = 'A'")
    changes = laptop.changes()
    with desktop.database.write() as work:
        applied, _ = previewing.preview(work, changes)
    assert applied.cells == (
        CellChange("partner", P, "name", "Finance", "Treasury", False),
        CellChange("partner", P, "tier", "", "A", False),
    )


def test_both_values_of_a_conflict_are_there(laptop: Store, desktop: Store) -> None:
    _two_names(laptop, desktop)
    for store in (laptop, desktop):
        (conflict,) = _conflicts(store)
        assert conflict.kind == "value"
        assert [version.value for version in conflict.versions] == ["Treasury", "Money"]
        assert conflict.shown == "Money"


def test_the_same_value_on_both_is_no_conflict(laptop: Store, desktop: Store) -> None:
    laptop.run("INSERT INTO partner (kind, id, name) VALUES ('function', ?, 'Finance')", P)
    exchange(laptop, desktop)
    for store in (laptop, desktop):
        store.run("UPDATE partner SET name = 'Treasury'")
    exchange(laptop, desktop)
    assert _conflicts(laptop) == _conflicts(desktop) == ()


@pytest.mark.parametrize("value", ["Treasury", "Money", "Both"])
def test_a_decision_on_one_device_settles_it_on_all(laptop: Store, desktop: Store, value: str) -> None:
    _two_names(laptop, desktop)
    with laptop.database.write(step="Decided") as work:
        deciding.decide(work, conflicts.conflicts(work)[0], value)
    exchange(laptop, desktop)
    assert _conflicts(laptop) == _conflicts(desktop) == ()
    assert laptop.cell("SELECT name FROM partner") == desktop.cell("SELECT name FROM partner") == value


def test_a_decision_can_be_taken_back(laptop: Store, desktop: Store) -> None:
    _two_names(laptop, desktop)
    with laptop.database.write(step="Decided") as work:
        deciding.decide(work, conflicts.conflicts(work)[0], "Treasury")
    with laptop.database.write() as work:
        undo.take_back(work)
    exchange(laptop, desktop)
    assert desktop.cell("SELECT name FROM partner") == "Money"


def test_a_conflict_put_off_comes_back_with_another_version(laptop: Store, desktop: Store) -> None:
    _two_names(laptop, desktop)
    with laptop.database.write() as work:
        conflicts.later(work, conflicts.conflicts(work)[0])
        assert conflicts.places(work) == set()
        assert len(conflicts.conflicts(work, put_off=True)) == 1
    desktop.run("UPDATE partner SET name = 'Gold'")
    desktop.seal()
    laptop.run("UPDATE partner SET name = 'Silver'")
    exchange(laptop, desktop)
    assert len(_conflicts(laptop)) == 1


def test_an_edit_decides_as_well(laptop: Store, desktop: Store) -> None:
    _two_names(laptop, desktop)
    laptop.run("UPDATE partner SET name = 'Finance and more'")
    exchange(laptop, desktop)
    assert _conflicts(laptop) == _conflicts(desktop) == ()


def test_overlapping_words_keep_both_versions_and_their_ancestor(laptop: Store, desktop: Store) -> None:
    laptop.run("INSERT INTO meeting (channel, id, day, note) VALUES ('call', ?, '2026-11-20', 'met on Monday')", M)
    exchange(laptop, desktop)
    laptop.run("UPDATE meeting SET note = 'met on Tuesday'")
    laptop.seal()
    desktop.run("UPDATE meeting SET note = 'met on Friday'")
    exchange(laptop, desktop)
    (conflict,) = _conflicts(laptop)
    assert (conflict.kind, conflict.ancestor) == ("text", "met on Monday")
    assert "met on Tuesday" in conflict.shown
    assert "met on Friday" in conflict.shown


@pytest.mark.parametrize("deleted", [None, "now"])
def test_deleted_here_and_edited_there_is_decided_either_way(
    laptop: Store, desktop: Store, deleted: str | None
) -> None:
    laptop.run("INSERT INTO partner (kind, id, name) VALUES ('function', ?, 'Finance')", P)
    exchange(laptop, desktop)
    laptop.run("UPDATE partner SET deleted_at = ?", GONE)
    desktop.run("UPDATE partner SET name = 'Money'")
    exchange(laptop, desktop)
    (conflict,) = _conflicts(desktop)
    assert conflict.kind == "deleted"
    assert {version.value for version in conflict.versions} == {GONE, None}
    with desktop.database.write(step="Decided") as work:
        deciding.decide(work, conflict, deleted)
    exchange(laptop, desktop)
    assert _conflicts(laptop) == _conflicts(desktop) == ()
    assert (laptop.cell("SELECT deleted_at FROM partner") is None) == (deleted is None)
    assert laptop.shown() == desktop.shown()


def test_what_was_written_last_can_be_kept_everywhere(laptop: Store, desktop: Store) -> None:
    _two_names(laptop, desktop)
    with laptop.database.write(step="Newest") as work:
        assert deciding.decide_all_newest(work) == 1
    exchange(laptop, desktop)
    assert _conflicts(desktop) == ()
    assert desktop.cell("SELECT name FROM partner") == "Money"


def test_a_whole_import_is_taken_back_on_all_devices(laptop: Store, desktop: Store) -> None:
    laptop.run("INSERT INTO partner (kind, id, name) VALUES ('function', ?, 'Finance')", P)
    exchange(laptop, desktop)
    laptop.run("UPDATE partner SET name = 'Treasury', tier = 'A'")
    laptop.run("INSERT INTO partner (kind, id, name) VALUES ('function', ?, 'Legal')", Q)
    number = desktop.take_from(laptop).journal_id
    desktop.run("UPDATE partner SET tier = 'B' WHERE id = ?", P)
    with desktop.database.write(step="Import taken back") as work:
        reverted = reverting.undo_import(work, number)
    assert (reverted.records, reverted.left) == (2, 1)
    exchange(laptop, desktop)
    for store in (laptop, desktop):
        assert store.cell("SELECT name || tier FROM partner WHERE id = ?", P) == "FinanceB"
        assert store.cell("SELECT deleted_at IS NOT NULL FROM partner WHERE id = ?", Q) == 1


def test_an_import_is_taken_back_once(laptop: Store, desktop: Store) -> None:
    laptop.run("INSERT INTO partner (kind, id, name) VALUES ('function', ?, 'Finance')", P)
    number = desktop.take_from(laptop).journal_id
    with desktop.database.write() as work:
        reverting.undo_import(work, number)
    with pytest.raises(NotFound), desktop.database.write() as work:
        reverting.undo_import(work, number)


def test_the_journal_says_what_came_from_where(laptop: Store, desktop: Store) -> None:
    laptop.run("INSERT INTO partner (kind, id, name) VALUES ('function', ?, 'Finance')", P)
    desktop.take(laptop.changes(), source="laptop.brmsync", wall=1_790_000_000_000)
    with desktop.database.read() as work:
        (noted,) = journal.imports(work)
    assert (noted.source, noted.changes, noted.summary["partner"]["new"]) == ("laptop.brmsync", 3, 1)
    assert noted.made_at == datetime.fromtimestamp(1_790_000_000, UTC)


def test_an_import_is_forgotten_after_ninety_days(laptop: Store, desktop: Store) -> None:
    day = 86_400_000
    laptop.run("INSERT INTO partner (kind, id, name) VALUES ('function', ?, 'Finance')", P)
    desktop.take(laptop.changes(), wall=1_790_000_000_000)
    laptop.run("INSERT INTO partner (kind, id, name) VALUES ('function', ?, 'Legal')", Q)
    desktop.take(laptop.changes(), wall=1_790_000_000_000 + 91 * day)
    with desktop.database.read() as work:
        assert len(journal.imports(work)) == 1


def test_one_name_on_two_devices_is_offered(laptop: Store, desktop: Store) -> None:
    laptop.run("INSERT INTO partner (kind, id, name) VALUES ('function', ?, 'Jürgen & Söhne')", P)
    laptop.seal()
    desktop.run("INSERT INTO partner (kind, id, name) VALUES ('function', ?, 'juergen & soehne')", Q)
    desktop.run("INSERT INTO partner (kind, id, name) VALUES ('function', ?, 'juergen & soehne')", "e" * 32)
    exchange(laptop, desktop)
    with laptop.database.write() as work:
        found = duplicates.duplicates(work)
        assert {pair.second_id for pair in found} == {Q, "e" * 32}
        assert {pair.first_id for pair in found} == {P}
        people.keep_apart(work, *sorted((P, Q)))  # type: ignore[arg-type]
        assert [pair.second_id for pair in duplicates.duplicates(work)] == ["e" * 32]


def test_partners_become_one_with_all_that_hangs_on_them(laptop: Store, desktop: Store) -> None:
    laptop.run("INSERT INTO partner (kind, id, name) VALUES ('function', ?, 'Finance')", P)
    laptop.seal()
    desktop.run("INSERT INTO partner (kind, id, name, tier) VALUES ('function', ?, 'finance', 'A')", Q)
    desktop.run("INSERT INTO goal (id, partner_id, text) VALUES (?, ?, 'x')", C, Q)
    desktop.run("INSERT INTO meeting_partner (id, meeting_id, partner_id) VALUES (?, ?, ?)", "e" * 32, M, Q)
    exchange(laptop, desktop)
    with laptop.database.write(step="Merged two partners") as work:
        duplicates.merge_partners(work, P, Q)
    exchange(laptop, desktop)
    assert desktop.cell("SELECT partner_id FROM goal") == P
    assert desktop.cell("SELECT partner_id FROM meeting_partner WHERE deleted_at IS NULL") == P
    assert desktop.cell("SELECT tier FROM partner WHERE deleted_at IS NULL") == "A"
    with laptop.database.write() as work:
        undo.take_back(work)
    assert laptop.cell("SELECT count(*) FROM partner WHERE deleted_at IS NULL") == 2
    assert laptop.cell("SELECT partner_id FROM goal") == Q


def test_what_could_not_be_shown_is_shown_after_an_update(desktop: Store) -> None:
    cells = (("kind", '"function"'), ("name", '"Finance"'), ("tier", '"A"'), ("deleted_at", "null"))
    newer = [
        Change("f" * 16, seq, "019a00000000-0000", NOTHING, "partner", P, field, value, 99)
        for seq, (field, value) in enumerate((*cells, ("mood", '"good"')), 1)
    ]
    desktop.take(newer)
    with desktop.database.write() as work:
        assert upgrading.not_shown(work) == 1
        # As the version before left it: it did not know of tiers.
        work.exec_driver_sql("UPDATE sync_state SET value = '0' WHERE name = 'capture'")
        work.exec_driver_sql("UPDATE partner SET tier = ''")
        assert upgrading.show_what_is_known_now(work, version=100) == 1
    assert desktop.cell("SELECT tier FROM partner") == "A"
