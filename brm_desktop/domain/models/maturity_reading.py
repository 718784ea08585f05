"""The file of business-IT maturity, read and checked."""

from decimal import Decimal

from brm_desktop.domain.maturity import HIGHEST, LOWEST
from brm_desktop.domain.models.entries import Document, Entry
from brm_desktop.domain.models.maturity import Answer, MaturityLevel, MaturityModel, Question

_LEVELS = 3
_MOST_QUESTIONS = 12
_ANSWERS = {"first": 0, "second": 1, "third": 2, "fourth": 3}


def read_maturity_model(text: str, *, name: str) -> MaturityModel:
    """The levels and questions that the text of a file describes. `name` is what the file is called in errors.

    Raises:
        InvalidModel: it is no TOML, or something in it is wrong; all is told at once.
    """
    document = Document(text, name=name, kind="the maturity model")
    root = document.root
    seen: dict[str, str] = {}
    worth = _worth(root.table("worth"), root)
    levels = root.entries("level", words="level", most=_LEVELS, least=_LEVELS, label="name")
    model = MaturityModel(
        name=root.text("name", longest=120),
        levels=tuple(_level(entry, number, seen) for number, entry in enumerate(levels, start=1)),
        demand=_questions(root, "demand", worth),
        supply=_questions(root, "supply", worth),
        sticking_point=root.number("sticking_point", low=LOWEST, high=HIGHEST),
        gap_warning=root.number("gap_warning", low=Decimal("0.1"), high=HIGHEST - LOWEST),
        least_answers=root.whole("least_answers", low=1, high=_MOST_QUESTIONS),
        drivers=root.texts("drivers", most=12, needed=True),
    )
    _require_enough_questions(root, model)
    document.finish()
    return model


def _worth(entry: Entry | None, root: Entry) -> tuple[Decimal, ...]:
    """What the four answers of every question are worth."""
    if entry is None:
        if not root.has("worth"):
            root.problem("“worth” is missing; it says what the first to the fourth answer count")
        return ()
    worth = tuple(entry.number(key, low=LOWEST, high=HIGHEST) for key in _ANSWERS)
    if list(worth) != sorted(set(worth)):
        entry.problem("the answers have to rise, from the first to the fourth")
    return worth


def _level(entry: Entry, number: int, seen: dict[str, str]) -> MaturityLevel:
    return MaturityLevel(
        number=number,
        key=entry.key(seen),
        name=entry.text("name", longest=60),
        demand=entry.text("demand"),
        supply=entry.text("supply"),
    )


def _questions(root: Entry, side: str, worth: tuple[Decimal, ...]) -> tuple[Question, ...]:
    seen: dict[str, str] = {}
    entries = root.entries(side, words=f"question of {side}", most=_MOST_QUESTIONS)
    return tuple(_question(entry, worth, seen) for entry in entries)


def _question(entry: Entry, worth: tuple[Decimal, ...], seen: dict[str, str]) -> Question:
    texts = entry.texts("answers", most=len(_ANSWERS), longest=160, needed=True)
    if texts and len(texts) < len(_ANSWERS):
        entry.problem(f"“answers” has {len(texts)} parts; every question has {len(_ANSWERS)}")
    answers = tuple(Answer(value=value, text=text) for value, text in zip(worth, texts, strict=False))
    return Question(key=entry.key(seen), text=entry.text("text", longest=160), answers=answers)


def _require_enough_questions(root: Entry, model: MaturityModel) -> None:
    for side, questions in (("demand", model.demand), ("supply", model.supply)):
        if questions and len(questions) < model.least_answers:
            root.problem(f"“least_answers” is {model.least_answers}, but {side} has only {len(questions)} questions")
