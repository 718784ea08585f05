"""How everything looks: colours, type, sizes, icons and lines, all from one table. No widgets here."""
