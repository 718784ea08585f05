"""Who was there: one written entry or a line of names into attendees."""

import re
from dataclasses import replace
from functools import lru_cache

from brm_desktop.domain.meetings import Presence
from brm_desktop.domain.names.book import fold_name, initials, is_group
from brm_desktop.domain.names.words import NOT_NAMES, PARTICLES
from brm_desktop.domain.notes.sections import is_placeholder
from brm_desktop.interchange.minutes.role_words import ROLES, TITLES
from brm_desktop.interchange.records import AttendeeRecord

_LINK = re.compile(r"!?\[(?P<text>[^\[\]]*)\]\((?P<target>[^()\s]*)[^()]*\)")
_WIKI = re.compile(r"\[\[(?:[^\[\]|]*\|)?(?P<text>[^\[\]|]*)\]\]")
_MAIL = re.compile(r"[<(]?(?:mailto:)?(?P<mail>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)[>)]?")
# "@Hanna Weiss" is how some programs write a full name, and no handle.
_MENTION = re.compile(r"@(?=[A-Z][\w'’-]+ [A-Z][\w'’-]+)")
_HANDLE = re.compile(r"(?<![\w.])@(?P<handle>[\w-]+)")
_BRACKET = re.compile(r"[(\[{](?P<text>[^()\[\]{}]*)[)\]}]?")
_DASH = re.compile(r"\s+[-–—|/]+\s*|\s*[–—|]\s*|:\s+|\s+-+$")
_SPLIT = re.compile(r"\s*(?:[,;•·]|\s&\s|\s\+\s|\sand\s|\sund\s|\s/\s)\s*(?:(?:and|und|&)\s+)?", re.IGNORECASE)
_SEMICOLON = re.compile(r"\s*;\s*")
_SLASHES = re.compile(r"\s*/\s*")
_ABSENT = re.compile(
    r"\b(?:regrets?|absent|apolog\w+|excused|not present|unable to attend|declined|no[- ]show|ooo|out of office|"
    r"on leave|on vacation|sick|did not attend|abwesend|entschuldigt)\b",
    re.IGNORECASE,
)
_VISITING = re.compile(
    r"^(?:(?:invited )?guests?|observer)\b\s*"
    r"(?:[-–—,:]\s*|from (?:the )?|(?:for|to|of|on|presenting|representing)\b.*$)"
    r"|^from (?:the )?|\s*[-–—,]\s*(?:guest|observer|(?:note|minute)s? ?taker)$",
    re.IGNORECASE,
)
_WORD = re.compile(r"[\w'’-]+")
_REST_OF_GROUP = re.compile(
    r"^(?:and |\+ ?)?(?:\d+|several|many|some|a few) (?:others?|more|guests?|people|members?)\b", re.IGNORECASE
)
_BODY = re.compile(
    r"\b(?:sig|team|room|group|list|googlegroups|alliance|committee|everyone|members|board|community|department|"
    r"all hands|guests|staff|bot|notetaker|otter|fireflies|read\.ai|recording)\b",
    re.IGNORECASE,
)
# Courtesy is no part of a name; a doctor is.
_COURTESY = re.compile(r"^(?:Mr|Mrs|Ms|Miss|Herr|Frau|Hr|Fr)\.? (?=\S+ \S)")
_TURNED = re.compile(r'^"([^",]+),\s*([^",]+)"')
_UNDERSCORE = re.compile(r"(?<=[^\W\d_])_(?=[A-Z])")
_EMOJI = re.compile(r"[\u2600-\u27bf\U0001f300-\U0001faff\ufe0f\u200d\u200b]")
_LONGEST_LINE = 4000
_LONGEST_NAME = 60


def one_attendee(written: str, *, presence: Presence = Presence.PRESENT, comma: bool = True) -> AttendeeRecord | None:
    """The person one entry names, or None if it names none. With `comma`, what follows a comma is the organisation."""
    text = written.strip()
    if not text or len(text) > 300 or is_placeholder(text):
        return None
    return _attendee(text, presence, comma)


