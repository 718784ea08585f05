"""Sections of minutes by their headings, and placeholders that nobody filled in. Words only; reading is elsewhere."""

import re
from enum import StrEnum
from functools import lru_cache

from brm_desktop.domain.dates.words import fold


class Section(StrEnum):
    """What a heading announces."""

    PRESENT = "present"
    ABSENT = "absent"
    AGENDA = "agenda"
    ACTIONS = "actions"
    PAST_ACTIONS = "past actions"
    DECISIONS = "decisions"
    NOTES = "notes"
    LINKS = "links"
    OTHER = "other"


_EXACT: dict[Section, str] = {
    Section.PRESENT: (
        "present|attendees|attendee|attendance|attending|attended|participants|participant|participation|people|"
        "members|roll call|rollcall|roll-call|who|who was there|who attended|who came|who is here|in the room|"
        "guests|guest|invited guests|visitors|visitor|observers|observer|also present|others present|"
        "also in attendance|in attendance|remote|on the call|dial-in|present members|members present|"
        "board members present|directors present|officers present|staff|staff present|teilnehmer|teilnehmende|"
        "teilnehmerinnen|anwesend|anwesende|presents|participants present|meeting attendees|meeting participants|"
        "list of attendees|invited|invitees|by invitation|on the phone|by phone|by video|in person|online|asistentes|"
        "teilnehmerinnen und teilnehmer|teilnehmende personen|presenti|aanwezig|membres presents|list of participants|"
        "attendees list|attendee list|attendance list|"
        "attendees and affiliation|names|quorum|joined|joining|facilitator|chair|scribe|scribes|note taker|"
        "notetaker|note-taker|minute taker|minutes taker|secretary|moderator|host|organizer|organiser"
    ),
    Section.ABSENT: (
        "absent|regrets|apologies|apologies for absence|apologies received|not present|members absent|absentees|"
        "directors absent|board members absent|officers absent|excused|unable to attend|not attending|declined|"
        "entschuldigt|abwesend|nicht anwesend|es fehlen|es fehlten|excuses|absents|absents excuses|ausentes|assenti|"
        "afwezig|missing|with regrets|absent with apologies|no show|optional"
    ),
    Section.AGENDA: (
        "agenda|agenda items|proposed agenda|meeting agenda|tentative agenda|draft agenda|today's agenda|"
        "tagesordnung|topics|discussion topics|topics for discussion|items|agenda topics|planned topics"
    ),
    Section.ACTIONS: (
        "action items|action item|actions|action|action points|action point|action list|actions arising|"
        "new actions|new action items|next steps|next step|next actions|next action|follow-ups|follow ups|"
        "followups|follow up|follow-up|followup|follow-up actions|follow up items|follow-up items|todo|todos|"
        "to do|to-do|to dos|to-dos|tasks|task list|todo list|to-do list|deliverables|commitments|assignments|"
        "aufgaben|offene punkte|taches|prochaines etapes|actiepunten|acciones|massnahmen|maßnahmen|nächste schritte|"
        "nachste schritte|summary of action items|"
        "action items summary|action register|outstanding action items|open action items|open actions|"
        "outstanding actions|action items for next meeting|agreed upon action items|agreed action items|"
        "agreed actions|actions agreed|actions and next steps|action items and next steps|"
        "action items / next steps|action items/next steps|action log|ais|my actions|homework|action plan|"
        "takeaways and actions|key actions|responsibilities|who does what|who does what by when|"
        "what happens next|carry forward"
    ),
    Section.PAST_ACTIONS: (
        "review of action items|review of past action items|review of previous action items|"
        "previous action items|past action items|review action items|action item review|action items review|"
        "review of actions|review of previous actions|previous actions|last week's action items|"
        "action items from last meeting|action items from previous meeting|actions from last meeting|"
        "actions from previous meeting|review of tasks|review of outstanding action items|old action items|"
        "matters arising|outstanding items|review of open action items|carried over actions|"
        "completed action items|completed actions|closed actions"
    ),
    Section.DECISIONS: (
        "decisions|decision|what we decided|what was decided|decided|decisions made|decisions taken|"
        "key decisions|resolutions|resolution|resolved|agreements|agreed|agreements reached|"
        "summary of resolutions|motions|motions passed|votes|entscheidungen|beschlüsse|beschlusse|decision log|"
        "verdict|verdicts|consensus|outcomes|conclusion|conclusions|conclusion/resolution|"
        "conclusions/resolutions|conclusion/decision|resolutions/decisions|decisions/resolutions|"
        "decisions/conclusions|decisions and resolutions|agreed points"
    ),
    Section.NOTES: (
        "parking lot|notes|note|minutes|meeting notes|meeting minutes|discussion|discussions|discussion notes|"
        "discussion items|summary|introduction|background|overview|recap|transcript|chat|protokoll|details|"
        "attachments|q/a|q&a|questions|standup|stand-up|aob|any other business|other|other business|other topics|"
        "announcements|call to order|adjournment|closing|next meeting|next meetings|upcoming meetings|"
        "future meetings|opening|welcome|introductions|purpose|objective|objectives|goals|status|updates|misc|"
        "miscellaneous|approval of minutes|approve minutes|resources|references|appendix|metadata|"
        "review of last meeting|review of the previous meeting|review of previous meeting|previous meeting|"
        "last meeting|strategic initiatives|time|date|location|venue|logistics|cadence|meeting info|"
        "meeting details"
    ),
    Section.LINKS: ("links|link|recording|recordings|related|see also|documents|materials|slides|backlinks"),
}
_BY_WORDS = {words: section for section, row in _EXACT.items() for words in row.split("|")}
_DECORATION = re.compile(r"^[\W\d_]+|[\W\d_]+$")
_COUNT = re.compile(r"\s*[(\[][^()\[\]]{0,60}[)\]]\s*$")
_STARTS: tuple[tuple[re.Pattern[str], Section], ...] = (
    (re.compile(r"(?:review|status|update)s? (?:of|on) (?:\w+ ){0,3}(?:action|task|todo)"), Section.PAST_ACTIONS),
    (
        re.compile(r"(?:previous|past|prior|last|old|completed|closed) (?:\w+ ){0,3}(?:actions?|tasks?|todos?)\b"),
        Section.PAST_ACTIONS,
    ),
    (re.compile(r"(?:actions?|action items|tasks) (?:from|of) (?:the )?(?:last|previous|prior)"), Section.PAST_ACTIONS),
    (
        re.compile(r"(?:actions?(?: items?| points?)?|next steps|todos?|to-dos?) (?:for|of|from|by|until|before) "),
        Section.ACTIONS,
    ),
    (re.compile(r"(?:[\w/-]+ ){0,3}(?:did not|didn't|could not|couldn't|unable to) attend$"), Section.ABSENT),
    (re.compile(r"(?:\w+ ){0,2}(?:regrets|apologies|absentees?|absent)\b(?! to)"), Section.ABSENT),
    (
        re.compile(r"(?:[\w/-]+ ){0,4}(?:attendees|participants|in attendance|members present|others present)$"),
        Section.PRESENT,
    ),
    (re.compile(r"(?:[\w/-]+ ){0,3}(?:present|attending)$"), Section.PRESENT),
    (
        re.compile(
            r"(?:attendees|participants|present|attending|in attendance) (?:from|at|for|on|in|of|and|&|via|by) "
        ),
        Section.PRESENT,
    ),
    (
        re.compile(r"(?:[\w/-]+ ){0,3}action (?:items?|points?)$|(?:[\w/-]+ ){0,2}next (?:steps|actions)$"),
        Section.ACTIONS,
    ),
    (
        re.compile(
            r"(?:follow[- ]?ups?|new|open|agreed|assigned|key|our|my|team|immediate) (?:and )?"
            r"(?:tasks|actions|steps|todos|to-dos|follow-ups)$"
        ),
        Section.ACTIONS,
    ),
    (re.compile(r"(?:voting|non-voting|tsc|ctc|board|committee|team|core|active) members$"), Section.PRESENT),
    (re.compile(r"(?:[\w/-]+ ){0,2}(?:guests|observers)$"), Section.PRESENT),
)
_EMPTY_WORDS = (
    "action|action item|action items|add here|add items here|add name|add your name|add your name here|add yourself|"
    "agenda item|agenda item 1|agenda item 2|announcement|attendee|attendee name|attendees|deadline|description|due|"
    "due date|example|fill in|first item|first last|full name|insert name|insert name here|item|keine|lorem ipsum|"
    "n/a|na|name|name (affiliation)|name (company)|name (organization)|name surname|name, affiliation|names|nil|no|"
    "no absences|no action|no action items|no actions|no apologies|no decisions|no items|no new action items|"
    "no notes|no one|no regrets|no update|no updates|nobody|nobody absent|none|none identified|none noted|"
    "none received|none recorded|none today|none were received|none yet|nothing|owner|participant|person|person 1|"
    "person 2|placeholder|second item|see above|see below|someone|task|tba|tbc|tbd|to be added|to be completed|"
    "to be confirmed|to be determined|to be filled in|todo|todo, secretary|topic|what|when|who|x|xx|xxx|you|"
    "your name|your name here"
)
_PLACEHOLDERS = frozenset(_EMPTY_WORDS.split("|"))
_INSTRUCTION = re.compile(
    r"(?:please )?(?:su[bm]+[a-z]*it a pr|(?:add|insert|enter|fill in|put|write|list|type|identify|edit) "
    r"(?:your|yourself|name|names|here|item|items|owner|the name|any|more|additional|action items?|attendees?)\b)",
)
_NOTHING = re.compile(
    r"(?:none|nothing)(?: (?:now|currently|further|more|else|for|to|at|from|this|today|identified|recorded|noted|yet|"
    r"so|new|of|were|was|reported)\b.{0,40})?$"
    r"|(?:no|n/a)\b[\s,-]*(?:new |further |open |outstanding |specific |other )*"
    r"(?:action items?|actions?|tasks?|todos?|decisions?|updates?|follow-?ups?|regrets|apologies|absences|items?|"
    r"notes?|announcements?|questions?|issues?)\b.{0,40}$"
)
_HERE = re.compile(r"^(?:add|submit|sumbit|insert|put|list|enter|fill|your|please add|type|to be)\b.*\bhere\b\W*$")
_TEMPLATE = re.compile(r"^(?:\{+[^{}]*\}+|<[^<>@/:]*>|\[[^\[\]]*\]|_{3,}|\.{2,}|…|-+)$")
_ALL_MARKS = " \t*_`~-–—:.,;!\"'“”‘’()[]{}#•…|\\/"


