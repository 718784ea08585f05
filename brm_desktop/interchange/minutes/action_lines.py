"""Lines of minutes that may become commitments and decisions: under their headings, and marked in running notes."""

import re
from dataclasses import replace

from brm_desktop.domain.names.book import has_name_shape, plain_name
from brm_desktop.domain.names.words import TASK_VERBS
from brm_desktop.domain.notes.grammar import is_marked
from brm_desktop.domain.notes.sections import Section
from brm_desktop.interchange.minutes.blocks import Block, Shape
from brm_desktop.interchange.minutes.draft import Candidate, Draft, Source
from brm_desktop.interchange.minutes.passages import OWN_LINE, Passages
from brm_desktop.interchange.minutes.tables import is_done

_INLINE_ACTION = re.compile(
    r"(?:(?<=[.;:)\]!?–—-]\s)|(?<=\*\*)|(?<=\s[(\[]))"
    r"(?:(?:ACTION(?: ITEM)?S?|AI|AR)|[Aa]ction(?: [Ii]tem)?)\s*(?::[*_]{0,3}|[*_]{1,3}\s*:?)\s*(?=\S)"
)
_DECIDED = re.compile(
    r"[*_]{0,3}(?:(?-i:RESOLVED|RESOLUTION|AGREED|DECIDED|CONSENSUS|APPROVED|DECISION)(?:\s*\([^()]*\))?"
    r"[*_]{0,3}\s*[:,–—-]"
    r"|(?:resolved|resolution|agreed|agreement|decided|consensus|conclusion|verdict|decision|beschluss|beschlossen|entscheidung|vereinbart)(?:\s*\([^()]*\))?"
    r"(?:[*_]{0,3}\s*:|[*_]{1,3}\s*[–—-]))"
    r"[*_]{0,3}\s*"
    r"|#agreed[ \t]+|(?-i:Decision|DECISION|Beschluss)\s+[–—-]\s+"
    r"|(?=(?:(?:we|it was|all|the (?:group|team|committee|board|tsc)) )?"
    r"(?:agreed|decided|resolved) (?:to|that|on|we|not)\b"
    r"|consensus (?:is|was|to|that|on)\b|(?:the )?(?:decision|resolution) (?:is|was) )",
    re.IGNORECASE,
)
_INLINE_DECISION = re.compile(
    r"(?<=[.;:)]\s)(?:(?=(?:It was )?(?:RESOLVED|AGREED) (?:to|that|unanimously)\b)|(?:RESOLVED|AGREED|DECIDED):\s+"
    r"|[*_]{1,3}(?:Agreed|Decided|Decision|Resolved)(?::[*_]{1,3}|[*_]{1,3}:)\s+)"
)
_CARRIED = re.compile(r"\bmotion (?:was |is )?(?:carried|passed|adopted|approved)\b", re.IGNORECASE)
_NAMES_TO = (
    r"@?[^\W\d_][\w'’-]*(?: [A-Z][\w'’-]*){0,2}(?:(?:,| and| &| \+) @?[A-Z][\w'’-]*(?: [A-Z][\w'’-]*){0,2}){0,3}"
)
_SPOKEN = re.compile(rf"[*_]{{0,2}}{_NAMES_TO}[*_]{{0,2}} (?:to|(?P<will>will)) (?P<verb>[a-z]+)\b(?!,)")
_BRACKETED = re.compile(rf"\[(?P<inner>{_NAMES_TO} (?:to|will|should) [^\[\]]{{4,300}})\]\.?$")
_IN_BRACKETS = re.compile(r"(?P<who>[^,;]+?)(?:[,;–-]\s*|\s+(?=by |due |until ))(?P<due>.+)$")
_INITIALS = re.compile(r"[A-Z]{2,3}(?:\s*[/,&]\s*[A-Z]{2,3})*")
_PICTURE = re.compile(
    r"[\u231a-\u23ff\u2600-\u2604\u2607-\u2610\u2613-\u2704\u2706-\u27bf\U0001f300-\U0001faff\ufe0f]+\s+"
)
_CLOSING_MARKS = re.compile(
    r"\s*(?:[-–—(\[]\s*)(?:done|completed?|closed|✅|✔|✓)[)\]]?\W*$|^\W*(?:done|completed)\s*[:–—-]\s*", re.IGNORECASE
)
_TAG = re.compile(
    r"\[(?:(?P<done>done|closed|completed?)|new|open|pending|ongoing|in progress|carried over)\]\s*", re.IGNORECASE
)
_DETAIL = re.compile(
    r"[*_]{0,3}(?:(?P<owner>owners?|assignees?|assigned(?: to)?|responsible|who|lead|dri)"
    r"|(?P<due>due(?: date)?|deadline|when|by when|target(?: date)?|eta)|(?P<state>status|state))"
    r"[*_]{0,3}\s*:[*_]{0,3}\s*(?P<value>.+)$",
    re.IGNORECASE,
)
_ACTION_LABEL = re.compile(r"[*_]{0,3}(?:ACTIONS?|Actions?|AI|Action by|ACTION BY)[*_]{0,3}\s*:[*_]{0,3}\s*")
# An arrow before a name is somebody's list marker; before anything else it is a promise of one's own.
_ARROW = re.compile(r"(?:→|->|➔|➜|=>)\s*")
_STRUCK = re.compile(r"(?:\[[ xX]?\]\s*)?~~")
_STRUCK_OUT = re.compile(r"~~[^~]+~~\s*")
_TICKED = re.compile(r"(?:\[[ xX]?\](?!\()|[☐☑✅✔✓])\ufe0f?\s+(?!%%)")
_STATES = frozenset({"attend", "be", "have", "join", "leave", "miss", "need", "not", "probably", "return"})
_LONGEST_OWNER = 40
_SHORTEST_TASK = 15
_LONGEST_DECISION = 600


