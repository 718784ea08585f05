"""What the user can do: one class a group of use cases, one transaction a method. No Qt, no SQL."""
