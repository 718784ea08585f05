# Generated from ui/components.ui, do not edit.

from PySide6.QtCore import (QCoreApplication, QSize, Qt)
from PySide6.QtWidgets import (QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from brm_desktop.gui.widgets.button import Button
from brm_desktop.gui.widgets.combo_box import ComboBox
from brm_desktop.gui.widgets.competency_line import CompetencyLine
from brm_desktop.gui.widgets.date_field import DateField
from brm_desktop.gui.widgets.empty_state import (EmptyState, ErrorPanel)
from brm_desktop.gui.widgets.filter_button import FilterButton
from brm_desktop.gui.widgets.influence_dots import InfluenceDots
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.level_steps import LevelSteps
from brm_desktop.gui.widgets.line_edit import LineEdit
from brm_desktop.gui.widgets.loading_bars import LoadingBars
from brm_desktop.gui.widgets.pill import Pill
from brm_desktop.gui.widgets.promise_strip import PromiseStrip
from brm_desktop.gui.widgets.section_heading import SectionHeading
from brm_desktop.gui.widgets.segmented_control import SegmentedControl
from brm_desktop.gui.widgets.stage_dashes import StageDashes
from brm_desktop.gui.widgets.stance_dots import StanceDots
from brm_desktop.gui.widgets.tab_bar import TabBar
from brm_desktop.gui.widgets.ticks import (CheckBox, RadioButton)
from brm_desktop.gui.widgets.toast import ToastFace

class Ui_Components(object):
    def setupUi(self, Components):
        if not Components.objectName():
            Components.setObjectName(u"Components")
        Components.resize(1280, 908)
        self.page = QVBoxLayout(Components)
        self.page.setSpacing(0)
        self.page.setObjectName(u"page")
        self.page.setContentsMargins(24, 20, 24, 0)
        self.title = Label(Components)
        self.title.setObjectName(u"title")
        self.title.setProperty(u"role", u"page_title")
        self.title.setProperty(u"colour", u"ink")

        self.page.addWidget(self.title)

        self.space_1 = QSpacerItem(1, 2, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.page.addItem(self.space_1)

        self.subtitle = Label(Components)
        self.subtitle.setObjectName(u"subtitle")
        self.subtitle.setProperty(u"role", u"body")
        self.subtitle.setProperty(u"colour", u"ink2")

        self.page.addWidget(self.subtitle)

        self.space_2 = QSpacerItem(1, 14, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.page.addItem(self.space_2)

        self.columns = QHBoxLayout()
        self.columns.setSpacing(40)
        self.columns.setObjectName(u"columns")
        self.columns.setContentsMargins(0, 0, 0, 0)
        self.left = QWidget(Components)
        self.left.setObjectName(u"left")
        self.left.setMinimumSize(QSize(384, 0))
        self.left.setMaximumSize(QSize(384, 16777215))
        self.left_column = QVBoxLayout(self.left)
        self.left_column.setSpacing(0)
        self.left_column.setObjectName(u"left_column")
        self.left_column.setContentsMargins(0, 0, 0, 0)
        self.colours_heading = SectionHeading(self.left)
        self.colours_heading.setObjectName(u"colours_heading")

        self.left_column.addWidget(self.colours_heading)

        self.space_3 = QSpacerItem(1, 10, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.left_column.addItem(self.space_3)

        self.swatches = QWidget(self.left)
        self.swatches.setObjectName(u"swatches")
        self.swatches.setMinimumSize(QSize(0, 294))
        self.swatches.setMaximumSize(QSize(16777215, 294))

        self.left_column.addWidget(self.swatches)

        self.space_4 = QSpacerItem(1, 16, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.left_column.addItem(self.space_4)

        self.type_heading = SectionHeading(self.left)
        self.type_heading.setObjectName(u"type_heading")

        self.left_column.addWidget(self.type_heading)

        self.space_5 = QSpacerItem(1, 6, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.left_column.addItem(self.space_5)

        self.page_title_sample = Label(self.left)
        self.page_title_sample.setObjectName(u"page_title_sample")
        self.page_title_sample.setProperty(u"role", u"page_title")
        self.page_title_sample.setProperty(u"colour", u"ink")

        self.left_column.addWidget(self.page_title_sample)

        self.dialog_title_sample = Label(self.left)
        self.dialog_title_sample.setObjectName(u"dialog_title_sample")
        self.dialog_title_sample.setProperty(u"role", u"dialog_title")
        self.dialog_title_sample.setProperty(u"colour", u"ink")

        self.left_column.addWidget(self.dialog_title_sample)

        self.space_6 = QSpacerItem(1, 2, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.left_column.addItem(self.space_6)

        self.pane_title_sample = Label(self.left)
        self.pane_title_sample.setObjectName(u"pane_title_sample")
        self.pane_title_sample.setProperty(u"role", u"pane_title")
        self.pane_title_sample.setProperty(u"colour", u"ink")

        self.left_column.addWidget(self.pane_title_sample)

        self.emphasis_sample = Label(self.left)
        self.emphasis_sample.setObjectName(u"emphasis_sample")
        self.emphasis_sample.setProperty(u"role", u"heading")
        self.emphasis_sample.setProperty(u"colour", u"ink")

        self.left_column.addWidget(self.emphasis_sample)

        self.body_sample = Label(self.left)
        self.body_sample.setObjectName(u"body_sample")
        self.body_sample.setProperty(u"role", u"body")
        self.body_sample.setProperty(u"colour", u"ink")

        self.left_column.addWidget(self.body_sample)

        self.second_sample = Label(self.left)
        self.second_sample.setObjectName(u"second_sample")
        self.second_sample.setProperty(u"role", u"second")
        self.second_sample.setProperty(u"colour", u"ink2")
        self.second_sample.setProperty(u"figures", True)

        self.left_column.addWidget(self.second_sample)

        self.space_7 = QSpacerItem(1, 2, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.left_column.addItem(self.space_7)

        self.hint_sample = Label(self.left)
        self.hint_sample.setObjectName(u"hint_sample")
        self.hint_sample.setProperty(u"role", u"key")
        self.hint_sample.setProperty(u"colour", u"ink3")

        self.left_column.addWidget(self.hint_sample)

        self.space_8 = QSpacerItem(1, 14, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.left_column.addItem(self.space_8)

        self.grammar_heading = SectionHeading(self.left)
        self.grammar_heading.setObjectName(u"grammar_heading")

        self.left_column.addWidget(self.grammar_heading)

        self.space_9 = QSpacerItem(1, 6, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.left_column.addItem(self.space_9)

        self.levels_row = QHBoxLayout()
        self.levels_row.setSpacing(0)
        self.levels_row.setObjectName(u"levels_row")
        self.levels_row.setContentsMargins(0, 0, 0, 0)
        self.level_1 = LevelSteps(self.left)
        self.level_1.setObjectName(u"level_1")

        self.levels_row.addWidget(self.level_1)

        self.space_10 = QSpacerItem(6, 1, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

        self.levels_row.addItem(self.space_10)

        self.level_2 = LevelSteps(self.left)
        self.level_2.setObjectName(u"level_2")

        self.levels_row.addWidget(self.level_2)

        self.space_11 = QSpacerItem(6, 1, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

        self.levels_row.addItem(self.space_11)

        self.level_3 = LevelSteps(self.left)
        self.level_3.setObjectName(u"level_3")

        self.levels_row.addWidget(self.level_3)

        self.space_12 = QSpacerItem(6, 1, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

        self.levels_row.addItem(self.space_12)

        self.level_4 = LevelSteps(self.left)
        self.level_4.setObjectName(u"level_4")

        self.levels_row.addWidget(self.level_4)

        self.space_13 = QSpacerItem(13, 1, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

        self.levels_row.addItem(self.space_13)

        self.levels_high = QWidget(self.left)
        self.levels_high.setObjectName(u"levels_high")
        self.levels_high.setMinimumSize(QSize(1, 27))
        self.levels_high.setMaximumSize(QSize(1, 27))

        self.levels_row.addWidget(self.levels_high)

        self.levels_word = Label(self.left)
        self.levels_word.setObjectName(u"levels_word")
        self.levels_word.setProperty(u"role", u"hint")
        self.levels_word.setProperty(u"colour", u"ink3")

        self.levels_row.addWidget(self.levels_word)

        self.space_14 = QSpacerItem(8, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.levels_row.addItem(self.space_14)


        self.left_column.addLayout(self.levels_row)

        self.stance_row = QHBoxLayout()
        self.stance_row.setSpacing(0)
        self.stance_row.setObjectName(u"stance_row")
        self.stance_row.setContentsMargins(0, 0, 0, 0)
        self.stance = StanceDots(self.left)
        self.stance.setObjectName(u"stance")

        self.stance_row.addWidget(self.stance)

        self.space_15 = QSpacerItem(11, 1, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

        self.stance_row.addItem(self.space_15)

        self.stance_high = QWidget(self.left)
        self.stance_high.setObjectName(u"stance_high")
        self.stance_high.setMinimumSize(QSize(1, 26))
        self.stance_high.setMaximumSize(QSize(1, 26))

        self.stance_row.addWidget(self.stance_high)

        self.stance_name = Label(self.left)
        self.stance_name.setObjectName(u"stance_name")
        self.stance_name.setProperty(u"role", u"body")
        self.stance_name.setProperty(u"colour", u"ink")

        self.stance_row.addWidget(self.stance_name)

        self.space_16 = QSpacerItem(36, 1, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

        self.stance_row.addItem(self.space_16)

        self.stance_word = Label(self.left)
        self.stance_word.setObjectName(u"stance_word")
        self.stance_word.setProperty(u"role", u"hint")
        self.stance_word.setProperty(u"colour", u"ink3")

        self.stance_row.addWidget(self.stance_word)

        self.space_17 = QSpacerItem(8, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.stance_row.addItem(self.space_17)


        self.left_column.addLayout(self.stance_row)

        self.competency_row = QHBoxLayout()
        self.competency_row.setSpacing(0)
        self.competency_row.setObjectName(u"competency_row")
        self.competency_row.setContentsMargins(0, 0, 0, 0)
        self.competency = CompetencyLine(self.left)
        self.competency.setObjectName(u"competency")

        self.competency_row.addWidget(self.competency)

        self.space_18 = QSpacerItem(17, 1, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

        self.competency_row.addItem(self.space_18)

        self.competency_high = QWidget(self.left)
        self.competency_high.setObjectName(u"competency_high")
        self.competency_high.setMinimumSize(QSize(1, 26))
        self.competency_high.setMaximumSize(QSize(1, 26))

        self.competency_row.addWidget(self.competency_high)

        self.competency_word = Label(self.left)
        self.competency_word.setObjectName(u"competency_word")
        self.competency_word.setProperty(u"role", u"hint")
        self.competency_word.setProperty(u"colour", u"ink3")

        self.competency_row.addWidget(self.competency_word)

        self.space_19 = QSpacerItem(8, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.competency_row.addItem(self.space_19)


        self.left_column.addLayout(self.competency_row)

        self.stage_row = QHBoxLayout()
        self.stage_row.setSpacing(0)
        self.stage_row.setObjectName(u"stage_row")
        self.stage_row.setContentsMargins(0, 0, 0, 0)
        self.stage = StageDashes(self.left)
        self.stage.setObjectName(u"stage")

        self.stage_row.addWidget(self.stage)

        self.space_20 = QSpacerItem(10, 1, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

        self.stage_row.addItem(self.space_20)

        self.stage_high = QWidget(self.left)
        self.stage_high.setObjectName(u"stage_high")
        self.stage_high.setMinimumSize(QSize(1, 26))
        self.stage_high.setMaximumSize(QSize(1, 26))

        self.stage_row.addWidget(self.stage_high)

        self.stage_name = Label(self.left)
        self.stage_name.setObjectName(u"stage_name")
        self.stage_name.setProperty(u"role", u"body")
        self.stage_name.setProperty(u"colour", u"ink2")

        self.stage_row.addWidget(self.stage_name)

        self.space_21 = QSpacerItem(20, 1, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

        self.stage_row.addItem(self.space_21)

        self.stage_word = Label(self.left)
        self.stage_word.setObjectName(u"stage_word")
        self.stage_word.setProperty(u"role", u"hint")
        self.stage_word.setProperty(u"colour", u"ink3")

        self.stage_row.addWidget(self.stage_word)

        self.space_22 = QSpacerItem(18, 1, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

        self.stage_row.addItem(self.space_22)

        self.influence = InfluenceDots(self.left)
        self.influence.setObjectName(u"influence")

        self.stage_row.addWidget(self.influence)

        self.space_23 = QSpacerItem(9, 1, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

        self.stage_row.addItem(self.space_23)

        self.influence_name = Label(self.left)
        self.influence_name.setObjectName(u"influence_name")
        self.influence_name.setProperty(u"role", u"body")
        self.influence_name.setProperty(u"colour", u"ink")

        self.stage_row.addWidget(self.influence_name)

        self.space_24 = QSpacerItem(8, 1, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

        self.stage_row.addItem(self.space_24)

        self.influence_word = Label(self.left)
        self.influence_word.setObjectName(u"influence_word")
        self.influence_word.setProperty(u"role", u"hint")
        self.influence_word.setProperty(u"colour", u"ink3")

        self.stage_row.addWidget(self.influence_word)

        self.space_25 = QSpacerItem(8, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.stage_row.addItem(self.space_25)


        self.left_column.addLayout(self.stage_row)

        self.strip_row = QHBoxLayout()
        self.strip_row.setSpacing(0)
        self.strip_row.setObjectName(u"strip_row")
        self.strip_row.setContentsMargins(0, 0, 0, 0)
        self.strip = PromiseStrip(self.left)
        self.strip.setObjectName(u"strip")

        self.strip_row.addWidget(self.strip)

        self.space_26 = QSpacerItem(11, 1, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

        self.strip_row.addItem(self.space_26)

        self.strip_high = QWidget(self.left)
        self.strip_high.setObjectName(u"strip_high")
        self.strip_high.setMinimumSize(QSize(1, 26))
        self.strip_high.setMaximumSize(QSize(1, 26))

        self.strip_row.addWidget(self.strip_high)

        self.strip_word = Label(self.left)
        self.strip_word.setObjectName(u"strip_word")
        self.strip_word.setProperty(u"role", u"hint")
        self.strip_word.setProperty(u"colour", u"ink3")

        self.strip_row.addWidget(self.strip_word)

        self.space_27 = QSpacerItem(8, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.strip_row.addItem(self.space_27)


        self.left_column.addLayout(self.strip_row)

        self.space_28 = QSpacerItem(1, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.left_column.addItem(self.space_28)


        self.columns.addWidget(self.left)

        self.middle = QWidget(Components)
        self.middle.setObjectName(u"middle")
        self.middle.setMinimumSize(QSize(384, 0))
        self.middle.setMaximumSize(QSize(384, 16777215))
        self.middle_column = QVBoxLayout(self.middle)
        self.middle_column.setSpacing(0)
        self.middle_column.setObjectName(u"middle_column")
        self.middle_column.setContentsMargins(0, 0, 0, 0)
        self.buttons_heading = SectionHeading(self.middle)
        self.buttons_heading.setObjectName(u"buttons_heading")

        self.middle_column.addWidget(self.buttons_heading)

        self.space_29 = QSpacerItem(1, 12, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.middle_column.addItem(self.space_29)

        self.primary_row = QHBoxLayout()
        self.primary_row.setSpacing(8)
        self.primary_row.setObjectName(u"primary_row")
        self.primary_row.setContentsMargins(0, 0, 0, 0)
        self.prepare = Button(self.middle)
        self.prepare.setObjectName(u"prepare")
        self.prepare.setProperty(u"kind", u"primary")
        self.prepare.setProperty(u"key", u"P")

        self.primary_row.addWidget(self.prepare)

        self.prepare_hover = Button(self.middle)
        self.prepare_hover.setObjectName(u"prepare_hover")
        self.prepare_hover.setProperty(u"kind", u"primary")
        self.prepare_hover.setProperty(u"shownState", u"hover")

        self.primary_row.addWidget(self.prepare_hover)

        self.space_30 = QSpacerItem(4, 1, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

        self.primary_row.addItem(self.space_30)

        self.prepare_focus = Button(self.middle)
        self.prepare_focus.setObjectName(u"prepare_focus")
        self.prepare_focus.setProperty(u"kind", u"primary")

        self.primary_row.addWidget(self.prepare_focus)

        self.space_31 = QSpacerItem(4, 1, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

        self.primary_row.addItem(self.space_31)

        self.prepare_disabled = Button(self.middle)
        self.prepare_disabled.setObjectName(u"prepare_disabled")
        self.prepare_disabled.setProperty(u"kind", u"primary")
        self.prepare_disabled.setEnabled(False)

        self.primary_row.addWidget(self.prepare_disabled)

        self.space_32 = QSpacerItem(8, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.primary_row.addItem(self.space_32)


        self.middle_column.addLayout(self.primary_row)

        self.space_33 = QSpacerItem(1, 16, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.middle_column.addItem(self.space_33)

        self.plain_row = QHBoxLayout()
        self.plain_row.setSpacing(8)
        self.plain_row.setObjectName(u"plain_row")
        self.plain_row.setContentsMargins(0, 0, 0, 0)
        self.log = Button(self.middle)
        self.log.setObjectName(u"log")
        self.log.setProperty(u"key", u"L")

        self.plain_row.addWidget(self.log)

        self.log_hover = Button(self.middle)
        self.log_hover.setObjectName(u"log_hover")
        self.log_hover.setProperty(u"shownState", u"hover")

        self.plain_row.addWidget(self.log_hover)

        self.space_34 = QSpacerItem(4, 1, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

        self.plain_row.addItem(self.space_34)

        self.log_focus = Button(self.middle)
        self.log_focus.setObjectName(u"log_focus")

        self.plain_row.addWidget(self.log_focus)

        self.space_35 = QSpacerItem(4, 1, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

        self.plain_row.addItem(self.space_35)

        self.delete_button = Button(self.middle)
        self.delete_button.setObjectName(u"delete_button")
        self.delete_button.setProperty(u"kind", u"destructive")

        self.plain_row.addWidget(self.delete_button)

        self.space_36 = QSpacerItem(8, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.plain_row.addItem(self.space_36)


        self.middle_column.addLayout(self.plain_row)

        self.space_37 = QSpacerItem(1, 12, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.middle_column.addItem(self.space_37)

        self.text_row = QHBoxLayout()
        self.text_row.setSpacing(8)
        self.text_row.setObjectName(u"text_row")
        self.text_row.setContentsMargins(0, 0, 0, 0)
        self.diagnosis = Button(self.middle)
        self.diagnosis.setObjectName(u"diagnosis")
        self.diagnosis.setProperty(u"kind", u"text")

        self.text_row.addWidget(self.diagnosis)

        self.space_38 = QSpacerItem(8, 1, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

        self.text_row.addItem(self.space_38)

        self.copy_message = Button(self.middle)
        self.copy_message.setObjectName(u"copy_message")
        self.copy_message.setProperty(u"kind", u"text")
        self.copy_message.setProperty(u"size_", u"inline")
        self.copy_message.setProperty(u"key", u"M")

        self.text_row.addWidget(self.copy_message)

        self.space_39 = QSpacerItem(8, 1, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

        self.text_row.addItem(self.space_39)

        self.more = Button(self.middle)
        self.more.setObjectName(u"more")
        self.more.setProperty(u"kind", u"icon")
        self.more.setProperty(u"iconName", u"ellipsis")

        self.text_row.addWidget(self.more)

        self.space_40 = QSpacerItem(8, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.text_row.addItem(self.space_40)


        self.middle_column.addLayout(self.text_row)

        self.space_41 = QSpacerItem(1, 14, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.middle_column.addItem(self.space_41)

        self.inputs_heading = SectionHeading(self.middle)
        self.inputs_heading.setObjectName(u"inputs_heading")

        self.middle_column.addWidget(self.inputs_heading)

        self.space_42 = QSpacerItem(1, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.middle_column.addItem(self.space_42)

        self.inputs_row = QHBoxLayout()
        self.inputs_row.setSpacing(8)
        self.inputs_row.setObjectName(u"inputs_row")
        self.inputs_row.setContentsMargins(0, 0, 0, 0)
        self.empty_edit = LineEdit(self.middle)
        self.empty_edit.setObjectName(u"empty_edit")
        self.empty_edit.setMinimumSize(QSize(120, 30))
        self.empty_edit.setMaximumSize(QSize(120, 30))

        self.inputs_row.addWidget(self.empty_edit)

        self.typed_edit = LineEdit(self.middle)
        self.typed_edit.setObjectName(u"typed_edit")
        self.typed_edit.setProperty(u"shownState", u"focus")
        self.typed_edit.setMinimumSize(QSize(120, 30))
        self.typed_edit.setMaximumSize(QSize(120, 30))

        self.inputs_row.addWidget(self.typed_edit)

        self.disabled_edit = LineEdit(self.middle)
        self.disabled_edit.setObjectName(u"disabled_edit")
        self.disabled_edit.setEnabled(False)
        self.disabled_edit.setMinimumSize(QSize(120, 30))
        self.disabled_edit.setMaximumSize(QSize(120, 30))

        self.inputs_row.addWidget(self.disabled_edit)

        self.space_43 = QSpacerItem(8, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.inputs_row.addItem(self.space_43)


        self.middle_column.addLayout(self.inputs_row)

        self.space_44 = QSpacerItem(1, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.middle_column.addItem(self.space_44)

        self.dates_row = QHBoxLayout()
        self.dates_row.setSpacing(8)
        self.dates_row.setObjectName(u"dates_row")
        self.dates_row.setContentsMargins(0, 0, 0, 0)
        self.wrong_edit = LineEdit(self.middle)
        self.wrong_edit.setObjectName(u"wrong_edit")
        self.wrong_edit.setMinimumSize(QSize(120, 30))
        self.wrong_edit.setMaximumSize(QSize(120, 30))

        self.dates_row.addWidget(self.wrong_edit)

        self.person_box = ComboBox(self.middle)
        self.person_box.addItem("")
        self.person_box.addItem("")
        self.person_box.addItem("")
        self.person_box.setObjectName(u"person_box")
        self.person_box.setMinimumSize(QSize(130, 30))
        self.person_box.setMaximumSize(QSize(130, 30))

        self.dates_row.addWidget(self.person_box)

        self.date_field = DateField(self.middle)
        self.date_field.setObjectName(u"date_field")
        self.date_field.setMinimumSize(QSize(104, 30))
        self.date_field.setMaximumSize(QSize(104, 30))

        self.dates_row.addWidget(self.date_field)

        self.space_45 = QSpacerItem(8, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.dates_row.addItem(self.space_45)


        self.middle_column.addLayout(self.dates_row)

        self.space_46 = QSpacerItem(1, 3, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.middle_column.addItem(self.space_46)

        self.wrong_message = Label(self.middle)
        self.wrong_message.setObjectName(u"wrong_message")
        self.wrong_message.setProperty(u"role", u"hint")
        self.wrong_message.setProperty(u"colour", u"late")

        self.middle_column.addWidget(self.wrong_message)

        self.space_47 = QSpacerItem(1, 7, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.middle_column.addItem(self.space_47)

        self.ticks_row = QHBoxLayout()
        self.ticks_row.setSpacing(14)
        self.ticks_row.setObjectName(u"ticks_row")
        self.ticks_row.setContentsMargins(0, 0, 0, 0)
        self.ticked = CheckBox(self.middle)
        self.ticked.setObjectName(u"ticked")
        self.ticked.setChecked(True)

        self.ticks_row.addWidget(self.ticked)

        self.not_ticked = CheckBox(self.middle)
        self.not_ticked.setObjectName(u"not_ticked")

        self.ticks_row.addWidget(self.not_ticked)

        self.space_48 = QSpacerItem(2, 1, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

        self.ticks_row.addItem(self.space_48)

        self.chosen = RadioButton(self.middle)
        self.chosen.setObjectName(u"chosen")
        self.chosen.setChecked(True)

        self.ticks_row.addWidget(self.chosen)

        self.space_49 = QSpacerItem(1, 1, QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum)

        self.ticks_row.addItem(self.space_49)

        self.not_chosen = RadioButton(self.middle)
        self.not_chosen.setObjectName(u"not_chosen")

        self.ticks_row.addWidget(self.not_chosen)

        self.space_50 = QSpacerItem(8, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.ticks_row.addItem(self.space_50)


        self.middle_column.addLayout(self.ticks_row)

        self.space_51 = QSpacerItem(1, 12, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.middle_column.addItem(self.space_51)

        self.filters_heading = SectionHeading(self.middle)
        self.filters_heading.setObjectName(u"filters_heading")

        self.middle_column.addWidget(self.filters_heading)

        self.space_52 = QSpacerItem(1, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.middle_column.addItem(self.space_52)

        self.segments_row = QHBoxLayout()
        self.segments_row.setSpacing(8)
        self.segments_row.setObjectName(u"segments_row")
        self.segments_row.setContentsMargins(0, 0, 0, 0)
        self.direction = SegmentedControl(self.middle)
        self.direction.setObjectName(u"direction")

        self.segments_row.addWidget(self.direction)

        self.space_53 = QSpacerItem(8, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.segments_row.addItem(self.space_53)


        self.middle_column.addLayout(self.segments_row)

        self.space_54 = QSpacerItem(1, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.middle_column.addItem(self.space_54)

        self.filters_row = QHBoxLayout()
        self.filters_row.setSpacing(8)
        self.filters_row.setObjectName(u"filters_row")
        self.filters_row.setContentsMargins(0, 0, 0, 0)
        self.partner_filter = FilterButton(self.middle)
        self.partner_filter.setObjectName(u"partner_filter")

        self.filters_row.addWidget(self.partner_filter)

        self.due_filter = FilterButton(self.middle)
        self.due_filter.setObjectName(u"due_filter")

        self.filters_row.addWidget(self.due_filter)

        self.space_55 = QSpacerItem(8, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.filters_row.addItem(self.space_55)


        self.middle_column.addLayout(self.filters_row)

        self.space_56 = QSpacerItem(1, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.middle_column.addItem(self.space_56)

        self.tabs = TabBar(self.middle)
        self.tabs.setObjectName(u"tabs")

        self.middle_column.addWidget(self.tabs)

        self.space_57 = QSpacerItem(1, 14, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.middle_column.addItem(self.space_57)

        self.pills_heading = SectionHeading(self.middle)
        self.pills_heading.setObjectName(u"pills_heading")

        self.middle_column.addWidget(self.pills_heading)

        self.space_58 = QSpacerItem(1, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.middle_column.addItem(self.space_58)

        self.pills_row = QHBoxLayout()
        self.pills_row.setSpacing(8)
        self.pills_row.setObjectName(u"pills_row")
        self.pills_row.setContentsMargins(0, 0, 0, 0)
        self.late_pill = Pill(self.middle)
        self.late_pill.setObjectName(u"late_pill")
        self.late_pill.setProperty(u"tone", u"late")

        self.pills_row.addWidget(self.late_pill)

        self.soon_pill = Pill(self.middle)
        self.soon_pill.setObjectName(u"soon_pill")
        self.soon_pill.setProperty(u"tone", u"soon")

        self.pills_row.addWidget(self.soon_pill)

        self.kept_pill = Pill(self.middle)
        self.kept_pill.setObjectName(u"kept_pill")
        self.kept_pill.setProperty(u"tone", u"kept")

        self.pills_row.addWidget(self.kept_pill)

        self.recognised_pill = Pill(self.middle)
        self.recognised_pill.setObjectName(u"recognised_pill")
        self.recognised_pill.setProperty(u"tone", u"accent")

        self.pills_row.addWidget(self.recognised_pill)

        self.draft_pill = Pill(self.middle)
        self.draft_pill.setObjectName(u"draft_pill")
        self.draft_pill.setProperty(u"tone", u"neutral")

        self.pills_row.addWidget(self.draft_pill)

        self.space_59 = QSpacerItem(8, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.pills_row.addItem(self.space_59)


        self.middle_column.addLayout(self.pills_row)

        self.space_60 = QSpacerItem(1, 14, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.middle_column.addItem(self.space_60)

        self.menu_heading = SectionHeading(self.middle)
        self.menu_heading.setObjectName(u"menu_heading")

        self.middle_column.addWidget(self.menu_heading)

        self.space_61 = QSpacerItem(1, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.middle_column.addItem(self.space_61)

        self.menu_and_tooltip = QWidget(self.middle)
        self.menu_and_tooltip.setObjectName(u"menu_and_tooltip")
        self.menu_and_tooltip.setMinimumSize(QSize(0, 118))
        self.menu_and_tooltip.setMaximumSize(QSize(16777215, 118))

        self.middle_column.addWidget(self.menu_and_tooltip)

        self.space_62 = QSpacerItem(1, 14, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.middle_column.addItem(self.space_62)

        self.dates_heading = SectionHeading(self.middle)
        self.dates_heading.setObjectName(u"dates_heading")

        self.middle_column.addWidget(self.dates_heading)

        self.space_63 = QSpacerItem(1, 6, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.middle_column.addItem(self.space_63)

        self.words_row = QHBoxLayout()
        self.words_row.setSpacing(16)
        self.words_row.setObjectName(u"words_row")
        self.words_row.setContentsMargins(0, 0, 0, 0)
        self.late_word = Label(self.middle)
        self.late_word.setObjectName(u"late_word")
        self.late_word.setProperty(u"role", u"name")
        self.late_word.setProperty(u"colour", u"late")

        self.words_row.addWidget(self.late_word)

        self.today_word = Label(self.middle)
        self.today_word.setObjectName(u"today_word")
        self.today_word.setProperty(u"role", u"name")
        self.today_word.setProperty(u"colour", u"soon")

        self.words_row.addWidget(self.today_word)

        self.tomorrow_word = Label(self.middle)
        self.tomorrow_word.setObjectName(u"tomorrow_word")
        self.tomorrow_word.setProperty(u"role", u"name")
        self.tomorrow_word.setProperty(u"colour", u"soon")

        self.words_row.addWidget(self.tomorrow_word)

        self.friday_word = Label(self.middle)
        self.friday_word.setObjectName(u"friday_word")
        self.friday_word.setProperty(u"role", u"body")
        self.friday_word.setProperty(u"colour", u"ink2")

        self.words_row.addWidget(self.friday_word)

        self.december_word = Label(self.middle)
        self.december_word.setObjectName(u"december_word")
        self.december_word.setProperty(u"role", u"body")
        self.december_word.setProperty(u"colour", u"ink2")

        self.words_row.addWidget(self.december_word)

        self.june_word = Label(self.middle)
        self.june_word.setObjectName(u"june_word")
        self.june_word.setProperty(u"role", u"body")
        self.june_word.setProperty(u"colour", u"ink2")

        self.words_row.addWidget(self.june_word)

        self.space_64 = QSpacerItem(8, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.words_row.addItem(self.space_64)


        self.middle_column.addLayout(self.words_row)

        self.space_65 = QSpacerItem(1, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.middle_column.addItem(self.space_65)


        self.columns.addWidget(self.middle)

        self.right = QWidget(Components)
        self.right.setObjectName(u"right")
        self.right.setMinimumSize(QSize(384, 0))
        self.right.setMaximumSize(QSize(384, 16777215))
        self.right_column = QVBoxLayout(self.right)
        self.right_column.setSpacing(0)
        self.right_column.setObjectName(u"right_column")
        self.right_column.setContentsMargins(0, 0, 0, 0)
        self.rows_heading = SectionHeading(self.right)
        self.rows_heading.setObjectName(u"rows_heading")

        self.right_column.addWidget(self.rows_heading)

        self.space_66 = QSpacerItem(1, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.right_column.addItem(self.space_66)

        self.rows = QWidget(self.right)
        self.rows.setObjectName(u"rows")
        self.rows.setMinimumSize(QSize(0, 204))
        self.rows.setMaximumSize(QSize(16777215, 204))

        self.right_column.addWidget(self.rows)

        self.space_67 = QSpacerItem(1, 14, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.right_column.addItem(self.space_67)

        self.toast_heading = SectionHeading(self.right)
        self.toast_heading.setObjectName(u"toast_heading")

        self.right_column.addWidget(self.toast_heading)

        self.space_68 = QSpacerItem(1, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.right_column.addItem(self.space_68)

        self.toast_row = QHBoxLayout()
        self.toast_row.setSpacing(8)
        self.toast_row.setObjectName(u"toast_row")
        self.toast_row.setContentsMargins(0, 0, 0, 0)
        self.toast = ToastFace(self.right)
        self.toast.setObjectName(u"toast")
        self.toast.setMinimumSize(QSize(352, 40))
        self.toast.setMaximumSize(QSize(352, 40))

        self.toast_row.addWidget(self.toast)

        self.space_69 = QSpacerItem(8, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.toast_row.addItem(self.space_69)


        self.right_column.addLayout(self.toast_row)

        self.space_70 = QSpacerItem(1, 14, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.right_column.addItem(self.space_70)

        self.empty_heading = SectionHeading(self.right)
        self.empty_heading.setObjectName(u"empty_heading")

        self.right_column.addWidget(self.empty_heading)

        self.space_71 = QSpacerItem(1, 11, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.right_column.addItem(self.space_71)

        self.empty = EmptyState(self.right)
        self.empty.setObjectName(u"empty")

        self.right_column.addWidget(self.empty)

        self.space_72 = QSpacerItem(1, 16, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.right_column.addItem(self.space_72)

        self.loading_heading = SectionHeading(self.right)
        self.loading_heading.setObjectName(u"loading_heading")

        self.right_column.addWidget(self.loading_heading)

        self.loading = LoadingBars(self.right)
        self.loading.setObjectName(u"loading")

        self.right_column.addWidget(self.loading)

        self.space_73 = QSpacerItem(1, 10, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.right_column.addItem(self.space_73)

        self.error_heading = SectionHeading(self.right)
        self.error_heading.setObjectName(u"error_heading")

        self.right_column.addWidget(self.error_heading)

        self.space_74 = QSpacerItem(1, 6, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.right_column.addItem(self.space_74)

        self.error = ErrorPanel(self.right)
        self.error.setObjectName(u"error")

        self.right_column.addWidget(self.error)

        self.space_75 = QSpacerItem(1, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.right_column.addItem(self.space_75)


        self.columns.addWidget(self.right)

        self.space_76 = QSpacerItem(8, 1, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.columns.addItem(self.space_76)


        self.page.addLayout(self.columns)


        self.retranslateUi(Components)
    # setupUi

    def retranslateUi(self, Components):
        Components.setWindowTitle(QCoreApplication.translate("Components", u"Components", None))
        self.title.setText(QCoreApplication.translate("Components", u"Components", None))
        self.subtitle.setText(QCoreApplication.translate("Components", u"Every control in every state it can take. Same sizes in both themes.", None))
        self.colours_heading.setText(QCoreApplication.translate("Components", u"Colour roles", None))
        self.type_heading.setText(QCoreApplication.translate("Components", u"Type", None))
        self.page_title_sample.setText(QCoreApplication.translate("Components", u"Page title 21/28 semibold", None))
        self.dialog_title_sample.setText(QCoreApplication.translate("Components", u"Dialog title 18/24 semibold", None))
        self.pane_title_sample.setText(QCoreApplication.translate("Components", u"Pane title 15/22 semibold", None))
        self.emphasis_sample.setText(QCoreApplication.translate("Components", u"Section and emphasis 13/20 semibold", None))
        self.body_sample.setText(QCoreApplication.translate("Components", u"Body 13/20 regular, notes 14/23", None))
        self.second_sample.setText(QCoreApplication.translate("Components", u"Secondary 12/16, figures tabular 0123", None))
        self.hint_sample.setText(QCoreApplication.translate("Components", u"Hint, axis, caption 11/14 medium", None))
        self.grammar_heading.setText(QCoreApplication.translate("Components", u"Grammar: filled is now, hollow accent is wanted, grey is past", None))
        self.levels_word.setText(QCoreApplication.translate("Components", u"relationship level", None))
        self.stance_name.setText(QCoreApplication.translate("Components", u"Sceptic", None))
        self.stance_word.setText(QCoreApplication.translate("Components", u"stance", None))
        self.competency_word.setText(QCoreApplication.translate("Components", u"competency: before, now, target", None))
        self.stage_name.setText(QCoreApplication.translate("Components", u"Delivering", None))
        self.stage_word.setText(QCoreApplication.translate("Components", u"stage", None))
        self.influence_name.setText(QCoreApplication.translate("Components", u"Medium", None))
        self.influence_word.setText(QCoreApplication.translate("Components", u"influence", None))
        self.strip_word.setText(QCoreApplication.translate("Components", u"kept on time, one tick per promise", None))
        self.buttons_heading.setText(QCoreApplication.translate("Components", u"Buttons", None))
        self.prepare.setText(QCoreApplication.translate("Components", u"Prepare", None))
        self.prepare_hover.setText(QCoreApplication.translate("Components", u"Hover", None))
        self.prepare_focus.setText(QCoreApplication.translate("Components", u"Focus", None))
        self.prepare_disabled.setText(QCoreApplication.translate("Components", u"Disabled", None))
        self.log.setText(QCoreApplication.translate("Components", u"Log contact", None))
        self.log_hover.setText(QCoreApplication.translate("Components", u"Hover", None))
        self.log_focus.setText(QCoreApplication.translate("Components", u"Focus", None))
        self.delete_button.setText(QCoreApplication.translate("Components", u"Delete", None))
        self.diagnosis.setText(QCoreApplication.translate("Components", u"Open diagnosis", None))
        self.copy_message.setText(QCoreApplication.translate("Components", u"Copy as message", None))
        self.more.setProperty(u"spokenName", QCoreApplication.translate("Components", u"More", None))
        self.inputs_heading.setText(QCoreApplication.translate("Components", u"Inputs", None))
        self.empty_edit.setPlaceholderText(QCoreApplication.translate("Components", u"Placeholder", None))
        self.typed_edit.setText(QCoreApplication.translate("Components", u"Typed", None))
        self.disabled_edit.setText(QCoreApplication.translate("Components", u"Disabled", None))
        self.wrong_edit.setText(QCoreApplication.translate("Components", u"31 Nov", None))
        self.wrong_edit.setProperty(u"error", QCoreApplication.translate("Components", u"November has 30 days", None))
        self.person_box.setItemText(0, QCoreApplication.translate("Components", u"Helena Brandt", None))
        self.person_box.setItemText(1, QCoreApplication.translate("Components", u"Owen Clarke", None))
        self.person_box.setItemText(2, QCoreApplication.translate("Components", u"Mei-Lin Zhao", None))

        self.date_field.setText(QCoreApplication.translate("Components", u"Fri 27", None))
        self.wrong_message.setText(QCoreApplication.translate("Components", u"November has 30 days", None))
        self.ticked.setText(QCoreApplication.translate("Components", u"Ticked", None))
        self.not_ticked.setText(QCoreApplication.translate("Components", u"Not", None))
        self.chosen.setText(QCoreApplication.translate("Components", u"Chosen", None))
        self.not_chosen.setText(QCoreApplication.translate("Components", u"Not", None))
        self.filters_heading.setText(QCoreApplication.translate("Components", u"Filters, segments, tabs", None))
        self.direction.setProperty(u"labels", QCoreApplication.translate("Components", u"All|I owe|They owe", None))
        self.partner_filter.setProperty(u"label", QCoreApplication.translate("Components", u"Partner", None))
        self.partner_filter.setProperty(u"values", QCoreApplication.translate("Components", u"any|Finance|Sales", None))
        self.due_filter.setProperty(u"label", QCoreApplication.translate("Components", u"Due", None))
        self.due_filter.setProperty(u"values", QCoreApplication.translate("Components", u"any|until 18 Dec", None))
        self.tabs.setProperty(u"labels", QCoreApplication.translate("Components", u"Overview|Timeline|People", None))
        self.pills_heading.setText(QCoreApplication.translate("Components", u"Pills, only where a word alone would be missed", None))
        self.late_pill.setText(QCoreApplication.translate("Components", u"3 days late", None))
        self.soon_pill.setText(QCoreApplication.translate("Components", u"Tomorrow", None))
        self.kept_pill.setText(QCoreApplication.translate("Components", u"Kept", None))
        self.recognised_pill.setText(QCoreApplication.translate("Components", u"Recognised", None))
        self.draft_pill.setText(QCoreApplication.translate("Components", u"Draft", None))
        self.menu_heading.setText(QCoreApplication.translate("Components", u"Menu and tooltip", None))
        self.dates_heading.setText(QCoreApplication.translate("Components", u"Dates", None))
        self.late_word.setText(QCoreApplication.translate("Components", u"3 days late", None))
        self.today_word.setText(QCoreApplication.translate("Components", u"Today", None))
        self.tomorrow_word.setText(QCoreApplication.translate("Components", u"Tomorrow", None))
        self.friday_word.setText(QCoreApplication.translate("Components", u"Fri 27", None))
        self.december_word.setText(QCoreApplication.translate("Components", u"18 Dec", None))
        self.june_word.setText(QCoreApplication.translate("Components", u"Jun 27", None))
        self.rows_heading.setText(QCoreApplication.translate("Components", u"Rows, 34 px", None))
        self.toast_heading.setText(QCoreApplication.translate("Components", u"Toast, five seconds, always undoable", None))
        self.empty_heading.setText(QCoreApplication.translate("Components", u"Empty list", None))
        self.empty.setProperty(u"title", QCoreApplication.translate("Components", u"No commitments yet", None))
        self.empty.setProperty(u"detail", QCoreApplication.translate("Components", u"Type -> in a meeting note, or press N.", None))
        self.loading_heading.setText(QCoreApplication.translate("Components", u"Loading, after 200 ms", None))
        self.error_heading.setText(QCoreApplication.translate("Components", u"Error, in place", None))
        self.error.setProperty(u"title", QCoreApplication.translate("Components", u"The sync file could not be opened", None))
        self.error.setProperty(u"detail", QCoreApplication.translate("Components", u"It was sealed with another passphrase. Nothing was changed.", None))
    # retranslateUi