def several_attendees(line: str, *, presence: Presence = Presence.PRESENT) -> tuple[AttendeeRecord, ...]:
    """The people a line names: "Kate Goldenring (Fermyon), Omar and @ruth"."""
    line = line[:_LONGEST_LINE].strip()
    pieces = _linked(line) or _only_handles(line) or _pieces(line)
    found = (one_attendee(piece, presence=presence, comma=True) for piece in pieces)
    return tuple(attendee for attendee in found if attendee is not None)


def holds_several(text: str) -> bool:
    """Whether an entry is a list of people and not "Name, organisation"."""
    pieces = _pieces(text[:_LONGEST_LINE])
    if len(pieces) < 3:
        return False
    return sum(_is_name(_bare(piece)) and " " in _bare(piece) for piece in pieces) > len(pieces) / 2


def _linked(line: str) -> list[str]:
    """Entries that are nothing but links to mail addresses in a row, as calendars export them."""
    links = [match[0] for match in _LINK.finditer(line) if match["target"].startswith("mailto:")]
    rest = _LINK.sub("", line).strip(" ,;")
    return links if len(links) > 1 and not rest else []


def _only_handles(line: str) -> list[str]:
    """Entries that are nothing but handles in a row: "@kate @omar"."""
    words = line.replace(",", " ").split()
    return words if len(words) > 1 and all(word.startswith("@") for word in words) else []


def _pieces(line: str) -> list[str]:
    """A line cut at its commas, semicolons and "and", but not inside brackets."""
    held: list[str] = []

    def hold(match: re.Match[str]) -> str:
        held.append(match[0])
        return f"\x01{len(held) - 1}\x02"

    guarded = re.sub(r"\"[^\"]*\"|\[\[[^\[\]]*\]\]|\[[^\[\]]*\]\([^()]*\)|\([^()]*\)|\[[^\[\]]*\]|<[^<>]*>", hold, line)
    splitter = _SEMICOLON if ";" in guarded else _SPLIT
    pieces = [piece for piece in splitter.split(guarded) if piece.strip()]
    if len(pieces) == 1 and guarded.count("/") >= 2:
        pieces = [piece for piece in _SLASHES.split(guarded) if piece]
    return [re.sub(r"\x01(\d+)\x02", lambda m: held[int(m[1])], piece) for piece in pieces]


@lru_cache(maxsize=8192)
def _attendee(text: str, presence: Presence, comma: bool) -> AttendeeRecord | None:
    if "~~" in text:
        text, presence = text.replace("~~", ""), Presence.ABSENT
    text = _UNDERSCORE.sub(" ", text)
    text = _EMOJI.sub("", text).replace("*", "").replace("`", "").strip(" _\t")
    text, mail = _take_mail(text)
    text = _TURNED.sub(r"\2 \1", text)
    text = _WIKI.sub(lambda m: m["text"], text)
    text = _LINK.sub(lambda m: m["text"] or "", text)
    if mail and text.strip() == mail:
        text = _name_in_mail(mail)
    text, handle = _take_handle(_MENTION.sub("", text))
    if _ABSENT.search(text):
        presence = Presence.ABSENT
        text = _ABSENT.sub(" ", text)
    name, organisation = _name_and_organisation(text, comma=comma)
    if not name and handle:
        return AttendeeRecord(name="", handle=handle, email=mail, organisation=organisation, presence=presence)
    if not _is_name(name) or _REST_OF_GROUP.match(text) or (_BODY.search(name) and not handle):
        return None
    if _abbreviates(organisation, name) or fold_name(organisation) == fold_name(name):
        organisation = ""
    return AttendeeRecord(name=name, handle=handle, email=mail, organisation=organisation, presence=presence)


def _take_mail(text: str) -> tuple[str, str]:
    match = _MAIL.search(text)
    if match is None:
        return text, ""
    mail = match["mail"]
    if _LINK.search(text):
        return text, mail
    rest = (text[: match.start()] + " " + text[match.end() :]).strip()
    return rest or _name_in_mail(mail), mail


def _name_in_mail(mail: str) -> str:
    """The name an address spells out: kate.goldenring@x.com is Kate Goldenring; kgold@x.com only says that."""
    local = mail.split("@")[0]
    words = [word for word in re.split(r"[._]", local) if word.isalpha()]
    spelled = len(words) > 1 and all(len(word) > 1 for word in words)
    return " ".join(word.capitalize() for word in words) if spelled else local


