"""First run (DESIGN 7.12)."""
