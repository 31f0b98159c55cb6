"""Frames in memory and in files: recordings, exports, the history."""
