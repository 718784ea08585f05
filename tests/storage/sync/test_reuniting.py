"""A store that was copied and went on twice under one name: noticed, and put in order the same way everywhere."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from brm_desktop.storage.database import open_store
from brm_desktop.storage.sync import applying, forks, identity, log, rebuilding, reuniting
from brm_desktop.storage.sync.forks import Fork
from brm_desktop.sync.chain import ChainAt
from brm_desktop.sync.changes import Change
from brm_desktop.sync.contexts import NOTHING
from tests.storage.sync.conftest import Store

P, Q = "a" * 32, "b" * 32


@pytest.fixture
def copied(laptop: Store, tmp_path: Path) -> Iterator[Store]:
    """A copy of the laptop's store, made by hand while it was closed, after which both went on."""
    laptop.run("INSERT INTO partner (kind, id, name, tier) VALUES ('function', ?, 'Finance', 'A')", P)
    laptop.seal()
    laptop.database.close()
    shutil.copytree(laptop.database.path.parent, tmp_path / "copied")
    database = open_store(tmp_path / "copied")
    yield Store(database)
    database.close()


def _everything(store: Store) -> list[Change | ChainAt]:
    return [*store.changes()]


def _take(store: Store, incoming: list[Change | ChainAt]) -> None:
    """Take in a file, putting in order what has to be."""
    for _ in range(3):
        try:
            with store.database.write() as work:
                applying.apply(work, incoming)
        except Fork as refused:
            with store.database.write() as work:
                reuniting.reunite(work, incoming, refused)
        else:
            return
    raise AssertionError("a fork was not put in order")


def _own(store: Store) -> str:
    with store.database.write() as work:
        return identity.own_device(work)


@pytest.mark.parametrize("laptop_first", [True, False])
@pytest.mark.parametrize("words", ["Treasury", "Money", "Gold", "Silver"])
def test_both_sides_work_is_there_and_the_same_on_both(
    laptop: Store, copied: Store, words: str, laptop_first: bool
) -> None:
    laptop.run("UPDATE partner SET name = ?", words)
    laptop.run("INSERT INTO partner (kind, id, name) VALUES ('function', ?, 'Legal')", Q)
    copied.run("UPDATE partner SET tier = 'B' WHERE id = ?", P)
    one, other = (laptop, copied) if laptop_first else (copied, laptop)
    from_other = _everything(other)
    _take(one, from_other)
    _take(other, _everything(one))
    _take(one, _everything(other))
    assert one.cell("SELECT name || tier FROM partner WHERE id = ?", P) == f"{words}B"
    assert one.shown() == other.shown()
    assert _own(one) != _own(other)
    for store in (one, other):
        with store.database.write() as work:
            assert rebuilding.verify(work).is_good


def test_a_third_device_reads_both_histories(laptop: Store, copied: Store, make_store: Callable[[str], Store]) -> None:
    phone = make_store("phone")
    laptop.run("UPDATE partner SET name = 'Treasury'")
    copied.run("UPDATE partner SET name = 'Money'")
    _take(phone, _everything(laptop))
    phone.run("UPDATE partner SET tier = 'C'")
    _take(phone, _everything(copied))
    _take(laptop, _everything(phone))
    _take(copied, _everything(laptop))
    for store in (phone, laptop, copied):
        _take(store, _everything(copied))
        _take(store, _everything(phone))
        _take(store, _everything(laptop))
    assert phone.shown() == laptop.shown() == copied.shown()
    for store in (phone, laptop, copied):
        with store.database.write() as work:
            assert rebuilding.verify(work).is_good
            assert len(forks.known(work)) == 1
            assert work.exec_driver_sql("SELECT count(*) FROM sync_conflict WHERE field = 'name'").scalar_one() == 1


def test_a_file_that_does_not_reach_back_to_the_difference_is_refused(laptop: Store, copied: Store) -> None:
    for number in range(3):
        laptop.run("UPDATE partner SET name = ?", f"Treasury {number}")
        laptop.seal()
        copied.run("UPDATE partner SET name = ?", f"Money {number}")
        copied.seal()
    last = _everything(copied)[-1:]
    before = laptop.changes()
    with pytest.raises(Fork), laptop.database.write() as work:
        applying.apply(work, last)
    with pytest.raises(Fork) as refused, laptop.database.write() as work:
        reuniting.reunite(work, last, Fork(before[0].device, len(before)))
    assert "new identity" in refused.value.detail
    assert laptop.changes() == before


def test_the_same_file_again_is_known(laptop: Store, copied: Store) -> None:
    laptop.run("UPDATE partner SET name = 'Treasury'")
    copied.run("UPDATE partner SET name = 'Money'")
    file = _everything(copied)
    _take(laptop, file)
    with laptop.database.write() as work:
        again = applying.apply(work, file)
        assert (again.added, again.taken) == (0, 0)
        assert all(section.first == 1 for section in log.sections(work, since=NOTHING))


@pytest.mark.parametrize("words", ["Treasury", "Money", "Gold", "Silver"])
def test_what_a_file_says_of_the_other_history_is_not_waited_for(laptop: Store, copied: Store, words: str) -> None:
    laptop.run("UPDATE partner SET name = ?", words)
    laptop.seal()
    for tier in "BCB":
        copied.run("UPDATE partner SET tier = ? WHERE id = ?", tier, P)
        copied.seal()
    with copied.database.read() as work:
        claim = ChainAt(_own(copied), *log.end_of(work, _own(copied)))
    with laptop.database.write() as work:
        applying.apply(work, [claim])
    assert laptop.cell("SELECT count(*) FROM sync_pending") == 1, "the changes that it is about may still come"
    _take(laptop, [*_everything(copied), claim])
    assert laptop.cell("SELECT count(*) FROM sync_pending") == 0
