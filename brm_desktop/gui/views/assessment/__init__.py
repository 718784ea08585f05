"""The self-assessment: a round of statements, answered one after the other (DESIGN 7.8)."""
