# Generated from ui/first_run.ui, do not edit.

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from brm_desktop.gui.dialogs.new_partner import PartnerFields
from brm_desktop.gui.views.first_run.continue_part import ContinuePart
from brm_desktop.gui.views.small_parts import (Hairline, SmallIcon)
from brm_desktop.gui.widgets.button import Button
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.level_steps import Mark
from brm_desktop.gui.widgets.loading_bars import ProgressLine
from brm_desktop.gui.widgets.row_list import RowList
class Ui_FirstRun(object):
    def setupUi(self, FirstRun):
        if not FirstRun.objectName():
            FirstRun.setObjectName(u"FirstRun")
        self.page_layout = QVBoxLayout(FirstRun)
        self.page_layout.setSpacing(0)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(0, 0, 0, 0)
        self.scroll_area = QScrollArea(FirstRun)
        self.scroll_area.setObjectName(u"scroll_area")
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll_area.setWidgetResizable(True)
        self.sheet = QWidget()
        self.sheet.setObjectName(u"sheet")
        self.sheet_layout = QHBoxLayout(self.sheet)
        self.sheet_layout.setSpacing(0)
        self.sheet_layout.setObjectName(u"sheet_layout")
        self.sheet_layout.setContentsMargins(8, 16, 8, 16)
        self.left_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.sheet_layout.addItem(self.left_spacer)

        self.column_layout = QVBoxLayout()
        self.column_layout.setSpacing(0)
        self.column_layout.setObjectName(u"column_layout")
        self.top_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column_layout.addItem(self.top_spacer)

        self.head_layout = QVBoxLayout()
        self.head_layout.setSpacing(4)
        self.head_layout.setObjectName(u"head_layout")
        self.head_layout.setContentsMargins(16, 0, 16, 23)
        self.mark = Mark(self.sheet)
        self.mark.setObjectName(u"mark")

        self.head_layout.addWidget(self.mark)

        self.mark_spacer = QSpacerItem(0, 16, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.head_layout.addItem(self.mark_spacer)

        self.title_label = Label(self.sheet)
        self.title_label.setObjectName(u"title_label")

        self.head_layout.addWidget(self.title_label)

        self.sentence_label = Label(self.sheet)
        self.sentence_label.setObjectName(u"sentence_label")

        self.head_layout.addWidget(self.sentence_label)


        self.column_layout.addLayout(self.head_layout)

        self.way_list = RowList(self.sheet)
        self.way_list.setObjectName(u"way_list")

        self.column_layout.addWidget(self.way_list)

        self.first_partner = QWidget(self.sheet)
        self.first_partner.setObjectName(u"first_partner")
        self.first_partner_layout = QVBoxLayout(self.first_partner)
        self.first_partner_layout.setSpacing(14)
        self.first_partner_layout.setObjectName(u"first_partner_layout")
        self.first_partner_layout.setContentsMargins(16, 0, 16, 0)
        self.partner_fields = PartnerFields(self.first_partner)
        self.partner_fields.setObjectName(u"partner_fields")

        self.first_partner_layout.addWidget(self.partner_fields)

        self.begin_layout = QHBoxLayout()
        self.begin_layout.setSpacing(8)
        self.begin_layout.setObjectName(u"begin_layout")
        self.begin_button = Button(self.first_partner)
        self.begin_button.setObjectName(u"begin_button")

        self.begin_layout.addWidget(self.begin_button)

        self.back_button = Button(self.first_partner)
        self.back_button.setObjectName(u"back_button")

        self.begin_layout.addWidget(self.back_button)

        self.begin_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.begin_layout.addItem(self.begin_spacer)


        self.first_partner_layout.addLayout(self.begin_layout)


        self.column_layout.addWidget(self.first_partner)

        self.continue_part = ContinuePart(self.sheet)
        self.continue_part.setObjectName(u"continue_part")

        self.column_layout.addWidget(self.continue_part)

        self.work_layout = QVBoxLayout()
        self.work_layout.setObjectName(u"work_layout")
        self.work_layout.setContentsMargins(16, 10, 16, 0)
        self.work_label = Label(self.sheet)
        self.work_label.setObjectName(u"work_label")

        self.work_layout.addWidget(self.work_label)

        self.work_line = ProgressLine(self.sheet)
        self.work_line.setObjectName(u"work_line")

        self.work_layout.addWidget(self.work_line)


        self.column_layout.addLayout(self.work_layout)

        self.foot_layout = QVBoxLayout()
        self.foot_layout.setSpacing(2)
        self.foot_layout.setObjectName(u"foot_layout")
        self.foot_layout.setContentsMargins(16, 15, 16, 0)
        self.foot_line = Hairline(self.sheet)
        self.foot_line.setObjectName(u"foot_line")

        self.foot_layout.addWidget(self.foot_line)

        self.foot_spacer = QSpacerItem(0, 11, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.foot_layout.addItem(self.foot_spacer)

        self.folder_layout = QHBoxLayout()
        self.folder_layout.setSpacing(8)
        self.folder_layout.setObjectName(u"folder_layout")
        self.folder_icon = SmallIcon(self.sheet)
        self.folder_icon.setObjectName(u"folder_icon")

        self.folder_layout.addWidget(self.folder_icon)

        self.folder_label = Label(self.sheet)
        self.folder_label.setObjectName(u"folder_label")

        self.folder_layout.addWidget(self.folder_label)

        self.change_button = Button(self.sheet)
        self.change_button.setObjectName(u"change_button")

        self.folder_layout.addWidget(self.change_button)

        self.folder_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.folder_layout.addItem(self.folder_spacer)


        self.foot_layout.addLayout(self.folder_layout)

        self.folder_message = Label(self.sheet)
        self.folder_message.setObjectName(u"folder_message")
        self.folder_message.setWordWrap(True)

        self.foot_layout.addWidget(self.folder_message)

        self.promise_layout = QHBoxLayout()
        self.promise_layout.setSpacing(8)
        self.promise_layout.setObjectName(u"promise_layout")
        self.promise_icon = SmallIcon(self.sheet)
        self.promise_icon.setObjectName(u"promise_icon")

        self.promise_layout.addWidget(self.promise_icon)

        self.promise_label = Label(self.sheet)
        self.promise_label.setObjectName(u"promise_label")

        self.promise_layout.addWidget(self.promise_label)

        self.promise_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.promise_layout.addItem(self.promise_spacer)


        self.foot_layout.addLayout(self.promise_layout)


        self.column_layout.addLayout(self.foot_layout)

        self.bottom_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column_layout.addItem(self.bottom_spacer)

        self.column_layout.setStretch(0, 5)
        self.column_layout.setStretch(7, 6)

        self.sheet_layout.addLayout(self.column_layout)

        self.right_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.sheet_layout.addItem(self.right_spacer)

        self.sheet_layout.setStretch(0, 1)
        self.sheet_layout.setStretch(2, 1)
        self.scroll_area.setWidget(self.sheet)

        self.page_layout.addWidget(self.scroll_area)


        self.retranslateUi(FirstRun)
    # setupUi

    def retranslateUi(self, FirstRun):
        self.title_label.setText(QCoreApplication.translate("FirstRun", u"How would you like to begin?", None))
        self.title_label.setProperty(u"role", QCoreApplication.translate("FirstRun", u"first_run_title", None))
        self.sentence_label.setText(QCoreApplication.translate("FirstRun", u"Partners, meetings and promises, in one calm place.", None))
        self.sentence_label.setProperty(u"colour", QCoreApplication.translate("FirstRun", u"ink2", None))
        self.way_list.setAccessibleName(QCoreApplication.translate("FirstRun", u"How would you like to begin?", None))
        self.first_partner.setAccessibleName(QCoreApplication.translate("FirstRun", u"Your first business unit", None))
        self.begin_button.setText(QCoreApplication.translate("FirstRun", u"Begin", None))
        self.begin_button.setProperty(u"kind", QCoreApplication.translate("FirstRun", u"primary", None))
        self.begin_button.setProperty(u"key", QCoreApplication.translate("FirstRun", u"Enter", None))
        self.back_button.setText(QCoreApplication.translate("FirstRun", u"Back", None))
        self.back_button.setProperty(u"key", QCoreApplication.translate("FirstRun", u"Esc", None))
        self.work_label.setProperty(u"role", QCoreApplication.translate("FirstRun", u"second", None))
        self.work_label.setProperty(u"colour", QCoreApplication.translate("FirstRun", u"ink2", None))
        self.folder_icon.setProperty(u"iconName", QCoreApplication.translate("FirstRun", u"hard-drive", None))
        self.folder_label.setProperty(u"role", QCoreApplication.translate("FirstRun", u"second", None))
        self.change_button.setText(QCoreApplication.translate("FirstRun", u"Change", None))
        self.change_button.setAccessibleName(QCoreApplication.translate("FirstRun", u"Change the data folder", None))
        self.change_button.setProperty(u"kind", QCoreApplication.translate("FirstRun", u"text", None))
        self.change_button.setProperty(u"size_", QCoreApplication.translate("FirstRun", u"inline", None))
        self.folder_message.setProperty(u"role", QCoreApplication.translate("FirstRun", u"second_text", None))
        self.folder_message.setProperty(u"colour", QCoreApplication.translate("FirstRun", u"late", None))
        self.promise_icon.setProperty(u"iconName", QCoreApplication.translate("FirstRun", u"lock", None))
        self.promise_label.setText(QCoreApplication.translate("FirstRun", u"No account, no server. Nothing leaves unless you export it.", None))
        self.promise_label.setProperty(u"role", QCoreApplication.translate("FirstRun", u"second", None))
        self.promise_label.setProperty(u"colour", QCoreApplication.translate("FirstRun", u"ink2", None))
        pass
    # retranslateUi
