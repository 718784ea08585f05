"""Ever shorter versions of a brief, so that the painter can take the first that fits on one page.

Lists get shorter, the least important first; no section disappears here. Which section to leave out when even the
shortest is too long is said by `least_important`.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from brm_desktop.domain.brief.building import at_most
from brm_desktop.domain.brief.values import Brief, Section, SectionKind

_LEAST_IMPORTANT_FIRST: Final = (
    SectionKind.GOALS,
    SectionKind.QUESTIONS,
    SectionKind.DECIDED,
    SectionKind.CHANGES,
    SectionKind.HAPPENING,
    SectionKind.AGENDA,
    SectionKind.VALUE_AND_ISSUES,
    SectionKind.PROMISES,
    SectionKind.NEEDS,
    SectionKind.DECISIONS,
    SectionKind.ONLY_ME,
)
_LESSER: Final = _LEAST_IMPORTANT_FIRST[:5]
_MIDDLING: Final = _LEAST_IMPORTANT_FIRST[5:7]
_ROUNDS: Final = (
    (24, 24, 24),
    (16, 16, 20),
    (10, 12, 14),
    (8, 9, 10),
    (6, 7, 9),
    (5, 6, 8),
    (4, 5, 7),
    (3, 4, 6),
    (2, 4, 5),
    (2, 3, 4),
    (1, 2, 4),
    (1, 2, 3),
    (1, 1, 2),
    (1, 1, 1),
)
"""Rows a list may have in each round of shortening: the lesser kinds, the middling ones, the important ones."""

STEPS: Final = len(_ROUNDS) * len(_LEAST_IMPORTANT_FIRST)
"""The last step of the ladder: one row in every list."""


def shorten(brief: Brief, step: int) -> Brief:
    """The brief after `step` steps of shortening: 0 is the whole, `STEPS` and above the shortest.

    Each step caps the lists of one kind; a step never makes anything longer than the one before. `left_out` says what
    is missing, list by list, including what the options had already cut.
    """
    caps = _caps_after(step)
    sections = tuple(_capped(section, caps) for section in brief.sections)
    only_me = tuple(_capped(section, caps) for section in brief.only_me)
    shortened = replace(brief, sections=sections, only_me=only_me)
    return replace(shortened, left_out=tuple(_left_out(shortened)))


def least_important(sections: tuple[Section, ...]) -> Section | None:
    """The section to leave out first when the shortest version is still too long; None when there is none."""
    if not sections:
        return None
    rank = {kind: place for place, kind in enumerate(_LEAST_IMPORTANT_FIRST)}
    return min(reversed(sections), key=lambda section: rank.get(section.kind, 0))


def _caps_after(step: int) -> dict[SectionKind, int]:
    caps: dict[SectionKind, int] = {}
    taken = max(0, min(step, STEPS))
    for index in range(taken):
        turn, place = divmod(index, len(_LEAST_IMPORTANT_FIRST))
        kind = _LEAST_IMPORTANT_FIRST[place]
        caps[kind] = _length(kind, turn)
    return caps


def _length(kind: SectionKind, turn: int) -> int:
    lesser, middling, important = _ROUNDS[turn]
    if kind in _LESSER:
        return lesser
    return middling if kind in _MIDDLING else important


def _capped(section: Section, caps: dict[SectionKind, int]) -> Section:
    cap = caps.get(section.kind)
    return section if cap is None else at_most(section, rows=cap)


def _left_out(brief: Brief) -> Iterator[str]:
    for section in (*brief.sections, *brief.only_me):
        if section.more:
            yield f"{section.more} more under “{section.heading}”"
