"""Whose a promise is, and whether its supply is confirmed: what the menu offers, and what it asks."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction

from brm_desktop.domain.commitments import Direction, Origin, Supply
from brm_desktop.domain.errors import BrmError
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.views.commitments.actions import CommitmentActions
from brm_desktop.gui.widgets.menu import Menu

if TYPE_CHECKING:
    from brm_desktop.domain.people import Person
    from brm_desktop.gui.dialogs.pass_on import PassedOn, PassOnDialog
    from brm_desktop.gui.views.commitments.view import CommitmentsView
    from brm_desktop.services.commitment_pages import CommitmentDetail
    from brm_desktop.services.marking import Whose

Entry = tuple[str, str, Callable[[], None], bool]


class PromiseMarks(QObject):
    """Marks the promise that is shown beside the list."""

    def __init__(self, desk: Desk, view: "CommitmentsView", actions: CommitmentActions) -> None:
        super().__init__(view)
        self._desk = desk
        self._view = view
        self._actions = actions
        self._passing: PassOnDialog | None = None
        self._detail: CommitmentDetail | None = None

    def entries(self) -> tuple[Entry, ...]:
        """For the menu: words, key, what to do, whether it is possible."""
        detail = self._view.form.pane.detail
        if detail is None:
            return ()
        commitment = detail.commitment
        is_open, mine = not commitment.closed, commitment.direction is Direction.I_OWE
        again = "Pass it on again…" if commitment.origin is Origin.ROUTED else "Not mine: pass it on…"
        found: list[Entry] = [(again, "O", self.pass_on, is_open)]
        if commitment.origin is not Origin.UNOWNED:
            found.append(("Nobody's yet", "", self.nobodys, is_open))
        if not mine:
            found.append(("Mine after all", "", self.mine, is_open))
        return (*found, ("Supply…", "", self.open_supply, is_open))

    def pass_on(self) -> None:
        """O: ask who has it now."""
        detail = self._view.form.pane.detail
        if detail is None or detail.commitment.closed:
            return
        partner_id = detail.commitment.partner_id
        self._desk.run(
            lambda w: w.commitment_pages.people(partner_id), lambda people: self._ask_who(detail, people), owner=self
        )

    def _ask_who(self, detail: "CommitmentDetail", people: "Sequence[Person]") -> None:
        from brm_desktop.gui.dialogs.pass_on import PassOnDialog

        owner = detail.owner if detail.commitment.origin is Origin.ROUTED else None
        names, late = [person.name for person in people], bool(detail.row.days_late)
        dialog = PassOnDialog(self._view.window(), detail.commitment.text, names=names, late=late)
        dialog.show_owner(owner.name if owner is not None else "")
        self._passing, self._detail = dialog, detail
        dialog.confirmed.connect(self._pass_on)
        dialog.open()

    def _pass_on(self, said: "PassedOn") -> None:
        from brm_desktop.services.marking import Marks, Whose

        dialog, detail = self._passing, self._detail
        if dialog is None or detail is None:
            return
        marks = Marks(whose=Whose.PASSED_ON, name=said.name, closes=said.closes)
        self._actions.mark(
            detail.commitment.id, detail.commitment.text, marks, then=dialog.accept, failed=self._not_passed
        )

    def _not_passed(self, error: BaseException) -> None:
        if isinstance(error, BrmError) and self._passing is not None:
            self._passing.show_refused(error)
        else:
            self._desk.notices.report(error)

    def nobodys(self) -> None:
        """Somebody has to be found who does it."""
        from brm_desktop.services.marking import Whose

        self._mark(Whose.NOBODYS)

    def mine(self) -> None:
        """It is hers after all."""
        from brm_desktop.services.marking import Whose

        self._mark(Whose.MINE)

    def _mark(self, whose: "Whose") -> None:
        from brm_desktop.services.marking import Marks

        detail = self._view.form.pane.detail
        if detail is not None:
            self._actions.mark(detail.commitment.id, detail.commitment.text, Marks(whose=whose))

    def open_supply(self) -> None:
        """Whether the supply it depends on is confirmed."""
        detail = self._view.form.pane.detail
        if detail is None:
            return
        menu = Menu(self._view)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for supply in Supply:
            words = f"{supply.words[0].upper()}{supply.words[1:]}"
            menu.add(words, checked=supply is detail.commitment.supply).setData(supply.value)
        menu.triggered.connect(self._supply_chosen)
        menu.popup(self._view.form.pane.form.facts.mapToGlobal(QPoint(0, 0)))

    def _supply_chosen(self, action: QAction) -> None:
        from brm_desktop.services.marking import Marks

        detail, supply = self._view.form.pane.detail, Supply(action.data())
        if detail is not None and supply is not detail.commitment.supply:
            self._actions.mark(detail.commitment.id, detail.commitment.text, Marks(supply=supply))
