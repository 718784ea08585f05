# Generated from ui/import_files.ui, do not edit.

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from brm_desktop.gui.views.sheet_area import SheetArea
from brm_desktop.gui.widgets.button import Button
from brm_desktop.gui.widgets.empty_state import ErrorPanel
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.line_edit import LineEdit
from brm_desktop.gui.widgets.loading_bars import ProgressLine
from brm_desktop.gui.widgets.row_list import RowList
from brm_desktop.gui.widgets.row_table import RowTable
from brm_desktop.gui.widgets.section_heading import SectionHeading
class Ui_ImportFiles(object):
    def setupUi(self, ImportFiles):
        if not ImportFiles.objectName():
            ImportFiles.setObjectName(u"ImportFiles")
        self.page_layout = QVBoxLayout(ImportFiles)
        self.page_layout.setSpacing(14)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(0, 0, 0, 0)
        self.choose_part = QWidget(ImportFiles)
        self.choose_part.setObjectName(u"choose_part")
        self.choose_layout = QVBoxLayout(self.choose_part)
        self.choose_layout.setSpacing(10)
        self.choose_layout.setObjectName(u"choose_layout")
        self.choose_layout.setContentsMargins(10, 0, 10, 0)
        self.choose_label = Label(self.choose_part)
        self.choose_label.setObjectName(u"choose_label")
        self.choose_label.setWordWrap(True)

        self.choose_layout.addWidget(self.choose_label)

        self.choose_buttons_layout = QHBoxLayout()
        self.choose_buttons_layout.setSpacing(8)
        self.choose_buttons_layout.setObjectName(u"choose_buttons_layout")
        self.choose_buttons_layout.setContentsMargins(0, 2, 0, 0)
        self.files_button = Button(self.choose_part)
        self.files_button.setObjectName(u"files_button")

        self.choose_buttons_layout.addWidget(self.files_button)

        self.folder_button = Button(self.choose_part)
        self.folder_button.setObjectName(u"folder_button")

        self.choose_buttons_layout.addWidget(self.folder_button)

        self.choose_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.choose_buttons_layout.addItem(self.choose_spacer)


        self.choose_layout.addLayout(self.choose_buttons_layout)

        self.partner_layout = QVBoxLayout()
        self.partner_layout.setSpacing(4)
        self.partner_layout.setObjectName(u"partner_layout")
        self.partner_layout.setContentsMargins(0, 4, 0, 0)
        self.partner_label = Label(self.choose_part)
        self.partner_label.setObjectName(u"partner_label")
        self.partner_label.setProperty(u"weight", 500)

        self.partner_layout.addWidget(self.partner_label)

        self.partner_edit = LineEdit(self.choose_part)
        self.partner_edit.setObjectName(u"partner_edit")
        self.partner_edit.setMaxLength(200)

        self.partner_layout.addWidget(self.partner_edit)


        self.choose_layout.addLayout(self.partner_layout)

        self.chosen_label = Label(self.choose_part)
        self.chosen_label.setObjectName(u"chosen_label")
        self.chosen_label.setWordWrap(True)

        self.choose_layout.addWidget(self.chosen_label)


        self.page_layout.addWidget(self.choose_part)

        self.work_part = QWidget(ImportFiles)
        self.work_part.setObjectName(u"work_part")
        self.work_layout = QVBoxLayout(self.work_part)
        self.work_layout.setSpacing(10)
        self.work_layout.setObjectName(u"work_layout")
        self.work_layout.setContentsMargins(10, 0, 10, 0)
        self.work_label = Label(self.work_part)
        self.work_label.setObjectName(u"work_label")

        self.work_layout.addWidget(self.work_label)

        self.work_line = ProgressLine(self.work_part)
        self.work_line.setObjectName(u"work_line")

        self.work_layout.addWidget(self.work_line)

        self.work_note = Label(self.work_part)
        self.work_note.setObjectName(u"work_note")
        self.work_note.setWordWrap(True)

        self.work_layout.addWidget(self.work_note)


        self.page_layout.addWidget(self.work_part)

        self.trouble_layout = QVBoxLayout()
        self.trouble_layout.setSpacing(0)
        self.trouble_layout.setObjectName(u"trouble_layout")
        self.trouble_layout.setContentsMargins(10, 0, 10, 0)
        self.trouble_panel = ErrorPanel(ImportFiles)
        self.trouble_panel.setObjectName(u"trouble_panel")

        self.trouble_layout.addWidget(self.trouble_panel)


        self.page_layout.addLayout(self.trouble_layout)

        self.sheet_area = SheetArea(ImportFiles)
        self.sheet_area.setObjectName(u"sheet_area")
        self.sheet_area.setFrameShape(QFrame.Shape.NoFrame)
        self.sheet_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.sheet_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.sheet_area.setWidgetResizable(True)
        self.sheet = QWidget()
        self.sheet.setObjectName(u"sheet")
        self.sheet_layout = QVBoxLayout(self.sheet)
        self.sheet_layout.setSpacing(16)
        self.sheet_layout.setObjectName(u"sheet_layout")
        self.sheet_layout.setContentsMargins(0, 0, 0, 0)
        self.sentence_layout = QVBoxLayout()
        self.sentence_layout.setSpacing(2)
        self.sentence_layout.setObjectName(u"sentence_layout")
        self.sentence_layout.setContentsMargins(10, 0, 10, 0)
        self.sentence_label = Label(self.sheet)
        self.sentence_label.setObjectName(u"sentence_label")
        self.sentence_label.setWordWrap(True)

        self.sentence_layout.addWidget(self.sentence_label)

        self.sentence_note = Label(self.sheet)
        self.sentence_note.setObjectName(u"sentence_note")
        self.sentence_note.setWordWrap(True)

        self.sentence_layout.addWidget(self.sentence_note)


        self.sheet_layout.addLayout(self.sentence_layout)

        self.counts_table = RowTable(self.sheet)
        self.counts_table.setObjectName(u"counts_table")

        self.sheet_layout.addWidget(self.counts_table)

        self.tables_part = QWidget(self.sheet)
        self.tables_part.setObjectName(u"tables_part")
        self.tables_layout = QVBoxLayout(self.tables_part)
        self.tables_layout.setSpacing(14)
        self.tables_layout.setObjectName(u"tables_layout")
        self.tables_layout.setContentsMargins(10, 0, 10, 0)

        self.sheet_layout.addWidget(self.tables_part)

        self.pairs_part = QWidget(self.sheet)
        self.pairs_part.setObjectName(u"pairs_part")
        self.pairs_layout = QVBoxLayout(self.pairs_part)
        self.pairs_layout.setSpacing(0)
        self.pairs_layout.setObjectName(u"pairs_layout")
        self.pairs_layout.setContentsMargins(0, 0, 0, 0)
        self.pairs_head_layout = QVBoxLayout()
        self.pairs_head_layout.setSpacing(0)
        self.pairs_head_layout.setObjectName(u"pairs_head_layout")
        self.pairs_head_layout.setContentsMargins(10, 0, 10, 0)
        self.pairs_heading = SectionHeading(self.pairs_part)
        self.pairs_heading.setObjectName(u"pairs_heading")

        self.pairs_head_layout.addWidget(self.pairs_heading)


        self.pairs_layout.addLayout(self.pairs_head_layout)

        self.pairs_list = RowList(self.pairs_part)
        self.pairs_list.setObjectName(u"pairs_list")

        self.pairs_layout.addWidget(self.pairs_list)

        self.pairs_more_layout = QVBoxLayout()
        self.pairs_more_layout.setSpacing(0)
        self.pairs_more_layout.setObjectName(u"pairs_more_layout")
        self.pairs_more_layout.setContentsMargins(10, 6, 10, 0)
        self.pairs_more = Label(self.pairs_part)
        self.pairs_more.setObjectName(u"pairs_more")

        self.pairs_more_layout.addWidget(self.pairs_more)


        self.pairs_layout.addLayout(self.pairs_more_layout)


        self.sheet_layout.addWidget(self.pairs_part)

        self.refusals_part = QWidget(self.sheet)
        self.refusals_part.setObjectName(u"refusals_part")
        self.refusals_layout = QVBoxLayout(self.refusals_part)
        self.refusals_layout.setSpacing(0)
        self.refusals_layout.setObjectName(u"refusals_layout")
        self.refusals_layout.setContentsMargins(0, 0, 0, 0)
        self.refusals_head_layout = QVBoxLayout()
        self.refusals_head_layout.setSpacing(0)
        self.refusals_head_layout.setObjectName(u"refusals_head_layout")
        self.refusals_head_layout.setContentsMargins(10, 0, 10, 0)
        self.refusals_heading = SectionHeading(self.refusals_part)
        self.refusals_heading.setObjectName(u"refusals_heading")

        self.refusals_head_layout.addWidget(self.refusals_heading)


        self.refusals_layout.addLayout(self.refusals_head_layout)

        self.refusals_list = RowList(self.refusals_part)
        self.refusals_list.setObjectName(u"refusals_list")

        self.refusals_layout.addWidget(self.refusals_list)

        self.refusals_more_layout = QVBoxLayout()
        self.refusals_more_layout.setSpacing(0)
        self.refusals_more_layout.setObjectName(u"refusals_more_layout")
        self.refusals_more_layout.setContentsMargins(10, 6, 10, 0)
        self.refusals_more = Label(self.refusals_part)
        self.refusals_more.setObjectName(u"refusals_more")

        self.refusals_more_layout.addWidget(self.refusals_more)


        self.refusals_layout.addLayout(self.refusals_more_layout)


        self.sheet_layout.addWidget(self.refusals_part)

        self.doubts_part = QWidget(self.sheet)
        self.doubts_part.setObjectName(u"doubts_part")
        self.doubts_layout = QVBoxLayout(self.doubts_part)
        self.doubts_layout.setSpacing(0)
        self.doubts_layout.setObjectName(u"doubts_layout")
        self.doubts_layout.setContentsMargins(0, 0, 0, 0)
        self.doubts_head_layout = QVBoxLayout()
        self.doubts_head_layout.setSpacing(0)
        self.doubts_head_layout.setObjectName(u"doubts_head_layout")
        self.doubts_head_layout.setContentsMargins(10, 0, 10, 0)
        self.doubts_heading = SectionHeading(self.doubts_part)
        self.doubts_heading.setObjectName(u"doubts_heading")

        self.doubts_head_layout.addWidget(self.doubts_heading)


        self.doubts_layout.addLayout(self.doubts_head_layout)

        self.doubts_list = RowList(self.doubts_part)
        self.doubts_list.setObjectName(u"doubts_list")

        self.doubts_layout.addWidget(self.doubts_list)

        self.doubts_more_layout = QVBoxLayout()
        self.doubts_more_layout.setSpacing(0)
        self.doubts_more_layout.setObjectName(u"doubts_more_layout")
        self.doubts_more_layout.setContentsMargins(10, 6, 10, 0)
        self.doubts_more = Label(self.doubts_part)
        self.doubts_more.setObjectName(u"doubts_more")

        self.doubts_more_layout.addWidget(self.doubts_more)


        self.doubts_layout.addLayout(self.doubts_more_layout)


        self.sheet_layout.addWidget(self.doubts_part)

        self.sheet_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.sheet_layout.addItem(self.sheet_spacer)

        self.sheet_area.setWidget(self.sheet)

        self.page_layout.addWidget(self.sheet_area)

        self.partner_label.setBuddy(self.partner_edit)

        self.retranslateUi(ImportFiles)
    # setupUi

    def retranslateUi(self, ImportFiles):
        self.choose_label.setText(QCoreApplication.translate("ImportFiles", u"Notes (a folder of Markdown, one sub-folder a partner), calendars (.ics), contacts (.vcf, .csv). You see what would come in before anything is written.", None))
        self.choose_label.setProperty(u"role", QCoreApplication.translate("ImportFiles", u"body", None))
        self.choose_label.setProperty(u"colour", QCoreApplication.translate("ImportFiles", u"ink2", None))
        self.files_button.setText(QCoreApplication.translate("ImportFiles", u"Choose files", None))
        self.files_button.setProperty(u"iconName", QCoreApplication.translate("ImportFiles", u"file-text", None))
        self.files_button.setProperty(u"size_", QCoreApplication.translate("ImportFiles", u"dialog", None))
        self.folder_button.setText(QCoreApplication.translate("ImportFiles", u"Choose a folder", None))
        self.folder_button.setProperty(u"iconName", QCoreApplication.translate("ImportFiles", u"folder", None))
        self.folder_button.setProperty(u"size_", QCoreApplication.translate("ImportFiles", u"dialog", None))
        self.partner_label.setText(QCoreApplication.translate("ImportFiles", u"Partner", None))
        self.partner_label.setProperty(u"role", QCoreApplication.translate("ImportFiles", u"second", None))
        self.partner_edit.setAccessibleName(QCoreApplication.translate("ImportFiles", u"Partner all of it belongs to", None))
        self.partner_edit.setPlaceholderText(QCoreApplication.translate("ImportFiles", u"As the folders say; or one name for all of it", None))
        self.chosen_label.setText("")
        self.chosen_label.setProperty(u"role", QCoreApplication.translate("ImportFiles", u"second_text", None))
        self.chosen_label.setProperty(u"colour", QCoreApplication.translate("ImportFiles", u"ink2", None))
        self.work_label.setText("")
        self.work_label.setProperty(u"role", QCoreApplication.translate("ImportFiles", u"body", None))
        self.work_label.setProperty(u"colour", QCoreApplication.translate("ImportFiles", u"ink", None))
        self.work_note.setText("")
        self.work_note.setProperty(u"role", QCoreApplication.translate("ImportFiles", u"second_text", None))
        self.work_note.setProperty(u"colour", QCoreApplication.translate("ImportFiles", u"ink2", None))
        self.sentence_label.setText("")
        self.sentence_label.setProperty(u"role", QCoreApplication.translate("ImportFiles", u"body", None))
        self.sentence_label.setProperty(u"colour", QCoreApplication.translate("ImportFiles", u"ink", None))
        self.sentence_note.setText("")
        self.sentence_note.setProperty(u"role", QCoreApplication.translate("ImportFiles", u"second_text", None))
        self.sentence_note.setProperty(u"colour", QCoreApplication.translate("ImportFiles", u"ink2", None))
        self.counts_table.setAccessibleName(QCoreApplication.translate("ImportFiles", u"What would come in", None))
        self.pairs_heading.setText(QCoreApplication.translate("ImportFiles", u"People who may be the same", None))
        self.pairs_list.setAccessibleName(QCoreApplication.translate("ImportFiles", u"People who may be the same", None))
        self.pairs_more.setText("")
        self.pairs_more.setProperty(u"role", QCoreApplication.translate("ImportFiles", u"second", None))
        self.pairs_more.setProperty(u"colour", QCoreApplication.translate("ImportFiles", u"ink3", None))
        self.refusals_heading.setText(QCoreApplication.translate("ImportFiles", u"Not understood", None))
        self.refusals_list.setAccessibleName(QCoreApplication.translate("ImportFiles", u"Not understood", None))
        self.refusals_more.setText("")
        self.refusals_more.setProperty(u"role", QCoreApplication.translate("ImportFiles", u"second", None))
        self.refusals_more.setProperty(u"colour", QCoreApplication.translate("ImportFiles", u"ink3", None))
        self.doubts_heading.setText(QCoreApplication.translate("ImportFiles", u"Not sure", None))
        self.doubts_list.setAccessibleName(QCoreApplication.translate("ImportFiles", u"Not sure", None))
        self.doubts_more.setText("")
        self.doubts_more.setProperty(u"role", QCoreApplication.translate("ImportFiles", u"second", None))
        self.doubts_more.setProperty(u"colour", QCoreApplication.translate("ImportFiles", u"ink3", None))
        pass
    # retranslateUi
