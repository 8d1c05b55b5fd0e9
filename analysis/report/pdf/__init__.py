"""Notebooks to accessible, reproducible PDF, typeset by Typst in process."""
