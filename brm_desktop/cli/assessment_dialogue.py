"""The self-assessment in a terminal: one statement after the other, a digit for each, evidence when she asks for it."""

from collections.abc import Callable
from enum import Enum, auto

from brm_desktop.domain.assessment_levels import explain
from brm_desktop.domain.identifiers import AssessmentId
from brm_desktop.domain.models.competencies import Competency, Statement
from brm_desktop.services.assessments import Assessments, AssessmentSheet, Suggestion

Ask = Callable[[str], str]
"""Asks with a prompt and answers what was typed; raises EOFError when there is nothing more."""
Say = Callable[[str], None]


class _Next(Enum):
    ON = auto()
    LEAVE = auto()


class Dialogue:
    """Asks for what is not answered yet. Everything is stored as it is answered."""

    def __init__(self, assessments: Assessments, assessment_id: AssessmentId, *, ask: Ask, say: Say) -> None:
        self._assessments = assessments
        self._id = assessment_id
        self._ask = ask
        self._say = say

    def run(self) -> bool:
        """Ask until all is answered or she leaves. Returns whether the round is to be finished."""
        sheet = self._assessments.sheet(self._id)
        asked = [c for c in sheet.model.competencies if sheet.assessment.competency in ("", c.key)]
        try:
            for number, competency in enumerate(asked, start=1):
                if self._competency(sheet, competency, f"{number} of {len(asked)}") is _Next.LEAVE:
                    return False
            return self._ask("Finish this round? It does not change any more then. y/n ").strip().casefold() == "y"
        except EOFError:
            return False

    def _competency(self, sheet: AssessmentSheet, competency: Competency, place: str) -> _Next:
        missing = [s for s in competency.statements if s.key not in sheet.ratings]
        if not missing:
            return _Next.ON
        self._say(f"\n{place}  {competency.name}\n{sheet.model.period}:")
        for statement in missing:
            if self._statement(sheet, statement) is _Next.LEAVE:
                return _Next.LEAVE
        ratings = self._assessments.sheet(self._id).ratings
        level = explain(competency, ratings).level
        if level is not None:
            before = explain(competency, sheet.last).level
            self._say(f"Level {level}" + (f", was {before}" if before is not None else ""))
        return _Next.ON

    def _statement(self, sheet: AssessmentSheet, statement: Statement) -> _Next:
        scale = sheet.model.scale
        words = " · ".join(f"{score} {scale.word(score)}" for score in (1, 2, 3, 4, 0))
        self._say(f"\n{statement.text}")
        while True:
            typed = self._ask(f"{words} · e evidence · Enter later · q leave > ").strip().casefold()
            if typed == "":
                return _Next.ON
            if typed == "q":
                return _Next.LEAVE
            if typed == "e":
                self._evidence(statement)
            elif typed in {"0", "1", "2", "3", "4"}:
                self._assessments.rate(self._id, statement.key, int(typed))
                last = sheet.last.get(statement.key)
                if last is not None:
                    self._say(f"Last time: {scale.word(last)}")
                return _Next.ON
            else:
                self._say("A digit from 0 to 4, e, q, or just Enter.")

    def _evidence(self, statement: Statement) -> None:
        """Offer evidence until she goes on: numbers pick, "+ words" add her own, "/ words" search."""
        offers = self._offer(statement, search="")
        while typed := self._ask("Numbers pick · + your own words · / search · Enter goes on > ").strip():
            if typed.startswith("/"):
                offers = self._offer(statement, search=typed[1:].strip())
            elif typed.startswith("+"):
                self._own(statement, typed[1:].strip())
            else:
                self._pick(statement, offers, typed)

    def _offer(self, statement: Statement, *, search: str) -> tuple[Suggestion, ...]:
        offers = self._assessments.suggestions(self._id, statement.key, words=search)
        if not offers:
            self._say("Nothing found; add a line in your own words with +.")
        for number, offer in enumerate(offers, start=1):
            self._say(f"  {number}  {offer.title}\n     {offer.detail}")
        return offers

    def _own(self, statement: Statement, words: str) -> None:
        if words:
            self._say(f"Added: {self._assessments.add_own(self._id, statement.key, words).title}")

    def _pick(self, statement: Statement, offers: tuple[Suggestion, ...], typed: str) -> None:
        numbers = [int(part) for part in typed.replace(",", " ").split() if part.isdecimal()]
        chosen = [offers[number - 1] for number in numbers if 1 <= number <= len(offers)]
        for offer in chosen:
            self._assessments.pick(self._id, statement.key, offer)
            self._say(f"Picked: {offer.title}")
        if not chosen:
            self._say("No such number.")
