# Generated from ui/sidebar.ui, do not edit.

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QFrame, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.sidebar_rows import (NavRow, SearchButton)

class Ui_Sidebar(object):
    def setupUi(self, Sidebar):
        if not Sidebar.objectName():
            Sidebar.setObjectName(u"Sidebar")
        Sidebar.resize(208, 800)
        self.rows = QVBoxLayout(Sidebar)
        self.rows.setSpacing(2)
        self.rows.setObjectName(u"rows")
        self.rows.setContentsMargins(12, 16, 13, 10)
        self.search_button = SearchButton(Sidebar)
        self.search_button.setObjectName(u"search_button")

        self.rows.addWidget(self.search_button)

        self.below_search = QSpacerItem(0, 10, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rows.addItem(self.below_search)

        self.today_row = NavRow(Sidebar)
        self.today_row.setObjectName(u"today_row")
        self.today_row.setProperty(u"iconName", u"sun")
        self.today_row.setProperty(u"key", u"Ctrl+1")

        self.rows.addWidget(self.today_row)

        self.partners_row = NavRow(Sidebar)
        self.partners_row.setObjectName(u"partners_row")
        self.partners_row.setProperty(u"iconName", u"users")
        self.partners_row.setProperty(u"key", u"Ctrl+2")

        self.rows.addWidget(self.partners_row)

        self.meetings_row = NavRow(Sidebar)
        self.meetings_row.setObjectName(u"meetings_row")
        self.meetings_row.setProperty(u"iconName", u"calendar")
        self.meetings_row.setProperty(u"key", u"Ctrl+3")

        self.rows.addWidget(self.meetings_row)

        self.commitments_row = NavRow(Sidebar)
        self.commitments_row.setObjectName(u"commitments_row")
        self.commitments_row.setProperty(u"iconName", u"handshake")
        self.commitments_row.setProperty(u"key", u"Ctrl+4")

        self.rows.addWidget(self.commitments_row)

        self.competencies_row = NavRow(Sidebar)
        self.competencies_row.setObjectName(u"competencies_row")
        self.competencies_row.setProperty(u"iconName", u"radar")
        self.competencies_row.setProperty(u"key", u"Ctrl+6")

        self.rows.addWidget(self.competencies_row)

        self.above_partners = QSpacerItem(0, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rows.addItem(self.above_partners)

        self.partners_label = Label(Sidebar)
        self.partners_label.setObjectName(u"partners_label")
        self.partners_label.setProperty(u"role", u"hint")
        self.partners_label.setProperty(u"colour", u"ink3")
        self.partners_label.setIndent(8)

        self.rows.addWidget(self.partners_label)

        self.partners_area = QScrollArea(Sidebar)
        self.partners_area.setObjectName(u"partners_area")
        self.partners_area.setFrameShape(QFrame.Shape.NoFrame)
        self.partners_area.setWidgetResizable(True)
        self.partners_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.partners_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.partners_list = QWidget()
        self.partners_list.setObjectName(u"partners_list")
        self.partner_rows = QVBoxLayout(self.partners_list)
        self.partner_rows.setSpacing(1)
        self.partner_rows.setObjectName(u"partner_rows")
        self.partner_rows.setContentsMargins(0, 4, 0, 0)
        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.partner_rows.addItem(self.rest)

        self.partners_area.setWidget(self.partners_list)

        self.rows.addWidget(self.partners_area)

        self.sync_row = NavRow(Sidebar)
        self.sync_row.setObjectName(u"sync_row")
        self.sync_row.setProperty(u"iconName", u"refresh-cw")

        self.rows.addWidget(self.sync_row)

        self.settings_row = NavRow(Sidebar)
        self.settings_row.setObjectName(u"settings_row")
        self.settings_row.setProperty(u"iconName", u"settings")
        self.settings_row.setProperty(u"key", u"Ctrl+,")

        self.rows.addWidget(self.settings_row)


        self.retranslateUi(Sidebar)
    # setupUi

    def retranslateUi(self, Sidebar):
        self.today_row.setProperty(u"labelText", QCoreApplication.translate("Sidebar", u"Today", None))
        self.partners_row.setProperty(u"labelText", QCoreApplication.translate("Sidebar", u"Partners", None))
        self.meetings_row.setProperty(u"labelText", QCoreApplication.translate("Sidebar", u"Meetings", None))
        self.commitments_row.setProperty(u"labelText", QCoreApplication.translate("Sidebar", u"Commitments", None))
        self.competencies_row.setProperty(u"labelText", QCoreApplication.translate("Sidebar", u"Competencies", None))
        self.partners_label.setText(QCoreApplication.translate("Sidebar", u"My partners", None))
        self.partners_area.setAccessibleName(QCoreApplication.translate("Sidebar", u"My partners", None))
        self.sync_row.setProperty(u"labelText", QCoreApplication.translate("Sidebar", u"Sync", None))
        self.settings_row.setProperty(u"labelText", QCoreApplication.translate("Sidebar", u"Settings", None))
        pass
    # retranslateUi
