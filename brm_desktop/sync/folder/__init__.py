"""The shared folder that a file synchroniser carries: what is published there, and what is new in it."""
