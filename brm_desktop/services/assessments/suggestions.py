"""Evidence offered for a statement from her own records, by the rule of the model file. Nothing is made up.

Each offer names a record as it reads, so that she can tell at once whether it bears the statement out.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from brm_desktop.domain.commitments import Commitment, Direction
from brm_desktop.domain.evidence_matching import (
    Candidate,
    RuleWords,
    Telling,
    Tier,
    ranked,
    rare_words,
    shortened,
    telling_sentence,
    tells_enough,
)
from brm_desktop.domain.meetings import Channel, Decision, Observation
from brm_desktop.domain.models.competencies import EvidenceFact, EvidenceKind, EvidenceRule
from brm_desktop.domain.reliability import kept_on_time
from brm_desktop.services.assessments.wording import (
    CHANNEL_WORDS,
    commitment_words,
    decision_words,
    detail,
    in_passing,
    observation_words,
)
from brm_desktop.services.naming import Names
from brm_desktop.storage import evidence_search as store
from brm_desktop.storage import people as person_store
from brm_desktop.storage.evidence_search import MeetingText, Period
from brm_desktop.storage.rows import Work

_OBSERVED = (EvidenceKind.DEMAND, EvidenceKind.VALUE, EvidenceKind.ISSUE, EvidenceKind.CHANGE)
_PROMISED = (EvidenceKind.KEPT, EvidenceKind.RENEGOTIATED, EvidenceKind.THEIRS)
_EVERY_KIND = tuple(EvidenceKind)
_SHORTEST_SEARCH = 2
_LONG_TITLE = 32
_LONGEST_TITLE = 160


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A record offered as evidence. `title` is what it says, `detail` what it is, when and with whom it came to be."""

    table_name: str
    record_id: str
    title: str
    detail: str
    day: date


@dataclass(frozen=True, slots=True)
class Wanted:
    """What evidence is looked for: by which rule, or by her own `search`; `picked` is what she has already.

    `growing` are promises to herself that were made to grow the competency.
    """

    rule: EvidenceRule
    period: Period
    today: date
    search: str = ""
    picked: frozenset[tuple[str, str]] = frozenset()
    growing: frozenset[str] = frozenset()


def suggestions(work: Work, wanted: Wanted, *, limit: int) -> tuple[Suggestion, ...]:
    """What is offered, the best first."""
    found = _Finder(work, wanted).candidates()
    best = ranked(found, without=wanted.picked, limit=limit)
    return tuple(Suggestion(c.table_name, c.record_id, c.title, c.detail, c.day) for c in best)


