"""The passages that a claim is held against: found, counted once, shown with their source."""
