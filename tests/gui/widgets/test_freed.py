"""Widgets are freed when nobody holds them: no closure over self keeps one alive unseen."""

import gc
import weakref
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget

from brm_desktop.gui.theme.theme import Theme
from brm_desktop.gui.widgets.capture_line import CaptureLine
from brm_desktop.gui.widgets.date_field import DateField
from brm_desktop.gui.widgets.empty_state import EmptyState
from brm_desktop.gui.widgets.filter_button import FilterButton
from brm_desktop.gui.widgets.journey import JourneyPicture
from brm_desktop.gui.widgets.learning_curve import LearningCurve
from brm_desktop.gui.widgets.perception_grid import PerceptionGrid
from brm_desktop.gui.widgets.radar import Radar
from brm_desktop.gui.widgets.rating_buttons import RatingButtons
from brm_desktop.gui.widgets.row_list import RowList
from brm_desktop.gui.widgets.row_table import RowTable
from brm_desktop.gui.widgets.section_heading import SectionHeading
from brm_desktop.gui.widgets.segmented_control import SegmentedControl
from brm_desktop.gui.widgets.step_list import StepList
from brm_desktop.gui.widgets.tab_bar import TabBar

MAKERS: tuple[Callable[[], QWidget], ...] = (
    CaptureLine, DateField, EmptyState, FilterButton, RowList, RowTable, SectionHeading, SegmentedControl, TabBar,
    JourneyPicture, LearningCurve, PerceptionGrid, Radar, RatingButtons, StepList,
)  # fmt: skip


@pytest.mark.parametrize("make", MAKERS)
def test_a_widget_that_nobody_holds_is_freed(dressed: Theme, make: Callable[[], QWidget]) -> None:
    widget = make()
    watched = weakref.ref(widget)
    del widget
    gc.collect()
    assert watched() is None
