# Generated from ui/settings.ui, do not edit.

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QSizePolicy, QSpacerItem, QStackedWidget, QVBoxLayout)

from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.tab_bar import TabBar

class Ui_Settings(object):
    def setupUi(self, Settings):
        if not Settings.objectName():
            Settings.setObjectName(u"Settings")
        Settings.resize(1072, 772)
        self.page_layout = QVBoxLayout(Settings)
        self.page_layout.setSpacing(0)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(24, 20, 8, 0)
        self.title_label = Label(Settings)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"page_title")

        self.page_layout.addWidget(self.title_label)

        self.saved_label = Label(Settings)
        self.saved_label.setObjectName(u"saved_label")
        self.saved_label.setProperty(u"colour", u"ink2")

        self.page_layout.addWidget(self.saved_label)

        self.head_spacer = QSpacerItem(0, 12, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.page_layout.addItem(self.head_spacer)

        self.tab_bar = TabBar(Settings)
        self.tab_bar.setObjectName(u"tab_bar")

        self.page_layout.addWidget(self.tab_bar)

        self.pages = QStackedWidget(Settings)
        self.pages.setObjectName(u"pages")

        self.page_layout.addWidget(self.pages)


        self.retranslateUi(Settings)
    # setupUi

    def retranslateUi(self, Settings):
        self.title_label.setText(QCoreApplication.translate("Settings", u"Settings", None))
        self.saved_label.setText(QCoreApplication.translate("Settings", u"Everything is saved as you change it.", None))
        self.tab_bar.setAccessibleName(QCoreApplication.translate("Settings", u"Parts of the settings", None))
        self.tab_bar.setProperty(u"labels", QCoreApplication.translate("Settings", u"You|Look|Keys|Rules|Insights|Reminders|Data", None))
        pass
    # retranslateUi
