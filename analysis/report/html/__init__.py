"""Executed notebooks to one HTML file that needs nothing beside it."""
