"""The component sheet: every control in every state, to be compared with the pictures of the design."""

from PySide6.QtWidgets import QWidget

from brm_desktop.gui.forms.components import Ui_Components
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.views.component_samples import RowSamples, Swatches, TooltipSample, open_menu
from brm_desktop.gui.widgets.focus_ring import FocusRing

# Late ones among the nineteen promises of the sample strip.
_LATE_PROMISES = (5, 14)


class ComponentsView(QWidget):
    """1280 x 908 pixels; nothing on it does anything."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.form = Ui_Components()
        self.form.setupUi(self)
        self._fill_samples()
        self._show_gauges()
        self._show_states()

    def _fill_samples(self) -> None:
        form = self.form
        swatches = Swatches(form.swatches)
        swatches.setGeometry(0, 0, px(384), px(294))
        rows = RowSamples(form.rows)
        rows.setGeometry(0, 0, px(384), px(204))
        menu = open_menu(form.menu_and_tooltip)
        menu.setGeometry(0, 0, px(216), menu.sizeHint().height())
        menu.show()
        tooltip = TooltipSample(form.menu_and_tooltip)
        tooltip.setGeometry(px(236), 0, px(148), px(28))

    def _show_gauges(self) -> None:
        form = self.form
        samples = ((form.level_1, 1, 3), (form.level_2, 2, 3), (form.level_3, 3, 4), (form.level_4, 4, 4))
        for steps, now, target in samples:
            steps.show_level(now, target, words=f"Level {now}, target {target}")
        form.stance.show_stance(2, 4, words="Sceptic, wanted Supporter")
        form.competency.show_competency(before=2.0, now=2.4, target=3.2, words="2.4 now, 2.0 before, target 3.2")
        form.stage.show_stage(4, words="Delivering, stage 4 of 5")
        form.influence.show_influence(2, words="Medium influence")
        kept_on_time = [place not in _LATE_PROMISES for place in range(19)]
        form.strip.show_promises(kept_on_time, words="17 of 19 kept on time")

    def _show_states(self) -> None:
        form = self.form
        for button in (form.prepare_focus, form.log_focus):
            FocusRing(button).show()
        form.due_filter.choose(1)
        form.tabs.set_count(1, 46)
        form.tabs.set_count(2, 5)
        form.toast.say("Kept: Price per pallet scan")
        form.loading.show_now()
        form.error.gap = 4
        form.error.add_action("Try again", size="inline")
        form.error.add_action("Choose another file", kind="text", size="inline")
