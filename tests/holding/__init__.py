"""Hold, in one process: training waits within `update`, and goes on."""
