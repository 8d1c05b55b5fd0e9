"""Pictures: each a function of a table."""
