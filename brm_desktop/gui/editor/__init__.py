"""The note editor: plain Markdown, with what was understood of each line in its margins while it is typed."""
