# Generated from ui/assessment.ui, do not edit.

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from brm_desktop.gui.views.assessment.panes import (EvidencePane, FootLine, Rail, SearchField)
from brm_desktop.gui.views.assessment.statements import Statements
from brm_desktop.gui.views.assessment.summary import SummaryPage
from brm_desktop.gui.widgets.button import Button
from brm_desktop.gui.widgets.hint_line import HintLine
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.line_edit import LineEdit
from brm_desktop.gui.widgets.loading_bars import LoadingBars
from brm_desktop.gui.widgets.row_list import RowList
from brm_desktop.gui.widgets.section_heading import SectionHeading
from brm_desktop.gui.widgets.step_list import StepList
from brm_desktop.gui.widgets.words_edit import WordsEdit

class Ui_Assessment(object):
    def setupUi(self, Assessment):
        if not Assessment.objectName():
            Assessment.setObjectName(u"Assessment")
        Assessment.resize(1280, 800)
        self.panes = QHBoxLayout(Assessment)
        self.panes.setSpacing(0)
        self.panes.setObjectName(u"panes")
        self.panes.setContentsMargins(0, 0, 0, 0)
        self.rail = Rail(Assessment)
        self.rail.setObjectName(u"rail")
        self.rail_rows = QVBoxLayout(self.rail)
        self.rail_rows.setSpacing(0)
        self.rail_rows.setObjectName(u"rail_rows")
        self.rail_rows.setContentsMargins(14, 20, 15, 16)
        self.rail_head = QVBoxLayout()
        self.rail_head.setSpacing(3)
        self.rail_head.setObjectName(u"rail_head")
        self.rail_head.setContentsMargins(10, 0, 10, 17)
        self.round_title = Label(self.rail)
        self.round_title.setObjectName(u"round_title")
        self.round_title.setProperty(u"role", u"pane_title")

        self.rail_head.addWidget(self.round_title)

        self.round_label = Label(self.rail)
        self.round_label.setObjectName(u"round_label")
        self.round_label.setProperty(u"role", u"second")
        self.round_label.setProperty(u"colour", u"ink2")

        self.rail_head.addWidget(self.round_label)


        self.rail_rows.addLayout(self.rail_head)

        self.steps_area = QScrollArea(self.rail)
        self.steps_area.setObjectName(u"steps_area")
        self.steps_area.setFrameShape(QFrame.Shape.NoFrame)
        self.steps_area.setWidgetResizable(True)
        self.steps_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.steps_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.steps_content = QWidget()
        self.steps_content.setObjectName(u"steps_content")
        self.steps_rows = QVBoxLayout(self.steps_content)
        self.steps_rows.setSpacing(0)
        self.steps_rows.setObjectName(u"steps_rows")
        self.steps_rows.setContentsMargins(0, 0, 0, 0)
        self.step_list = StepList(self.steps_content)
        self.step_list.setObjectName(u"step_list")

        self.steps_rows.addWidget(self.step_list)

        self.steps_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.steps_rows.addItem(self.steps_rest)

        self.steps_rows.setStretch(1, 1)
        self.steps_area.setWidget(self.steps_content)

        self.rail_rows.addWidget(self.steps_area)

        self.progress_rows = QVBoxLayout()
        self.progress_rows.setSpacing(0)
        self.progress_rows.setObjectName(u"progress_rows")
        self.progress_rows.setContentsMargins(10, 12, 10, 11)
        self.progress_label = Label(self.rail)
        self.progress_label.setObjectName(u"progress_label")
        self.progress_label.setWordWrap(True)
        self.progress_label.setProperty(u"role", u"second_text")
        self.progress_label.setProperty(u"colour", u"ink2")

        self.progress_rows.addWidget(self.progress_label)


        self.rail_rows.addLayout(self.progress_rows)

        self.leave_row = QHBoxLayout()
        self.leave_row.setSpacing(0)
        self.leave_row.setObjectName(u"leave_row")
        self.leave_row.setContentsMargins(10, 0, 10, 0)
        self.leave_button = Button(self.rail)
        self.leave_button.setObjectName(u"leave_button")
        self.leave_button.setProperty(u"kind", u"text")
        self.leave_button.setProperty(u"key", u"Esc")
        self.leave_button.setProperty(u"size_", u"inline")

        self.leave_row.addWidget(self.leave_button)

        self.leave_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.leave_row.addItem(self.leave_rest)


        self.rail_rows.addLayout(self.leave_row)

        self.rail_rows.setStretch(1, 1)

        self.panes.addWidget(self.rail)

        self.middle_rows = QVBoxLayout()
        self.middle_rows.setSpacing(0)
        self.middle_rows.setObjectName(u"middle_rows")
        self.questions_area = QScrollArea(Assessment)
        self.questions_area.setObjectName(u"questions_area")
        self.questions_area.setFrameShape(QFrame.Shape.NoFrame)
        self.questions_area.setWidgetResizable(True)
        self.questions_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.questions_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.questions = QWidget()
        self.questions.setObjectName(u"questions")
        self.questions_rows = QVBoxLayout(self.questions)
        self.questions_rows.setSpacing(0)
        self.questions_rows.setObjectName(u"questions_rows")
        self.questions_rows.setContentsMargins(10, 20, 10, 8)
        self.head_rows = QVBoxLayout()
        self.head_rows.setSpacing(2)
        self.head_rows.setObjectName(u"head_rows")
        self.head_rows.setContentsMargins(14, 0, 14, 12)
        self.place_label = Label(self.questions)
        self.place_label.setObjectName(u"place_label")
        self.place_label.setProperty(u"role", u"second")
        self.place_label.setProperty(u"colour", u"ink2")

        self.head_rows.addWidget(self.place_label)

        self.title_label = Label(self.questions)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setWordWrap(True)
        self.title_label.setProperty(u"role", u"page_title")

        self.head_rows.addWidget(self.title_label)

        self.before_about = QSpacerItem(0, 1, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.head_rows.addItem(self.before_about)

        self.about_label = Label(self.questions)
        self.about_label.setObjectName(u"about_label")
        self.about_label.setWordWrap(True)
        self.about_label.setProperty(u"colour", u"ink2")

        self.head_rows.addWidget(self.about_label)


        self.questions_rows.addLayout(self.head_rows)

        self.statements = Statements(self.questions)
        self.statements.setObjectName(u"statements")

        self.questions_rows.addWidget(self.statements)

        self.words_rows = QVBoxLayout()
        self.words_rows.setSpacing(4)
        self.words_rows.setObjectName(u"words_rows")
        self.words_rows.setContentsMargins(14, 8, 14, 0)
        self.words_label = Label(self.questions)
        self.words_label.setObjectName(u"words_label")
        self.words_label.setProperty(u"role", u"second")

        self.words_rows.addWidget(self.words_label)

        self.words_edit = WordsEdit(self.questions)
        self.words_edit.setObjectName(u"words_edit")

        self.words_rows.addWidget(self.words_edit)


        self.questions_rows.addLayout(self.words_rows)

        self.questions_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.questions_rows.addItem(self.questions_rest)

        self.questions_rows.setStretch(3, 1)
        self.questions_area.setWidget(self.questions)

        self.middle_rows.addWidget(self.questions_area)

        self.summary = SummaryPage(Assessment)
        self.summary.setObjectName(u"summary")

        self.middle_rows.addWidget(self.summary)

        self.trouble_line = QWidget(Assessment)
        self.trouble_line.setObjectName(u"trouble_line")
        self.trouble_row = QHBoxLayout(self.trouble_line)
        self.trouble_row.setSpacing(12)
        self.trouble_row.setObjectName(u"trouble_row")
        self.trouble_row.setContentsMargins(24, 8, 24, 8)
        self.trouble_label = Label(self.trouble_line)
        self.trouble_label.setObjectName(u"trouble_label")
        self.trouble_label.setWordWrap(True)
        self.trouble_label.setProperty(u"role", u"second_text")
        self.trouble_label.setProperty(u"colour", u"late")

        self.trouble_row.addWidget(self.trouble_label)

        self.again_button = Button(self.trouble_line)
        self.again_button.setObjectName(u"again_button")
        self.again_button.setProperty(u"size_", u"inline")

        self.trouble_row.addWidget(self.again_button)

        self.trouble_row.setStretch(0, 1)

        self.middle_rows.addWidget(self.trouble_line)

        self.foot = FootLine(Assessment)
        self.foot.setObjectName(u"foot")
        self.foot_row = QHBoxLayout(self.foot)
        self.foot_row.setSpacing(8)
        self.foot_row.setObjectName(u"foot_row")
        self.foot_row.setContentsMargins(24, 1, 24, 0)
        self.level_label = Label(self.foot)
        self.level_label.setObjectName(u"level_label")

        self.foot_row.addWidget(self.level_label)

        self.back_button = Button(self.foot)
        self.back_button.setObjectName(u"back_button")
        self.back_button.setProperty(u"key", u"Alt+Left")
        self.back_button.setProperty(u"size_", u"dialog")

        self.foot_row.addWidget(self.back_button)

        self.next_button = Button(self.foot)
        self.next_button.setObjectName(u"next_button")
        self.next_button.setProperty(u"kind", u"primary")
        self.next_button.setProperty(u"key", u"Ctrl+\u21b5")
        self.next_button.setProperty(u"size_", u"dialog")

        self.foot_row.addWidget(self.next_button)

        self.foot_row.setStretch(0, 1)

        self.middle_rows.addWidget(self.foot)

        self.hint_line = HintLine(Assessment)
        self.hint_line.setObjectName(u"hint_line")

        self.middle_rows.addWidget(self.hint_line)

        self.middle_rows.setStretch(0, 1)
        self.middle_rows.setStretch(1, 1)

        self.panes.addLayout(self.middle_rows)

        self.evidence = EvidencePane(Assessment)
        self.evidence.setObjectName(u"evidence")
        self.evidence_rows = QVBoxLayout(self.evidence)
        self.evidence_rows.setSpacing(0)
        self.evidence_rows.setObjectName(u"evidence_rows")
        self.evidence_rows.setContentsMargins(1, 0, 0, 0)
        self.evidence_area = QScrollArea(self.evidence)
        self.evidence_area.setObjectName(u"evidence_area")
        self.evidence_area.setFrameShape(QFrame.Shape.NoFrame)
        self.evidence_area.setWidgetResizable(True)
        self.evidence_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.evidence_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.evidence_content = QWidget()
        self.evidence_content.setObjectName(u"evidence_content")
        self.evidence_sections = QVBoxLayout(self.evidence_content)
        self.evidence_sections.setSpacing(0)
        self.evidence_sections.setObjectName(u"evidence_sections")
        self.evidence_sections.setContentsMargins(9, 24, 14, 16)
        self.evidence_head = QVBoxLayout()
        self.evidence_head.setSpacing(1)
        self.evidence_head.setObjectName(u"evidence_head")
        self.evidence_head.setContentsMargins(10, 0, 10, 12)
        self.evidence_title_row = QHBoxLayout()
        self.evidence_title_row.setSpacing(8)
        self.evidence_title_row.setObjectName(u"evidence_title_row")
        self.evidence_title = Label(self.evidence_content)
        self.evidence_title.setObjectName(u"evidence_title")
        self.evidence_title.setProperty(u"role", u"heading")

        self.evidence_title_row.addWidget(self.evidence_title)

        self.close_evidence_button = Button(self.evidence_content)
        self.close_evidence_button.setObjectName(u"close_evidence_button")
        self.close_evidence_button.setProperty(u"kind", u"icon")
        self.close_evidence_button.setProperty(u"iconName", u"x")
        self.close_evidence_button.setProperty(u"key", u"Esc")

        self.evidence_title_row.addWidget(self.close_evidence_button)

        self.evidence_title_row.setStretch(0, 1)

        self.evidence_head.addLayout(self.evidence_title_row)

        self.evidence_note = Label(self.evidence_content)
        self.evidence_note.setObjectName(u"evidence_note")
        self.evidence_note.setProperty(u"role", u"second")
        self.evidence_note.setProperty(u"colour", u"ink3")

        self.evidence_head.addWidget(self.evidence_note)

        self.before_search = QSpacerItem(0, 10, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.evidence_head.addItem(self.before_search)

        self.search_edit = SearchField(self.evidence_content)
        self.search_edit.setObjectName(u"search_edit")

        self.evidence_head.addWidget(self.search_edit)


        self.evidence_sections.addLayout(self.evidence_head)

        self.picked_section = QWidget(self.evidence_content)
        self.picked_section.setObjectName(u"picked_section")
        self.picked_rows = QVBoxLayout(self.picked_section)
        self.picked_rows.setSpacing(0)
        self.picked_rows.setObjectName(u"picked_rows")
        self.picked_rows.setContentsMargins(0, 0, 0, 16)
        self.picked_head = QVBoxLayout()
        self.picked_head.setSpacing(0)
        self.picked_head.setObjectName(u"picked_head")
        self.picked_head.setContentsMargins(10, 0, 10, 1)
        self.picked_heading = SectionHeading(self.picked_section)
        self.picked_heading.setObjectName(u"picked_heading")

        self.picked_head.addWidget(self.picked_heading)


        self.picked_rows.addLayout(self.picked_head)

        self.picked_list = RowList(self.picked_section)
        self.picked_list.setObjectName(u"picked_list")

        self.picked_rows.addWidget(self.picked_list)


        self.evidence_sections.addWidget(self.picked_section)

        self.suggested_section = QWidget(self.evidence_content)
        self.suggested_section.setObjectName(u"suggested_section")
        self.suggested_rows = QVBoxLayout(self.suggested_section)
        self.suggested_rows.setSpacing(0)
        self.suggested_rows.setObjectName(u"suggested_rows")
        self.suggested_rows.setContentsMargins(0, 0, 0, 0)
        self.suggested_head = QVBoxLayout()
        self.suggested_head.setSpacing(0)
        self.suggested_head.setObjectName(u"suggested_head")
        self.suggested_head.setContentsMargins(10, 0, 10, 1)
        self.suggested_heading = SectionHeading(self.suggested_section)
        self.suggested_heading.setObjectName(u"suggested_heading")

        self.suggested_head.addWidget(self.suggested_heading)


        self.suggested_rows.addLayout(self.suggested_head)

        self.suggested_list = RowList(self.suggested_section)
        self.suggested_list.setObjectName(u"suggested_list")

        self.suggested_rows.addWidget(self.suggested_list)


        self.evidence_sections.addWidget(self.suggested_section)

        self.own_rows = QVBoxLayout()
        self.own_rows.setSpacing(8)
        self.own_rows.setObjectName(u"own_rows")
        self.own_rows.setContentsMargins(10, 6, 10, 0)
        self.evidence_bars = LoadingBars(self.evidence_content)
        self.evidence_bars.setObjectName(u"evidence_bars")

        self.own_rows.addWidget(self.evidence_bars)

        self.nothing_label = Label(self.evidence_content)
        self.nothing_label.setObjectName(u"nothing_label")
        self.nothing_label.setWordWrap(True)
        self.nothing_label.setProperty(u"role", u"second_text")
        self.nothing_label.setProperty(u"colour", u"ink2")

        self.own_rows.addWidget(self.nothing_label)

        self.own_button = Button(self.evidence_content)
        self.own_button.setObjectName(u"own_button")
        self.own_button.setProperty(u"kind", u"text")
        self.own_button.setProperty(u"size_", u"inline")

        self.own_rows.addWidget(self.own_button)

        self.own_edit = LineEdit(self.evidence_content)
        self.own_edit.setObjectName(u"own_edit")

        self.own_rows.addWidget(self.own_edit)


        self.evidence_sections.addLayout(self.own_rows)

        self.evidence_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.evidence_sections.addItem(self.evidence_rest)

        self.evidence_area.setWidget(self.evidence_content)

        self.evidence_rows.addWidget(self.evidence_area)


        self.panes.addWidget(self.evidence)

        self.panes.setStretch(1, 1)

        self.retranslateUi(Assessment)
    # setupUi

    def retranslateUi(self, Assessment):
        self.round_title.setText(QCoreApplication.translate("Assessment", u"Self-assessment", None))
        self.steps_area.setAccessibleName(QCoreApplication.translate("Assessment", u"Steps", None))
        self.leave_button.setText(QCoreApplication.translate("Assessment", u"Save and leave", None))
        self.questions_area.setAccessibleName(QCoreApplication.translate("Assessment", u"Statements", None))
        self.again_button.setText(QCoreApplication.translate("Assessment", u"Try again", None))
        self.back_button.setText(QCoreApplication.translate("Assessment", u"Back", None))
        self.next_button.setText(QCoreApplication.translate("Assessment", u"Next", None))
        self.evidence_area.setAccessibleName(QCoreApplication.translate("Assessment", u"Evidence", None))
        self.close_evidence_button.setProperty(u"spokenName", QCoreApplication.translate("Assessment", u"Close the evidence", None))
        self.evidence_note.setText(QCoreApplication.translate("Assessment", u"From your own records, newest first", None))
        self.search_edit.setPlaceholderText(QCoreApplication.translate("Assessment", u"Search your records", None))
        self.search_edit.setAccessibleName(QCoreApplication.translate("Assessment", u"Search your records", None))
        self.picked_heading.setText(QCoreApplication.translate("Assessment", u"Picked", None))
        self.picked_list.setAccessibleName(QCoreApplication.translate("Assessment", u"Picked evidence", None))
        self.suggested_heading.setText(QCoreApplication.translate("Assessment", u"Suggested", None))
        self.suggested_list.setAccessibleName(QCoreApplication.translate("Assessment", u"Suggested evidence", None))
        self.own_button.setText(QCoreApplication.translate("Assessment", u"Add a line in your own words", None))
        self.own_edit.setPlaceholderText(QCoreApplication.translate("Assessment", u"What shows it, in one line", None))
        self.own_edit.setAccessibleName(QCoreApplication.translate("Assessment", u"Evidence in your own words", None))
        pass
    # retranslateUi
