"""Where she stands, what she grows, and how others see it (DESIGN 7.7)."""
