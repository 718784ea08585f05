"""Meeting capture: writing during a meeting, with what was understood beside it (DESIGN 7.4).

Saving is in `capture_saving`, the lines above the note in `capture_head`, the pane beside it in `capture_beside` and
`capture_lists`; what the editor itself does is in `gui.editor`.
"""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QWidget

from brm_desktop.domain.agenda import written_headings
from brm_desktop.domain.identifiers import MeetingId, PartnerId
from brm_desktop.domain.meetings import AgendaPoint, AgendaState
from brm_desktop.domain.names.book import fold_name
from brm_desktop.domain.notes.grammar import LineKind
from brm_desktop.domain.notes.renewals import OpenPromises
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.editor.reading import Finding, NoteReader
from brm_desktop.gui.forms.capture import Ui_Capture
from brm_desktop.gui.navigation import Place
from brm_desktop.gui.theme.theme import theme
from brm_desktop.gui.theme.tokens import PAGE_MARGIN
from brm_desktop.gui.views.asking_decisions import toggle_decision
from brm_desktop.gui.views.capture.lists import BesideLists
from brm_desktop.gui.views.capture.people import PeopleThere
from brm_desktop.gui.views.capture.recovered import RecoveredNote
from brm_desktop.gui.views.capture.saving import NoteSaving
from brm_desktop.gui.views.capture.start import PartnerQuestion
from brm_desktop.gui.views.capture.words import elapsed_words, meta_words
from brm_desktop.gui.views.view import StateHint, View
from brm_desktop.gui.widgets.hint_line import Hint

if TYPE_CHECKING:
    from brm_desktop.domain.partners import Partner
    from brm_desktop.services.capture import CapturePage

_LOOK_AT_CLOCK_MS = 20_000
_WRITING = (
    Hint("->", "I owe"),
    Hint("<-", "they owe"),
    Hint("Decision:", "decision"),
    Hint("Alt+↓", "next agenda item"),
    Hint("Ctrl+Shift+P", "private line"),
    Hint("Ctrl+↵", "wrap up"),
    Hint("F6", "beside"),
)


