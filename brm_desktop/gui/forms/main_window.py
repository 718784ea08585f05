# Generated from ui/main_window.ui, do not edit.

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget)

from brm_desktop.gui.sidebar import Sidebar
from brm_desktop.gui.widgets.hint_line import HintLine
from brm_desktop.gui.widgets.label import Label

class Ui_MainWindow(object):
    def setupUi(self, MainWindow):
        if not MainWindow.objectName():
            MainWindow.setObjectName(u"MainWindow")
        MainWindow.resize(1280, 800)
        self.central = QWidget(MainWindow)
        self.central.setObjectName(u"central")
        self.columns = QHBoxLayout(self.central)
        self.columns.setSpacing(0)
        self.columns.setObjectName(u"columns")
        self.columns.setContentsMargins(0, 0, 0, 0)
        self.sidebar = Sidebar(self.central)
        self.sidebar.setObjectName(u"sidebar")

        self.columns.addWidget(self.sidebar)

        self.page = QWidget(self.central)
        self.page.setObjectName(u"page")
        self.rows = QVBoxLayout(self.page)
        self.rows.setSpacing(0)
        self.rows.setObjectName(u"rows")
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.banner = Label(self.page)
        self.banner.setObjectName(u"banner")
        self.banner.setProperty(u"role", u"second")
        self.banner.setProperty(u"colour", u"soon")

        self.rows.addWidget(self.banner)

        self.stack = QStackedWidget(self.page)
        self.stack.setObjectName(u"stack")

        self.rows.addWidget(self.stack)

        self.hint_line = HintLine(self.page)
        self.hint_line.setObjectName(u"hint_line")

        self.rows.addWidget(self.hint_line)


        self.columns.addWidget(self.page)

        MainWindow.setCentralWidget(self.central)

        self.retranslateUi(MainWindow)
    # setupUi

    def retranslateUi(self, MainWindow):
        MainWindow.setWindowTitle(QCoreApplication.translate("MainWindow", u"BRM Desktop", None))
    # retranslateUi
