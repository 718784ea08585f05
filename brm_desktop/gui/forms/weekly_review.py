# Generated from ui/weekly_review.ui, do not edit.

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QHBoxLayout, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from brm_desktop.gui.widgets.empty_state import EmptyState
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.loading_bars import ProgressLine

class Ui_WeeklyReview(object):
    def setupUi(self, WeeklyReview):
        if not WeeklyReview.objectName():
            WeeklyReview.setObjectName(u"WeeklyReview")
        WeeklyReview.resize(1072, 772)
        self.page_layout = QVBoxLayout(WeeklyReview)
        self.page_layout.setSpacing(2)
        self.page_layout.setObjectName(u"page_layout")
        self.page_layout.setContentsMargins(24, 20, 24, 0)
        self.title_label = Label(WeeklyReview)
        self.title_label.setObjectName(u"title_label")
        self.title_label.setProperty(u"role", u"page_title")

        self.page_layout.addWidget(self.title_label)

        self.sentence_label = Label(WeeklyReview)
        self.sentence_label.setObjectName(u"sentence_label")
        self.sentence_label.setProperty(u"colour", u"ink2")

        self.page_layout.addWidget(self.sentence_label)

        self.walk_place = QWidget(WeeklyReview)
        self.walk_place.setObjectName(u"walk_place")
        self.walk_layout = QVBoxLayout(self.walk_place)
        self.walk_layout.setSpacing(0)
        self.walk_layout.setObjectName(u"walk_layout")
        self.walk_layout.setContentsMargins(0, 18, 0, 0)
        self.progress_label = Label(self.walk_place)
        self.progress_label.setObjectName(u"progress_label")
        self.progress_label.setProperty(u"role", u"second")
        self.progress_label.setProperty(u"colour", u"ink3")

        self.walk_layout.addWidget(self.progress_label)

        self.progress_spacer = QSpacerItem(0, 6, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

        self.walk_layout.addItem(self.progress_spacer)

        self.progress_line = ProgressLine(self.walk_place)
        self.progress_line.setObjectName(u"progress_line")

        self.walk_layout.addWidget(self.progress_line)

        self.stop_place = QWidget(self.walk_place)
        self.stop_place.setObjectName(u"stop_place")
        self.stop_place.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.stop_layout = QVBoxLayout(self.stop_place)
        self.stop_layout.setSpacing(4)
        self.stop_layout.setObjectName(u"stop_layout")
        self.stop_layout.setContentsMargins(0, 36, 0, 18)
        self.concern_label = Label(self.stop_place)
        self.concern_label.setObjectName(u"concern_label")
        self.concern_label.setProperty(u"role", u"heading")

        self.stop_layout.addWidget(self.concern_label)

        self.stop_label = Label(self.stop_place)
        self.stop_label.setObjectName(u"stop_label")
        self.stop_label.setWordWrap(True)
        self.stop_label.setProperty(u"role", u"dialog_title")

        self.stop_layout.addWidget(self.stop_label)

        self.facts_label = Label(self.stop_place)
        self.facts_label.setObjectName(u"facts_label")

        self.stop_layout.addWidget(self.facts_label)

        self.advice_label = Label(self.stop_place)
        self.advice_label.setObjectName(u"advice_label")
        self.advice_label.setWordWrap(True)
        self.advice_label.setProperty(u"role", u"second_text")
        self.advice_label.setProperty(u"colour", u"ink2")

        self.stop_layout.addWidget(self.advice_label)


        self.walk_layout.addWidget(self.stop_place)

        self.action_layout = QHBoxLayout()
        self.action_layout.setSpacing(8)
        self.action_layout.setObjectName(u"action_layout")

        self.walk_layout.addLayout(self.action_layout)


        self.page_layout.addWidget(self.walk_place)

        self.end_layout = QVBoxLayout()
        self.end_layout.setObjectName(u"end_layout")
        self.end_layout.setContentsMargins(-1, 18, -1, -1)
        self.end_state = EmptyState(WeeklyReview)
        self.end_state.setObjectName(u"end_state")

        self.end_layout.addWidget(self.end_state)


        self.page_layout.addLayout(self.end_layout)

        self.rest_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.page_layout.addItem(self.rest_spacer)


        self.retranslateUi(WeeklyReview)
    # setupUi

    def retranslateUi(self, WeeklyReview):
        self.title_label.setText(QCoreApplication.translate("WeeklyReview", u"Weekly review", None))
        self.sentence_label.setText(QCoreApplication.translate("WeeklyReview", u"One thing at a time: keep it, move it, say so, or leave it for next week.", None))
        pass
    # retranslateUi
