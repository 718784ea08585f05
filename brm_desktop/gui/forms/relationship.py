# Generated from ui/relationship.ui, do not edit.

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QFrame, QGridLayout, QHBoxLayout, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from brm_desktop.gui.views.partner.flowing_columns import FlowingColumns
from brm_desktop.gui.views.partner.relationship.prose import Prose
from brm_desktop.gui.widgets.button import Button
from brm_desktop.gui.widgets.date_field import DateField
from brm_desktop.gui.widgets.journey import JourneyPicture
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.learning_curve import LearningCurve
from brm_desktop.gui.widgets.line_edit import LineEdit
from brm_desktop.gui.widgets.perception_grid import PerceptionGrid
from brm_desktop.gui.widgets.row_list import RowList
from brm_desktop.gui.widgets.section_heading import SectionHeading
from brm_desktop.gui.widgets.segmented_control import SegmentedControl
class Ui_Relationship(object):
    def setupUi(self, Relationship):
        if not Relationship.objectName():
            Relationship.setObjectName(u"Relationship")
        self.page_layout = QVBoxLayout(Relationship)
        self.page_layout.setSpacing(0)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(0, 0, 0, 0)
        self.scroll_area = QScrollArea(Relationship)
        self.scroll_area.setObjectName(u"scroll_area")
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll_area.setWidgetResizable(True)
        self.sheet = QWidget()
        self.sheet.setObjectName(u"sheet")
        self.sheet_layout = QVBoxLayout(self.sheet)
        self.sheet_layout.setSpacing(0)
        self.sheet_layout.setObjectName(u"sheet_layout")
        self.sheet_layout.setContentsMargins(0, 2, 0, 20)
        self.pictures = FlowingColumns(self.sheet)
        self.pictures.setObjectName(u"pictures")
        self.pictures_layout = QGridLayout(self.pictures)
        self.pictures_layout.setObjectName(u"pictures_layout")
        self.journey_column = QWidget(self.pictures)
        self.journey_column.setObjectName(u"journey_column")
        self.journey_column_layout = QVBoxLayout(self.journey_column)
        self.journey_column_layout.setSpacing(0)
        self.journey_column_layout.setObjectName(u"journey_column_layout")
        self.journey_column_layout.setContentsMargins(0, 0, 0, 0)
        self.journey_inset = QVBoxLayout()
        self.journey_inset.setSpacing(0)
        self.journey_inset.setObjectName(u"journey_inset")
        self.journey_inset.setContentsMargins(10, 0, 10, 0)
        self.journey_heading = SectionHeading(self.journey_column)
        self.journey_heading.setObjectName(u"journey_heading")
        self.journey_heading.setProperty(u"ruled", False)

        self.journey_inset.addWidget(self.journey_heading)

        self.journey = JourneyPicture(self.journey_column)
        self.journey.setObjectName(u"journey")

        self.journey_inset.addWidget(self.journey)

        self.ask_layout = QHBoxLayout()
        self.ask_layout.setSpacing(12)
        self.ask_layout.setObjectName(u"ask_layout")
        self.ask_layout.setContentsMargins(0, 6, 0, 0)
        self.ask_label = Label(self.journey_column)
        self.ask_label.setObjectName(u"ask_label")

        self.ask_layout.addWidget(self.ask_label)

        self.ask_button = Button(self.journey_column)
        self.ask_button.setObjectName(u"ask_button")

        self.ask_layout.addWidget(self.ask_button)


        self.journey_inset.addLayout(self.ask_layout)

        self.event_layout = QHBoxLayout()
        self.event_layout.setSpacing(8)
        self.event_layout.setObjectName(u"event_layout")
        self.event_layout.setContentsMargins(0, 6, 0, 0)
        self.event_edit = LineEdit(self.journey_column)
        self.event_edit.setObjectName(u"event_edit")

        self.event_layout.addWidget(self.event_edit)

        self.event_day = DateField(self.journey_column)
        self.event_day.setObjectName(u"event_day")

        self.event_layout.addWidget(self.event_day)


        self.journey_inset.addLayout(self.event_layout)


        self.journey_column_layout.addLayout(self.journey_inset)

        self.journey_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.journey_column_layout.addItem(self.journey_end)


        self.pictures_layout.addWidget(self.journey_column, 0, 0, 1, 1)

        self.curve_column = QWidget(self.pictures)
        self.curve_column.setObjectName(u"curve_column")
        self.curve_column_layout = QVBoxLayout(self.curve_column)
        self.curve_column_layout.setSpacing(0)
        self.curve_column_layout.setObjectName(u"curve_column_layout")
        self.curve_column_layout.setContentsMargins(0, 0, 0, 0)
        self.curve_inset = QVBoxLayout()
        self.curve_inset.setSpacing(0)
        self.curve_inset.setObjectName(u"curve_inset")
        self.curve_inset.setContentsMargins(10, 0, 10, 0)
        self.curve_heading = SectionHeading(self.curve_column)
        self.curve_heading.setObjectName(u"curve_heading")
        self.curve_heading.setProperty(u"ruled", False)

        self.curve_inset.addWidget(self.curve_heading)

        self.curve = LearningCurve(self.curve_column)
        self.curve.setObjectName(u"curve")

        self.curve_inset.addWidget(self.curve)

        self.rate_layout = QHBoxLayout()
        self.rate_layout.setSpacing(8)
        self.rate_layout.setObjectName(u"rate_layout")
        self.rate_layout.setContentsMargins(0, 6, 0, 0)
        self.rate_button = Button(self.curve_column)
        self.rate_button.setObjectName(u"rate_button")

        self.rate_layout.addWidget(self.rate_button)

        self.rate_push = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.rate_layout.addItem(self.rate_push)


        self.curve_inset.addLayout(self.rate_layout)


        self.curve_column_layout.addLayout(self.curve_inset)

        self.curve_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.curve_column_layout.addItem(self.curve_end)


        self.pictures_layout.addWidget(self.curve_column, 0, 1, 1, 1)


        self.sheet_layout.addWidget(self.pictures)

        self.gap_1 = QSpacerItem(0, 9, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.sheet_layout.addItem(self.gap_1)

        self.columns = FlowingColumns(self.sheet)
        self.columns.setObjectName(u"columns")
        self.columns_layout = QGridLayout(self.columns)
        self.columns_layout.setObjectName(u"columns_layout")
        self.posture_column = QWidget(self.columns)
        self.posture_column.setObjectName(u"posture_column")
        self.posture_column_layout = QVBoxLayout(self.posture_column)
        self.posture_column_layout.setSpacing(0)
        self.posture_column_layout.setObjectName(u"posture_column_layout")
        self.posture_column_layout.setContentsMargins(0, 0, 0, 0)
        self.posture_inset = QVBoxLayout()
        self.posture_inset.setSpacing(0)
        self.posture_inset.setObjectName(u"posture_inset")
        self.posture_inset.setContentsMargins(10, 0, 10, 0)
        self.posture_heading = SectionHeading(self.posture_column)
        self.posture_heading.setObjectName(u"posture_heading")

        self.posture_inset.addWidget(self.posture_heading)

        self.posture_gap = QSpacerItem(0, 9, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.posture_inset.addItem(self.posture_gap)

        self.posture_row = QHBoxLayout()
        self.posture_row.setSpacing(8)
        self.posture_row.setObjectName(u"posture_row")
        self.posture_row.setContentsMargins(0, 0, 0, 0)
        self.posture_control = SegmentedControl(self.posture_column)
        self.posture_control.setObjectName(u"posture_control")

        self.posture_row.addWidget(self.posture_control)

        self.posture_push = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.posture_row.addItem(self.posture_push)


        self.posture_inset.addLayout(self.posture_row)

        self.posture_gap_2 = QSpacerItem(0, 9, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.posture_inset.addItem(self.posture_gap_2)

        self.posture_label = Label(self.posture_column)
        self.posture_label.setObjectName(u"posture_label")
        self.posture_label.setWordWrap(True)

        self.posture_inset.addWidget(self.posture_label)

        self.posture_gap_3 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.posture_inset.addItem(self.posture_gap_3)

        self.context_label = Label(self.posture_column)
        self.context_label.setObjectName(u"context_label")
        self.context_label.setWordWrap(True)

        self.posture_inset.addWidget(self.context_label)

        self.posture_gap_4 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.posture_inset.addItem(self.posture_gap_4)

        self.step_label = Label(self.posture_column)
        self.step_label.setObjectName(u"step_label")
        self.step_label.setWordWrap(True)

        self.posture_inset.addWidget(self.step_label)


        self.posture_column_layout.addLayout(self.posture_inset)

        self.posture_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.posture_column_layout.addItem(self.posture_end)


        self.columns_layout.addWidget(self.posture_column, 0, 0, 1, 1)

        self.diagnosis_column = QWidget(self.columns)
        self.diagnosis_column.setObjectName(u"diagnosis_column")
        self.diagnosis_column_layout = QVBoxLayout(self.diagnosis_column)
        self.diagnosis_column_layout.setSpacing(0)
        self.diagnosis_column_layout.setObjectName(u"diagnosis_column_layout")
        self.diagnosis_column_layout.setContentsMargins(0, 0, 0, 0)
        self.diagnosis_inset = QVBoxLayout()
        self.diagnosis_inset.setSpacing(0)
        self.diagnosis_inset.setObjectName(u"diagnosis_inset")
        self.diagnosis_inset.setContentsMargins(10, 0, 10, 6)
        self.diagnosis_heading = SectionHeading(self.diagnosis_column)
        self.diagnosis_heading.setObjectName(u"diagnosis_heading")

        self.diagnosis_inset.addWidget(self.diagnosis_heading)

        self.diagnosis_gap = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.diagnosis_inset.addItem(self.diagnosis_gap)

        self.finding_title = Label(self.diagnosis_column)
        self.finding_title.setObjectName(u"finding_title")
        self.finding_title.setWordWrap(True)
        self.finding_title.setProperty(u"weight", 600)

        self.diagnosis_inset.addWidget(self.finding_title)

        self.finding_reason = Label(self.diagnosis_column)
        self.finding_reason.setObjectName(u"finding_reason")
        self.finding_reason.setWordWrap(True)

        self.diagnosis_inset.addWidget(self.finding_reason)

        self.answer_label = Label(self.diagnosis_column)
        self.answer_label.setObjectName(u"answer_label")
        self.answer_label.setWordWrap(True)

        self.diagnosis_inset.addWidget(self.answer_label)

        self.finding_actions = QHBoxLayout()
        self.finding_actions.setSpacing(10)
        self.finding_actions.setObjectName(u"finding_actions")
        self.finding_actions.setContentsMargins(0, 2, 0, 0)
        self.why_button = Button(self.diagnosis_column)
        self.why_button.setObjectName(u"why_button")

        self.finding_actions.addWidget(self.why_button)

        self.not_so_button = Button(self.diagnosis_column)
        self.not_so_button.setObjectName(u"not_so_button")

        self.finding_actions.addWidget(self.not_so_button)

        self.hear_button = Button(self.diagnosis_column)
        self.hear_button.setObjectName(u"hear_button")

        self.finding_actions.addWidget(self.hear_button)

        self.finding_push = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.finding_actions.addItem(self.finding_push)


        self.diagnosis_inset.addLayout(self.finding_actions)

        self.not_so_edit = LineEdit(self.diagnosis_column)
        self.not_so_edit.setObjectName(u"not_so_edit")

        self.diagnosis_inset.addWidget(self.not_so_edit)


        self.diagnosis_column_layout.addLayout(self.diagnosis_inset)

        self.check_list = RowList(self.diagnosis_column)
        self.check_list.setObjectName(u"check_list")

        self.diagnosis_column_layout.addWidget(self.check_list)

        self.diagnosis_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.diagnosis_column_layout.addItem(self.diagnosis_end)


        self.columns_layout.addWidget(self.diagnosis_column, 0, 1, 1, 1)

        self.advice_column = QWidget(self.columns)
        self.advice_column.setObjectName(u"advice_column")
        self.advice_column_layout = QVBoxLayout(self.advice_column)
        self.advice_column_layout.setSpacing(0)
        self.advice_column_layout.setObjectName(u"advice_column_layout")
        self.advice_column_layout.setContentsMargins(0, 0, 0, 0)
        self.advice_inset = QVBoxLayout()
        self.advice_inset.setSpacing(8)
        self.advice_inset.setObjectName(u"advice_inset")
        self.advice_inset.setContentsMargins(10, 0, 10, 2)
        self.advice_heading = SectionHeading(self.advice_column)
        self.advice_heading.setObjectName(u"advice_heading")

        self.advice_inset.addWidget(self.advice_heading)

        self.advice_label = Label(self.advice_column)
        self.advice_label.setObjectName(u"advice_label")
        self.advice_label.setWordWrap(True)

        self.advice_inset.addWidget(self.advice_label)


        self.advice_column_layout.addLayout(self.advice_inset)

        self.advice_list = RowList(self.advice_column)
        self.advice_list.setObjectName(u"advice_list")

        self.advice_column_layout.addWidget(self.advice_list)

        self.advice_foot = QVBoxLayout()
        self.advice_foot.setSpacing(0)
        self.advice_foot.setObjectName(u"advice_foot")
        self.advice_foot.setContentsMargins(10, 10, 10, 0)
        self.advice_actions = QHBoxLayout()
        self.advice_actions.setSpacing(8)
        self.advice_actions.setObjectName(u"advice_actions")
        self.advice_actions.setContentsMargins(0, 0, 0, 0)
        self.commit_button = Button(self.advice_column)
        self.commit_button.setObjectName(u"commit_button")

        self.advice_actions.addWidget(self.commit_button)

        self.brief_button = Button(self.advice_column)
        self.brief_button.setObjectName(u"brief_button")

        self.advice_actions.addWidget(self.brief_button)

        self.advice_push = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.advice_actions.addItem(self.advice_push)


        self.advice_foot.addLayout(self.advice_actions)


        self.advice_column_layout.addLayout(self.advice_foot)

        self.advice_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.advice_column_layout.addItem(self.advice_end)


        self.columns_layout.addWidget(self.advice_column, 0, 2, 1, 1)


        self.sheet_layout.addWidget(self.columns)

        self.gap_2 = QSpacerItem(0, 26, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.sheet_layout.addItem(self.gap_2)

        self.lower = FlowingColumns(self.sheet)
        self.lower.setObjectName(u"lower")
        self.lower_layout = QGridLayout(self.lower)
        self.lower_layout.setObjectName(u"lower_layout")
        self.measures_column = QWidget(self.lower)
        self.measures_column.setObjectName(u"measures_column")
        self.measures_column_layout = QVBoxLayout(self.measures_column)
        self.measures_column_layout.setSpacing(0)
        self.measures_column_layout.setObjectName(u"measures_column_layout")
        self.measures_column_layout.setContentsMargins(0, 0, 0, 0)
        self.measures_inset = QVBoxLayout()
        self.measures_inset.setSpacing(8)
        self.measures_inset.setObjectName(u"measures_inset")
        self.measures_inset.setContentsMargins(10, 0, 10, 0)
        self.measures_heading = SectionHeading(self.measures_column)
        self.measures_heading.setObjectName(u"measures_heading")

        self.measures_inset.addWidget(self.measures_heading)

        self.measures_label = Label(self.measures_column)
        self.measures_label.setObjectName(u"measures_label")
        self.measures_label.setWordWrap(True)

        self.measures_inset.addWidget(self.measures_label)


        self.measures_column_layout.addLayout(self.measures_inset)

        self.measures_list = RowList(self.measures_column)
        self.measures_list.setObjectName(u"measures_list")

        self.measures_column_layout.addWidget(self.measures_list)

        self.measures_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.measures_column_layout.addItem(self.measures_end)


        self.lower_layout.addWidget(self.measures_column, 0, 0, 1, 1)

        self.pulse_column = QWidget(self.lower)
        self.pulse_column.setObjectName(u"pulse_column")
        self.pulse_column_layout = QVBoxLayout(self.pulse_column)
        self.pulse_column_layout.setSpacing(0)
        self.pulse_column_layout.setObjectName(u"pulse_column_layout")
        self.pulse_column_layout.setContentsMargins(0, 0, 0, 0)
        self.pulse_inset = QVBoxLayout()
        self.pulse_inset.setSpacing(8)
        self.pulse_inset.setObjectName(u"pulse_inset")
        self.pulse_inset.setContentsMargins(10, 0, 10, 0)
        self.pulse_heading = SectionHeading(self.pulse_column)
        self.pulse_heading.setObjectName(u"pulse_heading")

        self.pulse_inset.addWidget(self.pulse_heading)

        self.pulse_label = Label(self.pulse_column)
        self.pulse_label.setObjectName(u"pulse_label")
        self.pulse_label.setWordWrap(True)

        self.pulse_inset.addWidget(self.pulse_label)

        self.grid = PerceptionGrid(self.pulse_column)
        self.grid.setObjectName(u"grid")

        self.pulse_inset.addWidget(self.grid)

        self.pulse_actions = QHBoxLayout()
        self.pulse_actions.setSpacing(8)
        self.pulse_actions.setObjectName(u"pulse_actions")
        self.pulse_actions.setContentsMargins(0, 4, 0, 0)
        self.pulse_button = Button(self.pulse_column)
        self.pulse_button.setObjectName(u"pulse_button")

        self.pulse_actions.addWidget(self.pulse_button)

        self.pulse_push = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.pulse_actions.addItem(self.pulse_push)


        self.pulse_inset.addLayout(self.pulse_actions)


        self.pulse_column_layout.addLayout(self.pulse_inset)

        self.pulse_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.pulse_column_layout.addItem(self.pulse_end)


        self.lower_layout.addWidget(self.pulse_column, 0, 1, 1, 1)


        self.sheet_layout.addWidget(self.lower)

        self.gap_3 = QSpacerItem(0, 26, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.sheet_layout.addItem(self.gap_3)

        self.agreed = FlowingColumns(self.sheet)
        self.agreed.setObjectName(u"agreed")
        self.agreed_layout = QGridLayout(self.agreed)
        self.agreed_layout.setObjectName(u"agreed_layout")
        self.card_column = QWidget(self.agreed)
        self.card_column.setObjectName(u"card_column")
        self.card_column_layout = QVBoxLayout(self.card_column)
        self.card_column_layout.setSpacing(0)
        self.card_column_layout.setObjectName(u"card_column_layout")
        self.card_column_layout.setContentsMargins(0, 0, 0, 0)
        self.card_inset = QVBoxLayout()
        self.card_inset.setSpacing(8)
        self.card_inset.setObjectName(u"card_inset")
        self.card_inset.setContentsMargins(10, 0, 10, 0)
        self.card_heading = SectionHeading(self.card_column)
        self.card_heading.setObjectName(u"card_heading")

        self.card_inset.addWidget(self.card_heading)

        self.card_question = Label(self.card_column)
        self.card_question.setObjectName(u"card_question")
        self.card_question.setWordWrap(True)

        self.card_inset.addWidget(self.card_question)

        self.card_why_label = Label(self.card_column)
        self.card_why_label.setObjectName(u"card_why_label")
        self.card_why_label.setWordWrap(True)

        self.card_inset.addWidget(self.card_why_label)

        self.card_day_job_label = Label(self.card_column)
        self.card_day_job_label.setObjectName(u"card_day_job_label")
        self.card_day_job_label.setWordWrap(True)

        self.card_inset.addWidget(self.card_day_job_label)

        self.card_benefit_label = Label(self.card_column)
        self.card_benefit_label.setObjectName(u"card_benefit_label")
        self.card_benefit_label.setWordWrap(True)

        self.card_inset.addWidget(self.card_benefit_label)

        self.card_measure_label = Label(self.card_column)
        self.card_measure_label.setObjectName(u"card_measure_label")
        self.card_measure_label.setWordWrap(True)

        self.card_inset.addWidget(self.card_measure_label)

        self.card_agreed_label = Label(self.card_column)
        self.card_agreed_label.setObjectName(u"card_agreed_label")
        self.card_agreed_label.setWordWrap(True)

        self.card_inset.addWidget(self.card_agreed_label)

        self.card_actions = QHBoxLayout()
        self.card_actions.setSpacing(8)
        self.card_actions.setObjectName(u"card_actions")
        self.card_actions.setContentsMargins(0, 4, 0, 0)
        self.card_button = Button(self.card_column)
        self.card_button.setObjectName(u"card_button")

        self.card_actions.addWidget(self.card_button)

        self.card_push = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.card_actions.addItem(self.card_push)


        self.card_inset.addLayout(self.card_actions)


        self.card_column_layout.addLayout(self.card_inset)

        self.card_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.card_column_layout.addItem(self.card_end)


        self.agreed_layout.addWidget(self.card_column, 0, 0, 1, 1)

        self.who_column = QWidget(self.agreed)
        self.who_column.setObjectName(u"who_column")
        self.who_column_layout = QVBoxLayout(self.who_column)
        self.who_column_layout.setSpacing(0)
        self.who_column_layout.setObjectName(u"who_column_layout")
        self.who_column_layout.setContentsMargins(0, 0, 0, 0)
        self.who_inset = QVBoxLayout()
        self.who_inset.setSpacing(8)
        self.who_inset.setObjectName(u"who_inset")
        self.who_inset.setContentsMargins(10, 0, 10, 0)
        self.who_heading = SectionHeading(self.who_column)
        self.who_heading.setObjectName(u"who_heading")

        self.who_inset.addWidget(self.who_heading)

        self.who_question = Label(self.who_column)
        self.who_question.setObjectName(u"who_question")
        self.who_question.setWordWrap(True)

        self.who_inset.addWidget(self.who_question)


        self.who_column_layout.addLayout(self.who_inset)

        self.who_list = RowList(self.who_column)
        self.who_list.setObjectName(u"who_list")

        self.who_column_layout.addWidget(self.who_list)

        self.who_foot = QVBoxLayout()
        self.who_foot.setSpacing(0)
        self.who_foot.setObjectName(u"who_foot")
        self.who_foot.setContentsMargins(10, 8, 10, 0)
        self.who_actions = QHBoxLayout()
        self.who_actions.setSpacing(8)
        self.who_actions.setObjectName(u"who_actions")
        self.who_actions.setContentsMargins(0, 0, 0, 0)
        self.who_edit = LineEdit(self.who_column)
        self.who_edit.setObjectName(u"who_edit")

        self.who_actions.addWidget(self.who_edit)

        self.who_copy_button = Button(self.who_column)
        self.who_copy_button.setObjectName(u"who_copy_button")

        self.who_actions.addWidget(self.who_copy_button)


        self.who_foot.addLayout(self.who_actions)


        self.who_column_layout.addLayout(self.who_foot)

        self.who_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.who_column_layout.addItem(self.who_end)


        self.agreed_layout.addWidget(self.who_column, 0, 1, 1, 1)


        self.sheet_layout.addWidget(self.agreed)

        self.gap_4 = QSpacerItem(0, 26, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.sheet_layout.addItem(self.gap_4)

        self.prose_row = FlowingColumns(self.sheet)
        self.prose_row.setObjectName(u"prose_row")
        self.prose_row_layout = QGridLayout(self.prose_row)
        self.prose_row_layout.setObjectName(u"prose_row_layout")
        self.baseline_column = QWidget(self.prose_row)
        self.baseline_column.setObjectName(u"baseline_column")
        self.baseline_column_layout = QVBoxLayout(self.baseline_column)
        self.baseline_column_layout.setSpacing(0)
        self.baseline_column_layout.setObjectName(u"baseline_column_layout")
        self.baseline_column_layout.setContentsMargins(0, 0, 0, 0)
        self.baseline_inset = QVBoxLayout()
        self.baseline_inset.setSpacing(8)
        self.baseline_inset.setObjectName(u"baseline_inset")
        self.baseline_inset.setContentsMargins(10, 0, 10, 0)
        self.baseline_heading = SectionHeading(self.baseline_column)
        self.baseline_heading.setObjectName(u"baseline_heading")

        self.baseline_inset.addWidget(self.baseline_heading)

        self.baseline = Prose(self.baseline_column)
        self.baseline.setObjectName(u"baseline")

        self.baseline_inset.addWidget(self.baseline)


        self.baseline_column_layout.addLayout(self.baseline_inset)

        self.baseline_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.baseline_column_layout.addItem(self.baseline_end)


        self.prose_row_layout.addWidget(self.baseline_column, 0, 0, 1, 1)

        self.rules_column = QWidget(self.prose_row)
        self.rules_column.setObjectName(u"rules_column")
        self.rules_column_layout = QVBoxLayout(self.rules_column)
        self.rules_column_layout.setSpacing(0)
        self.rules_column_layout.setObjectName(u"rules_column_layout")
        self.rules_column_layout.setContentsMargins(0, 0, 0, 0)
        self.rules_inset = QVBoxLayout()
        self.rules_inset.setSpacing(8)
        self.rules_inset.setObjectName(u"rules_inset")
        self.rules_inset.setContentsMargins(10, 0, 10, 0)
        self.rules_heading = SectionHeading(self.rules_column)
        self.rules_heading.setObjectName(u"rules_heading")

        self.rules_inset.addWidget(self.rules_heading)

        self.rules = Prose(self.rules_column)
        self.rules.setObjectName(u"rules")

        self.rules_inset.addWidget(self.rules)


        self.rules_column_layout.addLayout(self.rules_inset)

        self.rules_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.rules_column_layout.addItem(self.rules_end)


        self.prose_row_layout.addWidget(self.rules_column, 0, 1, 1, 1)

        self.vision_column = QWidget(self.prose_row)
        self.vision_column.setObjectName(u"vision_column")
        self.vision_column_layout = QVBoxLayout(self.vision_column)
        self.vision_column_layout.setSpacing(0)
        self.vision_column_layout.setObjectName(u"vision_column_layout")
        self.vision_column_layout.setContentsMargins(0, 0, 0, 0)
        self.vision_inset = QVBoxLayout()
        self.vision_inset.setSpacing(8)
        self.vision_inset.setObjectName(u"vision_inset")
        self.vision_inset.setContentsMargins(10, 0, 10, 0)
        self.vision_heading = SectionHeading(self.vision_column)
        self.vision_heading.setObjectName(u"vision_heading")

        self.vision_inset.addWidget(self.vision_heading)

        self.vision = Prose(self.vision_column)
        self.vision.setObjectName(u"vision")

        self.vision_inset.addWidget(self.vision)


        self.vision_column_layout.addLayout(self.vision_inset)

        self.vision_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.vision_column_layout.addItem(self.vision_end)


        self.prose_row_layout.addWidget(self.vision_column, 0, 2, 1, 1)


        self.sheet_layout.addWidget(self.prose_row)

        self.sheet_end = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.sheet_layout.addItem(self.sheet_end)

        self.scroll_area.setWidget(self.sheet)

        self.page_layout.addWidget(self.scroll_area)


        self.retranslateUi(Relationship)
    # setupUi

    def retranslateUi(self, Relationship):
        self.journey_heading.setText(QCoreApplication.translate("Relationship", u"The journey", None))
        self.ask_label.setProperty(u"role", QCoreApplication.translate("Relationship", u"second", None))
        self.ask_label.setProperty(u"colour", QCoreApplication.translate("Relationship", u"ink2", None))
        self.ask_button.setText(QCoreApplication.translate("Relationship", u"Ask for the partner\u2019s view", None))
        self.ask_button.setProperty(u"kind", QCoreApplication.translate("Relationship", u"plain", None))
        self.ask_button.setProperty(u"key", QCoreApplication.translate("Relationship", u"A", None))
        self.event_edit.setAccessibleName(QCoreApplication.translate("Relationship", u"What happened", None))
        self.event_edit.setPlaceholderText(QCoreApplication.translate("Relationship", u"What happened, such as \u201cRole agreed\u201d", None))
        self.event_day.setAccessibleName(QCoreApplication.translate("Relationship", u"When it happened", None))
        self.curve_heading.setText(QCoreApplication.translate("Relationship", u"Demand and supply", None))
        self.rate_button.setText(QCoreApplication.translate("Relationship", u"Rate demand and supply", None))
        self.rate_button.setProperty(u"kind", QCoreApplication.translate("Relationship", u"plain", None))
        self.rate_button.setProperty(u"key", QCoreApplication.translate("Relationship", u"M", None))
        self.posture_heading.setText(QCoreApplication.translate("Relationship", u"Posture", None))
        self.posture_control.setAccessibleName(QCoreApplication.translate("Relationship", u"Posture", None))
        self.posture_control.setProperty(u"labels", QCoreApplication.translate("Relationship", u"Tactical|Strategic", None))
        self.step_label.setProperty(u"role", QCoreApplication.translate("Relationship", u"second_text", None))
        self.step_label.setProperty(u"colour", QCoreApplication.translate("Relationship", u"ink2", None))
        self.diagnosis_heading.setText(QCoreApplication.translate("Relationship", u"Diagnosis", None))
        self.diagnosis_heading.setProperty(u"note", QCoreApplication.translate("Relationship", u"looks for failure modes 1 to 5", None))
        self.finding_reason.setProperty(u"colour", QCoreApplication.translate("Relationship", u"ink2", None))
        self.answer_label.setProperty(u"role", QCoreApplication.translate("Relationship", u"second_text", None))
        self.answer_label.setProperty(u"colour", QCoreApplication.translate("Relationship", u"ink2", None))
        self.why_button.setText(QCoreApplication.translate("Relationship", u"Why?", None))
        self.why_button.setProperty(u"kind", QCoreApplication.translate("Relationship", u"text", None))
        self.why_button.setProperty(u"size_", QCoreApplication.translate("Relationship", u"inline", None))
        self.not_so_button.setText(QCoreApplication.translate("Relationship", u"Not so", None))
        self.not_so_button.setProperty(u"kind", QCoreApplication.translate("Relationship", u"text", None))
        self.not_so_button.setProperty(u"key", QCoreApplication.translate("Relationship", u"N", None))
        self.not_so_button.setProperty(u"size_", QCoreApplication.translate("Relationship", u"inline", None))
        self.hear_button.setText(QCoreApplication.translate("Relationship", u"Hear again", None))
        self.hear_button.setProperty(u"kind", QCoreApplication.translate("Relationship", u"text", None))
        self.hear_button.setProperty(u"key", QCoreApplication.translate("Relationship", u"H", None))
        self.hear_button.setProperty(u"size_", QCoreApplication.translate("Relationship", u"inline", None))
        self.not_so_edit.setAccessibleName(QCoreApplication.translate("Relationship", u"Not so, because", None))
        self.not_so_edit.setPlaceholderText(QCoreApplication.translate("Relationship", u"Not so, because \u2026", None))
        self.check_list.setAccessibleName(QCoreApplication.translate("Relationship", u"What was looked for", None))
        self.advice_heading.setText(QCoreApplication.translate("Relationship", u"What to do", None))
        self.advice_label.setProperty(u"colour", QCoreApplication.translate("Relationship", u"ink2", None))
        self.advice_list.setAccessibleName(QCoreApplication.translate("Relationship", u"What to do", None))
        self.commit_button.setText(QCoreApplication.translate("Relationship", u"Turn into commitments", None))
        self.commit_button.setProperty(u"kind", QCoreApplication.translate("Relationship", u"plain", None))
        self.commit_button.setProperty(u"key", QCoreApplication.translate("Relationship", u"C", None))
        self.brief_button.setText(QCoreApplication.translate("Relationship", u"Add to brief", None))
        self.brief_button.setProperty(u"kind", QCoreApplication.translate("Relationship", u"text", None))
        self.brief_button.setProperty(u"key", QCoreApplication.translate("Relationship", u"B", None))
        self.measures_heading.setText(QCoreApplication.translate("Relationship", u"Success at this level", None))
        self.measures_label.setProperty(u"colour", QCoreApplication.translate("Relationship", u"ink2", None))
        self.measures_list.setAccessibleName(QCoreApplication.translate("Relationship", u"Success at this level", None))
        self.pulse_heading.setText(QCoreApplication.translate("Relationship", u"How they feel it", None))
        self.pulse_button.setText(QCoreApplication.translate("Relationship", u"Note a pulse", None))
        self.pulse_button.setProperty(u"kind", QCoreApplication.translate("Relationship", u"plain", None))
        self.pulse_button.setProperty(u"key", QCoreApplication.translate("Relationship", u"S", None))
        self.card_heading.setText(QCoreApplication.translate("Relationship", u"Why I am here", None))
        self.card_question.setProperty(u"colour", QCoreApplication.translate("Relationship", u"ink2", None))
        self.card_agreed_label.setProperty(u"role", QCoreApplication.translate("Relationship", u"second_text", None))
        self.card_agreed_label.setProperty(u"colour", QCoreApplication.translate("Relationship", u"ink2", None))
        self.card_button.setText(QCoreApplication.translate("Relationship", u"Write the card", None))
        self.card_button.setProperty(u"kind", QCoreApplication.translate("Relationship", u"plain", None))
        self.who_heading.setText(QCoreApplication.translate("Relationship", u"Who is asked for what", None))
        self.who_question.setProperty(u"colour", QCoreApplication.translate("Relationship", u"ink2", None))
        self.who_list.setAccessibleName(QCoreApplication.translate("Relationship", u"Who is asked for what", None))
        self.who_edit.setAccessibleName(QCoreApplication.translate("Relationship", u"Add who is asked for what", None))
        self.who_edit.setPlaceholderText(QCoreApplication.translate("Relationship", u"Month-end close: Owen Clarke", None))
        self.who_copy_button.setText(QCoreApplication.translate("Relationship", u"Copy to hand over", None))
        self.who_copy_button.setProperty(u"kind", QCoreApplication.translate("Relationship", u"text", None))
        self.who_copy_button.setProperty(u"size_", QCoreApplication.translate("Relationship", u"inline", None))
        self.baseline_heading.setText(QCoreApplication.translate("Relationship", u"Baseline", None))
        self.rules_heading.setText(QCoreApplication.translate("Relationship", u"Rules of engagement", None))
        self.vision_heading.setText(QCoreApplication.translate("Relationship", u"Vision", None))
        pass
    # retranslateUi
