"""Texts of a relationship that are meant for the partner: the one-question card, and who is asked for what."""

from collections.abc import Mapping, Sequence
from datetime import date

from brm_desktop.domain.dates.words import MONTH_NAMES
from brm_desktop.domain.identifiers import PersonId
from brm_desktop.domain.models.levels import RelationshipModel
from brm_desktop.domain.people import Person
from brm_desktop.domain.relationship import WhoForWhat

_NOBODY = "nobody named yet"


def card_text(model: RelationshipModel, *, partner: str, sponsor: str, sender: str) -> str:
    """The question about the level, as a message: the answers are how a partner would put each level."""
    greeting = f"Hello {first_name(sponsor)}," if sponsor else "Hello,"
    answers = [f"{level.level.value}  {level.partner_says}" for level in model.levels]
    lines = [
        greeting, "", f"one question about our work for {partner}. It takes a minute.", "", model.question, "",
        *answers, "",
        "Please reply with the number, and one sentence: what made you choose it?",
        *(["", sender] if sender else []),
    ]  # fmt: skip
    return "\n".join(lines) + "\n"


def who_text(
    entries: Sequence[WhoForWhat], people: Mapping[PersonId, Person], *, partner: str, sender: str, day: date
) -> str:
    """Whom to ask for what, one line per matter, with the first mail address of a person."""
    heading = f"Whom {partner} asks for what"
    made = f"As of {day.day} {MONTH_NAMES[day.month - 1]} {day.year}"
    lines = [f"- {entry.matter}: {_owner(entry, people)}" for entry in entries]
    return "\n".join([heading, f"{made}, {sender}" if sender else made, "", *lines]) + "\n"


def owner_words(entry: WhoForWhat, people: Mapping[PersonId, Person]) -> str:
    """Who is asked: the person with the role, or the words that stand for somebody; "" if there is nobody."""
    person = people.get(entry.person_id) if entry.person_id is not None else None
    if person is None:
        return entry.owner
    return f"{person.name}, {person.role}" if person.role else person.name


def first_name(name: str) -> str:
    """The first name of somebody."""
    return name.split()[0] if name.split() else ""


def _owner(entry: WhoForWhat, people: Mapping[PersonId, Person]) -> str:
    person = people.get(entry.person_id) if entry.person_id is not None else None
    words = owner_words(entry, people) or _NOBODY
    return f"{words} <{person.emails[0]}>" if person is not None and person.emails else words
