"""Tests of the front end alone: its modules under Node, its bundle in a browser with a fake model."""
