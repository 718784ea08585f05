"""Fills the five facts of a partner's page: relationship, satisfaction, next meeting, last contact, kept on time."""

from typing import TYPE_CHECKING

from brm_desktop.domain.clock import Clock
from brm_desktop.gui.forms.partner import Ui_Partner
from brm_desktop.gui.models import profile_words as words
from brm_desktop.gui.models.partner_words import (
    NOTHING,
    level_aloud,
    level_name,
    long_month,
    target_name,
    weekday_and_day,
)
from brm_desktop.gui.theme import fonts
from brm_desktop.gui.theme.text import Run
from brm_desktop.gui.theme.theme import px
from brm_desktop.gui.theme.tokens import ROW_BLEED
from brm_desktop.gui.views.today.words import day_words, time_words
from brm_desktop.gui.widgets.level_steps import LevelSteps
from brm_desktop.gui.widgets.sparkline import Sparkline

if TYPE_CHECKING:
    from brm_desktop.services.partners import PartnerPage

_WIDTHS = (236, 188, 196, 196, 208)
_LEAST = 168


def _strong(text: str) -> Run:
    return Run(text, "ink", 500)


class PartnerFacts:
    """The strip of facts, with the two pictures in it."""

    def __init__(self, form: Ui_Partner) -> None:
        self._form = form
        self.steps = LevelSteps(form.facts, width=18, height=12)
        self.line = Sparkline(form.facts, width=70, height=20)
        form.relationship_fact.put_before(self.steps, gap=8)
        form.satisfaction_fact.put_after(self.line, gap=12)
        facts = (
            form.relationship_fact, form.satisfaction_fact, form.meeting_fact, form.contact_fact, form.kept_fact,
        )  # fmt: skip
        form.facts.flow(facts, _WIDTHS, least=_LEAST, gaps=(0, 12), inset=ROW_BLEED)

    def show_page(self, page: "PartnerPage", clock: Clock) -> None:
        """Everything anew."""
        self._show_relationship(page)
        self._show_satisfaction(page)
        self._show_meeting(page, clock)
        self._show_contact(page)
        self._show_kept(page)

    def _show_relationship(self, page: "PartnerPage") -> None:
        partner = page.partner
        spoken = level_aloud(partner)
        self.steps.show_level(int(partner.level or 0), int(partner.target_level or 0), words=spoken)
        target = target_name(partner)
        value = [_strong(level_name(partner))]
        if target:
            value.append(Run(f" → {target}", "accent", 500))
        by = f" for {long_month(partner.target_on)}" if partner.target_on is not None else ""
        second = f"target set{by}" if target else "no target yet"
        self._form.relationship_fact.show_fact(tuple(value), (Run(second),), spoken=spoken)

    def _show_satisfaction(self, page: "PartnerPage") -> None:
        course = words.course(page.pulses, page.day)
        value = (_strong(f"{course.values[-1]:.1f}"), Run(" of 5")) if course.values else (Run(NOTHING, "ink3"),)
        self.line.setVisible(len(course.values) > 1)
        spoken = f"{course.values[-1]:.1f} of 5, {course.change}" if course.values else course.change
        self.line.show_values(course.values, words=spoken, lowest=course.lowest, highest=course.highest)
        self._form.satisfaction_fact.show_fact(value, (Run(course.change),), spoken=spoken)

    def _show_meeting(self, page: "PartnerPage", clock: Clock) -> None:
        meeting = page.next_meeting
        if meeting is None:
            self._form.meeting_fact.show_fact((_strong("None planned"),), (Run("agree on one"),))
            return
        time = time_words(meeting, clock)
        when = day_words(meeting.day, page.day)
        self._form.meeting_fact.show_fact((_strong(f"{when}, {time}" if time else when),), (Run(meeting.title),))

    def _show_contact(self, page: "PartnerPage") -> None:
        fact = self._form.contact_fact
        fact.set_caption(words.contact_caption(page))
        last = page.contact.last
        value = (
            weekday_and_day(last, page.day)
            if last is not None
            else "No sponsor yet"
            if page.sponsor is None
            else "Never"
        )
        fact.show_fact((_strong(value),), words.contact_runs(page), spoken=words.contact_spoken(page))

    def _show_kept(self, page: "PartnerPage") -> None:
        mine, theirs = words.percent(page.mine), words.percent(page.theirs)
        # The figure is what counts: a name that would push it out of sight gives way.
        whole = f"You {mine}     {page.partner.name} {theirs}"
        name = page.partner.name if fonts.width(whole, "name") <= px(_WIDTHS[-1]) else "They"
        value = (_strong(f"You {mine}"), _strong(f"     {name} {theirs}"))
        self._form.kept_fact.show_fact(value, (Run(words.kept_counts(page.mine, page.theirs)),))
