"""Making a brief for a partner from what the partner may see. What is for the user alone is added in `brief_for_me`."""

from dataclasses import replace

from brm_desktop.domain.brief.facts import PartnerFacts
from brm_desktop.domain.brief.options import BriefOptions, SectionChoice
from brm_desktop.domain.brief.purpose import purpose_of, title_of
from brm_desktop.domain.brief.sections import Maker, open_agenda, section_makers
from brm_desktop.domain.brief.values import Brief, Section, SectionKind, Sender
from brm_desktop.domain.brief.words import long_date, when_words, who_words


def build_brief(facts: PartnerFacts, options: BriefOptions | None = None, sender: Sender | None = None) -> Brief:
    """The brief to hand over. Nothing private can be in it: neither the facts nor the options have a place for it."""
    options = options or BriefOptions()
    sender = sender or Sender()
    day = facts.meeting.day if facts.meeting else facts.today
    return Brief(
        sender=sender,
        partner=facts.partner,
        for_whom=f"For {facts.partner} · {long_date(day)}",
        day=day,
        title=title_of(facts),
        when=when_words(facts.meeting, facts.today),
        who=who_words(facts.people),
        purpose=purpose_of(facts, options.wording) if options.shows(SectionKind.PURPOSE) else "",
        sections=_sections(facts, options, sender),
    )


def _sections(facts: PartnerFacts, options: BriefOptions, sender: Sender) -> tuple[Section, ...]:
    makers = section_makers()
    made = [section for choice in options.shown for section in _of_choice(choice, makers, facts, sender)]
    if not made and options.shows(SectionKind.AGENDA):
        return (open_agenda(),)
    return tuple(made)


def _of_choice(
    choice: SectionChoice, makers: dict[SectionKind, Maker], facts: PartnerFacts, sender: Sender
) -> tuple[Section, ...]:
    if choice.kind not in makers:
        return ()
    return tuple(at_most(section, rows=choice.length) for section in makers[choice.kind](facts, sender))


def at_most(section: Section, *, rows: int) -> Section:
    """A section with no more than so many rows (at least one); the rest is counted in `more`."""
    kept = max(1, rows)
    if len(section.rows) <= kept:
        return section
    return replace(section, rows=section.rows[:kept], more=section.more + len(section.rows) - kept)
