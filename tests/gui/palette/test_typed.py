"""What the first sign of the typed words means."""

import pytest

from brm_desktop.gui.palette.typed import Meaning, Typed, read_typed


@pytest.mark.parametrize(
    ("text", "typed"),
    [
        ("", Typed(Meaning.ALL, "")),
        ("  fin ", Typed(Meaning.ALL, "fin")),
        ("> undo", Typed(Meaning.COMMANDS, "undo")),
        ("@owen", Typed(Meaning.PEOPLE, "owen")),
        ("+ met Amara", Typed(Meaning.JOT, "met Amara")),
        ("-> forecast by Thu", Typed(Meaning.JOT, "-> forecast by Thu")),
        ("<- data owner", Typed(Meaning.JOT, "<- data owner")),
        ("→ forecast", Typed(Meaning.JOT, "→ forecast")),
        ("a -> b", Typed(Meaning.ALL, "a -> b")),
    ],
)
def test_the_first_sign_says_what_is_looked_for(text: str, typed: Typed) -> None:
    assert read_typed(text) == typed
