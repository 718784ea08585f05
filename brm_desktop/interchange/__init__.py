"""Files in and out: Markdown minutes, iCalendar, vCard and CSV into records, and values into files.

Readers never touch the store; they return the records of `records.py`. What to do with them is decided in `services`.
"""
