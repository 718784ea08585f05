"""The tab: two pictures, posture, diagnosis and advice, and what was agreed beneath, all on one sheet that scrolls."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from brm_desktop.domain.identifiers import PartnerId
from brm_desktop.gui.desk import Desk
from brm_desktop.gui.dialogs import relationship as dialogs
from brm_desktop.gui.forms.relationship import Ui_Relationship
from brm_desktop.gui.models import relationship_words as words
from brm_desktop.gui.theme.style_sheet import quiet_scroll_bars
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.views.partner.relationship.agreed import AgreedPart, SuccessPart
from brm_desktop.gui.views.partner.relationship.diagnosis import DiagnosisPart
from brm_desktop.gui.views.partner.relationship.journey import JourneyPart
from brm_desktop.gui.views.partner.relationship.posture import PosturePart
from brm_desktop.gui.views.partner.relationship.values import Answer, read
from brm_desktop.gui.views.partner.tab import PartnerTab
from brm_desktop.gui.widgets.hint_line import Hint
from brm_desktop.gui.widgets.row_list import RowList

_PICTURE, _COLUMN = 400, 280
_AROUND = 16
_WALKED = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class RelationshipTab(PartnerTab):
    """A asks, M rates, T aims, C takes up what is ticked, N says why a finding is not so."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(desk, parent)
        self.answer: Answer | None = None
        sheet = QWidget(self)
        self.form = Ui_Relationship()
        self.form.setupUi(sheet)
        self.column.addWidget(sheet, 1)
        self.journey = JourneyPart(desk, self.form, self)
        self.posture = PosturePart(desk, self.form, self)
        self.diagnosis = DiagnosisPart(desk, self.form, self)
        self.success = SuccessPart(desk, self.form, self)
        self.agreed = AgreedPart(desk, self.form, self)
        self._build()
        self._build_keys()

    def _build(self) -> None:
        form = self.form
        form.pictures.flow((form.journey_column, form.curve_column), (1, 1), least=_PICTURE, gaps=(12, 20))
        three = (form.posture_column, form.diagnosis_column, form.advice_column)
        form.columns.flow(three, (1, 1, 1), least=_COLUMN, gaps=(12, 22))
        form.lower.flow((form.measures_column, form.pulse_column), (1, 1), least=_PICTURE, gaps=(12, 22))
        form.agreed.flow((form.card_column, form.who_column), (1, 1), least=_PICTURE, gaps=(12, 22))
        texts = (form.baseline_column, form.rules_column, form.vision_column)
        form.prose_row.flow(texts, (1, 1, 1), least=_COLUMN, gaps=(12, 22))
        # What is left of a tall window stays beneath the sheet, and does not pull its rows apart.
        form.sheet_layout.setStretch(form.sheet_layout.count() - 1, 1)
        form.scroll_area.viewport().setAutoFillBackground(False)
        form.sheet.setAutoFillBackground(False)
        quiet_scroll_bars(form.scroll_area)
        form.scroll_area.verticalScrollBar().rangeChanged.connect(self._make_room_for_bar_of_sheet)
        form.sheet.hide()

    def _build_keys(self) -> None:
        form = self.form
        self.keys = {
            "A": self._ask_partner, "M": self._rate, "T": self._aim, "S": self._pulse, "C": self.diagnosis.commit,
            "B": self.diagnosis.add_to_brief, "H": self.diagnosis.hear_again, "N": self._add, "E": self._edit,
            "D": self.diagnosis.ask_why_not, "Del": self._delete,
        }  # fmt: skip
        form.ask_button.clicked.connect(self._ask_partner)
        form.rate_button.clicked.connect(self._rate)
        form.pulse_button.clicked.connect(self._pulse)
        form.card_button.clicked.connect(self._write_card)
        for part in (self.journey, self.diagnosis, self.agreed):
            part.changed.connect(self.hints_changed)
        self._stops: tuple[QWidget, ...] = (
            form.journey, form.check_list, form.advice_list, form.measures_list, form.who_list,
        )  # fmt: skip
        self.watch_focus(*self._stops)
        for rows in self._stops[1:]:
            assert isinstance(rows, RowList)
            rows.current_changed.connect(self._row_changed)

    def reload(self, *, another: bool) -> None:
        if another:
            self.answer = None
            self.form.scroll_area.verticalScrollBar().setValue(0)
        partner_id = self.partner_id
        if partner_id is not None:
            self.ask(lambda workspace: read(workspace, partner_id), self._show)

    def _show(self, answer: Answer) -> None:
        self.keep_focus()
        another = self.answer is None or self.answer.page.partner.id != answer.page.partner.id
        self.answer = answer
        self.journey.show_page(answer.page)
        self.posture.show_answer(answer)
        self.diagnosis.show_answer(answer, another=another)
        self.success.show_page(answer.page)
        self.agreed.show_page(answer.page)
        self.form.sheet.show()
        self.rows_came()

    def first_focus(self) -> QWidget:
        return self.form.check_list if self.answer is not None else self

    def close_layer(self) -> bool:
        return self.journey.close_event() or self.diagnosis.close_not_so() or self.agreed.close_layer()

    def hints(self) -> tuple[Hint, ...]:
        asked = self.answer is not None and words.is_asked(self.answer.page)
        ask = Hint("A", "ask for the partner’s view" if asked else "ask how they see it")
        if self.read_only:
            return self._hints_of_focus()
        everywhere = (ask, Hint("M", "rate maturity"), Hint("T", "set target"))
        return (*everywhere, *self._hints_of_focus())

    def _hints_of_focus(self) -> tuple[Hint, ...]:
        form, able = self.form, not self.read_only
        if form.journey.hasFocus():
            return (Hint("← →", "walk"), *((Hint("N", "note an event"), Hint("Del", "delete")) if able else ()))
        if form.advice_list.hasFocus():
            take_up = (Hint("C", "turn into commitments"), Hint("B", "add to brief")) if self.diagnosis.ticked else ()
            return (Hint("Space", "tick"), *take_up) if able else ()
        if form.check_list.hasFocus():
            return self._hints_of_checks(able)
        if form.who_list.hasFocus() and able:
            return (Hint("Enter", "change"), Hint("N", "add"), Hint("Del", "delete"))
        return (Hint("Enter", "records"),) if form.measures_list.hasFocus() else ()

    def _hints_of_checks(self, able: bool) -> tuple[Hint, ...]:
        row = self.diagnosis.row
        if row is None:
            return ()
        if row.rest:
            return (Hint("Enter", "show them"),)
        if row.own is not None:
            return (Hint("Space", "seen here, or not"),) if able else ()
        if row.answer:
            return (Hint("H", "hear again"),) if able else ()
        if row.finding is None:
            return ()
        return (Hint("Enter", "why"), *((Hint("N", "not so"), Hint("C", "turn into commitments")) if able else ()))

    def _open_dialog(self, open_it: Callable[[Desk, QWidget, PartnerId], None]) -> None:
        if self.partner_id is not None and not self.read_only:
            open_it(self.desk, self.window(), self.partner_id)

    def _ask_partner(self) -> None:
        self._open_dialog(dialogs.open_ask)

    def _rate(self) -> None:
        self._open_dialog(dialogs.open_rating)

    def _aim(self) -> None:
        self._open_dialog(dialogs.open_target)

    def _pulse(self) -> None:
        self._open_dialog(dialogs.open_pulse)

    def _write_card(self) -> None:
        self._open_dialog(dialogs.open_card)

    def _add(self) -> None:
        """N: an event on the journey, a line of who for what, else "not so"."""
        if self.read_only:
            return
        if self.journey.has_focus:
            self.journey.open_event()
        elif self.form.who_list.hasFocus():
            self.agreed.add_who()
        else:
            self.diagnosis.ask_why_not()

    def _edit(self) -> None:
        """E: the event that is read on the journey, else the card."""
        if self.read_only:
            return
        if self.journey.has_focus:
            self.journey.open_current()
        else:
            self._write_card()

    def _delete(self) -> None:
        if self.read_only:
            return
        if self.journey.has_focus:
            self.journey.delete_current()
        elif self.form.who_list.hasFocus():
            self.agreed.delete_who()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        walked = isinstance(event, QFocusEvent) and event.reason() in _WALKED
        if walked and event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self._bring_into_view(watched)
        return super().eventFilter(watched, event)

    def _bring_into_view(self, widget: QWidget) -> None:
        """What the focus walks to is seen: of a list its row in front."""
        area = widget.rect()
        if isinstance(widget, RowList) and widget.currentIndex().isValid():
            area = widget.visualRect(widget.currentIndex())
        centre = widget.mapTo(self.form.sheet, area.center())
        self.form.scroll_area.ensureVisible(0, centre.y(), 0, area.height() // 2 + px(_AROUND))

    def _row_changed(self, _index: QModelIndex) -> None:
        rows = self.sender()
        if isinstance(rows, RowList) and rows.hasFocus():
            self._bring_into_view(rows)

    def _make_room_for_bar_of_sheet(self, *_range: int) -> None:
        """The bar takes its room from the margin, so that nothing moves when it comes."""
        bar = self.form.scroll_area.verticalScrollBar()
        margins = self.column.contentsMargins()
        margins.setRight(margins.left() - (min(margins.left(), bar.sizeHint().width()) if bar.maximum() else 0))
        self.column.setContentsMargins(margins)