class CaptureView(View):
    """The page of one meeting being written; without an argument it asks first with whom."""

    place = Place.CAPTURE

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.form = Ui_Capture()
        self.form.setupUi(self)
        self.page: CapturePage | None = None
        self.beside = BesideLists(desk, self.form, self)
        self.people = PeopleThere(desk, self.form, self)
        self.editor = self.form.note_editor
        self.saving = NoteSaving(desk, self.editor, self)
        banner = self.form.recovered_banner
        self.recovered = RecoveredNote(desk, banner, editor=self.editor, saving=self.saving, parent=self)
        self.question = PartnerQuestion(self)
        self.question.hide()
        self._headings: tuple[AgendaPoint, ...] = ()
        self._clock = QTimer(self, interval=_LOOK_AT_CLOCK_MS)
        self._clock.timeout.connect(self._show_elapsed)
        self._dress()
        self._connect()
        theme().changed.connect(self._arrange)
        self.reload_on(desk.changes.people, desk.changes.meetings, desk.changes.commitments)

    def _dress(self) -> None:
        for part in (self.form.person_edit, self.form.cut_line, self.form.trouble_line):
            part.hide()

    def _connect(self) -> None:
        form = self.form
        self.editor.found_changed.connect(self._show_found)
        self.editor.section_wanted.connect(self._go_along)
        self.editor.cursorPositionChanged.connect(self._show_section)
        self.editor.cut_short.connect(form.cut_line.setVisible)
        self.saving.changed.connect(self._show_state)
        self.saving.merged.connect(self._show_merged)
        form.wrap_up_button.clicked.connect(self.wrap_up)
        form.show_all_button.clicked.connect(self.editor.show_all)
        form.copy_button.clicked.connect(self._copy)
        self.people.left.connect(self._back_to_note)
        form.agenda_line.chosen.connect(self.editor.go_to_section)
        form.agenda_line.decision_toggled.connect(self._ask_decision)
        self.beside.line_wanted.connect(self._go_to_line)
        self.beside.link_wanted.connect(self._insert_link)
        self.question.answered.connect(self._start_with)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            self.add_key(key, self.wrap_up)
        for key in ("Ctrl++", "Ctrl+="):
            self.add_key(key, self.people.ask)
        self.add_key("K", self.beside.keep)
        self.add_key("C", self.recovered.compare)
        banner = form.recovered_banner
        asking = (form.person_edit, self.question.edit, banner.keep_button, banner.compare_button)
        self.watch_focus(self.editor, *asking, *self.beside.lists)

    # What is shown

    def show_for(self, argument: object) -> None:
        if argument != self.argument:
            self.saving.end()
            self.page = None
        super().show_for(argument)

    def reload(self) -> None:
        asked = self.argument is None
        self.question.setVisible(asked)
        self.form.writing.setVisible(not asked)
        self._arrange()
        self.form.beside.setVisible(not asked and not self.form.beside.is_drawer)
        if asked:
            self.ask(lambda workspace: workspace.capture.partners(), self._ask_with_whom)
            return
        meeting_id = MeetingId(str(self.argument))
        self.ask(lambda workspace: workspace.capture.page(meeting_id), self._show_page)

    def words_of_place(self) -> str:
        return self.page.meeting.title if self.page is not None else "Meeting note"

    def first_focus(self) -> QWidget:
        if self.argument is None:
            return self.question.edit
        return self.form.recovered_banner.keep_button if self.recovered.is_open else self.editor

    def state_hint(self) -> StateHint:
        return StateHint(self.saving.state, "") if self.saving.state else StateHint()

    def _show_page(self, page: "CapturePage") -> None:
        again = self.page is not None and self.page.meeting.id == page.meeting.id
        note_is_new = not again or (self.saving.is_stored and page.meeting.note != self.editor.text())
        before, self.page = self.page, page
        form = self.form
        form.title_label.setText(page.meeting.title)
        partners = (page.partner.name,) if page.partner is not None else ()
        form.meta_label.setText(meta_words(page.meeting, partners, self.desk.clock))
        self._show_elapsed()
        self.people.show_page(page)
        reader = NoteReader(page.context, OpenPromises(page.promises), like=self.editor.reader)
        if note_is_new:
            self._open_note(page, reader)
        elif before is not None and (before.context, before.promises) != (page.context, page.promises):
            self.editor.use_reader(reader)
        self.editor.setReadOnly(self.desk.store.read_only)
        self._show_agenda()
        self.beside.show_page(page)
        nowhere = (None, self, self.editor) if self.recovered.is_open else (None, self)
        if not again and self.isVisible() and self.window().focusWidget() in nowhere:
            self.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_note(self, page: "CapturePage", reader: NoteReader) -> None:
        recovered = page.recovered
        if recovered is not None:
            self.editor.open_note(recovered.text, reader)
            self.editor.moveCursor(QTextCursor.MoveOperation.End)
            self.recovered.show(recovered, page.meeting.id, page.meeting.note)
            self.saving.begin(page, shown=page.meeting.note)
            return
        self.recovered.hide()
        self.editor.open_note(page.meeting.note, reader)
        self.editor.moveCursor(QTextCursor.MoveOperation.End)
        if not page.meeting.note and page.agenda:
            self.editor.go_to_section(page.agenda[0].text)
        self.saving.begin(page, shown=self.editor.text())

    def _show_merged(self, text: str) -> None:
        """The record was changed elsewhere while she wrote: now it holds both."""
        if self.editor.reader is not None:
            self.editor.open_note(text, self.editor.reader)
        self.desk.notices.toast("This note was changed elsewhere meanwhile: both are in it now")

    def _show_found(self, findings: tuple[Finding, ...]) -> None:
        if self.page is None:
            return
        self.beside.show_found(findings, self.page.context)
        headings = [line.text for f in findings if (line := f.reading.line) and line.kind is LineKind.AGENDA]
        points = written_headings(headings)
        if points != self._headings:
            self._headings = points
            self._show_agenda()

    def _show_agenda(self) -> None:
        """The points of the agenda, then the headings of the note that are none of them, then what is to be decided."""
        if self.page is None:
            return
        known = {fold_name(point.text) for point in self.page.agenda}
        added = [heading for heading in self._headings if fold_name(heading.text) not in known]
        self.form.agenda_line.show_points(sorted((*self.page.agenda, *added), key=lambda point: point.asks_decision))
        self._show_section()

    def _show_section(self) -> None:
        self.form.agenda_line.show_present(self.editor.section_at_caret())

    def _show_elapsed(self) -> None:
        words = elapsed_words(self.page.meeting, self.desk.clock) if self.page is not None else ""
        self.form.elapsed_label.setText(words)

    def _show_state(self) -> None:
        trouble = self.saving.trouble
        self.form.trouble_label.setText(trouble)
        self.form.trouble_line.setVisible(bool(trouble))
        self.hints_changed.emit()

    # A meeting that was not planned

    def _ask_with_whom(self, partners: "tuple[Partner, ...]") -> None:
        self.question.show_partners(partners)
        self.question.edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _start_with(self, partner: "Partner") -> None:
        partner_id = PartnerId(partner.id)
        self.desk.run(
            lambda workspace: workspace.capture.start_unplanned(partner_id),
            lambda meeting_id: self.desk.navigate(Place.CAPTURE, meeting_id),
            owner=self,
        )

    # What the keys do

    def wrap_up(self) -> None:
        """Everything is saved, then the wrap-up asks what is to become of it."""
        from brm_desktop.gui.dialogs.wrap_up import open_wrap_up

        if self.page is not None and not self.saving.trouble:
            self.saving.save()
            open_wrap_up(self.desk, self.window(), self.page.meeting.id, then=self.desk.go_back)

    def _go_along(self, step: int) -> None:
        line = self.form.agenda_line
        item, left = line.neighbour(step), line.present
        if item is None:
            return
        if left is not None and step > 0:
            self._mark_discussed(left.point)
        self.editor.go_to_section(item.point.text)

    def _mark_discussed(self, point: AgendaPoint) -> None:
        page = self.page
        if page is None or not point.id or point.state is not AgendaState.OPEN or point.asks_decision:
            return  # what asks for a decision is settled by one, in the wrap-up
        done = tuple(replace(p, state=AgendaState.DISCUSSED) if p.id == point.id else p for p in page.agenda)
        self.page = replace(page, agenda=done)
        self._show_agenda()
        self.desk.run(
            lambda workspace: workspace.capture.mark_point(point.id, page.meeting.id, discussed=True), owner=self
        )

    def _ask_decision(self, point: AgendaPoint) -> None:
        toggle_decision(self.desk, point)

    def _back_to_note(self) -> None:
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _insert_link(self, words: str) -> None:
        self.form.beside.open_drawer(False)
        self.editor.insert_words(words)
        self._back_to_note()

    def _go_to_line(self, number: int) -> None:
        cursor = QTextCursor(self.editor.document().findBlockByNumber(number))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        self.form.beside.open_drawer(False)
        self.editor.setTextCursor(cursor)
        self._back_to_note()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.editor.text())
        self.desk.notices.toast("The note is on the clipboard")

    # Keys, panes, leaving

    def hints(self) -> tuple[Hint, ...]:
        form = self.form
        if self.argument is None:
            return (Hint("↑ ↓", "move"), Hint("Enter", "start the note"), Hint("Esc", "back"))
        if form.person_edit.hasFocus():
            return (Hint("Enter", "add"), Hint("Esc", "leave"))
        return self.recovered.hints() or self.beside.hints() or _WRITING

    def event(self, event: QEvent) -> bool:
        # Asked before any shortcut: what the editor needs for itself is not taken by a command of the window.
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and self.editor.hasFocus()
            and self.editor.claims(event)
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        beside = self.form.beside
        inside = beside.isAncestorOf(self.window().focusWidget() or self)
        if event.key() == Qt.Key.Key_F6 and self.page is not None and not inside:
            beside.open_drawer(True)
            self.beside.take_focus()
        else:
            super().keyPressEvent(event)

    def close_layer(self) -> bool:
        """Esc: the drawer, the field for a person, the pane beside; then the page itself."""
        form = self.form
        focus = self.window().focusWidget()
        if self.people.leave():
            return True
        if form.beside.is_open_drawer:
            form.beside.open_drawer(False)
        elif focus is None or not form.beside.isAncestorOf(focus):
            return False
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def leave(self) -> None:
        super().leave()
        self._clock.stop()
        if not self.saving.is_stored:
            self.saving.save()
            self.desk.changes.meetings.emit()

    def take_focus(self, *, by_keyboard: bool) -> None:
        self._clock.start()
        super().take_focus(by_keyboard=by_keyboard)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Margins at the present text size, the pane beside or over the note."""
        form, margin = self.form, PAGE_MARGIN
        for rows in (form.head_rows, form.cut_row, form.trouble_row):
            of_form = rows.contentsMargins()
            rows.setContentsMargins(margin, of_form.top(), margin, of_form.bottom())
        self.form.beside.arrange(self.form.panes, self)
        self.question.setGeometry(self.rect())
        self.question.raise_()
