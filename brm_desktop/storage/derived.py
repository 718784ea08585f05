"""What can be made again from the tables: the copies of a meeting's day, and the full-text index.

Triggers note what changed, so that it holds whoever writes. The definition is hashed into the store; another one (of a
new version) drops and rebuilds it.
"""

import hashlib
from dataclasses import dataclass

from sqlalchemy import Connection

from brm_desktop.storage import undo
from brm_desktop.storage.sync import capture

_DAY_COPIES = ("meeting_partner", "attendance")


@dataclass(frozen=True, slots=True)
class Source:
    """Which words of a table are searched. `title` and `body` are SQL expressions over `{r}`, the row.

    `day` puts newer hits first.
    """

    table: str
    title: str
    body: str
    day: str


_STANDING = "'2100-01-01'"

SOURCES = (
    Source(
        table="partner",
        title="{r}.name",
        body="{r}.what_they_measure || ' ' || {r}.why_i_am_here || ' ' || {r}.value_potential || ' ' || "
        "{r}.rules_of_engagement || ' ' || {r}.baseline || ' ' || {r}.vision || ' ' || {r}.why_day_job || ' ' || "
        "{r}.why_benefit || ' ' || {r}.why_measure",
        day=_STANDING,
    ),
    Source(table="goal", title="{r}.text", body="{r}.measure", day=_STANDING),
    Source(table="need", title="{r}.text", body="{r}.state", day=_STANDING),
    Source(
        table="person",
        title="{r}.name",
        body="{r}.role || ' ' || {r}.organisation || ' ' || {r}.emails || ' ' || {r}.aliases || ' ' || "
        "{r}.cares_about || ' ' || {r}.private_note",
        day=_STANDING,
    ),
    Source(
        table="meeting",
        title="{r}.title",
        body="{r}.purpose || ' ' || {r}.place || ' ' || {r}.note",
        day="{r}.day",
    ),
    Source(table="agenda_point", title="{r}.text", body="{r}.detail", day="'2000-01-01'"),
    Source(table="decision", title="{r}.text", body="{r}.decided_by", day="{r}.decided_on"),
    Source(table="observation", title="{r}.text", body="{r}.kind", day="{r}.noted_on"),
    Source(
        table="commitment",
        title="{r}.text",
        body="{r}.good || ' ' || {r}.withdrawn_why",
        day="{r}.asked_on",
    ),
    Source(table="renegotiation", title="{r}.why", body="{r}.agreed_with", day="{r}.made_on"),
    Source(table="pulse", title="{r}.note", body="''", day="{r}.given_on"),
    Source(table="level_entry", title="{r}.words", body="''", day="{r}.given_on"),
    Source(table="relationship_event", title="{r}.words", body="''", day="{r}.happened_on"),
    Source(table="who_for_what", title="{r}.matter", body="{r}.owner", day=_STANDING),
    Source(table="maturity_rating", title="{r}.note", body="''", day="{r}.rated_on"),
)

# Letters that Unicode does not take apart, so that the index's folding of diacritics does not reach them.
FOLDS = (
    ("ß", "ss"), ("ẞ", "ss"), ("ł", "l"), ("Ł", "l"), ("ø", "o"), ("Ø", "o"), ("æ", "ae"), ("Æ", "ae"),
    ("œ", "oe"), ("Œ", "oe"), ("đ", "d"), ("Đ", "d"), ("ð", "d"), ("þ", "th"), ("Þ", "th"), ("ı", "i"), ("ħ", "h"),
)  # fmt: skip


def _folded(expression: str) -> str:
    for letter, plain in FOLDS:
        expression = f"replace({expression}, '{letter}', '{plain}')"
    return expression