class ActionLines:
    """Collects candidates. `indent` is where the last one stands, `owner_group` whose the following ones are."""

    def __init__(self, passages: Passages, draft: Draft) -> None:
        self._passages = passages
        self._draft = draft
        self.owner_group = ""
        self.indent = -1
        self._group_indent = -1

    def reset(self, *, owner_group: str = "") -> None:
        """Begin a new part of the minutes."""
        self.owner_group = owner_group
        self.indent = self._group_indent = -1

    def action(self, index: int, block: Block, *, section: Section) -> None:
        """A line in a part of actions: one of them, a detail of the one above, or whose the next ones are."""
        carried = section is Section.PAST_ACTIONS
        if self.indent >= 0 and block.indent > self.indent and self._detail(block):
            return
        arrow = _ARROW.match(block.text)
        if arrow is not None and OWN_LINE.match(block.text, arrow.end()):
            self.add(Source.ACTION, index, block, start=arrow.end(), carried=carried)
            return
        if is_marked(block.text):
            self.add(Source.MARKED, index, block, carried=carried)
            self.indent = block.indent
            return
        if block.shape is Shape.TEXT:
            if self._opens_group(block):
                self._group_indent = -1
                return
            self.add(Source.SENTENCE, index, block, carried=carried)
            return
        if self.indent >= 0 and block.indent > self.indent:
            return
        if block.indent <= self._group_indent:
            self.owner_group, self._group_indent = "", -1
        if self._passages.has_children(index) and self._opens_group(block):
            return
        self.add(Source.SENTENCE if carried else Source.ACTION, index, block, carried=carried)
        self.indent = block.indent

    def _detail(self, block: Block) -> bool:
        """Owner, date or state of the action above on a line of their own: "Owner: Kate"."""
        match = _DETAIL.match(block.text)
        if match is None or not self._draft.candidates:
            return False
        above = self._draft.candidates[-1]
        value = match["value"].strip(" *_")
        if match["owner"]:
            above = replace(above, owners=value)
        elif match["due"]:
            above = replace(above, due=value)
        else:
            above = replace(above, done=above.done or is_done(value))
        self._draft.candidates[-1] = above
        return True

    def _opens_group(self, block: Block) -> bool:
        """Whether nested actions belong to the name or the topic this item holds."""
        text = block.text.rstrip(" :*_")
        headed = block.text.rstrip(" *_").endswith(":") or block.text.startswith(("**", "__"))
        if block.shape is Shape.TEXT and (not headed or len(text) > 80):
            return False
        named = _are_names(text)
        if not named and not block.text.rstrip(" *_").endswith(":"):
            return False
        self.owner_group = plain_name(text) if named else ""
        self._group_indent = block.indent
        self.indent = -1
        return True

    def decided(self, index: int, block: Block) -> None:
        """A line in a part of decisions."""
        ticked = _TICKED.match(block.text)
        if ticked is not None:
            self.add(Source.DECISION, index, block, start=ticked.end())
        elif is_marked(block.text):
            self.add(Source.MARKED, index, block)
        elif block.shape is Shape.ITEM:
            if self.indent < 0 or block.indent <= self.indent:
                self.add(Source.DECISION, index, block, start=_decision_start(block))
                self.indent = block.indent
        elif not block.wrapped and not block.text.endswith(":") and len(block.text) < 600:
            self.add(Source.DECISION, index, block, start=_decision_start(block))

    def free(self, index: int, block: Block) -> None:
        """A line of the notes: marked at its start, with "ACTION:" inside, or a decision in words."""
        text = block.text
        if is_marked(text):
            if not self._owner_of_above(index, block):
                self.add(Source.MARKED, index, block)
            return
        match = _DECIDED.match(text)
        if match is not None and not (block.wrapped and match.end() == 0) and not text.rstrip().endswith(("?", ":")):
            self.add(Source.DECISION, index, block, start=match.end())
            return
        if (inline := _INLINE_ACTION.search(text) if "ction" in text or "A" in text else None) is not None:
            self._inline_action(index, block, inline)
        elif (decided := _INLINE_DECISION.search(text)) is not None:
            self.add(Source.DECISION, index, block, start=decided.end())
        elif _CARRIED.search(text) and not block.wrapped:
            self.add(Source.DECISION, index, block)
        else:
            self._spoken(index, block)

    def _inline_action(self, index: int, block: Block, inline: re.Match[str]) -> None:
        """Take "ACTION:" within a line: what follows is to be done, or, where only names follow, what stands before."""
        rest = block.text[inline.end() :]
        if _is_only_names(rest):
            self.add(Source.ACTION, index, block)
            return
        said = _IN_BRACKETS.match(rest.rstrip(" .)]*_"))
        if block.text[inline.start() - 1] in "([" and said is not None and _is_only_names(said["who"]):
            before = block.text[: inline.start() - 1].strip()
            owners, due = said["who"].strip(), re.sub(r"^(?:by|due|until)\s+", "", said["due"])
            self._draft.candidates.append(
                Candidate(source=Source.ACTION, number=block.number, text=before, owners=owners, due=due)
            )
            return
        self.add(Source.ACTION, index, block, start=inline.end())

    def _spoken(self, index: int, block: Block) -> None:
        """Take "Omar to ask the vendor" in the notes; "Omar will ask" only in brackets or with a date to it."""
        bracketed = _BRACKETED.match(block.text)
        if bracketed is not None:
            text = bracketed["inner"].replace(" will ", " to ", 1)
            self._draft.candidates.append(Candidate(source=Source.SPOKEN, number=block.number, text=text))
            return
        spoken = _SPOKEN.match(block.text)
        if spoken is None or block.wrapped:
            return
        known = spoken["verb"] not in _STATES if spoken["will"] else spoken["verb"] in TASK_VERBS
        if known:
            self.add(Source.SPOKEN, index, block)

    def _owner_of_above(self, index: int, block: Block) -> bool:
        """A line "Action: Clerk" names who is to do what the paragraph above says."""
        match = _ACTION_LABEL.match(block.text)
        above = self._passages.above(index)
        if match is None or above is None or above.shape not in {Shape.TEXT, Shape.ITEM}:
            return False
        names = block.text[match.end() :].strip(" *_.()[]")
        if not _is_only_names(names) or len(above.text) < _SHORTEST_TASK:
            return False
        self._draft.candidates.append(
            Candidate(source=Source.ACTION, number=above.number, text=above.text, owners=names)
        )
        return True

    def add(self, source: Source, index: int, block: Block, *, start: int = 0, carried: bool = False) -> None:
        """Keep a line as something that may become a record."""
        section = Section.ACTIONS if source is Source.SENTENCE else Section.OTHER
        text, done = _state(self._passages.whole(index, section), labelled=start > 0)
        self._draft.candidates.append(
            Candidate(
                source=source,
                number=block.number,
                text=text,
                start=start,
                owners=self.owner_group if source in {Source.ACTION, Source.MARKED} else "",
                done=done and source is not Source.DECISION,
                carried=carried,
            )
        )


