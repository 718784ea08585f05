# Generated from ui/competencies.ui, do not edit.

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from brm_desktop.gui.views.competencies.plan import PlanTable
from brm_desktop.gui.widgets.button import Button
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.radar import (Radar, RadarLegend)
from brm_desktop.gui.widgets.row_table import RowTable
from brm_desktop.gui.widgets.section_heading import SectionHeading

class Ui_Competencies(object):
    def setupUi(self, Competencies):
        if not Competencies.objectName():
            Competencies.setObjectName(u"Competencies")
        self.page_layout = QVBoxLayout(Competencies)
        self.page_layout.setSpacing(0)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(0, 0, 0, 0)
        self.scroll_area = QScrollArea(Competencies)
        self.scroll_area.setObjectName(u"scroll_area")
        self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scroll_area.setWidgetResizable(True)
        self.content = QWidget()
        self.content.setObjectName(u"content")
        self.content_rows = QVBoxLayout(self.content)
        self.content_rows.setSpacing(0)
        self.content_rows.setObjectName(u"content_rows")
        self.content_rows.setContentsMargins(14, 20, 14, 16)
        self.head_layout = QHBoxLayout()
        self.head_layout.setSpacing(16)
        self.head_layout.setObjectName(u"head_layout")
        self.head_layout.setContentsMargins(10, 0, 10, 16)
        self.title_layout = QVBoxLayout()
        self.title_layout.setSpacing(2)
        self.title_layout.setObjectName(u"title_layout")
        self.title_label = Label(self.content)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"page_title")

        self.title_layout.addWidget(self.title_label)

        self.sentence_label = Label(self.content)
        self.sentence_label.setObjectName(u"sentence_label")
        self.sentence_label.setWordWrap(True)
        self.sentence_label.setProperty(u"colour", u"ink2")

        self.title_layout.addWidget(self.sentence_label)


        self.head_layout.addLayout(self.title_layout)

        self.actions_layout = QVBoxLayout()
        self.actions_layout.setObjectName(u"actions_layout")
        self.actions_layout.setContentsMargins(-1, 1, -1, -1)
        self.buttons_layout = QHBoxLayout()
        self.buttons_layout.setSpacing(8)
        self.buttons_layout.setObjectName(u"buttons_layout")
        self.more_button = Button(self.content)
        self.more_button.setObjectName(u"more_button")
        self.more_button.setProperty(u"kind", u"icon")
        self.more_button.setProperty(u"iconName", u"ellipsis")

        self.buttons_layout.addWidget(self.more_button)

        self.export_button = Button(self.content)
        self.export_button.setObjectName(u"export_button")
        self.export_button.setProperty(u"key", u"Ctrl+E")

        self.buttons_layout.addWidget(self.export_button)

        self.assess_button = Button(self.content)
        self.assess_button.setObjectName(u"assess_button")
        self.assess_button.setProperty(u"kind", u"primary")
        self.assess_button.setProperty(u"key", u"A")

        self.buttons_layout.addWidget(self.assess_button)


        self.actions_layout.addLayout(self.buttons_layout)

        self.actions_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.actions_layout.addItem(self.actions_spacer)


        self.head_layout.addLayout(self.actions_layout)


        self.content_rows.addLayout(self.head_layout)

        self.columns_row = QHBoxLayout()
        self.columns_row.setSpacing(12)
        self.columns_row.setObjectName(u"columns_row")
        self.shape_column = QWidget(self.content)
        self.shape_column.setObjectName(u"shape_column")
        self.shape_layout = QVBoxLayout(self.shape_column)
        self.shape_layout.setSpacing(0)
        self.shape_layout.setObjectName(u"shape_layout")
        self.shape_layout.setContentsMargins(10, 0, 0, 0)
        self.shape_heading = SectionHeading(self.shape_column)
        self.shape_heading.setObjectName(u"shape_heading")
        self.shape_heading.setProperty(u"ruled", False)

        self.shape_layout.addWidget(self.shape_heading)

        self.radar = Radar(self.shape_column)
        self.radar.setObjectName(u"radar")

        self.shape_layout.addWidget(self.radar)

        self.legend = RadarLegend(self.shape_column)
        self.legend.setObjectName(u"legend")

        self.shape_layout.addWidget(self.legend)

        self.shape_note = Label(self.shape_column)
        self.shape_note.setObjectName(u"shape_note")
        self.shape_note.setWordWrap(True)
        self.shape_note.setProperty(u"role", u"second_text")
        self.shape_note.setProperty(u"colour", u"ink2")

        self.shape_layout.addWidget(self.shape_note)

        self.shape_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.shape_layout.addItem(self.shape_spacer)


        self.columns_row.addWidget(self.shape_column)

        self.table_column = QWidget(self.content)
        self.table_column.setObjectName(u"table_column")
        self.table_layout = QVBoxLayout(self.table_column)
        self.table_layout.setSpacing(0)
        self.table_layout.setObjectName(u"table_layout")
        self.table_layout.setContentsMargins(0, 0, 0, 0)
        self.table_heading_layout = QVBoxLayout()
        self.table_heading_layout.setObjectName(u"table_heading_layout")
        self.table_heading_layout.setContentsMargins(10, 0, 10, 0)
        self.table_heading = SectionHeading(self.table_column)
        self.table_heading.setObjectName(u"table_heading")
        self.table_heading.setProperty(u"ruled", False)

        self.table_heading_layout.addWidget(self.table_heading)


        self.table_layout.addLayout(self.table_heading_layout)

        self.competency_table = RowTable(self.table_column)
        self.competency_table.setObjectName(u"competency_table")

        self.table_layout.addWidget(self.competency_table)

        self.views_layout = QVBoxLayout()
        self.views_layout.setObjectName(u"views_layout")
        self.views_layout.setContentsMargins(10, 6, 10, 0)
        self.views_label = Label(self.table_column)
        self.views_label.setObjectName(u"views_label")
        self.views_label.setWordWrap(True)
        self.views_label.setProperty(u"role", u"second_text")
        self.views_label.setProperty(u"colour", u"ink2")

        self.views_layout.addWidget(self.views_label)


        self.table_layout.addLayout(self.views_layout)

        self.table_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.table_layout.addItem(self.table_spacer)


        self.columns_row.addWidget(self.table_column)


        self.content_rows.addLayout(self.columns_row)

        self.above_plan = QSpacerItem(0, 17, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.content_rows.addItem(self.above_plan)

        self.plan_heading_layout = QVBoxLayout()
        self.plan_heading_layout.setSpacing(0)
        self.plan_heading_layout.setObjectName(u"plan_heading_layout")
        self.plan_heading_layout.setContentsMargins(10, 0, 10, 0)
        self.plan_heading = SectionHeading(self.content)
        self.plan_heading.setObjectName(u"plan_heading")
        self.plan_heading.setProperty(u"ruled", False)

        self.plan_heading_layout.addWidget(self.plan_heading)

        self.plan_note = Label(self.content)
        self.plan_note.setObjectName(u"plan_note")
        self.plan_note.setWordWrap(True)
        self.plan_note.setProperty(u"role", u"second_text")
        self.plan_note.setProperty(u"colour", u"ink2")

        self.plan_heading_layout.addWidget(self.plan_note)


        self.content_rows.addLayout(self.plan_heading_layout)

        self.plan_table = PlanTable(self.content)
        self.plan_table.setObjectName(u"plan_table")

        self.content_rows.addWidget(self.plan_table)

        self.rest = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.content_rows.addItem(self.rest)

        self.content_rows.setStretch(5, 1)
        self.scroll_area.setWidget(self.content)

        self.page_layout.addWidget(self.scroll_area)


        self.retranslateUi(Competencies)
    # setupUi

    def retranslateUi(self, Competencies):
        Competencies.setAccessibleName(QCoreApplication.translate("Competencies", u"Competencies", None))
        self.title_label.setText(QCoreApplication.translate("Competencies", u"Competencies", None))
        self.more_button.setProperty(u"spokenName", QCoreApplication.translate("Competencies", u"More to do here", None))
        self.export_button.setText(QCoreApplication.translate("Competencies", u"Export", None))
        self.assess_button.setText(QCoreApplication.translate("Competencies", u"Assess again", None))
        self.shape_heading.setText(QCoreApplication.translate("Competencies", u"Shape", None))
        self.table_heading.setText(QCoreApplication.translate("Competencies", u"Competencies", None))
        self.competency_table.setAccessibleName(QCoreApplication.translate("Competencies", u"Competencies and their levels", None))
        self.plan_heading.setText(QCoreApplication.translate("Competencies", u"Growth plan", None))
        self.plan_table.setAccessibleName(QCoreApplication.translate("Competencies", u"Growth plan", None))
    # retranslateUi
