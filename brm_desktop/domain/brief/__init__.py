"""The brief for a meeting: facts, what of them may be shared, sections, shortening."""
