"""Sentences that sound like a promise although no marker says so (English). They are offered, never taken.

Conservative: a question, a condition, the past, a habit, a negation or the plan of a thing is no promise. "We" promises
only when somebody is to get something or a day is named. `tests/benchmarks/promise_offers.py` shows every offer in real
minutes, to be judged by eye.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from brm_desktop.domain.dates.parsing import find_date
from brm_desktop.domain.names.book import fold_name, has_name_shape
from brm_desktop.domain.notes.grammar import NoteContext, NoteLine, Span

_LONGEST = 300
_SHORTEST_WORDS = 4

_TO_SOMEBODY = (
    r"send|share|forward|e-?mail|mail|ping|call(?! it\b| this\b| that\b)|contact|reach out|follow[- ]up|get back"
    r"|report back|circle back|come back|let (?:you|them|him|her|everyone|people|the \w+|[A-Z]\w+) know|ask|remind"
    r"|invite|introduce|schedule|set up|arrange|organi[sz]e|provide|deliver|submit|circulate|confirm|clarify|chase"
    r"|notify|inform|tell|connect|nudge|present|bring|put together|look into|find out|double[- ]check|check with"
    r"|check whether|check if|talk to|talk with|speak to|speak with|meet with|sync with|work with|coordinate with"
    r"|reply|respond|answer|assign"
)
_OF_HER_OWN = (
    r"check|write|prepare|draft|create|open|file|update|review|investigate|document|post|publish|add|make sure|ensure"
    r"|take care|take a look|take an action|take (?:this|that|it)(?: one)?(?: on)?\b|take the action|have a look"
    r"|look at|finish|complete|fix|propose|collect|gather|summari[sz]e|verify|raise|test|push|merge|start|list"
    r"|sort (?:it |this |that )?out|put (?:up|out|in|it|this|that)|dig|research|read|try (?:to|and|out)|work on"
    r"|clean up|contribute|generate|volunteer|cc|close|move|rename|remove|transfer|land|handle|book|print|order"
    r"|compile|revise|resolve|figure out|do\b(?! not|n.t)"
)
_ADVERB = (
    r"(?:(?:also|then|now|just|definitely|probably|certainly|gladly|happily|personally|quickly|go ahead and"
    r"|make an effort to)\s+)*"
)
_WILL = r"(?:['’]ll|\s+will|\s+shall|\s+am going to|['’]m going to|\s+are going to|['’]re going to)\s+"
_MINE = re.compile(
    rf"(?P<head>\b(?:I|we)(?={_WILL}))(?:{_WILL}){_ADVERB}(?:(?P<given>{_TO_SOMEBODY})|{_OF_HER_OWN})\b",
    re.IGNORECASE,
)
_LET_ME = re.compile(rf"^(?:ok(?:ay)?,?\s+)?let me\s+{_ADVERB}(?:{_TO_SOMEBODY}|{_OF_HER_OWN})\b", re.IGNORECASE)
_CAN_YOU = re.compile(
    r"^(?:[A-Z]\w+,\s+)?(?:can|could) you\s+(?:please\s+)?"
    r"(?:(?:send|share|forward|check|review|confirm|update|prepare|provide|schedule)\s+(?:me|us|it|that|this|the|your)\b"
    r"|(?:follow up|get back|let (?:me|us) know)\b)",
    re.IGNORECASE,
)
_PLEASE = re.compile(r"^please\s+(?:send|share|forward|confirm|prepare|provide|follow up|get back)\b", re.IGNORECASE)
_THEIRS = re.compile(
    r"(?P<name>@?[^\W\d_][\w'’.-]*(?:\s+[A-Z][\w'’.-]*){0,2})"
    rf"(?:(?:\s+will|['’]ll|\s+is going to|\s+(?:promised|agreed|offered|volunteered) to)\s+|\s+(?P<to>to)\s+)"
    rf"{_ADVERB}(?:{_TO_SOMEBODY}|{_OF_HER_OWN})\b"
)
_SPEAKER = re.compile(r"^(?P<name>@?[^\W\d_][\w'’.-]*(?:\s+[A-Z][\w'’.-]*){0,2}(?:\s*\([^)]{1,30}\))?)\s*:\s+[“\"'‘]?")
_NO_PROMISE = re.compile(
    r"\b(?:if|unless|whether we|would|wouldn['’]t|might|may|in case|assuming|otherwise|hopefully|maybe|perhaps|not sure"
    r"|usually|normally|always|often|typically|generally|every time|tend to|each time|never|in theory|ideally"
    r"|won['’]t|can(?:no|['’])t|no longer|eventually|someday|for example|e\.g\.|suppose|wonder|think (?:we|I)['’]ll"
    r"|don['’]t (?:know|think)|doubt|as long as|until then|either)\b",
    re.IGNORECASE,
)
_ALLOWED_IF = re.compile(
    r"\b(?:check|ask|confirm|find out|see|know|double[- ]check|clarify|verify)\b[^.]{0,40}?\bif\b", re.IGNORECASE
)
_THINGS = frozenset(
    {
        "the",
        "this",
        "that",
        "these",
        "those",
        "a",
        "an",
        "our",
        "their",
        "new",
        "next",
        "old",
        "another",
        "some",
        "any",
        "each",
    }
)
_LEAD = re.compile(r"[ \t>]*(?:(?:[-*+•‣◦]|\d{1,3}[.)])[ \t]+)?")
_CLAUSE = re.compile(r"(?:[,:]| [-–—]| (?:and|so|but))\s+(?:then\s+)?")
_SENTENCES = re.compile(r"[.!?;]+[\"”’)]*\s+")
_COULD_PROMISE = re.compile(
    r"['’]ll\b|\bwill\b|\bshall\b|going to|\blet me\b|\byou\b|\bplease\b|\b(?:promised|agreed|offered|volunteered) to\b"
    r"|^\W*@?\w+(?: \w+){0,2} to ",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Promise:
    """What sounds like a promise: its characters in the line, and whether the writer's side makes it."""

    span: Span
    mine: bool


