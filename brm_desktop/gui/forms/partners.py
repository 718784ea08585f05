# Generated from ui/partners.ui, do not edit.

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from brm_desktop.gui.views.linked_sentence import LinkedSentence
from brm_desktop.gui.widgets.button import Button
from brm_desktop.gui.widgets.filter_button import FilterButton
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.row_table import RowTable
class Ui_Partners(object):
    def setupUi(self, Partners):
        if not Partners.objectName():
            Partners.setObjectName(u"Partners")
        self.page_layout = QVBoxLayout(Partners)
        self.page_layout.setSpacing(10)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(14, 20, 14, 0)
        self.head_layout = QHBoxLayout()
        self.head_layout.setSpacing(16)
        self.head_layout.setObjectName(u"head_layout")
        self.head_layout.setContentsMargins(10, 0, 10, 4)
        self.title_layout = QVBoxLayout()
        self.title_layout.setSpacing(2)
        self.title_layout.setObjectName(u"title_layout")
        self.title_label = Label(Partners)
        self.title_label.setObjectName(u"title_label")

        self.title_layout.addWidget(self.title_label)

        self.sentence_label = LinkedSentence(Partners)
        self.sentence_label.setObjectName(u"sentence_label")

        self.title_layout.addWidget(self.sentence_label)


        self.head_layout.addLayout(self.title_layout)

        self.actions_layout = QVBoxLayout()
        self.actions_layout.setObjectName(u"actions_layout")
        self.actions_layout.setContentsMargins(-1, 1, -1, -1)
        self.new_button = Button(Partners)
        self.new_button.setObjectName(u"new_button")

        self.actions_layout.addWidget(self.new_button)

        self.actions_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.actions_layout.addItem(self.actions_spacer)


        self.head_layout.addLayout(self.actions_layout)


        self.page_layout.addLayout(self.head_layout)

        self.filters = QWidget(Partners)
        self.filters.setObjectName(u"filters")
        self.filters_layout = QHBoxLayout(self.filters)
        self.filters_layout.setSpacing(8)
        self.filters_layout.setObjectName(u"filters_layout")
        self.filters_layout.setContentsMargins(10, 0, 10, 0)
        self.order_filter = FilterButton(self.filters)
        self.order_filter.setObjectName(u"order_filter")

        self.filters_layout.addWidget(self.order_filter)

        self.posture_filter = FilterButton(self.filters)
        self.posture_filter.setObjectName(u"posture_filter")

        self.filters_layout.addWidget(self.posture_filter)

        self.misfit_filter = FilterButton(self.filters)
        self.misfit_filter.setObjectName(u"misfit_filter")

        self.filters_layout.addWidget(self.misfit_filter)

        self.quiet_filter = FilterButton(self.filters)
        self.quiet_filter.setObjectName(u"quiet_filter")

        self.filters_layout.addWidget(self.quiet_filter)

        self.filters_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.filters_layout.addItem(self.filters_spacer)


        self.page_layout.addWidget(self.filters)

        self.partner_table = RowTable(Partners)
        self.partner_table.setObjectName(u"partner_table")

        self.page_layout.addWidget(self.partner_table)

        self.empty_place = QWidget(Partners)
        self.empty_place.setObjectName(u"empty_place")
        self.empty_layout = QVBoxLayout(self.empty_place)
        self.empty_layout.setObjectName(u"empty_layout")
        self.empty_layout.setContentsMargins(10, 14, 10, 0)

        self.page_layout.addWidget(self.empty_place)

        self.page_layout.setStretch(2, 1)
        self.page_layout.setStretch(3, 1)

        self.retranslateUi(Partners)
    # setupUi

    def retranslateUi(self, Partners):
        Partners.setAccessibleName(QCoreApplication.translate("Partners", u"Partners", None))
        self.title_label.setText(QCoreApplication.translate("Partners", u"Partners", None))
        self.title_label.setProperty(u"role", QCoreApplication.translate("Partners", u"page_title", None))
        self.new_button.setText(QCoreApplication.translate("Partners", u"New partner", None))
        self.new_button.setProperty(u"iconName", QCoreApplication.translate("Partners", u"plus", None))
        self.new_button.setProperty(u"key", QCoreApplication.translate("Partners", u"N", None))
        self.filters.setAccessibleName(QCoreApplication.translate("Partners", u"Order and filters", None))
        self.order_filter.setProperty(u"label", QCoreApplication.translate("Partners", u"Sort by", None))
        self.posture_filter.setProperty(u"label", QCoreApplication.translate("Partners", u"Posture", None))
        self.misfit_filter.setProperty(u"label", QCoreApplication.translate("Partners", u"Failure mode", None))
        self.quiet_filter.setProperty(u"label", QCoreApplication.translate("Partners", u"Sponsor", None))
        self.partner_table.setAccessibleName(QCoreApplication.translate("Partners", u"All partners", None))
    # retranslateUi
