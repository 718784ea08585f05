"""The vault of a synchronised store: its key, the passphrase that opens it, and files locked with either (age v1)."""
