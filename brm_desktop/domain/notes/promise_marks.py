"""How many lines of a note look like promises, by their marks alone.

For lists that only count: reading the note with `note_grammar` costs a start of the application a tenth of a second.
Here belongs no meaning: who owes, and until when, the grammar says.
"""

import re

_MARKED = re.compile(
    r"^[ \t]*(?:%%[ \t]*)?(?:(?:[-*+]|\d+[.)])[ \t]+)?(?:"
    r"(?:->|→|<-(?!-)|←)[ \t]*"
    r"|\[[ x]\][ \t]+"
    r"|\**(?:next )?action(?: items?)?(?: for [^:*\n]{1,40})?[ \t]*\**[ \t]*:\**[ \t]*"
    r")(?!TODO\b)[\w@(“\"'`*]",
    re.IGNORECASE | re.MULTILINE,
)


def promise_lines(note: str) -> int:
    """How many lines bear the mark of a promise, whoever owes it, and words behind it."""
    return sum(1 for _ in _MARKED.finditer(note))
