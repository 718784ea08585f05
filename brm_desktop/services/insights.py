"""Insights: failure modes and signals over her own records, her answers to them, and what she takes up."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

from brm_desktop.domain.clock import Clock
from brm_desktop.domain.commitments import Commitment, Direction
from brm_desktop.domain.diagnosis.choosing import chosen
from brm_desktop.domain.diagnosis.examining import diagnosed, examine, in_order, wanted, with_taken_up
from brm_desktop.domain.diagnosis.findings import Answer, Finding, PartnerDiagnosis, RecordRef
from brm_desktop.domain.diagnosis.tuning import LEAST_DAYS, MOST_DAYS, WINDOW_DAYS, read_number, tuned
from brm_desktop.domain.errors import InvalidInput, NotFound
from brm_desktop.domain.identifiers import AgendaPointId, CommitmentId, MeetingId, PartnerId, new_id
from brm_desktop.domain.meetings import AgendaPoint
from brm_desktop.domain.models.failure_modes import FailureMode
from brm_desktop.settings import Settings
from brm_desktop.storage import commitments as commitment_store
from brm_desktop.storage import insight_answers as answer_store
from brm_desktop.storage import meetings as meeting_store
from brm_desktop.storage import partners as partner_store
from brm_desktop.storage import people as person_store
from brm_desktop.storage import snapshots, taken_advice
from brm_desktop.storage.database import Database
from brm_desktop.storage.rows import Work
from brm_desktop.storage.snapshots import Window

if TYPE_CHECKING:
    from brm_desktop.services.models import Models

_AHEAD_RULE, _AHEAD = "unconfirmed_supply", "ahead_days"


class Insights:
    """What the user can learn from her own records, and say to it. Everything here is private to her."""

    def __init__(self, database: Database, clock: Clock, settings: Callable[[], Settings], models: "Models") -> None:
        self._database = database
        self._clock = clock
        self._settings = settings
        self._models = models

    def all(self) -> tuple[PartnerDiagnosis, ...]:
        """Every partner that is not archived, in her own order."""
        with self._database.read() as work:
            return self._diagnoses(work)

    def of(self, partner_id: PartnerId) -> PartnerDiagnosis:
        """One partner. An archived one is not examined any more: it has neither findings nor checks.

        Raises:
            NotFound: there is none of this id.
        """
        with self._database.read() as work:
            return self._of(work, partner_id)

    def today(self) -> tuple[Finding, ...]:
        """At most three findings, the most useful first, one for each partner unless no other has any.

        None whose advice she has taken up, until that is due or done and the facts still stand.
        """
        return chosen(self.all())

    def recommended(self) -> tuple[FailureMode, ...]:
        """The rules with the numbers they come with, in the same order as `rules`."""
        return in_order(self._models.failure_modes().modes)

    def rules(self) -> tuple[FailureMode, ...]:
        """The rules with the numbers in force: the five failure modes by number, then the signals."""
        settings = self._settings()
        set_by_her: dict[str, dict[str, Decimal]] = {}
        for one in settings.rule_numbers:
            number = read_number(one.value)
            if number is not None:
                set_by_her.setdefault(one.rule, {})[one.number] = number
        return tuple(
            tuned(mode, set_by_her.get(mode.key, {}), window_days=_days(settings)) for mode in self.recommended()
        )

    def not_so(self, partner_id: PartnerId, rule: str, words: str) -> Answer:
        """Keep why a finding is not so; it stays quiet until something stands behind it that she has not seen.

        Raises:
            InvalidInput: no words are given, or the rule finds nothing at this partner.
        """
        said = " ".join(words.split())
        if not said:
            raise InvalidInput("Why is it not so?", "Say it in a few words; they stay with the finding.")
        with self._database.read() as work:
            answers = answer_store.every(work).get(partner_id, {})
            finding = self._found(work, partner_id, rule, quiet=True)
        answer = Answer(partner_id, rule, said, self._clock.today(), tuple(sorted(finding.facts)))
        if answers.get(rule) == answer:
            return answer
        with self._database.write(step=f"Not so: {finding.partner}, {finding.title}") as work:
            answer_store.save(work, answer)
        return answer

    def hear_again(self, partner_id: PartnerId, rule: str) -> None:
        """Take back an answer: the finding speaks again.

        Raises:
            NotFound: nothing was answered.
        """
        with self._database.read() as work:
            if rule not in answer_store.every(work).get(partner_id, {}):
                raise NotFound("Nothing was answered here", "The finding, if there is one, speaks already.")
        with self._database.write(step="Hear a finding again") as work:
            answer_store.remove(work, partner_id, rule)

    def take_up(
        self, partner_id: PartnerId, rule: str, advice: tuple[str, ...] = (), *, as_brief: bool
    ) -> tuple[Commitment, ...] | tuple[AgendaPoint, ...]:
        """Make lines of advice (all of them, if none is named) her promises, or private points of the next brief.

        Promises have no date: she gives it one, and until then it is among what is undecided. Points wait for the next
        meeting with the partner; those that wait already are not written twice. One step.

        Raises:
            InvalidInput: the rule finds nothing at this partner, or nothing of it is new.
        """
        with self._database.read() as work:
            finding = self._found(work, partner_id, rule, quiet=True)
            lines = _lines(finding, advice)
        with self._database.write(step=f"Took up: {finding.title}") as work:
            return self._as_points(work, finding, lines) if as_brief else self._as_promises(work, finding, lines)

    def meeting_of(self, ref: RecordRef) -> MeetingId | None:
        """The meeting in which a record behind a finding was noted, None if it was noted elsewhere."""
        with self._database.read() as work:
            return snapshots.meeting_of(work, ref)

    def _as_promises(self, work: Work, finding: Finding, lines: tuple[str, ...]) -> tuple[Commitment, ...]:
        partner = partner_store.get(work, finding.partner_id)
        me = person_store.me(work)
        waiting = commitment_store.select_by(
            work, direction=Direction.I_OWE, partner_id=finding.partner_id, only_open=True
        )
        known = {commitment.text for commitment in waiting}
        promises = tuple(
            Commitment(
                id=CommitmentId(new_id()),
                direction=Direction.I_OWE,
                text=line,
                asked_on=self._clock.today(),
                partner_id=finding.partner_id,
                owner_id=me.id if me is not None else None,
                to_id=partner.sponsor_id if partner is not None else None,
                private=True,
                advice_of=finding.rule,
            )
            for line in _new(lines, known)
        )
        commitment_store.save(work, promises)
        return promises

    def _as_points(self, work: Work, finding: Finding, lines: tuple[str, ...]) -> tuple[AgendaPoint, ...]:
        waiting = meeting_store.waiting_points(work, finding.partner_id)
        first = 1 + max((point.position for point in waiting), default=-1)
        points = tuple(
            AgendaPoint(
                id=AgendaPointId(new_id()),
                text=line,
                partner_id=finding.partner_id,
                private=True,
                position=first + place,
                advice_of=finding.rule,
                advised_on=self._clock.today(),
            )
            for place, line in enumerate(_new(lines, {point.text for point in waiting}))
        )
        meeting_store.save_agenda(work, points)
        return points

    def _of(self, work: Work, partner_id: PartnerId, *, quiet: bool = False) -> PartnerDiagnosis:
        partner = partner_store.get(work, partner_id)
        if partner is None:
            raise NotFound("There is no such partner", f"No partner has the id {partner_id}.")
        diagnoses = self._diagnoses(work, only=partner_id, quiet=quiet)
        return diagnoses[0] if diagnoses else PartnerDiagnosis(partner, (), ())

    def _found(self, work: Work, partner_id: PartnerId, rule: str, *, quiet: bool) -> Finding:
        """The finding, answered or not."""
        diagnosis = self._of(work, partner_id, quiet=quiet)
        for finding in diagnosis.findings:
            if finding.rule == rule:
                return finding
        raise InvalidInput(
            f"Nothing is found by this rule at {diagnosis.partner.name}",
            "There is nothing to answer or to take up; `brm insights` lists what is found.",
        )

    def _diagnoses(
        self, work: Work, *, only: PartnerId | None = None, quiet: bool = False
    ) -> tuple[PartnerDiagnosis, ...]:
        """All partners, or `only` one; with `quiet` as if nothing had been answered."""
        rules = self.rules()
        window = self.window(rules)
        snapshot = snapshots.snapshot(work, window)
        examined = [one for one in examine(snapshot, rules) if only is None or one.records.id == only]
        evidence = snapshots.evidence(work, wanted(examined), window, snapshot)
        answers: Mapping[PartnerId, Mapping[str, Answer]] = {} if quiet else answer_store.every(work)
        taken = taken_advice.every(work)
        found = (diagnosed(one, evidence, answers.get(one.records.id, {})) for one in examined)
        return tuple(with_taken_up(one, taken.get(one.partner.id, {}), today=window.day) for one in found)

    def window(self, rules: tuple[FailureMode, ...]) -> Window:
        """Which days the rules look at now."""
        ahead = next((int(rule.threshold(_AHEAD)) for rule in rules if rule.key == _AHEAD_RULE), 0)
        settings = self._settings()
        return Window(day=self._clock.today(), now=self._clock.now(), days=_days(settings), ahead_days=ahead)


def _days(settings: Settings) -> int:
    """How far back the rules look; what cannot be meant is taken for the recommended."""
    return settings.insight_days if LEAST_DAYS <= settings.insight_days <= MOST_DAYS else WINDOW_DAYS


def _lines(finding: Finding, advice: tuple[str, ...]) -> tuple[str, ...]:
    """The lines that are taken up, as they read with the names in them."""
    offered = dict(zip((one.text for one in finding.advice), finding.advice_words, strict=True))
    if not advice:
        return finding.advice_words
    lines = tuple(offered.get(line, line) for line in advice)
    strange = [line for line in lines if line not in offered.values()]
    if strange:
        raise InvalidInput("This is no advice for the finding", f"“{strange[0]}” is not among its lines.")
    return lines


def _new(lines: tuple[str, ...], known: set[str]) -> tuple[str, ...]:
    new = tuple(line for line in dict.fromkeys(lines) if line not in known)
    if not new:
        raise InvalidInput("This is taken up already", "It waits among your promises, or for the next brief.")
    return new
