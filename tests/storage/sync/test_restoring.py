"""A store that was put back from a copy is another device than the one that went on."""

from pathlib import Path

from brm_desktop.storage.database import FILE_NAME, open_store
from brm_desktop.storage.restoring import restore
from tests.storage.sync.conftest import Store

P = "a" * 32


def test_a_restored_store_takes_a_new_name_and_what_it_had_sent(data_folder: Path, desktop: Store) -> None:
    before = Store(open_store(data_folder))
    before.run("INSERT INTO partner (kind, id, name) VALUES ('function', ?, 'Finance')", P)
    before.seal()
    before.database.backup("by-hand")
    before.run("UPDATE partner SET name = 'Treasury'")
    desktop.take_from(before)
    name = before.changes()[0].device
    before.database.close()
    restore(data_folder / FILE_NAME)
    after = Store(open_store(data_folder))
    after.run("UPDATE partner SET tier = 'A'")
    assert name not in {change.device for change in after.changes() if change.field == "tier"}
    after.take_from(desktop)
    desktop.take_from(after)
    assert after.cell("SELECT name || tier FROM partner") == "TreasuryA"
    assert after.shown() == desktop.shown()
    after.database.close()
