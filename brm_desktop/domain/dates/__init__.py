"""Dates in words: read from text, written for people."""
