"""The weekly review: a walk past what is late, quiet, not wrapped up or undecided, one thing at a time.

The words of a stop are in `models.review_words`, what its keys do in `weekly_review_deeds`.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from brm_desktop.gui.desk import Desk
from brm_desktop.gui.forms.weekly_review import Ui_WeeklyReview
from brm_desktop.gui.models.review_words import Deed, advice_of, deeds_of, facts_of, summary, title_of
from brm_desktop.gui.navigation import Place
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.views.view import StateHint, View
from brm_desktop.gui.views.weekly_review.deeds import ReviewDeeds
from brm_desktop.gui.widgets.button import Button
from brm_desktop.gui.widgets.hint_line import Hint

if TYPE_CHECKING:
    from brm_desktop.services.weekly_review import Review, Stop

KEYS = "KRMLNWDES"
_WIDEST = 760


class WeeklyReviewView(View):
    """The walk begins anew when the page is opened; what was done on the way is said at the end."""

    place = Place.REVIEW

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.form = Ui_WeeklyReview()
        self.form.setupUi(self)
        self.act = ReviewDeeds(desk, self)
        self.act.done.connect(self._done)
        self.stops: tuple[Stop, ...] = ()
        self.at = 0
        self.done: dict[str, int] = {}
        self._left = 0
        self._walks = False
        self.buttons: list[Button] = []
        self.form.end_state.hide()
        self.form.walk_place.setMaximumWidth(px(_WIDEST))
        self.back_button = self.form.end_state.add_action("Back to Today", kind="primary", key="Enter")
        self.back_button.clicked.connect(self._leave)
        for key in KEYS:
            self.add_key(key, self._pressed).setProperty("deed", key)
        self.add_key("Backspace", self._step_back)

    def show_for(self, argument: object) -> None:
        if self._walks:
            self._stale = False  # a walk that is under way goes on where it was
        super().show_for(argument)

    def mark_stale(self) -> None:
        """What is done on the walk changes nothing of what is still to come."""
        if not self._walks:
            super().mark_stale()

    def reload(self) -> None:
        self.ask(lambda workspace: workspace.weekly_review.gather(), self._begin)

    def hints(self) -> tuple[Hint, ...]:
        if self.stop is None:
            return (Hint("Enter", "back to Today"), Hint("Esc", "back"))
        deeds = [Hint(deed.key, deed.words.lower()) for deed in deeds_of(self.stop)]
        return (*deeds, Hint("Backspace", "the one before")) if self.at else tuple(deeds)

    def state_hint(self) -> StateHint:
        return StateHint(f"{self.at + 1} of {len(self.stops)}", "") if self.stop is not None else StateHint()

    def first_focus(self) -> QWidget:
        return self.form.stop_place if self.stop is not None else self.back_button

    @property
    def stop(self) -> "Stop | None":
        """What is looked at now; None when the walk is over."""
        return self.stops[self.at] if self.at < len(self.stops) else None

    def _begin(self, review: "Review") -> None:
        self.stops, self._left, self.at, self.done = review.stops, review.left, 0, {}
        self._walks = bool(self.stops)
        self._show()

    def _show(self) -> None:
        stop, form = self.stop, self.form
        form.walk_place.setVisible(stop is not None)
        form.end_state.setVisible(stop is None)
        if stop is None:
            self._end()
        else:
            self._show_stop(stop)
        self.hints_changed.emit()
        self.take_focus(by_keyboard=False)

    def _show_stop(self, stop: "Stop") -> None:
        form = self.form
        form.progress_label.setText(f"{self.at + 1} of {len(self.stops)}")
        form.progress_line.show_progress(self.at, len(self.stops))
        form.concern_label.setText(stop.concern.value)
        form.stop_label.setText(title_of(stop))
        facts = facts_of(stop, self.desk.clock)
        form.facts_label.set_runs(*facts)
        form.advice_label.setText(advice_of(stop))
        read = (form.progress_label.text(), stop.concern.value, title_of(stop), "".join(run.text for run in facts))
        form.stop_place.setAccessibleName(", ".join(read))
        self._show_buttons(deeds_of(stop))

    def _show_buttons(self, deeds: tuple[Deed, ...]) -> None:
        layout = self.form.action_layout
        while (item := layout.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.buttons = []
        for place, deed in enumerate(deeds):
            button = Button(self.form.walk_place, text=deed.words, kind="plain" if place else "primary", key=deed.key)
            button.clicked.connect(self._pressed)
            button.setProperty("deed", deed.key)
            layout.addWidget(button)
            self.buttons.append(button)
        layout.addStretch(1)

    def _pressed(self) -> None:
        sender = self.sender()
        if sender is not None:
            self._press(str(sender.property("deed")))

    def _press(self, key: str) -> None:
        stop = self.stop
        deed = next((deed for deed in deeds_of(stop) if deed.key == key), None) if stop is not None else None
        if stop is None or deed is None:
            return
        if deed.name == "skip":
            self._done("skip")
        else:
            self.act.do(deed.name, stop)

    def _done(self, name: str) -> None:
        """Something was done with the present stop: on to the next one."""
        self.done[name] = self.done.get(name, 0) + 1
        self.at += 1
        self._show()

    def _step_back(self) -> None:
        if self.at:
            self.at -= 1
            self._show()

    def _end(self) -> None:
        self._walks = False
        self._stale = True
        if self.stops:
            self.form.end_state.say("That was the week", summary(self.done, left=self._left))
        else:
            self.form.end_state.say("Nothing waits", "Nothing is late, quiet or undecided. Enjoy the weekend.")

    def _leave(self) -> None:
        self.desk.navigate(Place.TODAY, None)

    def take_focus(self, *, by_keyboard: bool) -> None:
        if self.isVisible() or by_keyboard:
            reason = Qt.FocusReason.TabFocusReason if by_keyboard else Qt.FocusReason.OtherFocusReason
            self.first_focus().setFocus(reason)
