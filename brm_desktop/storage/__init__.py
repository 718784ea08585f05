"""The only room that knows SQL: database, tables, one repository a concept, search, backup, migrations."""
