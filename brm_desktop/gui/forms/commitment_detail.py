# Generated from ui/commitment_detail.ui, do not edit.

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from brm_desktop.gui.views.commitments.facts import FactsGrid
from brm_desktop.gui.views.commitments.history import MoveHistory
from brm_desktop.gui.widgets.button import Button
from brm_desktop.gui.widgets.empty_state import IconPicture
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.section_heading import SectionHeading

class Ui_CommitmentDetail(object):
    def setupUi(self, CommitmentDetail):
        if not CommitmentDetail.objectName():
            CommitmentDetail.setObjectName(u"CommitmentDetail")
        self.rows = QVBoxLayout(CommitmentDetail)
        self.rows.setSpacing(0)
        self.rows.setObjectName(u"rows")
        self.rows.setContentsMargins(20, 25, 24, 16)
        self.lead_layout = QHBoxLayout()
        self.lead_layout.setSpacing(8)
        self.lead_layout.setObjectName(u"lead_layout")
        self.lead_layout.setContentsMargins(0, 0, 0, 0)
        self.arrow_place = QWidget(CommitmentDetail)
        self.arrow_place.setObjectName(u"arrow_place")

        self.lead_layout.addWidget(self.arrow_place)

        self.lead_label = Label(CommitmentDetail)
        self.lead_label.setObjectName(u"lead_label")
        self.lead_label.setProperty(u"role", u"second")
        self.lead_label.setProperty(u"colour", u"ink2")

        self.lead_layout.addWidget(self.lead_label)


        self.rows.addLayout(self.lead_layout)

        self.a = QSpacerItem(0, 4, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rows.addItem(self.a)

        self.text_label = Label(CommitmentDetail)
        self.text_label.setObjectName(u"text_label")
        self.text_label.setWordWrap(True)
        self.text_label.setProperty(u"role", u"pane_title")
        self.text_label.setProperty(u"colour", u"ink")

        self.rows.addWidget(self.text_label)

        self.b = QSpacerItem(0, 10, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rows.addItem(self.b)

        self.button_layout = QHBoxLayout()
        self.button_layout.setSpacing(8)
        self.button_layout.setObjectName(u"button_layout")
        self.button_layout.setContentsMargins(0, 0, 0, 0)
        self.kept_button = Button(CommitmentDetail)
        self.kept_button.setObjectName(u"kept_button")
        self.kept_button.setProperty(u"kind", u"primary")
        self.kept_button.setProperty(u"iconName", u"check")
        self.kept_button.setProperty(u"key", u"K")

        self.button_layout.addWidget(self.kept_button)

        self.move_button = Button(CommitmentDetail)
        self.move_button.setObjectName(u"move_button")
        self.move_button.setProperty(u"key", u"R")

        self.button_layout.addWidget(self.move_button)

        self.more_button = Button(CommitmentDetail)
        self.more_button.setObjectName(u"more_button")
        self.more_button.setProperty(u"kind", u"icon")
        self.more_button.setProperty(u"iconName", u"ellipsis")

        self.button_layout.addWidget(self.more_button)

        self.button_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.button_layout.addItem(self.button_spacer)


        self.rows.addLayout(self.button_layout)

        self.c = QSpacerItem(0, 17, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rows.addItem(self.c)

        self.facts = FactsGrid(CommitmentDetail)
        self.facts.setObjectName(u"facts")

        self.rows.addWidget(self.facts)

        self.d = QSpacerItem(0, 20, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rows.addItem(self.d)

        self.history_heading = SectionHeading(CommitmentDetail)
        self.history_heading.setObjectName(u"history_heading")

        self.rows.addWidget(self.history_heading)

        self.e = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rows.addItem(self.e)

        self.history = MoveHistory(CommitmentDetail)
        self.history.setObjectName(u"history")

        self.rows.addWidget(self.history)

        self.f = QSpacerItem(0, 16, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rows.addItem(self.f)

        self.say_heading = SectionHeading(CommitmentDetail)
        self.say_heading.setObjectName(u"say_heading")

        self.rows.addWidget(self.say_heading)

        self.g = QSpacerItem(0, 6, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rows.addItem(self.g)

        self.say_label = Label(CommitmentDetail)
        self.say_label.setObjectName(u"say_label")
        self.say_label.setWordWrap(True)
        self.say_label.setProperty(u"role", u"body")
        self.say_label.setProperty(u"colour", u"ink2")

        self.rows.addWidget(self.say_label)

        self.h = QSpacerItem(0, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.rows.addItem(self.h)

        self.copy_button = Button(CommitmentDetail)
        self.copy_button.setObjectName(u"copy_button")
        self.copy_button.setProperty(u"kind", u"text")
        self.copy_button.setProperty(u"key", u"M")

        self.rows.addWidget(self.copy_button)

        self.i = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.rows.addItem(self.i)


        self.retranslateUi(CommitmentDetail)
    # setupUi

    def retranslateUi(self, CommitmentDetail):
        self.kept_button.setText(QCoreApplication.translate("CommitmentDetail", u"Kept", None))
        self.move_button.setText(QCoreApplication.translate("CommitmentDetail", u"Renegotiate", None))
        self.more_button.setProperty(u"spokenName", QCoreApplication.translate("CommitmentDetail", u"More actions", None))
        self.history_heading.setText(QCoreApplication.translate("CommitmentDetail", u"How the date moved", None))
        self.say_heading.setText(QCoreApplication.translate("CommitmentDetail", u"Say so now", None))
        self.copy_button.setText(QCoreApplication.translate("CommitmentDetail", u"Copy as message", None))
        pass
    # retranslateUi
