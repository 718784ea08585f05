# Generated from ui/people.ui, do not edit.

from PySide6.QtCore import (QCoreApplication, QSize, Qt)
from PySide6.QtWidgets import (QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from brm_desktop.gui.widgets.button import Button
from brm_desktop.gui.widgets.filter_button import FilterButton
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.line_edit import LineEdit
from brm_desktop.gui.widgets.row_list import RowList
from brm_desktop.gui.widgets.row_table import RowTable
from brm_desktop.gui.widgets.section_heading import SectionHeading
class Ui_People(object):
    def setupUi(self, People):
        if not People.objectName():
            People.setObjectName(u"People")
        self.page_layout = QVBoxLayout(People)
        self.page_layout.setSpacing(8)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(14, 20, 14, 0)
        self.head_layout = QHBoxLayout()
        self.head_layout.setSpacing(8)
        self.head_layout.setObjectName(u"head_layout")
        self.head_layout.setContentsMargins(10, 0, 10, 4)
        self.title_layout = QVBoxLayout()
        self.title_layout.setSpacing(2)
        self.title_layout.setObjectName(u"title_layout")
        self.title_label = Label(People)
        self.title_label.setObjectName(u"title_label")

        self.title_layout.addWidget(self.title_label)

        self.sentence_label = Label(People)
        self.sentence_label.setObjectName(u"sentence_label")

        self.title_layout.addWidget(self.sentence_label)


        self.head_layout.addLayout(self.title_layout)

        self.new_button = Button(People)
        self.new_button.setObjectName(u"new_button")

        self.head_layout.addWidget(self.new_button, 0, Qt.AlignmentFlag.AlignTop)


        self.page_layout.addLayout(self.head_layout)

        self.filter_layout = QHBoxLayout()
        self.filter_layout.setSpacing(8)
        self.filter_layout.setObjectName(u"filter_layout")
        self.filter_layout.setContentsMargins(10, 0, 10, 0)
        self.partner_filter = FilterButton(People)
        self.partner_filter.setObjectName(u"partner_filter")

        self.filter_layout.addWidget(self.partner_filter)

        self.find_edit = LineEdit(People)
        self.find_edit.setObjectName(u"find_edit")
        self.find_edit.setMaximumSize(QSize(240, 16777215))
        self.find_edit.setMaxLength(200)

        self.filter_layout.addWidget(self.find_edit)

        self.new_edit = LineEdit(People)
        self.new_edit.setObjectName(u"new_edit")
        self.new_edit.setMaximumSize(QSize(320, 16777215))
        self.new_edit.setMaxLength(200)

        self.filter_layout.addWidget(self.new_edit)

        self.filter_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.filter_layout.addItem(self.filter_spacer)


        self.page_layout.addLayout(self.filter_layout)

        self.pairs_part = QWidget(People)
        self.pairs_part.setObjectName(u"pairs_part")
        self.pairs_layout = QVBoxLayout(self.pairs_part)
        self.pairs_layout.setSpacing(0)
        self.pairs_layout.setObjectName(u"pairs_layout")
        self.pairs_layout.setContentsMargins(0, 6, 0, 6)
        self.pairs_head_layout = QVBoxLayout()
        self.pairs_head_layout.setObjectName(u"pairs_head_layout")
        self.pairs_head_layout.setContentsMargins(10, 0, 10, 0)
        self.pairs_heading = SectionHeading(self.pairs_part)
        self.pairs_heading.setObjectName(u"pairs_heading")

        self.pairs_head_layout.addWidget(self.pairs_heading)


        self.pairs_layout.addLayout(self.pairs_head_layout)

        self.pairs_list = RowList(self.pairs_part)
        self.pairs_list.setObjectName(u"pairs_list")

        self.pairs_layout.addWidget(self.pairs_list)


        self.page_layout.addWidget(self.pairs_part)

        self.people_table = RowTable(People)
        self.people_table.setObjectName(u"people_table")

        self.page_layout.addWidget(self.people_table)

        self.empty_place = QWidget(People)
        self.empty_place.setObjectName(u"empty_place")
        self.empty_layout = QVBoxLayout(self.empty_place)
        self.empty_layout.setObjectName(u"empty_layout")
        self.empty_layout.setContentsMargins(10, 12, 10, 0)

        self.page_layout.addWidget(self.empty_place)


        self.retranslateUi(People)
    # setupUi

    def retranslateUi(self, People):
        self.title_label.setText(QCoreApplication.translate("People", u"People", None))
        self.title_label.setProperty(u"role", QCoreApplication.translate("People", u"page_title", None))
        self.sentence_label.setProperty(u"colour", QCoreApplication.translate("People", u"ink2", None))
        self.new_button.setText(QCoreApplication.translate("People", u"New person", None))
        self.new_button.setProperty(u"key", QCoreApplication.translate("People", u"N", None))
        self.new_button.setProperty(u"iconName", QCoreApplication.translate("People", u"plus", None))
        self.partner_filter.setProperty(u"label", QCoreApplication.translate("People", u"Partner", None))
        self.partner_filter.setProperty(u"values", QCoreApplication.translate("People", u"any", None))
        self.find_edit.setPlaceholderText(QCoreApplication.translate("People", u"Name, role, mail", None))
        self.find_edit.setAccessibleName(QCoreApplication.translate("People", u"Find a person", None))
        self.new_edit.setPlaceholderText(QCoreApplication.translate("People", u"New person: name, role", None))
        self.new_edit.setAccessibleName(QCoreApplication.translate("People", u"New person: name, and after a comma the role", None))
        self.pairs_heading.setText(QCoreApplication.translate("People", u"Perhaps the same person", None))
        self.pairs_list.setAccessibleName(QCoreApplication.translate("People", u"Perhaps the same person", None))
        self.people_table.setAccessibleName(QCoreApplication.translate("People", u"People", None))
        pass
    # retranslateUi
