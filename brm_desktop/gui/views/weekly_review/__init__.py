"""The weekly review: a walk through what waits."""
