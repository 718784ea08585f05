"""What things are: frozen values, rules and errors. Standard library only; no Qt, no SQL, no files."""
