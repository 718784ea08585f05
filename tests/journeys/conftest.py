"""Journeys go through the real window: they start it as the tests of the window do."""

from tests.gui.conftest import sample_folder, sample_template, start_window

__all__ = ["sample_folder", "sample_template", "start_window"]
