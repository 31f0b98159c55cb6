"""What runs beside training: sources of values, and the copying of the cells that are shown."""
