"""JAX and Flax: arrays and models; imported only where jax is."""
