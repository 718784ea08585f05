"""BRM Desktop: partners, meeting notes and promises in both directions, on one laptop."""

__version__ = "0.1.0"
