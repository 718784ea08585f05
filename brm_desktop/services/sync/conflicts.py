"""Conflicts as a person reads them, and their decision. Two ends of a range of days are one question."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from brm_desktop.domain.errors import InvalidInput, NotFound
from brm_desktop.services.sync import device_names, words
from brm_desktop.services.sync.device_names import DeviceNames
from brm_desktop.services.sync.session import Session
from brm_desktop.services.sync.titles import Titles
from brm_desktop.services.sync.values import Conflict, Version
from brm_desktop.storage.rows import Work
from brm_desktop.storage.sync import conflicts as rows
from brm_desktop.storage.sync import deciding
from brm_desktop.storage.sync.columns import Field, is_free, shapes

_RANGES: Final = {"due_last": "due_first", "before_last": "before_first", "after_last": "after_first"}
_SEPARATOR: Final = "."
_NOTES: Final = frozenset({("meeting", "note"), ("person", "private_note"), ("pulse", "note")})


@dataclass(frozen=True, slots=True)
class _Question:
    """One thing to decide: a cell, and for a range of days the cell of its first day."""

    cell: rows.Conflict
    first: rows.Conflict | None = None

    @property
    def key(self) -> str:
        return _SEPARATOR.join(self.cell.place)

    @property
    def cells(self) -> tuple[rows.Conflict, ...]:
        return (self.cell,) if self.first is None else (self.first, self.cell)


def every(session: Session, work: Work) -> tuple[Conflict, ...]:
    """The conflicts to decide, in the caller's transaction."""
    found = _questions(rows.conflicts(work))
    if not found:
        return ()
    reader = _Reader(work, device_names.read(work, session), session.clock.today())
    return tuple(reader.conflict(question) for question in found)


def count(work: Work) -> int:
    """How many conflicts there are to decide."""
    found = rows.places(work)
    joined = {(table, row_id, _RANGES[name]) for table, row_id, name in found if name in _RANGES}
    return len(found - joined)


def _questions(found: Iterable[rows.Conflict]) -> list[_Question]:
    by_place = {conflict.place: conflict for conflict in found}
    firsts = {
        conflict.place: by_place.get((conflict.table, conflict.row_id, _RANGES[conflict.field]))
        for conflict in by_place.values()
        if conflict.field in _RANGES
    }
    joined = {first.place for first in firsts.values() if first is not None}
    return [_Question(one, firsts.get(place)) for place, one in by_place.items() if place not in joined]


class _Reader:
    """Puts conflicts into words."""

    def __init__(self, work: Work, names: DeviceNames, today: date) -> None:
        self._titles = Titles(work)
        self._names = names
        self._today = today

    def conflict(self, question: _Question) -> Conflict:
        cell = question.cell
        return Conflict(
            key=question.key,
            kind=cell.kind,
            title=self._title(cell),
            partner=self._titles.partner(cell.table, cell.row_id),
            field=words.field(cell.field),
            versions=tuple(self._version(question, version) for version in _ordered(cell, self._names.own)),
            ancestor=cell.ancestor,
            merged=self._text(question, cell.shown, None),
            is_text=_takes_words(cell),
            since=max((version.written_at for version in cell.versions), default=None),
        )

    def _title(self, cell: rows.Conflict) -> str:
        title = self._titles.title(cell.table, cell.row_id)
        return f"Note on {title}" if (cell.table, cell.field) in _NOTES else title

    def _version(self, question: _Question, version: rows.Version) -> Version:
        deleted = question.cell.kind == "deleted"
        gone = deleted and version.value is not None
        return Version(
            device_name=self._names.name(version.device),
            at=version.written_at,
            text=("Put into the bin" if gone else "Kept") if deleted else self._text(question, version.value, version),
            is_this=version.device == self._names.own,
            deleted=gone,
        )

    def _text(self, question: _Question, value: Any, version: rows.Version | None) -> str:
        cell = question.cell
        if cell.kind == "deleted":
            return ""
        if cell.kind == "text":
            return str(value or "")
        column = _column(cell)
        if column.kind == "ref":
            return self._titles.reference(cell.field, str(value)) if value else ""
        if question.first is not None:
            first = _beside(question.first, version)
            return words.due(first, value, self._today)
        return words.value(column.type, value, self._today)


