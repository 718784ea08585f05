"""The wrap-up: thirty seconds after the meeting everything is in its place (DESIGN 7.13)."""

from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from brm_desktop.domain.dates.words import MONTH_NAMES
from brm_desktop.domain.follow_up import FollowUp
from brm_desktop.domain.identifiers import MeetingId
from brm_desktop.domain.meetings import AgendaState, PostureTag
from brm_desktop.domain.wrap_up import WrappedUp, WrapUpAnswer, WrapUpSheet
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.dialogs.wrap_up_points import OpenPoint, OpenPointDelegate
from brm_desktop.gui.dialogs.wrap_up_rows import LineRow
from brm_desktop.gui.forms.wrap_up import Ui_WrapUp
from brm_desktop.gui.models.row_values import RowValues
from brm_desktop.gui.theme.text import Run
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.undoing import do_step
from brm_desktop.gui.widgets.card import Dialog
from brm_desktop.gui.widgets.label import Label

if TYPE_CHECKING:
    from brm_desktop.services.workspace import Workspace

_WIDTH = 760
_NEXT_WIDTH = 166
_AROUND = 236
_POSTURES = tuple(PostureTag)
_ADVISER = 1


class WrapUpDialog(Dialog):
    """Shows a sheet; saving stores what is answered in one step and calls `then`."""

    def __init__(
        self, desk: Desk, window: QWidget, sheet: WrapUpSheet, *, then: Callable[[], None] | None = None
    ) -> None:
        super().__init__(window, title="Wrap up", width=_WIDTH)
        self.sheet = sheet
        self._desk = desk
        self._then = then
        self._under_way = False
        self._copies = False
        self.form = Ui_WrapUp()
        self.form.setupUi(self.content)
        self.rows: list[LineRow] = []
        self.points: RowValues[OpenPoint] = RowValues(lambda row: row.spoken(), self)
        self._build_lines()
        self._build_points()
        self._build_then()
        self._build_posture()
        self._build_actions()
        self._order_focus()
        layout = self.card.content.layout()
        if layout is not None:
            layout.setSpacing(0)
        window.installEventFilter(self)

    def open(self) -> None:
        """Shows the dialog with the focus in the first field that is not sure."""
        self._fit_area()
        super().open()
        doubtful = next((field for row in self.rows if (field := row.doubtful) is not None), None)
        first = doubtful or (self.rows[0].box if self.rows else self.form.contact_box)
        first.setFocus(Qt.FocusReason.TabFocusReason)
        self.form.area.ensureWidgetVisible(first)

    def answer(self) -> WrapUpAnswer:
        """What the fields say now."""
        form = self.form
        wants_next = form.next_box.isVisibleTo(self) and form.next_box.isChecked()
        pulse = form.pulse_box.isVisibleTo(self) and form.pulse_box.isChecked()
        return WrapUpAnswer(
            lines=tuple(row.answer() for row in self.rows),
            is_contact=form.contact_box.isChecked(),
            next_meeting=form.next_field.moment if wants_next else None,
            pulse=form.pulse_control.place() + 1 if pulse else None,
            posture_tag=_POSTURES[form.posture_control.place()] if form.posture_box.isChecked() else None,
            points=(
                *((point_id, AgendaState.DISCUSSED) for point_id in self.sheet.reached),
                *((row.point.id, row.state) for row in self.points.values),
            ),
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.parentWidget() and event.type() == QEvent.Type.Resize:
            self._fit_area()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        points = self.form.points_list
        if event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif event.key() == Qt.Key.Key_M and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self._draft()
        elif points.hasFocus() and event.key() == Qt.Key.Key_D:
            self._settle_point(AgendaState.DISCUSSED)
        elif points.hasFocus() and event.key() == Qt.Key.Key_X:
            self._settle_point(AgendaState.DROPPED)
        else:
            super().keyPressEvent(event)

    def _fit_area(self) -> None:
        """As high as everything in it, as far as the window allows."""
        window = self.parentWidget()
        room = window.height() - px(_AROUND) if window is not None else px(400)
        self.form.area.setFixedHeight(max(px(120), min(self.form.sheet.sizeHint().height(), room)))

    def _build_lines(self) -> None:
        form, sheet = self.form, self.sheet
        day = sheet.meeting.day
        year = f" {day.year}" if day.year != self._desk.clock.today().year else ""
        parts = (sheet.meeting.title, sheet.partner, f"{day.day} {MONTH_NAMES[day.month - 1]}{year}")
        form.meeting_label.setText(", ".join(part for part in parts if part))
        form.lines_heading.set_count(len(sheet.lines))
        form.no_lines_label.setVisible(not sheet.lines)
        form.sheet.setAutoFillBackground(False)
        for line in sheet.lines:
            row = LineRow(line, form.sheet)
            row.fill(sheet.people, today=self._desk.clock.today(), order=sheet.order)
            row.moved.connect(self._move)
            form.lines_layout.addWidget(row)
            self.rows.append(row)

    def _build_points(self) -> None:
        form, sheet = self.form, self.sheet
        # Those that are headings of the note were reached; what is asked about is the rest.
        points = [OpenPoint(p, AgendaState.OPEN) for p in sheet.points if p.id not in sheet.reached]
        self.points.show_values(points)
        form.points_section.setVisible(bool(points))
        form.points_heading.set_count(len(points))
        form.points_list.setModel(self.points)
        form.points_list.setItemDelegate(OpenPointDelegate(form.points_list))
        form.points_list.set_lined(False)
        form.points_list.fit_to_rows()
        form.points_list.ticked.connect(self._toggle_point)
        form.points_list.button_pressed.connect(self._toggle_point)

    def _build_then(self) -> None:
        form, sheet = self.form, self.sheet
        form.contact_box.setText(_contact_words(sheet))
        form.contact_box.setChecked(True)
        form.follow_box.setChecked(bool(sheet.came))
        form.copy_button.clicked.connect(self._copy)
        form.draft_button.clicked.connect(self._draft)
        form.next_field.use(self._desk.clock.today(), sheet.order)
        form.next_field.setFixedWidth(px(_NEXT_WIDTH))
        form.next_field.show_moment(sheet.proposed)
        form.next_box.setChecked(sheet.proposed is not None)
        form.next_field.textEdited.connect(self._next_typed)
        planned = sheet.planned.words(self._desk.clock.today()) if sheet.planned is not None else ""
        form.next_label.setText(f"Next meeting: {planned}, as planned" if planned else "by your cadence")
        for widget in (form.next_box, form.next_field):
            widget.setVisible(not planned)
        form.next_label.setVisible(bool(planned) or sheet.proposed is not None)
        first = sheet.sponsor.split(" ")[0]
        form.pulse_place.setVisible(bool(sheet.sponsor))
        form.pulse_box.setText(f"How did it go for {first}?")
        form.pulse_label.setText("only if they said so: 1 badly, 5 very well")
        form.pulse_control.setAccessibleName(f"How it went for {first}, 1 to 5")
        form.pulse_control.choose(2)
        form.pulse_control.chosen.connect(self._pulse_chosen)

    def _build_posture(self) -> None:
        form, tag = self.form, self.sheet.meeting.posture_tag
        form.posture_control.setAccessibleName("What you were in this meeting")
        form.posture_control.choose_none()
        if tag is not None:
            form.posture_control.choose(_POSTURES.index(tag))
        form.posture_box.setChecked(tag is not None)
        form.posture_box.toggled.connect(self._posture_ticked)
        form.posture_control.chosen.connect(self._posture_chosen)

    def _posture_ticked(self, ticked: bool) -> None:
        control = self.form.posture_control
        if not ticked:
            control.choose_none()
        elif control.place() < 0:
            control.choose(_ADVISER)

    def _posture_chosen(self, _place: int) -> None:
        self.form.posture_box.setChecked(True)

    def _build_actions(self) -> None:
        hints = Label(self.card.content, role="hint")
        pairs = (("↑ ↓", "move"), ("Space", "tick"), ("Enter", "edit"))
        hints.set_runs(*(run for key, words in pairs for run in (Run(key, "ink2", 500), Run(f" {words}    ", "ink3"))))
        self.action_row.insertWidget(0, hints)
        self.add_cancel("Back to the note" if self._then is not None else "Not yet")
        self.save_button = self.add_action("Save", kind="primary", key="Ctrl+Enter")
        self.save_button.clicked.connect(self._save)

    def _order_focus(self) -> None:
        """Tab goes through the lines as they are read, then through what follows."""
        form = self.form
        fields = [field for row in self.rows for field in (row.box, row.person, row.day)]
        order = [
            *fields, form.points_list, form.contact_box, form.follow_box, form.copy_button, form.draft_button,
            form.next_box, form.next_field, form.posture_box, *form.posture_control.segments(), form.pulse_box,
            *form.pulse_control.segments(), self.save_button,
        ]  # fmt: skip
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _move(self, step: int) -> None:
        sender = self.sender()
        place = self.rows.index(sender) if isinstance(sender, LineRow) else 0
        target = place + step
        if 0 <= target < len(self.rows):
            row = self.rows[target]
            row.focus_on(self.rows[place].focused_place())
            self.form.area.ensureWidgetVisible(row)
        elif target >= len(self.rows):
            after = self.form.points_list if self.points.values else self.form.contact_box
            after.setFocus(Qt.FocusReason.TabFocusReason)

    def _settle_point(self, state: AgendaState) -> None:
        index = self.form.points_list.currentIndex()
        row = self.points.value(index)
        if row is None:
            return
        values = list(self.points.values)
        values[index.row()] = OpenPoint(row.point, AgendaState.OPEN if row.state is state else state)
        self.points.show_values(values)
        self.form.points_list.select_row(index.row())

    def _toggle_point(self, index: QModelIndex, _name: str = "") -> None:
        self.form.points_list.setCurrentIndex(index)
        self._settle_point(AgendaState.DISCUSSED)

    def _next_typed(self, text: str) -> None:
        self.form.next_box.setChecked(bool(text.strip()))

    def _pulse_chosen(self, _place: int) -> None:
        self.form.pulse_box.setChecked(True)

    def _copy(self) -> None:
        self._with_follow_up(self._put_on_clipboard)

    def _draft(self) -> None:
        self._with_follow_up(self._open_draft)

    def _with_follow_up(self, use: Callable[[FollowUp], None]) -> None:
        meeting_id, answer = self.sheet.meeting.id, self.answer()
        self._desk.run(lambda workspace: workspace.wrap_ups.follow_up(meeting_id, answer), use, owner=self)

    def _put_on_clipboard(self, follow_up: FollowUp) -> None:
        QApplication.clipboard().setText(follow_up.text(self._desk.clock.today()))
        self.form.follow_label.setText("copied; private lines stayed out")

    def _open_draft(self, follow_up: FollowUp) -> None:
        today = self._desk.clock.today()
        QApplication.clipboard().setText(follow_up.text(today))
        QDesktopServices.openUrl(QUrl(follow_up.mail_draft(today), QUrl.ParsingMode.StrictMode))
        self.form.follow_label.setText("opened as a draft, and copied")

    def _mistaken(self) -> QWidget | None:
        wrong = next((field for row in self.rows if (field := row.mistaken) is not None), None)
        next_wrong = self.form.next_box.isVisibleTo(self) and self.form.next_box.isChecked()
        if wrong is None and next_wrong and self.form.next_field.moment is None:
            self.form.next_field.set_error("Say a day and a time: “fri 10:30”.")
            return self.form.next_field
        return wrong

    def _save(self) -> None:
        wrong = self._mistaken()
        if wrong is not None:
            wrong.setFocus(Qt.FocusReason.OtherFocusReason)
            self.form.area.ensureWidgetVisible(wrong)
            return
        if self._under_way:
            return
        self._under_way = True
        meeting_id, answer = self.sheet.meeting.id, self.answer()
        copies = self.form.follow_box.isChecked()

        def call(workspace: "Workspace") -> WrappedUp:
            return workspace.wrap_ups.save(meeting_id, answer)

        def words(done: WrappedUp) -> str:
            return f"Wrapped up: {done.meeting.title}" + (". The follow-up message is copied" if copies else "")

        self._copies = copies
        do_step(self._desk, call, words, self._saved, failed=self._failed)

    def _saved(self, done: WrappedUp) -> None:
        if self._copies:
            QApplication.clipboard().setText(done.follow_up.text(self._desk.clock.today()))
        if isValid(self):  # Esc while it was being stored has closed it already
            self.accept()
        if self._then is not None:
            self._then()

    def _failed(self, error: BaseException) -> None:
        self._under_way = False
        self._desk.notices.report(error)


def open_wrap_up(desk: Desk, window: QWidget, meeting_id: MeetingId, *, then: Callable[[], None] | None = None) -> None:
    """Read the note on the worker, then ask. `then` comes after saving: a page that lies behind closes itself."""

    def show(sheet: Any) -> None:
        WrapUpDialog(desk, window, sheet, then=then).open()

    desk.run(lambda workspace: workspace.wrap_ups.sheet(meeting_id), show, owner=window)


def _contact_words(sheet: WrapUpSheet) -> str:
    """The tick for contact: "Log this as contact with Helena, Owen and Mei-Lin"."""
    first = [name.split(" ")[0] for name in sheet.came]
    if not first:
        return f"Log this as contact with {sheet.partner}" if sheet.partner else "Log this as contact"
    shown = first if len(first) <= 4 else [*first[:3], f"{len(first) - 3} others"]
    names = ", ".join(shown[:-1]) + (" and " if len(shown) > 1 else "") + shown[-1]
    return f"Log this as contact with {names}"


__all__ = ["WrapUpDialog", "open_wrap_up"]
