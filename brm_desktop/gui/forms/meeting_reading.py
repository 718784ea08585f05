# Generated from ui/meeting_reading.ui, do not edit.

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from brm_desktop.gui.widgets.button import Button
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.note_reader import NoteReader
from brm_desktop.gui.widgets.row_list import RowList
from brm_desktop.gui.widgets.section_heading import SectionHeading
class Ui_MeetingReading(object):
    def setupUi(self, MeetingReading):
        if not MeetingReading.objectName():
            MeetingReading.setObjectName(u"MeetingReading")
        self.pane_layout = QVBoxLayout(MeetingReading)
        self.pane_layout.setObjectName(u"pane_layout")
        self.pane_layout.setContentsMargins(1, 0, 0, 0)
        self.scroll_area = QScrollArea(MeetingReading)
        self.scroll_area.setObjectName(u"scroll_area")
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.sheet = QWidget()
        self.sheet.setObjectName(u"sheet")
        self.across_layout = QHBoxLayout(self.sheet)
        self.across_layout.setSpacing(0)
        self.across_layout.setObjectName(u"across_layout")
        self.across_layout.setContentsMargins(21, 20, 22, 24)
        self.column = QWidget(self.sheet)
        self.column.setObjectName(u"column")
        self.sheet_layout = QVBoxLayout(self.column)
        self.sheet_layout.setSpacing(0)
        self.sheet_layout.setObjectName(u"sheet_layout")
        self.sheet_layout.setContentsMargins(0, 0, 0, 0)
        self.head_layout = QHBoxLayout()
        self.head_layout.setSpacing(8)
        self.head_layout.setObjectName(u"head_layout")
        self.head_layout.setContentsMargins(10, 0, 10, 0)
        self.title_label = Label(self.column)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"page_title")

        self.head_layout.addWidget(self.title_label)

        self.prepare_button = Button(self.column)
        self.prepare_button.setObjectName(u"prepare_button")
        self.prepare_button.setProperty(u"key", u"P")

        self.head_layout.addWidget(self.prepare_button)

        self.edit_button = Button(self.column)
        self.edit_button.setObjectName(u"edit_button")
        self.edit_button.setProperty(u"key", u"E")

        self.head_layout.addWidget(self.edit_button)

        self.more_button = Button(self.column)
        self.more_button.setObjectName(u"more_button")
        self.more_button.setProperty(u"kind", u"icon")
        self.more_button.setProperty(u"iconName", u"ellipsis")

        self.head_layout.addWidget(self.more_button)

        self.head_layout.setStretch(0, 1)

        self.sheet_layout.addLayout(self.head_layout)

        self.meta_layout = QVBoxLayout()
        self.meta_layout.setSpacing(2)
        self.meta_layout.setObjectName(u"meta_layout")
        self.meta_layout.setContentsMargins(10, 2, 10, 18)
        self.meta_label = Label(self.column)
        self.meta_label.setObjectName(u"meta_label")
        self.meta_label.setProperty(u"colour", u"ink2")

        self.meta_layout.addWidget(self.meta_label)

        self.state_label = Label(self.column)
        self.state_label.setObjectName(u"state_label")
        self.state_label.setProperty(u"role", u"second")
        self.state_label.setProperty(u"colour", u"soon")

        self.meta_layout.addWidget(self.state_label)


        self.sheet_layout.addLayout(self.meta_layout)

        self.outcomes_section = QWidget(self.column)
        self.outcomes_section.setObjectName(u"outcomes_section")
        self.outcomes_layout = QVBoxLayout(self.outcomes_section)
        self.outcomes_layout.setSpacing(2)
        self.outcomes_layout.setObjectName(u"outcomes_layout")
        self.outcomes_layout.setContentsMargins(0, 0, 0, 20)
        self.outcomes_head = QHBoxLayout()
        self.outcomes_head.setObjectName(u"outcomes_head")
        self.outcomes_head.setContentsMargins(10, -1, 10, -1)
        self.outcomes_heading = SectionHeading(self.outcomes_section)
        self.outcomes_heading.setObjectName(u"outcomes_heading")

        self.outcomes_head.addWidget(self.outcomes_heading)


        self.outcomes_layout.addLayout(self.outcomes_head)

        self.outcomes_list = RowList(self.outcomes_section)
        self.outcomes_list.setObjectName(u"outcomes_list")

        self.outcomes_layout.addWidget(self.outcomes_list)


        self.sheet_layout.addWidget(self.outcomes_section)

        self.agenda_section = QWidget(self.column)
        self.agenda_section.setObjectName(u"agenda_section")
        self.agenda_layout = QVBoxLayout(self.agenda_section)
        self.agenda_layout.setSpacing(2)
        self.agenda_layout.setObjectName(u"agenda_layout")
        self.agenda_layout.setContentsMargins(0, 0, 0, 20)
        self.agenda_head = QHBoxLayout()
        self.agenda_head.setObjectName(u"agenda_head")
        self.agenda_head.setContentsMargins(10, -1, 10, -1)
        self.agenda_heading = SectionHeading(self.agenda_section)
        self.agenda_heading.setObjectName(u"agenda_heading")

        self.agenda_head.addWidget(self.agenda_heading)


        self.agenda_layout.addLayout(self.agenda_head)

        self.agenda_list = RowList(self.agenda_section)
        self.agenda_list.setObjectName(u"agenda_list")

        self.agenda_layout.addWidget(self.agenda_list)


        self.sheet_layout.addWidget(self.agenda_section)

        self.note_layout = QVBoxLayout()
        self.note_layout.setSpacing(8)
        self.note_layout.setObjectName(u"note_layout")
        self.note_layout.setContentsMargins(10, 0, 10, 0)
        self.plain_label = Label(self.column)
        self.plain_label.setObjectName(u"plain_label")
        self.plain_label.setProperty(u"role", u"second_text")
        self.plain_label.setProperty(u"colour", u"ink3")
        self.plain_label.setWordWrap(True)

        self.note_layout.addWidget(self.plain_label)

        self.reader = NoteReader(self.column)
        self.reader.setObjectName(u"reader")

        self.note_layout.addWidget(self.reader)

        self.all_layout = QHBoxLayout()
        self.all_layout.setObjectName(u"all_layout")
        self.all_button = Button(self.column)
        self.all_button.setObjectName(u"all_button")
        self.all_button.setProperty(u"size_", u"inline")

        self.all_layout.addWidget(self.all_button)

        self.all_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.all_layout.addItem(self.all_spacer)


        self.note_layout.addLayout(self.all_layout)

        self.no_note_label = Label(self.column)
        self.no_note_label.setObjectName(u"no_note_label")
        self.no_note_label.setProperty(u"colour", u"ink3")

        self.note_layout.addWidget(self.no_note_label)


        self.sheet_layout.addLayout(self.note_layout)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.sheet_layout.addItem(self.rest)


        self.across_layout.addWidget(self.column)

        self.beside = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.across_layout.addItem(self.beside)

        self.across_layout.setStretch(0, 1)
        self.scroll_area.setWidget(self.sheet)

        self.pane_layout.addWidget(self.scroll_area)


        self.retranslateUi(MeetingReading)
    # setupUi

    def retranslateUi(self, MeetingReading):
        MeetingReading.setAccessibleName(QCoreApplication.translate("MeetingReading", u"The meeting", None))
        self.prepare_button.setText(QCoreApplication.translate("MeetingReading", u"Prepare", None))
        self.edit_button.setText(QCoreApplication.translate("MeetingReading", u"Edit note", None))
        self.more_button.setProperty(u"spokenName", QCoreApplication.translate("MeetingReading", u"What can be done with this meeting", None))
        self.outcomes_heading.setText(QCoreApplication.translate("MeetingReading", u"What came out of it", None))
        self.outcomes_list.setAccessibleName(QCoreApplication.translate("MeetingReading", u"What came out of it", None))
        self.agenda_heading.setText(QCoreApplication.translate("MeetingReading", u"To speak about", None))
        self.agenda_list.setAccessibleName(QCoreApplication.translate("MeetingReading", u"To speak about", None))
        self.all_button.setText(QCoreApplication.translate("MeetingReading", u"Show all of it", None))
    # retranslateUi
