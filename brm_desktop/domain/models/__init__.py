"""The models of the field as data: competencies, relationship levels, maturity, failure modes. No files are read."""
