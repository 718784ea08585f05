"""Parts of the import dialog: columns of tables, people who may be the same."""
