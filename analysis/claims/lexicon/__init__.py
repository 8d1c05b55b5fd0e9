"""What English words mean for a check: the same act, opposites, wider kinds, places, commitment, record."""
