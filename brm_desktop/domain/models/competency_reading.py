"""The file of a competency model, read and checked. The manual describes its keys (docs/manual/own-models.md)."""

from dataclasses import dataclass, field
from decimal import Decimal

from brm_desktop.domain.models.competencies import (
    Competency,
    CompetencyModel,
    EvidenceFact,
    EvidenceKind,
    EvidenceRule,
    Indicator,
    Scale,
    Statement,
)
from brm_desktop.domain.models.entries import Document, Entry
from brm_desktop.domain.models.problems import quoted
from brm_desktop.domain.partners import Level

KIND = "a competency model"
MOST_COMPETENCIES = 40
MOST_STATEMENTS = 20
LEVEL_KEYS = {level.name.lower(): level for level in Level}

_MOST_WORDS = 20
_LONGEST_WORD = 40
_SHORTEST_STEM = 3
_HIGHEST_VERSION = 1_000_000
_KINDS_OF_FACT = {
    EvidenceFact.KEPT_ON_TIME: {EvidenceKind.KEPT},
    EvidenceFact.MOVED_IN_TIME: {EvidenceKind.RENEGOTIATED},
    EvidenceFact.SEVERAL_PARTNERS: {EvidenceKind.MEETING},
    EvidenceFact.DECIDER_NAMED: {EvidenceKind.DECISION},
    EvidenceFact.SETTLED: {EvidenceKind.ISSUE, EvidenceKind.DEMAND, EvidenceKind.CHANGE},
}


@dataclass(slots=True)
class _Seen:
    """What must differ within a model, with the place where it was first."""

    competencies: dict[str, str] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    indicators: dict[str, str] = field(default_factory=dict)
    statements: dict[str, str] = field(default_factory=dict)
    texts: dict[str, str] = field(default_factory=dict)


def read_competency_model(text: str, *, name: str) -> CompetencyModel:
    """The model that the text of a file describes. `name` is what the file is called in errors.

    Raises:
        InvalidModel: it is no TOML, or something in it is missing, unknown, twice or out of range; all is told at once.
    """
    document = Document(text, name=name, kind=KIND)
    model = _model(document.root)
    document.finish()
    return model


def _model(root: Entry) -> CompetencyModel:
    seen = _Seen()
    return CompetencyModel(
        id=root.key({}, "id"),
        version=root.whole("version", low=1, high=_HIGHEST_VERSION),
        name=root.text("name", longest=120),
        about=root.text("about", default=""),
        scale=_scale(root.table("scale")),
        period=root.text("period", longest=60, default=CompetencyModel.period),
        period_days=root.whole("period_days", low=7, high=1461, default=CompetencyModel.period_days),
        minutes=root.whole("minutes", low=1, high=600, default=CompetencyModel.minutes),
        competencies=tuple(
            _competency(entry, seen)
            for entry in root.entries("competency", words="competency", most=MOST_COMPETENCIES, label="name")
        ),
    )


def _scale(entry: Entry | None) -> Scale:
    if entry is None:
        return Scale()
    seen: dict[str, str] = {}
    words = [entry.text(str(score), longest=30) for score in range(5)]
    for word in filter(None, words):
        entry.require_new(word, seen, f"the word {quoted(word)}")
    return Scale(words=(words[1], words[2], words[3], words[4]), no_chance=words[0])


def _competency(entry: Entry, seen: _Seen) -> Competency:
    key = entry.key(seen.competencies)
    name = entry.text("name", longest=80)
    if name:
        entry.require_new(name, seen.names, f"the name {quoted(name)}")
    indicators = _indicators(entry.table("indicators"), seen)
    statements = tuple(
        _statement(part, indicators, seen)
        for part in entry.entries("statement", words="statement", most=MOST_STATEMENTS)
    )
    _require_cover(entry, indicators, statements)
    return Competency(
        key=key,
        name=name,
        statements=statements,
        short=entry.text("short", longest=40, default=""),
        about=entry.text("about", default=""),
        indicators=indicators,
        targets=_targets(entry.table("targets")),
    )


def _indicators(entry: Entry | None, seen: _Seen) -> tuple[Indicator, ...]:
    if entry is None:
        return ()
    found = entry.pairs(most=40)
    for key in found:
        entry.require_new(key, seen.indicators, f"the indicator {quoted(key)}")
    return tuple(Indicator(key=key, text=text) for key, text in found.items())


def _require_cover(entry: Entry, indicators: tuple[Indicator, ...], statements: tuple[Statement, ...]) -> None:
    if not all(statement.covers for statement in statements):
        return  # What is wrong there has been told, and may be all that is.
    covered = {key for statement in statements for key in statement.covers}
    for indicator in indicators:
        if indicator.key not in covered:
            entry.problem(f"no statement covers the indicator {quoted(indicator.key)}")


def _targets(entry: Entry | None) -> tuple[tuple[Level, Decimal], ...]:
    if entry is None:
        return ()
    low, high = Decimal("1.0"), Decimal("4.0")
    return tuple((level, entry.number(key, low=low, high=high)) for key, level in LEVEL_KEYS.items() if entry.has(key))


def _statement(entry: Entry, indicators: tuple[Indicator, ...], seen: _Seen) -> Statement:
    text = entry.text("text")
    if text:
        entry.require_new(text, seen.texts, f"the text {quoted(text)}")
    known = [indicator.key for indicator in indicators]
    return Statement(
        key=entry.key(seen.statements),
        text=text,
        covers=entry.names_of("covers", known, words="indicator of this competency", most=40),
        evidence=_evidence(entry.table("evidence")),
    )


def _evidence(entry: Entry | None) -> EvidenceRule:
    if entry is None:
        return EvidenceRule()
    rule = EvidenceRule(
        kinds=entry.choices("kinds", EvidenceKind, words="kind of record"),
        words=tuple(_word(entry, word) for word in entry.texts("words", most=_MOST_WORDS, longest=_LONGEST_WORD)),
        facts=entry.choices("facts", EvidenceFact, words="fact"),
    )
    if not rule.kinds:
        entry.problem("“kinds” names no kind of record, so that nothing can be found")
    elif not rule.words and not rule.facts:
        entry.problem("there are neither “words” nor “facts”, so that nothing can be found")
    for fact in rule.facts:
        needed = _KINDS_OF_FACT[fact]
        if rule.kinds and not needed.intersection(rule.kinds):
            wanted = " or ".join(sorted(f"“{kind}”" for kind in needed))
            entry.problem(f"the fact “{fact}” is one of {wanted}, which “kinds” does not name")
    return rule


def _word(entry: Entry, word: str) -> str:
    stem = word.removesuffix("*")
    if "*" in stem:
        entry.problem(f"in {quoted(word)} the “*” has to be the last sign")
    elif not any(sign.isalnum() for sign in stem):
        entry.problem(f"{quoted(word)} in “words” has no letters")
    elif stem != word and len(stem) < _SHORTEST_STEM:
        entry.problem(f"{quoted(word)} would match too much; at least {_SHORTEST_STEM} letters stand before “*”")
    return word
