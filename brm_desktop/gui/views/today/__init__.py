"""Today (DESIGN 7.1)."""
