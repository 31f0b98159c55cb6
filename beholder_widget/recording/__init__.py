"""Frames in memory and in files: the history, recordings and exports. `reel.Reel` is what an engine uses of it."""
