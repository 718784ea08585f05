# Generated from ui/renegotiate.ui, do not edit.

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from brm_desktop.gui.widgets.date_field import DateField
from brm_desktop.gui.widgets.empty_state import IconPicture
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.line_edit import LineEdit
from brm_desktop.gui.widgets.name_field import NameField
from brm_desktop.gui.widgets.ticks import CheckBox
from brm_desktop.gui.widgets.words_edit import WordsEdit

class Ui_Renegotiate(object):
    def setupUi(self, Renegotiate):
        if not Renegotiate.objectName():
            Renegotiate.setObjectName(u"Renegotiate")
        self.rows = QVBoxLayout(Renegotiate)
        self.rows.setSpacing(0)
        self.rows.setObjectName(u"rows")
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.what_label = Label(Renegotiate)
        self.what_label.setObjectName(u"what_label")
        self.what_label.setProperty(u"role", u"body")
        self.what_label.setProperty(u"colour", u"ink2")

        self.rows.addWidget(self.what_label)

        self.s1 = QSpacerItem(0, 16, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rows.addItem(self.s1)

        self.when_layout = QHBoxLayout()
        self.when_layout.setSpacing(12)
        self.when_layout.setObjectName(u"when_layout")
        self.when_layout.setContentsMargins(0, 0, 0, 0)
        self.date_layout = QVBoxLayout()
        self.date_layout.setSpacing(4)
        self.date_layout.setObjectName(u"date_layout")
        self.date_layout.setContentsMargins(0, 0, 0, 0)
        self.date_label = Label(Renegotiate)
        self.date_label.setObjectName(u"date_label")
        self.date_label.setProperty(u"role", u"second")
        self.date_label.setProperty(u"weight", 500)

        self.date_layout.addWidget(self.date_label)

        self.date_edit = DateField(Renegotiate)
        self.date_edit.setObjectName(u"date_edit")

        self.date_layout.addWidget(self.date_edit)


        self.when_layout.addLayout(self.date_layout)

        self.agreed_layout = QVBoxLayout()
        self.agreed_layout.setSpacing(4)
        self.agreed_layout.setObjectName(u"agreed_layout")
        self.agreed_layout.setContentsMargins(0, 0, 0, 0)
        self.agreed_label = Label(Renegotiate)
        self.agreed_label.setObjectName(u"agreed_label")
        self.agreed_label.setProperty(u"role", u"second")
        self.agreed_label.setProperty(u"weight", 500)

        self.agreed_layout.addWidget(self.agreed_label)

        self.agreed_edit = NameField(Renegotiate)
        self.agreed_edit.setObjectName(u"agreed_edit")
        self.agreed_edit.setMaxLength(200)

        self.agreed_layout.addWidget(self.agreed_edit)


        self.when_layout.addLayout(self.agreed_layout)

        self.when_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.when_layout.addItem(self.when_spacer)


        self.rows.addLayout(self.when_layout)

        self.date_meaning = Label(Renegotiate)
        self.date_meaning.setObjectName(u"date_meaning")
        self.date_meaning.setProperty(u"role", u"second")
        self.date_meaning.setProperty(u"colour", u"ink3")

        self.rows.addWidget(self.date_meaning)

        self.s2 = QSpacerItem(0, 6, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rows.addItem(self.s2)

        self.why_layout = QVBoxLayout()
        self.why_layout.setSpacing(4)
        self.why_layout.setObjectName(u"why_layout")
        self.why_layout.setContentsMargins(0, 0, 0, 0)
        self.why_label = Label(Renegotiate)
        self.why_label.setObjectName(u"why_label")
        self.why_label.setProperty(u"role", u"second")
        self.why_label.setProperty(u"weight", 500)

        self.why_layout.addWidget(self.why_label)

        self.why_edit = WordsEdit(Renegotiate)
        self.why_edit.setObjectName(u"why_edit")

        self.why_layout.addWidget(self.why_edit)


        self.rows.addLayout(self.why_layout)

        self.s3 = QSpacerItem(0, 6, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rows.addItem(self.s3)

        self.record_layout = QHBoxLayout()
        self.record_layout.setSpacing(10)
        self.record_layout.setObjectName(u"record_layout")
        self.record_layout.setContentsMargins(0, 4, 0, 0)
        self.record_picture_place = QWidget(Renegotiate)
        self.record_picture_place.setObjectName(u"record_picture_place")

        self.record_layout.addWidget(self.record_picture_place)

        self.record_label = Label(Renegotiate)
        self.record_label.setObjectName(u"record_label")
        self.record_label.setWordWrap(True)
        self.record_label.setProperty(u"role", u"second_text")
        self.record_label.setProperty(u"colour", u"ink2")

        self.record_layout.addWidget(self.record_label)

        self.record_layout.setStretch(1, 1)

        self.rows.addLayout(self.record_layout)

        self.s4 = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rows.addItem(self.s4)

        self.copy_tick = CheckBox(Renegotiate)
        self.copy_tick.setObjectName(u"copy_tick")
        self.copy_tick.setChecked(True)

        self.rows.addWidget(self.copy_tick)

        self.s5 = QSpacerItem(0, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rows.addItem(self.s5)

        self.date_label.setBuddy(self.date_edit)
        self.agreed_label.setBuddy(self.agreed_edit)
        self.why_label.setBuddy(self.why_edit)

        self.retranslateUi(Renegotiate)
    # setupUi

    def retranslateUi(self, Renegotiate):
        self.date_label.setText(QCoreApplication.translate("Renegotiate", u"New date", None))
        self.date_edit.setAccessibleName(QCoreApplication.translate("Renegotiate", u"New date", None))
        self.date_edit.setPlaceholderText(QCoreApplication.translate("Renegotiate", u"fri, 30 nov, in 2 weeks", None))
        self.agreed_label.setText(QCoreApplication.translate("Renegotiate", u"Agreed with", None))
        self.agreed_edit.setAccessibleName(QCoreApplication.translate("Renegotiate", u"Agreed with", None))
        self.why_label.setText(QCoreApplication.translate("Renegotiate", u"Why", None))
        self.copy_tick.setText(QCoreApplication.translate("Renegotiate", u"Copy a message", None))
        pass
    # retranslateUi
