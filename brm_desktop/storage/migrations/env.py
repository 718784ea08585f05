"""Alembic's entry: the connection and its transaction are the caller's."""

from alembic import context

from brm_desktop.storage.tables import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    transactional_ddl=True,
    transaction_per_migration=False,
)
context.run_migrations()
