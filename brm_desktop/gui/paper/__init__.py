"""What goes on paper: the brief, the sheet on one person and the page for the yearly talk.

`typography` measures and breaks text in points, `marks` says what a page is made of and paints it, `printing` brings
pages into a PDF or to a printer. The other modules lay out one kind of document each.
"""
