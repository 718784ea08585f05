"""The palette: go anywhere, do anything, find any sentence (DESIGN 7.11)."""
