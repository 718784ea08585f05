"""Changes, causality and merging: what sync knows without a file, a database or a window."""
