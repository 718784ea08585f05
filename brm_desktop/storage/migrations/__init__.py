"""Brings a store up to date: Alembic revisions, all of them in one transaction."""

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from brm_desktop.storage import derived
from brm_desktop.storage.sync import upgrading


def upgrade(connection: Connection, *, application_id: int, version: int) -> None:
    """Run the revisions that are missing, make what is derived, and note the version. All of it, or nothing."""
    config = Config()
    config.set_main_option("script_location", "brm_desktop.storage:migrations")
    config.attributes["connection"] = connection
    with connection.begin():
        derived.drop_what_acts(connection)
        command.upgrade(config, "head")
        derived.install(connection)
        upgrading.show_what_is_known_now(connection, version=version)
        connection.exec_driver_sql(f"PRAGMA application_id = {application_id}")
        connection.exec_driver_sql(f"PRAGMA user_version = {version}")
