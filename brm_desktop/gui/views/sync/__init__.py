"""Sync (DESIGN 7.10): devices and what is carried at the left, the import in hand at the right."""
