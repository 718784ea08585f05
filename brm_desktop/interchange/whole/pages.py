"""Partners and meetings as Markdown pages for people: everything an export holds can be read without any program."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from brm_desktop.interchange.brief_text import escaped

Row = dict[str, Any]
Rows = Mapping[str, list[Row]]

_UNSAFE: Final = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
_LONGEST: Final = 80
_RESERVED: Final = re.compile(r"(?i)^(con|prn|aux|nul|com\d|lpt\d)$")


def file_name(words: str, record_id: str, taken: set[str]) -> str:
    """A name for a file that every system takes, without an ending; noted in `taken`."""
    plain = _UNSAFE.sub(" ", words).strip(" .")[:_LONGEST].strip(" .") or record_id
    name = f"{plain} {record_id[:8]}" if _RESERVED.match(plain) or plain.casefold() in taken else plain
    taken.add(name.casefold())
    return name


def partner_pages(rows: Rows) -> Iterator[tuple[str, bytes]]:
    """A page for each partner that is not in the bin: path and content."""
    names = {person["id"]: person["name"] for person in rows["person"]}
    taken: set[str] = set()
    for partner in _live(rows["partner"]):
        path = f"partners/{file_name(partner['name'], partner['id'], taken)}.md"
        yield path, _page(_partner_lines(partner, rows, names))


def _partner_lines(partner: Row, rows: Rows, names: Mapping[str, str]) -> Iterator[str]:
    yield f"# {escaped(partner['name'])}"
    sponsor = names.get(partner["sponsor_id"] or "", "")
    yield from _facts({
        "Sponsor": sponsor, "Kind": partner["kind"], "Covered since": partner["covered_since"],
        "What they measure": partner["what_they_measure"], "Value potential": partner["value_potential"],
        "Why I am here": partner["why_i_am_here"], "Day job": partner["why_day_job"], "Benefit": partner["why_benefit"],
        "Measure": partner["why_measure"], "Found at the start": partner["baseline"], "Vision": partner["vision"],
        "Rules of engagement": partner["rules_of_engagement"], "Demand": partner["demand"],
        "Supply": partner["supply"], "Posture (private)": partner["posture"],
    })  # fmt: skip
    own = {name: [row for row in _live(rows[name]) if row["partner_id"] == partner["id"]] for name in _LISTED}
    yield from _section("Goals", (f"{r['text']} ({r['measure']})" if r["measure"] else r["text"] for r in own["goal"]))
    yield from _section("What they need", (r["text"] for r in own["need"]))
    yield from _section("People", (f"{r['name']}, {r['role']}" if r["role"] else r["name"] for r in own["person"]))
    yield from _section("Promises", (_promise(r, names) for r in own["commitment"]))
    yield from _section("Decisions", (_dated(r["decided_on"], r["text"], r["decided_by"]) for r in own["decision"]))
    yield from _section("Noticed", (_dated(r["noted_on"], f"{r['kind']}: {r['text']}") for r in own["observation"]))
    yield from _section("Asked for", (_for_what(r, names) for r in own["who_for_what"]))


_LISTED: Final = ("goal", "need", "person", "commitment", "decision", "observation", "who_for_what")


def _promise(row: Row, names: Mapping[str, str]) -> str:
    arrow = "I owe" if row["direction"] == "i_owe" else "they owe"
    due = f", due {row['due_last']}" if row["due_last"] else ""
    state = f", kept {row['kept_on']}" if row["kept_on"] else ""
    state = f", withdrawn {row['withdrawn_on']}" if row["withdrawn_on"] else state
    return f"{row['asked_on']} {arrow}, {names.get(row['owner_id'] or '', 'nobody named')}: {row['text']}{due}{state}"


def _for_what(row: Row, names: Mapping[str, str]) -> str:
    return f"{row['matter']}: {names.get(row['person_id'] or '', row['owner'])}"


def _dated(day: str, words: str, by: str = "") -> str:
    return f"{day} {words} ({by})" if by else f"{day} {words}"


def meeting_pages(rows: Rows) -> Iterator[tuple[str, bytes]]:
    """A page for each meeting that is not in the bin: a few lines that say which it is, then its note to the byte."""
    names = {person["id"]: person["name"] for person in rows["person"]}
    partners = {partner["id"]: partner["name"] for partner in rows["partner"]}
    at = _names_by_meeting(rows["attendance"], "person_id", names)
    of = _names_by_meeting(rows["meeting_partner"], "partner_id", partners)
    taken: set[str] = set()
    for meeting in _live(rows["meeting"]):
        name = file_name(f"{meeting['day']} {meeting['title']}", meeting["id"], taken)
        head = _front_matter(meeting, of.get(meeting["id"], []), at.get(meeting["id"], []))
        yield f"meetings/{meeting['day'][:4]}/{name}.md", f"{head}{meeting['note']}".encode()


def _names_by_meeting(links: Iterable[Row], column: str, names: Mapping[str, str]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for link in _live(links):
        if link[column] in names:
            found.setdefault(link["meeting_id"], []).append(names[link[column]])
    return found


def _front_matter(meeting: Row, partners: list[str], people: list[str]) -> str:
    values = {"title": meeting["title"], "date": meeting["day"], "start": meeting["start"], "place": meeting["place"]}
    lines = [f"{key}: {_plain(value)}" for key, value in values.items() if value]
    lines += [f"{key}: [{', '.join(_plain(v) for v in several)}]" for key, several in
              (("partners", partners), ("attendees", people)) if several]  # fmt: skip
    return "---\n" + "\n".join(lines) + "\n---\n\n"


def _plain(words: str) -> str:
    return re.sub(r"[\[\]\n,]+", " ", words).strip()


def _facts(facts: Mapping[str, Any]) -> Iterator[str]:
    yield ""
    yield from (f"- **{name}:** {escaped(str(value))}" for name, value in facts.items() if value)


def _section(heading: str, entries: Iterable[str]) -> Iterator[str]:
    lines = [f"- {escaped(entry)}" for entry in entries]
    if lines:
        yield from ("", f"## {heading}", "", *lines)


def _live(rows: Iterable[Row]) -> list[Row]:
    return [row for row in rows if row["deleted_at"] is None]


def _page(lines: Iterator[str]) -> bytes:
    return ("\n".join(lines) + "\n").encode("utf-8")
