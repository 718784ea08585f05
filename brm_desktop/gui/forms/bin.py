# Generated from ui/bin.ui, do not edit.

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QSizePolicy, QSpacerItem, QVBoxLayout)

from brm_desktop.gui.widgets.empty_state import EmptyState
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.row_list import RowList

class Ui_Bin(object):
    def setupUi(self, Bin):
        if not Bin.objectName():
            Bin.setObjectName(u"Bin")
        Bin.resize(1072, 772)
        self.page_layout = QVBoxLayout(Bin)
        self.page_layout.setSpacing(0)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(14, 20, 14, 0)
        self.head_layout = QVBoxLayout()
        self.head_layout.setSpacing(2)
        self.head_layout.setObjectName(u"head_layout")
        self.head_layout.setContentsMargins(10, -1, 10, 14)
        self.title_label = Label(Bin)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"page_title")

        self.head_layout.addWidget(self.title_label)

        self.sentence_label = Label(Bin)
        self.sentence_label.setObjectName(u"sentence_label")
        self.sentence_label.setProperty(u"colour", u"ink2")

        self.head_layout.addWidget(self.sentence_label)


        self.page_layout.addLayout(self.head_layout)

        self.binned_list = RowList(Bin)
        self.binned_list.setObjectName(u"binned_list")

        self.page_layout.addWidget(self.binned_list)

        self.empty_layout = QVBoxLayout()
        self.empty_layout.setObjectName(u"empty_layout")
        self.empty_layout.setContentsMargins(10, -1, -1, -1)
        self.empty_state = EmptyState(Bin)
        self.empty_state.setObjectName(u"empty_state")

        self.empty_layout.addWidget(self.empty_state)

        self.rest_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.empty_layout.addItem(self.rest_spacer)


        self.page_layout.addLayout(self.empty_layout)

        self.page_layout.setStretch(1, 1)

        self.retranslateUi(Bin)
    # setupUi

    def retranslateUi(self, Bin):
        self.title_label.setText(QCoreApplication.translate("Bin", u"Bin", None))
        self.sentence_label.setText(QCoreApplication.translate("Bin", u"What you deleted in the last 30 days. Afterwards it is not shown any more.", None))
        self.binned_list.setAccessibleName(QCoreApplication.translate("Bin", u"Deleted", None))
        self.empty_state.setProperty(u"title", QCoreApplication.translate("Bin", u"The bin is empty", None))
        self.empty_state.setProperty(u"detail", QCoreApplication.translate("Bin", u"What you delete rests here for 30 days. Ctrl Z brings back what you deleted just now.", None))
        pass
    # retranslateUi
