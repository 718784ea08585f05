"""Tables in minutes: who was there, who does what by when, and labels with their values."""

import re
from dataclasses import dataclass
from enum import Enum, auto

from brm_desktop.domain.dates.words import fold


class Column(Enum):
    """What a column holds."""

    TASK = auto()
    OWNER = auto()
    DUE = auto()
    STATUS = auto()
    NAME = auto()
    ORGANISATION = auto()
    PRESENCE = auto()
    HANDLE = auto()
    MAIL = auto()
    DECISION = auto()
    POINT = auto()
    OTHER = auto()


_WORDS: dict[Column, str] = {
    Column.TASK: (
        "action|action item|action items|actions|task|tasks|what|to do|todo|to-do|item|activity|next step|"
        "next steps|action point|aufgabe|massnahme|maßnahme|deliverable|follow-up|follow up|follow-up action|"
        "action required|action description|was"
    ),
    Column.OWNER: (
        "owner|owners|who|responsible|responsibility|assignee|assigned|assigned to|lead|person|by whom|action by|"
        "action owner|dri|person responsible|responsible person|verantwortlich|wer|accountable|owned by"
    ),
    Column.DUE: (
        "due|due date|by|when|by when|deadline|target|target date|eta|completion date|bis|bis wann|termin|"
        "fällig|fallig|timeline|due by|date due|complete by|timeframe|date"
    ),
    Column.STATUS: "status|state|done|done?|complete|completed|complete?|progress|erledigt|closed",
    Column.NAME: (
        "name|names|attendee|attendees|participant|participants|member|members|full name|representative|"
        "teilnehmer|who|person|present|attending|attended"
    ),
    Column.ORGANISATION: (
        "organisation|organization|company|affiliation|org|team|role|department|title|group|area|firma|position|"
        "unit|business unit|function"
    ),
    Column.PRESENCE: "present|attendance|attended|status|here|in attendance|present?|presence|attended?|anwesend",
    Column.HANDLE: "github|handle|github handle|github id|username|github username|user|irc|slack",
    Column.MAIL: "email|e-mail|mail|email address|contact",
    Column.DECISION: "decision|decisions|resolution",
    Column.POINT: (
        "discussion|discussion point|discussion points|points discussed|point|points|topic|description|details|"
        "minutes|remarks|notes|outcome|result|thema|ergebnis|beschreibung|inhalt"
    ),
}
_COLUMNS: dict[Column, frozenset[str]] = {column: frozenset(words.split("|")) for column, words in _WORDS.items()}
_SEPARATOR = re.compile(r"\|?[\s|:-]+\|?$")
_CELL = re.compile(r"(?<!\\)\|")
_DONE = frozenset(
    [
        "done",
        "complete",
        "completed",
        "closed",
        "finished",
        "yes",
        "y",
        "x",
        "✓",
        "✔",
        "✅",
        "☑",
        "resolved",
        "erledigt",
        "delivered",
        "[x]",
        "ja",
        "fertig",
    ]
)


def cells(row: str) -> list[str]:
    """The cells of a table row."""
    text = row.strip()
    if "[[" in text:
        text = re.sub(r"\[\[[^\[\]]*\]\]", lambda m: m[0].replace("\\|", "|").replace("|", "\x01"), text)
    parts = [part.replace("\x01", "|").strip() for part in _CELL.split(text.strip("|") if text != "|" else "")]
    return parts[:40]


def is_separator(row: str) -> bool:
    """Whether a row only rules off the header."""
    return "-" in row and _SEPARATOR.fullmatch(row) is not None


def _header_word(cell: str) -> str:
    return fold(cell.strip(" *_`:#")).strip()


@dataclass(frozen=True, slots=True)
class TableKind:
    """What a table is, by the columns its header names."""

    columns: tuple[str, ...]

    def index(self, column: Column) -> int | None:
        """Which column holds this, or None."""
        words = _COLUMNS[column]
        found = [i for i, word in enumerate(self.columns) if word in words]
        if column is Column.TASK:
            # "Item | Discussion | Action | Who": the action is the action.
            found.sort(key=lambda i: "action" not in self.columns[i] and "task" not in self.columns[i])
        return found[0] if found else None

    @property
    def task(self) -> int | None:
        """Which column says what is to be done; where none does, what was discussed, if it has an owner and a date."""
        task = self.index(Column.TASK)
        return task if task is not None else self.index(Column.POINT)

    @property
    def of_actions(self) -> bool:
        """Whether the rows are commitments: a task, and an owner or a date beside it."""
        owned, dated = self.index(Column.OWNER) is not None, self.index(Column.DUE) is not None
        if self.index(Column.TASK) is not None:
            return owned or dated
        return self.index(Column.POINT) is not None and owned and dated

    @property
    def of_people(self) -> bool:
        """Whether the rows are people: a name, and something only people have beside it."""
        beside = (Column.ORGANISATION, Column.PRESENCE, Column.HANDLE, Column.MAIL)
        named = self.index(Column.NAME) is not None and self.index(Column.TASK) is None
        return named and any(self.index(column) is not None for column in beside)


def kind_of(header: str) -> TableKind:
    """What a header row announces."""
    return TableKind(columns=tuple(_header_word(cell) for cell in cells(header)))


def cell(row: list[str], index: int | None) -> str:
    """A cell's text, "" where the row is too short."""
    return row[index] if index is not None and index < len(row) else ""


def is_done(status: str) -> bool:
    """Whether a status says that it is done."""
    word = status.strip(" *_.").casefold()
    return word in _DONE or word.split(" ")[0].strip(",;:") in {"done", "complete", "completed", "closed", "✅"}