@lru_cache(maxsize=4096)
def section_of(heading: str) -> Section:
    """What a heading announces, by its words: "## Attendees (5)", "**TSC Members present:**", "3. Action items"."""
    words = _heading_words(heading)
    if not words or len(words) > 70:
        return Section.OTHER
    exact = _BY_WORDS.get(words) or _BY_WORDS.get(_COUNT.sub("", words))
    if exact is not None:
        return exact
    for pattern, section in _STARTS:
        if pattern.match(words):
            return section
    return Section.OTHER


def _heading_words(heading: str) -> str:
    words = " ".join(fold(heading.replace("’", "'")).replace("*", " ").replace("_", " ").replace("`", " ").split())
    words = _DECORATION.sub("", _COUNT.sub("", words.rstrip(" :#")) or words)
    return words.rstrip(" :").strip()


@lru_cache(maxsize=4096)
def _bare(text: str) -> str:
    return fold(text.replace("’", "'")).strip(_ALL_MARKS)


def is_placeholder(text: str) -> bool:
    """Whether a text says nothing: empty, "TODO", "N/A", "_Submit a PR to add your item here_", "{name}"."""
    if len(text) > 120:
        return False
    stripped = text.strip()
    bare = _bare(stripped)
    if not bare or bare in _PLACEHOLDERS or _TEMPLATE.match(stripped.strip("*_ ")):
        return True
    if _HERE.match(bare) or _NOTHING.match(bare):
        return True
    return stripped[:1] in "*_" and stripped[-1:] in "*_" and _INSTRUCTION.match(bare) is not None
