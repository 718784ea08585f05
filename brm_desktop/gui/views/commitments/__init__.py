"""Commitments (DESIGN 7.6): the list, the pane beside it, and what can be done with a promise."""
