"""The brief: its page on the desk, what is on it and for whom, and the ways to hand it over.

The view works on a plain value (`BriefOptions`) and tells the rest of the application through `BriefActions`; where
the facts come from and where choices are kept is not its matter.
"""

from typing import Protocol

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QWidget

from brm_desktop.domain.brief.building import build_brief
from brm_desktop.domain.brief.facts import PartnerFacts, PrivateFacts
from brm_desktop.domain.brief.for_me import build_brief_for_me
from brm_desktop.domain.brief.options import BriefOptions
from brm_desktop.domain.brief.values import Brief, SectionKind, Sender
from brm_desktop.domain.brief.words import short_date
from brm_desktop.domain.errors import BrmError
from brm_desktop.gui.forms.brief import Ui_BriefForm
from brm_desktop.gui.models.brief_choices import BriefChoices
from brm_desktop.gui.paper.brief import export_pdf
from brm_desktop.gui.paper.brief_fitting import FittedBrief, fit
from brm_desktop.gui.paper.marks import PageFormat
from brm_desktop.gui.theme.style_sheet import quiet_scroll_bars
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.views.brief.choice_rows import ChoiceDelegate
from brm_desktop.gui.views.brief.devices import BriefDevices, SystemDevices, suggested_name
from brm_desktop.gui.views.brief.drawer import OptionsDrawer
from brm_desktop.gui.views.brief.preview import Zoom
from brm_desktop.gui.widgets.hint_line import Hint
from brm_desktop.interchange.brief_text import brief_markdown, brief_plain_text

TOOL_LINE = 52
PANE_WIDTH = 296
PANE_INSET = 24


class BriefActions(Protocol):
    """What the view asks of the application."""

    def go_back(self) -> None:
        """Leaves the brief."""

    def brief_options_changed(self, options: BriefOptions) -> None:
        """The user ticked, moved or worded something; it stays with this brief."""

    def brief_handed_over(self, brief: Brief) -> None:
        """The brief was exported, printed or copied."""


