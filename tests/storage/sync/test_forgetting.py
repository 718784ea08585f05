"""What is erased goes out of the log, here and elsewhere, and nothing else changes."""

import re

from brm_desktop.storage.sync import forgetting, rebuilding
from tests.storage.sync.conftest import Store, exchange

P, M, N = "a" * 32, "b" * 32, "c" * 32
OWEN = re.compile("Owen")


def _holds(store: Store, words: str) -> bool:
    return bool(store.cell("SELECT count(*) FROM sync_change WHERE value LIKE ?", f"%{words}%"))


def _erase(store: Store) -> int:
    store.run("UPDATE person SET name = 'Erased person', role = ''")
    store.run("UPDATE meeting SET note = 'with somebody' WHERE id = ?", M)
    with store.database.write() as work:
        return forgetting.forget(work, [P], OWEN)


def _make(store: Store) -> None:
    store.run("INSERT INTO person (id, name, role) VALUES (?, 'Owen Clarke', 'Controller')", P)
    store.run("INSERT INTO meeting (channel, id, day, note) VALUES ('call', ?, '2026-11-20', 'with Owen')", M)
    store.run(
        "INSERT INTO meeting (channel, id, day, note) VALUES ('call', ?, '2026-11-20', 'Owen, perhaps another one')", N
    )
    store.seal()
    store.run("UPDATE meeting SET note = 'Owen, perhaps another' WHERE id = ?", N)
    store.seal()


def test_an_erased_person_is_in_no_line_of_the_log(laptop: Store) -> None:
    _make(laptop)
    assert _erase(laptop) == 3
    assert not _holds(laptop, "Owen Clarke")
    assert not _holds(laptop, "Controller")
    assert not _holds(laptop, "with Owen")
    with laptop.database.write() as work:
        assert rebuilding.verify(work).is_good


def test_what_was_left_in_a_record_is_left_in_its_history(laptop: Store) -> None:
    _make(laptop)
    _erase(laptop)
    assert _holds(laptop, "another one")


def test_other_devices_empty_their_lines_too(laptop: Store, desktop: Store) -> None:
    _make(laptop)
    exchange(laptop, desktop)
    _erase(laptop)
    exchange(laptop, desktop)
    assert not _holds(desktop, "Owen Clarke")
    assert laptop.shown() == desktop.shown()
    assert laptop.changes() == desktop.changes()
    with desktop.database.write() as work:
        assert rebuilding.verify(work).is_good


def test_a_new_device_gets_a_whole_chain_without_the_words(laptop: Store, desktop: Store) -> None:
    _make(laptop)
    _erase(laptop)
    desktop.take_from(laptop)
    assert laptop.shown() == desktop.shown()
    with desktop.database.write() as work:
        assert rebuilding.verify(work).is_good


def test_an_old_file_does_not_bring_the_words_back(laptop: Store) -> None:
    _make(laptop)
    file = laptop.changes()
    _erase(laptop)
    again = laptop.take(file)
    assert (again.repeated, again.added) == (len(file), 0)
    assert not _holds(laptop, "Owen Clarke")


def test_a_store_without_a_log_has_nothing_to_forget(desktop: Store) -> None:
    desktop.run("UPDATE sync_state SET value = '0' WHERE name = 'capture'")
    with desktop.database.write() as work:
        assert forgetting.forget(work, [P], OWEN) == 0
