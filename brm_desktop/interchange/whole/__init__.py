"""The whole store as plain files, and one partner as a file for a colleague (docs/formats/export.md, handover.md)."""