class _Finder:
    """Gathers candidates of every kind for one statement."""

    def __init__(self, work: Work, wanted: Wanted) -> None:
        self._work = work
        self._wanted = wanted
        # One letter stands in everything; the offers stay until there is more.
        self._searched = len(wanted.search.strip()) >= _SHORTEST_SEARCH
        self._kinds = _EVERY_KIND if self._searched else wanted.rule.kinds
        self._facts = () if self._searched else wanted.rule.facts
        self._words = RuleWords(wanted.search.split() if self._searched else wanted.rule.words)
        self._names = Names(work)
        me = person_store.me(work)
        self._her_ids = () if me is None or self._searched else store.herself(work)
        self._me = {name.casefold() for name in (me.name, me.short_name, *me.aliases)} if me else set()
        if self._searched:
            self._hits = store.hits_of_search(work, wanted.search)
        else:
            promises = any(kind in self._kinds for kind in _PROMISED)
            self._hits = store.hits(work, store.any_of(wanted.rule.words), wanted.period, promises=promises)

    def candidates(self) -> Iterator[Candidate]:
        """Everything that may be offered."""
        if EvidenceKind.DECISION in self._kinds:
            yield from self._decisions()
        if observed := [kind.value for kind in _OBSERVED if kind in self._kinds]:
            yield from self._observations(observed)
        if self._wanted.growing or any(kind in self._kinds for kind in _PROMISED):
            yield from self._commitments()
        if EvidenceKind.MEETING in self._kinds:
            yield from self._meetings()

    def _tier(self, words: frozenset[str], *, fact: bool) -> Tier | None:
        """Where a record belongs by the words it has and whether a fact holds; None if neither."""
        if words or self._searched:
            return Tier.FACT_AND_WORDS if fact else Tier.WORDS
        return Tier.FACT if fact else None

    def _decisions(self) -> Iterator[Candidate]:
        hits = self._hits.get("decision", {})
        by_fact = EvidenceFact.DECIDER_NAMED in self._facts
        found = {d.id: d for d in store.decisions(self._work, self._wanted.period, ids=hits)}
        if by_fact:
            more = store.decisions(self._work, self._wanted.period, decider_named=True, limit=12)
            found |= {d.id: d for d in more}
        titles = store.titles_of(self._work, {d.meeting_id for d in found.values() if d.meeting_id})
        elsewhere = self._elsewhere(d.meeting_id for d in found.values())
        for decision in (d for d in found.values() if d.meeting_id not in elsewhere):
            words = self._words.found_in(decision.text)
            tier = self._tier(words, fact=by_fact and self._decided_by_another(decision))
            if tier is not None:
                yield self._decision(decision, titles, tier=tier, words=len(words), worth=hits.get(decision.id, 0.0))

    def _elsewhere(self, meeting_ids: Iterable[str | None]) -> frozenset[str]:
        """Meetings at which she was not: they show nothing of her. What she searches for herself is found anyway."""
        known = {meeting_id for meeting_id in meeting_ids if meeting_id}
        if not known or not self._her_ids:
            return frozenset()
        return store.held_without_her(self._work, known, her_ids=self._her_ids)

    def _decided_by_another(self, decision: Decision) -> bool:
        by = decision.decided_by.strip().casefold()
        return bool(by) and by not in self._me

    def _decision(
        self, decision: Decision, titles: Mapping[str, str], *, tier: Tier, words: int, worth: float
    ) -> Candidate:
        partner = self._names.partner(decision.partner_id)
        return Candidate(
            table_name="decision",
            record_id=decision.id,
            title=shortened(decision.text),
            detail=decision_words(
                decision, partner=partner, meeting=titles.get(decision.meeting_id or "", ""), today=self._wanted.today
            ),
            day=decision.decided_on,
            tier=tier,
            words=words,
            worth=worth,
            said=decision.text,
        )

    def _observations(self, kinds: list[str]) -> Iterator[Candidate]:
        hits = self._hits.get("observation", {})
        found = {o.id: o for o in store.observations(self._work, self._wanted.period, kinds, ids=hits)}
        if EvidenceFact.SETTLED in self._facts:
            more = store.observations(self._work, self._wanted.period, kinds, settled=True, limit=12)
            found |= {o.id: o for o in more}
        for observation in found.values():
            words = self._words.found_in(observation.text)
            settled = EvidenceFact.SETTLED in self._facts and observation.closed_on is not None
            tier = self._tier(words, fact=settled)
            if tier is not None:
                yield self._observation(observation, tier=tier, words=len(words), worth=hits.get(observation.id, 0.0))

    def _observation(self, observation: Observation, *, tier: Tier, words: int, worth: float) -> Candidate:
        partner = self._names.partner(observation.partner_id)
        return Candidate(
            table_name="observation",
            record_id=observation.id,
            title=shortened(observation.text),
            detail=observation_words(observation, partner=partner, today=self._wanted.today),
            day=observation.noted_on,
            tier=tier,
            words=words,
            worth=worth,
            said=observation.text,
        )

    def _commitments(self) -> Iterator[Candidate]:
        hits, moves = self._hits.get("commitment", {}), self._hits.get("renegotiation", {})
        found = {c.id: c for c in store.commitments(self._work, self._wanted.period, ids=hits, moves=moves)}
        if {EvidenceFact.KEPT_ON_TIME, EvidenceFact.MOVED_IN_TIME} & set(self._facts):
            found |= {c.id: c for c in store.commitments(self._work, self._wanted.period, limit=12)}
        if self._wanted.growing:
            growing = store.commitments(self._work, self._wanted.period, ids=self._wanted.growing)
            found |= {c.id: c for c in growing}
        theirs = (c.meeting_id for c in found.values() if c.direction is Direction.THEY_OWE)
        elsewhere = self._elsewhere(theirs)
        for commitment in found.values():
            if commitment.direction is Direction.THEY_OWE and commitment.meeting_id in elsewhere:
                continue
            yield from self._commitment(commitment, worth=hits.get(commitment.id, 0.0))

    def _commitment(self, commitment: Commitment, *, worth: float) -> Iterator[Candidate]:
        words = self._words.found_in(f"{commitment.text} {commitment.good} {self._reasons(commitment)}")
        tier = self._tier_of_commitment(commitment, words)
        if tier is None:
            return
        said, day = commitment_words(commitment, self._wanted.today, renegotiated=self._shown_as_moved(commitment))
        yield Candidate(
            table_name="commitment",
            record_id=commitment.id,
            title=shortened(commitment.text),
            detail=detail(said, day, self._where(commitment), today=self._wanted.today),
            day=day,
            tier=tier,
            words=len(words),
            worth=worth,
            said=commitment.text,
        )

    def _where(self, commitment: Commitment) -> str:
        partner = self._names.partner(commitment.partner_id)
        return partner or ("growth plan" if commitment.id in self._wanted.growing else "")

    def _tier_of_commitment(self, commitment: Commitment, words: frozenset[str]) -> Tier | None:
        if self._searched:
            return Tier.WORDS
        if commitment.id in self._wanted.growing and commitment.kept_on is not None:
            return Tier.FACT_AND_WORDS if words else Tier.FACT
        if not self._is_wanted(commitment):
            return None
        if commitment.direction is Direction.THEY_OWE:
            return Tier.THEIRS if words else None
        return self._tier(words, fact=self._has_fact(commitment))

    def _is_wanted(self, commitment: Commitment) -> bool:
        """Whether it is a promise of others, or one of hers kept or moved in time, as the rule wants."""
        if commitment.direction is Direction.THEY_OWE:
            return EvidenceKind.THEIRS in self._kinds
        if EvidenceKind.KEPT in self._kinds and commitment.kept_on is not None:
            return True
        return EvidenceKind.RENEGOTIATED in self._kinds and self._moved_in_time(commitment)

    def _moved_in_time(self, commitment: Commitment) -> bool:
        moves = commitment.renegotiations
        return bool(moves) and not moves[-1].came_too_late

    def _has_fact(self, commitment: Commitment) -> bool:
        on_time = EvidenceFact.KEPT_ON_TIME in self._facts and commitment.kept_on is not None
        if on_time and kept_on_time(commitment, self._wanted.today):
            return True
        return EvidenceFact.MOVED_IN_TIME in self._facts and self._moved_in_time(commitment)

    def _shown_as_moved(self, commitment: Commitment) -> bool:
        if commitment.direction is Direction.THEY_OWE or not commitment.renegotiations:
            return False
        return EvidenceKind.KEPT not in self._kinds or commitment.kept_on is None

    def _reasons(self, commitment: Commitment) -> str:
        """Why its date was moved, where moving it is what counts."""
        if EvidenceKind.RENEGOTIATED not in self._kinds:
            return ""
        return " ".join(move.why for move in commitment.renegotiations)

    def _meetings(self) -> Iterator[Candidate]:
        several: tuple[str, ...] = ()
        if EvidenceFact.SEVERAL_PARTNERS in self._facts:
            several = store.meetings_of_several_partners(self._work, self._wanted.period)
        hits = self._hits.get("meeting", {})
        every = store.meetings(self._work, self._wanted.period, [*hits, *several])
        elsewhere = self._elsewhere(meeting.id for meeting in every)
        found = [meeting for meeting in every if meeting.id not in elsewhere]
        read = [(m, self._words.found_in(m.title), self._telling(m)) for m in found]
        rare = rare_words([(title | (told.words if told else frozenset())) for _, title, told in read])
        partners = store.partners_of(self._work, [m.id for m in found])
        for meeting, title, told in read:
            enough = self._searched or tells_enough(told, title=title, rare=rare)
            words = (title | (told.words if told else frozenset())) if enough else frozenset[str]()
            tier = self._tier(words, fact=meeting.id in several)
            if tier is not None:
                shown = told.sentence if told and enough else ""
                if tier is Tier.WORDS and not shown and not self._searched and not any(" " in word for word in title):
                    tier = Tier.TITLE
                yield self._meeting(
                    meeting,
                    partners.get(meeting.id, ()),
                    shown,
                    tier=tier,
                    words=len(words),
                    worth=hits.get(meeting.id, 0.0),
                )

    def _telling(self, meeting: MeetingText) -> Telling | None:
        return telling_sentence(f"{meeting.purpose}\n{meeting.note}", self._words)

    def _meeting(
        self, meeting: MeetingText, partner_ids: Iterable[str], sentence: str, *, tier: Tier, words: int, worth: float
    ) -> Candidate:
        names = ", ".join(p.name for one, p in self._names.partners.items() if one in set(partner_ids))
        what = CHANNEL_WORDS.get(meeting.channel, CHANNEL_WORDS[Channel.MEETING])
        # A long title would hide what was said.
        beneath = in_passing(meeting.title, names) if sentence and len(meeting.title) > _LONG_TITLE else ""
        shown = sentence if beneath else f"{meeting.title}: {sentence}" if sentence else meeting.title
        return Candidate(
            table_name="meeting",
            record_id=meeting.id,
            title=shortened(shown, most=_LONGEST_TITLE),
            detail=detail(what, meeting.day, names, beneath, today=self._wanted.today),
            day=meeting.day,
            tier=tier,
            words=words,
            worth=worth,
            said=sentence,
        )
