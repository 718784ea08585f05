# Generated from ui/search.ui, do not edit.

from PySide6.QtCore import (QCoreApplication, QDate, QDateTime, QLocale,
    QMetaObject, QObject, QPoint, QRect,
    QSize, QTime, QUrl, Qt)
from PySide6.QtGui import (QBrush, QColor, QConicalGradient, QCursor,
    QFont, QFontDatabase, QGradient, QIcon,
    QImage, QKeySequence, QLinearGradient, QPainter,
    QPalette, QPixmap, QRadialGradient, QTransform)
from PySide6.QtWidgets import (QApplication, QSizePolicy, QVBoxLayout, QWidget)

from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.line_edit import LineEdit
from brm_desktop.gui.widgets.row_list import RowList

class Ui_Search(object):
    def setupUi(self, Search):
        if not Search.objectName():
            Search.setObjectName(u"Search")
        Search.resize(1072, 772)
        self.rows = QVBoxLayout(Search)
        self.rows.setSpacing(0)
        self.rows.setObjectName(u"rows")
        self.rows.setContentsMargins(14, 20, 14, 8)
        self.head = QVBoxLayout()
        self.head.setSpacing(12)
        self.head.setObjectName(u"head")
        self.head.setContentsMargins(10, -1, 10, 12)
        self.title_label = Label(Search)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"page_title")

        self.head.addWidget(self.title_label)

        self.words_edit = LineEdit(Search)
        self.words_edit.setObjectName(u"words_edit")

        self.head.addWidget(self.words_edit)

        self.nothing_label = Label(Search)
        self.nothing_label.setObjectName(u"nothing_label")
        self.nothing_label.setProperty(u"role", u"pane_title")

        self.head.addWidget(self.nothing_label)


        self.rows.addLayout(self.head)

        self.hits_list = RowList(Search)
        self.hits_list.setObjectName(u"hits_list")
        self.hits_list.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

        self.rows.addWidget(self.hits_list)


        self.retranslateUi(Search)
    # setupUi

    def retranslateUi(self, Search):
        self.title_label.setText(QCoreApplication.translate("Search", u"Search", None))
        self.hits_list.setAccessibleName(QCoreApplication.translate("Search", u"Found", None))
        pass
    # retranslateUi
