# Generated from ui/meetings.ui, do not edit.

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from brm_desktop.gui.views.meetings.reading import MeetingReadingPane
from brm_desktop.gui.views.meetings.table import MeetingTable
from brm_desktop.gui.widgets.button import Button
from brm_desktop.gui.widgets.filter_button import FilterButton
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.line_edit import LineEdit
class Ui_Meetings(object):
    def setupUi(self, Meetings):
        if not Meetings.objectName():
            Meetings.setObjectName(u"Meetings")
        self.page_layout = QHBoxLayout(Meetings)
        self.page_layout.setSpacing(0)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(0, 0, 0, 0)
        self.list_pane = QWidget(Meetings)
        self.list_pane.setObjectName(u"list_pane")
        self.list_layout = QVBoxLayout(self.list_pane)
        self.list_layout.setSpacing(0)
        self.list_layout.setObjectName(u"list_layout")
        self.list_layout.setContentsMargins(14, 20, 4, 0)
        self.head_layout = QHBoxLayout()
        self.head_layout.setObjectName(u"head_layout")
        self.head_layout.setContentsMargins(10, 0, 20, 10)
        self.title_label = Label(self.list_pane)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"page_title")

        self.head_layout.addWidget(self.title_label)

        self.head_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head_layout.addItem(self.head_spacer)

        self.new_button = Button(self.list_pane)
        self.new_button.setObjectName(u"new_button")
        self.new_button.setProperty(u"iconName", u"notebook-pen")
        self.new_button.setProperty(u"key", u"Ctrl+N")

        self.head_layout.addWidget(self.new_button)


        self.list_layout.addLayout(self.head_layout)

        self.filters = QWidget(self.list_pane)
        self.filters.setObjectName(u"filters")
        self.filters_layout = QHBoxLayout(self.filters)
        self.filters_layout.setSpacing(8)
        self.filters_layout.setObjectName(u"filters_layout")
        self.filters_layout.setContentsMargins(10, 0, 20, 4)
        self.partner_filter = FilterButton(self.filters)
        self.partner_filter.setObjectName(u"partner_filter")
        self.partner_filter.setProperty(u"values", u"any")

        self.filters_layout.addWidget(self.partner_filter)

        self.person_filter = FilterButton(self.filters)
        self.person_filter.setObjectName(u"person_filter")
        self.person_filter.setProperty(u"values", u"anyone")

        self.filters_layout.addWidget(self.person_filter)

        self.filters_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.filters_layout.addItem(self.filters_spacer)

        self.find_button = Button(self.filters)
        self.find_button.setObjectName(u"find_button")
        self.find_button.setProperty(u"kind", u"text")
        self.find_button.setProperty(u"iconName", u"search")

        self.filters_layout.addWidget(self.find_button)


        self.list_layout.addWidget(self.filters)

        self.find_place = QWidget(self.list_pane)
        self.find_place.setObjectName(u"find_place")
        self.find_layout = QHBoxLayout(self.find_place)
        self.find_layout.setObjectName(u"find_layout")
        self.find_layout.setContentsMargins(10, 4, 20, 4)
        self.find_edit = LineEdit(self.find_place)
        self.find_edit.setObjectName(u"find_edit")
        self.find_edit.setMaxLength(200)

        self.find_layout.addWidget(self.find_edit)


        self.list_layout.addWidget(self.find_place)

        self.table_layout = QHBoxLayout()
        self.table_layout.setSpacing(0)
        self.table_layout.setObjectName(u"table_layout")
        self.table_layout.setContentsMargins(0, 0, 10, 0)
        self.meeting_table = MeetingTable(self.list_pane)
        self.meeting_table.setObjectName(u"meeting_table")

        self.table_layout.addWidget(self.meeting_table)


        self.list_layout.addLayout(self.table_layout)

        self.empty_place = QWidget(self.list_pane)
        self.empty_place.setObjectName(u"empty_place")
        self.empty_layout = QVBoxLayout(self.empty_place)
        self.empty_layout.setObjectName(u"empty_layout")
        self.empty_layout.setContentsMargins(10, 14, 20, 0)

        self.list_layout.addWidget(self.empty_place)

        self.list_layout.setStretch(3, 1)
        self.list_layout.setStretch(4, 1)

        self.page_layout.addWidget(self.list_pane)

        self.reading_pane = MeetingReadingPane(Meetings)
        self.reading_pane.setObjectName(u"reading_pane")

        self.page_layout.addWidget(self.reading_pane)

        self.page_layout.setStretch(1, 1)

        self.retranslateUi(Meetings)
    # setupUi

    def retranslateUi(self, Meetings):
        Meetings.setAccessibleName(QCoreApplication.translate("Meetings", u"Meetings", None))
        self.title_label.setText(QCoreApplication.translate("Meetings", u"Meetings", None))
        self.new_button.setText(QCoreApplication.translate("Meetings", u"New", None))
        self.filters.setAccessibleName(QCoreApplication.translate("Meetings", u"Filters", None))
        self.partner_filter.setProperty(u"label", QCoreApplication.translate("Meetings", u"Partner", None))
        self.person_filter.setProperty(u"label", QCoreApplication.translate("Meetings", u"With", None))
        self.find_button.setProperty(u"spokenName", QCoreApplication.translate("Meetings", u"Find in these meetings", None))
        self.find_edit.setAccessibleName(QCoreApplication.translate("Meetings", u"Find in these meetings", None))
        self.find_edit.setPlaceholderText(QCoreApplication.translate("Meetings", u"A word of the title or the note", None))
        self.meeting_table.setAccessibleName(QCoreApplication.translate("Meetings", u"Meetings by date", None))
    # retranslateUi
