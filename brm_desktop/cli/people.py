"""The commands about one person: the sheet of everything that is held, and erasing for good."""

import argparse
from pathlib import Path

from brm_desktop.cli.output import answer, workspace
from brm_desktop.cli.pictures import start_offscreen
from brm_desktop.domain.errors import InvalidInput
from brm_desktop.domain.person_sheet import PersonSheet
from brm_desktop.interchange.person_sheet import sheet_markdown, sheet_plain_text
from brm_desktop.interchange.publishing import publish
from brm_desktop.services.erase import Erasure, NamedIn


def person(options: argparse.Namespace) -> None:
    """`brm person`."""
    output: Path | None = options.output
    ending = output.suffix.lower() if output else ".txt"
    if ending not in (".pdf", ".md", ".txt"):
        raise InvalidInput(f"A sheet is not written as “{ending}”", "Use a name that ends in .pdf, .md or .txt.")
    with workspace(options) as opened:
        sheet = opened.person_sheets.make(opened.people.get(options.person).person.id)
        paper = opened.settings.page
    if output is not None:
        _write(sheet, output, ending, paper=paper)
    sections = [
        {
            "heading": section.heading,
            "rows": [{"text": row.text, "second": row.second, "private": row.private} for row in section.rows],
        }
        for section in sheet.sections
    ]
    document = {"person": {"name": sheet.name, "file": str(output) if output else None, "sections": sections}}
    answer(options, document, str(output) if output else sheet_plain_text(sheet))


def _write(sheet: PersonSheet, output: Path, ending: str, *, paper: str) -> None:
    if ending == ".pdf":
        start_offscreen()
        from brm_desktop.gui.paper.marks import PageFormat
        from brm_desktop.gui.paper.person_sheet import export_pdf
        from brm_desktop.gui.screenshots.taking import drawing

        with drawing():
            export_pdf(sheet, output, PageFormat(paper))
        return
    words = sheet_markdown(sheet) if ending == ".md" else sheet_plain_text(sheet)
    publish(output, words.encode("utf-8", "replace"))


def erase(options: argparse.Namespace) -> None:
    """`brm erase`."""
    with workspace(options) as opened:
        found = opened.people.get(options.person).person
        look = opened.erasing.look(found.id)
        if not options.yes:
            raise InvalidInput("Nothing was erased", f"{_consequences(look)} Add --yes to do it.")
        scrub = [named.key for named in look.named_in if _is_wanted(named, options.words)]
        done = opened.erasing.erase(found.id, scrub=scrub, remove_copies=options.backups)
    document = {
        "erase": {
            "id": found.id,
            "scrubbed": done.scrubbed,
            "still_named_in": done.left,
            "copies_left": [str(path) for path in done.copies],
            "clean": done.clean,
        }
    }
    lines = [f"Erased for good. The name was taken out of the words of {done.scrubbed} records."]
    if done.left:
        lines.append(f"{done.left} records still name them; `brm search` finds them.")
    lines += [f"Holds the old state: {path}" for path in done.copies]
    if not done.clean:
        lines.append("The store is open elsewhere: its log is emptied once that is closed.")
    lines.append("Files that were exported, printed or sent are out of reach.")
    answer(options, document, "\n".join(lines))


def _is_wanted(named: NamedIn, words: str) -> bool:
    return words == "all" or (words == "sure" and named.sure)


def _consequences(look: Erasure) -> str:
    sure = sum(named.sure for named in look.named_in)
    sponsor = f" {' and '.join(look.sponsor_of)} would have no sponsor." if look.sponsor_of else ""
    return (
        f"{look.person.name} would be overwritten for good: name, contact data, stance and notes. "
        f"{look.meetings} meetings and {look.promises} promises would stay without the name.{sponsor} "
        f"{len(look.named_in)} records name them in their words, {sure} of them surely (--words all, sure or none). "
        f"{len(look.copies)} backups hold the old state (--backups deletes them)."
    )
