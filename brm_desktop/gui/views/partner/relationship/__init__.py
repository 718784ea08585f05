"""The tab "Relationship" of a partner: where it stands, what is amiss, what to do (DESIGN 7.3)."""
