"""The tables: what each column declares, and that the migrations make exactly them."""

from brm_desktop.storage import derived, tables
from brm_desktop.storage.database import Database


def test_every_column_of_a_synced_table_declares_how_it_travels() -> None:
    undeclared = [
        f"{table.name}.{column.name}"
        for table in tables.SYNCED_TABLES
        for column in table.columns
        if column.info.get("sync") not in tables.SYNC_KINDS
    ]
    assert undeclared == []


def test_every_synced_table_has_an_id_and_a_bin() -> None:
    for table in tables.SYNCED_TABLES:
        assert [column.name for column in table.primary_key] == ["id"]
        assert "deleted_at" in table.c


def test_every_reference_names_its_table() -> None:
    references = {
        column.name for table in tables.SYNCED_TABLES for column in table.columns if column.info["sync"] == "ref"
    }
    assert references == set(tables.TARGETS)


def test_the_migrations_make_the_tables_of_this_version(database: Database) -> None:
    with database.read() as work:
        for table in tables.METADATA.sorted_tables:
            made = {row[1]: row[2] for row in work.exec_driver_sql(f"PRAGMA table_info({table.name})")}
            assert made == {column.name: str(column.type) for column in table.columns}, table.name
            indexes = {row[1] for row in work.exec_driver_sql(f"PRAGMA index_list({table.name})") if row[3] == "c"}
            assert indexes == {index.name for index in table.indexes}


def test_all_that_has_words_is_searched() -> None:
    searched = {source.table for source in derived.SOURCES}
    without_words = {"meeting_partner", "attendance", "nudge", "note_version"}
    # The self-assessment is hers alone and is read on its own pages.
    own = {
        "competency_model", "assessment", "rating", "reflection", "evidence", "competency_target", "growth_action",
        "insight_answer", "own_failure_mode", "own_mode_sighting",
    }  # fmt: skip
    assert searched | without_words | own == {table.name for table in tables.SYNCED_TABLES}
