"""A form for a second view: one HTML file that somebody fills without the application. Its answers are read elsewhere.

The file has no part outside itself, and its policy lets nothing run or load but its own script and style.
"""

import base64
import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from html import escape

from brm_desktop import resources
from brm_desktop.domain.models.competencies import Competency, CompetencyModel, Statement

_PLACE = re.compile(r"@@(\w+)@@")


@dataclass(frozen=True, slots=True)
class ReplyForm:
    """A form to be filled: about whom (`name`), by whom, and for which statements (all if there are none).

    `id` tells its answers from those of another form.
    """

    id: str
    name: str
    model: CompetencyModel
    rater: str = ""
    role: str = ""
    statements: tuple[str, ...] = ()


def form_html(form: ReplyForm) -> str:
    """The file. None of her own answers is in it."""
    style, script = _part("reply.css"), _part("reply.js")
    name = form.name or "your business relationship manager"
    asked = _asked(form)
    values = {
        "policy": _policy(style=style, script=script),
        "title": escape(f"How do you see {name}?"),
        "lead": escape(_lead(form, name, count=sum(len(statements) for _, statements in asked))),
        "about": escape(_what_happens(name)),
        "form": escape(form.id),
        "model": escape(form.model.id),
        "version": str(form.model.version),
        "name": escape(name),
        "towards": escape(f"What you are to {name}"),
        "rater": escape(form.rater),
        "role": escape(form.role),
        "competencies": "\n".join(_competency(form, name, *part) for part in asked),
        "style": style,
        "script": script,
    }
    return _filled(_part("reply.html"), values)


def _lead(form: ReplyForm, name: str, *, count: int) -> str:
    minutes = max(2, round(count / 4))
    greeting = f"{form.rater}, " if form.rater else ""
    return (
        f"{greeting}{name} asks for your view. Below are {count} sentences, as {name} answers them in the first "
        f"person. Say how often you see it, {form.model.period[:1].lower()}{form.model.period[1:]}. It takes about "
        f"{minutes} minutes; leave out what you like, and say so where you cannot know."
    )


def _what_happens(name: str) -> str:
    return (
        f"They go to {name} and nobody else: this page sends nothing by itself. {name} sees them beside their own "
        "view, as a gap to talk about. They are never added up to a score of anybody, and are not handed on."
    )


def _asked(form: ReplyForm) -> list[tuple[Competency, tuple[Statement, ...]]]:
    wanted = frozenset(form.statements)
    every = [
        (competency, tuple(s for s in competency.statements if not wanted or s.key in wanted))
        for competency in form.model.competencies
    ]
    return [(competency, statements) for competency, statements in every if statements]


def _competency(form: ReplyForm, name: str, competency: Competency, statements: Sequence[Statement]) -> str:
    rows = "\n".join(_statement(form, statement) for statement in statements)
    key = escape(competency.key)
    return (
        f'<section class="competency" aria-labelledby="c-{key}">\n<h2 id="c-{key}">{escape(competency.name)}</h2>\n'
        f'<p class="hint">How often do you see this from {escape(name)}?</p>\n{rows}\n'
        f'<label class="wide">In your own words, if you like <textarea data-competency="{key}" rows="3" '
        'maxlength="4000"></textarea></label>\n</section>'
    )


def _statement(form: ReplyForm, statement: Statement) -> str:
    scale = form.model.scale
    answers = [(score, str(score), scale.word(score).capitalize()) for score in range(1, 5)]
    choices = "".join(_choice(statement, *answer) for answer in [*answers, (0, "", "Cannot say")])
    return f'<fieldset><legend>“{escape(statement.text)}”</legend><div class="answers">{choices}</div></fieldset>'


def _choice(statement: Statement, score: int, figure: str, word: str) -> str:
    shown = f'<span class="figure">{figure}</span>' if figure else ""
    return (
        f'<label><input type="radio" name="{escape(statement.key)}" value="{score}">{shown}<span>{escape(word)}</span>'
        "</label>"
    )


def _policy(*, style: str, script: str) -> str:
    """What the page may do: its own script and style, known by their digests, and nothing else."""
    return (
        f"default-src 'none'; script-src '{_digest(script)}'; style-src '{_digest(style)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _digest(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")


def _part(name: str) -> str:
    return resources.path("forms", name).read_text(encoding="utf-8")


def _filled(template: str, values: Mapping[str, str]) -> str:
    """`template` with its places filled, in one pass: what is filled in is not looked through again."""
    return _PLACE.sub(lambda place: values[place[1]], template)
