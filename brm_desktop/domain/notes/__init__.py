"""What lines of a note mean, and what sounds like a promise."""
