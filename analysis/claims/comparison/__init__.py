"""A claim against one passage: the same thing and act first, then what agrees and what differs."""
