# Generated from ui/brief.ui, do not edit.

from PySide6.QtCore import (QCoreApplication, Qt)
from PySide6.QtWidgets import (QFrame, QHBoxLayout, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget)

from brm_desktop.gui.views.brief.panes import (EdgedPane, NeverShared)
from brm_desktop.gui.views.brief.preview import BriefPreview
from brm_desktop.gui.widgets.button import Button
from brm_desktop.gui.widgets.hint_line import HintLine
from brm_desktop.gui.widgets.label import Label
from brm_desktop.gui.widgets.row_list import RowList
from brm_desktop.gui.widgets.section_heading import SectionHeading
from brm_desktop.gui.widgets.segmented_control import SegmentedControl
class Ui_BriefForm(object):
    def setupUi(self, BriefForm):
        if not BriefForm.objectName():
            BriefForm.setObjectName(u"BriefForm")
        BriefForm.resize(1072, 800)
        self.pageLayout = QVBoxLayout(BriefForm)
        self.pageLayout.setSpacing(0)
        self.pageLayout.setObjectName(u"pageLayout")
        self.pageLayout.setContentsMargins(0, 0, 0, 0)
        self.toolLine = EdgedPane(BriefForm)
        self.toolLine.setObjectName(u"toolLine")
        self.toolLayout = QHBoxLayout(self.toolLine)
        self.toolLayout.setSpacing(8)
        self.toolLayout.setObjectName(u"toolLayout")
        self.toolLayout.setContentsMargins(18, 0, 24, 0)
        self.backButton = Button(self.toolLine)
        self.backButton.setObjectName(u"backButton")

        self.toolLayout.addWidget(self.backButton)

        self.titleLabel = Label(self.toolLine)
        self.titleLabel.setObjectName(u"titleLabel")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.titleLabel.sizePolicy().hasHeightForWidth())
        self.titleLabel.setSizePolicy(sizePolicy)

        self.toolLayout.addWidget(self.titleLabel)

        self.whenLabel = Label(self.toolLine)
        self.whenLabel.setObjectName(u"whenLabel")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy1.setHorizontalStretch(1)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.whenLabel.sizePolicy().hasHeightForWidth())
        self.whenLabel.setSizePolicy(sizePolicy1)

        self.toolLayout.addWidget(self.whenLabel)

        self.zoomControl = SegmentedControl(self.toolLine)
        self.zoomControl.setObjectName(u"zoomControl")

        self.toolLayout.addWidget(self.zoomControl)

        self.copyButton = Button(self.toolLine)
        self.copyButton.setObjectName(u"copyButton")

        self.toolLayout.addWidget(self.copyButton)

        self.printButton = Button(self.toolLine)
        self.printButton.setObjectName(u"printButton")

        self.toolLayout.addWidget(self.printButton)

        self.exportButton = Button(self.toolLine)
        self.exportButton.setObjectName(u"exportButton")

        self.toolLayout.addWidget(self.exportButton)

        self.optionsButton = Button(self.toolLine)
        self.optionsButton.setObjectName(u"optionsButton")

        self.toolLayout.addWidget(self.optionsButton)


        self.pageLayout.addWidget(self.toolLine)

        self.problemLine = EdgedPane(BriefForm)
        self.problemLine.setObjectName(u"problemLine")
        self.problemLayout = QHBoxLayout(self.problemLine)
        self.problemLayout.setSpacing(12)
        self.problemLayout.setObjectName(u"problemLayout")
        self.problemLayout.setContentsMargins(24, 8, 24, 8)
        self.problemLabel = Label(self.problemLine)
        self.problemLabel.setObjectName(u"problemLabel")
        sizePolicy1.setHeightForWidth(self.problemLabel.sizePolicy().hasHeightForWidth())
        self.problemLabel.setSizePolicy(sizePolicy1)

        self.problemLayout.addWidget(self.problemLabel)

        self.elsewhereButton = Button(self.problemLine)
        self.elsewhereButton.setObjectName(u"elsewhereButton")

        self.problemLayout.addWidget(self.elsewhereButton)

        self.dismissButton = Button(self.problemLine)
        self.dismissButton.setObjectName(u"dismissButton")

        self.problemLayout.addWidget(self.dismissButton)


        self.pageLayout.addWidget(self.problemLine)

        self.body = QWidget(BriefForm)
        self.body.setObjectName(u"body")
        self.bodyLayout = QHBoxLayout(self.body)
        self.bodyLayout.setSpacing(0)
        self.bodyLayout.setObjectName(u"bodyLayout")
        self.bodyLayout.setContentsMargins(0, 0, 0, 0)
        self.preview = BriefPreview(self.body)
        self.preview.setObjectName(u"preview")

        self.bodyLayout.addWidget(self.preview)

        self.optionsPane = EdgedPane(self.body)
        self.optionsPane.setObjectName(u"optionsPane")
        self.paneLayout = QVBoxLayout(self.optionsPane)
        self.paneLayout.setSpacing(0)
        self.paneLayout.setObjectName(u"paneLayout")
        self.paneLayout.setContentsMargins(1, 0, 0, 0)
        self.paneScroll = QScrollArea(self.optionsPane)
        self.paneScroll.setObjectName(u"paneScroll")
        self.paneScroll.setFrameShape(QFrame.Shape.NoFrame)
        self.paneScroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.paneScroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.paneScroll.setWidgetResizable(True)
        self.paneContent = QWidget()
        self.paneContent.setObjectName(u"paneContent")
        self.contentLayout = QVBoxLayout(self.paneContent)
        self.contentLayout.setSpacing(0)
        self.contentLayout.setObjectName(u"contentLayout")
        self.contentLayout.setContentsMargins(10, 16, 14, 0)
        self.whomLayout = QVBoxLayout()
        self.whomLayout.setSpacing(6)
        self.whomLayout.setObjectName(u"whomLayout")
        self.whomLayout.setContentsMargins(10, -1, 10, 14)
        self.whomHeading = Label(self.paneContent)
        self.whomHeading.setObjectName(u"whomHeading")

        self.whomLayout.addWidget(self.whomHeading)

        self.whomControl = SegmentedControl(self.paneContent)
        self.whomControl.setObjectName(u"whomControl")

        self.whomLayout.addWidget(self.whomControl)

        self.whomLabel = Label(self.paneContent)
        self.whomLabel.setObjectName(u"whomLabel")
        self.whomLabel.setWordWrap(True)

        self.whomLayout.addWidget(self.whomLabel)


        self.contentLayout.addLayout(self.whomLayout)

        self.choicesHeadingLayout = QVBoxLayout()
        self.choicesHeadingLayout.setObjectName(u"choicesHeadingLayout")
        self.choicesHeadingLayout.setContentsMargins(10, -1, 10, 6)
        self.choicesHeading = SectionHeading(self.paneContent)
        self.choicesHeading.setObjectName(u"choicesHeading")

        self.choicesHeadingLayout.addWidget(self.choicesHeading)


        self.contentLayout.addLayout(self.choicesHeadingLayout)

        self.choicesList = RowList(self.paneContent)
        self.choicesList.setObjectName(u"choicesList")

        self.contentLayout.addWidget(self.choicesList)

        self.neverLayout = QVBoxLayout()
        self.neverLayout.setSpacing(0)
        self.neverLayout.setObjectName(u"neverLayout")
        self.neverLayout.setContentsMargins(10, 14, 10, -1)
        self.neverHeading = SectionHeading(self.paneContent)
        self.neverHeading.setObjectName(u"neverHeading")

        self.neverLayout.addWidget(self.neverHeading)

        self.neverShared = NeverShared(self.paneContent)
        self.neverShared.setObjectName(u"neverShared")

        self.neverLayout.addWidget(self.neverShared)


        self.contentLayout.addLayout(self.neverLayout)

        self.paneSpacer = QSpacerItem(20, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.contentLayout.addItem(self.paneSpacer)

        self.paneScroll.setWidget(self.paneContent)

        self.paneLayout.addWidget(self.paneScroll)

        self.filledLayout = QVBoxLayout()
        self.filledLayout.setObjectName(u"filledLayout")
        self.filledLayout.setContentsMargins(20, 4, 24, 8)
        self.filledLabel = Label(self.optionsPane)
        self.filledLabel.setObjectName(u"filledLabel")

        self.filledLayout.addWidget(self.filledLabel)


        self.paneLayout.addLayout(self.filledLayout)


        self.bodyLayout.addWidget(self.optionsPane)


        self.pageLayout.addWidget(self.body)

        self.hintLine = HintLine(BriefForm)
        self.hintLine.setObjectName(u"hintLine")

        self.pageLayout.addWidget(self.hintLine)


        self.retranslateUi(BriefForm)
    # setupUi

    def retranslateUi(self, BriefForm):
        self.toolLine.setProperty(u"edge", QCoreApplication.translate("BriefForm", u"bottom", None))
        self.backButton.setProperty(u"kind", QCoreApplication.translate("BriefForm", u"text", None))
        self.backButton.setProperty(u"iconName", QCoreApplication.translate("BriefForm", u"arrow-left", None))
        self.backButton.setProperty(u"spokenName", QCoreApplication.translate("BriefForm", u"Back", None))
        self.titleLabel.setProperty(u"role", QCoreApplication.translate("BriefForm", u"pane_title", None))
        self.titleLabel.setText(QCoreApplication.translate("BriefForm", u"Brief", None))
        self.whenLabel.setProperty(u"colour", QCoreApplication.translate("BriefForm", u"ink2", None))
        self.zoomControl.setProperty(u"labels", QCoreApplication.translate("BriefForm", u"Fit page|Fit width|100%", None))
        self.zoomControl.setAccessibleName(QCoreApplication.translate("BriefForm", u"Size of the page", None))
        self.copyButton.setText(QCoreApplication.translate("BriefForm", u"Copy as Markdown", None))
        self.copyButton.setProperty(u"key", QCoreApplication.translate("BriefForm", u"Ctrl+Shift+C", None))
        self.printButton.setText(QCoreApplication.translate("BriefForm", u"Print", None))
        self.printButton.setProperty(u"key", QCoreApplication.translate("BriefForm", u"Ctrl+P", None))
        self.printButton.setProperty(u"iconName", QCoreApplication.translate("BriefForm", u"printer", None))
        self.exportButton.setText(QCoreApplication.translate("BriefForm", u"Export PDF", None))
        self.exportButton.setProperty(u"kind", QCoreApplication.translate("BriefForm", u"primary", None))
        self.exportButton.setProperty(u"key", QCoreApplication.translate("BriefForm", u"Ctrl+E", None))
        self.exportButton.setProperty(u"iconName", QCoreApplication.translate("BriefForm", u"download", None))
        self.optionsButton.setText(QCoreApplication.translate("BriefForm", u"Options", None))
        self.optionsButton.setProperty(u"key", QCoreApplication.translate("BriefForm", u"F6", None))
        self.problemLine.setProperty(u"edge", QCoreApplication.translate("BriefForm", u"bottom", None))
        self.problemLabel.setProperty(u"colour", QCoreApplication.translate("BriefForm", u"late", None))
        self.elsewhereButton.setText(QCoreApplication.translate("BriefForm", u"Save elsewhere", None))
        self.dismissButton.setProperty(u"kind", QCoreApplication.translate("BriefForm", u"icon", None))
        self.dismissButton.setProperty(u"iconName", QCoreApplication.translate("BriefForm", u"x", None))
        self.dismissButton.setProperty(u"spokenName", QCoreApplication.translate("BriefForm", u"Dismiss the message", None))
        self.optionsPane.setProperty(u"edge", QCoreApplication.translate("BriefForm", u"left", None))
        self.optionsPane.setAccessibleName(QCoreApplication.translate("BriefForm", u"Options of the brief", None))
        self.whomHeading.setProperty(u"role", QCoreApplication.translate("BriefForm", u"heading", None))
        self.whomHeading.setText(QCoreApplication.translate("BriefForm", u"For whom", None))
        self.whomControl.setAccessibleName(QCoreApplication.translate("BriefForm", u"For whom the page is", None))
        self.whomLabel.setProperty(u"colour", QCoreApplication.translate("BriefForm", u"ink2", None))
        self.whomLabel.setProperty(u"role", QCoreApplication.translate("BriefForm", u"second_text", None))
        self.choicesHeading.setText(QCoreApplication.translate("BriefForm", u"On the page", None))
        self.choicesList.setAccessibleName(QCoreApplication.translate("BriefForm", u"Sections on the page", None))
        self.neverHeading.setText(QCoreApplication.translate("BriefForm", u"Never on a shared page", None))
        self.filledLabel.setProperty(u"role", QCoreApplication.translate("BriefForm", u"second", None))
        self.filledLabel.setProperty(u"colour", QCoreApplication.translate("BriefForm", u"ink3", None))
        pass
    # retranslateUi