def _day_triggers() -> list[str]:
    statements = [
        "CREATE TRIGGER derived_meeting_day AFTER UPDATE OF day ON meeting BEGIN "
        + " ".join(f"UPDATE {link} SET day = new.day WHERE meeting_id = new.id;" for link in _DAY_COPIES)
        + " END",
        "CREATE TRIGGER derived_meeting_late AFTER INSERT ON meeting BEGIN "
        + " ".join(f"UPDATE {link} SET day = new.day WHERE meeting_id = new.id;" for link in _DAY_COPIES)
        + " END",
    ]
    statements += [
        f"CREATE TRIGGER derived_{link}_day AFTER INSERT ON {link} WHEN new.day IS NULL BEGIN "
        f"UPDATE {link} SET day = (SELECT day FROM meeting WHERE id = new.meeting_id) WHERE rowid = new.rowid; END"
        for link in _DAY_COPIES
    ]
    return statements


def _dirty_triggers(source: Source) -> list[str]:
    """Triggers that note which rows have to be indexed again.

    The index itself cannot be written by them: with `trusted_schema` off, SQLite keeps virtual tables out of triggers.
    """
    return [
        f"CREATE TRIGGER search_{source.table}_{name} AFTER {occasion} ON {source.table} BEGIN "
        # Not OR IGNORE: inside a trigger the conflict rule of the outer statement is in force; an upsert's is to abort.
        f"INSERT INTO search_dirty (table_name, row_id) SELECT '{source.table}', {row}.id "
        f"WHERE NOT EXISTS (SELECT 1 FROM search_dirty WHERE row_id = {row}.id); END"
        for name, occasion, row in (("new", "INSERT", "new"), ("changed", "UPDATE", "new"), ("gone", "DELETE", "old"))
    ]


_INDEX = [
    "CREATE VIRTUAL TABLE search_index USING fts5(title, body, folded, "
    "tokenize='unicode61 remove_diacritics 2', prefix='2 3 4')",
    "INSERT INTO search_index(search_index, rank) VALUES('rank', 'bm25(5.0, 1.0, 1.0)')",
]


def _definition() -> list[str]:
    dirty = (line for source in SOURCES for line in _dirty_triggers(source))
    return [*_day_triggers(), *_INDEX, *dirty, *undo.triggers(), *capture.triggers()]


def _digest() -> str:
    return hashlib.sha256(repr((_definition(), SOURCES, FOLDS)).encode()).hexdigest()


def is_current(connection: Connection) -> bool:
    """Whether the store has what this version makes, nothing foreign that acts by itself, and nothing to be indexed."""
    noted = connection.exec_driver_sql("SELECT value FROM local_state WHERE name = 'derived'").scalar()
    return noted == _digest() and _acting(connection) == _own_triggers() and not _waiting(connection)


_ACTING = "SELECT type, name, sql FROM sqlite_schema WHERE type IN ('trigger', 'view')"


def _acting(connection: Connection) -> set[str]:
    return {sql for _, _, sql in connection.exec_driver_sql(_ACTING)}


def _own_triggers() -> set[str]:
    return {statement for statement in _definition() if statement.startswith("CREATE TRIGGER")}


def drop_what_acts(connection: Connection) -> None:
    """Remove every trigger and view, whoever made it."""
    for kind, name, _ in connection.exec_driver_sql(_ACTING).all():
        quoted = name.replace('"', '""')
        connection.exec_driver_sql(f'DROP {kind} "{quoted}"')


def install(connection: Connection) -> None:
    """Make everything again: triggers, index and copies."""
    drop_what_acts(connection)
    connection.exec_driver_sql("DROP TABLE IF EXISTS search_index")
    connection.exec_driver_sql("DELETE FROM search_document")
    for statement in _definition():
        connection.exec_driver_sql(statement)
    for link in _DAY_COPIES:
        connection.exec_driver_sql(f"UPDATE {link} SET day = (SELECT day FROM meeting WHERE id = {link}.meeting_id)")
    for source in SOURCES:
        connection.exec_driver_sql(
            f"INSERT OR IGNORE INTO search_dirty (table_name, row_id) SELECT '{source.table}', id FROM {source.table}"
        )
    index_what_changed(connection)
    connection.exec_driver_sql(
        "INSERT INTO local_state(name, value) VALUES ('derived', ?) "
        "ON CONFLICT(name) DO UPDATE SET value = excluded.value",
        (_digest(),),
    )


