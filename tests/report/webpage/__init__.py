"""Tests of the HTML exporter."""
