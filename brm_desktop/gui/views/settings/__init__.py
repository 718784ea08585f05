"""Settings: each kind on a tab of its own."""
