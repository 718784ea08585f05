"""The brief on screen (DESIGN 7.5)."""
