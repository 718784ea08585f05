# Generated from ui/sync.ui, do not edit.

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from brm_desktop.gui.widgets.label import Label

class Ui_Sync(object):
    def setupUi(self, Sync):
        if not Sync.objectName():
            Sync.setObjectName(u"Sync")
        Sync.resize(1072, 772)
        self.page_layout = QVBoxLayout(Sync)
        self.page_layout.setSpacing(0)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(14, 20, 4, 0)
        self.head_layout = QVBoxLayout()
        self.head_layout.setSpacing(2)
        self.head_layout.setObjectName(u"head_layout")
        self.head_layout.setContentsMargins(10, -1, 20, 16)
        self.title_label = Label(Sync)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"page_title")

        self.head_layout.addWidget(self.title_label)

        self.lead_label = Label(Sync)
        self.lead_label.setObjectName(u"lead_label")
        self.lead_label.setProperty(u"colour", u"ink2")

        self.head_layout.addWidget(self.lead_label)


        self.page_layout.addLayout(self.head_layout)

        self.columns_layout = QHBoxLayout()
        self.columns_layout.setSpacing(20)
        self.columns_layout.setObjectName(u"columns_layout")
        self.left_area = QScrollArea(Sync)
        self.left_area.setObjectName(u"left_area")
        self.left_area.setFrameShape(QFrame.Shape.NoFrame)
        self.left_area.setWidgetResizable(True)
        self.left_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.left_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.left_sheet = QWidget()
        self.left_sheet.setObjectName(u"left_sheet")
        self.left_layout = QVBoxLayout(self.left_sheet)
        self.left_layout.setSpacing(0)
        self.left_layout.setObjectName(u"left_layout")
        self.left_layout.setContentsMargins(0, 0, 0, 16)
        self.left_area.setWidget(self.left_sheet)

        self.columns_layout.addWidget(self.left_area)

        self.right_sheet = QWidget(Sync)
        self.right_sheet.setObjectName(u"right_sheet")
        self.right_layout = QVBoxLayout(self.right_sheet)
        self.right_layout.setSpacing(0)
        self.right_layout.setObjectName(u"right_layout")
        self.right_layout.setContentsMargins(0, 0, 10, 0)

        self.columns_layout.addWidget(self.right_sheet)

        self.right_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.columns_layout.addItem(self.right_spacer)


        self.page_layout.addLayout(self.columns_layout)


        self.retranslateUi(Sync)
    # setupUi

    def retranslateUi(self, Sync):
        self.title_label.setText(QCoreApplication.translate("Sync", u"Sync", None))
        pass
    # retranslateUi
