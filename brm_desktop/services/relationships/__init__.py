"""What the user can do with a relationship: its level, its maturity, pulses, posture, and what was agreed about it.

Each change is one step that can be taken back. The partner keeps the values in force: the newest dated level and the
newest rating of each side; whatever changes one changes the other in the same transaction.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cached_property

from brm_desktop.domain.errors import InvalidInput
from brm_desktop.domain.identifiers import (
    LevelEntryId,
    MaturityRatingId,
    PartnerId,
    PersonId,
    PulseId,
    RelationshipEventId,
    new_id,
    new_ordered_id,
)
from brm_desktop.domain.maturity import MaturityRating, MaturitySide
from brm_desktop.domain.partners import Level
from brm_desktop.domain.posture import PostureWords
from brm_desktop.domain.pulses import Area, Pulse, Whose
from brm_desktop.domain.relationship import LevelEntry, Proof, RelationshipEvent, Side
from brm_desktop.services.relationships.agreements import Agreements
from brm_desktop.services.relationships.changes import found, worded
from brm_desktop.services.relationships.in_step import keep_level_in_step, keep_maturity_in_step
from brm_desktop.services.relationships.measures import MeasureRow
from brm_desktop.services.relationships.pages import RelationshipPage, active_partner, one_partner, read_page
from brm_desktop.services.relationships.posture import PostureCheck, posture_words
from brm_desktop.services.relationships.texts import card_text
from brm_desktop.storage import partners as partner_store
from brm_desktop.storage import people as person_store
from brm_desktop.storage import relationships as rows
from brm_desktop.storage import tables
from brm_desktop.storage.rows import Work

__all__ = ["MeasureRow", "PostureCheck", "RelationshipPage", "Relationships"]

_TENTH = Decimal("0.1")


class Relationships(Agreements):
    """Where relationships stand, and how that came about."""

    @cached_property
    def _words(self) -> PostureWords:
        return posture_words()

    def page(self, partner_id: PartnerId) -> RelationshipPage:
        """Everything about one relationship.

        Raises:
            NotFound: there is no such partner.
        """
        model = self._models.levels()
        with self._database.read() as work:
            return read_page(work, partner_id, self._clock, model=model, words=self._words)

    def answer_level(
        self, partner_id: PartnerId, level: Level, *, given_by: PersonId | None, words: str = "",
        proof: Proof | None = None, on: date | None = None,
    ) -> LevelEntry:  # fmt: skip
        """Note how the partner sees the relationship. What the same person said on the same day is replaced.

        Raises:
            NotFound: there is no such partner.
            InvalidInput: the partner is archived; level 4 without a person, proof and words, or a day to come.
        """
        entry = LevelEntry(
            LevelEntryId(new_ordered_id()), partner_id, self._past(on), Side.PARTNER, level,
            given_by=given_by, proof=proof, words=words.strip(),
        )  # fmt: skip
        return self._add_level(entry, f"{level.word}, as the partner sees it")

    def own_level(self, partner_id: PartnerId, level: Level, words: str = "", on: date | None = None) -> LevelEntry:
        """Note how she sees the relationship herself. It stands beside the partner's answer and never replaces it.

        Raises:
            NotFound: there is no such partner.
            InvalidInput: the partner is archived; level 4, which only the partner can give, or a day to come.
        """
        if level is Level.STRATEGIC_PARTNER:
            raise InvalidInput(
                "Only the partner can say that you are a strategic partner",
                "Ask for their view and note who said so, with the words. Until then your own view ends at Advisor.",
            )
        entry = LevelEntry(
            LevelEntryId(new_ordered_id()), partner_id, self._past(on), Side.OWN, level, words=words.strip()
        )
        return self._add_level(entry, f"{level.word}, as you see it")

    def aim(self, partner_id: PartnerId, level: Level | None, by: date | None = None) -> LevelEntry | None:
        """Set the level aimed for and by when; None takes the target away, former targets stay in the history.

        Raises:
            NotFound: there is no such partner.
            InvalidInput: the partner is archived; the day by which lies in the past.
        """
        if level is None:
            self._change(partner_id, "No target for", target_level=None, target_on=None)
            return None
        if by is not None and by < self._clock.today():
            raise InvalidInput("This day has passed", "Give a day to come, or none.")
        entry = LevelEntry(
            LevelEntryId(new_ordered_id()), partner_id, self._clock.today(), Side.TARGET, level, wanted_on=by
        )
        return self._add_level(entry, f"Target {level.word}")

    def _add_level(self, entry: LevelEntry, said: str) -> LevelEntry:
        with self._database.write(step=f"{self._name(entry.partner_id)}: {said}") as work:
            partner = active_partner(work, entry.partner_id)
            before = (old for old in rows.level_entries(work, partner.id) if _replaces(entry, old))
            stored = replace(entry, id=next(before, entry).id)
            rows.save_level_entries(work, [stored])
            keep_level_in_step(work, partner, entry.side)
        return stored

    def remove_entry(self, entry_id: LevelEntryId) -> None:
        """Put a dated level into the bin; the one before it is in force again.

        Raises:
            NotFound: it is not there.
        """
        with self._database.write(step="Took back a level") as work:
            entry = found(rows.level_entry(work, entry_id), "This answer")
            partner = one_partner(work, entry.partner_id)
            rows.put_away(work, tables.level_entry, entry_id)
            keep_level_in_step(work, partner, entry.side)

    def note_event(self, partner_id: PartnerId, day: date, words: str) -> RelationshipEvent:
        """Note what explains a turn of the journey.

        Raises:
            InvalidInput: it has no words, or the day is to come.
        """
        said = worded(words, "An event needs words", "Say what happened, such as “Role agreed”.")
        event = RelationshipEvent(RelationshipEventId(new_id()), partner_id, self._past(day), said)
        with self._database.write(step=f"{self._name(partner_id)}: {said}") as work:
            active_partner(work, partner_id)
            rows.save_events(work, [event])
        return event

    def change_event(self, event_id: RelationshipEventId, *, day: date, words: str) -> RelationshipEvent:
        """Give an event another day or other words.

        Raises:
            NotFound, InvalidInput: it is not there; as `note_event`.
        """
        said = worded(words, "An event needs words", "Say what happened, such as “Role agreed”.")
        with self._database.write(step=f"Changed: {said}") as work:
            event = found(rows.event(work, event_id), "This event")
            active_partner(work, event.partner_id)
            changed = replace(event, happened_on=self._past(day), words=said)
            rows.save_events(work, [changed])
        return changed

    def remove_event(self, event_id: RelationshipEventId) -> None:
        """Put an event into the bin."""
        with self._database.write(step="Deleted an event") as work:
            found(rows.event(work, event_id), "This event")
            rows.put_away(work, tables.relationship_event, event_id)

    def rate(
        self, partner_id: PartnerId, side: MaturitySide, *, value: Decimal | None = None, answers: Sequence[str] = (),
        note: str = "", on: date | None = None,
    ) -> MaturityRating:  # fmt: skip
        """Rate a side of the maturity: with a value, or with answers as "question=place", counted from 1.

        What was rated on the same day is replaced.

        Raises:
            NotFound: there is no such partner.
            InvalidInput: the partner is archived; the value is out of range, an answer is unknown, or too few
                questions are answered.
        """
        figure = self._value_of(side, answers) if value is None else value.quantize(_TENTH)
        rating = MaturityRating(
            MaturityRatingId(new_ordered_id()), partner_id, self._past(on), side, figure, tuple(answers), note.strip()
        )
        with self._database.write(step=f"{self._name(partner_id)}: {side.value} {figure}") as work:
            return self._store_rating(work, rating)

    def rate_sides(
        self, partner_id: PartnerId, answers: Mapping[MaturitySide, Sequence[str]], *, note: str = ""
    ) -> tuple[MaturityRating, ...]:
        """Rate one side or both today in one step, with answers as `rate` takes them.

        Raises:
            NotFound: there is no such partner.
            InvalidInput: the partner is archived; an answer is unknown, or too few questions are answered.
        """
        ratings = [
            MaturityRating(
                MaturityRatingId(new_ordered_id()), partner_id, self._clock.today(), side, self._value_of(side, given),
                tuple(given), note.strip(),
            )
            for side, given in answers.items()
        ]  # fmt: skip
        said = ", ".join(f"{rating.side.value} {rating.value}" for rating in ratings)
        with self._database.write(step=f"{self._name(partner_id)}: {said}") as work:
            return tuple(self._store_rating(work, rating) for rating in ratings)

    def _store_rating(self, work: Work, rating: MaturityRating) -> MaturityRating:
        """Store a rating in the place of one of the same side and day, and keep the partner in step."""
        partner = active_partner(work, rating.partner_id)
        key = (rating.side, rating.rated_on)
        same = (old for old in rows.ratings(work, partner.id) if (old.side, old.rated_on) == key)
        stored = replace(rating, id=next(same, rating).id)
        rows.save_ratings(work, [stored])
        keep_maturity_in_step(work, partner, rating.side)
        return stored

    def _value_of(self, side: MaturitySide, answers: Sequence[str]) -> Decimal:
        model = self._models.maturity()
        questions = {question.key: question for question in model.questions(side)}
        values = []
        for answer in answers:
            key, _, place = answer.partition("=")
            question = questions.get(key)
            if question is None or not place.isdecimal() or not 1 <= int(place) <= len(question.answers):
                raise InvalidInput(f"“{answer}” is no answer", f"Questions of {side.value}: {', '.join(questions)}.")
            values.append(question.answers[int(place) - 1].value)
        value = model.value_of(values)
        if value is None:
            raise InvalidInput(
                "Too few questions are answered",
                f"{len(values)} of {len(questions)} are; answer {model.least_answers} at least, or give a value.",
            )
        return value

    def ratings(self, partner_id: PartnerId) -> tuple[MaturityRating, ...]:
        """All ratings of both sides, oldest first."""
        with self._database.read() as work:
            return rows.ratings(work, partner_id)

    def remove_rating(self, rating_id: MaturityRatingId) -> None:
        """Put a rating into the bin; the one before it is in force again.

        Raises:
            NotFound: it is not there.
        """
        with self._database.write(step="Took back a rating") as work:
            rating = found(rows.rating(work, rating_id), "This rating")
            rows.put_away(work, tables.maturity_rating, rating_id)
            keep_maturity_in_step(work, one_partner(work, rating.partner_id), rating.side)

    def pulse(
        self, partner_id: PartnerId, *, satisfaction: Decimal, value_felt: Decimal | None = None,
        areas: Mapping[Area, int | None] | None = None, whose: Whose = Whose.PARTNER, given_by: PersonId | None = None,
        note: str = "", on: date | None = None,
    ) -> Pulse:  # fmt: skip
        """Note a pulse: satisfaction, the value felt, how the partner sees the provider and itself.

        Raises:
            NotFound: there is no such partner.
            InvalidInput: the partner is archived; an answer is out of range, or the day is to come.
        """
        grid = {area.value: answer for area, answer in (areas or {}).items()}
        pulse = Pulse(
            PulseId(new_id()), partner_id, self._past(on), satisfaction.quantize(_TENTH), given_by=given_by,
            note=note.strip(), whose=whose, value_felt=None if value_felt is None else value_felt.quantize(_TENTH),
            **grid,
        )  # fmt: skip
        said = "Satisfaction" if whose is Whose.PARTNER else "Your own guess"
        with self._database.write(step=f"{said} of {self._name(partner_id)}: {pulse.satisfaction}") as work:
            active_partner(work, partner_id)
            partner_store.save_pulses(work, [pulse])
        return pulse

    def question_card(self, partner_id: PartnerId) -> str:
        """The question about the level, as text to send to the sponsor."""
        with self._database.read() as work:
            partner = one_partner(work, partner_id)
            sponsor = person_store.get(work, partner.sponsor_id) if partner.sponsor_id is not None else None
            return card_text(
                self._models.levels(),
                partner=partner.name,
                sponsor=sponsor.name if sponsor is not None else "",
                sender=self._sender(work),
            )


def _replaces(entry: LevelEntry, old: LevelEntry) -> bool:
    """Whether `entry` corrects what was said on the same day by the same person."""
    return (entry.side, entry.given_on, entry.given_by) == (old.side, old.given_on, old.given_by)
