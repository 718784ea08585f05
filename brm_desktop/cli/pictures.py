"""The commands that draw: brief and screenshot. Qt is imported only here, when one of them is asked for."""

import argparse
import os
from pathlib import Path

from brm_desktop import paths
from brm_desktop.cli.output import answer, workspace
from brm_desktop.domain.brief.values import Brief
from brm_desktop.domain.errors import InvalidInput
from brm_desktop.interchange.brief_text import brief_markdown, brief_plain_text
from brm_desktop.interchange.publishing import publish


def brief(options: argparse.Namespace) -> None:
    """`brm brief`."""
    output: Path | None = options.output
    ending = output.suffix.lower() if output else ".txt"
    if ending not in (".pdf", ".md", ".txt"):
        raise InvalidInput(f"A brief is not written as “{ending}”", "Use a name that ends in .pdf, .md or .txt.")
    with workspace(options) as opened:
        partner = opened.partners.called(options.partner)
        material = opened.briefs.prepare(partner.id)
        page = material.for_me() if options.for_me else material.for_partner()
        left_out = _write(page, output, ending, paper=opened.settings.page)
        if output is not None and material.meeting is not None:
            opened.meetings.mark_brief_made(material.meeting.id)
    document = {
        "brief": {
            "partner": partner.id,
            "meeting": material.meeting.id if material.meeting else None,
            "for_me": options.for_me,
            "file": str(output) if output else None,
            "left_out": left_out,
            "markdown": brief_markdown(page),
        }
    }
    words = brief_plain_text(page) if output is None else "\n".join([str(output), *left_out])
    answer(options, document, words)


def _write(page: Brief, output: Path | None, ending: str, *, paper: str) -> list[str]:
    if output is None:
        return []
    if ending == ".pdf":
        start_offscreen()
        from brm_desktop.gui.paper.brief import export_pdf
        from brm_desktop.gui.paper.marks import PageFormat
        from brm_desktop.gui.screenshots.taking import drawing

        with drawing():
            return list(export_pdf(page, output, PageFormat(paper)).left_out)
    text = brief_markdown(page) if ending == ".md" else brief_plain_text(page)
    publish(output, text.encode("utf-8"))
    return []


def screenshot(options: argparse.Namespace) -> None:
    """`brm screenshot`."""
    width, _, height = options.size.partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        raise InvalidInput(f"“{options.size}” is no size", "Give it like 1280x800.")
    start_offscreen()
    from brm_desktop.gui.screenshots.taking import as_png, take_picture

    image = take_picture(
        paths.data_folder(options.data), screen=options.screen, size=(int(width), int(height)), theme=options.theme
    )
    publish(options.file, as_png(image))
    answer(options, {"screenshot": str(options.file)}, str(options.file))


def start_offscreen() -> None:
    """Let Qt draw without showing anything, on a machine with a screen or without."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
