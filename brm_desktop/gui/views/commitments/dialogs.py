"""The dialogs, menus and fields that the page of commitments opens over itself."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction

from brm_desktop.domain.commitment_lists import ListOrder
from brm_desktop.domain.commitments import Direction
from brm_desktop.domain.dates.calendar import DateOrder
from brm_desktop.domain.errors import BrmError
from brm_desktop.domain.say_so import say_moved
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.models import commitment_story as story
from brm_desktop.gui.navigation import Place
from brm_desktop.gui.theme.text import one_line
from brm_desktop.gui.views.commitments.actions import CommitmentActions
from brm_desktop.gui.views.due_reading import DueReading
from brm_desktop.gui.widgets.menu import Menu

if TYPE_CHECKING:
    from brm_desktop.domain.partners import Goal, Partner
    from brm_desktop.domain.people import Person
    from brm_desktop.gui.dialogs.renegotiate import NewDate, RenegotiateDialog
    from brm_desktop.gui.views.commitments.view import CommitmentsView
    from brm_desktop.services.commitment_pages import CommitmentDetail, CommitmentLine
    from brm_desktop.services.commitments import CommitmentRow

_LONGEST_ENTRY = 60
_NAMED = 5


class CommitmentDialogs(QObject):
    """Opens what asks her something, and hands the answer to the actions."""

    def __init__(self, desk: Desk, view: "CommitmentsView", actions: CommitmentActions) -> None:
        super().__init__(view)
        self._desk = desk
        self._view = view
        self._actions = actions
        self._numbers: list[int] = []
        self._withdrawn_text = ""
        self._moving: RenegotiateDialog | None = None

    # A new date

    def renegotiate(self, numbers: Sequence[int]) -> None:
        """R: ask for the new date of the open ones among these rows."""
        detail = self._view.form.pane.detail
        partner_id = detail.commitment.partner_id if detail is not None else None
        self._desk.run(
            lambda w: (w.commitment_pages.lines(numbers), w.commitment_pages.people(partner_id)),
            lambda answer: self._ask_date(_open_ones(answer[0]), answer[1]),
            owner=self,
        )

    def _ask_date(self, lines: "list[CommitmentLine]", people: "Sequence[Person]") -> None:
        from brm_desktop.gui.dialogs.renegotiate import RenegotiateDialog, ToMove

        if not lines:
            return
        self._numbers = [line.number for line in lines]
        detail, one = self._view.form.pane.detail, len(lines) == 1
        other = detail.other if one and detail is not None and detail.commitment.id == lines[0].id else None
        what = ToMove(
            text=lines[0].text if one else f"{len(lines)} promises",
            dues=tuple(line.due for line in lines),
            other=other.name if other is not None and not other.me else "",
            private=one and lines[0].private,
        )
        dialog = RenegotiateDialog(
            self._view.window(),
            what,
            names=[person.name for person in people],
            reading=self._reading(),
            today=self._desk.clock.today(),
        )
        self._moving = dialog
        dialog.agreed.connect(self._move)
        dialog.open()

    def _move(self, agreed: "NewDate") -> None:
        dialog = self._moving
        if dialog is None:
            return
        text = dialog.what.text

        def moved() -> None:
            dialog.accept()
            if agreed.copy:
                self._copy_moved(agreed)

        self._actions.move(
            self._numbers, text, to=agreed.to, agreed_with=agreed.agreed_with, why=agreed.why, then=moved,
            failed=self._not_moved,
        )  # fmt: skip

    def _not_moved(self, error: BaseException) -> None:
        if isinstance(error, BrmError) and self._moving is not None:
            self._moving.show_refused(error)
        else:
            self._desk.notices.report(error)

    def _copy_moved(self, agreed: "NewDate") -> None:
        """A message about the new date, built from what is stored now."""
        numbers, today = list(self._numbers), self._desk.clock.today()
        name = agreed.agreed_with

        def message(workspace: Any) -> str:
            found = workspace.commitment_pages.ids(numbers)
            return say_moved(workspace.commitments.get(found[0]).commitment, name=name, today=today) if found else ""

        def copied(words: str) -> None:
            if words:
                from PySide6.QtGui import QGuiApplication

                QGuiApplication.clipboard().setText(words)

        self._desk.run(message, copied, owner=self)

    # Withdrawing

    def withdraw(self, numbers: Sequence[int]) -> None:
        """Del: ask why, then withdraw the open ones among these rows."""
        self._desk.run(
            lambda w: w.commitment_pages.lines(numbers), lambda found: self._ask_why(_open_ones(found)), owner=self
        )

    def _ask_why(self, lines: "list[CommitmentLine]") -> None:
        from brm_desktop.gui.dialogs.withdraw import WithdrawDialog

        if not lines:
            return
        self._numbers = [line.number for line in lines]
        self._withdrawn_text = lines[0].text
        text = ", ".join(one_line(line.text) for line in lines[:_NAMED])
        dialog = WithdrawDialog(self._view.window(), text, count=len(lines))
        dialog.confirmed.connect(self._withdraw)
        dialog.open()

    def _withdraw(self, why: str) -> None:
        self._actions.withdraw(self._numbers, self._withdrawn_text, why=why)

    # Correcting

    def edit(self) -> None:
        """E: fields over the detail."""
        detail = self._view.form.pane.detail
        if detail is None or self._view.form.pane.is_editing:
            return
        partner_id = detail.commitment.partner_id
        if self._view.drawer.narrow:
            self._view.drawer.show(True)
        self._desk.run(
            lambda w: (w.commitment_pages.people(partner_id), w.commitment_pages.partners()),
            lambda answer: self._open_editor(detail, *answer),
            owner=self,
        )

    def _open_editor(
        self, detail: "CommitmentDetail", people: "Sequence[Person]", partners: "Sequence[Partner]"
    ) -> None:
        from brm_desktop.gui.views.commitments.editor import CommitmentEditor

        pane = self._view.form.pane
        editor = CommitmentEditor(pane, reading=self._reading())
        editor.show_detail(detail, people=people, partners=partners)
        editor.saved.connect(self._edited)
        editor.left.connect(self._leave_editor)
        pane.open_editor(editor)

    def _edited(self, cells: dict[str, Any]) -> None:
        detail = self._view.form.pane.detail
        self._leave_editor()
        if detail is not None:
            self._actions.change(detail.commitment.id, detail.commitment.text, cells)

    def _leave_editor(self) -> None:
        self._view.close_layer()

    # Menus

    def open_menu(self) -> None:
        """Everything that can be done to the promise, with its keys."""
        pane = self._view.form.pane
        if pane.detail is None:
            return
        closed, mine = pane.detail.commitment.closed, pane.detail.commitment.direction is Direction.I_OWE
        menu = self._menu()
        entries = [
            ("Open again" if closed else "Kept", "K", self._view.acts.keep, True),
            ("Renegotiate", "R", self._view.acts.renegotiate, not closed),
            ("Copy as message", "M", self._view.acts.copy_message, bool(pane.message)),
            ("Note a reminder", "G", self._view.acts.nudge, not closed and not mine),
            ("Correct", "E", self._view.acts.edit, True),
            ("Waits for…", "W", self.open_waits, not closed),
            ("Serves a goal…", "", self.open_goals, pane.detail.commitment.partner_id is not None),
            *self._view.acts.marks.entries(),
        ]
        for words, key, act, possible in entries:
            action = menu.add(words, key=key)
            action.setEnabled(possible)
            action.triggered.connect(act)
        menu.addSeparator()
        withdraw = menu.add("Withdraw…", key="Del", destructive=True)
        withdraw.setEnabled(not closed)
        withdraw.triggered.connect(self._view.acts.withdraw)
        button = pane.form.more_button
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 4)))

    def open_sort(self) -> None:
        """S: what to sort by; a letter chooses."""
        menu = self._menu()
        for order in ListOrder:
            menu.add(order.value, checked=order is self._view.order).setData(order)
        menu.triggered.connect(self._sorted)
        header = self._view.form.table.header
        menu.popup(header.mapToGlobal(QPoint(0, header.height())))

    def _sorted(self, action: QAction) -> None:
        self._view.sort_by(ListOrder(action.data()))

    def open_waits(self) -> None:
        """W: which promise of the other side this one waits for."""
        detail = self._view.form.pane.detail
        if detail is None or detail.commitment.closed:
            return
        commitment_id = detail.commitment.id
        self._desk.run(
            lambda w: w.commitment_pages.could_wait_for(commitment_id),
            lambda found: self._show_waits(detail, found),
            owner=self,
        )

    def _show_waits(self, detail: "CommitmentDetail", found: "Sequence[CommitmentRow]") -> None:
        menu = self._menu()
        menu.add("Nothing", checked=detail.commitment.waits_for is None).setData("")
        for row in found:
            due = f", {story.weekday_day(row.commitment.due, detail.day)}" if row.commitment.due else ""
            words = f"{_entry(row.commitment.text)}{due}"
            menu.add(words, checked=row.commitment.id == detail.commitment.waits_for).setData(row.commitment.id)
        menu.triggered.connect(self._waits_chosen)
        self._popup_beside(menu)

    def _waits_chosen(self, action: QAction) -> None:
        self._change({"waits_for": action.data() or None})

    def open_goals(self) -> None:
        """Which goal of the partner the promise serves."""
        detail = self._view.form.pane.detail
        if detail is None:
            return
        partner_id = detail.commitment.partner_id
        self._desk.run(
            lambda w: w.commitment_pages.goals(partner_id), lambda goals: self._show_goals(detail, goals), owner=self
        )

    def _show_goals(self, detail: "CommitmentDetail", goals: "Sequence[Goal]") -> None:
        menu = self._menu()
        menu.add("None", checked=detail.commitment.goal_id is None).setData("")
        for goal in goals:
            menu.add(_entry(goal.text), checked=goal.id == detail.commitment.goal_id).setData(goal.id)
        menu.triggered.connect(self._goal_chosen)
        self._popup_beside(menu)

    def _goal_chosen(self, action: QAction) -> None:
        self._change({"goal_id": action.data() or None})

    def follow(self, link: str) -> None:
        """A link in the facts: the meeting, or the promise that is waited for."""
        detail = self._view.form.pane.detail
        if detail is None:
            return
        if link == story.MEETING:
            self._desk.navigate(Place.MEETINGS, detail.meeting_id)
            return
        row = detail.waits_for if link == story.WAITING else detail.waited_by
        if row is not None:
            self._desk.navigate(Place.COMMITMENTS, row.commitment.id)

    def _change(self, cells: dict[str, Any]) -> None:
        detail = self._view.form.pane.detail
        if detail is None:
            return
        before = {name: getattr(detail.commitment, name) for name in cells}
        if before != cells:
            self._actions.change(detail.commitment.id, detail.commitment.text, cells)

    def _menu(self) -> Menu:
        from PySide6.QtCore import Qt

        menu = Menu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return menu

    def _popup_beside(self, menu: Menu) -> None:
        pane = self._view.form.pane
        facts = pane.form.facts
        anchor = facts if facts.isVisible() else self._view.form.table
        menu.popup(anchor.mapToGlobal(QPoint(0, 0)))

    def _reading(self) -> DueReading:
        return DueReading(self._desk.clock.today, self._date_order)

    def _date_order(self) -> DateOrder:
        from brm_desktop.services.notes import date_order

        return date_order(self._desk.settings)


def _open_ones(lines: "dict[int, CommitmentLine]") -> "list[CommitmentLine]":
    return [line for line in lines.values() if line.closed_on is None]


def _entry(text: str) -> str:
    words = one_line(text)
    return words if len(words) <= _LONGEST_ENTRY else f"{words[:_LONGEST_ENTRY]}…"
