"""Failure modes and signals: found in what was recorded, with the records behind them and what to do (DOMAIN 3.4)."""
