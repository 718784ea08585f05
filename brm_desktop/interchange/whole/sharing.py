"""What of a partner may be handed to a colleague: the work and its history, and nothing that is private.

Left out are what the user thinks of people (all that `domain.people.Person` calls private), her posture (in a meeting
too) and her own view of the level, private lines wherever they stand, private records, what she noticed for herself,
former versions of notes, and everything of other partners. The note of a meeting with several partners stays out as a
whole: it may speak of them.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

Row = dict[str, Any]
Rows = Mapping[str, list[Row]]

_PRIVATE_CELLS: Final[Mapping[str, Row]] = {
    "partner": {"posture": None, "own_level": None, "position": 0, "tier": ""},
    "person": {
        "stance": None, "stance_wanted": None, "influence": None, "decision_role": None, "it_literacy": None,
        "cares_about": "", "private_note": "", "me": 0, "cadence_days": None,
    },
    "meeting": {"brief_options": "", "brief_made_at": None, "source": "", "posture_tag": None},
    "commitment": {"doubt": "", "advice_of": None},
    "agenda_point": {"advice_of": None, "advised_on": None},
}  # fmt: skip
_OF_PARTNER: Final = (
    "goal", "need", "decision", "observation", "agenda_point", "commitment", "pulse", "level_entry",
    "relationship_event", "maturity_rating", "who_for_what",
)  # fmt: skip
_OF_ANOTHER: Final = {"attendance": "meeting_id", "renegotiation": "commitment_id", "nudge": "commitment_id"}
_MARK: Final = "%%"
_NAMES: Final = frozenset({"name", "title"})


def shareable(rows: Rows, partner_id: str, references: Mapping[str, str]) -> dict[str, list[Row]]:
    """The rows of one partner, by table, without anything private and without what is in the bin.

    `references` names the table that a column of ids refers to; what refers to a row that does not come along refers
    to nothing.
    """
    live = {name: [row for row in found if row["deleted_at"] is None] for name, found in rows.items()}
    taken: dict[str, list[Row]] = {"partner": [row for row in live["partner"] if row["id"] == partner_id]}
    links = [link for link in live["meeting_partner"] if link["partner_id"] == partner_id]
    shared = _ids(link["meeting_id"] for link in live["meeting_partner"] if link["partner_id"] != partner_id)
    met = _ids(link["meeting_id"] for link in links)
    taken["meeting_partner"] = links
    taken["meeting"] = [_told(row, alone=row["id"] not in shared) for row in live["meeting"] if row["id"] in met]
    for name in _OF_PARTNER:
        taken[name] = [row for row in live[name] if row["partner_id"] == partner_id and not _is_private(name, row)]
    for name, owner in _OF_ANOTHER.items():
        owners = _ids(row["id"] for row in taken[references[owner]])
        taken[name] = [row for row in live[name] if row[owner] in owners]
    taken["person"] = _people(live["person"], partner_id, taken, references)
    return _without_loose_ends(taken, references)


def _ids(found: Iterable[str]) -> set[str]:
    return set(found)


def _is_private(name: str, row: Row) -> bool:
    if row.get("private"):
        return True
    return (name, row.get("side")) == ("level_entry", "own") or (name, row.get("whose")) == ("pulse", "own")


def _told(meeting: Row, *, alone: bool) -> Row:
    return meeting if alone else meeting | {"note": "", "purpose": ""}


def _without_marked_lines(row: Row) -> Row:
    """The texts of a record that have private lines, without them. A record keeps its name as it is."""
    return {
        column: without_private_lines(cell)
        for column, cell in row.items()
        if isinstance(cell, str) and _MARK in cell and column not in _NAMES
    }


def without_private_lines(text: str) -> str:
    """`text` with every line empty that has a private mark, so that the others keep their numbers.

    A line that is nothing but the mark opens or closes a private block; one that is never closed goes to the end.
    """
    kept = []
    hidden = False
    for line in text.split("\n"):
        if line.strip() == _MARK:
            hidden = not hidden
            kept.append("")
        else:
            kept.append("" if hidden or _MARK in line else line)
    return "\n".join(kept)


def _people(people: list[Row], partner_id: str, taken: Rows, references: Mapping[str, str]) -> list[Row]:
    """The partner's people, and those whom what is taken names."""
    columns = {column for column, table in references.items() if table == "person"}
    named = {row[column] for found in taken.values() for row in found for column in columns if row.get(column)}
    into = {row["id"]: row["merged_into"] for row in people}
    for person in list(named):
        while (person := into.get(person)) and person not in named:
            named.add(person)
    return [row for row in people if row["partner_id"] == partner_id or row["id"] in named]


def _without_loose_ends(taken: dict[str, list[Row]], references: Mapping[str, str]) -> dict[str, list[Row]]:
    here = {name: _ids(row["id"] for row in found) for name, found in taken.items()}
    clean: Callable[[str, Row], Row] = lambda name, row: (  # noqa: E731 one expression, used once for each row
        row
        | _without_marked_lines(row)
        | _PRIVATE_CELLS.get(name, {})
        | {
            column: None
            for column, table in references.items()
            if column in row and row[column] is not None and row[column] not in here.get(table, ())
        }
    )
    return {name: [clean(name, row) for row in found] for name, found in taken.items()}
