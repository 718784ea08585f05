"""What opens over a page: a question with its answer. Dialogs are opened, never waited for."""
