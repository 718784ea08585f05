"""Kinds of records, fields and values in words a person understands. What a record is called is `titles`' affair."""

import json
from datetime import date
from typing import Any, Final

from brm_desktop.domain.commitments import Due
from brm_desktop.domain.dates.format import format_due, write_due

KINDS: Final = {
    "partner": ("partner", "partners"),
    "person": ("person", "people"),
    "meeting": ("meeting", "meetings"),
    "commitment": ("commitment", "commitments"),
    "decision": ("decision", "decisions"),
    "agenda_point": ("agenda point", "agenda points"),
    "observation": ("observation", "observations"),
    "goal": ("goal", "goals"),
    "need": ("need", "needs"),
    "renegotiation": ("moved date", "moved dates"),
    "nudge": ("nudge", "nudges"),
    "pulse": ("pulse", "pulses"),
    "level_entry": ("level", "levels"),
    "relationship_event": ("event", "events"),
    "who_for_what": ("answer to who for what", "answers to who for what"),
    "maturity_rating": ("maturity rating", "maturity ratings"),
    "competency_model": ("competency model", "competency models"),
    "assessment": ("assessment", "assessments"),
    "rating": ("rating", "ratings"),
    "reflection": ("reflection", "reflections"),
    "evidence": ("piece of evidence", "pieces of evidence"),
    "competency_target": ("competency target", "competency targets"),
    "growth_action": ("growth action", "growth actions"),
    "insight_answer": ("answer to an insight", "answers to insights"),
    "own_failure_mode": ("failure mode", "failure modes"),
    "own_mode_sighting": ("sighting", "sightings"),
    "note_version": ("earlier note", "earlier notes"),
    "meeting_partner": ("partner of a meeting", "partners of meetings"),
    "attendance": ("attendance", "attendances"),
}

_FIELDS: Final = {
    "due_first": "due",
    "due_last": "due",
    "before_first": "date before",
    "before_last": "date before",
    "after_first": "date after",
    "after_last": "date after",
    "deleted_at": "in the bin",
    "kept_on": "kept",
    "withdrawn_on": "withdrawn",
    "withdrawn_why": "why withdrawn",
    "owner_id": "who does it",
    "to_id": "for whom",
    "waits_for": "waits for",
    "merged_into": "same person as",
    "cadence_days": "days between contacts",
    "own_level": "your level",
    "it_literacy": "knowledge of IT",
    "why_day_job": "why: day job",
    "why_benefit": "why: benefit",
    "why_measure": "why: measure",
    "why_agreed_with": "why: agreed with",
    "why_agreed_on": "why: agreed on",
    "why_i_am_here": "why you are there",
    "wrapped_up_at": "wrapped up",
    "brief_made_at": "brief made",
    "brief_options": "choices for the brief",
    "with_names": "together with",
    "me": "that is you",
    "position": "place in the list",
    "text": "words",
    "asks_decision": "asks for a decision",
    "it_service": "IT: service",
    "it_delivery": "IT: delivery",
    "it_advice": "IT: advice",
    "it_price": "IT: price",
    "own_direction": "their direction",
    "own_part": "their part",
}
_ENDINGS: Final = ("_id", "_on", "_at")
_LONGEST: Final = 160


def kind(table: str, *, several: bool = False) -> str:
    """A kind of record: "meeting", "people"; the table's own name for one of a newer version."""
    one, many = KINDS.get(table, (table.replace("_", " "), table.replace("_", " ")))
    return many if several else one


def field(name: str) -> str:
    """A field: "due", "target level"."""
    if name in _FIELDS:
        return _FIELDS[name]
    for ending in _ENDINGS:
        if name.endswith(ending):
            name = name.removesuffix(ending)
            break
    return name.replace("_", " ")


def value(column_type: str, cell: Any, today: date) -> str:
    """A cell as it is shown in a list, "" if it is empty. `column_type` as in `columns.Field`; no reference."""
    if cell is None or cell == "":
        return ""
    if column_type == "flag":
        return "yes" if cell else "no"
    if column_type == "date":
        return day(str(cell), today)
    if column_type == "words":
        return short(", ".join(_listed(str(cell))))
    return short(str(cell))


def day(written: str, today: date) -> str:
    """A day, or a moment, as "9 Dec"; as it is written if it is none."""
    try:
        found = date.fromisoformat(written[:10])
    except ValueError:
        return written
    return _written(Due.on(found), today)


def due(first: Any, last: Any, today: date) -> str:
    """A range of days: "7–11 Dec"; "" if there is none."""
    try:
        found = Due(date.fromisoformat(str(first)), date.fromisoformat(str(last)))
    except ValueError:
        return ""
    return format_due(found, today) if found.first != found.last else _written(found, today)


def _written(found: Due, today: date) -> str:
    """As it would be typed, without the year of today: the value beside it says which year is meant."""
    return write_due(found, today).removesuffix(f" {today.year}")


def short(text: str) -> str:
    """One line of a text."""
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"


def lines_changed(before: str, after: str) -> str:
    """How a long text changed: "one line added", "three lines changed"."""
    old, new = before.split("\n"), after.split("\n")
    added = sum(line not in old for line in new if line.strip())
    gone = sum(line not in new for line in old if line.strip())
    changed = min(added, gone)
    parts = [
        _lines(changed, "changed"),
        _lines(added - changed, "added"),
        _lines(gone - changed, "removed"),
    ]
    return ", ".join(part for part in parts if part) or "changed"


def _lines(count: int, what: str) -> str:
    if not count:
        return ""
    return f"one line {what}" if count == 1 else f"{count} lines {what}"


def _listed(cell: str) -> list[str]:
    try:
        found = json.loads(cell)
    except ValueError:
        return [cell]
    return [str(part) for part in found] if isinstance(found, list) else [cell]
