"""What the import says, word by word."""

from pathlib import Path

from brm_desktop.gui.models import import_words as words
from brm_desktop.gui.tasks import Progress
from brm_desktop.services.imports import Count, ImportOutcome


def test_the_outcome_lists_what_came_in_in_the_right_number() -> None:
    outcome = ImportOutcome(
        counts=(Count("people", 1, 0, 0), Count("meetings", 1_284, 2, 0), Count("decisions", 0, 1, 4)),
        same_people=(),
        backup=None,
    )
    assert words.outcome_sentence(outcome) == (
        "1 person and 1,284 meetings came in. 3 records were brought up to date."
    )


def test_an_import_without_news_says_so() -> None:
    assert words.outcome_sentence(ImportOutcome(counts=(), same_people=(), backup=None)) == "Nothing was new."


def test_progress_says_what_is_read_and_how_far_it_is() -> None:
    assert words.reading(Progress(1_840, 4_212, "calendar")) == "Reading calendar, 1,840 of 4,212"
    assert words.reading(Progress(0, 0)) == "Reading"


def test_many_chosen_files_are_counted() -> None:
    paths = tuple(Path(f"{number}.md") for number in range(5))
    assert words.chosen_words(paths) == "0.md and 4 more"
    assert words.chosen_words(paths[:2]) == "0.md, 1.md"
