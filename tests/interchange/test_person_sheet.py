"""The sheet of a person as Markdown and text."""

from datetime import date

from brm_desktop.domain.person_sheet import PersonSheet, SheetRow, SheetSection
from brm_desktop.interchange.person_sheet import sheet_markdown, sheet_plain_text

SHEET = PersonSheet(
    name="Owen <b>Clarke</b>",
    made_on=date(2026, 11, 23),
    sections=(
        SheetSection("Who they are", (SheetRow("Role: # Controller"),)),
        SheetSection("Opinions", (SheetRow("Stance: Sceptic", "since *May*", private=True), SheetRow("word " * 40))),
    ),
    footnote="Backups hold the same.",
)


def test_private_entries_are_marked_in_both_forms() -> None:
    assert "- Stance: Sceptic **(private)**" in sheet_markdown(SHEET)
    assert "- Stance: Sceptic (private)" in sheet_plain_text(SHEET)
    assert SHEET.lead == "3 entries; one is private and marked."


def test_words_of_records_do_not_become_markup() -> None:
    written = sheet_markdown(SHEET)
    assert written.startswith("# Everything held on Owen \\<b\\>Clarke\\</b\\>\n")
    assert "- Role: \\# Controller" in written
    assert "  since \\*May\\*" in written


def test_lines_of_plain_text_are_not_too_long() -> None:
    assert max(len(line) for line in sheet_plain_text(SHEET).splitlines()) <= 76
    assert sheet_plain_text(SHEET).endswith("Backups hold the same.\n")