class BriefView(QWidget):
    """The screen of DESIGN 7.5."""

    def __init__(
        self, actions: BriefActions, parent: QWidget | None = None, *, devices: BriefDevices | None = None
    ) -> None:
        super().__init__(parent)
        self._actions = actions
        self._devices = devices or SystemDevices()
        self._facts: PartnerFacts | None = None
        self._private = PrivateFacts()
        self._options = BriefOptions()
        self._sender = Sender()
        self._page = PageFormat.A4
        self._for_me = False
        self._fitted: FittedBrief | None = None
        self.form = Ui_BriefForm()
        self.form.setupUi(self)
        self._choices = BriefChoices(self)
        self._drawer = OptionsDrawer(self.form.bodyLayout, self.form.optionsPane, self.form.body)
        self._dress()
        self._connect()
        self._add_keys()

    def show_brief(
        self,
        facts: PartnerFacts,
        private: PrivateFacts,
        *,
        options: BriefOptions | None = None,
        sender: Sender | None = None,
        page: PageFormat = PageFormat.A4,
        filled_at: str = "",
    ) -> None:
        """Shows the brief for a partner, at first the page to hand over; `filled_at` is the clock time of the facts."""
        self._facts, self._private = facts, private
        self._options = options or BriefOptions()
        self._sender = sender or Sender()
        self._page = page
        self._for_me = False
        self._name_readers(facts.partner)
        self.form.filledLabel.setText(f"Filled from your records at {filled_at}" if filled_at else "")
        self._close_problem()
        self._fill()
        self.form.choicesList.select_row(0)
        # She may have gone on while it was gathered: the focus is hers then.
        if self.isVisible():
            self.form.choicesList.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def brief(self) -> Brief | None:
        """The whole brief as it is chosen now, before it was made to fit."""
        if self._facts is None:
            return None
        if self._for_me:
            return build_brief_for_me(self._facts, self._private, self._options, self._sender)
        return build_brief(self._facts, self._options, self._sender)

    @property
    def options(self) -> BriefOptions:
        """What is chosen now."""
        return self._options

    def export(self) -> None:
        """Asks where to, and writes the PDF; when that fails, says why and offers another place."""
        brief = self.brief
        if brief is None:
            return
        target = self._devices.ask_for_path(self, suggested_name(brief))
        if target is None:
            return
        try:
            export_pdf(brief, target, self._page)
        except BrmError as error:
            self._show_problem(error)
            return
        self._handed_over(brief, f"Saved {target.name}")

    def print_page(self) -> None:
        """Prints; without a printer the PDF is exported in its place."""
        brief = self.brief
        if brief is None:
            return
        if not self._devices.has_printer():
            self.export()
            return
        try:
            printed = self._devices.print_out(self, brief)
        except BrmError as error:
            self._show_problem(error)
            return
        if printed:
            self._handed_over(brief, "Sent to the printer")

    def copy_as_markdown(self) -> None:
        """Puts what is on the page on the clipboard as Markdown."""
        if self._fitted is None:
            return
        QGuiApplication.clipboard().setText(brief_markdown(self._fitted.brief))
        self._handed_over(self._fitted.brief, "Copied as Markdown")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _dress(self) -> None:
        form = self.form
        form.toolLine.setFixedHeight(px(TOOL_LINE))
        form.optionsPane.setFixedWidth(px(PANE_WIDTH))
        form.paneScroll.viewport().setAutoFillBackground(False)
        form.paneContent.setAutoFillBackground(False)
        quiet_scroll_bars(form.paneScroll)
        form.choicesList.set_lined(False)
        form.choicesList.setItemDelegate(ChoiceDelegate(form.choicesList))
        form.choicesList.setModel(self._choices)
        form.choicesList.fit_to_rows()
        form.problemLine.hide()
        form.optionsButton.hide()
        form.optionsButton.setAccessibleName("Options of the brief")
        form.copyButton.setAccessibleName("Copy as Markdown")

    def _connect(self) -> None:
        form = self.form
        form.backButton.clicked.connect(self._actions.go_back)
        form.zoomControl.chosen.connect(self._zoom)
        form.copyButton.clicked.connect(self.copy_as_markdown)
        form.printButton.clicked.connect(self.print_page)
        form.exportButton.clicked.connect(self.export)
        form.elsewhereButton.clicked.connect(self.export)
        form.dismissButton.clicked.connect(self._close_problem)
        form.optionsButton.clicked.connect(self._toggle_drawer)
        form.whomControl.chosen.connect(self._choose_whom)
        form.choicesList.ticked.connect(self._tick)
        form.choicesList.button_pressed.connect(self._tick)
        form.choicesList.opened.connect(self._edit_wording)
        form.preview.worded.connect(self._take_wording)

    def _add_keys(self) -> None:
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, act in (
            ("Ctrl+Shift+C", self.copy_as_markdown),
            ("Ctrl+P", self.print_page),
            ("Ctrl+E", self.export),
            ("F6", self._next_pane),
            ("Esc", self._step_back),
        ):
            QShortcut(QKeySequence(keys), self, context=within).activated.connect(act)
        for keys, move in (("Alt+Up", self._move_up), ("Alt+Down", self._move_down)):
            mover = QShortcut(QKeySequence(keys), self.form.choicesList, context=Qt.ShortcutContext.WidgetShortcut)
            mover.activated.connect(move)

    def _fill(self) -> None:
        brief, facts = self.brief, self._facts
        if brief is None or facts is None:
            return
        self._fitted = fit(brief, self._page)
        self._choices.show_choices(self._options, facts)
        self.form.preview.show_pages(self._fitted, brief_plain_text(self._fitted.brief))
        self.form.whenLabel.setText(_what_and_when(facts))
        self._say_for_whom(facts)
        self.form.hintLine.set_state(self._fitted.note)
        self._say_hints()

    def _name_readers(self, partner: str) -> None:
        """Two segments over the width of the pane; a long name is elided by its segment."""
        control = self.form.whomControl
        control.set_labels([partner, "Only me"])
        for segment in control.segments():
            segment.setFixedWidth((px(PANE_WIDTH) - px(2 * PANE_INSET)) // 2)

    def _say_for_whom(self, facts: PartnerFacts) -> None:
        """Fixes the height as well: in a scrolling pane wrapped text would otherwise squeeze the list below."""
        label = self.form.whomLabel
        label.setText(_whom_words(facts, for_me=self._for_me))
        label.setFixedHeight(label.heightForWidth(px(PANE_WIDTH) - px(2 * PANE_INSET)))

    def _say_hints(self) -> None:
        panes = (Hint("F6", "options"),) if self._drawer.narrow else ()
        options = (Hint("Space", "tick"), Hint("Alt+↑ ↓", "reorder"), Hint("Enter", "edit wording"))
        self.form.hintLine.set_hints(
            *(options if self._drawer.open or not self._drawer.narrow else ()),
            Hint("Ctrl+E", "export PDF"),
            *panes,
            Hint("Esc", "back"),
        )

    def _change(self, options: BriefOptions) -> None:
        if options == self._options:
            return
        self._options = options
        self._actions.brief_options_changed(options)
        self._fill()

    def _tick(self, index: QModelIndex, _button: str = "") -> None:
        kind = self._choices.kind_at(index.row())
        self._change(self._options.ticked(kind, shown=not self._options.shows(kind)))

    def _zoom(self, place: int) -> None:
        self.form.preview.set_zoom(Zoom(place))

    def _move_up(self) -> None:
        self._move(-1)

    def _move_down(self) -> None:
        self._move(1)

    def _move(self, steps: int) -> None:
        index = self.form.choicesList.currentIndex()
        if not index.isValid():
            return
        kind = self._choices.kind_at(index.row())
        self._change(self._options.moved(kind, steps))
        self.form.choicesList.select_row(self._choices.row_of(kind))

    def _choose_whom(self, place: int) -> None:
        self._for_me = place == 1
        self._fill()

    def _edit_wording(self, _index: QModelIndex | None = None) -> None:
        if not self._options.shows(SectionKind.PURPOSE):
            self._change(self._options.ticked(SectionKind.PURPOSE, shown=True))
        self._drawer.show(False)
        self.form.preview.edit_wording()

    def _take_wording(self, words: str) -> None:
        brief = self.brief
        if brief is not None and words != brief.purpose:
            self._change(self._options.worded(words))

    def _handed_over(self, brief: Brief, words: str) -> None:
        self._close_problem()
        self.form.hintLine.set_state(words)
        self._actions.brief_handed_over(brief)

    def _show_problem(self, error: BrmError) -> None:
        self.form.problemLabel.setText(str(error))
        self.form.problemLine.show()
        self.form.elsewhereButton.setFocus(Qt.FocusReason.OtherFocusReason)

    def _close_problem(self) -> None:
        self.form.problemLine.hide()

    def _step_back(self) -> None:
        """Esc closes the top layer first: the message, the drawer, then the page."""
        if self.form.problemLine.isVisible():
            self._close_problem()
        elif self._drawer.open:
            self._toggle_drawer()
        else:
            self._actions.go_back()

    def _next_pane(self) -> None:
        if self._drawer.narrow:
            self._toggle_drawer()
            return
        on_page = self.form.preview.hasFocus()
        target = self.form.choicesList if on_page else self.form.preview
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _toggle_drawer(self) -> None:
        shown = not self._drawer.open
        self._drawer.show(shown)
        self._say_hints()
        target = self.form.choicesList if shown else self.form.preview
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _arrange(self) -> None:
        if self._drawer.arrange():
            self.form.optionsButton.setVisible(self._drawer.narrow)
            self.form.copyButton.setText("Copy" if self._drawer.narrow else "Copy as Markdown")
            self._say_hints()


def _what_and_when(facts: PartnerFacts) -> str:
    """``Monthly value review, today 10:30``."""
    meeting = facts.meeting
    if meeting is None:
        return facts.partner
    day = {0: "today", 1: "tomorrow"}.get((meeting.day - facts.today).days) or short_date(meeting.day, facts.today)
    clock = f" {meeting.start.hour}:{meeting.start.minute:02d}" if meeting.start else ""
    return f"{meeting.title}, {day}{clock}"


def _whom_words(facts: PartnerFacts, *, for_me: bool) -> str:
    if for_me:
        return "The same page, and a second one for you alone, which is marked private."
    return f"A page {facts.partner} may keep. Private lines stay out, whatever you tick."
