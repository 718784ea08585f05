"""Meetings (DESIGN 7.15): the list and the note as a reading page."""