def _take_handle(text: str) -> tuple[str, str]:
    match = _HANDLE.search(text)
    if match is None:
        return text, ""
    rest = (text[: match.start()] + " " + text[match.end() :]).replace("( )", " ").replace("()", " ")
    return " ".join(rest.split()).strip(" -–—,:/"), match["handle"]


def _name_and_organisation(text: str, *, comma: bool) -> tuple[str, str]:
    """The name and what stands in brackets, behind a dash or behind a comma."""
    organisations = [match["text"] for match in _BRACKET.finditer(text)]
    text = _BRACKET.sub(" ", text)
    pieces = _DASH.split(text, maxsplit=1)
    name, *rest = [piece.strip() for piece in pieces if piece] if any(pieces) else [""]
    organisations.extend(rest)
    if comma and "," in name:
        name, behind = _comma(name)
        organisations.append(behind)
    name = _COURTESY.sub("", _bare(name))
    found = [
        piece for text in organisations for piece in [_organisation(text)] if piece and not _abbreviates(piece, name)
    ]
    return name, found[0] if found else ""


def _comma(text: str) -> tuple[str, str]:
    """Name and organisation of "Kate Goldenring, Fermyon"."""
    before, _, behind = text.partition(",")
    return before.strip(), behind.strip()


def _organisation(text: str) -> str:
    """What brackets say about where somebody belongs, without roles and pronouns."""
    kept = []
    for piece in re.split(r"\s*[/,;|]\s*", _VISITING.sub("", text.strip(" ,;:-–—"))):
        words = [word.casefold() for word in _WORD.findall(piece)]
        if words and not all(word in ROLES or word.isdigit() for word in words) and len(piece) <= 80:
            kept.append(piece.strip(" -–—"))
    return ", ".join(kept)


def _abbreviates(text: str, name: str) -> bool:
    """Whether brackets only hold the initials under which the notes name somebody: "Johnnie L Birch (JB)"."""
    letters = initials(name)
    return 2 <= len(text) <= 3 and text.isupper() and text[0] == letters[:1] and text[-1] == letters[-1:]


def _bare(text: str) -> str:
    text = _BRACKET.sub(" ", text)
    return " ".join(text.split()).strip(" .,;:-–—_*'\"!?\\/()[]@<>")


def _is_name(name: str) -> bool:
    """Whether the words can be somebody's name: few, with letters, no figures, not a sentence, not everybody."""
    words = name.split()
    if not words or len(words) > 6 or len(name) > _LONGEST_NAME or is_placeholder(name) or is_group(name):
        return False
    if len(words) == 1:
        return (
            len(name) > 1
            and name.casefold() not in TITLES
            and any(c.isalpha() for c in name)
            and "://" not in name
            and "." not in name.strip(".")
        )
    if any(c in name for c in '!?=:#%<>$"0123456789'):
        return False
    small = [word for word in words if word[0].islower() and word.casefold().strip("'’") not in PARTICLES]
    if len(small) == len(words):
        return len(words) <= 3 and all(word.isalpha() and word not in NOT_NAMES for word in words)
    return len(small) <= (1 if len(words) == 2 else 0)


def with_roles(attendees: list[AttendeeRecord], in_roles: list[AttendeeRecord]) -> list[AttendeeRecord]:
    """Attendees and those whom "Chair: Omar" names; a first name there means the one attendee who bears it."""
    added = []
    for person in in_roles:
        first = fold_name(person.name).split(" ")[0]
        same = [a for a in attendees if fold_name(a.name).split(" ")[0] == first]
        if not (person.name and " " not in person.name and len(same) == 1):
            added.append(person)
    return [*attendees, *added]


def merged(attendees: list[AttendeeRecord]) -> tuple[AttendeeRecord, ...]:
    """Attendees without repetitions: the first entry counts, gaps are filled from later ones."""
    by_key: dict[str, AttendeeRecord] = {}
    for attendee in attendees:
        key = fold_name(attendee.name) or f"@{attendee.handle.casefold()}"
        known = by_key.get(key)
        if known is None:
            by_key[key] = attendee
        else:
            by_key[key] = replace(
                known,
                handle=known.handle or attendee.handle,
                email=known.email or attendee.email,
                organisation=known.organisation or attendee.organisation,
            )
    return tuple(by_key.values())
