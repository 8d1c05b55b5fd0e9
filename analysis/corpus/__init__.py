"""Many documents: their tables on disk, and what they say together."""
