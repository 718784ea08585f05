"""All SQL of sync: what is captured, the log, applying what came in, and what is derived from it (docs/decisions)."""
