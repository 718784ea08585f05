"""Forms compiled from `ui/` by `python3 dev.py forms`. Nothing here is written by hand."""
