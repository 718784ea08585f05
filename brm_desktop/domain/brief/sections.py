"""The sections of the page a partner may keep, each from the facts alone. A section without rows is not made."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Final

from brm_desktop.domain.brief.facts import AgendaFact, ObservationFact, PartnerFacts, PromiseFact
from brm_desktop.domain.brief.values import Emphasis, Row, Section, SectionKind, Sender, Tone, Width
from brm_desktop.domain.brief.words import due_words, promise_words, share_words, short_date
from brm_desktop.domain.commitments import Status
from brm_desktop.domain.meetings import ObservationKind

Sections = tuple[Section, ...]
Maker = Callable[[PartnerFacts, Sender], Sections]

EMPTY_AGENDA: Final = "Nothing is noted yet: the agenda is open."
_FAR_AWAY: Final = 10**6
_SHORT_NAME: Final = 18
_FEWEST_COUNTED: Final = 5
"""A share of fewer promises says nothing (DOMAIN section 2)."""


def section_makers() -> dict[SectionKind, Maker]:
    """Which function makes which kind."""
    return {
        SectionKind.PROMISES: promises,
        SectionKind.NEEDS: needs,
        SectionKind.DECISIONS: decisions,
        SectionKind.DECIDED: decided,
        SectionKind.HAPPENING: happening,
        SectionKind.VALUE_AND_ISSUES: value_and_issues,
        SectionKind.CHANGES: changes,
        SectionKind.AGENDA: agenda,
        SectionKind.GOALS: goals,
        SectionKind.QUESTIONS: questions,
    }


def promises(facts: PartnerFacts, sender: Sender) -> Sections:
    """Since last time: ours first, what is late before what was kept; theirs beside them by the same rule.

    Their open promises that are not late stand under what we need from them, and are not repeated here.
    """
    theirs = [promise for promise in facts.theirs if promise.status is not Status.OPEN]
    pair = _filled(
        Section(
            SectionKind.PROMISES,
            f"What {sender.provider} promised",
            tuple(_promise_row(p, facts, owned=False) for p in sorted(facts.ours, key=_late_open_kept)),
        ),
        Section(
            SectionKind.PROMISES,
            f"What {facts.partner} promised",
            tuple(_promise_row(p, facts, owned=True) for p in sorted(theirs, key=_late_open_kept)),
        ),
    )
    counted = facts.our_reliability.total + facts.their_reliability.total
    if not pair or not counted:
        return pair
    return (*pair[:-1], replace(pair[-1], closing=_kept_on_time(facts, sender)))


def needs(facts: PartnerFacts, sender: Sender) -> Sections:
    """What they owe and by when, with who owes it and what good looks like; the soonest first, undated ones last."""
    owed = sorted((p for p in facts.theirs if p.status is Status.OPEN), key=_late_open_kept)
    rows = tuple(
        Row(
            promise.text,
            second=_joined(promise.owner, promise.good),
            right=due_words(promise.due, facts.today) if promise.due else "no date yet",
            tone=Tone.NORMAL if promise.due else Tone.MISSING,
        )
        for promise in owed
    )
    whom = f" from {facts.partner}" if len(facts.partner) <= _SHORT_NAME else ""
    heading = f"What we need{whom}, and when"
    return _filled(Section(SectionKind.NEEDS, heading, rows, emphasis=Emphasis.RIGHT))


def decisions(facts: PartnerFacts, sender: Sender) -> Sections:
    """The points of the agenda that ask for a decision, numbered."""
    asked = [point for point in facts.agenda if point.asks_decision]
    rows = _numbered(Row(point.text, second=point.detail) for point in asked)
    return _filled(Section(SectionKind.DECISIONS, "Decisions we ask for today", rows, emphasis=Emphasis.TEXT))


def decided(facts: PartnerFacts, sender: Sender) -> Sections:
    """What was decided since last time, the latest first."""
    rows = tuple(
        Row(made.text, second=made.decided_by, right=short_date(made.decided_on, facts.today))
        for made in sorted(facts.decided, key=lambda made: made.decided_on, reverse=True)
    )
    return _filled(Section(SectionKind.DECIDED, "Decided since last time", rows, width=Width.COLUMNS))


def happening(facts: PartnerFacts, sender: Sender) -> Sections:
    """What the partner needs and asked for: what moves, and beside it what does not."""
    moving = tuple(Row(need.text, second=need.state) for need in facts.needs if need.moving)
    still = tuple(Row(need.text, second=need.state) for need in facts.needs if not need.moving)
    asked = tuple(
        Row(demand.text, right=f"asked {short_date(demand.noted_on, facts.today)}")
        for demand in _of_kind(facts, ObservationKind.DEMAND)
    )
    return _filled(
        Section(SectionKind.HAPPENING, "What is happening", moving),
        Section(SectionKind.HAPPENING, "What is not happening yet", still + asked),
    )


def value_and_issues(facts: PartnerFacts, sender: Sender) -> Sections:
    """Value to show and issues to tell, newest first."""
    return _filled(
        Section(SectionKind.VALUE_AND_ISSUES, "Value to show", _noted(facts, ObservationKind.VALUE)),
        Section(SectionKind.VALUE_AND_ISSUES, "Issues to tell", _noted(facts, ObservationKind.ISSUE)),
    )


def changes(facts: PartnerFacts, sender: Sender) -> Sections:
    """Changes that one side makes and the other has not followed yet."""
    rows = _noted(facts, ObservationKind.CHANGE)
    return _filled(Section(SectionKind.CHANGES, "Changes not yet in step", rows))


def agenda(facts: PartnerFacts, sender: Sender) -> Sections:
    """What else is on the agenda; what was carried over comes first and says so."""
    points = [point for point in facts.agenda if not point.asks_decision and not _is_question(point)]
    points.sort(key=lambda point: not point.carried)
    rows = tuple(
        Row(point.text, second=point.detail, right="carried over" if point.carried else "") for point in points
    )
    all_carried = bool(points) and all(point.carried for point in points)
    heading = "Carried over from last time" if all_carried else "Agenda"
    if all_carried:
        rows = tuple(replace(row, right="") for row in rows)
    return _filled(Section(SectionKind.AGENDA, heading, rows))


def goals(facts: PartnerFacts, sender: Sender) -> Sections:
    """What the partner wants to reach, with the measure and the day."""
    rows = _numbered(
        Row(goal.text, second=goal.measure, right=f"by {short_date(goal.by, facts.today)}" if goal.by else "")
        for goal in facts.goals
    )
    return _filled(Section(SectionKind.GOALS, f"What {facts.partner} wants to reach", rows))


def questions(facts: PartnerFacts, sender: Sender) -> Sections:
    """Agenda points that are questions, then what the facts leave open: who, by when, what stands in the way."""
    asked = [Row(point.text, second=point.detail) for point in facts.agenda if _is_question(point)]
    open_ones = [promise for promise in facts.theirs if promise.status in (Status.OPEN, Status.LATE)]
    late = [Row(f"What stands in the way of “{p.text}”?") for p in open_ones if p.status is Status.LATE]
    nobody = [Row(f"Who at {facts.partner} takes “{p.text}”?") for p in open_ones if not p.owner]
    undated = [Row(f"By when can we expect “{p.text}”?") for p in open_ones if p.due is None and p.owner]
    unmeasured = [Row(f"How would we see that “{g.text}” is reached?") for g in facts.goals if not g.measure]
    rows = (*asked, *late[:1], *nobody[:1], *undated[:1], *unmeasured[:1])
    return _filled(Section(SectionKind.QUESTIONS, "Questions to ask", rows))


def open_agenda(width: Width = Width.FULL) -> Section:
    """What stands on a page about which nothing is known yet."""
    return Section(SectionKind.AGENDA, "Agenda", (Row(EMPTY_AGENDA, tone=Tone.QUIET),), width=width)


def _filled(*sections: Section) -> Sections:
    return tuple(section for section in sections if section.rows)


def _late_open_kept(promise: PromiseFact) -> tuple[int, int]:
    """Late ones first, the latest leading; then open ones, the soonest leading; then kept ones, newest first."""
    if promise.status is Status.LATE:
        return 0, -promise.days_late
    if promise.status is Status.OPEN:
        return 1, promise.due.last.toordinal() if promise.due else _FAR_AWAY
    return 2, -promise.kept_on.toordinal() if promise.kept_on else 0


def _promise_row(promise: PromiseFact, facts: PartnerFacts, *, owned: bool) -> Row:
    words = promise_words(promise, facts.today)
    if promise.status is Status.LATE:
        who_and_good = _joined(promise.owner if owned else "", promise.good)
        return Row(promise.text, second=who_and_good, right=words, tone=Tone.LATE)
    if promise.status is Status.KEPT:
        return Row(promise.text, right=words, tone=Tone.KEPT)
    return Row(promise.text, right=words)


def _kept_on_time(facts: PartnerFacts, sender: Sender) -> str:
    sides = ((sender.provider, facts.our_reliability), (facts.partner, facts.their_reliability))
    shares = ", ".join(f"{name} {share_words(share)}" for name, share in sides if share.total >= _FEWEST_COUNTED)
    return f"Kept on time in the last 90 days: {shares}." if shares else ""


def _of_kind(facts: PartnerFacts, kind: ObservationKind) -> list[ObservationFact]:
    found = (observation for observation in facts.observations if observation.kind is kind)
    return sorted(found, key=lambda observation: observation.noted_on, reverse=True)


def _noted(facts: PartnerFacts, kind: ObservationKind) -> tuple[Row, ...]:
    return tuple(Row(o.text, right=short_date(o.noted_on, facts.today)) for o in _of_kind(facts, kind))


def _is_question(point: AgendaFact) -> bool:
    return not point.asks_decision and point.text.rstrip().endswith("?")


def _numbered(rows: Iterable[Row]) -> tuple[Row, ...]:
    return tuple(replace(row, number=str(number)) for number, row in enumerate(rows, start=1))


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
