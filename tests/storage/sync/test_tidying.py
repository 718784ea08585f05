"""Tidying takes away what nobody needs any more, and nothing that somebody does."""

from datetime import UTC, datetime, timedelta

from brm_desktop.storage.sync import rebuilding, tidying
from brm_desktop.sync.contexts import NOTHING, Context
from tests.storage.sync.conftest import Store, exchange

P = "a" * 32
LATER = datetime.now(UTC) + timedelta(days=1)


def _three_names(store: Store) -> None:
    store.run("INSERT INTO partner (kind, id, name) VALUES ('function', ?, 'First')", P)
    for name in ("Second", "Third"):
        store.seal()
        store.run("UPDATE partner SET name = ?", name)
    store.seal()


def _tidy(store: Store, *acknowledged: Context, before: datetime = LATER) -> int:
    with store.database.write() as work:
        return tidying.tidy(work, before=before, acknowledged=acknowledged)


def test_overwritten_values_go_and_the_tables_stay(laptop: Store) -> None:
    _three_names(laptop)
    before = laptop.shown()
    assert _tidy(laptop) == 2
    assert laptop.cell("SELECT count(*) FROM sync_change WHERE value LIKE '%First%' OR value LIKE '%Second%'") == 0
    assert laptop.shown() == before
    with laptop.database.write() as work:
        assert rebuilding.verify(work).is_good


def test_what_a_device_does_not_know_to_be_overwritten_stays(laptop: Store) -> None:
    _three_names(laptop)
    device = laptop.changes()[0].device
    assert _tidy(laptop, NOTHING) == 0
    assert _tidy(laptop, Context.of({device: 4})) == 1
    assert _tidy(laptop, Context.of({device: 5})) == 1


def test_what_was_overwritten_lately_stays(laptop: Store) -> None:
    _three_names(laptop)
    assert _tidy(laptop, before=datetime.now(UTC) - timedelta(days=365)) == 0


def test_a_device_that_comes_late_ends_as_if_nothing_had_been_tidied(laptop: Store, desktop: Store) -> None:
    _three_names(laptop)
    desktop.run("INSERT INTO partner (kind, id, name) VALUES ('function', ?, 'Fourth')", P)
    _tidy(laptop)
    exchange(laptop, desktop)
    exchange(laptop, desktop)
    assert laptop.shown() == desktop.shown()
    for store in (laptop, desktop):
        with store.database.write() as work:
            assert rebuilding.verify(work).is_good
            assert work.exec_driver_sql("SELECT count(*) FROM sync_conflict WHERE field = 'name'").scalar_one() == 1
