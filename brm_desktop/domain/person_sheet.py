"""Everything that is held on one person, as a value ready to be painted or written out, private parts marked."""

from dataclasses import dataclass
from datetime import date

PRIVATE_WORD = "private"
"""What stands beside everything that never reaches a page meant for others."""


@dataclass(frozen=True, slots=True)
class SheetRow:
    """One thing that is held: its words, what is added to them, and whether it is private."""

    text: str
    second: str = ""
    private: bool = False


@dataclass(frozen=True, slots=True)
class SheetSection:
    """A heading with rows; `note` says what stands in it."""

    heading: str
    rows: tuple[SheetRow, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class PersonSheet:
    """The whole sheet. Empty sections are left out."""

    name: str
    made_on: date
    sections: tuple[SheetSection, ...]
    footnote: str = ""

    @property
    def title(self) -> str:
        """What stands above it."""
        return f"Everything held on {self.name}"

    @property
    def private_count(self) -> int:
        """How many rows are private."""
        return sum(row.private for section in self.sections for row in section.rows)

    @property
    def lead(self) -> str:
        """One sentence under the title."""
        rows = sum(len(section.rows) for section in self.sections)
        marked = {0: "nothing of it is private", 1: "one is private and marked"}.get(
            self.private_count, f"{self.private_count} are private and marked"
        )
        return f"{rows} {'entry' if rows == 1 else 'entries'}; {marked}."
