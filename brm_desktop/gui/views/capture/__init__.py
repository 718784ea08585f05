"""Meeting capture (DESIGN 7.4): the note, who is there, what stands beside it."""
