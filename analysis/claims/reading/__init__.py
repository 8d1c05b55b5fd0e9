"""What a stretch of text states: its acts, names, dates and quantities, and whether it commits to them."""
