"""Figures of sections through time."""