def promise_in(line: str, context: NoteContext) -> Promise | None:
    """The last sentence of a line that sounds like a promise; a line that is recognised already is not for this."""
    if len(line) > 20 * _LONGEST or _COULD_PROMISE.search(line) is None:
        return None
    found = None
    for span in _sentences(line):
        mine = sounds_like_promise(line[span.start : span.end], context)
        if mine is not None:
            found = Promise(span, mine=mine)
    return found


def sounds_like_promise(sentence: str, context: NoteContext) -> bool | None:
    """Whether one sentence sounds like a promise: True for the writer's own side, False for theirs, None for no."""
    text = sentence.strip()
    if len(text) > _LONGEST or len(text.split()) < _SHORTEST_WORDS:
        return None
    speaker = _SPEAKER.match(text)
    said = text[speaker.end() :] if speaker else text
    asked = _CAN_YOU.match(said) or _PLEASE.match(said)
    if asked is not None:
        return False
    if said.rstrip("”\"').").endswith("?") or _is_no_promise(said):
        return None
    if _own(said, context):
        return speaker is None or _is_me(speaker["name"], context)
    other = _other(said, context)
    return _is_me(other, context) if other else None


def marked(line: str, promise: Promise) -> tuple[str, str]:
    """The line without the sentence, and the sentence as a line of its own with its marker.

    What stood before and behind the sentence stays in the first; it is "" when the sentence was all.
    """
    sentence = line[promise.span.start : promise.span.end].strip()
    before, after = line[: promise.span.start].rstrip(), line[promise.span.end :].strip()
    rest = f"{before} {after}".strip() if _LEAD.fullmatch(before + " ") is None else after
    return rest, f"{'->' if promise.mine else '<-'} {sentence}"


def offered(line: str, recognised: NoteLine | None, context: NoteContext) -> Promise | None:
    """The promise to offer in a line: none in headings, quotations, tables and lines that are understood already."""
    if recognised is not None or line.lstrip().startswith(("#", ">", "|", "```", "~~~", "<!--", "%%", "->", "<-")):
        return None
    return promise_in(line, context)


def _own(said: str, context: NoteContext) -> bool:
    if _LET_ME.match(said):
        return True
    match = _MINE.search(said)
    if match is None or not _opens_sentence(said[: match.start()]):
        return False
    if match["head"].lower() == "i" or match["given"]:
        return True
    return find_date(said, today=context.day, order=context.order) is not None


def _other(said: str, context: NoteContext) -> str:
    """Who else promises, at the beginning or behind a comma; "" if nobody does."""
    first = _THEIRS.match(said)
    if first is not None and _is_known(first["name"], context, surely=first["to"] is None):
        return first["name"]
    for comma in _CLAUSE.finditer(said):
        later = _THEIRS.match(said, comma.end())
        if later is not None and later["to"] is None and fold_name(later["name"]) in _known(context):
            return later["name"]
    return ""


def _opens_sentence(before: str) -> bool:
    """Whether "I will" is the main clause: nothing, a few little words, or a clause that ended stands before it."""
    words = before.strip(" “\"'‘([*_")
    return not words or words.endswith((",", ":", "–", "—", "-", " and", " so", " but")) or len(words.split()) <= 1


def _is_no_promise(said: str) -> bool:
    found = _NO_PROMISE.search(said)
    if found is None:
        return bool(re.search(r"\b(?:will|shall|to|ll)\s+not\b", said))
    return not (found[0].lower() == "if" and _ALLOWED_IF.search(said))


def _sentences(line: str) -> Iterator[Span]:
    lead = _LEAD.match(line)
    start = lead.end() if lead else 0
    end = len(line.rstrip())
    for stop in _SENTENCES.finditer(line, start, end):
        yield Span(start, len(line[: stop.end()].rstrip()))
        start = stop.end()
    if start < end:
        yield Span(start, end)


def _is_known(name: str, context: NoteContext, *, surely: bool) -> bool:
    """Whether somebody is meant: a handle, a name that is known here, or (before "will") what looks like a name."""
    if name.startswith("@") or fold_name(name) in _known(context):
        return True
    return surely and " " in name and has_name_shape(name) and fold_name(name.split()[0]) not in _THINGS


def _is_me(name: str, context: NoteContext) -> bool:
    wanted = fold_name(name)
    return any(wanted in (fold_name(own), fold_name(own.split()[0])) for own in context.me if own.strip())


@lru_cache(maxsize=16)
def _known(context: NoteContext) -> frozenset[str]:
    """Whole and first names of everybody who may be meant."""
    people = (*context.me, *context.attendees, *context.people, *(alias for alias, _ in context.aliases))
    whole = [name for name in people if name.strip()]
    return frozenset(fold_name(name) for name in (*whole, *(name.split()[0] for name in whole)))
