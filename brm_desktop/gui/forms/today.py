# Generated from ui/today.ui, do not edit.

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from brm_desktop.gui.views.direction_head import DirectionHead
from brm_desktop.gui.views.linked_sentence import LinkedSentence
from brm_desktop.gui.widgets.button import Button
from brm_desktop.gui.widgets.capture_line import CaptureLine
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.row_list import RowList
from brm_desktop.gui.widgets.section_heading import SectionHeading

class Ui_Today(object):
    def setupUi(self, Today):
        if not Today.objectName():
            Today.setObjectName(u"Today")
        Today.resize(1072, 772)
        self.page_rows = QVBoxLayout(Today)
        self.page_rows.setSpacing(0)
        self.page_rows.setObjectName(u"page_rows")
        self.page_rows.setContentsMargins(0, 0, 0, 0)
        self.scroll_area = QScrollArea(Today)
        self.scroll_area.setObjectName(u"scroll_area")
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setWidgetResizable(True)
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.content_rows = QVBoxLayout(self.content)
        self.content_rows.setSpacing(0)
        self.content_rows.setObjectName(u"content_rows")
        self.content_rows.setContentsMargins(14, 20, 14, 16)
        self.head = QVBoxLayout()
        self.head.setSpacing(0)
        self.head.setObjectName(u"head")
        self.head.setContentsMargins(10, 0, 10, 0)
        self.title_row = QHBoxLayout()
        self.title_row.setSpacing(8)
        self.title_row.setObjectName(u"title_row")
        self.title_row.setContentsMargins(0, 0, 0, 0)
        self.title_label = Label(self.content)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"page_title")

        self.title_row.addWidget(self.title_label)

        self.title_rest = QSpacerItem(20, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.title_row.addItem(self.title_rest)

        self.sample_label = Label(self.content)
        self.sample_label.setObjectName(u"sample_label")
        self.sample_label.setProperty(u"colour", u"ink3")
        self.sample_label.setProperty(u"role", u"second")

        self.title_row.addWidget(self.sample_label)

        self.sample_button = Button(self.content)
        self.sample_button.setObjectName(u"sample_button")
        self.sample_button.setProperty(u"kind", u"text")
        self.sample_button.setProperty(u"size_", u"inline")

        self.title_row.addWidget(self.sample_button)

        self.new_button = Button(self.content)
        self.new_button.setObjectName(u"new_button")
        self.new_button.setProperty(u"iconName", u"notebook-pen")
        self.new_button.setProperty(u"key", u"Ctrl+N")

        self.title_row.addWidget(self.new_button)


        self.head.addLayout(self.title_row)

        self.s1 = QSpacerItem(0, 2, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.head.addItem(self.s1)

        self.sentence_label = LinkedSentence(self.content)
        self.sentence_label.setObjectName(u"sentence_label")

        self.head.addWidget(self.sentence_label)

        self.s2 = QSpacerItem(0, 14, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.head.addItem(self.s2)

        self.capture_line = CaptureLine(self.content)
        self.capture_line.setObjectName(u"capture_line")

        self.head.addWidget(self.capture_line)


        self.content_rows.addLayout(self.head)

        self.empty_place = QWidget(self.content)
        self.empty_place.setObjectName(u"empty_place")
        self.empty_rows = QHBoxLayout(self.empty_place)
        self.empty_rows.setSpacing(0)
        self.empty_rows.setObjectName(u"empty_rows")
        self.empty_rows.setContentsMargins(10, 40, 10, 0)

        self.content_rows.addWidget(self.empty_place)

        self.columns = QWidget(self.content)
        self.columns.setObjectName(u"columns")
        self.columns_row = QHBoxLayout(self.columns)
        self.columns_row.setSpacing(12)
        self.columns_row.setObjectName(u"columns_row")
        self.columns_row.setContentsMargins(0, 0, 0, 0)
        self.left = QWidget(self.columns)
        self.left.setObjectName(u"left")
        self.left_rows = QVBoxLayout(self.left)
        self.left_rows.setSpacing(0)
        self.left_rows.setObjectName(u"left_rows")
        self.left_rows.setContentsMargins(0, 0, 0, 0)
        self.meetings_section = QWidget(self.left)
        self.meetings_section.setObjectName(u"meetings_section")
        self.meetings_section_rows = QVBoxLayout(self.meetings_section)
        self.meetings_section_rows.setSpacing(0)
        self.meetings_section_rows.setObjectName(u"meetings_section_rows")
        self.meetings_section_rows.setContentsMargins(0, 0, 0, 0)
        self.mh = QVBoxLayout()
        self.mh.setSpacing(0)
        self.mh.setObjectName(u"mh")
        self.mh.setContentsMargins(10, 0, 10, 0)
        self.meetings_heading = SectionHeading(self.meetings_section)
        self.meetings_heading.setObjectName(u"meetings_heading")

        self.mh.addWidget(self.meetings_heading)


        self.meetings_section_rows.addLayout(self.mh)

        self.ms = QSpacerItem(0, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.meetings_section_rows.addItem(self.ms)

        self.meetings_list = RowList(self.meetings_section)
        self.meetings_list.setObjectName(u"meetings_list")

        self.meetings_section_rows.addWidget(self.meetings_list)

        self.mn = QVBoxLayout()
        self.mn.setSpacing(0)
        self.mn.setObjectName(u"mn")
        self.mn.setContentsMargins(10, 0, 10, 0)
        self.meetings_none = Label(self.meetings_section)
        self.meetings_none.setObjectName(u"meetings_none")
        self.meetings_none.setProperty(u"colour", u"ink3")

        self.mn.addWidget(self.meetings_none)


        self.meetings_section_rows.addLayout(self.mn)

        self.me = QSpacerItem(0, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.meetings_section_rows.addItem(self.me)


        self.left_rows.addWidget(self.meetings_section)

        self.commitments_section = QWidget(self.left)
        self.commitments_section.setObjectName(u"commitments_section")
        self.commitments_section_rows = QVBoxLayout(self.commitments_section)
        self.commitments_section_rows.setSpacing(0)
        self.commitments_section_rows.setObjectName(u"commitments_section_rows")
        self.commitments_section_rows.setContentsMargins(0, 0, 0, 0)
        self.ch = QVBoxLayout()
        self.ch.setSpacing(0)
        self.ch.setObjectName(u"ch")
        self.ch.setContentsMargins(10, 0, 10, 0)
        self.commitments_heading = SectionHeading(self.commitments_section)
        self.commitments_heading.setObjectName(u"commitments_heading")

        self.ch.addWidget(self.commitments_heading)


        self.commitments_section_rows.addLayout(self.ch)

        self.cs = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.commitments_section_rows.addItem(self.cs)

        self.owe_columns = QHBoxLayout()
        self.owe_columns.setSpacing(4)
        self.owe_columns.setObjectName(u"owe_columns")
        self.owe_columns.setContentsMargins(0, 0, 0, 0)
        self.i_owe_column = QWidget(self.commitments_section)
        self.i_owe_column.setObjectName(u"i_owe_column")
        self.i_owe_column_rows = QVBoxLayout(self.i_owe_column)
        self.i_owe_column_rows.setSpacing(0)
        self.i_owe_column_rows.setObjectName(u"i_owe_column_rows")
        self.i_owe_column_rows.setContentsMargins(0, 0, 0, 0)
        self.i_owe_inset = QVBoxLayout()
        self.i_owe_inset.setSpacing(0)
        self.i_owe_inset.setObjectName(u"i_owe_inset")
        self.i_owe_inset.setContentsMargins(10, 0, 10, 0)
        self.i_owe_head = DirectionHead(self.i_owe_column)
        self.i_owe_head.setObjectName(u"i_owe_head")
        self.i_owe_head.setProperty(u"iconName", u"arrow-up-right")
        self.i_owe_head.setProperty(u"label", u"I owe")

        self.i_owe_inset.addWidget(self.i_owe_head)


        self.i_owe_column_rows.addLayout(self.i_owe_inset)

        self.i_owe_list = RowList(self.i_owe_column)
        self.i_owe_list.setObjectName(u"i_owe_list")

        self.i_owe_column_rows.addWidget(self.i_owe_list)

        self.i_owe_none_inset = QVBoxLayout()
        self.i_owe_none_inset.setSpacing(0)
        self.i_owe_none_inset.setObjectName(u"i_owe_none_inset")
        self.i_owe_none_inset.setContentsMargins(10, 0, 10, 0)
        self.i_owe_none = Label(self.i_owe_column)
        self.i_owe_none.setObjectName(u"i_owe_none")
        self.i_owe_none.setProperty(u"colour", u"ink3")

        self.i_owe_none_inset.addWidget(self.i_owe_none)


        self.i_owe_column_rows.addLayout(self.i_owe_none_inset)

        self.i_owe_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.i_owe_column_rows.addItem(self.i_owe_rest)


        self.owe_columns.addWidget(self.i_owe_column)

        self.they_owe_column = QWidget(self.commitments_section)
        self.they_owe_column.setObjectName(u"they_owe_column")
        self.they_owe_column_rows = QVBoxLayout(self.they_owe_column)
        self.they_owe_column_rows.setSpacing(0)
        self.they_owe_column_rows.setObjectName(u"they_owe_column_rows")
        self.they_owe_column_rows.setContentsMargins(0, 0, 0, 0)
        self.they_owe_inset = QVBoxLayout()
        self.they_owe_inset.setSpacing(0)
        self.they_owe_inset.setObjectName(u"they_owe_inset")
        self.they_owe_inset.setContentsMargins(10, 0, 10, 0)
        self.they_owe_head = DirectionHead(self.they_owe_column)
        self.they_owe_head.setObjectName(u"they_owe_head")
        self.they_owe_head.setProperty(u"iconName", u"arrow-down-left")
        self.they_owe_head.setProperty(u"label", u"They owe")

        self.they_owe_inset.addWidget(self.they_owe_head)


        self.they_owe_column_rows.addLayout(self.they_owe_inset)

        self.they_owe_list = RowList(self.they_owe_column)
        self.they_owe_list.setObjectName(u"they_owe_list")

        self.they_owe_column_rows.addWidget(self.they_owe_list)

        self.they_owe_none_inset = QVBoxLayout()
        self.they_owe_none_inset.setSpacing(0)
        self.they_owe_none_inset.setObjectName(u"they_owe_none_inset")
        self.they_owe_none_inset.setContentsMargins(10, 0, 10, 0)
        self.they_owe_none = Label(self.they_owe_column)
        self.they_owe_none.setObjectName(u"they_owe_none")
        self.they_owe_none.setProperty(u"colour", u"ink3")

        self.they_owe_none_inset.addWidget(self.they_owe_none)


        self.they_owe_column_rows.addLayout(self.they_owe_none_inset)

        self.they_owe_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.they_owe_column_rows.addItem(self.they_owe_rest)


        self.owe_columns.addWidget(self.they_owe_column)


        self.commitments_section_rows.addLayout(self.owe_columns)

        self.ce = QSpacerItem(0, 14, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.commitments_section_rows.addItem(self.ce)


        self.left_rows.addWidget(self.commitments_section)

        self.wrap_up_section = QWidget(self.left)
        self.wrap_up_section.setObjectName(u"wrap_up_section")
        self.wrap_up_section_rows = QVBoxLayout(self.wrap_up_section)
        self.wrap_up_section_rows.setSpacing(0)
        self.wrap_up_section_rows.setObjectName(u"wrap_up_section_rows")
        self.wrap_up_section_rows.setContentsMargins(0, 0, 0, 0)
        self.wh = QVBoxLayout()
        self.wh.setSpacing(0)
        self.wh.setObjectName(u"wh")
        self.wh.setContentsMargins(10, 0, 10, 0)
        self.wrap_up_heading = SectionHeading(self.wrap_up_section)
        self.wrap_up_heading.setObjectName(u"wrap_up_heading")

        self.wh.addWidget(self.wrap_up_heading)


        self.wrap_up_section_rows.addLayout(self.wh)

        self.ws = QSpacerItem(0, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.wrap_up_section_rows.addItem(self.ws)

        self.wrap_up_list = RowList(self.wrap_up_section)
        self.wrap_up_list.setObjectName(u"wrap_up_list")

        self.wrap_up_section_rows.addWidget(self.wrap_up_list)


        self.left_rows.addWidget(self.wrap_up_section)

        self.left_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.left_rows.addItem(self.left_rest)


        self.columns_row.addWidget(self.left)

        self.right = QWidget(self.columns)
        self.right.setObjectName(u"right")
        self.right_rows = QVBoxLayout(self.right)
        self.right_rows.setSpacing(0)
        self.right_rows.setObjectName(u"right_rows")
        self.right_rows.setContentsMargins(0, 0, 0, 0)
        self.thoughts_section = QWidget(self.right)
        self.thoughts_section.setObjectName(u"thoughts_section")
        self.thoughts_section_rows = QVBoxLayout(self.thoughts_section)
        self.thoughts_section_rows.setSpacing(0)
        self.thoughts_section_rows.setObjectName(u"thoughts_section_rows")
        self.thoughts_section_rows.setContentsMargins(0, 0, 0, 0)
        self.th = QVBoxLayout()
        self.th.setSpacing(0)
        self.th.setObjectName(u"th")
        self.th.setContentsMargins(10, 0, 10, 0)
        self.thoughts_heading = SectionHeading(self.thoughts_section)
        self.thoughts_heading.setObjectName(u"thoughts_heading")

        self.th.addWidget(self.thoughts_heading)


        self.thoughts_section_rows.addLayout(self.th)

        self.ts = QSpacerItem(0, 2, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.thoughts_section_rows.addItem(self.ts)

        self.thoughts_list = RowList(self.thoughts_section)
        self.thoughts_list.setObjectName(u"thoughts_list")

        self.thoughts_section_rows.addWidget(self.thoughts_list)

        self.te = QSpacerItem(0, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.thoughts_section_rows.addItem(self.te)


        self.right_rows.addWidget(self.thoughts_section)

        self.quiet_section = QWidget(self.right)
        self.quiet_section.setObjectName(u"quiet_section")
        self.quiet_section_rows = QVBoxLayout(self.quiet_section)
        self.quiet_section_rows.setSpacing(0)
        self.quiet_section_rows.setObjectName(u"quiet_section_rows")
        self.quiet_section_rows.setContentsMargins(0, 0, 0, 0)
        self.qh = QVBoxLayout()
        self.qh.setSpacing(0)
        self.qh.setObjectName(u"qh")
        self.qh.setContentsMargins(10, 0, 10, 0)
        self.quiet_heading = SectionHeading(self.quiet_section)
        self.quiet_heading.setObjectName(u"quiet_heading")

        self.qh.addWidget(self.quiet_heading)


        self.quiet_section_rows.addLayout(self.qh)

        self.qs = QSpacerItem(0, 2, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.quiet_section_rows.addItem(self.qs)

        self.quiet_list = RowList(self.quiet_section)
        self.quiet_list.setObjectName(u"quiet_list")

        self.quiet_section_rows.addWidget(self.quiet_list)


        self.right_rows.addWidget(self.quiet_section)

        self.right_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.right_rows.addItem(self.right_rest)


        self.columns_row.addWidget(self.right)


        self.content_rows.addWidget(self.columns)

        self.content_rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.content_rows.addItem(self.content_rest)

        self.scroll_area.setWidget(self.content)

        self.page_rows.addWidget(self.scroll_area)


        self.retranslateUi(Today)
    # setupUi

    def retranslateUi(self, Today):
        self.scroll_area.setAccessibleName(QCoreApplication.translate("Today", u"Today", None))
        self.sample_label.setText(QCoreApplication.translate("Today", u"Sample data", None))
        self.sample_button.setText(QCoreApplication.translate("Today", u"Remove it", None))
        self.new_button.setText(QCoreApplication.translate("Today", u"New meeting", None))
        self.meetings_heading.setText(QCoreApplication.translate("Today", u"Next meetings", None))
        self.meetings_list.setAccessibleName(QCoreApplication.translate("Today", u"Next meetings", None))
        self.meetings_none.setText(QCoreApplication.translate("Today", u"No meetings in the next two weeks.", None))
        self.commitments_heading.setText(QCoreApplication.translate("Today", u"Commitments this week", None))
        self.i_owe_list.setAccessibleName(QCoreApplication.translate("Today", u"I owe", None))
        self.i_owe_none.setText(QCoreApplication.translate("Today", u"Nothing due this week.", None))
        self.they_owe_list.setAccessibleName(QCoreApplication.translate("Today", u"They owe", None))
        self.they_owe_none.setText(QCoreApplication.translate("Today", u"Nothing due this week.", None))
        self.wrap_up_heading.setText(QCoreApplication.translate("Today", u"Not wrapped up yet", None))
        self.wrap_up_list.setAccessibleName(QCoreApplication.translate("Today", u"Not wrapped up yet", None))
        self.thoughts_heading.setText(QCoreApplication.translate("Today", u"Worth a thought", None))
        self.thoughts_list.setAccessibleName(QCoreApplication.translate("Today", u"Worth a thought", None))
        self.quiet_heading.setText(QCoreApplication.translate("Today", u"Gone quiet", None))
        self.quiet_list.setAccessibleName(QCoreApplication.translate("Today", u"Gone quiet", None))
        pass
    # retranslateUi
