"""What the import says: how far it is, what would come in, what came in. Pure functions of the answers."""

from pathlib import Path
from typing import TYPE_CHECKING

from brm_desktop.gui.tasks import Progress

if TYPE_CHECKING:
    from brm_desktop.services.imports import Count, ImportOutcome, ImportPreview


def counted(number: int, one: str, many: str) -> str:
    """A number in digits with its noun: "1 record", "1,284 records"."""
    return f"{number:,} {one if number == 1 else many}"


def reading(progress: Progress) -> str:
    """What is being read, and how far it is: "Reading minutes/2026-11-20.md, 184 of 803"."""
    what = f"Reading {progress.words}" if progress.words else "Reading"
    return f"{what}, {progress.done:,} of {progress.total:,}" if progress.total else what


def writing(progress: Progress) -> str:
    """How much has been written."""
    return f"Writing, {progress.done:,} of {progress.total:,}" if progress.total else "Writing"


def preview_sentence(preview: "ImportPreview") -> str:
    """What pressing Import would do, before it is pressed."""
    same = sum(count.same for count in preview.counts)
    there = f" {counted(same, 'record is', 'records are')} there already." if same else ""
    if preview.nothing_new:
        return f"Nothing new.{there}"
    parts = []
    if preview.total_new:
        parts.append(f"{preview.total_new:,} new")
    if preview.total_changed:
        parts.append(f"{preview.total_changed:,} changed")
    return f"{', '.join(parts)}.{there} Nothing is written until you press Import."


def import_button(preview: "ImportPreview") -> str:
    """The primary button: "Import 17 records"."""
    return f"Import {counted(preview.total_new + preview.total_changed, 'record', 'records')}"


def outcome_sentence(outcome: "ImportOutcome") -> str:
    """What is in the store now that was not before."""
    new = [f"{count.new:,} {kind_words(count, count.new)}" for count in outcome.counts if count.new]
    changed = sum(count.changed for count in outcome.counts)
    said = f"{_listed(new)} came in." if new else ""
    if changed:
        said = f"{said} {counted(changed, 'record was', 'records were')} brought up to date.".strip()
    return said or "Nothing was new."


def kind_words(count: "Count", number: int) -> str:
    """The kind in the number that is meant; kinds are named in the plural."""
    singular = {"people": "person", "points": "point", "agenda points": "agenda point"}.get(count.kind)
    return count.kind if number != 1 else singular or count.kind.removesuffix("s")


def _listed(parts: list[str]) -> str:
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def chosen_words(paths: tuple[Path, ...]) -> str:
    """What was chosen: names as long as there are few of them."""
    if len(paths) <= 3:
        return ", ".join(path.name or str(path) for path in paths)
    return f"{paths[0].name} and {len(paths) - 1} more"
