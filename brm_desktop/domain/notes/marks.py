"""The marks of the note grammar at the start of a line (DESIGN appendix B), and the lines of a note that are read.

All patterns are tried at one place and bounded, so that no line takes longer than its length.
"""

import re
from collections.abc import Iterator

HEAD = re.compile(r"[ \t>]*(?:(?:[-*+•‣◦]|\d{1,3}[.)])[ \t]+)?")
_NUMBER = r"(?:[ \t]*#?\d+(?:\.\d+)*)?"
_BEFORE_COLON = r"(?=[ \t]*[\]*_]{0,3}[ \t]*:)"
_OBSERVED = r"(?P<observed>demand|value|issue|change)(?=[*_]{0,3}[ \t]*:)"
_DECISION = rf"(?P<decision>decisions?{_NUMBER}(?:[ \t]*\([^()\n]{{1,40}}\))?(?=[*_]{{0,3}}[ \t]*:))"
_ACTION = (
    rf"(?P<action>(?:next[ \t]+)?action(?:[ \t]+(?:items?|points?|required|needed))?{_NUMBER}"
    rf"(?:[ \t]+for[ \t]+[^:\n]{{1,60}}?)?{_BEFORE_COLON}"
    r"|action(?:[ \t]+item)?(?:-\d+|[ \t]+\d+(?:\.\d+)*)?(?=[ \t]+[-–—][ \t]|[ \t]*[\])*_]{1,3}[ \t])"
    r"|action-\d+(?=[ \t]*:)|action(?:[ \t]+items?)?(?=[ \t]*[(\[][^()\[\]\n]{1,40}[)\]][ \t]*:)"
    r"|(?:to-?[ \t]?do|task|follow[- ]?up|aufgabe)(?=[*_]{0,3}[ \t]*:))"
)
# "AI", "AR", "TODO" and the like count in capitals only, and only before a colon or a name.
_SHORT = (
    r"(?-i:(?P<short>A/I|AI|AP|AR|TODO))(?=[\]*_]{0,3}[ \t]*:|[\]*_]{1,3}[ \t]|[ \t]*\([^()\n]{1,40}\)[ \t]*:"
    r"|[ \t]+(?-i:[A-Z@][\w-]*)[^:\n]{0,40}:|(?<=AR)[ \t]+(?-i:[A-Z@]))"
)
MARKER = re.compile(
    r"(?P<private>%%)[ \t]*"
    r"|(?P<owe>->|→)[ \t]*"
    r"|(?P<owed><-(?!-)|←)[ \t]*"
    r"|(?P<next>\?)[ \t]+"
    r"|(?P<decided>!)[ \t]+"
    r"|(?P<heading>##)[ \t]+"
    r"|(?P<box>\[(?P<tick>[ \txX✓✔☑]?)\])(?!\()(?:[ \t]+|(?=[^\s\w]|$))"
    r"|(?P<glyph>[☐☑✅✔✓❏□])️?[ \t]+"
    r"|(?P<logged>[#!](?:action|todo|task)[ \t]+(?=\S))"
    rf"|(?P<word>[*_`]{{0,3}}\[?(?:{_OBSERVED}|{_DECISION}|{_ACTION}|{_SHORT})"
    r"[ \t]*[\]*_`]{0,3}(?:[ \t]*[:–—-])?[*_`]{0,3}[ \t]*)",
    re.IGNORECASE,
)
COULD_MARK = re.compile(r"[%\-→<←?!#\[☐☑✅✔✓❏□*_`dDvViIcCaAtTfFnN]")
_FENCE = re.compile(r"[ \t]{0,3}(?P<fence>`{3,}|~{3,})")
_LONGEST_FRONT_MATTER = 20_000


def is_marked(text: str) -> bool:
    """Whether a text without its list marker begins with a mark of this grammar."""
    return COULD_MARK.match(text) is not None and MARKER.match(text) is not None


def readable_lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines of a note that are not code, comment or front matter, with their zero-based numbers."""
    fence, comment = "", False
    front_matter = _front_matter_end(text)
    for number, line in enumerate(text.split("\n")):
        if number <= front_matter:
            continue
        if fence:
            match = _FENCE.match(line)
            if match and match["fence"].startswith(fence) and not line[match.end() :].strip():
                fence = ""
            continue
        if comment:
            comment = "-->" not in line
            continue
        if "<!--" in line and "-->" not in line[line.rfind("<!--") :]:
            comment = True
            line = line[: line.rfind("<!--")]
        elif line[:4].lstrip()[:3] in {"```", "~~~"}:
            match = _FENCE.match(line)
            if match and "`" not in line[match.end() :]:
                fence = match["fence"]
                continue
        yield number, line.rstrip("\r")


def _front_matter_end(text: str) -> int:
    """The number of the line that closes the front matter; -1 if there is none."""
    if not text.lstrip("\ufeff").startswith("---"):
        return -1
    for number, line in enumerate(text[:_LONGEST_FRONT_MATTER].split("\n")):
        if number == 0:
            if line.lstrip("\ufeff").strip() != "---":
                return -1
        elif line.strip() in {"---", "..."}:
            return number
        elif number == 1 and not line.strip():
            return -1
    return -1
