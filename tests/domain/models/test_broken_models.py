"""Whatever stands in a file, reading it gives a model or says what is wrong; nothing else comes out."""

import contextlib
from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from brm_desktop import resources
from brm_desktop.domain.models.competency_reading import read_competency_model
from brm_desktop.domain.models.failure_mode_reading import read_failure_modes
from brm_desktop.domain.models.level_reading import read_relationship_model
from brm_desktop.domain.models.maturity_reading import read_maturity_model
from brm_desktop.domain.models.own_modes import read_own_failure_modes
from brm_desktop.domain.models.parsing import text_of
from brm_desktop.domain.models.problems import InvalidModel

Read = Callable[..., object]

READERS: tuple[tuple[Read, str], ...] = (
    (read_competency_model, "competencies"),
    (read_relationship_model, "levels"),
    (read_maturity_model, "maturity"),
    (read_failure_modes, "failure-modes"),
    (read_own_failure_modes, "failure-modes"),
)
readers = pytest.mark.parametrize(("read", "name"), READERS, ids=[read.__name__ for read, _ in READERS])

KEYS = (
    "id", "version", "name", "about", "period", "period_days", "minutes", "scale", "competency", "key",
    "short", "indicators", "targets", "statement", "text", "covers", "evidence", "kinds", "words", "facts",
    "advisor", "level", "measure", "step", "shows", "proof", "question", "ask_days", "demand", "supply",
    "answers", "worth", "first", "drivers", "failure_mode", "threshold", "value", "unit", "advice", "as",
    "rank", "counts", "minimum", "window_days", "number", "scope", "rule", "lesson", "symptom", "a.b", "ü",
    "x",
)  # fmt: skip
SCALARS = (
    st.booleans().map(lambda value: str(value).lower())
    | st.integers().map(str)
    | st.sampled_from(["1", "2", "3.9", "-0.0", "nan", "-inf", "1e400", "0x7f", "2026-11-21", "07:30:00", "'''", '"'])
    | st.decimals(allow_nan=False, allow_infinity=False).map(lambda value: f"{Decimal(value):f}"[:400])
    | st.text(max_size=12).map(lambda value: '"' + value.replace("\\", "").replace('"', "") + '"')
    | st.sampled_from(['"meeting"', '"kept_on_time"', '"{partner"', '"a*b"', '"\\u0000"', '"\\u202e"', '"percent"'])
)
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=4).map(lambda parts: f"[{', '.join(parts)}]")
        | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4).map(
            lambda table: "{ " + ", ".join(f'"{key}" = {value}' for key, value in table.items()) + " }"
        )
    ),
    max_leaves=12,
)
LINES = st.builds(lambda key, value: f'"{key}" = {value}', st.sampled_from(KEYS), VALUES) | st.sampled_from(
    [f"[[{key}]]" for key in ("competency", "competency.statement", "level", "level.step", "demand", "failure_mode")]
)


def _read(read: Read, text: str) -> None:
    with contextlib.suppress(InvalidModel):
        read(text, name="file.toml")


def _shipped(name: str) -> str:
    return resources.path("models", f"{name}.toml").read_text(encoding="utf-8")


@readers
@given(text=st.text())
def test_any_text(read: Read, name: str, text: str) -> None:
    _read(read, text)


@readers
@given(lines=st.lists(LINES, max_size=25))
def test_any_tables_of_known_keys_with_wrong_values(read: Read, name: str, lines: list[str]) -> None:
    _read(read, "\n".join(lines))


@readers
@given(data=st.data())
def test_a_shipped_file_with_lines_lost_doubled_and_changed(read: Read, name: str, data: st.DataObject) -> None:
    lines = _shipped(name).splitlines()
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(lines) - 1))
        change = data.draw(st.sampled_from(["lose", "double", "cut", "value"]))
        match change:
            case "lose":
                del lines[place]
            case "double":
                lines.insert(place, lines[place])
            case "cut":
                lines[place] = lines[place][: data.draw(st.integers(0, 60))]
            case _:
                lines[place] = f"{lines[place].partition('=')[0]}= {data.draw(VALUES)}"
    _read(read, "\n".join(lines))


@given(content=st.binary())
def test_any_bytes(content: bytes) -> None:
    with contextlib.suppress(InvalidModel):
        text_of(content, name="file.toml", kind="a competency model")


@given(lines=st.lists(LINES, max_size=25))
def test_what_is_said_fits_on_a_page_and_steers_no_terminal(lines: list[str]) -> None:
    with pytest.raises(InvalidModel) as caught:
        read_maturity_model("\n".join(lines), name="\x1b[2J" * 40)
    detail = caught.value.detail
    assert len(caught.value.title) < 120
    assert detail.count("\n") <= 12
    assert all(line.isprintable() and len(line) < 1000 for line in detail.split("\n"))
