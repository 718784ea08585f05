"""All partners in one table (DESIGN 7.14)."""
