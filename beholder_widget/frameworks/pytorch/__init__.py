"""PyTorch: arrays, models, hooks; imported only where torch is."""
