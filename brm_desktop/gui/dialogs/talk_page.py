"""The page for the yearly talk: what goes on it is ticked here, then it is saved as a PDF or printed."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, QStandardPaths, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from brm_desktop.domain.brief.values import Sender
from brm_desktop.domain.errors import BrmError
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.models.talk_page import TalkChoice, TalkMaterial, TalkPage, talk_page
from brm_desktop.gui.paper.marks import Page, PageFormat, paint_page
from brm_desktop.gui.paper.talk_page import export_pdf, lay_out, print_page
from brm_desktop.gui.theme import lines
from brm_desktop.gui.theme.style_sheet import quiet_scroll_bars
from brm_desktop.gui.theme.theme import colour, px
from brm_desktop.gui.views.competencies.shape import legend_of, shape_of
from brm_desktop.gui.widgets.card import Dialog
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.ticks import CheckBox

if TYPE_CHECKING:
    from brm_desktop.services.assessments.values import CompetenciesPage
    from brm_desktop.services.workspace import Workspace

_HEIGHT = 440
_AROUND = 210
_PDF = "PDF (*.pdf)"


class PaperPreview(QWidget):
    """The first page as it will be, as large as there is room."""

    def __init__(self, parent: QWidget, paper: PageFormat) -> None:
        super().__init__(parent)
        self._paper = paper
        self._page: Page | None = None
        self.setAccessibleName("The page as it will be")

    def show_page(self, page: Page, words: str) -> None:
        """Another page; `words` is read aloud."""
        self._page = page
        self.setAccessibleDescription(words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(300), px(_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        wide, high = self._paper.points
        scale = min(self.width() / wide, self.height() / high)
        sheet = QRectF((self.width() - wide * scale) / 2, 0, wide * scale, high * scale)
        lines.box(painter, sheet, radius=0, fill=colour("print_paper"), edge=colour("line2"))
        if self._page is not None:
            painter.setClipRect(sheet)
            painter.translate(sheet.topLeft())
            painter.scale(scale, scale)
            paint_page(painter, self._page)
        painter.end()


class TalkPageDialog(Dialog):
    """Ticks at the left, the page at the right."""

    def __init__(self, desk: Desk, window: QWidget, material: TalkMaterial) -> None:
        super().__init__(window, title="Page for the yearly talk", width=760)
        self._desk = desk
        self._material = material
        self.paper = PageFormat(desk.settings.page)
        self.shape_box = self._box("Shape, with the widest gaps", on=True)
        self.table_box = self._box("Table of levels", on=True)
        self.plan_box = self._box("Growth plan", on=bool(material.page.plan))
        self.evidence_boxes = {
            row.competency.key: self._box(row.competency.name)
            for row in material.page.rows
            if any(found.evidence for found in material.evidence.get(row.competency.key, ()))
        }
        self.words_box = self._box("My own words")
        self.others_box = self._box("How others see it")
        self.preview = PaperPreview(self.content, self.paper)
        self.fit_label = Label(self.content, role="second", colour="ink2")
        self._build()
        self.content.setFixedHeight(min(px(_HEIGHT), window.height() - px(_AROUND)))
        self.add_cancel()
        self.print_button = self.add_action("Print…")
        self.save_button = self.add_action("Save as PDF…", kind="primary", key="Ctrl+Enter")
        self.print_button.clicked.connect(self._print)
        self.save_button.clicked.connect(self._save)
        self._show()

    def _box(self, words: str, *, on: bool = False) -> CheckBox:
        box = CheckBox(words, self.content)
        box.setChecked(on)
        box.toggled.connect(self._show)
        return box

    def _build(self) -> None:
        across = QHBoxLayout(self.content)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(px(24))
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, px(8), 0)
        column.setSpacing(px(4))
        note = "Only what is ticked stands on it. What comes from your records is off at first: you hand this page on."
        column.addWidget(Label(sheet, text=note, role="second_text", colour="ink2", wrap=True))
        column.addSpacing(px(6))
        for box in (self.shape_box, self.table_box, self.plan_box):
            column.addWidget(box)
        if self.evidence_boxes:
            column.addSpacing(px(8))
            column.addWidget(Label(sheet, text="Evidence of", role="second", weight=500))
            for box in self.evidence_boxes.values():
                box.setAccessibleName(f"Evidence of {box.text()}")
                column.addWidget(box)
        column.addSpacing(px(8))
        column.addWidget(Label(sheet, text="Words", role="second", weight=500))
        column.addWidget(self.words_box)
        column.addWidget(self.others_box)
        self.others_box.setVisible(bool(self._material.page.others))
        column.addStretch(1)
        area = QScrollArea(self.content)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(sheet)
        quiet_scroll_bars(area)
        for widget in (area.viewport(), sheet):
            widget.setAutoFillBackground(False)
        across.addWidget(area, 1)
        right = QVBoxLayout()
        right.setSpacing(px(6))
        right.addWidget(self.preview, 1)
        right.addWidget(self.fit_label)
        across.addLayout(right, 1)

    @property
    def choice(self) -> TalkChoice:
        """What is ticked."""
        return TalkChoice(
            shape=self.shape_box.isChecked(),
            table=self.table_box.isChecked(),
            plan=self.plan_box.isChecked(),
            evidence=frozenset(key for key, box in self.evidence_boxes.items() if box.isChecked()),
            own_words=self.words_box.isChecked(),
            others=self.others_box.isChecked(),
        )

    @property
    def page(self) -> TalkPage:
        """The page as ticked."""
        shown = self._material.page
        return talk_page(self._material, self.choice, shape=shape_of(shown), legend=legend_of(shown))

    def _show(self, _ticked: bool = False) -> None:
        if not hasattr(self, "save_button"):
            return
        pages = lay_out(self.page, self.paper)
        words = "It is one page." if len(pages) == 1 else f"It is {len(pages)} pages; the first one is shown."
        empty = self.choice.is_empty
        self.fit_label.setText("Nothing is ticked." if empty else words)
        self.preview.show_page(pages[0], self.fit_label.text())
        for button in (self.save_button, self.print_button):
            button.setEnabled(not empty)

    def _save(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = f"Competencies {self._material.page.day.isoformat()}.pdf"
        chosen, _ = QFileDialog.getSaveFileName(self, "Save the page", str(Path(folder) / name), _PDF)
        if chosen:
            path = Path(chosen)
            self.save_as(path if path.suffix.lower() == ".pdf" else path.with_name(f"{path.name}.pdf"))

    def save_as(self, path: Path) -> None:
        """Write the page."""
        try:
            export_pdf(self.page, path, self.paper)
        except BrmError as error:
            self._desk.notices.report(error)
            return
        self._desk.notices.toast(f"Saved: {path.name}")
        self.accept()

    def _print(self) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        if QPrintDialog(printer, self).exec() != QPrintDialog.DialogCode.Accepted:
            return
        try:
            print_page(self.page, printer)
        except BrmError as error:
            self._desk.notices.report(error)


def open_talk_page(desk: Desk, window: QWidget, page: "CompetenciesPage") -> None:
    """Read what may stand on it, then ask."""
    keys = [row.competency.key for row in page.rows]

    def read(workspace: "Workspace") -> TalkMaterial:
        settings = workspace.settings
        mine = (found.person.name for found in workspace.people.every() if found.person.me)
        sender = Sender(
            provider=settings.provider,
            organisation=settings.organisation,
            user=settings.name or next(mine, ""),
            role=settings.role,
        )
        return TalkMaterial(
            page=page,
            sender=sender,
            evidence={key: workspace.assessments.evidence_of(key) for key in keys},
            history={key: workspace.assessments.history(key) for key in keys},
        )

    desk.run(read, lambda material: TalkPageDialog(desk, window, material).open(), owner=window)
