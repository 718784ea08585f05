"""How a brief is made to fit on its page."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Final

from brm_desktop.domain.brief.shortening import STEPS, least_important, shorten
from brm_desktop.domain.brief.values import Brief, Section
from brm_desktop.gui.paper.brief_layout import PageLayout, lay_out
from brm_desktop.gui.paper.marks import PageFormat
from brm_desktop.gui.paper.typography import BODY, SMALLEST_POINTS

_SCALES: Final = (1.0, 0.96, 0.92, 0.88, 0.85, SMALLEST_POINTS / BODY.points)


@dataclass(frozen=True, slots=True)
class FittedBrief:
    """A brief whose every part fits on its page.

    `scales` is how much the type of each page was set smaller (1.0: not at all). `left_out` says in words which lists
    were shortened, and `dropped` names the sections for which even that did not help.
    """

    brief: Brief
    page: PageFormat
    scales: tuple[float, ...]
    dropped: tuple[str, ...] = ()

    @property
    def scale(self) -> float:
        """The scale of the shared page."""
        return self.scales[0]

    @property
    def left_out(self) -> tuple[str, ...]:
        """What is missing on paper, sentence by sentence; empty when all is there."""
        return (*self.brief.left_out, *(f"“{heading}” is left out" for heading in self.dropped))

    @property
    def note(self) -> str:
        """One line that says how it fits, and what to do when something had to go."""
        if self.dropped:
            others = f" and {len(self.dropped) - 1} more" if len(self.dropped) > 1 else ""
            return f"Too long for one page. Left out: {self.dropped[0]}{others}"
        pages = "Fits on one page" if self.brief.page_count == 1 else "Fits on one page and the private one"
        how = []
        if self.brief.left_out:
            how.append("lists shortened")
        if min(self.scales) < 1.0:
            how.append("type set smaller")
        return f"{pages}, {' and '.join(how)}" if how else pages

    def layout(self, number: int = 1) -> PageLayout:
        """What stands where on page `number`."""
        return lay_out(self.brief, self.page, number=number, scale=self.scales[number - 1])

    @property
    def pages(self) -> list[PageLayout]:
        """All pages, the shared one first."""
        return [self.layout(number) for number in range(1, self.brief.page_count + 1)]


def fit(brief: Brief, page: PageFormat = PageFormat.A4) -> FittedBrief:
    """The longest version that fits: lists are shortened first, then the type is set smaller, down to 8 pt.

    What does not fit even then is left out, the least important section first, and named in `dropped`.
    """
    shared = _fit_page(brief, page, number=1)
    fits = [shared]
    if brief.only_me:
        fits.append(_fit_page(brief, page, number=2))
    fitted = replace(
        brief,
        sections=_sections_of(shared.brief, 1),
        only_me=_sections_of(fits[-1].brief, 2) if brief.only_me else (),
    )
    return FittedBrief(
        brief=shorten(fitted, 0),
        page=page,
        scales=tuple(one.scale for one in fits),
        dropped=tuple(heading for one in fits for heading in one.dropped),
    )


@dataclass(frozen=True, slots=True)
class _PageFit:
    brief: Brief
    scale: float
    dropped: tuple[str, ...] = ()


def _fit_page(brief: Brief, page: PageFormat, *, number: int) -> _PageFit:
    dropped: list[str] = []
    while True:
        for scale in _SCALES:
            step = _first_that_fits(brief, page, number=number, scale=scale)
            if step is not None:
                return _PageFit(shorten(brief, step), scale, tuple(dropped))
        section = least_important(_sections_of(brief, number))
        if section is None:
            return _PageFit(brief, _SCALES[-1], tuple(dropped))
        dropped.append(section.heading)
        brief = _without(brief, section, number)


def _first_that_fits(brief: Brief, page: PageFormat, *, number: int, scale: float) -> int | None:
    """The fewest steps of shortening with which the page fits at `scale`; None when none does."""

    def fits(step: int) -> bool:
        return lay_out(shorten(brief, step), page, number=number, scale=scale).fits

    return _lowest(fits, STEPS)


def _lowest(holds: Callable[[int], bool], highest: int) -> int | None:
    """The lowest whole number up to `highest` for which `holds`, which holds from there on."""
    if holds(0):
        return 0
    if not holds(highest):
        return None
    low, high = 0, highest
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if holds(middle) else (middle, high)
    return high


def _sections_of(brief: Brief, number: int) -> tuple[Section, ...]:
    return brief.sections if number == 1 else brief.only_me


def _without(brief: Brief, section: Section, number: int) -> Brief:
    kept = tuple(one for one in _sections_of(brief, number) if one is not section)
    return replace(brief, sections=kept) if number == 1 else replace(brief, only_me=kept)
