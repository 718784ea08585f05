"""What sync remembers on this device under a name: its identity, its clock, whether writes are noted."""

from brm_desktop.storage.rows import Work


def read(work: Work, name: str, default: str = "") -> str:
    """What is remembered, `default` if nothing is."""
    found = work.exec_driver_sql("SELECT value FROM sync_state WHERE name = ?", (name,)).scalar()
    return default if found is None else str(found)


def note(work: Work, name: str, value: str) -> None:
    """Remember `value` under `name`."""
    work.exec_driver_sql(
        "INSERT INTO sync_state (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (name, value),
    )
