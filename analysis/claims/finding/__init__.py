"""Which clauses of a document state something that can be checked."""
