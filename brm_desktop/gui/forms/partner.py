# Generated from ui/partner.ui, do not edit.

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QFrame, QGridLayout, QHBoxLayout, QScrollArea, QSizePolicy, QSpacerItem, QStackedWidget, QVBoxLayout, QWidget)

from brm_desktop.gui.views.partner.fact import Fact
from brm_desktop.gui.views.partner.flowing_columns import FlowingColumns
from brm_desktop.gui.widgets.button import Button
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.line_edit import LineEdit
from brm_desktop.gui.widgets.row_list import RowList
from brm_desktop.gui.widgets.row_table import RowTable
from brm_desktop.gui.widgets.section_heading import SectionHeading
from brm_desktop.gui.widgets.tab_bar import TabBar
class Ui_Partner(object):
    def setupUi(self, Partner):
        if not Partner.objectName():
            Partner.setObjectName(u"Partner")
        self.page_layout = QVBoxLayout(Partner)
        self.page_layout.setSpacing(0)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(0, 0, 0, 0)
        self.page_head = QWidget(Partner)
        self.page_head.setObjectName(u"page_head")
        self.page_head_layout = QVBoxLayout(self.page_head)
        self.page_head_layout.setSpacing(0)
        self.page_head_layout.setObjectName(u"page_head_layout")
        self.page_head_layout.setContentsMargins(14, 20, 14, 0)
        self.head_rows = QVBoxLayout()
        self.head_rows.setSpacing(2)
        self.head_rows.setObjectName(u"head_rows")
        self.head_rows.setContentsMargins(10, 0, 10, 15)
        self.head_layout = QHBoxLayout()
        self.head_layout.setSpacing(8)
        self.head_layout.setObjectName(u"head_layout")
        self.head_layout.setContentsMargins(0, 0, 0, 0)
        self.title_label = Label(self.page_head)
        self.title_label.setObjectName(u"title_label")

        self.head_layout.addWidget(self.title_label)

        self.prepare_button = Button(self.page_head)
        self.prepare_button.setObjectName(u"prepare_button")

        self.head_layout.addWidget(self.prepare_button, 0, Qt.AlignmentFlag.AlignTop)

        self.contact_button = Button(self.page_head)
        self.contact_button.setObjectName(u"contact_button")

        self.head_layout.addWidget(self.contact_button, 0, Qt.AlignmentFlag.AlignTop)

        self.more_button = Button(self.page_head)
        self.more_button.setObjectName(u"more_button")

        self.head_layout.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignTop)


        self.head_rows.addLayout(self.head_layout)

        self.sentence_label = Label(self.page_head)
        self.sentence_label.setObjectName(u"sentence_label")

        self.head_rows.addWidget(self.sentence_label)

        self.archived_label = Label(self.page_head)
        self.archived_label.setObjectName(u"archived_label")

        self.head_rows.addWidget(self.archived_label)


        self.page_head_layout.addLayout(self.head_rows)

        self.facts = FlowingColumns(self.page_head)
        self.facts.setObjectName(u"facts")
        self.facts_layout = QGridLayout(self.facts)
        self.facts_layout.setObjectName(u"facts_layout")
        self.relationship_fact = Fact(self.facts)
        self.relationship_fact.setObjectName(u"relationship_fact")

        self.facts_layout.addWidget(self.relationship_fact, 0, 0, 1, 1)

        self.satisfaction_fact = Fact(self.facts)
        self.satisfaction_fact.setObjectName(u"satisfaction_fact")

        self.facts_layout.addWidget(self.satisfaction_fact, 0, 1, 1, 1)

        self.meeting_fact = Fact(self.facts)
        self.meeting_fact.setObjectName(u"meeting_fact")

        self.facts_layout.addWidget(self.meeting_fact, 0, 2, 1, 1)

        self.contact_fact = Fact(self.facts)
        self.contact_fact.setObjectName(u"contact_fact")

        self.facts_layout.addWidget(self.contact_fact, 0, 3, 1, 1)

        self.kept_fact = Fact(self.facts)
        self.kept_fact.setObjectName(u"kept_fact")

        self.facts_layout.addWidget(self.kept_fact, 0, 4, 1, 1)


        self.page_head_layout.addWidget(self.facts)

        self.tabs_layout = QVBoxLayout()
        self.tabs_layout.setObjectName(u"tabs_layout")
        self.tabs_layout.setContentsMargins(10, 12, 10, 0)
        self.tabs = TabBar(self.page_head)
        self.tabs.setObjectName(u"tabs")

        self.tabs_layout.addWidget(self.tabs)


        self.page_head_layout.addLayout(self.tabs_layout)


        self.page_layout.addWidget(self.page_head)

        self.tab_stack = QStackedWidget(Partner)
        self.tab_stack.setObjectName(u"tab_stack")
        self.overview_page = QWidget()
        self.overview_page.setObjectName(u"overview_page")
        self.overview_layout = QVBoxLayout(self.overview_page)
        self.overview_layout.setObjectName(u"overview_layout")
        self.overview_layout.setContentsMargins(0, 0, 0, 0)
        self.scroll_area = QScrollArea(self.overview_page)
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
        self.sheet_layout.setContentsMargins(14, 16, 14, 16)
        self.columns = FlowingColumns(self.sheet)
        self.columns.setObjectName(u"columns")
        self.columns_layout = QGridLayout(self.columns)
        self.columns_layout.setObjectName(u"columns_layout")
        self.goals_column = QWidget(self.columns)
        self.goals_column.setObjectName(u"goals_column")
        self.goals_layout = QVBoxLayout(self.goals_column)
        self.goals_layout.setSpacing(0)
        self.goals_layout.setObjectName(u"goals_layout")
        self.goals_layout.setContentsMargins(0, 0, 0, 0)
        self.goals_head_layout = QVBoxLayout()
        self.goals_head_layout.setSpacing(8)
        self.goals_head_layout.setObjectName(u"goals_head_layout")
        self.goals_head_layout.setContentsMargins(10, 0, 10, 0)
        self.goals_heading = SectionHeading(self.goals_column)
        self.goals_heading.setObjectName(u"goals_heading")

        self.goals_head_layout.addWidget(self.goals_heading)

        self.goals_question = Label(self.goals_column)
        self.goals_question.setObjectName(u"goals_question")
        self.goals_question.setWordWrap(True)

        self.goals_head_layout.addWidget(self.goals_question)


        self.goals_layout.addLayout(self.goals_head_layout)

        self.goals_list = RowList(self.goals_column)
        self.goals_list.setObjectName(u"goals_list")

        self.goals_layout.addWidget(self.goals_list)

        self.goals_entry_layout = QVBoxLayout()
        self.goals_entry_layout.setObjectName(u"goals_entry_layout")
        self.goals_entry_layout.setContentsMargins(10, 8, 10, 0)
        self.goals_edit = LineEdit(self.goals_column)
        self.goals_edit.setObjectName(u"goals_edit")
        self.goals_edit.setMaxLength(500)

        self.goals_entry_layout.addWidget(self.goals_edit)


        self.goals_layout.addLayout(self.goals_entry_layout)

        self.goals_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.goals_layout.addItem(self.goals_spacer)


        self.columns_layout.addWidget(self.goals_column, 0, 0, 1, 1)

        self.needs_column = QWidget(self.columns)
        self.needs_column.setObjectName(u"needs_column")
        self.needs_layout = QVBoxLayout(self.needs_column)
        self.needs_layout.setSpacing(0)
        self.needs_layout.setObjectName(u"needs_layout")
        self.needs_layout.setContentsMargins(0, 0, 0, 0)
        self.needs_head_layout = QVBoxLayout()
        self.needs_head_layout.setSpacing(8)
        self.needs_head_layout.setObjectName(u"needs_head_layout")
        self.needs_head_layout.setContentsMargins(10, 0, 10, 0)
        self.needs_heading = SectionHeading(self.needs_column)
        self.needs_heading.setObjectName(u"needs_heading")

        self.needs_head_layout.addWidget(self.needs_heading)

        self.needs_question = Label(self.needs_column)
        self.needs_question.setObjectName(u"needs_question")
        self.needs_question.setWordWrap(True)

        self.needs_head_layout.addWidget(self.needs_question)


        self.needs_layout.addLayout(self.needs_head_layout)

        self.needs_list = RowList(self.needs_column)
        self.needs_list.setObjectName(u"needs_list")

        self.needs_layout.addWidget(self.needs_list)

        self.needs_entry_layout = QVBoxLayout()
        self.needs_entry_layout.setObjectName(u"needs_entry_layout")
        self.needs_entry_layout.setContentsMargins(10, 8, 10, 0)
        self.needs_edit = LineEdit(self.needs_column)
        self.needs_edit.setObjectName(u"needs_edit")
        self.needs_edit.setMaxLength(500)

        self.needs_entry_layout.addWidget(self.needs_edit)


        self.needs_layout.addLayout(self.needs_entry_layout)

        self.needs_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.needs_layout.addItem(self.needs_spacer)


        self.columns_layout.addWidget(self.needs_column, 0, 1, 1, 1)

        self.awaited_column = QWidget(self.columns)
        self.awaited_column.setObjectName(u"awaited_column")
        self.awaited_layout = QVBoxLayout(self.awaited_column)
        self.awaited_layout.setSpacing(0)
        self.awaited_layout.setObjectName(u"awaited_layout")
        self.awaited_layout.setContentsMargins(0, 0, 0, 0)
        self.awaited_head_layout = QVBoxLayout()
        self.awaited_head_layout.setSpacing(8)
        self.awaited_head_layout.setObjectName(u"awaited_head_layout")
        self.awaited_head_layout.setContentsMargins(10, 0, 10, 0)
        self.awaited_heading = SectionHeading(self.awaited_column)
        self.awaited_heading.setObjectName(u"awaited_heading")

        self.awaited_head_layout.addWidget(self.awaited_heading)

        self.awaited_question = Label(self.awaited_column)
        self.awaited_question.setObjectName(u"awaited_question")
        self.awaited_question.setWordWrap(True)

        self.awaited_head_layout.addWidget(self.awaited_question)


        self.awaited_layout.addLayout(self.awaited_head_layout)

        self.awaited_list = RowList(self.awaited_column)
        self.awaited_list.setObjectName(u"awaited_list")

        self.awaited_layout.addWidget(self.awaited_list)

        self.awaited_entry_layout = QVBoxLayout()
        self.awaited_entry_layout.setObjectName(u"awaited_entry_layout")
        self.awaited_entry_layout.setContentsMargins(10, 8, 10, 0)
        self.awaited_edit = LineEdit(self.awaited_column)
        self.awaited_edit.setObjectName(u"awaited_edit")
        self.awaited_edit.setMaxLength(500)

        self.awaited_entry_layout.addWidget(self.awaited_edit)


        self.awaited_layout.addLayout(self.awaited_entry_layout)

        self.awaited_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.awaited_layout.addItem(self.awaited_spacer)


        self.columns_layout.addWidget(self.awaited_column, 0, 2, 1, 1)


        self.sheet_layout.addWidget(self.columns)

        self.people_part = QWidget(self.sheet)
        self.people_part.setObjectName(u"people_part")
        self.people_layout = QVBoxLayout(self.people_part)
        self.people_layout.setSpacing(0)
        self.people_layout.setObjectName(u"people_layout")
        self.people_layout.setContentsMargins(0, 20, 0, 0)
        self.people_head_layout = QVBoxLayout()
        self.people_head_layout.setObjectName(u"people_head_layout")
        self.people_head_layout.setContentsMargins(10, 0, 10, 0)
        self.people_heading = SectionHeading(self.people_part)
        self.people_heading.setObjectName(u"people_heading")
        self.people_heading.setProperty(u"ruled", False)

        self.people_head_layout.addWidget(self.people_heading)


        self.people_layout.addLayout(self.people_head_layout)

        self.people_table = RowTable(self.people_part)
        self.people_table.setObjectName(u"people_table")

        self.people_layout.addWidget(self.people_table)


        self.sheet_layout.addWidget(self.people_part)

        self.about_part = QWidget(self.sheet)
        self.about_part.setObjectName(u"about_part")
        self.about_layout = QVBoxLayout(self.about_part)
        self.about_layout.setSpacing(12)
        self.about_layout.setObjectName(u"about_layout")
        self.about_layout.setContentsMargins(10, 20, 10, 0)
        self.about_heading = SectionHeading(self.about_part)
        self.about_heading.setObjectName(u"about_heading")

        self.about_layout.addWidget(self.about_heading)


        self.sheet_layout.addWidget(self.about_part)

        self.sheet_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.sheet_layout.addItem(self.sheet_spacer)

        self.scroll_area.setWidget(self.sheet)

        self.overview_layout.addWidget(self.scroll_area)

        self.tab_stack.addWidget(self.overview_page)

        self.page_layout.addWidget(self.tab_stack)


        self.retranslateUi(Partner)
    # setupUi

    def retranslateUi(self, Partner):
        self.title_label.setProperty(u"role", QCoreApplication.translate("Partner", u"page_title", None))
        self.prepare_button.setText(QCoreApplication.translate("Partner", u"Prepare meeting", None))
        self.prepare_button.setProperty(u"kind", QCoreApplication.translate("Partner", u"primary", None))
        self.prepare_button.setProperty(u"key", QCoreApplication.translate("Partner", u"P", None))
        self.contact_button.setText(QCoreApplication.translate("Partner", u"Log contact", None))
        self.contact_button.setProperty(u"key", QCoreApplication.translate("Partner", u"L", None))
        self.more_button.setProperty(u"kind", QCoreApplication.translate("Partner", u"icon", None))
        self.more_button.setProperty(u"iconName", QCoreApplication.translate("Partner", u"ellipsis", None))
        self.more_button.setProperty(u"spokenName", QCoreApplication.translate("Partner", u"More about this partner", None))
        self.sentence_label.setProperty(u"colour", QCoreApplication.translate("Partner", u"ink2", None))
        self.archived_label.setText(QCoreApplication.translate("Partner", u"Archived: everything can be read, nothing is changed. The menu brings it back.", None))
        self.archived_label.setProperty(u"role", QCoreApplication.translate("Partner", u"second", None))
        self.archived_label.setProperty(u"colour", QCoreApplication.translate("Partner", u"soon", None))
        self.facts.setAccessibleName(QCoreApplication.translate("Partner", u"Five facts", None))
        self.relationship_fact.setProperty(u"caption", QCoreApplication.translate("Partner", u"Relationship", None))
        self.satisfaction_fact.setProperty(u"caption", QCoreApplication.translate("Partner", u"Satisfaction", None))
        self.meeting_fact.setProperty(u"caption", QCoreApplication.translate("Partner", u"Next meeting", None))
        self.contact_fact.setProperty(u"caption", QCoreApplication.translate("Partner", u"Last contact with the sponsor", None))
        self.kept_fact.setProperty(u"caption", QCoreApplication.translate("Partner", u"Kept on time, last 90 days", None))
        self.tabs.setAccessibleName(QCoreApplication.translate("Partner", u"Parts of this partner", None))
        self.tabs.setProperty(u"labels", QCoreApplication.translate("Partner", u"Overview|Timeline|People|Meetings|Commitments|Relationship", None))
        self.goals_heading.setText(QCoreApplication.translate("Partner", u"Strategic goals", None))
        self.goals_question.setProperty(u"role", QCoreApplication.translate("Partner", u"body", None))
        self.goals_question.setProperty(u"colour", QCoreApplication.translate("Partner", u"ink2", None))
        self.goals_list.setAccessibleName(QCoreApplication.translate("Partner", u"Strategic goals", None))
        self.goals_edit.setAccessibleName(QCoreApplication.translate("Partner", u"Add to strategic goals", None))
        self.needs_heading.setText(QCoreApplication.translate("Partner", u"What they need from us", None))
        self.needs_question.setProperty(u"role", QCoreApplication.translate("Partner", u"body", None))
        self.needs_question.setProperty(u"colour", QCoreApplication.translate("Partner", u"ink2", None))
        self.needs_list.setAccessibleName(QCoreApplication.translate("Partner", u"What they need from us", None))
        self.needs_edit.setAccessibleName(QCoreApplication.translate("Partner", u"Add to what they need from us", None))
        self.awaited_heading.setText(QCoreApplication.translate("Partner", u"What we need from them, and when", None))
        self.awaited_question.setProperty(u"role", QCoreApplication.translate("Partner", u"body", None))
        self.awaited_question.setProperty(u"colour", QCoreApplication.translate("Partner", u"ink2", None))
        self.awaited_list.setAccessibleName(QCoreApplication.translate("Partner", u"What we need from them, and when", None))
        self.awaited_edit.setAccessibleName(QCoreApplication.translate("Partner", u"Add to what we need from them, and when", None))
        self.people_heading.setText(QCoreApplication.translate("Partner", u"People who decide, and people who are heard", None))
        self.people_heading.setProperty(u"note", QCoreApplication.translate("Partner", u"private, never on a shared page", None))
        self.people_table.setAccessibleName(QCoreApplication.translate("Partner", u"People who decide, and people who are heard", None))
        self.about_heading.setText(QCoreApplication.translate("Partner", u"About this partner", None))
        self.about_heading.setProperty(u"note", QCoreApplication.translate("Partner", u"for you alone", None))
        pass
    # retranslateUi
