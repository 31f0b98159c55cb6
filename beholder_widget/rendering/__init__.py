"""From samples to pictures: the render thread, colours, the running variance, PNG."""