def _state(text: str, *, labelled: bool) -> tuple[str, bool]:
    """The text without "[DONE]", "- done" and a line through it, and whether any of these said that it is done."""
    tag = None if labelled else _TAG.match(text)
    if tag is not None:
        text = text[tag.end() :]
    if not labelled:
        text = _PICTURE.sub("", text, count=1) if _PICTURE.match(text) else text
    struck = _STRUCK.match(text) is not None
    text = text if struck else _STRUCK_OUT.sub("", text)
    closed = _CLOSING_MARKS.search(text) is not None or bool(tag and tag["done"])
    return _CLOSING_MARKS.sub("", text).replace("~~", ""), struck or closed


def _decision_start(block: Block) -> int:
    match = _DECIDED.match(block.text)
    return match.end() if match else 0


def _are_names(text: str) -> bool:
    """Whether a text is one name or several, joined by commas, slashes or "and"."""
    names = [name for name in re.split(r"\s*(?:/|,|&|\band\b)\s*", text) if name]
    return bool(names) and all(has_name_shape(plain_name(name)) for name in names)


def _is_only_names(text: str) -> bool:
    """Whether nothing but names or initials is left: "Omar)", "Kate and Ruth Vance**", "PN"."""
    bare = text.strip(" *_.()[]")
    return len(bare) <= _LONGEST_OWNER and (_are_names(bare) or _INITIALS.fullmatch(bare) is not None)
