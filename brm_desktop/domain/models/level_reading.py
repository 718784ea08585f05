"""The file of the relationship levels, read and checked."""

from brm_desktop.domain.models.addressing import NAMES, problems_of_places
from brm_desktop.domain.models.competency_reading import LEVEL_KEYS
from brm_desktop.domain.models.entries import Document, Entry
from brm_desktop.domain.models.levels import SHOWN_BY, Measure, RelationshipLevel, RelationshipModel, StepUp
from brm_desktop.domain.partners import Level
from brm_desktop.domain.relationship import Proof


def read_relationship_model(text: str, *, name: str) -> RelationshipModel:
    """The levels that the text of a file describes. `name` is what the file is called in errors.

    Raises:
        InvalidModel: it is no TOML, or something in it is wrong; all is told at once.
    """
    document = Document(text, name=name, kind="the relationship levels")
    root = document.root
    seen: dict[str, str] = {}
    entries = root.entries("level", words="level", most=len(Level), least=len(Level), label="name")
    model = RelationshipModel(
        name=root.text("name", longest=120),
        question=root.text("question"),
        ask_days=root.whole("ask_days", low=7, high=730),
        levels=tuple(_level(entry, level, seen) for entry, level in zip(entries, Level, strict=False)),
    )
    document.finish()
    return model


def _level(entry: Entry, level: Level, seen: dict[str, str]) -> RelationshipLevel:
    key = entry.key(seen)
    if key and LEVEL_KEYS.get(key) is not level:
        entry.problem(f"“key” has to be “{level.name.lower()}” here; the levels stand from the lowest to the highest")
    measures: dict[str, str] = {}
    steps: dict[str, str] = {}
    return RelationshipLevel(
        level=level,
        key=key,
        name=entry.text("name", longest=60),
        looks_like=entry.text("looks_like"),
        success=entry.text("success", longest=80),
        partner_says=entry.text("partner_says"),
        measures=tuple(
            _measure(part, measures) for part in entry.entries("measure", words="measure", most=6, label="name")
        ),
        steps=tuple(_step(part, steps) for part in entry.entries("step", words="step", most=6)),
        proof=entry.choices("proof", Proof, words="proof"),
    )


def _measure(entry: Entry, seen: dict[str, str]) -> Measure:
    return Measure(
        key=entry.key(seen),
        name=entry.text("name", longest=120),
        shows=entry.one_of("shows", SHOWN_BY, words="record that shows something"),
    )


def _step(entry: Entry, seen: dict[str, str]) -> StepUp:
    text = entry.text("text", longest=160)
    for problem in problems_of_places(text, NAMES):
        entry.problem(f"in “text” {problem}")
    return StepUp(
        key=entry.key(seen),
        text=text,
        when=entry.text("when"),
        findings=entry.texts("findings", most=20, longest=40),
    )
