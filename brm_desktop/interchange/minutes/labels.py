"""Labels that open a part of the minutes: "**Attendees:** ...", "Present: A, B", "Action Items" on its own line."""

import re
from dataclasses import dataclass

from brm_desktop.domain.notes.sections import Section, section_of
from brm_desktop.interchange.minutes.blocks import Block, Shape

_LABEL = re.compile(r"[*_]{0,3}(?P<label>[^:：*_|\n]{2,70}?)[*_]{0,3}[ \t]*[:：][ \t]*[*_]{0,3}[ \t]*(?P<rest>.*)$")
_BOLD = re.compile(r"(?:\*\*|__)(?P<label>[^*_\n]{2,70})(?:\*\*|__)[ \t]*:?[ \t]*(?P<rest>.*)$")
_MAILED = re.compile(r"(?P<label>[A-Z]\w+)[ \t]+(?P<rest>\[[^\[\]]+\]\(mailto:.*)$")
_DASHED = re.compile(
    r"(?P<label>attendees|attendance|attending|present|participants|regrets|apologies|absent|teilnehmer|anwesend|"
    r"entschuldigt)\s+[-–—]\s+(?P<rest>\S.*)$",
    re.IGNORECASE,
)
_PICTURED = re.compile(r"(?:\U0001f465|\U0001f464|\U0001f9d1\S*)\s*(?P<rest>[^:]+)$")
_RECEIVED = re.compile(
    r"(?P<label>apologies|regrets)(?: for absence)?(?: (?:were|was|had been|have been))?"
    r"(?: (?:received|noted|accepted|given|sent|recorded))?\s+(?:from|by|for)\s+(?P<rest>.+)$",
    re.IGNORECASE,
)
_ROLE = re.compile(
    r"(?:co-?|vice )?(?:chair(?:person|man|woman)?s?|scribes?|secretary|host|facilitator|moderator|organi[sz]er|"
    r"(?:note|minute|minutes)[- ]?taker|quorum|optional|names?|people|who|members?|staff|items|topics|items?)",
    re.IGNORECASE,
)
LABEL_LINE = re.compile(r"[*_]{0,2}[A-Z][\w /-]{1,30}(?:[*_]{0,2}:|:[*_]{0,2})(?:\s|$)")
OPENING = frozenset(
    {Section.PRESENT, Section.ABSENT, Section.ACTIONS, Section.PAST_ACTIONS, Section.DECISIONS, Section.AGENDA}
)


@dataclass(frozen=True, slots=True)
class Label:
    """A label with what stands behind it on the same line, and from which character on."""

    section: Section
    words: str
    rest: str
    start: int
    bold: bool

    @property
    def of_one(self) -> bool:
        """Whether it names a role or is too common a word to open a part by itself."""
        return _ROLE.fullmatch(self.words.strip(" :")) is not None


def label_of(block: Block) -> Label | None:
    """The label a line begins with, or None."""
    text = block.text
    if len(text) > 2 and text[0] in "*_" and (match := _BOLD.match(text)):
        found = _label(match, bold=True)
        if found is not None:
            return found
    if (":" in text[:80] or "：" in text[:80]) and (match := _LABEL.match(text)):
        found = _label(match, bold=text[0] in "*_")
        if found is not None:
            return found
    if (pictured := _PICTURED.match(text)) is not None:
        words, rest = "attendees", pictured["rest"]
        return Label(section=Section.PRESENT, words=words, rest=rest, start=pictured.start("rest"), bold=False)
    for pattern in (_DASHED, _RECEIVED, _MAILED):
        if (match := pattern.match(text)) is not None:
            return _label(match, bold=False)
    return None


def _label(match: re.Match[str], *, bold: bool) -> Label | None:
    words = match["label"]
    section = section_of(words)
    if section is Section.OTHER:
        return None
    return Label(section=section, words=words, rest=match["rest"].strip(), start=match.start("rest"), bold=bold)


def bare_label(block: Block, *, has_children: bool) -> Section:
    """The section a line opens that holds nothing but its words: "Attendees", "* Action Items" above nested items."""
    text = block.text
    if len(text) > 40 or block.wrapped or (block.shape is Shape.ITEM and not has_children):
        return Section.OTHER
    section = section_of(text)
    return section if section in OPENING and not _ROLE.fullmatch(text.strip(" *_:")) else Section.OTHER
