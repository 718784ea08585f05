# Generated from ui/note_history.ui, do not edit.

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from brm_desktop.gui.widgets.compared_reader import ComparedReader
from brm_desktop.gui.widgets.row_list import RowList
from brm_desktop.gui.widgets.section_heading import SectionHeading
class Ui_NoteHistory(object):
    def setupUi(self, NoteHistory):
        if not NoteHistory.objectName():
            NoteHistory.setObjectName(u"NoteHistory")
        self.across_layout = QHBoxLayout(NoteHistory)
        self.across_layout.setSpacing(20)
        self.across_layout.setObjectName(u"across_layout")
        self.across_layout.setContentsMargins(0, 0, 0, 0)
        self.versions_layout = QVBoxLayout()
        self.versions_layout.setSpacing(4)
        self.versions_layout.setObjectName(u"versions_layout")
        self.versions_heading = SectionHeading(NoteHistory)
        self.versions_heading.setObjectName(u"versions_heading")

        self.versions_layout.addWidget(self.versions_heading)

        self.versions_list = RowList(NoteHistory)
        self.versions_list.setObjectName(u"versions_list")

        self.versions_layout.addWidget(self.versions_list)


        self.across_layout.addLayout(self.versions_layout)

        self.changes_layout = QVBoxLayout()
        self.changes_layout.setSpacing(4)
        self.changes_layout.setObjectName(u"changes_layout")
        self.changes_heading = SectionHeading(NoteHistory)
        self.changes_heading.setObjectName(u"changes_heading")

        self.changes_layout.addWidget(self.changes_heading)

        self.area = QScrollArea(NoteHistory)
        self.area.setObjectName(u"area")
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.sheet = QWidget()
        self.sheet.setObjectName(u"sheet")
        self.sheet_layout = QVBoxLayout(self.sheet)
        self.sheet_layout.setObjectName(u"sheet_layout")
        self.sheet_layout.setContentsMargins(0, 4, 4, 0)
        self.reader = ComparedReader(self.sheet)
        self.reader.setObjectName(u"reader")

        self.sheet_layout.addWidget(self.reader)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.sheet_layout.addItem(self.rest)

        self.area.setWidget(self.sheet)

        self.changes_layout.addWidget(self.area)


        self.across_layout.addLayout(self.changes_layout)

        self.across_layout.setStretch(1, 1)

        self.retranslateUi(NoteHistory)
    # setupUi

    def retranslateUi(self, NoteHistory):
        self.versions_heading.setText(QCoreApplication.translate("NoteHistory", u"As it was", None))
        self.versions_list.setAccessibleName(QCoreApplication.translate("NoteHistory", u"Former versions of the note", None))
        self.changes_heading.setText(QCoreApplication.translate("NoteHistory", u"What changed since", None))
        self.changes_heading.setProperty(u"note", QCoreApplication.translate("NoteHistory", u"\u2212 gone   + new", None))
        self.reader.setAccessibleName(QCoreApplication.translate("NoteHistory", u"What changed since", None))
        pass
    # retranslateUi
