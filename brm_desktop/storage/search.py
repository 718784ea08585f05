"""Full-text search over everything that has words. No input is an error."""

import unicodedata
from dataclasses import dataclass

from sqlalchemy import text

from brm_desktop.storage import derived
from brm_desktop.storage.rows import Work

NEWEST = 2000
_FOLD = str.maketrans(dict(derived.FOLDS))
_MOST_WORDS = 24
_LONGEST_WORD = 64


@dataclass(frozen=True, slots=True)
class Hit:
    """A record that was found: `kind` is its table, `snippet` the words around, with `marks` as spans in it."""

    kind: str
    record_id: str
    title: str
    snippet: str
    marks: tuple[tuple[int, int], ...]


def match_expression(words: str) -> str:
    """The FTS5 query for what was typed: every word quoted, the last one as the beginning of a word; "" if no words."""
    parts = _words(words)
    terms = [_term(word, ending="*" if number == len(parts) else "") for number, word in enumerate(parts, start=1)]
    return " AND ".join(terms)


def _words(typed: str) -> list[str]:
    plain = "".join(" " if unicodedata.category(c) in ("Cc", "Cs", "Cf") else c for c in typed[:2000])
    parts = [part[:_LONGEST_WORD] for part in plain.split() if any(c.isalnum() for c in part)]
    return parts[:_MOST_WORDS]


def _term(word: str, *, ending: str) -> str:
    folded = word.translate(_FOLD)
    spellings = [_quoted(spelling) + ending for spelling in dict.fromkeys((word, folded))]
    return f"({' OR '.join(spellings)})" if len(spellings) > 1 else spellings[0]


def _quoted(word: str) -> str:
    return '"' + word.replace('"', '""') + '"'


_QUERY = text(
    """
    WITH candidate AS MATERIALIZED (
        SELECT rowid AS number, rank AS worth FROM search_index WHERE search_index MATCH :words
        ORDER BY rowid DESC LIMIT :newest
    ), best AS MATERIALIZED (
        SELECT number, worth FROM candidate ORDER BY worth LIMIT :limit
    )
    SELECT d.table_name, d.row_id, s.title, snippet(search_index, 1, char(2), char(3), '…', 16) AS snippet
    FROM best JOIN search_index AS s ON s.rowid = best.number JOIN search_document AS d ON d.number = best.number
    WHERE s.search_index MATCH :words
    ORDER BY best.worth
    """
)


def search(work: Work, words: str, *, limit: int = 30) -> tuple[Hit, ...]:
    """The best of the newest 2,000 records that hold all of `words`, best first."""
    expression = match_expression(words)
    if not expression:
        return ()
    found = work.execute(_QUERY, {"words": expression, "newest": NEWEST, "limit": limit})
    return tuple(_hit(*row) for row in found)


def _hit(kind: str, record_id: str, title: str, marked: str) -> Hit:
    snippet, marks, start = "", [], 0
    for character in " ".join(marked.split()):
        if character == "\x02":
            start = len(snippet)
        elif character == "\x03":
            marks.append((start, len(snippet)))
        else:
            snippet += character
    return Hit(kind=kind, record_id=record_id, title=title, snippet=snippet.strip(), marks=tuple(marks))