def _column(cell: rows.Conflict) -> Field:
    shape = shapes()[cell.table]
    return shape.fields[shape.places[cell.field]]


def _ordered(cell: rows.Conflict, own: str) -> list[rows.Version]:
    """This device's version first, then the others by time."""
    return sorted(cell.versions, key=lambda version: version.device != own)


def _beside(first: rows.Conflict, version: rows.Version | None) -> Any:
    """The first day of the range whose last day a device wrote; what is shown if it did not write one."""
    if version is None:
        return first.shown
    return next((one.value for one in first.versions if one.device == version.device), first.shown)


def decide(session: Session, key: str, *, version: int | None, both: bool, text: str | None) -> None:
    """Settle a conflict; see `Sync.decide`."""
    with session.database.read() as work:
        question = _get(work, key)
        title = _Reader(work, device_names.read(work, session), session.clock.today()).conflict(question).title
        own = device_names.read(work, session).own
    answers = _answers(question, version=version, both=both, text=text, own=own)
    with session.database.write(step=f"Decided: {title}") as work:
        session.begin(work)
        _write(work, answers)


def _write(work: Work, answers: list[tuple[rows.Conflict, Any]]) -> None:
    try:
        deciding.decide_together(work, answers)
    except ValueError as error:
        raise InvalidInput("This cannot stand here", "Choose one of the versions. Nothing was changed.") from error


def _answers(
    question: _Question, *, version: int | None, both: bool, text: str | None, own: str
) -> list[tuple[rows.Conflict, Any]]:
    """What to write into which cell."""
    cell = question.cell
    if text is not None:
        return [(cell, _typed(cell, text))]
    versions = _ordered(cell, own)
    if both:
        return [(cell, _joined(cell, versions))]
    if version is None or not 0 <= version < len(versions):
        raise InvalidInput("There is no such version", f"There are {len(versions)}. Nothing was changed.")
    chosen = versions[version]
    return [(one, chosen.value if one is cell else _beside(one, chosen)) for one in question.cells]


def _typed(cell: rows.Conflict, text: str) -> str:
    if not _takes_words(cell):
        raise InvalidInput("This is no text", "Choose one of the versions. Nothing was changed.")
    return text if cell.kind == "text" else " ".join(text.split())


def _takes_words(cell: rows.Conflict) -> bool:
    """Whether words of one's own may stand in the cell: a note or a title, no choice, day or other record."""
    return cell.kind == "text" or (cell.kind == "value" and is_free(cell.table, _column(cell)))


def _joined(cell: rows.Conflict, versions: list[rows.Version]) -> str:
    """All versions, one under the other; in one line for a field of one line."""
    _typed(cell, "")
    separator = "\n\n" if cell.kind == "text" else " / "
    return separator.join(dict.fromkeys(str(version.value or "") for version in versions))


def later(session: Session, key: str) -> None:
    """Put a conflict off until one of its versions changes."""
    with session.database.write() as work:
        for cell in _get(work, key).cells:
            rows.later(work, cell)


def decide_all_newest(session: Session) -> int:
    """Keep what is shown for every conflict between values; how many these were."""
    with session.database.write(step="Kept the newest values") as work:
        session.begin(work)
        before = len(_questions(one for one in rows.conflicts(work) if one.kind == "value"))
        deciding.decide_all_newest(work)
    return before


def _get(work: Work, key: str) -> _Question:
    found = next((one for one in _questions(rows.conflicts(work, put_off=True)) if one.key == key), None)
    if found is None:
        raise NotFound("This conflict is settled", "It was decided here or on another device. Nothing was changed.")
    return found
