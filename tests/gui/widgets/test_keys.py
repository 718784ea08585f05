"""Keys are spelled for the eye."""

import pytest

from brm_desktop.gui.widgets.keys import shown_key


def test_arrow_keys_are_shown_as_arrows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    assert shown_key("Alt+Left") == "Alt ←"
    assert shown_key("Alt+Up") == "Alt ↑"


def test_enter_with_another_key_is_shown_by_its_sign(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.platform", "linux")
    assert shown_key("Ctrl+Enter") == "Ctrl ↵"
    assert shown_key("Enter") == "Enter"
    monkeypatch.setattr("sys.platform", "darwin")
    assert shown_key("Ctrl+Enter") == "⌘ ↩"
