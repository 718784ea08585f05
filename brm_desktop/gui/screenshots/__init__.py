"""Pictures of screens that are never shown: for `brm screenshot`, for the manual and for tests."""
