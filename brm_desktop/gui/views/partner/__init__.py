"""One partner (DESIGN 7.2): overview and tabs."""
