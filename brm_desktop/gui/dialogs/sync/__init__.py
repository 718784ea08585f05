"""What the page of sync asks for over the page: a passphrase, a folder, a name, the place of a file."""
