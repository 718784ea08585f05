# Generated from ui/commitments.ui, do not edit.

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from brm_desktop.gui.views.commitments.filters import FilterRow
from brm_desktop.gui.views.commitments.pane import CommitmentPane
from brm_desktop.gui.views.commitments.reliability import ReliabilityBlock
from brm_desktop.gui.views.commitments.table import CommitmentTableView
from brm_desktop.gui.widgets.button import Button
from brm_desktop.gui.widgets.capture_line import CaptureLine
from brm_desktop.gui.widgets.filter_button import FilterButton
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.line_edit import LineEdit
from brm_desktop.gui.widgets.segmented_control import SegmentedControl

class Ui_Commitments(object):
    def setupUi(self, Commitments):
        if not Commitments.objectName():
            Commitments.setObjectName(u"Commitments")
        self.page_layout = QHBoxLayout(Commitments)
        self.page_layout.setSpacing(0)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(0, 0, 0, 0)
        self.list_pane = QWidget(Commitments)
        self.list_pane.setObjectName(u"list_pane")
        self.list_layout = QVBoxLayout(self.list_pane)
        self.list_layout.setSpacing(0)
        self.list_layout.setObjectName(u"list_layout")
        self.list_layout.setContentsMargins(14, 20, 4, 0)
        self.head_layout = QHBoxLayout()
        self.head_layout.setSpacing(16)
        self.head_layout.setObjectName(u"head_layout")
        self.head_layout.setContentsMargins(10, 0, 20, 0)
        self.title_label = Label(self.list_pane)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"page_title")
        self.title_label.setProperty(u"colour", u"ink")

        self.head_layout.addWidget(self.title_label)

        self.head_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head_layout.addItem(self.head_spacer)

        self.new_button = Button(self.list_pane)
        self.new_button.setObjectName(u"new_button")
        self.new_button.setProperty(u"iconName", u"plus")
        self.new_button.setProperty(u"key", u"N")

        self.head_layout.addWidget(self.new_button)


        self.list_layout.addLayout(self.head_layout)

        self.new_place = QWidget(self.list_pane)
        self.new_place.setObjectName(u"new_place")
        self.new_layout = QVBoxLayout(self.new_place)
        self.new_layout.setSpacing(0)
        self.new_layout.setObjectName(u"new_layout")
        self.new_layout.setContentsMargins(10, 8, 20, 0)
        self.new_line = CaptureLine(self.new_place)
        self.new_line.setObjectName(u"new_line")

        self.new_layout.addWidget(self.new_line)


        self.list_layout.addWidget(self.new_place)

        self.reliability = QWidget(self.list_pane)
        self.reliability.setObjectName(u"reliability")
        self.reliability_layout = QHBoxLayout(self.reliability)
        self.reliability_layout.setSpacing(38)
        self.reliability_layout.setObjectName(u"reliability_layout")
        self.reliability_layout.setContentsMargins(10, 13, 20, 7)
        self.mine_block = ReliabilityBlock(self.reliability)
        self.mine_block.setObjectName(u"mine_block")

        self.reliability_layout.addWidget(self.mine_block)

        self.theirs_block = ReliabilityBlock(self.reliability)
        self.theirs_block.setObjectName(u"theirs_block")

        self.reliability_layout.addWidget(self.theirs_block)

        self.reliability_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.reliability_layout.addItem(self.reliability_spacer)


        self.list_layout.addWidget(self.reliability)

        self.filter_place = QWidget(self.list_pane)
        self.filter_place.setObjectName(u"filter_place")
        self.filter_layout = QVBoxLayout(self.filter_place)
        self.filter_layout.setSpacing(0)
        self.filter_layout.setObjectName(u"filter_layout")
        self.filter_layout.setContentsMargins(10, 8, 20, 10)
        self.filters = FilterRow(self.filter_place)
        self.filters.setObjectName(u"filters")

        self.filter_layout.addWidget(self.filters)


        self.list_layout.addWidget(self.filter_place)

        self.table_place = QWidget(self.list_pane)
        self.table_place.setObjectName(u"table_place")
        self.table_layout = QVBoxLayout(self.table_place)
        self.table_layout.setSpacing(0)
        self.table_layout.setObjectName(u"table_layout")
        self.table_layout.setContentsMargins(0, 0, 10, 0)
        self.table = CommitmentTableView(self.table_place)
        self.table.setObjectName(u"table")

        self.table_layout.addWidget(self.table)


        self.list_layout.addWidget(self.table_place)

        self.empty_place = QWidget(self.list_pane)
        self.empty_place.setObjectName(u"empty_place")
        self.empty_layout = QVBoxLayout(self.empty_place)
        self.empty_layout.setSpacing(0)
        self.empty_layout.setObjectName(u"empty_layout")
        self.empty_layout.setContentsMargins(10, 14, 20, 0)

        self.list_layout.addWidget(self.empty_place)

        self.list_layout.setStretch(4, 1)
        self.list_layout.setStretch(5, 1)

        self.page_layout.addWidget(self.list_pane)

        self.pane = CommitmentPane(Commitments)
        self.pane.setObjectName(u"pane")

        self.page_layout.addWidget(self.pane)

        self.page_layout.setStretch(0, 1)

        self.retranslateUi(Commitments)
    # setupUi

    def retranslateUi(self, Commitments):
        Commitments.setAccessibleName(QCoreApplication.translate("Commitments", u"Commitments", None))
        self.title_label.setText(QCoreApplication.translate("Commitments", u"Commitments", None))
        self.new_button.setText(QCoreApplication.translate("Commitments", u"New", None))
        self.filters.setAccessibleName(QCoreApplication.translate("Commitments", u"Filters", None))
        self.table.setAccessibleName(QCoreApplication.translate("Commitments", u"Commitments", None))
        self.pane.setAccessibleName(QCoreApplication.translate("Commitments", u"The selected promise", None))
    # retranslateUi
