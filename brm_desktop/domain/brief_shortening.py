"""Ever shorter versions of a brief, so that the painter can take the first that fits on one page.

Lists get shorter, the least important first; no section disappears here. Which section to leave out when even the
shortest is too long is said by `least_important`.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from brm_desktop.domain.brief import Brief, Section, SectionKind
from brm_desktop.domain.brief_building import at_most

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
_LENGTHS: Final = (24, 16, 12, 10, 8, 7, 6, 5, 4, 3, 2, 1)

STEPS: Final = len(_LENGTHS) * len(_LEAST_IMPORTANT_FIRST)
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
        length, kind = divmod(index, len(_LEAST_IMPORTANT_FIRST))
        caps[_LEAST_IMPORTANT_FIRST[kind]] = _LENGTHS[length]
    return caps


def _capped(section: Section, caps: dict[SectionKind, int]) -> Section:
    cap = caps.get(section.kind)
    return section if cap is None else at_most(section, rows=cap)


def _left_out(brief: Brief) -> Iterator[str]:
    for section in (*brief.sections, *brief.only_me):
        if section.more:
            yield f"{section.more} more under “{section.heading}”"
