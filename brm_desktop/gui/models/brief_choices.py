"""The sections that can be on a brief, as rows to tick and to move. The options themselves stay a frozen value."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from brm_desktop.domain.brief.facts import PartnerFacts
from brm_desktop.domain.brief.options import TITLES, BriefOptions
from brm_desktop.domain.brief.sourcing import source_words
from brm_desktop.domain.brief.values import SectionKind

CHOICE_ROLE: Final = Qt.ItemDataRole.UserRole + 1
_ROOT: Final = QModelIndex()


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """One line of the list: what is ticked, and where its content comes from."""

    kind: SectionKind
    title: str
    source: str
    shown: bool

    @property
    def spoken(self) -> str:
        """What is read aloud."""
        state = "on the page" if self.shown else "not on the page"
        return ", ".join(part for part in (self.title, state, self.source) if part)


class BriefChoices(QAbstractListModel):
    """Rows in the order of the page."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[ChoiceRow, ...] = ()

    def show_choices(self, options: BriefOptions, facts: PartnerFacts) -> None:
        """Takes over the options; the selection stays where it was when only ticks changed."""
        rows = tuple(
            ChoiceRow(choice.kind, TITLES[choice.kind], source_words(choice.kind, facts), choice.shown)
            for choice in options.choices
        )
        if len(rows) != len(self._rows):
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        self._rows = rows
        self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))

    def kind_at(self, row: int) -> SectionKind:
        """The section of a row."""
        return self._rows[row].kind

    def row_of(self, kind: SectionKind) -> int:
        """Where a section stands, -1 when it is not offered."""
        return next((place for place, row in enumerate(self._rows) if row.kind is kind), -1)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.AccessibleTextRole:
                return row.spoken
            case Qt.ItemDataRole.CheckStateRole:
                return Qt.CheckState.Checked if row.shown else Qt.CheckState.Unchecked
        return row if role == CHOICE_ROLE else None
