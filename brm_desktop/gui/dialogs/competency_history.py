"""One competency in a card: its statements with their evidence, and how it went over all rounds."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from brm_desktop.domain.diagnosis.findings import RecordRef
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.dialogs.competency_rows import (
    EvidenceRow,
    RoundDelegate,
    RoundRow,
    StatementDelegate,
    StatementRow,
)
from brm_desktop.gui.models import competency_words as words
from brm_desktop.gui.models.assessment_words import day_words
from brm_desktop.gui.models.row_values import RowValues
from brm_desktop.gui.navigation import AssessmentFor, CommitmentsFor, Place
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.theme.tokens import ROW_BLEED
from brm_desktop.gui.views.competencies.level_course import CoursePoint, LevelCourse
from brm_desktop.gui.views.competencies.table import number
from brm_desktop.gui.widgets.card import Dialog
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.row_list import RowDelegate, RowList
from brm_desktop.gui.widgets.section_heading import SectionHeading

if TYPE_CHECKING:
    from brm_desktop.domain.assessment_levels import CompetencyRow
    from brm_desktop.domain.models.competencies import Scale
    from brm_desktop.services.assessments.values import (
        CompetenciesPage,
        HistoryPoint,
        OtherView,
        StatementEvidence,
    )

_HEIGHT = 430
_AROUND = 230
_RIGHT_WIDTH = 252
_NEVER = "No round has rated it yet. Two minutes are enough for one competency."


class CompetencyDialog(Dialog):
    """Enter on a piece of evidence opens the record it is. Ctrl Enter rates this competency alone."""

    def __init__(
        self,
        desk: Desk,
        window: QWidget,
        row: "CompetencyRow",
        page: "CompetenciesPage",
        *,
        statements: "tuple[StatementEvidence, ...]",
        history: "tuple[HistoryPoint, ...]",
    ) -> None:
        super().__init__(window, title=row.competency.name, width=760)
        self._desk = desk
        self._row = row
        self._day = page.day
        self.statements: RowValues[StatementRow | EvidenceRow] = RowValues(lambda found: found.spoken, self)
        self.rounds: RowValues[RoundRow] = RowValues(lambda found: found.spoken, self)
        self.statements_list = self._list("Statements and their evidence", self.statements, StatementDelegate)
        self.rounds_list = self._list("Rounds", self.rounds, RoundDelegate)
        self.course = LevelCourse(self.content)
        self.statements_list.opened.connect(self._open)
        self.statements_list.clicked.connect(self._open)
        self._build(page)
        self.statements.show_values(statement_rows(statements, page.model.scale))
        self.rounds.show_values(round_rows(history, page.others, row))
        self.course.show_course(course_of(history, row), number(row.target))
        self.content.setFixedHeight(min(px(_HEIGHT), window.height() - px(_AROUND)))
        self.add_cancel("Close")
        self.assess_button = self.add_action("Two minutes for this one", kind="primary", key="Ctrl+Enter")
        self.assess_button.clicked.connect(self._assess)

    def open(self) -> None:
        super().open()
        if self.isVisible():
            self.statements_list.setFocus(Qt.FocusReason.TabFocusReason)
            self.statements_list.select_row(self._first_link())

    def _first_link(self) -> int:
        found = (place for place, value in enumerate(self.statements.values) if isinstance(value, EvidenceRow))
        return next(found, 0)

    def _list(self, name: str, model: QAbstractItemModel, delegate: type[RowDelegate]) -> RowList:
        view = RowList(self.content, lined=False)
        view.setUniformItemSizes(False)
        view.setAccessibleName(name)
        view.setModel(model)
        view.setItemDelegate(delegate(view))
        return view

    def _build(self, page: "CompetenciesPage") -> None:
        self._let_rows_bleed()
        column = QVBoxLayout(self.content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(10))
        said = words.aloud(self._row) if self._row.now is not None else _NEVER
        _inset(column, Label(self.content, text=_sentence(said), colour="ink2", wrap=True))
        across = QHBoxLayout()
        across.setSpacing(px(4))
        left, right = QVBoxLayout(), QVBoxLayout()
        for part in (left, right):
            part.setSpacing(0)
        when = words.short_day(self._row.day, page.day) if self._row.day is not None else ""
        self.heading = SectionHeading(self.content, title="Statements", note=f"rated on {when}" if when else "")
        _inset(left, self.heading)
        left.addWidget(self.statements_list, 1)
        _inset(right, SectionHeading(self.content, title="Over time"))
        right.addSpacing(px(6))
        _inset(right, self.course)
        right.addWidget(self.rounds_list, 1)
        across.addLayout(left, 1)
        across.addLayout(right)
        self.rounds_list.setFixedWidth(px(_RIGHT_WIDTH) + 2 * ROW_BLEED)
        column.addLayout(across, 1)

    def _let_rows_bleed(self) -> None:
        """Selected rows run into the margin, so that their text stands under the headings."""
        layout = self.card.content.layout()
        if layout is not None:
            around = layout.contentsMargins()
            layout.setContentsMargins(
                around.left() - ROW_BLEED, around.top(), around.right() - ROW_BLEED, around.bottom()
            )
        self.title_label.setContentsMargins(ROW_BLEED, 0, ROW_BLEED, 0)
        self.action_row.setContentsMargins(ROW_BLEED, 0, ROW_BLEED, 0)

    def _open(self, index: QModelIndex) -> None:
        value = self.statements.value(index)
        if not isinstance(value, EvidenceRow) or not value.leads:
            return
        found = value.evidence
        if found.table_name == "commitment":
            self.accept()
            self._desk.navigate(Place.COMMITMENTS, CommitmentsFor(commitment_id=found.record_id))
        elif found.table_name == "meeting":
            self._go_to_meeting(found.record_id)
        else:
            ref = RecordRef(table=found.table_name, id=found.record_id, title=found.title, day=self._day)
            self._desk.run(lambda workspace: workspace.insights.meeting_of(ref), self._go_to_meeting, owner=self)

    def _go_to_meeting(self, meeting_id: str | None) -> None:
        if meeting_id is None:
            self._desk.notices.toast("It was noted outside a meeting: there is no note to open")
            return
        self.accept()
        self._desk.navigate(Place.CAPTURE, meeting_id)

    def _assess(self) -> None:
        self.accept()
        self._desk.navigate(Place.ASSESSMENT, AssessmentFor(competency=self._row.competency.key))


def _inset(column: QVBoxLayout, widget: QWidget) -> None:
    row = QHBoxLayout()
    row.setContentsMargins(ROW_BLEED, 0, ROW_BLEED, 0)
    row.addWidget(widget)
    column.addLayout(row)


def statement_rows(
    statements: "tuple[StatementEvidence, ...]", scale: "Scale"
) -> "tuple[StatementRow | EvidenceRow, ...]":
    """Each statement with its pieces of evidence beneath it."""
    rows: list[StatementRow | EvidenceRow] = []
    for found in statements:
        rows.append(StatementRow(found.statement.text, _rated_words(found.score, scale), found.claimed))
        rows += [EvidenceRow(piece) for piece in found.evidence]
    return tuple(rows)


def _rated_words(score: int | None, scale: "Scale") -> str:
    if score is None:
        return "not answered"
    return f"{score} {scale.word(score)}" if score else "no chance"


def round_rows(
    history: "tuple[HistoryPoint, ...]", others: "tuple[OtherView, ...]", row: "CompetencyRow"
) -> tuple[RoundRow, ...]:
    """The rounds that rated it, the newest first; somebody else's name says whose view it is."""
    said = {(view.rater, view.day): view.words.get(row.competency.key, "") for view in others}
    return tuple(
        RoundRow(
            day=point.day,
            head=f"{point.rater}, {_short(point)}" if point.rater else day_words(point.day),
            level=f"{point.level:.1f}",
            evidence="" if point.rater else words.evidence_aloud(point.evidence).removesuffix(" yet"),
            words=point.reflection or said.get((point.rater, point.day), ""),
        )
        for point in reversed(history)
    )


def course_of(history: "tuple[HistoryPoint, ...]", row: "CompetencyRow") -> tuple[CoursePoint, ...]:
    """The dots over time; the newest of her own is hollow while some of it is only claimed."""
    return tuple(
        CoursePoint(
            day=point.day,
            level=float(point.level),
            rater=point.rater,
            hollow=row.claimed and not point.rater and point.day == row.day,
        )
        for point in history
    )


def _short(point: "HistoryPoint") -> str:
    return words.month_words(point.day)


def _sentence(said: str) -> str:
    return f"{said[:1].upper()}{said[1:].rstrip('.')}."
