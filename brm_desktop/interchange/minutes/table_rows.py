"""The rows of one table as people, commitments or decisions, by the table's header and the part it stands in."""

import re
from dataclasses import dataclass, field

from brm_desktop.domain.meetings import Presence
from brm_desktop.domain.notes.sections import Section, is_placeholder, section_of
from brm_desktop.interchange.minutes.attendance import one_attendee, several_attendees
from brm_desktop.interchange.minutes.tables import Column, TableKind, cell, cells, is_done, is_separator, kind_of
from brm_desktop.interchange.records import AttendeeRecord

Row = tuple[int, str]
_PEOPLE = frozenset({Section.PRESENT, Section.ABSENT})
_ACTIONS = frozenset({Section.ACTIONS, Section.PAST_ACTIONS})
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_MARK = re.compile(r"^\s*(?:[-*+•]|\d{1,3}[.)])\s+")
_MISSING = frozenset(["no", "n", "absent", "regrets", "apologies", "excused", "✗", "✘", "❌", "-", "–", "nein", "a"])


@dataclass(frozen=True, slots=True)
class ActionRow:
    """A commitment as a row of a table states it, cell by cell."""

    number: int
    text: str
    owners: str
    due: str
    done: bool


@dataclass(slots=True)
class TableRecords:
    """What a table holds."""

    attendees: list[AttendeeRecord] = field(default_factory=list)
    actions: list[ActionRow] = field(default_factory=list)
    tasks: list[Row] = field(default_factory=list)
    decisions: list[Row] = field(default_factory=list)


def read_table(rows: list[Row], *, section: Section) -> TableRecords:
    """The records in a table's rows; nothing where it is only a table."""
    found = TableRecords()
    if not rows:
        return found
    heads = [section_of(head) for head in cells(rows[0][1])]
    if heads and all(head in _PEOPLE for head in heads) and not _says_who_came(rows[1:]):
        found.attendees.extend(_columns_of_people(rows[1:], heads))
        return found
    has_header = len(rows) > 1 and is_separator(rows[1][1])
    kind = kind_of(rows[0][1])
    body = [row for row in rows[1 if has_header else 0 :] if not is_separator(row[1])]
    if section is Section.AGENDA and "action" not in " ".join(kind.columns):
        return found
    if has_header and (kind.of_actions or (section in _ACTIONS and kind.index(Column.TASK) is not None)):
        found.actions.extend(_actions(body, kind))
    elif has_header and section is Section.DECISIONS and kind.index(Column.DECISION) is not None:
        column = kind.index(Column.DECISION)
        found.decisions.extend((number, cell(cells(row), column)) for number, row in body)
    elif section in _PEOPLE or (has_header and kind.of_people and _about_presence(kind)):
        found.attendees.extend(_people(body, kind if has_header else kind_of(""), section))
    else:
        _read_labels(rows, found)
    return found


def _actions(body: list[Row], kind: TableKind) -> list[ActionRow]:
    task, owner = kind.task, kind.index(Column.OWNER)
    only_owned = kind.index(Column.TASK) is None
    due, status = kind.index(Column.DUE), kind.index(Column.STATUS)
    found = []
    for number, row in body:
        values = cells(row)
        text = cell(values, task)
        if is_placeholder(text) or (only_owned and is_placeholder(cell(values, owner))):
            continue
        struck = text.startswith("~~") and text.endswith("~~")
        found.append(
            ActionRow(
                number=number,
                text=text.strip("~"),
                owners=cell(values, owner if owner != task else None),
                due=cell(values, due if due != task else None),
                done=struck or is_done(cell(values, status)),
            )
        )
    return found


def _about_presence(kind: TableKind) -> bool:
    """Whether the header itself speaks of a meeting's people and not of any names."""
    named = kind.columns[kind.index(Column.NAME) or 0]
    return kind.index(Column.PRESENCE) is not None or named not in {"name", "names", "who", "person", "full name"}


def _people(body: list[Row], kind: TableKind, section: Section) -> list[AttendeeRecord]:
    presence = Presence.ABSENT if section is Section.ABSENT else Presence.PRESENT
    name, organisation = kind.index(Column.NAME), kind.index(Column.ORGANISATION)
    attended, handle, mail = kind.index(Column.PRESENCE), kind.index(Column.HANDLE), kind.index(Column.MAIL)
    if attended is None:
        attended = _column_of_marks(body, kind)
    found = []
    for _, row in body:
        values = cells(row)
        first = one_attendee(cell(values, name if name is not None else 0), presence=presence)
        if first is None:
            continue
        said = cell(values, attended if attended != name else None).strip(" *_").casefold()
        away = said in _MISSING or said.startswith(("absent", "regret", "apolog", "not "))
        found.append(
            AttendeeRecord(
                name=first.name,
                handle=first.handle or cell(values, handle).lstrip("@ ").strip(),
                email=first.email or cell(values, mail),
                organisation=first.organisation or _organisation(values, kind, name, organisation),
                presence=Presence.ABSENT
                if away or (attended is not None and not said and attended != name)
                else first.presence,
            )
        )
    return found


def _column_of_marks(body: list[Row], kind: TableKind) -> int | None:
    """A column without a heading that says by ticks and crosses who came."""
    for index, heading in enumerate(kind.columns):
        said = [cell(cells(row), index).strip(" *_").casefold() for _, row in body]
        if not heading and any(said) and all(is_done(word) or word in _MISSING for word in said if word):
            return index
    return None


def _organisation(values: list[str], kind: TableKind, name: int | None, organisation: int | None) -> str:
    if organisation is not None and organisation != name:
        return cell(values, organisation)
    return cell(values, 1) if not kind.columns[0] and len(values) == 2 else ""


def _says_who_came(rows: list[Row]) -> bool:
    """Whether the last column of a table of people holds marks and no names: "| Kate | ✓ |"."""
    said = [cells(row)[-1].strip(" *_").casefold() for _, row in rows if not is_separator(row)]
    return bool(said) and all(word in _MISSING or is_done(word) or len(word) <= 1 for word in said)


def _columns_of_people(rows: list[Row], heads: list[Section]) -> list[AttendeeRecord]:
    """A column each for those who came and those who did not: "| Present | Apologies |"."""
    found = []
    for _, row in rows:
        for value, head in zip(cells(row), heads, strict=False):
            presence = Presence.ABSENT if head is Section.ABSENT else Presence.PRESENT
            person = one_attendee(value, presence=presence) if not is_separator(row) else None
            if person is not None:
                found.append(person)
    return found


def _read_labels(rows: list[Row], found: TableRecords) -> None:
    """Rows of two cells whose first is a label: "| Attending | Robin Brown, Joel |"."""
    for number, row in rows:
        values = cells(row)
        section = section_of(values[0]) if len(values) == 2 else Section.OTHER
        if section in _PEOPLE:
            presence = Presence.ABSENT if section is Section.ABSENT else Presence.PRESENT
            for line in _BREAK.split(values[1]):
                found.attendees.extend(several_attendees(line, presence=presence))
        elif section in _ACTIONS:
            found.tasks.extend((number, line) for line in _lines(values[1]))
        elif section is Section.DECISIONS:
            found.decisions.extend((number, line) for line in _lines(values[1]))


def _lines(cell_text: str) -> list[str]:
    """The lines of a cell without their list markers."""
    lines = (_MARK.sub("", line).strip() for line in _BREAK.split(cell_text))
    return [line for line in lines if not is_placeholder(line)]
