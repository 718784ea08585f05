# Generated from ui/person.ui, do not edit.

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QFrame, QGridLayout, QHBoxLayout, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from brm_desktop.gui.views.partner.flowing_columns import FlowingColumns
from brm_desktop.gui.widgets.button import Button
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.row_list import RowList
from brm_desktop.gui.widgets.section_heading import SectionHeading
class Ui_Person(object):
    def setupUi(self, Person):
        if not Person.objectName():
            Person.setObjectName(u"Person")
        self.page_layout = QVBoxLayout(Person)
        self.page_layout.setSpacing(0)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(0, 0, 0, 0)
        self.scroll_area = QScrollArea(Person)
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
        self.sheet_layout.setContentsMargins(14, 20, 14, 16)
        self.head_layout = QHBoxLayout()
        self.head_layout.setSpacing(8)
        self.head_layout.setObjectName(u"head_layout")
        self.head_layout.setContentsMargins(10, 0, 10, 16)
        self.title_layout = QVBoxLayout()
        self.title_layout.setSpacing(2)
        self.title_layout.setObjectName(u"title_layout")
        self.title_label = Label(self.sheet)
        self.title_label.setObjectName(u"title_label")

        self.title_layout.addWidget(self.title_label)

        self.sentence_label = Label(self.sheet)
        self.sentence_label.setObjectName(u"sentence_label")

        self.title_layout.addWidget(self.sentence_label)

        self.contact_label = Label(self.sheet)
        self.contact_label.setObjectName(u"contact_label")

        self.title_layout.addWidget(self.contact_label)


        self.head_layout.addLayout(self.title_layout)

        self.edit_button = Button(self.sheet)
        self.edit_button.setObjectName(u"edit_button")

        self.head_layout.addWidget(self.edit_button, 0, Qt.AlignmentFlag.AlignTop)

        self.contact_button = Button(self.sheet)
        self.contact_button.setObjectName(u"contact_button")

        self.head_layout.addWidget(self.contact_button, 0, Qt.AlignmentFlag.AlignTop)

        self.more_button = Button(self.sheet)
        self.more_button.setObjectName(u"more_button")

        self.head_layout.addWidget(self.more_button, 0, Qt.AlignmentFlag.AlignTop)


        self.sheet_layout.addLayout(self.head_layout)

        self.fields_layout = QVBoxLayout()
        self.fields_layout.setSpacing(12)
        self.fields_layout.setObjectName(u"fields_layout")
        self.fields_layout.setContentsMargins(10, 0, 10, 20)
        self.fields_heading = SectionHeading(self.sheet)
        self.fields_heading.setObjectName(u"fields_heading")

        self.fields_layout.addWidget(self.fields_heading)


        self.sheet_layout.addLayout(self.fields_layout)

        self.columns = FlowingColumns(self.sheet)
        self.columns.setObjectName(u"columns")
        self.columns_layout = QGridLayout(self.columns)
        self.columns_layout.setObjectName(u"columns_layout")
        self.promises_column = QWidget(self.columns)
        self.promises_column.setObjectName(u"promises_column")
        self.promises_layout = QVBoxLayout(self.promises_column)
        self.promises_layout.setSpacing(0)
        self.promises_layout.setObjectName(u"promises_layout")
        self.promises_layout.setContentsMargins(0, 0, 0, 0)
        self.promises_head_layout = QVBoxLayout()
        self.promises_head_layout.setSpacing(8)
        self.promises_head_layout.setObjectName(u"promises_head_layout")
        self.promises_head_layout.setContentsMargins(10, 0, 10, 0)
        self.promises_heading = SectionHeading(self.promises_column)
        self.promises_heading.setObjectName(u"promises_heading")

        self.promises_head_layout.addWidget(self.promises_heading)

        self.promises_none = Label(self.promises_column)
        self.promises_none.setObjectName(u"promises_none")

        self.promises_head_layout.addWidget(self.promises_none)


        self.promises_layout.addLayout(self.promises_head_layout)

        self.promises_list = RowList(self.promises_column)
        self.promises_list.setObjectName(u"promises_list")

        self.promises_layout.addWidget(self.promises_list)

        self.promises_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.promises_layout.addItem(self.promises_spacer)


        self.columns_layout.addWidget(self.promises_column, 0, 0, 1, 1)

        self.meetings_column = QWidget(self.columns)
        self.meetings_column.setObjectName(u"meetings_column")
        self.meetings_layout = QVBoxLayout(self.meetings_column)
        self.meetings_layout.setSpacing(0)
        self.meetings_layout.setObjectName(u"meetings_layout")
        self.meetings_layout.setContentsMargins(0, 0, 0, 0)
        self.meetings_head_layout = QVBoxLayout()
        self.meetings_head_layout.setSpacing(8)
        self.meetings_head_layout.setObjectName(u"meetings_head_layout")
        self.meetings_head_layout.setContentsMargins(10, 0, 10, 0)
        self.meetings_heading = SectionHeading(self.meetings_column)
        self.meetings_heading.setObjectName(u"meetings_heading")

        self.meetings_head_layout.addWidget(self.meetings_heading)

        self.meetings_none = Label(self.meetings_column)
        self.meetings_none.setObjectName(u"meetings_none")

        self.meetings_head_layout.addWidget(self.meetings_none)


        self.meetings_layout.addLayout(self.meetings_head_layout)

        self.meetings_list = RowList(self.meetings_column)
        self.meetings_list.setObjectName(u"meetings_list")

        self.meetings_layout.addWidget(self.meetings_list)

        self.meetings_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.meetings_layout.addItem(self.meetings_spacer)


        self.columns_layout.addWidget(self.meetings_column, 0, 1, 1, 1)


        self.sheet_layout.addWidget(self.columns)

        self.sheet_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.sheet_layout.addItem(self.sheet_spacer)

        self.scroll_area.setWidget(self.sheet)

        self.page_layout.addWidget(self.scroll_area)


        self.retranslateUi(Person)
    # setupUi

    def retranslateUi(self, Person):
        self.title_label.setProperty(u"role", QCoreApplication.translate("Person", u"page_title", None))
        self.sentence_label.setProperty(u"colour", QCoreApplication.translate("Person", u"ink2", None))
        self.contact_label.setProperty(u"role", QCoreApplication.translate("Person", u"second", None))
        self.contact_label.setProperty(u"colour", QCoreApplication.translate("Person", u"ink2", None))
        self.edit_button.setText(QCoreApplication.translate("Person", u"Edit", None))
        self.edit_button.setProperty(u"key", QCoreApplication.translate("Person", u"E", None))
        self.contact_button.setText(QCoreApplication.translate("Person", u"Log contact", None))
        self.contact_button.setProperty(u"key", QCoreApplication.translate("Person", u"L", None))
        self.more_button.setProperty(u"kind", QCoreApplication.translate("Person", u"icon", None))
        self.more_button.setProperty(u"iconName", QCoreApplication.translate("Person", u"ellipsis", None))
        self.more_button.setProperty(u"spokenName", QCoreApplication.translate("Person", u"More about this person", None))
        self.fields_heading.setText(QCoreApplication.translate("Person", u"Who they are", None))
        self.fields_heading.setProperty(u"note", QCoreApplication.translate("Person", u"a padlock means: for you alone, never on a shared page", None))
        self.promises_heading.setText(QCoreApplication.translate("Person", u"Promises, both ways", None))
        self.promises_none.setText(QCoreApplication.translate("Person", u"Nothing is owed, and nothing was.", None))
        self.promises_none.setProperty(u"colour", QCoreApplication.translate("Person", u"ink3", None))
        self.promises_list.setAccessibleName(QCoreApplication.translate("Person", u"Promises, both ways", None))
        self.meetings_heading.setText(QCoreApplication.translate("Person", u"Meetings and other contacts", None))
        self.meetings_none.setText(QCoreApplication.translate("Person", u"Not met yet.", None))
        self.meetings_none.setProperty(u"colour", QCoreApplication.translate("Person", u"ink3", None))
        self.meetings_list.setAccessibleName(QCoreApplication.translate("Person", u"Meetings and other contacts", None))
        pass
    # retranslateUi