def _waiting(connection: Connection) -> bool:
    return connection.exec_driver_sql("SELECT 1 FROM search_dirty LIMIT 1").scalar() is not None


def index_what_changed(connection: Connection) -> None:
    """Bring the index up to date; called at the end of every transaction that writes."""
    if not _waiting(connection):
        return
    connection.exec_driver_sql(
        "DELETE FROM search_index WHERE rowid IN "
        "(SELECT number FROM search_document WHERE row_id IN (SELECT row_id FROM search_dirty))"
    )
    connection.exec_driver_sql("DELETE FROM search_document WHERE row_id IN (SELECT row_id FROM search_dirty)")
    for source in SOURCES:
        _index(connection, source)
    connection.exec_driver_sql("DELETE FROM search_dirty")


def _index(connection: Connection, source: Source) -> None:
    changed = (
        f"FROM {source.table} AS r JOIN search_dirty AS d ON d.row_id = r.id AND d.table_name = '{source.table}' "
        "WHERE r.deleted_at IS NULL"
    )
    title, body, day = (part.format(r="r") for part in (source.title, source.body, source.day))
    rows = connection.exec_driver_sql(f"SELECT r.id, CAST(julianday({day}) AS INTEGER) {changed}").all()
    if not rows:
        return
    numbers = _numbers(connection, [first for _, first in rows])
    connection.exec_driver_sql(
        "INSERT INTO search_document (number, table_name, row_id) VALUES (?, ?, ?)",
        [(number, source.table, row_id) for number, (row_id, _) in zip(numbers, rows, strict=True)],
    )
    both = f"{title} || ' ' || {body}"
    folded = _folded(both)
    connection.exec_driver_sql(
        "INSERT INTO search_index (rowid, title, body, folded) "
        f"SELECT n.number, {title}, {body}, CASE WHEN {folded} = {both} THEN '' ELSE {folded} END "
        f"{changed.replace(' WHERE', ' JOIN search_document AS n ON n.row_id = r.id WHERE')}"
    )


_NUMBERS_A_DAY = 1_000_000


def _numbers(connection: Connection, days: list[int]) -> list[int]:
    """For each of `days` (Julian) a free number that rises with the day."""
    taken: dict[int, int] = {}
    numbers = []
    for day in days:
        if day not in taken:
            taken[day] = connection.exec_driver_sql(
                "SELECT coalesce(max(number), ?1) FROM search_document WHERE number >= ?1 AND number < ?1 + ?2",
                (day * _NUMBERS_A_DAY, _NUMBERS_A_DAY),
            ).scalar_one()
        taken[day] += 1
        numbers.append(taken[day])
    return numbers


def faults(connection: Connection) -> list[str]:
    """What is out of step, in words; empty if nothing."""
    found = []
    for link in _DAY_COPIES:
        count = connection.exec_driver_sql(
            f"SELECT count(*) FROM {link} JOIN meeting ON meeting.id = {link}.meeting_id "
            f"WHERE {link}.day IS NOT meeting.day"
        ).scalar_one()
        if count:
            found.append(f"{count} days in {link} are not those of their meetings")
    wanted = " UNION ALL ".join(f"SELECT id FROM {source.table} WHERE deleted_at IS NULL" for source in SOURCES)
    missing = connection.exec_driver_sql(
        f"SELECT count(*) FROM ({wanted}) WHERE id NOT IN (SELECT row_id FROM search_document)"
    ).scalar_one()
    if missing:
        found.append(f"{missing} records are missing from the search index")
    return found
