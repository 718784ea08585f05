# Generated from ui/capture.ui, do not edit.

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from brm_desktop.gui.editor.note_editor import NoteEditor
from brm_desktop.gui.views.capture.beside import BesidePane
from brm_desktop.gui.views.capture.head import (AgendaLine, SeatLine)
from brm_desktop.gui.views.capture.recovered import RecoveredBanner
from brm_desktop.gui.widgets.button import Button
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.line_edit import LineEdit
from brm_desktop.gui.widgets.row_list import RowList
from brm_desktop.gui.widgets.section_heading import SectionHeading

class Ui_Capture(object):
    def setupUi(self, Capture):
        if not Capture.objectName():
            Capture.setObjectName(u"Capture")
        Capture.resize(1072, 772)
        self.panes = QHBoxLayout(Capture)
        self.panes.setSpacing(0)
        self.panes.setObjectName(u"panes")
        self.panes.setContentsMargins(0, 0, 0, 0)
        self.writing = QWidget(Capture)
        self.writing.setObjectName(u"writing")
        self.writing_rows = QVBoxLayout(self.writing)
        self.writing_rows.setSpacing(0)
        self.writing_rows.setObjectName(u"writing_rows")
        self.writing_rows.setContentsMargins(0, 20, 0, 0)
        self.head = QWidget(self.writing)
        self.head.setObjectName(u"head")
        self.head_rows = QVBoxLayout(self.head)
        self.head_rows.setSpacing(0)
        self.head_rows.setObjectName(u"head_rows")
        self.head_rows.setContentsMargins(24, 0, 24, 0)
        self.title_row = QHBoxLayout()
        self.title_row.setSpacing(12)
        self.title_row.setObjectName(u"title_row")
        self.title_label = Label(self.head)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"page_title")

        self.title_row.addWidget(self.title_label)

        self.title_rest = QSpacerItem(20, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.title_row.addItem(self.title_rest)

        self.elapsed_label = Label(self.head)
        self.elapsed_label.setObjectName(u"elapsed_label")
        self.elapsed_label.setProperty(u"role", u"second")
        self.elapsed_label.setProperty(u"colour", u"ink3")

        self.title_row.addWidget(self.elapsed_label)

        self.wrap_up_button = Button(self.head)
        self.wrap_up_button.setObjectName(u"wrap_up_button")
        self.wrap_up_button.setProperty(u"kind", u"primary")
        self.wrap_up_button.setProperty(u"key", u"Ctrl+\u21b5")
        self.wrap_up_button.setProperty(u"size_", u"normal")

        self.title_row.addWidget(self.wrap_up_button)


        self.head_rows.addLayout(self.title_row)

        self.meta_row = QVBoxLayout()
        self.meta_row.setObjectName(u"meta_row")
        self.meta_row.setContentsMargins(0, 2, 0, 0)
        self.meta_label = Label(self.head)
        self.meta_label.setObjectName(u"meta_label")
        self.meta_label.setProperty(u"role", u"body")
        self.meta_label.setProperty(u"colour", u"ink2")

        self.meta_row.addWidget(self.meta_label)


        self.head_rows.addLayout(self.meta_row)

        self.seats_row = QVBoxLayout()
        self.seats_row.setObjectName(u"seats_row")
        self.seats_row.setContentsMargins(0, 12, 0, 0)
        self.seat_line = SeatLine(self.head)
        self.seat_line.setObjectName(u"seat_line")

        self.seats_row.addWidget(self.seat_line)

        self.person_edit = LineEdit(self.head)
        self.person_edit.setObjectName(u"person_edit")

        self.seats_row.addWidget(self.person_edit)


        self.head_rows.addLayout(self.seats_row)

        self.agenda_row = QVBoxLayout()
        self.agenda_row.setObjectName(u"agenda_row")
        self.agenda_row.setContentsMargins(0, 11, 0, 0)
        self.agenda_line = AgendaLine(self.head)
        self.agenda_line.setObjectName(u"agenda_line")

        self.agenda_row.addWidget(self.agenda_line)


        self.head_rows.addLayout(self.agenda_row)


        self.writing_rows.addWidget(self.head)

        self.recovered_banner = RecoveredBanner(self.writing)
        self.recovered_banner.setObjectName(u"recovered_banner")

        self.writing_rows.addWidget(self.recovered_banner)

        self.note_rows = QVBoxLayout()
        self.note_rows.setObjectName(u"note_rows")
        self.note_rows.setContentsMargins(0, 18, 0, 0)
        self.note_editor = NoteEditor(self.writing)
        self.note_editor.setObjectName(u"note_editor")

        self.note_rows.addWidget(self.note_editor)


        self.writing_rows.addLayout(self.note_rows)

        self.cut_line = QWidget(self.writing)
        self.cut_line.setObjectName(u"cut_line")
        self.cut_row = QHBoxLayout(self.cut_line)
        self.cut_row.setSpacing(8)
        self.cut_row.setObjectName(u"cut_row")
        self.cut_row.setContentsMargins(24, 4, 24, 6)
        self.cut_label = Label(self.cut_line)
        self.cut_label.setObjectName(u"cut_label")
        self.cut_label.setProperty(u"role", u"second")
        self.cut_label.setProperty(u"colour", u"ink3")

        self.cut_row.addWidget(self.cut_label)

        self.show_all_button = Button(self.cut_line)
        self.show_all_button.setObjectName(u"show_all_button")
        self.show_all_button.setProperty(u"kind", u"text")
        self.show_all_button.setProperty(u"size_", u"inline")

        self.cut_row.addWidget(self.show_all_button)

        self.cut_rest = QSpacerItem(20, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.cut_row.addItem(self.cut_rest)


        self.writing_rows.addWidget(self.cut_line)

        self.trouble_line = QWidget(self.writing)
        self.trouble_line.setObjectName(u"trouble_line")
        self.trouble_row = QHBoxLayout(self.trouble_line)
        self.trouble_row.setSpacing(8)
        self.trouble_row.setObjectName(u"trouble_row")
        self.trouble_row.setContentsMargins(24, 6, 24, 8)
        self.trouble_label = Label(self.trouble_line)
        self.trouble_label.setObjectName(u"trouble_label")
        self.trouble_label.setProperty(u"role", u"body")
        self.trouble_label.setProperty(u"colour", u"late")

        self.trouble_row.addWidget(self.trouble_label)

        self.copy_button = Button(self.trouble_line)
        self.copy_button.setObjectName(u"copy_button")
        self.copy_button.setProperty(u"kind", u"text")
        self.copy_button.setProperty(u"size_", u"inline")

        self.trouble_row.addWidget(self.copy_button)

        self.trouble_rest = QSpacerItem(20, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.trouble_row.addItem(self.trouble_rest)


        self.writing_rows.addWidget(self.trouble_line)


        self.panes.addWidget(self.writing)

        self.beside = BesidePane(Capture)
        self.beside.setObjectName(u"beside")
        self.beside_rows = QVBoxLayout(self.beside)
        self.beside_rows.setSpacing(0)
        self.beside_rows.setObjectName(u"beside_rows")
        self.beside_rows.setContentsMargins(1, 0, 0, 0)
        self.beside_area = QScrollArea(self.beside)
        self.beside_area.setObjectName(u"beside_area")
        self.beside_area.setFrameShape(QFrame.Shape.NoFrame)
        self.beside_area.setWidgetResizable(True)
        self.beside_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.beside_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.beside_content = QWidget()
        self.beside_content.setObjectName(u"beside_content")
        self.beside_sections = QVBoxLayout(self.beside_content)
        self.beside_sections.setSpacing(18)
        self.beside_sections.setObjectName(u"beside_sections")
        self.beside_sections.setContentsMargins(9, 20, 14, 16)
        self.found_section = QWidget(self.beside_content)
        self.found_section.setObjectName(u"found_section")
        self.found_rows = QVBoxLayout(self.found_section)
        self.found_rows.setSpacing(0)
        self.found_rows.setObjectName(u"found_rows")
        self.found_rows.setContentsMargins(0, 0, 0, 0)
        self.found_head = QVBoxLayout()
        self.found_head.setSpacing(0)
        self.found_head.setObjectName(u"found_head")
        self.found_head.setContentsMargins(10, 0, 10, 2)
        self.found_heading = SectionHeading(self.found_section)
        self.found_heading.setObjectName(u"found_heading")

        self.found_head.addWidget(self.found_heading)


        self.found_rows.addLayout(self.found_head)

        self.found_list = RowList(self.found_section)
        self.found_list.setObjectName(u"found_list")
        self.found_list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

        self.found_rows.addWidget(self.found_list)


        self.beside_sections.addWidget(self.found_section)

        self.open_section = QWidget(self.beside_content)
        self.open_section.setObjectName(u"open_section")
        self.open_rows = QVBoxLayout(self.open_section)
        self.open_rows.setSpacing(0)
        self.open_rows.setObjectName(u"open_rows")
        self.open_rows.setContentsMargins(0, 0, 0, 0)
        self.open_head = QVBoxLayout()
        self.open_head.setSpacing(0)
        self.open_head.setObjectName(u"open_head")
        self.open_head.setContentsMargins(10, 0, 10, 2)
        self.open_heading = SectionHeading(self.open_section)
        self.open_heading.setObjectName(u"open_heading")

        self.open_head.addWidget(self.open_heading)


        self.open_rows.addLayout(self.open_head)

        self.open_list = RowList(self.open_section)
        self.open_list.setObjectName(u"open_list")
        self.open_list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

        self.open_rows.addWidget(self.open_list)

        self.open_more_row = QHBoxLayout()
        self.open_more_row.setObjectName(u"open_more_row")
        self.open_more_row.setContentsMargins(32, 0, 10, 0)
        self.open_more_button = Button(self.open_section)
        self.open_more_button.setObjectName(u"open_more_button")
        self.open_more_button.setProperty(u"kind", u"text")
        self.open_more_button.setProperty(u"size_", u"inline")

        self.open_more_row.addWidget(self.open_more_button)

        self.open_more_rest = QSpacerItem(20, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.open_more_row.addItem(self.open_more_rest)


        self.open_rows.addLayout(self.open_more_row)


        self.beside_sections.addWidget(self.open_section)

        self.decisions_section = QWidget(self.beside_content)
        self.decisions_section.setObjectName(u"decisions_section")
        self.decisions_rows = QVBoxLayout(self.decisions_section)
        self.decisions_rows.setSpacing(0)
        self.decisions_rows.setObjectName(u"decisions_rows")
        self.decisions_rows.setContentsMargins(0, 0, 0, 0)
        self.decisions_head = QVBoxLayout()
        self.decisions_head.setSpacing(0)
        self.decisions_head.setObjectName(u"decisions_head")
        self.decisions_head.setContentsMargins(10, 0, 10, 2)
        self.decisions_heading = SectionHeading(self.decisions_section)
        self.decisions_heading.setObjectName(u"decisions_heading")

        self.decisions_head.addWidget(self.decisions_heading)


        self.decisions_rows.addLayout(self.decisions_head)

        self.decisions_list = RowList(self.decisions_section)
        self.decisions_list.setObjectName(u"decisions_list")
        self.decisions_list.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

        self.decisions_rows.addWidget(self.decisions_list)


        self.beside_sections.addWidget(self.decisions_section)

        self.beside_rest = QSpacerItem(0, 10, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.beside_sections.addItem(self.beside_rest)

        self.beside_area.setWidget(self.beside_content)

        self.beside_rows.addWidget(self.beside_area)


        self.panes.addWidget(self.beside)


        self.retranslateUi(Capture)
    # setupUi

    def retranslateUi(self, Capture):
        self.wrap_up_button.setText(QCoreApplication.translate("Capture", u"Wrap up", None))
        self.person_edit.setPlaceholderText(QCoreApplication.translate("Capture", u"Who else was there?", None))
        self.person_edit.setAccessibleName(QCoreApplication.translate("Capture", u"Somebody who was there", None))
        self.agenda_line.setAccessibleName(QCoreApplication.translate("Capture", u"Agenda", None))
        self.cut_label.setText(QCoreApplication.translate("Capture", u"Only the beginning of this long note is shown; all of it is kept.", None))
        self.show_all_button.setText(QCoreApplication.translate("Capture", u"Show all", None))
        self.copy_button.setText(QCoreApplication.translate("Capture", u"Copy the note", None))
        self.beside_area.setAccessibleName(QCoreApplication.translate("Capture", u"Beside the note", None))
        self.found_heading.setText(QCoreApplication.translate("Capture", u"In this note", None))
        self.found_list.setAccessibleName(QCoreApplication.translate("Capture", u"In this note", None))
        self.open_heading.setText(QCoreApplication.translate("Capture", u"Open", None))
        self.open_list.setAccessibleName(QCoreApplication.translate("Capture", u"Open with this partner", None))
        self.open_more_button.setText(QCoreApplication.translate("Capture", u"More", None))
        self.decisions_heading.setText(QCoreApplication.translate("Capture", u"Last decisions", None))
        self.decisions_list.setAccessibleName(QCoreApplication.translate("Capture", u"Last decisions", None))
        pass
    # retranslateUi
