# Generated from ui/new_partner.ui, do not edit.

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QSizePolicy, QSpacerItem, QVBoxLayout)

from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.line_edit import LineEdit
class Ui_NewPartner(object):
    def setupUi(self, NewPartner):
        if not NewPartner.objectName():
            NewPartner.setObjectName(u"NewPartner")
        self.fields_layout = QVBoxLayout(NewPartner)
        self.fields_layout.setSpacing(4)
        self.fields_layout.setObjectName(u"fields_layout")
        self.fields_layout.setContentsMargins(0, 0, 0, 0)
        self.name_label = Label(NewPartner)
        self.name_label.setObjectName(u"name_label")
        self.name_label.setProperty(u"weight", 500)

        self.fields_layout.addWidget(self.name_label)

        self.name_edit = LineEdit(NewPartner)
        self.name_edit.setObjectName(u"name_edit")
        self.name_edit.setMaxLength(200)

        self.fields_layout.addWidget(self.name_edit)

        self.name_error = Label(NewPartner)
        self.name_error.setObjectName(u"name_error")
        self.name_error.setWordWrap(True)

        self.fields_layout.addWidget(self.name_error)

        self.between_spacer = QSpacerItem(0, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.fields_layout.addItem(self.between_spacer)

        self.sponsor_label = Label(NewPartner)
        self.sponsor_label.setObjectName(u"sponsor_label")
        self.sponsor_label.setProperty(u"weight", 500)

        self.fields_layout.addWidget(self.sponsor_label)

        self.sponsor_edit = LineEdit(NewPartner)
        self.sponsor_edit.setObjectName(u"sponsor_edit")
        self.sponsor_edit.setMaxLength(200)

        self.fields_layout.addWidget(self.sponsor_edit)

        self.sponsor_error = Label(NewPartner)
        self.sponsor_error.setObjectName(u"sponsor_error")
        self.sponsor_error.setWordWrap(True)

        self.fields_layout.addWidget(self.sponsor_error)

        self.name_label.setBuddy(self.name_edit)
        self.sponsor_label.setBuddy(self.sponsor_edit)

        self.retranslateUi(NewPartner)
    # setupUi

    def retranslateUi(self, NewPartner):
        self.name_label.setText(QCoreApplication.translate("NewPartner", u"Business unit", None))
        self.name_label.setProperty(u"role", QCoreApplication.translate("NewPartner", u"second", None))
        self.name_edit.setAccessibleName(QCoreApplication.translate("NewPartner", u"Business unit", None))
        self.name_edit.setPlaceholderText(QCoreApplication.translate("NewPartner", u"Finance", None))
        self.name_error.setProperty(u"role", QCoreApplication.translate("NewPartner", u"second_text", None))
        self.name_error.setProperty(u"colour", QCoreApplication.translate("NewPartner", u"late", None))
        self.sponsor_label.setText(QCoreApplication.translate("NewPartner", u"Sponsor", None))
        self.sponsor_label.setProperty(u"role", QCoreApplication.translate("NewPartner", u"second", None))
        self.sponsor_edit.setAccessibleName(QCoreApplication.translate("NewPartner", u"Sponsor", None))
        self.sponsor_edit.setPlaceholderText(QCoreApplication.translate("NewPartner", u"Who speaks for it; can wait", None))
        self.sponsor_error.setProperty(u"role", QCoreApplication.translate("NewPartner", u"second_text", None))
        self.sponsor_error.setProperty(u"colour", QCoreApplication.translate("NewPartner", u"late", None))
        pass
    # retranslateUi
