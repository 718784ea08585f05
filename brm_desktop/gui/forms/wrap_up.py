# Generated from ui/wrap_up.ui, do not edit.

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from brm_desktop.gui.views.sheet_area import SheetArea
from brm_desktop.gui.widgets.button import Button
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.moment_field import MomentField
from brm_desktop.gui.widgets.row_list import RowList
from brm_desktop.gui.widgets.section_heading import SectionHeading
from brm_desktop.gui.widgets.segmented_control import SegmentedControl
from brm_desktop.gui.widgets.ticks import CheckBox
class Ui_WrapUp(object):
    def setupUi(self, WrapUp):
        if not WrapUp.objectName():
            WrapUp.setObjectName(u"WrapUp")
        self.sheet_layout = QVBoxLayout(WrapUp)
        self.sheet_layout.setSpacing(14)
        self.sheet_layout.setObjectName(u"sheet_layout")
        self.sheet_layout.setContentsMargins(0, 0, 0, 16)
        self.meeting_label = Label(WrapUp)
        self.meeting_label.setObjectName(u"meeting_label")
        self.meeting_label.setProperty(u"colour", u"ink2")

        self.sheet_layout.addWidget(self.meeting_label)

        self.area = SheetArea(WrapUp)
        self.area.setObjectName(u"area")
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.sheet = QWidget()
        self.sheet.setObjectName(u"sheet")
        self.parts_layout = QVBoxLayout(self.sheet)
        self.parts_layout.setSpacing(0)
        self.parts_layout.setObjectName(u"parts_layout")
        self.parts_layout.setContentsMargins(0, 0, 0, 4)
        self.lines_heading = SectionHeading(self.sheet)
        self.lines_heading.setObjectName(u"lines_heading")

        self.parts_layout.addWidget(self.lines_heading)

        self.lines_layout = QVBoxLayout()
        self.lines_layout.setSpacing(0)
        self.lines_layout.setObjectName(u"lines_layout")
        self.lines_layout.setContentsMargins(-1, 5, -1, 0)

        self.parts_layout.addLayout(self.lines_layout)

        self.no_lines_label = Label(self.sheet)
        self.no_lines_label.setObjectName(u"no_lines_label")
        self.no_lines_label.setProperty(u"colour", u"ink3")

        self.parts_layout.addWidget(self.no_lines_label)

        self.points_section = QWidget(self.sheet)
        self.points_section.setObjectName(u"points_section")
        self.points_rows = QVBoxLayout(self.points_section)
        self.points_rows.setSpacing(2)
        self.points_rows.setObjectName(u"points_rows")
        self.points_rows.setContentsMargins(0, 16, 0, 0)
        self.points_heading = SectionHeading(self.points_section)
        self.points_heading.setObjectName(u"points_heading")

        self.points_rows.addWidget(self.points_heading)

        self.points_list = RowList(self.points_section)
        self.points_list.setObjectName(u"points_list")

        self.points_rows.addWidget(self.points_list)


        self.parts_layout.addWidget(self.points_section)

        self.above_then = QSpacerItem(0, 14, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.parts_layout.addItem(self.above_then)

        self.then_heading = SectionHeading(self.sheet)
        self.then_heading.setObjectName(u"then_heading")

        self.parts_layout.addWidget(self.then_heading)

        self.then_layout = QVBoxLayout()
        self.then_layout.setSpacing(2)
        self.then_layout.setObjectName(u"then_layout")
        self.then_layout.setContentsMargins(-1, 6, -1, -1)
        self.contact_box = CheckBox(self.sheet)
        self.contact_box.setObjectName(u"contact_box")

        self.then_layout.addWidget(self.contact_box)

        self.follow_layout = QHBoxLayout()
        self.follow_layout.setSpacing(10)
        self.follow_layout.setObjectName(u"follow_layout")
        self.follow_box = CheckBox(self.sheet)
        self.follow_box.setObjectName(u"follow_box")

        self.follow_layout.addWidget(self.follow_box)

        self.follow_label = Label(self.sheet)
        self.follow_label.setObjectName(u"follow_label")
        self.follow_label.setProperty(u"role", u"second")
        self.follow_label.setProperty(u"colour", u"ink3")

        self.follow_layout.addWidget(self.follow_label)

        self.follow_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.follow_layout.addItem(self.follow_spacer)

        self.copy_button = Button(self.sheet)
        self.copy_button.setObjectName(u"copy_button")
        self.copy_button.setProperty(u"kind", u"text")
        self.copy_button.setProperty(u"key", u"Ctrl+C")
        self.copy_button.setProperty(u"size_", u"inline")

        self.follow_layout.addWidget(self.copy_button)

        self.draft_button = Button(self.sheet)
        self.draft_button.setObjectName(u"draft_button")
        self.draft_button.setProperty(u"kind", u"text")
        self.draft_button.setProperty(u"key", u"Ctrl+M")
        self.draft_button.setProperty(u"size_", u"inline")

        self.follow_layout.addWidget(self.draft_button)


        self.then_layout.addLayout(self.follow_layout)

        self.next_layout = QHBoxLayout()
        self.next_layout.setSpacing(11)
        self.next_layout.setObjectName(u"next_layout")
        self.next_box = CheckBox(self.sheet)
        self.next_box.setObjectName(u"next_box")

        self.next_layout.addWidget(self.next_box)

        self.next_field = MomentField(self.sheet)
        self.next_field.setObjectName(u"next_field")

        self.next_layout.addWidget(self.next_field)

        self.next_label = Label(self.sheet)
        self.next_label.setObjectName(u"next_label")
        self.next_label.setProperty(u"role", u"second")
        self.next_label.setProperty(u"colour", u"ink3")

        self.next_layout.addWidget(self.next_label)

        self.next_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.next_layout.addItem(self.next_spacer)


        self.then_layout.addLayout(self.next_layout)

        self.posture_layout = QHBoxLayout()
        self.posture_layout.setSpacing(12)
        self.posture_layout.setObjectName(u"posture_layout")
        self.posture_layout.setContentsMargins(-1, 4, -1, -1)
        self.posture_box = CheckBox(self.sheet)
        self.posture_box.setObjectName(u"posture_box")

        self.posture_layout.addWidget(self.posture_box)

        self.posture_control = SegmentedControl(self.sheet)
        self.posture_control.setObjectName(u"posture_control")
        self.posture_control.setProperty(u"labels", u"taker of orders|adviser|partner")

        self.posture_layout.addWidget(self.posture_control)

        self.posture_label = Label(self.sheet)
        self.posture_label.setObjectName(u"posture_label")
        self.posture_label.setProperty(u"role", u"second")
        self.posture_label.setProperty(u"colour", u"ink3")

        self.posture_layout.addWidget(self.posture_label)

        self.posture_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.posture_layout.addItem(self.posture_spacer)


        self.then_layout.addLayout(self.posture_layout)

        self.pulse_place = QWidget(self.sheet)
        self.pulse_place.setObjectName(u"pulse_place")
        self.pulse_layout = QHBoxLayout(self.pulse_place)
        self.pulse_layout.setSpacing(12)
        self.pulse_layout.setObjectName(u"pulse_layout")
        self.pulse_layout.setContentsMargins(0, 4, 0, 0)
        self.pulse_box = CheckBox(self.pulse_place)
        self.pulse_box.setObjectName(u"pulse_box")

        self.pulse_layout.addWidget(self.pulse_box)

        self.pulse_control = SegmentedControl(self.pulse_place)
        self.pulse_control.setObjectName(u"pulse_control")
        self.pulse_control.setProperty(u"labels", u"1|2|3|4|5")

        self.pulse_layout.addWidget(self.pulse_control)

        self.pulse_label = Label(self.pulse_place)
        self.pulse_label.setObjectName(u"pulse_label")
        self.pulse_label.setProperty(u"role", u"second")
        self.pulse_label.setProperty(u"colour", u"ink3")

        self.pulse_layout.addWidget(self.pulse_label)

        self.pulse_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.pulse_layout.addItem(self.pulse_spacer)


        self.then_layout.addWidget(self.pulse_place)


        self.parts_layout.addLayout(self.then_layout)

        self.area.setWidget(self.sheet)

        self.sheet_layout.addWidget(self.area)

        self.sheet_layout.setStretch(1, 1)

        self.retranslateUi(WrapUp)
    # setupUi

    def retranslateUi(self, WrapUp):
        self.lines_heading.setText(QCoreApplication.translate("WrapUp", u"Promises and decisions", None))
        self.lines_heading.setProperty(u"note", QCoreApplication.translate("WrapUp", u"from your note; a tick makes it count", None))
        self.no_lines_label.setText(QCoreApplication.translate("WrapUp", u"Nothing in the note reads like a promise or a decision.", None))
        self.points_heading.setText(QCoreApplication.translate("WrapUp", u"To speak about", None))
        self.points_heading.setProperty(u"note", QCoreApplication.translate("WrapUp", u"what stays open waits for the next meeting", None))
        self.points_list.setAccessibleName(QCoreApplication.translate("WrapUp", u"To speak about", None))
        self.then_heading.setText(QCoreApplication.translate("WrapUp", u"And then", None))
        self.follow_box.setText(QCoreApplication.translate("WrapUp", u"Copy a follow-up message to the clipboard", None))
        self.follow_label.setText(QCoreApplication.translate("WrapUp", u"private lines stay out", None))
        self.copy_button.setText(QCoreApplication.translate("WrapUp", u"Copy now", None))
        self.draft_button.setText(QCoreApplication.translate("WrapUp", u"Mail draft", None))
        self.next_box.setText(QCoreApplication.translate("WrapUp", u"Next meeting", None))
        self.next_field.setAccessibleName(QCoreApplication.translate("WrapUp", u"Day and time of the next meeting", None))
        self.posture_box.setText(QCoreApplication.translate("WrapUp", u"You were", None))
        self.posture_label.setText(QCoreApplication.translate("WrapUp", u"if you like; only you see it", None))
        pass
    # retranslateUi
