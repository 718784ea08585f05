# Generated from ui/new_meeting.ui, do not edit.

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.line_edit import LineEdit
from brm_desktop.gui.widgets.moment_field import MomentField
from brm_desktop.gui.widgets.person_field import (PeopleField, PersonField)
from brm_desktop.gui.widgets.segmented_control import SegmentedControl
from brm_desktop.gui.widgets.words_edit import WordsEdit
class Ui_NewMeeting(object):
    def setupUi(self, NewMeeting):
        if not NewMeeting.objectName():
            NewMeeting.setObjectName(u"NewMeeting")
        self.fields_layout = QVBoxLayout(NewMeeting)
        self.fields_layout.setSpacing(10)
        self.fields_layout.setObjectName(u"fields_layout")
        self.fields_layout.setContentsMargins(0, 0, 0, 4)
        self.mode_layout = QHBoxLayout()
        self.mode_layout.setObjectName(u"mode_layout")
        self.mode_control = SegmentedControl(NewMeeting)
        self.mode_control.setObjectName(u"mode_control")

        self.mode_layout.addWidget(self.mode_control)

        self.mode_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.mode_layout.addItem(self.mode_spacer)


        self.fields_layout.addLayout(self.mode_layout)

        self.partner_part = QWidget(NewMeeting)
        self.partner_part.setObjectName(u"partner_part")
        self.partner_part_layout = QVBoxLayout(self.partner_part)
        self.partner_part_layout.setSpacing(4)
        self.partner_part_layout.setObjectName(u"partner_part_layout")
        self.partner_part_layout.setContentsMargins(0, 0, 0, 0)
        self.partner_label = Label(self.partner_part)
        self.partner_label.setObjectName(u"partner_label")
        self.partner_label.setProperty(u"role", u"second")
        self.partner_label.setProperty(u"weight", 500)

        self.partner_part_layout.addWidget(self.partner_label)

        self.partner_field = PersonField(self.partner_part)
        self.partner_field.setObjectName(u"partner_field")

        self.partner_part_layout.addWidget(self.partner_field)

        self.partner_error = Label(self.partner_part)
        self.partner_error.setObjectName(u"partner_error")
        self.partner_error.setWordWrap(True)
        self.partner_error.setProperty(u"role", u"second_text")
        self.partner_error.setProperty(u"colour", u"late")

        self.partner_part_layout.addWidget(self.partner_error)


        self.fields_layout.addWidget(self.partner_part)

        self.when_part = QWidget(NewMeeting)
        self.when_part.setObjectName(u"when_part")
        self.when_part_layout = QVBoxLayout(self.when_part)
        self.when_part_layout.setSpacing(4)
        self.when_part_layout.setObjectName(u"when_part_layout")
        self.when_part_layout.setContentsMargins(0, 0, 0, 0)
        self.when_label = Label(self.when_part)
        self.when_label.setObjectName(u"when_label")
        self.when_label.setProperty(u"role", u"second")
        self.when_label.setProperty(u"weight", 500)

        self.when_part_layout.addWidget(self.when_label)

        self.when_field = MomentField(self.when_part)
        self.when_field.setObjectName(u"when_field")

        self.when_part_layout.addWidget(self.when_field)

        self.when_error = Label(self.when_part)
        self.when_error.setObjectName(u"when_error")
        self.when_error.setWordWrap(True)
        self.when_error.setProperty(u"role", u"second_text")
        self.when_error.setProperty(u"colour", u"late")

        self.when_part_layout.addWidget(self.when_error)


        self.fields_layout.addWidget(self.when_part)

        self.people_part = QWidget(NewMeeting)
        self.people_part.setObjectName(u"people_part")
        self.people_part_layout = QVBoxLayout(self.people_part)
        self.people_part_layout.setSpacing(4)
        self.people_part_layout.setObjectName(u"people_part_layout")
        self.people_part_layout.setContentsMargins(0, 0, 0, 0)
        self.people_label = Label(self.people_part)
        self.people_label.setObjectName(u"people_label")
        self.people_label.setProperty(u"role", u"second")
        self.people_label.setProperty(u"weight", 500)

        self.people_part_layout.addWidget(self.people_label)

        self.people_field = PeopleField(self.people_part)
        self.people_field.setObjectName(u"people_field")

        self.people_part_layout.addWidget(self.people_field)


        self.fields_layout.addWidget(self.people_part)

        self.title_part = QWidget(NewMeeting)
        self.title_part.setObjectName(u"title_part")
        self.title_part_layout = QVBoxLayout(self.title_part)
        self.title_part_layout.setSpacing(4)
        self.title_part_layout.setObjectName(u"title_part_layout")
        self.title_part_layout.setContentsMargins(0, 0, 0, 0)
        self.title_label = Label(self.title_part)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"second")
        self.title_label.setProperty(u"weight", 500)

        self.title_part_layout.addWidget(self.title_label)

        self.title_field = LineEdit(self.title_part)
        self.title_field.setObjectName(u"title_field")

        self.title_part_layout.addWidget(self.title_field)


        self.fields_layout.addWidget(self.title_part)

        self.place_part = QWidget(NewMeeting)
        self.place_part.setObjectName(u"place_part")
        self.place_part_layout = QVBoxLayout(self.place_part)
        self.place_part_layout.setSpacing(4)
        self.place_part_layout.setObjectName(u"place_part_layout")
        self.place_part_layout.setContentsMargins(0, 0, 0, 0)
        self.place_label = Label(self.place_part)
        self.place_label.setObjectName(u"place_label")
        self.place_label.setProperty(u"role", u"second")
        self.place_label.setProperty(u"weight", 500)

        self.place_part_layout.addWidget(self.place_label)

        self.place_field = LineEdit(self.place_part)
        self.place_field.setObjectName(u"place_field")

        self.place_part_layout.addWidget(self.place_field)


        self.fields_layout.addWidget(self.place_part)

        self.points_part = QWidget(NewMeeting)
        self.points_part.setObjectName(u"points_part")
        self.points_part_layout = QVBoxLayout(self.points_part)
        self.points_part_layout.setSpacing(4)
        self.points_part_layout.setObjectName(u"points_part_layout")
        self.points_part_layout.setContentsMargins(0, 0, 0, 0)
        self.points_label = Label(self.points_part)
        self.points_label.setObjectName(u"points_label")
        self.points_label.setProperty(u"role", u"second")
        self.points_label.setProperty(u"weight", 500)

        self.points_part_layout.addWidget(self.points_label)

        self.points_field = WordsEdit(self.points_part)
        self.points_field.setObjectName(u"points_field")

        self.points_part_layout.addWidget(self.points_field)


        self.fields_layout.addWidget(self.points_part)

        self.partner_label.setBuddy(self.partner_field)
        self.when_label.setBuddy(self.when_field)
        self.people_label.setBuddy(self.people_field)
        self.title_label.setBuddy(self.title_field)
        self.place_label.setBuddy(self.place_field)
        self.points_label.setBuddy(self.points_field)

        self.retranslateUi(NewMeeting)
    # setupUi

    def retranslateUi(self, NewMeeting):
        self.mode_control.setAccessibleName(QCoreApplication.translate("NewMeeting", u"When it is", None))
        self.mode_control.setProperty(u"labels", QCoreApplication.translate("NewMeeting", u"Begins now|Planned", None))
        self.partner_label.setText(QCoreApplication.translate("NewMeeting", u"Partner", None))
        self.partner_field.setAccessibleName(QCoreApplication.translate("NewMeeting", u"Partner", None))
        self.partner_field.setPlaceholderText(QCoreApplication.translate("NewMeeting", u"The first letters are enough", None))
        self.when_label.setText(QCoreApplication.translate("NewMeeting", u"When", None))
        self.when_field.setAccessibleName(QCoreApplication.translate("NewMeeting", u"Day and time", None))
        self.when_field.setPlaceholderText(QCoreApplication.translate("NewMeeting", u"fri 10:30", None))
        self.people_label.setText(QCoreApplication.translate("NewMeeting", u"With", None))
        self.people_field.setAccessibleName(QCoreApplication.translate("NewMeeting", u"With whom", None))
        self.people_field.setPlaceholderText(QCoreApplication.translate("NewMeeting", u"Names, with commas between them", None))
        self.title_label.setText(QCoreApplication.translate("NewMeeting", u"Title", None))
        self.title_field.setAccessibleName(QCoreApplication.translate("NewMeeting", u"Title", None))
        self.title_field.setPlaceholderText("")
        self.place_label.setText(QCoreApplication.translate("NewMeeting", u"Where", None))
        self.place_field.setAccessibleName(QCoreApplication.translate("NewMeeting", u"Where", None))
        self.place_field.setPlaceholderText(QCoreApplication.translate("NewMeeting", u"room, or a link", None))
        self.points_label.setText(QCoreApplication.translate("NewMeeting", u"To speak about, a point a line; %% before one keeps it private", None))
        pass
    # retranslateUi
