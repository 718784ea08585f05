"""Journeys go through the real window: they start it as the tests of the window do."""

from tests.gui.conftest import qtbot, sample_folder, sample_template, start_window

__all__ = ["qtbot", "sample_folder", "sample_template", "start_window"]
